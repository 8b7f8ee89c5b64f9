// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/simulation/simulationpostjudge.h"

#include "core/store/database.h"

#include <algorithm>

namespace callboard::test {

using namespace std::chrono_literals;
using providers::MessageFault;

namespace {

constexpr milliseconds Second{1'000};
constexpr milliseconds ShortestSpamRest{1h};

bool isUnanswered(const SeenSend &send, milliseconds at)
{
    return send.boot <= at && send.answered && *send.answered > at;
}

} // namespace

/// After a stop returned, before the start or before the go nobody is written to, nor beyond the goal.
void SimulationPostJudge::judgeCampaign(const Case &judged)
{
    const OfficeCampaign &known = judged.campaign;
    const Campaign &campaign = known.campaign;
    const int position = judged.row.position;
    const SimulationJudge::KnownCampaign before = m_judge.campaignBefore(campaign.id);
    const bool isNew = campaign.isFollowUp() && before.state == CampaignState::Draft;
    // One that goes with another is opened again for whoever joins it.
    const bool isReopened = campaign.isFollowUp() && before.state == CampaignState::Completed;
    if (before.state != CampaignState::Active && before.state != CampaignState::Scheduled && !isNew &&
        !isReopened)
        accuse(Invariant::Plan, QStringLiteral("written to for a campaign that is ") + toWord(before.state));
    if (known.cancelledPlaces.contains(position))
        accuse(Invariant::Plan, QStringLiteral("written to for a batch that was cancelled"));
    if (!campaign.isFollowUp() && m_judge.latestWall() < known.dueOf(position / campaign.parallel))
        accuse(Invariant::Plan, QStringLiteral("written to before the batch was due"));
    if (campaign.rules.canary > 0 && !campaign.goGiven && position >= campaign.rules.canary)
        accuse(Invariant::Plan, QStringLiteral("written to behind the canary"));
    if (campaign.rules.goal > 0 && before.completed >= campaign.rules.goal)
        accuse(Invariant::Plan, QStringLiteral("written to beyond the goal"));
    if (campaign.pacing == Pacing::Grid)
        return;
    int live = 1;
    for (size_t i = 0; i < judged.index; ++i) {
        const SeenSend &each = m_sends.at(i);
        const std::optional<Row> row = rowOf(each.attempt);
        live += row && row->campaign == campaign.id && isUnanswered(each, judged.send.boot) ? 1 : 0;
    }
    if (live > campaign.parallel)
        accuse(Invariant::Limits, QStringLiteral("%1 messages at once for a campaign").arg(live));
}

/// I4: the sender's rate in any second, its day, and what it has under way at once.
void SimulationPostJudge::judgeSender(const Case &judged)
{
    const SeenSend &send = judged.send;
    const OfficeAccount &known = m_office.account(send.account);
    const bool isRateNew = send.boot - known.rateChanged < Second;
    const int rate = isRateNew && (known.formerRate == 0 || known.account.callsPerSecond == 0)
                         ? 0
                         : std::max(known.account.callsPerSecond, isRateNew ? known.formerRate : 0);
    int inSecond = 0;
    int inDay = 0;
    int live = 0;
    for (size_t i = 0; i <= judged.index; ++i) {
        const SeenSend &each = m_sends.at(i);
        if (each.account != send.account)
            continue;
        inSecond += send.boot - each.boot < Second && i >= m_sendsBeforeJump ? 1 : 0;
        inDay +=
            each.message >= 0 && SimulationJudge::houseDay(each.wall) == SimulationJudge::houseDay(send.wall)
                ? 1
                : 0;
        live += i == judged.index || isUnanswered(each, send.boot) ? 1 : 0;
    }
    if (rate > 0 && inSecond > rate)
        accuse(Invariant::Limits, QStringLiteral("message %1 within a second").arg(inSecond));
    if (known.account.callsPerDay > 0 && send.message >= 0 && inDay > known.account.callsPerDay)
        accuse(Invariant::Limits, QStringLiteral("message %1 within a day").arg(inDay));
    if (live > known.mostLines)
        accuse(Invariant::Limits, QStringLiteral("%1 messages at once of an account").arg(live));
}

/// What the provider asked for is kept, also across a restart.
void SimulationPostJudge::judgePauses(const Case &judged)
{
    const SeenSend &send = judged.send;
    const milliseconds opened = m_office.account(send.account).opened;
    for (size_t i = 0; i < judged.index; ++i) {
        const SeenSend &before = m_sends.at(i);
        if (before.account != send.account || !before.answered || *before.answered >= send.boot ||
            *before.answered <= opened)
            continue;
        if (before.fault == MessageFault::Account)
            accuse(Invariant::Limits, QStringLiteral("written to with a key that was refused"));
        if (before.retryAfter && send.wall < before.answeredWall + *before.retryAfter &&
            send.boot < *before.answered + *before.retryAfter)
            accuse(Invariant::Limits,
                   QStringLiteral("written to before the time that the provider asked for"));
    }
}

/// The cast's accounts of a provider are (senderOf() of simulationcastmessages.cpp).
bool SimulationPostJudge::isSameSender(AccountId one, AccountId other) const
{
    return m_office.account(one).account.provider == m_office.account(other).account.provider;
}

/// What was said of a sender whose messages are unwanted, as far as it was written down: its rests. The
/// answers to one burst are one sign.
void SimulationPostJudge::noteSpamRests()
{
    QList<SpamRest> told;
    for (const SeenSend &send : m_sends) {
        const bool isNow = send.fault == MessageFault::SpamLimit && send.answered;
        const TrueMessage message = send.message >= 0 ? m_post.message(send.message) : TrueMessage();
        const bool isLate = message.failureTold && faultOfCode(message.code) == MessageFault::SpamLimit;
        const SpamSign sign{send.attempt, send.boot.count()};
        if ((!isNow && !isLate) || m_spamSigns.contains(sign))
            continue;
        const Result<std::optional<qint64>> isWritten = m_store.database->selectInteger(
            QStringLiteral("select 1 from attempt where id = ? and delivery = 'failed'"),
            {send.attempt.text()});
        if (isLate && (!isWritten || !*isWritten))
            continue;
        m_spamSigns.insert(sign);
        told << SpamRest{send.account, send.boot, isNow ? *send.answered : *message.failureTold,
                         isNow ? send.answeredWall : message.failureToldWall, m_clock.bootTime()};
    }
    std::stable_sort(told.begin(), told.end(),
                     [](const SpamRest &one, const SpamRest &other) { return one.begins < other.begins; });
    for (const SpamRest &each : std::as_const(told)) {
        const bool isSameSign =
            std::any_of(m_spamRests.cbegin(), m_spamRests.cend(), [&](const SpamRest &known) {
                return isSameSender(known.account, each.account) &&
                       (each.begins < known.begins + ShortestSpamRest || each.sent <= known.noticed);
            });
        if (!isSameSign)
            m_spamRests << each;
    }
}

/// 131048: all accounts of the sender rest for an hour or more.
void SimulationPostJudge::judgeSpamRest(const Case &judged)
{
    const SeenSend &send = judged.send;
    const milliseconds opened = m_office.account(send.account).opened;
    for (const SpamRest &rest : std::as_const(m_spamRests)) {
        if (isSameSender(rest.account, send.account) && rest.begins > opened && rest.begins < send.boot &&
            send.boot < rest.begins + ShortestSpamRest && send.wall < rest.beginsWall + ShortestSpamRest)
            accuse(Invariant::Limits,
                   QStringLiteral("written to by a sender that rests since its messages are unwanted"));
    }
    if (!m_spamRests.isEmpty())
        m_tally.count("messages judged by the rests of their sender");
}

/// The ladder of a campaign of messages; what is over for good is not repeated.
void SimulationPostJudge::judgeRepeat(const Case &judged)
{
    const RetryPolicy &retry = judged.campaign.campaign.rules.retry;
    const QList<seconds> ladder = retry.delaysOf.value(Outcome::ProviderError, retry.delays);
    int used = 0;
    QSet<AttemptId> seen = {judged.send.attempt};
    for (size_t i = judged.index; i-- > 0;) { // the last request of each attempt counts
        const SeenSend &before = m_sends.at(i);
        const std::optional<Row> row = rowOf(before.attempt);
        if (!row || row->campaign != judged.row.campaign || row->lead != judged.row.lead ||
            seen.contains(before.attempt))
            continue;
        seen.insert(before.attempt);
        const bool isMessage = before.message >= 0;
        const TrueMessage message = isMessage ? m_post.message(before.message) : TrueMessage();
        if (isMessage ? !message.failureTold
                      : stateOf(before.attempt) != QLatin1String("ended")) // withdrawn, released
            continue;
        const MessageFault fault = isMessage ? faultOfCode(message.code) : before.fault;
        const bool isAgain = fault == MessageFault::Transient || fault == MessageFault::SlowDown ||
                             fault == MessageFault::Later;
        const bool isKept = fault == MessageFault::Account || fault == MessageFault::EveryMessage ||
                            fault == MessageFault::NotBeforeADay || fault == MessageFault::SpamLimit ||
                            fault == MessageFault::PairLimit;
        if (!isAgain && !isKept)
            accuse(Invariant::Plan, QStringLiteral("written to again after a failure for good"));
        if (!isAgain)
            continue;
        ++used;
        const milliseconds told = isMessage ? *message.failureTold : before.answered.value_or(0ms);
        const Instant toldWall = isMessage ? message.failureToldWall : before.answeredWall;
        // The shortest that it may have been.
        const seconds wait = ladder.isEmpty() ? 0s : *std::min_element(ladder.cbegin(), ladder.cend());
        if (judged.send.boot < told + wait && m_judge.latestWall() < toldWall + wait)
            accuse(Invariant::Plan,
                   QStringLiteral("written to again before %1 s had passed").arg(wait.count()));
    }
    if (used >= retry.maxAttempts)
        accuse(Invariant::Plan, QStringLiteral("message %1 of %2").arg(used + 1).arg(retry.maxAttempts));
    if (used > 0)
        m_tally.count("messages tried again");
}

/// Where the provider keeps a person from too many: once more, more than a day later.
void SimulationPostJudge::judgeDayWait(const Case &judged)
{
    constexpr milliseconds Day{24h};
    int told = 0;
    for (size_t i = 0; i < judged.index; ++i) {
        const SeenSend &before = m_sends.at(i);
        const std::optional<Row> row = rowOf(before.attempt);
        if (!row || row->campaign != judged.row.campaign || row->lead != judged.row.lead)
            continue;
        const bool isNow = before.fault == MessageFault::NotBeforeADay && before.answered;
        const TrueMessage message = before.message >= 0 ? m_post.message(before.message) : TrueMessage();
        const bool isLate = message.failureTold && *message.failureTold <= judged.send.boot &&
                            faultOfCode(message.code) == MessageFault::NotBeforeADay;
        if (!isNow && !isLate)
            continue;
        ++told;
        const milliseconds boot = isNow ? *before.answered : *message.failureTold;
        const Instant wall = isNow ? before.answeredWall : message.failureToldWall;
        if (judged.send.boot < boot + Day && judged.send.wall < wall + Day)
            accuse(Invariant::Limits,
                   QStringLiteral("written to within a day of being asked to wait for one"));
    }
    if (told > 0)
        m_tally.count("messages a day later");
    if (told > 1)
        accuse(Invariant::Limits,
               QStringLiteral("written to although the provider asked twice to wait a day"));
}

/// S4-024 in messages.
void SimulationPostJudge::judgeBeginnings()
{
    for (const OfficeCampaign &each : m_office.campaigns()) {
        const Campaign &campaign = each.campaign;
        const SimulationJudge::KnownCampaign before = m_judge.campaignBefore(campaign.id);
        const Account &account = m_office.account(campaign.account).account;
        if (!isMessage(each.channel) || before.state != CampaignState::Scheduled ||
            account.callsPerDay == 0 || campaign.rules.dailyLimit == DailyLimitRule::HoldRest)
            continue;
        const Result<std::optional<qint64>> hasBegun = m_store.database->selectInteger(
            QStringLiteral("select 1 from campaign where id = ? and state in ('active', 'completed')"),
            {campaign.id.value()});
        if (!hasBegun || !*hasBegun)
            continue;
        const auto used =
            std::count_if(m_sendsBefore.cbegin(), m_sendsBefore.cend(), [&](const SeenSend &send) {
                return send.account == account.id && send.message >= 0 &&
                       SimulationJudge::houseDay(send.wall) == SimulationJudge::houseDay(m_clock.now());
            });
        m_tally.count("campaigns of messages that fit into their day");
        if (before.planned > account.callsPerDay - used)
            accuse(Invariant::Limits,
                   QStringLiteral("begun although the day has too few messages for %1 leads")
                       .arg(before.planned));
    }
}

} // namespace callboard::test
