// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/accountgate.h"
#include "core/dispatch/attemptbook.h"
#include "core/dispatch/engine.h"
#include "core/store/ledger.h"
#include "tests/support/fakecallprovider.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakemessageprovider.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace callboard::test {

/// A real ledger on a file of its own, a clock that is moved by hand, a provider of calls and one of messages
/// in memory, and one account of three lines. What touches the store runs by at() in the ledger's thread.
class DispatchBench
{
public:
    explicit DispatchBench(ProviderKind kind = ProviderKind::Vapi)
        : clock(fromMSecsSinceEpoch(1'795'156'200'000)) // noon IST on Friday, 20 November 2026
        , provider(std::make_shared<FakeCallProvider>(clock))
        , messages(std::make_shared<FakeMessageProvider>())
        , m_cipher(QByteArray(security::ColumnCipher::KeyBytes, 'k'))
    {
        Result<std::unique_ptr<store::Ledger>> opened = store::Ledger::open(file(), m_cipher);
        if (!opened)
            qFatal("the ledger did not open");
        ledger = *std::move(opened);
        Account made;
        made.name = QStringLiteral("Sales");
        made.provider = kind;
        made.businessId = QStringLiteral("business");
        made.phoneNumberId = QStringLiteral("sender");
        made.legalProfile = QStringLiteral("none"); // else India's nights would come between
        account = at([&](store::Store &store) { return store.accounts.insert(made).value_or(AccountId()); });
    }
    ~DispatchBench()
    {
        provider->letGo();
        stopEngine();
        ledger.reset();
    }

    template<typename Work>
    auto at(Work work) -> std::invoke_result_t<Work, store::Store &>
    {
        return ledger->write(work).result();
    }

    void change(const std::function<void(Account &)> &edit)
    {
        at([&](store::Store &store) {
            Account found = store.accounts.find(account).value_or(Account());
            edit(found);
            return store.accounts.update(found).has_value();
        });
    }
    [[nodiscard]] Account storedAccount()
    {
        return at([&](store::Store &store) { return store.accounts.find(account).value_or(Account()); });
    }

    [[nodiscard]] LeadId addLead(int n)
    {
        const auto number = PhoneNumber::fromE164(QStringLiteral("+9198%1").arg(10'000'000 + n));
        return insert(Lead{.number = *number, .name = QStringLiteral("Lead %1").arg(n)});
    }
    /// Numbered from 1 on, in one transaction.
    [[nodiscard]] QList<LeadId> addLeads(int count)
    {
        return at([&](store::Store &store) {
            store::Transaction transaction(*store.database);
            QList<LeadId> leads;
            for (int n = 1; n <= count; ++n) {
                const Lead lead{.number =
                                    *PhoneNumber::fromE164(QStringLiteral("+9198%1").arg(10'000'000 + n))};
                leads << store.leads.insert(store::seal(lead, m_cipher), ImportId(), clock.now())
                             .value_or(LeadId());
            }
            return transaction.commit() ? leads : QList<LeadId>();
        });
    }
    /// On the clocks of \a zone.
    [[nodiscard]] LeadId addIn(const QString &number, const QString &zone)
    {
        Lead lead{.number = *PhoneNumber::fromE164(number)};
        setAttribute(lead.attributes, QStringLiteral("zone"), zone);
        return insert(lead);
    }
    [[nodiscard]] LeadId insert(const Lead &lead)
    {
        return at([&](store::Store &store) {
            return store.leads.insert(store::seal(lead, m_cipher), ImportId(), clock.now())
                .value_or(LeadId());
        });
    }
    /// As an edit in the window does.
    bool edit(LeadId id, const std::function<void(Lead &)> &change)
    {
        return at([&](store::Store &store) {
            Result<Lead> edited = store.leads.find(id);
            if (!edited)
                return false;
            change(*edited);
            const bool done = store.leads.update(id, store::seal(*edited, m_cipher), clock.now()).has_value();
            Q_EMIT ledger->changes().leadsChanged({id});
            return done;
        });
    }
    /// Another process on the same database.
    [[nodiscard]] std::unique_ptr<store::Ledger> openAgain()
    {
        Result<std::unique_ptr<store::Ledger>> opened = store::Ledger::open(file(), m_cipher);
        return opened ? *std::move(opened) : nullptr;
    }
    [[nodiscard]] Lead lead(LeadId id)
    {
        return at([&](store::Store &store) { return *store.leads.find(id); });
    }

