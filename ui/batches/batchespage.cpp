// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/batches/batchespage.h"

#include "core/services/workspace.h"
#include "ui/batches/batchmodel.h"
#include "ui/batches/batchtable.h"
#include "ui/common/actionbutton.h"
#include "ui/common/canceltext.h"
#include "ui/common/emptystate.h"
#include "ui/common/livecallsdialog.h"
#include "ui/common/prompter.h"
#include "ui/common/receiptline.h"
#include "ui/common/refresher.h"
#include "ui/common/rescheduledialog.h"
#include "ui/common/timetext.h"
#include "ui/common/whendone.h"

#include <QAction>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace callboard::ui {

namespace {

constexpr int RowsAtOnce = 500;

} // namespace

BatchesPage::BatchesPage(services::Workspace &workspace, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_prompter(prompter)
    , m_model(new BatchModel(workspace.zone(), this))
    , m_table(new BatchTable(m_model, QStringLiteral("batches")))
    , m_empty(new EmptyState(m_table))
    , m_count(new QLabel)
    , m_said(new ReceiptLine(workspace))
    , m_refresher(new Refresher(this, [this] { load(); }))
    , m_most(RowsAtOnce)
{
    m_empty->say(tr("No batch is waiting"),
                 tr("Tick leads and press Schedule Calls; their batches appear here."));
    m_empty->setHeldBack(true);
    m_count->setObjectName(QStringLiteral("batchCount"));
    m_said->setObjectName(QStringLiteral("batchReceipt"));
    buildActions();

    auto *bar = new QHBoxLayout;
    bar->addWidget(m_count, 1);
    bar->addWidget(actionButton(m_more));
    bar->addWidget(actionButton(m_reschedule));
    bar->addWidget(actionButton(m_cancelSelected));
    bar->addWidget(actionButton(m_cancelAll));
    auto *column = new QVBoxLayout(this);
    column->addLayout(bar);
    column->addWidget(m_table, 1);
    column->addWidget(m_said);
    setFocusProxy(m_table);

    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &BatchesPage::refreshActions);
    connect(&workspace, &services::Workspace::campaignsChanged, m_refresher, &Refresher::request);
    connect(&workspace, &services::Workspace::statusChanged, m_refresher, &Refresher::request);
    refreshActions();
}

void BatchesPage::buildActions()
{
    m_cancelSelected = new QAction(this);
    m_cancelSelected->setObjectName(QStringLiteral("cancelBatches"));
    m_cancelSelected->setShortcut(QKeySequence::Delete);
    m_cancelSelected->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_cancelAll = new QAction(tr("Cancel &All Scheduled…"), this);
    m_cancelAll->setObjectName(QStringLiteral("cancelAllBatches"));
    m_reschedule = new QAction(tr("Re&schedule Batch…"), this);
    m_reschedule->setObjectName(QStringLiteral("rescheduleBatch"));
    m_reschedule->setShortcut(Qt::CTRL | Qt::Key_T);
    m_reschedule->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_more = new QAction(this);
    m_more->setObjectName(QStringLiteral("showMoreBatches"));
    m_more->setVisible(false);
    m_table->addActions({m_reschedule, m_cancelSelected, m_cancelAll, m_more});
    connect(m_reschedule, &QAction::triggered, this, &BatchesPage::reschedule);
    connect(m_more, &QAction::triggered, this, &BatchesPage::showMore);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_cancelSelected, &QAction::triggered, this, &BatchesPage::cancelSelected);
    connect(m_cancelAll, &QAction::triggered, this, &BatchesPage::cancelAllRequested);
}

void BatchesPage::load()
{
    const services::CampaignService campaigns(m_workspace);
    whenDone(campaigns.openBatches(m_most), this,
             [this](const Result<services::CampaignService::BatchPage> &page) {
                 m_refresher->finished();
                 if (page)
                     showPage(*page);
                 else
                     m_count->setText(operatorText(page.error()));
             });
}

