// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/standingrulerepository.h"

#include "core/store/campaignrulestext.h"
#include "core/store/checkupdays.h"
#include "core/store/contacted.h"
#include "core/store/database.h"
#include "core/store/messagetext.h"
#include "core/store/sealedlead.h"
#include "core/store/settingrepository.h"

namespace callboard::store {

namespace {

constexpr qsizetype LeadsOfAQuestion = 500; // bound values
constexpr int DaysOfHouse = -1;             // in the column threshold_days: whatever the house's are

/// What edit() may change, in the order of settingsOf().
const char *const RuleSettings =
    "name, kind, lead_filter, times, days, max_attempts, cooldown_s, counted_days, date_column, "
    "threshold_days, sweep_s, is_once, is_spread, account_id, agent_id, phone_number_id, topic, language, "
    "told_columns, message, fallback_steps, parallel, interval_s, pacing, rules, hours";
constexpr int SettingCount = 26;

QString timesText(const QList<QTime> &times)
{
    QStringList words;
    for (const QTime &time : times)
        words << time.toString(QStringLiteral("HH:mm"));
    return words.join(u' ');
}

QList<QTime> timesFrom(const QString &text)
{
    QList<QTime> times;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words)
        times << QTime::fromString(word, QStringLiteral("HH:mm"));
    return times;
}

QVariantList settingsOf(const StandingRule &rule)
{
    const RuleCampaign &campaign = rule.campaign;
    return {rule.name,
            toWord(rule.kind),
            rule.filter,
            timesText(rule.times),
            qint64(rule.days.to_ulong()),
            rule.maxAttempts,
            qint64(rule.cooldown.count()),
            rule.countedDays,
            rule.dateColumn,
            rule.isHouseThreshold ? DaysOfHouse : rule.thresholdDays,
            qint64(rule.sweepEvery.count()),
            int(rule.isOnce),
            int(rule.isSpread),
            campaign.account.value(),
            campaign.agentId,
            campaign.phoneNumberId,
            campaign.brief.topic,
            campaign.brief.language,
            campaign.brief.columns.join(u'\n'),
            messageToText(campaign.message),
            fallbackToText(campaign.fallbackSteps),
            campaign.parallel,
            qint64(campaign.interval.count()),
            toWord(campaign.pacing),
            rulesToText(campaign.rules),
            campaign.hours.isEmpty() ? QString() : hoursText(campaign.hours)};
}

RuleCampaign readCampaignOf(const Row &row, int first)
{
    RuleCampaign campaign;
    campaign.account = AccountId(row.integer(first));
    campaign.agentId = row.text(first + 1);
    campaign.phoneNumberId = row.text(first + 2);
    campaign.brief.topic = row.text(first + 3);
    campaign.brief.language = row.text(first + 4);
    campaign.brief.columns = row.text(first + 5).split(u'\n', Qt::SkipEmptyParts);
    campaign.message = messageFromText(row.text(first + 6));
    campaign.fallbackSteps = fallbackFromText(row.text(first + 7));
    campaign.parallel = row.number(first + 8);
    campaign.interval = seconds{row.integer(first + 9)};
    campaign.pacing = pacingFromWord(row.text(first + 10)).value_or(Pacing::Capped);
    campaign.rules = rulesFromText(row.text(first + 11));
    const QString hours = row.text(first + 12);
    // Hours that cannot be read are none: nobody is called by what nobody knows.
    if (!hours.isEmpty())
        campaign.hours = hoursFromText(hours).value_or(QList<HoursPart>{{.days = 0}});
    return campaign;
}

StandingRule readRule(const Row &row)
{
    StandingRule rule;
    rule.name = row.text(0);
    rule.kind = standingRuleKindFromWord(row.text(1)).value_or(StandingRuleKind::Recurring);
    rule.filter = row.text(2);
    rule.times = timesFrom(row.text(3));
    rule.days = std::bitset<7>(quint64(row.integer(4)));
    rule.maxAttempts = row.number(5);
    rule.cooldown = seconds{row.integer(6)};
    rule.countedDays = row.number(7);
    rule.dateColumn = row.text(8);
    rule.thresholdDays = row.number(9);
    rule.isHouseThreshold = rule.thresholdDays == DaysOfHouse;
    rule.sweepEvery = seconds{row.integer(10)};
    rule.isOnce = row.flag(11);
    rule.isSpread = row.flag(12);
    rule.campaign = readCampaignOf(row, 13);
    rule.id = StandingRuleId(row.integer(SettingCount));
    rule.state = standingRuleStateFromWord(row.text(SettingCount + 1)).value_or(StandingRuleState::Stopped);
    rule.settledUntil = row.instant(SettingCount + 2);
    rule.createdAt = row.instant(SettingCount + 3);
    return rule;
}

StandingRuleRun readRuleRun(const Row &row)
{
    return {.rule = StandingRuleId(row.integer(0)),
            .due = row.instant(1),
            .result = ruleRunResultFromWord(row.text(2)).value_or(RuleRunResult::Skipped),
            .campaign = CampaignId(row.integer(3)),
            .leads = row.number(4),
            .isByHand = row.flag(5),
            .madeAt = row.instant(6),
            .why = row.text(7)};
}

QString questionMarks(qsizetype count)
{
    return QStringList(count, QStringLiteral("?")).join(u',');
}

QVariantList idsOf(const QList<LeadId> &leads)
{
    QVariantList ids;
    for (const LeadId lead : leads)
        ids << lead.value();
    return ids;
}

} // namespace

