// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/account.h"
#include "core/model/lead.h"
#include "core/model/standingrule.h"
#include "core/services/scheduleservice.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QFormLayout;

namespace callboard::ui {

class FallbackBox;
class FallbackEditor;
class MessageEditor;
class Prompter;

/// What a rule writes: the message or mail of an account that sends, and of a recurring rule who writes what
/// to those whom its campaigns missed the last time. The leads of its runs are not known yet, so a value that
/// one of them lacks stops nothing here.
class RuleWords final : public QWidget
{
    Q_OBJECT
public:
    /// \a prompter must outlive this.
    RuleWords(services::Workspace &workspace, Prompter &prompter, QWidget *parent = nullptr);

    /// Shows what it says, of whatever account.
    void setRule(const StandingRule &rule);
    /// The ladder alone, as a way of working has it.
    void setLadder(const QList<FallbackChannel> &ladder);
    /// Asks for what a rule of \a kind says through \a account.
    void follow(const Account &account, StandingRuleKind kind);
    /// For the previews.
    void setFirstLeads(const QList<LeadId> &leads);
    /// What is not asked about stays as it is in \a campaign.
    void writeTo(RuleCampaign &campaign) const;

    /// What is not said yet, as a sentence; empty when nothing is missing.
    [[nodiscard]] QString missing() const;
    /// Brings the keyboard to where that is to be entered.
    void focusMissing();
    /// What it tells of itself: who writes after the last miss, and a value that one of the first leads
    /// lacks.
    [[nodiscard]] QStringList sentences() const;

Q_SIGNALS:
    void wordsEdited();

private:
    [[nodiscard]] bool isForMessages() const;
    [[nodiscard]] services::ScheduleRequest request() const;
    void showLadder();
    void noteEdit();

    QFormLayout *m_form;
    MessageEditor *m_message;
    FallbackBox *m_ladder;
    FallbackEditor *m_fallback;
    std::optional<Account> m_account;
    StandingRuleKind m_kind = StandingRuleKind::DailySessions;
    QList<LeadId> m_firstLeads;
    QPointer<QWidget> m_refused; ///< where something was missing as it was to be saved
};

} // namespace callboard::ui
