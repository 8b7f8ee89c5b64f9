// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/scheduleforecast.h"

#include "tests/support/leadmarks.h"
#include "tests/support/ledgerseed.h"

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using callboard::test::scheduleTomorrow;
using callboard::test::seedEnded;
using callboard::test::TestProfile;
using std::chrono::hours;

/// What a schedule would probably come to, asked of a real profile (E-02, E-03).
class ScheduleForecastTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNewProfileAssumesAndLivesThroughTheSchedule();
    void nothingIsWrittenAndNobodyIsCalled();
    void ownCallsCount();
    void aPracticeCallCostsWhatItsTalkWouldInLife();
    void callsOnThePracticeLineTellNothingOfRealOnes();
    void whoIsNotToBeCalledIsLeftOut();
    void leadsKeepTheHoursOfTheirOwnClocks();
    void theRoomOfTheDayHolds();
    void aForecastThatIsGivenUpEndsWithoutAnswer();
};

namespace {

class Desk
{
public:
    explicit Desk(int count)
        : leads(profile.addLeads(count))
        , schedules(*profile.workspace)
    {
        account = await(AccountService(*profile.workspace).preferred()).value_or(Account());
        request.account = account.id;
        request.leads = leads;
        request.start = profile.clock->now();
        request.rules = {};
    }
    /// Of zero runs when there is none.
    [[nodiscard]] ScheduleForecast forecast(const std::optional<plan::DayRoom> &room = std::nullopt) const
    {
        return await(ForecastService(*profile.workspace).forecast(request, account, room))
            .value_or(ScheduleForecast());
    }

    TestProfile profile;
    QList<LeadId> leads;
    ScheduleService schedules;
    Account account;
    ScheduleRequest request;
};

} // namespace

void ScheduleForecastTest::aNewProfileAssumesAndLivesThroughTheSchedule()
{
    const Desk desk(30);
    const ScheduleForecast found = desk.forecast();
    QCOMPARE(found.odds.ownCalls, 0);
    QVERIFY(found.isPractice);
    QCOMPARE(found.forecast.runs, 200);
    QCOMPARE(found.forecast.leads, 30);
    QCOMPARE(found.forecast.calls, (plan::Spread<int>{30, 30, 30}));
    QCOMPARE(found.forecast.lines, desk.request.parallel);
    // Six batches of five, a minute apart, on a line on which no call takes as long as that.
    QVERIFY(found.forecast.end.low > desk.request.start + seconds{300});
    QVERIFY(found.forecast.end.high < desk.request.start + seconds{360});
    QVERIFY(found.forecast.answered.low > 0 && found.forecast.answered.high < 30);
}

void ScheduleForecastTest::nothingIsWrittenAndNobodyIsCalled()
{
    Desk desk(3);
    QCOMPARE(desk.forecast().forecast.leads, 3);
    const Result<int> attempts = await(desk.profile.workspace->ledger().read(
        [](const store::Store &store) { return store.attempts.count(); }));
    QCOMPARE(attempts.value_or(-1), 0);
    const Result<QList<Campaign>> campaigns = await(desk.profile.workspace->ledger().read(
        [](const store::Store &store) { return store.campaigns.all(); }));
    QVERIFY(campaigns.has_value() && campaigns->isEmpty());
}

void ScheduleForecastTest::ownCallsCount()
{
    Desk desk(3);
    const AccountId real = desk.profile.addRealAccount(3);
    QVERIFY(real.isValid());
    desk.account =
        await(AccountService(*desk.profile.workspace).byName(QStringLiteral("Sales"))).value_or(Account());
    desk.request.account = real;
    const CampaignId before = scheduleTomorrow(desk.profile, desk.leads);
    CallRecord record;
    record.talkTime = seconds{60};
    record.cost = Money(1'000'000, QStringLiteral("USD"));
    QVERIFY(seedEnded(desk.profile, before, desk.leads.at(0), real, record).isValid());
    const ScheduleForecast found = desk.forecast();
    QCOMPARE(found.odds.ownCalls, 1);
    // A dollar a minute by now.
    const auto isDear = [](const plan::CallKind &kind) {
        return kind.outcome == Outcome::Completed && kind.costMicros == 5'000'000;
    };
    QVERIFY(std::any_of(found.odds.kinds.cbegin(), found.odds.kinds.cend(), isDear));
    desk.profile.clock->advance(ForecastService::History + hours{1});
    desk.request.start = desk.profile.clock->now();
    QCOMPARE(desk.forecast().odds.ownCalls, 0);
}

