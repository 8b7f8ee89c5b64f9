// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/standingruletext.h"

#include "core/model/channelwording.h"

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

QString sessionsSentence(const StandingRule &rule, const QString &filter, Channel channel)
{
    if (filter.isEmpty()) {
        return worded(channel,
                      StandingRuleText::tr("At %1 it calls whoever of all leads is to be called then."),
                      StandingRuleText::tr("At %1 it sends a message to whoever of all leads is to get one "
                                           "then."),
                      StandingRuleText::tr("At %1 it sends an e-mail to whoever of all leads is to get one "
                                           "then."))
            .arg(ruleTimes(rule));
    }
    return worded(channel, StandingRuleText::tr("At %1 it calls leads with %2, and never others."),
                  StandingRuleText::tr("At %1 it sends messages to leads with %2, and never to others."),
                  StandingRuleText::tr("At %1 it sends e-mails to leads with %2, and never to others."))
        .arg(ruleTimes(rule), filter);
}

QString recurringSentence(const StandingRule &rule, const QString &filter, Channel channel)
{
    if (filter.isEmpty()) {
        return worded(channel, StandingRuleText::tr("At %1 it calls all leads."),
                      StandingRuleText::tr("At %1 it sends a message to all leads."),
                      StandingRuleText::tr("At %1 it sends an e-mail to all leads."))
            .arg(ruleTimes(rule));
    }
    return worded(channel, StandingRuleText::tr("At %1 it calls all leads with %2."),
                  StandingRuleText::tr("At %1 it sends a message to all leads with %2."),
                  StandingRuleText::tr("At %1 it sends an e-mail to all leads with %2."))
        .arg(ruleTimes(rule), filter);
}

QString dueSentence(const StandingRule &rule)
{
    const QString due = rule.isHouseThreshold
                            ? StandingRuleText::tr("Its leads are those whose last check-up (%1) is %Ln or "
                                                   "more day(s) ago, the house's threshold.",
                                                   nullptr, rule.thresholdDays)
                            : StandingRuleText::tr("Its leads are those whose last check-up (%1) is %Ln or "
                                                   "more day(s) ago.",
                                                   nullptr, rule.thresholdDays);
    return due.arg(rule.dateColumn);
}

QString leadsSentence(const StandingRule &rule, Channel channel)
{
    const QString filter = rule.filter.trimmed();
    switch (rule.kind) {
    case StandingRuleKind::DailySessions:
        return sessionsSentence(rule, filter, channel);
    case StandingRuleKind::CheckUpAge: {
        const QString due = dueSentence(rule);
        const QString when = StandingRuleText::tr("It looks for leads %1.").arg(ruleTimes(rule));
        return filter.isEmpty() ? StandingRuleText::tr("%1 %2", "two sentences").arg(when, due)
                                : StandingRuleText::tr("%1 %2 Only leads with %3 are looked at.",
                                                       "two sentences, and the filter")
                                      .arg(when, due, filter);
    }
    case StandingRuleKind::Recurring:
        return recurringSentence(rule, filter, channel);
    }
    Q_UNREACHABLE();
}

