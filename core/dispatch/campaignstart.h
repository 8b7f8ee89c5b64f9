// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/enginecontext.h"
#include "core/dispatch/factfinder.h"
#include "core/dispatch/workerpool.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace callboard::dispatch {

/// What must hold before a campaign's first call: its agent is there at the provider and does not redial by
/// itself (X-38; dialling safety, section 2), and the day has calls enough where the campaign fails otherwise
/// (S4-024). Ledger thread; the provider is asked in a pool thread.
class CampaignStart final : public QObject
{
    Q_OBJECT
public:
    explicit CampaignStart(EngineContext &context);
    ~CampaignStart() override;

    /// Whether \a facts' campaign may be called now; a scheduled one becomes active by it, in \a facts too.
    [[nodiscard]] Result<bool> mayCall(CampaignFacts &facts);
    /// When the provider is to be asked for an agent once more.
    [[nodiscard]] std::optional<Instant> nextAsk(CampaignId campaign) const;
    /// The account's key was refused when the agent was asked for: one call may find that out, and close the
    /// account (F17); with noteTried() no more may follow before the agent was asked for again. A key with
    /// which that call is placed all the same may only not look at agents, and holds nothing up.
    [[nodiscard]] bool isTrying(CampaignId campaign) const { return m_agents.value(campaign.value()).mayTry; }
    void noteTried(CampaignId campaign);
    /// Paused or over, or its account closed: the agent is looked at anew before the next call.
    void forget(CampaignId campaign) { m_agents.remove(campaign.value()); }
    /// Campaigns of which nobody is called before the provider's word on their agent.
    [[nodiscard]] QSet<CampaignId> withoutAgent() const;
    [[nodiscard]] int questionsUnderWay() const { return m_askers.running(); }

Q_SIGNALS:
    void started(const callboard::Campaign &campaign);
    /// It was failed or paused with the sentence \a why.
    void refused(const callboard::Campaign &campaign, const QString &why);
    /// The provider cannot be asked for the agent now; no call is placed until it can.
    void agentUnknown(const callboard::Campaign &campaign, const QString &why);
    /// An answer came.
    void answered();
    void failed(const callboard::Error &error);

private:
    /// What is known of a campaign's agent.
    struct Agent
    {
        QString id;
        std::optional<Instant> identity; ///< the account's, when it was asked for
        bool isGood = false;
        bool mayTry = false;  ///< until `again`
        bool isAsked = false; ///< the answer has not come
        bool isTold = false;  ///< that it cannot be asked for
        std::optional<Instant> again;
        std::optional<Instant> refusedAt; ///< the key was, the first time in a row
        int refusals = 0;                 ///< in a row
    };

    [[nodiscard]] Result<bool> isAgentGood(const CampaignFacts &facts);
    /// A call was placed with a key that was refused when the agent was asked for.
    [[nodiscard]] Result<bool> isPlacedAllTheSame(const Agent &agent, CampaignId campaign) const;
    void noteAgent(const CampaignFacts &asked, const Result<void> &answer);
    void noteKeyRefused(Agent &agent) const;
    [[nodiscard]] Result<bool> hasCredentials(const CampaignFacts &facts);
    [[nodiscard]] static bool hasSender(const Account &account);
    [[nodiscard]] static QString whatIsMissing(const Account &account);
    [[nodiscard]] Result<bool> fitsTheDay(const CampaignFacts &facts);
    [[nodiscard]] Result<void> failCampaign(const Campaign &campaign, const QString &why);
    [[nodiscard]] Result<void> activate(Campaign &campaign);

    EngineContext &m_context;
    WorkerPool m_askers;
    QHash<qint64, Agent> m_agents; ///< by campaign
};

} // namespace callboard::dispatch
