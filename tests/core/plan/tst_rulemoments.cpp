// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/rulemoments.h"
#include "tests/core/plan/minutemodel.h"
#include "tests/core/plan/plantimes.h"
#include "tests/core/plan/randomhours.h"

#include <QTest>

#include <set>

using namespace callboard;
using namespace callboard::plan;
using callboard::test::at;
using callboard::test::MinuteModel;
using callboard::test::shown;
using callboard::test::zone;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(std::optional<callboard::plan::DueRun>)

/// When standing rules are due, also where clocks are changed, and what becomes of what fell due.
class RuleMomentsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sessionsAreAtTheirTimesOnTheirDays();
    void holidaysAndClosedHoursHaveNone();
    void sweepsComeAtEveryPeriodOfTheOpenDay();
    void sweepsAreCountedFromWhereTheHoursOpen_data();
    void sweepsAreCountedFromWhereTheHoursOpen();
    void theNextOneIsLaterThanTheMomentAskedFor();
    void nothingIsDueWhereHoursNeverOpen();
    void aRunHasItsTurnUntilTheNextOne();
    void changedClocksMoveOrMergeTimes_data();
    void changedClocksMoveOrMergeTimes();
    void momentsAreThoseOfTheMinuteModel();
    void whatFellDueIsMadeHeldOrSkipped_data();
    void whatFellDueIsMadeHeldOrSkipped();
    void hoursWithoutAnEndAreNoDay();
    void batchesAreSpreadOverTheHours();
    void whatCannotRunIsRefused_data();
    void whatCannotRunIsRefused();
    void aCheckUpThatWouldNeverLookIsRefused();
};

namespace {

StandingRule sessions(const QList<QTime> &times = {QTime(10, 0), QTime(11, 0), QTime(12, 0), QTime(13, 0)})
{
    StandingRule rule;
    rule.name = QStringLiteral("Delivery");
    rule.state = StandingRuleState::Started;
    rule.times = times;
    return rule;
}

CallingPolicy tenToFive(const char *zoneId = "Asia/Kolkata")
{
    CallingPolicy hours;
    hours.zone = zone(zoneId);
    hours.parts = {HoursPart{.opens = QTime(10, 0), .closes = QTime(17, 0)}};
    return hours;
}

/// By looking at every minute: those at which the clocks show a time of the rule for the last time, or, for a
/// time that they leave out, the first that shows a later one.
std::set<Instant> momentsByMinutes(const StandingRule &rule, const CallingPolicy &hours, Instant middle)
{
    const MinuteModel model(hours.zone, middle);
    const std::vector<bool> open = model.openMinutes(hours);
    const auto offsetOf = [&](Instant moment) {
        return hours.zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(toMSecsSinceEpoch(moment), Qt::UTC));
    };
    const auto localOf = [&](int minute) {
        const Instant moment = model.instantOf(minute);
        return std::chrono::floor<std::chrono::minutes>(moment.time_since_epoch() + seconds{offsetOf(moment)})
            .count();
    };
    std::set<Instant> found;
    const int last = int(open.size()) - 1;
    const QDate epoch(1970, 1, 1);
    for (QDate day = epoch.addDays(localOf(0) / 1440 + 1); day < epoch.addDays(localOf(last) / 1440);
         day = day.addDays(1)) {
        if (!rule.days.test(size_t(day.dayOfWeek()) - 1) || hours.closedOn.contains(day))
            continue;
        for (const QTime &time : rule.times) {
            const qint64 wanted = epoch.daysTo(day) * 1440 + time.msecsSinceStartOfDay() / 60'000;
            int minute = last;
            while (minute > 0 && localOf(minute) != wanted)
                --minute;
            if (minute == 0) {
                while (localOf(minute) < wanted)
                    ++minute;
            }
            if (open[size_t(minute)])
                found.insert(model.instantOf(minute));
        }
    }
    return found;
}

} // namespace

