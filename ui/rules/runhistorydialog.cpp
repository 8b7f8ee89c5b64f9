// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rules/runhistorydialog.h"

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

RunHistoryDialog::RunHistoryDialog(services::Workspace &workspace, const StandingRule &rule, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_channel(channelOf(rule.campaign))
    , m_answer(new QLabel(tr("Looking…")))
    , m_runs(makeCellTable(QStringLiteral("runs"), {tr("Due"), tr("Made"), tr("What came of it")}))
{
    setWindowTitle(tr("Runs of %1").arg(rule.name));
    setObjectName(QStringLiteral("runHistoryDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    arrange();
    const services::StandingRuleService rules(workspace);
    whenDone(rules.runs(rule.id, MostRuns), this,
             [this](const Result<QList<StandingRuleRun>> &runs) { tell(runs); });
}

void RunHistoryDialog::arrange()
{
    m_answer->setObjectName(QStringLiteral("historyAnswer"));
    m_answer->setTextFormat(Qt::PlainText);
    m_answer->setWordWrap(true);
    m_runs->setAccessibleName(tr("Runs, latest first"));
    m_runs->setSelectionMode(QAbstractItemView::SingleSelection);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_answer);
    column->addWidget(m_runs, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resizeOnScreen(*this, {fontMetrics().averageCharWidth() * 96, fontMetrics().height() * 24});
}

void RunHistoryDialog::tell(const Result<QList<StandingRuleRun>> &runs)
{
    if (!runs) {
        m_answer->setText(operatorText(runs.error()));
        return;
    }
    const QTimeZone zone = m_workspace.zone();
    for (const StandingRuleRun &run : *runs)
        addCellRow(m_runs,
                   {instantText(run.due, zone), run.isByHand ? tr("by hand") : instantText(run.madeAt, zone),
                    services::runText(run, m_channel)});
    m_answer->setText(runs->isEmpty() ? tr("This rule has not run yet.") : QString());
    m_answer->setVisible(runs->isEmpty());
}

} // namespace callboard::ui
