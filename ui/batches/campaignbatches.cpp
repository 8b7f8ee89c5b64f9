// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/batches/campaignbatches.h"

#include "core/services/campaignservice.h"
#include "core/services/workspace.h"
#include "ui/batches/batchmodel.h"
#include "ui/batches/batchtable.h"
#include "ui/common/emptystate.h"
#include "ui/common/refresher.h"
#include "ui/common/whendone.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace callboard::ui {

namespace {

constexpr int BatchesAtOnce = 500;

} // namespace

CampaignBatches::CampaignBatches(services::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new BatchModel(workspace.zone(), this))
    , m_table(new BatchTable(m_model, QStringLiteral("campaign-batches")))
    , m_empty(new EmptyState(m_table))
    , m_refresher(new Refresher(this, [this] { load(); }))
    , m_more(new QPushButton)
    , m_most(BatchesAtOnce)
{
    m_empty->say(tr("No batches to show"), tr("Choose a campaign above."));
    m_table->setObjectName(QStringLiteral("campaignBatches"));
    m_table->setColumnHidden(BatchModel::CampaignName, true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    m_more->setObjectName(QStringLiteral("showMoreOfCampaign"));
    m_more->hide();
    connect(m_more, &QPushButton::clicked, this, &CampaignBatches::showMore);

    connect(&workspace, &services::Workspace::campaignsChanged, m_refresher, &Refresher::request);
    connect(&workspace, &services::Workspace::statusChanged, m_refresher, &Refresher::request);
}

void CampaignBatches::showCampaign(CampaignId campaign)
{
    if (m_campaign == campaign)
        return;
    m_campaign = campaign;
    m_most = BatchesAtOnce;
    m_more->hide();
    // Until they have been read nobody knows that there are none.
    m_empty->setHeldBack(campaign.isValid());
    m_model->setRows({});
    m_refresher->requestNow();
}

void CampaignBatches::showMore()
{
    m_most += BatchesAtOnce;
    m_refresher->requestNow();
}

void CampaignBatches::load()
{
    if (!m_campaign.isValid()) {
        m_refresher->finished();
        return;
    }
    const services::CampaignService campaigns(m_workspace);
    whenDone(
        campaigns.batchesOf(m_campaign, m_most), this,
        [this, asked = m_campaign](const Result<services::CampaignService::BatchPage> &page) {
            m_refresher->finished();
            if (!page || asked != m_campaign)
                return;
            m_model->setRows(page->rows);
            const int hidden = page->total - static_cast<int>(page->rows.size());
            m_more->setText(
                tr("%1 of %n batch(es) are shown. Show &More", nullptr, page->total).arg(page->rows.size()));
            m_more->setVisible(hidden > 0);
            m_empty->setHeldBack(false);
        });
}

} // namespace callboard::ui
