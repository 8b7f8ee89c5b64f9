// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/allcampaigns.h"

#include "tests/support/ledgerseed.h"
#include "tests/support/scriptedprompter.h"

#include <QSignalSpy>

using namespace callboard;
using namespace callboard::ui;

class AllCampaignsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCampaignIsPausedAndGoesOn();
    void callsThatAreUnderWayAreNamed();
};

namespace {

CampaignState stateOf(test::TestProfile &profile, CampaignId campaign)
{
    return test::await(services::CampaignService(*profile.workspace).overview(campaign))
        .value_or(services::CampaignOverview())
        .campaign.state;
}

} // namespace

void AllCampaignsTest::everyCampaignIsPausedAndGoesOn()
{
    test::TestProfile profile;
    QVERIFY(profile.workspace);
    const QList<LeadId> leads = profile.addLeads(4);
    const QList<CampaignId> campaigns = {test::scheduleTomorrow(profile, leads.mid(0, 2)),
                                         test::scheduleTomorrow(profile, leads.mid(2))};
    test::ScriptedPrompter prompter;
    AllCampaigns all(*profile.workspace, prompter, nullptr, nullptr);
    QSignalSpy done(&all, &AllCampaigns::done);
    all.pause();
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(done.last().constFirst().toString(), QStringLiteral("All campaigns are paused."));
    for (const CampaignId campaign : campaigns)
        QCOMPARE(stateOf(profile, campaign), CampaignState::Paused);
    all.resume();
    QTRY_COMPARE(done.size(), 2);
    QCOMPARE(done.last().constFirst().toString(), QStringLiteral("All campaigns go on."));
    for (const CampaignId campaign : campaigns)
        QCOMPARE(stateOf(profile, campaign), CampaignState::Scheduled);
    QVERIFY(prompter.errors.isEmpty());
}

void AllCampaignsTest::callsThatAreUnderWayAreNamed()
{
    test::TestProfile profile;
    QVERIFY(profile.workspace);
    const QList<LeadId> leads = profile.addLeads(2);
    const CampaignId campaign = test::scheduleTomorrow(profile, leads);
    const services::AccountService accounts(*profile.workspace);
    const AccountId account = test::await(accounts.preferred()).value_or(Account()).id;
    QVERIFY(test::seedAttempt(profile, campaign, leads.constFirst(), account,
                              [](store::Store &, const AttemptId &) { return Result<void>(); })
                .isValid());
    test::ScriptedPrompter prompter;
    AllCampaigns all(*profile.workspace, prompter, nullptr, nullptr);
    QSignalSpy done(&all, &AllCampaigns::done);
    all.pause();
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(done.last().constFirst().toString(), QStringLiteral("All campaigns are paused."));
    QVERIFY2(done.last().at(1).toString().contains(QStringLiteral("1 being placed")),
             qPrintable(done.last().at(1).toString()));
}

QTEST_MAIN(AllCampaignsTest)
#include "tst_allcampaigns.moc"
