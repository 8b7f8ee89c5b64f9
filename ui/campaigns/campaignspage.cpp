// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/campaigns/campaignspage.h"

#include "core/services/workspace.h"
#include "ui/campaigns/campaignactions.h"
#include "ui/campaigns/campaignmodel.h"
#include "ui/common/actionbutton.h"
#include "ui/common/columnfit.h"
#include "ui/common/emptystate.h"
#include "ui/common/flowlayout.h"
#include "ui/common/middledelegate.h"
#include "ui/common/progressdelegate.h"
#include "ui/common/prompter.h"
#include "ui/common/receiptline.h"
#include "ui/common/refresher.h"
#include "ui/common/rowtable.h"
#include "ui/common/statusbadge.h"
#include "ui/common/whendone.h"

#include <QAction>
#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace callboard::ui {

CampaignsPage::CampaignsPage(services::Workspace &workspace, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new CampaignModel(workspace.zone(), this))
    , m_table(new QTableView)
    , m_empty(nullptr)
    , m_shown(new QComboBox)
    , m_said(new ReceiptLine(workspace))
    , m_draftText(new QLabel)
    , m_draftBanner(draftBanner())
    , m_details(new QTabWidget)
    , m_actions(new CampaignActions(workspace, prompter, this))
    , m_refresher(new Refresher(this, [this] { load(); }))
{
    buildTable();
    m_empty = new EmptyState(m_table);
    m_empty->say(tr("No campaign here"),
                 tr("Tick leads and press Schedule Calls, or choose another filter above."));
    m_empty->setHeldBack(true);
    m_shown->setObjectName(QStringLiteral("campaignFilter"));
    m_shown->addItem(tr("All campaigns"), static_cast<int>(Shown::All));
    m_shown->addItem(tr("Active and paused"), static_cast<int>(Shown::Active));
    m_shown->addItem(tr("Scheduled"), static_cast<int>(Shown::Scheduled));
    m_shown->addItem(tr("Completed and cancelled"), static_cast<int>(Shown::Over));
    m_said->setObjectName(QStringLiteral("campaignReceipt"));
    m_details->setDocumentMode(true);
    for (QWidget *part : QList<QWidget *>{m_details, m_details->tabBar()})
        part->setAccessibleName(tr("About the campaign"));

    buildLayout();

    connect(m_shown, &QComboBox::currentIndexChanged, this, &CampaignsPage::showOverviews);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &CampaignsPage::followSelection);
    connect(m_actions, &CampaignActions::done, this, &CampaignsPage::say);
    connect(m_actions, &CampaignActions::editRequested, this, &CampaignsPage::editRequested);
    connect(m_actions, &CampaignActions::againRequested, this, &CampaignsPage::againRequested);
    connect(m_actions, &CampaignActions::draftRequested, this, &CampaignsPage::draftRequested);
    connect(&workspace, &services::Workspace::campaignsChanged, m_refresher, &Refresher::request);
    connect(&workspace, &services::Workspace::attemptsChanged, m_refresher, &Refresher::request);
    connect(&workspace, &services::Workspace::statusChanged, m_refresher, &Refresher::request);
}

void CampaignsPage::buildLayout()
{
    auto *filterLabel = new QLabel(tr("Sho&w"));
    filterLabel->setBuddy(m_shown);
    auto *bar = new QHBoxLayout;
    bar->addWidget(filterLabel);
    bar->addWidget(m_shown);
    auto *row = new FlowLayout;
    bar->addLayout(row, 1);
    const QList<QAction *> buttons = m_actions->buttons();
    for (QAction *action : buttons)
        row->addWidget(actionButton(action));
    row->addWidget(moreButton());
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(m_table);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->addLayout(bar);
    column->addWidget(m_draftBanner);
    column->addWidget(splitter, 1);
    column->addWidget(m_said);
    setFocusProxy(m_table);
}

// campaigns that stayed drafts unnoticed have made people wait for calls before.
QWidget *CampaignsPage::draftBanner()
{
    auto *banner = new QFrame;
    banner->setObjectName(QStringLiteral("draftBanner"));
    banner->setFrameShape(QFrame::StyledPanel);
    auto *badge = new StatusBadge;
    badge->showState({Tone::Warning, Mark::Caution}, tr("Not scheduled"));
    m_draftText->setObjectName(QStringLiteral("draftText"));
    m_draftText->setTextFormat(Qt::PlainText);
    m_draftText->setWordWrap(true);
    auto *row = new QHBoxLayout(banner);
    row->addWidget(badge);
    row->addWidget(m_draftText, 1);
    banner->hide();
    return banner;
}

