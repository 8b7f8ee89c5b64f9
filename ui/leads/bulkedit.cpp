// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/bulkedit.h"

#include "core/services/workspace.h"
#include "ui/common/jobprogress.h"
#include "ui/common/prompter.h"
#include "ui/common/timetext.h"
#include "ui/common/whendone.h"
#include "ui/leads/bulkeditdialog.h"
#include "ui/leads/leadedittext.h"
#include "ui/leads/leadoperations.h"

namespace callboard::ui {

namespace {

constexpr milliseconds AskedAfter{10 * 60'000};

} // namespace

BulkEdit::BulkEdit(services::Workspace &workspace, Prompter &prompter, JobProgress &progress, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_prompter(prompter)
    , m_progress(progress)
    , m_window(window)
{
    readLast();
}

// The jobs write into a profile that is about to close; what they did until then can be taken back.
BulkEdit::~BulkEdit()
{
    if (m_control)
        m_control->cancelled = true;
    m_edit.waitForFinished();
    m_undo.waitForFinished();
}

bool BulkEdit::isBusy()
{
    return LeadOperations::isBusy(m_progress, m_prompter, m_window);
}

void BulkEdit::begin(const QList<LeadId> &leads)
{
    if (leads.isEmpty() || isBusy())
        return;
    auto *dialog = new BulkEditDialog(m_workspace, leads, m_window);
    connect(dialog, &BulkEditDialog::chosen, this,
            [this, leads](const callboard::LeadEdit &edit) { run(leads, edit); });
    dialog->open();
}

void BulkEdit::mark(const QList<LeadId> &leads, bool isToBeMarked)
{
    if (leads.isEmpty() || isBusy())
        return;
    const LeadEdit edit{.kind = isToBeMarked ? LeadEdit::Kind::MarkDoNotCall : LeadEdit::Kind::AllowCalls};
    const int count = static_cast<int>(leads.size());
    if (count == 1) {
        run(leads, edit);
        return;
    }
    const Question question{
        .title = isToBeMarked ? tr("Do not call") : tr("Allow calls again"),
        .text = isToBeMarked ? tr("Mark %Ln lead(s) as not to be called?", nullptr, count)
                             : tr("Allow calls to %Ln lead(s) again?", nullptr, count),
        .details = isToBeMarked ? tr("They stay in the list, and no campaign will call them.") : QString(),
        .yesButton = isToBeMarked ? tr("Mark %Ln Lead(s)", "button", count)
                                  : tr("Allow %Ln Lead(s)", "button", count)};
    m_prompter.ask(m_window, question, [this, leads, edit](bool yes) {
        if (yes)
            run(leads, edit);
    });
}

void BulkEdit::run(const QList<LeadId> &leads, const LeadEdit &edit)
{
    if (isBusy())
        return;
    m_control = std::make_shared<services::JobControl>();
    m_progress.follow(m_control, tr("Changing leads…"));
    m_edit = services::LeadEditService(m_workspace).run(leads, edit, m_control);
    whenDone(m_edit, this, [this, edit](const Result<services::LeadEditReceipt> &receipt) {
        m_progress.finish();
        readLast();
        if (!receipt)
            m_prompter.showError(m_window, tr("Not all of the leads could be changed"), receipt.error());
        else if (!receipt->id.isValid())
            Q_EMIT done(leadEditReceipt(edit, *receipt));
        else
            Q_EMIT undoable(leadEditReceipt(edit, *receipt), [this, id = receipt->id] { undo(id); });
    });
}

/// What was done a moment ago is taken back at once; of what is older somebody may not know any more.
void BulkEdit::undoLast()
{
    if (!m_last)
        return;
    if (m_workspace.clock().now() - m_last->madeAt < AskedAfter) {
        undo(m_last->id);
        return;
    }
    Question question;
    question.title = tr("Take back an earlier change?");
    //: %1 is a moment, %2 what is taken back, such as: Set partner to “Acme”
    question.text = tr("It was made on %1, to %Ln lead(s): %2.", nullptr, m_last->leads)
                        .arg(instantText(m_last->madeAt, m_workspace.zone()), leadEditName(m_last->edit));
    if (m_last->edit.kind == LeadEdit::Kind::MarkDoNotCall)
        question.details = tr("These people may be called again then.");
    question.yesButton = tr("Take Back");
    question.dangerous = true;
    m_prompter.ask(m_window, question, [this, id = m_last->id](bool yes) {
        if (yes)
            undo(id);
    });
}

void BulkEdit::undo(LeadEditId id)
{
    if (isBusy())
        return;
    m_control = std::make_shared<services::JobControl>();
    m_progress.follow(m_control, tr("Taking the change back…"));
    m_undo = services::LeadEditService(m_workspace).undo(id, m_control);
    whenDone(m_undo, this, [this](const Result<services::LeadEditUndoReceipt> &receipt) {
        m_progress.finish();
        readLast();
        if (receipt && !receipt->changedSince.isEmpty())
            Q_EMIT stayed(receipt->changedSince);
        if (receipt)
            Q_EMIT done(leadEditUndone(*receipt));
        else if (receipt.error().code == ErrorCode::NotFound)
            Q_EMIT done(tr("This change was taken back already."));
        else
            m_prompter.showError(m_window, tr("Not all of the leads could be put back"), receipt.error());
    });
}

void BulkEdit::readLast()
{
    whenDone(services::LeadEditService(m_workspace).last(), this,
             [this](const Result<std::optional<MadeLeadEdit>> &last) {
                 m_last = last.value_or(std::nullopt);
                 Q_EMIT lastChanged();
             });
}

} // namespace callboard::ui