    /// Begins now, round the clock, on the bench's account; \a edit may change all that.
    CampaignId schedule(const QList<LeadId> &leads, const std::function<void(Campaign &)> &edit = {})
    {
        Campaign campaign;
        campaign.name = QStringLiteral("Renewals");
        campaign.state = CampaignState::Scheduled;
        campaign.account = account;
        campaign.start = clock.now();
        campaign.policy = CallingPolicy::always(defaultZone());
        if (edit)
            edit(campaign);
        return at([&](store::Store &store) {
            store::Transaction transaction(*store.database);
            const CampaignId id = store.campaigns.begin(campaign).value_or(CampaignId());
            const bool done = store.places.append(id, 0, leads).has_value() &&
                              store.campaigns.finish(id, int(leads.size())).has_value() &&
                              transaction.commit().has_value();
            return done ? id : CampaignId();
        });
    }
    CampaignId scheduleNew(int count, const std::function<void(Campaign &)> &edit = {})
    {
        QList<LeadId> leads;
        for (int i = 0; i < count; ++i)
            leads << addLead(++m_lastLead);
        return schedule(leads, edit);
    }
    bool edit(CampaignId id, const std::function<void(Campaign &)> &change)
    {
        return at([&](store::Store &store) {
            Campaign edited = store.campaigns.find(id).value_or(Campaign());
            change(edited);
            return store.campaigns.edit(edited).has_value();
        });
    }
    bool resume(CampaignId id)
    {
        return at([&](store::Store &store) {
            return store.campaigns.move(id, CampaignState::Paused, CampaignState::Active).value_or(false);
        });
    }
    [[nodiscard]] CampaignState stateOf(CampaignId campaign)
    {
        return at(
            [&](store::Store &store) { return store.campaigns.find(campaign).value_or(Campaign()).state; });
    }
    [[nodiscard]] store::Place place(CampaignId campaign, int position)
    {
        return at([&](store::Store &store) {
            return store.places.find(campaign, position).value_or(store::Place());
        });
    }
    [[nodiscard]] QMap<PlaceState, int> places(CampaignId campaign)
    {
        return at([&](store::Store &store) {
            return store.campaigns.counts(campaign).value_or(store::CampaignCounts()).places;
        });
    }
    [[nodiscard]] QList<Attempt> attempts()
    {
        return at([](store::Store &store) { return store.attempts.latest(10'000).value_or({}); });
    }
    /// Whether a message is known to have come so far.
    [[nodiscard]] bool hasDelivery(Delivery delivery)
    {
        const QList<Attempt> all = attempts();
        return std::any_of(all.cbegin(), all.cend(),
                           [delivery](const Attempt &each) { return each.delivery == delivery; });
    }
    [[nodiscard]] store::LedgerAttempt find(const AttemptId &id)
    {
        return at(
            [&](store::Store &store) { return store.attempts.find(id).value_or(store::LedgerAttempt()); });
    }
    [[nodiscard]] int count(AttemptState state)
    {
        return at([&](store::Store &store) { return store.attempts.countStates({state}).value_or(-1); });
    }
    [[nodiscard]] int linesUsed()
    {
        return at([&](store::Store &store) {
            return store.slots.used(store::SlotScope::Account, account.value()).value_or(-1);
        });
    }

    /// An attempt of the campaign's place \a position that holds its number and a line, as a killed engine
    /// leaves it.
    AttemptId seedIntent(CampaignId campaign, int position, int ordinal = 1, Channel channel = Channel::Call)
    {
        return at([&](store::Store &store) {
            const store::Place place = store.places.find(campaign, position).value_or(store::Place());
            const Lead found = *store.leads.find(place.lead);
            store::LedgerAttempt seed;
            seed.attempt.id = AttemptId::create();
            seed.attempt.lead = place.lead;
            seed.attempt.campaign = campaign;
            seed.attempt.account = account;
            seed.attempt.ordinal = ordinal;
            seed.attempt.channel = channel;
            seed.attempt.dueAt = clock.now();
            seed.attempt.intentAt = clock.now();
            seed.attempt.sendBy = clock.now() + periods.sendBy;
            seed.position = position;
            seed.numberIndex = store::numberIndex(found.number, m_cipher);
            const int most = store.accounts.find(account).value_or(Account()).lines;
            const bool lines =
                store.slots.resize(store::SlotScope::Account, account.value(), most).has_value();
            const bool done = lines && store.attempts.insertIntent(seed).has_value() &&
                              store.slots.take(store::SlotScope::Account, account.value(), seed.attempt.id)
                                  .value_or(false) &&
                              store.places.setState(campaign, position, PlaceState::Taken).has_value();
            return done ? seed.attempt.id : AttemptId();
        });
    }
    /// As seedIntent(), in doubt.
    AttemptId seedDoubt(CampaignId campaign, int position, int ordinal = 1)
    {
        const AttemptId id = seedIntent(campaign, position, ordinal);
        return at([&](store::Store &store) {
            const Result<store::LedgerAttempt> intent = store.attempts.find(id);
            const bool doubted =
                intent &&
                store.attempts.move(*intent, AttemptState::Unknown, QStringLiteral("seeded"), clock.now())
                    .has_value();
            return doubted ? id : AttemptId();
        });
    }

    [[nodiscard]] dispatch::ProviderSource source() const
    {
        return [provider = provider](const Account &) -> Result<std::shared_ptr<providers::CallProvider>> {
            return std::static_pointer_cast<providers::CallProvider>(provider);
        };
    }
    [[nodiscard]] dispatch::MessageSource messageSource() const
    {
        return [this](const Account &) -> Result<std::shared_ptr<providers::MessageProvider>> {
            if (noMessages)
                return fail(*noMessages, {QStringLiteral("the bench")});
            return std::static_pointer_cast<providers::MessageProvider>(messages);
        };
    }
    void startEngine()
    {
        at([&](store::Store &) {
            engine = new dispatch::Engine(*ledger, clock, periods, source(), messageSource());
            QObject::connect(engine, &dispatch::Engine::noticed, &m_listener,
                             [this](const dispatch::Notice &notice) { notices << notice; });
            QObject::connect(engine, &dispatch::Engine::attemptMoved, &m_listener,
                             [this](const dispatch::AttemptMove &move) { moves << move; });
            engine->start();
            return true;
        });
    }
    /// As a kill: nothing is finished, answers on the way are dropped.
    void stopEngine()
    {
        if (!engine)
            return;
        at([&](store::Store &) {
            delete std::exchange(engine, nullptr);
            return true;
        });
    }
    /// Two turns of the ledger's loop: a look, and what it posted.
    void wake()
    {
        for (int i = 0; i < 2; ++i) {
            at([&](store::Store &) {
                engine->wake();
                return true;
            });
            QCoreApplication::processEvents();
        }
    }
    /// Wakes the engine until \a condition holds.
    template<typename Condition>
    [[nodiscard]] bool runUntil(Condition condition)
    {
        return QTest::qWaitFor(
            [&] {
                wake();
                return condition();
            },
            20'000);
    }
    void lookAFewTimes(int times = 5)
    {
        for (int i = 0; i < times; ++i)
            wake();
    }
    /// Until so many messages were sent and their answers are written down.
    [[nodiscard]] bool sent(int count)
    {
        return runUntil([&] {
            return messages->sends() == count && this->count(AttemptState::Intent) == 0 && linesUsed() == 0;
        });
    }
    /// How many messages were sent once the engine has looked a few times, so much later.
    [[nodiscard]] int sendsAfter(milliseconds by)
    {
        clock.advance(by);
        lookAFewTimes();
        return messages->sends();
    }
    [[nodiscard]] int told(dispatch::Notice::Kind kind) const
    {
        return int(std::count_if(notices.cbegin(), notices.cend(),
                                 [kind](const dispatch::Notice &each) { return each.kind == kind; }));
    }

    FakeClock clock;
    std::shared_ptr<FakeCallProvider> provider;
    std::shared_ptr<FakeMessageProvider> messages;
    std::optional<ErrorCode> noMessages; ///< why there is no provider of messages; to be set by at()
    DiallingPeriods periods;
    std::unique_ptr<store::Ledger> ledger;
    AccountId account;
    dispatch::Engine *engine = nullptr;
    QList<dispatch::Notice> notices;
    QList<dispatch::AttemptMove> moves;

private:
    [[nodiscard]] QString file() const { return m_directory.filePath(QStringLiteral("callboard.db")); }

    QTemporaryDir m_directory;
    security::ColumnCipher m_cipher;
    QObject m_listener;
    int m_lastLead = 0;
};

/// Parts of the engine that live in the ledger's thread; at() and whoever owns it see to that.
template<typename Part>
class InLedger
{
public:
    template<typename Make>
    InLedger(DispatchBench &bench, Make make)
        : m_bench(bench)
    {
        m_bench.at([&](store::Store &store) {
            m_part = make(store);
            return true;
        });
    }
    ~InLedger()
    {
        m_bench.at([&](store::Store &) {
            m_part.reset();
            return true;
        });
    }
    Part *operator->() { return m_part.get(); }
    Part &operator*() { return *m_part; }

private:
    DispatchBench &m_bench;
    std::unique_ptr<Part> m_part;
};

} // namespace callboard::test
