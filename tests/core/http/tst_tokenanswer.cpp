// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/http/tokenanswer.h"

#include "core/http/form.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace callboard;
using namespace callboard::http;

class TokenAnswerTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everythingIsRead();
    void onlyTheTokenIsNeeded();
    void itIsGoodForAsLongAsIsTold_data();
    void itIsGoodForAsLongAsIsTold();
    void whatCannotBeSentIsNoToken_data();
    void whatCannotBeSentIsNoToken();
    void anEmailIsShownOnlyIfItIsOne_data();
    void anEmailIsShownOnlyIfItIsOne();
    void aFormIsEncoded();

private:
    [[nodiscard]] static QByteArray answerWithEmail(const QString &email)
    {
        const QByteArray claims =
            QJsonDocument(QJsonObject{{QStringLiteral("email"), email}}).toJson(QJsonDocument::Compact);
        const QByteArray idToken =
            "e30." + claims.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) + ".s";
        return "{\"access_token\":\"t\",\"id_token\":\"" + idToken + "\"}";
    }
};

void TokenAnswerTest::everythingIsRead()
{
    const std::optional<TokenAnswer> answer = readTokenAnswer(
        R"({"access_token":"ya29.a","expires_in":3599,"refresh_token":"1//0g","scope":"a b"})");
    QVERIFY(answer);
    QCOMPARE(answer->accessToken, QByteArrayLiteral("ya29.a"));
    QCOMPARE(answer->lifetime, seconds{3599});
    QCOMPARE(answer->refreshToken, QByteArrayLiteral("1//0g"));
    QCOMPARE(answer->scope, QStringLiteral("a b"));
    QVERIFY(answer->email.isEmpty());
}

void TokenAnswerTest::onlyTheTokenIsNeeded()
{
    const std::optional<TokenAnswer> answer = readTokenAnswer(R"({"access_token":"t"})");
    QVERIFY(answer);
    QVERIFY(answer->refreshToken.isEmpty());
}

void TokenAnswerTest::itIsGoodForAsLongAsIsTold_data()
{
    QTest::addColumn<QByteArray>("told");
    QTest::addColumn<int>("lifetime");
    QTest::newRow("a number") << QByteArrayLiteral(",\"expires_in\":3599") << 3599;
    QTest::newRow("a text") << QByteArrayLiteral(",\"expires_in\":\"3599\"") << 3599;
    QTest::newRow("nothing") << QByteArray() << 300;
    QTest::newRow("no number") << QByteArrayLiteral(",\"expires_in\":\"soon\"") << 300;
    QTest::newRow("not at all") << QByteArrayLiteral(",\"expires_in\":0") << 0;
}

void TokenAnswerTest::itIsGoodForAsLongAsIsTold()
{
    QFETCH(QByteArray, told);
    const std::optional<TokenAnswer> answer = readTokenAnswer("{\"access_token\":\"t\"" + told + '}');
    QVERIFY(answer);
    QTEST(int(answer->lifetime.count()), "lifetime");
}

void TokenAnswerTest::whatCannotBeSentIsNoToken_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no JSON") << QByteArrayLiteral("<html>");
    QTest::newRow("none") << QByteArrayLiteral("{}");
    QTest::newRow("a number") << QByteArrayLiteral("{\"access_token\":1}");
    QTest::newRow("a header") << QByteArrayLiteral("{\"access_token\":\"a\\r\\nHost: b\"}");
    QTest::newRow("a letter beyond ASCII") << QByteArrayLiteral("{\"access_token\":\"\\u0905\"}");
    QTest::newRow("a flood") << "{\"access_token\":\"" + QByteArray(5000, 'a') + "\"}";
}

void TokenAnswerTest::whatCannotBeSentIsNoToken()
{
    QFETCH(const QByteArray, body);
    const std::optional<TokenAnswer> answer = readTokenAnswer(body);
    QVERIFY(!answer);
}

void TokenAnswerTest::anEmailIsShownOnlyIfItIsOne_data()
{
    QTest::addColumn<QString>("claimed");
    QTest::addColumn<QString>("shown");
    const QString good = QStringLiteral("meera@example.com");
    QTest::newRow("good") << good << good;
    QTest::newRow("no address") << QStringLiteral("meera") << QString();
    QTest::newRow("two lines") << QStringLiteral("meera@example.com\nYou won") << QString();
    QTest::newRow("turned round") << QStringLiteral("meera@\u202eexample.com") << QString();
    QTest::newRow("a flood") << QString(good + QString(300, u'm')) << QString();
}

void TokenAnswerTest::anEmailIsShownOnlyIfItIsOne()
{
    QFETCH(const QString, claimed);
    QFETCH(const QString, shown);
    const std::optional<TokenAnswer> answer = readTokenAnswer(answerWithEmail(claimed));
    QVERIFY(answer);
    QCOMPARE(answer->email, shown);
}

void TokenAnswerTest::aFormIsEncoded()
{
    const Request request = formRequest(QUrl(QStringLiteral("https://oauth2.googleapis.com/token")),
                                        {{"code", "4/0A+b c&d=e"}, {"client_id", "x"}});
    QCOMPARE(request.body, QByteArrayLiteral("code=4%2F0A%2Bb%20c%26d%3De&client_id=x"));
    QCOMPARE(request.method, Method::Post);
    QCOMPARE(request.headers.constFirst().second, QByteArrayLiteral("application/x-www-form-urlencoded"));
}

QTEST_GUILESS_MAIN(TokenAnswerTest)
#include "tst_tokenanswer.moc"
