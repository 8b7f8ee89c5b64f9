// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/campaignservice.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QTabWidget;
class QTableView;
class QToolButton;

namespace callboard::services {
struct ScheduleRequest;
}

namespace callboard::ui {

class CampaignActions;
class CampaignModel;
class EmptyState;
class Prompter;
class ReceiptLine;
class Refresher;

/// Every campaign with its state and counts, what can be done about it, and below it whatever the shell puts
/// there about the chosen one.
class CampaignsPage final : public QWidget
{
    Q_OBJECT
public:
    enum class Shown { Active = 1, Scheduled, Over, All };

    CampaignsPage(services::Workspace &workspace, Prompter &prompter, QWidget *parent);

    /// A tab below the table; \a panel follows currentCampaignChanged().
    void addDetails(const QString &title, QWidget *panel);
    void renameDetails(QWidget *panel, const QString &title);
    /// What can be done about the chosen campaign, for the menu bar.
    [[nodiscard]] QList<QAction *> campaignActions() const;
    /// Something worth a line below the table; \a underWay as ReceiptLine has it.
    void say(const QString &sentence, const QString &underWay = {});

Q_SIGNALS:
    /// Invalid when none is chosen.
    void currentCampaignChanged(callboard::CampaignId campaign);
    void editRequested(const callboard::services::CampaignOverview &overview);
    /// As CampaignActions has it.
    void againRequested(const callboard::services::ScheduleRequest &model);
    void draftRequested(callboard::CampaignId draft, const callboard::services::ScheduleRequest &model);

private:
    void buildTable();
    void buildLayout();
    [[nodiscard]] QToolButton *moreButton();
    [[nodiscard]] QWidget *draftBanner();
    void load();
    void showOverviews();
    void followSelection();

    services::Workspace &m_workspace;
    QList<services::CampaignOverview> m_overviews;
    CampaignModel *m_model;
    QTableView *m_table;
    EmptyState *m_empty;
    QComboBox *m_shown;
    ReceiptLine *m_said;
    QLabel *m_draftText;
    QWidget *m_draftBanner;
    QTabWidget *m_details;
    CampaignActions *m_actions;
    Refresher *m_refresher;
    CampaignId m_current;
};

/// Active holds what runs or is paused; a draft counts as scheduled.
[[nodiscard]] bool isShown(CampaignState state, CampaignsPage::Shown shown);

} // namespace callboard::ui
