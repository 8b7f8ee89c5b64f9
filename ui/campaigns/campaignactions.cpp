// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/campaigns/campaignactions.h"

#include "core/services/campaigndraft.h"
#include "core/services/workspace.h"
#include "ui/campaigns/campaignmodel.h"
#include "ui/common/allcampaigns.h"
#include "ui/common/canceltext.h"
#include "ui/common/livecallsdialog.h"
#include "ui/common/prompter.h"
#include "ui/common/rescheduledialog.h"
#include "ui/common/timetext.h"
#include "ui/common/whendone.h"

#include <QAction>
#include <QWidget>

namespace callboard::ui {

CampaignActions::CampaignActions(services::Workspace &workspace, Prompter &prompter, QWidget *page)
    : QObject(page)
    , m_workspace(workspace)
    , m_prompter(prompter)
    , m_page(page)
    , m_all(new AllCampaigns(workspace, prompter, page, this))
    , m_schedule(add(QStringLiteral("scheduleDraft"), tr("Sc&hedule…"), &CampaignActions::continueDraft,
                     Qt::CTRL | Qt::Key_Return))
    , m_pause(add(QStringLiteral("pauseCampaign"), tr("&Pause"), &CampaignActions::pause))
    , m_resume(add(QStringLiteral("resumeCampaign"), tr("&Resume"), &CampaignActions::resume))
    , m_reschedule(add(QStringLiteral("rescheduleCampaign"), tr("Re&schedule…"), &CampaignActions::reschedule,
                       Qt::CTRL | Qt::Key_T))
    , m_edit(add(QStringLiteral("editCampaign"), tr("&Edit…"), &CampaignActions::edit, Qt::Key_F2))
    , m_retry(add(QStringLiteral("retryMissed"), tr("Call the &Missed Again…"), &CampaignActions::retryMissed,
                  Qt::CTRL | Qt::Key_R))
    , m_duplicate(add(QStringLiteral("duplicateCampaign"), tr("Duplicate &With Its Leads…"),
                      &CampaignActions::duplicate, Qt::CTRL | Qt::Key_D))
    , m_copySettings(add(QStringLiteral("copySettings"), tr("Use Its Settings for O&ther Leads"),
                         &CampaignActions::copySettings, Qt::CTRL | Qt::SHIFT | Qt::Key_D))
    , m_cancel(add(QStringLiteral("cancelCampaign"), tr("&Cancel…"), &CampaignActions::cancel,
                   QKeySequence::Delete))
    , m_go(add(QStringLiteral("goCampaign"), tr("Let the &Others Follow"), &CampaignActions::go))
    , m_remove(add(QStringLiteral("deleteCampaign"), tr("&Delete…"), &CampaignActions::remove))
    , m_pauseAll(add(QStringLiteral("pauseAll"), tr("Pause A&ll"), &CampaignActions::pauseAll))
    , m_resumeAll(add(QStringLiteral("resumeAll"), tr("Res&ume All"), &CampaignActions::resumeAll))
{
    connect(m_all, &AllCampaigns::done, this, &CampaignActions::done);
    setCampaign(std::nullopt);
}

QAction *CampaignActions::add(const QString &objectName, const QString &text, void (CampaignActions::*slot)(),
                              const QKeySequence &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(objectName);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, slot);
    return action;
}

QList<QAction *> CampaignActions::ofCampaign() const
{
    return {m_schedule, m_pause,     m_resume,       m_go,     m_edit,  m_reschedule,
            m_retry,    m_duplicate, m_copySettings, m_cancel, m_remove};
}

QList<QAction *> CampaignActions::actions() const
{
    return ofCampaign() + QList<QAction *>{m_pauseAll, m_resumeAll};
}

QList<QAction *> CampaignActions::buttons() const
{
    return {m_schedule,   m_pause,  m_resume, m_go,       m_edit,
            m_reschedule, m_cancel, m_remove, m_pauseAll, m_resumeAll};
}

void CampaignActions::setCampaign(const std::optional<services::CampaignOverview> &overview)
{
    m_overview = overview;
    const bool isDraft = overview && overview->campaign.state == CampaignState::Draft;
    const bool isOver = overview && callboard::isOver(overview->campaign.state);
    const bool isGoing = overview && !isDraft && !isOver;
    const bool isPaused = isGoing && overview->campaign.state == CampaignState::Paused;
    m_pause->setEnabled(isGoing && !isPaused);
    m_resume->setEnabled(isPaused);
    m_reschedule->setEnabled(isGoing && overview->batchesStarted < overview->batches);
    m_cancel->setEnabled(isGoing);
    m_edit->setEnabled(isGoing || isDraft);
    m_retry->setEnabled(isOver);
    m_duplicate->setEnabled(overview.has_value());
    m_copySettings->setEnabled(overview.has_value());
    m_schedule->setEnabled(isDraft);
    m_schedule->setVisible(isDraft);
    // One of the two has its turn: a campaign is cancelled while it goes on, and deleted before or after.
    m_cancel->setVisible(!overview || isGoing);
    m_remove->setVisible(isDraft || isOver);
    // Only who chose to wait for a go has to see it.
    m_go->setVisible(isGoing && overview->campaign.waitsForGo());
    m_remove->setEnabled((isDraft || isOver) && overview->live == 0);
}

void CampaignActions::continueDraft()
{
    if (!m_overview)
        return;
    const CampaignId draft = m_overview->campaign.id;
    whenDone(services::CampaignDraft(m_workspace).request(draft), this,
             [this, draft](const Result<services::ScheduleRequest> &model) {
                 if (model)
                     Q_EMIT draftRequested(draft, *model);
                 else
                     m_prompter.showError(m_page, tr("The draft could not be opened"), model.error());
             });
}

