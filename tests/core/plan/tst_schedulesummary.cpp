// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/schedulesummary.h"
#include "tests/core/plan/plantimes.h"

#include <QTest>

using namespace callboard;
using namespace callboard::plan;
using callboard::test::at;

Q_DECLARE_METATYPE(callboard::plan::ScheduleWish)

namespace {

const char *const Today = "2026-10-14T09:00:00+05:30";

ScheduleWish wish(int leads, int parallel, seconds interval, const char *start,
                  Pacing pacing = Pacing::Capped)
{
    ScheduleWish result;
    result.leads = leads;
    result.parallel = parallel;
    result.interval = interval;
    result.start = at(start);
    result.pacing = pacing;
    return result;
}

/// The practice line's limits (rulings 12, 13).
LineLimits practice()
{
    LineLimits limits;
    limits.account = 100;
    return limits;
}

LineLimits lines(int account, int system = 0, int booked = 0, int ofOperator = 0)
{
    return {account, system, booked, ofOperator};
}

ScheduleSummary summary(const ScheduleWish &asked, const LineLimits &limits = practice())
{
    return summarise(asked, limits, at(Today));
}

bool warns(const ScheduleSummary &of, Warning warning)
{
    return of.warnings.contains(warning);
}

} // namespace

class ScheduleSummaryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void workedExamplesComeOutAsWritten_data();
    void workedExamplesComeOutAsWritten();
    void oneBatchStartsAtOnceWhateverTheInterval();
    void theLastBatchMayBeSmaller();
    void tellsWhichLimitBinds_data();
    void tellsWhichLimitBinds();
    void fewerLinesTakeLonger();
    void refuses_data();
    void refuses();
    void aRefusedGridTellsItsNumbers();
    void aGridThatJustFitsIsGranted();
    void nowIsNotPastEvenAfterAMinute();
    void aStartBeforeOpeningWaitsForIt();
    void whatDoesNotFitTodayGoesOnTomorrow();
    void aGridGoesOnInStepAtTheNextOpening();
    void warnsOfLines_data();
    void warnsOfLines();
    void warnsOfAFastIntervalOnlyBetweenBatches();
    void callsThatEndOnTheNextDayAreSeveralDays();
    void costIsLeadsTimesMinutesTimesRate_data();
    void costIsLeadsTimesMinutesTimesRate();
    void gridThroughputIsTheTable_data();
    void gridThroughputIsTheTable();
    void gridPeakRoundsUp();
    void aMillionLeadsComeToAnEnd();
    void aPlanMayOutlastTheTablesOfClockChanges();
    void otherHoursNarrowThePlan();
    void hoursThatNeverMeetAreRefused();
    void aBudgetCapsTheCost_data();
    void aBudgetCapsTheCost();
    void canaryAndGoalAreTold_data();
    void canaryAndGoalAreTold();
};

void ScheduleSummaryTest::workedExamplesComeOutAsWritten_data()
{
    QTest::addColumn<ScheduleWish>("asked");
    QTest::addColumn<int>("batches");
    QTest::addColumn<QByteArray>("lastDue");
    QTest::addColumn<QByteArray>("lastStart");
    QTest::addColumn<QByteArray>("completion");
    QTest::addColumn<int>("peak");
    const auto row = [](const char *name, const ScheduleWish &asked, int batches, const char *due,
                        const char *last, const char *end, int peak) {
        QTest::newRow(name) << asked << batches << QByteArray(due) << QByteArray(last) << QByteArray(end)
                            << peak;
    };
    constexpr seconds Minute{60};
    constexpr seconds Half{30};
    const char *const ten = "2026-10-15T10:00:00+05:30";  // tomorrow
    const char *const five = "2026-10-14T09:05:00+05:30"; // in five minutes
    const char *const two = "2026-10-14T14:00:00+05:30";

    row("T-01 grid, S0-042, S0-043", wish(100, 5, Minute, ten, Pacing::Grid), 20, "2026-10-15T10:19:00+05:30",
        "2026-10-15T10:19:00+05:30", "2026-10-15T10:22:00+05:30", 15);
    row("T-01 capped", wish(100, 5, Minute, ten), 20, "2026-10-15T10:19:00+05:30",
        "2026-10-15T10:57:00+05:30", "2026-10-15T11:00:00+05:30", 5);
    row("T-02 grid, S0-044, S0-045", wish(50, 10, Half, five, Pacing::Grid), 5, "2026-10-14T09:07:00+05:30",
        "2026-10-14T09:07:00+05:30", "2026-10-14T09:10:00+05:30", 50);
    row("T-02 capped", wish(50, 10, Half, five), 5, "2026-10-14T09:07:00+05:30", "2026-10-14T09:17:00+05:30",
        "2026-10-14T09:20:00+05:30", 10);
    // 14:42 by the formula of X-02; the text says "about 43 minutes".
    row("T-03 grid, S0-046", wish(200, 5, Minute, two, Pacing::Grid), 40, "2026-10-14T14:39:00+05:30",
        "2026-10-14T14:39:00+05:30", "2026-10-14T14:42:00+05:30", 15);
    row("T-03 capped", wish(200, 5, Minute, two), 40, "2026-10-14T14:39:00+05:30",
        "2026-10-14T15:57:00+05:30", "2026-10-14T16:00:00+05:30", 5);
    row("T-04 grid, S0-077", wish(10, 3, Half, five, Pacing::Grid), 4, "2026-10-14T09:06:30+05:30",
        "2026-10-14T09:06:30+05:30", "2026-10-14T09:09:30+05:30", 10);
    row("T-04 capped", wish(10, 3, Half, five), 4, "2026-10-14T09:06:30+05:30", "2026-10-14T09:14:00+05:30",
        "2026-10-14T09:17:00+05:30", 3);
}

