// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/scheduleservice.h"

#include "core/services/campaignservice.h"
#include "core/store/ledger.h"
#include "tests/support/testprofile.h"

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using callboard::test::TestProfile;

class ScheduleServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWorkedExamplesComeOut_data();
    void theWorkedExamplesComeOut();
    void jobIdsNameBatchAndStart();
    void aScheduledCampaignIsThereWithItsBatches();
    void leadsThatAreNotToBeCalledAreLeftOut();
    void aLeadNamedTwiceIsCalledOnce();
    void noLeadLeftIsRefused();
    void aPlaceholderWithoutAValueIsRefusedByName();
    void aPastStartIsRefused();
    void aGridBeyondTheLinesIsRefused();
    void realAccountsKeepTheHoursAndPracticeDoesNot();
    void theAccountUsedLastIsProposed();
    void aPreviewShowsWhatTheAgentIsTold();
    void aTestCallGoesToOnesOwnNumber();
    void whatFailedHalfwayLeavesNoCampaign();
};

namespace {

class Desk
{
public:
    Desk()
    {
        const Result<Account> preferred = await(AccountService(*profile.workspace).preferred());
        account = preferred.value_or(Account());
        request.account = account.id;
        request.start = at(22, 0); // tomorrow 10:00 IST
    }
    /// \a hours and \a minutes from now, which is noon in India.
    [[nodiscard]] Instant at(int hours, int minutes) const
    {
        return profile.clock->now() + std::chrono::hours{hours} + std::chrono::minutes{minutes};
    }
    [[nodiscard]] Result<ScheduleReceipt> schedule()
    {
        return await(ScheduleService(*profile.workspace).schedule(request));
    }
    [[nodiscard]] bool mark(LeadId lead)
    {
        return await(
                   profile.workspace->ledger().write([lead, now = profile.clock->now()](store::Store &store) {
                       return store.leads.setDoNotCall(lead, true, now);
                   }))
            .has_value();
    }

    TestProfile profile;
    Account account;
    ScheduleRequest request;
};

} // namespace

void ScheduleServiceTest::theWorkedExamplesComeOut_data()
{
    QTest::addColumn<int>("leads");
    QTest::addColumn<int>("parallel");
    QTest::addColumn<int>("interval");
    QTest::addColumn<Pacing>("pacing");
    QTest::addColumn<int>("batches");
    QTest::addColumn<int>("completionMinutes"); // after the start
    QTest::addColumn<int>("peak");
    QTest::newRow("T-01 in a grid") << 100 << 5 << 60 << Pacing::Grid << 20 << 22 << 15;
    QTest::newRow("T-01 capped") << 100 << 5 << 60 << Pacing::Capped << 20 << 60 << 5;
    QTest::newRow("T-02 in a grid") << 50 << 10 << 30 << Pacing::Grid << 5 << 5 << 50;
    QTest::newRow("T-02 capped") << 50 << 10 << 30 << Pacing::Capped << 5 << 15 << 10;
    QTest::newRow("T-03 in a grid") << 200 << 5 << 60 << Pacing::Grid << 40 << 42 << 15;
    QTest::newRow("T-03 capped") << 200 << 5 << 60 << Pacing::Capped << 40 << 120 << 5;
}

void ScheduleServiceTest::theWorkedExamplesComeOut()
{
    QFETCH(int, leads);
    QFETCH(int, parallel);
    QFETCH(int, interval);
    QFETCH(Pacing, pacing);
    QFETCH(int, batches);
    QFETCH(int, completionMinutes);
    QFETCH(int, peak);
    Desk desk;
    desk.request.leads = desk.profile.addLeads(leads);
    desk.request.parallel = parallel;
    desk.request.interval = seconds{interval};
    desk.request.pacing = pacing;
    const Result<ScheduleReceipt> receipt = desk.schedule();
    QVERIFY(receipt);
    QCOMPARE(receipt->summary.batches, batches);
    QCOMPARE(receipt->jobIds.size(), batches);
    QCOMPARE(receipt->summary.firstStart, desk.request.start);
    QCOMPARE(receipt->summary.lastDue, desk.request.start + desk.request.interval * (batches - 1));
    QCOMPARE(receipt->summary.completion, desk.request.start + std::chrono::minutes{completionMinutes});
    QCOMPARE(receipt->summary.peakLive, peak);
    QCOMPARE(receipt->summary.cost.text(), plan::estimatedCost(leads).text());
}

