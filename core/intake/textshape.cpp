// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/textshape.h"

#include "core/intake/eightbit.h"

#include <QCoreApplication>

#include <array>
#include <cstring>

namespace callboard::intake {

namespace {

QString kind(const char *text)
{
    return QCoreApplication::translate("Intake", text);
}

struct Signature
{
    QByteArrayView bytes;
    const char *kind;
};

const std::array<Signature, 13> &signatures()
{
    static const std::array<Signature, 13> all = {{
        {QByteArrayView("\xD0\xCF\x11\xE0", 4), QT_TRANSLATE_NOOP("Intake", "an old Excel workbook (XLS)")},
        {QByteArrayView("%PDF-", 5), QT_TRANSLATE_NOOP("Intake", "a PDF document")},
        {QByteArrayView("\x89PNG", 4), QT_TRANSLATE_NOOP("Intake", "a picture")},
        {QByteArrayView("\xFF\xD8\xFF", 3), QT_TRANSLATE_NOOP("Intake", "a picture")},
        {QByteArrayView("GIF8", 4), QT_TRANSLATE_NOOP("Intake", "a picture")},
        {QByteArrayView("RIFF", 4), QT_TRANSLATE_NOOP("Intake", "a picture or a recording")},
        {QByteArrayView("\x1F\x8B", 2), QT_TRANSLATE_NOOP("Intake", "a compressed file (GZ)")},
        {QByteArrayView("7z\xBC\xAF", 4), QT_TRANSLATE_NOOP("Intake", "a compressed file (7Z)")},
        {QByteArrayView("Rar!", 4), QT_TRANSLATE_NOOP("Intake", "a compressed file (RAR)")},
        {QByteArrayView("{\\rtf", 5), QT_TRANSLATE_NOOP("Intake", "a text document (RTF)")},
        {QByteArrayView("SQLite format 3", 15), QT_TRANSLATE_NOOP("Intake", "a database")},
        {QByteArrayView("\x7F"
                        "ELF",
                        4),
         QT_TRANSLATE_NOOP("Intake", "a program")},
        {QByteArrayView("\xFF\xFE\x00\x00", 4), QT_TRANSLATE_NOOP("Intake", "text in UTF-32")},
    }};
    return all;
}

QString archiveKind(QByteArrayView head)
{
    const QByteArray bytes = QByteArray::fromRawData(head.data(), head.size());
    if (bytes.contains("opendocument.spreadsheet"))
        return kind(QT_TRANSLATE_NOOP("Intake", "an OpenDocument spreadsheet (ODS)"));
    if (bytes.contains("xl/") || bytes.contains("[Content_Types].xml"))
        return kind(QT_TRANSLATE_NOOP("Intake", "an Excel workbook (XLSX)"));
    return kind(QT_TRANSLATE_NOOP("Intake", "a compressed file (ZIP)"));
}

std::optional<QString> markupKind(QByteArrayView head)
{
    const QByteArray start = head.first(qMin<qsizetype>(head.size(), 256)).toByteArray().trimmed().toLower();
    if (start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<table"))
        return kind(QT_TRANSLATE_NOOP("Intake", "a web page"));
    if (start.startsWith("<?xml"))
        return kind(QT_TRANSLATE_NOOP("Intake", "an XML document"));
    return std::nullopt;
}

} // namespace

QString encodingName(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8:
        return QStringLiteral("UTF-8");
    case Encoding::Utf16LittleEndian:
        return QStringLiteral("UTF-16LE");
    case Encoding::Utf16BigEndian:
        return QStringLiteral("UTF-16BE");
    case Encoding::Windows1252:
        return QStringLiteral("Windows-1252");
    }
    Q_UNREACHABLE();
}

std::optional<QString> foreignKind(QByteArrayView head)
{
    if (head.startsWith(QByteArrayView("PK\x03\x04", 4)) || head.startsWith(QByteArrayView("PK\x05\x06", 4)))
        return archiveKind(head);
    for (const Signature &signature : signatures()) {
        if (head.startsWith(signature.bytes))
            return kind(signature.kind);
    }
    return markupKind(head);
}

std::optional<LeadingMark> leadingMark(QByteArrayView head)
{
    if (head.startsWith(QByteArrayView("\xEF\xBB\xBF", 3)))
        return LeadingMark{Encoding::Utf8, 3};
    if (head.startsWith(QByteArrayView("\xFF\xFE", 2)))
        return LeadingMark{Encoding::Utf16LittleEndian, 2};
    if (head.startsWith(QByteArrayView("\xFE\xFF", 2)))
        return LeadingMark{Encoding::Utf16BigEndian, 2};

    const qsizetype pairs = head.size() / 2;
    qsizetype zerosFirst = 0;
    qsizetype zerosSecond = 0;
    for (qsizetype i = 0; i < pairs; ++i) {
        zerosFirst += head[2 * i] == '\0' ? 1 : 0;
        zerosSecond += head[2 * i + 1] == '\0' ? 1 : 0;
    }
    // A Hindi text has zero bytes only around digits, commas and line ends, about one pair in ten.
    constexpr qsizetype FewestPairsPerZero = 12;
    // An emoji may have one on the other side: U+1F600 is D83D DE00.
    constexpr qsizetype ZerosPerStray = 8;
    const auto isSide = [pairs](qsizetype zeros, qsizetype others) {
        return others * ZerosPerStray <= zeros && zeros > 0 && zeros * FewestPairsPerZero >= pairs;
    };
    if (isSide(zerosSecond, zerosFirst))
        return LeadingMark{Encoding::Utf16LittleEndian, 0};
    if (isSide(zerosFirst, zerosSecond))
        return LeadingMark{Encoding::Utf16BigEndian, 0};
    return std::nullopt;
}

void Utf8Examination::feed(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return;
    const auto size = static_cast<size_t>(bytes.size());
    m_hasZeroByte = m_hasZeroByte || std::memchr(bytes.data(), 0, size) != nullptr;

    size_t at = 0;
    while (at < size) {
        // Nearly every file is ASCII with a name here and there, so eight bytes are passed at once.
        quint64 word = 0;
        if (m_expected == 0 && size - at >= sizeof word) {
            std::memcpy(&word, bytes.data() + at, sizeof word);
            if ((word & 0x8080808080808080ULL) == 0) {
                at += sizeof word;
                continue;
            }
        }
        feedByte(static_cast<unsigned char>(bytes.data()[at]));
        ++at;
    }
}

void Utf8Examination::feedByte(unsigned char byte)
{
    if (m_expected > 0) {
        if (byte >= m_lowest && byte <= m_highest) {
            m_lowest = 0x80;
            m_highest = 0xBF;
            if (--m_expected == 0)
                ++m_sequences;
            return;
        }
        ++m_damaged;
        m_expected = 0;
        m_lowest = 0x80;
        m_highest = 0xBF;
    }
    if (byte < 0x80)
        return;
    if (byte >= 0xC2 && byte <= 0xDF) {
        m_expected = 1;
    } else if (byte >= 0xE0 && byte <= 0xEF) {
        m_expected = 2;
        m_lowest = byte == 0xE0 ? 0xA0 : 0x80;
        m_highest = byte == 0xED ? 0x9F : 0xBF;
    } else if (byte >= 0xF0 && byte <= 0xF4) {
        m_expected = 3;
        m_lowest = byte == 0xF0 ? 0x90 : 0x80;
        m_highest = byte == 0xF4 ? 0x8F : 0xBF;
    } else {
        ++m_damaged;
    }
}

Encoding Utf8Examination::encoding() const
{
    constexpr qint64 SequencesPerDamage = 10;
    const qint64 damaged = m_damaged + (m_expected > 0 ? 1 : 0);
    return damaged * SequencesPerDamage <= m_sequences ? Encoding::Utf8 : Encoding::Windows1252;
}

QByteArray utf8FromWindows1252(QByteArrayView bytes)
{
    QByteArray utf8;
    utf8.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            utf8.append(c);
            continue;
        }
        const char16_t unit = characterOf(EightBit::Windows1252, byte);
        utf8.append(QStringView(&unit, 1).toUtf8());
    }
    return utf8;
}

} // namespace callboard::intake
