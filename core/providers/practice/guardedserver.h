// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTcpServer>

namespace callboard::providers {

/// QHttpServer of Qt 6.4 has no limits of its own; this puts them before it: so many connections, so many
/// bytes a request, so long without a word.
class GuardedServer final : public QTcpServer
{
    Q_OBJECT
public:
    static constexpr int MostConnections = 256;
    static constexpr qint64 MostRequestBytes = 1024 * 1024;
    static constexpr int IdleSeconds = 90;

    using QTcpServer::QTcpServer;

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void guard(QTcpSocket *socket);

    int m_connections = 0;
};

} // namespace callboard::providers
