// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/rulestext.h"

#include "core/services/preset.h"

#include <QTest>

using namespace callboard;
using namespace callboard::ui;

class RulesTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatDiffersIsSaidInOneLine_data();
    void whatDiffersIsSaidInOneLine();
    void everyPresetIsSaidInItsOwnWords();
    void theLadderIsSaidInWords_data();
    void theLadderIsSaidInWords();
};

void RulesTextTest::whatDiffersIsSaidInOneLine_data()
{
    QTest::addColumn<CampaignRules>("rules");
    QTest::addColumn<QString>("hours");
    QTest::addColumn<QString>("line");
    const CampaignRules usual = CampaignRules::safeDefault();
    const auto row = [](const char *name, const CampaignRules &rules, const char *hours, const char *line) {
        QTest::newRow(name) << rules << QString::fromLatin1(hours) << QString::fromUtf8(line);
    };
    row("nothing", usual, "", "The usual rules.");
    CampaignRules rules = usual;
    rules.goal = 50;
    rules.canary = 10;
    row("goal, canary, hours", rules, "Mo-Fr 10:00-18:00",
        "Stops after 50 completed · first 10, then waits for Go · 10:00–18:00 Mon–Fri");
    rules = usual;
    rules.budget = Money::usd(10);
    row("budget", rules, "", "At most USD 10.00");
    rules = usual;
    rules.misfire = Misfire::GoOn;
    rules.dailyLimit = DailyLimitRule::Fail;
    row("breaks and days", rules, "", "Goes on by itself after a break · fails above the day's limit");
    rules = usual;
    rules.fallback = {};
    rules = usual;
    rules.misfire = Misfire::Expire;
    row("appointments", rules, "", "Calls at the appointed time only");
    rules = usual;
    rules.category = CallCategory::Recovery;
    rules.order = PriorityScheme::Delivery;
    row("purpose and order", rules, "", "Calls for recovery of a debt · new leads before those tried before");
    rules = usual;
    rules.contacts = {.gap = seconds{7200}, .caps = {{.contacts = 2, .period = seconds{7 * 24 * 3600}}}};
    row("contacts", rules, "", "2 h between contacts · 2 contact(s) in 7 day(s)");
    rules = usual;
    rules.fallback = {};
    row("no fallback", rules, "", "After the last miss nothing");
    rules = usual;
    rules.retry = {};
    row("one try", rules, "", "One try");
}

void RulesTextTest::whatDiffersIsSaidInOneLine()
{
    QFETCH(CampaignRules, rules);
    QFETCH(QString, hours);
    const QList<HoursPart> parts = hours.isEmpty() ? QList<HoursPart>() : hoursFromText(hours).value();
    QTEST(rulesLine(rules, parts), "line");
}

void RulesTextTest::everyPresetIsSaidInItsOwnWords()
{
    QStringList lines;
    for (const services::Preset &preset : services::presets())
        lines << rulesLine(preset.rules, preset.hours);
    QCOMPARE(lines.first(), QStringLiteral("The usual rules."));
    QCOMPARE(lines.removeDuplicates(), 0);
}

void RulesTextTest::theLadderIsSaidInWords_data() // S0-074, X-08
{
    QTest::addColumn<int>("tries");
    QTest::addColumn<QList<int>>("minutes");
    QTest::addColumn<QString>("text");
    QTest::newRow("one") << 1 << QList<int>{30}
                         << QStringLiteral("Each lead is called once; who is missed stays missed.");
    QTest::newRow("presales") << 3 << QList<int>{30, 24 * 60}
                              << QStringLiteral("Up to 3 calls to each lead. After a miss it waits 30 min, "
                                                "then 1 day(s).");
    QTest::newRow("the last wait repeats")
        << 5 << QList<int>{30, 60}
        << QStringLiteral("Up to 5 calls to each lead. After a miss it waits 30 min, then 1 h.");
    QTest::newRow("waits beyond the tries")
        << 2 << QList<int>{30, 60}
        << QStringLiteral("Up to 2 calls to each lead. After a miss it waits 30 min.");
}

void RulesTextTest::theLadderIsSaidInWords()
{
    QFETCH(int, tries);
    QFETCH(QList<int>, minutes);
    RetryPolicy retry;
    retry.maxAttempts = tries;
    for (const int each : std::as_const(minutes))
        retry.delays << std::chrono::minutes{each};
    QTEST(ladderText(retry), "text");
    retry.delaysOf.insert(Outcome::Busy, {seconds{60}});
    QCOMPARE(ladderText(retry).endsWith(QStringLiteral("waits of their own.")), tries > 1);
}

QTEST_MAIN(RulesTextTest)
#include "tst_rulestext.moc"
