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
    Judge judge;
    const Clock &clock;
    RateLimit requests;  ///< of those whom the judge lets in
    RateLimit refusals;  ///< answers to whatever is refused: beyond it the connection is closed without one
    qint64 admitted = 0; ///< requests that passed the gate and arrived whole
    qint64 refused = 0;  ///< requests, and connections that became none: at the gate, too slow, too many
};

/// How long the parts of a request may take (F61: slow heads).
struct Patience
{
    milliseconds head{5'000};
    milliseconds body{15'000};
    milliseconds close{1'000}; ///< for the other end to take the answer
    milliseconds rest{0};      ///< nobody is let in for so long when more is refused than is answered
};

/// One connection and its one request. The HTTP parser reads along while a head arrives in pieces, but there
/// is no request before the gate has agreed to the whole head; the rest of one that is refused, and what
/// follows one that is not, never reach it. Belongs to its socket; one thread.
class ApiConnection final : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype MostHeadBytes = 16 * 1024;

    /// To be made before the parser listens to \a socket, so that it hears of bytes before they are read.
    ApiConnection(QTcpSocket *socket, Doorway &doorway, const Patience &patience);

    /// Once, for a request that passed the gate; nothing for any other.
    [[nodiscard]] std::optional<RequestHead> takeHead();
    [[nodiscard]] Scope scope() const { return m_scope; }
    /// Whether an answer would go anywhere.
    [[nodiscard]] bool isOpen() const;
    /// The answer has been handed to the socket.
    void close();

Q_SIGNALS:
    /// Refused, and without an answer, for too many were.
    void turnedAway();

private:
    void look();
    void judge();
    void refuse(int status);
    void stopListening();

    QTcpSocket *m_socket;
    Doorway &m_doorway;
    Patience m_patience;
    QTimer m_deadline;
    QByteArray m_bytes;                ///< until the head is complete
    qint64 m_received = 0;             ///< bytes so far
    std::optional<RequestHead> m_head; ///< from the gate's consent until it is taken
    qint64 m_whole = 0;                ///< bytes of the request
    Scope m_scope = Scope::Watch;
    bool m_isOver = false; ///< refused or answered
};

} // namespace callboard::api
