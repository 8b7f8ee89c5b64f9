// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/api/calltally.h"
#include "core/api/tokens.h"
#include "core/api/webhookhost.h"

#include <QDateTime>
#include <QFuture>
#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace callboard::services {
class Workspace;
}

namespace callboard::api {

class ApiServer;
struct ApiAnswer;
struct ApiRequest;

/// The API of a profile, as its settings have it: off unless a person has turned it on. Follows the settings
/// while it lives, those that another process changes too, and goes on trying while its port is taken. One
/// per process, in the main thread.
class ApiHost final : public QObject
{
    Q_OBJECT
public:
    static constexpr milliseconds RetryPeriod{3'000};
    static constexpr milliseconds TokenLook{1'000};

    /// \a workspace must outlive it.
    explicit ApiHost(services::Workspace &workspace, QObject *parent = nullptr);
    /// Waits for the requests that are being answered.
    ~ApiHost() override;

    /// Reads the settings and does what they say.
    void start();

    [[nodiscard]] bool isListening() const { return m_server != nullptr; }
    /// Where it is reached; invalid while it does not listen.
    [[nodiscard]] QUrl address() const { return m_address; }
    /// Why it does not listen although it is turned on.
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
    /// Those in force; nothing until they were needed.
    [[nodiscard]] const std::optional<ApiTokens> &tokens() const { return m_tokens; }

    /// What listens for the reports of providers beside it, whether it listens itself or not.
    [[nodiscard]] const WebhookHost &webhooks() const { return m_webhooks; }

    /// New ones in place of those in force, or of those that will be.
    [[nodiscard]] QFuture<Result<void>> renewTokens();

Q_SIGNALS:
    /// isListening(), address(), problem() or tokens() is another now.
    void stateChanged();

private:
    /// What the settings say.
    struct Wish
    {
        bool enabled = false;
        quint16 port = 0;

        friend bool operator==(const Wish &, const Wish &) = default;
    };

    void readWish();
    void follow(const Wish &wish);
    void open();
    void listen();
    void close();
    void answer(const ApiRequest &request, const std::function<void(const ApiAnswer &)> &reply);
    void followTokens();
    void takeTokens(const ApiTokens &tokens);
    [[nodiscard]] QList<QDateTime> tokenTimes() const;
    [[nodiscard]] CallTally tally() const;

    services::Workspace &m_workspace;
    QThreadPool m_pool; ///< answers wait for the services there, which have a pool of their own
    std::unique_ptr<ApiServer> m_server;
    std::optional<Wish> m_wish;
    std::optional<ApiTokens> m_tokens;
    std::optional<Error> m_problem;
    QUrl m_address;
    QList<QDateTime> m_tokensAt; ///< when their files were written
    QTimer m_tokenLook;
    QTimer m_retry;
    CallTally m_tally;
    WebhookHost m_webhooks;
};

} // namespace callboard::api
