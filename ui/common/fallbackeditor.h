// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/account.h"
#include "core/services/scheduleservice.h"

#include <QGroupBox>

#include <functional>

class QLabel;
class QVBoxLayout;

namespace callboard::ui {

class FallbackStepEditor;
class Prompter;

/// Who writes what to those whom a campaign of calls missed the last time (S0-075): a WhatsApp message, and
/// an e-mail to whom that does not reach, in the order of the rules; the e-mail alone of a campaign that
/// sends WhatsApp messages itself. Shown where the rules ask for one, and says so while nobody writes it;
/// practice calls are followed by practice messages alone, real ones by real ones.
class FallbackEditor final : public QGroupBox
{
    Q_OBJECT
public:
    /// \a request says what would be asked for as things stand; its leads count.
    FallbackEditor(services::Workspace &workspace, const std::function<services::ScheduleRequest()> &request,
                   QWidget *parent = nullptr);

    /// Without it no file can be chosen for a mail. Must outlive this.
    void setPrompter(Prompter &prompter);
    /// What is chosen for the calls decides whether anything is asked here.
    void follow(const Account &caller, const CampaignRules &rules);
    /// Empty while nobody is to write.
    [[nodiscard]] QMap<FallbackChannel, FallbackStep> steps() const;
    void setSteps(const QMap<FallbackChannel, FallbackStep> &steps);
    /// \a steps as what is chosen here changes them: those that nothing is asked about stay.
    [[nodiscard]] QMap<FallbackChannel, FallbackStep>
    changed(QMap<FallbackChannel, FallbackStep> steps) const;
    /// Why a message cannot be sent as it stands, as a sentence; empty where all can.
    [[nodiscard]] QString refusal() const;
    /// The same whoever the leads are.
    [[nodiscard]] QString missing() const;
    /// Where that is to be entered; null when nothing is missing.
    [[nodiscard]] QWidget *missingField() const;
    /// Other leads are to get the messages.
    void lookAgain();
    /// "WhatsApp by Clinic, then e-mail by Desk", or that nobody writes yet; empty where nobody is to.
    [[nodiscard]] QString whoWrites() const;
    /// Who sends what to those missed the last time, and what costs, as sentences to confirm; empty while
    /// nobody is to write.
    [[nodiscard]] QString announcement() const;

Q_SIGNALS:
    /// Or what a preview says.
    void stepsEdited();

private:
    void readAccounts();
    void arrange(const QList<FallbackChannel> &order);
    void showOffered();
    [[nodiscard]] QList<FallbackChannel> unwritten() const;
    [[nodiscard]] QString unwrittenText() const;

    services::Workspace &m_workspace;
    QMap<FallbackChannel, FallbackStepEditor *> m_steps;
    QLabel *m_note; ///< for which steps nobody is chosen
    QVBoxLayout *m_column;
    QList<FallbackChannel> m_order; ///< as the steps stand
    bool m_isForCalls = true;
    bool m_isForPractice = false;
};

} // namespace callboard::ui
