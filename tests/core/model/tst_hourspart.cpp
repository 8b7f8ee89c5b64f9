// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/hourspart.h"

#include <QRandomGenerator>
#include <QTest>

using namespace callboard;

Q_DECLARE_METATYPE(QList<callboard::HoursPart>)

namespace {

constexpr unsigned WholeWeek = 0b1111111;
constexpr unsigned Weekdays = 0b0011111;

HoursPart part(QTime opens, QTime closes, unsigned days = WholeWeek)
{
    return {opens, closes, days};
}

QTime randomTime(QRandomGenerator &random)
{
    const int unit = random.bounded(4) == 0 ? 1 : 900;
    return QTime(0, 0).addSecs(random.bounded(86'400 / unit) * unit);
}

/// Parts as hoursFromText() makes them: the whole day from 0:00, each open on some day.
QList<HoursPart> randomParts(QRandomGenerator &random)
{
    QList<HoursPart> parts;
    for (int left = random.bounded(6); left > 0; --left) {
        HoursPart part{randomTime(random), randomTime(random), random.bounded(1U, 128U)};
        if (part.isWholeDay() || random.bounded(8) == 0)
            part.opens = part.closes = QTime(0, 0);
        if (!parts.isEmpty() && random.bounded(2) == 0)
            part.days = parts.constLast().days;
        parts.append(part);
    }
    return parts;
}

QString randomBytes(QRandomGenerator &random)
{
    static const QByteArray likely = "MoTuWeThFrSaSu 0123456789:-,;never\t";
    QByteArray bytes;
    for (int left = random.bounded(40); left > 0; --left) {
        bytes.append(random.bounded(5) == 0 ? char(random.bounded(256))
                                            : likely.at(random.bounded(int(likely.size()))));
    }
    return random.bounded(2) == 0 ? QString::fromUtf8(bytes) : QString::fromLatin1(bytes);
}

/// Hours as they are written, with up to two characters gone wrong.
QString damagedText(QRandomGenerator &random)
{
    QString text = hoursText(randomParts(random));
    const QString others = randomBytes(random);
    for (int left = random.bounded(3); left > 0; --left) {
        const int at = random.bounded(int(text.size()));
        text.replace(at, random.bounded(2), others.left(random.bounded(2)));
    }
    return text;
}

} // namespace

class HoursPartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatPeopleWrite_data();
    void readsWhatPeopleWrite();
    void writesTheShortestForm_data();
    void writesTheShortestForm();
    void namesThePlaceOfAMistake_data();
    void namesThePlaceOfAMistake();
    void readsBackWhatItWrote();
    void anythingIsReadOrRefused();
    void aTextThatIsTooLongIsRefusedUnread();
    void aTextThatWouldGrowTooLongIsRefused();
};

void HoursPartTest::readsWhatPeopleWrite_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<HoursPart>>("parts");
    const auto row = [](const char *text, const QList<HoursPart> &parts) {
        QTest::newRow(text) << QString::fromUtf8(text) << parts;
    };
    const QTime nine(9, 0);
    const QTime one(13, 0);
    row("09:00-21:00", {part(nine, QTime(21, 0))});
    row("Mo-Fr 09:00-13:00, 15:00-19:00; Sa 10:00-14:00",
        {part(nine, one, Weekdays), part(QTime(15, 0), QTime(19, 0), Weekdays),
         part(QTime(10, 0), QTime(14, 0), 0b0100000)});
    row("mo,WE-fr 9:00-13:00", {part(nine, one, 0b0011101)});
    row("Sa-Mo 09:00-13:00", {part(nine, one, 0b1100001)});
    row("Su-Sa 09:00-13:00", {part(nine, one)});
    row("Fr 22:00-02:00", {part(QTime(22, 0), QTime(2, 0), 0b0010000)});
    row("00:00-24:00", {part(QTime(0, 0), QTime(0, 0))});
    row("15:30-24:00", {part(QTime(15, 30), QTime(0, 0))});
    row("09:00:15-13:00", {part(QTime(9, 0, 15), one)});
    row("  Mo - Fr  09:00 – 13:00 ; ", {part(nine, one, Weekdays)});
    row("Mo09:00-13:00;Tu 09:00-13:00", {part(nine, one, 0b1), part(nine, one, 0b10)});
    row("never", {});
    row("NEVER;", {});
}

void HoursPartTest::readsWhatPeopleWrite()
{
    QFETCH(QString, text);
    const Result<QList<HoursPart>> read = hoursFromText(text);
    QVERIFY2(read, qPrintable(read ? QString() : operatorText(read.error())));
    QTEST(*read, "parts");
}

void HoursPartTest::writesTheShortestForm_data()
{
    QTest::addColumn<QList<HoursPart>>("parts");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *text, const QList<HoursPart> &parts) {
        QTest::newRow(text) << parts << QString::fromLatin1(text);
    };
    const QTime ten(10, 0);
    const QTime two(14, 0);
    row("09:00-21:00", {HoursPart()});
    row("Mo-Fr 10:00-14:00, 15:00-24:00; Sa,Su 14:00-10:00",
        {part(ten, two, Weekdays), part(QTime(15, 0), QTime(0, 0), Weekdays), part(two, ten, 0b1100000)});
    row("Mo-We,Fr,Su 10:00-14:00", {part(ten, two, 0b1010111)});
    row("10:00:05-14:00", {part(QTime(10, 0, 5), two)});
    row("00:00-24:00", {part(ten, ten)});
    row("never", {part(ten, two, 0), part(QTime(), two)});
}

