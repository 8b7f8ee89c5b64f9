// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "ui/leads/leadactions.h"
#include "ui/leads/leadselection.h"

#include <QList>
#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QSplitter;

namespace callboard::services {
class Workspace;
}

namespace callboard::ui {

class BulkEdit;
class CallNext;
class EmptyState;
class JobProgress;
class LeadDetails;
class LeadExport;
class LeadFilterBar;
class LeadOperations;
class LeadTableModel;
class LeadTableView;
class Prompter;

/// The leads: filter, table, what is ticked, and the details of the current one.
class LeadsPage final : public QWidget
{
    Q_OBJECT
public:
    /// \a details, which may be null, is shown below a lead's fields and is taken over.
    LeadsPage(services::Workspace &workspace, Prompter &prompter, QWidget *details, QWidget *parent);

    [[nodiscard]] const LeadActions &actions() const { return m_actions; }
    [[nodiscard]] int selectedCount() const { return m_selection.count(); }

public Q_SLOTS:
    void clearSelection();
    void setDetailsShown(bool shown);

Q_SIGNALS:
    /// The ticked leads, in the order of the table.
    void scheduleRequested(const QList<callboard::LeadId> &leads);
    /// Invalid when there is none.
    void currentLeadChanged(callboard::LeadId lead);
    /// To be called by itself.
    void callNowRequested(callboard::LeadId lead);
    /// Why this lead is not being called now.
    void whyRequested(callboard::LeadId lead);
    void importRequested();
    /// Something worth a line to the person.
    void reported(const QString &sentence);
    /// The same of something that \a undo takes back.
    void undoable(const QString &sentence, const std::function<void()> &undo);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void arrange();
    QWidget *makeSelectionRow();
    void wire();
    void wireActions();
    void readChoices();
    void dropVanished();
    void wireUndo();
    void undo();
    void refreshUndo();
    void refreshActions();
    void refreshEmptyState();
    void refreshDetails();
    void showContextMenu(const QPoint &at);
    void exportLeads(const QList<LeadId> &leads);
    /// The ticked leads, else the highlighted ones.
    [[nodiscard]] QList<LeadId> meant() const;
    [[nodiscard]] QString selectionText() const;

    services::Workspace &m_workspace;
    LeadActions m_actions;
    LeadSelection m_selection;
    QList<LeadId> m_clicked; ///< while a context menu is open on a row that is not ticked
    LeadTableModel *m_model;
    LeadTableView *m_table;
    LeadFilterBar *m_filter;
    LeadDetails *m_details;
    QSplitter *m_splitter;
    QLabel *m_count;
    QLabel *m_blocked;
    QPushButton *m_schedule;
    JobProgress *m_progress;
    LeadOperations *m_operations;
    BulkEdit *m_bulkEdit;
    std::function<void()> m_removalUndo; ///< of the latest deletion, unless something came after it
    int m_removals = 0;
    LeadExport *m_export;
    CallNext *m_callNext;
    EmptyState *m_empty;
    QTimer m_choices;
    bool m_choicesAsked = false;
};

} // namespace callboard::ui
