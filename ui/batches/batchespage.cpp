// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/batches/batchespage.h"

#include "core/services/workspace.h"
#include "ui/batches/batchmodel.h"
#include "ui/batches/batchtable.h"
#include "ui/common/actionbutton.h"
#include "ui/common/canceltext.h"
#include "ui/common/emptystate.h"
#include "ui/common/prompter.h"
#include "ui/common/refresher.h"
#include "ui/common/whendone.h"

#include <QAction>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace callboard::ui {

namespace {

constexpr int MostRows = 500;

} // namespace

BatchesPage::BatchesPage(services::Workspace &workspace, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_prompter(prompter)
    , m_model(new BatchModel(workspace.zone(), this))
    , m_table(new BatchTable(m_model, QStringLiteral("batches")))
    , m_empty(new EmptyState(m_table))
    , m_count(new QLabel)
    , m_said(new QLabel)
    , m_refresher(new Refresher(this, [this] { load(); }))
{
    m_empty->say(tr("No batch is waiting"),
                 tr("Tick leads and press Schedule calls; their batches appear here."));
    m_empty->setHeldBack(true);
    m_count->setObjectName(QStringLiteral("batchCount"));
    m_said->setObjectName(QStringLiteral("batchReceipt"));
    m_said->setWordWrap(true);
    buildActions();

    auto *bar = new QHBoxLayout;
    bar->addWidget(m_count, 1);
    bar->addWidget(actionButton(m_cancelSelected));
    bar->addWidget(actionButton(m_cancelAll));
    auto *column = new QVBoxLayout(this);
    column->addLayout(bar);
    column->addWidget(m_table, 1);
    column->addWidget(m_said);
    m_said->hide();
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
    m_table->addAction(m_cancelSelected);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_cancelSelected, &QAction::triggered, this, &BatchesPage::cancelSelected);
    connect(m_cancelAll, &QAction::triggered, this, &BatchesPage::cancelAll);
}

void BatchesPage::load()
{
    const services::CampaignService campaigns(m_workspace);
    whenDone(campaigns.openBatches(MostRows), this,
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
    m_count->setText(page.total > shown ? tr("The next %1 of %n batch(es)", nullptr, page.total).arg(shown)
                                        : tr("%n batch(es) waiting or under way", nullptr, page.total));
    refreshActions();
}

void BatchesPage::refreshActions()
{
    const int selected = static_cast<int>(m_table->selectionModel()->selectedRows().size());
    m_cancelSelected->setText(selected > 0 ? tr("&Cancel %n Batch(es)…", nullptr, selected)
                                           : tr("&Cancel Batches…"));
    m_cancelSelected->setEnabled(selected > 0);
    m_cancelAll->setEnabled(m_model->rowCount() > 0);
}

void BatchesPage::cancelSelected()
{
    const QList<services::BatchRow> batches = m_table->selectedBatches();
    QList<services::BatchKey> keys;
    int leads = 0;
    for (const services::BatchRow &batch : batches) {
        keys += services::BatchKey{batch.batch.campaign, batch.batch.index};
        leads += cancellableLeads(batch.batch);
    }
    const int count = static_cast<int>(keys.size());
    const Question question{.title = tr("Cancel %n batch(es)?", nullptr, count),
                            .text =
                                tr("%n lead(s) will not be called and are pending again.", nullptr, leads),
                            .details = tr("Calls that are live come to their end."),
                            .yesButton = tr("Cancel %n Batch(es)", nullptr, count),
                            .dangerous = true};
    m_prompter.ask(this, question, [this, keys](bool yes) {
        if (!yes)
            return;
        services::CampaignService campaigns(m_workspace);
        whenDone(campaigns.cancelBatches(keys), this,
                 [this](const Result<services::CancelReceipt> &receipt) { tellReceipt(receipt); });
    });
}

void BatchesPage::cancelAll()
{
    const services::CampaignService reader(m_workspace);
    whenDone(reader.overviews(), this, [this](const Result<QList<services::CampaignOverview>> &overviews) {
        if (!overviews) {
            m_prompter.showError(this, tr("The batches could not be counted"), overviews.error());
            return;
        }
        int leads = 0;
        int campaigns = 0;
        for (const services::CampaignOverview &each : *overviews) {
            if (isOver(each.campaign.state))
                continue;
            ++campaigns;
            leads += std::max(0, each.campaign.leadCount - each.called - each.live);
        }
        const Question question{
            .title = tr("Cancel everything that is scheduled?"),
            .text = tr("%n campaign(s) will be cancelled with all their batches.", nullptr, campaigns),
            .details = tr(
                "%n lead(s) will not be called and are pending again. Calls that are live come to their end.",
                nullptr, leads),
            .yesButton = tr("Cancel %n Campaign(s)", nullptr, campaigns),
            .dangerous = true};
        m_prompter.ask(this, question, [this](bool yes) {
            if (!yes)
                return;
            services::CampaignService writer(m_workspace);
            whenDone(writer.cancelAll(), this,
                     [this](const Result<services::CancelReceipt> &receipt) { tellReceipt(receipt); });
        });
    });
}

void BatchesPage::tellReceipt(const Result<services::CancelReceipt> &receipt)
{
    if (!receipt) {
        m_prompter.showError(this, tr("Nothing was cancelled"), receipt.error());
        return;
    }
    m_said->setText(cancelText(*receipt));
    m_said->show();
    m_refresher->request();
}

} // namespace callboard::ui
