// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/lead.h"
#include "core/services/jobcontrol.h"
#include "core/services/leadblock.h"
#include "core/services/leadservice.h"

#include <QFuture>
#include <QList>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

class QWidget;

namespace callboard::services {
class Workspace;
}

namespace callboard::ui {

class JobProgress;
class Prompter;

/// What is done to leads by hand, each with the question that belongs before it and the word that belongs
/// after it.
class LeadOperations final : public QObject
{
    Q_OBJECT
public:
    /// \a window is the parent of dialogs; it owns this object.
    LeadOperations(services::Workspace &workspace, Prompter &prompter, JobProgress &progress,
                   QWidget *window);
    ~LeadOperations() override;

    void add();
    void edit(LeadId id);
    void remove(const QList<LeadId> &ids);
    /// Out of the campaigns in which they wait to be called.
    void takeOut(const QList<LeadId> &ids);
    /// The leads as tab-separated lines on the clipboard.
    void copy(const QList<LeadId> &ids);
    /// Looks through all leads for what keeps each from being called.
    void survey();

    /// Whether \a progress follows a job already; then the person is told.
    [[nodiscard]] static bool isBusy(const JobProgress &progress, Prompter &prompter, QWidget *window);

Q_SIGNALS:
    /// Something worth a line: "12 leads were deleted."
    void done(const QString &sentence);
    /// The same of something that \a undo takes back.
    void undoable(const QString &sentence, const std::function<void()> &undo);
    void added(callboard::LeadId id);
    void surveyed(const callboard::services::BlockSurvey &survey);

private:
    void showDialog(const std::optional<Lead> &lead);
    void startRemoval(const QList<LeadId> &ids);
    void tellRemoval(const services::RemovalReceipt &receipt);
    void putBack(const std::shared_ptr<const services::RemovedLeads> &removed);
    void startTakingOut(const QList<LeadId> &ids);
    void refuse(const QString &title, const Error &error);
    [[nodiscard]] bool isBusy();

    services::Workspace &m_workspace;
    Prompter &m_prompter;
    JobProgress &m_progress;
    QWidget *m_window;
    services::JobControlPtr m_surveyControl;
    QFuture<Result<services::BlockSurvey>> m_survey;
};

} // namespace callboard::ui
