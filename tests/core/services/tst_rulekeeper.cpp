// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/rulekeeper.h"

#include "core/services/campaignservice.h"
#include "core/services/rulepreset.h"
#include "tests/support/orderdesk.h"

#include <QSignalSpy>

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using callboard::test::OrderDesk;

class RuleKeeperTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whoPlacesNoCallsMakesNoCampaigns();
    void whoPlacesTheCallsMakesWhatIsDueAndTellsWhatWasLate();
    void aRuleThatCannotRunIsTold();
    void aFailureIsToldOnceUntilItIsOver();
    void howManyRunsWereMissedIsTold();
};

namespace {

constexpr milliseconds Often{20};

qsizetype campaignsIn(OrderDesk &desk)
{
    return await(CampaignService(*desk.profile.workspace).overviews())
        .value_or(QList<CampaignOverview>())
        .size();
}

/// Kinds of the notices about rules.
QList<dispatch::Notice::Kind> toldIn(const QSignalSpy &noticed, const QString &word)
{
    QList<dispatch::Notice::Kind> kinds;
    for (const QVariantList &arguments : noticed) {
        const auto notice = arguments.constFirst().value<dispatch::Notice>();
        if (notice.title.contains(word))
            kinds << notice.kind;
    }
    return kinds;
}

} // namespace

void RuleKeeperTest::whoPlacesNoCallsMakesNoCampaigns()
{
    OrderDesk desk;
    QVERIFY(desk.addOrders(2, QStringLiteral("OFD")));
    QVERIFY(desk.start(rulePreset(StandingRuleKind::DailySessions)).id.isValid());
    desk.goOnTo(QTime(13, 0));
    RuleKeeper keeper(*desk.profile.workspace, Often);
    QSignalSpy looked(&keeper, &RuleKeeper::looked);
    keeper.start();
    QTRY_VERIFY_WITH_TIMEOUT(looked.size() >= 3, 30'000);
    QCOMPARE(campaignsIn(desk), 0);
}

void RuleKeeperTest::whoPlacesTheCallsMakesWhatIsDueAndTellsWhatWasLate() // S1-032, ruling 7
{
    OrderDesk desk;
    QVERIFY(desk.addOrders(2, QStringLiteral("OFD")));
    const StandingRule rule = desk.start(rulePreset(StandingRuleKind::DailySessions));
    desk.goOnTo(QTime(13, 30)); // nobody was there at one
    QVERIFY(await(desk.profile.workspace->startEngine()));
    QSignalSpy noticed(desk.profile.workspace.get(), &Workspace::noticed);
    RuleKeeper keeper(*desk.profile.workspace, Often);
    keeper.start();
    QTRY_COMPARE_WITH_TIMEOUT(campaignsIn(desk), 1, 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(toldIn(noticed, rule.name).contains(dispatch::Notice::Kind::Resumed), 30'000);
    QSignalSpy looked(&keeper, &RuleKeeper::looked);
    QTRY_VERIFY_WITH_TIMEOUT(looked.size() >= 3, 30'000);
    QCOMPARE(campaignsIn(desk), 1);
    desk.profile.workspace->stopEngine().waitForFinished();
}

void RuleKeeperTest::aRuleThatCannotRunIsTold() // S1-035
{
    OrderDesk desk;
    QVERIFY(desk.addOrders(1, QStringLiteral("OFD")));
    StandingRule rule = rulePreset(StandingRuleKind::DailySessions);
    rule.campaign.brief.topic = QStringLiteral("For {street}");
    QVERIFY(desk.start(rule).id.isValid());
    desk.goOnTo(QTime(13, 0));
    QVERIFY(await(desk.profile.workspace->startEngine()));
    QSignalSpy noticed(desk.profile.workspace.get(), &Workspace::noticed);
    RuleKeeper keeper(*desk.profile.workspace, Often);
    keeper.start();
    QTRY_VERIFY_WITH_TIMEOUT(toldIn(noticed, rule.name).contains(dispatch::Notice::Kind::CampaignRefused),
                             30'000);
    desk.profile.workspace->stopEngine().waitForFinished();
}

void RuleKeeperTest::aFailureIsToldOnceUntilItIsOver() // S1-035
{
    OrderDesk desk;
    const StandingRule rule = desk.start(rulePreset(StandingRuleKind::DailySessions));
    desk.goOnTo(QTime(13, 0));
    store::Ledger &ledger = desk.profile.workspace->ledger();
    QVERIFY(await(ledger.write([](store::Store &store) {
        return store.database->change(
            QStringLiteral("create trigger no_runs before insert on standing_rule_run begin select "
                           "raise(abort, 'no runs'); end"));
    })));
    QVERIFY(await(desk.profile.workspace->startEngine()));
    QSignalSpy noticed(desk.profile.workspace.get(), &Workspace::noticed);
    RuleKeeper keeper(*desk.profile.workspace, Often);
    QSignalSpy looked(&keeper, &RuleKeeper::looked);
    keeper.start();
    QTRY_VERIFY_WITH_TIMEOUT(looked.size() >= 4, 30'000);
    QCOMPARE(toldIn(noticed, rule.name), QList{dispatch::Notice::Kind::CampaignRefused});
    QVERIFY(await(ledger.write(
        [](store::Store &store) { return store.database->change(QStringLiteral("drop trigger no_runs")); })));
    QTRY_COMPARE_WITH_TIMEOUT(await(desk.rules.runs(rule.id, 10)).value_or({}).size(), 1, 30'000);
    QCOMPARE(toldIn(noticed, rule.name).size(), 1);
    desk.profile.workspace->stopEngine().waitForFinished();
}

void RuleKeeperTest::howManyRunsWereMissedIsTold()
{
    OrderDesk desk;
    QVERIFY(desk.addOrders(2, QStringLiteral("OFD")));
    const StandingRule rule = desk.start(rulePreset(StandingRuleKind::DailySessions));
    desk.goOnTo(QTime(9, 0)); // yesterday's session at one was missed
    desk.goOnTo(QTime(12, 30));
    QVERIFY(await(desk.profile.workspace->startEngine()));
    QSignalSpy noticed(desk.profile.workspace.get(), &Workspace::noticed);
    RuleKeeper keeper(*desk.profile.workspace, Often);
    keeper.start();
    QTRY_COMPARE_WITH_TIMEOUT(toldIn(noticed, rule.name).count(dispatch::Notice::Kind::Resumed), 1, 30'000);
    QStringList told;
    for (const QVariantList &arguments : std::as_const(noticed)) {
        const auto notice = arguments.constFirst().value<dispatch::Notice>();
        if (notice.title == rule.name)
            told << notice.text;
    }
    QVERIFY2(told.join(u'\n').contains(QStringLiteral("3 run")), qPrintable(told.join(u'\n')));
    desk.profile.workspace->stopEngine().waitForFinished();
}

QTEST_GUILESS_MAIN(RuleKeeperTest)
#include "tst_rulekeeper.moc"
