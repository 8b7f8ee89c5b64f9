// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/callingwindow.h"
#include "tests/core/plan/minutemodel.h"
#include "tests/core/plan/plantimes.h"
#include "tests/core/plan/randomhours.h"

#include <QRandomGenerator>
#include <QTest>

using namespace callboard;
using callboard::plan::CallingWindow;
using callboard::test::at;
using callboard::test::MinuteModel;
using callboard::test::shown;
using callboard::test::zone;

class CallingWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHouseDefaultOpensFromNineToNineInIndia();
    void closingIsExcluded();
    void closedDaysAreSkipped();
    void aWindowAcrossMidnightBelongsToTheDayItOpensOn();
    void equalTimesOpenTheDayWhole();
    void partsOfADayOpenOneAfterTheOther();
    void partsThatTouchAreOneSpan();
    void holidaysAreClosedFromMidnightToMidnight();
    void roundTheClockNeverCloses();
    void openingAndClosingFollowTheStricterReading_data();
    void openingAndClosingFollowTheStricterReading();
    void aWholeDayWithTwoMidnightsOpensAtTheLater();
    void hoursWithinARepeatedHourStayClosedThatDay();
    void neverOpensWithoutDaysZoneOrTimes_data();
    void neverOpensWithoutDaysZoneOrTimes();
    void agreesWithTheMinuteModelAroundEveryChange_data();
    void agreesWithTheMinuteModelAroundEveryChange();
    void agreesWithTheMinuteModelAtRandomTimes();
};

namespace {

constexpr unsigned WholeWeek = 0b1111111;

CallingPolicy policyOf(const QTimeZone &zone, QTime opens, QTime closes, unsigned days = WholeWeek)
{
    return {.zone = zone, .parts = {HoursPart{opens, closes, days}}};
}

/// Where window and model differ within two days of the model's middle; empty when nowhere.
QString firstDifference(const MinuteModel &model, const CallingPolicy &policy)
{
    const CallingWindow window(policy);
    const std::vector<bool> open = model.openMinutes(policy);
    const std::vector<int> nextOpen = MinuteModel::nextMinutes(open, true);
    const std::vector<int> nextClosed = MinuteModel::nextMinutes(open, false);
    for (int minute = model.firstCompared(); minute < model.lastCompared(); ++minute) {
        const Instant instant = model.instantOf(minute);
        const auto message = [&](const char *what) {
            return QString(test::described(policy) + QStringLiteral(": ") + QLatin1String(what) +
                           QStringLiteral(" at ") + shown(instant, policy.zone));
        };
        const int next = nextOpen[size_t(minute)];
        if (window.isOpen(instant) != (next == minute))
            return message("isOpen");
        if (next != MinuteModel::Unknown && window.nextOpen(instant) != model.instantOf(next))
            return message("nextOpen");
        const int closing = nextClosed[size_t(minute)];
        if (next == minute && closing != MinuteModel::Unknown && closing < model.lastCompared() &&
            window.spanAt(instant)->closes != model.instantOf(closing))
            return message("spanAt");
    }
    return {};
}

} // namespace

void CallingWindowTest::theHouseDefaultOpensFromNineToNineInIndia() // S0-051, S0-029
{
    const CallingWindow window{CallingPolicy()};
    const auto span = window.spanAt(at("2026-10-14T12:00:00+05:30"));
    QVERIFY(span);
    QCOMPARE(span->opens, at("2026-10-14T09:00:00+05:30"));
    QCOMPARE(span->closes, at("2026-10-14T21:00:00+05:30"));
    QCOMPARE(window.nextOpen(at("2026-10-14T06:00:00+05:30")), at("2026-10-14T09:00:00+05:30"));
    QCOMPARE(window.nextOpen(at("2026-10-14T10:00:00+05:30")), at("2026-10-14T10:00:00+05:30"));
}

void CallingWindowTest::closingIsExcluded()
{
    const CallingWindow window{CallingPolicy()};
    const Instant closing = at("2026-10-14T21:00:00+05:30");
    QVERIFY(window.isOpen(closing - milliseconds{1}));
    QVERIFY(!window.isOpen(closing));
    QVERIFY(!window.spanAt(closing));
    QCOMPARE(window.nextOpen(closing), at("2026-10-15T09:00:00+05:30"));
    QVERIFY(!window.isOpen(at("2026-10-14T09:00:00+05:30") - milliseconds{1}));
}