QStringList countSentences(const StandingRule &rule, Channel channel)
{
    QStringList sentences;
    if (rule.kind == StandingRuleKind::DailySessions)
        sentences << StandingRuleText::tr("New leads go first, then those that were missed before.");
    if (rule.gap() > seconds{0}) {
        sentences << StandingRuleText::tr("Between two contacts to a number lie at least %1.")
                         .arg(lengthName(rule.gap()));
    }
    sentences << worded(
        channel,
        StandingRuleText::tr("A lead that was reached is not called again; others are called up to %Ln "
                             "time(s) in all, on the next days, too.",
                             nullptr, rule.maxAttempts),
        StandingRuleText::tr("A lead that got a message gets no other one; others are tried up to %Ln "
                             "time(s) in all, on the next days, too.",
                             nullptr, rule.maxAttempts),
        StandingRuleText::tr("A lead that got an e-mail gets no other one; others are tried up to %Ln "
                             "time(s) in all, on the next days, too.",
                             nullptr, rule.maxAttempts));
    if (rule.kind == StandingRuleKind::CheckUpAge) {
        sentences << StandingRuleText::tr("With a new date in the column a lead counts anew.");
        if (rule.isSpread)
            sentences << worded(
                channel, StandingRuleText::tr("Its calls are spread over what is left of the day's hours."),
                StandingRuleText::tr("Its messages are spread over what is left of the day's hours."),
                StandingRuleText::tr("Its e-mails are spread over what is left of the day's hours."));
        if (rule.isOnce)
            sentences << StandingRuleText::tr("It looks once and stops.");
    } else if (rule.countedDays > 0) {
        sentences << worded(channel,
                            StandingRuleText::tr("Calls count for %Ln day(s); after that a lead is new.",
                                                 nullptr, rule.countedDays),
                            StandingRuleText::tr("Messages count for %Ln day(s); after that a lead is new.",
                                                 nullptr, rule.countedDays),
                            StandingRuleText::tr("E-mails count for %Ln day(s); after that a lead is new.",
                                                 nullptr, rule.countedDays));
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
    return ruleSentences(rule, channelOf(rule.campaign));
}

QStringList ruleSentences(const StandingRule &rule, Channel channel)
{
    QStringList sentences{leadsSentence(rule, channel)};
    if (rule.kind != StandingRuleKind::Recurring) {
        sentences += countSentences(rule, channel);
    } else if (rule.campaign.rules.retry.maxAttempts > 1) {
        const int tries = rule.campaign.rules.retry.maxAttempts;
        sentences << worded(
            channel,
            StandingRuleText::tr("Who is missed is called again, up to %Ln time(s) in all.", nullptr, tries),
            StandingRuleText::tr("A message that fails in passing is tried again, up to %Ln time(s) in all.",
                                 nullptr, tries),
            StandingRuleText::tr("An e-mail that fails in passing is tried again, up to %Ln time(s) in all.",
                                 nullptr, tries));
    }
    sentences << (rule.campaign.hours.isEmpty()
                      ? StandingRuleText::tr("It keeps the calling hours of the house, by hand too.")
                      : worded(channel, StandingRuleText::tr("It calls within %1 alone, by hand too."),
                               StandingRuleText::tr("It sends messages within %1 alone, by hand too."),
                               StandingRuleText::tr("It sends e-mails within %1 alone, by hand too."))
                            .arg(hoursText(rule.campaign.hours)));
    sentences << StandingRuleText::tr("On holidays of the house it does nothing.");
    return sentences;
}

QString poolName(const plan::RulePool &pool, const QTimeZone &zone, Channel channel)
{
    if (pool.calledIn) {
        return (isMessage(channel) ? StandingRuleText::tr("Not reached in the run of %1")
                                   : StandingRuleText::tr("Missed in the run of %1"))
            .arg(shortMoment(*pool.calledIn, zone));
    }
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

QString poolAction(const plan::RulePool &pool, const QTimeZone &zone, Channel channel)
{
    const QString from = pool.notBefore ? shortMoment(*pool.notBefore, zone) : QString();
    switch (pool.verdict) {
    case RunVerdict::Call:
        return pool.calledIn
                   ? worded(channel, StandingRuleText::tr("Called again"),
                            StandingRuleText::tr("Sent a message again"),
                            StandingRuleText::tr("Sent an e-mail again"))
                   : worded(channel, StandingRuleText::tr("Called"), StandingRuleText::tr("Sent a message"),
                            StandingRuleText::tr("Sent an e-mail"));
    case RunVerdict::Cooldown:
        return StandingRuleText::tr("Skipped: in cooldown, the first until %1").arg(from);
    case RunVerdict::InLine:
        return worded(channel, StandingRuleText::tr("Skipped: its call of an earlier run is still to come"),
                      StandingRuleText::tr("Skipped: its message of an earlier run is still to come"),
                      StandingRuleText::tr("Skipped: its e-mail of an earlier run is still to come"));
    case RunVerdict::Reached:
        return StandingRuleText::tr("Skipped: already successful");
    case RunVerdict::AttemptsUsed:
        return StandingRuleText::tr("Skipped: the most attempts are made");
    case RunVerdict::NotDue:
        return StandingRuleText::tr("Skipped: the first is due on %1").arg(from);
    case RunVerdict::NoDate:
        return StandingRuleText::tr("Skipped: the column holds no date");
    case RunVerdict::Barred:
        return isMessage(channel) ? StandingRuleText::tr("Skipped: marked not to be contacted")
                                  : StandingRuleText::tr("Skipped: marked not to be called");
    }
    Q_UNREACHABLE();
}

QString runText(const StandingRuleRun &run, Channel channel)
{
    switch (run.result) {
    case RuleRunResult::Made:
        return StandingRuleText::tr("%Ln lead(s)", nullptr, run.leads);
    case RuleRunResult::Nobody:
        return nobodyText(channel);
    case RuleRunResult::Held:
        return StandingRuleText::tr("%Ln lead(s) held: resume or cancel", nullptr, run.leads);
    case RuleRunResult::Skipped:
        return StandingRuleText::tr("missed: nobody was there");
    case RuleRunResult::Refused:
        return run.why;
    }
    Q_UNREACHABLE();
}

QString willReachText(int leads, Channel channel)
{
    return worded(channel, StandingRuleText::tr("%Ln lead(s) will be called.", nullptr, leads),
                  StandingRuleText::tr("%Ln lead(s) will be sent a message.", nullptr, leads),
                  StandingRuleText::tr("%Ln lead(s) will be sent an e-mail.", nullptr, leads));
}

QString reachesText(const QString &who, int leads, Channel channel)
{
    return worded(channel, StandingRuleText::tr("%1 calls %Ln lead(s).", nullptr, leads),
                  StandingRuleText::tr("%1 sends a message to %Ln lead(s).", nullptr, leads),
                  StandingRuleText::tr("%1 sends an e-mail to %Ln lead(s).", nullptr, leads))
        .arg(who);
}

QString wouldReachText(const QString &moment, int leads, Channel channel)
{
    return worded(
               channel, StandingRuleText::tr("At %1 this rule would call %Ln lead(s).", nullptr, leads),
               StandingRuleText::tr("At %1 this rule would send a message to %Ln lead(s).", nullptr, leads),
               StandingRuleText::tr("At %1 this rule would send an e-mail to %Ln lead(s).", nullptr, leads))
        .arg(moment);
}

QString nobodyText(Channel channel)
{
    return isMessage(channel) ? StandingRuleText::tr("nobody to write to")
                              : StandingRuleText::tr("nobody to call");
}

} // namespace callboard::services
