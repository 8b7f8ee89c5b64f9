// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/emailsender.h"
#include "core/services/providerbook.h"
#include "tests/support/mailserver.h"
#include "tests/ui/settings/accountdialogbench.h"
#include "ui/settings/senderfields.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace callboard;
using namespace callboard::ui;

/// The account dialog with an account that sends e-mail.
class MailAccountsTest : public QObject, private test::AccountDialogBench
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void mailHasFieldsOfItsOwn();
    void aSenderComesBackAsItWas();
    void thePortFollowsTheEncryption();
    void aServerInClearNeedsNoPassword();
    void aTokenIsNotRenewedAndTheDialogSaysSo();
    void aTestMailGoesToOneself();
    void aRefreshTokenHasItsClient();
    void theClientSecretGoesWithTheToken();
    void theDryRunNeedsNothing();
    void theDryRunHasASender();
    void aTypedSenderStaysWithAnotherProvider();

private:
    void chooseMail(ProviderKind kind);
    void fillSender(const EmailSender &sender);
};

void MailAccountsTest::init()
{
    QVERIFY(open());
}

void MailAccountsTest::cleanup()
{
    close();
}

void MailAccountsTest::chooseMail(ProviderKind kind)
{
    choose(kind);
    child<QLineEdit>("accountName")->setText(QStringLiteral("Mails"));
}

void MailAccountsTest::fillSender(const EmailSender &sender)
{
    m_dialog->findChild<SenderFields *>()->setSender(sender);
    child<QLineEdit>("accountSecret")->setText(QStringLiteral("s3cret"));
}

void MailAccountsTest::mailHasFieldsOfItsOwn()
{
    QVERIFY(!child<QLineEdit>("mailHost")->isVisible());
    QVERIFY(!child<QPushButton>("sendTestMail")->isVisible());
    chooseMail(ProviderKind::Smtp);
    QVERIFY(child<QLineEdit>("mailHost")->isVisible());
    QVERIFY(child<QPushButton>("sendTestMail")->isVisible());
    for (const char *name : {"accountAddress", "accountBusiness"})
        QVERIFY2(!child<QLineEdit>(name)->isVisible(), name);
    QVERIFY(!child<QPushButton>("saveAccount")->isEnabled());
    EmailSender sender;
    sender.host = QStringLiteral("mail.example.com");
    sender.user = QStringLiteral("ops");
    sender.address = QStringLiteral("ops@example.com");
    fillSender(sender);
    QVERIFY(child<QPushButton>("saveAccount")->isEnabled());
    QVERIFY(child<QPushButton>("sendTestMail")->isEnabled());
    child<QLineEdit>("mailReplyTo")->setText(QStringLiteral("nobody"));
    QVERIFY(!child<QPushButton>("saveAccount")->isEnabled());
}

void MailAccountsTest::aSenderComesBackAsItWas()
{
    chooseMail(ProviderKind::Smtp);
    EmailSender sender;
    sender.host = QStringLiteral("mail.example.com");
    sender.port = 2525;
    sender.security = EmailSecurity::StartTls;
    sender.user = QStringLiteral("ops");
    sender.login = EmailLogin::XOAuth2;
    sender.address = QStringLiteral("ops@example.com");
    sender.name = QStringLiteral("Asha & Co");
    sender.replyTo = QStringLiteral("help@example.com");
    sender.unsubscribe = QStringLiteral("https://example.com/out");
    fillSender(sender);
    QCOMPARE(emailSenderOf(m_dialog->account()), sender);
    const AccountDialog again(*m_profile->workspace, *m_prompter, m_dialog->account(), nullptr);
    QCOMPARE(emailSenderOf(again.account()), sender);
}

void MailAccountsTest::thePortFollowsTheEncryption()
{
    chooseMail(ProviderKind::Smtp);
    const auto *port = child<QSpinBox>("mailPort");
    auto *security = child<QComboBox>("mailSecurity");
    QVERIFY(port->text().contains(QLatin1String("465")));
    security->setCurrentIndex(security->findData(int(EmailSecurity::StartTls)));
    QVERIFY(port->text().contains(QLatin1String("587")));
    QVERIFY(child<QLineEdit>("mailUser")->isEnabled());
    security->setCurrentIndex(security->findData(int(EmailSecurity::Clear)));
    QVERIFY(!child<QLineEdit>("mailUser")->isEnabled()); // nobody signs in
}

