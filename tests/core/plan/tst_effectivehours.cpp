// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/effectivehours.h"
#include "core/plan/openhours.h"
#include "tests/core/plan/plantimes.h"

#include <QRandomGenerator>
#include <QTest>

using namespace callboard;
using namespace callboard::plan;
using callboard::test::at;
using callboard::test::zone;

namespace {

CallingPolicy hours(const char *text, const char *zoneId = "Asia/Kolkata")
{
    return {.zone = zone(zoneId), .parts = hoursFromText(QString::fromLatin1(text)).value()};
}

CalledPerson person(const char *e164, const char *zoneId = "", const char *state = "")
{
    return {PhoneNumber::fromE164(QString::fromLatin1(e164)).value(), zoneId, QString::fromLatin1(state)};
}

CallersHours callers(const char *profile, const char *campaign = "09:00-21:00",
                     const char *house = "00:00-24:00")
{
    return {.campaign = hours(campaign), .house = hours(house), .legalProfile = QString::fromLatin1(profile)};
}

/// "09:00-21:00 Asia/Kolkata | …"
QString shownHours(const QList<CallingPolicy> &policies)
{
    QStringList all;
    for (const CallingPolicy &policy : policies)
        all.append(hoursText(policy.parts) + u' ' + QString::fromLatin1(policy.zone.id()));
    return all.join(QStringLiteral(" | "));
}

} // namespace

class EffectiveHoursTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPersonsOwnZoneComesBeforeTheNumbers();
    void eachPolicyHoldsInEachZone();
    void policiesAreReadOnTheClocksOfTheCalled_data();
    void policiesAreReadOnTheClocksOfTheCalled();
    void anAddressIsReadByNameAndCode_data();
    void anAddressIsReadByNameAndCode();
    void aZoneThatNobodyKnowsMeansAnywhereInTheCountry();
    void practiceIsAlwaysOpen();
    void anUnknownZoneKeepsTheCountrysRuleToo();
    void anUnknownProfileIsRefused();
    void aChristmasGreetingAtEightWaitsForNine();
    void aCampaignOfTheNightIsToldBeforeItIsSaved();
    void nothingEverWidens();
};

void EffectiveHoursTest::aPersonsOwnZoneComesBeforeTheNumbers()
{
    QCOMPARE(plausibleZones(person("+12125550100", "Asia/Tokyo")), QList<QByteArray>{"Asia/Tokyo"});
    QCOMPARE(plausibleZones(person("+12082000000")),
             (QList<QByteArray>{"America/Boise", "America/Los_Angeles"}));
    QVERIFY(plausibleZones(person("+18005550100")).isEmpty());
}

void EffectiveHoursTest::eachPolicyHoldsInEachZone()
{
    CallingPolicy campaign = hours("10:00-18:00");
    campaign.closedOn = {QDate(2026, 12, 25)};
    const LegalHours legal{hours("08:00-21:00").parts, {}};
    const QList<CallingPolicy> all = effectiveHours(campaign, hours("00:00-24:00"), {legal, legal},
                                                    {"America/Boise", "America/Los_Angeles"});
    QCOMPARE(shownHours(all), QStringLiteral("10:00-18:00 America/Boise | 10:00-18:00 America/Los_Angeles | "
                                             "08:00-21:00 America/Boise | 08:00-21:00 America/Los_Angeles"));
    QCOMPARE(all.constFirst().closedOn, campaign.closedOn);
    QVERIFY(all.constLast().closedOn.isEmpty());
}

void EffectiveHoursTest::policiesAreReadOnTheClocksOfTheCalled_data()
{
    QTest::addColumn<QByteArray>("profile");
    QTest::addColumn<QByteArray>("e164");
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<QString>("hours");
    const auto row = [](const char *name, const char *profile, const char *e164, const char *state,
                        const char *hours) {
        QTest::newRow(name) << QByteArray(profile) << QByteArray(e164) << QByteArray(state)
                            << QString::fromLatin1(hours);
    };
    row("India: all three are one", "in", "+919000000000", "", "09:00-21:00 Asia/Kolkata");
    row("India calls Nepal", "in", "+9779800000000", "", "09:00-21:00 Asia/Kathmandu");
    row("New York", "us-federal", "+12125550100", "",
        "09:00-21:00 America/New_York | 08:00-21:00 America/New_York");
    row("Alabama", "us-federal", "+12055550100", "",
        "09:00-21:00 America/Chicago | 08:00-21:00 America/Chicago | Mo-Sa 08:00-20:00 America/Chicago");
    row("a New Yorker in Florida: both clocks, Florida's hours", "us-federal", "+12125550100", "FL",
        "09:00-21:00 America/Chicago | 09:00-21:00 America/New_York | 08:00-21:00 America/Chicago | "
        "08:00-21:00 America/New_York | 08:00-20:00 America/Chicago | 08:00-20:00 America/New_York");
    row("a New Yorker in California", "us-federal", "+12125550100", "CA",
        "09:00-21:00 America/Los_Angeles | 09:00-21:00 America/New_York | 08:00-21:00 America/Los_Angeles | "
        "08:00-21:00 America/New_York");
    row("a free number at an address", "us-federal", "+18005550100", "CA",
        "09:00-21:00 America/Los_Angeles | 08:00-21:00 America/Los_Angeles");
    row("letters of an Indian state", "in", "+919000000000", "GA", "09:00-21:00 Asia/Kolkata");
    row("the law asks for none", "uk", "+442000000000", "", "09:00-21:00 Europe/London");
}

