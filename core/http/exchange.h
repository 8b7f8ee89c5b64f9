// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/http/onceonlybody.h"
#include "core/http/transport.h"

#include <QEventLoop>
#include <QNetworkReply>
#include <QObject>
#include <QTimer>

#include <memory>

class QNetworkAccessManager;

namespace callboard::http {

/// "GET", "POST" ...
[[nodiscard]] QByteArray verb(Method method);

/// One request and its answer, in the thread that made it: starts the request, keeps the deadlines with
/// timers of its own (the manager's transfer time-out counts idle time only, so that a dripping answer
/// outlives it), gathers the body up to the cap, and says what is known at the end. Used once.
class Exchange final : public QObject
{
    Q_OBJECT
public:
    /// \a manager must outlive it.
    Exchange(QNetworkAccessManager &manager, const Request &request);
    ~Exchange() override;

    /// Blocks in a nested event loop until the exchange is over.
    [[nodiscard]] Response run();

private:
    enum class End { Finished = 1, Deadline, ConnectDeadline, TooLarge };

    void start();
    void wire();
    void gather();
    void giveUp(End end);
    [[nodiscard]] Response verdict() const;
    [[nodiscard]] bool isWhole() const;
    [[nodiscard]] bool hasLeft() const;
    [[nodiscard]] QString detail() const;

    QNetworkAccessManager &m_manager;
    const Request &m_request;
    OnceOnlyBody m_onceOnly;
    std::unique_ptr<QNetworkReply> m_reply;
    QEventLoop m_loop;
    QTimer m_deadline;
    QTimer m_connectDeadline;
    QByteArray m_body;
    End m_end = End::Finished;
    bool m_requestSent = false;
};

} // namespace callboard::http
