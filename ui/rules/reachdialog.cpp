// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rules/reachdialog.h"

#include "core/services/leadservice.h"
#include "core/services/standingruletext.h"
#include "core/services/workspace.h"
#include "ui/common/screenfit.h"
#include "ui/common/timetext.h"
#include "ui/common/whendone.h"
#include "ui/rules/celltable.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

namespace callboard::ui {

ReachDialog::ReachDialog(services::Workspace &workspace, const StandingRule &rule, QWidget *parent)
    : ReachDialog(workspace, rule, channelOf(rule.campaign), parent)
{
}

ReachDialog::ReachDialog(services::Workspace &workspace, const StandingRule &rule, Channel channel,
                         QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_channel(channel)
    , m_answer(new QLabel(tr("Looking…")))
    , m_pools(makeCellTable(QStringLiteral("pools"), {tr("Leads"), tr("Which"), tr("What is done")}))
    , m_which(new QLabel)
    , m_leads(makeCellTable(QStringLiteral("poolLeads"), {tr("Name"), tr("Number"), tr("Partner")}))
{
    setWindowTitle(tr("Dry Run of %1").arg(rule.name));
    setObjectName(QStringLiteral("reachDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    arrange();
    connect(m_pools, &QTableWidget::itemSelectionChanged, this, &ReachDialog::showPool);
    const services::StandingRuleService rules(workspace);
    whenDone(rules.dryRun(rule), this,
             [this](const Result<services::RulePreview> &preview) { tell(preview); });
}

void ReachDialog::arrange()
{
    for (QLabel *label : {m_answer, m_which}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_answer->setObjectName(QStringLiteral("reachAnswer"));
    m_which->setObjectName(QStringLiteral("whichLeads"));
    m_pools->setAccessibleName(tr("Pools of leads"));
    m_pools->setSelectionMode(QAbstractItemView::SingleSelection);
    m_leads->setAccessibleName(tr("Leads of the chosen pool"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_answer);
    column->addWidget(m_pools, 2);
    column->addWidget(m_which);
    column->addWidget(m_leads, 3);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resizeOnScreen(*this, {fontMetrics().averageCharWidth() * 96, fontMetrics().height() * 34});
}

void ReachDialog::tell(const Result<services::RulePreview> &preview)
{
    if (!preview) {
        m_answer->setText(operatorText(preview.error()));
        return;
    }
    m_reach = preview->reach;
    const QTimeZone zone = m_workspace.zone();
    const auto calls = static_cast<int>(m_reach.toCall().size());
    const QString moment = instantText(preview->at, zone);
    const QString would = services::wouldReachText(moment, calls, m_channel);
    //: %1 is the sentence "At 3 May 10:00 this rule would call 35 leads."
    m_answer->setText(
        preview->isOpen ? would : tr("The hours of this rule are closed then. Otherwise: %1").arg(would));
    for (const plan::RulePool &pool : std::as_const(m_reach.pools))
        addCellRow(m_pools, {QLocale().toString(pool.leads.size()), services::poolName(pool, zone, m_channel),
                             services::poolAction(pool, zone, m_channel)});
    if (m_pools->rowCount() > 0)
        m_pools->selectRow(0);
    else
        m_which->setText(tr("No lead meets the filter of this rule."));
}

void ReachDialog::showPool()
{
    const int row = m_pools->currentRow();
    if (row < 0 || row >= m_reach.pools.size())
        return;
    const plan::RulePool &pool = m_reach.pools.at(row);
    const auto count = static_cast<int>(pool.leads.size());
    const QString name = services::poolName(pool, m_workspace.zone(), m_channel);
    m_which->setText(count > MostLeads
                         ? tr("%1: the first %L2 of %Ln lead(s)", nullptr, count).arg(name).arg(MostLeads)
                         : tr("%1: %Ln lead(s)", nullptr, count).arg(name));
    const int asked = ++m_asked;
    const services::LeadService leads(m_workspace);
    whenDone(leads.leads(pool.leads.mid(0, MostLeads)), this,
             [this, asked](const Result<QList<Lead>> &found) {
                 if (asked == m_asked)
                     showLeads(found.value_or(QList<Lead>()));
             });
}

void ReachDialog::showLeads(const QList<Lead> &leads)
{
    m_leads->setRowCount(0);
    for (const Lead &lead : leads)
        addCellRow(m_leads, {lead.name, lead.number.e164(), lead.partner});
}

} // namespace callboard::ui
