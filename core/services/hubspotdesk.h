// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/http/networktransport.h"
#include "core/services/hubspotwork.h"
#include "core/services/jobcontrol.h"
#include "core/services/jobturn.h"

#include <functional>
#include <memory>

namespace callboard::services {

class Workspace;

/// What jobs with the HubSpot account share: the network, what is left of its rate of requests, and the end
/// of all waiting. Jobs take turns; they run on the pool and block.
class HubSpotDesk
{
public:
    explicit HubSpotDesk(Workspace &workspace);

    using Job = std::function<Result<HubSpotSummary>(const HubSpotGround &ground)>;
    using Properties = Result<QList<sync::hubspot::Property>>;

    /// Reads the link and its token, runs \a job, and notes with the link how it went.
    [[nodiscard]] Result<HubSpotSummary> run(const Job &job);
    /// Runs \a work while nobody else works with the account.
    [[nodiscard]] Result<void> alone(const std::function<Result<void>()> &work);
    /// The same of a job that can be cancelled: waits for its turn no longer than that. Cancelled then,
    /// whatever \a work says.
    [[nodiscard]] Result<void> alone(const JobControlPtr &control, const std::function<Result<void>()> &work);
    /// Whether the account answers to the token and shows its contacts: what there is to choose from. Refused
    /// for another account than the one that is connected. Noted is nothing. Breaks off between two requests
    /// once \a control is cancelled.
    [[nodiscard]] Properties tryOut(const QUrl &baseUrl, const QByteArray &token,
                                    const JobControlPtr &control);
    /// Asks the connected account for the same and notes that it goes well, or does not; then runs \a use
    /// with what there is to choose from, while nobody else works with the account.
    [[nodiscard]] Result<void>
    withProperties(const std::function<Result<void>(const QList<sync::hubspot::Property> &)> &use);
    /// What there is to choose from.
    [[nodiscard]] Properties properties();
    void forgetClient() { m_client.reset(); }
    void giveUp() { m_patience.giveUp(); }

private:
    [[nodiscard]] Result<HubSpotGround> ground();
    /// Whether its token is of the connected account; noted when it is not.
    [[nodiscard]] Result<void> checkOwn(const HubSpotGround &prepared);
    [[nodiscard]] std::unique_ptr<sync::hubspot::HubSpotClient>
    makeClient(const QUrl &baseUrl, const QByteArray &token, sync::Patience &patience);
    [[nodiscard]] static Properties ask(sync::hubspot::HubSpotClient &client);
    /// Of what went wrong, or nothing did.
    [[nodiscard]] Result<void> note(const std::optional<Error> &error);

    Workspace &m_workspace;
    http::NetworkTransport m_network;
    sync::StoppablePatience m_patience;
    JobTurn m_turn;
    std::unique_ptr<sync::hubspot::HubSpotClient> m_client;
    QUrl m_clientUrl; ///< for which the client was made, and its token
    QByteArray m_clientToken;
};

} // namespace callboard::services
