// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/attemptservice.h"

#include <QWidget>

class QAction;
class QLabel;

namespace callboard::ui {

class AttemptModel;
class AttemptTable;
class EmptyState;
class Prompter;
class Refresher;

/// The attempts of a campaign, or those of all campaigns about which only a person can decide (dialling
/// safety, section 7), with the decisions.
class AttemptsPanel final : public QWidget
{
    Q_OBJECT
public:
    enum class Contents { OneCampaign = 1, Parked };

    AttemptsPanel(services::Workspace &workspace, Prompter &prompter, Contents contents, QWidget *parent);

    /// For Contents::OneCampaign; an invalid id empties the list.
    void showCampaign(CampaignId campaign);

Q_SIGNALS:
    /// How many rows there are now.
    void counted(int attempts);

private:
    void buildActions();
    void load();
    void refreshActions();
    void showDetails();
    /// Those of the selection that wait for such a decision.
    [[nodiscard]] QList<AttemptId> selectedFor(services::DoubtDecision decision) const;
    void decide(services::DoubtDecision decision, const QString &why);
    void askWhyAndRelease();

    services::Workspace &m_workspace;
    Prompter &m_prompter;
    Contents m_contents;
    CampaignId m_campaign;
    AttemptModel *m_model;
    AttemptTable *m_table;
    EmptyState *m_empty;
    QLabel *m_explanation;
    Refresher *m_refresher;
    QAction *m_details = nullptr;
    QAction *m_checkAgain = nullptr;
    QAction *m_treatAsCalled = nullptr;
    QAction *m_release = nullptr;
    QAction *m_callAfterAll = nullptr;
    QAction *m_leave = nullptr;
};

} // namespace callboard::ui
