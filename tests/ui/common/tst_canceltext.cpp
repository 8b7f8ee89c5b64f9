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
    void countsBatchesAndLeads();
    void namesWhatIsStillUnderWay();
    void isSilentAboutNothingUnderWay();
};

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
    QVERIFY(cancelText(receipt).endsWith(underWayText(receipt)));
}

void CancelTextTest::isSilentAboutNothingUnderWay()
{
    QVERIFY(underWayText({}).isEmpty());
    QVERIFY(!cancelText({}).contains(QStringLiteral("under way")));
}

QTEST_APPLESS_MAIN(CancelTextTest)
#include "tst_canceltext.moc"
