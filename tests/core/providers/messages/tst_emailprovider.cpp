// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/http/networktransport.h"
#include "core/mail/curltransport.h"
#include "core/model/emailsender.h"
#include "tests/core/providers/messages/messagesample.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketokens.h"
#include "tests/support/mailserver.h"

#include <QTemporaryFile>

using namespace callboard;
using namespace callboard::providers;
using namespace callboard::test;

Q_DECLARE_METATYPE(callboard::EmailSender)
Q_DECLARE_METATYPE(callboard::ErrorCode)
Q_DECLARE_METATYPE(callboard::test::MailScript)

/// The contract of dialling safety, sections 2, 5 and 6, for e-mail and over real sockets: one mail is one
/// dialogue, and only what is clear is called clear.
class EmailProviderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void oneMailIsOneDialogue_data();
    void oneMailIsOneDialogue();
    void aMailBearsItsAttempt();
    void whatCannotBeAHeaderIsNotSent_data();
    void whatCannotBeAHeaderIsNotSent();
    void theDryRunSendsNothing();
    void theDryRunRefusesWhatCannotBeSent();
    void aTestSignsIn();
    void aTestWithAWrongPasswordSaysSo();
    void sendersThatCannotSendAreRefused_data();
    void sendersThatCannotSendAreRefused();
    void othersSendNoMail();
    void aFetchedTokenSignsIn();
    void aTokenThatIsRefusedIsFetchedAnewOnce_data();
    void aTokenThatIsRefusedIsFetchedAnewOnce();
    void withoutATokenNothingIsSent_data();
    void withoutATokenNothingIsSent();
    void whoFetchesTokensCannotDoWithout();

private:
    [[nodiscard]] static ProviderSetup setup(const EmailSender &sender, ProviderKind kind);
    [[nodiscard]] static EmailSender senderAt(const MailServer &server);
    [[nodiscard]] std::shared_ptr<MessageProvider> mailerAt(const MailServer &server);
    [[nodiscard]] static MessageRequest mailRequest();
    /// Signs in there with what \a service hands out.
    [[nodiscard]] std::shared_ptr<MessageProvider> fetchingMailerAt(const MailServer &server,
                                                                    const FakeTokens &service);

    FakeClock m_clock{Instant{milliseconds{1'795'156'200'000}}};
    http::NetworkTransport m_network;
    TestCertificate m_certificate;
    QTemporaryFile m_roots;
    std::unique_ptr<mail::CurlTransport> m_transport;
};

void EmailProviderTest::initTestCase()
{
    m_certificate = testCertificate("IP:127.0.0.1");
    QVERIFY(m_roots.open());
    m_roots.write(m_certificate.certificate);
    QVERIFY(m_roots.flush());
    m_transport = std::make_unique<mail::CurlTransport>(m_roots.fileName());
    m_transport->setHurried(true); // a lost last word is waited for no ten minutes
}

