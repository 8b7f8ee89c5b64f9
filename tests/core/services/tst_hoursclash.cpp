// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/hoursclash.h"

#include "core/services/scheduleservice.h"
#include "core/services/settingsservice.h"
#include "core/store/househours.h"
#include "core/store/ledger.h"
#include "tests/support/ledgerseed.h"

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using callboard::test::TestProfile;

class HoursClashTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thePairThatNeverMeetsIsNamed_data();
    void thePairThatNeverMeetsIsNamed();
    void aScheduleThatCouldNeverCallIsRefusedByName();
    void leadsAreJudgedByTheirOwnClocks();
    void leadsByTheirOwnLawAreCountedAndTheRestIsScheduled();
    void narrowerHouseHoursHoldTheSummary();
};

namespace {

QList<HoursPart> parts(const QString &text)
{
    return hoursFromText(text).value_or(QList<HoursPart>());
}

CallingPolicy policy(const QString &text)
{
    return {defaultZone(), parts(text), {}};
}

class Desk
{
public:
    explicit Desk(const QString &law = {}, const QString &reason = {})
    {
        request.account = profile.addRealAccount(5);
        AccountService accounts(*profile.workspace);
        account = await(accounts.byName(QStringLiteral("Sales"))).value_or(Account());
        if (!law.isEmpty()) {
            account.legalProfile = law;
            account.legalReason = reason;
            if (!await(accounts.update(account, {})))
                account = {};
        }
        request.start = profile.clock->now() + std::chrono::hours{22}; // tomorrow 10:00 IST
    }
    [[nodiscard]] QList<LeadId> import(const QByteArray &csv)
    {
        ImportRequest wish;
        wish.pasted = csv;
        ImportService imports(*profile.workspace);
        if (!await(imports.run(wish, std::make_shared<JobControl>())))
            return {};
        return await(LeadService(*profile.workspace).ids(LeadFilter{}, LeadSort{})).value_or({});
    }
    [[nodiscard]] bool setHouse(const QString &hours)
    {
        SettingsService settings(*profile.workspace);
        return await(settings.change(store::HouseHoursKey, hours, false)).has_value() &&
               QTest::qWaitFor([&] { return profile.workspace->houseHours().parts == parts(hours); });
    }

    TestProfile profile;
    Account account;
    ScheduleRequest request;
};

} // namespace

void HoursClashTest::thePairThatNeverMeetsIsNamed_data()
{
    QTest::addColumn<QString>("campaign");
    QTest::addColumn<QString>("house");
    QTest::addColumn<QString>("law");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("they meet") << QStringLiteral("Mo-Fr 10:00-18:00") << QStringLiteral("09:00-21:00")
                               << QStringLiteral("in") << QString();
    QTest::newRow("against the law")
        << QStringLiteral("22:00-23:00") << QStringLiteral("00:00-24:00") << QStringLiteral("in")
        << QStringLiteral("Nobody could ever be called: the campaign's hours (22:00-23:00) and the law's "
                          "hours in India (09:00-21:00) have no minute in common.");
    QTest::newRow("against the house")
        << QStringLiteral("Sa-Su 10:00-12:00") << QStringLiteral("Mo-Fr 09:00-18:00")
        << QStringLiteral("none")
        << QStringLiteral("Nobody could ever be called: the campaign's hours (Sa,Su 10:00-12:00) and the "
                          "house's hours (Mo-Fr 09:00-18:00) have no minute in common.");
    QTest::newRow("all three")
        << QStringLiteral("08:00-10:00, 20:00-22:00") << QStringLiteral("08:00-09:00, 21:00-22:00")
        << QStringLiteral("in")
        << QStringLiteral("Nobody could ever be called: the house's hours (08:00-09:00, 21:00-22:00) and the "
                          "law's hours in India (09:00-21:00) have no minute in common.");
    QTest::newRow("none of its own") << QStringLiteral("never") << QStringLiteral("09:00-21:00")
                                     << QStringLiteral("none")
                                     << QStringLiteral("Nobody could ever be called: nothing opens in the "
                                                       "campaign's hours (never).");
}

void HoursClashTest::thePairThatNeverMeetsIsNamed()
{
    QFETCH(QString, campaign);
    QFETCH(QString, house);
    QFETCH(QString, law);
    QFETCH(QString, sentence);
    Campaign asked;
    asked.policy = policy(campaign);
    Account account;
    account.provider = ProviderKind::Vapi;
    account.legalProfile = law;
    const QList<OwnedHours> hours =
        clashingHours(asked, policy(house), account, fromMSecsSinceEpoch(1'795'156'200'000));
    QCOMPARE(hours.isEmpty() ? QString() : clashSentence(hours), sentence);
}

