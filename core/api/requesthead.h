// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QMap>

#include <optional>

namespace callboard::api {

/// The first lines of a request, read strictly: what is not plain HTTP/1.1 is not guessed at.
struct RequestHead
{
    QByteArray method;
    QByteArray target;
    QMap<QByteArray, QByteArray> fields; ///< by name in lower case; none comes twice
    qsizetype size = 0;                  ///< of the head in bytes, the empty line included
    qint64 bodySize = 0;                 ///< as Content-Length says

    [[nodiscard]] QByteArray field(const char *name) const { return fields.value(QByteArray(name)); }
    [[nodiscard]] bool has(const char *name) const { return fields.contains(QByteArray(name)); }
};

/// What the bytes that came so far are.
struct HeadReading
{
    enum class State { Incomplete = 1, Malformed, Complete };

    State state = State::Incomplete;
    RequestHead head; ///< once complete
};

/// Reads the head of a request from the first bytes of a connection. Malformed are: another version than
/// HTTP/1.1, a target that is no path, lines that do not end in CR LF, folded lines, fields that come twice,
/// a length that is no number, a chunked body, and the wish for another protocol.
[[nodiscard]] HeadReading readHead(const QByteArray &bytes);

} // namespace callboard::api