// S0-057, ruling 4
void ScheduleServiceTest::jobIdsNameBatchAndStart()
{
    Desk desk;
    desk.request.leads = desk.profile.addLeads(7);
    const Result<ScheduleReceipt> receipt = desk.schedule();
    QVERIFY(receipt);
    const QString start = QString::number(toMSecsSinceEpoch(desk.request.start) / 1000);
    QCOMPARE(receipt->jobIds, (QStringList{u"bulk_call_batch_0_" + start, u"bulk_call_batch_1_" + start}));
}

void ScheduleServiceTest::aScheduledCampaignIsThereWithItsBatches()
{
    Desk desk;
    desk.request.leads = desk.profile.addLeads(7);
    std::reverse(desk.request.leads.begin(), desk.request.leads.end());
    const Result<ScheduleReceipt> receipt = desk.schedule();
    QVERIFY(receipt);
    const CampaignService campaigns(*desk.profile.workspace);
    const Result<CampaignOverview> overview = await(campaigns.overview(receipt->campaign));
    QVERIFY(overview);
    QCOMPARE(overview->campaign.state, CampaignState::Scheduled);
    QCOMPARE(overview->campaign.leadCount, 7);
    QCOMPARE(overview->campaign.agentId, desk.account.agentId);
    QVERIFY(!overview->campaign.name.isEmpty());
    QCOMPARE(overview->batches, 2);
    QVERIFY(overview->practice);
    const Result<CampaignService::BatchPage> page = await(campaigns.openBatches(10));
    QVERIFY(page);
    QCOMPARE(page->total, 2);
    QCOMPARE(page->rows.at(1).jobId, receipt->jobIds.at(1));
    QCOMPARE(page->rows.at(1).batch.leadCount, 2);
    QCOMPARE(page->rows.at(1).batch.dueAt, desk.request.start + desk.request.interval);
    // In the order asked for.
    const Result<store::Place> first = await(desk.profile.workspace->ledger().read(
        [id = receipt->campaign](const store::Store &store) { return store.places.find(id, 0); }));
    QVERIFY(first);
    QCOMPARE(first->lead, desk.request.leads.constFirst());
}

// Ruling 14
void ScheduleServiceTest::leadsThatAreNotToBeCalledAreLeftOut()
{
    Desk desk;
    desk.request.leads = desk.profile.addLeads(6);
    QVERIFY(desk.mark(desk.request.leads.at(2)));
    const Result<ScheduleReceipt> receipt = desk.schedule();
    QVERIFY(receipt);
    QCOMPARE(receipt->summary.leads, 5);
    QCOMPARE(receipt->summary.batches, 1);
    QVERIFY(receipt->warnings.join(u' ').contains(QLatin1String("left out")));
}

void ScheduleServiceTest::aLeadNamedTwiceIsCalledOnce()
{
    Desk desk;
    desk.request.leads = desk.profile.addLeads(3);
    desk.request.leads << desk.request.leads.constFirst();
    const Result<ScheduleReceipt> receipt = desk.schedule();
    QVERIFY(receipt);
    QCOMPARE(receipt->summary.leads, 3);
}

void ScheduleServiceTest::noLeadLeftIsRefused()
{
    Desk desk;
    QCOMPARE(desk.schedule().error().code, ErrorCode::NotAllowed);
    desk.request.leads = desk.profile.addLeads(1);
    QVERIFY(desk.mark(desk.request.leads.constFirst()));
    QCOMPARE(desk.schedule().error().code, ErrorCode::NotAllowed);
}

void ScheduleServiceTest::aPlaceholderWithoutAValueIsRefusedByName()
{
    Desk desk;
    desk.request.leads = desk.profile.addLeads(3);
    desk.request.brief.topic = QStringLiteral("Tell {name} about order {order_no}");
    const Result<ScheduleReceipt> refused = desk.schedule();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotAllowed);
    QVERIFY2(refused.error().arguments.constFirst().contains(QLatin1String("order_no")),
             qPrintable(refused.error().arguments.constFirst()));
    QVERIFY(refused.error().arguments.constFirst().contains(QLatin1String("Lead 1")));
    desk.request.brief.topic = QStringLiteral("Tell {name} about {{city}}");
    QVERIFY(desk.schedule());
}

void ScheduleServiceTest::aPastStartIsRefused()
{
    Desk desk;
    desk.request.leads = desk.profile.addLeads(1);
    desk.request.start = desk.profile.clock->now() - seconds{61};
    QCOMPARE(desk.schedule().error().code, ErrorCode::NotAllowed);
    desk.request.start = desk.profile.clock->now() - seconds{59}; // a dialog was open for a moment
    QVERIFY(desk.schedule());
}

