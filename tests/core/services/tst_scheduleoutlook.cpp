// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/scheduleoutlook.h"

#include "core/services/campaignservice.h"
#include "core/services/donotcallservice.h"
#include "core/services/whyservice.h"
#include "tests/support/ledgerseed.h"

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using callboard::test::scheduleTomorrow;
using callboard::test::seedEnded;
using callboard::test::TestProfile;

/// What is told before a schedule is confirmed, and why a campaign that runs calls nobody.
class ScheduleOutlookTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theDailyLimitIsToldBeforeAndAfterConfirming_data();
    void theDailyLimitIsToldBeforeAndAfterConfirming();
    void whatTheDailyLimitHoldsIsInTheForecast();
    void callsOfTodayCountForTodayAlone();
    void anOperatorsLimitCountsToo();
    void whoHasAnsweredOrIsCalledElsewhereIsTold();
    void aMissingOrOldRegisterIsTold();
    void aCampaignThatIsHeldSaysBy_data();
    void aCampaignThatIsHeldSaysBy();
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
    }
    [[nodiscard]] bool setCallsPerDay(int calls)
    {
        account.callsPerDay = calls;
        return await(profile.workspace->ledger().write(
                         [account = account](store::Store &store) { return store.accounts.update(account); }))
            .has_value();
    }
    [[nodiscard]] ScheduleOutlook outlook() const
    {
        return await(schedules.outlook(schedules.campaignFor(request, account), leads))
            .value_or(ScheduleOutlook());
    }
    [[nodiscard]] QStringList notes() const
    {
        QStringList sentences;
        for (const ScheduleNote &note : outlook().notes)
            sentences << note.sentence;
        return sentences;
    }

    TestProfile profile;
    QList<LeadId> leads;
    ScheduleService schedules;
    Account account;
    ScheduleRequest request;
};

} // namespace

void ScheduleOutlookTest::theDailyLimitIsToldBeforeAndAfterConfirming_data()
{
    QTest::addColumn<DailyLimitRule>("rule");
    QTest::addColumn<QString>("sentence");
    QTest::addRow("the rest waits") << DailyLimitRule::HoldRest
                                    << QStringLiteral(
                                           "On Fri 20 Nov the daily limit lets 5 of these 20 leads "
                                           "be called; the rest follow on the next days, until "
                                           "Mon 23 Nov.");
    QTest::addRow("the campaign fails")
        << DailyLimitRule::Fail
        << QStringLiteral("This campaign would fail when it begins: it has 20 leads, and the daily limit of "
                          "the account leaves 5 on Fri 20 Nov.");
}

void ScheduleOutlookTest::theDailyLimitIsToldBeforeAndAfterConfirming() // X-15, S4-024
{
    QFETCH(DailyLimitRule, rule);
    QFETCH(QString, sentence);
    Desk desk(20);
    QVERIFY(desk.setCallsPerDay(5));
    desk.request.rules.dailyLimit = rule;
    const plan::ScheduleSummary summary =
        desk.schedules.summary(desk.request, desk.account, desk.outlook().dayRoom);
    QStringList told;
    for (const plan::Warning warning : summary.warnings)
        told << ScheduleService::sentence(warning, summary, desk.profile.workspace->zone());
    QVERIFY2(told.contains(sentence), qPrintable(told.join(u'\n')));
    const Result<ScheduleReceipt> receipt = await(desk.schedules.schedule(desk.request));
    QVERIFY(receipt);
    QVERIFY2(receipt->warnings.contains(sentence), qPrintable(receipt->warnings.join(u'\n')));
}

void ScheduleOutlookTest::whatTheDailyLimitHoldsIsInTheForecast()
{
    Desk desk(20);
    QVERIFY(desk.setCallsPerDay(5));
    const WhyService why(*desk.profile.workspace);
    const Campaign wish = desk.schedules.campaignFor(desk.request, desk.account);
    const QList<HeldLeads> held = await(why.forecast(wish, desk.leads)).value_or(QList<HeldLeads>());
    QCOMPARE(held.size(), 1);
    QCOMPARE(held.constFirst().reason, plan::Reason::DailyLimit);
    QCOMPARE(held.constFirst().leads, desk.leads.mid(5));
    QCOMPARE(held.constFirst().notBefore,
             std::optional<Instant>(desk.profile.clock->now() + std::chrono::hours{12}));
    QVERIFY(desk.setCallsPerDay(20));
    QVERIFY(await(why.forecast(wish, desk.leads)).value_or(QList<HeldLeads>{{}}).isEmpty());
}

void ScheduleOutlookTest::callsOfTodayCountForTodayAlone()
{
    Desk desk(3);
    QVERIFY(!desk.outlook().dayRoom);
    QVERIFY(desk.setCallsPerDay(5));
    const CampaignId before = scheduleTomorrow(desk.profile, desk.leads);
    QVERIFY(seedEnded(desk.profile, before, desk.leads.at(0), desk.account.id, CallRecord()).isValid());
    std::optional<plan::DayRoom> room = desk.outlook().dayRoom;
    QVERIFY(room);
    QCOMPARE(room->firstDay, 4);
    QCOMPARE(room->ofAccount, 4);
    QCOMPARE(room->everyDay, 5);
    desk.request.start += std::chrono::hours{12}; // midnight: another day
    room = desk.outlook().dayRoom;
    QVERIFY(room);
    QCOMPARE(room->firstDay, 5);
    desk.request.start -= std::chrono::hours{3}; // this evening, but nobody may be called before ten
    desk.request.hours = {HoursPart{.opens = QTime(10, 0), .closes = QTime(17, 0)}};
    room = desk.outlook().dayRoom;
    QVERIFY(room);
    QCOMPARE(room->firstDay, 5);
}

