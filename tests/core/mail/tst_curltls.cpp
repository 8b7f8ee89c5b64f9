// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/mail/curltransport.h"

#include "tests/core/mail/mailbench.h"

#include <QTemporaryFile>
#include <QTest>

using namespace callboard;
using namespace callboard::mail;
using namespace callboard::test;

/// TLS and signing in, over real sockets: nothing is secret that is not proved to be, and no password leaves
/// before.
class CurlTlsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aMailGoesOverTls_data();
    void aMailGoesOverTls();
    void everyWayToSignInIsSpoken_data();
    void everyWayToSignInIsSpoken();
    void aRefusedLoginIsToldWithItsCode_data();
    void aRefusedLoginIsToldWithItsCode();
    void withoutAWayToSignInNothingIsSent();
    void withoutStartTlsNothingIsSent();
    void aCertificateThatProvesNothingIsNotAccepted_data();
    void aCertificateThatProvesNothingIsNotAccepted();
    void clearTextWhereTlsIsSpokenIsNotSentTo();

private:
    [[nodiscard]] Parcel parcelFor(const MailServer &server, EmailSecurity security);
    [[nodiscard]] static QStringList loginsOf(const MailServer &server);

    TestCertificate m_certificate;
    QTemporaryFile m_roots;
};

void CurlTlsTest::initTestCase()
{
    m_certificate = testCertificate("IP:127.0.0.1");
    QVERIFY(m_roots.open());
    m_roots.write(m_certificate.certificate);
    QVERIFY(m_roots.flush());
}

Parcel CurlTlsTest::parcelFor(const MailServer &server, EmailSecurity security)
{
    return parcelTo(senderAt(server, security));
}

QStringList CurlTlsTest::loginsOf(const MailServer &server)
{
    QStringList found;
    for (const QByteArray &line : server.lines()) {
        if (line.startsWith("AUTH"))
            found << QString::fromLatin1(line);
    }
    return found;
}

void CurlTlsTest::aMailGoesOverTls_data()
{
    QTest::addColumn<EmailSecurity>("security");
    QTest::newRow("465") << EmailSecurity::Tls;
    QTest::newRow("587") << EmailSecurity::StartTls;
}

void CurlTlsTest::aMailGoesOverTls()
{
    QFETCH(const EmailSecurity, security);
    MailScript script;
    script.security = security;
    const MailServer server(script, m_certificate);
    CurlTransport transport(m_roots.fileName());
    const Report report = transport.send(parcelFor(server, security));
    QVERIFY2(report.fate == Fate::Taken, qPrintable(report.detail));
    QCOMPARE(server.taken().size(), 1);
    QVERIFY(server.taken().constFirst().isSecret);
    QCOMPARE(loginsOf(server), QStringList{QStringLiteral("AUTH PLAIN :ops:s3cret")});
    // The capabilities of the clear connection are forgotten (RFC 3207, section 4.2).
    QCOMPARE(server.lines().count("EHLO callboard.invalid"), security == EmailSecurity::Tls ? 1 : 2);
}

void CurlTlsTest::everyWayToSignInIsSpoken_data()
{
    QTest::addColumn<QByteArray>("offered");
    QTest::addColumn<EmailLogin>("login");
    QTest::addColumn<QString>("spoken");
    QTest::newRow("plain") << QByteArray("LOGIN PLAIN") << EmailLogin::Plain << "AUTH PLAIN :ops:s3cret";
    QTest::newRow("login") << QByteArray("LOGIN PLAIN") << EmailLogin::Login << "AUTH LOGIN ops s3cret";
    QTest::newRow("only login is offered")
        << QByteArray("LOGIN") << EmailLogin::Offered << "AUTH LOGIN ops s3cret";
    QTest::newRow("token") << QByteArray("PLAIN XOAUTH2") << EmailLogin::XOAuth2
                           << "AUTH XOAUTH2 user=ops|auth=Bearer s3cret||";
    QTest::newRow("fetched token") << QByteArray("PLAIN XOAUTH2") << EmailLogin::XOAuth2Refresh
                                   << "AUTH XOAUTH2 user=ops|auth=Bearer s3cret||";
}

void CurlTlsTest::everyWayToSignInIsSpoken()
{
    QFETCH(const QByteArray, offered);
    QFETCH(const EmailLogin, login);
    QFETCH(const QString, spoken);
    MailScript script;
    script.security = EmailSecurity::Tls;
    script.logins = offered;
    const MailServer server(script, m_certificate);
    Parcel parcel = parcelFor(server, EmailSecurity::Tls);
    parcel.sender.login = login;
    CurlTransport transport(m_roots.fileName());
    QCOMPARE(transport.send(parcel).fate, Fate::Taken);
    QCOMPARE(loginsOf(server), QStringList{spoken});
}

