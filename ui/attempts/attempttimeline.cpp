// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attempts/attempttimeline.h"

#include "core/services/fallbackwait.h"
#include "core/services/workspace.h"
#include "ui/attempts/attemptdetails.h"
#include "ui/attempts/attemptmodel.h"
#include "ui/attempts/attempttable.h"
#include "ui/common/emptystate.h"
#include "ui/common/refresher.h"
#include "ui/common/whendone.h"

#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

namespace callboard::ui {

AttemptTimeline::AttemptTimeline(services::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new AttemptModel(workspace.zone(), this))
    , m_table(new AttemptTable(m_model, QStringLiteral("timeline")))
    , m_fallback(new QLabel)
    , m_empty(new EmptyState(m_table))
    , m_details(new AttemptDetails(workspace, nullptr))
    , m_place(new QScrollArea)
    , m_refresher(new Refresher(this, [this] { load(); }))
{
    m_table->setObjectName(QStringLiteral("timeline"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    // Beside a lead there is room for two columns; the rest stands below, with the call that is chosen.
    for (const AttemptModel::Column column :
         {AttemptModel::Lead, AttemptModel::CampaignName, AttemptModel::Try, AttemptModel::TalkTime,
          AttemptModel::Cost, AttemptModel::Reason})
        m_table->setColumnHidden(column, true);
    m_empty->say(tr("Not called yet"), tr("Calls to this lead appear here."));

    m_place->setWidgetResizable(true);
    m_place->setFrameShape(QFrame::NoFrame);
    m_place->setWidget(m_details);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(m_table);
    splitter->addWidget(m_place);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({fontMetrics().height() * 6, fontMetrics().height() * 24});
    m_fallback->setObjectName(QStringLiteral("fallbackRow"));
    m_fallback->setTextFormat(Qt::PlainText);
    m_fallback->setWordWrap(true);
    m_fallback->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_fallback->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_fallback);
    column->addWidget(splitter);

    connect(m_table, &AttemptTable::selectionMoved, this, &AttemptTimeline::showSelected);
    connect(&workspace, &services::Workspace::attemptsChanged, m_refresher, &Refresher::request);
    connect(&workspace, &services::Workspace::attemptMoved, m_refresher,
            [this](const dispatch::AttemptMove &move) {
                if (move.lead == m_lead)
                    m_refresher->request();
            });
}

void AttemptTimeline::showLead(LeadId lead)
{
    if (lead == m_lead)
        return;
    m_lead = lead;
    // Until they have been read nobody knows that there are none.
    m_empty->setHeldBack(lead.isValid());
    m_model->setRows({});
    m_fallback->hide();
    showSelected();
    m_refresher->requestNow();
}

void AttemptTimeline::load()
{
    if (!m_lead.isValid()) {
        m_refresher->finished();
        return;
    }
    loadFallback();
    const services::AttemptService attempts(m_workspace);
    whenDone(attempts.ofLead(m_lead), this,
             [this, asked = m_lead](const Result<QList<services::AttemptRow>> &rows) {
                 m_refresher->finished();
                 if (!rows || asked != m_lead)
                     return;
                 m_model->setRows(*rows);
                 m_empty->setHeldBack(false);
                 if (!m_table->selectionModel()->hasSelection() && m_model->rowCount() > 0)
                     m_table->selectRow(0);
                 showSelected();
             });
}

void AttemptTimeline::loadFallback()
{
    whenDone(services::fallbackOf(m_workspace, m_lead), this,
             [this, asked = m_lead](const Result<std::optional<services::FallbackWait>> &wait) {
                 if (asked != m_lead)
                     return;
                 const bool isWaiting = wait && wait->has_value();
                 if (isWaiting)
                     m_fallback->setText(services::fallbackWaitText(**wait, m_workspace.zone()));
                 m_fallback->setVisible(isWaiting);
             });
}

void AttemptTimeline::showSelected()
{
    const QList<services::AttemptRow> selected = m_table->selectedAttempts();
    m_place->setVisible(!selected.isEmpty());
    if (selected.isEmpty())
        m_details->clear();
    else
        m_details->showAttempt(selected.first());
}

} // namespace callboard::ui