void RuleMomentsTest::sessionsAreAtTheirTimesOnTheirDays() // S1-004, S1-005
{
    const RuleMoments moments(sessions(), tenToFive());
    QCOMPARE(moments.ofDay(QDate(2026, 10, 14)),
             (QList<Instant>{at("2026-10-14T10:00:00+05:30"), at("2026-10-14T11:00:00+05:30"),
                             at("2026-10-14T12:00:00+05:30"), at("2026-10-14T13:00:00+05:30")}));
    StandingRule weekdays = sessions({QTime(10, 0)});
    weekdays.days = 0b0011111;
    const RuleMoments working(weekdays, tenToFive());
    // Friday, the weekend, Monday.
    QCOMPARE(working.between(at("2026-10-15T12:00:00+05:30"), at("2026-10-19T12:00:00+05:30")),
             (QList<Instant>{at("2026-10-16T10:00:00+05:30"), at("2026-10-19T10:00:00+05:30")}));
}

void RuleMomentsTest::holidaysAndClosedHoursHaveNone()
{
    CallingPolicy hours = tenToFive();
    hours.closedOn = {QDate(2026, 10, 14)};
    const RuleMoments moments(sessions({QTime(9, 59), QTime(10, 0), QTime(16, 59), QTime(17, 0)}), hours);
    QVERIFY(moments.ofDay(QDate(2026, 10, 14)).isEmpty());
    QCOMPARE(moments.ofDay(QDate(2026, 10, 15)),
             (QList<Instant>{at("2026-10-15T10:00:00+05:30"), at("2026-10-15T16:59:00+05:30")}));
}

void RuleMomentsTest::sweepsComeAtEveryPeriodOfTheOpenDay() // S2-025, S2-040
{
    StandingRule rule;
    rule.kind = StandingRuleKind::CheckUpAge;
    const QList<Instant> hourly = RuleMoments(rule, tenToFive()).ofDay(QDate(2026, 10, 14));
    QCOMPARE(hourly.size(), 7); // 10:00 to 16:00
    QCOMPARE(hourly.constFirst(), at("2026-10-14T10:00:00+05:30"));
    QCOMPARE(hourly.constLast(), at("2026-10-14T16:00:00+05:30"));
    rule.sweepEvery = 30min;
    QCOMPARE(RuleMoments(rule, tenToFive()).ofDay(QDate(2026, 10, 14)).size(), 14);
}

void RuleMomentsTest::sweepsAreCountedFromWhereTheHoursOpen_data() // S2-025
{
    QTest::addColumn<QString>("hours");
    QTest::addColumn<seconds>("every");
    QTest::addColumn<QList<QTime>>("times"); ///< of 14 October 2026, a Wednesday
    using Times = QList<QTime>;
    QTest::newRow("once a day") << QStringLiteral("09:00-21:00") << seconds{24h} << Times{QTime(9, 0)};
    QTest::newRow("nine hours") << QStringLiteral("10:00-17:00") << seconds{9h} << Times{QTime(10, 0)};
    QTest::newRow("nine hours of a long day")
        << QStringLiteral("08:30-20:00") << seconds{9h} << Times{QTime(8, 30), QTime(17, 30)};
    QTest::newRow("round the clock") << QStringLiteral("00:00-24:00") << seconds{9h}
                                     << Times{QTime(0, 0), QTime(9, 0), QTime(18, 0)};
    QTest::newRow("over midnight") << QStringLiteral("22:00-06:00") << seconds{4h}
                                   << Times{QTime(2, 0), QTime(22, 0)};
    QTest::newRow("two parts") << QStringLiteral("15:00-19:00, 09:00-13:00") << seconds{4h}
                               << Times{QTime(9, 0), QTime(17, 0)};
    QTest::newRow("each day by its own opening")
        << QStringLiteral("Mo 06:00-07:00; We 10:00-17:00") << seconds{24h} << Times{QTime(10, 0)};
    QTest::newRow("after midnight alone")
        << QStringLiteral("Tu 22:00-06:00") << seconds{3h} << Times{QTime(0, 0), QTime(3, 0)};
    QTest::newRow("no hours") << QStringLiteral("never") << seconds{1h} << Times{};
}

