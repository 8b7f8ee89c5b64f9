// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/campaignrulestext.h"

#include <QTest>

using namespace callboard;
using namespace callboard::store;

class CampaignRulesTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rulesComeBackAsTheyWentIn_data();
    void rulesComeBackAsTheyWentIn();
    void plainRulesHaveNoText();
    void onlyWhatDiffersIsWritten();
    void whatIsNotUnderstoodIsLeftPlain_data();
    void whatIsNotUnderstoodIsLeftPlain();
    void amountsAreKeptToTheMillionth();
};

namespace {

CampaignRules everything()
{
    CampaignRules rules;
    rules.retry.maxAttempts = 4;
    rules.retry.delays = {seconds{0}, seconds{1800}, LongestRetryDelay};
    rules.retry.delaysOf = {{Outcome::Busy, {seconds{600}}}, {Outcome::Voicemail, {}}};
    rules.contacts.gap = seconds{7200};
    rules.contacts.caps = {RollingCap{3, seconds{24 * 3600}}, RollingCap{5, seconds{7 * 24 * 3600}}};
    rules.fallback = {FallbackChannel::Email, FallbackChannel::WhatsApp};
    rules.misfire = Misfire::GoOn;
    rules.order = PriorityScheme::Delivery;
    rules.dailyLimit = DailyLimitRule::Fail;
    rules.category = CallCategory::Recovery;
    rules.goal = 10;
    rules.canary = 5;
    rules.budget = Money(12'340'000, QStringLiteral("EUR"));
    return rules;
}

} // namespace

void CampaignRulesTextTest::rulesComeBackAsTheyWentIn_data()
{
    QTest::addColumn<CampaignRules>("rules");
    QTest::newRow("plain") << CampaignRules();
    QTest::newRow("safe default") << CampaignRules::safeDefault();
    QTest::newRow("everything") << everything();
    CampaignRules free;
    free.budget = Money(0, QStringLiteral("USD"));
    QTest::newRow("a budget of nothing") << free;
    CampaignRules oneLadder;
    oneLadder.retry.delaysOf = {{Outcome::NoAnswer, {seconds{60}}}};
    QTest::newRow("one outcome's ladder alone") << oneLadder;
}

void CampaignRulesTextTest::rulesComeBackAsTheyWentIn()
{
    QFETCH(CampaignRules, rules);
    QVERIFY(rulesFromText(rulesToText(rules)) == rules);
}

void CampaignRulesTextTest::plainRulesHaveNoText()
{
    QCOMPARE(rulesToText(CampaignRules()), QString());
    QVERIFY(rulesFromText(QString()) == CampaignRules());
}

void CampaignRulesTextTest::onlyWhatDiffersIsWritten()
{
    CampaignRules rules;
    rules.goal = 3;
    QCOMPARE(rulesToText(rules), QStringLiteral("{\"goal\":3}"));
}

void CampaignRulesTextTest::whatIsNotUnderstoodIsLeftPlain_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<CampaignRules>("rules");
    const CampaignRules plain;
    QTest::newRow("no JSON") << QByteArray("goal=3") << plain;
    QTest::newRow("a list") << QByteArray("[1, 2]") << plain;
    QTest::newRow("a member of a later version")
        << QByteArray(R"({"mood":"sunny","retry":{"mood":1}})") << plain;
    QTest::newRow("other types") << QByteArray(R"({"goal":"three","canary":[],"contacts":7,"fallback":{}})")
                                 << plain;
    QTest::newRow("words of a later version")
        << QByteArray(
               R"({"misfire":"dice","category":"gossip","fallback":["pigeon"],"retry":{"delays_of":{"sleepy":[1]}}})")
        << plain;
    CampaignRules known;
    known.goal = 3;
    known.fallback = {FallbackChannel::Email};
    QTest::newRow("among what is understood")
        << QByteArray(R"({"goal":3,"mood":1,"fallback":["pigeon","email"]})") << known;
}

void CampaignRulesTextTest::whatIsNotUnderstoodIsLeftPlain()
{
    QFETCH(QByteArray, text);
    QFETCH(CampaignRules, rules);
    QVERIFY(rulesFromText(QString::fromUtf8(text)) == rules);
}

void CampaignRulesTextTest::amountsAreKeptToTheMillionth()
{
    CampaignRules rules;
    rules.budget = Money(9'007'199'254'740'993, QStringLiteral("INR")); // more than a double can count
    QVERIFY(rulesFromText(rulesToText(rules)).budget == rules.budget);
}

QTEST_GUILESS_MAIN(CampaignRulesTextTest)
#include "tst_campaignrulestext.moc"
