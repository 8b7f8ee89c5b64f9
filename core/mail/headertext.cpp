// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/mail/headertext.h"

#include <QUrl>

#include <algorithm>

namespace callboard::mail {

namespace {

constexpr qsizetype LongestHeaderLine = 76;  // RFC 2047, section 2
constexpr qsizetype LongestEncodedWord = 60; // of 75, so that a header's name fits before the first
constexpr QByteArrayView WordStart = "=?UTF-8?B?";
constexpr QByteArrayView WordEnd = "?=";

bool isPrintableAscii(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u' ' && c <= u'~'; });
}

/// Three bytes become four characters; a word never ends within a character (RFC 2047, section 5).
qsizetype bytesOfAWord()
{
    return (LongestEncodedWord - WordStart.size() - WordEnd.size()) / 4 * 3;
}

QByteArray encodedWord(const QByteArray &bytes)
{
    return WordStart.toByteArray() + bytes.toBase64() + WordEnd.toByteArray();
}

QList<QByteArray> encodedWords(const QString &text)
{
    QList<QByteArray> words;
    QByteArray word;
    for (qsizetype at = 0; at < text.size();) {
        const bool isPair = text.at(at).isHighSurrogate() && at + 1 < text.size();
        const QByteArray character = text.mid(at, isPair ? 2 : 1).toUtf8();
        if (word.size() + character.size() > bytesOfAWord()) {
            words << encodedWord(word);
            word.clear();
        }
        word += character;
        at += isPair ? 2 : 1;
    }
    if (!word.isEmpty())
        words << encodedWord(word);
    return words;
}

/// What a reader would take for an encoded word must be one.
bool isPlain(const QString &text, qsizetype room)
{
    return isPrintableAscii(text) && text.size() <= room && !text.contains(QLatin1String("=?")) &&
           text == text.trimmed();
}

QByteArray quoted(const QString &name)
{
    QByteArray result = "\"";
    const QByteArray bytes = name.toLatin1();
    for (const char c : bytes) {
        if (c == '"' || c == '\\')
            result += '\\';
        result += c;
    }
    return result + '"';
}

} // namespace

bool isHeaderSafe(const QString &text)
{
    return std::none_of(text.cbegin(), text.cend(), [](QChar c) {
        return c.category() == QChar::Other_Control || c == QChar::LineSeparator ||
               c == QChar::ParagraphSeparator;
    });
}

QByteArray headerLine(const QByteArray &name, const QString &text)
{
    const qsizetype room = LongestHeaderLine - name.size() - 2;
    return foldedLine(name, isPlain(text, room) ? QList<QByteArray>{text.toLatin1()} : encodedWords(text));
}

QByteArray foldedLine(const QByteArray &name, const QList<QByteArray> &parts)
{
    QByteArray header = name + ':';
    qsizetype length = header.size();
    for (const QByteArray &part : parts) {
        const bool isFirst = &part == &parts.constFirst();
        if (!isFirst && length + 1 + part.size() > LongestHeaderLine) {
            header += "\r\n";
            length = 0;
        }
        header += ' ';
        header += part;
        length += 1 + part.size();
    }
    return header + "\r\n";
}

QList<QByteArray> mailbox(const QString &name, const QString &address)
{
    const QByteArray wire = wireAddress(address).toUtf8();
    if (name.isEmpty())
        return {wire};
    QList<QByteArray> parts =
        isPlain(name, LongestHeaderLine / 2) ? QList<QByteArray>{quoted(name)} : encodedWords(name);
    return parts << QByteArray('<' + wire + '>');
}

QString wireAddress(const QString &address)
{
    const qsizetype at = address.lastIndexOf(u'@');
    const QByteArray domain = QUrl::toAce(address.mid(at + 1));
    // What IDNA does not take is left to the server, which refuses it.
    return domain.isEmpty() ? address : QString(address.left(at + 1) + QString::fromLatin1(domain));
}

} // namespace callboard::mail
