// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/figureservice.h"
#include "core/services/rulepreset.h"
#include "core/services/settingsservice.h"
#include "tests/support/orderdesk.h"

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using callboard::test::OrderDesk;
using namespace std::chrono_literals;

/// The figures of a house that lives through a day (S2-047).
class FigureServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNewHouseHasNone();
    void aDayOfCheckUpsIsCounted();
    void theHousesThresholdDecidesWhoIsDue();
    void onceThereIsARealAccountPracticeIsNoPartOfThem();
};

namespace {

[[nodiscard]] HouseFigures figuresOf(const OrderDesk &desk, int days)
{
    return await(FigureService(*desk.profile.workspace).ofLastDays(days)).value_or(HouseFigures());
}

[[nodiscard]] bool addContacts(OrderDesk &desk, int count, const char *lastCheckUp)
{
    return desk.addOrders(count, QStringLiteral("contact"), QByteArrayLiteral("last_checkup_date"),
                          QString::fromLatin1(lastCheckUp));
}

StandingRule checkUps()
{
    StandingRule rule = rulePreset(StandingRuleKind::CheckUpAge);
    rule.campaign.hours = {HoursPart{.opens = QTime(10, 0), .closes = QTime(18, 0)}};
    return rule;
}

} // namespace

void FigureServiceTest::aNewHouseHasNone()
{
    const OrderDesk desk;
    const HouseFigures figures = figuresOf(desk, 30);
    QVERIFY(figures.isPractice);
    QVERIFY(figures.calls == CallFigures());
    QCOMPARE(figures.span.until, desk.profile.clock->now());
    QCOMPARE(figures.span.until - figures.span.from, milliseconds{30 * 24h});
    QCOMPARE(figures.checkUps.thresholdDays, 5);
    const QJsonObject shape = figuresShape(figures, desk.profile.workspace->zone());
    QVERIFY(shape.value(QStringLiteral("completion_rate")).isNull());
    QVERIFY(shape.value(QStringLiteral("average_response_seconds")).isNull());
    QVERIFY(shape.value(QStringLiteral("checkups")).toObject().value(QStringLiteral("compliance")).isNull());
}

void FigureServiceTest::aDayOfCheckUpsIsCounted() // S2-047
{
    OrderDesk desk;                              // on 20 November
    QVERIFY(addContacts(desk, 4, "2026-11-10")); // due since the 15th
    QVERIFY(addContacts(desk, 2, "2026-11-19")); // not due before the 24th
    QVERIFY(addContacts(desk, 1, "in spring"));  // no day
    QVERIFY(desk.start(checkUps()).id.isValid());
    desk.goOnTo(QTime(13, 0));
    const QList<RuleReceipt> receipts = desk.runDue();
    QCOMPARE(receipts.size(), 1);
    QCOMPARE(receipts.constFirst().run.leads, 4);
    QVERIFY(desk.call(receipts.constFirst(), 3)); // three are reached, one is not
    QVERIFY(addContacts(desk, 4, "2026-11-15"));  // due today, and nobody has called
    desk.goOnTo(QTime(14, 0));
    const HouseFigures figures = figuresOf(desk, 1);
    QVERIFY(figures.isPractice);
    QCOMPARE(figures.calls.scheduled, 4);
    QCOMPARE(figures.calls.calls, 4);
    QCOMPARE(figures.calls.leadsReached, 3);
    QCOMPARE(figures.calls.completionRate(), std::optional(0.75));
    QCOMPARE(figures.calls.failures, (QList<FailedCalls>{{Outcome::NoAnswer, QString(), 1}}));
    QCOMPARE(figures.checkUps,
             (CheckUpFigures{.thresholdDays = 5, .withDate = 10, .due = 8, .contacted = 4}));
    QCOMPARE(figures.checkUps.compliance(), std::optional(0.5));
    desk.goOnTo(QTime(13, 59)); // the call was at 13:00 of the day before
    QCOMPARE(figuresOf(desk, 1).calls.calls, 0);
    QCOMPARE(figuresOf(desk, 2).calls.calls, 4);
}

void FigureServiceTest::theHousesThresholdDecidesWhoIsDue() // S2-010
{
    OrderDesk desk;
    QVERIFY(addContacts(desk, 3, "2026-11-10"));
    QCOMPARE(figuresOf(desk, 1).checkUps.due, 3);
    SettingsService settings(*desk.profile.workspace);
    QVERIFY(await(settings.change(QStringLiteral("checkup.threshold_days"), QStringLiteral("11"), false)));
    QTRY_COMPARE(desk.profile.workspace->checkUpDays(), 11);
    QCOMPARE(figuresOf(desk, 1).checkUps, (CheckUpFigures{.thresholdDays = 11, .withDate = 3}));
}

void FigureServiceTest::onceThereIsARealAccountPracticeIsNoPartOfThem()
{
    OrderDesk desk;
    QVERIFY(addContacts(desk, 2, "2026-11-10"));
    QVERIFY(desk.start(checkUps()).id.isValid());
    desk.goOnTo(QTime(13, 0));
    const QList<RuleReceipt> receipts = desk.runDue();
    QCOMPARE(receipts.size(), 1);
    QVERIFY(desk.call(receipts.constFirst(), 2));
    desk.profile.clock->advance(1min); // what is made this moment is no part of what lies behind
    QCOMPARE(figuresOf(desk, 1).calls.calls, 2);
    QVERIFY(desk.profile.addRealAccount(3).isValid());
    const HouseFigures figures = figuresOf(desk, 1);
    QVERIFY(!figures.isPractice);
    QVERIFY(figures.calls == CallFigures());
    QCOMPARE(figures.checkUps.contacted, 0);
}

QTEST_GUILESS_MAIN(FigureServiceTest)
#include "tst_figureservice.moc"
