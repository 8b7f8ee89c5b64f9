// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/accountkey.h"

#include "core/security/secretstore.h"
#include "core/services/accountservice.h"
#include "core/services/mailgrant.h"
#include "core/services/workspace.h"
#include "tests/support/faultserver.h"
#include "tests/support/testprofile.h"

#include <QTest>

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;

/// A stored key is told to no other host than the one it was given for.
class AccountKeyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anotherHostWantsAnotherKey_data();
    void anotherHostWantsAnotherKey();
    void aMailServerIsAHostToo();
    void aPasswordIsNothingForASignInService_data();
    void aPasswordIsNothingForASignInService();
    void theStoredKeyStaysWithItsHost();
    void noTestTellsTheStoredKey();
    void aNewRefreshTokenKeepsItsClientsSecret_data();
    void aNewRefreshTokenKeepsItsClientsSecret();

private:
    [[nodiscard]] static Account vapi(const QString &url)
    {
        Account account;
        account.name = QStringLiteral("Sales");
        account.provider = ProviderKind::Vapi;
        account.baseUrl = QUrl(url);
        return account;
    }
};

void AccountKeyTest::anotherHostWantsAnotherKey_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<bool>("wanted");
    const QString own = providerAddress(ProviderKind::Vapi).toString();
    QTest::newRow("the same") << own << own << false;
    QTest::newRow("another path") << own << own + QStringLiteral("/v2") << false;
    QTest::newRow("the provider's own, named or not") << QString() << own << false;
    QTest::newRow("another host") << own << QStringLiteral("https://api.example.com") << true;
    QTest::newRow("back to the provider's own")
        << QStringLiteral("https://api.example.com") << QString() << true;
    QTest::newRow("a name that begins alike") << own << own + QStringLiteral(".example.com") << true;
    QTest::newRow("another port") << QStringLiteral("http://127.0.0.1:9")
                                  << QStringLiteral("http://127.0.0.1:10") << false;
}

void AccountKeyTest::anotherHostWantsAnotherKey()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const bool, wanted);
    QCOMPARE(wantsNewKey(vapi(before), vapi(after)), wanted);
    QCOMPARE(mayUseStoredKey(vapi(before), vapi(after), {}).has_value(), !wanted);
    QVERIFY(mayUseStoredKey(vapi(before), vapi(after), "a new key"));
}

void AccountKeyTest::aMailServerIsAHostToo()
{
    Account before;
    before.provider = ProviderKind::Smtp;
    before.baseUrl = QUrl(QStringLiteral("smtp://mail.example.com:587"));
    Account after = before;
    after.baseUrl = QUrl(QStringLiteral("smtp://mail.example.org:587"));
    QVERIFY(wantsNewKey(before, after));
    const Result<void> refused = mayUseStoredKey(before, after, {});
    QVERIFY(!refused);
    const QString text = operatorText(refused.error());
    QVERIFY2(text.contains(QLatin1String("mail.example.org")), qPrintable(text));
    QVERIFY2(text.contains(QLatin1String("password")), qPrintable(text));
    // One in the clear on this machine has none.
    after.baseUrl = QUrl(QStringLiteral("smtp+clear://127.0.0.1:2525"));
    QVERIFY(!wantsNewKey(before, after));
}

void AccountKeyTest::aPasswordIsNothingForASignInService_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<bool>("wanted");
    const QString plain = QStringLiteral("smtps://smtp.gmail.com");
    const QString fetching = QStringLiteral("smtps://smtp.gmail.com?login=xoauth2-refresh&client=c");
    QTest::newRow("fetches tokens now") << plain << fetching << true;
    QTest::newRow("fetches none now") << fetching << plain << true;
    QTest::newRow("as before") << fetching << QString(fetching + QStringLiteral("&name=Asha")) << false;
    QTest::newRow("fetches them elsewhere")
        << fetching << QString(fetching + QStringLiteral("&token-url=http://127.0.0.1:9/token")) << true;
}

void AccountKeyTest::aPasswordIsNothingForASignInService()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const bool, wanted);
    Account one;
    one.provider = ProviderKind::Smtp;
    one.baseUrl = QUrl(before);
    Account other = one;
    other.baseUrl = QUrl(after);
    QCOMPARE(wantsNewKey(one, other), wanted);
    const Result<void> may = mayUseStoredKey(one, other, {});
    QCOMPARE(may.has_value(), !wanted);
    if (!may)
        QVERIFY(operatorText(may.error()).contains(QLatin1String("another way")));
    QVERIFY(mayUseStoredKey(one, other, "a new key"));
}

