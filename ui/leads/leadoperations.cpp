// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/leadoperations.h"

#include "core/services/leadservice.h"
#include "core/services/leadwithdrawal.h"
#include "core/services/whyservice.h"
#include "core/services/workspace.h"
#include "ui/common/canceltext.h"
#include "ui/common/jobprogress.h"
#include "ui/common/prompter.h"
#include "ui/common/whendone.h"
#include "ui/leads/leadcolumns.h"
#include "ui/leads/leaddialog.h"

#include <QClipboard>
#include <QGuiApplication>

namespace callboard::ui {

namespace {

// More than anybody pastes anywhere; a larger part of the list is what the export is for.
constexpr qsizetype MostCopied = 5000;

QString asLine(const Lead &lead, const QTimeZone &zone)
{
    QStringList cells;
    for (const LeadColumn column : {LeadColumn::Name, LeadColumn::Number, LeadColumn::Partner,
                                    LeadColumn::Status, LeadColumn::Email, LeadColumn::Whatsapp})
        cells.append(columnText(static_cast<int>(column), lead, {}, zone).simplified());
    return cells.join(QLatin1Char('\t'));
}

QString removalDetails(int leads)
{
    return leads > services::LeadService::MostPutBack
               ? LeadOperations::tr(
                     "Numbers, names and all other details of the %n lead(s) go, and campaigns that wait to "
                     "call them skip them. What is recorded of their calls stays with the campaigns, and "
                     "numbers that are not to be called stay on the list. Leads that are being called stay. "
                     "This cannot be undone.",
                     nullptr, leads)
               : LeadOperations::tr(
                     "Numbers, names and all other details of the %n lead(s) go, and campaigns that wait to "
                     "call them skip them. What is recorded of their calls stays with the campaigns, and "
                     "numbers that are not to be called stay on the list. Leads that are being called stay. "
                     "It can be undone right afterwards.",
                     nullptr, leads);
}

} // namespace

LeadOperations::LeadOperations(services::Workspace &workspace, Prompter &prompter, JobProgress &progress,
                               QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_prompter(prompter)
    , m_progress(progress)
    , m_window(window)
{
}

// The job reads a profile that is about to close.
LeadOperations::~LeadOperations()
{
    if (m_surveyControl)
        m_surveyControl->cancelled = true;
    m_survey.waitForFinished();
}

void LeadOperations::add()
{
    showDialog(std::nullopt);
}

void LeadOperations::edit(LeadId id)
{
    if (!id.isValid())
        return;
    whenDone(services::LeadService(m_workspace).leads({id}), this, [this](const Result<QList<Lead>> &leads) {
        if (!leads)
            refuse(tr("The lead could not be opened"), leads.error());
        else if (!leads->isEmpty())
            showDialog(leads->first());
    });
}

void LeadOperations::showDialog(const std::optional<Lead> &lead)
{
    auto *dialog = new LeadDialog(m_workspace, lead, m_window);
    if (!lead)
        connect(dialog, &LeadDialog::saved, this, &LeadOperations::added);
    dialog->open();
}

void LeadOperations::remove(const QList<LeadId> &ids)
{
    if (ids.isEmpty() || isBusy())
        return;
    const int count = static_cast<int>(ids.size());
    const Question question{.title = tr("Delete leads"),
                            .text = tr("Delete %n lead(s)?", nullptr, count),
                            .details = removalDetails(count),
                            .yesButton = tr("Delete %n Lead(s)", "button", count),
                            .dangerous = true};
    m_prompter.ask(m_window, question, [this, ids](bool yes) {
        if (yes)
            startRemoval(ids);
    });
}

void LeadOperations::startRemoval(const QList<LeadId> &ids)
{
    const auto control = std::make_shared<services::JobControl>();
    m_progress.follow(control, tr("Deleting leads…"));
    whenDone(services::LeadService(m_workspace).remove(ids, control), this,
             [this](const Result<services::RemovalReceipt> &receipt) {
                 m_progress.finish();
                 if (receipt)
                     tellRemoval(*receipt);
                 else
                     refuse(tr("Not all of the leads could be deleted"), receipt.error());
             });
}

void LeadOperations::tellRemoval(const services::RemovalReceipt &receipt)
{
    const QString sentence =
        receipt.beingCalled > 0
            ? tr("%n lead(s) were deleted. Those that are being called stay.", nullptr, receipt.removed)
            : tr("%n lead(s) were deleted.", nullptr, receipt.removed);
    if (receipt.undo)
        Q_EMIT undoable(sentence, [this, removed = receipt.undo] { putBack(removed); });
    else
        Q_EMIT done(sentence);
}

void LeadOperations::putBack(const std::shared_ptr<const services::RemovedLeads> &removed)
{
    whenDone(services::LeadService(m_workspace).putBack(removed), this,
             [this](const Result<services::PutBackReceipt> &receipt) {
                 if (!receipt)
                     refuse(tr("Not all of the leads could be put back"), receipt.error());
                 else if (receipt->refused > 0)
                     Q_EMIT done(tr("%n lead(s) are back. Of the others the numbers belong to new leads now.",
                                    nullptr, receipt->leads));
                 else
                     Q_EMIT done(tr("%n lead(s) are back, and wait to be called where they waited.", nullptr,
                                    receipt->leads));
             });
}

void LeadOperations::takeOut(const QList<LeadId> &ids)
{
    if (ids.isEmpty())
        return;
    const int count = static_cast<int>(ids.size());
    const Question question{
        .title = tr("Take out of campaigns"),
        .text = tr("Take %n lead(s) out of the campaigns that wait to call them?", nullptr, count),
        .details = tr("The campaigns go on without them. A call that is live comes to its end and is not "
                      "tried again. To call them after all, schedule them anew."),
        .yesButton = tr("Take Out %n Lead(s)", "button", count)};
    m_prompter.ask(m_window, question, [this, ids](bool yes) {
        if (yes)
            startTakingOut(ids);
    });
}

void LeadOperations::startTakingOut(const QList<LeadId> &ids)
{
    whenDone(services::LeadWithdrawal(m_workspace).takeOut(ids), this,
             [this](const Result<services::WithdrawalReceipt> &receipt) {
                 if (!receipt) {
                     refuse(tr("Not all of the leads could be taken out"), receipt.error());
                     return;
                 }
                 if (receipt->leads == 0) {
                     Q_EMIT done(tr("No campaign waits to call these leads."));
                     return;
                 }
                 const QString sentence = tr("%n lead(s) will not be called by their campaigns any more.",
                                             nullptr, receipt->leads);
                 const QString rest = underWayText(receipt->calls);
                 Q_EMIT done(rest.isEmpty() ? sentence
                                            //: two sentences, the second about calls that are still live
                                            : tr("%1 %2").arg(sentence, rest));
             });
}

void LeadOperations::copy(const QList<LeadId> &ids)
{
    if (ids.isEmpty())
        return;
    whenDone(services::LeadService(m_workspace).leads(ids.mid(0, MostCopied)), this,
             [this](const Result<QList<Lead>> &leads) {
                 if (!leads) {
                     refuse(tr("The leads could not be copied"), leads.error());
                     return;
                 }
                 QStringList lines;
                 for (const Lead &lead : *leads)
                     lines.append(asLine(lead, m_workspace.zone()));
                 QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
                 Q_EMIT done(tr("%n lead(s) were copied.", nullptr, static_cast<int>(lines.size())));
             });
}

void LeadOperations::survey()
{
    if (isBusy())
        return;
    m_surveyControl = std::make_shared<services::JobControl>();
    m_progress.follow(m_surveyControl, tr("Looking through all leads…"));
    m_survey = services::WhyService(m_workspace).survey(m_surveyControl);
    whenDone(m_survey, this, [this](const Result<services::BlockSurvey> &survey) {
        m_progress.finish();
        if (survey)
            Q_EMIT surveyed(*survey);
        else if (survey.error().code == ErrorCode::Cancelled)
            Q_EMIT done(tr("The look through all leads was stopped."));
        else
            refuse(tr("The leads could not be looked through"), survey.error());
    });
}

bool LeadOperations::isBusy(const JobProgress &progress, Prompter &prompter, QWidget *window)
{
    if (!progress.isFollowing())
        return false;
    prompter.tell(window, tr("One thing at a time"),
                  tr("Another job is still running. Wait for it, or cancel it first."));
    return true;
}

bool LeadOperations::isBusy()
{
    return isBusy(m_progress, m_prompter, m_window);
}

void LeadOperations::refuse(const QString &title, const Error &error)
{
    m_prompter.showError(m_window, title, error);
}

} // namespace callboard::ui