void EffectiveHoursTest::policiesAreReadOnTheClocksOfTheCalled()
{
    QFETCH(QByteArray, profile);
    QFETCH(QByteArray, e164);
    QFETCH(QByteArray, state);
    const Result<QList<CallingPolicy>> found =
        hoursFor(callers(profile.constData()), person(e164.constData(), "", state.constData()));
    QVERIFY(found);
    QTEST(shownHours(*found), "hours");
}

void EffectiveHoursTest::anAddressIsReadByNameAndCode_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("state");
    QTest::newRow("code") << QStringLiteral(" fl ") << QStringLiteral("FL");
    QTest::newRow("name") << QStringLiteral("Florida") << QStringLiteral("FL");
    QTest::newRow("two words") << QStringLiteral("north  carolina") << QStringLiteral("NC");
    QTest::newRow("dots") << QStringLiteral("D.C.") << QStringLiteral("DC");
    QTest::newRow("elsewhere: as if not given") << QStringLiteral("Ontario") << QString();
    QTest::newRow("empty") << QString() << QString();
}

void EffectiveHoursTest::anAddressIsReadByNameAndCode()
{
    QFETCH(QString, written);
    Lead lead{.number = PhoneNumber::fromE164(QStringLiteral("+18005550100")).value()};
    lead.attributes = {{QStringLiteral("State"), written}};
    QTEST(calledPersonOf(lead).state, "state");
}

void EffectiveHoursTest::aZoneThatNobodyKnowsMeansAnywhereInTheCountry()
{
    const QList<QByteArray> zones = plausibleZones(person("+12125550100", "Eastern"));
    for (const char *zoneId : {"America/New_York", "America/Los_Angeles", "Pacific/Honolulu"})
        QVERIFY2(zones.contains(zoneId), zoneId);
    QCOMPARE(plausibleZones(person("+919000000000", "IST?")), QList<QByteArray>{"Asia/Kolkata"});
    // Of a country without a law here the number still tells.
    QCOMPARE(plausibleZones(person("+9779800000000", "NPT")), QList<QByteArray>{"Asia/Kathmandu"});
}

void EffectiveHoursTest::practiceIsAlwaysOpen() // ruling 12
{
    for (const char *e164 : {"+919000000000", "+12125550100", "+18005550100"}) {
        const Result<QList<CallingPolicy>> found =
            hoursFor(callers("none", "00:00-24:00", "00:00-24:00"), person(e164));
        QVERIFY(found);
        QCOMPARE(found->size(), 1);
        QVERIFY(found->constFirst().isAlways());
    }
}

void EffectiveHoursTest::anUnknownZoneKeepsTheCountrysRuleToo() // dialling safety 11, F52
{
    // Nobody knows where a free number rings: the campaign's hours at home, and the law of the country from
    // New York to Honolulu, with the strictest of all its states.
    CallersHours asked = callers("us-federal", "09:00-21:00");
    asked.campaign.zone = zone("America/New_York");
    const Result<QList<CallingPolicy>> found = hoursFor(asked, person("+18005550100"));
    QVERIFY(found);
    QCOMPARE(found->constFirst(), hours("09:00-21:00", "America/New_York"));
    QVERIFY(found->contains(hours("08:00-21:00", "Pacific/Honolulu")));
    QVERIFY(found->contains(hours("10:00-21:00", "Pacific/Honolulu")));
    const OpenHours joint(*found);
    // A Wednesday: from 10:00 in Honolulu (Kentucky's hour) to 20:00 in New York (Florida's).
    const auto span = joint.spanAt(at("2026-10-14T17:00:00-04:00"));
    QVERIFY(span);
    QCOMPARE(span->opens, at("2026-10-14T10:00:00-10:00"));
    QCOMPARE(span->closes, at("2026-10-14T20:00:00-04:00"));

    // An account that calls by another law keeps the country's besides its own.
    const Result<QList<CallingPolicy>> indian = hoursFor(callers("in"), person("+18005550100"));
    QVERIFY(indian);
    QVERIFY(indian->contains(hours("09:00-21:00")));
    QVERIFY(indian->contains(hours("08:00-21:00", "America/New_York")));
    // A satellite is no country's: the campaign's zone alone.
    const Result<QList<CallingPolicy>> satellite = hoursFor(callers("in"), person("+870773000000"));
    QVERIFY(satellite);
    QCOMPARE(shownHours(*satellite), QStringLiteral("09:00-21:00 Asia/Kolkata"));
}