// Ruling 13
void ScheduleServiceTest::aGridBeyondTheLinesIsRefused()
{
    Desk desk;
    desk.request.leads = desk.profile.addLeads(100);
    desk.request.pacing = Pacing::Grid;
    desk.request.parallel = 100;
    desk.request.interval = seconds{60};
    const Result<ScheduleReceipt> refused = desk.schedule();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotAllowed);
    QVERIFY(
        await(CampaignService(*desk.profile.workspace).overviews()).value_or({CampaignOverview()}).isEmpty());
}

// Ruling 14
void ScheduleServiceTest::realAccountsKeepTheHoursAndPracticeDoesNot()
{
    Desk desk;
    const ScheduleService schedules(*desk.profile.workspace);
    QVERIFY(schedules.policyFor(desk.account).isAlways());
    desk.request.leads = desk.profile.addLeads(2);
    desk.request.start = desk.at(10, 0); // 22:00
    const Result<ScheduleReceipt> practice = desk.schedule();
    QVERIFY(practice);
    QCOMPARE(practice->summary.firstStart, desk.request.start);

    desk.request.account = desk.profile.addRealAccount(3);
    QVERIFY(desk.request.account.isValid());
    const Result<ScheduleReceipt> real = desk.schedule();
    QVERIFY(real);
    QCOMPARE(real->summary.firstStart, desk.at(21, 0)); // 9:00
    const Result<CampaignOverview> overview =
        await(CampaignService(*desk.profile.workspace).overview(real->campaign));
    QVERIFY(overview);
    QCOMPARE(overview->campaign.policy.opens, QTime(9, 0));
    QCOMPARE(overview->campaign.policy.closes, QTime(21, 0));
    QCOMPARE(overview->campaign.policy.zone.id(), QByteArray("Asia/Kolkata"));
}

void ScheduleServiceTest::theAccountUsedLastIsProposed()
{
    Desk desk;
    desk.request.leads = desk.profile.addLeads(1);
    desk.request.account = desk.profile.addRealAccount(3);
    QVERIFY(desk.schedule());
    QTRY_COMPARE(await(AccountService(*desk.profile.workspace).preferred()).value_or({}).id,
                 desk.request.account);
}

void ScheduleServiceTest::aPreviewShowsWhatTheAgentIsTold()
{
    Desk desk;
    desk.request.leads = desk.profile.addLeads(3);
    desk.request.brief.topic = QStringLiteral("Call {name} of {city} about {bill}");
    const Result<QList<BriefPreview>> previews =
        await(ScheduleService(*desk.profile.workspace).preview(desk.request, 2));
    QVERIFY(previews);
    QCOMPARE(previews->size(), 2);
    QCOMPARE(previews->constFirst().leadName, QStringLiteral("Lead 1"));
    QCOMPARE(previews->constFirst().unresolved, QStringList{QStringLiteral("bill")});
}

// Ruling 28
void ScheduleServiceTest::aTestCallGoesToOnesOwnNumber()
{
    Desk desk;
    desk.request.leads = desk.profile.addLeads(3);
    desk.request.brief.topic = QStringLiteral("About {city}");
    ScheduleService schedules(*desk.profile.workspace);
    const Result<CampaignId> refused =
        await(schedules.testCall(desk.request, QStringLiteral("12"), QStringLiteral("IN")));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::FieldUnusable);
    const Result<CampaignId> placed =
        await(schedules.testCall(desk.request, QStringLiteral("98765 43210"), QStringLiteral("IN")));
    QVERIFY(placed);
    const Result<CampaignOverview> overview =
        await(CampaignService(*desk.profile.workspace).overview(*placed));
    QVERIFY(overview);
    QCOMPARE(overview->campaign.leadCount, 1);
    QCOMPARE(overview->campaign.parallel, 1);
}

void ScheduleServiceTest::whatFailedHalfwayLeavesNoCampaign()
{
    Desk desk;
    desk.request.leads = desk.profile.addLeads(3);
    // A trigger stands for a disk that fills up in the middle.
    const auto rows = [&](const QString &table) {
        return await(desk.profile.workspace->ledger().read([table](const store::Store &store) {
                   return store.database->selectInteger(u"select count(*) from " + table);
               }))
            .value_or({})
            .value_or(-1);
    };
    QVERIFY(await(desk.profile.workspace->ledger().write([](store::Store &store) {
        return store.database->change(
            QStringLiteral("create trigger full before insert on place when new.position = 2 begin select "
                           "raise(abort, 'full'); end"));
    })));
    QVERIFY(!desk.schedule());
    QCOMPARE(rows(QStringLiteral("campaign")), 0);
    QCOMPARE(rows(QStringLiteral("place")), 0);
}

QTEST_GUILESS_MAIN(ScheduleServiceTest)
#include "tst_scheduleservice.moc"