void BatchesPage::showPage(const services::CampaignService::BatchPage &page)
{
    m_model->setRows(page.rows);
    m_empty->setHeldBack(false);
    const int shown = static_cast<int>(page.rows.size());
    const int hidden = page.total - shown;
    m_count->setText(hidden > 0 ? tr("The next %1 of %n batch(es)", nullptr, page.total).arg(shown)
                                : tr("%n batch(es) waiting or under way", nullptr, page.total));
    m_more->setText(tr("Show %n &More", nullptr, std::min(hidden, RowsAtOnce)));
    m_more->setVisible(hidden > 0);
    refreshActions();
}

void BatchesPage::refreshActions()
{
    const int selected = static_cast<int>(m_table->selectionModel()->selectedRows().size());
    m_cancelSelected->setText(selected > 0 ? tr("Ca&ncel %n Batch(es)…", nullptr, selected)
                                           : tr("Ca&ncel Batches…"));
    m_cancelSelected->setEnabled(selected > 0);
    m_cancelAll->setEnabled(m_model->rowCount() > 0);
    const QList<services::BatchRow> chosen =
        selected == 1 ? m_table->selectedBatches() : QList<services::BatchRow>();
    m_reschedule->setEnabled(!chosen.isEmpty() && canMove(chosen.constFirst().batch));
}

void BatchesPage::showMore()
{
    m_most += RowsAtOnce;
    m_refresher->requestNow();
}

void BatchesPage::reschedule()
{
    const QList<services::BatchRow> chosen = m_table->selectedBatches();
    if (chosen.size() != 1)
        return;
    const services::BatchRow &batch = chosen.constFirst();
    const QString what =
        tr("%n lead(s) of this batch are called at a new time; the other batches of %1 keep theirs.", nullptr,
           batch.batch.leadCount)
            .arg(batch.campaignName);
    auto *dialog = new RescheduleDialog(
        tr("Reschedule %1 of %2", "a job id and a campaign").arg(batch.jobId, batch.campaignName), what,
        m_workspace.zone(), m_workspace.clock(), this);
    connect(dialog, &RescheduleDialog::chosen, this, [this, batch](Instant start) { moveTo(batch, start); });
    dialog->open();
}

void BatchesPage::moveTo(const services::BatchRow &batch, Instant start)
{
    services::CampaignService campaigns(m_workspace);
    whenDone(campaigns.rescheduleBatch({batch.batch.campaign, batch.batch.index}, start), this,
             [this, start, job = batch.jobId, campaign = batch.campaignName](const Result<void> &moved) {
                 if (!moved) {
                     m_prompter.showError(this, tr("The batch was not moved"), moved.error());
                     return;
                 }
                 m_said->say(tr("%1 of %2 now starts %3.", "a job id, a campaign and a time")
                                 .arg(job, campaign, instantText(start, m_workspace.zone())));
                 m_refresher->requestNow();
             });
}

void BatchesPage::cancelSelected()
{
    const QList<services::BatchRow> batches = m_table->selectedBatches();
    QList<services::BatchKey> keys;
    int leads = 0;
    int live = 0;
    for (const services::BatchRow &batch : batches) {
        live += batch.batch.live;
        keys += services::BatchKey{batch.batch.campaign, batch.batch.index};
        leads += batch.waiting;
    }
    const int count = static_cast<int>(keys.size());
    const Question question{
        .title = tr("Cancel %n batch(es)?", nullptr, count),
        .text = tr("%n lead(s) will not be called any more. Those not called yet are pending again, "
                   "missed ones stay missed.",
                   nullptr, leads),
        .details = QString(),
        .yesButton = tr("Cancel %n Batch(es)", nullptr, count),
        .dangerous = true};
    askToCancel(m_prompter, this, question, live, [this, keys](services::LiveCalls calls) {
        services::CampaignService campaigns(m_workspace);
        whenDone(campaigns.cancelBatches(keys, calls), this,
                 [this](const Result<services::CancelReceipt> &receipt) { tellReceipt(receipt); });
    });
}

void BatchesPage::tellReceipt(const Result<services::CancelReceipt> &receipt)
{
    if (!receipt) {
        m_prompter.showError(this, tr("Nothing was cancelled"), receipt.error());
        return;
    }
    m_said->say(cancelText(*receipt), underWayText(*receipt));
    m_refresher->requestNow();
}

} // namespace callboard::ui
