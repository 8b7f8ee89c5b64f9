// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/dispatchbench.h"

#include "core/dispatch/houserules.h"
#include "core/dispatch/lines.h"
#include "core/plan/priority.h"

#include <array>

namespace callboard::dispatch {

using namespace std::chrono_literals;
using test::DispatchBench;

namespace {

/// Notes in which order leads are called.
class OrderBench : public DispatchBench
{
public:
    OrderBench()
    {
        provider->setScript(
            [this](const providers::CallRequest &request) -> std::optional<test::PlaceScript> {
                m_called << request.number.e164().right(2).toInt();
                return std::nullopt;
            });
    }
    ~OrderBench()
    {
        provider->letGo();
        stopEngine();
    }

    /// Numbered by \a n below a hundred.
    [[nodiscard]] LeadId add(int n, const std::function<void(Lead &)> &edit = {})
    {
        Lead lead{.number = *PhoneNumber::fromE164(QStringLiteral("+9198%1").arg(10'000'000 + n))};
        if (edit)
            edit(lead);
        return at([&](store::Store &store) {
            return store.leads.insert(store::seal(lead, store.cipher), ImportId(), clock.now())
                .value_or(LeadId());
        });
    }
    [[nodiscard]] QList<int> called() const { return m_called; }
    bool set(const QString &key, const QString &value)
    {
        return at([&](store::Store &store) { return store.settings.setValue(key, value).has_value(); });
    }
    /// One line: each call ends before the next begins. Until \a count calls were made.
    [[nodiscard]] bool callOneByOne(int count)
    {
        return runUntil([&] {
            provider->endAll();
            clock.advance(5s);
            return provider->creates() >= count;
        });
    }

private:
    QList<int> m_called; ///< written under the provider's lock, read while no engine runs or nothing is sent
};

void name(Lead &lead)
{
    lead.name = QStringLiteral("Asha");
}

} // namespace

class CallOrderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namedLeadsOfABatchAreCalledFirst();
    void aDeliveryCallsNewLeadsFirstWhateverTheirNames();
    void theBestTurnGoesFirstWhicheverCampaignItIsIn();
    void aCallByHandGoesBeforeAll();
    void aCallByHandThatIsPutOffGoesFirstOnceItMay();
    void operatorsTakeTurns();
    void anOperatorHasTwoCallsOnceThereIsAnother();
    void anOperatorWhoseAccountIsClosedIsAnotherAllTheSame();
    void aCampaignThatNamesNobodyIsTheProfilesOperators();
    void theHousesLimitHoldsOverAllAccounts();
    void whatALimitDidNotBindIsCountedOnceItDoes();
    void anOperatorsDayHoldsTheRestUntilTomorrow();
    void theLineIsFoundByAnIndex();
};

void CallOrderTest::namedLeadsOfABatchAreCalledFirst() // X-24, S3-039
{
    OrderBench bench;
    bench.change([](Account &account) { account.lines = 1; });
    const auto mail = [](Lead &lead) { lead.email = QStringLiteral("a@example.org"); };
    const QList<LeadId> leads = {bench.add(1), bench.add(2, mail), bench.add(3, name), bench.add(4),
                                 bench.add(5, name)};
    QVERIFY(bench.schedule(leads).isValid());
    bench.startEngine();
    QVERIFY(bench.callOneByOne(5));
    QCOMPARE(bench.called(), (QList<int>{3, 5, 2, 1, 4}));
}

void CallOrderTest::aDeliveryCallsNewLeadsFirstWhateverTheirNames() // S1-019
{
    OrderBench bench;
    bench.change([](Account &account) { account.lines = 1; });
    const QList<LeadId> leads = {bench.add(1, name), bench.add(2)};
    QVERIFY(bench
                .schedule(leads,
                          [](Campaign &each) {
                              each.parallel = 1;
                              each.interval = 31min;
                              each.rules.order = PriorityScheme::Delivery;
                              each.rules.retry = RetryPolicy::presales();
                          })
                .isValid());
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Accepted) == 1; }));
    bench.provider->endAll(Outcome::NoAnswer);
    bench.clock.advance(5s);
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Ended) == 1; }));
    bench.clock.advance(31min); // both are due
    QVERIFY(bench.callOneByOne(3));
    QCOMPARE(bench.called(), (QList<int>{1, 2, 1}));
}

void CallOrderTest::theBestTurnGoesFirstWhicheverCampaignItIsIn()
{
    OrderBench bench;
    bench.change([](Account &account) { account.lines = 1; });
    QVERIFY(bench.schedule({bench.add(1), bench.add(2)}).isValid());
    QVERIFY(bench.schedule({bench.add(3, name), bench.add(4)}).isValid());
    bench.startEngine();
    QVERIFY(bench.callOneByOne(4));
    QCOMPARE(bench.called(), (QList<int>{3, 1, 2, 4}));
}

