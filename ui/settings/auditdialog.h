// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/auditservice.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace callboard::services {
class Workspace;
}

namespace callboard::ui {

class AuditModel;
class EmptyState;
class JobProgress;
class Prompter;

/// Who decided what about calls and messages, and whether the record of it is whole. Shown with open().
class AuditDialog final : public QDialog
{
    Q_OBJECT
public:
    AuditDialog(services::Workspace &workspace, Prompter &prompter, QWidget *parent);
    ~AuditDialog() override;

private:
    void arrange();
    void buildTable();
    [[nodiscard]] QLayout *filterBar();
    [[nodiscard]] AuditFilter filter() const;
    void load();
    void sayEmpty();
    void verify();
    void tell(const Result<services::AuditVerdict> &verdict);
    void exportRows();
    void exportTo(const QString &fileName);
    void begin(const QString &text);
    void end();

    services::Workspace &m_workspace;
    Prompter &m_prompter;
    AuditModel *m_model;
    QTableView *m_table;
    EmptyState *m_empty;
    QComboBox *m_kind;
    QLineEdit *m_object;
    QPushButton *m_verify;
    QPushButton *m_export;
    QLabel *m_said;
    JobProgress *m_progress;
    services::JobControlPtr m_control; ///< of what runs
    QTimer m_typing;
};

} // namespace callboard::ui
