// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/simulation/simulationline.h"

#include <QMutexLocker>

#include <algorithm>

namespace callboard::test {

using namespace std::chrono_literals;
using providers::AfterCall;
using providers::CallPhase;
using providers::CallReport;
using providers::PlaceAnswer;
using providers::PlaceVerdict;
using providers::Refusal;

PlaceAnswer SimulatedLine::place(AccountId account, const providers::CallRequest &request)
{
    const QMutexLocker lock(&m_gate.mutex());
    m_gate.wait(QLatin1String("1 ") + request.number.e164(), 0ms);
    SeenCreate create = seen(account, request);
    const int turn = ++m_asked[create.number];
    Dice dice(Dice::seedOf(m_seed, create.number, turn));
    if (m_gate.isDying() && dice.chance(40)) {
        m_tally.count("killed before the request left");
        return {};
    }
    if (dice.chance(m_weather.unsent)) {
        m_tally.count("nothing left the machine");
        create.verdict = PlaceVerdict::NotSent;
        return answerTo(create);
    }
    decide(create, dice);
    const size_t index = m_creates.size();
    m_creates.push_back(create);
    m_tally.count("creates");
    doMischief(create, dice);
    if (!m_gate.isDying() && dice.chance(m_weather.slow)) {
        m_tally.count("slow answers");
        m_gate.wait(QLatin1String("2 ") + create.number, m_clock.bootTime() + dice.between(500ms, 29s));
    }
    if (m_gate.isDying()) {
        m_tally.count("killed before the answer came");
    } else {
        m_creates.at(index).answered = m_clock.bootTime();
        m_creates.at(index).answeredWall = m_clock.now();
    }
    return answerTo(create);
}

/// As if the engine had asked once more than it did.
void SimulatedLine::doMischief(const SeenCreate &create, Dice &dice)
{
    const bool isNew = m_mischief == Mischief::CallWithoutIntent;
    if (!isNew && m_mischief != Mischief::RequestSentTwice)
        return;
    SeenCreate another = create;
    if (isNew)
        another.attempt = AttemptId::create();
    another.call = begin(another, dice);
    m_creates.push_back(another);
}

SeenCreate SimulatedLine::seen(AccountId account, const providers::CallRequest &request) const
{
    SeenCreate create;
    create.attempt = request.attempt;
    create.number = request.number.e164();
    create.account = account;
    create.campaign = request.agentId;
    create.wall = m_clock.now();
    create.truth = truth();
    create.boot = m_clock.bootTime();
    create.monotonic = m_clock.monotonicTime();
    return create;
}

void SimulatedLine::decide(SeenCreate &create, Dice &dice)
{
    const int roll = dice.below(100);
    const int lost = m_weather.lost;
    const int broken = lost + m_weather.broken;
    const int refused = broken + m_weather.refused;
    create.verdict = PlaceVerdict::Unknown;
    if (m_badNumbers.contains(create.number)) {
        create.verdict = PlaceVerdict::Refused;
        create.refusal = Refusal::BadNumber;
        m_tally.count("bad numbers");
    } else if (m_oddNumbers.contains(create.number)) {
        create.verdict = PlaceVerdict::Refused;
        create.refusal = Refusal::BadRequest;
        m_tally.count("requests that are not taken");
    } else if (roll < broken) {
        const bool isThere = dice.chance(50);
        m_tally.count(roll < lost ? (isThere ? "lost answers with a call" : "lost answers without a call")
                                  : (isThere ? "5xx with a call" : "5xx without a call"));
        if (isThere)
            create.call = begin(create, dice);
    } else if (roll < refused) {
        refuse(create, dice);
    } else {
        create.verdict = PlaceVerdict::Accepted;
        create.call = begin(create, dice);
    }
}

void SimulatedLine::refuse(SeenCreate &create, Dice &dice)
{
    create.verdict = PlaceVerdict::Refused;
    const int kind = dice.below(20);
    if (kind == 0) {
        create.refusal = Refusal::KeyRefused;
        m_tally.count("refused keys");
    } else if (kind < 9) {
        create.refusal = Refusal::OverConcurrency;
        m_tally.count("too many at once");
        if (dice.chance(50))
            create.retryAfter = seconds{dice.below(3)};
    } else {
        create.refusal = Refusal::RateLimited;
        create.retryAfter = seconds{dice.chance(30) ? 0 : dice.below(90)};
        m_tally.count("429");
    }
}

int SimulatedLine::begin(const SeenCreate &create, Dice &dice)
{
    TrueCall call;
    call.id = QStringLiteral("call-%1").arg(m_calls.size(), 6, 10, QLatin1Char('0'));
    call.attempt = create.attempt;
    call.number = create.number;
    call.account = create.account;
    call.campaign = create.campaign;
    call.created = m_clock.bootTime();
    call.createdAt = truthAt(call.created);
    decideEnd(call, dice);
    const int index = int(m_calls.size());
    m_calls.push_back(call);
    m_callOf.insert(call.attempt, index);
    m_callById.insert(call.id, index);
    m_tally.count("calls");
    return index;
}

void SimulatedLine::decideEnd(TrueCall &call, Dice &dice) const
{
    call.outcome = dice.oneOf<Outcome>(
        {Outcome::Completed, Outcome::Completed, Outcome::Completed, Outcome::Completed, Outcome::NoAnswer,
         Outcome::NoAnswer, Outcome::Busy, Outcome::Voicemail, Outcome::Voicemail, Outcome::ProviderError});
    if (dice.chance(1))
        call.outcome = Outcome::Cancelled;
    milliseconds rings = dice.between(2s, 40s);
    milliseconds talk{0};
    if (call.outcome == Outcome::Completed || call.outcome == Outcome::Voicemail)
        talk = dice.between(5s, 200s);
    if (call.created < m_weather.callsWellAt) {
        call.outcome = Outcome::ProviderError;
        rings = dice.between(500ms, 8s);
        talk = 0ms;
    }
    if (call.outcome == Outcome::ProviderError)
        call.after = dice.oneOf<AfterCall>({AfterCall::RetryLater, AfterCall::RetryLater, AfterCall::None,
                                            AfterCall::RetrySlower, AfterCall::RetryLater});
    if (dice.chance(1)) {
        call.outcome = Outcome::ProviderError;
        call.after = AfterCall::StopAccount;
    }
    call.talks = call.created + rings;
    call.disconnects = call.talks + talk;
    call.ends = call.disconnects + (dice.chance(30) ? dice.between(1s, 25s) : 0ms);
    call.recordThere = call.ends + (dice.chance(40) ? dice.between(1s, 90s) : 0ms);
    call.cost = Money(10'000 + qint64(talk.count()), QStringLiteral("USD"));
}

PlaceAnswer SimulatedLine::answerTo(const SeenCreate &create) const
{
    PlaceAnswer answer;
    answer.verdict = create.verdict;
    answer.refusal = create.refusal;
    answer.retryAfter = create.retryAfter;
    answer.reason = QStringLiteral("simulated");
    if (create.verdict == PlaceVerdict::Accepted)
        answer.providerCallId = m_calls.at(size_t(create.call)).id;
    if (create.verdict == PlaceVerdict::Accepted || create.verdict == PlaceVerdict::Refused)
        answer.serverDate = m_mischief == Mischief::WrongClockAgreedWith ? m_clock.now() : truth();
    return answer;
}

CallReport SimulatedLine::reportOf(const TrueCall &call) const
{
    const milliseconds now = m_clock.bootTime();
    CallReport report;
    report.providerCallId = call.id;
    report.attempt = call.attempt;
    report.createdAt = call.createdAt;
    report.phase = now < call.talks         ? CallPhase::Ringing
                   : now < call.disconnects ? CallPhase::Talking
                   : now < call.ends        ? CallPhase::Disconnected
                                            : CallPhase::Ended;
    if (report.phase != CallPhase::Ended)
        return report;
    report.outcome = m_mischief == Mischief::OutcomeToldWrong ? Outcome::Busy : call.outcome;
    report.after = call.after;
    report.endedAt = truthAt(call.ends);
    report.record.endedReason = QStringLiteral("simulated");
    report.recordComplete = now >= call.recordThere;
    if (report.recordComplete)
        report.record.cost = call.cost;
    return report;
}

Result<CallReport> SimulatedLine::report(AccountId account, const QString &id)
{
    const QMutexLocker lock(&m_gate.mutex());
    m_gate.wait(QLatin1String("3 ") + id, 0ms);
    if (m_clock.bootTime() < m_weather.reportsBackAt) {
        m_tally.count("polls without an answer");
        return fail(ErrorCode::ProviderUnreachable, {QStringLiteral("line"), QStringLiteral("silence")});
    }
    const auto found = m_callById.constFind(id);
    if (found == m_callById.cend())
        qFatal("a call was asked for that never was");
    TrueCall &call = m_calls.at(size_t(*found));
    if (call.account != account)
        qFatal("a call was asked for at another account");
    // Only of a call that the caller surely knows: a listing without it would prove that none was placed.
    if (!call.isAskedFor && Dice(Dice::seedOf(m_seed, call.number, int(call.created.count()))).chance(1))
        call.forgotten = call.disconnects;
    call.isAskedFor = true;
    if (!call.forgotten || m_clock.bootTime() < *call.forgotten)
        return reportOf(call);
    m_tally.count("polls for a forgotten call");
    CallReport missing;
    missing.providerCallId = id;
    missing.phase = CallPhase::NotFound;
    return missing;
}

Result<providers::CallListing> SimulatedLine::list(AccountId account, Instant from, Instant to)
{
    const QMutexLocker lock(&m_gate.mutex());
    m_gate.wait(QStringLiteral("4 %1 %2").arg(account.value()).arg(toMSecsSinceEpoch(from)), 0ms);
    const milliseconds now = m_clock.bootTime();
    if (now < m_weather.listingsBackAt) {
        m_tally.count("listings that cannot be read");
        return fail(ErrorCode::ProviderUnreachable, {QStringLiteral("line"), QStringLiteral("garbage")});
    }
    providers::CallListing listing;
    listing.serverDate = m_mischief == Mischief::WrongClockAgreedWith ? m_clock.now() : truth();
    for (const TrueCall &call : m_calls) {
        if (call.account != account || call.createdAt < from || call.createdAt > to ||
            (call.forgotten && now >= *call.forgotten))
            continue;
        if (now - call.created < m_weather.listingLag)
            m_tally.count("calls that a listing does not show as yet");
        else if (m_mischief != Mischief::ListingWithoutCalls)
            listing.calls << reportOf(call);
    }
    if (!m_gate.isDying() && m_mischief != Mischief::ListingsNotAsked)
        ++m_listings[account.value()];
    m_tally.count("listings");
    return listing;
}

Result<void> SimulatedLine::hangUp(const QString &id)
{
    const QMutexLocker lock(&m_gate.mutex());
    m_gate.wait(QLatin1String("5 ") + id, 0ms);
    TrueCall &call = m_calls.at(size_t(m_callById.value(id)));
    const milliseconds now = m_clock.bootTime();
    call.disconnects = std::min(call.disconnects, now);
    call.ends = std::min(call.ends, now);
    return {};
}

} // namespace callboard::test
