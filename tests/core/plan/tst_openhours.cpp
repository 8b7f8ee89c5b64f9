// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/openhours.h"
#include "tests/core/plan/minutemodel.h"
#include "tests/core/plan/plantimes.h"
#include "tests/core/plan/randomhours.h"

#include <QTest>

using namespace callboard;
using callboard::plan::neverMeeting;
using callboard::plan::OpenHours;
using callboard::plan::OpenSpan;
using callboard::test::at;
using callboard::test::MinuteModel;
using callboard::test::shown;
using callboard::test::zone;

namespace {

CallingPolicy hours(const char *text, const char *zoneId = "Asia/Kolkata")
{
    return {.zone = zone(zoneId), .parts = hoursFromText(QString::fromLatin1(text)).value()};
}

/// Several policies and the minutes at which all of them are open, by looking at every minute.
struct RandomMeeting
{
    QList<CallingPolicy> policies;
    std::vector<bool> open;
};

RandomMeeting randomMeeting(QRandomGenerator &random, const QList<QTimeZone> &zones, Instant middle)
{
    RandomMeeting meeting;
    for (int left = random.bounded(1, 5); left > 0; --left) {
        const QTimeZone &in = zones.at(random.bounded(zones.size()));
        const CallingPolicy policy =
            random.bounded(8) == 0 ? CallingPolicy::always(in) : test::randomPolicy(random, in, middle);
        const std::vector<bool> open = MinuteModel(in, middle).openMinutes(policy);
        if (meeting.open.empty())
            meeting.open.assign(open.size(), true);
        for (size_t minute = 0; minute < open.size(); ++minute)
            meeting.open[minute] = meeting.open[minute] && open[minute];
        meeting.policies.append(policy);
    }
    return meeting;
}

QString firstDifference(const RandomMeeting &meeting, const MinuteModel &model)
{
    const OpenHours joint(meeting.policies);
    const std::vector<int> nextOpen = MinuteModel::nextMinutes(meeting.open, true);
    const std::vector<int> nextClosed = MinuteModel::nextMinutes(meeting.open, false);
    const auto message = [&](const char *what, Instant instant) {
        QString text = QLatin1String(what) + QStringLiteral(" at ") + shown(instant, QTimeZone::utc());
        for (const CallingPolicy &policy : meeting.policies)
            text += QStringLiteral("; ") + test::described(policy);
        return text;
    };
    for (int minute = model.firstCompared(); minute < model.lastCompared(); ++minute) {
        const Instant instant = model.instantOf(minute);
        const int next = nextOpen[size_t(minute)];
        const int closing = nextClosed[size_t(minute)];
        if (joint.isOpen(instant) != (next == minute))
            return message("isOpen", instant);
        if (next != MinuteModel::Unknown && joint.nextOpen(instant) != model.instantOf(next))
            return message("nextOpen", instant);
        if (next == minute && closing != MinuteModel::Unknown && closing < model.lastCompared() &&
            joint.spanAt(instant)->closes != model.instantOf(closing))
            return message("spanAt", instant);
    }
    return {};
}

} // namespace

class OpenHoursTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTakesLongerThanTheHoursLastWaitsForTheNext_data();
    void whatTakesLongerThanTheHoursLastWaitsForTheNext();
    void hoursAreSharedByThoseWhoAskForTheSame();
    void everyPolicyMustBeOpen();
    void alwaysOpenPoliciesDoNotNarrow();
    void withoutPoliciesNothingOpens();
    void zonesAreEachReadOnTheirOwnClocks();
    void hoursThatMeetOnceAYearAreFound();
    void thatNothingMeetsIsRememberedOnlyForADay();
    void aQuestionAboutThePastIsAnsweredAnew();
    void theBindingHoursAreNamed_data();
    void theBindingHoursAreNamed();
    void hoursThatNeverMeetAreTold_data();
    void hoursThatNeverMeetAreTold();
    void agreesWithTheMinuteModelAroundEveryChange_data();
    void agreesWithTheMinuteModelAroundEveryChange();
    void agreesWithTheMinuteModelAtRandomTimes();
};

