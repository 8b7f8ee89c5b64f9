// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/campaign.h"
#include "core/model/channel.h"
#include "core/services/scheduleservice.h"

#include <QWidget>

#include <functional>
#include <optional>

class QComboBox;

namespace callboard::ui {

class MessageEditor;
class Prompter;

/// One step of what follows the last miss: who sends what by a channel. Hidden while it is not asked for, or
/// no account sends by the channel.
class FallbackStepEditor final : public QWidget
{
    Q_OBJECT
public:
    /// \a request says what would be asked for as things stand; its leads count.
    FallbackStepEditor(services::Workspace &workspace, FallbackChannel channel,
                       std::function<services::ScheduleRequest()> request, QWidget *parent = nullptr);

    /// Without it no file can be chosen for a mail. Must outlive this.
    void setPrompter(Prompter &prompter);
    /// Those of other channels are left out.
    void setAccounts(const QList<Account> &accounts);
    /// Nothing: the step is not asked for. Practice calls are followed by practice messages alone, real ones
    /// by real ones.
    void follow(std::optional<bool> forPractice);
    /// Whether there is anything to choose.
    [[nodiscard]] bool isOffered() const;
    /// Nothing while nobody is to write.
    [[nodiscard]] std::optional<FallbackStep> step() const;
    void setStep(const FallbackStep &step);
    /// Whether the step follows, whoever writes it, or nobody.
    [[nodiscard]] bool isAsked() const { return m_forPractice.has_value(); }
    /// "WhatsApp by Clinic"; empty while nobody is to write.
    [[nodiscard]] QString whoWrites() const;
    /// Why the message cannot be sent as it stands, as a sentence; empty where it can.
    [[nodiscard]] QString refusal() const;
    /// The same whoever the leads are.
    [[nodiscard]] QString missing() const;
    /// Where that is to be entered; null when nothing is missing.
    [[nodiscard]] QWidget *missingField() const;
    /// Other leads are to get it.
    void lookAgain();
    /// Who sends what, as a sentence to confirm; empty while nobody is to write. \a isFirst: of the steps.
    [[nodiscard]] QString announcement(bool isFirst) const;

Q_SIGNALS:
    /// Or what the preview says.
    void stepEdited();

private:
    void offerSenders();
    void pickSender();
    void takeSender();
    [[nodiscard]] AccountId sender() const;

    Channel m_channel;
    std::function<services::ScheduleRequest()> m_request;
    QList<Account> m_accounts;
    QComboBox *m_sender;
    MessageEditor *m_message;
    AccountId m_wanted; ///< is chosen whenever it is offered; invalid: nobody
    std::optional<bool> m_forPractice;
};

} // namespace callboard::ui
