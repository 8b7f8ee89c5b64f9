// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/serverthread.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QUrl>
#include <QUrlQuery>

#include <functional>

class QTcpSocket;

namespace callboard::test {

/// An HTTP server on the loopback in a thread of its own, for services that are faked at the wire.
class LoopbackHttp final
{
public:
    struct Request
    {
        QByteArray method;
        QString path; ///< decoded
        QUrlQuery query;
        QByteArray token; ///< of "Authorization: Bearer"
        QByteArray body;
    };
    struct Answer
    {
        int status = 200;
        QByteArray body;       ///< JSON
        bool isLost = false;   ///< the connection ends without an answer
        QByteArray location{}; ///< of a redirect; empty: none
    };
    /// Called in the server's thread, one request at a time.
    using Handler = std::function<Answer(const Request &request)>;

    explicit LoopbackHttp(Handler handler);
    LoopbackHttp(const LoopbackHttp &) = delete;
    LoopbackHttp &operator=(const LoopbackHttp &) = delete;
    ~LoopbackHttp() = default;

    [[nodiscard]] QUrl url() const;

private:
    void serve(QTcpSocket *socket);
    void takeRequests(QTcpSocket *socket, QByteArray &buffer);

    Handler m_handler;
    quint16 m_port = 0;
    ServerThread m_thread;
};

/// The body of an answer.
[[nodiscard]] QByteArray json(const QJsonObject &object);

} // namespace callboard::test