void MailAccountsTest::aServerInClearNeedsNoPassword()
{
    chooseMail(ProviderKind::Smtp);
    EmailSender sender;
    sender.host = QStringLiteral("127.0.0.1");
    sender.security = EmailSecurity::Clear;
    sender.address = QStringLiteral("ops@example.com");
    fillSender(sender);
    child<QLineEdit>("accountSecret")->clear();
    QVERIFY(!child<QLineEdit>("accountSecret")->isEnabled());
    QVERIFY(child<QPushButton>("testConnection")->isEnabled());
    child<QPushButton>("saveAccount")->click(); // and no home for keys is asked for
    QTRY_COMPARE(m_dialog->result(), int(QDialog::Accepted));
    const services::AccountService accounts(*m_profile->workspace);
    const Result<Account> stored = test::await(accounts.byName(QStringLiteral("Mails")));
    QVERIFY(stored);
    QVERIFY(m_profile->workspace->providers().messages(*stored));
    // With encryption it signs in, and there is no key yet.
    AccountDialog again(*m_profile->workspace, *m_prompter, *stored, nullptr);
    again.setAttribute(Qt::WA_DeleteOnClose, false);
    sender.security = EmailSecurity::Tls;
    sender.user = QStringLiteral("ops");
    again.findChild<SenderFields *>()->setSender(sender);
    QVERIFY(!again.findChild<QPushButton *>(QStringLiteral("saveAccount"))->isEnabled());
    again.findChild<QLineEdit *>(QStringLiteral("accountSecret"))->setText(QStringLiteral("s3cret"));
    QVERIFY(again.findChild<QPushButton *>(QStringLiteral("saveAccount"))->isEnabled());
}

void MailAccountsTest::aTokenIsNotRenewedAndTheDialogSaysSo()
{
    chooseMail(ProviderKind::Smtp);
    auto *login = child<QComboBox>("mailLogin");
    const auto *note = child<QLabel>("mailTokenNote");
    QVERIFY(!note->isVisible());
    login->setCurrentIndex(login->findData(int(EmailLogin::XOAuth2)));
    QVERIFY(note->isVisible());
    QVERIFY(note->text().contains(QLatin1String("renew")));
    auto *security = child<QComboBox>("mailSecurity");
    security->setCurrentIndex(security->findData(int(EmailSecurity::Clear)));
    QVERIFY(!note->isVisible());
}

void MailAccountsTest::aTestMailGoesToOneself()
{
    const test::MailServer server({});
    chooseMail(ProviderKind::Smtp);
    EmailSender sender;
    sender.host = QStringLiteral("127.0.0.1");
    sender.port = server.port();
    sender.security = EmailSecurity::Clear;
    sender.address = QStringLiteral("ops@example.com");
    fillSender(sender);
    child<QPushButton>("testConnection")->click();
    QTRY_VERIFY(child<QLabel>("accountSaid")->text().contains(QLatin1String("The connection works")));
    QVERIFY(server.taken().isEmpty());
    child<QPushButton>("sendTestMail")->click();
    QTRY_COMPARE(server.taken().size(), 1);
    QCOMPARE(server.taken().constFirst().to, QByteArray("<ops@example.com>"));
    QTRY_VERIFY(child<QPushButton>("sendTestMail")->isEnabled());
}

void MailAccountsTest::theDryRunNeedsNothing()
{
    chooseMail(ProviderKind::PracticeEmail);
    QVERIFY(!child<QLineEdit>("mailHost")->isVisible());
    QVERIFY(!child<QPushButton>("sendTestMail")->isVisible());
    QVERIFY(child<QPushButton>("saveAccount")->isEnabled());
    QVERIFY(m_dialog->account().isPractice());
    QCOMPARE(faultIn(emailSenderOf(m_dialog->account())), EmailSenderFault::None);
}

void MailAccountsTest::aRefreshTokenHasItsClient()
{
    chooseMail(ProviderKind::Smtp);
    EmailSender sender;
    sender.host = QStringLiteral("smtp.gmail.com");
    sender.user = QStringLiteral("ops@example.com");
    sender.address = QStringLiteral("ops@example.com");
    fillSender(sender);
    auto *login = child<QComboBox>("mailLogin");
    auto *client = child<QLineEdit>("mailClient");
    auto *tenant = child<QLineEdit>("mailTenant");
    QVERIFY(!client->isVisible());
    login->setCurrentIndex(login->findData(int(EmailLogin::XOAuth2Refresh)));
    QVERIFY(client->isVisible());
    QVERIFY(child<QLineEdit>("mailClientSecret")->isVisible());
    QCOMPARE(child<QLineEdit>("mailClientSecret")->echoMode(), QLineEdit::Password);
    QVERIFY(child<QLabel>("mailTokenNote")->text().contains(QLatin1String("fetches")));
    QVERIFY(!child<QPushButton>("saveAccount")->isEnabled());
    QVERIFY(child<QLabel>("accountMissing")->text().contains(QLatin1String("client ID")));
    client->setText(QStringLiteral("12345.apps.example.com"));
    QVERIFY(child<QPushButton>("saveAccount")->isEnabled());
    // Only Microsoft has directories.
    QVERIFY(!tenant->isVisible());
    child<QLineEdit>("mailHost")->setText(QStringLiteral("smtp.office365.com"));
    QVERIFY(tenant->isVisible());
    tenant->setText(QStringLiteral("contoso.example"));
    QCOMPARE(emailSenderOf(m_dialog->account()).tenant, QStringLiteral("contoso.example"));
    child<QLineEdit>("mailHost")->setText(QStringLiteral("mail.example.com"));
    QVERIFY(!child<QPushButton>("saveAccount")->isEnabled());
    QVERIFY(child<QLabel>("accountMissing")->text().contains(QLatin1String("Microsoft")));
    child<QLineEdit>("mailHost")->setText(QStringLiteral("smtp.gmail.com"));
    const AccountDialog again(*m_profile->workspace, *m_prompter, m_dialog->account(), nullptr);
    QCOMPARE(emailSenderOf(again.account()), emailSenderOf(m_dialog->account()));
    login->setCurrentIndex(login->findData(int(EmailLogin::Offered)));
    QVERIFY(emailSenderOf(m_dialog->account()).client.isEmpty());
}

