// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/messagefollower.h"

#include "core/base/log.h"
#include "core/dispatch/messagesettlement.h"
#include "core/dispatch/optout.h"
#include "core/store/attemptmark.h"
#include "core/store/recipienthistory.h"

#include <algorithm>
#include <array>

namespace callboard::dispatch {

using providers::MessageFault;
using providers::MessageReport;

namespace {

constexpr int PollThreads = 4;
// A message is read within minutes or not for hours; after a day its state is taken as it is (provider
// pages).
constexpr std::array Looks = {seconds{30},   seconds{120},   seconds{600},
                              seconds{3600}, seconds{21600}, seconds{86400}};

} // namespace

MessageFollower::MessageFollower(EngineContext &context, AttemptBook &book, AccountGate &gate)
    : m_context(context)
    , m_book(book)
    , m_gate(gate)
    , m_looks(context.clock.monotonicTime())
    , m_pollers(this, PollThreads)
{
}

MessageFollower::~MessageFollower()
{
    m_pollers.waitForDone();
}

Result<void> MessageFollower::look()
{
    if (const Result<void> parked = parkDoubts(); !parked)
        return parked;
    const int room = m_pollers.free();
    if (room <= 0)
        return {};
    // Those already asked still stand in the list, hence the larger limit.
    const Result<QList<store::LedgerAttempt>> due = m_context.store.attempts.toAskDelivery(
        m_context.clock.now(), room + int(m_asked.size()), m_looks.waiting(m_context.clock.monotonicTime()));
    if (!due)
        return fail(due.error());
    for (const store::LedgerAttempt &attempt : *due) {
        if (m_pollers.free() <= 0)
            break;
        if (m_asked.contains(attempt.attempt.id))
            continue;
        if (const Result<void> asked = ask(attempt); !asked)
            return asked;
    }
    return {};
}

Result<void> MessageFollower::parkDoubts()
{
    Result<QList<store::LedgerAttempt>> doubts = m_context.store.attempts.inState(AttemptState::Unknown);
    if (!doubts)
        return fail(doubts.error());
    doubts->removeIf([](const store::LedgerAttempt &each) { return !isMessage(each.attempt.channel); });
    if (doubts->isEmpty())
        return {};
    const Result<void> done = m_book.inTransaction([&]() -> Result<void> {
        for (const store::LedgerAttempt &attempt : *doubts) {
            if (const Result<void> parked = m_book.parked(attempt, QStringLiteral("message_unanswered"));
                !parked)
                return parked;
        }
        return {};
    });
    if (!done)
        return done;
    const bool areMails = std::all_of(doubts->cbegin(), doubts->cend(), [](const store::LedgerAttempt &each) {
        return each.attempt.channel == Channel::Email;
    });
    Q_EMIT operatorNeeded(int(doubts->size()), areMails ? Channel::Email : Channel::WhatsApp);
    return {};
}

Result<void> MessageFollower::ask(const store::LedgerAttempt &attempt)
{
    const AttemptId id = attempt.attempt.id;
    const Result<Account> account = m_context.store.accounts.find(attempt.attempt.account);
    if (!account)
        return fail(account.error());
    const Result<std::shared_ptr<providers::MessageProvider>> provider = m_context.messagesFor(*account);
    if (!provider) // without its key; another look may have it
        return store::putLookOff(*m_context.store.database, id, m_context.clock.now() + Looks.front());
    if (!m_looks.take(*account, m_context.clock.monotonicTime())) {
        // It stays due, and has its turn once there is a look for it.
        if (m_looks.noteWait(*account)) {
            qCInfo(lcDispatch) << "looks at messages of account" << account->id.value() << "wait";
            Q_EMIT looksWait(account->id);
        }
        return {};
    }
    m_asked.insert(id);
    m_pollers.run([provider = *provider,
                   message = attempt.attempt.providerCallId] { return provider->report(message); },
                  [this, id](const Result<MessageReport> &report) { answered(id, report); });
    return {};
}

void MessageFollower::answered(const AttemptId &id, const Result<MessageReport> &report)
{
    m_asked.remove(id);
    Result<void> done = m_book.inTransaction([&] { return write(id, report); });
    if (!done && done.error().code == ErrorCode::DatabaseConflict) // an event told the same meanwhile
        done = {};
    if (done)
        done = look(); // a poller is free
    if (!done)
        Q_EMIT failed(done.error());
}

Result<void> MessageFollower::write(const AttemptId &id, const Result<MessageReport> &report)
{
    const Result<store::LedgerAttempt> attempt = m_context.store.attempts.find(id);
    if (!attempt)
        return fail(attempt.error());
    if (report)
        return apply(*attempt, *report);
    // Shown as accepted, and never as delivered, where the provider does not tell.
    qCInfo(lcDispatch) << "no answer about message" << id.text() << report.error().detail;
    return m_book.delivered(*attempt, attempt->attempt.delivery.value_or(Delivery::Accepted),
                            nextLook(*attempt));
}

Result<void> MessageFollower::apply(const store::LedgerAttempt &attempt, const MessageReport &report)
{
    const Delivery known = attempt.attempt.delivery.value_or(Delivery::Accepted);
    if (known == Delivery::Failed) // settled; whatever is told late changes nothing
        return {};
    if (report.delivery == Delivery::Failed)
        return applyFailure(attempt, report);
    const Delivery delivery = std::max(known, report.delivery);
    return m_book.delivered(attempt, delivery, delivery == Delivery::Read ? std::nullopt : nextLook(attempt));
}

Result<void> MessageFollower::applyTold(const store::LedgerAttempt &attempt, const MessageReport &report)
{
    if (report.delivery <= attempt.attempt.delivery.value_or(Delivery::Accepted))
        return {};
    return report.delivery == Delivery::Failed ? applyFailure(attempt, report)
                                               : m_book.toldDelivery(attempt, report.delivery);
}

Result<void> MessageFollower::applyFailure(const store::LedgerAttempt &attempt, const MessageReport &report)
{
    const Instant now = m_context.clock.now();
    const CampaignId campaign = attempt.attempt.campaign;
    const Instant sentAt = attempt.attempt.intentAt.value_or(Instant{});
    switch (report.fault) {
    case MessageFault::SlowDown:
        if (!m_gate.hasSlowedSince(attempt.attempt.account, sentAt)) {
            const Result<Instant> slowed =
                m_gate.slowSenderDown(attempt.attempt.account, std::nullopt, report.reason);
            if (!slowed)
                return fail(slowed.error());
        }
        return m_book.undelivered(attempt, Outcome::ProviderError, report.reason, std::nullopt);
    case MessageFault::PairLimit: // no miss: the sender was too quick for this person
        return m_book.undelivered(attempt, Outcome::ProviderError, store::PairLimit,
                                  now + m_gate.pairWait(attempt.numberIndex));
    case MessageFault::SpamLimit: {
        const Result<Instant> until = m_gate.holdForSpam(attempt.attempt.account, sentAt);
        return until ? m_book.undelivered(attempt, Outcome::ProviderError, SpamLimit, *until)
                     : fail(until.error());
    }
    case MessageFault::Transient:
    case MessageFault::Later:
        return m_book.undelivered(attempt, Outcome::ProviderError, report.reason, std::nullopt);
    case MessageFault::Account: // the lead keeps its try (ruling 3)
        if (const Result<void> stopped = m_gate.stop(attempt.attempt.account, report.reason); !stopped)
            return stopped;
        return m_book.undelivered(attempt, Outcome::ProviderError, report.reason, now);
    case MessageFault::EveryMessage:
        if (const Result<void> held =
                m_book.campaignHeld(campaign, noMessageTaken(attempt.attempt.channel, report.reason));
            !held)
            return held;
        return m_book.undelivered(attempt, Outcome::ProviderError, report.reason, now);
    case MessageFault::NotBeforeADay:
        return applyTooMany(attempt, report.reason);
    case MessageFault::OptedOut:
        if (const Result<void> noted = noteOptOut(attempt, m_context); !noted)
            return noted;
        break;
    case MessageFault::Unreachable:
    case MessageFault::ThisMessage:
    case MessageFault::Policy:
    case MessageFault::None:
        break;
    }
    return m_book.undelivered(attempt, Outcome::BadNumber, report.reason, std::nullopt);
}

Result<void> MessageFollower::applyTooMany(const store::LedgerAttempt &attempt, const QString &reason)
{
    store::AttemptRepository &attempts = m_context.store.attempts;
    const Result<bool> waited = attempts.hasWaitedADay(attempt.attempt.campaign, attempt.attempt.lead);
    if (!waited)
        return fail(waited.error());
    if (*waited)
        return m_book.undelivered(attempt, Outcome::BadNumber, reason, std::nullopt);
    if (const Result<void> noted = attempts.noteDayWaited(attempt.attempt.id); !noted)
        return noted;
    return m_book.undelivered(attempt, Outcome::ProviderError, reason, m_context.clock.now() + MoreThanADay);
}

std::optional<Instant> MessageFollower::nextLook(const store::LedgerAttempt &attempt) const
{
    const auto looks = size_t(attempt.looks); // its acceptance counts as the first
    return looks < Looks.size() ? std::optional(m_context.clock.now() + Looks.at(looks)) : std::nullopt;
}

} // namespace callboard::dispatch
