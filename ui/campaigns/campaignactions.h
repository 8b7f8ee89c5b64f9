// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/campaignagain.h"
#include "core/services/campaignservice.h"

#include <QKeySequence>
#include <QObject>

#include <optional>

class QAction;
class QWidget;

namespace callboard::ui {

class AllCampaigns;
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
    /// In the order in which they are shown: all, those about the one campaign, and those that have a button
    /// of their own.
    [[nodiscard]] QList<QAction *> actions() const;
    [[nodiscard]] QList<QAction *> ofCampaign() const;
    [[nodiscard]] QList<QAction *> buttons() const;

Q_SIGNALS:
    /// A sentence about what was done, and one about calls that are still under way, or none.
    void done(const QString &sentence, const QString &underWay = {});
    void editRequested(const callboard::services::CampaignOverview &overview);
    /// A new campaign like this one; where \a model has no leads, its settings are meant for others.
    void againRequested(const callboard::services::ScheduleRequest &model);
    /// \a draft shall be gone on with, as it stands in \a model.
    void draftRequested(callboard::CampaignId draft, const callboard::services::ScheduleRequest &model);

private:
    QAction *add(const QString &objectName, const QString &text, void (CampaignActions::*slot)(),
                 const QKeySequence &keys = {});
    void pause();
    void resume();
    void reschedule();
    void moveTo(CampaignId campaign, Instant start);
    void cancel();
    void edit();
    void continueDraft();
    void retryMissed();
    void duplicate();
    void copySettings();
    void again(services::LeadsAgain which, const QString &failed);
    void go();
    void remove();
    void pauseAll();
    void resumeAll();

    services::Workspace &m_workspace;
    Prompter &m_prompter;
    QWidget *m_page;
    AllCampaigns *m_all;
    std::optional<services::CampaignOverview> m_overview;
    QAction *m_schedule;
    QAction *m_pause;
    QAction *m_resume;
    QAction *m_reschedule;
    QAction *m_edit;
    QAction *m_retry;
    QAction *m_duplicate;
    QAction *m_copySettings;
    QAction *m_cancel;
    QAction *m_go;
    QAction *m_remove;
    QAction *m_pauseAll;
    QAction *m_resumeAll;
};

} // namespace callboard::ui
