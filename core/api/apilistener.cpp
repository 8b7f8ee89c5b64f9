// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/apilistener.h"

#include <QTcpSocket>

#include <memory>

namespace callboard::api {

ApiListener::ApiListener(Doorway &doorway, const Patience &patience, QObject *parent)
    : QTcpServer(parent)
    , m_doorway(doorway)
    , m_patience(patience)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(patience.rest);
    connect(&m_rest, &QTimer::timeout, this, &QTcpServer::resumeAccepting);
}

void ApiListener::incomingConnection(qintptr descriptor)
{
    auto socket = std::make_unique<QTcpSocket>(this);
    if (!socket->setSocketDescriptor(descriptor))
        return;
    if (m_connections >= MostConnections) {
        ++m_doorway.refused;
        socket->abort();
        return;
    }
    ++m_connections;
    connect(socket.get(), &QObject::destroyed, this, [this] { --m_connections; });
    const auto *connection = new ApiConnection(socket.get(), m_doorway, m_patience);
    connect(connection, &ApiConnection::turnedAway, this, &ApiListener::rest);
    addPendingConnection(socket.release());
}

/// The others wait at the system's door meanwhile, and so does whoever tries addresses.
void ApiListener::rest()
{
    if (m_patience.rest.count() == 0 || m_rest.isActive())
        return;
    pauseAccepting();
    m_rest.start();
}

} // namespace callboard::api
