// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/hourspart.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>
#include <optional>

namespace callboard {

namespace {

constexpr int DaysAWeek = 7;
constexpr int SecondsADay = 86'400;
constexpr std::array<QLatin1String, DaysAWeek> DayNames = {
    QLatin1String("Mo"), QLatin1String("Tu"), QLatin1String("We"), QLatin1String("Th"),
    QLatin1String("Fr"), QLatin1String("Sa"), QLatin1String("Su"),
};
constexpr QLatin1String Never("never");

QString timeText(QTime time)
{
    return time.toString(time.second() == 0 ? QStringLiteral("HH:mm") : QStringLiteral("HH:mm:ss"));
}

QString spanText(const HoursPart &part)
{
    const QString midnight = QStringLiteral("24:00");
    if (part.isWholeDay())
        return QStringLiteral("00:00-") + midnight;
    return timeText(part.opens) + u'-' + (part.closes == QTime(0, 0) ? midnight : timeText(part.closes));
}

/// "Mo-Fr", "Sa,Su"; empty for every day.
QString daysText(std::bitset<7> days)
{
    if (days.all())
        return {};
    QStringList runs;
    for (size_t day = 0; day < DayNames.size(); ++day) {
        if (!days.test(day))
            continue;
        size_t last = day;
        while (last + 1 < DayNames.size() && days.test(last + 1))
            ++last;
        QString run = QString(DayNames[day]);
        if (last > day)
            run += (last > day + 1 ? u'-' : u',') + DayNames[last];
        runs.append(run);
        day = last;
    }
    return runs.join(u',');
}

/// Why a text cannot be read, and where.
struct Trouble
{
    qsizetype at = 0;
    const char *what = nullptr;
};

/// Goes through a text once, from left to right. The first trouble ends it.
class HoursReader
{
public:
    explicit HoursReader(QStringView text)
        : m_text(text)
    {
    }

    std::optional<QList<HoursPart>> read()
    {
        do {
            skipBlanks();
            readItem();
            skipBlanks();
        } while (!m_trouble && take(u';'));
        if (take(u','))
            stop(m_at - 1, QT_TRANSLATE_NOOP("CallingHours", "hours such as 15:00-19:00 come after a comma; "
                                                             "other days follow a semicolon"));
        if (m_at < m_text.size())
            stop(m_at, QT_TRANSLATE_NOOP("CallingHours",
                                         "a comma, a semicolon or the end of the hours is expected here"));
        if (!m_trouble && m_parts.isEmpty() != m_never)
            stop(m_at, m_never ? QT_TRANSLATE_NOOP("CallingHours", "hours cannot stand beside “never”")
                               : QT_TRANSLATE_NOOP("CallingHours", "hours are missing, such as 09:00-21:00"));
        return m_trouble ? std::nullopt : std::optional(m_parts);
    }

    [[nodiscard]] const Trouble &trouble() const { return *m_trouble; }

private:
    void stop(qsizetype at, const char *what)
    {
        if (!m_trouble)
            m_trouble = Trouble{at, what};
    }

    [[nodiscard]] bool nextIs(bool (*kind)(QChar)) const
    {
        return m_at < m_text.size() && kind(m_text.at(m_at));
    }
    static bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }
    static bool isLetter(QChar c) { return c.isLetter(); }
    static bool isDash(QChar c) { return c == u'-' || c == u'\u2013'; }
    static bool isBlank(QChar c) { return c.isSpace(); }

    void skipBlanks()
    {
        while (nextIs(isBlank))
            ++m_at;
    }

    bool take(QChar c)
    {
        if (m_at == m_text.size() || m_text.at(m_at) != c)
            return false;
        ++m_at;
        return true;
    }

    bool takeDash()
    {
        const qsizetype before = m_at;
        skipBlanks();
        if (nextIs(isDash)) {
            ++m_at;
            skipBlanks();
            return true;
        }
        m_at = before;
        return false;
    }

    /// A comma after which what goes on is of that kind; nothing is taken otherwise.
    bool takeCommaBefore(bool (*kind)(QChar))
    {
        const qsizetype before = m_at;
        skipBlanks();
        if (take(u',')) {
            skipBlanks();
            if (nextIs(kind))
                return true;
        }
        m_at = before;
        return false;
    }

    QStringView takeWord()
    {
        const qsizetype begins = m_at;
        while (nextIs(isLetter))
            ++m_at;
        return m_text.sliced(begins, m_at - begins);
    }

    void readItem()
    {
        if (m_at == m_text.size() || m_text.at(m_at) == u';')
            return;
        const qsizetype begins = m_at;
        const QStringView word = takeWord();
        if (word.compare(Never, Qt::CaseInsensitive) == 0) {
            m_never = true;
            return;
        }
        m_at = begins;
        std::bitset<7> days = 0b1111111;
        if (nextIs(isLetter))
            days = readDays();
        skipBlanks();
        do {
            readSpan(days);
        } while (!m_trouble && takeCommaBefore(isDigit));
    }

