// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/callscheduleoptions.h"

#include "app/timeargument.h"
#include "app/verbs/verbarguments.h"
#include "core/model/standingrule.h"

#include <QCoreApplication>

#include <array>

namespace callboard::app {

namespace {

struct CallScheduleOptions
{
    Q_DECLARE_TR_FUNCTIONS(CallScheduleOptions)
};

constexpr QLatin1String AddWord("add");
constexpr QLatin1String EditWord("edit");

/// An option, and the words of the verb that know it.
struct OptionWords
{
    QLatin1String option;
    QLatin1String word;
    QLatin1String orWord = {};
};

constexpr std::array Owners = {
    OptionWords{QLatin1String("status"), QLatin1String("list")},
    OptionWords{QLatin1String("name"), AddWord},
    OptionWords{QLatin1String("account"), AddWord},
    OptionWords{QLatin1String("at"), AddWord, EditWord},
    OptionWords{QLatin1String("agent"), AddWord, EditWord},
    OptionWords{QLatin1String("topic"), AddWord, EditWord},
    OptionWords{QLatin1String("language"), AddWord, EditWord},
    OptionWords{QLatin1String("threshold"), AddWord, EditWord},
    OptionWords{QLatin1String("trigger"), EditWord},
    OptionWords{QLatin1String("no-trigger"), AddWord, EditWord},
    OptionWords{QLatin1String("days"), QLatin1String("statistics")},
};

bool isOf(const OptionWords &owner, const QString &word)
{
    return word == owner.word || (!owner.orWord.isEmpty() && word == owner.orWord);
}

std::optional<QString> givenText(const VerbCall &call, const QString &option)
{
    return call.options.isSet(option) ? std::optional(call.options.value(option)) : std::nullopt;
}

Result<std::optional<Instant>> givenTime(const VerbCall &call, Instant now)
{
    const std::optional<QString> text = givenText(call, QStringLiteral("at"));
    if (!text)
        return std::optional<Instant>();
    const Result<Instant> at = parseTimeArgument(*text, now);
    return at ? Result<std::optional<Instant>>(*at) : fail(at.error());
}

Result<std::optional<int>> givenDays(const VerbCall &call)
{
    const QString option = QStringLiteral("threshold");
    if (!call.options.isSet(option))
        return std::optional<int>();
    const Result<int> days = numberOption(call, option, DefaultCheckUpDays, 1, MostThresholdDays);
    return days ? Result<std::optional<int>>(*days) : fail(days.error());
}

} // namespace

QList<QCommandLineOption> callScheduleOptions()
{
    return {
        {QStringLiteral("status"),
         CallScheduleOptions::tr("With list: those that are scheduled, in_progress, completed, failed or "
                                 "cancelled."),
         QStringLiteral("STATUS")},
        {QStringLiteral("at"),
         CallScheduleOptions::tr("When to call: now, a distance such as +5m, or a date and time with its "
                                 "offset."),
         QStringLiteral("TIME")},
        {QStringLiteral("name"),
         CallScheduleOptions::tr("With add: the name of a new lead, for a number that nobody has."),
         QStringLiteral("TEXT")},
        {QStringLiteral("account"),
         CallScheduleOptions::tr("With add: the provider account; if not given, the last one used."),
         QStringLiteral("NAME")},
        {QStringLiteral("agent"),
         CallScheduleOptions::tr("The provider's agent; if not given, the account's."), QStringLiteral("ID")},
        {QStringLiteral("topic"),
         CallScheduleOptions::tr("What the agent is told to talk about; follow_up if not given."),
         QStringLiteral("TEXT")},
        {QStringLiteral("language"), CallScheduleOptions::tr("The language to speak; en-IN if not given."),
         QStringLiteral("TAG")},
        {QStringLiteral("threshold"),
         CallScheduleOptions::tr("Days since the last check-up, kept and told; if not given, the house's."),
         QStringLiteral("DAYS")},
        {QStringLiteral("trigger"),
         CallScheduleOptions::tr("With edit: the call is placed by itself at its time.")},
        {QStringLiteral("no-trigger"),
         CallScheduleOptions::tr("Nobody is called before the schedule is executed.")},
        {QStringLiteral("days"),
         CallScheduleOptions::tr("With statistics: the house's figures of the last N days, 30 if not given."),
         QStringLiteral("N")},
    };
}

QString callScheduleMisuse(const VerbCall &call)
{
    const QString word = call.words.constFirst();
    bool changes = false;
    for (const OptionWords &owner : Owners) {
        if (!call.options.isSet(owner.option))
            continue;
        changes = true;
        if (!isOf(owner, word) && owner.orWord.isEmpty())
            return CallScheduleOptions::tr("--%1 belongs to \"%2\" alone.").arg(owner.option, owner.word);
        if (!isOf(owner, word))
            return CallScheduleOptions::tr("--%1 belongs to \"%2\" and \"%3\" alone.")
                .arg(owner.option, owner.word, owner.orWord);
    }
    if (word == AddWord && !call.options.isSet(QStringLiteral("at")))
        return CallScheduleOptions::tr("Say when to call: --at TIME.");
    if (word == EditWord && !changes)
        return CallScheduleOptions::tr("Say what is to be changed: \"callboard call-schedules --help\" has "
                                       "the options.");
    if (call.options.isSet(QStringLiteral("trigger")) && call.options.isSet(QStringLiteral("no-trigger")))
        return CallScheduleOptions::tr("--trigger and --no-trigger do not go together.");
    return {};
}

Result<services::CallScheduleWish> readCallScheduleWish(const VerbCall &call, Instant now)
{
    const Result<std::optional<Instant>> at = givenTime(call, now);
    const Result<std::optional<int>> days = givenDays(call);
    if (!at || !days)
        return fail(at ? days.error() : at.error());
    services::CallScheduleWish wish;
    wish.contact = QUuid::fromString(call.words.at(1));
    if (wish.contact.isNull())
        wish.number = call.words.at(1);
    wish.contactName = givenText(call, QStringLiteral("name")).value_or(QString());
    wish.account = givenText(call, QStringLiteral("account")).value_or(QString());
    wish.agentId = givenText(call, QStringLiteral("agent")).value_or(QString());
    wish.brief.topic = givenText(call, QStringLiteral("topic")).value_or(wish.brief.topic);
    wish.brief.language = givenText(call, QStringLiteral("language")).value_or(wish.brief.language);
    wish.at = at->value_or(now);
    wish.autoTrigger = !call.options.isSet(QStringLiteral("no-trigger"));
    wish.thresholdDays = *days;
    return wish;
}

Result<services::CallScheduleEdit> readCallScheduleEdit(const VerbCall &call, Instant now)
{
    const Result<std::optional<Instant>> at = givenTime(call, now);
    const Result<std::optional<int>> days = givenDays(call);
    if (!at || !days)
        return fail(at ? days.error() : at.error());
    services::CallScheduleEdit edit;
    edit.at = *at;
    edit.agentId = givenText(call, QStringLiteral("agent"));
    edit.topic = givenText(call, QStringLiteral("topic"));
    edit.language = givenText(call, QStringLiteral("language"));
    if (call.options.isSet(QStringLiteral("trigger")) || call.options.isSet(QStringLiteral("no-trigger")))
        edit.autoTrigger = call.options.isSet(QStringLiteral("trigger"));
    edit.thresholdDays = *days;
    return edit;
}

} // namespace callboard::app
