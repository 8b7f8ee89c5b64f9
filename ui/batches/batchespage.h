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
class ReceiptLine;
class Refresher;

/// The batches that are still to come or under way, by due time, with live progress; one, many or all can be
/// cancelled (S0-055 to S0-062), one that has not begun can be moved. Where there are too many for a table,
/// the next ones stand there and the others follow when they are asked for.
class BatchesPage final : public QWidget
{
    Q_OBJECT
public:
    BatchesPage(services::Workspace &workspace, Prompter &prompter, QWidget *parent);

Q_SIGNALS:
    /// Everything that is scheduled, of this page or not: for whoever asks the person about it.
    void cancelAllRequested();

private:
    void buildActions();
    void load();
    void showPage(const services::CampaignService::BatchPage &page);
    void refreshActions();
    void reschedule();
    void moveTo(const services::BatchRow &batch, Instant start);
    void showMore();
    void cancelSelected();
    void tellReceipt(const Result<services::CancelReceipt> &receipt);

    services::Workspace &m_workspace;
    Prompter &m_prompter;
    BatchModel *m_model;
    BatchTable *m_table;
    EmptyState *m_empty;
    QLabel *m_count;
    ReceiptLine *m_said;
    Refresher *m_refresher;
    int m_most; ///< rows that are asked for
    QAction *m_reschedule = nullptr;
    QAction *m_more = nullptr;
    QAction *m_cancelSelected = nullptr;
    QAction *m_cancelAll = nullptr;
};

} // namespace callboard::ui
