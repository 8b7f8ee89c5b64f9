// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/schedulesummary.h"
#include "tests/core/plan/plantimes.h"

#include <QTest>

#include <algorithm>

using namespace callboard;
using namespace callboard::plan;
using callboard::test::at;

/// What a schedule comes to over several days: daily limits and retries.
class ScheduleDaysTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDailyLimitSpreadsTheRestOverTheNextDays_data();
    void aDailyLimitSpreadsTheRestOverTheNextDays();
    void aCampaignThatWouldFailForTheDailyLimitIsToldSo();
    void theRetriesHaveAnEndOfTheirOwn();
};

namespace {

const char *const Today = "2026-10-14T09:00:00+05:30";

/// Five at a time, every minute, from today nine o'clock on.
ScheduleWish wish(int leads)
{
    ScheduleWish result;
    result.leads = leads;
    result.start = at(Today);
    return result;
}

ScheduleSummary summary(const ScheduleWish &asked)
{
    LineLimits limits;
    limits.account = 100;
    return summarise(asked, limits, at(Today));
}

bool warns(const ScheduleSummary &of, Warning warning)
{
    return of.warnings.contains(warning);
}

} // namespace

void ScheduleDaysTest::aDailyLimitSpreadsTheRestOverTheNextDays_data()
{
    QTest::addColumn<int>("leads");
    QTest::addColumn<int>("firstDay");
    QTest::addColumn<int>("everyDay");
    QTest::addColumn<bool>("binds");
    QTest::addColumn<int>("daysLater");
    QTest::newRow("all fit") << 20 << 20 << 20 << false << 0;
    QTest::newRow("five a day") << 20 << 5 << 5 << true << 3;
    QTest::newRow("one too many") << 21 << 20 << 20 << true << 1;
    QTest::newRow("used up today") << 5 << 0 << 5 << true << 1;
    QTest::newRow("one a day") << 20'000 << 1 << 1 << true << 19'999;
}

void ScheduleDaysTest::aDailyLimitSpreadsTheRestOverTheNextDays()
{
    QFETCH(int, leads);
    QFETCH(int, firstDay);
    QFETCH(int, everyDay);
    QFETCH(int, daysLater);
    ScheduleWish asked = wish(leads);
    asked.policy = CallingPolicy::always(asked.policy.zone);
    asked.dayRoom = DayRoom{firstDay, everyDay, firstDay, asked.policy.zone};
    const ScheduleSummary answer = summary(asked);
    QTEST(warns(answer, Warning::DailyLimitBinds), "binds");
    QCOMPARE(answer.firstDay, std::min(leads, firstDay));
    const auto day = [&](Instant moment) { return toDateTime(moment, asked.policy.zone).date(); };
    if (leads < 10'000)
        QCOMPARE(day(answer.firstOpen).daysTo(day(answer.lastStart)), daysLater);
    else // as exact as ten years ahead can be
        QVERIFY(std::abs(day(answer.firstOpen).daysTo(day(answer.lastStart)) - daysLater) <= 1);
    QCOMPARE(day(answer.firstOpen).daysTo(day(answer.firstStart)), firstDay == 0 ? 1 : 0);
    QCOMPARE(answer.completion, answer.lastStart + asked.averageCall);
}

void ScheduleDaysTest::aCampaignThatWouldFailForTheDailyLimitIsToldSo() // S4-024
{
    ScheduleWish asked = wish(20);
    CampaignRules rules;
    rules.dailyLimit = DailyLimitRule::Fail;
    asked.dayRoom = DayRoom{5, 5, 5, asked.policy.zone};
    ScheduleSummary answer = summary(asked);
    applyRules(answer, rules);
    QVERIFY(warns(answer, Warning::FailsForDailyLimit));
    QVERIFY(!warns(answer, Warning::DailyLimitBinds));
    QCOMPARE(answer.ofAccount, 5);
    asked.dayRoom->ofAccount = 20; // it is an operator's limit: the campaign does not fail for that
    answer = summary(asked);
    applyRules(answer, rules);
    QVERIFY(!warns(answer, Warning::FailsForDailyLimit));
    QVERIFY(warns(answer, Warning::DailyLimitBinds));
}

void ScheduleDaysTest::theRetriesHaveAnEndOfTheirOwn()
{
    using namespace std::chrono_literals;
    ScheduleWish asked = wish(100);
    asked.policy = CallingPolicy::always(asked.policy.zone);
    CampaignRules rules;
    ScheduleSummary answer = summary(asked);
    applyRetries(answer, asked, rules);
    QVERIFY(!answer.retriesUntil); // one try
    rules.retry = RetryPolicy::presales();
    applyRetries(answer, asked, rules);
    QCOMPARE(answer.retriesUntil,
             std::optional<Instant>(answer.completion + 30min + asked.averageCall + 24h));
    rules.retry.delaysOf.insert(Outcome::Busy, {1h, 48h}); // who waits longest is the last
    applyRetries(answer, asked, rules);
    QCOMPARE(answer.retriesUntil, std::optional<Instant>(answer.completion + 1h + asked.averageCall + 48h));
    rules.retry = RetryPolicy::presales();
    rules.contacts.gap = 2h; // from start to start
    applyRetries(answer, asked, rules);
    QCOMPARE(answer.retriesUntil, std::optional<Instant>(answer.lastStart + 2h + asked.averageCall + 24h));
}

QTEST_GUILESS_MAIN(ScheduleDaysTest)
#include "tst_scheduledays.moc"
