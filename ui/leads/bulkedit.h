// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/services/leadeditservice.h"

#include <QObject>

#include <functional>
#include <optional>

class QWidget;

namespace callboard::ui {

class JobProgress;
class Prompter;

/// Changes many leads at once, and takes the latest such change back, after a restart too.
class BulkEdit final : public QObject
{
    Q_OBJECT
public:
    /// \a window is the parent of dialogs; it owns this object.
    BulkEdit(services::Workspace &workspace, Prompter &prompter, JobProgress &progress, QWidget *window);
    ~BulkEdit() override;

    /// Asks what is to be changed in them.
    void begin(const QList<LeadId> &leads);
    /// Marks them as not to be called, or takes the mark away; asks before it does so to several.
    void mark(const QList<LeadId> &leads, bool isToBeMarked);
    void undoLast();
    /// What undoLast() would take back.
    [[nodiscard]] const std::optional<MadeLeadEdit> &last() const { return m_last; }

Q_SIGNALS:
    void lastChanged();
    /// These were not taken back, for somebody else has changed them since.
    void stayed(const QList<callboard::LeadId> &leads);
    /// Something worth a line.
    void done(const QString &sentence);
    /// The same of something that \a undo takes back.
    void undoable(const QString &sentence, const std::function<void()> &undo);

private:
    void run(const QList<LeadId> &leads, const LeadEdit &edit);
    void undo(LeadEditId id);
    void readLast();
    [[nodiscard]] bool isBusy();

    services::Workspace &m_workspace;
    Prompter &m_prompter;
    JobProgress &m_progress;
    QWidget *m_window;
    std::optional<MadeLeadEdit> m_last;
    services::JobControlPtr m_control;
    QFuture<Result<services::LeadEditReceipt>> m_edit;
    QFuture<Result<services::LeadEditUndoReceipt>> m_undo;
};

} // namespace callboard::ui
