// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/channel.h"
#include "core/services/campaignchanges.h"
#include "core/services/campaigndraft.h"
#include "core/services/campaignservice.h"
#include "core/services/mailfile.h"
#include "tests/core/services/campaigndesk.h"
#include "tests/support/mailserver.h"

#include <QFile>

using namespace callboard;
using namespace callboard::services;
using namespace callboard::test;

Q_DECLARE_METATYPE(callboard::ErrorCode)

/// Accounts and campaigns of e-mail, on a real profile.
class MailCampaignsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAccountTakesItsFields();
    void fieldsOfCallsAreNotThoseOfMail_data();
    void fieldsOfCallsAreNotThoseOfMail();
    void aSenderThatCannotSendIsNotKept_data();
    void aSenderThatCannotSendIsNotKept();
    void aTestMailArrives();
    void aTestMailNeedsAnAddress();
    void theDryRunTakesATestMail();
    void aMailIsScheduledAndKept();
    void aMailIsPreviewedByLead();
    void aMailWithAGapIsRefused();
    void whatAMailLacksIsSaid_data();
    void whatAMailLacksIsSaid();
    void anEditTellsWhatChangedInTheMail();
    void aStepGoesByItsOwnChannel();
    void filesOfMailsAreRead_data();
    void filesOfMailsAreRead();
};

namespace {

/// A dry run of e-mail.
class Desk : public CampaignDesk
{
public:
    Desk()
        : CampaignDesk(dryRun())
    {
        request.message.subject = QStringLiteral("Hello {name}");
        request.message.text = QStringLiteral("See you in {{City}}.");
    }

private:
    [[nodiscard]] static Account dryRun()
    {
        Account made = newAccount(ProviderKind::PracticeEmail);
        made.name = QStringLiteral("Mails");
        return made;
    }
};

EmailSender usableSender()
{
    EmailSender sender;
    sender.host = QStringLiteral("mail.example.com");
    sender.user = QStringLiteral("ops");
    sender.address = QStringLiteral("ops@example.com");
    return sender;
}

} // namespace

void MailCampaignsTest::anAccountTakesItsFields()
{
    Account account = newAccount(ProviderKind::Smtp);
    QCOMPARE(channelOf(account.provider), Channel::Email);
    QCOMPARE(account.callsPerSecond, 1);
    QCOMPARE(account.callsPerDay, 500);
    account.baseUrl = QUrl(QStringLiteral("smtp://mail.example.com:2587"));
    const QList<std::pair<QString, QString>> fields = {
        {QStringLiteral("user"), QStringLiteral("ops")},
        {QStringLiteral("sender"), QStringLiteral("ops@example.com")},
        {QStringLiteral("sender-name"), QStringLiteral("Asha & Co")},
        {QStringLiteral("reply-to"), QStringLiteral("help@example.com")},
        {QStringLiteral("unsubscribe"), QStringLiteral("https://example.com/out")},
        {QStringLiteral("login"), QStringLiteral("xoauth2-refresh")},
        {QStringLiteral("client"), QStringLiteral("12345.apps.example.com")},
        {QStringLiteral("tenant"), QStringLiteral("contoso.example")},
        {QStringLiteral("token-url"), QStringLiteral("http://127.0.0.1:9/token")},
        {QStringLiteral("per-day"), QStringLiteral("200")}};
    for (const auto &[key, value] : fields)
        QVERIFY2(setAccountField(account, key, value), qPrintable(key));
    const EmailSender sender = emailSenderOf(account);
    QCOMPARE(sender.host, QStringLiteral("mail.example.com"));
    QCOMPARE(sender.port, 2587);
    QCOMPARE(sender.security, EmailSecurity::StartTls);
    QCOMPARE(sender.user, QStringLiteral("ops"));
    QCOMPARE(sender.address, QStringLiteral("ops@example.com"));
    QCOMPARE(sender.name, QStringLiteral("Asha & Co"));
    QCOMPARE(sender.replyTo, QStringLiteral("help@example.com"));
    QCOMPARE(sender.unsubscribe, QStringLiteral("https://example.com/out"));
    QCOMPARE(sender.login, EmailLogin::XOAuth2Refresh);
    QCOMPARE(sender.client, QStringLiteral("12345.apps.example.com"));
    QCOMPARE(sender.tenant, QStringLiteral("contoso.example"));
    QCOMPARE(sender.tokenAddress, QStringLiteral("http://127.0.0.1:9/token"));
    QCOMPARE(account.callsPerDay, 200);
}

void MailCampaignsTest::fieldsOfCallsAreNotThoseOfMail_data()
{
    QTest::addColumn<bool>("isMail");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::newRow("agent of a mail") << true << QStringLiteral("agent") << QStringLiteral("a");
    QTest::newRow("business of a mail") << true << QStringLiteral("business") << QStringLiteral("a");
    QTest::newRow("way to sign in") << true << QStringLiteral("login") << QStringLiteral("cram-md5");
    QTest::newRow("sender of calls") << false << QStringLiteral("sender")
                                     << QStringLiteral("ops@example.com");
}

