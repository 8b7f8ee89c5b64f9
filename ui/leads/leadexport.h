// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/services/exportservice.h"
#include "core/services/jobcontrol.h"

#include <QFuture>
#include <QObject>

class QWidget;

namespace callboard::services {
class Workspace;
}

namespace callboard::ui {

class JobProgress;
class Prompter;

/// Leads into a file: asks for the columns and the place, follows the job, tells what came of it.
class LeadExport final : public QObject
{
    Q_OBJECT
public:
    /// \a window is the parent of dialogs; it owns this object.
    LeadExport(services::Workspace &workspace, Prompter &prompter, JobProgress &progress, QWidget *window);
    ~LeadExport() override;

    /// \a shown and \a all are words of exportWord().
    void begin(const QList<LeadId> &leads, const QStringList &shown, const QStringList &all);

Q_SIGNALS:
    /// Something worth a line: "12 leads were saved to leads.xlsx."
    void done(const QString &sentence);

private:
    void askWhere(const QList<LeadId> &leads, const QStringList &columns);
    void start(const services::ExportWish &wish);
    void finish(const Result<services::ExportReceipt> &receipt);

    services::Workspace &m_workspace;
    Prompter &m_prompter;
    JobProgress &m_progress;
    QWidget *m_window;
    services::JobControlPtr m_control;
    QFuture<Result<services::ExportReceipt>> m_job;
};

} // namespace callboard::ui
