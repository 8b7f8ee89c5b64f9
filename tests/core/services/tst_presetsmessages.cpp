// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/localclock.h"
#include "core/providers/practiceline.h"
#include "core/services/campaignservice.h"
#include "core/services/scheduleservice.h"
#include "tests/support/testprofile.h"

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using callboard::test::TestProfile;
using namespace std::chrono_literals;

/// The presets of WhatsApp campaigns live through the examples of their document (S4). How fast and how late
/// messages go out is the engine's: see tst_messages and tst_workdays.
class PresetsMessagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theExamplesOfTheDocumentBeginOnTime_data();
    void theExamplesOfTheDocumentBeginOnTime();
    void aGreetingBeforeTheHoursIsHeldToTheirBeginning();
    void allFallDueAtOnceAndTheSenderSpreadsThem();
    void aboveTheLimitTheRestWaitsOrTheCampaignFails();
};

namespace {

class Desk
{
public:
    explicit Desk(const QString &presetId, int leads = 3)
    {
        (void)line.start();
        Account made = newAccount(ProviderKind::PracticeWhatsApp);
        made.name = QStringLiteral("Messages");
        made.baseUrl = line.baseUrl();
        request.account = await(AccountService(*profile.workspace).add(made, {})).value_or(AccountId());
        request.leads = profile.addLeads(leads);
        request.message.templateName = QStringLiteral("visit_reminder");
        request.message.language = QStringLiteral("en");
        request.message.fields = {QStringLiteral("{name}"), QStringLiteral("{city}")}; // S4-009
        request.apply(presetById(presetId).value_or(Preset()));
    }
    [[nodiscard]] Instant at(QDate day, QTime time) const
    {
        return plan::instantAt(day, time, profile.workspace->zone());
    }
    [[nodiscard]] Result<ScheduleReceipt> schedule()
    {
        return await(ScheduleService(*profile.workspace).schedule(request));
    }

    providers::PracticeLine line{{}};
    TestProfile profile;
    ScheduleRequest request;
};

} // namespace

void PresetsMessagesTest::theExamplesOfTheDocumentBeginOnTime_data()
{
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QTime>("now");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QTime>("time");
    // The document's own year has passed; day, month and weekday are kept as far as they matter.
    QTest::newRow("in the evening for the next morning") // S4-013
        << QDate(2026, 12, 3) << QTime(22, 0) << QDate(2026, 12, 4) << QTime(9, 0);
    QTest::newRow("on Friday for the weekend") // S4-014
        << QDate(2026, 12, 4) << QTime(17, 0) << QDate(2026, 12, 5) << QTime(10, 0);
    QTest::newRow("five days ahead for the holiday") // S4-015
        << QDate(2026, 12, 20) << QTime(12, 0) << QDate(2026, 12, 25) << QTime(8, 0);
    QTest::newRow("two minutes from now") // S4-027
        << QDate(2026, 12, 3) << QTime(15, 0) << QDate(2026, 12, 3) << QTime(15, 2);
}

void PresetsMessagesTest::theExamplesOfTheDocumentBeginOnTime()
{
    QFETCH(QDate, today);
    QFETCH(QTime, now);
    QFETCH(QDate, day);
    QFETCH(QTime, time);
    Desk desk(QStringLiteral("messages"));
    desk.profile.clock->advance(desk.at(today, now) - desk.profile.clock->now());
    desk.request.start = desk.at(day, time);
    const Result<ScheduleReceipt> receipt = desk.schedule();
    QVERIFY(receipt);
    QCOMPARE(receipt->summary.firstStart, desk.request.start);
    QCOMPARE(receipt->maxAttempts, 1); // a message that arrived is never repeated
    const Result<CampaignOverview> overview =
        await(CampaignService(*desk.profile.workspace).overview(receipt->campaign));
    QVERIFY(overview);
    QCOMPARE(overview->campaign.state, CampaignState::Scheduled); // S4-004
    QCOMPARE(overview->waiting, 3);
}

void PresetsMessagesTest::aGreetingBeforeTheHoursIsHeldToTheirBeginning() // X-06, S4-015
{
    Desk desk(QStringLiteral("messages"));
    desk.request.hours = {HoursPart{.opens = QTime(9, 0), .closes = QTime(21, 0)}};
    desk.request.start = desk.at(QDate(2026, 12, 25), QTime(8, 0));
    const Result<ScheduleReceipt> receipt = desk.schedule();
    QVERIFY(receipt);
    QCOMPARE(receipt->summary.firstStart, desk.at(QDate(2026, 12, 25), QTime(9, 0)));
}

void PresetsMessagesTest::allFallDueAtOnceAndTheSenderSpreadsThem() // S4-006
{
    Desk desk(QStringLiteral("messages"), 250);
    desk.request.start = desk.at(QDate(2026, 12, 4), QTime(10, 0));
    const Result<ScheduleReceipt> receipt = desk.schedule();
    QVERIFY(receipt);
    QCOMPARE(receipt->summary.batches, 3);
    QCOMPARE(receipt->summary.lastDue, desk.request.start + 2s);
    QCOMPARE(newAccount(ProviderKind::WhatsAppCloud).callsPerSecond, 29);
}

void PresetsMessagesTest::aboveTheLimitTheRestWaitsOrTheCampaignFails() // S4-023, S4-024, X-15
{
    QCOMPARE(presetById(QStringLiteral("messages")).value_or(Preset()).rules.dailyLimit,
             DailyLimitRule::HoldRest);
    QCOMPARE(presetById(QStringLiteral("messages-or-none")).value_or(Preset()).rules.dailyLimit,
             DailyLimitRule::Fail);
    Desk desk(QStringLiteral("messages-or-none"));
    desk.request.start = desk.at(QDate(2026, 12, 4), QTime(10, 0));
    const Result<ScheduleReceipt> receipt = desk.schedule();
    QVERIFY(receipt);
    const Result<CampaignOverview> overview =
        await(CampaignService(*desk.profile.workspace).overview(receipt->campaign));
    QVERIFY(overview);
    QCOMPARE(overview->campaign.rules.dailyLimit, DailyLimitRule::Fail);
    QVERIFY(overview->campaign.rules.fallback.isEmpty()); // it is the message that calls fall back to
}

QTEST_GUILESS_MAIN(PresetsMessagesTest)
#include "tst_presetsmessages.moc"
