// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/requesthead.h"

#include <QList>

#include <algorithm>

namespace callboard::api {

namespace {

constexpr qsizetype LongestNumber = 15; // far from where a qint64 ends

bool isPrintable(const QByteArray &text, char from)
{
    return std::all_of(text.cbegin(), text.cend(), [from](char c) { return c >= from && c <= '~'; });
}

bool isFieldName(const QByteArray &name)
{
    return !name.isEmpty() && std::all_of(name.cbegin(), name.cend(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
               c == '_';
    });
}

/// Whether every line that has ended so far ended in CR LF; a parser that is less strict would see other
/// lines.
bool hasStrictLines(const QByteArray &bytes)
{
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes.at(i) == '\n' && (i == 0 || bytes.at(i - 1) != '\r'))
            return false;
        if (bytes.at(i) == '\r' && i + 1 < bytes.size() && bytes.at(i + 1) != '\n')
            return false;
    }
    return true;
}

bool readRequestLine(const QByteArray &line, RequestHead &head)
{
    const QList<QByteArray> words = line.split(' ');
    if (words.size() != 3 || words.at(2) != "HTTP/1.1")
        return false;
    head.method = words.at(0);
    head.target = words.at(1);
    const auto isUpper = [](char c) { return c >= 'A' && c <= 'Z'; };
    return !head.method.isEmpty() && std::all_of(head.method.cbegin(), head.method.cend(), isUpper) &&
           head.method != "CONNECT" && head.target.startsWith('/') && isPrintable(head.target, '!');
}

bool readField(const QByteArray &line, RequestHead &head)
{
    const qsizetype colon = line.indexOf(':');
    const QByteArray name = line.left(colon);
    if (colon < 0 || !isFieldName(name) || head.fields.contains(name.toLower()))
        return false;
    const QByteArray value = line.mid(colon + 1).trimmed();
    if (!isPrintable(value, ' '))
        return false;
    head.fields.insert(name.toLower(), value);
    return true;
}

bool readBodySize(RequestHead &head)
{
    if (!head.has("content-length"))
        return true;
    const QByteArray length = head.field("content-length");
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (length.isEmpty() || length.size() > LongestNumber ||
        !std::all_of(length.cbegin(), length.cend(), isDigit))
        return false;
    head.bodySize = length.toLongLong();
    return true;
}

bool readLines(const QByteArray &text, RequestHead &head)
{
    QList<QByteArray> lines = text.split('\n');
    if (!readRequestLine(lines.takeFirst().chopped(1), head))
        return false;
    for (const QByteArray &line : std::as_const(lines)) {
        if (!readField(line.chopped(1), head))
            return false;
    }
    return readBodySize(head) && head.has("host") && !head.has("transfer-encoding") && !head.has("upgrade");
}

} // namespace

HeadReading readHead(const QByteArray &bytes)
{
    HeadReading reading;
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (!hasStrictLines(end < 0 ? bytes : bytes.left(end + 4))) {
        reading.state = HeadReading::State::Malformed;
    } else if (end >= 0) {
        reading.head.size = end + 4;
        reading.state = readLines(bytes.left(end + 1), reading.head) ? HeadReading::State::Complete
                                                                     : HeadReading::State::Malformed;
    }
    return reading;
}

} // namespace callboard::api