void MailCampaignsTest::fieldsOfCallsAreNotThoseOfMail()
{
    QFETCH(const bool, isMail);
    QFETCH(const QString, key);
    QFETCH(const QString, value);
    Account account = newAccount(isMail ? ProviderKind::Smtp : ProviderKind::Vapi);
    const Result<void> set = setAccountField(account, key, value);
    QVERIFY(!set);
    QCOMPARE(set.error().code, ErrorCode::InvalidArgument);
}

void MailCampaignsTest::aSenderThatCannotSendIsNotKept_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("address");
    QTest::newRow("no server") << QString() << QStringLiteral("ops@example.com");
    QTest::newRow("no address") << QStringLiteral("mail.example.com") << QStringLiteral("ops");
}

void MailCampaignsTest::aSenderThatCannotSendIsNotKept()
{
    QFETCH(const QString, host);
    QFETCH(const QString, address);
    TestProfile profile;
    Account account = newAccount(ProviderKind::Smtp);
    account.name = QStringLiteral("Mails");
    EmailSender sender = usableSender();
    sender.host = host;
    sender.address = address;
    setEmailSender(account, sender);
    const Result<AccountId> added = await(AccountService(*profile.workspace).add(account, "s3cret"));
    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::Refused);
    QVERIFY(operatorText(added.error()).endsWith(u'.'));
}

void MailCampaignsTest::aTestMailArrives()
{
    const MailServer server({});
    TestProfile profile;
    EmailSender sender = usableSender();
    sender.host = QStringLiteral("127.0.0.1");
    sender.port = server.port();
    sender.security = EmailSecurity::Clear;
    Account account = newAccount(ProviderKind::Smtp);
    account.name = QStringLiteral("Mails");
    setEmailSender(account, sender);
    AccountService accounts(*profile.workspace);
    // Before it is stored, as the window does.
    const Result<providers::SenderTest> test = await(accounts.testSender(account, "s3cret"));
    QVERIFY2(test, test ? "" : qPrintable(operatorText(test.error())));
    QCOMPARE(test->sender, sender.address);
    const Result<void> sent = await(accounts.sendTestMail(account, "s3cret", sender.address));
    QVERIFY2(sent, sent ? "" : qPrintable(operatorText(sent.error())));
    QCOMPARE(server.taken().size(), 1);
    QCOMPARE(server.taken().constFirst().to, QByteArray("<ops@example.com>"));
    QVERIFY(server.taken().constFirst().mail.startsWith("Date: 20 Nov 2026 12:00:00 +0530\r\n"));
}

void MailCampaignsTest::aTestMailNeedsAnAddress()
{
    Desk desk;
    const Result<void> sent =
        await(AccountService(*desk.profile.workspace).sendTestMail(desk.account, {}, QStringLiteral("me")));
    QVERIFY(!sent);
    QCOMPARE(sent.error().code, ErrorCode::Refused);
}

//
void MailCampaignsTest::theDryRunTakesATestMail()
{
    Desk desk;
    AccountService accounts(*desk.profile.workspace);
    QVERIFY(desk.account.isPractice());
    QVERIFY(await(accounts.testSender(desk.account, {})));
    QVERIFY(await(accounts.sendTestMail(desk.account, {}, QStringLiteral("me@example.com"))));
}

void MailCampaignsTest::aMailIsScheduledAndKept()
{
    Desk desk;
    desk.request.message.html = QStringLiteral("<p>See you in {city}.</p>");
    const Result<ScheduleReceipt> receipt = desk.schedule();
    QVERIFY2(receipt, receipt ? "" : qPrintable(operatorText(receipt.error())));
    QCOMPARE(desk.stored(receipt->campaign).message, desk.request.message);
    CampaignDraft drafts(*desk.profile.workspace);
    const Result<CampaignId> draft = await(drafts.save(desk.request));
    QVERIFY(draft);
    const Result<ScheduleRequest> kept = await(drafts.request(*draft));
    QVERIFY(kept);
    QCOMPARE(kept->message, desk.request.message);
}

void MailCampaignsTest::aMailIsPreviewedByLead()
{
    Desk desk;
    desk.request.message.text = QStringLiteral("See you in {city}. ") + QStringLiteral("x").repeated(300);
    const Result<QList<BriefPreview>> previews =
        await(ScheduleService(*desk.profile.workspace).preview(desk.request, 2));
    QVERIFY(previews);
    QCOMPARE(previews->size(), 2);
    const QMap<QString, QString> told = previews->constFirst().variables;
    QCOMPARE(told.value(QStringLiteral("Subject")), QStringLiteral("Hello Lead 1"));
    QVERIFY(told.value(QStringLiteral("Text")).startsWith(QLatin1String("See you in Pune. x")));
    QVERIFY(told.value(QStringLiteral("Text")).endsWith(u'…'));
}