void RuleMomentsTest::sweepsAreCountedFromWhereTheHoursOpen()
{
    QFETCH(QString, hours);
    QFETCH(seconds, every);
    QFETCH(QList<QTime>, times);
    StandingRule rule;
    rule.kind = StandingRuleKind::CheckUpAge;
    rule.sweepEvery = every;
    CallingPolicy policy = tenToFive();
    policy.parts = hoursFromText(hours).value_or(QList<HoursPart>());
    const QDate day(2026, 10, 14);
    QList<Instant> wanted;
    for (const QTime &time : std::as_const(times))
        wanted << instantAt(day, time, policy.zone);
    QCOMPARE(RuleMoments(rule, policy).ofDay(day), wanted);
}

void RuleMomentsTest::theNextOneIsLaterThanTheMomentAskedFor()
{
    const RuleMoments moments(sessions(), tenToFive());
    QCOMPARE(moments.next(at("2026-10-14T10:00:00+05:30")), at("2026-10-14T11:00:00+05:30"));
    QCOMPARE(moments.next(at("2026-10-14T10:00:00+05:30") - 1ms), at("2026-10-14T10:00:00+05:30"));
    QCOMPARE(moments.next(at("2026-10-14T13:00:00+05:30")), at("2026-10-15T10:00:00+05:30"));
}

void RuleMomentsTest::nothingIsDueWhereHoursNeverOpen()
{
    CallingPolicy hours = tenToFive();
    hours.parts.clear();
    const RuleMoments moments(sessions(), hours);
    QVERIFY(!moments.next(at("2026-10-14T10:00:00+05:30")));
    QVERIFY(!dueRun(sessions(), moments, at("2026-10-14T10:00:00+05:30")));
}

void RuleMomentsTest::aRunHasItsTurnUntilTheNextOne()
{
    const RuleMoments moments(sessions(), tenToFive());
    QCOMPARE(moments.runEnd(at("2026-10-14T10:00:00+05:30")), at("2026-10-14T11:00:00+05:30"));
    QCOMPARE(moments.runEnd(at("2026-10-14T13:00:00+05:30")), at("2026-10-14T14:00:00+05:30"));
    QCOMPARE(moments.runEnd(at("2026-10-14T13:01:00+05:30")), at("2026-10-14T13:01:00+05:30"));
    const RuleMoments late(sessions({QTime(14, 0), QTime(16, 0)}), tenToFive());
    QCOMPARE(late.runEnd(at("2026-10-14T16:00:00+05:30")), at("2026-10-14T17:00:00+05:30"));
    const RuleMoments alone(sessions({QTime(12, 0)}), tenToFive());
    QCOMPARE(alone.runEnd(at("2026-10-14T12:00:00+05:30")), at("2026-10-14T13:00:00+05:30"));
}

void RuleMomentsTest::changedClocksMoveOrMergeTimes_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QList<QTime>>("times");
    QTest::addColumn<QList<Instant>>("due");
    QTest::newRow("left out: both move to the first minute there is")
        << QDate(2026, 3, 29) << QList<QTime>{QTime(1, 30), QTime(2, 0), QTime(2, 30), QTime(3, 0)}
        << QList<Instant>{at("2026-03-29T01:30:00+01:00"), at("2026-03-29T03:00:00+02:00")};
    QTest::newRow("twice: once, the later") << QDate(2026, 10, 25) << QList<QTime>{QTime(2, 30)}
                                            << QList<Instant>{at("2026-10-25T02:30:00+01:00")};
}

void RuleMomentsTest::changedClocksMoveOrMergeTimes()
{
    QFETCH(QDate, day);
    QFETCH(QList<QTime>, times);
    const RuleMoments moments(sessions(times), CallingPolicy::always(zone("Europe/Berlin")));
    QTEST(moments.ofDay(day), "due");
}

