// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/statusreport.h"

#include "tests/core/dispatch/dispatchbench.h"

namespace callboard::dispatch {

using namespace std::chrono_literals;
using test::DispatchBench;

class StatusReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyLedgerHasNothingUnderWay();
    void doubtParkedAndLiveAreToldApart();
    void theNextDueMomentIsTheEarliestOfAll();
    void aPauseThatIsOverIsNotToldAsAStop();
    void completionIsUnknownOnlyWhenThereIsNothingLeft();
    void thePracticeLineIsThroughAsMuchEarlierAsItLivesFaster();
    void theHoursOfTheHouseMakeItLater();
    void onceOnlyRetriesWaitTheNextOneIsTold();
    void theLimitsOfTheHouseMakeItLater_data();
    void theLimitsOfTheHouseMakeItLater();

private:
    [[nodiscard]] static EngineStatus status(DispatchBench &bench)
    {
        return bench.at([&](store::Store &store) {
            return engineStatus(store, bench.periods, bench.clock.now()).value_or(EngineStatus());
        });
    }
};

void StatusReportTest::anEmptyLedgerHasNothingUnderWay()
{
    DispatchBench bench;
    const EngineStatus now = status(bench);
    QCOMPARE(now.live + now.inDoubt + now.parked, 0);
    QVERIFY(!now.nextDue);
    QCOMPARE(now.accounts.size(), 1);
    QCOMPARE(now.accounts.constFirst().lines, 3);
}

void StatusReportTest::doubtParkedAndLiveAreToldApart()
{
    DispatchBench bench;
    const CampaignId campaign = bench.scheduleNew(3);
    const AttemptId live = bench.seedDoubt(campaign, 0);
    QVERIFY(bench.seedDoubt(campaign, 1).isValid());
    const AttemptId parked = bench.seedDoubt(campaign, 2);
    bench.at([&](store::Store &store) {
        return store.attempts
                   .accept(*store.attempts.find(live), QStringLiteral("call-1"), bench.clock.now(), {})
                   .has_value() &&
               store.attempts.move(*store.attempts.find(parked), AttemptState::NeedsOperator, {}, {})
                   .has_value();
    });
    const EngineStatus now = status(bench);
    QCOMPARE(now.live, 1);
    QCOMPARE(now.inDoubt, 1);
    QCOMPARE(now.parked, 1);
    QCOMPARE(now.accounts.constFirst().used, 3);
}

void StatusReportTest::theNextDueMomentIsTheEarliestOfAll()
{
    DispatchBench bench;
    const Instant now = bench.clock.now();
    QVERIFY(bench.scheduleNew(2, [now](Campaign &each) { each.start = now + 2h; }).isValid());
    QVERIFY(bench.scheduleNew(2, [now](Campaign &each) { each.start = now + 1h; }).isValid());
    QVERIFY(bench
                .scheduleNew(2,
                             [now](Campaign &each) {
                                 each.start = now + 1min;
                                 each.state = CampaignState::Paused;
                             })
                .isValid());
    QCOMPARE(status(bench).nextDue, std::optional(now + 1h));
}

void StatusReportTest::aPauseThatIsOverIsNotToldAsAStop()
{
    DispatchBench bench;
    bench.at([&](store::Store &store) {
        return store.accounts.pause(bench.account, bench.clock.now() + 60s, QStringLiteral("too_much"))
            .has_value();
    });
    QCOMPARE(status(bench).accounts.constFirst().pauseReason, QStringLiteral("too_much"));
    bench.clock.advance(60s);
    QCOMPARE(status(bench).accounts.constFirst().pauseReason, QString());
}

void StatusReportTest::completionIsUnknownOnlyWhenThereIsNothingLeft()
{
    DispatchBench bench;
    const Instant now = bench.clock.now();
    Campaign campaign;
    campaign.state = CampaignState::Active;
    campaign.start = now;
    campaign.parallel = 3;
    campaign.leadCount = 30;
    campaign.policy = CallingPolicy::always(defaultZone());
    const CallingMeans means =
        meansOf(bench.storedAccount(), {}, false, {}, CallingPolicy::always(defaultZone()));
    const std::optional<Instant> early = expectedCompletion(campaign, means, 3, 9, now);
    const std::optional<Instant> late = expectedCompletion(campaign, means, 30, 0, now);
    QVERIFY(early && late);
    QVERIFY(*early > now);
    QVERIFY(*late > *early);
    QVERIFY(!expectedCompletion(campaign, means, 0, 10, now));
    campaign.state = CampaignState::Cancelled;
    QVERIFY(!expectedCompletion(campaign, means, 3, 9, now));
    campaign.state = CampaignState::Active;
    campaign.pacing = Pacing::Grid;
    campaign.parallel = 20; // more than the account has lines now
    QVERIFY(expectedCompletion(campaign, means, 30, 0, now));
}

