// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/averagecall.h"
#include "core/plan/schedulesummary.h"

#include <QTest>

using namespace callboard;
using namespace callboard::plan;

class AverageCallTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyTheProfilesOwnPracticeLineLivesFaster();
};

void AverageCallTest::onlyTheProfilesOwnPracticeLineLivesFaster() // S0-069
{
    DiallingPeriods periods;
    periods.practiceCall = seconds{9};
    Account account;
    QVERIFY(account.isPractice());
    QCOMPARE(averageCallOn(account, periods), seconds{9});
    account.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:4000"));
    QCOMPARE(averageCallOn(account, periods), AverageCall);
    account.baseUrl.clear();
    account.provider = ProviderKind::Vapi;
    QCOMPARE(averageCallOn(account, periods), AverageCall);
}

QTEST_GUILESS_MAIN(AverageCallTest)
#include "tst_averagecall.moc"