void OpenHoursTest::everyPolicyMustBeOpen()
{
    const OpenHours joint(
        {hours("09:00-21:00"), hours("10:00-17:00"), hours("Mo-Fr 08:00-12:00, 16:00-22:00")});
    const auto span = joint.spanAt(at("2026-10-14T11:00:00+05:30"));
    QVERIFY(span);
    QCOMPARE(span->opens, at("2026-10-14T10:00:00+05:30"));
    QCOMPARE(span->closes, at("2026-10-14T12:00:00+05:30"));
    QVERIFY(!joint.spanAt(at("2026-10-14T12:00:00+05:30")));
    QCOMPARE(joint.nextOpen(at("2026-10-14T12:00:00+05:30")), at("2026-10-14T16:00:00+05:30"));
    QCOMPARE(joint.nextOpen(at("2026-10-16T17:00:00+05:30")), at("2026-10-19T10:00:00+05:30"));
    QVERIFY(joint.isOpen(at("2026-10-14T16:59:59+05:30")));
    QVERIFY(!joint.isOpen(at("2026-10-14T17:00:00+05:30")));
}

void OpenHoursTest::alwaysOpenPoliciesDoNotNarrow()
{
    const CallingPolicy always = CallingPolicy::always(defaultZone());
    const OpenHours joint({always, hours("09:00-21:00"), always});
    const auto span = joint.spanAt(at("2026-10-14T12:00:00+05:30"));
    QVERIFY(span);
    QCOMPARE(*span, (OpenSpan{at("2026-10-14T09:00:00+05:30"), at("2026-10-14T21:00:00+05:30")}));
    const Instant night = at("2026-10-14T02:00:00+05:30");
    QCOMPARE(OpenHours({always, always}).nextOpen(night), night);
}

void OpenHoursTest::withoutPoliciesNothingOpens()
{
    const OpenHours joint({});
    const Instant noon = at("2026-10-14T12:00:00+05:30");
    QVERIFY(!joint.isOpen(noon));
    QVERIFY(!joint.nextOpen(noon));
    QVERIFY(joint.bindingText(noon).isEmpty());
}

void OpenHoursTest::zonesAreEachReadOnTheirOwnClocks()
{
    // 8 to 21 on both coasts: from 8:00 in Los Angeles to 21:00 in New York.
    const OpenHours joint(
        {hours("08:00-21:00", "America/New_York"), hours("08:00-21:00", "America/Los_Angeles")});
    const auto span = joint.spanAt(at("2026-10-14T18:00:00Z"));
    QVERIFY(span);
    QCOMPARE(span->opens, at("2026-10-14T08:00:00-07:00"));
    QCOMPARE(span->closes, at("2026-10-14T21:00:00-04:00"));
}

void OpenHoursTest::hoursThatMeetOnceAYearAreFound()
{
    // Closed on every day of a year but one.
    CallingPolicy seldom = hours("09:00-10:00");
    for (QDate day(2026, 10, 14); day < QDate(2027, 10, 10); day = day.addDays(1))
        seldom.closedOn.append(day);
    QCOMPARE(OpenHours({seldom, hours("09:30-21:00")}).nextOpen(at("2026-10-14T06:00:00+05:30")),
             at("2027-10-10T09:30:00+05:30"));
}

void OpenHoursTest::thatNothingMeetsIsRememberedOnlyForADay()
{
    // The first opening lies 400 days ahead: out of sight, and then in sight.
    CallingPolicy later = hours("09:00-10:00");
    const QDate today(2026, 10, 14);
    for (int day = 0; day < 400; ++day)
        later.closedOn.append(today.addDays(day));
    const OpenHours joint({later});
    const Instant now = at("2026-10-14T06:00:00+05:30");
    QVERIFY(!joint.nextOpen(now));
    QVERIFY(!joint.nextOpen(now + std::chrono::hours{23}));
    QCOMPARE(joint.nextOpen(now + std::chrono::days{40}),
             plan::instantAt(today.addDays(400), QTime(9, 0), defaultZone()));
}

