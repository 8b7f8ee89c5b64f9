// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/campaignrules.h"

#include <QTest>

using namespace callboard;
using namespace std::chrono_literals;

class CampaignRulesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void plainRulesAskForOneTryAndNothingElse();
    void theSafeDefaultIsThePapers();
    void onlyWhoWasNotReachedIsAMiss_data();
    void onlyWhoWasNotReachedIsAMiss();
};

void CampaignRulesTest::plainRulesAskForOneTryAndNothingElse()
{
    const CampaignRules plain;
    QCOMPARE(plain.retry, RetryPolicy::none());
    QCOMPARE(plain.retry.maxAttempts, 1);
    QCOMPARE(plain.contacts.gap, 0s);
    QVERIFY(plain.contacts.caps.isEmpty());
    QVERIFY(plain.fallback.isEmpty());
    QCOMPARE(plain.misfire, Misfire::HoldAndAsk);
    QCOMPARE(plain.order, PriorityScheme::Campaign);
    QCOMPARE(plain.dailyLimit, DailyLimitRule::HoldRest);
    QVERIFY(!plain.budget);
    QCOMPARE(plain.goal + plain.canary, 0);
}

void CampaignRulesTest::theSafeDefaultIsThePapers() // S0-074, S0-075, ruling 11
{
    const CampaignRules rules = CampaignRules::safeDefault();
    QCOMPARE(rules.retry.maxAttempts, 3);
    QCOMPARE(rules.retry.delays, (QList<seconds>{30min, 24h}));
    QVERIFY(rules.retry.delaysOf.isEmpty());
    QCOMPARE(rules.contacts.gap, seconds(30min));
    QCOMPARE(rules.contacts.caps, (QList<RollingCap>{{3, 24h}}));
    QCOMPARE(rules.fallback, (QList<FallbackChannel>{FallbackChannel::WhatsApp, FallbackChannel::Email}));
    // The first retry after 30 minutes is possible.
    QVERIFY(rules.contacts.gap <= rules.retry.delays.constFirst());
}

void CampaignRulesTest::onlyWhoWasNotReachedIsAMiss_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<bool>("isMissed");
    QTest::newRow("completed") << Outcome::Completed << false;
    QTest::newRow("no answer") << Outcome::NoAnswer << true;
    QTest::newRow("busy") << Outcome::Busy << true;
    QTest::newRow("voicemail") << Outcome::Voicemail << true;
    QTest::newRow("bad number") << Outcome::BadNumber << false;
    QTest::newRow("provider error") << Outcome::ProviderError << true;
    QTest::newRow("cancelled") << Outcome::Cancelled << false;
}

void CampaignRulesTest::onlyWhoWasNotReachedIsAMiss() // ruling 3
{
    QFETCH(Outcome, outcome);
    QTEST(isMiss(outcome), "isMissed");
}

QTEST_GUILESS_MAIN(CampaignRulesTest)
#include "tst_campaignrules.moc"
