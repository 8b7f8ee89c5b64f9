// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/ruleshapes.h"

#include "core/services/jsonshapes.h"
#include "core/services/standingruletext.h"

namespace callboard::services {

namespace {

/// The days alone of "Mo-Fr 00:00-24:00"; all of them where none are named.
QString ruleDaysWord(const std::bitset<7> &days)
{
    if (days.all())
        return QStringLiteral("daily");
    return hoursText({HoursPart{.opens = QTime(0, 0), .closes = QTime(0, 0), .days = days}})
        .section(u' ', 0, -2);
}

QJsonArray timesShape(const QList<QTime> &times)
{
    QJsonArray shape;
    for (const QTime &time : times)
        shape.append(time.toString(QStringLiteral("HH:mm")));
    return shape;
}

QJsonValue campaignIdValue(CampaignId id)
{
    return id.isValid() ? QJsonValue(id.value()) : QJsonValue();
}

} // namespace

QJsonObject ruleRunShape(const StandingRuleRun &run, const QTimeZone &zone)
{
    return {{QStringLiteral("due_at"), toIsoText(run.due, zone)},
            {QStringLiteral("result"), toWord(run.result)},
            {QStringLiteral("campaign_id"), campaignIdValue(run.campaign)},
            {QStringLiteral("lead_count"), run.leads},
            {QStringLiteral("by_hand"), run.isByHand},
            {QStringLiteral("made_at"), toIsoText(run.madeAt, zone)},
            {QStringLiteral("reason"), textValue(run.why)}};
}

QJsonObject ruleShape(const RuleOverview &overview, const QTimeZone &zone)
{
    const StandingRule &rule = overview.rule;
    QJsonObject shape{
        {QStringLiteral("id"), rule.id.value()},
        {QStringLiteral("name"), rule.name},
        {QStringLiteral("kind"), toWord(rule.kind)},
        {QStringLiteral("running"), rule.isStarted()}, // S1-030
        {QStringLiteral("filter"), rule.filter},
        {QStringLiteral("scheduled_times"), timesShape(rule.times)},
        {QStringLiteral("days"), ruleDaysWord(rule.days)},
        {QStringLiteral("hours"), hoursText(rule.campaign.hours)},
        {QStringLiteral("account"), overview.account},
        {QStringLiteral("next_run"), timeValue(overview.nextRun, zone)},
        {QStringLiteral("last_run"),
         overview.lastRun ? QJsonValue(ruleRunShape(*overview.lastRun, zone)) : QJsonValue()},
    };
    if (rule.kind == StandingRuleKind::Recurring)
        return shape;
    shape.insert(QStringLiteral("max_attempts"), rule.maxAttempts);
    shape.insert(QStringLiteral("cooldown"), qint64(rule.cooldown.count()));
    if (rule.kind != StandingRuleKind::CheckUpAge) {
        shape.insert(QStringLiteral("counted_days"), rule.countedDays);
        return shape;
    }
    shape.insert(QStringLiteral("date_column"), rule.dateColumn);
    shape.insert(QStringLiteral("checkup_threshold_days"), rule.thresholdDays);
    shape.insert(QStringLiteral("checkup_threshold_of"),
                 rule.isHouseThreshold ? QStringLiteral("house") : QStringLiteral("rule"));
    shape.insert(QStringLiteral("sweep"), qint64(rule.sweepEvery.count()));
    shape.insert(QStringLiteral("once"), rule.isOnce);
    shape.insert(QStringLiteral("spread"), rule.isSpread);
    return shape;
}

QJsonArray ruleReachShape(const plan::RuleReach &reach, const QTimeZone &zone, Channel channel)
{
    QJsonArray shape;
    for (const plan::RulePool &pool : reach.pools) {
        shape.append(QJsonObject{{QStringLiteral("pool"), poolName(pool, zone, channel)},
                                 {QStringLiteral("action"), poolAction(pool, zone, channel)},
                                 {QStringLiteral("verdict"), toWord(pool.verdict)},
                                 {QStringLiteral("called_in"), timeValue(pool.calledIn, zone)},
                                 {QStringLiteral("not_before"), timeValue(pool.notBefore, zone)},
                                 {QStringLiteral("lead_count"), int(pool.leads.size())}});
    }
    return shape;
}

} // namespace callboard::services
