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
    new ApiConnection(socket.get(), m_doorway, m_patience);
    addPendingConnection(socket.release());
}

} // namespace callboard::api
