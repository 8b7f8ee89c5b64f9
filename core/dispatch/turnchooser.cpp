// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/turnchooser.h"

#include <algorithm>

namespace callboard::dispatch {

namespace {

// No round takes more.
constexpr int TurnsOfALane = 32;

void noteEarlier(std::optional<Instant> &next, std::optional<Instant> other)
{
    if (other && (!next || *other < *next))
        next = other;
}

/// How many people more may be written to; of those who were before nobody needs to count.
int newRecipients(const plan::RecipientCount &recipients)
{
    return recipients.limit == 0 || recipients.isFull() ? NoLineLimit : recipients.limit - recipients.used;
}

} // namespace

Result<QList<Choice>> TurnChooser::choose(LookState &state, int most)
{
    QStringList operators;
    QList<int> room; // by limit
    QHash<QString, int> limits;
    QList<plan::TurnLane> lanes;
    QList<QList<Turn>> turns;
    state.recipients.clear();
    state.usedLines.clear();
    state.underWay.clear();
    for (Lane &lane : state.lanes) {
        if (!operators.contains(lane.facts.operatorName))
            operators << lane.facts.operatorName;
    }
    operators.sort();
    for (Lane &lane : state.lanes) {
        turns.append(QList<Turn>());
        const Result<plan::TurnLane> found = laneOf(state, lane, room, limits, turns.last());
        if (!found)
            return fail(found.error());
        lanes << *found;
        lanes.last().caller = int(operators.indexOf(lane.facts.operatorName));
    }
    const auto next = std::upper_bound(operators.cbegin(), operators.cend(), m_lastOperator);
    const int first = next == operators.cend() ? 0 : int(next - operators.cbegin());
    const plan::TurnOrder order = plan::orderTurns(lanes, room, int(operators.size()), first, most);
    QList<Choice> choices;
    for (const plan::TurnPick &pick : order.picks)
        choices << Choice{&state.lanes[pick.lane], turns.at(pick.lane).at(pick.turn)};
    if (!operators.isEmpty() && !choices.isEmpty()) {
        const int count = int(operators.size());
        m_lastOperator = operators.at((order.nextCaller + count - 1) % count);
    }
    return choices;
}

/// The first of a lane's line, as many as its own limits let through; \a room and \a limits gain those that
/// it shares with others.
Result<plan::TurnLane> TurnChooser::laneOf(LookState &state, Lane &lane, QList<int> &room,
                                           QHash<QString, int> &limits, QList<Turn> &turns)
{
    plan::TurnLane found;
    if (lane.isClosed)
        return found;
    const Campaign &campaign = lane.facts.campaign;
    const Result<FreeLines> free =
        m_lines.prepare(campaign, lane.facts.operatorName, lane.lines, state.usedLines);
    const Result<Pace::Room> pace = paceOf(state, lane);
    const Result<plan::RecipientCount> recipients = recipientsOf(state, lane);
    if (!recipients)
        return fail(recipients.error());
    lane.facts.recipients = *recipients;
    const Result<int> underWay = underWayAt(state, lane.facts.account.id);
    if (!free || !pace || !underWay)
        return fail(!free ? free.error() : pace ? underWay.error() : pace.error());
    noteEarlier(state.next, pace->again);
    noteEarlier(state.next, recipients->frees);
    const int allowance = std::min(state.allowance, m_gate.allowance(lane.facts.account.id));
    const int ofAccount = std::min(free->account, allowance - *underWay);
    const int ofSender = std::min(pace->calls, newRecipients(*recipients));
    const plan::DayCount &day = lane.facts.operatorDay;
    const int ofDay = day.limit > 0 ? day.limit - day.used : NoLineLimit;
    const int ofOperator = std::min(free->operatorLines, ofDay);
    const int most = std::min(
        {ofAccount, ofSender, free->campaign, ofOperator, free->system, lane.isTrying ? 1 : TurnsOfALane});
    if (most <= 0)
        return found;
    const auto share = [&](const QString &name, int calls) {
        const auto known = limits.constFind(name);
        if (known == limits.cend()) {
            limits.insert(name, int(room.size()));
            room << calls;
        }
        found.limits << limits.value(name);
    };
    share(QStringLiteral("account %1").arg(campaign.account.value()), ofAccount);
    share(QStringLiteral("sender %1").arg(lane.facts.sender.key().value()), pace->calls);
    if (lane.facts.recipients.limit > 0) {
        share(QStringLiteral("recipients %1").arg(lane.facts.sender.portfolioKey().value()),
              newRecipients(*recipients));
    }
    share(QStringLiteral("campaign %1").arg(campaign.id.value()), free->campaign);
    if (!lane.lines.ofMessages) {
        share(QStringLiteral("operator ") + lane.facts.operatorName, ofOperator);
        share(QStringLiteral("system"), free->system);
    }
    const Result<QList<Turn>> due = turnsOf(state, lane, most);
    if (!due)
        return fail(due.error());
    turns = *due;
    for (const Turn &turn : std::as_const(turns))
        found.turns << placeInLine(turn);
    if (!turns.isEmpty() && !lane.provider && !lane.messages) {
        if (const Result<void> provided = findProvider(state, lane); !provided)
            return fail(provided.error());
        if (lane.isClosed)
            found.turns.clear();
    }
    return found;
}

Result<Pace::Room> TurnChooser::paceOf(LookState &state, const Lane &lane)
{
    const Sender &sender = lane.facts.sender;
    const qint64 id = sender.key().value();
    if (const auto known = state.pace.constFind(id); known != state.pace.cend())
        return *known;
    const Result<Pace::Room> room =
        m_pace.room(sender, m_gate.perSecond(sender), lane.facts.accountDay, m_context.clock.now());
    if (room)
        state.pace.insert(id, *room);
    return room;
}

Result<plan::RecipientCount> TurnChooser::recipientsOf(LookState &state, const Lane &lane)
{
    const Sender &sender = lane.facts.sender;
    const qint64 id = sender.portfolioKey().value();
    if (const auto known = state.recipients.constFind(id); known != state.recipients.cend())
        return *known;
    const Result<plan::RecipientCount> count = m_recipients.count(sender);
    if (count)
        state.recipients.insert(id, *count);
    return count;
}

/// A call that waits for an operator holds its line; whether the account is well it does not tell.
Result<int> TurnChooser::underWayAt(LookState &state, AccountId account) const
{
    if (const auto known = state.underWay.constFind(account.value()); known != state.underWay.cend())
        return *known;
    const Result<int> underWay = m_context.store.slots.underWay(store::SlotScope::Account, account.value());
    if (underWay)
        state.underWay.insert(account.value(), *underWay);
    return underWay;
}

/// Whoever stands first in the line; while nobody new may be written to, who is not new.
Result<QList<Turn>> TurnChooser::turnsOf(LookState &state, const Lane &lane, int most)
{
    if (!lane.facts.recipients.isFull())
        return m_turns.find(lane.facts.campaign, lane.whom, most);
    const bool isClosed = lane.whom == DueTurns::Whom::ByHand;
    const Result<KnownRecipients::Found> known = m_known.find(lane.facts, isClosed, most);
    if (!known)
        return fail(known.error());
    noteEarlier(state.next, known->again);
    return known->turns;
}

void TurnChooser::noteIntent(LookState &state, const Lane &lane)
{
    const Sender &sender = lane.facts.sender;
    for (Lane &each : state.lanes) {
        if (each.facts.sender.key() == sender.key())
            ++each.facts.accountDay.used;
        if (each.facts.operatorName == lane.facts.operatorName && !lane.lines.ofMessages)
            ++each.facts.operatorDay.used;
    }
    --state.pace[sender.key().value()].calls;
    m_recipients.noteSent(sender);
}

Result<void> TurnChooser::findProvider(LookState &state, Lane &lane)
{
    const AccountId account = lane.facts.account.id;
    const Result<void> found = provide(lane);
    if (found)
        return {};
    for (Lane &each : state.lanes)
        each.isClosed = each.isClosed || each.facts.account.id == account;
    // Its key is being read just now: the next look may have it.
    if (found.error().code == ErrorCode::SecretUnanswered)
        return {};
    return m_gate.stop(account, QStringLiteral("account_unusable"));
}

Result<void> TurnChooser::provide(Lane &lane) const
{
    if (isMessage(channelOf(lane.facts.account.provider))) {
        Result<std::shared_ptr<providers::MessageProvider>> messages =
            m_context.messagesFor(lane.facts.account);
        if (!messages)
            return fail(messages.error());
        lane.messages = *std::move(messages);
        return {};
    }
    Result<std::shared_ptr<providers::CallProvider>> provider = m_context.providerFor(lane.facts.account);
    if (!provider)
        return fail(provider.error());
    lane.provider = *std::move(provider);
    return {};
}

} // namespace callboard::dispatch
