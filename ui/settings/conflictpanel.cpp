// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/conflictpanel.h"

#include "core/model/lead.h"
#include "ui/common/actionbutton.h"
#include "ui/common/columnfit.h"
#include "ui/common/emptystate.h"
#include "ui/common/jobprogress.h"
#include "ui/common/namedaction.h"
#include "ui/common/prompter.h"
#include "ui/common/rowtable.h"
#include "ui/common/tintedlabel.h"
#include "ui/common/whendone.h"
#include "ui/settings/sheetconflictmodel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace callboard::ui {

ConflictPanel::ConflictPanel(Prompter &prompter, const QString &theirTitle, const QString &note,
                             const QString &tableName, const Decide &decide)
    : m_prompter(prompter)
    , m_decide(decide)
    , m_model(new SheetConflictModel(theirTitle, this))
    , m_table(new QTableView)
    , m_progress(new JobProgress(this))
    , m_keep(namedAction(this, QStringLiteral("keepOurs"), tr("&Keep Ours"), &ConflictPanel::keepOurs))
    , m_take(namedAction(this, QStringLiteral("takeTheirs"), tr("&Take Theirs"), &ConflictPanel::takeTheirs))
{
    m_table->setModel(m_model);
    m_table->setObjectName(tableName);
    m_table->setAccessibleName(tr("Changed on both sides"));
    listRows(m_table);
    (new EmptyState(m_table))
        ->say(tr("Nothing to decide"), tr("What is changed on both sides at once is listed here."));
    new ColumnFit(m_table, {{24, 14}, {18, 12}, {40, 16}, {40, 16}}, tableName);
    auto *decisions = new QHBoxLayout;
    for (QAction *action : {m_keep, m_take})
        decisions->addWidget(actionButton(action));
    decisions->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new TintedLabel(TintedLabel::Tint::Quiet, note));
    column->addLayout(decisions);
    column->addWidget(m_progress);
    column->addWidget(m_table, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ConflictPanel::refreshActions);
    refreshActions();
}

void ConflictPanel::setRows(const QList<services::ConflictRow> &rows)
{
    m_model->setRows(rows);
    refreshActions();
}

void ConflictPanel::setBusy(bool busy)
{
    m_isBusy = busy;
    refreshActions();
}

void ConflictPanel::refreshActions()
{
    const bool hasChoice = m_table->selectionModel()->hasSelection();
    m_keep->setEnabled(!m_isBusy && hasChoice);
    m_take->setEnabled(!m_isBusy && hasChoice);
}

void ConflictPanel::keepOurs()
{
    settle(services::ConflictSide::Ours);
}

void ConflictPanel::takeTheirs()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    const auto lifted = std::count_if(rows.cbegin(), rows.cend(), [this](const QModelIndex &index) {
        return m_model->row(index.row()).ours == toWord(LeadStatus::DoNotCall);
    });
    if (lifted == 0) {
        settle(services::ConflictSide::Theirs);
        return;
    }
    const Question question{
        .title = tr("Allow calls again?"),
        .text = tr("%n lead(s) may be called again, and their numbers leave the house's do-not-call list.",
                   nullptr, static_cast<int>(lifted)),
        .details = {},
        .yesButton = tr("Take Theirs"),
        .dangerous = true};
    m_prompter.ask(this, question, [this](bool yes) {
        if (yes)
            settle(services::ConflictSide::Theirs);
    });
}

void ConflictPanel::settle(services::ConflictSide side)
{
    QList<qint64> ids;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : rows)
        ids << m_model->row(index.row()).id;
    const auto control = std::make_shared<services::JobControl>();
    Q_EMIT begun();
    m_progress->follow(control, tr("Deciding…"));
    whenDone(m_decide(ids, side, control), this,
             [this](const Result<services::ConflictReceipt> &receipt) { tellDecided(receipt); });
}

void ConflictPanel::tellDecided(const Result<services::ConflictReceipt> &receipt)
{
    m_progress->finish();
    const bool hasDecided = receipt && receipt->decided > 0;
    Q_EMIT decided(hasDecided ? tr("%n field(s) decided.", nullptr, receipt->decided) : QString());
    if (!receipt) {
        m_prompter.showError(this, tr("Not everything was decided"), receipt.error());
    } else if (!receipt->refused.isEmpty()) {
        m_prompter.showError(this,
                             tr("%n field(s) stay as they are on both sides", nullptr,
                                static_cast<int>(receipt->refused.size())),
                             receipt->refused.constFirst());
    }
}

} // namespace callboard::ui
