// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/account.h"
#include "core/services/scheduleservice.h"

#include <QGroupBox>

#include <functional>

class QVBoxLayout;

namespace callboard::ui {

class FallbackStepEditor;
class Prompter;

/// Who writes what to those whom a campaign of calls missed the last time (S0-075): a WhatsApp message, and
/// an e-mail to whom that does not reach, in the order of the rules; the e-mail alone of a campaign that
/// sends WhatsApp messages itself. Shown where the rules ask for one and an account can send it; practice
/// calls are followed by practice messages alone, real ones by real ones.
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

    services::Workspace &m_workspace;
    QMap<FallbackChannel, FallbackStepEditor *> m_steps;
    QVBoxLayout *m_column;
    QList<FallbackChannel> m_order; ///< as the steps stand
    bool m_isForCalls = true;
};

} // namespace callboard::ui
