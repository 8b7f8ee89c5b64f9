// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/standingruletext.h"

#include <QCoreApplication>
#include <QLocale>

namespace callboard::services {

namespace {

using plan::RunVerdict;

struct StandingRuleText
{
    Q_DECLARE_TR_FUNCTIONS(StandingRuleText)
};

QString daysName(const std::bitset<7> &days)
{
    if (days.all())
        return StandingRuleText::tr("every day");
    QStringList names;
    for (int day = 1; day <= 7; ++day) {
        if (days.test(size_t(day) - 1))
            names << QLocale().dayName(day, QLocale::ShortFormat);
    }
    return names.join(QStringLiteral(", "));
}

QString timesName(const QList<QTime> &times)
{
    QStringList names;
    for (const QTime &time : times)
        names << time.toString(QStringLiteral("HH:mm"));
    return names.join(QStringLiteral(", "));
}

QString lengthName(seconds length)
{
    using namespace std::chrono;
    if (length >= days{2} && length % days{1} == seconds{0})
        return StandingRuleText::tr("%Ln day(s)", nullptr, int(duration_cast<days>(length).count()));
    if (length >= hours{1} && length % hours{1} == seconds{0})
        return StandingRuleText::tr("%Ln hour(s)", nullptr, int(duration_cast<hours>(length).count()));
    return StandingRuleText::tr("%Ln minute(s)", nullptr, int(ceil<minutes>(length).count()));
}

QString leadsSentence(const StandingRule &rule)
{
    const QString filter = rule.filter.trimmed();
    switch (rule.kind) {
    case StandingRuleKind::DailySessions:
        return filter.isEmpty()
                   ? StandingRuleText::tr("At %1 it calls whoever of all leads is to be called then.")
                         .arg(ruleTimes(rule))
                   : StandingRuleText::tr("At %1 it calls leads with %2, and never others.")
                         .arg(ruleTimes(rule), filter);
    case StandingRuleKind::CheckUpAge: {
        const QString due =
            StandingRuleText::tr("Its leads are those whose last check-up (%1) is %Ln or more "
                                 "day(s) ago.",
                                 nullptr, rule.thresholdDays)
                .arg(rule.dateColumn);
        const QString when = StandingRuleText::tr("It looks for leads %1.").arg(ruleTimes(rule));
        return filter.isEmpty() ? StandingRuleText::tr("%1 %2", "two sentences").arg(when, due)
                                : StandingRuleText::tr("%1 %2 Only leads with %3 are looked at.",
                                                       "two sentences, and the filter")
                                      .arg(when, due, filter);
    }
    case StandingRuleKind::Recurring:
        return filter.isEmpty()
                   ? StandingRuleText::tr("At %1 it calls all leads.").arg(ruleTimes(rule))
                   : StandingRuleText::tr("At %1 it calls all leads with %2.").arg(ruleTimes(rule), filter);
    }
    Q_UNREACHABLE();
}

QStringList countSentences(const StandingRule &rule)
{
    QStringList sentences;
    if (rule.kind == StandingRuleKind::DailySessions)
        sentences << StandingRuleText::tr("New leads go first, then those that were missed before.");
    if (rule.cooldown > seconds{0}) {
        sentences << StandingRuleText::tr("Between two contacts to a number lie at least %1.")
                         .arg(lengthName(rule.cooldown));
    }
    sentences << StandingRuleText::tr(
        "A lead that was reached is not called again; others are called up to %Ln "
        "time(s) in all, on the next days, too.",
        nullptr, rule.maxAttempts);
    if (rule.kind == StandingRuleKind::CheckUpAge) {
        sentences << StandingRuleText::tr("With a new date in the column a lead counts anew.");
        if (rule.isSpread)
            sentences << StandingRuleText::tr("Its calls are spread over what is left of the day's hours.");
        if (rule.isOnce)
            sentences << StandingRuleText::tr("It looks once and stops.");
    } else if (rule.countedDays > 0) {
        sentences << StandingRuleText::tr("Calls count for %Ln day(s); after that a lead is new.", nullptr,
                                          rule.countedDays);
    }
    return sentences;
}

QString shortMoment(Instant at, const QTimeZone &zone)
{
    return QLocale().toString(toDateTime(at, zone), QStringLiteral("d MMM HH:mm"));
}

} // namespace

QString ruleTimes(const StandingRule &rule)
{
    if (rule.kind == StandingRuleKind::CheckUpAge)
        return StandingRuleText::tr("every %1, %2", "a length of time, and days of the week")
            .arg(lengthName(rule.sweepEvery), daysName(rule.days));
    return StandingRuleText::tr("%1 %2", "times of day, and days of the week")
        .arg(timesName(rule.times), daysName(rule.days));
}

QString ruleKindName(StandingRuleKind kind)
{
    switch (kind) {
    case StandingRuleKind::DailySessions:
        return StandingRuleText::tr("Daily sessions");
    case StandingRuleKind::CheckUpAge:
        return StandingRuleText::tr("Check-up age");
    case StandingRuleKind::Recurring:
        return StandingRuleText::tr("Recurring campaign");
    }
    Q_UNREACHABLE();
}

QString ruleStateName(StandingRuleState state)
{
    return state == StandingRuleState::Started ? StandingRuleText::tr("Started")
                                               : StandingRuleText::tr("Stopped");
}

QStringList ruleSentences(const StandingRule &rule)
{
    QStringList sentences{leadsSentence(rule)};
    if (rule.kind != StandingRuleKind::Recurring) {
        sentences += countSentences(rule);
    } else if (rule.campaign.rules.retry.maxAttempts > 1) {
        sentences << StandingRuleText::tr("Who is missed is called again, up to %Ln time(s) in all.", nullptr,
                                          rule.campaign.rules.retry.maxAttempts);
    }
    sentences << (rule.campaign.hours.isEmpty()
                      ? StandingRuleText::tr("It keeps the calling hours of the house, by hand too.")
                      : StandingRuleText::tr("It calls within %1 alone, by hand too.")
                            .arg(hoursText(rule.campaign.hours)));
    sentences << StandingRuleText::tr("On holidays of the house it does nothing.");
    return sentences;
}

QString poolName(const plan::RulePool &pool, const QTimeZone &zone)
{
    if (pool.calledIn)
        return StandingRuleText::tr("Missed in the run of %1").arg(shortMoment(*pool.calledIn, zone));
    switch (pool.verdict) {
    case RunVerdict::Call:
        return StandingRuleText::tr("New");
    case RunVerdict::Cooldown:
        return StandingRuleText::tr("New, but contacted otherwise");
    case RunVerdict::InLine:
        return StandingRuleText::tr("Waiting in an earlier run");
    case RunVerdict::Reached:
        return StandingRuleText::tr("Reached");
    case RunVerdict::AttemptsUsed:
        return StandingRuleText::tr("Tried often enough");
    case RunVerdict::NotDue:
        return StandingRuleText::tr("Not due yet");
    case RunVerdict::NoDate:
        return StandingRuleText::tr("Without a date");
    case RunVerdict::Barred:
        return StandingRuleText::tr("Do not call");
    }
    Q_UNREACHABLE();
}

QString poolAction(const plan::RulePool &pool, const QTimeZone &zone)
{
    const QString from = pool.notBefore ? shortMoment(*pool.notBefore, zone) : QString();
    switch (pool.verdict) {
    case RunVerdict::Call:
        return pool.calledIn ? StandingRuleText::tr("Called again") : StandingRuleText::tr("Called");
    case RunVerdict::Cooldown:
        return StandingRuleText::tr("Skipped: in cooldown, the first until %1").arg(from);
    case RunVerdict::InLine:
        return StandingRuleText::tr("Skipped: its call of an earlier run is still to come");
    case RunVerdict::Reached:
        return StandingRuleText::tr("Skipped: already successful");
    case RunVerdict::AttemptsUsed:
        return StandingRuleText::tr("Skipped: the most attempts are made");
    case RunVerdict::NotDue:
        return StandingRuleText::tr("Skipped: the first is due on %1").arg(from);
    case RunVerdict::NoDate:
        return StandingRuleText::tr("Skipped: the column holds no date");
    case RunVerdict::Barred:
        return StandingRuleText::tr("Skipped: marked not to be called");
    }
    Q_UNREACHABLE();
}

QString runText(const StandingRuleRun &run)
{
    switch (run.result) {
    case RuleRunResult::Made:
        return StandingRuleText::tr("%Ln lead(s)", nullptr, run.leads);
    case RuleRunResult::Nobody:
        return StandingRuleText::tr("nobody to call");
    case RuleRunResult::Held:
        return StandingRuleText::tr("%Ln lead(s) held: resume or cancel", nullptr, run.leads);
    case RuleRunResult::Skipped:
        return StandingRuleText::tr("missed: nobody was there");
    case RuleRunResult::Refused:
        return run.why;
    }
    Q_UNREACHABLE();
}

} // namespace callboard::services