void MailAccountsTest::theClientSecretGoesWithTheToken()
{
    Account stored = services::newAccount(ProviderKind::Smtp);
    stored.id = AccountId(7);
    stored.name = QStringLiteral("Mails");
    EmailSender sender;
    sender.host = QStringLiteral("smtp.gmail.com");
    sender.user = QStringLiteral("ops@example.com");
    sender.address = QStringLiteral("ops@example.com");
    sender.login = EmailLogin::XOAuth2Refresh;
    sender.client = QStringLiteral("12345.apps.example.com");
    setEmailSender(stored, sender);
    AccountDialog dialog(*m_profile->workspace, *m_prompter, stored, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    const auto *save = dialog.findChild<QPushButton *>(QStringLiteral("saveAccount"));
    auto *secret = dialog.findChild<QLineEdit *>(QStringLiteral("accountSecret"));
    QVERIFY(save->isEnabled()); // the stored token serves
    dialog.findChild<QLineEdit *>(QStringLiteral("mailClientSecret"))->setText(QStringLiteral("s"));
    QVERIFY(!save->isEnabled());
    secret->setText(QStringLiteral("1//refresh"));
    QVERIFY(save->isEnabled());
    // A refresh token is no password.
    secret->clear();
    auto *login = dialog.findChild<QComboBox *>(QStringLiteral("mailLogin"));
    login->setCurrentIndex(login->findData(int(EmailLogin::Plain)));
    QVERIFY(!save->isEnabled());
    QVERIFY(dialog.findChild<QLabel *>(QStringLiteral("accountMissing"))
                ->text()
                .contains(QLatin1String("password")));
}

void MailAccountsTest::theDryRunHasASender()
{
    chooseMail(ProviderKind::PracticeEmail);
    auto *address = child<QLineEdit>("mailAddress");
    QVERIFY(address->isVisible());
    for (const char *name : {"mailUser", "mailClient"})
        QVERIFY2(!child<QLineEdit>(name)->isVisible(), name);
    QVERIFY(!child<QComboBox>("mailSecurity")->isVisible());
    QVERIFY(!child<QComboBox>("mailLogin")->isVisible());
    QCOMPARE(address->text(), QStringLiteral("practice@callboard.invalid"));
    address->setText(QStringLiteral("nobody"));
    QVERIFY(!child<QPushButton>("saveAccount")->isEnabled());
    QVERIFY(child<QLabel>("accountMissing")->text().contains(QLatin1String("sender's address")));
    address->setText(QStringLiteral("ops@example.com"));
    child<QLineEdit>("mailName")->setText(QStringLiteral("Asha & Co"));
    child<QLineEdit>("mailReplyTo")->setText(QStringLiteral("help@example.com"));
    child<QPushButton>("saveAccount")->click();
    QTRY_COMPARE(m_dialog->result(), int(QDialog::Accepted));
    const services::AccountService accounts(*m_profile->workspace);
    const Result<Account> stored = test::await(accounts.byName(QStringLiteral("Mails")));
    QVERIFY(stored);
    QVERIFY(stored->isPractice());
    const EmailSender sender = emailSenderOf(*stored);
    QCOMPARE(sender.address, QStringLiteral("ops@example.com"));
    QCOMPARE(sender.name, QStringLiteral("Asha & Co"));
    QCOMPARE(sender.answersTo(), QStringLiteral("help@example.com"));
    const AccountDialog again(*m_profile->workspace, *m_prompter, *stored, nullptr);
    QCOMPARE(emailSenderOf(again.account()), sender);
}

void MailAccountsTest::aTypedSenderStaysWithAnotherProvider()
{
    chooseMail(ProviderKind::PracticeEmail);
    chooseMail(ProviderKind::Smtp);
    QVERIFY(child<QLineEdit>("mailAddress")->text().isEmpty()); // nobody's address is no real sender's
    child<QLineEdit>("mailAddress")->setText(QStringLiteral("ops@example.com"));
    child<QLineEdit>("mailHost")->setText(QStringLiteral("mail.example.com"));
    choose(ProviderKind::Vapi);
    chooseMail(ProviderKind::Smtp);
    QCOMPARE(child<QLineEdit>("mailHost")->text(), QStringLiteral("mail.example.com"));
    chooseMail(ProviderKind::PracticeEmail);
    QCOMPARE(child<QLineEdit>("mailAddress")->text(), QStringLiteral("ops@example.com"));
    QVERIFY(child<QPushButton>("saveAccount")->isEnabled());
}

QTEST_MAIN(MailAccountsTest)
#include "tst_mailaccounts.moc"
