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
    campaign.rules.retry = RetryPolicy::presales();
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
    const auto row = [](const char *name, const QString &before, const QString &after, const Change &change) {
        QTest::newRow(name) << change << before << after;
    };
    row("name", QStringLiteral("Renewals"), QStringLiteral("Spring"),
        [](Campaign &campaign) { campaign.name = QStringLiteral("Spring"); });
    row("topic", QStringLiteral("Your renewal"), QStringLiteral("nothing"),
        [](Campaign &campaign) { campaign.brief.topic.clear(); });
    row("tries", QStringLiteral("3"), QStringLiteral("5"),
        [](Campaign &campaign) { campaign.rules.retry.maxAttempts = 5; });
    row("waits", QStringLiteral("30 min, 24 h"), QStringLiteral("90 s, 2 h"), [](Campaign &campaign) {
        campaign.rules.retry.delays = {seconds{90}, seconds{7200}};
    });
    row("waits of an outcome", QStringLiteral("nothing"), QStringLiteral("Busy 10 min"),
        [](Campaign &campaign) {
            campaign.rules.retry.delaysOf = {{Outcome::Busy, {seconds{600}}}};
        });
    row("calls at a time", QStringLiteral("5"), QStringLiteral("8"),
        [](Campaign &campaign) { campaign.parallel = 8; });
    row("interval", QStringLiteral("1 min"), QStringLiteral("30 s"),
        [](Campaign &campaign) { campaign.interval = seconds{30}; });
    row("pacing", QStringLiteral("as lines become free"), QStringLiteral("in a grid"),
        [](Campaign &campaign) { campaign.pacing = Pacing::Grid; });
    row("goal", QStringLiteral("nothing"), QStringLiteral("12"),
        [](Campaign &campaign) { campaign.rules.goal = 12; });
    row("budget", QStringLiteral("nothing"), Money::usd(40).text(),
        [](Campaign &campaign) { campaign.rules.budget = Money::usd(40); });
    row("purpose", QStringLiteral("promotional"), QStringLiteral("service"),
        [](Campaign &campaign) { campaign.rules.category = CallCategory::Service; });
    row("header", QStringLiteral("nothing"), QStringLiteral("video https://files.example/a.mp4"),
        [](Campaign &campaign) {
            campaign.message.media = HeaderMedia::Video;
            campaign.message.mediaUrl = QStringLiteral("https://files.example/a.mp4");
        });
    row("gap", QStringLiteral("nothing"), QStringLiteral("30 min"),
        [](Campaign &campaign) { campaign.rules.contacts.gap = seconds{1800}; });
    row("contacts", QStringLiteral("nothing"), QStringLiteral("3 in 24 h"),
        [](Campaign &campaign) { campaign.rules.contacts.caps = {RollingCap{}}; });
    row("order", QStringLiteral("the most promising leads first"),
        QStringLiteral("new leads before those tried before"),
        [](Campaign &campaign) { campaign.rules.order = PriorityScheme::Delivery; });
    row("next channel", QStringLiteral("nothing"), QStringLiteral("WhatsApp"),
        [](Campaign &campaign) { campaign.rules.fallback = {FallbackChannel::WhatsApp}; });
    row("a message after it", QStringLiteral("nothing"), QStringLiteral("missed_call (en), by Messages"),
        [](Campaign &campaign) {
            FallbackStep step{AccountId(7), {}};
            step.message.templateName = QStringLiteral("missed_call");
            step.message.language = QStringLiteral("en");
            campaign.fallbackSteps.insert(FallbackChannel::WhatsApp, step);
        });
    row("a mail after it", QStringLiteral("nothing"), QStringLiteral("We missed you, by 8"),
        [](Campaign &campaign) {
            FallbackStep step{AccountId(8), {}};
            step.message.subject = QStringLiteral("We missed you");
            campaign.fallbackSteps.insert(FallbackChannel::Email, step);
        });
    row("another day", QStringLiteral("waits for your word"), QStringLiteral("goes on the next day"),
        [](Campaign &campaign) { campaign.rules.misfire = Misfire::GoOn; });
    row("appointments", QStringLiteral("waits for your word"),
        QStringLiteral("calls at the appointed time only"),
        [](Campaign &campaign) { campaign.rules.misfire = Misfire::Expire; });
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
    Account sender;
    sender.id = AccountId(7);
    sender.name = QStringLiteral("Messages");
    const QStringList changes = campaignChanges(sample(), changed, {sender});
    QCOMPARE(changes.size(), 1);
    QVERIFY2(changes.constFirst().contains(before), qPrintable(changes.constFirst()));
    QVERIFY2(changes.constFirst().contains(after), qPrintable(changes.constFirst()));
    QCOMPARE(campaignChanges(changed, changed), QStringList());
}

QTEST_APPLESS_MAIN(CampaignChangesTest)
#include "tst_campaignchanges.moc"
