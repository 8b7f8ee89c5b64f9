// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/account.h"
#include "core/model/campaign.h"
#include "core/model/channel.h"
#include "core/model/lead.h"
#include "core/plan/schedulesummary.h"
#include "core/services/hoursclash.h"
#include "core/services/preset.h"
#include "core/services/scheduleoutlook.h"

#include <QFuture>
#include <QMap>

#include <functional>
#include <optional>

namespace callboard::store {
class Store;
}

namespace callboard::services {

class Workspace;

/// One press of *Schedule*.
struct ScheduleRequest
{
    QList<LeadId> leads; ///< in the order in which they are to be called
    QString name;        ///< empty: made from date and count
    AccountId account;
    QString agentId;       ///< empty: the account's
    QString phoneNumberId; ///< empty: the account's
    AgentBrief brief;
    MessageContent message; ///< of an account that sends messages
    /// After the last miss of calls: who sends what. A channel of the rules without a step is not used.
    QMap<FallbackChannel, FallbackStep> fallbackSteps;
    Instant start;
    int parallel = DefaultParallel;
    seconds interval = DefaultInterval;
    Pacing pacing = Pacing::Capped;
    CampaignRules rules = CampaignRules::safeDefault(); ///< the practice line knows no limits of contact
    QList<HoursPart> hours;                             ///< of the campaign; empty: the house's
    bool keepsLimitsInPractice = false; ///< a standing rule's: its gap is what its runs rest on

    void apply(const Preset &preset);
    /// A way of working like this one, as yet without a name.
    [[nodiscard]] Preset preset() const;
};

struct ScheduleReceipt
{
    CampaignId campaign;
    plan::ScheduleSummary summary;
    QStringList jobIds;   ///< of all batches
    QStringList warnings; ///< sentences
    int maxAttempts = 1;  ///< to reach each lead, the first included (X-10)
};

/// What is written in the transaction that makes a campaign visible, with its id.
using WithCampaign = std::function<Result<void>(store::Store &store, CampaignId id)>;

/// What the agent would be told of one lead, or what its message would say.
struct BriefPreview
{
    QString leadName;
    QMap<QString, QString> variables; ///< topic included, placeholders filled; of a message "{{1}}" and so
                                      ///< on, of a mail subject and text
    QStringList unresolved;
};

/// Turns a selection into a campaign. The summary is computed by the functions that the engine obeys.
class ScheduleService
{
public:
    explicit ScheduleService(Workspace &workspace);

    /// Pure and quick: may be asked with every keystroke. The lines (Workspace::linesOf()) and the policy
    /// that will hold (ruling 14: the house's hours for every account but practice) are filled in; house and
    /// law narrow it. \a dayRoom: as outlook() found it; without it no limit on calls a day is known.
    [[nodiscard]] plan::ScheduleSummary
    summary(const ScheduleRequest &request, const Account &account,
            const std::optional<plan::DayRoom> &dayRoom = std::nullopt) const;
    /// What planning is asked for: lines apart, all that summary() looks at.
    [[nodiscard]] plan::ScheduleWish wish(const ScheduleRequest &request, const Account &account,
                                          const std::optional<plan::DayRoom> &dayRoom) const;
    [[nodiscard]] CallingPolicy policyFor(const Account &account, const QList<HoursPart> &hours = {}) const;
    /// The campaign that schedule() would write; for asking what would hold its leads.
    [[nodiscard]] Campaign campaignFor(const ScheduleRequest &request, const Account &account) const;

    /// What the ledger knows of \a leads, and of the days on which \a campaign calls.
    [[nodiscard]] QFuture<Result<ScheduleOutlook>> outlook(const Campaign &campaign,
                                                           const QList<LeadId> &leads) const;
    /// Which of \a leads could never be called for their hours, each by its own law and clocks.
    [[nodiscard]] QFuture<Result<QList<HoursClash>>> clashes(const Campaign &campaign,
                                                             const QList<LeadId> &leads) const;
    /// Fails as schedule() would for what is said to the leads: a message, a field or a fallback step that is
    /// missing, a placeholder without a value, a sender that does not fit. Writes nothing.
    [[nodiscard]] QFuture<Result<void>> checkWords(const ScheduleRequest &request) const;
    /// Why summary() refuses, as a sentence; hours that never meet are named. Empty when it does not.
    [[nodiscard]] QString refusalText(const ScheduleRequest &request, const Account &account,
                                      const plan::ScheduleSummary &summary) const;

    /// "Up to 3 attempts to reach each lead: who is missed is called again." Empty for one attempt.
    /// Translated.
    [[nodiscard]] static QString attemptsText(int maxAttempts);

    /// Refuses what summary() refuses, hours that never meet for any lead, unresolved placeholders (naming
    /// the first leads), and leads marked
    /// do_not_call are left out with a warning. A \a draft becomes the campaign, with its own leads in place
    /// of the request's. Durable when the future is fulfilled.
    [[nodiscard]] QFuture<Result<ScheduleReceipt>> schedule(const ScheduleRequest &request,
                                                            std::optional<CampaignId> draft = std::nullopt);
    /// The same for a run of a standing rule, together with \a with: when that fails there is no campaign.
    /// Blocks: pool threads only.
    [[nodiscard]] Result<ScheduleReceipt> scheduleWith(const ScheduleRequest &request,
                                                       const WithCampaign &with) const;

    /// For the first \a count leads of the request.
    [[nodiscard]] QFuture<Result<QList<BriefPreview>>> preview(const ScheduleRequest &request,
                                                               int count) const;

    /// Those of the request's leads that have no value for a placeholder of its message, in their order.
    [[nodiscard]] QFuture<Result<QList<LeadId>>> leadsWithGaps(const ScheduleRequest &request) const;

    /// One call to one's own number with the request's account, agent and variables of its first lead (ruling
    /// 28). The number gets a lead of its own named "Test call". Not before the window allows.
    [[nodiscard]] QFuture<Result<CampaignId>> testCall(const ScheduleRequest &request, const QString &number,
                                                       const QString &region);

    [[nodiscard]] static QString sentence(plan::Refusal refusal, const plan::ScheduleSummary &summary);
    [[nodiscard]] static QString sentence(plan::Warning warning, const plan::ScheduleSummary &summary,
                                          const QTimeZone &zone);

    /// Why a message cannot be sent by the channel as it stands, as a sentence; empty where it can.
    [[nodiscard]] static QString messageRefusal(const MessageContent &message, Channel channel);

    /// Whose hours are looked at one by one before a campaign is written.
    static constexpr qsizetype LeadsChecked = 10'000;

private:
    /// These block: pool threads only.
    [[nodiscard]] Result<ScheduleReceipt>
    scheduleNow(ScheduleRequest request, std::optional<CampaignId> draft, const WithCampaign &with) const;
    [[nodiscard]] Result<Campaign> write(const Campaign &campaign, const QList<LeadId> &leads,
                                         std::optional<CampaignId> draft, const WithCampaign &with) const;
    [[nodiscard]] Result<CampaignId> placeTestCall(ScheduleRequest request, const PhoneNumber &number) const;
    void tellScheduled(const Account &account) const;

    Workspace &m_workspace;
};

} // namespace callboard::services
