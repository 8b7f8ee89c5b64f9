// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/campaignedit.h"

#include "core/services/campaignservice.h"
#include "tests/support/ledgerseed.h"

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using callboard::test::scheduleTomorrow;
using callboard::test::TestProfile;

/// An edit must not promise what a new schedule could not.
class CampaignEditTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hoursInWhichNobodyCouldBeCalledAreRefused();
    void anotherRhythmIsTakenBeforeTheBeginning();
    void anotherRhythmIsRefusedOnceABatchHasBegun();
    void anotherRhythmIsRefusedWhereABatchWasMoved();
    void aRhythmThatNoScheduleCouldHaveIsRefused_data();
    void aRhythmThatNoScheduleCouldHaveIsRefused();
};

namespace {

using Change = std::function<void(Campaign &)>;

class Desk
{
public:
    explicit Desk(int count)
        : leads(profile.addLeads(count))
        , campaign(scheduleTomorrow(profile, leads))
        , campaigns(*profile.workspace)
    {
    }
    [[nodiscard]] Campaign stored() const
    {
        return await(campaigns.overview(campaign)).value_or(CampaignOverview()).campaign;
    }
    [[nodiscard]] Result<void> edit(const Change &change)
    {
        const Campaign before = stored();
        Campaign after = before;
        change(after);
        return await(campaigns.edit(before, after));
    }

    TestProfile profile;
    QList<LeadId> leads;
    CampaignId campaign;
    CampaignService campaigns;
};

void hurry(Campaign &campaign)
{
    campaign.parallel = 2;
    campaign.interval = seconds{30};
    campaign.pacing = Pacing::Grid;
}

} // namespace

void CampaignEditTest::hoursInWhichNobodyCouldBeCalledAreRefused()
{
    Desk desk(3);
    QVERIFY(await(desk.profile.workspace->ledger().write([](store::Store &store) -> Result<void> {
        Result<QList<Account>> accounts = store.accounts.all();
        if (!accounts || accounts->isEmpty())
            return fail(ErrorCode::NotFound);
        Account account = accounts->constFirst();
        account.legalProfile = QStringLiteral("us-federal"); // 08:00 to 21:00
        return store.accounts.update(account);
    })));
    const auto late = [](Campaign &campaign) {
        campaign.policy.parts = hoursFromText(QStringLiteral("22:00-23:00")).value_or(QList<HoursPart>());
    };
    const Result<void> refused = desk.edit(late);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    QVERIFY2(operatorText(refused.error()).contains(QStringLiteral("Nobody could ever be called")),
             qPrintable(operatorText(refused.error())));
    QVERIFY(desk.edit([](Campaign &campaign) {
        campaign.policy.parts = hoursFromText(QStringLiteral("10:00-12:00")).value_or(QList<HoursPart>());
    }));
}

void CampaignEditTest::anotherRhythmIsTakenBeforeTheBeginning()
{
    Desk desk(6);
    QVERIFY(desk.edit(hurry));
    const Campaign after = desk.stored();
    QCOMPARE(after.parallel, 2);
    QCOMPARE(after.interval, seconds{30});
    QCOMPARE(after.pacing, Pacing::Grid);
    QCOMPARE(await(desk.campaigns.batchesOf(desk.campaign, 10)).value_or({}).total, 3);
}

void CampaignEditTest::anotherRhythmIsRefusedOnceABatchHasBegun()
{
    Desk desk(6);
    QVERIFY(test::startBatches(desk.profile, desk.campaign, 1));
    const Result<void> refused = desk.edit(hurry);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotAllowed);
    QCOMPARE(desk.stored().parallel, 5);
    QVERIFY(desk.edit([](Campaign &campaign) { campaign.name = QStringLiteral("Spring"); }));
}

void CampaignEditTest::anotherRhythmIsRefusedWhereABatchWasMoved()
{
    Desk desk(6);
    const Instant later = desk.stored().start + std::chrono::hours{2};
    QVERIFY(await(desk.campaigns.rescheduleBatch({desk.campaign, 1}, later)));
    const Result<void> refused = desk.edit(hurry);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotAllowed);
}

void CampaignEditTest::aRhythmThatNoScheduleCouldHaveIsRefused_data()
{
    QTest::addColumn<Change>("change");
    QTest::newRow("nobody at a time") << Change([](Campaign &campaign) { campaign.parallel = 0; });
    QTest::newRow("too many at a time")
        << Change([](Campaign &campaign) { campaign.parallel = MostParallel + 1; });
    QTest::newRow("no time between") << Change([](Campaign &campaign) { campaign.interval = seconds{0}; });
    QTest::newRow("a grid above the lines") << Change([](Campaign &campaign) {
        campaign.parallel = MostParallel;
        campaign.interval = seconds{1};
        campaign.pacing = Pacing::Grid;
    });
}

void CampaignEditTest::aRhythmThatNoScheduleCouldHaveIsRefused()
{
    QFETCH(Change, change);
    Desk desk(6);
    const Result<void> refused = desk.edit(change);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    QCOMPARE(desk.stored().parallel, 5);
}

QTEST_GUILESS_MAIN(CampaignEditTest)
#include "tst_campaignedit.moc"
