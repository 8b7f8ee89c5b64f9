// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/canceltext.h"

#include <QTest>

using namespace callboard;
using namespace callboard::ui;

class CancelTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyOpenCampaignsCanBeCancelled();
    void countsBatchesAndLeads();
    void namesWhatIsStillUnderWay();
    void aCallThatIsHungUpIsCountedOnce();
    void isSilentAboutNothingUnderWay();
};

void CancelTextTest::onlyOpenCampaignsCanBeCancelled()
{
    QList<services::CampaignOverview> campaigns;
    for (const CampaignState state :
         {CampaignState::Active, CampaignState::Completed, CampaignState::Paused}) {
        services::CampaignOverview overview;
        overview.campaign.state = state;
        overview.waiting = 6;
        campaigns << overview;
    }
    QCOMPARE(openWork(campaigns).campaigns, 2);
    QCOMPARE(openWork(campaigns).leads, 12);
    QCOMPARE(openWork({}).campaigns, 0);
}

// T-06, ruling 4
void CancelTextTest::countsBatchesAndLeads()
{
    services::CancelReceipt receipt;
    receipt.cancelledBatches = 4;
    receipt.cancelledLeads = 20;
    const QString text = cancelText(receipt);
    QVERIFY(text.contains(QStringLiteral("4 batch")));
    QVERIFY(text.contains(QStringLiteral("20 lead")));
}

// Dialling safety, section 12
void CancelTextTest::namesWhatIsStillUnderWay()
{
    services::CancelReceipt receipt;
    receipt.beingPlaced = 2;
    receipt.talking = 3;
    QCOMPARE(underWayText(receipt), QStringLiteral("Still under way: 2 being placed, 3 talking."));
    QCOMPARE(withUnderWay(QStringLiteral("Done."), underWayText(receipt)),
             QStringLiteral("Done. Still under way: 2 being placed, 3 talking."));
}

//
void CancelTextTest::aCallThatIsHungUpIsCountedOnce()
{
    services::CancelReceipt receipt;
    receipt.talking = 3;
    receipt.hangingUp = 3;
    QCOMPARE(underWayText(receipt),
             QStringLiteral("Still under way: 3 talking. The provider is asked to end them."));
    receipt.hangingUp = 0;
    QVERIFY(!underWayText(receipt).contains(QStringLiteral("asked to end")));
}

void CancelTextTest::isSilentAboutNothingUnderWay()
{
    QVERIFY(underWayText({}).isEmpty());
    QCOMPARE(withUnderWay(QStringLiteral("Done."), underWayText({})), QStringLiteral("Done."));
    dispatch::EngineStatus status;
    QVERIFY(!isAnyCallUnderWay(status));
    status.inDoubt = 1;
    QVERIFY(isAnyCallUnderWay(status));
}

QTEST_APPLESS_MAIN(CancelTextTest)
#include "tst_canceltext.moc"
