// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/account.h"
#include "core/services/campaignservice.h"
#include "core/services/scheduleservice.h"

#include <QDialog>

#include <optional>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace callboard::ui {

class BriefEditor;
class ChoiceBox;
class FallbackEditor;
class HeldLeadsBox;
class MessageEditor;
class Prompter;
class RhythmEditor;
class RulesEditor;
class TopicPreview;

/// Another name, brief, agent or other rules for a campaign that is not over, and before they hold what
/// changes because of them: for whom the topic reads how, and who could not be called. Shown with open().
class EditCampaignDialog final : public QDialog
{
    Q_OBJECT
public:
    EditCampaignDialog(services::Workspace &workspace, Prompter &prompter,
                       const services::CampaignOverview &overview, QWidget *parent);

    /// The campaign as saving would make it.
    [[nodiscard]] Campaign campaign() const;
    void reject() override;

Q_SIGNALS:
    void edited(const QString &name);

private:
    void arrange();
    void wire();
    void readBackground();
    void takeAccount(const Account &account);
    void takeLeads(const QList<LeadId> &waiting);
    /// What a schedule of the leads that wait would ask for, as far as their brief goes.
    [[nodiscard]] services::ScheduleRequest request() const;
    [[nodiscard]] QString refusal(const Campaign &after) const;
    [[nodiscard]] bool isOfMessages() const;
    void refresh();
    void save();

    services::Workspace &m_workspace;
    Prompter &m_prompter;
    services::CampaignOverview m_overview;
    std::optional<Account> m_account; ///< once it has been read
    QList<Account> m_accounts;        ///< all of them, likewise
    QLineEdit *m_name;
    QFormLayout *m_fields;
    BriefEditor *m_brief;
    MessageEditor *m_message; ///< instead, where the account sends messages
    RhythmEditor *m_rhythm;   ///< can be changed until the first batch has begun
    RulesEditor *m_rules;
    FallbackEditor *m_fallback;
    ChoiceBox *m_agent;
    ChoiceBox *m_number;
    TopicPreview *m_preview;
    HeldLeadsBox *m_held;
    QLabel *m_changes;
    QPushButton *m_save;
    QList<LeadId> m_waiting; ///< to be called
    bool m_busy = false;
};

} // namespace callboard::ui
