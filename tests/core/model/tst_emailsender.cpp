// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/emailsender.h"

#include <QTest>

using namespace callboard;

class EmailSenderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAccountKeepsItsSender_data();
    void anAccountKeepsItsSender();
    void portsFollowFromTheSecurity();
    void anAddressAloneIsAServer();
    void whatCannotSendIsNamed_data();
    void whatCannotSendIsNamed();

private:
    [[nodiscard]] static EmailSender sender();
};

Q_DECLARE_METATYPE(callboard::EmailSender)
Q_DECLARE_METATYPE(callboard::EmailSenderFault)

EmailSender EmailSenderTest::sender()
{
    EmailSender sender;
    sender.host = QStringLiteral("mail.example.com");
    sender.user = QStringLiteral("ops@example.com");
    sender.address = QStringLiteral("ops@example.com");
    return sender;
}

void EmailSenderTest::anAccountKeepsItsSender_data()
{
    QTest::addColumn<EmailSender>("sender");
    QTest::newRow("the least") << sender();
    EmailSender all = sender();
    all.port = 2465;
    all.security = EmailSecurity::StartTls;
    all.login = EmailLogin::XOAuth2;
    all.name = QStringLiteral("Asha & Co. = 100 % \"best\", 50+1 #1; आशा");
    all.replyTo = QStringLiteral("help+desk@example.com");
    all.unsubscribe = QStringLiteral("https://example.com/out?list=1&lead=a%20b#top");
    QTest::newRow("all") << all;
    EmailSender clear = sender();
    clear.host = QStringLiteral("127.0.0.1");
    clear.port = 2525;
    clear.security = EmailSecurity::Clear;
    clear.user.clear();
    QTest::newRow("clear") << clear;
    EmailSender six = sender();
    six.host = QStringLiteral("2001:db8::1");
    QTest::newRow("IPv6") << six;
}

/// Through the text that the ledger keeps.
void EmailSenderTest::anAccountKeepsItsSender()
{
    QFETCH(const EmailSender, sender);
    Account account;
    setEmailSender(account, sender);
    account.baseUrl = QUrl(account.baseUrl.toString());
    QCOMPARE(emailSenderOf(account), sender);
}

void EmailSenderTest::portsFollowFromTheSecurity()
{
    EmailSender each = sender();
    QCOMPARE(each.usedPort(), 465);
    each.security = EmailSecurity::StartTls;
    QCOMPARE(each.usedPort(), 587);
    each.port = 2525;
    QCOMPARE(each.usedPort(), 2525);
}

void EmailSenderTest::anAddressAloneIsAServer()
{
    Account account;
    account.baseUrl = QUrl(QStringLiteral("smtp://mail.example.com"));
    const EmailSender read = emailSenderOf(account);
    QCOMPARE(read.host, QStringLiteral("mail.example.com"));
    QCOMPARE(read.security, EmailSecurity::StartTls);
    QCOMPARE(read.usedPort(), 587);
    account.baseUrl = QUrl(QStringLiteral("https://mail.example.com"));
    QCOMPARE(faultIn(emailSenderOf(account)), EmailSenderFault::Server);
}

void EmailSenderTest::whatCannotSendIsNamed_data()
{
    QTest::addColumn<EmailSender>("sender");
    QTest::addColumn<EmailSenderFault>("fault");
    using F = EmailSenderFault;
    const auto row = [](const char *name, F fault, void (*edit)(EmailSender &)) {
        EmailSender each = sender();
        edit(each);
        QTest::newRow(name) << each << fault;
    };
    row("good", F::None, [](EmailSender &) {});
    row("no host", F::Server, [](EmailSender &each) { each.host.clear(); });
    row("no user", F::User, [](EmailSender &each) { each.user.clear(); });
    row("a user with a line break", F::User, [](EmailSender &each) { each.user += QChar(u'\n'); });
    row("no address", F::Address, [](EmailSender &each) { each.address.clear(); });
    row("a name with a line break", F::Address,
        [](EmailSender &each) { each.name = QStringLiteral("a\rb"); });
    row("answers to nobody", F::Address, [](EmailSender &each) { each.replyTo = QStringLiteral("help"); });
    row("a plain page", F::Unsubscribe,
        [](EmailSender &each) { each.unsubscribe = QStringLiteral("http://example.com"); });
    row("no page", F::Unsubscribe, [](EmailSender &each) { each.unsubscribe = QStringLiteral("stop it"); });
    row("clear to others", F::NotSecure, [](EmailSender &each) { each.security = EmailSecurity::Clear; });
    row("clear to what sounds like this machine", F::NotSecure, [](EmailSender &each) { // F62
        each.security = EmailSecurity::Clear;
        each.host = QStringLiteral("127.evil.example");
    });
    row("clear to this machine", F::None, [](EmailSender &each) {
        each.security = EmailSecurity::Clear;
        each.host = QStringLiteral("localhost");
        each.user.clear();
    });
}

void EmailSenderTest::whatCannotSendIsNamed()
{
    QFETCH(const EmailSender, sender);
    QTEST(faultIn(sender), "fault");
}

QTEST_GUILESS_MAIN(EmailSenderTest)
#include "tst_emailsender.moc"
