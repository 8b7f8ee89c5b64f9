// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/attempt.h"
#include "core/model/campaign.h"
#include "core/model/money.h"
#include "core/plan/eligibility.h"

#include <QFuture>
#include <QMap>

namespace callboard::services {

class Workspace;

/// A campaign with its counts, as cards and `campaigns` show it.
struct CampaignOverview
{
    Campaign campaign;
    QString accountName;
    bool practice = false;
    int batches = 0;
    int batchesStarted = 0;
    int called = 0;  ///< leads whose call ended
    int waiting = 0; ///< leads that a cancel takes away: those who wait for a first call or for another
    int live = 0;    ///< in doubt included
    int inDoubt = 0;
    int skipped = 0; ///< leads that a rule kept out for good: no address, do-not-call and the like
    int asking = 0;  ///< a person must decide: parked, or an appointment that was missed
    int expired = 0; ///< appointments that were missed while nobody dialled
    QMap<Outcome, int> outcomes;
    QMap<Delivery, int> deliveries;    ///< of messages: how far they got (S4-020)
    Money cost;                        ///< what the provider told so far
    std::optional<Instant> completion; ///< of the round, expected; nothing once over or only retries wait
    std::optional<Instant> next = {};  ///< the first retry, once only retries wait
    plan::Reason heldBy =
        plan::Reason::None; ///< what holds all that still wait: DailyLimit, RecipientLimit, BudgetSpent, or
                            ///< CampaignNotActive where the campaign that it follows is paused
    std::optional<Instant> heldUntil = {};
};

/// "held: daily limit until 00:00 IST", "held: its calls are paused", "budget spent"; empty when nothing
/// holds it. Translated.
[[nodiscard]] QString holdText(const CampaignOverview &overview, const QTimeZone &zone);

/// What a cancel, pause or stop left under way; named to the operator (dialling safety, section 12).
struct CancelReceipt
{
    int cancelledBatches = 0;
    int cancelledLeads = 0;
    int beingPlaced = 0;
    int talking = 0;
    int inDoubt = 0;
    int hangingUp = 0; ///< of these, calls whose provider is being asked to end them
};

/// What a cancel does about calls that are live.
enum class LiveCalls { LetEnd = 1, HangUp };

struct BatchKey
{
    CampaignId campaign;
    int index = 0;
};

/// A batch with its job id, for the page and for `batches`.
struct BatchRow
{
    Batch batch;
    int waiting = 0; ///< leads that a cancel takes away
    QString jobId;
    QString campaignName;
    QString accountName;
};

/// Life of campaigns and their batches.
class CampaignService
{
public:
    explicit CampaignService(Workspace &workspace);

    /// Newest first.
    [[nodiscard]] QFuture<Result<QList<CampaignOverview>>> overviews() const;
    [[nodiscard]] QFuture<Result<CampaignOverview>> overview(CampaignId id) const;

    /// Batches that are scheduled, started or held, by due time; \a limit at most (a campaign of a million
    /// has 200,000). total counts them all.
    struct BatchPage
    {
        QList<BatchRow> rows;
        int total = 0;
    };
    [[nodiscard]] QFuture<Result<BatchPage>> openBatches(int limit) const;
    [[nodiscard]] QFuture<Result<BatchPage>> batchesOf(CampaignId campaign, int limit) const;

    /// Leads of it that are still to be called, in its order.
    [[nodiscard]] QFuture<Result<QList<LeadId>>> waitingLeads(CampaignId id) const;

    /// Changes name, agent, caller number, brief, rhythm, hours and rules of one that is not over; what is
    /// already being called goes on as it was begun. campaignChanges() says before what that comes to.
    /// NotAllowed for one that is over, and for another rhythm once a batch has begun or was moved by itself;
    /// Refused when it is stored otherwise than \a before (somebody else edited it), without a name, for a
    /// rhythm that a new schedule could not have, for hours in which nobody who waits could ever be called
    /// and for a new topic with a placeholder for which a lead that waits has no value.
    [[nodiscard]] QFuture<Result<void>> edit(const Campaign &before, const Campaign &after);
    /// Whether edit() would do it; changes nothing.
    [[nodiscard]] QFuture<Result<void>> checkEdit(const Campaign &before, const Campaign &after) const;
    /// The leads behind the canary follow. NotAllowed when none wait for it.
    [[nodiscard]] QFuture<Result<void>> go(CampaignId id);
    /// Takes one that is over, or a draft, from the list, and with it its batches; leads and the history of
    /// their calls stay, and no missed lead waits for its next channel any more. NotAllowed otherwise.
    [[nodiscard]] QFuture<Result<void>> remove(CampaignId id);
    /// The operator's name and the time are kept with it, and \a note, the operator's own words on it; so it
    /// is with resume() and cancel().
    [[nodiscard]] QFuture<Result<CancelReceipt>> pause(CampaignId id, const QString &note = {});
    [[nodiscard]] QFuture<Result<void>> resume(CampaignId id, const QString &note = {});
    /// Moves the batches that have not started; what has keeps its time, its waiting leads too. Fails with
    /// NotAllowed once all have, or for a past start.
    [[nodiscard]] QFuture<Result<void>> reschedule(CampaignId id, Instant start);
    /// Moves one batch of which nothing has begun; the others stay. NotAllowed, and why, where that makes no
    /// sense: a past start, one before the campaign's, a batch that has begun or that has no lead left.
    [[nodiscard]] QFuture<Result<void>> rescheduleBatch(const BatchKey &batch, Instant start);
    /// NotAllowed for one that is over, and for a draft, which is deleted instead; of cancelBatches() the
    /// same.
    [[nodiscard]] QFuture<Result<CancelReceipt>> cancel(CampaignId id, LiveCalls live = LiveCalls::LetEnd,
                                                        const QString &note = {});
    [[nodiscard]] QFuture<Result<CancelReceipt>> cancelBatches(const QList<BatchKey> &batches,
                                                               LiveCalls live = LiveCalls::LetEnd);
    /// Every batch whose job id begins with \a prefix (S0-060); the default meant by an empty one is all.
    [[nodiscard]] QFuture<Result<CancelReceipt>> cancelByJobPrefix(const QString &prefix,
                                                                   LiveCalls live = LiveCalls::LetEnd);
    /// Every campaign that is not over.
    [[nodiscard]] QFuture<Result<CancelReceipt>> cancelAll(LiveCalls live = LiveCalls::LetEnd);
    [[nodiscard]] QFuture<Result<CancelReceipt>> pauseAll();
    [[nodiscard]] QFuture<Result<void>> resumeAll();

private:
    Workspace &m_workspace;
};

} // namespace callboard::services