void HoursClashTest::aScheduleThatCouldNeverCallIsRefusedByName()
{
    Desk desk;
    desk.request.leads = desk.profile.addLeads(3);
    desk.request.hours = parts(QStringLiteral("21:00-23:00"));
    ScheduleService schedules(*desk.profile.workspace);
    const plan::ScheduleSummary summary = schedules.summary(desk.request, desk.account);
    QCOMPARE(summary.refusal, plan::Refusal::NeverOpen);
    const QString told = schedules.refusalText(desk.request, desk.account, summary);
    QVERIFY2(told.contains(QStringLiteral("the campaign's hours (21:00-23:00)")), qPrintable(told));
    const Result<ScheduleReceipt> refused = await(schedules.schedule(desk.request));
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    QCOMPARE(operatorText(refused.error()), told);
}

void HoursClashTest::leadsAreJudgedByTheirOwnClocks()
{
    Desk desk;
    const QList<LeadId> leads =
        desk.import("number,name,zone\n+919810000001,Asha,\n+919810000002,Bela,Europe/London\n");
    QCOMPARE(leads.size(), 2);
    // Nine to twelve on two clocks at once: the law is read on the person's own.
    desk.request.leads = leads;
    desk.request.hours = parts(QStringLiteral("10:00-12:00"));
    ScheduleService schedules(*desk.profile.workspace);
    const Campaign campaign = schedules.campaignFor(desk.request, desk.account);
    const Result<QList<HoursClash>> clashes = await(schedules.clashes(campaign, leads));
    QVERIFY(clashes);
    QVERIFY(clashes->isEmpty());
}

// A number that names no place may be anywhere in the country: hours must be good in all its zones.
void HoursClashTest::leadsByTheirOwnLawAreCountedAndTheRestIsScheduled()
{
    Desk desk(QStringLiteral("us-federal"), QStringLiteral("We call people in the United States."));
    QVERIFY(desk.setHouse(QStringLiteral("00:00-24:00")));
    const QList<LeadId> leads =
        desk.import("number,name,state\n+12125550101,Ann,NY\n+12125550102,Ben,NY\n+13055550103,Cy,FL\n");
    QCOMPARE(leads.size(), 3);
    desk.request.leads = leads;
    desk.request.hours = parts(QStringLiteral("20:15-20:45"));
    ScheduleService schedules(*desk.profile.workspace);
    const Campaign campaign = schedules.campaignFor(desk.request, desk.account);
    const Result<QList<HoursClash>> clashes = await(schedules.clashes(campaign, leads));
    QVERIFY(clashes);
    QCOMPARE(clashes->size(), 1);
    const QString sentence = clashSentence(clashes->first(), leads.size());
    QCOMPARE(clashes->first().leads.size(), 1);
    QVERIFY2(sentence.startsWith(QStringLiteral("1 of 3")), qPrintable(sentence));
    QVERIFY2(sentence.contains(QStringLiteral("the law's hours in Florida (08:00-20:00)")),
             qPrintable(sentence));
    const Result<ScheduleReceipt> receipt = await(schedules.schedule(desk.request));
    QVERIFY(receipt);
    QVERIFY(receipt->warnings.contains(sentence));

    desk.request.leads = clashes->first().leads;
    QCOMPARE(await(schedules.schedule(desk.request)).error().code, ErrorCode::Refused);
}

void HoursClashTest::narrowerHouseHoursHoldTheSummary()
{
    Desk desk;
    QVERIFY(desk.setHouse(QStringLiteral("11:00-12:00")));
    desk.request.leads = desk.profile.addLeads(3);
    const ScheduleService schedules(*desk.profile.workspace);
    const Instant eleven = desk.request.start + std::chrono::hours{1};
    QCOMPARE(schedules.summary(desk.request, desk.account).firstStart, eleven);
    // Hours of its own do not widen the house's.
    desk.request.hours = parts(QStringLiteral("10:00-18:00"));
    QCOMPARE(schedules.summary(desk.request, desk.account).firstStart, eleven);
    QVERIFY(schedules.campaignFor(desk.request, desk.account).policy.parts == desk.request.hours);
}

QTEST_MAIN(HoursClashTest)
#include "tst_hoursclash.moc"