Result<QList<StandingRule>> StandingRuleRepository::list(const QString &where,
                                                         const QVariantList &values) const
{
    QList<StandingRule> found;
    const QString sql = QLatin1String("select ") + QLatin1String(RuleSettings) +
                        QLatin1String(", id, state, settled_until, created_at from standing_rule ") + where;
    const Result<void> done = m_database.select(sql, values, [&](const Row &row) { found << readRule(row); });
    const Result<int> days = houseCheckUpDays(SettingRepository(m_database));
    if (!done || !days)
        return fail(done ? days.error() : done.error());
    for (StandingRule &rule : found)
        rule.thresholdDays = rule.isHouseThreshold ? *days : rule.thresholdDays;
    return found;
}

Result<QList<StandingRule>> StandingRuleRepository::all() const
{
    return list(QStringLiteral("order by lower(name), id"), {});
}

Result<StandingRule> StandingRuleRepository::find(StandingRuleId id) const
{
    const Result<QList<StandingRule>> found = list(QStringLiteral("where id = ?"), {id.value()});
    if (!found)
        return fail(found.error());
    if (found->isEmpty())
        return fail(ErrorCode::NotFound, {QStringLiteral("Rule %1").arg(id.value())});
    return found->constFirst();
}

Result<StandingRuleId> StandingRuleRepository::add(const StandingRule &rule)
{
    QVariantList values = settingsOf(rule);
    values << toWord(rule.state) << bound(rule.settledUntil) << bound(rule.createdAt);
    const Result<qint64> id = m_database.insertReturningId(
        QLatin1String("insert into standing_rule (") + QLatin1String(RuleSettings) +
            QLatin1String(", state, settled_until, created_at) values (") + questionMarks(values.size()) +
            QLatin1String(") returning id"),
        values);
    if (!id)
        return fail(id.error());
    return StandingRuleId(*id);
}

Result<void> StandingRuleRepository::edit(const StandingRule &rule)
{
    QStringList assignments;
    const QStringList columns = QString::fromLatin1(RuleSettings).split(QStringLiteral(", "));
    for (const QString &column : columns)
        assignments << column + QLatin1String(" = ?");
    QVariantList values = settingsOf(rule);
    values << rule.id.value();
    return m_database.change(QLatin1String("update standing_rule set ") +
                                 assignments.join(QStringLiteral(", ")) + QLatin1String(" where id = ?"),
                             values);
}

