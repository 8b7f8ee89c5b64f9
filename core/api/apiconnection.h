// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/api/gate.h"
#include "core/api/ratelimit.h"

#include <QObject>
#include <QTimer>

class QTcpSocket;

namespace callboard::api {

/// What all connections of a server share.
struct Doorway
{
    Gate gate;
    const Clock &clock;
    RateLimit requests; ///< of those who have a token
    RateLimit refusals; ///< of those who have not: beyond it they are not even answered
    qint64 admitted = 0;
    qint64 refused = 0;
};

/// How long the parts of a request may take (F61: slow heads).
struct Patience
{
    milliseconds head{5'000};
    milliseconds body{15'000};
    milliseconds close{1'000}; ///< for the other end to take the answer
};

/// One connection and its one request: nothing of it reaches the HTTP parser before the gate has agreed to
/// its head, and nothing after it does. Belongs to its socket; one thread.
class ApiConnection final : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype MostHeadBytes = 16 * 1024;

    /// To be made before the parser listens to \a socket, so that it hears of bytes first.
    ApiConnection(QTcpSocket *socket, Doorway &doorway, const Patience &patience);

    /// Once, for a request that passed the gate; nothing for any other.
    [[nodiscard]] std::optional<RequestHead> takeHead();
    [[nodiscard]] Scope scope() const { return m_scope; }
    /// Whether an answer would go anywhere.
    [[nodiscard]] bool isOpen() const;
    /// The answer has been handed to the socket.
    void close();

private:
    void look();
    void judge();
    void refuse(int status);
    void stopListening();

    QTcpSocket *m_socket;
    Doorway &m_doorway;
    Patience m_patience;
    QTimer m_deadline;
    QByteArray m_bytes; ///< until the head is complete
    qint64 m_received = 0;
    std::optional<RequestHead> m_head; ///< from the gate's consent until it is taken
    qint64 m_whole = 0;                ///< bytes of the request
    Scope m_scope = Scope::Watch;
    bool m_isOver = false; ///< refused or answered
};

} // namespace callboard::api