void CallOrderTest::aCallByHandGoesBeforeAll()
{
    OrderBench bench;
    bench.change([](Account &account) { account.lines = 1; });
    const auto of = [](const char *name) {
        return [name](Campaign &each) {
            each.operatorName = QString::fromLatin1(name);
            each.interval = 1h;
        };
    };
    bench.schedule({bench.add(1, name), bench.add(2, name)}, of("Anil"));
    QList<LeadId> leads;
    for (int i = 11; i < 20; ++i)
        leads << bench.add(i);
    const CampaignId other = bench.schedule(leads, of("Bina"));
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Accepted) == 1; }));
    // Its batch begins in an hour.
    QVERIFY(bench.at([&](store::Store &store) {
        const store::Place last = store.places.find(other, 8).value_or(store::Place());
        return store.places.planAgain(other, 8, bench.clock.now(), 1, 0) &&
               store.places.lineUp(last, plan::CallNowPriority, bench.clock.now());
    }));
    QVERIFY(bench.callOneByOne(4));
    QCOMPARE(bench.called().mid(0, 4), (QList<int>{1, 19, 11, 2}));
}

void CallOrderTest::aCallByHandThatIsPutOffGoesFirstOnceItMay()
{
    OrderBench bench;
    bench.change([](Account &account) { account.lines = 1; });
    const CampaignId campaign = bench.schedule(
        {bench.add(1, name), bench.add(2, name), bench.add(3, name), bench.add(19)}, [](Campaign &each) {
            each.state = CampaignState::Active;
            each.policy = CallingPolicy();
            each.policy.parts = {HoursPart{.opens = QTime(12, 10), .closes = QTime(20, 0)}};
        });
    bench.startEngine();
    QVERIFY(bench.at([&](store::Store &store) {
        const Result<store::Place> last = store.places.find(campaign, 3);
        return last && store.places.callByHand(*last, plan::CallNowPriority, bench.clock.now()).has_value();
    }));
    QVERIFY(bench.runUntil([&] {
        const store::Place last = bench.place(campaign, 3);
        return !last.turnRank && last.nextDue && *last.nextDue > bench.clock.now();
    }));
    bench.clock.advance(11min);
    QVERIFY(bench.callOneByOne(4));
    QCOMPARE(bench.called(), (QList<int>{19, 1, 2, 3}));
}

void CallOrderTest::operatorsTakeTurns()
{
    OrderBench bench;
    bench.change([](Account &account) { account.lines = 1; });
    const auto of = [](const char *name) {
        return [name](Campaign &each) { each.operatorName = QString::fromLatin1(name); };
    };
    QVERIFY(
        bench.schedule({bench.add(1, name), bench.add(2, name), bench.add(3, name)}, of("Anil")).isValid());
    QVERIFY(bench.schedule({bench.add(11), bench.add(12)}, of("Bina")).isValid());
    QVERIFY(bench.schedule({bench.add(21)}, of("Chitra")).isValid());
    bench.startEngine();
    QVERIFY(bench.callOneByOne(6));
    QCOMPARE(bench.called(), (QList<int>{1, 11, 21, 2, 12, 3}));
}

void CallOrderTest::anOperatorHasTwoCallsOnceThereIsAnother() // ruling 12, S3-001, I4
{
    OrderBench bench;
    bench.change([](Account &account) { account.lines = 10; });
    const auto of = [](const char *name) {
        return [name](Campaign &each) { each.operatorName = QString::fromLatin1(name); };
    };
    bench.scheduleNew(5, of("Anil"));
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Accepted) == 5; }));
    bench.provider->endAll();
    QVERIFY(bench.runUntil([&] {
        bench.clock.advance(5s);
        return bench.linesUsed() == 0;
    }));
    bench.scheduleNew(5, of("Anil"));
    bench.scheduleNew(5, of("Bina"));
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Accepted) == 4; }));
    for (int i = 0; i < 5; ++i)
        bench.wake();
    QCOMPARE(bench.count(AttemptState::Accepted), 4);
    const auto used = [&](const char *name) {
        return bench.at([&](store::Store &store) {
            return store.slots
                .used(store::SlotScope::Operator, store::operatorScope(QString::fromLatin1(name)))
                .value_or(-1);
        });
    };
    QCOMPARE(used("Anil"), 2);
    QCOMPARE(used("Bina"), 2);
    QVERIFY(bench.set(OperatorLimitKey, QStringLiteral("3")));
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Accepted) == 6; }));
    QCOMPARE(used("Anil"), 3);
}

void CallOrderTest::anOperatorWhoseAccountIsClosedIsAnotherAllTheSame() // ruling 12, I4
{
    OrderBench bench;
    bench.change([](Account &account) { account.lines = 10; });
    const AccountId closed = bench.at([&](store::Store &store) {
        Account other = store.accounts.find(bench.account).value_or(Account());
        other.name = QStringLiteral("Other");
        const AccountId id = store.accounts.insert(other).value_or(AccountId());
        const bool paused =
            store.accounts.pause(id, bench.clock.now() + 24h, QStringLiteral("key_refused")).has_value();
        return paused ? id : AccountId();
    });
    QVERIFY(closed.isValid());
    const CampaignId another = bench.scheduleNew(5, [closed](Campaign &each) {
        each.operatorName = QStringLiteral("Bina");
        each.account = closed;
    });
    QVERIFY(bench.at([another](store::Store &store) {
        return store.campaigns.move(another, CampaignState::Scheduled, CampaignState::Active).value_or(false);
    }));
    bench.scheduleNew(5, [](Campaign &each) { each.operatorName = QStringLiteral("Anil"); });
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Accepted) >= 2; }));
    for (int i = 0; i < 5; ++i)
        bench.wake();
    QCOMPARE(bench.count(AttemptState::Accepted), 2);
}

