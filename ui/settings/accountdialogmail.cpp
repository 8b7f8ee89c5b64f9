// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// AccountDialog: what it does otherwise, or besides, for an account that sends messages.

#include "ui/settings/accountdialog.h"

#include "core/services/mailgrant.h"
#include "ui/common/choicebox.h"
#include "ui/common/whendone.h"
#include "ui/settings/connectiontext.h"
#include "ui/settings/senderfields.h"

#include <QLineEdit>
#include <QPushButton>

namespace callboard::ui {

/// The dry run has a server and a sender from the start, which are nobody's; those of a real account are
/// typed, and stay.
void AccountDialog::takeSender(const Account &after)
{
    const EmailSender typed = m_sender->sender();
    const EmailSender dryRun = emailSenderOf(services::newAccount(ProviderKind::PracticeEmail));
    const bool isDryRuns = typed.host == dryRun.host && typed.security == dryRun.security;
    if (!after.isPractice() && !isDryRuns)
        return;
    EmailSender sender = emailSenderOf(after);
    if (!typed.address.isEmpty() && typed.address != dryRun.address) {
        sender.address = typed.address;
        sender.name = typed.name;
        sender.replyTo = typed.replyTo;
        sender.unsubscribe = typed.unsubscribe;
    }
    m_sender->setSender(sender);
}

QString AccountDialog::missingKey(const Account &edited) const
{
    if (fetchesTokens(edited))
        return tr("The refresh token is missing.");
    // The stored one is for another host, and stays there.
    if (m_account.id.isValid() && needsKey(m_account) && !fetchesTokens(m_account))
        return isForEmail() ? tr("The password for the new address is missing.")
                            : tr("The key for the new address is missing.");
    return isForEmail() ? tr("The password is missing.") : tr("The key is missing.");
}

QByteArray AccountDialog::key() const
{
    const QByteArray typed = m_secret->text().trimmed().toUtf8();
    return typed.isEmpty() || !fetchesTokens(account())
               ? typed
               : services::mailGrantKey(typed, m_sender->clientSecret());
}

void AccountDialog::testSender()
{
    whenDone(m_service.testSender(account(), key()), this, [this](const Result<providers::SenderTest> &test) {
        if (test)
            say(isForEmail() ? mailSenderText(*test) : senderText(*test));
        else
            say(operatorText(test.error()));
        refresh();
    });
}

void AccountDialog::sendTestMail()
{
    const Account edited = account();
    const QString to = emailSenderOf(edited).address;
    say(tr("Sending a mail to %1…").arg(to));
    m_testMail->setEnabled(false);
    whenDone(m_service.sendTestMail(edited, key(), to), this, [this, to](const Result<void> &sent) {
        say(sent ? tr("The mail server took the mail to %1. See whether it arrives.").arg(to)
                 : operatorText(sent.error()));
        refresh();
    });
}

} // namespace callboard::ui
