// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/batchhours.h"

#include "core/store/househours.h"
#include "tests/core/dispatch/dispatchbench.h"

namespace callboard::dispatch {

using namespace std::chrono_literals;
using test::DispatchBench;

/// whose batch may begin while the hours of the campaign's own zone are closed.
class BatchHoursTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBatchIsNotHeldUpByOneBeforeItThatWaits_data();
    void aBatchIsNotHeldUpByOneBeforeItThatWaits();
    void hoursThatOthersWidenedAreLearntAtOnce_data();
    void hoursThatOthersWidenedAreLearntAtOnce();
    void aHolidayOfTheHouseHoldsABatch();
    void aLeadThatIsEditedIsSeenWithinAQuarterOfAnHour();
    void manyBatchesAreAskedInSeveralLooks();

private:
    static LeadId addInNewYork(DispatchBench &bench, int n = 1)
    {
        Lead lead{.number = *PhoneNumber::fromE164(QStringLiteral("+1212%1").arg(5'550'100 + n))};
        setAttribute(lead.attributes, QStringLiteral("zone"), QStringLiteral("America/New_York"));
        setAttribute(lead.attributes, QStringLiteral("consent"), QStringLiteral("yes"));
        return bench.insert(lead);
    }
    static void setDay(Campaign &campaign, QTime from = QTime(10, 0))
    {
        campaign.policy = CallingPolicy();
        campaign.policy.parts = {HoursPart{from, QTime(18, 0)}};
    }
    static bool set(DispatchBench &bench, const QString &key, const QString &value)
    {
        return bench.at([&](store::Store &store) { return store.settings.setValue(key, value).has_value(); });
    }
};

void BatchHoursTest::aBatchIsNotHeldUpByOneBeforeItThatWaits_data()
{
    QTest::addColumn<Pacing>("pacing");
    QTest::newRow("capped") << Pacing::Capped;
    QTest::newRow("grid") << Pacing::Grid;
}

void BatchHoursTest::aBatchIsNotHeldUpByOneBeforeItThatWaits()
{
    QFETCH(const Pacing, pacing);
    DispatchBench bench; // noon IST, half past one at night in New York
    const LeadId near = bench.addLead(1);
    const LeadId far = addInNewYork(bench);
    bench.schedule({near, far}, [&](Campaign &each) {
        setDay(each);
        each.start = bench.clock.now() + 7h; // 19:00 IST: closed
        each.parallel = 1;
        each.interval = 60s;
        each.pacing = pacing;
    });
    bench.startEngine();
    bench.clock.advance(7h + 2min);
    bench.lookAFewTimes();
    QCOMPARE(bench.lead(near).status, LeadStatus::Pending);
    bench.clock.advance(87min); // a minute before ten in New York
    bench.lookAFewTimes();
    QCOMPARE(bench.provider->creates(), 0);
    QVERIFY(bench.runUntil([&] {
        bench.clock.advance(30s);
        return bench.provider->creates() == 1;
    }));
    QCOMPARE(bench.provider->callsByNumber().keys(), QStringList{bench.lead(far).number.e164()});
    QVERIFY(bench.clock.now() < fromMSecsSinceEpoch(1'795'156'200'000) + 9h); // not in the morning's hours
}

void BatchHoursTest::hoursThatOthersWidenedAreLearntAtOnce_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("hours of the house")
        << store::HouseHoursKey << QStringLiteral("12:00-18:00") << QStringLiteral("08:00-18:00");
    QTest::newRow("holidays of the house")
        << store::HouseClosedKey << QStringLiteral("2026-11-20") << QString();
    QTest::newRow("legal profile") << QString() << QStringLiteral("us-ky") << QStringLiteral("us-federal");
}

void BatchHoursTest::hoursThatOthersWidenedAreLearntAtOnce()
{
    QFETCH(const QString, key);
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    DispatchBench bench;
    const auto change = [&](const QString &value) {
        if (!key.isEmpty())
            return set(bench, key, value);
        bench.change([&](Account &account) { account.legalProfile = value; });
        return true;
    };
    QVERIFY(change(before));
    const LeadId far = addInNewYork(bench);
    bench.schedule({far}, [&](Campaign &each) {
        setDay(each, QTime(8, 0));
        each.start = bench.clock.now() + 7h; // 19:00 IST, half past eight in New York
    });
    bench.startEngine();
    bench.clock.advance(7h);
    bench.lookAFewTimes();
    QCOMPARE(bench.lead(far).status, LeadStatus::Pending);
    QVERIFY(change(after)); // nobody tells the engine: it sees so itself when it looks, once a second
    bench.lookAFewTimes();
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 1; }));
}

void BatchHoursTest::aHolidayOfTheHouseHoldsABatch()
{
    DispatchBench bench;
    QVERIFY(set(bench, store::HouseClosedKey, QStringLiteral("2026-11-20")));
    const LeadId near = bench.addLead(1);
    bench.schedule({near}, [](Campaign &each) { setDay(each); });
    bench.startEngine();
    bench.lookAFewTimes();
    QCOMPARE(bench.lead(near).status, LeadStatus::Pending);
    bench.clock.advance(22h);
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 1; }));
}

void BatchHoursTest::aLeadThatIsEditedIsSeenWithinAQuarterOfAnHour()
{
    DispatchBench bench;
    const LeadId lead = bench.addLead(1);
    bench.schedule({lead}, [&](Campaign &each) {
        setDay(each);
        each.start = bench.clock.now() + 9h; // 21:00 IST, half past ten in New York
    });
    bench.startEngine();
    bench.clock.advance(9h);
    bench.lookAFewTimes();
    QVERIFY(bench.edit(lead, [](Lead &each) {
        setAttribute(each.attributes, QStringLiteral("zone"), QStringLiteral("America/New_York"));
    }));
    bench.clock.advance(15min);
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 1; }));
}

void BatchHoursTest::manyBatchesAreAskedInSeveralLooks()
{
    constexpr int Near = 2'100;
    DispatchBench bench;
    QList<LeadId> leads = bench.addLeads(Near);
    leads << addInNewYork(bench);
    bench.schedule(leads, [&](Campaign &each) {
        setDay(each);
        each.start = bench.clock.now() + 7h;
        each.parallel = 10;
        each.interval = 1s;
    });
    bench.startEngine();
    bench.clock.advance(9h); // 21:00 IST
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 1; }));
    QCOMPARE(bench.provider->callsByNumber().keys(),
             QStringList{bench.lead(leads.constLast()).number.e164()});
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::BatchHoursTest)
#include "tst_batchhours.moc"
