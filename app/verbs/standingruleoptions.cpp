// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/standingruleoptions.h"

#include "app/timeargument.h"
#include "app/verbs/campaignverb.h"
#include "app/verbs/mailoptions.h"
#include "app/verbs/messageoptions.h"
#include "app/verbs/rhythmoptions.h"
#include "app/verbs/ruleoptions.h"
#include "app/verbs/verbarguments.h"

#include <QCoreApplication>

#include <algorithm>

namespace callboard::app {

namespace {

struct StandingRuleOptions
{
    Q_DECLARE_TR_FUNCTIONS(StandingRuleOptions)
};

/// When it runs.
Result<void> readMoments(const VerbCall &call, StandingRule &rule)
{
    const QCommandLineParser &options = call.options;
    if (options.isSet(QStringLiteral("times"))) {
        const Result<QList<QTime>> times = parseRuleTimes(options.value(QStringLiteral("times")));
        if (!times)
            return fail(times.error());
        rule.times = *times;
    }
    if (options.isSet(QStringLiteral("days"))) {
        const Result<std::bitset<7>> days = parseRuleDays(options.value(QStringLiteral("days")));
        if (!days)
            return fail(days.error());
        rule.days = *days;
    }
    if (options.isSet(QStringLiteral("sweep"))) {
        const Result<seconds> sweep =
            parseDuration(QStringLiteral("--sweep"), options.value(QStringLiteral("sweep")));
        if (!sweep)
            return fail(sweep.error());
        rule.sweepEvery = *sweep;
    }
    if (options.isSet(QStringLiteral("once")))
        rule.isOnce = true;
    if (options.isSet(QStringLiteral("again")))
        rule.isOnce = false;
    return {};
}

/// Whom it calls, and how often.
Result<void> readWhom(const VerbCall &call, StandingRule &rule)
{
    const QCommandLineParser &options = call.options;
    if (options.isSet(QStringLiteral("where")))
        rule.filter = options.value(QStringLiteral("where"));
    if (options.isSet(QStringLiteral("date-column")))
        rule.dateColumn = options.value(QStringLiteral("date-column"));
    if (options.isSet(QStringLiteral("cooldown"))) {
        const Result<seconds> cooldown =
            parseDuration(QStringLiteral("--cooldown"), options.value(QStringLiteral("cooldown")));
        if (!cooldown)
            return fail(cooldown.error());
        rule.cooldown = *cooldown;
    }
    const Result<int> attempts =
        numberOption(call, QStringLiteral("attempts"), rule.maxAttempts, 1, MostAttempts);
    const Result<int> counted =
        numberOption(call, QStringLiteral("counted-days"), rule.countedDays, 0, MostCountedDays);
    for (const Result<int> *number : {&attempts, &counted}) {
        if (!*number)
            return fail(number->error());
    }
    rule.maxAttempts = *attempts;
    rule.countedDays = *counted;
    if (options.isSet(QStringLiteral("no-spread")))
        rule.isSpread = false;
    if (options.isSet(QStringLiteral("spread")))
        rule.isSpread = true;
    return {};
}

/// When a check-up is old enough.
Result<void> readThreshold(const VerbCall &call, const services::Workspace &workspace, StandingRule &rule)
{
    const QString option = QStringLiteral("threshold");
    if (!call.options.isSet(option))
        return {};
    rule.isHouseThreshold = call.options.value(option) == QLatin1String("house");
    const Result<int> days = rule.isHouseThreshold
                                 ? Result<int>(workspace.checkUpDays())
                                 : numberOption(call, option, rule.thresholdDays, 0, MostThresholdDays);
    if (!days)
        return fail(days.error());
    rule.thresholdDays = *days;
    return {};
}

/// What its campaigns say, and through whom.
Result<void> readCampaign(const VerbCall &call, services::Workspace &workspace, RuleCampaign &campaign)
{
    const QCommandLineParser &options = call.options;
    if (!options.value(QStringLiteral("account")).isEmpty() || !campaign.account.isValid()) {
        const Result<Account> account = readSender(call, workspace);
        if (!account)
            return fail(account.error());
        campaign.account = account->id;
        if (!isMessage(channelOf(account->provider))) // what was to be sent by another one
            campaign.message = {};
    }
    if (options.isSet(QStringLiteral("agent")))
        campaign.agentId = options.value(QStringLiteral("agent"));
    if (options.isSet(QStringLiteral("topic")))
        campaign.brief.topic = options.value(QStringLiteral("topic"));
    if (options.isSet(QStringLiteral("language")))
        campaign.brief.language = options.value(QStringLiteral("language"));
    if (options.isSet(QStringLiteral("column")))
        campaign.brief.columns = options.values(QStringLiteral("column"));
    if (const Result<void> message = readMessageOptions(call, campaign.message); !message)
        return message;
    if (const Result<void> mail = readMailOptions(call, campaign.message); !mail)
        return mail;
    if (const Result<void> rhythm = readRhythmOptions(call, campaign); !rhythm)
        return rhythm;
    if (const Result<void> rules = readRuleOptions(call, campaign.rules, campaign.hours); !rules)
        return rules;
    const QList<FallbackChannel> &ladder = campaign.rules.fallback;
    campaign.fallbackSteps.removeIf([&ladder](auto step) { return !ladder.contains(step.key()); });
    return readFallbackSteps(call, workspace, campaign.rules.fallback, campaign.fallbackSteps);
}

} // namespace

QList<QCommandLineOption> standingRuleOptions()
{
    return QList<QCommandLineOption>{
               {QStringLiteral("name"), StandingRuleOptions::tr("What the rule is called."),
                QStringLiteral("TEXT")},
               {QStringLiteral("where"),
                StandingRuleOptions::tr("Only the leads that meet FILTER are ever called."),
                QStringLiteral("FILTER")},
               {QStringLiteral("times"),
                StandingRuleOptions::tr("Of sessions and recurring rules: 10:00,11:00,12:00,13:00."),
                QStringLiteral("TIMES")},
               {QStringLiteral("days"),
                StandingRuleOptions::tr("\"daily\", \"weekdays\", or days such as Mo-Fr or Tu,Th."),
                QStringLiteral("DAYS")},
               {QStringLiteral("attempts"),
                StandingRuleOptions::tr("Of sessions and check-ups: calls of a lead in all, 1 to 10."),
                QStringLiteral("N")},
               {QStringLiteral("cooldown"),
                StandingRuleOptions::tr(
                    "Of sessions and check-ups: the time between two contacts to a number, for example 2h."),
                QStringLiteral("TIME")},
               {QStringLiteral("counted-days"),
                StandingRuleOptions::tr("Of sessions: calls count for so many days; 0: for ever."),
                QStringLiteral("N")},
               {QStringLiteral("date-column"),
                StandingRuleOptions::tr("Of check-ups: the column with the last one."),
                QStringLiteral("NAME")},
               {QStringLiteral("threshold"),
                StandingRuleOptions::tr(
                    "Of check-ups: a lead is due so many days after the last one; \"house\": as "
                    "many as the setting checkup.threshold_days says."),
                QStringLiteral("DAYS")},
               {QStringLiteral("sweep"),
                StandingRuleOptions::tr("Of check-ups: how often to look, 5m to 24h."),
                QStringLiteral("TIME")},
               {QStringLiteral("once"), StandingRuleOptions::tr("Of check-ups: look once and stop.")},
               {QStringLiteral("again"), StandingRuleOptions::tr("Of check-ups: look again and again.")},
               {QStringLiteral("spread"),
                StandingRuleOptions::tr("Of check-ups: spread the calls over the rest of the day.")},
               {QStringLiteral("no-spread"),
                StandingRuleOptions::tr("Of check-ups: call as fast as may be.")},
               {QStringLiteral("account"),
                StandingRuleOptions::tr("The provider account; if not given, the last one used."),
                QStringLiteral("NAME")},
               {QStringLiteral("agent"), StandingRuleOptions::tr("The provider's agent; else the account's."),
                QStringLiteral("ID")},
               {QStringLiteral("topic"),
                StandingRuleOptions::tr(
                    "What the agent is told to talk about; may hold {name} and any other column."),
                QStringLiteral("TEXT")},
               {QStringLiteral("column"),
                StandingRuleOptions::tr("A column that the agent is told, once for each."),
                QStringLiteral("NAME")},
               {QStringLiteral("language"), StandingRuleOptions::tr("The language to speak."),
                QStringLiteral("TAG")},
           } +
           messageOptions() + mailOptions() + fallbackOptions() + fallbackMailOptions() + rhythmOptions() +
           ruleOptions();
}

Result<void> readStandingRule(const VerbCall &call, services::Workspace &workspace, StandingRule &rule)
{
    if (call.options.isSet(QStringLiteral("name")))
        rule.name = call.options.value(QStringLiteral("name"));
    if (const Result<void> moments = readMoments(call, rule); !moments)
        return moments;
    if (const Result<void> whom = readWhom(call, rule); !whom)
        return whom;
    if (const Result<void> threshold = readThreshold(call, workspace, rule); !threshold)
        return threshold;
    return readCampaign(call, workspace, rule.campaign);
}

Result<QString> standingRuleMisuse(const VerbCall &call, services::Workspace &workspace,
                                   const StandingRule &rule)
{
    const Result<Account> account = accountWithId(workspace, rule.campaign.account);
    if (!account)
        return fail(account.error());
    if (const QString misuse = messageMisuse(call, *account); !misuse.isEmpty())
        return misuse;
    if (const QString misuse = mailMisuse(call, *account); !misuse.isEmpty())
        return misuse;
    const bool hasSender = call.options.isSet(QStringLiteral("fallback-account")) ||
                           call.options.isSet(QStringLiteral("fallback-mail-account"));
    if (hasSender && rule.kind != StandingRuleKind::Recurring)
        return StandingRuleOptions::tr("Only a recurring rule writes to those that it missed: whom sessions "
                                       "and check-ups miss, a later run calls again.");
    return QString();
}

Result<std::bitset<7>> parseRuleDays(const QString &text)
{
    const QString word = text.trimmed();
    if (word == QLatin1String("daily"))
        return std::bitset<7>(0b1111111);
    if (word == QLatin1String("weekdays"))
        return std::bitset<7>(0b0011111);
    const Result<QList<HoursPart>> parts = hoursFromText(word + QLatin1String(" 00:00-24:00"));
    const bool namesDays = !word.isEmpty() && word.front().isLetter();
    if (!namesDays || !parts || parts->size() != 1)
        return fail(ErrorCode::InvalidArgument,
                    {QStringLiteral("--days ") + text, QStringLiteral("daily, weekdays, Mo-Fr, Tu,Th")});
    return parts->constFirst().days;
}

Result<QList<QTime>> parseRuleTimes(const QString &text)
{
    QList<QTime> times;
    const QStringList words = text.split(u',');
    for (const QString &word : words) {
        const QTime time = QTime::fromString(word.trimmed(), QStringLiteral("H:mm"));
        if (!time.isValid())
            return fail(ErrorCode::InvalidArgument,
                        {QStringLiteral("--times ") + text, QStringLiteral("10:00,11:00,12:00,13:00")});
        times << time;
    }
    std::sort(times.begin(), times.end());
    return times;
}

} // namespace callboard::app
