// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/sync/sheets/redirectpage.h"

#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QTimer>
#include <QUrl>

#include <optional>

class QTcpSocket;

namespace callboard::sync {

/// How a browser came back from Google.
struct SignInReturn
{
    enum class Kind {
        Code = 1,
        Denied,   ///< the person said no
        Failed,   ///< Google did
        TimedOut, ///< it did not come back
    };

    Kind kind = Kind::Failed;
    QByteArray code; ///< to be changed for tokens; of Code alone
};

/// Where Google sends the browser back to: a free port of 127.0.0.1 that answers one request of this sign-in
/// with a page, and is closed (RFC 8252, 7.3). Whoever asks for something else, does not know the state,
/// calls it by another name or is slow is refused, and the sign-in goes on waiting. Needs the event loop of
/// its thread.
class LoopbackRedirect final : public QObject
{
    Q_OBJECT
public:
    /// How long the person has, sleep included.
    static constexpr std::chrono::minutes Patience{5};
    /// How long a connection may take for its request, and for taking its answer.
    static constexpr seconds RequestTime{10};
    /// Open at once; the oldest makes room for one more.
    static constexpr qsizetype MostConnections = 16;
    static constexpr qint64 MostBytes = 8 * 1024;

    /// \a state: what the browser must bring back. \a clock must outlive it.
    LoopbackRedirect(QByteArray state, const Clock &clock, QObject *parent = nullptr);
    ~LoopbackRedirect() override;

    /// From now on the time runs. Refused when no port is free.
    [[nodiscard]] Result<void> listen();
    /// Where the browser is to come back to.
    [[nodiscard]] QUrl address() const;

Q_SIGNALS:
    /// Once, after the browser has its page.
    void finished(const callboard::sync::SignInReturn &answer);

private:
    struct Caller
    {
        QTcpSocket *socket;
        milliseconds since; ///< monotonic
    };

    void welcome();
    void read(QTcpSocket *socket);
    void serve(QTcpSocket *socket, const QByteArray &head);
    /// How the request ends the sign-in; nothing for one that does not belong to it.
    [[nodiscard]] std::optional<SignInReturn> readReturn(const QByteArray &head) const;
    void answer(QTcpSocket *socket, RedirectPage page, int status);
    void settle(const SignInReturn &answer, QTcpSocket *last);
    void leave(QTcpSocket *socket);
    void look();
    void dropAllBut(QTcpSocket *kept);

    QByteArray m_state;
    const Clock &m_clock;
    QTcpServer m_server;
    QTimer m_look;
    milliseconds m_began{0}; ///< boot time
    quint16 m_port = 0;
    QList<Caller> m_callers; ///< the oldest first
    std::optional<SignInReturn> m_return;
    QTcpSocket *m_last = nullptr; ///< is being shown the page that ends it
};

} // namespace callboard::sync
