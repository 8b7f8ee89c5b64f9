// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/fallbackstepeditor.h"

#include "ui/common/messageeditor.h"

#include <QComboBox>
#include <QFormLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace callboard::ui {

FallbackStepEditor::FallbackStepEditor(services::Workspace &workspace, FallbackChannel channel,
                                       std::function<services::ScheduleRequest()> request, QWidget *parent)
    : QWidget(parent)
    , m_channel(channelOf(channel))
    , m_request(std::move(request))
    , m_sender(new QComboBox)
    , m_message(new MessageEditor(workspace, [this] {
        services::ScheduleRequest asked = m_request();
        asked.account = sender();
        asked.message = m_message->message();
        return asked;
    }))
{
    const bool isMail = m_channel == Channel::Email;
    setObjectName(isMail ? QStringLiteral("fallbackMail") : QStringLiteral("fallbackWhatsApp"));
    m_sender->setObjectName(isMail ? QStringLiteral("fallbackMailSender") : QStringLiteral("fallbackSender"));
    auto *form = new QFormLayout;
    const QString mails = tr("E-mail by");
    const QString messages = tr("WhatsApp by");
    form->addRow(isMail ? mails : messages, m_sender);
    // The steps stand below one another, and so do their fields.
    form->labelForField(m_sender)->setMinimumWidth(
        std::max(fontMetrics().horizontalAdvance(mails), fontMetrics().horizontalAdvance(messages)));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addLayout(form);
    column->addWidget(m_message);
    m_message->hide();
    connect(m_sender, &QComboBox::currentIndexChanged, this, &FallbackStepEditor::pickSender);
    connect(m_message, &MessageEditor::messageEdited, this, &FallbackStepEditor::stepEdited);
}

void FallbackStepEditor::setPrompter(Prompter &prompter)
{
    m_message->setPrompter(prompter);
}

void FallbackStepEditor::setAccounts(const QList<Account> &accounts)
{
    m_accounts = accounts;
    m_accounts.removeIf([this](const Account &each) { return channelOf(each.provider) != m_channel; });
    offerSenders();
}

void FallbackStepEditor::follow(std::optional<bool> forPractice)
{
    if (m_forPractice == forPractice)
        return;
    m_forPractice = forPractice;
    offerSenders();
}

void FallbackStepEditor::offerSenders()
{
    {
        const QSignalBlocker quiet(m_sender);
        m_sender->clear();
        m_sender->addItem(tr("nobody"), qint64(0));
        for (const Account &each : std::as_const(m_accounts)) {
            if (m_forPractice != each.isPractice())
                continue;
            m_sender->addItem(each.isPractice() ? tr("%1 (practice)").arg(each.name) : each.name,
                              each.id.value());
            if (each.id == m_wanted)
                m_sender->setCurrentIndex(m_sender->count() - 1);
        }
    }
    setVisible(isOffered());
    takeSender();
}

bool FallbackStepEditor::isOffered() const
{
    return m_sender->count() > 1;
}

/// What the rules or the calls' account take away for a while is still wanted; what a person chose counts.
void FallbackStepEditor::pickSender()
{
    m_wanted = sender();
    takeSender();
}

void FallbackStepEditor::takeSender()
{
    const AccountId chosen = sender();
    m_message->setVisible(chosen.isValid());
    if (chosen.isValid())
        m_message->takeAccount(chosen, m_channel);
    Q_EMIT stepEdited();
}

AccountId FallbackStepEditor::sender() const
{
    return AccountId(m_sender->currentData().toLongLong());
}

std::optional<FallbackStep> FallbackStepEditor::step() const
{
    if (!m_forPractice || !sender().isValid())
        return std::nullopt;
    return FallbackStep{sender(), m_message->message()};
}

void FallbackStepEditor::setStep(const FallbackStep &step)
{
    m_wanted = step.account;
    m_message->setMessage(step.message);
    offerSenders();
}

QString FallbackStepEditor::refusal() const
{
    return step() ? m_message->refusal() : QString();
}

QString FallbackStepEditor::missing() const
{
    return step() ? m_message->missing() : QString();
}

QWidget *FallbackStepEditor::missingField() const
{
    return step() ? m_message->missingField() : nullptr;
}

void FallbackStepEditor::lookAgain()
{
    m_message->lookAgain();
}

QString FallbackStepEditor::whoWrites() const
{
    if (!step())
        return {};
    //: %1 is an account
    return (m_channel == Channel::Email ? tr("e-mail by %1") : tr("WhatsApp by %1"))
        .arg(m_sender->currentText());
}

QString FallbackStepEditor::announcement(bool isFirst) const
{
    const std::optional<FallbackStep> chosen = step();
    if (!chosen)
        return {};
    if (m_channel == Channel::Email) {
        const QString told = isFirst ? tr("Whoever is missed the last time is sent the mail \"%1\" by %2.")
                                     : tr("Whom that does not reach is sent the mail \"%1\" by %2.");
        return told.arg(chosen->message.subject, m_sender->currentText());
    }
    const QString told =
        isFirst
            ? tr("Whoever is missed the last time is sent the template %1 by %2; WhatsApp charges for it.")
            : tr("Whom that does not reach is sent the template %1 by %2; WhatsApp charges for it.");
    return told.arg(chosen->message.templateName, m_sender->currentText());
}

} // namespace callboard::ui
