// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/conflictdecision.h"
#include "core/services/hubspotpull.h"

#include <QFuture>

#include <memory>

namespace callboard::services {

class HubSpotDesk;
class Workspace;

/// How the connected HubSpot account stands.
struct HubSpotStatus
{
    std::optional<store::HubSpotLink> link; ///< nothing: none is connected
    ContactMapping mapping;
    int contacts = 0;
    int gone = 0;    ///< of these, no longer in HubSpot
    int queued = 0;  ///< calls that it is still to be told of
    int told = 0;    ///< calls that it was told of
    int refused = 0; ///< calls that it could not be told of
    int conflicts = 0;
    QString trouble;                     ///< why it is left alone, as a sentence; empty: it is not
    QList<HubSpotProblem> refusals = {}; ///< why it could not be told, latest first; a hundred at most
    /// The keeper takes nothing in before a person has chosen the properties, or asked for a pull.
    bool isWaitingForMapping = false;
};

/// Takes the contacts of one HubSpot account into the leads and tells it of their calls (S2-003). What talks
/// to the service runs on the pool, one such job at a time for the profile, whichever process it is in;
/// Refused when another one does not end. A trouble that does not pass by itself is noted with the link, and
/// the keeper leaves the account alone until a job that a person asked for goes well. Jobs are broken off
/// when the service dies.
class HubSpotService
{
public:
    explicit HubSpotService(Workspace &workspace);
    HubSpotService(const HubSpotService &) = delete;
    HubSpotService &operator=(const HubSpotService &) = delete;
    ~HubSpotService();

    /// Tries the private app's \a token out, keeps it in the profile's secret home, and begins with the usual
    /// mapping; one that is chosen already stays. Refused for a token of another account than the connected
    /// one. \a baseUrl: empty for HubSpot's; another one on this machine alone. Cancelled by \a control
    /// before anything is kept: then all is as it was.
    [[nodiscard]] QFuture<Result<void>>
    connectAccount(const QByteArray &token, const QUrl &baseUrl,
                   const JobControlPtr &control = std::make_shared<JobControl>());
    /// Contacts, outbox, conflicts and token are forgotten; leads and HubSpot stay as they are.
    [[nodiscard]] QFuture<Result<void>> disconnectAccount();
    /// Whether the account answers: its contacts' properties, to choose from (S2-055, S2-071).
    [[nodiscard]] QFuture<Result<QList<sync::hubspot::Property>>> properties();
    /// Refused for one that does not fit the account, which is asked. The next pull looks at all contacts.
    [[nodiscard]] QFuture<Result<void>> setMapping(const ContactMapping &mapping);

    /// From HubSpot into the leads.
    [[nodiscard]] QFuture<Result<HubSpotSummary>> pull(HubSpotPull::Reach reach);
    /// What there is to tell, to HubSpot.
    [[nodiscard]] QFuture<Result<HubSpotSummary>> push();
    /// Calls that HubSpot could not be told of are to be told by the next push, unless their contact is gone;
    /// how many.
    [[nodiscard]] QFuture<Result<int>> tellAgain();
    /// Both, in this order; the summaries together.
    [[nodiscard]] QFuture<Result<HubSpotSummary>> bringInStep();

    [[nodiscard]] QFuture<Result<HubSpotStatus>> status() const;
    [[nodiscard]] QFuture<Result<QList<ConflictRow>>> conflicts() const;
    /// What Callboard has stays here, and what HubSpot has stays there.
    [[nodiscard]] QFuture<Result<ConflictReceipt>>
    keepOurs(const QList<qint64> &conflicts, const JobControlPtr &control = std::make_shared<JobControl>());
    /// What HubSpot says is taken over, as far as a lead can have such a value.
    [[nodiscard]] QFuture<Result<ConflictReceipt>>
    takeTheirs(const QList<qint64> &conflicts, const JobControlPtr &control = std::make_shared<JobControl>());

private:
    Workspace &m_workspace;
    std::shared_ptr<HubSpotDesk> m_desk; ///< shared with the jobs, which may outlive the service
};

} // namespace callboard::services
