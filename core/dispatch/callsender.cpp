// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/callsender.h"

#include "core/base/log.h"

#include <QTimer>

namespace callboard::dispatch {

namespace {

// Ruling 20: beyond about 64 in flight the pool need not grow.
constexpr int SendThreads = 64;
// Its own patience is over by then; whoever writes for so long is given a moment more.
constexpr milliseconds BusyWait{250};

} // namespace

CallSender::CallSender(EngineContext &context, AttemptBook &book, AccountGate &gate)
    : m_context(context)
    , m_book(book)
    , m_settlement(context, book, gate)
    , m_senders(this, SendThreads)
    , m_stopped(std::make_shared<std::atomic_bool>(false))
{
}

CallSender::~CallSender()
{
    m_senders.waitForDone();
}

void CallSender::send(const Outgoing &outgoing)
{
    const AttemptId id = outgoing.attempt;
    const auto flag = std::make_shared<std::atomic_bool>(false);
    m_underWay.insert(id, {{id, outgoing.lead, outgoing.campaign, outgoing.number}, flag});
    m_senders.run(
        [outgoing, &clock = m_context.clock, flag, all = m_stopped] {
            // The last look before a byte may leave; what is refused here is truly not sent (section 5, 2 and
            // 3).
            if (flag->load() || all->load())
                return notSent(outgoing.channel, StoppedHere);
            if (clock.now() > outgoing.sendBy)
                return notSent(outgoing.channel, TooLateToSend);
            return outgoing.send(outgoing.sendBy - clock.now());
        },
        [this, id, account = outgoing.account](const Answer &answer) { collect(account, id, answer); });
}

void CallSender::noteStops()
{
    QList<RequestUnderWay> requests;
    for (const UnderWay &each : std::as_const(m_underWay)) {
        if (!each.stopped->load())
            requests << each.request;
    }
    if (requests.isEmpty())
        return;
    const QSet<AttemptId> stopped = requestsToStop(requests, m_context.store);
    for (const UnderWay &each : std::as_const(m_underWay)) {
        if (stopped.contains(each.request.attempt))
            each.stopped->store(true);
    }
}

void CallSender::collect(AccountId account, const AttemptId &id, const Answer &answer)
{
    m_underWay.remove(id);
    // Answers that arrive together are written together: durable commits then do not bound the rate.
    if (m_answers.isEmpty())
        QTimer::singleShot(0, this, &CallSender::writeAnswers);
    m_answers << Answered(id, answer);
    if (const std::optional<Instant> date = serverDateOf(answer))
        Q_EMIT serverDateTold(account, *date);
}

void CallSender::writeAnswers()
{
    const QList<Answered> answers = std::exchange(m_answers, {});
    QList<std::function<Result<void>()>> works;
    for (const Answered &each : answers)
        works << [this, &each] { return m_settlement.settle(each.first, each.second); };
    // One that was moved elsewhere, because a listing found it first, is left as it stands.
    const Result<void> done = m_book.inOneTransaction(works);
    if (done) {
        Q_EMIT answered();
    } else if (done.error().code == ErrorCode::DatabaseBusy) {
        qCWarning(lcDispatch) << "the database is busy;" << answers.size() << "answers wait";
        m_answers = answers + m_answers;
        QTimer::singleShot(BusyWait, this, &CallSender::writeAnswers);
    } else {
        Q_EMIT failed(done.error());
    }
}

} // namespace callboard::dispatch
