// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/campaigndraft.h"

#include "core/services/campaignservice.h"
#include "core/services/whyservice.h"
#include "tests/support/leadmarks.h"
#include "tests/support/ledgerseed.h"

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using callboard::test::TestProfile;

class CampaignDraftTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDraftIsListedAndCallsNobody();
    void aDraftIsReadBackAsItWasKept();
    void aChangedDraftStaysTheSameCampaign();
    void schedulingMakesItTheCampaignWithItsLeads();
    void whoIsGoneOrBarredMeanwhileIsLeftOut();
    void whatCouldNotBeShownIsNotKept_data();
    void whatCouldNotBeShownIsNotKept();
    void whatCannotBeScheduledStaysADraft();
    void onlyADraftIsScheduledAsOne();
    void whoeverComesSecondLeavesNobodyOutOfWhatWasScheduled();
    void nothingOfADraftCanBePausedOrMoved();
    void aDraftIsDeletedAndNotCancelled();
    void anAccountWithADraftStays();
};

namespace {

struct Desk
{
    Desk()
    {
        request.leads = profile.addLeads(12);
        request.name = QStringLiteral("Renewals");
        request.account = await(AccountService(*profile.workspace).preferred()).value_or(Account()).id;
        request.start = profile.clock->now() + std::chrono::hours{22};
        request.parallel = 4;
        request.interval = seconds{90};
        request.rules.goal = 3;
        request.brief.topic = QStringLiteral("Renewal in {city}");
    }

    [[nodiscard]] CampaignId keep()
    {
        return await(CampaignDraft(*profile.workspace).save(request)).value_or(CampaignId());
    }
    [[nodiscard]] Result<ScheduleReceipt> schedule(CampaignId draft)
    {
        const Result<ScheduleRequest> kept = await(CampaignDraft(*profile.workspace).request(draft));
        if (!kept)
            return fail(kept.error());
        return await(ScheduleService(*profile.workspace).schedule(*kept, draft));
    }
    [[nodiscard]] CampaignOverview overview(CampaignId id)
    {
        return await(CampaignService(*profile.workspace).overview(id)).value_or(CampaignOverview());
    }
    [[nodiscard]] qsizetype listed()
    {
        return await(CampaignService(*profile.workspace).overviews())
            .value_or(QList<CampaignOverview>())
            .size();
    }

    TestProfile profile;
    ScheduleRequest request;
};

} // namespace

void CampaignDraftTest::aDraftIsListedAndCallsNobody() // X-39, S3-035
{
    Desk desk;
    const CampaignId draft = desk.keep();
    QVERIFY(draft.isValid());
    const CampaignOverview overview = desk.overview(draft);
    QCOMPARE(overview.campaign.state, CampaignState::Draft);
    QCOMPARE(overview.waiting, 12);
    QCOMPARE(overview.batches, 3);
    QVERIFY(!overview.completion);
    CampaignService campaigns(*desk.profile.workspace);
    QCOMPARE(await(campaigns.openBatches(10)).value().total, 0);
    const Result<WhyAnswer> why =
        await(WhyService(*desk.profile.workspace).why(desk.request.leads.constFirst()));
    QVERIFY(why);
    QVERIFY(why->campaigns.isEmpty());
    // Nor does it count as another campaign that calls the same leads.
    const Result<Account> account = await(AccountService(*desk.profile.workspace).preferred());
    const ScheduleService schedules(*desk.profile.workspace);
    const Result<ScheduleOutlook> outlook =
        await(schedules.outlook(schedules.campaignFor(desk.request, *account), desk.request.leads));
    QVERIFY(outlook);
    QVERIFY(outlook->notes.isEmpty());
}

void CampaignDraftTest::aDraftIsReadBackAsItWasKept()
{
    Desk desk;
    const Result<ScheduleRequest> kept = await(CampaignDraft(*desk.profile.workspace).request(desk.keep()));
    QVERIFY(kept);
    QCOMPARE(kept->leads, desk.request.leads);
    QCOMPARE(kept->name, desk.request.name);
    QCOMPARE(kept->account, desk.request.account);
    QCOMPARE(kept->start, desk.request.start);
    QCOMPARE(kept->parallel, 4);
    QCOMPARE(kept->interval, seconds{90});
    QCOMPARE(kept->rules, desk.request.rules);
    QCOMPARE(kept->brief, desk.request.brief);
    QVERIFY(kept->hours.isEmpty());
}