void CallingWindowTest::closedDaysAreSkipped()
{
    // Monday to Friday; 2026-10-16 is a Friday.
    const CallingWindow window{policyOf(defaultZone(), QTime(9, 0), QTime(21, 0), 0b0011111)};
    QCOMPARE(window.nextOpen(at("2026-10-16T21:00:00+05:30")), at("2026-10-19T09:00:00+05:30"));
    QVERIFY(!window.isOpen(at("2026-10-17T12:00:00+05:30")));
    QVERIFY(!window.isOpen(at("2026-10-18T12:00:00+05:30")));
    const auto span = window.spanFrom(at("2026-10-17T12:00:00+05:30"));
    QVERIFY(span);
    QCOMPARE(span->opens, at("2026-10-19T09:00:00+05:30"));
}

void CallingWindowTest::aWindowAcrossMidnightBelongsToTheDayItOpensOn()
{
    // Fridays only, 22:00 to 2:00.
    const CallingWindow window{policyOf(defaultZone(), QTime(22, 0), QTime(2, 0), 0b0010000)};
    QVERIFY(window.isOpen(at("2026-10-17T01:59:00+05:30")));
    QVERIFY(!window.isOpen(at("2026-10-17T02:00:00+05:30")));
    QVERIFY(!window.isOpen(at("2026-10-16T01:00:00+05:30")));
    QVERIFY(!window.isOpen(at("2026-10-17T22:30:00+05:30")));
    QCOMPARE(window.nextOpen(at("2026-10-17T02:00:00+05:30")), at("2026-10-23T22:00:00+05:30"));
}

void CallingWindowTest::equalTimesOpenTheDayWhole()
{
    // Saturday and Sunday, whole.
    const CallingWindow window{policyOf(defaultZone(), QTime(7, 0), QTime(7, 0), 0b1100000)};
    QVERIFY(!window.isOpen(at("2026-10-16T23:59:00+05:30")));
    QVERIFY(window.isOpen(at("2026-10-17T00:00:00+05:30")));
    QVERIFY(window.isOpen(at("2026-10-18T00:00:00+05:30")));
    QVERIFY(window.isOpen(at("2026-10-18T23:59:59+05:30")));
    QVERIFY(!window.isOpen(at("2026-10-19T00:00:00+05:30")));
}

void CallingWindowTest::partsOfADayOpenOneAfterTheOther()
{
    // Fridays to 13:00 and again from 15:00, Saturdays from 10:00; 2026-10-16 is a Friday. In no order.
    CallingPolicy policy;
    policy.parts = {HoursPart{QTime(10, 0), QTime(14, 0), 0b0100000},
                    HoursPart{QTime(15, 0), QTime(19, 0), 0b0010000},
                    HoursPart{QTime(9, 0), QTime(13, 0), 0b0010000}};
    const CallingWindow window{policy};
    QCOMPARE(window.nextOpen(at("2026-10-16T08:00:00+05:30")), at("2026-10-16T09:00:00+05:30"));
    QVERIFY(!window.isOpen(at("2026-10-16T13:00:00+05:30")));
    QCOMPARE(window.nextOpen(at("2026-10-16T13:00:00+05:30")), at("2026-10-16T15:00:00+05:30"));
    QCOMPARE(window.nextOpen(at("2026-10-16T19:00:00+05:30")), at("2026-10-17T10:00:00+05:30"));
    QCOMPARE(window.nextOpen(at("2026-10-17T14:00:00+05:30")), at("2026-10-23T09:00:00+05:30"));
}

void CallingWindowTest::partsThatTouchAreOneSpan()
{
    // Monday to Friday whole: open from Monday 0:00 to Saturday 0:00.
    CallingPolicy policy = policyOf(defaultZone(), QTime(0, 0), QTime(0, 0), 0b0011111);
    std::optional<plan::OpenSpan> span = CallingWindow(policy).spanFrom(at("2026-10-17T12:00:00+05:30"));
    QVERIFY(span);
    QCOMPARE(span->opens, at("2026-10-19T00:00:00+05:30"));
    QCOMPARE(span->closes, at("2026-10-24T00:00:00+05:30"));

    policy.parts = {HoursPart{QTime(9, 0), QTime(13, 0)}, HoursPart{QTime(12, 0), QTime(21, 0)},
                    HoursPart{QTime(21, 0), QTime(22, 0)}};
    span = CallingWindow(policy).spanAt(at("2026-10-14T12:30:00+05:30"));
    QVERIFY(span);
    QCOMPARE(span->opens, at("2026-10-14T09:00:00+05:30"));
    QCOMPARE(span->closes, at("2026-10-14T22:00:00+05:30"));
}