void RuleMomentsTest::momentsAreThoseOfTheMinuteModel()
{
    constexpr quint32 Seed = 20261121;
    QRandomGenerator random(Seed);
    const Instant from = at("2026-01-01T00:00:00Z");
    const Instant to = at("2027-01-01T00:00:00Z");
    const QList<QTimeZone> zones = callboard::test::changingZones(from, to);
    for (const QTimeZone &in : zones) {
        const QList<qint64> changes = callboard::test::changesOf(in, from, to).minutes;
        for (const qint64 change : changes) {
            const Instant middle{std::chrono::minutes{change}};
            const CallingPolicy hours = callboard::test::randomPolicy(random, in, middle);
            StandingRule rule = sessions({});
            for (int minute = int(random.bounded(90)); minute < 1440; minute += 1 + int(random.bounded(400)))
                rule.times << QTime(0, 0).addSecs(minute * 60);
            rule.days = std::bitset<7>(random.bounded(1U, 128U));
            const RuleMoments moments(rule, hours);
            const Instant begin = middle - 48h;
            const Instant end = middle + 48h;
            std::set<Instant> wanted = momentsByMinutes(rule, hours, middle);
            std::erase_if(wanted, [&](Instant moment) { return moment <= begin || moment > end; });
            const QList<Instant> found = moments.between(begin, end);
            const QByteArray where = "seed " + QByteArray::number(Seed) + ", " + in.id() + " around " +
                                     shown(middle, in).toUtf8() + ", " +
                                     callboard::test::described(hours).toUtf8();
            QVERIFY2(std::set<Instant>(found.cbegin(), found.cend()) == wanted, where.constData());
            QVERIFY2(found.size() == qsizetype(wanted.size()), where.constData()); // each once
            for (const Instant moment : wanted)
                QVERIFY2(moments.next(moment - 1ms) == moment, where.constData());
        }
    }
}

void RuleMomentsTest::whatFellDueIsMadeHeldOrSkipped_data() // ruling 7, X-14
{
    QTest::addColumn<StandingRuleKind>("kind");
    QTest::addColumn<Misfire>("misfire");
    QTest::addColumn<Instant>("settled");
    QTest::addColumn<Instant>("now");
    QTest::addColumn<std::optional<DueRun>>("run");
    const auto row = [](const char *name, StandingRuleKind kind, Misfire misfire, const char *settled,
                        const char *now, const char *due, int missed, RunFate fate) {
        const std::optional<DueRun> run = due ? std::optional(DueRun{at(due), missed, fate}) : std::nullopt;
        QTest::newRow(name) << kind << misfire << at(settled) << at(now) << run;
    };
    constexpr auto Sessions = StandingRuleKind::DailySessions;
    constexpr auto Recurring = StandingRuleKind::Recurring;
    constexpr auto Ask = Misfire::HoldAndAsk;
    constexpr auto GoOn = Misfire::GoOn;
    row("before its time", Sessions, GoOn, "2026-10-14T08:00:00+05:30", "2026-10-14T09:59:59+05:30", nullptr,
        0, RunFate::Make);
    row("on time", Sessions, GoOn, "2026-10-14T08:00:00+05:30", "2026-10-14T10:00:00+05:30",
        "2026-10-14T10:00:00+05:30", 0, RunFate::Make);
    row("once", Sessions, GoOn, "2026-10-14T10:00:00+05:30", "2026-10-14T10:00:30+05:30", nullptr, 0,
        RunFate::Make);
    row("half a minute later", Sessions, GoOn, "2026-10-14T08:00:00+05:30", "2026-10-14T10:00:30+05:30",
        "2026-10-14T10:00:00+05:30", 0, RunFate::Make);
    row("nobody there until half past twelve", Sessions, GoOn, "2026-10-13T13:00:00+05:30",
        "2026-10-14T12:30:00+05:30", "2026-10-14T12:00:00+05:30", 2, RunFate::MakeLate);
    row("nobody there until three", Sessions, GoOn, "2026-10-13T13:00:00+05:30", "2026-10-14T15:00:00+05:30",
        "2026-10-14T13:00:00+05:30", 3, RunFate::MakeLate);
    row("nobody there until the evening", Sessions, GoOn, "2026-10-13T13:00:00+05:30",
        "2026-10-14T19:00:00+05:30", "2026-10-14T13:00:00+05:30", 3, RunFate::Skip);
    row("nobody there until the next morning", Sessions, GoOn, "2026-10-13T13:00:00+05:30",
        "2026-10-15T09:00:00+05:30", "2026-10-14T13:00:00+05:30", 3, RunFate::Skip);
    row("the next morning's session comes on time all the same", Sessions, GoOn, "2026-10-13T13:00:00+05:30",
        "2026-10-15T10:00:05+05:30", "2026-10-15T10:00:00+05:30", 4, RunFate::Make);
    row("a recurring one on its day", Recurring, Ask, "2026-10-14T08:00:00+05:30",
        "2026-10-14T15:00:00+05:30", "2026-10-14T10:00:00+05:30", 0, RunFate::MakeLate);
    row("a recurring one on another day", Recurring, Ask, "2026-10-14T08:00:00+05:30",
        "2026-10-15T09:30:00+05:30", "2026-10-14T10:00:00+05:30", 0, RunFate::Hold);
    row("one of appointments on another day", Recurring, Misfire::Expire, "2026-10-14T08:00:00+05:30",
        "2026-10-15T09:30:00+05:30", "2026-10-14T10:00:00+05:30", 0, RunFate::Hold);
    row("a recurring one that goes on", Recurring, GoOn, "2026-10-14T08:00:00+05:30",
        "2026-10-15T09:30:00+05:30", "2026-10-14T10:00:00+05:30", 0, RunFate::MakeLate);
}

