// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/campaign.h"

#include <QTest>

using namespace callboard;

class CampaignTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jobIdsAreThoseOfTheCard_data();
    void jobIdsAreThoseOfTheCard();
    void onlyFinalStatesAreOver_data();
    void onlyFinalStatesAreOver();
    void defaultsAreTheRecommended();
};

void CampaignTest::jobIdsAreThoseOfTheCard_data() // S0-057, ruling 4
{
    QTest::addColumn<qint64>("startMSecs");
    QTest::addColumn<int>("batch");
    QTest::addColumn<QString>("id");
    QTest::newRow("the sample") << qint64(1'697'198'400'000) << 0
                                << QStringLiteral("bulk_call_batch_0_1697198400");
    QTest::newRow("a later batch") << qint64(1'697'198'400'000) << 19
                                   << QStringLiteral("bulk_call_batch_19_1697198400");
    QTest::newRow("milliseconds are dropped")
        << qint64(1'697'198'400'999) << 0 << QStringLiteral("bulk_call_batch_0_1697198400");
}

void CampaignTest::jobIdsAreThoseOfTheCard()
{
    QFETCH(qint64, startMSecs);
    QFETCH(int, batch);
    QTEST(jobId(fromMSecsSinceEpoch(startMSecs), batch), "id");
}

void CampaignTest::onlyFinalStatesAreOver_data()
{
    QTest::addColumn<CampaignState>("state");
    QTest::addColumn<bool>("over");
    QTest::newRow("draft") << CampaignState::Draft << false;
    QTest::newRow("scheduled") << CampaignState::Scheduled << false;
    QTest::newRow("active") << CampaignState::Active << false;
    QTest::newRow("paused") << CampaignState::Paused << false;
    QTest::newRow("completed") << CampaignState::Completed << true;
    QTest::newRow("cancelled") << CampaignState::Cancelled << true;
    QTest::newRow("failed") << CampaignState::Failed << true;
}

void CampaignTest::onlyFinalStatesAreOver()
{
    QFETCH(CampaignState, state);
    QTEST(isOver(state), "over");
}

void CampaignTest::defaultsAreTheRecommended() // S0-032, S0-035, X-01
{
    const Campaign campaign;
    QCOMPARE(campaign.parallel, DefaultParallel);
    QCOMPARE(campaign.interval, DefaultInterval);
    QCOMPARE(campaign.pacing, Pacing::Capped);
    QCOMPARE(DefaultParallel, 5);
    QCOMPARE(DefaultInterval, seconds{60});
}

QTEST_GUILESS_MAIN(CampaignTest)
#include "tst_campaign.moc"