void CampaignActions::go()
{
    if (!m_overview)
        return;
    const QString name = m_overview->campaign.name;
    whenDone(services::CampaignService(m_workspace).go(m_overview->campaign.id), this,
             [this, name](const Result<void> &given) {
                 if (given)
                     Q_EMIT done(tr("The other leads of %1 follow.").arg(name));
                 else
                     m_prompter.showError(m_page, tr("The other leads do not follow"), given.error());
             });
}

void CampaignActions::remove()
{
    if (!m_overview)
        return;
    const CampaignId id = m_overview->campaign.id;
    const QString name = m_overview->campaign.name;
    const bool isDraft = m_overview->campaign.state == CampaignState::Draft;
    const Question question{
        .title = isDraft ? tr("Delete Draft") : tr("Delete Campaign"),
        .text = tr("Delete %1 from the list?").arg(name),
        .details = isDraft
                       ? tr("Its settings and its choice of leads go; the leads stay. This cannot be undone.")
                       : tr("Its %n batch(es) and its place in this list go. Its leads stay, and "
                            "the history of their calls stays with each lead. This cannot be "
                            "undone.",
                            nullptr, m_overview->batches),
        .yesButton = tr("Delete")};
    m_prompter.ask(m_page, question, [this, id, name](bool yes) {
        if (!yes)
            return;
        whenDone(services::CampaignService(m_workspace).remove(id), this,
                 [this, name](const Result<void> &gone) {
                     if (gone)
                         Q_EMIT done(tr("%1 was deleted.").arg(name));
                     else
                         m_prompter.showError(m_page, tr("The campaign was not deleted"), gone.error());
                 });
    });
}

// Pausing is not asked about: whoever presses it wants calls to stop now, and it can be taken back.
void CampaignActions::pause()
{
    if (!m_overview)
        return;
    services::CampaignService campaigns(m_workspace);
    whenDone(campaigns.pause(m_overview->campaign.id), this,
             [this](const Result<services::CancelReceipt> &receipt) {
                 if (!receipt) {
                     m_prompter.showError(m_page, tr("Nothing was paused"), receipt.error());
                     return;
                 }
                 Q_EMIT done(tr("Paused. No new call starts."), underWayText(*receipt));
             });
}

void CampaignActions::pauseAll()
{
    m_all->pause();
}

void CampaignActions::resume()
{
    if (!m_overview)
        return;
    services::CampaignService campaigns(m_workspace);
    whenDone(campaigns.resume(m_overview->campaign.id), this,
             [this, name = m_overview->campaign.name](const Result<void> &resumed) {
                 if (resumed)
                     Q_EMIT done(tr("%1 goes on.").arg(name));
                 else
                     m_prompter.showError(m_page, tr("The campaign was not resumed"), resumed.error());
             });
}

void CampaignActions::resumeAll()
{
    m_all->resume();
}

void CampaignActions::reschedule()
{
    if (!m_overview)
        return;
    const QString what =
        tr("%n batch(es) that have not started move to a new start; their rhythm stays. What "
           "has started keeps its time, and so does a batch that was moved by itself.",
           nullptr, m_overview->batches - m_overview->batchesStarted);
    auto *dialog = new RescheduleDialog(tr("Reschedule %1").arg(m_overview->campaign.name), what,
                                        m_workspace.zone(), m_workspace.clock(), m_page);
    connect(dialog, &RescheduleDialog::chosen, this,
            [this, id = m_overview->campaign.id](Instant start) { moveTo(id, start); });
    dialog->open();
}

void CampaignActions::moveTo(CampaignId campaign, Instant start)
{
    services::CampaignService campaigns(m_workspace);
    whenDone(campaigns.reschedule(campaign, start), this, [this, start](const Result<void> &moved) {
        if (moved)
            Q_EMIT done(tr("The waiting batches now start %1.").arg(instantText(start, m_workspace.zone())));
        else
            m_prompter.showError(m_page, tr("The campaign was not moved"), moved.error());
    });
}

void CampaignActions::edit()
{
    if (!m_overview)
        return;
    if (m_overview->campaign.state == CampaignState::Draft)
        continueDraft();
    else
        Q_EMIT editRequested(*m_overview);
}

void CampaignActions::retryMissed()
{
    again(services::LeadsAgain::Missed, tr("Nobody is called again"));
}

void CampaignActions::duplicate()
{
    again(services::LeadsAgain::All, tr("The campaign cannot be duplicated"));
}

void CampaignActions::copySettings()
{
    again(services::LeadsAgain::None, tr("Its settings cannot be read"));
}

void CampaignActions::again(services::LeadsAgain which, const QString &failed)
{
    if (!m_overview)
        return;
    whenDone(services::CampaignAgain(m_workspace).request(m_overview->campaign.id, which), this,
             [this, failed](const Result<services::ScheduleRequest> &model) {
                 if (model)
                     Q_EMIT againRequested(*model);
                 else
                     m_prompter.showError(m_page, failed, model.error());
             });
}

void CampaignActions::cancel()
{
    if (!m_overview)
        return;
    const services::CampaignOverview &overview = *m_overview;
    askToCancel(m_prompter, m_page, cancelQuestion(overview), overview.live,
                [this, id = overview.campaign.id](services::LiveCalls live) {
                    services::CampaignService campaigns(m_workspace);
                    whenDone(campaigns.cancel(id, live), this,
                             [this](const Result<services::CancelReceipt> &receipt) {
                                 if (receipt)
                                     Q_EMIT done(cancelText(*receipt), underWayText(*receipt));
                                 else
                                     m_prompter.showError(m_page, tr("Nothing was cancelled"),
                                                          receipt.error());
                             });
                });
}

} // namespace callboard::ui
