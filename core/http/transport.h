// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QPair>
#include <QUrl>

#include <optional>

namespace callboard::http {

enum class Method { Get = 1, Post, Patch, Delete };

/// Whether the same request may reach the server more than once without harm.
enum class Repeatable {
    Yes = 1, ///< polls and listings; connections may be shared
    Never,   ///< creates a call or message: a connection of its own, a body that cannot be rewound, HTTP/1.1
};

struct Request
{
    Method method = Method::Get;
    QUrl url;
    QList<QPair<QByteArray, QByteArray>> headers; ///< without Content-Length; never logged
    QByteArray body;
    Repeatable repeatable = Repeatable::Yes;
    milliseconds deadline{30'000}; ///< for the whole exchange
    milliseconds connectDeadline{10'000};
    /// Of a request that must not be repeated: once so long has passed, sleep included, its body is withheld,
    /// so that a machine that wakes up halfway places no call.
    std::optional<milliseconds> sendWithin;
    bool pathIsSecret =
        false; ///< whoever knows the path may act (a control URL): the log names the host alone
};

/// What is known of a request once its exchange is over (dialling safety, section 6).
enum class Fate {
    Answered = 1, ///< a complete status line and head came; the body is as complete as `complete` says
    NotSent,      ///< refused connection, unknown host, TLS failure: no byte of the request was written
    Lost,         ///< anything else: a byte may have left, and no answer came
};

struct Response
{
    Fate fate = Fate::Lost;
    int status = 0;                         ///< of an answered request
    bool complete = false;                  ///< the body arrived whole, and below the cap
    QByteArray body;                        ///< at most MostBodyBytes
    QHash<QByteArray, QByteArray> headers;  ///< names in lower case
    std::optional<Instant> serverDate;      ///< the Date header
    std::optional<milliseconds> retryAfter; ///< the Retry-After header, seconds or date form
    QString detail;                         ///< for the log; holds no secret and no address with a query
};

constexpr qint64 MostBodyBytes = 4 * 1024 * 1024;

/// The one way to the network. Sends one request, once, and blocks the calling pool thread until there is an
/// answer or the deadline has passed. Redirects are never followed. Plain http is refused outside the
/// loopback. May be called from any number of threads; never from the GUI or ledger thread.
class Transport
{
public:
    Transport() = default;
    Transport(const Transport &) = delete;
    Transport &operator=(const Transport &) = delete;
    virtual ~Transport() = default;

    [[nodiscard]] virtual Response send(const Request &request) = 0;
};

} // namespace callboard::http
