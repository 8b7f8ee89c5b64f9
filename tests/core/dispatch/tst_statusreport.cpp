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
    const Account account = bench.storedAccount();
    const std::optional<Instant> early = expectedCompletion(campaign, account, 3, 9, {}, now);
    const std::optional<Instant> late = expectedCompletion(campaign, account, 30, 0, {}, now);
    QVERIFY(early && late);
    QVERIFY(*early > now);
    QVERIFY(*late > *early);
    QVERIFY(!expectedCompletion(campaign, account, 0, 10, {}, now));
    campaign.state = CampaignState::Cancelled;
    QVERIFY(!expectedCompletion(campaign, account, 3, 9, {}, now));
    campaign.state = CampaignState::Active;
    campaign.pacing = Pacing::Grid;
    campaign.parallel = 20; // more than the account has lines now
    QVERIFY(expectedCompletion(campaign, account, 30, 0, {}, now));
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
    // Ten rounds of three calls.
    QCOMPARE(expectedCompletion(campaign, account, 30, 0, periods, now), std::optional(now + 90s));
    periods.practiceCall = 18s;
    QCOMPARE(expectedCompletion(campaign, account, 30, 0, periods, now), std::optional(now + 180s));
    account.provider = ProviderKind::Vapi;
    QCOMPARE(expectedCompletion(campaign, account, 30, 0, periods, now), std::optional(now + 30min));
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::StatusReportTest)
#include "tst_statusreport.moc"
