// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/sheets/oauthclient.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrlQuery>

using namespace callboard;
using namespace callboard::sync;

class OAuthClientTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aClientsFileIsRead();
    void aClientWithoutASecretIsOne();
    void whatIsNoClientIsRefused_data();
    void whatIsNoClientIsRefused();
    void theAddressAsksForWhatIsNeeded();
    void aSignInIsWithdrawnWhereItWasMade();

private:
    /// As the Google Cloud console hands it out, with one value in place of another.
    [[nodiscard]] static QByteArray file(const char *name = nullptr, const QString &value = {})
    {
        QJsonObject installed{
            {QStringLiteral("client_id"), QStringLiteral("1-a.apps.googleusercontent.com")},
            {QStringLiteral("project_id"), QStringLiteral("project")},
            {QStringLiteral("auth_uri"), QStringLiteral("https://accounts.google.com/o/oauth2/auth")},
            {QStringLiteral("token_uri"), QStringLiteral("https://oauth2.googleapis.com/token")},
            {QStringLiteral("client_secret"), QStringLiteral("GOCSPX-secret")}};
        if (name != nullptr)
            installed.insert(QString::fromLatin1(name), value);
        return QJsonDocument(QJsonObject{{QStringLiteral("installed"), installed}}).toJson();
    }
};

void OAuthClientTest::aClientsFileIsRead()
{
    const Result<OAuthClient> client = readOAuthClient(file(), QStringLiteral("client.json"));
    QVERIFY(client);
    QCOMPARE(client->id, QStringLiteral("1-a.apps.googleusercontent.com"));
    QCOMPARE(client->secret, QByteArrayLiteral("GOCSPX-secret"));
    QCOMPARE(client->authUri, QUrl(QStringLiteral("https://accounts.google.com/o/oauth2/v2/auth")));
    QCOMPARE(client->tokenUri, QUrl(QStringLiteral("https://oauth2.googleapis.com/token")));
}

void OAuthClientTest::aClientWithoutASecretIsOne()
{
    const Result<OAuthClient> client = readOAuthClient(file("client_secret", {}), {});
    QVERIFY(client);
    QVERIFY(client->secret.isEmpty());
}

void OAuthClientTest::whatIsNoClientIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no JSON") << QByteArrayLiteral("client");
    QTest::newRow("a web client") << file().replace("installed", "web");
    QTest::newRow("a service account") << QByteArrayLiteral("{\"type\":\"service_account\"}");
    QTest::newRow("no id") << file("client_id", {});
    // F62: a code and a secret go to nobody but Google.
    QTest::newRow("somebody else's page") << file("auth_uri", QStringLiteral("https://evil.example/auth"));
    QTest::newRow("somebody else's tokens")
        << file("token_uri", QStringLiteral("https://evil.example/token"));
    QTest::newRow("in clear") << file("token_uri", QStringLiteral("http://oauth2.googleapis.com/token"));
    QTest::newRow("a file") << file("auth_uri", QStringLiteral("file:///etc/passwd"));
    QTest::newRow("nowhere") << file("token_uri", {});
}

void OAuthClientTest::whatIsNoClientIsRefused()
{
    QFETCH(const QByteArray, json);
    const Result<OAuthClient> client = readOAuthClient(json, QStringLiteral("client.json"));
    QVERIFY(!client);
    QCOMPARE(client.error().code, ErrorCode::FileMalformed);
    QCOMPARE(client.error().arguments.constFirst(), QStringLiteral("client.json"));
    QVERIFY(!operatorText(client.error()).contains(QLatin1String("GOCSPX")));
}

void OAuthClientTest::theAddressAsksForWhatIsNeeded()
{
    const Result<OAuthClient> client = readOAuthClient(file(), {});
    QVERIFY(client);
    const QUrl redirect(QStringLiteral("http://127.0.0.1:4711/google"));
    const QUrl address = authoriseAddress(*client, redirect, {"the state", "the-challenge"});
    QVERIFY(address.isValid());
    QCOMPARE(address.adjusted(QUrl::RemoveQuery), client->authUri);
    const QUrlQuery query(address);
    const auto value = [&query](const char *name) {
        return query.queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded);
    };
    QCOMPARE(value("client_id"), client->id);
    QCOMPARE(value("redirect_uri"), redirect.toString());
    QCOMPARE(value("response_type"), QStringLiteral("code"));
    QCOMPARE(value("scope"), QStringLiteral("https://www.googleapis.com/auth/spreadsheets openid email"));
    QCOMPARE(value("code_challenge"), QStringLiteral("the-challenge"));
    QCOMPARE(value("code_challenge_method"), QStringLiteral("S256"));
    QCOMPARE(value("state"), QStringLiteral("the state"));
    QCOMPARE(value("access_type"), QStringLiteral("offline"));
    QVERIFY(!address.toEncoded().contains("GOCSPX")); // the browser keeps addresses
    QVERIFY(!address.toEncoded().contains('+'));
}

void OAuthClientTest::aSignInIsWithdrawnWhereItWasMade()
{
    OAuthClient client;
    client.tokenUri = QUrl(QStringLiteral("https://www.googleapis.com/oauth2/v4/token"));
    QCOMPARE(revokeAddress(client), QUrl(QStringLiteral("https://oauth2.googleapis.com/revoke")));
    client.tokenUri = QUrl(QStringLiteral("http://127.0.0.1:4711/token"));
    QCOMPARE(revokeAddress(client), QUrl(QStringLiteral("http://127.0.0.1:4711/revoke")));
}

QTEST_GUILESS_MAIN(OAuthClientTest)
#include "tst_oauthclient.moc"
