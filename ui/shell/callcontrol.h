// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/campaignservice.h"

#include <QObject>

class QWidget;

namespace callboard::ui {

class Prompter;

/// Cancels everything that is scheduled, and answers notices about a campaign.
class CallControl final : public QObject
{
    Q_OBJECT
public:
    /// \a window is the parent of questions; it owns this object.
    CallControl(services::Workspace &workspace, Prompter &prompter, QWidget *window);

    /// Asks first, with the counts.
    void cancelAll();
    void resume(CampaignId campaign);
    /// Asks first, likewise.
    void cancel(CampaignId campaign);

Q_SIGNALS:
    /// Something worth a line to the person, and a sentence about calls that are still under way, or none.
    void reported(const QString &sentence, const QString &underWay);

private:
    void askToCancelOne(const services::CampaignOverview &overview);
    void askToCancelAll(const QList<services::CampaignOverview> &campaigns);
    void tellCancelled(const Result<services::CancelReceipt> &receipt);

    services::Workspace &m_workspace;
    Prompter &m_prompter;
    QWidget *m_window;
};

} // namespace callboard::ui