void EffectiveHoursTest::anUnknownProfileIsRefused()
{
    const Result<QList<CallingPolicy>> found = hoursFor(callers("atlantis"), person("+919000000000"));
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::NotFound);
}

void EffectiveHoursTest::aChristmasGreetingAtEightWaitsForNine()
{
    const Result<QList<CallingPolicy>> found =
        hoursFor(callers("in", "08:00-20:00"), person("+919000000000"));
    QVERIFY(found);
    const OpenHours joint(*found);
    const Instant greeting = at("2026-12-25T08:00:00+05:30");
    QCOMPARE(joint.nextOpen(greeting), at("2026-12-25T09:00:00+05:30"));
    QCOMPARE(joint.bindingText(greeting), QStringLiteral("09:00-21:00 Asia/Kolkata"));
}

void EffectiveHoursTest::aCampaignOfTheNightIsToldBeforeItIsSaved()
{
    const Instant now = at("2026-10-14T12:00:00+05:30");
    const Result<QList<CallingPolicy>> night =
        hoursFor(callers("in", "21:00-02:00"), person("+919000000000"));
    QVERIFY(night);
    QCOMPARE(shownHours(neverMeeting(*night, now)),
             QStringLiteral("21:00-02:00 Asia/Kolkata | 09:00-21:00 Asia/Kolkata"));
    const Result<QList<CallingPolicy>> evening =
        hoursFor(callers("in", "20:00-02:00"), person("+919000000000"));
    QVERIFY(evening);
    QVERIFY(neverMeeting(*evening, now).isEmpty());
}

/// Whoever is called under whichever profile: never outside the law's hours on the called person's clocks.
void EffectiveHoursTest::nothingEverWidens()
{
    constexpr quint32 Seed = 3'2026;
    QRandomGenerator random(Seed);
    const QList<const char *> campaigns = {"00:00-24:00", "06:00-23:00", "Sa,Su 00:00-24:00", "20:00-10:00"};
    const QList<const char *> people = {"+919000000000", "+12125550100", "+12055550100", "+13055550100",
                                        "+18005550100",  "+12082000000", "+14165550100"};
    const QList<const char *> profiles = {"in", "us-federal", "us-ky"};
    int open = 0;
    for (int round = 0; round < 2'000; ++round) {
        const char *profile = profiles.at(random.bounded(profiles.size()));
        const CalledPerson called = person(people.at(random.bounded(people.size())));
        const CallersHours asked = callers(profile, campaigns.at(random.bounded(campaigns.size())));
        const Result<QList<CallingPolicy>> found = hoursFor(asked, called);
        QVERIFY(found);
        const Instant when = at("2026-10-14T00:00:00Z") + std::chrono::minutes{random.bounded(30 * 1440)};
        if (!OpenHours(*found).isOpen(when))
            continue;
        ++open;
        QList<QByteArray> zones = plausibleZones(called);
        const int earliest = !zones.isEmpty() && asked.legalProfile == QLatin1String("in") ? 9 : 8;
        if (zones.isEmpty())
            zones = {"America/New_York", "Pacific/Honolulu"};
        for (const QByteArray &in : std::as_const(zones)) {
            const int hour = toDateTime(when, QTimeZone(in)).time().hour();
            QVERIFY2(hour >= earliest && hour < 21,
                     qPrintable(QStringLiteral("seed %1, round %2").arg(Seed).arg(round)));
        }
    }
    QVERIFY2(open > 100, qPrintable(QString::number(open)));
}

QTEST_GUILESS_MAIN(EffectiveHoursTest)
#include "tst_effectivehours.moc"
