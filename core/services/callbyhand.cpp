// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/callbyhand.h"

#include "core/base/log.h"
#include "core/dispatch/factfinder.h"
#include "core/model/channel.h"
#include "core/plan/priority.h"
#include "core/services/auditnote.h"
#include "core/services/callwishes.h"
#include "core/services/leadwithdrawal.h"
#include "core/services/poolwork.h"
#include "core/services/reasontext.h"
#include "core/services/scheduleservice.h"
#include "core/services/workspace.h"
#include "core/store/ledger.h"

#include <QCoreApplication>
#include <QLocale>

namespace callboard::services {

namespace {

Failure notWaiting()
{
    return fail(ErrorCode::NotAllowed, {QCoreApplication::translate(
                                           "CallByHand", "this lead waits in no campaign that is running")});
}

QString inCampaign(CampaignId campaign)
{
    return QCoreApplication::translate("AuditDetails", "in campaign %1").arg(campaign.value());
}

/// In one transaction. The wish stands, even when an engine was quicker and has the lead already.
Result<void> putOnlyFirst(store::Store &store, CampaignId campaign, AuditAct act, Instant now)
{
    store::Transaction transaction(*store.database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return begun;
    const Result<store::Place> place = store.places.find(campaign, 0);
    if (!place)
        return fail(place.error());
    const AuditNote note = act == AuditAct::LeadCalledNow ? AuditNote{act, place->lead, inCampaign(campaign)}
                                                          : AuditNote{act, campaign};
    if (const Result<void> noted = noteAct(store, now, note); !noted)
        return noted;
    const Result<void> first = store.places.callByHand(*place, plan::CallNowPriority, now);
    if (!first && first.error().code != ErrorCode::DatabaseConflict)
        return first;
    return transaction.commit();
}

/// The place that was put first. An engine in another process may have taken it since anybody looked.
Result<CampaignId> putFirst(store::Store &store, LeadId lead, std::optional<CampaignId> only, Instant now)
{
    store::Transaction transaction(*store.database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return fail(begun.error());
    const Result<QList<store::Place>> places = store.places.openOf(lead);
    if (!places)
        return fail(places.error());
    for (const store::Place &place : *places) {
        const Result<Campaign> campaign = store.campaigns.find(place.campaign);
        if (!campaign)
            return fail(campaign.error());
        if (only && place.campaign != *only)
            continue;
        if (place.state != PlaceState::Planned || campaign->state != CampaignState::Active ||
            campaign->isOfMessages())
            continue;
        const Result<void> first = store.places.callByHand(place, plan::CallNowPriority, now);
        if (!first)
            return first.error().code == ErrorCode::DatabaseConflict ? notWaiting() : fail(first.error());
        const AuditNote note{AuditAct::LeadCalledNext, lead, inCampaign(place.campaign)};
        if (const Result<void> noted = noteAct(store, now, note); !noted)
            return fail(noted.error());
        if (const Result<void> done = transaction.commit(); !done)
            return fail(done.error());
        return place.campaign;
    }
    return notWaiting();
}

/// NotAllowed while an earlier wish for a call of its own is not over: both would be kept.
Result<void> checkedFirstWish(const store::Store &store, LeadId lead)
{
    const Result<QList<store::Place>> places = store.places.openOf(lead);
    if (!places)
        return fail(places.error());
    for (const store::Place &place : *places) {
        if (!place.isByHand)
            continue;
        const Result<Campaign> campaign = store.campaigns.find(place.campaign);
        if (!campaign)
            return fail(campaign.error());
        if (campaign->leadCount > 1) // it was put first there, and may be called by itself all the same
            continue;
        const QString why =
            place.state == PlaceState::Planned
                ? QCoreApplication::translate("CallByHand", "this lead waits to be called by hand, in %1")
                : QCoreApplication::translate("CallByHand", "this lead is being called by hand, in %1");
        return fail(ErrorCode::NotAllowed, {why.arg(campaign->name)});
    }
    return {};
}

ScheduleRequest requestOf(const HandCall &call, Instant now, const QTimeZone &zone)
{
    ScheduleRequest request;
    request.leads = {call.lead};
    //: the name of a campaign of one call that an operator asked for; %1 is a date and a time of day
    request.name = QCoreApplication::translate("CallByHand", "Call by hand, %1")
                       .arg(QLocale().toString(toDateTime(now, zone), QStringLiteral("d MMM yyyy HH:mm")));
    request.account = call.account;
    request.agentId = call.agentId;
    request.phoneNumberId = call.phoneNumberId;
    request.brief = call.brief;
    request.start = now;
    request.parallel = 1;
    request.rules.retry = RetryPolicy::none();
    request.rules.fallback.clear();
    return request;
}

/// What the rules say of the lead in \a campaign, of which there is nothing in the ledger yet.
Result<plan::Eligibility> wordOn(const store::Store &store, Campaign campaign, LeadId id, Instant now)
{
    campaign.state = CampaignState::Active;
    const Result<Lead> lead = store.leads.find(id);
    const Result<Account> account = store.accounts.find(campaign.account);
    if (!lead || !account)
        return fail(lead ? account.error() : lead.error());
    const dispatch::FactFinder finder(store);
    const Result<dispatch::CampaignFacts> ofCampaign = finder.ofCampaign(campaign, *account, now);
    if (!ofCampaign)
        return fail(ofCampaign.error());
    dispatch::Turn turn;
    turn.dueAt = now;
    turn.lead = *lead;
    const Result<plan::EligibilityFacts> facts = finder.of(turn, *ofCampaign, now);
    return facts ? Result<plan::Eligibility>(plan::eligibility(*facts)) : fail(facts.error());
}

/// The campaigns in which the lead waits to be called.
Result<QList<CampaignId>> waitsIn(store::Ledger &ledger, LeadId lead)
{
    return ledger
        .read([lead](const store::Store &store) -> Result<QList<CampaignId>> {
            const Result<QList<store::Place>> places = store.places.openOf(lead);
            if (!places)
                return fail(places.error());
            QList<CampaignId> campaigns;
            for (const store::Place &place : *places) {
                const Result<Campaign> campaign = store.campaigns.find(place.campaign);
                if (!campaign)
                    return fail(campaign.error());
                if (!campaign->isOfMessages())
                    campaigns << campaign->id;
            }
            return campaigns;
        })
        .result();
}

} // namespace

Result<void> checkedForCalls(const Account &account)
{
    if (!isMessage(channelOf(account.provider)))
        return {};
    return fail(ErrorCode::Refused,
                {QCoreApplication::translate("CallByHand", "%1 sends messages and places no calls.")
                     .arg(account.name)});
}

QFuture<Result<CampaignId>> CallByHand::callNext(LeadId lead, std::optional<CampaignId> campaign)
{
    store::Ledger &ledger = m_workspace.ledger();
    return ledger.write([lead, campaign, now = m_workspace.clock().now(),
                         &changes = ledger.changes()](store::Store &store) -> Result<CampaignId> {
        Result<CampaignId> first = putFirst(store, lead, campaign, now);
        if (first)
            Q_EMIT changes.workChanged();
        return first;
    });
}

QFuture<Result<plan::Eligibility>> CallByHand::judge(const HandCall &call) const
{
    return m_workspace.ledger().read([call, workspace = &m_workspace, now = m_workspace.clock().now()](
                                         const store::Store &store) -> Result<plan::Eligibility> {
        const Result<Account> account = store.accounts.find(call.account);
        if (!account)
            return fail(account.error());
        if (const Result<void> calls = checkedForCalls(*account); !calls)
            return fail(calls.error());
        if (const Result<void> first = checkedFirstWish(store, call.lead); !first)
            return fail(first.error());
        const ScheduleRequest request = requestOf(call, now, workspace->zone());
        return wordOn(store, ScheduleService(*workspace).campaignFor(request, *account), call.lead, now);
    });
}

QFuture<Result<CampaignId>> CallByHand::callNow(const HandCall &call)
{
    return runInPool([workspace = &m_workspace, call] { return CallByHand(*workspace).placeNow(call); });
}

Result<void> CallByHand::checkNow(const HandCall &call) const
{
    const Result<plan::Eligibility> word = judge(call).result();
    if (!word)
        return fail(word.error());
    if (word->answer != plan::Answer::CallNow)
        return fail(ErrorCode::Refused, {answerText(*word, m_workspace.zone())});
    return {};
}

void CallByHand::putBeforeOthers(CampaignId campaign, AuditAct act, Instant now) const
{
    store::Ledger &ledger = m_workspace.ledger();
    (void)ledger
        .write([campaign, act, now, &changes = ledger.changes()](store::Store &store) -> Result<void> {
            const Result<void> first = putOnlyFirst(store, campaign, act, now);
            Q_EMIT changes.workChanged();
            return first;
        })
        .result();
}

Result<CampaignId> CallByHand::placeNow(const HandCall &call) const
{
    const auto lock = oneCallWishAtATime();
    if (const Result<void> allowed = checkNow(call); !allowed)
        return fail(allowed.error());
    const Result<QList<CampaignId>> elsewhere = waitsIn(m_workspace.ledger(), call.lead);
    if (!elsewhere)
        return fail(elsewhere.error());
    const Instant now = m_workspace.clock().now();
    const Result<ScheduleReceipt> receipt =
        ScheduleService(m_workspace).schedule(requestOf(call, now, m_workspace.zone())).result();
    if (!receipt)
        return fail(receipt.error());
    putBeforeOthers(receipt->campaign, AuditAct::LeadCalledNow,
                    now); // whatever becomes of that, the call is on its way
    if (!call.takeOut)
        return receipt->campaign;
    for (const CampaignId campaign : *elsewhere) {
        // The call is on its way: who was told of an error would ask for it once more.
        const Result<WithdrawalReceipt> gone =
            LeadWithdrawal(m_workspace).takeOut({call.lead}, campaign).result();
        if (!gone)
            qCWarning(lcService) << "A lead that was called by hand still waits in campaign"
                                 << campaign.value();
    }
    return receipt->campaign;
}

} // namespace callboard::services
