// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/sheetsservice.h"

#include <QWidget>

class QAction;
class QLabel;
class QTableView;

namespace callboard::ui {

class JobProgress;
class Prompter;
class Refresher;
class SettingRows;
class SheetConflictModel;

/// The Google spreadsheet that is kept in step with the leads: link, unlink, bring in step now, and decide
/// about what both sides changed.
class SheetsPage final : public QWidget
{
    Q_OBJECT
public:
    SheetsPage(services::Workspace &workspace, Prompter &prompter, QWidget *parent);

protected:
    void showEvent(QShowEvent *event) override;

private:
    using Decision = QFuture<Result<services::ConflictReceipt>> (services::SheetsService::*)(
        const QList<qint64> &conflicts, const services::JobControlPtr &control);

    QAction *add(const QString &objectName, const QString &text, void (SheetsPage::*slot)());
    void build();
    void load();
    void showStatus(const services::SheetsStatus &status);
    void refreshActions();
    void askForLink();
    void link(const QString &address, const QString &keyFile);
    void askForUnlink();
    void unlink();
    void bringInStep();
    void keepOurs();
    void takeTheirs();
    void decide(Decision decision);
    void tellDecided(const Result<services::ConflictReceipt> &receipt);
    void begin(const QString &doing);
    void end(const QString &said);

    services::Workspace &m_workspace;
    Prompter &m_prompter;
    services::SheetsService m_sheets;
    SettingRows *m_rows;
    QLabel *m_state;
    QLabel *m_said;
    SheetConflictModel *m_model;
    QTableView *m_table;
    JobProgress *m_progress;
    Refresher *m_refresher;
    QAction *m_link;
    QAction *m_unlink;
    QAction *m_step;
    QAction *m_keep;
    QAction *m_take;
    bool m_isLinked = false;
    bool m_isBusy = false;
};

} // namespace callboard::ui