void CallingWindowTest::holidaysAreClosedFromMidnightToMidnight()
{
    // Every night from 22:00 to 2:00; the 17th is a holiday, and 17:00 to 18:00 is open besides.
    CallingPolicy policy = policyOf(defaultZone(), QTime(22, 0), QTime(2, 0));
    policy.parts.append(HoursPart{QTime(17, 0), QTime(18, 0)});
    policy.closedOn = {QDate(2026, 10, 17), QDate()};
    const CallingWindow window{policy};
    QVERIFY(window.isOpen(at("2026-10-16T23:59:59+05:30")));
    QVERIFY(!window.isOpen(at("2026-10-17T00:00:00+05:30")));
    QVERIFY(!window.isOpen(at("2026-10-17T17:30:00+05:30")));
    QVERIFY(!window.isOpen(at("2026-10-17T23:00:00+05:30")));
    QCOMPARE(window.nextOpen(at("2026-10-17T00:00:00+05:30")), at("2026-10-18T17:00:00+05:30"));
}

void CallingWindowTest::roundTheClockNeverCloses()
{
    for (const QTimeZone &in : {zone("Europe/London"), zone("Atlantic/Azores"), QTimeZone()}) {
        const CallingWindow window{CallingPolicy::always(in)};
        for (int hour = 0; hour < 2 * 366 * 24; ++hour) {
            const Instant instant = at("2026-01-01T00:00:00Z") + std::chrono::hours{hour};
            QCOMPARE(window.nextOpen(instant), instant);
        }
        const Instant now = at("2026-10-14T12:00:00Z");
        const auto span = window.spanAt(now);
        QVERIFY(span);
        QVERIFY(span->opens <= now && now < span->closes);
    }
}

void CallingWindowTest::openingAndClosingFollowTheStricterReading_data() // dialling safety 11, F52
{
    QTest::addColumn<QByteArray>("zoneId");
    QTest::addColumn<QTime>("opens");
    QTest::addColumn<QTime>("closes");
    QTest::addColumn<QByteArray>("noon");
    QTest::addColumn<QByteArray>("expectedOpening");
    QTest::addColumn<QByteArray>("expectedClosing");
    const auto row = [](const char *name, const char *id, QTime opens, QTime closes, const char *noon,
                        const char *opening, const char *closing) {
        QTest::newRow(name) << QByteArray(id) << opens << closes << QByteArray(noon) << QByteArray(opening)
                            << QByteArray(closing);
    };

    row("opens in the gap", "Europe/London", QTime(1, 30), QTime(21, 0), "2026-03-29T12:00:00Z",
        "2026-03-29T01:00:00Z", "2026-03-29T20:00:00Z");
    row("closes in the gap", "Europe/London", QTime(20, 0), QTime(1, 30), "2026-03-28T23:00:00Z",
        "2026-03-28T20:00:00Z", "2026-03-29T01:00:00Z");
    row("opens in the repeated hour", "Europe/London", QTime(1, 30), QTime(21, 0), "2026-10-25T12:00:00Z",
        "2026-10-25T01:30:00Z", "2026-10-25T21:00:00Z");
    row("closes in the repeated hour", "Europe/London", QTime(20, 0), QTime(1, 30), "2026-10-24T22:00:00Z",
        "2026-10-24T19:00:00Z", "2026-10-25T00:30:00Z");
    row("half an hour", "Australia/Lord_Howe", QTime(1, 45), QTime(9, 0), "2026-04-04T20:00:00Z",
        "2026-04-04T15:15:00Z", "2026-04-04T22:30:00Z");
    row("45 minutes off the hour, opens in the gap", "Pacific/Chatham", QTime(3, 0), QTime(21, 0),
        "2026-09-26T22:00:00Z", "2026-09-26T14:00:00Z", "2026-09-27T07:15:00Z");
    row("45 minutes off the hour, opens in the repeated hour", "Pacific/Chatham", QTime(3, 0), QTime(21, 0),
        "2026-04-04T22:00:00Z", "2026-04-04T14:15:00Z", "2026-04-05T08:15:00Z");
}

void CallingWindowTest::openingAndClosingFollowTheStricterReading()
{
    QFETCH(QByteArray, zoneId);
    QFETCH(QTime, opens);
    QFETCH(QTime, closes);
    QFETCH(QByteArray, noon);
    QFETCH(QByteArray, expectedOpening);
    QFETCH(QByteArray, expectedClosing);
    const CallingWindow window{policyOf(QTimeZone(zoneId), opens, closes)};

    const auto span = window.spanAt(at(noon.constData()));

    QVERIFY(span);
    QCOMPARE(shown(span->opens, QTimeZone::utc()), QString::fromLatin1(expectedOpening));
    QCOMPARE(shown(span->closes, QTimeZone::utc()), QString::fromLatin1(expectedClosing));
}

