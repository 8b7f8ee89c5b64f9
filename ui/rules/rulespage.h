// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/standingruleservice.h"

#include <QWidget>

class QAction;
class QTableView;
class QToolButton;

namespace callboard::ui {

class EmptyState;
class Prompter;
class ReceiptLine;
class Refresher;
class RuleModel;

/// The standing rules: what they are, when they ran and run next; started, stopped, run and tried from here.
class RulesPage final : public QWidget
{
    Q_OBJECT
public:
    RulesPage(services::Workspace &workspace, Prompter &prompter, QWidget *parent);

Q_SIGNALS:
    /// Something worth a line to the person.
    void reported(const QString &sentence);

private:
    void buildActions();
    void buildTable();
    void buildLayout();
    void keepWidth(QToolButton &button);
    void load();
    void chooseSaved();
    void refreshActions();
    /// Null when none is chosen.
    [[nodiscard]] const StandingRule *chosen() const;
    void addRule();
    void editRule();
    void startOrStop();
    void previewStart(const StandingRule &rule, const Account &account);
    void askToStart(const StandingRule &rule, const Account &account, const services::RulePreview &preview);
    void setState(const StandingRule &rule, StandingRuleState state);
    void runNow();
    void askToRun(const StandingRule &rule, const services::RulePreview &preview);
    void makeRun(const StandingRule &rule);
    void dryRun();
    void showHistory();
    void deleteRule();
    void openDialog(const StandingRule &rule);

    services::Workspace &m_workspace;
    Prompter &m_prompter;
    RuleModel *m_model;
    QTableView *m_table;
    EmptyState *m_empty;
    ReceiptLine *m_said;
    Refresher *m_refresher;
    QString m_saved; ///< the name of a rule that is to be chosen once it has been read
    QAction *m_add = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_startStop = nullptr;
    QAction *m_run = nullptr;
    QAction *m_dryRun = nullptr;
    QAction *m_history = nullptr;
    QAction *m_delete = nullptr;
};

} // namespace callboard::ui