Result<void> StandingRuleRepository::skipUntil(StandingRuleId id, Instant now)
{
    return m_database.change(
        QStringLiteral("update standing_rule set settled_until = ? where id = ? and settled_until < ?"),
        {bound(now), id.value(), bound(now)});
}

Result<bool> StandingRuleRepository::passOver(StandingRuleId id, Instant due)
{
    const Result<int> passed = m_database.execute(
        QStringLiteral(
            "update standing_rule set settled_until = ? where id = ? and settled_until < ? and exists "
            "(select 1 from standing_rule_run where rule_id = ? and due_at = ?)"),
        {bound(due), id.value(), bound(due), id.value(), bound(due)});
    return passed ? Result<bool>(*passed > 0) : fail(passed.error());
}

Result<void> StandingRuleRepository::settleNoFurtherThan(Instant now)
{
    return m_database.change(
        QStringLiteral("update standing_rule set settled_until = ? where settled_until > ?"),
        {bound(now), bound(now)});
}

Result<void> StandingRuleRepository::setState(StandingRuleId id, StandingRuleState state, Instant now)
{
    return m_database.change(
        QStringLiteral("update standing_rule set state = ?, settled_until = ? where id = ? and state <> ?"),
        {toWord(state), bound(now), id.value(), toWord(state)});
}

Result<void> StandingRuleRepository::remove(StandingRuleId id)
{
    const Result<void> runs =
        m_database.change(QStringLiteral("delete from standing_rule_run where rule_id = ?"), {id.value()});
    if (!runs)
        return runs;
    return m_database.change(QStringLiteral("delete from standing_rule where id = ?"), {id.value()});
}

Result<int> StandingRuleRepository::countUsing(AccountId account) const
{
    // In the text of the steps no word of a message can read so: its quotes have a backslash before them.
    const QString inAStep = QStringLiteral("%\"account\":%1,%").arg(account.value());
    return m_database.selectCount(
        QStringLiteral("select count(*) from standing_rule where account_id = ? or fallback_steps like ?"),
        {account.value(), inAStep});
}

Result<int> StandingRuleRepository::campaignsMade(StandingRuleId id) const
{
    return m_database.selectCount(
        QStringLiteral("select count(*) from standing_rule_run where rule_id = ? and run_campaign > 0"),
        {id.value()});
}

Result<void> StandingRuleRepository::settle(const StandingRuleRun &run, std::optional<int> campaigns)
{
    const Result<int> rules = m_database.selectCount(
        QStringLiteral("select count(*) from standing_rule where id = ?"), {run.rule.value()});
    const Result<int> made = campaignsMade(run.rule);
    if (!rules || !made)
        return fail(rules ? made.error() : rules.error());
    if (*rules == 0 || *made != campaigns.value_or(*made))
        return fail(ErrorCode::DatabaseConflict);
    const Result<void> entered = m_database.change(
        QStringLiteral("insert into standing_rule_run (rule_id, due_at, result, run_campaign, run_leads, "
                       "by_hand, made_at, why) values (?, ?, ?, ?, ?, ?, ?, ?)"),
        {run.rule.value(), bound(run.due), toWord(run.result), run.campaign.value(), run.leads,
         int(run.isByHand), bound(run.madeAt), run.why});
    if (!entered || run.isByHand)
        return entered;
    const Result<int> settled = m_database.execute(
        QStringLiteral("update standing_rule set settled_until = ? where id = ? and state = 'started' and "
                       "settled_until < ?"),
        {bound(run.due), run.rule.value(), bound(run.due)});
    if (!settled)
        return fail(settled.error());
    return *settled == 1 ? Result<void>() : fail(ErrorCode::DatabaseConflict);
}

