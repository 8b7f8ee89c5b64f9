// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/webhookintake.h"

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
struct ReportAnswer;

/// What came in through the doors of a profile since its process began.
struct WebhookTally
{
    qint64 reports = 0;  ///< that were taken, and told of calls or messages
    qint64 refusals = 0; ///< at the gate, forged ones, and connections that became none
};

/// How long it takes until something is tried again.
struct WebhookPatience
{
    milliseconds port{3'000}; ///< that is taken
    milliseconds key{30'000}; ///< that could not be read, or the addresses; a locked keyring asks each time
};

/// Listens for what providers report, as the settings have it: off unless a person has turned it on, at a
/// port of its own on the loopback, to which a tunnel leads. Follows the settings and the doors while it
/// lives, and goes on trying while its port is taken. Lives in the main thread.
class WebhookHost final : public QObject
{
    Q_OBJECT
public:
    /// \a workspace must outlive it.
    explicit WebhookHost(services::Workspace &workspace, const WebhookPatience &patience = {},
                         QObject *parent = nullptr);
    /// Waits for the reports that are being answered; those that wait for their turn are told again.
    ~WebhookHost() override;

    /// Reads the settings and does what they say.
    void start();

    [[nodiscard]] bool isListening() const { return m_server != nullptr; }
    /// Where a tunnel has to lead; invalid while it does not listen.
    [[nodiscard]] QUrl address() const { return m_address; }
    /// Why it does not listen although it is turned on.
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
    [[nodiscard]] WebhookTally tally() const;
    /// Whether it refuses all reports of the account, for it does not know the key that they are signed with.
    [[nodiscard]] bool lacksKeyOf(AccountId account) const;

Q_SIGNALS:
    /// isListening(), address() or problem() is another now.
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
    void readDoors();
    void useDoors(const QList<services::OpenDoor> &doors);
    void listen();
    void close();
    void answer(const ApiRequest &request, const std::function<void(const ApiAnswer &)> &reply);
    void noteAnswer(const ReportAnswer &given);

    services::Workspace &m_workspace;
    QThreadPool m_pool; ///< answers wait for the ledger there
    std::unique_ptr<ApiServer> m_server;
    std::optional<Wish> m_wish;
    QList<services::OpenDoor> m_doors;
    std::optional<Error> m_problem;
    QUrl m_address;
    QTimer m_retry;
    QTimer m_readAgain;
    int m_readsBegun = 0; ///< of the doors
    int m_readUsed = 0;   ///< the latest whose result is in use
    WebhookTally m_tally;
};

} // namespace callboard::api
