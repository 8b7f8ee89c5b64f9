// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/providers/practice/practicedesk.h"

#include <QAbstractHttpServer>

namespace callboard::providers {

/// The practice desk on a loopback port. Lives in one thread with its event loop; created there, deleted
/// there.
class PracticeServer final : public QAbstractHttpServer
{
    Q_OBJECT
public:
    /// \a desk must outlive it and be used by nobody else meanwhile.
    PracticeServer(PracticeDesk &desk, milliseconds latency);

    /// The port it listens on, or why it does not.
    [[nodiscard]] Result<quint16> open(quint16 port);

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

private:
    [[nodiscard]] PracticeReply replyTo(const QHttpServerRequest &request);
    [[nodiscard]] bool isForUs(const QHttpServerRequest &request) const;

    PracticeDesk &m_desk;
    milliseconds m_latency;
    quint16 m_port = 0;
};

} // namespace callboard::providers
