// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/ledger.h"
#include "tests/core/services/simulation/ruledays.h"

namespace callboard::test {

void RuleDays::doMischief()
{
    if (m_mischief == RuleMischief::None)
        return;
    const RuleFacts now = facts();
    QList<StandingRuleRun> fresh = now.runs;
    fresh.removeIf([this](const StandingRuleRun &run) {
        return m_book.hasRun(run.rule, run.due) || !run.campaign.isValid();
    });
    const auto change = [this](const QString &sql, const QVariantList &values) {
        const auto work = [sql, values](store::Store &store) { return store.database->change(sql, values); };
        if (!m_machine.workspace().ledger().write(work).result())
            qFatal("The mischief was not done");
        m_tally.count("mischief");
    };
    for (const StandingRule &rule : m_book.rules()) {
        if (m_mischief == RuleMischief::StoppedRun && !rule.isStarted())
            change(
                QStringLiteral("insert into standing_rule_run (rule_id, due_at, result, run_leads, by_hand, "
                               "made_at, why) values (?, 1, 'nobody', 0, 0, 1, '')"),
                {rule.id.value()});
    }
    if (fresh.isEmpty())
        return;
    const StandingRuleRun run = fresh.constFirst();
    const QVariantList campaign = {run.campaign.value()};
    if (m_mischief == RuleMischief::ForgottenRun)
        change(QStringLiteral("delete from standing_rule_run where run_campaign = ?"), campaign);
    if (m_mischief == RuleMischief::Stranger)
        change(QStringLiteral("update place set lead_id = 4711 where campaign_id = ? and position = 0"),
               campaign);
    if (m_mischief == RuleMischief::OtherOrder && run.leads > 1)
        change(QStringLiteral("update place set lead_id = (select max(lead_id) + min(lead_id) from place as "
                              "other where other.campaign_id = place.campaign_id and position < 2) - lead_id "
                              "where campaign_id = ? and position < 2"),
               campaign);
    if (m_mischief == RuleMischief::SecondCampaign)
        change(
            QStringLiteral(
                "insert into campaign (name, state, account_id, agent_id, phone_number_id, topic, language, "
                "told_columns, start_at, parallel, interval_s, pacing, zone, window_opens, window_closes, "
                "window_days, lead_count, created_at) select name, state, account_id, agent_id, "
                "phone_number_id, topic, language, told_columns, start_at, parallel, interval_s, pacing, "
                "zone, window_opens, window_closes, window_days, lead_count, created_at from campaign where "
                "id = ?"),
            campaign);
}

} // namespace callboard::test
