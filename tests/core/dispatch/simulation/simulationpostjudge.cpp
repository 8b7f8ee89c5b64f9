// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/simulation/simulationpostjudge.h"

#include "core/store/database.h"

#include <algorithm>

namespace callboard::test {

using providers::MessageFault;
using providers::PlaceVerdict;

namespace {

bool isLiveWord(const QString &state)
{
    const std::optional<AttemptState> known = attemptStateFromWord(state);
    return known && isLive(*known);
}

bool isClearlyRefused(const SeenSend &send)
{
    return send.verdict == PlaceVerdict::Refused && send.answered;
}

} // namespace

SimulationPostJudge::SimulationPostJudge(store::Store &store, FakeClock &clock, SimulatedLine &line,
                                         SimulatedPost &post, SimulatedOffice &office, SimulationLog &log,
                                         SimulationJudge &judge)
    : m_store(store)
    , m_clock(clock)
    , m_line(line)
    , m_post(post)
    , m_office(office)
    , m_log(log)
    , m_judge(judge)
{
}

QStringList SimulationPostJudge::numbersOf(const OfficeLead &lead)
{
    QStringList numbers = {lead.person.number.e164()};
    if (lead.person.whatsAppNumber)
        numbers << lead.person.whatsAppNumber->e164();
    return numbers;
}

std::optional<SimulationPostJudge::Row> SimulationPostJudge::rowOf(const AttemptId &id)
{
    const auto known = m_rows.constFind(id);
    if (known != m_rows.cend())
        return *known;
    std::optional<Row> found;
    (void)m_store.database->select(
        QStringLiteral("select lead_id, campaign_id, position, ordinal from attempt where id = ?"),
        {id.text()}, [&](const store::Row &row) {
            found = Row{LeadId(row.integer(0)), CampaignId(row.integer(1)), row.number(2), row.number(3)};
        });
    if (found)
        m_rows.insert(id, *found);
    return found;
}

QString SimulationPostJudge::stateOf(const AttemptId &id)
{
    QString state;
    (void)m_store.database->select(QStringLiteral("select state from attempt where id = ?"), {id.text()},
                                   [&](const store::Row &row) { state = row.text(0); });
    return state;
}

/// Who wants no more messages, as far as that was written down.
void SimulationPostJudge::lookBefore()
{
    if (!m_office.hasMessages())
        return;
    noteSpamRests();
    for (const SeenSend &send : m_sends) {
        const bool isSaidNow = send.fault == MessageFault::OptedOut && send.answered;
        const bool isSaidLate = send.message >= 0 && m_post.message(send.message).code != 0 &&
                                faultOfCode(m_post.message(send.message).code) == MessageFault::OptedOut;
        if ((!isSaidNow && !isSaidLate) || m_optedOut.contains(send.number))
            continue;
        const Result<std::optional<qint64>> told = m_store.database->selectInteger(
            QStringLiteral(
                "select 1 from attempt where id = ? and state = 'ended' and outcome = 'bad_number'"),
            {send.attempt.text()});
        if (!told || !*told)
            continue;
        m_optedOut.insert(send.number);
        if (const std::optional<Row> row = rowOf(send.attempt))
            m_optedOutLeads.insert(row->lead.value());
    }
}

void SimulationPostJudge::noteJump()
{
    m_sendsBeforeJump = m_post.sends().size();
    m_jumped = m_clock.bootTime();
}

void SimulationPostJudge::lookAfter()
{
    if (!m_office.hasMessages())
        return;
    const size_t first = m_sends.size();
    m_sendsBefore = std::exchange(m_sends, m_post.sends());
    for (size_t index = first; index < m_sends.size(); ++index)
        judge(m_sends.at(index), index);
    m_tally.count("messages judged", qint64(m_sends.size() - first));
    const std::vector<SeenCreate> &creates = m_judge.creates();
    for (; m_callsJudged < creates.size(); ++m_callsJudged)
        judgeCall(creates.at(m_callsJudged));
    judgeBeginnings();
}

void SimulationPostJudge::judge(const SeenSend &send, size_t index)
{
    m_log.note(QStringLiteral("send %1 to %2 by %3 at account %4: %5, fault %6%7")
                   .arg(send.attempt.text().left(8), send.number, toWord(send.channel))
                   .arg(send.account.value())
                   .arg(int(send.verdict))
                   .arg(int(send.fault))
                   .arg(send.message < 0 ? QString() : QStringLiteral(", message %1").arg(send.message)));
    const std::optional<Row> row = rowOf(send.attempt);
    if (!row) {
        accuse(Invariant::OneCall, QStringLiteral("a message left before its intent was in the ledger"));
        return;
    }
    const OfficeCampaign *campaign = m_office.campaignOf(row->campaign);
    const OfficeLead *lead = m_office.leadOf(row->lead);
    if (!campaign || !lead || campaign->campaign.account != send.account) {
        accuse(Invariant::Plan, QStringLiteral("a message that belongs to nobody"));
        return;
    }
    const Case judged{send, index, *row, *campaign, *lead};
    judgeAddress(judged);
    judgeOnce(judged);
    judgeInFlight(judged);
    judgePerson(judged);
    judgeLists(judged);
    judgeCampaign(judged);
    judgeSender(judged);
    judgePauses(judged);
    judgeSpamRest(judged);
    judgePairWait(judged);
    judgeRepeat(judged);
    judgeDayWait(judged);
    if (campaign->campaign.isFollowUp())
        judgeFollowUp(judged);
}

void SimulationPostJudge::judgeAddress(const Case &judged)
{
    const SeenSend &send = judged.send;
    const OfficeLead &lead = judged.lead;
    if (send.number != lead.person.numberFor(send.channel).e164())
        accuse(Invariant::DoNotCall, QStringLiteral("written to a number that is not the lead's"));
    if (send.channel == Channel::Email && (lead.email.isEmpty() || send.address != lead.email))
        accuse(Invariant::DoNotCall, QStringLiteral("written to an address that is not the lead's"));
    if (send.words != SimulatedOffice::wordsFor(judged.campaign, lead))
        accuse(Invariant::Plan, QStringLiteral("written to with the words for another: ") + send.words);
}

/// I1: an attempt is sent once unless it was clearly refused, and a lead gets a campaign's message once
/// unless it was told that the earlier one did not arrive.
void SimulationPostJudge::judgeOnce(const Case &judged)
{
    for (size_t i = 0; i < judged.index; ++i) {
        const SeenSend &before = m_sends.at(i);
        if (before.attempt == judged.send.attempt) {
            if (!isClearlyRefused(before))
                accuse(Invariant::OneCall,
                       QStringLiteral("a message was sent again without a clear refusal"));
            continue;
        }
        const std::optional<Row> row = rowOf(before.attempt);
        if (row && row->campaign == judged.row.campaign && row->lead == judged.row.lead)
            judgeEarlier(judged, before);
    }
}

void SimulationPostJudge::judgeEarlier(const Case &judged, const SeenSend &before)
{
    if (before.message >= 0) {
        const TrueMessage message = m_post.message(before.message);
        if (!message.failureTold || *message.failureTold > judged.send.boot)
            accuse(Invariant::OneCall,
                   QStringLiteral("written to again although %1 went out").arg(message.id));
        return;
    }
    if (!isClearlyRefused(before) && !m_office.isReleased(before.attempt))
        accuse(Invariant::OneCall,
               QStringLiteral("written to again while nobody knows of the earlier message"));
}

/// One at a time to a person, those in doubt included (ruling 10).
void SimulationPostJudge::judgeInFlight(const Case &judged)
{
    for (size_t i = 0; i < judged.index; ++i) {
        const SeenSend &before = m_sends.at(i);
        const std::optional<Row> row = rowOf(before.attempt);
        if (row && row->lead == judged.row.lead && before.attempt != judged.send.attempt &&
            isLiveWord(stateOf(before.attempt)))
            accuse(Invariant::OneCall, QStringLiteral("written to while another message is in doubt"));
    }
    const QStringList numbers = numbersOf(judged.lead);
    for (const SeenCreate &call : m_judge.creates()) {
        if (call.call >= 0 && call.boot < judged.send.boot && numbers.contains(call.number) &&
            m_line.call(call.call).holdsNumber(judged.send.boot))
            accuse(Invariant::OneCall, QStringLiteral("written to during a call"));
    }
}

/// What messages ask of calls.
void SimulationPostJudge::judgeCall(const SeenCreate &create)
{
    const std::optional<Row> row = rowOf(create.attempt);
    const OfficeLead *lead = row ? m_office.leadOf(row->lead) : nullptr;
    const OfficeCampaign *campaign = row ? m_office.campaignOf(row->campaign) : nullptr;
    if (!lead || !campaign)
        return; // the judge of calls has said so
    for (const SeenSend &before : m_sends) {
        const std::optional<Row> other = rowOf(before.attempt);
        if (other && other->lead == row->lead && before.boot < create.boot &&
            isLiveWord(stateOf(before.attempt)))
            accuse(Invariant::OneCall, QStringLiteral("called while a message is in doubt"));
    }
    if (isOptedOut(*lead))
        accuse(Invariant::DoNotCall, QStringLiteral("somebody was called who wanted no more messages"));
    for (const QString &number : numbersOf(*lead)) {
        if (const auto listed = m_office.listedAs(number, row->campaign))
            accuse(Invariant::DoNotCall, QStringLiteral("called although ") + *listed);
    }
    QList<Contact> before = contactsOf(*lead, create.boot, m_sends.size());
    before.removeIf([&](const Contact &each) { return each.attempt == create.attempt; });
    // Two of one moment have no order.
    before.removeIf([&](const Contact &each) { return each.boot == create.boot; });
    judgeContacts(before, limitsFor(*campaign, *lead), create.wall, create.attempt, "called");
}

} // namespace callboard::test
