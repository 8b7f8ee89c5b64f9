// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/allcampaigns.h"

#include "ui/common/canceltext.h"
#include "ui/common/prompter.h"
#include "ui/common/whendone.h"

#include <QWidget>

namespace callboard::ui {

AllCampaigns::AllCampaigns(services::Workspace &workspace, Prompter &prompter, QWidget *window,
                           QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_prompter(prompter)
    , m_window(window)
{
}

void AllCampaigns::pause()
{
    whenDone(services::CampaignService(m_workspace).pauseAll(), this,
             [this](const Result<services::CancelReceipt> &receipt) {
                 if (!receipt) {
                     m_prompter.showError(m_window, tr("The campaigns could not be paused"), receipt.error());
                     return;
                 }
                 Q_EMIT done(tr("All campaigns are paused."), underWayText(*receipt));
             });
}

void AllCampaigns::resume()
{
    whenDone(services::CampaignService(m_workspace).resumeAll(), this, [this](const Result<void> &resumed) {
        if (resumed)
            Q_EMIT done(tr("All campaigns go on."), {});
        else
            m_prompter.showError(m_window, tr("The campaigns could not be resumed"), resumed.error());
    });
}

QString AllCampaigns::pauseTitle()
{
    return tr("&Pause All Campaigns");
}

QString AllCampaigns::resumeTitle()
{
    return tr("&Resume All Campaigns");
}

} // namespace callboard::ui
