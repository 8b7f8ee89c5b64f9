// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/account.h"

#include <QWidget>

#include <optional>

class QAction;
class QLabel;
class QTableView;

namespace callboard::services {
class Workspace;
}

namespace callboard::ui {

class AccountModel;
class MomentWatch;
class Prompter;
class Refresher;

/// The provider accounts: add, edit, remove, test, and end a stop.
class AccountsTab final : public QWidget
{
    Q_OBJECT
public:
    AccountsTab(services::Workspace &workspace, Prompter &prompter, QWidget *parent);

private:
    void buildTable();
    void load();
    void loadUsage();
    void refreshActions();
    [[nodiscard]] std::optional<Account> selected() const;
    void addAccount();
    void editAccount();
    void removeAccount();
    void testAccount();
    void resumeAccount();

    services::Workspace &m_workspace;
    Prompter &m_prompter;
    AccountModel *m_model;
    QTableView *m_table;
    QLabel *m_said;
    Refresher *m_refresher;
    Refresher *m_usageRefresher;
    MomentWatch *m_dayEnd; ///< then what was used of the day's limits begins anew
    QAction *m_add;
    QAction *m_edit;
    QAction *m_remove;
    QAction *m_test;
    QAction *m_resume;
};

} // namespace callboard::ui
