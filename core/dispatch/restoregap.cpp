// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/restoregap.h"

#include "core/base/log.h"
#include "core/model/channel.h"

#include <QTimer>

#include <algorithm>

namespace callboard::dispatch {

using providers::CallListing;
using providers::CallReport;

namespace {

constexpr int AccountsAtOnce = 4;
// Clocks may differ by the tolerance, and a provider may stamp early (as for doubts, section 7).
constexpr milliseconds Margin{240'000};
constexpr milliseconds Ahead{120'000};
// By so much the clock of this computer may have been wrong when the backup was put back.
constexpr milliseconds WrongClock{qint64{24} * 3'600'000};
constexpr milliseconds ShortestDelay{50};
constexpr milliseconds FirstDelay{2'000};
constexpr int LongestStep = 5;
// Of one transaction: it must stay below 50 ms (ruling 17).
constexpr int EntriesAtOnce = 16;

bool isOlder(const CallReport &a, const CallReport &b)
{
    return a.createdAt.value_or(Instant{}) < b.createdAt.value_or(Instant{});
}

} // namespace

RestoreGap::RestoreGap(EngineContext &context, AttemptBook &book, CallFollower &follower)
    : m_context(context)
    , m_book(book)
    , m_notes(context.store.settings)
    , m_found(context, book, follower)
    , m_askers(this, AccountsAtOnce)
{
}

RestoreGap::~RestoreGap()
{
    m_askers.waitForDone();
}

Result<void> RestoreGap::begin()
{
    m_untried.clear();
    const Result<std::optional<store::RestoreNote>> note = m_notes.note();
    const Result<QList<Account>> accounts = m_context.store.accounts.all();
    if (!note || !accounts)
        return fail(note ? accounts.error() : note.error());
    m_note = *note;
    if (!m_note)
        return {};
    // Not by the wall clock, which may have been set since: how long ago somebody sent something for the
    // ledger of before is known by this start alone.
    m_closesAt = m_context.clock.bootTime() + m_context.periods.createDeadline + m_context.periods.settle;
    for (const Account &account : *accounts) {
        const Result<bool> through = m_notes.isLookedThrough(account.id);
        if (!through)
            return fail(through.error());
        if (!*through)
            m_untried.insert(account.id.value());
    }
    return {};
}

bool RestoreGap::isThrough(AccountId account) const
{
    return !m_note || m_through.contains(account.value());
}

Result<void> RestoreGap::look()
{
    if (!m_note)
        return {};
    // One that was added after the restore may be a lost one that was entered anew.
    const Result<QList<Account>> accounts = m_context.store.accounts.all();
    if (!accounts)
        return fail(accounts.error());
    const milliseconds now = m_context.clock.monotonicTime();
    QSet<qint64> open;
    for (const Account &account : *accounts) {
        if (m_through.contains(account.id.value()))
            continue;
        const Result<bool> through = m_notes.isLookedThrough(account.id);
        if (!through)
            return fail(through.error());
        if (*through) {
            m_through.insert(account.id.value());
            continue;
        }
        if (isMessage(channelOf(account.provider))) {
            if (const Result<void> held = holdMessages(account.id); !held)
                return held;
            continue;
        }
        open.insert(account.id.value());
        Search &search = m_searches[account.id.value()];
        if (!search.busy && now >= search.next)
            ask(account, search);
    }
    // One that was removed meanwhile is not waited for.
    m_untried.intersect(open);
    return {};
}

QString RestoreGap::whyMessagesWait()
{
    return tr("Messages may have been sent since the backup, and nobody can say to whom. Resume to send "
              "the others, or cancel.");
}

/// No provider of messages lists what it was asked for: nobody can say who has had a message since the
/// backup.
Result<void> RestoreGap::holdMessages(AccountId account)
{
    const QString why = whyMessagesWait();
    const Instant now = m_context.clock.now();
    QList<CampaignId> held;
    const Result<void> done = m_book.inTransaction([&]() -> Result<void> {
        held.clear();
        const Result<QList<Campaign>> open = m_context.store.campaigns.open();
        if (!open)
            return fail(open.error());
        for (const Campaign &campaign : *open) {
            if (campaign.account != account)
                continue;
            const bool isPaused = campaign.state == CampaignState::Paused;
            const Result<bool> told =
                isPaused ? m_context.store.campaigns.move(campaign.id, CampaignState::Paused,
                                                          CampaignState::Paused, why, byCallboard(now))
                         : m_context.store.campaigns.holdAfterGap(campaign.id, why, now);
            if (!told)
                return fail(told.error());
            held << campaign.id;
        }
        return m_notes.setLookedThrough(account);
    });
    if (!done && done.error().code == ErrorCode::DatabaseConflict)
        return {}; // the next look
    if (!done)
        return done;
    m_through.insert(account.value());
    for (const CampaignId campaign : std::as_const(held))
        Q_EMIT messagesHeld(campaign, why);
    Q_EMIT m_context.feed.campaignsChanged();
    tried(account);
    return {};
}

milliseconds RestoreGap::delayAfter(int failures) const
{
    const milliseconds listed = FirstDelay * (1 << std::min(failures, LongestStep));
    return std::min(listed, std::max(ShortestDelay, m_context.periods.settle / 3));
}

void RestoreGap::ask(const Account &account, Search &search)
{
    const Result<std::shared_ptr<providers::CallProvider>> provider = m_context.providerFor(account);
    if (!provider) {
        noteUnreadable(account.id, provider.error());
        return;
    }
    const Instant now = m_context.clock.now();
    const Instant from = m_note->callsSince - Margin;
    const Instant to = std::min(now + search.clockOffset + Ahead, gapEnd().value_or(Instant::max()));
    // What was placed just before the restore may not be listed yet.
    search.mayClose = m_context.clock.bootTime() >= m_closesAt;
    search.busy = true;
    m_askers.run([provider = *provider, from, to] { return provider->list(from, to); },
                 [this, id = account.id](const Result<CallListing> &listing) { answered(id, listing); });
}

void RestoreGap::noteUnreadable(AccountId account, const Error &error)
{
    Search &search = m_searches[account.value()];
    search.busy = false;
    search.calls.clear();
    search.next = m_context.clock.monotonicTime() + delayAfter(search.failures++);
    if (!m_told.contains(account.value())) {
        m_told.insert(account.value());
        qCWarning(lcDispatch) << "the calls of account" << account.value()
                              << "since the backup cannot be read:" << error.detail;
        Q_EMIT unreadable(account, error);
    }
    tried(account);
}

void RestoreGap::answered(AccountId account, const Result<CallListing> &listing)
{
    if (!listing) {
        noteUnreadable(account, listing.error());
        return;
    }
    Search &search = m_searches[account.value()];
    search.failures = 0;
    if (listing->serverDate) {
        const milliseconds offset = *listing->serverDate - m_context.clock.now();
        // Our clock is behind the provider's: calls of after the asked span would be missing. The moment
        // itself says nothing, for reading a long list takes minutes.
        search.mayClose = search.mayClose && offset - search.clockOffset <= Ahead;
        search.clockOffset = offset;
    }
    search.calls = listing->calls;
    search.isPutOff = false;
    search.strangers = 0;
    search.numberless = 0;
    std::sort(search.calls.begin(), search.calls.end(), isOlder);
    enterSome(account);
}

void RestoreGap::enterSome(AccountId account)
{
    Search &search = m_searches[account.value()];
    const QList<CallReport> some = search.calls.mid(0, EntriesAtOnce);
    const Result<void> done = m_book.inTransaction([&] { return enterAll(account, some, search); });
    if (!done) {
        // Nothing of these was written; they are listed again.
        search.busy = false;
        search.next = m_context.clock.monotonicTime() + delayAfter(search.failures++);
        if (done.error().code != ErrorCode::DatabaseConflict)
            Q_EMIT failed(done.error());
        return;
    }
    search.calls.remove(0, some.size());
    if (search.calls.isEmpty())
        finish(account);
    else
        QTimer::singleShot(0, this, [this, account] { enterSome(account); });
}

Result<void> RestoreGap::enterAll(AccountId account, const QList<CallReport> &calls, Search &search)
{
    int entered = 0;
    for (const CallReport &call : calls) {
        const Result<FoundCalls::Entry> entry = m_found.enter(account, call);
        if (!entry)
            return fail(entry.error());
        entered += *entry == FoundCalls::Entry::Entered ? 1 : 0;
        search.strangers += *entry == FoundCalls::Entry::Stranger ? 1 : 0;
        search.numberless += *entry == FoundCalls::Entry::Numberless ? 1 : 0;
        search.isPutOff = search.isPutOff || *entry == FoundCalls::Entry::Later;
    }
    if (entered == 0)
        return {};
    Result<store::RestoreFindings> findings = m_notes.findings(account);
    if (!findings)
        return fail(findings.error());
    findings->entered += entered;
    return m_notes.setFindings(account, *findings);
}

void RestoreGap::finish(AccountId account)
{
    Search &search = m_searches[account.value()];
    search.busy = false;
    if (search.mayClose && !search.isPutOff) {
        close(account, search);
    } else {
        // Once the first listing is entered, only the last one is of use.
        const milliseconds left = m_closesAt - m_context.clock.bootTime();
        const bool isEarly = !search.isPutOff && left > milliseconds{0};
        // What holds the number may wait for a person's word, for hours.
        search.putOffs = search.isPutOff ? search.putOffs + 1 : 0;
        search.next = m_context.clock.monotonicTime() + (isEarly ? left : delayAfter(search.putOffs));
    }
    tried(account);
}

void RestoreGap::close(AccountId account, const Search &search)
{
    store::RestoreFindings findings;
    const int numberless = search.numberless;
    const Result<void> done = m_book.inTransaction([&]() -> Result<void> {
        const Result<store::RestoreFindings> found = m_notes.findings(account);
        if (!found)
            return fail(found.error());
        findings = {found->entered, search.strangers};
        Result<void> noted = m_notes.setFindings(account, findings);
        if (noted && numberless > 0)
            noted = pauseAll(numberless);
        return noted ? m_notes.setLookedThrough(account) : noted;
    });
    if (!done) {
        m_searches[account.value()].next = m_context.clock.monotonicTime() + delayAfter(0);
        Q_EMIT failed(done.error());
        return;
    }
    m_through.insert(account.value());
    m_searches.remove(account.value());
    m_told.remove(account.value());
    qCInfo(lcDispatch) << "account" << account.value() << "is known since the backup:" << findings.entered
                       << "calls entered," << findings.strangers << "to nobody known," << numberless
                       << "without their numbers";
    Q_EMIT m_context.feed.campaignsChanged();
    Q_EMIT m_context.feed.accountsChanged();
    Q_EMIT closed(account, findings.entered, findings.strangers, numberless);
}

/// A second call to somebody is worse than a campaign that waits for a person's word.
Result<void> RestoreGap::pauseAll(int numberless)
{
    const Result<QList<Campaign>> open = m_context.store.campaigns.open();
    if (!open)
        return fail(open.error());
    const QString why = tr("Of %n calls made since the backup the provider does not tell whom they were to. "
                           "Look at its own list of calls, then resume or cancel.",
                           nullptr, numberless);
    const StateChange change = byCallboard(m_context.clock.now());
    for (const Campaign &campaign : *open) {
        const bool isPaused = campaign.state == CampaignState::Paused;
        const Result<Account> account = m_context.store.accounts.find(campaign.account);
        if (!account)
            return fail(account.error());
        // Those were held already, for a reason that a list of calls says nothing of.
        if (isPaused && isMessage(channelOf(account->provider)))
            continue;
        const Result<bool> told =
            isPaused ? m_context.store.campaigns.move(campaign.id, CampaignState::Paused,
                                                      CampaignState::Paused, why, change)
                     : m_context.store.campaigns.stop(campaign.id, CampaignState::Paused, why, change);
        if (!told)
            return fail(told.error());
    }
    return {};
}

/// An account that was added long afterwards would be read to this day else.
std::optional<Instant> RestoreGap::gapEnd() const
{
    if (m_note->restoredAt < m_note->callsSince) // by a clock that was wrong for certain
        return std::nullopt;
    return m_note->restoredAt + m_context.periods.createDeadline + m_context.periods.settle + WrongClock;
}

void RestoreGap::tried(AccountId account)
{
    m_untried.remove(account.value());
    Q_EMIT advanced();
}

} // namespace callboard::dispatch