void CurlTlsTest::aRefusedLoginIsToldWithItsCode_data()
{
    QTest::addColumn<EmailLogin>("login");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Fate>("fate");
    QTest::addColumn<QString>("reply");
    const auto row = [](const char *name, EmailLogin login, const char *answer, const char *code) {
        QTest::newRow(name) << login << QByteArray(answer) << Fate::Refused << QString::fromLatin1(code);
    };
    row("password", EmailLogin::Offered, "535 5.7.8 no", "535 5.7.8");
    row("basic is switched off", EmailLogin::Login, "550 5.7.30 no", "550 5.7.30");
    row("later", EmailLogin::Plain, "454 4.7.0 later", "454 4.7.0");
    // libcurl does not wait for the code behind the explanation.
    QTest::newRow("token") << EmailLogin::XOAuth2 << QByteArray("535 5.7.3 no") << Fate::NotSent
                           << QStringLiteral("0");
}

void CurlTlsTest::aRefusedLoginIsToldWithItsCode()
{
    QFETCH(const EmailLogin, login);
    QFETCH(const QByteArray, answer);
    MailScript script;
    script.security = EmailSecurity::StartTls;
    script.answers = {{"AUTH", answer}};
    const MailServer server(script, m_certificate);
    Parcel parcel = parcelFor(server, EmailSecurity::StartTls);
    parcel.sender.login = login;
    CurlTransport transport(m_roots.fileName());
    for (const Report &report : {transport.send(parcel), transport.test(parcel)}) {
        QTEST(report.fate, "fate");
        QCOMPARE(report.trouble == Trouble::NoLogin, report.fate == Fate::NotSent);
        QCOMPARE(report.stage, Stage::Login);
        QTEST(report.reply.text(), "reply");
    }
    QCOMPARE(server.ends(), 0);
    // Accounts get locked by more.
    QCOMPARE(loginsOf(server).size(), 2);
}

void CurlTlsTest::withoutAWayToSignInNothingIsSent()
{
    MailScript script;
    script.security = EmailSecurity::Tls;
    script.logins = "CRAM-MD5";
    const MailServer server(script, m_certificate);
    CurlTransport transport(m_roots.fileName());
    const Report report = transport.send(parcelFor(server, EmailSecurity::Tls));
    QCOMPARE(report.fate, Fate::NotSent);
    QCOMPARE(report.trouble, Trouble::NoLogin);
    QVERIFY(loginsOf(server).isEmpty());
}

void CurlTlsTest::withoutStartTlsNothingIsSent()
{
    MailScript script;
    script.security = EmailSecurity::StartTls;
    script.offersStartTls = false;
    const MailServer server(script, m_certificate);
    CurlTransport transport(m_roots.fileName());
    const Report report = transport.send(parcelFor(server, EmailSecurity::StartTls));
    QCOMPARE(report.fate, Fate::NotSent);
    QCOMPARE(report.trouble, Trouble::NoTls);
    QVERIFY(loginsOf(server).isEmpty());
    QVERIFY(server.taken().isEmpty());
}

void CurlTlsTest::aCertificateThatProvesNothingIsNotAccepted_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("isOver");
    QTest::addColumn<bool>("isTrusted");
    QTest::addColumn<EmailSecurity>("security");
    for (const EmailSecurity security : {EmailSecurity::Tls, EmailSecurity::StartTls}) {
        const char *const port = security == EmailSecurity::Tls ? "465" : "587";
        QTest::addRow("%s: another host", port)
            << QByteArray("DNS:mail.example") << false << true << security;
        QTest::addRow("%s: over", port) << QByteArray("IP:127.0.0.1") << true << true << security;
        QTest::addRow("%s: nobody vouches", port) << QByteArray("IP:127.0.0.1") << false << false << security;
    }
}

void CurlTlsTest::aCertificateThatProvesNothingIsNotAccepted()
{
    QFETCH(const QByteArray, host);
    QFETCH(const bool, isOver);
    QFETCH(const bool, isTrusted);
    QFETCH(const EmailSecurity, security);
    MailScript script;
    script.security = security;
    const TestCertificate certificate = testCertificate(host, isOver);
    const MailServer server(script, certificate);
    QTemporaryFile roots;
    QVERIFY(roots.open());
    roots.write(isTrusted ? certificate.certificate : m_certificate.certificate);
    QVERIFY(roots.flush());
    CurlTransport transport(roots.fileName());
    const Report report = transport.send(parcelFor(server, security));
    QCOMPARE(report.fate, Fate::NotSent);
    QCOMPARE(report.trouble, Trouble::Certificate);
    QVERIFY(loginsOf(server).isEmpty());
}

void CurlTlsTest::clearTextWhereTlsIsSpokenIsNotSentTo()
{
    const MailServer server({}); // speaks in clear
    Parcel parcel = parcelFor(server, EmailSecurity::Tls);
    parcel.deadline = milliseconds{2'000};
    CurlTransport transport(m_roots.fileName());
    const Report report = transport.send(parcel);
    QCOMPARE(report.fate, Fate::NotSent);
    QVERIFY(server.taken().isEmpty());
}

QTEST_GUILESS_MAIN(CurlTlsTest)
#include "tst_curltls.moc"