void CampaignDraftTest::aChangedDraftStaysTheSameCampaign()
{
    Desk desk;
    const CampaignId draft = desk.keep();
    const AccountId real = desk.profile.addRealAccount(7);
    desk.request.name = QStringLiteral("Renewals, second thoughts");
    desk.request.account = real;
    desk.request.parallel = 6;
    desk.request.start += std::chrono::hours{24};
    CampaignDraft drafts(*desk.profile.workspace);
    QCOMPARE(await(drafts.save(desk.request, draft)).value_or(CampaignId()), draft);
    const Campaign campaign = desk.overview(draft).campaign;
    QCOMPARE(campaign.state, CampaignState::Draft);
    QCOMPARE(campaign.name, desk.request.name);
    QCOMPARE(campaign.account, real);
    QCOMPARE(campaign.parallel, 6);
    QCOMPARE(campaign.start, desk.request.start);
    QCOMPARE(campaign.leadCount, 12);
    QCOMPARE(desk.listed(), 1);
}

void CampaignDraftTest::schedulingMakesItTheCampaignWithItsLeads()
{
    Desk desk;
    const CampaignId draft = desk.keep();
    const Result<ScheduleReceipt> receipt = desk.schedule(draft);
    QVERIFY(receipt);
    QCOMPARE(receipt->campaign, draft);
    QCOMPARE(receipt->summary.leads, 12);
    QCOMPARE(receipt->jobIds.size(), 3);
    const CampaignOverview overview = desk.overview(draft);
    QCOMPARE(overview.campaign.state, CampaignState::Scheduled);
    QCOMPARE(overview.campaign.rules.goal, 3);
    CampaignService campaigns(*desk.profile.workspace);
    QCOMPARE(await(campaigns.waitingLeads(draft)).value(), desk.request.leads);
    QCOMPARE(desk.listed(), 1);
}

void CampaignDraftTest::whoIsGoneOrBarredMeanwhileIsLeftOut()
{
    Desk desk;
    const CampaignId draft = desk.keep();
    LeadService leads(*desk.profile.workspace);
    QVERIFY(await(leads.remove({desk.request.leads.at(1)})));
    QCOMPARE(test::setDoNotCall(*desk.profile.workspace, {desk.request.leads.at(5)}, true).value_or(0), 1);
    const Result<ScheduleReceipt> receipt = desk.schedule(draft);
    QVERIFY(receipt);
    QCOMPARE(receipt->summary.leads, 10);
    QCOMPARE(receipt->summary.batches, 3);
    QVERIFY(receipt->warnings.join(u' ').contains(QStringLiteral("left out")));
    QList<LeadId> left = desk.request.leads;
    left.removeAt(5);
    left.removeAt(1);
    CampaignService campaigns(*desk.profile.workspace);
    QCOMPARE(await(campaigns.waitingLeads(draft)).value(), left);
}

void CampaignDraftTest::whatCouldNotBeShownIsNotKept_data()
{
    QTest::addColumn<int>("parallel");
    QTest::addColumn<int>("interval");
    QTest::addColumn<bool>("leads");
    QTest::newRow("nobody at a time") << 0 << 60 << true;
    QTest::newRow("too many at a time") << 101 << 60 << true;
    QTest::newRow("no interval") << 5 << 0 << true;
    QTest::newRow("no leads") << 5 << 60 << false;
}

void CampaignDraftTest::whatCouldNotBeShownIsNotKept()
{
    QFETCH(int, parallel);
    QFETCH(int, interval);
    QFETCH(bool, leads);
    Desk desk;
    desk.request.parallel = parallel;
    desk.request.interval = seconds{interval};
    if (!leads)
        desk.request.leads.clear();
    const Result<CampaignId> kept = await(CampaignDraft(*desk.profile.workspace).save(desk.request));
    QVERIFY(!kept);
    QCOMPARE(kept.error().code, ErrorCode::Refused);
    QCOMPARE(desk.listed(), 0);
}

void CampaignDraftTest::whatCannotBeScheduledStaysADraft()
{
    Desk desk;
    const CampaignId draft = desk.keep();
    desk.profile.clock->advance(std::chrono::hours{23});
    const Result<ScheduleReceipt> late = desk.schedule(draft);
    QVERIFY(!late);
    QCOMPARE(late.error().code, ErrorCode::Refused);
    QCOMPARE(desk.overview(draft).campaign.state, CampaignState::Draft);
}