QToolButton *CampaignsPage::moreButton()
{
    auto *more = new QToolButton;
    more->setObjectName(QStringLiteral("moreCampaignActions"));
    more->setText(tr("M&ore"));
    more->setAccessibleName(tr("More actions"));
    more->setFocusPolicy(Qt::StrongFocus);
    more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(more);
    QList<QAction *> rest = m_actions->actions();
    const QList<QAction *> buttons = m_actions->buttons();
    rest.removeIf([&buttons](QAction *action) { return buttons.contains(action); });
    menu->addActions(rest);
    more->setMenu(menu);
    return more;
}

QList<QAction *> CampaignsPage::campaignActions() const
{
    return m_actions->ofCampaign();
}

void CampaignsPage::buildTable()
{
    m_table->setModel(m_model);
    m_table->setObjectName(QStringLiteral("campaigns"));
    m_table->setAccessibleName(tr("Campaigns"));
    listRows(m_table, 2);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    // The word "practice" stands at the end of the name.
    m_table->setItemDelegateForColumn(CampaignModel::Name, new MiddleDelegate(m_table));
    m_table->setItemDelegateForColumn(CampaignModel::State, new BadgeDelegate(m_table));
    m_table->setItemDelegateForColumn(CampaignModel::Progress, new ProgressDelegate(m_table));
    new ColumnFit(m_table,
                  {{58, 34}, {19, 17}, {18, 13}, {7, 7}, {22, 20}, {20, 12}, {24, 23}, {22, 20}, {60, 23}},
                  QStringLiteral("campaigns"));
    m_table->addActions(m_actions->actions());
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void CampaignsPage::addDetails(const QString &title, QWidget *panel)
{
    m_details->addTab(panel, title);
}

void CampaignsPage::renameDetails(QWidget *panel, const QString &title)
{
    m_details->setTabText(m_details->indexOf(panel), title);
}

void CampaignsPage::load()
{
    const services::CampaignService campaigns(m_workspace);
    whenDone(campaigns.overviews(), this, [this](const Result<QList<services::CampaignOverview>> &overviews) {
        m_refresher->finished();
        if (!overviews) {
            m_said->sayTrouble(operatorText(overviews.error()));
            return;
        }
        m_said->recover();
        m_overviews = *overviews;
        m_empty->setHeldBack(false);
        showOverviews();
    });
}

void CampaignsPage::showOverviews()
{
    const auto wanted = static_cast<Shown>(m_shown->currentData().toInt());
    QList<services::CampaignOverview> rows;
    for (const services::CampaignOverview &overview : std::as_const(m_overviews)) {
        if (isShown(overview.campaign.state, wanted))
            rows += overview;
    }
    m_model->setRows(rows);
    if (!m_table->selectionModel()->hasSelection() && m_model->rowCount() > 0)
        m_table->selectRow(0);
    followSelection();
}

void CampaignsPage::followSelection()
{
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    const auto overview =
        selected.isEmpty() ? std::nullopt : std::optional(m_model->row(selected.first().row()));
    m_actions->setCampaign(overview);
    const bool isDraft = overview && overview->campaign.state == CampaignState::Draft;
    if (isDraft) {
        m_draftText->setText(tr("%1 is a draft: none of its %n lead(s) is called until you schedule it.",
                                nullptr, overview->waiting)
                                 .arg(overview->campaign.name));
    }
    m_draftBanner->setVisible(isDraft);
    const CampaignId campaign = overview ? overview->campaign.id : CampaignId();
    if (campaign == m_current)
        return;
    m_current = campaign;
    Q_EMIT currentCampaignChanged(campaign);
}

void CampaignsPage::say(const QString &sentence, const QString &underWay)
{
    m_said->say(sentence, underWay);
}

bool isShown(CampaignState state, CampaignsPage::Shown shown)
{
    switch (shown) {
    case CampaignsPage::Shown::Active:
        return state == CampaignState::Active || state == CampaignState::Paused;
    case CampaignsPage::Shown::Scheduled:
        return state == CampaignState::Scheduled || state == CampaignState::Draft;
    case CampaignsPage::Shown::Over:
        return isOver(state);
    case CampaignsPage::Shown::All:
        return true;
    }
    Q_UNREACHABLE();
}

} // namespace callboard::ui