void OpenHoursTest::aQuestionAboutThePastIsAnsweredAnew()
{
    const OpenHours joint({hours("09:00-21:00"), hours("10:00-17:00")});
    QCOMPARE(joint.nextOpen(at("2026-10-14T20:00:00+05:30")), at("2026-10-15T10:00:00+05:30"));
    QCOMPARE(joint.nextOpen(at("2026-10-13T20:00:00+05:30")), at("2026-10-14T10:00:00+05:30"));
    QVERIFY(joint.isOpen(at("2026-10-14T10:00:00+05:30")));
}

void OpenHoursTest::theBindingHoursAreNamed_data()
{
    QTest::addColumn<QByteArray>("time");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *time, const char *text) {
        QTest::newRow(name) << QByteArray(time) << QString::fromLatin1(text);
    };
    row("the one that is closed", "2026-10-17T12:00:00+05:30", "Mo-Fr 10:00-17:00 Asia/Kolkata");
    row("the one that opens last", "2026-10-16T21:30:00+05:30", "Mo-Fr 10:00-17:00 Asia/Kolkata");
    row("the one that closes first", "2026-10-14T12:00:00+05:30", "07:00-12:00 Europe/London");
    row("in another zone", "2026-10-14T09:30:00+05:30", "07:00-12:00 Europe/London");
    row("another zone's", "2026-10-14T10:30:00+05:30", "07:00-12:00 Europe/London");
    row("a holiday", "2026-10-20T12:00:00+05:30", "closed on 2026-10-20 Asia/Kolkata");
}

void OpenHoursTest::theBindingHoursAreNamed()
{
    QFETCH(QByteArray, time);
    CallingPolicy house = hours("09:00-21:00");
    house.closedOn = {QDate(2026, 10, 20)};
    const OpenHours joint(
        {house, hours("Mo-Fr 10:00-17:00"), hours("07:00-12:00", "Europe/London"), hours("00:00-24:00")});
    QTEST(joint.bindingText(at(time.constData())), "text");
}

void OpenHoursTest::hoursThatNeverMeetAreTold_data()
{
    QTest::addColumn<QStringList>("policies");
    QTest::addColumn<QStringList>("told");
    const auto row = [](const char *name, const QStringList &policies, const QStringList &told) {
        QTest::newRow(name) << policies << told;
    };
    const QString legal = QStringLiteral("09:00-21:00");
    const QString night = QStringLiteral("21:00-02:00");
    const QString never = QStringLiteral("never");
    const QString morning = QStringLiteral("09:00-12:00, 20:00-21:00");
    row("they meet", {legal, QStringLiteral("20:00-02:00")}, {});
    row("a night and the law", {legal, legal, night}, {legal, night});
    row("one alone", {legal, night, never}, {never});
    row("only all together",
        {QStringLiteral("Mo,Tu 09:00-21:00"), QStringLiteral("Tu,We 09:00-21:00"),
         QStringLiteral("Mo,We 09:00-21:00")},
        {QStringLiteral("Mo,Tu 09:00-21:00"), QStringLiteral("Tu,We 09:00-21:00"),
         QStringLiteral("Mo,We 09:00-21:00")});
    row("a part of a day is enough", {morning, QStringLiteral("Su 20:30-22:00")}, {});
}

void OpenHoursTest::hoursThatNeverMeetAreTold()
{
    QFETCH(QStringList, policies);
    QList<CallingPolicy> asked;
    for (const QString &text : policies)
        asked.append(hours(text.toLatin1().constData()));
    QStringList told;
    for (const CallingPolicy &policy : neverMeeting(asked, at("2026-10-14T12:00:00+05:30")))
        told.append(hoursText(policy.parts));
    QTEST(told, "told");
}

void OpenHoursTest::agreesWithTheMinuteModelAroundEveryChange_data() // ruling 32
{
    QTest::addColumn<QTimeZone>("in");
    const QList<QTimeZone> zones =
        test::changingZones(at("2026-01-01T00:00:00Z"), at("2028-01-01T00:00:00Z"));
    for (const QTimeZone &in : zones)
        QTest::newRow(in.id().constData()) << in;
    QVERIFY(zones.size() > 10);
}

