// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/leadwithdrawal.h"

#include "core/services/auditnote.h"
#include "core/services/batchcancel.h"
#include "core/services/chunkbreak.h"
#include "core/services/poolwork.h"
#include "core/services/workspace.h"
#include "core/store/ledger.h"

#include <QCoreApplication>
#include <QSet>

namespace callboard::services {

namespace {

constexpr qsizetype WithdrawnAtOnce = 100; // a transaction must stay below 50 ms (ruling 17)

/// Takes one piece of the leads out, in a transaction of its own.
Result<WithdrawalReceipt> withdrawPiece(store::Store &store, const QList<LeadId> &leads,
                                        std::optional<CampaignId> only, Instant now, QList<LeadId> &changed)
{
    store::Transaction transaction(*store.database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return fail(begun.error());
    const Result<QHash<LeadId, QList<store::Place>>> open = store.places.openOf(leads);
    if (!open)
        return fail(open.error());
    // While the campaigns that end with it are not over.
    if (const Result<void> asked = store.campaignLeads.askNotToRepeat(leads, only); !asked)
        return fail(asked.error());
    WithdrawalReceipt receipt;
    QSet<CampaignId> campaigns;
    QList<AuditNote> notes;
    for (const LeadId lead : leads) {
        bool isTakenOut = false;
        const QList<store::Place> places = open->value(lead);
        for (const store::Place &place : places) {
            const Result<Campaign> campaign = store.campaigns.find(place.campaign);
            if (!campaign)
                return fail(campaign.error());
            // Whoever is taken out of a campaign gets none of the messages that follow its calls either.
            if (only && place.campaign != *only && campaign->followsUp != *only)
                continue;
            const Result<void> done = cancelPlaces(store, *campaign, place.position, place.position + 1, now,
                                                   receipt.calls, changed);
            if (!done)
                return fail(done.error());
            campaigns.insert(place.campaign);
            isTakenOut = true;
            notes << AuditNote{
                AuditAct::LeadTakenOut, lead,
                QCoreApplication::translate("AuditDetails", "of campaign %1").arg(place.campaign.value())};
        }
        receipt.leads += int{isTakenOut};
    }
    for (const CampaignId campaign : std::as_const(campaigns)) {
        if (const Result<void> ended = endIfEmpty(store, campaign, now); !ended)
            return fail(ended.error());
    }
    if (const Result<void> noted = noteActs(store, now, notes); !noted)
        return fail(noted.error());
    const Result<void> committed = transaction.commit();
    return committed ? Result<WithdrawalReceipt>(receipt) : fail(committed.error());
}

void addTo(WithdrawalReceipt &sum, const WithdrawalReceipt &piece)
{
    sum.leads += piece.leads;
    sum.calls.cancelledLeads += piece.calls.cancelledLeads;
    sum.calls.beingPlaced += piece.calls.beingPlaced;
    sum.calls.talking += piece.calls.talking;
    sum.calls.inDoubt += piece.calls.inDoubt;
}

} // namespace

QFuture<Result<WithdrawalReceipt>> LeadWithdrawal::takeOut(const QList<LeadId> &leads,
                                                           std::optional<CampaignId> only)
{
    return runInPool([ledger = &m_workspace.ledger(), leads, only,
                      now = m_workspace.clock().now()]() -> Result<WithdrawalReceipt> {
        const ChunkBreak chunkBreak(*ledger);
        WithdrawalReceipt sum;
        for (qsizetype at = 0; at < leads.size(); at += WithdrawnAtOnce) {
            const auto piece = [some = leads.mid(at, WithdrawnAtOnce), only, now,
                                &changes = ledger->changes()](store::Store &store) {
                QList<LeadId> changed;
                Result<WithdrawalReceipt> done = withdrawPiece(store, some, only, now, changed);
                // The engine hears it before the caller does: no request starts after the answer (ruling 8).
                Q_EMIT changes.workChanged();
                Q_EMIT changes.leadsChanged(changed);
                Q_EMIT changes.campaignsChanged();
                return done;
            };
            const Result<WithdrawalReceipt> done = ledger->write(piece).result();
            if (!done)
                return done;
            addTo(sum, *done);
            chunkBreak.take();
        }
        return sum;
    });
}

} // namespace callboard::services
