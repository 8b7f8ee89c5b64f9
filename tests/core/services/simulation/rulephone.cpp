// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/services/simulation/rulephone.h"

#include "core/store/ledger.h"

#include <algorithm>

namespace callboard::test {

namespace {

constexpr seconds UsualGap{1800};
constexpr seconds BetweenDials{2};

} // namespace

QString RulePhone::ring(const RuleFacts &facts)
{
    const QList<Place> waiting = callable(facts, m_clock.now());
    const int most = m_dice.between(1, 6);
    for (int i = 0; i < std::min(most, int(waiting.size())); ++i) {
        const Place &place = waiting.at(i);
        const Instant now = m_clock.now();
        if (!mayCall(facts, place, now))
            continue;
        if (const QString wrong = judgeDial(facts, place, now); !wrong.isEmpty())
            return wrong;
        const Result<void> dialled =
            m_machine.workspace()
                .ledger()
                .write([this, place, now](store::Store &store) { return dial(store, place, now); })
                .result();
        if (!dialled)
            return QStringLiteral("a call was not entered: ") + dialled.error().detail;
        m_clock.advance(BetweenDials);
    }
    const Result<void> ended =
        m_machine.workspace()
            .ledger()
            .write([this, now = m_clock.now()](store::Store &store) { return endSome(store, now); })
            .result();
    return ended ? QString() : QStringLiteral("a call did not end: ") + ended.error().detail;
}

QList<RulePhone::Place> RulePhone::callable(const RuleFacts &facts, Instant now) const
{
    QList<Place> found;
    for (const Place &place : facts.places) {
        if (place.state == QLatin1String("planned") && mayCall(facts, place, now))
            found << place;
    }
    return found;
}

bool RulePhone::mayCall(const RuleFacts &facts, const Place &place, Instant now) const
{
    const RuleFacts::CampaignRow *campaign = facts.campaign(place.campaign);
    const bool isGoing =
        campaign->state == QLatin1String("scheduled") || campaign->state == QLatin1String("active");
    const auto lead = std::find_if(facts.leads.cbegin(), facts.leads.cend(),
                                   [&place](const auto &each) { return each.id == place.lead; });
    if (!isGoing || campaign->isBuilding || lead == facts.leads.cend() || lead->isBarred)
        return false;
    const StandingRule *maker = m_book.makerOf(place.campaign);
    if (maker && m_book.find(maker->id) && !m_book.calendar(maker->id).isOpen(now))
        return false;
    const bool keepsCooldown = maker && maker->kind != StandingRuleKind::Recurring;
    const seconds gap = keepsCooldown ? std::max(maker->cooldown, UsualGap) : UsualGap;
    return std::none_of(facts.calls.cbegin(), facts.calls.cend(),
                        [&](const auto &call) { return call.number == lead->number && call.at > now - gap; });
}

QString RulePhone::judgeDial(const RuleFacts &facts, const Place &place, Instant now) const
{
    const StandingRule *maker = m_book.makerOf(place.campaign);
    if (!maker || maker->kind != StandingRuleKind::DailySessions)
        return {};
    const Instant since =
        maker->countedDays > 0 ? now - std::chrono::days{maker->countedDays} : Instant::min();
    const auto tries = std::count_if(facts.calls.cbegin(), facts.calls.cend(), [&](const auto &call) {
        const StandingRule *of = m_book.makerOf(call.campaign);
        return of && of->id == maker->id && call.lead == place.lead && call.at >= since;
    });
    return tries < maker->maxAttempts
               ? QString()
               : QStringLiteral("lead %1 is called %2 times by rule %3, which allows %4")
                     .arg(place.lead.value())
                     .arg(tries + 1)
                     .arg(maker->id.value())
                     .arg(maker->maxAttempts);
}

Result<void> RulePhone::dial(store::Store &store, const Place &place, Instant now)
{
    const Result<Campaign> campaign = store.campaigns.find(place.campaign);
    const Result<Lead> lead = store.leads.find(place.lead);
    if (!campaign || !lead)
        return fail(campaign ? lead.error() : campaign.error());
    store::LedgerAttempt call;
    call.numberIndex = store::numberIndex(lead->number, store.cipher);
    const Result<bool> isTalking = store.attempts.hasLiveCallTo(call.numberIndex);
    if (!isTalking || *isTalking)
        return isTalking ? Result<void>() : fail(isTalking.error());
    call.attempt.id = AttemptId::create();
    call.attempt.lead = place.lead;
    call.attempt.campaign = place.campaign;
    call.attempt.account = campaign->account;
    call.attempt.ordinal = place.ordinal;
    call.attempt.state = AttemptState::Intent;
    call.attempt.dueAt = now;
    call.attempt.intentAt = now;
    call.attempt.sendBy = now + seconds{20};
    call.position = place.position;
    if (campaign->state == CampaignState::Scheduled) {
        if (const auto begun =
                store.campaigns.move(place.campaign, CampaignState::Scheduled, CampaignState::Active);
            !begun)
            return fail(begun.error());
    }
    if (const Result<void> taken = store.places.take(place.campaign, place.position); !taken)
        return taken;
    if (const Result<void> dialled = store.attempts.insertIntent(call); !dialled)
        return dialled;
    m_tally.count("calls");
    const Result<store::LedgerAttempt> entered = store.attempts.find(call.attempt.id);
    return entered ? settle(store, *entered, now) : fail(entered.error());
}

Result<void> RulePhone::settle(store::Store &store, const store::LedgerAttempt &call, Instant now)
{
    const Attempt &attempt = call.attempt;
    const int luck = m_dice.below(100);
    if (luck < 7) {
        m_tally.count("refused calls");
        return store.attempts.move(call, AttemptState::Refused, QStringLiteral("429"), now + seconds{30});
    }
    if (luck < 17) {
        m_tally.count("calls in doubt");
        return store.attempts.move(call, AttemptState::Unknown, QStringLiteral("timeout"), std::nullopt);
    }
    const Result<void> accepted =
        store.attempts.accept(call, QLatin1String("call-") + attempt.id.text(), now, std::nullopt);
    if (!accepted || luck < 30)
        return accepted; // it goes on for a while
    const Result<store::LedgerAttempt> live = store.attempts.find(attempt.id);
    return live ? hangUp(store, *live, now) : fail(live.error());
}

Result<void> RulePhone::hangUp(store::Store &store, const store::LedgerAttempt &call, Instant now)
{
    const Attempt &attempt = call.attempt;
    const Outcome outcome = m_dice.oneOf(QList<Outcome>{
        Outcome::Completed, Outcome::NoAnswer, Outcome::NoAnswer, Outcome::Busy, Outcome::Voicemail});
    m_tally.count(outcome == Outcome::Completed ? "leads reached" : "leads missed");
    const Result<void> ended = store.attempts.end(call, outcome, QString(), now, std::nullopt);
    const Result<Campaign> campaign = store.campaigns.find(attempt.campaign);
    if (!ended || !campaign)
        return ended ? fail(campaign.error()) : ended;
    const bool isTriedAgain = outcome != Outcome::Completed && !isOver(campaign->state) &&
                              attempt.ordinal < campaign->rules.retry.maxAttempts;
    if (isTriedAgain)
        return store.places.planAgain(attempt.campaign, call.position, now + UsualGap, attempt.ordinal + 1,
                                      0);
    if (const Result<void> done = store.places.setState(attempt.campaign, call.position, PlaceState::Done);
        !done)
        return done;
    const Result<int> open = store.places.countOpen(attempt.campaign);
    if (!open || *open > 0 || isOver(campaign->state))
        return open ? Result<void>() : fail(open.error());
    const Result<bool> over = store.campaigns.stop(attempt.campaign, CampaignState::Completed);
    return over ? Result<void>() : fail(over.error());
}

Result<void> RulePhone::endSome(store::Store &store, Instant now)
{
    Result<QList<store::LedgerAttempt>> open = store.attempts.open();
    if (!open)
        return fail(open.error());
    // Their ids are made by chance, which is not the seed's.
    std::sort(open->begin(), open->end(), [](const auto &left, const auto &right) {
        return std::tuple(left.attempt.dueAt, left.attempt.campaign, left.position) <
               std::tuple(right.attempt.dueAt, right.attempt.campaign, right.position);
    });
    for (const store::LedgerAttempt &call : std::as_const(*open)) {
        if (!m_dice.chance(50))
            continue;
        const Result<Campaign> campaign = store.campaigns.find(call.attempt.campaign);
        if (!campaign)
            return fail(campaign.error());
        Result<void> done;
        if (call.attempt.state == AttemptState::Refused) {
            const Result<bool> isTalking = store.attempts.hasLiveCallTo(call.numberIndex);
            if (!isTalking || *isTalking || isOver(campaign->state))
                continue;
            done = store.attempts.intendAgain(call, now, now + seconds{20});
            m_tally.count("calls asked for again");
        } else if (call.attempt.state == AttemptState::Accepted) {
            done = hangUp(store, call, now);
        } else if (call.attempt.state == AttemptState::Unknown && m_dice.chance(60)) {
            m_tally.count("calls that were never placed");
            done = store.attempts.move(call, AttemptState::NotPlaced, QStringLiteral("proved"), std::nullopt);
            if (done && !isOver(campaign->state))
                done = store.places.planAgain(call.attempt.campaign, call.position, now,
                                              call.attempt.ordinal + 1, 1);
        } else {
            done = store.attempts.accept(call, QLatin1String("call-") + call.attempt.id.text(), now,
                                         std::nullopt);
        }
        if (!done)
            return done;
    }
    return {};
}

} // namespace callboard::test
