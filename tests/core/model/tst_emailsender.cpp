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
    void tokensComeFromTheMailboxsProvider_data();
    void tokensComeFromTheMailboxsProvider();
    void onlyWhoSignsInFetchesTokens();

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
    EmailSender fetching = sender();
    fetching.host = QStringLiteral("smtp.office365.com");
    fetching.login = EmailLogin::XOAuth2Refresh;
    fetching.client = QStringLiteral("00000000-0000-4000-8000-00000000c1e7");
    fetching.tenant = QStringLiteral("contoso.example");
    fetching.tokenAddress = QStringLiteral("http://127.0.0.1:8080/token?a=b");
    QTest::newRow("fetches tokens") << fetching;
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
    const auto fetches = [](const char *name, F fault, void (*edit)(EmailSender &)) {
        EmailSender each = sender();
        each.host = QStringLiteral("smtp.office365.com");
        each.login = EmailLogin::XOAuth2Refresh;
        each.client = QStringLiteral("client");
        edit(each);
        QTest::newRow(name) << each << fault;
    };
    fetches("fetches tokens", F::None, [](EmailSender &) {});
    fetches("fetches tokens for nobody", F::TokenClient, [](EmailSender &each) { each.client.clear(); });
    fetches("fetches tokens nobody knows where", F::TokenService,
            [](EmailSender &each) { each.host = QStringLiteral("mail.example.com"); });
    fetches("fetches tokens from others", F::TokenService, // F62
            [](EmailSender &each) { each.tokenAddress = QStringLiteral("https://evil.example/token"); });
    fetches("fetches tokens from a directory that is a path", F::TokenService,
            [](EmailSender &each) { each.tenant = QStringLiteral("../evil"); });
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

void EmailSenderTest::tokensComeFromTheMailboxsProvider_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("tenant");
    QTest::addColumn<QString>("address");
    const QString google = QStringLiteral("https://oauth2.googleapis.com/token");
    const QString microsoft = QStringLiteral("https://login.microsoftonline.com/%1/oauth2/v2.0/token");
    const QString any = microsoft.arg(QStringLiteral("common"));
    QTest::newRow("Gmail") << QStringLiteral("smtp.gmail.com") << QString() << google;
    QTest::newRow("Gmail's other name") << QStringLiteral("SMTP.googlemail.com") << QString() << google;
    QTest::newRow("Microsoft 365") << QStringLiteral("smtp.office365.com") << QString() << any;
    QTest::newRow("Outlook") << QStringLiteral("smtp-mail.outlook.com") << QString() << any;
    QTest::newRow("of one directory")
        << QStringLiteral("smtp.office365.com") << QStringLiteral("contoso.example")
        << microsoft.arg(QStringLiteral("contoso.example"));
    // F62
    QTest::newRow("what ends alike") << QStringLiteral("evilgmail.com") << QString() << QString();
    QTest::newRow("what begins alike")
        << QStringLiteral("smtp.gmail.com.evil.example") << QString() << QString();
    QTest::newRow("another") << QStringLiteral("mail.example.com") << QString() << QString();
}

void EmailSenderTest::tokensComeFromTheMailboxsProvider()
{
    QFETCH(const QString, host);
    QFETCH(const QString, tenant);
    EmailSender each = sender();
    each.host = host;
    each.tenant = tenant;
    QTEST(mailTokenAddress(each).toString(), "address");
    const bool isMicrosoft = mailTokenService(each) == MailTokenService::Microsoft;
    QCOMPARE(mailTokenScope(each).contains(QLatin1String("SMTP.Send")), isMicrosoft);
}

void EmailSenderTest::onlyWhoSignsInFetchesTokens()
{
    EmailSender each = sender();
    each.host = QStringLiteral("localhost");
    each.login = EmailLogin::XOAuth2Refresh;
    each.client = QStringLiteral("client");
    each.tokenAddress = QStringLiteral("http://localhost:9/token");
    Account account;
    account.provider = ProviderKind::Smtp;
    setEmailSender(account, each);
    QVERIFY(fetchesTokens(account));
    each.security = EmailSecurity::Clear;
    setEmailSender(account, each);
    QVERIFY(!fetchesTokens(account));
    each.client.clear();
    QCOMPARE(faultIn(each), EmailSenderFault::None);
}

QTEST_GUILESS_MAIN(EmailSenderTest)
#include "tst_emailsender.moc"