void CallOrderTest::aCampaignThatNamesNobodyIsTheProfilesOperators()
{
    OrderBench bench;
    bench.change([](Account &account) { account.lines = 10; });
    QVERIFY(bench.set(OperatorNameKey, QStringLiteral("Anil")));
    bench.scheduleNew(3);
    bench.scheduleNew(3, [](Campaign &each) { each.operatorName = QStringLiteral("Anil"); });
    bench.startEngine();
    // One operator: no limit of theirs.
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Accepted) == 6; }));
    const QList<store::LedgerAttempt> attempts =
        bench.at([](store::Store &store) { return store.attempts.open().value_or({}); });
    for (const store::LedgerAttempt &attempt : attempts)
        QCOMPARE(attempt.operatorName, QStringLiteral("Anil"));
}

void CallOrderTest::theHousesLimitHoldsOverAllAccounts() // S3-002, F56
{
    OrderBench bench;
    bench.change([](Account &account) { account.lines = 10; });
    QVERIFY(bench.set(SystemLimitKey, QStringLiteral("4")));
    bench.scheduleNew(5);
    bench.scheduleNew(5);
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Accepted) == 4; }));
    for (int i = 0; i < 5; ++i)
        bench.wake();
    QCOMPARE(bench.provider->creates(), 4);
    QVERIFY(bench.set(SystemLimitKey, QStringLiteral("0")));
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Accepted) == 10; }));
}

void CallOrderTest::whatALimitDidNotBindIsCountedOnceItDoes() // I4
{
    OrderBench bench;
    bench.change([](Account &account) { account.lines = 20; });
    bench.scheduleNew(5);
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Accepted) == 5; }));
    QVERIFY(bench.set(SystemLimitKey, QStringLiteral("6")));
    bench.scheduleNew(5);
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Accepted) == 6; }));
    for (int i = 0; i < 5; ++i)
        bench.wake();
    QCOMPARE(bench.provider->creates(), 6);
}

void CallOrderTest::anOperatorsDayHoldsTheRestUntilTomorrow()
{
    OrderBench bench; // at noon
    bench.change([](Account &account) { account.lines = 10; });
    QVERIFY(bench.set(OperatorDayKey, QStringLiteral("3")));
    bench.scheduleNew(5);
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Accepted) == 3; }));
    for (int i = 0; i < 5; ++i)
        bench.wake();
    QCOMPARE(bench.provider->creates(), 3);
    bench.clock.advance(12h);
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 5; }));
}

void CallOrderTest::theLineIsFoundByAnIndex()
{
    DispatchBench bench;
    const std::array queries = {
        QStringLiteral("select 1 from place where campaign_id = 1 and state = 'planned' and turn_rank is not "
                       "null and +position < 9 order by turn_rank desc, turn_at, position limit 3"),
        QStringLiteral(
            "select 1 from place where campaign_id = 1 and state = 'planned' and turn_rank is null "
            "and next_due is null and position < 9 order by position limit 3"),
        QStringLiteral(
            "select 1 from place where campaign_id = 1 and state = 'planned' and turn_rank is null "
            "and next_due is not null and next_due <= 9 order by next_due limit 3"),
        QStringLiteral(
            "select position from place where campaign_id = 1 and state = 'planned' and turn_rank is "
            "null and next_due is null order by position limit 1"),
        QStringLiteral("select exists (select 1 from place where campaign_id = 1 and state = 'planned' and "
                       "turn_rank is not null and next_due is null)"),
        QStringLiteral("select exists (select 1 from place where campaign_id = 1 and state = 'taken')")};
    const std::array indexes = {QStringLiteral("place_line"),        QStringLiteral("place_fresh"),
                                QStringLiteral("place_arriving"),    QStringLiteral("place_fresh"),
                                QStringLiteral("place_new_in_line"), QStringLiteral("place_state")};
    for (size_t i = 0; i < queries.size(); ++i) {
        const QString plan = bench.at([&](store::Store &store) {
            QString found;
            const Result<void> done =
                store.database->select(QLatin1String("explain query plan ") + queries.at(i), {},
                                       [&](const store::Row &row) { found += row.text(3) + u'\n'; });
            return done ? found : QString();
        });
        QVERIFY2(plan.contains(indexes.at(i)), qPrintable(plan));
        QVERIFY2(!plan.contains(QLatin1String("TEMP B-TREE")), qPrintable(plan));
    }
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::CallOrderTest)
#include "tst_callorder.moc"
