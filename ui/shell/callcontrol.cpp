// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/callcontrol.h"

#include "ui/common/canceltext.h"
#include "ui/common/livecallsdialog.h"
#include "ui/common/prompter.h"
#include "ui/common/whendone.h"

#include <QWidget>

namespace callboard::ui {

CallControl::CallControl(services::Workspace &workspace, Prompter &prompter, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_prompter(prompter)
    , m_window(window)
{
}

void CallControl::cancelAll()
{
    whenDone(services::CampaignService(m_workspace).overviews(), this,
             [this](const Result<QList<services::CampaignOverview>> &campaigns) {
                 if (campaigns)
                     askToCancelAll(*campaigns);
                 else
                     m_prompter.showError(m_window, tr("The campaigns could not be read"), campaigns.error());
             });
}

void CallControl::askToCancelAll(const QList<services::CampaignOverview> &campaigns)
{
    const OpenWork work = openWork(campaigns);
    if (work.campaigns == 0) {
        Q_EMIT reported(tr("Nothing is scheduled."), {});
        return;
    }
    const Question question{.title = tr("Cancel all scheduled calls"),
                            .text = tr("%n lead(s) would no longer be called.", nullptr, work.leads),
                            .details = tr("Those not called yet are pending again, missed ones stay missed."),
                            .yesButton = tr("Cancel %n Campaign(s)", "button", work.campaigns),
                            .dangerous = true};
    askToCancel(m_prompter, m_window, question, work.live, [this](services::LiveCalls calls) {
        whenDone(services::CampaignService(m_workspace).cancelAll(calls), this,
                 [this](const Result<services::CancelReceipt> &receipt) { tellCancelled(receipt); });
    });
}

void CallControl::resume(CampaignId campaign)
{
    whenDone(services::CampaignService(m_workspace).resume(campaign), this,
             [this](const Result<void> &resumed) {
                 if (resumed)
                     Q_EMIT reported(tr("The campaign goes on."), {});
                 else
                     m_prompter.showError(m_window, tr("The campaign could not be resumed"), resumed.error());
             });
}

void CallControl::cancel(CampaignId campaign)
{
    whenDone(services::CampaignService(m_workspace).overview(campaign), this,
             [this](const Result<services::CampaignOverview> &overview) {
                 if (overview)
                     askToCancelOne(*overview);
                 else
                     m_prompter.showError(m_window, tr("The campaigns could not be read"), overview.error());
             });
}

void CallControl::askToCancelOne(const services::CampaignOverview &overview)
{
    askToCancel(m_prompter, m_window, cancelQuestion(overview), overview.live,
                [this, id = overview.campaign.id](services::LiveCalls calls) {
                    whenDone(
                        services::CampaignService(m_workspace).cancel(id, calls), this,
                        [this](const Result<services::CancelReceipt> &receipt) { tellCancelled(receipt); });
                });
}

void CallControl::tellCancelled(const Result<services::CancelReceipt> &receipt)
{
    if (receipt)
        Q_EMIT reported(cancelText(*receipt), underWayText(*receipt));
    else
        m_prompter.showError(m_window, tr("The calls could not be cancelled"), receipt.error());
}

} // namespace callboard::ui
