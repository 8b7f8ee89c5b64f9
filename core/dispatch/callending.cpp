// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// CallFollower: calls that must end, because their leads were barred, their hours are over, the provider put
// them off or the operator says so.

#include "core/dispatch/callfollower.h"

#include "core/base/log.h"
#include "core/dispatch/factfinder.h"
#include "core/dispatch/ringinghours.h"
#include "core/store/attemptmark.h"
#include "core/store/forbiddennumbers.h"
#include "core/store/leadsbyid.h"

namespace callboard::dispatch {

using providers::CallPhase;
using providers::CallReport;

namespace {

/// Of one campaign's \a attempts. A lead may have another number by now than the one that rings.
Result<QSet<AttemptId>> barredOf(CampaignId id, const QList<store::LedgerAttempt> &attempts,
                                 const store::LeadsById &leads, const store::Store &store)
{
    QList<QByteArray> ringing;
    QSet<PhoneNumber> numbers;
    for (const store::LedgerAttempt &each : attempts) {
        ringing << each.numberIndex;
        if (const auto lead = leads.constFind(each.attempt.lead); lead != leads.cend()) {
            for (const PhoneNumber &number : numbersOf(*lead))
                numbers.insert(number);
        }
    }
    const Result<Campaign> campaign = store.campaigns.find(id);
    const Result<QSet<QByteArray>> listed = store::listedAmong(*store.database, ringing, id);
    if (!campaign || !listed)
        return fail(campaign ? listed.error() : campaign.error());
    const Result<QSet<PhoneNumber>> forbidden = forbiddenAmong(numbers.values(), *campaign, store);
    if (!forbidden)
        return fail(forbidden.error());
    QSet<AttemptId> barred;
    for (const store::LedgerAttempt &each : attempts) {
        const auto lead = leads.constFind(each.attempt.lead);
        const bool isLeadBarred = lead != leads.cend() && (lead->status == LeadStatus::DoNotCall ||
                                                           isAnyOf(numbersOf(*lead), *forbidden));
        if (isLeadBarred || listed->contains(each.numberIndex))
            barred.insert(each.attempt.id);
    }
    return barred;
}

} // namespace

/// Leads, campaigns and lists are read by the statement for many calls: a thousand may ring at a time.
Result<QSet<AttemptId>> CallFollower::barredAmong(const QList<store::LedgerAttempt> &attempts) const
{
    QList<LeadId> ids;
    QHash<CampaignId, QList<store::LedgerAttempt>> byCampaign;
    for (const store::LedgerAttempt &attempt : attempts) {
        ids << attempt.attempt.lead;
        byCampaign[attempt.attempt.campaign] << attempt;
    }
    const Result<store::LeadsById> leads = store::leadsById(m_context.store.leads, ids);
    if (!leads)
        return fail(leads.error());
    QSet<AttemptId> barred;
    for (auto each = byCampaign.cbegin(); each != byCampaign.cend(); ++each) {
        const Result<QSet<AttemptId>> some = barredOf(each.key(), each.value(), *leads, m_context.store);
        if (!some)
            return some;
        barred.unite(*some);
    }
    return barred;
}

Result<void> CallFollower::hurryBarred()
{
    QList<store::LedgerAttempt> unanswered;
    for (const AttemptState state : {AttemptState::Accepted, AttemptState::Ringing}) {
        const Result<QList<store::LedgerAttempt>> found = m_context.store.attempts.inState(state);
        if (!found)
            return fail(found.error());
        unanswered << *found;
    }
    const Result<QSet<AttemptId>> barred = barredAmong(unanswered);
    if (!barred)
        return fail(barred.error());
    for (const AttemptId &id : *barred) {
        if (m_barred.contains(id))
            continue;
        qCInfo(lcDispatch) << "attempt" << id.text() << "rings at somebody who was barred";
        const Result<void> hurried = m_context.store.attempts.lookAgain(id, m_context.clock.now());
        if (!hurried)
            return hurried;
    }
    m_barred = *barred;
    return {};
}

bool CallFollower::mustEnd(const store::LedgerAttempt &attempt, const CallReport &report) const
{
    // The provider would call at a time that nobody here has judged (I3).
    if (report.isPutOff || attempt.isHangUpAsked)
        return true;
    const bool isUnanswered = report.phase == CallPhase::Queued || report.phase == CallPhase::Ringing;
    const AttemptId &id = attempt.attempt.id;
    return isUnanswered &&
           (m_barred.contains(id) || m_tooLate.contains(id) || attempt.attempt.reason == HoursEnded);
}

Result<bool> CallFollower::isTooLate(const store::LedgerAttempt &attempt, const Account &account,
                                     const CallReport &report) const
{
    // One that rings began to in its hours, or before this side could know that it waited.
    if (report.phase != CallPhase::Queued || attempt.attempt.state != AttemptState::Accepted)
        return false;
    const milliseconds untilNext = pollPeriod(AttemptState::Accepted, account.isPractice());
    const Result<bool> mayWait =
        mayRing(attempt, account, m_context.clock.now() + untilNext, m_context.store);
    return mayWait ? Result<bool>(!*mayWait) : mayWait;
}

Result<void> CallFollower::noteTooLate(const store::LedgerAttempt &attempt)
{
    m_tooLate.insert(attempt.attempt.id);
    if (!attempt.attempt.reason.isEmpty())
        return {};
    qCInfo(lcDispatch) << "the hours of attempt" << attempt.attempt.id.text() << "end before it rings";
    return store::markAttempt(*m_context.store.database, attempt.attempt.id, HoursEnded);
}

/// A refusal to end it may have taken the reason's place, and another engine have known why it was to end:
/// because its hours ended, when neither its lead nor the operator is the cause.
Result<bool> CallFollower::wasOnceTooLate(const store::LedgerAttempt &attempt) const
{
    if (m_tooLate.contains(attempt.attempt.id))
        return true;
    if (attempt.attempt.reason != HangUpRefused || attempt.isHangUpAsked)
        return false;
    const Result<QSet<AttemptId>> barred = barredAmong({attempt});
    return barred ? Result<bool>(barred->isEmpty()) : fail(barred.error());
}

void CallFollower::hangUp(const Account &account, CampaignId campaign, const CallReport &call)
{
    Result<std::shared_ptr<providers::CallProvider>> provider = m_context.providerFor(account);
    if (!provider)
        return;
    m_pollers.run([provider = *provider, call] { return provider->hangUp(call); },
                  [this, campaign, id = call.providerCallId](const Result<void> &done) {
                      if (done)
                          return;
                      qCWarning(lcDispatch) << "hanging up was refused for call" << id << done.error().detail;
                      Q_EMIT hangUpRefused(campaign);
                  });
}

/// Of a call that talks: once, and once more when the answer was lost, for a provider that refuses does so
/// each time, as Bolna for every call that is in progress. One that nobody has answered yet is asked about
/// with every poll: it may ring at somebody who was barred, or at another hour (I3).
void CallFollower::hangUp(const store::LedgerAttempt &attempt, const Account &account, const CallReport &call)
{
    const AttemptId id = attempt.attempt.id;
    const auto known = m_hangUps.constFind(id);
    const bool isFirst = known == m_hangUps.cend();
    const bool isUnanswered =
        call.isPutOff || call.phase == CallPhase::Queued || call.phase == CallPhase::Ringing;
    const bool isDone = attempt.attempt.reason == HangUpRefused || (!isFirst && *known != HangUp::Lost);
    if (isDone && !isUnanswered)
        return;
    Result<std::shared_ptr<providers::CallProvider>> provider = m_context.providerFor(account);
    if (!provider)
        return;
    m_hangUps.insert(id, isFirst ? HangUp::Asked : HangUp::AskedAgain);
    m_pollers.run([provider = *provider, call] { return provider->hangUp(call); },
                  [this, id, campaign = attempt.attempt.campaign](const Result<void> &done) {
                      noteHangUp(id, campaign, done);
                  });
}

/// So that the list of attempts shows it for as long as the call goes on.
Result<void> CallFollower::markHangUpRefused(const AttemptId &id)
{
    const Result<store::LedgerAttempt> attempt = m_context.store.attempts.find(id);
    if (!attempt)
        return fail(attempt.error());
    const AttemptState state = attempt->attempt.state;
    if (isFinal(state) || state == AttemptState::NeedsOperator)
        return {};
    return store::markAttempt(*m_context.store.database, id, HangUpRefused);
}

void CallFollower::noteHangUp(const AttemptId &id, CampaignId campaign, const Result<void> &answer)
{
    const auto known = m_hangUps.find(id);
    if (answer || known == m_hangUps.end()) // it may have ended meanwhile
        return;
    qCWarning(lcDispatch) << "hanging up was refused for attempt" << id.text() << answer.error().detail;
    if (answer.error().code == ErrorCode::ProviderUnreachable && *known == HangUp::Asked) {
        *known = HangUp::Lost;
        return;
    }
    const Result<store::LedgerAttempt> attempt = m_context.store.attempts.find(id);
    if (attempt && attempt->attempt.reason == HangUpRefused) // told before
        return;
    const Result<void> marked = m_book.inTransaction([&] { return markHangUpRefused(id); });
    if (!marked) {
        Q_EMIT failed(marked.error());
        return;
    }
    Q_EMIT m_context.feed.attemptsChanged();
    Q_EMIT hangUpRefused(campaign);
}

} // namespace callboard::dispatch