void CampaignDraftTest::onlyADraftIsScheduledAsOne()
{
    Desk desk;
    const CampaignId draft = desk.keep();
    const Result<ScheduleRequest> kept = await(CampaignDraft(*desk.profile.workspace).request(draft));
    QVERIFY(kept);
    ScheduleService schedules(*desk.profile.workspace);
    QVERIFY(await(schedules.schedule(*kept, draft)));
    const Result<ScheduleReceipt> again = await(schedules.schedule(*kept, draft));
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::NotAllowed);
    CampaignDraft drafts(*desk.profile.workspace);
    const Result<CampaignId> changed = await(drafts.save(*kept, draft));
    QVERIFY(!changed);
    QCOMPARE(changed.error().code, ErrorCode::NotAllowed);
    const Result<ScheduleRequest> read = await(drafts.request(draft));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::NotAllowed);
}

void CampaignDraftTest::whoeverComesSecondLeavesNobodyOutOfWhatWasScheduled()
{
    Desk desk;
    const CampaignId draft = desk.keep();
    QVERIFY(desk.schedule(draft));
    QCOMPARE(test::setDoNotCall(*desk.profile.workspace, {desk.request.leads.at(2)}, true).value_or(0), 1);
    const Result<int> left = await(desk.profile.workspace->ledger().write(
        [draft](store::Store &store) { return store.campaignLeads.leaveOut(draft, 0, 12); }));
    QCOMPARE(left.value_or(-1), 0);
}

void CampaignDraftTest::nothingOfADraftCanBePausedOrMoved()
{
    Desk desk;
    desk.request.rules.canary = 2;
    const CampaignId draft = desk.keep();
    CampaignService campaigns(*desk.profile.workspace);
    const Instant later = desk.request.start + std::chrono::hours{1};
    QCOMPARE(await(campaigns.pause(draft)).error().code, ErrorCode::NotAllowed);
    QCOMPARE(await(campaigns.resume(draft)).error().code, ErrorCode::NotAllowed);
    QCOMPARE(await(campaigns.go(draft)).error().code, ErrorCode::NotAllowed);
    QCOMPARE(await(campaigns.reschedule(draft, later)).error().code, ErrorCode::NotAllowed);
    QCOMPARE(await(campaigns.rescheduleBatch({draft, 1}, later)).error().code, ErrorCode::NotAllowed);
    QVERIFY(await(campaigns.cancelAll()));
    QCOMPARE(desk.overview(draft).campaign.state, CampaignState::Draft);
    QVERIFY(!desk.overview(draft).campaign.goGiven);
}

void CampaignDraftTest::aDraftIsDeletedAndNotCancelled()
{
    Desk desk;
    const CampaignId draft = desk.keep();
    CampaignService campaigns(*desk.profile.workspace);
    const Result<CancelReceipt> whole = await(campaigns.cancel(draft));
    const Result<CancelReceipt> batch = await(campaigns.cancelBatches({{draft, 1}}));
    QVERIFY(!whole && !batch);
    QCOMPARE(whole.error().code, ErrorCode::NotAllowed);
    QCOMPARE(batch.error().code, ErrorCode::NotAllowed);
    QVERIFY2(operatorText(whole.error()).contains(QLatin1String("delete")),
             qPrintable(operatorText(whole.error())));
    QCOMPARE(await(campaigns.cancelByJobPrefix(jobId(desk.request.start, 0))).value().cancelledBatches, 0);
    QCOMPARE(desk.overview(draft).campaign.state, CampaignState::Draft);
    QCOMPARE(desk.overview(draft).waiting, 12);
    QVERIFY(await(campaigns.remove(draft)));
    QCOMPARE(desk.listed(), 0);
    QVERIFY(!desk.schedule(draft));
    QCOMPARE(await(LeadService(*desk.profile.workspace).count({})).value_or(0), 12);
}

void CampaignDraftTest::anAccountWithADraftStays()
{
    Desk desk;
    desk.request.account = desk.profile.addRealAccount(3);
    const CampaignId draft = desk.keep();
    AccountService accounts(*desk.profile.workspace);
    const Result<void> refused = await(accounts.remove(desk.request.account));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotAllowed);
    QVERIFY(await(CampaignService(*desk.profile.workspace).remove(draft)));
}

QTEST_GUILESS_MAIN(CampaignDraftTest)
#include "tst_campaigndraft.moc"