void RuleMomentsTest::whatFellDueIsMadeHeldOrSkipped()
{
    QFETCH(StandingRuleKind, kind);
    QFETCH(Misfire, misfire);
    QFETCH(Instant, settled);
    QFETCH(Instant, now);
    StandingRule rule = sessions();
    rule.kind = kind;
    if (kind == StandingRuleKind::Recurring)
        rule.times = {QTime(10, 0)};
    rule.campaign.rules.misfire = misfire;
    rule.settledUntil = settled;
    QTEST(dueRun(rule, RuleMoments(rule, tenToFive()), now), "run");
}

void RuleMomentsTest::hoursWithoutAnEndAreNoDay() // ruling 7
{
    const CallingPolicy always = CallingPolicy::always(zone("Asia/Kolkata"));
    StandingRule rule = sessions({QTime(23, 0)});
    rule.settledUntil = at("2026-10-14T08:00:00+05:30");
    const Instant moment = at("2026-10-14T23:00:00+05:30");
    const auto fateAt = [&](const CallingPolicy &hours, const char *now) {
        const std::optional<DueRun> run = dueRun(rule, RuleMoments(rule, hours), at(now));
        return run && run->due == moment ? std::optional(run->fate) : std::nullopt;
    };
    QCOMPARE(fateAt(always, "2026-10-14T23:30:00+05:30"), std::optional(RunFate::MakeLate));
    QCOMPARE(fateAt(always, "2026-10-15T09:00:00+05:30"), std::optional(RunFate::Skip));
    rule.kind = StandingRuleKind::Recurring;
    rule.campaign.rules.misfire = Misfire::HoldAndAsk;
    QCOMPARE(fateAt(always, "2026-10-14T23:30:00+05:30"), std::optional(RunFate::MakeLate));
    QCOMPARE(fateAt(always, "2026-10-15T09:00:00+05:30"), std::optional(RunFate::Hold));
    // A night is one day of work.
    CallingPolicy night = always;
    night.parts = {HoursPart{.opens = QTime(22, 0), .closes = QTime(6, 0)}};
    QCOMPARE(fateAt(night, "2026-10-15T01:00:00+05:30"), std::optional(RunFate::MakeLate));
    QCOMPARE(fateAt(night, "2026-10-15T07:00:00+05:30"), std::optional(RunFate::Hold));
}