void ScheduleSummaryTest::workedExamplesComeOutAsWritten()
{
    QFETCH(ScheduleWish, asked);
    QFETCH(QByteArray, lastDue);
    QFETCH(QByteArray, lastStart);
    QFETCH(QByteArray, completion);
    const ScheduleSummary answer = summary(asked);

    QCOMPARE(answer.refusal, Refusal::None);
    QCOMPARE(answer.leads, asked.leads);
    QTEST(answer.batches, "batches");
    QCOMPARE(answer.perBatch, asked.parallel);
    QCOMPARE(answer.firstStart, asked.start);
    QCOMPARE(answer.lastDue, at(lastDue.constData()));
    QCOMPARE(answer.lastStart, at(lastStart.constData()));
    QCOMPARE(answer.completion, at(completion.constData()));
    QTEST(answer.peakLive, "peak");
    QCOMPARE(answer.binding, BindingLimit::Parallel);
    QVERIFY(!warns(answer, Warning::SeveralDays));
    QVERIFY(!warns(answer, Warning::RunsPastClosing));
}

void ScheduleSummaryTest::oneBatchStartsAtOnceWhateverTheInterval() // T-05, S0-076
{
    for (const seconds interval : {seconds{1}, seconds{30}, seconds{60}, seconds{86'400}}) {
        const ScheduleSummary answer = summary(wish(5, 5, interval, "2026-10-14T09:02:00+05:30"));
        QCOMPARE(answer.batches, 1);
        QCOMPARE(answer.perBatch, 5);
        QCOMPARE(answer.lastBatch, 5);
        QCOMPARE(answer.firstStart, answer.lastStart);
        QCOMPARE(answer.peakLive, 5);
        QCOMPARE(answer.warnings, {});
    }
}

void ScheduleSummaryTest::theLastBatchMayBeSmaller() // T-04, S0-077
{
    const ScheduleSummary answer = summary(wish(10, 3, seconds{30}, "2026-10-14T09:05:00+05:30"));
    QCOMPARE(answer.perBatch, 3);
    QCOMPARE(answer.lastBatch, 1);
    QCOMPARE(summary(wish(2, 5, seconds{30}, "2026-10-14T09:05:00+05:30")).perBatch, 2);
}

void ScheduleSummaryTest::tellsWhichLimitBinds_data()
{
    QTest::addColumn<int>("account");
    QTest::addColumn<int>("system");
    QTest::addColumn<int>("ofOperator");
    QTest::addColumn<int>("expectedLines");
    QTest::addColumn<BindingLimit>("binding");
    QTest::newRow("the wish") << 20 << 0 << 0 << 5 << BindingLimit::Parallel;
    QTest::newRow("the wish, as many as the account's") << 5 << 0 << 0 << 5 << BindingLimit::Parallel;
    QTest::newRow("the wish, as many as all have") << 5 << 5 << 5 << 5 << BindingLimit::Parallel;
    QTest::newRow("the account") << 3 << 0 << 0 << 3 << BindingLimit::Account;
    QTest::newRow("the account, below the system") << 3 << 4 << 0 << 3 << BindingLimit::Account;
    QTest::newRow("the account, as the others") << 3 << 3 << 3 << 3 << BindingLimit::Account;
    QTest::newRow("an account without lines counts as one") << 0 << 2 << 2 << 1 << BindingLimit::Account;
    QTest::newRow("the system") << 20 << 2 << 0 << 2 << BindingLimit::System;
    QTest::newRow("the system, below the account") << 4 << 2 << 0 << 2 << BindingLimit::System;
    QTest::newRow("the system, as the operator") << 4 << 2 << 2 << 2 << BindingLimit::System;
    QTest::newRow("the operator") << 20 << 0 << 2 << 2 << BindingLimit::Operator;
    QTest::newRow("the operator, below all") << 4 << 3 << 2 << 2 << BindingLimit::Operator;
}

void ScheduleSummaryTest::tellsWhichLimitBinds()
{
    QFETCH(int, account);
    QFETCH(int, system);
    QFETCH(int, ofOperator);
    QFETCH(int, expectedLines);
    const ScheduleWish asked = wish(60, 5, seconds{1}, "2026-10-14T10:00:00+05:30");
    const ScheduleSummary answer = summary(asked, lines(account, system, 0, ofOperator));
    QCOMPARE(answer.lines, expectedLines);
    QTEST(answer.binding, "binding");
    QCOMPARE(answer.peakLive, answer.lines);
    // As many rounds of three minutes as those lines need; the batches come a second apart.
    const int rounds = 60 / expectedLines;
    const milliseconds slack = answer.completion - asked.start - rounds * seconds{180};
    QVERIFY2(slack >= seconds{0} && slack <= seconds{12}, qPrintable(QString::number(slack.count())));
    QCOMPARE(warns(answer, Warning::ParallelAboveLines), expectedLines < 5);
}

void ScheduleSummaryTest::fewerLinesTakeLonger()
{
    // 3 lines, 3 minutes each: 34 rounds for 100 calls.
    const ScheduleSummary answer = summary(wish(100, 5, seconds{60}, "2026-10-14T10:00:00+05:30"), lines(3));
    QCOMPARE(answer.lastStart, at("2026-10-14T11:39:00+05:30"));
    QCOMPARE(answer.completion, at("2026-10-14T11:42:00+05:30"));
}

void ScheduleSummaryTest::refuses_data()
{
    QTest::addColumn<ScheduleWish>("asked");
    QTest::addColumn<Refusal>("refusal");
    constexpr seconds Minute{60};
    const char *const ten = "2026-10-14T10:00:00+05:30";
    QTest::newRow("nobody") << wish(0, 5, Minute, ten) << Refusal::NoLeads;
    QTest::newRow("no parallel") << wish(10, 0, Minute, ten) << Refusal::ParallelOutOfRange;
    QTest::newRow("most parallel") << wish(10, 100, Minute, ten) << Refusal::None;
    QTest::newRow("X-04") << wish(10, 101, Minute, ten) << Refusal::ParallelOutOfRange;
    QTest::newRow("no interval") << wish(10, 5, seconds{0}, ten) << Refusal::IntervalOutOfRange;
    QTest::newRow("a day's interval") << wish(10, 5, seconds{86'400}, ten) << Refusal::None;
    QTest::newRow("over a day") << wish(10, 5, seconds{86'401}, ten) << Refusal::IntervalOutOfRange;
    QTest::newRow("past") << wish(10, 5, Minute, "2026-10-14T08:58:59+05:30") << Refusal::StartInPast;
    QTest::newRow("X-01") << wish(100, 10, seconds{10}, ten, Pacing::Grid) << Refusal::GridAboveLimit;
    ScheduleWish closed = wish(10, 5, Minute, ten);
    closed.policy.parts.clear();
    QTest::newRow("never open") << closed << Refusal::NeverOpen;
    closed.pacing = Pacing::Grid;
    QTest::newRow("never open on the grid") << closed << Refusal::NeverOpen;
}

void ScheduleSummaryTest::refuses()
{
    QFETCH(ScheduleWish, asked);
    QTEST(summary(asked).refusal, "refusal");
}

void ScheduleSummaryTest::aRefusedGridTellsItsNumbers() // X-01, ruling 13
{
    const ScheduleSummary answer =
        summary(wish(100, 5, seconds{60}, "2026-10-14T10:00:00+05:30", Pacing::Grid), lines(10));
    QCOMPARE(answer.refusal, Refusal::GridAboveLimit);
    QCOMPARE(answer.peakLive, 15);
    QCOMPARE(answer.lines, 10);
    QCOMPARE(answer.binding, BindingLimit::Account);
    QCOMPARE(answer.batches, 20);
}

void ScheduleSummaryTest::aGridThatJustFitsIsGranted()
{
    const ScheduleWish asked = wish(100, 5, seconds{60}, "2026-10-14T10:00:00+05:30", Pacing::Grid);
    QCOMPARE(summary(asked, lines(15)).refusal, Refusal::None);
    QCOMPARE(summary(asked, lines(14)).refusal, Refusal::GridAboveLimit);
    QCOMPARE(summary(asked, lines(20, 14)).binding, BindingLimit::System);
    const ScheduleSummary ofOperator = summary(asked, lines(20, 0, 0, 14));
    QCOMPARE(ofOperator.refusal, Refusal::GridAboveLimit);
    QCOMPARE(ofOperator.binding, BindingLimit::Operator);
    QCOMPARE(ofOperator.lines, 14);
}

void ScheduleSummaryTest::nowIsNotPastEvenAfterAMinute()
{
    QCOMPARE(summary(wish(10, 5, seconds{60}, Today)).refusal, Refusal::None);
    QCOMPARE(summary(wish(10, 5, seconds{60}, "2026-10-14T08:59:00+05:30")).refusal, Refusal::None);
}

void ScheduleSummaryTest::aStartBeforeOpeningWaitsForIt()
{
    const ScheduleSummary answer = summary(wish(10, 5, seconds{60}, "2026-10-15T07:00:00+05:30"));
    QCOMPARE(answer.firstStart, at("2026-10-15T09:00:00+05:30"));
    QCOMPARE(answer.lastDue, at("2026-10-15T07:01:00+05:30"));
    QCOMPARE(answer.warnings, {Warning::StartOutsideWindow});
}

void ScheduleSummaryTest::whatDoesNotFitTodayGoesOnTomorrow()
{
    // One line, three minutes each from 20:30: ten calls start before 21:00, the last at 20:57.
    const ScheduleSummary answer = summary(wish(12, 1, seconds{60}, "2026-10-14T20:30:00+05:30"));
    QCOMPARE(answer.lastStart, at("2026-10-15T09:03:00+05:30"));
    QCOMPARE(answer.warnings, (QList{Warning::RunsPastClosing, Warning::SeveralDays}));
    const ScheduleSummary fits = summary(wish(10, 1, seconds{60}, "2026-10-14T20:30:00+05:30"));
    QCOMPARE(fits.lastStart, at("2026-10-14T20:57:00+05:30"));
    QCOMPARE(fits.warnings, {});
}

void ScheduleSummaryTest::aGridGoesOnInStepAtTheNextOpening()
{
    // Due at 20:58, 20:59, 21:00, 21:01: the last two keep their distance at 9:00.
    const ScheduleSummary answer =
        summary(wish(20, 5, seconds{60}, "2026-10-14T20:58:00+05:30", Pacing::Grid));
    QCOMPARE(answer.lastStart, at("2026-10-15T09:01:00+05:30"));
    QCOMPARE(answer.peakLive, 10);
    QVERIFY(warns(answer, Warning::RunsPastClosing));
}

void ScheduleSummaryTest::warnsOfLines_data()
{
    QTest::addColumn<int>("account");
    QTest::addColumn<int>("system");
    QTest::addColumn<int>("booked");
    QTest::addColumn<QList<Warning>>("warnings");
    QTest::newRow("room enough") << 20 << 0 << 0 << QList<Warning>{};
    QTest::newRow("parallel 10 on Growth") << 10 << 0 << 0 << QList{Warning::NoHeadroom};
    QTest::newRow("parallel 10 on Starter") << 3 << 0 << 0 << QList{Warning::ParallelAboveLines};
    QTest::newRow("the system has fewer") << 20 << 5 << 0 << QList{Warning::ParallelAboveLines};
    QTest::newRow("booked elsewhere, all taken") << 20 << 0 << 10 << QList{Warning::NoHeadroom};
    QTest::newRow("booked elsewhere, too many") << 20 << 0 << 11 << QList{Warning::ParallelAboveLines};
    QTest::newRow("booked elsewhere, room enough") << 20 << 0 << 9 << QList<Warning>{};
}

void ScheduleSummaryTest::warnsOfLines()
{
    QFETCH(int, account);
    QFETCH(int, system);
    QFETCH(int, booked);
    const ScheduleSummary answer =
        summary(wish(50, 10, seconds{60}, "2026-10-14T10:00:00+05:30"), lines(account, system, booked));
    QTEST(answer.warnings, "warnings");
}

void ScheduleSummaryTest::warnsOfAFastIntervalOnlyBetweenBatches() // S0-034
{
    const char *const ten = "2026-10-14T10:00:00+05:30";
    QCOMPARE(summary(wish(50, 10, seconds{30}, ten)).warnings, {Warning::FastInterval});
    QCOMPARE(summary(wish(50, 10, seconds{60}, ten)).warnings, {});
    QCOMPARE(summary(wish(10, 10, seconds{30}, ten)).warnings, {});
}

void ScheduleSummaryTest::callsThatEndOnTheNextDayAreSeveralDays()
{
    ScheduleWish late = wish(1, 1, seconds{60}, "2026-10-14T23:58:00+05:30");
    late.policy = CallingPolicy::always(defaultZone());
    QCOMPARE(summary(late).warnings, {Warning::SeveralDays});
    late.policy = CallingPolicy::always(QTimeZone(QByteArrayLiteral("Europe/London")));
    QCOMPARE(summary(late).warnings, {});
}

void ScheduleSummaryTest::costIsLeadsTimesMinutesTimesRate_data() // T-09, S0-069, S0-070
{
    QTest::addColumn<int>("leads");
    QTest::addColumn<QString>("cost");
    QTest::newRow("100") << 100 << QStringLiteral("USD 27.00");
    QTest::newRow("200") << 200 << QStringLiteral("USD 54.00");
    QTest::newRow("500") << 500 << QStringLiteral("USD 135.00");
    QTest::newRow("1") << 1 << QStringLiteral("USD 0.27");
    QTest::newRow("0") << 0 << QStringLiteral("USD 0.00");
    QTest::newRow("a million") << 1'000'000 << QStringLiteral("USD 270000.00");
}

void ScheduleSummaryTest::costIsLeadsTimesMinutesTimesRate()
{
    QFETCH(int, leads);
    QTEST(estimatedCost(leads).text(), "cost");
}

void ScheduleSummaryTest::gridThroughputIsTheTable_data() // T-10, S0-092
{
    QTest::addColumn<int>("parallel");
    QTest::addColumn<int>("interval");
    QTest::addColumn<int>("starts");
    QTest::newRow("testing") << 1 << 60 << 60;
    QTest::newRow("small") << 3 << 60 << 180;
    QTest::newRow("recommended") << 5 << 60 << 300;
    QTest::newRow("large") << 10 << 30 << 1200;
    QTest::newRow("seven seconds") << 1 << 7 << 514;
    QTest::newRow("a day") << 1 << 86'400 << 0;
}

void ScheduleSummaryTest::gridThroughputIsTheTable()
{
    QFETCH(int, parallel);
    QFETCH(int, interval);
    QTEST(startsPerHour(parallel, seconds{interval}), "starts");
}

void ScheduleSummaryTest::gridPeakRoundsUp()
{
    QCOMPARE(gridPeak(5, seconds{60}, seconds{180}), 15);
    QCOMPARE(gridPeak(10, seconds{30}, seconds{180}), 60);
    QCOMPARE(gridPeak(5, seconds{60}, seconds{181}), 20);
    QCOMPARE(gridPeak(5, seconds{3600}, seconds{180}), 5);
    QCOMPARE(gridPeak(1, seconds{1}, seconds{180}), 180);
}

void ScheduleSummaryTest::aMillionLeadsComeToAnEnd()
{
    // Sequential, nine to nine: 240 calls a day, so the last day is day 4167, the 160th call of it the last.
    const ScheduleSummary capped = summary(wish(1'000'000, 1, seconds{60}, Today));
    QCOMPARE(capped.lastStart - capped.firstStart, std::chrono::days{4166} + 159 * std::chrono::minutes{3});
}

void ScheduleSummaryTest::aPlanMayOutlastTheTablesOfClockChanges()
{
    ScheduleWish daily = wish(20'000, 1, seconds{86'400}, Today, Pacing::Grid);
    daily.policy.zone = QTimeZone(QByteArrayLiteral("Europe/London"));
    daily.policy.parts.first().opens = QTime(4, 30);
    const ScheduleSummary answer = summary(daily);
    QCOMPARE(answer.refusal, Refusal::None);
    // Asked for at 3:30 UTC: in winter that is an hour before opening, and a grid keeps its distances.
    QCOMPARE(answer.lastStart, answer.lastDue + std::chrono::hours{1});
    QCOMPARE(answer.peakLive, 1);
}

void ScheduleSummaryTest::otherHoursNarrowThePlan()
{
    ScheduleWish asked = wish(2, 1, seconds{60}, Today);
    asked.alsoOpen = {{asked.policy.zone, {HoursPart{QTime(11, 0), QTime(11, 2)}}, {}}};
    const ScheduleSummary answer = summary(asked);
    QCOMPARE(answer.firstStart, at("2026-10-14T11:00:00+05:30"));
    // The second is due when the line is free again, and the hours have ended by then.
    QCOMPARE(answer.lastStart, at("2026-10-15T11:00:00+05:30"));
    QVERIFY(warns(answer, Warning::RunsPastClosing));
}

void ScheduleSummaryTest::hoursThatNeverMeetAreRefused()
{
    ScheduleWish asked = wish(2, 1, seconds{60}, Today);
    asked.alsoOpen = {{asked.policy.zone, {HoursPart{QTime(21, 0), QTime(9, 0)}}, {}}};
    QCOMPARE(summary(asked).refusal, Refusal::NeverOpen);
}

void ScheduleSummaryTest::aBudgetCapsTheCost_data()
{
    QTest::addColumn<double>("budget");
    QTest::addColumn<double>("cost");
    QTest::addColumn<int>("affordable");
    QTest::addColumn<bool>("binds");
    QTest::newRow("half") << 13.5 << 13.5 << 50 << true;
    QTest::newRow("within a call") << 13.6 << 13.6 << 51 << true;
    QTest::newRow("less than a call") << 0.1 << 0.1 << 1 << true;
    QTest::newRow("just enough") << 27.0 << 27.0 << 100 << false;
    QTest::newRow("plenty") << 100.0 << 27.0 << 100 << false;
}

void ScheduleSummaryTest::aBudgetCapsTheCost()
{
    QFETCH(double, budget);
    QFETCH(double, cost);
    QFETCH(bool, binds);
    ScheduleSummary answer = summary(wish(100, 5, seconds{60}, Today));
    QCOMPARE(answer.affordable, 100);
    CampaignRules rules;
    rules.budget = Money::usd(budget);
    applyRules(answer, rules);
    QCOMPARE(answer.cost, Money::usd(cost));
    QTEST(answer.affordable, "affordable");
    QCOMPARE(warns(answer, Warning::BudgetBinds), binds);
}

void ScheduleSummaryTest::canaryAndGoalAreTold_data()
{
    QTest::addColumn<int>("canary");
    QTest::addColumn<int>("goal");
    QTest::addColumn<bool>("stops");
    QTest::addColumn<bool>("outOfReach");
    QTest::newRow("neither") << 0 << 0 << false << false;
    QTest::newRow("both") << 10 << 50 << true << false;
    QTest::newRow("as many as there are") << 100 << 100 << false << false;
    QTest::newRow("one less, one more") << 99 << 101 << true << true;
}

void ScheduleSummaryTest::canaryAndGoalAreTold()
{
    QFETCH(int, canary);
    QFETCH(int, goal);
    QFETCH(bool, stops);
    ScheduleSummary answer = summary(wish(100, 5, seconds{60}, Today));
    CampaignRules rules;
    rules.canary = canary;
    rules.goal = goal;
    applyRules(answer, rules);
    QCOMPARE(warns(answer, Warning::StopsForGo), stops);
    QCOMPARE(answer.canary, stops ? canary : 0);
    QTEST(warns(answer, Warning::GoalOutOfReach), "outOfReach");
}

QTEST_GUILESS_MAIN(ScheduleSummaryTest)
#include "tst_schedulesummary.moc"