ProviderSetup EmailProviderTest::setup(const EmailSender &sender, ProviderKind kind)
{
    ProviderSetup made;
    made.account.name = QStringLiteral("Mails");
    made.account.provider = kind;
    setEmailSender(made.account, sender);
    made.secret = QStringLiteral("s3cret");
    made.baseUrl = made.account.baseUrl;
    made.createDeadline = milliseconds{20'000};
    return made;
}

EmailSender EmailProviderTest::senderAt(const MailServer &server)
{
    EmailSender sender;
    sender.host = QStringLiteral("127.0.0.1");
    sender.port = server.port();
    sender.security = EmailSecurity::StartTls;
    sender.user = QStringLiteral("ops");
    sender.address = QStringLiteral("ops@example.com");
    return sender;
}

std::shared_ptr<MessageProvider> EmailProviderTest::mailerAt(const MailServer &server)
{
    return makeEmailProvider(setup(senderAt(server), ProviderKind::Smtp), *m_transport).value_or(nullptr);
}

MessageRequest EmailProviderTest::mailRequest()
{
    MessageRequest request = messageRequest();
    request.address = QStringLiteral("asha@example.net");
    request.date = QDateTime(QDate(2026, 11, 21), QTime(10, 0), Qt::OffsetFromUTC, 19'800);
    request.content = {};
    request.content.subject = QStringLiteral("Your visit");
    request.content.text = QStringLiteral("See you on Friday.");
    return request;
}

void EmailProviderTest::oneMailIsOneDialogue_data()
{
    using V = PlaceVerdict;
    using M = MessageFault;
    QTest::addColumn<MailScript>("script");
    QTest::addColumn<PlaceVerdict>("verdict");
    QTest::addColumn<MessageFault>("why");
    const auto row = [](const char *name, MailScript script, V verdict, M why = M::None) {
        script.security = EmailSecurity::StartTls;
        QTest::newRow(name) << script << verdict << why;
    };
    const auto answer = [](const char *step, const char *said) {
        MailScript script;
        script.answers = {{step, said}};
        return script;
    };
    const auto dropAt = [](const char *step) {
        MailScript script;
        script.dropsAt = step;
        return script;
    };
    row("taken", {}, V::Accepted);
    row("F15 busy", answer("GREETING", "421 4.3.2 later"), V::Refused, M::SlowDown);
    row("greylisting", answer("RCPT", "451 4.7.1 later"), V::Refused, M::Later);
    row("nobody there", answer("RCPT", "550 5.1.1 nobody"), V::Refused, M::Unreachable);
    row("policy", answer("TEXT", "554 5.7.1 no"), V::Refused, M::Policy);
    row("F17 password", answer("AUTH", "535 5.7.8 no"), V::Refused, M::Account);
    row("dropped before DATA", dropAt("DATA"), V::NotSent);
    row("F11 dropped after the text", dropAt("TEXT"), V::Unknown);
    MailScript noTls;
    noTls.offersStartTls = false;
    row("no STARTTLS", noTls, V::Refused, M::Account);
}

void EmailProviderTest::oneMailIsOneDialogue()
{
    QFETCH(const MailScript, script);
    QFETCH(const PlaceVerdict, verdict);
    const MailServer server(script, m_certificate);
    const SendAnswer answer = mailerAt(server)->send(mailRequest());
    QCOMPARE(answer.verdict, verdict);
    QTEST(answer.fault, "why");
    QCOMPARE(server.connections(), 1);
    QCOMPARE(server.taken().size(), verdict == PlaceVerdict::Accepted ? 1 : 0);
    // F63
    for (const QString &secret : {QStringLiteral("s3cret"), QStringLiteral("asha"), QStringLiteral("ops")})
        QVERIFY2(!answer.reason.contains(secret), qPrintable(answer.reason));
}

void EmailProviderTest::aMailBearsItsAttempt()
{
    MailScript script;
    script.security = EmailSecurity::StartTls;
    const MailServer server(script, m_certificate);
    const SendAnswer answer = mailerAt(server)->send(mailRequest());
    QCOMPARE(answer.messageId, QStringLiteral("8f31c0de-7d5e-4a0e-9a53-3d0b6f0a1111@example.com"));
    QVERIFY(server.taken().constFirst().mail.contains(
        "\r\nMessage-ID: <8f31c0de-7d5e-4a0e-9a53-3d0b6f0a1111@example.com>\r\n"));
    QCOMPARE(mailerAt(server)->report(answer.messageId).value_or(MessageReport()).delivery,
             Delivery::Accepted);
}

void EmailProviderTest::whatCannotBeAHeaderIsNotSent_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("subject");
    QTest::newRow("address") << QStringLiteral("a@example.net\r\nBcc: b@example.net") << QStringLiteral("Hi");
    QTest::newRow("subject") << QStringLiteral("a@example.net") << QStringLiteral("Hi\r\nBcc: b@example.net");
}

void EmailProviderTest::whatCannotBeAHeaderIsNotSent()
{
    QFETCH(const QString, address);
    QFETCH(const QString, subject);
    const MailServer server({}, m_certificate);
    MessageRequest request = mailRequest();
    request.address = address;
    request.content.subject = subject;
    const SendAnswer answer = mailerAt(server)->send(request);
    QCOMPARE(answer.verdict, PlaceVerdict::Refused);
    QCOMPARE(answer.fault, MessageFault::ThisMessage);
    QCOMPARE(server.connections(), 0);
}

// EMAIL_DRY_RUN
void EmailProviderTest::theDryRunSendsNothing()
{
    const MailServer server({}, m_certificate);
    EmailSender sender = senderAt(server);
    sender.security = EmailSecurity::Clear;
    const auto mailer = makeEmailProvider(setup(sender, ProviderKind::PracticeEmail), *m_transport);
    QVERIFY(mailer.has_value());
    const SendAnswer answer = (*mailer)->send(mailRequest());
    QCOMPARE(answer.verdict, PlaceVerdict::Accepted);
    QVERIFY(!answer.messageId.isEmpty());
    QVERIFY((*mailer)->test().has_value());
    QCOMPARE(server.connections(), 0);
}

void EmailProviderTest::theDryRunRefusesWhatCannotBeSent()
{
    EmailSender sender;
    sender.host = QStringLiteral("localhost");
    sender.security = EmailSecurity::Clear;
    sender.address = QStringLiteral("practice@callboard.invalid");
    const auto mailer = makeEmailProvider(setup(sender, ProviderKind::PracticeEmail), *m_transport);
    QVERIFY(mailer.has_value());
    MessageRequest request = mailRequest();
    request.address = QStringLiteral("nobody");
    QCOMPARE((*mailer)->send(request).verdict, PlaceVerdict::Refused);
}

void EmailProviderTest::aTestSignsIn()
{
    MailScript script;
    script.security = EmailSecurity::StartTls;
    const MailServer server(script, m_certificate);
    const Result<SenderTest> found = mailerAt(server)->test();
    QVERIFY(found.has_value());
    QCOMPARE(found->sender, QStringLiteral("ops@example.com"));
    QVERIFY(server.lines().contains("AUTH PLAIN :ops:s3cret"));
    QVERIFY(server.taken().isEmpty());
}

void EmailProviderTest::aTestWithAWrongPasswordSaysSo()
{
    MailScript script;
    script.security = EmailSecurity::StartTls;
    script.answers = {{"AUTH", "535 5.7.8 no"}};
    const MailServer server(script, m_certificate);
    const Result<SenderTest> found = mailerAt(server)->test();
    QVERIFY(!found.has_value());
    QCOMPARE(found.error().code, ErrorCode::ProviderKeyRefused);
}

void EmailProviderTest::sendersThatCannotSendAreRefused_data()
{
    QTest::addColumn<EmailSender>("sender");
    QTest::addColumn<ErrorCode>("code");
    EmailSender good;
    good.host = QStringLiteral("mail.example.com");
    good.user = QStringLiteral("ops");
    good.address = QStringLiteral("ops@example.com");
    EmailSender clear = good;
    clear.security = EmailSecurity::Clear;
    QTest::newRow("clear to another machine") << clear << ErrorCode::ProviderNotSecure; // F62
    EmailSender nobody = good;
    nobody.address.clear();
    QTest::newRow("no address") << nobody << ErrorCode::InvalidArgument;
    EmailSender nowhere = good;
    nowhere.host.clear();
    QTest::newRow("no server") << nowhere << ErrorCode::InvalidArgument;
}

void EmailProviderTest::sendersThatCannotSendAreRefused()
{
    QFETCH(const EmailSender, sender);
    const auto mailer = makeEmailProvider(setup(sender, ProviderKind::Smtp), *m_transport);
    QVERIFY(!mailer.has_value());
    QTEST(mailer.error().code, "code");
}

void EmailProviderTest::othersSendNoMail()
{
    const ProviderSetup whatsapp =
        messageSetup(ProviderKind::WhatsAppCloud, QUrl(QStringLiteral("https://graph.example")));
    const auto mailer = makeEmailProvider(whatsapp, *m_transport);
    QVERIFY(!mailer.has_value());
    QCOMPARE(mailer.error().code, ErrorCode::InvalidArgument);
    http::NetworkTransport transport;
    const auto none = makeMessageProvider(
        messageSetup(ProviderKind::Smtp, QUrl(QStringLiteral("https://mail.example"))), transport);
    QVERIFY(!none.has_value());
    QCOMPARE(none.error().code, ErrorCode::InvalidArgument);
}

std::shared_ptr<MessageProvider> EmailProviderTest::fetchingMailerAt(const MailServer &server,
                                                                     const FakeTokens &service)
{
    EmailSender sender = senderAt(server);
    sender.login = EmailLogin::XOAuth2Refresh;
    sender.client = FakeTokens::clientId();
    sender.tokenAddress = service.url().toString();
    const auto tokens =
        std::make_shared<http::AccessTokens>(http::TokenGrant{.tokenUri = mailTokenAddress(sender),
                                                              .clientId = sender.client,
                                                              .clientSecret = FakeTokens::clientSecret(),
                                                              .refreshToken = FakeTokens::refreshToken()},
                                             m_network, m_clock);
    return makeEmailProvider(setup(sender, ProviderKind::Smtp), *m_transport, tokens).value_or(nullptr);
}

void EmailProviderTest::aFetchedTokenSignsIn()
{
    MailScript script;
    script.security = EmailSecurity::StartTls;
    const MailServer server(script, m_certificate);
    FakeTokens service;
    const auto mailer = fetchingMailerAt(server, service);
    QVERIFY(mailer);
    QVERIFY(mailer->test());
    QCOMPARE(mailer->send(mailRequest()).verdict, PlaceVerdict::Accepted);
    QCOMPARE(mailer->send(mailRequest()).verdict, PlaceVerdict::Accepted);
    QCOMPARE(service.count(), 1);
    m_clock.advance(seconds{3'600});
    QCOMPARE(mailer->send(mailRequest()).verdict, PlaceVerdict::Accepted);
    QCOMPARE(service.count(), 2);
    const QByteArray lines = server.lines().join('\n');
    QVERIFY2(lines.contains("user=ops|auth=Bearer access-2||"), lines.constData());
    QVERIFY(!lines.contains("s3cret"));
    QVERIFY(!lines.contains(FakeTokens::refreshToken()));
}

void EmailProviderTest::aTokenThatIsRefusedIsFetchedAnewOnce_data()
{
    QTest::addColumn<bool>("isKept");
    QTest::addColumn<int>("connections");
    QTest::addColumn<int>("fetches");
    QTest::newRow("F17 a kept one") << true << 2 << 2;
    QTest::newRow("a fresh one") << false << 1 << 1;
}

void EmailProviderTest::aTokenThatIsRefusedIsFetchedAnewOnce()
{
    QFETCH(const bool, isKept);
    QFETCH(const int, connections);
    QFETCH(const int, fetches);
    MailScript script;
    script.security = EmailSecurity::StartTls;
    MailServer server(script, m_certificate);
    FakeTokens service;
    const auto mailer = fetchingMailerAt(server, service);
    QVERIFY(mailer);
    if (isKept)
        QVERIFY(mailer->test());
    const int before = server.connections();
    script.answers = {{"AUTH", "535 5.7.3 no"}};
    server.setScript(script);
    const SendAnswer answer = mailer->send(mailRequest());
    QCOMPARE(answer.verdict, PlaceVerdict::Refused);
    QCOMPARE(answer.fault, MessageFault::Account);
    QCOMPARE(answer.reason, QStringLiteral("smtp_login"));
    QCOMPARE(server.connections() - before, connections);
    QCOMPARE(service.count(), fetches);
    QVERIFY(server.taken().isEmpty());
}

void EmailProviderTest::withoutATokenNothingIsSent_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<PlaceVerdict>("verdict");
    QTest::addColumn<MessageFault>("why");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, TokenFault fault, PlaceVerdict verdict, MessageFault why,
                        const char *reason, const char *said) {
        QTest::newRow(name) << int(fault) << verdict << why << QString::fromLatin1(reason)
                            << QString::fromLatin1(said);
    };
    row("withdrawn", TokenFault::Ended, PlaceVerdict::Refused, MessageFault::Account, "smtp_token_ended",
        "Sign in anew");
    row("no such client", TokenFault::ClientGone, PlaceVerdict::Refused, MessageFault::Account,
        "smtp_token_client", "client ID");
    row("the service is ill", TokenFault::Unavailable, PlaceVerdict::NotSent, MessageFault::None,
        "smtp_token_unreachable", "Try again later");
    row("no answer", TokenFault::Lost, PlaceVerdict::NotSent, MessageFault::None, "smtp_token_unreachable",
        "Try again later");
}

void EmailProviderTest::withoutATokenNothingIsSent()
{
    QFETCH(const int, fault);
    QFETCH(const PlaceVerdict, verdict);
    QFETCH(const MessageFault, why);
    QFETCH(const QString, reason);
    QFETCH(const QString, said);
    MailScript script;
    script.security = EmailSecurity::StartTls;
    const MailServer server(script, m_certificate);
    FakeTokens service;
    service.setFaults(QList<TokenFault>(20, TokenFault(fault)));
    const auto mailer = fetchingMailerAt(server, service);
    QVERIFY(mailer);
    const SendAnswer answer = mailer->send(mailRequest());
    QCOMPARE(answer.verdict, verdict);
    QCOMPARE(answer.fault, why);
    QCOMPARE(answer.reason, reason);
    const Result<SenderTest> test = mailer->test();
    QVERIFY(!test);
    QVERIFY2(operatorText(test.error()).contains(said), qPrintable(operatorText(test.error())));
    QCOMPARE(server.connections(), 0);
}

void EmailProviderTest::whoFetchesTokensCannotDoWithout()
{
    EmailSender sender;
    sender.host = QStringLiteral("smtp.gmail.com");
    sender.user = QStringLiteral("ops@example.com");
    sender.address = QStringLiteral("ops@example.com");
    sender.login = EmailLogin::XOAuth2Refresh;
    sender.client = FakeTokens::clientId();
    QCOMPARE(makeEmailProvider(setup(sender, ProviderKind::Smtp), *m_transport).error().code,
             ErrorCode::InvalidArgument);
}

QTEST_GUILESS_MAIN(EmailProviderTest)
#include "tst_emailprovider.moc"