void CallingWindowTest::aWholeDayWithTwoMidnightsOpensAtTheLater()
{
    // Sundays, whole; on this one the clocks go back from 1:00 to 0:00.
    const CallingWindow window{policyOf(zone("Atlantic/Azores"), QTime(0, 0), QTime(0, 0), 0b1000000)};
    const auto span = window.spanAt(at("2026-10-25T12:00:00Z"));
    QVERIFY(span);
    QCOMPARE(span->opens, at("2026-10-25T01:00:00Z"));
    QCOMPARE(span->closes, at("2026-10-26T01:00:00Z"));
    // The Saturday before it closes at the earlier.
    const CallingWindow before{policyOf(zone("Atlantic/Azores"), QTime(0, 0), QTime(0, 0), 0b0100000)};
    QCOMPARE(before.spanAt(at("2026-10-24T12:00:00Z"))->closes, at("2026-10-25T00:00:00Z"));
}

void CallingWindowTest::hoursWithinARepeatedHourStayClosedThatDay()
{
    // 1:15 comes last at 1:15 UTC, 1:45 first at 0:45 UTC.
    const CallingWindow window{policyOf(zone("Europe/London"), QTime(1, 15), QTime(1, 45))};
    QCOMPARE(window.nextOpen(at("2026-10-24T12:00:00Z")), at("2026-10-26T01:15:00Z"));
}

void CallingWindowTest::neverOpensWithoutDaysZoneOrTimes_data()
{
    QTest::addColumn<QTimeZone>("in");
    QTest::addColumn<QTime>("opens");
    QTest::addColumn<unsigned>("days");
    QTest::newRow("no day") << defaultZone() << QTime(9, 0) << 0U;
    QTest::newRow("no zone") << QTimeZone() << QTime(9, 0) << 127U;
    QTest::newRow("no time") << defaultZone() << QTime() << 127U;
}

void CallingWindowTest::neverOpensWithoutDaysZoneOrTimes()
{
    QFETCH(QTimeZone, in);
    QFETCH(QTime, opens);
    QFETCH(unsigned, days);
    const CallingWindow window{policyOf(in, opens, QTime(21, 0), days)};
    const Instant now = at("2026-10-14T12:00:00+05:30");
    QVERIFY(!window.isOpen(now));
    QVERIFY(!window.nextOpen(now));
    QVERIFY(!window.spanFrom(now));
}

void CallingWindowTest::agreesWithTheMinuteModelAroundEveryChange_data() // ruling 32
{
    QTest::addColumn<QTimeZone>("in");
    const QList<QTimeZone> zones =
        test::changingZones(at("2026-01-01T00:00:00Z"), at("2028-01-01T00:00:00Z"));
    for (const QTimeZone &in : zones)
        QTest::newRow(in.id().constData()) << in;
    QVERIFY(zones.size() > 10);
}

void CallingWindowTest::agreesWithTheMinuteModelAroundEveryChange()
{
    QFETCH(QTimeZone, in);
    constexpr quint32 Seed = 5'2026;
    QRandomGenerator random(Seed);
    const test::ZoneChanges changes =
        test::changesOf(in, at("2026-01-01T00:00:00Z"), at("2028-01-01T00:00:00Z"));
    const int rounds = test::isThorough() ? 20 : 8;
    for (const qint64 change : changes.minutes) {
        const Instant middle{std::chrono::minutes{change}};
        const MinuteModel model(in, middle);
        for (int i = 0; i < rounds; ++i) {
            const QString difference = firstDifference(model, test::randomPolicy(random, in, middle));
            QVERIFY2(difference.isEmpty(), qPrintable(QStringLiteral("seed %1: ").arg(Seed) + difference));
        }
    }
}

void CallingWindowTest::agreesWithTheMinuteModelAtRandomTimes()
{
    constexpr quint32 Seed = 322026;
    QRandomGenerator random(Seed);
    const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
    const int rounds = test::isThorough() ? 20'000 : 300;
    for (int i = 0; i < rounds; ++i) {
        const QTimeZone in(ids.at(random.bounded(ids.size())));
        const Instant middle =
            at("2026-01-01T00:00:00Z") + std::chrono::minutes{random.bounded(20 * 365 * 1440)};
        const QString difference =
            firstDifference(MinuteModel(in, middle), test::randomPolicy(random, in, middle));
        QVERIFY2(difference.isEmpty(),
                 qPrintable(QStringLiteral("seed %1, round %2: ").arg(Seed).arg(i) + difference));
    }
}

QTEST_GUILESS_MAIN(CallingWindowTest)
#include "tst_callingwindow.moc"
