// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/campaignchanges.h"

#include <QTest>

using namespace callboard;
using namespace callboard::services;

class CampaignChangesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsTheSameIsNoChange();
    void eachChangedFieldIsASentenceWithBothValues_data();
    void eachChangedFieldIsASentenceWithBothValues();
};

namespace {

using Change = std::function<void(Campaign &)>;

Campaign sample()
{
    Campaign campaign;
    campaign.name = QStringLiteral("Renewals");
    campaign.brief.topic = QStringLiteral("Your renewal");
    campaign.rules.retry.maxAttempts = 3;
    return campaign;
}

} // namespace

void CampaignChangesTest::whatIsTheSameIsNoChange()
{
    QVERIFY(campaignChanges(sample(), sample()).isEmpty());
}

void CampaignChangesTest::eachChangedFieldIsASentenceWithBothValues_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const QString &before, const QString &after, Change change) {
        QTest::newRow(name) << std::move(change) << before << after;
    };
    row("name", QStringLiteral("Renewals"), QStringLiteral("Spring"),
        [](Campaign &campaign) { campaign.name = QStringLiteral("Spring"); });
    row("topic", QStringLiteral("Your renewal"), QStringLiteral("nothing"),
        [](Campaign &campaign) { campaign.brief.topic.clear(); });
    row("tries", QStringLiteral("3"), QStringLiteral("5"),
        [](Campaign &campaign) { campaign.rules.retry.maxAttempts = 5; });
    row("goal", QStringLiteral("nothing"), QStringLiteral("12"),
        [](Campaign &campaign) { campaign.rules.goal = 12; });
    row("budget", QStringLiteral("nothing"), Money::usd(40).text(),
        [](Campaign &campaign) { campaign.rules.budget = Money::usd(40); });
    row("next channel", QStringLiteral("nothing"), QStringLiteral("WhatsApp"),
        [](Campaign &campaign) { campaign.rules.fallback = {FallbackChannel::WhatsApp}; });
    row("another day", QStringLiteral("waits for your word"), QStringLiteral("goes on the next day"),
        [](Campaign &campaign) { campaign.rules.misfire = Misfire::GoOn; });
    row("daily limit", QStringLiteral("the rest waits for the next day"),
        QStringLiteral("the campaign fails"),
        [](Campaign &campaign) { campaign.rules.dailyLimit = DailyLimitRule::Fail; });
    row("hours", hoursText(sample().policy.parts), QStringLiteral("10:00-18:00"), [](Campaign &campaign) {
        campaign.policy.parts = hoursFromText(QStringLiteral("10:00-18:00")).value_or(QList<HoursPart>());
    });
}

void CampaignChangesTest::eachChangedFieldIsASentenceWithBothValues()
{
    QFETCH(Change, change);
    QFETCH(QString, before);
    QFETCH(QString, after);
    Campaign changed = sample();
    change(changed);
    const QStringList changes = campaignChanges(sample(), changed);
    QCOMPARE(changes.size(), 1);
    QVERIFY2(changes.constFirst().contains(before), qPrintable(changes.constFirst()));
    QVERIFY2(changes.constFirst().contains(after), qPrintable(changes.constFirst()));
    QCOMPARE(campaignChanges(changed, changed), QStringList());
}

QTEST_APPLESS_MAIN(CampaignChangesTest)
#include "tst_campaignchanges.moc"
