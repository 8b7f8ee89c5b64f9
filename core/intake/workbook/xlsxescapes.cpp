// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/workbook/xlsxescapes.h"

#include <algorithm>

namespace callboard::intake {

namespace {

constexpr qsizetype OpenEscapeLength = 6; // _x005F
constexpr qsizetype EscapeLength = 7;     // _x005F_

bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'F') || (c >= u'a' && c <= u'f');
}

/// Whether \a text begins with _xHHHH, whatever comes then.
bool beginsLikeEscape(QStringView text)
{
    if (text.size() < OpenEscapeLength || !text.startsWith(QLatin1String("_x")))
        return false;
    const QStringView digits = text.sliced(2, 4);
    return std::all_of(digits.begin(), digits.end(), isHexDigit);
}

bool beginsWithEscape(QStringView text)
{
    return text.size() >= EscapeLength && beginsLikeEscape(text) && text.at(EscapeLength - 1) == u'_';
}

/// XML 1.0 has no word for it, or its readers make another of it: a carriage return becomes a line feed.
bool isUnknownToXml(QChar c)
{
    const char16_t code = c.unicode();
    return (code < 0x20 && code != u'\t' && code != u'\n') || code >= 0xFFFE || c.isSurrogate();
}

QString escapeOf(QChar c)
{
    return QStringLiteral("_x%1_").arg(QString::number(c.unicode(), 16).toUpper(), 4, u'0');
}

/// What stands at \a at, one character or the two halves of one, as it is written.
QString pieceAt(QStringView text, qsizetype at, qsizetype &length)
{
    const QChar c = text.at(at);
    length = 1;
    if (c.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate()) {
        length = 2;
        return text.sliced(at, 2).toString();
    }
    // Also without the underscore at the end: what follows may be written as an escape and bring one.
    if (isUnknownToXml(c) || (c == u'_' && beginsLikeEscape(text.sliced(at))))
        return escapeOf(c);
    return QString(c);
}

} // namespace

XlsxText withXlsxEscapes(const QString &text)
{
    const bool isPlain = text.size() <= MostXlsxCellCharacters && !text.contains(QLatin1String("_x")) &&
                         std::none_of(text.cbegin(), text.cend(), isUnknownToXml);
    if (isPlain)
        return {text};
    XlsxText escaped;
    qsizetype length = 1;
    for (qsizetype at = 0; at < text.size(); at += length) {
        const QString piece = pieceAt(text, at, length);
        if (escaped.text.size() + piece.size() > MostXlsxCellCharacters)
            return {escaped.text, true};
        escaped.text += piece;
    }
    return escaped;
}

QString withoutXlsxEscapes(const QString &text)
{
    if (!text.contains(QLatin1String("_x")))
        return text;
    QString plain;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QStringView rest = QStringView(text).sliced(at);
        if (beginsWithEscape(rest)) {
            plain += QChar(rest.sliced(2, 4).toUShort(nullptr, 16));
            at += EscapeLength - 1;
        } else {
            plain += text.at(at);
        }
    }
    return plain;
}

} // namespace callboard::intake