void StatusReportTest::thePracticeLineIsThroughAsMuchEarlierAsItLivesFaster()
{
    const Instant now = fromMSecsSinceEpoch(1'795'156'200'000);
    Campaign campaign;
    campaign.state = CampaignState::Active;
    campaign.start = now;
    campaign.parallel = 3;
    campaign.interval = 1s;
    campaign.leadCount = 30;
    campaign.policy = CallingPolicy::always(defaultZone());
    Account account;
    account.provider = ProviderKind::Practice;
    account.lines = 3;
    DiallingPeriods periods;
    periods.practiceCall = 9s;
    const auto completion = [&] {
        return expectedCompletion(
            campaign, meansOf(account, {}, false, periods, CallingPolicy::always(defaultZone())), 30, 0, now);
    };
    // Ten rounds of three calls.
    QCOMPARE(completion(), std::optional(now + 90s));
    periods.practiceCall = 18s;
    QCOMPARE(completion(), std::optional(now + 180s));
    account.provider = ProviderKind::Vapi;
    QCOMPARE(completion(), std::optional(now + 30min));
}

void StatusReportTest::theHoursOfTheHouseMakeItLater()
{
    const Instant noon = fromMSecsSinceEpoch(1'795'156'200'000); // in India
    Campaign campaign;
    campaign.state = CampaignState::Active;
    campaign.start = noon;
    campaign.leadCount = 5;
    campaign.policy = CallingPolicy::always(defaultZone());
    CallingMeans means;
    means.lines.account = 5;
    QCOMPARE(expectedCompletion(campaign, means, 5, 0, noon), std::optional<Instant>(noon + 3min));
    means.house = CallingPolicy();
    means.house.parts = {HoursPart{.opens = QTime(13, 0), .closes = QTime(18, 0)}};
    QCOMPARE(expectedCompletion(campaign, means, 5, 0, noon), std::optional<Instant>(noon + 63min));
}

void StatusReportTest::onceOnlyRetriesWaitTheNextOneIsTold()
{
    DispatchBench bench;
    const Instant again = bench.clock.now() + 49min;
    const CampaignId campaign =
        bench.scheduleNew(2, [](Campaign &each) { each.state = CampaignState::Active; });
    QVERIFY(campaign.isValid());
    QCOMPARE(status(bench).running.size(), 1);
    QVERIFY(status(bench).running.constFirst().completion);
    QVERIFY(!status(bench).running.constFirst().next);
    const bool missed = bench.at([&](store::Store &store) {
        for (const int position : {0, 1}) {
            if (!store.places.setTries(campaign, position, 1) ||
                !store.places.planAgain(campaign, position, again + position * 1min, 2, 0))
                return false;
        }
        return true;
    });
    QVERIFY(missed);
    QVERIFY(!status(bench).running.constFirst().completion);
    QCOMPARE(status(bench).running.constFirst().next, std::optional<Instant>(again));
}

void StatusReportTest::theLimitsOfTheHouseMakeItLater_data()
{
    QTest::addColumn<int>("system");
    QTest::addColumn<QString>("otherOperator");
    QTest::addColumn<int>("rounds"); // of three minutes, for six leads
    QTest::newRow("the account's three lines") << 0 << QString() << 2;
    QTest::newRow("the system's") << 1 << QString() << 6;
    QTest::newRow("the operator's, while another calls") << 0 << QStringLiteral("Vikram") << 3;
    QTest::newRow("the least of them") << 1 << QStringLiteral("Vikram") << 6;
}

void StatusReportTest::theLimitsOfTheHouseMakeItLater() // I4, X-23
{
    QFETCH(const int, system);
    QFETCH(const QString, otherOperator);
    QFETCH(const int, rounds);
    DispatchBench bench;
    bench.at([&](store::Store &store) {
        return store.settings.setValue(SystemLimitKey, QString::number(system)).has_value();
    });
    const auto activate = [](Campaign &each) {
        each.state = CampaignState::Active;
        each.parallel = 10;
    };
    const CampaignId campaign = bench.scheduleNew(6, activate);
    if (!otherOperator.isEmpty()) {
        bench.scheduleNew(1, [&](Campaign &each) {
            activate(each);
            each.operatorName = otherOperator;
        });
    }
    const EngineStatus told = status(bench);
    const auto progress =
        std::find_if(told.running.cbegin(), told.running.cend(),
                     [&](const CampaignProgress &each) { return each.campaign == campaign; });
    QVERIFY(progress != told.running.cend());
    QCOMPARE(progress->completion, std::optional(bench.clock.now() + rounds * 180s));
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::StatusReportTest)
#include "tst_statusreport.moc"
