// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/mojibake.h"

#include "core/intake/eightbit.h"

#include <QChar>
#include <QList>

#include <algorithm>

namespace callboard::intake {

namespace {

constexpr int MostRounds = 3;

/// A character that may have been misread, and where it stands in the text as it is: there it takes as many
/// characters as it has bytes.
struct Reading
{
    char32_t character = 0;
    qsizetype at = 0;
    qsizetype bytes = 1;
};

/// Strictly: nothing for what is no UTF-8, and for bytes that are ASCII alone.
std::optional<QList<Reading>> readingsOf(const QByteArray &bytes)
{
    QList<Reading> readings;
    bool isAscii = true;
    for (qsizetype at = 0; at < bytes.size();) {
        const auto lead = static_cast<unsigned char>(bytes.at(at));
        const qsizetype length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (length == 0 || lead > 0xF4 || at + length > bytes.size())
            return std::nullopt;
        char32_t character = length == 1 ? lead : lead & (0xFFU >> (length + 1));
        for (qsizetype next = at + 1; next < at + length; ++next) {
            const auto byte = static_cast<unsigned char>(bytes.at(next));
            if ((byte & 0xC0U) != 0x80U)
                return std::nullopt;
            character = (character << 6U) | (byte & 0x3FU);
        }
        const bool isOverlong = (length == 3 && character < 0x800) || (length == 4 && character < 0x10000);
        if (isOverlong || QChar::isSurrogate(character) || character > QChar::LastValidCodePoint)
            return std::nullopt;
        isAscii = isAscii && length == 1;
        readings.append({character, at, length});
        at += length;
    }
    return isAscii ? std::nullopt : std::optional(readings);
}

/// What bytes without a character of their own became: C1 controls, and the apple. A text that was misread
/// twice has them in between, a right one never.
bool isResidue(char32_t character)
{
    constexpr char32_t Apple = 0xF8FF;
    return (character >= 0x80 && character < 0xA0) || character == Apple;
}

/// Whether people write it, or it may be on the way to that.
bool isWritten(char32_t character)
{
    const QChar::Category category = QChar::category(character);
    if (category == QChar::Other_PrivateUse)
        return isResidue(character);
    // Emoji that are younger than the tables of this program are written all the same.
    constexpr char32_t FirstEmoji = 0x1F000;
    constexpr char32_t LastEmoji = 0x1FAFF;
    return category != QChar::Other_NotAssigned || (character >= FirstEmoji && character <= LastEmoji);
}

/// What may stand behind a word without a space.
bool isClosing(QChar c)
{
    return QStringView(u"\u2019\u201D\u2018\u201C\u2026\u2122\u00AE\u00A9\u00BB\u203A\u2013\u2014\u2022"
                       u"\u00B7\u00B0\u00AA\u00BA\u00B9\u00B2\u00B3\u00A0")
        .contains(c);
}

/// What joins two words, or a word and its ending.
bool isJoining(QChar c)
{
    return QStringView(u"\u2019\u2013\u2014\u00A0").contains(c);
}

/// One way in which a text may have been misread, and how much speaks for it.
class Misreading
{
public:
    Misreading(EightBit encoding, QStringView text, QList<Reading> readings)
        : m_encoding(encoding)
        , m_text(text)
        , m_readings(std::move(readings))
    {
    }

    [[nodiscard]] bool isPossible() const
    {
        return std::all_of(m_readings.cbegin(), m_readings.cend(),
                           [](const Reading &reading) { return isWritten(reading.character); });
    }

    /// One character that cannot stand there as it is.
    [[nodiscard]] bool isCertain() const
    {
        for (qsizetype i = 0; i < m_readings.size(); ++i) {
            if (m_readings.at(i).bytes > 1 && isProof(i))
                return true;
        }
        return false;
    }

    /// In a text that was misread once before: there, what fits twice fits by no chance.
    [[nodiscard]] bool isCertainAgain() const
    {
        const auto isLong = [](const Reading &reading) { return reading.bytes > 1; };
        return isCertain() || std::count_if(m_readings.cbegin(), m_readings.cend(), isLong) > 1;
    }

    /// Nothing but what is most often misread, À to ÿ.
    [[nodiscard]] bool isLikely() const
    {
        constexpr char32_t LastOfLatin1 = 0xFF;
        return m_encoding == EightBit::Windows1252 &&
               std::all_of(m_readings.cbegin(), m_readings.cend(),
                           [](const Reading &reading) { return reading.character <= LastOfLatin1; });
    }

    [[nodiscard]] QString text() const
    {
        QString text;
        text.reserve(m_readings.size());
        for (const Reading &reading : m_readings)
            text.append(QChar::fromUcs4(reading.character));
        return text;
    }

private:
    [[nodiscard]] bool isProof(qsizetype index) const
    {
        const Reading &reading = m_readings.at(index);
        const bool isWindows = m_encoding == EightBit::Windows1252;
        if (reading.bytes == 4)
            return isWindows || before(reading, -1) == QChar(0xF8FF);
        if (reading.bytes == 3)
            return isWindows ? !isClosedWord(reading) || hasItsLikeBeside(index) : isProofOfMac(index);
        if (hasItsLikeBeside(index))
            return true;
        return standsInItsScript(index) && !(isWindows ? isRightInWindows(reading) : isRightInMac(index));
    }

