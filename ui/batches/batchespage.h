// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/campaignservice.h"

#include <QWidget>

class QAction;
class QLabel;

namespace callboard::ui {

class BatchModel;
class BatchTable;
class EmptyState;
class Prompter;
class Refresher;

/// Every batch that is still to come or under way, by due time, with live progress; one, many or all can be
/// cancelled (S0-055 to S0-062).
class BatchesPage final : public QWidget
{
    Q_OBJECT
public:
    BatchesPage(services::Workspace &workspace, Prompter &prompter, QWidget *parent);

private:
    void buildActions();
    void load();
    void showPage(const services::CampaignService::BatchPage &page);
    void refreshActions();
    void cancelSelected();
    void cancelAll();
    void tellReceipt(const Result<services::CancelReceipt> &receipt);

    services::Workspace &m_workspace;
    Prompter &m_prompter;
    BatchModel *m_model;
    BatchTable *m_table;
    EmptyState *m_empty;
    QLabel *m_count;
    QLabel *m_said;
    Refresher *m_refresher;
    QAction *m_cancelSelected = nullptr;
    QAction *m_cancelAll = nullptr;
};

} // namespace callboard::ui
