// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/rulekeeper.h"

#include "core/base/log.h"
#include "core/base/whendone.h"
#include "core/services/workspace.h"

namespace callboard::services {

RuleKeeper::RuleKeeper(Workspace &workspace, milliseconds period, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_rules(workspace)
    , m_period(period)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &RuleKeeper::look);
}

void RuleKeeper::start()
{
    m_timer.start(0);
}

void RuleKeeper::look()
{
    // Whoever only watches another process leaves the rules to that one.
    if (!m_workspace.isEngineRunning()) {
        m_timer.start(m_period);
        Q_EMIT looked();
        return;
    }
    whenDone(m_rules.runDue(), this, [this](const Result<QList<RuleReceipt>> &receipts) {
        if (receipts) {
            QSet<StandingRuleId> failing;
            for (const RuleReceipt &receipt : *receipts) {
                if (receipt.failure)
                    failing << receipt.rule.id;
                tell(receipt);
            }
            m_failing = failing;
        } else {
            qCWarning(lcService) << "the rules were not looked at:" << receipts.error().detail;
        }
        m_timer.start(m_period);
        Q_EMIT looked();
    });
}

void RuleKeeper::tell(const RuleReceipt &receipt)
{
    using Kind = dispatch::Notice::Kind;
    if (receipt.failure) {
        tellFailure(receipt);
        return;
    }
    const StandingRuleRun &run = receipt.run;
    const QString &name = receipt.rule.name;
    const bool isOfMessages = isMessage(channelOf(receipt.rule.campaign));
    if (run.result == RuleRunResult::Refused) {
        m_workspace.tell({Kind::CampaignRefused, {}, tr("The rule %1 could not run").arg(name), run.why});
    } else if (run.result == RuleRunResult::Held) {
        m_workspace.tell({Kind::HeldOverNight, run.campaign, name,
                          isOfMessages
                              ? tr("Nobody was there when this rule was due. Resume its campaign to write to "
                                   "%n leads now, or cancel it.",
                                   nullptr, run.leads)
                              : tr("Nobody was there when this rule was due. Resume its campaign to call %n "
                                   "leads now, or cancel it.",
                                   nullptr, run.leads)});
    } else if (run.result == RuleRunResult::Made && receipt.isLate) {
        QString what =
            isOfMessages
                ? tr("Nobody was there when this rule was due. It writes to %n leads now.", nullptr,
                     run.leads)
                : tr("Nobody was there when this rule was due. It calls %n leads now.", nullptr, run.leads);
        if (receipt.missed > 0) {
            what = tr("%1 %2", "two sentences")
                       .arg(what, tr("%n run(s) before it were missed as well.", nullptr, receipt.missed));
        }
        m_workspace.tell({Kind::Resumed, run.campaign, name, what});
    }
}

void RuleKeeper::tellFailure(const RuleReceipt &receipt)
{
    if (m_failing.contains(receipt.rule.id))
        return;
    qCWarning(lcService) << "rule" << receipt.rule.id.value() << "did not run:" << receipt.failure->detail;
    m_workspace.tell({dispatch::Notice::Kind::CampaignRefused,
                      {},
                      tr("The rule %1 could not run").arg(receipt.rule.name),
                      operatorText(*receipt.failure)});
}

} // namespace callboard::services
