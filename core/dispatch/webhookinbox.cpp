// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/webhookinbox.h"

#include "core/base/log.h"
#include "core/dispatch/databasefailure.h"

#include <algorithm>

namespace callboard::dispatch {

using providers::WebhookReport;
using store::WaitingReport;

namespace {

/// In one transaction: no more, or the engine would wait for it.
constexpr int ReportsAtOnce = 25;
constexpr int MostStrangers = 1'000;
constexpr milliseconds ReportsKept{24 * 3'600'000}; // dialling safety, section 10
constexpr milliseconds SoonestReportLook{2'000};
constexpr milliseconds SeldomestReportLook{3'600'000};
/// However often a provider reports, it is not asked more often: its limits are worth more than moments.
constexpr milliseconds BetweenHintedLooks{2'000};

/// Whether asking the provider may tell more of it.
bool isOpenToHints(const store::LedgerAttempt &attempt)
{
    const Attempt &told = attempt.attempt;
    switch (told.state) {
    case AttemptState::Accepted:
    case AttemptState::Ringing:
    case AttemptState::Talking:
        return true;
    case AttemptState::Ended:
        if (!isMessage(told.channel))
            return !attempt.recordComplete;
        // Also where it was asked for so often that nobody asks any more.
        return told.delivery && *told.delivery < Delivery::Read;
    default:
        return false;
    }
}

} // namespace

WebhookInbox::WebhookInbox(EngineContext &context, AttemptBook &book, MessageFollower &messages,
                           Reconciler &reconciler)
    : m_context(context)
    , m_book(book)
    , m_messages(messages)
    , m_reconciler(reconciler)
    , m_reports(*context.store.database, context.store.cipher)
{
}

Result<void> WebhookInbox::look()
{
    const Instant now = m_context.clock.now();
    m_lookedAt.removeIf([now](QHash<AttemptId, Instant>::iterator it) {
        return *it > now || now - *it >= BetweenHintedLooks;
    });
    const Result<QList<WaitingReport>> due = m_reports.due(now, ReportsAtOnce);
    if (!due)
        return fail(due.error());
    if (due->isEmpty())
        return {};
    m_isStrangerPutOff = false;
    const Result<void> done = m_book.inTransaction([&]() -> Result<void> {
        for (const WaitingReport &waiting : *due) {
            if (const Result<void> applied = apply(waiting); !applied)
                return applied;
        }
        if (!m_isStrangerPutOff)
            return {};
        const Result<int> dropped = m_reports.dropStrangers(MostStrangers);
        return dropped ? Result<void>() : Result<void>(fail(dropped.error()));
    });
    // A failure of one's own must not keep the others waiting, or stop the dialling, now or after the next
    // start.
    return !done && !isDatabaseFailure(done.error().code) ? applyEachAlone(*due) : done;
}

Result<void> WebhookInbox::applyEachAlone(const QList<WaitingReport> &reports)
{
    for (const WaitingReport &waiting : reports) {
        const Result<void> done = m_book.inTransaction([&] { return apply(waiting); });
        if (done)
            continue;
        if (isDatabaseFailure(done.error().code))
            return done;
        if (const Result<void> later = m_book.inTransaction([&] { return putOff(waiting, false); }); !later)
            return later;
    }
    return {};
}

std::optional<Instant> WebhookInbox::nextLook() const
{
    return m_reports.nextDue().value_or(std::nullopt);
}

Result<void> WebhookInbox::apply(const WaitingReport &waiting)
{
    const std::optional<WebhookReport> report = providers::webhookReportFromText(waiting.content);
    if (!report) {
        qCWarning(lcDispatch) << "a report that was kept cannot be read any more";
        return m_reports.forget(waiting.id);
    }
    const Result<std::optional<Attempt>> attempt = attemptFor(waiting.account, *report);
    if (!attempt)
        return fail(attempt.error());
    if (!*attempt)
        return putOff(waiting, true);
    return report->delivery ? applyProven(waiting, **attempt, *report)
                            : applyHint(waiting, **attempt, *report);
}

/// By what the provider echoed and by its own id, never by number (ruling 6); nothing where the two disagree.
Result<std::optional<WebhookInbox::Attempt>> WebhookInbox::attemptFor(AccountId account,
                                                                      const WebhookReport &report) const
{
    const Result<AttemptId> known = m_reports.attemptOf(account, report.id);
    if (!known)
        return fail(known.error());
    const AttemptId id = known->isValid() ? *known : report.attempt;
    if (!id.isValid() || (report.attempt.isValid() && report.attempt != id))
        return std::optional<Attempt>();
    const Result<Attempt> attempt = m_context.store.attempts.find(id);
    if (!attempt && attempt.error().code != ErrorCode::NotFound)
        return fail(attempt.error());
    if (!attempt || attempt->attempt.account != account)
        return std::optional<Attempt>();
    return std::optional(*attempt);
}

Result<void> WebhookInbox::applyProven(const WaitingReport &waiting, const Attempt &attempt,
                                       const WebhookReport &report)
{
    const QString &known = attempt.attempt.providerCallId;
    if (!isMessage(attempt.attempt.channel) || (!known.isEmpty() && known != report.id))
        return putOff(waiting, true);
    switch (attempt.attempt.state) {
    case AttemptState::Ended:
        if (const Result<void> done = m_messages.applyTold(attempt, providers::messageReport(report)); !done)
            return done;
        break;
    case AttemptState::Unknown:
    case AttemptState::NeedsOperator:
    case AttemptState::NotPlaced:
        if (const Result<void> done = adoptMessage(attempt, report); !done)
            return done;
        break;
    case AttemptState::Expired:
    case AttemptState::Cancelled:
        break;
    default: // our own answer is on the way, or it is sent once more
        return putOff(waiting, false);
    }
    return m_reports.forget(waiting.id);
}

/// F32, ruling 10: that it was told of proves that it was sent.
Result<void> WebhookInbox::adoptMessage(const Attempt &attempt, const WebhookReport &report)
{
    qCInfo(lcDispatch) << "a report settles message" << attempt.attempt.id.text();
    if (const Result<void> done = m_book.messageTurnedUp(attempt, report.id); !done)
        return done;
    const Result<Attempt> sent = m_context.store.attempts.find(attempt.attempt.id);
    return sent ? m_messages.applyTold(*sent, providers::messageReport(report))
                : Result<void>(fail(sent.error()));
}

Result<void> WebhookInbox::applyHint(const WaitingReport &waiting, const Attempt &attempt,
                                     const WebhookReport &report)
{
    const bool isCall = !isMessage(attempt.attempt.channel);
    const AttemptState state = attempt.attempt.state;
    const bool isInDoubt = state == AttemptState::Unknown || state == AttemptState::NeedsOperator ||
                           state == AttemptState::NotPlaced;
    if (attempt.attempt.providerCallId == report.id && !(isCall && isInDoubt))
        return isOpenToHints(attempt) ? lookSoon(waiting, attempt) : m_reports.forget(waiting.id);
    if (!isCall)
        return putOff(waiting, true);
    if (state == AttemptState::Expired || state == AttemptState::Cancelled)
        return m_reports.forget(waiting.id);
    // Another call than the one that is known, or one of an attempt in doubt: the provider must say so when
    // it is asked. While our own answer is on the way there is nothing to ask.
    const bool isAnswered = state != AttemptState::Intent && state != AttemptState::Claimed;
    if (isAnswered) {
        if (const Result<void> asked = m_reconciler.lookInto(attempt, report.id); !asked)
            return asked;
    }
    return putOff(waiting, false);
}

Result<void> WebhookInbox::lookSoon(const WaitingReport &waiting, const Attempt &attempt)
{
    const AttemptId id = attempt.attempt.id;
    const Instant now = m_context.clock.now();
    const auto before = m_lookedAt.constFind(id);
    const Instant at = before == m_lookedAt.cend() ? now : std::max(now, *before + BetweenHintedLooks);
    if (const Result<void> hurried = m_reports.lookSooner(id, at); !hurried)
        return hurried;
    if (before == m_lookedAt.cend())
        m_lookedAt.insert(id, now);
    return m_reports.forget(waiting.id);
}

/// Ever more seldom, and not beyond a day.
Result<void> WebhookInbox::putOff(const WaitingReport &waiting, bool isStranger)
{
    const Instant now = m_context.clock.now();
    const milliseconds age = now - waiting.receivedAt;
    if (age >= ReportsKept) {
        qCInfo(lcDispatch) << "a report of account" << waiting.account.value()
                           << "was about nothing that is known";
        return m_reports.forget(waiting.id);
    }
    m_isStrangerPutOff = m_isStrangerPutOff || isStranger;
    return m_reports.putOff(waiting.id, now + std::clamp(age, SoonestReportLook, SeldomestReportLook),
                            isStranger);
}

} // namespace callboard::dispatch
