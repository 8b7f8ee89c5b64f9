// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/sheets/serviceaccount.h"

#include "tests/support/fakesheets.h"

#include <QJsonDocument>
#include <QTest>

using namespace callboard;
using namespace callboard::sync;
using callboard::test::FakeSheets;

/// That a signature holds is checked by the fake, which turns others away (tst_tokensource).
class ServiceAccountTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_fake = std::make_unique<FakeSheets>([] { return 0; });
    }
    void cleanupTestCase() { m_fake.reset(); }
    void aKeyFileIsRead();
    void whatIsNoKeyFileIsRefused_data();
    void whatIsNoKeyFileIsRefused();
    void anAssertionSaysWhatItMust();
    void aKeyThatDoesNotOpenSignsNothing();

private:
    [[nodiscard]] QJsonObject keyFile() const { return QJsonDocument::fromJson(m_fake->keyFile()).object(); }

    std::unique_ptr<FakeSheets> m_fake;
};

void ServiceAccountTest::aKeyFileIsRead()
{
    const Result<ServiceAccount> account = readServiceAccount(m_fake->keyFile(), QStringLiteral("key.json"));
    QVERIFY(account);
    QCOMPARE(account->clientEmail, FakeSheets::clientEmail());
    QCOMPARE(account->keyId, QStringLiteral("key-1"));
    QCOMPARE(account->tokenUri, QUrl(m_fake->url().toString() + QStringLiteral("/token")));
    QJsonObject google = keyFile();
    google.insert(QStringLiteral("token_uri"), QStringLiteral("https://oauth2.googleapis.com/token"));
    QVERIFY(readServiceAccount(QJsonDocument(google).toJson(), {}));
}

void ServiceAccountTest::whatIsNoKeyFileIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto with = [this](const char *name, const QJsonValue &value) {
        QJsonObject object = keyFile();
        object.insert(QString::fromLatin1(name), value);
        return QJsonDocument(object).toJson();
    };
    QTest::newRow("no JSON") << QByteArrayLiteral("-----BEGIN PRIVATE KEY-----");
    QTest::newRow("an OAuth client") << with("type", QStringLiteral("authorized_user"));
    QTest::newRow("no address") << with("client_email", QString());
    QTest::newRow("no key") << with("private_key", QString());
    QTest::newRow("a broken key") << with(
        "private_key", QStringLiteral("-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\n"));
    // F62: an assertion goes to nobody but Google.
    QTest::newRow("somebody else's sign-in")
        << with("token_uri", QStringLiteral("https://evil.example/token"));
    QTest::newRow("in clear") << with("token_uri", QStringLiteral("http://oauth2.googleapis.com/token"));
    QTest::newRow("almost Google's") << with("token_uri", QStringLiteral("https://evilgoogleapis.com/token"));
}

void ServiceAccountTest::whatIsNoKeyFileIsRefused()
{
    QFETCH(const QByteArray, json);
    const Result<ServiceAccount> account = readServiceAccount(json, QStringLiteral("key.json"));
    QVERIFY(!account);
    QCOMPARE(account.error().code, ErrorCode::FileMalformed);
    QCOMPARE(account.error().arguments.constFirst(), QStringLiteral("key.json"));
    QVERIFY(!operatorText(account.error()).contains(QLatin1String("PRIVATE")));
}

void ServiceAccountTest::anAssertionSaysWhatItMust()
{
    const Result<ServiceAccount> account = readServiceAccount(m_fake->keyFile(), {});
    QVERIFY(account);
    const Result<QByteArray> assertion = signedAssertion(*account, QStringLiteral("a scope"), 1'000);
    QVERIFY(assertion);
    const QList<QByteArray> parts = assertion->split('.');
    QCOMPARE(parts.size(), 3);
    const auto decoded = [&](qsizetype i) {
        return QJsonDocument::fromJson(QByteArray::fromBase64(parts.at(i), QByteArray::Base64UrlEncoding))
            .object();
    };
    QCOMPARE(decoded(0), (QJsonObject{{QStringLiteral("alg"), QStringLiteral("RS256")},
                                      {QStringLiteral("kid"), QStringLiteral("key-1")},
                                      {QStringLiteral("typ"), QStringLiteral("JWT")}}));
    QCOMPARE(decoded(1), (QJsonObject{{QStringLiteral("aud"), account->tokenUri.toString()},
                                      {QStringLiteral("exp"), 4'600},
                                      {QStringLiteral("iat"), 1'000},
                                      {QStringLiteral("iss"), FakeSheets::clientEmail()},
                                      {QStringLiteral("scope"), QStringLiteral("a scope")}}));
    for (const char forbidden : {'=', '+', '/', '\n'})
        QVERIFY(!assertion->contains(forbidden));
}

void ServiceAccountTest::aKeyThatDoesNotOpenSignsNothing()
{
    ServiceAccount account;
    account.privateKey = QByteArrayLiteral("nothing");
    const Result<QByteArray> assertion = signedAssertion(account, {}, 0);
    QVERIFY(!assertion);
    QCOMPARE(assertion.error().code, ErrorCode::SecretWrong);
}

QTEST_GUILESS_MAIN(ServiceAccountTest)
#include "tst_serviceaccount.moc"
