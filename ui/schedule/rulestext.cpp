// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/rulestext.h"

#include "core/services/ruletext.h"
#include "ui/common/hourstext.h"
#include "ui/common/timetext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace callboard::ui {

namespace {

struct RulesText
{
    Q_DECLARE_TR_FUNCTIONS(RulesText)
};

/// The waits that count, one for each dial after the first.
QStringList waits(const RetryPolicy &retry)
{
    QStringList words;
    for (int dial = 1; dial < retry.maxAttempts && !retry.delays.isEmpty(); ++dial)
        words << durationText(retry.delays.at(qMin(qsizetype(dial), retry.delays.size()) - 1));
    return words;
}

/// "30 min, 24 h"; equal ones at the end are named once.
QString waitsText(const RetryPolicy &retry)
{
    QStringList words = waits(retry);
    while (words.size() > 1 && words.at(words.size() - 2) == words.constLast())
        words.removeLast();
    return words.join(RulesText::tr(", then ", "between waits"));
}

void addRetry(QStringList &parts, const RetryPolicy &retry, bool ofMessages)
{
    if (ofMessages || retry == CampaignRules::safeDefault().retry)
        return;
    if (retry.maxAttempts == 1)
        parts << RulesText::tr("one try");
    else
        parts << RulesText::tr("%n tries, waiting %1", nullptr, retry.maxAttempts).arg(waitsText(retry));
}

void addContacts(QStringList &parts, const ContactLimits &limits)
{
    if (limits == CampaignRules::safeDefault().contacts)
        return;
    if (limits.gap.count() > 0)
        parts << RulesText::tr("%1 between contacts").arg(durationText(limits.gap));
    for (const RollingCap &cap : limits.caps) {
        parts << RulesText::tr("%n contact(s) in %1", nullptr, cap.contacts).arg(durationText(cap.period));
    }
}

void addStops(QStringList &parts, const CampaignRules &rules)
{
    if (rules.goal > 0)
        parts << RulesText::tr("stops after %Ln completed", nullptr, rules.goal);
    if (rules.canary > 0)
        parts << RulesText::tr("first %Ln, then waits for Go", nullptr, rules.canary);
    if (rules.budget)
        parts << RulesText::tr("at most %1").arg(rules.budget->text());
}

} // namespace

QString ladderText(const RetryPolicy &retry)
{
    if (retry.maxAttempts <= 1)
        return RulesText::tr("Each lead is called once; who is missed stays missed.");
    const QString common = retry.delays.isEmpty()
                               ? RulesText::tr("Up to %n calls to each lead.", nullptr, retry.maxAttempts)
                               : RulesText::tr("Up to %n calls to each lead. After a miss it waits %1.",
                                               nullptr, retry.maxAttempts)
                                     .arg(waitsText(retry));
    return retry.delaysOf.isEmpty() ? common
                                    : RulesText::tr("%1 Some outcomes have waits of their own.").arg(common);
}

QString messageLadderText(const RetryPolicy &retry)
{
    if (retry.maxAttempts <= 1 || retry.delays.isEmpty())
        return RulesText::tr("One message to each lead; one that fails is not tried again.");
    return RulesText::tr("One message to each lead. One that fails in passing is tried up to %n times, "
                         "waiting %1.",
                         nullptr, retry.maxAttempts)
        .arg(waitsText(retry));
}

QString rulesLine(const CampaignRules &rules, const QList<HoursPart> &hours, bool ofMessages)
{
    const CampaignRules usual = CampaignRules::safeDefault();
    QStringList parts;
    addStops(parts, rules);
    if (!hours.isEmpty())
        parts << hoursInWords(hours);
    if (!ofMessages && rules.category != usual.category)
        parts << RulesText::tr("calls for %1", "a purpose").arg(services::categoryText(rules.category));
    if (rules.order != usual.order)
        parts << services::orderText(rules.order);
    addRetry(parts, rules.retry, ofMessages);
    addContacts(parts, rules.contacts);
    if (rules.misfire == Misfire::GoOn)
        parts << RulesText::tr("goes on by itself after a break");
    if (rules.misfire == Misfire::Expire)
        parts << (ofMessages ? RulesText::tr("sends at the appointed time only")
                             : RulesText::tr("calls at the appointed time only"));
    if (!ofMessages && rules.fallback != usual.fallback)
        parts << RulesText::tr("after the last miss %1").arg(services::fallbackText(rules.fallback));
    if (rules.dailyLimit != usual.dailyLimit)
        parts << RulesText::tr("fails above the day's limit");
    if (parts.isEmpty())
        return RulesText::tr("The usual rules.");
    parts.first()[0] = parts.constFirst().at(0).toUpper();
    return parts.join(QStringLiteral(" · "));
}

} // namespace callboard::ui