void HoursPartTest::writesTheShortestForm()
{
    QFETCH(QList<HoursPart>, parts);
    QTEST(hoursText(parts), "text");
}

void HoursPartTest::namesThePlaceOfAMistake_data()
{
    QTest::addColumn<int>("character");
    QTest::addColumn<QString>("problem"); // what the sentence holds
    const auto row = [](const char *text, int character, const char *problem) {
        QTest::newRow(text) << character << QString::fromUtf8(problem);
    };
    row("", 1, "hours are missing");
    row(" ; ", 4, "hours are missing");
    row("Mo-Fr", 6, "not a time");
    row("Mx 09:00-13:00", 1, "not a day");
    row("Mo-09:00-13:00", 4, "not a day");
    row("Mo 25:00-13:00", 4, "not a time");
    row("09:60-13:00", 1, "not a time");
    row("009:00-13:00", 1, "not a time");
    row("9-17", 1, "not a time");
    row("24:00-10:00", 1, "not a time");
    row("09:00-24:01", 7, "not a time");
    row("09:00", 6, "a dash");
    row("09:00-13:00 15:00-19:00", 13, "a comma");
    row("09:00-13:00, Mo 15:00-19:00", 12, "other days follow a semicolon");
    row("Mo 09:00-09:00", 4, "the whole day");
    row("09:00-13:00; never", 19, "never");
    row("09:00-13:00:5", 7, "not a time");
    row("٠٩:٠٠-١٣:٠٠", 1, "not a time");
}

void HoursPartTest::namesThePlaceOfAMistake()
{
    QFETCH(int, character);
    QFETCH(QString, problem);
    const Result<QList<HoursPart>> read = hoursFromText(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::FieldUnusable);
    QCOMPARE(read.error().where, QStringLiteral("character %1").arg(character));
    QVERIFY2(operatorText(read.error()).contains(problem), qPrintable(operatorText(read.error())));
}

void HoursPartTest::readsBackWhatItWrote()
{
    constexpr quint32 Seed = 20261014;
    QRandomGenerator random(Seed);
    for (int round = 0; round < 5'000; ++round) {
        const QList<HoursPart> parts = randomParts(random);
        const QString text = hoursText(parts);
        const Result<QList<HoursPart>> read = hoursFromText(text);
        QVERIFY2(read && *read == parts, qPrintable(QStringLiteral("seed %1: %2").arg(Seed).arg(text)));
    }
}

/// What can be read is a value like any other; what cannot has a place within the text, or just behind it.
void HoursPartTest::anythingIsReadOrRefused()
{
    constexpr quint32 Seed = 5112026;
    QRandomGenerator random(Seed);
    int readable = 0;
    for (int round = 0; round < 100'000; ++round) {
        const QString text = random.bounded(2) == 0 ? randomBytes(random) : damagedText(random);
        const QByteArray what = QByteArray::number(Seed) + ": " + text.toUtf8().toHex();
        const Result<QList<HoursPart>> read = hoursFromText(text);
        if (read) {
            ++readable;
            const Result<QList<HoursPart>> again = hoursFromText(hoursText(*read));
            QVERIFY2(again && *again == *read, what.constData());
            continue;
        }
        const int character = read.error().where.section(u' ', 1).toInt();
        QVERIFY2(character >= 1 && character <= text.size() + 1, what.constData());
        QCOMPARE(read.error().arguments.size(), 1);
    }
    QVERIFY2(readable > 1'000 && readable < 90'000, qPrintable(QString::number(readable)));
}

void HoursPartTest::aTextThatIsTooLongIsRefusedUnread()
{
    QString text = QStringLiteral("09:00-21:00");
    while (text.size() <= LongestHoursText)
        text += QStringLiteral(", 09:00-21:00");
    const Result<QList<HoursPart>> read = hoursFromText(text);
    QVERIFY(!read);
    QVERIFY(operatorText(read.error()).contains(QLatin1String("too long")));
}

// What is read is stored as it is written in full, and must be readable from there.
void HoursPartTest::aTextThatWouldGrowTooLongIsRefused()
{
    QString text = QStringLiteral("9:00-21:00");
    while (text.size() <= LongestHoursText - 11)
        text += QStringLiteral(",9:00-21:00");
    const Result<QList<HoursPart>> read = hoursFromText(text);
    QVERIFY(!read);
    QVERIFY(operatorText(read.error()).contains(QLatin1String("too long")));
    const Result<QList<HoursPart>> fewer = hoursFromText(text.left(text.size() / 2).section(u',', 0, -2));
    QVERIFY(fewer);
    QVERIFY(hoursFromText(hoursText(*fewer)));
}

QTEST_GUILESS_MAIN(HoursPartTest)
#include "tst_hourspart.moc"