void RuleMomentsTest::batchesAreSpreadOverTheHours()
{
    const Instant ten = at("2026-10-14T10:00:00+05:30");
    QCOMPARE(spreadInterval(50, ten, ten + 7h), seconds{504}); // the last begins at 16:51:36
    QCOMPARE(spreadInterval(1, ten, ten + 7h), seconds{7h});
    QCOMPARE(spreadInterval(100'000, ten, ten + 7h), seconds{1});
    QCOMPARE(spreadInterval(0, ten, ten + 7h), seconds{7h});
    QCOMPARE(spreadInterval(3, ten, ten - 7h), seconds{1});
    QCOMPARE(spreadInterval(1, ten, ten + 72h), seconds{24h});
}

void RuleMomentsTest::whatCannotRunIsRefused_data()
{
    QTest::addColumn<StandingRule>("rule");
    QTest::addColumn<QString>("where");
    const auto row = [](const char *name, auto change, const char *where) {
        StandingRule rule = sessions();
        change(rule);
        QTest::newRow(name) << rule << QString::fromLatin1(where);
    };
    using R = StandingRule;
    const auto checkUp = [](R &r) {
        r.kind = StandingRuleKind::CheckUpAge;
        r.times.clear();
    };
    row(
        "as it should be", [](R &) {}, "");
    row("a check-up as it should be", checkUp, "");
    row(
        "a filter", [](R &r) { r.filter = QStringLiteral("order_type in (OFD, Undelivered)"); }, "");
    row(
        "no name", [](R &r) { r.name = QStringLiteral(" "); }, "Name");
    row(
        "a long name", [](R &r) { r.name = QString(81, u'x'); }, "Name");
    row(
        "no filter that could be read", [](R &r) { r.filter = QStringLiteral("order_type in"); }, "Leads");
    row(
        "no day", [](R &r) { r.days = 0; }, "Days");
    row(
        "no time", [](R &r) { r.times.clear(); }, "Times");
    row(
        "a time twice",
        [](R &r) {
            r.times = {QTime(11, 0), QTime(11, 0)};
        },
        "Times");
    row(
        "a time that is none", [](R &r) { r.times = {QTime()}; }, "Times");
    row(
        "a time before the hours", [](R &r) { r.times.prepend(QTime(9, 59)); }, "Times");
    row(
        "a time when they close", [](R &r) { r.times << QTime(17, 0); }, "Times");
    row(
        "two times of a recurring one", [](R &r) { r.kind = StandingRuleKind::Recurring; }, "Times");
    row(
        "no attempt", [](R &r) { r.maxAttempts = 0; }, "Attempts");
    row(
        "eleven attempts", [](R &r) { r.maxAttempts = 11; }, "Attempts");
    row(
        "a cooldown of 31 days", [](R &r) { r.cooldown = 31 * 24h; }, "Cooldown");
    row(
        "more than a year counted", [](R &r) { r.countedDays = 366; }, "Counted days");
    row(
        "no column",
        [&](R &r) {
            checkUp(r);
            r.dateColumn.clear();
        },
        "Column of the date");
    row(
        "a threshold in the future",
        [&](R &r) {
            checkUp(r);
            r.thresholdDays = -1;
        },
        "Days since the check-up");
    row(
        "a sweep every minute",
        [&](R &r) {
            checkUp(r);
            r.sweepEvery = 60s;
        },
        "Sweep");
}

void RuleMomentsTest::whatCannotRunIsRefused()
{
    QFETCH(StandingRule, rule);
    QFETCH(QString, where);
    const Result<void> answer = checked(rule, tenToFive());
    QCOMPARE(answer.has_value(), where.isEmpty());
    if (!answer)
        QCOMPARE(answer.error().where, where);
}

void RuleMomentsTest::aCheckUpThatWouldNeverLookIsRefused()
{
    StandingRule rule = sessions({});
    rule.kind = StandingRuleKind::CheckUpAge;
    rule.sweepEvery = 24h;
    CallingPolicy hours = tenToFive();
    hours.parts = {HoursPart{.opens = QTime(10, 0), .closes = QTime(17, 0), .days = 0b0000001}};
    QVERIFY(checked(rule, hours));
    rule.days = 0b0011110; // all but the Monday
    const Result<void> answer = checked(rule, hours);
    QVERIFY(!answer);
    QCOMPARE(answer.error().where, QStringLiteral("Sweep"));
}

QTEST_GUILESS_MAIN(RuleMomentsTest)
#include "tst_rulemoments.moc"
