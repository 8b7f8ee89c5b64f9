// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/api/apiconnection.h"

#include <QTcpServer>
#include <QTimer>

namespace callboard::api {

/// Takes connections and puts the gate before the parser, which has no limits of its own in Qt 6.4.
class ApiListener final : public QTcpServer
{
    Q_OBJECT
public:
    /// Open at once; beyond it one is closed without an answer.
    static constexpr int MostConnections = 64;

    /// \a doorway must outlive it.
    ApiListener(Doorway &doorway, const Patience &patience, QObject *parent);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void rest();

    Doorway &m_doorway;
    Patience m_patience;
    QTimer m_rest; ///< while it lasts nobody is let in
    int m_connections = 0;
};

} // namespace callboard::api
