// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/practice/guardedserver.h"

#include <QTcpSocket>
#include <QTimer>

#include <memory>

namespace callboard::providers {

void GuardedServer::incomingConnection(qintptr descriptor)
{
    auto socket = std::make_unique<QTcpSocket>(this);
    if (!socket->setSocketDescriptor(descriptor))
        return;
    if (m_connections >= MostConnections) {
        socket->abort();
        return;
    }
    guard(socket.get());
    addPendingConnection(socket.release());
}

void GuardedServer::guard(QTcpSocket *socket)
{
    ++m_connections;
    connect(socket, &QObject::destroyed, this, [this] { --m_connections; });

    auto *idle = new QTimer(socket);
    idle->setSingleShot(true);
    idle->setInterval(std::chrono::seconds{IdleSeconds});
    connect(idle, &QTimer::timeout, socket, [socket] { socket->abort(); });
    idle->start();

    // Connected before QHttpServer connects its own slot, and so called before it.
    const auto received = std::make_shared<qint64>(0);
    connect(socket, &QIODevice::readyRead, socket, [socket, received] {
        *received += socket->bytesAvailable();
        if (*received <= MostRequestBytes)
            return;
        socket->write(QByteArrayLiteral("HTTP/1.1 413 Payload Too Large\r\nContent-Length: 0\r\n\r\n"));
        socket->flush();
        socket->abort();
    });
    connect(socket, &QIODevice::bytesWritten, idle, [idle, received] {
        *received = 0;
        idle->start();
    });
}

} // namespace callboard::providers