void AccountKeyTest::theStoredKeyStaysWithItsHost()
{
    test::TestProfile profile;
    QVERIFY(await(profile.workspace->setPassphrase(QByteArrayLiteral("a passphrase for tests"))));
    AccountService accounts(*profile.workspace);
    Account account = vapi(QStringLiteral("http://127.0.0.1:9"));
    account.id = await(accounts.add(account, QByteArrayLiteral("the old key"))).value_or(AccountId());
    QVERIFY(account.id.isValid());
    account.lines = 7;
    account.baseUrl = QUrl(QStringLiteral("https://api.example.com"));
    const Result<void> refused = await(accounts.update(account, {}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    const Account kept = await(accounts.byName(account.name)).value_or(Account());
    QCOMPARE(kept.baseUrl, QUrl(QStringLiteral("http://127.0.0.1:9"))); // nothing of it was done
    QVERIFY(kept.lines != 7);
    QVERIFY(await(accounts.update(account, QByteArrayLiteral("the new key"))));
    QCOMPARE(await(accounts.byName(account.name)).value_or(Account()).baseUrl, account.baseUrl);
}

void AccountKeyTest::noTestTellsTheStoredKey()
{
    test::FaultServer server;
    test::TestProfile profile;
    QVERIFY(await(profile.workspace->setPassphrase(QByteArrayLiteral("a passphrase for tests"))));
    AccountService accounts(*profile.workspace);
    Account account = vapi(QStringLiteral("https://api.example.com"));
    account.id = await(accounts.add(account, QByteArrayLiteral("the old key"))).value_or(AccountId());
    QVERIFY(account.id.isValid());
    account.baseUrl = server.url();
    QCOMPARE(await(accounts.test(account, {})).error().code, ErrorCode::Refused);
    QCOMPARE(await(accounts.testSender(account, {})).error().code, ErrorCode::Refused);
    QCOMPARE(await(accounts.sendTestMail(account, {}, QStringLiteral("asha@example.net"))).error().code,
             ErrorCode::Refused);
    QVERIFY(server.requests().isEmpty());
}

void AccountKeyTest::aNewRefreshTokenKeepsItsClientsSecret_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QString>("change");
    QTest::addColumn<QByteArray>("secret");
    const QByteArray alone = mailGrantKey("second", {});
    QTest::newRow("none came") << alone << QString() << QByteArray("of the client");
    QTest::newRow("a token and nothing else")
        << QByteArray("second") << QString() << QByteArray("of the client");
    QTest::newRow("one came") << mailGrantKey("second", "another") << QString() << QByteArray("another");
    QTest::newRow("of another client") << alone << QStringLiteral("client=d") << QByteArray();
    QTest::newRow("of another service")
        << alone << QStringLiteral("token-url=http://127.0.0.1:9/token") << QByteArray();
}

void AccountKeyTest::aNewRefreshTokenKeepsItsClientsSecret()
{
    QFETCH(const QByteArray, given);
    QFETCH(const QString, change);
    QFETCH(const QByteArray, secret);
    test::TestProfile profile;
    QVERIFY(await(profile.workspace->setPassphrase(QByteArrayLiteral("a passphrase for tests"))));
    AccountService accounts(*profile.workspace);
    Account account = newAccount(ProviderKind::Smtp);
    account.name = QStringLiteral("Mail");
    account.baseUrl = QUrl(QStringLiteral("smtps://smtp.gmail.com"));
    for (const auto &[field, value] :
         {std::pair("user", "asha@example.com"), std::pair("sender", "asha@example.com"),
          std::pair("login", "xoauth2-refresh"), std::pair("client", "c")})
        QVERIFY(setAccountField(account, QString::fromLatin1(field), QString::fromLatin1(value)));
    account.id = await(accounts.add(account, mailGrantKey("first", "of the client"))).value_or(AccountId());
    QVERIFY(account.id.isValid());
    const QString field = change.section(u'=', 0, 0);
    if (!change.isEmpty())
        QVERIFY(setAccountField(account, field, change.section(u'=', 1)));
    QVERIFY(await(accounts.update(account, given)));
    const Result<std::optional<QByteArray>> kept = profile.workspace->secrets()->read(account.secretName());
    QVERIFY(kept && *kept);
    const http::TokenGrant grant = mailGrant(emailSenderOf(account), **kept);
    QCOMPARE(grant.refreshToken, QByteArray("second"));
    QCOMPARE(grant.clientSecret, secret);
}

QTEST_GUILESS_MAIN(AccountKeyTest)
#include "tst_accountkey.moc"
