// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/campaignservice.h"

#include <QObject>

#include <optional>

class QAction;
class QWidget;

namespace callboard::ui {

class Prompter;

/// What can be done about one campaign, and about all: the actions, their questions with counts, and what
/// came of them.
class CampaignActions final : public QObject
{
    Q_OBJECT
public:
    CampaignActions(services::Workspace &workspace, Prompter &prompter, QWidget *page);

    /// The campaign that the actions are about; enables what its state allows.
    void setCampaign(const std::optional<services::CampaignOverview> &overview);
    /// In the order in which they are shown.
    [[nodiscard]] QList<QAction *> actions() const;

Q_SIGNALS:
    /// A sentence about what was done.
    void done(const QString &sentence);

private:
    QAction *add(const QString &objectName, const QString &text, void (CampaignActions::*slot)());
    void pause();
    void resume();
    void reschedule();
    void moveTo(CampaignId campaign, Instant start);
    void cancel();
    void go();
    void remove();
    void pauseAll();
    void resumeAll();
    void tellPause(const Result<services::CancelReceipt> &receipt);

    services::Workspace &m_workspace;
    Prompter &m_prompter;
    QWidget *m_page;
    std::optional<services::CampaignOverview> m_overview;
    QAction *m_pause;
    QAction *m_resume;
    QAction *m_reschedule;
    QAction *m_cancel;
    QAction *m_go;
    QAction *m_remove;
    QAction *m_pauseAll;
    QAction *m_resumeAll;
};

} // namespace callboard::ui
