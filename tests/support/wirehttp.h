// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>

namespace callboard::test {

/// The length of the HTTP request that begins \a buffer, or 0 while it is not complete.
[[nodiscard]] inline qsizetype requestLength(const QByteArray &buffer)
{
    const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return 0;
    static const QRegularExpression lengthLine(QStringLiteral("content-length:\\s*(\\d+)"),
                                               QRegularExpression::CaseInsensitiveOption);
    const auto match = lengthLine.match(QString::fromLatin1(buffer.left(headEnd)));
    const qsizetype length = headEnd + 4 + (match.hasMatch() ? match.captured(1).toLongLong() : 0);
    return buffer.size() >= length ? length : 0;
}

/// Opens a server on the loopback that belongs to \a home and hands every connection to \a serve; its port.
[[nodiscard]] inline quint16 listenFor(QObject *home, const std::function<void(QTcpSocket *socket)> &serve)
{
    auto *server = new QTcpServer(home);
    QObject::connect(server, &QTcpServer::newConnection, home, [serve, server] {
        while (QTcpSocket *socket = server->nextPendingConnection())
            serve(socket);
    });
    server->listen(QHostAddress::LocalHost);
    return server->serverPort();
}

} // namespace callboard::test