    /// The character of \a reading as it stands: -1 is its first one, 0 the one behind that.
    [[nodiscard]] QChar before(const Reading &reading, qsizetype place) const
    {
        return m_text.at(reading.at + 1 + place);
    }
    [[nodiscard]] QChar charAt(qsizetype at) const
    {
        return at >= 0 && at < m_text.size() ? m_text.at(at) : QChar(u' ');
    }

    /// A letter of Latin script may stand alone among others; one of another script has its like beside it,
    /// and an accent its letter before it.
    [[nodiscard]] bool standsInItsScript(qsizetype index) const
    {
        const char32_t character = m_readings.at(index).character;
        if (QChar::category(character) == QChar::Mark_NonSpacing &&
            QChar::script(character) == QChar::Script_Inherited)
            return index > 0 && QChar::isLetter(m_readings.at(index - 1).character);
        return QChar::script(character) <= QChar::Script_Latin || hasItsLikeBeside(index);
    }

    [[nodiscard]] bool hasItsLikeBeside(qsizetype index) const
    {
        const QChar::Script script = QChar::script(m_readings.at(index).character);
        const auto isLike = [&](qsizetype other) {
            return other >= 0 && other < m_readings.size() &&
                   QChar::script(m_readings.at(other).character) == script;
        };
        return script > QChar::Script_Latin && (isLike(index - 1) || isLike(index + 1));
    }

    /// "café’”" is no misread character: a letter and two signs that end a word.
    [[nodiscard]] bool isClosedWord(const Reading &reading) const
    {
        return isClosing(before(reading, 0)) && isClosing(before(reading, 1));
    }

    /// "IRMÃ…", "CAFÉ™" and "AMANHÃ–HOJE" are words; "JosÃ©", "NÃºmero" and "Ã“SCAR" are not.
    [[nodiscard]] bool isRightInWindows(const Reading &reading) const
    {
        const QChar letter = before(reading, -1);
        const QChar sign = before(reading, 0);
        // Slavic and Baltic words: VÝŠKA, MÍŠA, BLÍŽE.
        if (QStringView(u"ŠšŽž").contains(sign) && letter == QChar(u'Ä'))
            return true;
        if (QStringView(u"ŠšŽžŒœŸ").contains(sign))
            return QStringView(u"ÇÈÉÊËÌÍÒÓÔÕÖÙÚÛÜÝ").contains(letter);
        // A soft hyphen: SAÍ-DA. Behind Ã it is most often the rest of an í.
        if (sign == QChar(QChar::SoftHyphen))
            return letter != QChar(u'Ã');
        // The one small letter among them: Spaß…
        if (charAt(reading.at - 1).isLower() && letter != QChar(u'ß'))
            return false;
        const bool isInWord = charAt(reading.at + reading.bytes).isLetterOrNumber();
        return isInWord ? isJoining(sign) : isClosing(sign);
    }

    /// "l’été" and "“École" are words, "√π" is a formula; "Ma√±ana" is neither.
    [[nodiscard]] bool isRightInMac(qsizetype index) const
    {
        const Reading &reading = m_readings.at(index);
        const QChar first = before(reading, -1);
        const QChar second = before(reading, 0);
        if (first == QChar(u'¬'))
            return false;
        const bool isSymbol = QStringView(u"√ƒ≈∆◊÷€⁄").contains(first);
        if (!isSymbol)
            return second.isLetter() || QStringView(u"™®©°•†¢£¥±").contains(second);
        const auto isWord = [&](qsizetype place) {
            return place >= 0 && place < m_readings.size() &&
                   (m_readings.at(place).bytes > 1 || QChar::isLetter(m_readings.at(place).character));
        };
        return !isWord(index - 1) && !isWord(index + 1);
    }

    [[nodiscard]] bool isProofOfMac(qsizetype index) const
    {
        const Reading &reading = m_readings.at(index);
        // Quotation marks and dashes ("‚Äô") and the scripts of India ("‡§®").
        if (QStringView(u"‚‡").contains(before(reading, -1)))
            return true;
        return standsInItsScript(index) && !(before(reading, 0).isLetter() && before(reading, 1).isLetter());
    }

    EightBit m_encoding;
    QStringView m_text;
    QList<Reading> m_readings;
};

/// \a wasMisread when it comes of a text that certainly was.
std::optional<MendedText> mendedOnce(const QString &text, bool wasMisread)
{
    std::optional<MendedText> likely;
    for (const EightBit encoding : {EightBit::Windows1252, EightBit::MacRoman}) {
        const std::optional<QByteArray> bytes = bytesIn(encoding, text);
        std::optional<QList<Reading>> readings = bytes ? readingsOf(*bytes) : std::nullopt;
        if (!readings)
            continue;
        const Misreading misreading(encoding, text, *std::move(readings));
        if (!misreading.isPossible())
            continue;
        if (wasMisread ? misreading.isCertainAgain() : misreading.isCertain())
            return MendedText{misreading.text(), true};
        if (misreading.isLikely())
            likely = MendedText{misreading.text(), false};
    }
    return likely;
}

} // namespace

std::optional<MendedText> mended(const QString &text)
{
    std::optional<MendedText> result;
    MendedText state{text, false};
    for (int round = 0; round < MostRounds; ++round) {
        const std::optional<MendedText> next = mendedOnce(state.text, state.isCertain);
        if (!next)
            break;
        state = {next->text, state.isCertain || next->isCertain};
        if (std::none_of(state.text.cbegin(), state.text.cend(),
                         [](QChar c) { return isResidue(c.unicode()); }))
            result = state;
    }
    return result;
}

} // namespace callboard::intake
