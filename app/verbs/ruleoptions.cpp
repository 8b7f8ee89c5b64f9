// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/ruleoptions.h"

#include "app/verbs/ladderoptions.h"
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

Result<void> readMisfire(const VerbCall &call, CampaignRules &rules)
{
    const QString word = call.options.value(QStringLiteral("misfire"));
    if (word == QLatin1String("ask"))
        rules.misfire = Misfire::HoldAndAsk;
    else if (word == QLatin1String("go-on"))
        rules.misfire = Misfire::GoOn;
    else if (word == QLatin1String("expire"))
        rules.misfire = Misfire::Expire;
    else if (call.options.isSet(QStringLiteral("misfire")))
        return fail(ErrorCode::InvalidArgument,
                    {QStringLiteral("--misfire ") + word, QStringLiteral("ask, go-on, expire")});
    return {};
}

/// Who goes first, and what the calls are for.
Result<void> readOrderAndCategory(const VerbCall &call, CampaignRules &rules)
{
    if (const QString word = call.options.value(QStringLiteral("order")); !word.isEmpty()) {
        const std::optional<PriorityScheme> order = prioritySchemeFromWord(word);
        if (!order)
            return fail(ErrorCode::InvalidArgument,
                        {QStringLiteral("--order ") + word, QStringLiteral("campaign, delivery")});
        rules.order = *order;
    }
    if (const QString word = call.options.value(QStringLiteral("category")); !word.isEmpty()) {
        const std::optional<CallCategory> category = callCategoryFromWord(word);
        if (!category)
            return fail(ErrorCode::InvalidArgument,
                        {QStringLiteral("--category ") + word,
                         QStringLiteral("promotional, service, recovery, microfinance")});
        rules.category = *category;
    }
    return {};
}

Result<void> readFallback(const VerbCall &call, CampaignRules &rules)
{
    if (!call.options.isSet(QStringLiteral("fallback")))
        return {};
    const QString words = call.options.value(QStringLiteral("fallback"));
    QList<FallbackChannel> channels;
    const QStringList parts = words == QLatin1String("none") ? QStringList() : words.split(QLatin1Char(','));
    for (const QString &word : parts) {
        const std::optional<FallbackChannel> channel = fallbackChannelFromWord(word.trimmed());
        if (!channel || channels.contains(*channel))
            return fail(ErrorCode::InvalidArgument,
                        {QStringLiteral("--fallback ") + words, QStringLiteral("whatsapp, email, none")});
        channels << *channel;
    }
    rules.fallback = channels;
    return {};
}

} // namespace

QList<QCommandLineOption> ruleOptions()
{
    return ladderOptions() +
           QList<QCommandLineOption>{
               {QStringLiteral("tries"),
                text(QT_TRANSLATE_NOOP("RuleOptions", "Dials of a lead in all, 1 to 10.")),
                QStringLiteral("N")},
               {QStringLiteral("goal"),
                text(QT_TRANSLATE_NOOP("RuleOptions", "Stop after N completed leads; 0: never.")),
                QStringLiteral("N")},
               {QStringLiteral("budget"),
                text(QT_TRANSLATE_NOOP("RuleOptions",
                                       "No new call once the campaign has cost USD N; 0: no limit.")),
                QStringLiteral("N")},
               {QStringLiteral("canary"),
                text(QT_TRANSLATE_NOOP("RuleOptions",
                                       "Call the first N leads, then wait for \"callboard go\".")),
                QStringLiteral("N")},
               {QStringLiteral("hours"),
                text(QT_TRANSLATE_NOOP("RuleOptions",
                                       "When to call, for example \"Mo-Fr 09:00-13:00, 15:00-19:00\".")),
                QStringLiteral("HOURS")},
               {QStringLiteral("daily-limit"),
                text(QT_TRANSLATE_NOOP(
                    "RuleOptions", "With more leads than the account may call today: \"hold\" the rest until "
                                   "tomorrow, which is the default, or \"fail\" when the campaign begins.")),
                QStringLiteral("hold|fail")},
               {QStringLiteral("misfire"),
                text(QT_TRANSLATE_NOOP(
                    "RuleOptions",
                    "When nothing ran and calls would slip to another day: \"ask\", which waits "
                    "for a word, \"go-on\" by itself, or \"expire\", for appointments: whoever is "
                    "late by more than 15 minutes for that reason is not called unless you decide so.")),
                QStringLiteral("ask|go-on|expire")},
               {QStringLiteral("fallback"),
                text(QT_TRANSLATE_NOOP(
                    "RuleOptions",
                    "What follows the last miss, in order: \"whatsapp\", \"email\", both with a "
                    "comma, or \"none\".")),
                QStringLiteral("CHANNELS")},
               {QStringLiteral("order"),
                text(QT_TRANSLATE_NOOP("RuleOptions",
                                       "Whose turn comes first: \"campaign\", the most promising leads, or "
                                       "\"delivery\", new leads before those tried before.")),
                QStringLiteral("campaign|delivery")},
               {QStringLiteral("category"),
                text(QT_TRANSLATE_NOOP(
                    "RuleOptions",
                    "What the calls are for, as the law tells them apart: promotional, service, "
                    "recovery or microfinance.")),
                QStringLiteral("PURPOSE")},
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
    if (const QString word = call.options.value(QStringLiteral("daily-limit")); !word.isEmpty()) {
        const std::optional<DailyLimitRule> rule = dailyLimitRuleFromWord(word);
        if (!rule)
            return fail(ErrorCode::InvalidArgument,
                        {QStringLiteral("--daily-limit ") + word, QStringLiteral("hold, fail")});
        rules.dailyLimit = *rule;
    }
    if (const Result<void> ladder = readLadderOptions(call, rules); !ladder)
        return ladder;
    if (const Result<void> order = readOrderAndCategory(call, rules); !order)
        return order;
    if (const Result<void> misfire = readMisfire(call, rules); !misfire)
        return misfire;
    if (const Result<void> fallback = readFallback(call, rules); !fallback)
        return fallback;
    if (call.options.isSet(QStringLiteral("hours"))) {
        const Result<QList<HoursPart>> read = hoursFromText(call.options.value(QStringLiteral("hours")));
        if (!read)
            return fail(
                Error{ErrorCode::InvalidArgument,
                      {QStringLiteral("--hours"),
                       //: %1 says what is wrong
                       QCoreApplication::translate("RuleOptions", "hours such as \"Mo-Fr 09:00-13:00, "
                                                                  "15:00-19:00\" (%1)")
                           .arg(read.error().arguments.value(0))},
                      read.error().where,
                      read.error().detail});
        hours = *read;
    }
    return plan::checked(rules.retry);
}

} // namespace callboard::app