void ScheduleForecastTest::aPracticeCallCostsWhatItsTalkWouldInLife()
{
    Desk desk(3);
    const CampaignId before = scheduleTomorrow(desk.profile, desk.leads);
    const plan::CallOdds assumed = desk.forecast().odds;
    CallRecord record;
    record.talkTime = seconds{9}; // three minutes, at the speed of the practice line
    record.cost = Money(270'000, QStringLiteral("USD"));
    QVERIFY(seedEnded(desk.profile, before, desk.leads.at(0), desk.account.id, record).isValid());
    const plan::CallOdds found = desk.forecast().odds;
    QCOMPARE(found.ownCalls, 1);
    // No minute has become dearer, and the call itself cost what was told.
    QCOMPARE(found.kinds.mid(0, assumed.kinds.size()), assumed.kinds);
    QCOMPARE(found.kinds.constLast().costMicros, qint64(270'000));
}

void ScheduleForecastTest::callsOnThePracticeLineTellNothingOfRealOnes()
{
    Desk desk(3);
    const CampaignId before = scheduleTomorrow(desk.profile, desk.leads);
    QVERIFY(seedEnded(desk.profile, before, desk.leads.at(0), desk.account.id, {}).isValid());
    const AccountId real = desk.profile.addRealAccount(3);
    QVERIFY(real.isValid());
    desk.account =
        await(AccountService(*desk.profile.workspace).byName(QStringLiteral("Sales"))).value_or(Account());
    desk.request.account = real;
    const ScheduleForecast found = desk.forecast();
    QCOMPARE(found.odds.ownCalls, 0);
    QVERIFY(!found.isPractice);
    QCOMPARE(found.forecast.lines, 3);
    QVERIFY(found.forecast.cost.high.micros() > 0);
}

void ScheduleForecastTest::whoIsNotToBeCalledIsLeftOut()
{
    const Desk desk(4);
    QCOMPARE(test::setDoNotCall(*desk.profile.workspace, {desk.leads.at(1)}, true).value_or(0), 1);
    QCOMPARE(desk.forecast().forecast.leads, 3);
}

void ScheduleForecastTest::leadsKeepTheHoursOfTheirOwnClocks()
{
    Desk desk(1);
    const AccountId real = desk.profile.addRealAccount(3);
    QVERIFY(real.isValid());
    desk.account =
        await(AccountService(*desk.profile.workspace).byName(QStringLiteral("Sales"))).value_or(Account());
    desk.request.account = real;
    // Noon in India is before dawn in New York.
    const Instant soon = desk.request.start + hours{1};
    QVERIFY(desk.forecast().forecast.end.high < soon);
    QVERIFY(await(desk.profile.workspace->ledger().write(
        [id = desk.leads.constFirst(), soon](store::Store &store) -> Result<void> {
            Result<Lead> lead = store.leads.find(id);
            if (!lead)
                return fail(lead.error());
            lead->attributes.append({QStringLiteral("zone"), QStringLiteral("America/New_York")});
            return store.leads.update(id, store::seal(*lead, store.cipher), soon);
        })));
    const ScheduleForecast found = desk.forecast();
    QVERIFY(found.forecast.end.low > desk.request.start + hours{6});
    QCOMPARE(found.forecast.holds.constFirst().hold, plan::Hold::Hours);
}

void ScheduleForecastTest::theRoomOfTheDayHolds()
{
    const Desk desk(10);
    const plan::DayRoom room{4, 5, 5, desk.profile.workspace->zone()};
    const ScheduleForecast found = desk.forecast(room);
    QCOMPARE(found.forecast.calls.likely, 10);
    QVERIFY(found.forecast.end.low > desk.request.start + hours{36});
    QCOMPARE(found.forecast.holds.constFirst().hold, plan::Hold::DailyLimit);
}

void ScheduleForecastTest::aForecastThatIsGivenUpEndsWithoutAnswer()
{
    const Desk desk(30);
    QFuture<Result<ScheduleForecast>> given =
        ForecastService(*desk.profile.workspace).forecast(desk.request, desk.account);
    given.cancel();
    QVERIFY(!await(given));
    // The next one is not held up by it.
    QCOMPARE(desk.forecast().forecast.leads, 30);
}

QTEST_GUILESS_MAIN(ScheduleForecastTest)
#include "tst_scheduleforecast.moc"
