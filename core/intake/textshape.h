// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace callboard::intake {

/// How the characters of a text are written as bytes.
enum class Encoding { Utf8 = 1, Utf16LittleEndian, Utf16BigEndian, Windows1252 };

/// The encoding's usual name, for the preview: "UTF-8", "Windows-1252". Not translated.
[[nodiscard]] QString encodingName(Encoding encoding);

/// An encoding that is known from the first bytes of a text, and how many of them are its byte order mark.
struct LeadingMark
{
    Encoding encoding = Encoding::Utf8;
    qsizetype bytes = 0;

    friend bool operator==(const LeadingMark &, const LeadingMark &) = default;
};

/// What a file that is no text looks like, for the operator: "an Excel workbook (XLSX)". Translated; nothing
/// when the first bytes could be text. Four KiB of \a head are plenty.
[[nodiscard]] std::optional<QString> foreignKind(QByteArrayView head);

/// A byte order mark, or UTF-16 without one, which shows by zero bytes on one side of the pairs alone.
[[nodiscard]] std::optional<LeadingMark> leadingMark(QByteArrayView head);

/// Tells UTF-8 from eight-bit text, fed piece by piece; the pieces may be cut anywhere.
///
/// A file of which one byte in a thousand characters is damaged stays UTF-8, since reading it as Windows-1252
/// would spoil every other name in it.
class Utf8Examination
{
public:
    void feed(QByteArrayView bytes);

    [[nodiscard]] bool hasZeroByte() const { return m_hasZeroByte; }
    /// Ask after the last piece.
    [[nodiscard]] Encoding encoding() const;

private:
    void feedByte(unsigned char byte);

    qint64 m_sequences = 0;
    qint64 m_damaged = 0;
    int m_expected = 0;
    unsigned char m_lowest = 0x80;
    unsigned char m_highest = 0xBF;
    bool m_hasZeroByte = false;
};

/// \a bytes of Windows-1252 as UTF-8. The five bytes without a character there become C1 controls, as
/// browsers read them, so that nothing is lost.
[[nodiscard]] QByteArray utf8FromWindows1252(QByteArrayView bytes);

} // namespace callboard::intake
