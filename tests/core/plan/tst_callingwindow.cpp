// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/callingwindow.h"
#include "tests/core/plan/minutemodel.h"
#include "tests/core/plan/plantimes.h"

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

CallingPolicy policyOf(const QTimeZone &zone, QTime opens, QTime closes, unsigned days = 0b1111111)
{
    CallingPolicy policy;
    policy.zone = zone;
    policy.opens = opens;
    policy.closes = closes;
    policy.days = days;
    return policy;
}

CallingPolicy randomPolicy(QRandomGenerator &random, const QTimeZone &zone)
{
    // Half of all clock changes happen between midnight and three: that is where the edges must lie.
    const auto edge = [&random] {
        const int minutes = random.bounded(2) == 0 ? random.bounded(24 * 60) : random.bounded(7) * 30;
        return QTime(0, 0).addSecs(minutes * 60);
    };
    const unsigned days = random.bounded(2) == 0 ? 0b1111111U : random.bounded(1U, 128U);
    const QTime opens = edge();
    const QTime closes = random.bounded(4) == 0 ? opens : edge();
    return policyOf(zone, opens, closes, days);
}

QString described(const CallingPolicy &policy)
{
    return QStringLiteral("%1 %2-%3 days %4")
        .arg(QString::fromLatin1(policy.zone.id()), policy.opens.toString(), policy.closes.toString(),
             QString::fromStdString(policy.days.to_string()));
}

/// Where window and model differ within two days of the model's middle; empty when nowhere.
QString firstDifference(const MinuteModel &model, const CallingPolicy &policy)
{
    const CallingWindow window(policy);
    const std::vector<int> nextOpen = model.nextOpenMinutes(policy);
    for (int minute = model.firstCompared(); minute < model.lastCompared(); ++minute) {
        const Instant instant = model.instantOf(minute);
        const int next = nextOpen[size_t(minute)];
        if (window.isOpen(instant) != (next == minute))
            return described(policy) + QStringLiteral(": isOpen at ") + shown(instant, policy.zone);
        if (next != MinuteModel::Unknown && window.nextOpen(instant) != model.instantOf(next))
            return described(policy) + QStringLiteral(": nextOpen at ") + shown(instant, policy.zone);
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
    QTest::addColumn<QList<qint64>>("changes");
    // Zones that change alike give the same answers: one of each kind is enough.
    QSet<QByteArray> seen;
    const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &id : ids) {
        const QTimeZone in(id);
        const test::ZoneChanges found =
            test::changesOf(in, at("2026-01-01T00:00:00Z"), at("2028-01-01T00:00:00Z"));
        if (found.minutes.isEmpty() || seen.contains(found.kind))
            continue;
        seen.insert(found.kind);
        QTest::newRow(id.constData()) << in << found.minutes;
    }
    QVERIFY(seen.size() > 10);
}

void CallingWindowTest::agreesWithTheMinuteModelAroundEveryChange()
{
    QFETCH(QTimeZone, in);
    QFETCH(QList<qint64>, changes);
    constexpr quint32 Seed = 5'2026;
    QRandomGenerator random(Seed);
    for (const qint64 change : changes) {
        const MinuteModel model(in, Instant{std::chrono::minutes{change}});
        for (int i = 0; i < 4; ++i) {
            const QString difference = firstDifference(model, randomPolicy(random, in));
            QVERIFY2(difference.isEmpty(), qPrintable(difference));
        }
    }
}

void CallingWindowTest::agreesWithTheMinuteModelAtRandomTimes()
{
    constexpr quint32 Seed = 322026;
    QRandomGenerator random(Seed);
    const QList<const char *> zones = {"Asia/Kolkata",       "Asia/Kathmandu",    "Europe/London",
                                       "America/New_York",   "America/Sao_Paulo", "Africa/Casablanca",
                                       "Pacific/Auckland",   "America/St_Johns",  "Pacific/Apia",
                                       "Pacific/Chatham",    "Asia/Tehran",       "America/Havana",
                                       "Australia/Lord_Howe"};
    for (int i = 0; i < 60; ++i) {
        const QTimeZone in = zone(zones.at(random.bounded(zones.size())));
        const Instant middle =
            at("2026-01-01T00:00:00Z") + std::chrono::minutes{random.bounded(20 * 365 * 1440)};
        const QString difference = firstDifference(MinuteModel(in, middle), randomPolicy(random, in));
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }
}

QTEST_GUILESS_MAIN(CallingWindowTest)
#include "tst_callingwindow.moc"