void OpenHoursTest::agreesWithTheMinuteModelAroundEveryChange()
{
    QFETCH(QTimeZone, in);
    constexpr quint32 Seed = 6'2026;
    QRandomGenerator random(Seed);
    const QList<QTimeZone> zones = {in,
                                    in,
                                    zone("Asia/Kolkata"),
                                    zone("Asia/Kathmandu"),
                                    zone("Europe/London"),
                                    zone("America/New_York")};
    const test::ZoneChanges changes =
        test::changesOf(in, at("2026-01-01T00:00:00Z"), at("2028-01-01T00:00:00Z"));
    const int rounds = test::isThorough() ? 10 : 2;
    for (const qint64 change : changes.minutes) {
        const Instant middle{std::chrono::minutes{change}};
        const MinuteModel model(in, middle);
        for (int i = 0; i < rounds; ++i) {
            const QString difference = firstDifference(randomMeeting(random, zones, middle), model);
            QVERIFY2(difference.isEmpty(), qPrintable(QStringLiteral("seed %1: ").arg(Seed) + difference));
        }
    }
}

void OpenHoursTest::agreesWithTheMinuteModelAtRandomTimes()
{
    constexpr quint32 Seed = 722026;
    QRandomGenerator random(Seed);
    QList<QTimeZone> zones;
    const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &id : ids)
        zones.append(QTimeZone(id));
    const int rounds = test::isThorough() ? 10'000 : 100;
    for (int i = 0; i < rounds; ++i) {
        const Instant middle =
            at("2026-01-01T00:00:00Z") + std::chrono::minutes{random.bounded(20 * 365 * 1440)};
        const MinuteModel model(zones.constFirst(), middle);
        const QString difference = firstDifference(randomMeeting(random, zones, middle), model);
        QVERIFY2(difference.isEmpty(),
                 qPrintable(QStringLiteral("seed %1, round %2: ").arg(Seed).arg(i) + difference));
    }
}

void OpenHoursTest::whatTakesLongerThanTheHoursLastWaitsForTheNext_data()
{
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<QByteArray>("opens");
    const auto row = [](const char *name, const char *asked, const char *opens) {
        QTest::newRow(name) << QByteArray(asked) << QByteArray(opens);
    };
    const char *const tomorrow = "2026-10-15T09:00:00+05:30";
    row("long before the end", "2026-10-14T12:00:00+05:30", "2026-10-14T12:00:00+05:30");
    row("just in time", "2026-10-14T20:59:39+05:30", "2026-10-14T20:59:39+05:30");
    row("by a second too late", "2026-10-14T20:59:40+05:30", tomorrow);
    row("when they have ended", "2026-10-14T21:00:00+05:30", tomorrow);
    row("before they begin", "2026-10-15T08:59:50+05:30", tomorrow);
}

void OpenHoursTest::whatTakesLongerThanTheHoursLastWaitsForTheNext()
{
    QFETCH(const QByteArray, asked);
    QFETCH(const QByteArray, opens);
    const OpenHours open({hours("09:00-21:00")});
    QCOMPARE(open.nextOpenFor(at(asked.constData()), seconds{20}), std::optional(at(opens.constData())));
    QVERIFY(!OpenHours({}).nextOpenFor(at(asked.constData()), seconds{20}));
}

void OpenHoursTest::hoursAreSharedByThoseWhoAskForTheSame()
{
    const Instant noon = at("2026-10-14T12:00:00+05:30");
    const QList<CallingPolicy> day = {hours("09:00-21:00")};
    QVERIFY(plan::sharedHours(day).isOpen(noon));
    // More than are remembered.
    for (int minute = 0; minute < 600; ++minute) {
        CallingPolicy other = hours("00:00-01:00");
        other.parts.first().opens = QTime(0, 0).addSecs(minute * 60);
        other.parts.first().closes = other.parts.constFirst().opens.addSecs(60);
        QCOMPARE(plan::sharedHours({other}).isOpen(at("2026-10-14T00:00:30+05:30")), minute == 0);
    }
    QVERIFY(plan::sharedHours(day).isOpen(noon));
    QVERIFY(!plan::sharedHours({hours("13:00-21:00")}).isOpen(noon));
}

QTEST_GUILESS_MAIN(OpenHoursTest)
#include "tst_openhours.moc"