void ScheduleOutlookTest::anOperatorsLimitCountsToo()
{
    Desk desk(3);
    QVERIFY(desk.setCallsPerDay(5));
    QVERIFY(await(desk.profile.workspace->ledger().write([](store::Store &store) {
        return store.settings.setValue(dispatch::OperatorDayKey, QStringLiteral("2"));
    })));
    const std::optional<plan::DayRoom> room = desk.outlook().dayRoom;
    QVERIFY(room);
    QCOMPARE(room->firstDay, 2);
    QCOMPARE(room->everyDay, 2);
    QCOMPARE(room->ofAccount, 5);
}

void ScheduleOutlookTest::whoHasAnsweredOrIsCalledElsewhereIsTold()
{
    Desk desk(3);
    QVERIFY(desk.notes().isEmpty());
    const CampaignId other = scheduleTomorrow(desk.profile, desk.leads.mid(0, 2));
    QCOMPARE(desk.notes(),
             QStringList{QStringLiteral("2 of these leads are called by another campaign too.")});
    QCOMPARE(desk.outlook().notes.constFirst().leads, desk.leads.mid(0, 2));
    QVERIFY(seedEnded(desk.profile, other, desk.leads.at(2), desk.account.id, CallRecord()).isValid());
    const QList<ScheduleNote> notes = desk.outlook().notes;
    QCOMPARE(notes.size(), 3);
    QCOMPARE(notes.at(0).sentence, QStringLiteral("1 of these leads have answered a call before."));
    QCOMPARE(notes.at(0).leads, desk.leads.mid(2));
    QVERIFY2(notes.at(2).sentence.startsWith(QStringLiteral("Practice calls keep no gap")),
             qPrintable(notes.at(2).sentence));
    QVERIFY(await(CampaignService(*desk.profile.workspace).cancel(other)));
    QCOMPARE(desk.outlook().notes.size(), 2); // nobody waits elsewhere any more
}

void ScheduleOutlookTest::aMissingOrOldRegisterIsTold() // 47 CFR 64.1200 (c) (2) (i) (D): 31 days
{
    Desk desk(1);
    QVERIFY(desk.notes().isEmpty()); // practice has no law
    desk.account.legalProfile = QStringLiteral("us-federal");
    QVERIFY(desk.setCallsPerDay(0));
    QVERIFY2(desk.notes().value(0).endsWith(QStringLiteral("at most 31 day(s) old, and none was imported.")),
             qPrintable(desk.notes().join(u'\n')));
    QVERIFY(await(desk.profile.workspace->ledger().write(
        [now = desk.profile.clock->now()](store::Store &store) -> Result<qint64> {
            DoNotCallEntry entry;
            entry.list = DoNotCallList::Register;
            entry.prefix = QStringLiteral("+1212555");
            entry.source = QStringLiteral("National register");
            entry.addedAt = now;
            return store.doNotCall.insert(entry);
        })));
    QVERIFY(desk.notes().isEmpty());
    desk.request.start += std::chrono::hours{24 * 31};
    QVERIFY(desk.notes().isEmpty());
    desk.request.start += std::chrono::hours{1};
    QVERIFY2(desk.notes().value(0).endsWith(QStringLiteral("the newest was imported on 20 Nov 2026.")),
             qPrintable(desk.notes().join(u'\n')));
}

void ScheduleOutlookTest::aCampaignThatIsHeldSaysBy_data()
{
    QTest::addColumn<int>("callsPerDay");
    QTest::addColumn<double>("budget");
    QTest::addColumn<QString>("text");
    QTest::addRow("nothing") << 2 << 2.0 << QString();
    QTest::addRow("the daily limit") << 1 << 2.0 << QStringLiteral("held: daily limit until 00:00 IST");
    QTest::addRow("the budget") << 1 << 1.0 << QStringLiteral("budget spent");
}

void ScheduleOutlookTest::aCampaignThatIsHeldSaysBy()
{
    QFETCH(int, callsPerDay);
    QFETCH(double, budget);
    Desk desk(3);
    QVERIFY(desk.setCallsPerDay(callsPerDay));
    desk.request.rules.budget = Money::usd(budget);
    const CampaignId campaign =
        await(desk.schedules.schedule(desk.request)).value_or(ScheduleReceipt()).campaign;
    QVERIFY(campaign.isValid());
    CallRecord record;
    record.cost = Money::usd(1.0);
    QVERIFY(seedEnded(desk.profile, campaign, desk.leads.at(0), desk.account.id, record).isValid());
    const CampaignService campaigns(*desk.profile.workspace);
    const QTimeZone zone = desk.profile.workspace->zone();
    const auto text = [&] {
        return holdText(await(campaigns.overview(campaign)).value_or(CampaignOverview()), zone);
    };
    QCOMPARE(text(), QString()); // it has not begun
    QVERIFY(await(desk.profile.workspace->ledger().write([campaign](store::Store &store) {
        return store.campaigns.move(campaign, CampaignState::Scheduled, CampaignState::Active);
    })));
    QTEST(text(), "text");
}

QTEST_GUILESS_MAIN(ScheduleOutlookTest)
#include "tst_scheduleoutlook.moc"
