// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/opencampaigns.h"

#include "core/services/campaignservice.h"
#include "tests/support/ledgerseed.h"

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;

class OpenCampaignsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pausedOnesAreCountedAmongThoseThatAreNotOver()
    {
        test::TestProfile profile;
        QVERIFY(profile.workspace);
        const QList<LeadId> leads = profile.addLeads(3);
        QList<CampaignId> campaigns;
        for (const LeadId lead : leads)
            campaigns << test::scheduleTomorrow(profile, {lead});
        CampaignService service(*profile.workspace);
        const auto count = [&profile] {
            return countPaused(await(openCampaigns(*profile.workspace)).value_or(QList<Campaign>()));
        };
        QCOMPARE(count(), (PauseCount{.paused = 0, .running = 0, .open = 3}));
        QVERIFY(await(service.pause(campaigns.at(0))));
        QVERIFY(await(service.cancel(campaigns.at(1))));
        QCOMPARE(count(), (PauseCount{.paused = 1, .running = 0, .open = 2}));
        QVERIFY(await(service.resume(campaigns.at(0))));
        QCOMPARE(count().paused, 0);
    }

    void aPauseIsToldWithItsShare()
    {
        QCOMPARE(pauseText({}), QString());
        QCOMPARE(pauseText({.paused = 0, .running = 2, .open = 2}), QString());
        QVERIFY(
            pauseText({.paused = 1, .running = 1, .open = 2}).startsWith(QStringLiteral("Paused: 1 of 2 ")));
    }
};

QTEST_MAIN(OpenCampaignsTest)
#include "tst_opencampaigns.moc"