    std::bitset<7> readDays()
    {
        std::bitset<7> days;
        do {
            const int first = readDay();
            const int last = takeDash() ? readDay() : first;
            for (int day = first; !m_trouble; day = (day + 1) % DaysAWeek) {
                days.set(size_t(day));
                if (day == last)
                    break;
            }
        } while (!m_trouble && takeCommaBefore(isLetter));
        return days;
    }

    int readDay()
    {
        const qsizetype begins = m_at;
        const QStringView word = takeWord();
        for (size_t day = 0; day < DayNames.size(); ++day) {
            if (word.compare(DayNames[day], Qt::CaseInsensitive) == 0)
                return int(day);
        }
        stop(begins, QT_TRANSLATE_NOOP("CallingHours",
                                       "this is not a day of the week; use Mo, Tu, We, Th, Fr, Sa or Su"));
        return 0;
    }

    void readSpan(std::bitset<7> days)
    {
        const qsizetype begins = m_at;
        const int opens = readTime(SecondsADay - 1);
        if (!m_trouble && !takeDash())
            stop(m_at, QT_TRANSLATE_NOOP("CallingHours",
                                         "a dash and the closing time are expected here, as in 09:00-21:00"));
        const int closes = readTime(SecondsADay);
        if (opens == closes)
            stop(begins,
                 QT_TRANSLATE_NOOP(
                     "CallingHours",
                     "hours that open and close at the same time are empty; the whole day is 00:00-24:00"));
        const auto timeOf = [](int second) { return QTime(0, 0).addSecs(second % SecondsADay); };
        m_parts.append({timeOf(opens), timeOf(closes), days});
    }

    /// Seconds since midnight.
    int readTime(int latest)
    {
        const qsizetype begins = m_at;
        const int hours = readNumber(1, 2);
        const int minutes = take(u':') ? readNumber(2, 2) : -1;
        const int second = take(u':') ? readNumber(2, 2) : 0;
        const int time = (hours * 60 + minutes) * 60 + second;
        if (hours < 0 || minutes < 0 || minutes > 59 || second < 0 || second > 59 || time > latest)
            stop(begins, QT_TRANSLATE_NOOP("CallingHours", "this is not a time of day; write it like 09:00"));
        return time;
    }

    /// -1 unless there are so many digits and no more.
    int readNumber(int fewest, int most)
    {
        int value = 0;
        int digits = 0;
        for (; nextIs(isDigit) && digits <= most; ++digits)
            value = value * 10 + m_text.at(m_at++).digitValue();
        return digits >= fewest && digits <= most ? value : -1;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    QList<HoursPart> m_parts;
    bool m_never = false;
    std::optional<Trouble> m_trouble;
};

} // namespace

HoursPart HoursPart::wholeWeek()
{
    return {QTime(0, 0), QTime(0, 0), 0b1111111};
}

QString hoursText(const QList<HoursPart> &parts)
{
    QStringList items;
    std::optional<std::bitset<7>> group;
    for (const HoursPart &part : parts) {
        if (!part.canOpen())
            continue;
        if (group == part.days) {
            items.last() += QStringLiteral(", ") + spanText(part);
            continue;
        }
        group = part.days;
        const QString days = daysText(part.days);
        items.append(days.isEmpty() ? spanText(part) : QString(days + u' ' + spanText(part)));
    }
    return items.isEmpty() ? QString(Never) : items.join(QStringLiteral("; "));
}

Result<QList<HoursPart>> hoursFromText(const QString &text)
{
    const auto translated = [](const char *source) {
        return QCoreApplication::translate("CallingHours", source);
    };
    const auto tooLong = [&translated] {
        return fail(ErrorCode::FieldUnusable,
                    {translated(QT_TRANSLATE_NOOP("CallingHours", "these hours are too long to be read"))});
    };
    if (text.size() > LongestHoursText)
        return tooLong();
    HoursReader reader(text);
    const std::optional<QList<HoursPart>> parts = reader.read();
    // Written in full they may take more room than they came in, and must be readable still.
    if (parts && hoursText(*parts).size() > LongestHoursText)
        return tooLong();
    if (parts)
        return *parts;
    //: where in a text of calling hours something is wrong; %1 is a number, counted from 1
    const QString where =
        QCoreApplication::translate("CallingHours", "character %1").arg(reader.trouble().at + 1);
    return fail(Error{ErrorCode::FieldUnusable, {translated(reader.trouble().what)}, where, {}});
}

} // namespace callboard
