// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/bulkedit.h"

#include "ui/common/jobprogress.h"
#include "ui/common/prompter.h"
#include "ui/common/whendone.h"
#include "ui/leads/bulkeditdialog.h"
#include "ui/leads/leadedittext.h"
#include "ui/leads/leadoperations.h"

namespace callboard::ui {

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

void BulkEdit::undoLast()
{
    if (m_last)
        undo(m_last->id);
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
