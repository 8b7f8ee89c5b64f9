// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/ruleoptions.h"

#include "app/verbs/verbarguments.h"
#include "core/plan/retryladder.h"

#include <QCoreApplication>

namespace callboard::app {

namespace {

constexpr int MostInARule = 1'000'000;

QString text(const char *source)
{
    return QCoreApplication::translate("RuleOptions", source);
}

} // namespace

QList<QCommandLineOption> ruleOptions()
{
    return {
        {QStringLiteral("tries"), text(QT_TRANSLATE_NOOP("RuleOptions", "Dials of a lead in all, 1 to 10.")),
         QStringLiteral("N")},
        {QStringLiteral("goal"),
         text(QT_TRANSLATE_NOOP("RuleOptions", "Stop after N completed leads; 0: never.")),
         QStringLiteral("N")},
        {QStringLiteral("budget"),
         text(QT_TRANSLATE_NOOP("RuleOptions", "No new call once the campaign has cost USD N; 0: no limit.")),
         QStringLiteral("N")},
        {QStringLiteral("canary"),
         text(QT_TRANSLATE_NOOP("RuleOptions", "Call the first N leads, then wait for \"callboard go\".")),
         QStringLiteral("N")},
        {QStringLiteral("hours"),
         text(QT_TRANSLATE_NOOP("RuleOptions",
                                "When to call, for example \"Mo-Fr 09:00-13:00, 15:00-19:00\".")),
         QStringLiteral("HOURS")},
    };
}

Result<void> readRuleOptions(const VerbCall &call, CampaignRules &rules, QList<HoursPart> &hours)
{
    const Result<int> tries =
        numberOption(call, QStringLiteral("tries"), rules.retry.maxAttempts, 1, MostAttempts);
    const Result<int> goal = numberOption(call, QStringLiteral("goal"), rules.goal, 0, MostInARule);
    const Result<int> canary = numberOption(call, QStringLiteral("canary"), rules.canary, 0, MostInARule);
    const Result<int> budget = numberOption(call, QStringLiteral("budget"), 0, 0, MostInARule);
    for (const Result<int> *number : {&tries, &goal, &canary, &budget}) {
        if (!*number)
            return fail(number->error());
    }
    rules.retry.maxAttempts = *tries;
    rules.goal = *goal;
    rules.canary = *canary;
    if (call.options.isSet(QStringLiteral("budget")))
        rules.budget = *budget > 0 ? std::optional(Money::usd(*budget)) : std::nullopt;
    if (call.options.isSet(QStringLiteral("hours"))) {
        const Result<QList<HoursPart>> read = hoursFromText(call.options.value(QStringLiteral("hours")));
        if (!read)
            return fail(read.error());
        hours = *read;
    }
    return plan::checked(rules.retry);
}

} // namespace callboard::app