Result<QList<StandingRuleRun>> StandingRuleRepository::runs(StandingRuleId id, int limit) const
{
    QList<StandingRuleRun> found;
    const Result<void> done = m_database.select(
        QStringLiteral("select rule_id, due_at, result, run_campaign, run_leads, by_hand, made_at, why from "
                       "standing_rule_run where rule_id = ? order by made_at desc, due_at desc limit ?"),
        {id.value(), limit}, [&](const Row &row) { found << readRuleRun(row); });
    if (!done)
        return fail(done.error());
    return found;
}

Result<std::optional<StandingRuleRun>> StandingRuleRepository::lastRun(StandingRuleId id) const
{
    const Result<QList<StandingRuleRun>> latest = runs(id, 1);
    if (!latest)
        return fail(latest.error());
    return latest->isEmpty() ? std::nullopt : std::optional(latest->constFirst());
}

Result<QHash<LeadId, QList<RuleCall>>> StandingRuleRepository::calls(StandingRuleId id, Instant since) const
{
    QHash<LeadId, QList<RuleCall>> found;
    const Result<void> done = m_database.select(
        QLatin1String("select lead_id, intent_at, coalesce(outcome, ''), due from attempt join (select "
                      "run_campaign, due_at as due from standing_rule_run where rule_id = ? and "
                      "run_campaign > 0) as run on attempt.campaign_id = run.run_campaign where intent_at >= "
                      "? and ") +
            MayHaveLeft + QLatin1String(" order by intent_at"),
        {id.value(), bound(since)}, [&](const Row &row) {
            found[LeadId(row.integer(0))]
                << RuleCall{row.instant(1), row.text(2) == toWord(Outcome::Completed), row.instant(3)};
        });
    if (!done)
        return fail(done.error());
    return found;
}

Result<QSet<LeadId>> StandingRuleRepository::inLine(StandingRuleId id) const
{
    QSet<LeadId> found;
    const Result<void> done = m_database.select(
        QStringLiteral("select place.lead_id from standing_rule_run join campaign on campaign.id = "
                       "run_campaign join place on place.campaign_id = campaign.id where rule_id = ? and "
                       "campaign.building = 0 and campaign.state in ('scheduled', 'active', 'paused') and "
                       "place.state in ('planned', 'taken')"),
        {id.value()}, [&](const Row &row) { found << LeadId(row.integer(0)); });
    if (!done)
        return fail(done.error());
    return found;
}

Result<QHash<LeadId, Instant>> StandingRuleRepository::lastContacts(const QList<LeadId> &leads,
                                                                    Instant since) const
{
    QHash<LeadId, Instant> found;
    for (qsizetype at = 0; at < leads.size(); at += LeadsOfAQuestion) {
        const QList<LeadId> some = leads.mid(at, LeadsOfAQuestion);
        const Result<void> done = m_database.select(
            QLatin1String("select lead.id, max(intent_at) from lead join attempt on attempt.number_index = "
                          "lead.number_index where intent_at > ? and ") +
                MayHaveLeft + QLatin1String(" and lead.id in (") + questionMarks(some.size()) +
                QLatin1String(") group by lead.id"),
            QVariantList{bound(since)} + idsOf(some),
            [&](const Row &row) { found.insert(LeadId(row.integer(0)), row.instant(1)); });
        if (!done)
            return fail(done.error());
    }
    return found;
}

Result<QHash<LeadId, QString>> StandingRuleRepository::column(const QString &name,
                                                              const QList<LeadId> &leads) const
{
    QHash<LeadId, QString> found;
    for (qsizetype at = 0; at < leads.size(); at += LeadsOfAQuestion) {
        const QList<LeadId> some = leads.mid(at, LeadsOfAQuestion);
        const Result<void> done =
            m_database.select(QLatin1String("select id, attributes from lead where id in (") +
                                  questionMarks(some.size()) + QLatin1Char(')'),
                              idsOf(some), [&](const Row &row) {
                                  const QString value = attributeValue(attributesFromJson(row.text(1)), name);
                                  if (!value.isEmpty())
                                      found.insert(LeadId(row.integer(0)), value);
                              });
        if (!done)
            return fail(done.error());
    }
    return found;
}

} // namespace callboard::store