void MailCampaignsTest::aMailWithAGapIsRefused()
{
    Desk desk;
    desk.request.message.html = QStringLiteral("<style>p { color: red }</style>{street}");
    const Result<ScheduleReceipt> receipt = desk.schedule();
    QVERIFY(!receipt);
    QCOMPARE(receipt.error().code, ErrorCode::Refused);
    QVERIFY(receipt.error().arguments.constFirst().contains(QLatin1String("street")));
    QVERIFY(!receipt.error().arguments.constFirst().contains(QLatin1String("color")));
}

void MailCampaignsTest::whatAMailLacksIsSaid_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("html");
    QTest::addColumn<bool>("isGood");
    const QString hi = QStringLiteral("Hi");
    QTest::newRow("good") << hi << hi << QString() << true;
    QTest::newRow("with HTML") << hi << hi << hi << true;
    QTest::newRow("no subject") << QStringLiteral("  ") << hi << QString() << false;
    QTest::newRow("a subject of two lines")
        << QStringLiteral("Hi\nBcc: all@example.com") << hi << QString() << false;
    QTest::newRow("no text") << hi << QString() << QString() << false;
    QTest::newRow("HTML alone") << hi << QString() << hi << false;
}

void MailCampaignsTest::whatAMailLacksIsSaid()
{
    QFETCH(const QString, subject);
    QFETCH(const QString, text);
    QFETCH(const QString, html);
    QFETCH(const bool, isGood);
    MessageContent mail;
    mail.subject = subject;
    mail.text = text;
    mail.html = html;
    const QString why = ScheduleService::messageRefusal(mail, Channel::Email);
    QCOMPARE(why.isEmpty(), isGood);
    QVERIFY(isGood || why.endsWith(u'.'));
    Desk desk;
    desk.request.message = mail;
    QCOMPARE(desk.schedule().has_value(), isGood);
}

void MailCampaignsTest::anEditTellsWhatChangedInTheMail()
{
    Desk desk;
    const Result<ScheduleReceipt> receipt = desk.schedule();
    QVERIFY(receipt);
    const Campaign before = desk.stored(receipt->campaign);
    Campaign after = before;
    after.message.subject = QStringLiteral("Good day {name}");
    after.message.text += QStringLiteral(" Bye.");
    after.message.html = QStringLiteral("<p>Bye.</p>");
    QCOMPARE(campaignChanges(before, after).size(), 3);
    CampaignService campaigns(*desk.profile.workspace);
    QVERIFY(await(campaigns.edit(before, after)));
    QCOMPARE(desk.stored(receipt->campaign).message, after.message);
    Campaign broken = after;
    broken.message.subject.clear();
    QCOMPARE(await(campaigns.edit(after, broken)).error().code, ErrorCode::Refused);
}

// S0-075: WhatsApp by who sends WhatsApp messages, e-mail by who sends mails
void MailCampaignsTest::aStepGoesByItsOwnChannel()
{
    Desk desk;
    const FallbackStep step = desk.callInstead();
    desk.request.fallbackSteps = {{FallbackChannel::WhatsApp, step}};
    const Result<ScheduleReceipt> crossed = desk.schedule();
    QVERIFY(!crossed);
    QCOMPARE(crossed.error().code, ErrorCode::Refused);
    desk.request.fallbackSteps = {{FallbackChannel::Email, step}};
    const Result<ScheduleReceipt> receipt = desk.schedule();
    QVERIFY2(receipt, receipt ? "" : qPrintable(operatorText(receipt.error())));
    QCOMPARE(desk.stored(receipt->campaign).fallbackSteps, desk.request.fallbackSteps);
}

void MailCampaignsTest::filesOfMailsAreRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("code"); // 0: none
    QTest::newRow("text") << QByteArray("नमस्ते {name}\r\nbye\n") << QStringLiteral("नमस्ते {name}\nbye\n") << 0;
    QTest::newRow("with a mark") << QByteArray("\xEF\xBB\xBFhello") << QStringLiteral("hello") << 0;
    QTest::newRow("empty") << QByteArray() << QString() << int(ErrorCode::FileEmpty);
    QTest::newRow("no text") << QByteArray("\xff\xfe\x00\x01", 4) << QString() << int(ErrorCode::FileNotText);
    QTest::newRow("as large as can be")
        << QByteArray(100 * 1024, 'x') << QStringLiteral("x").repeated(100 * 1024) << 0;
    QTest::newRow("too large") << QByteArray(100 * 1024 + 1, 'x') << QString()
                               << int(ErrorCode::FileTooLarge);
}

void MailCampaignsTest::filesOfMailsAreRead()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, text);
    QFETCH(const int, code);
    const QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("mail.html"));
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const Result<QString> read = await(readMailFile(name));
    QCOMPARE(read ? 0 : int(read.error().code), code);
    QCOMPARE(read.value_or(QString()), text);
    QCOMPARE(await(readMailFile(folder.filePath(QStringLiteral("none")))).error().code,
             ErrorCode::FileUnreadable);
}

QTEST_GUILESS_MAIN(MailCampaignsTest)
#include "tst_mailcampaigns.moc"
