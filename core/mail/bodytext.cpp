// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/mail/bodytext.h"

#include <algorithm>

namespace callboard::mail {

namespace {

constexpr qsizetype LongestBodyLine = 76; // RFC 2045, section 6.7

QByteArray withCrlf(const QString &text)
{
    QString lines = text;
    lines.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    if (!lines.endsWith(u'\n'))
        lines += u'\n';
    return lines.replace(u'\n', QLatin1String("\r\n")).toUtf8();
}

bool needsEscape(char c)
{
    return (c < ' ' || c > '~' || c == '=') && c != '\t';
}

/// Blanks at a line's end would be lost on the way.
QByteArray quotedPrintableLine(const QByteArray &line)
{
    QByteArray result;
    qsizetype length = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const char c = line.at(i);
        const bool isLast = i + 1 == line.size();
        const bool isBlank = c == ' ' || c == '\t';
        const QByteArray piece = needsEscape(c) || (isLast && isBlank)
                                     ? QByteArray("=" + QByteArray(1, c).toHex().toUpper())
                                     : QByteArray(1, c);
        if (length + piece.size() > LongestBodyLine - 1) { // the "=" that says that the line goes on
            result += "=\r\n";
            length = 0;
        }
        result += piece;
        length += piece.size();
    }
    return result + "\r\n";
}

QByteArray quotedPrintable(const QByteArray &text)
{
    QByteArray result;
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype end = text.indexOf("\r\n", from);
        result += quotedPrintableLine(text.mid(from, end - from));
        from = end + 2;
    }
    return result;
}

QByteArray base64(const QByteArray &text)
{
    const QByteArray all = text.toBase64();
    QByteArray result;
    for (qsizetype at = 0; at < all.size(); at += LongestBodyLine)
        result += all.mid(at, LongestBodyLine) + "\r\n";
    return result;
}

} // namespace

BodyText bodyText(const QString &text)
{
    const QByteArray bytes = withCrlf(text);
    const auto escaped = std::count_if(bytes.cbegin(), bytes.cend(),
                                       [](char c) { return needsEscape(c) && c != '\r' && c != '\n'; });
    return escaped * 6 > bytes.size()
               ? BodyText{QByteArrayLiteral("base64"), base64(bytes)}
               : BodyText{QByteArrayLiteral("quoted-printable"), quotedPrintable(bytes)};
}

} // namespace callboard::mail
