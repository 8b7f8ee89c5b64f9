// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/http/tokengrant.h"

#include <QTest>

using namespace callboard;
using namespace callboard::http;

Q_DECLARE_METATYPE(callboard::http::Response)
Q_DECLARE_METATYPE(callboard::http::TokenTrouble)

class TokenGrantTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRefreshIsAForm();
    void whatIsNotThereIsNotSent();
    void anAnswerSaysWhatIsWrong_data();
    void anAnswerSaysWhatIsWrong();
};

void TokenGrantTest::aRefreshIsAForm()
{
    const QUrl service(QStringLiteral("https://oauth2.googleapis.com/token"));
    const Request request = refreshRequest({.tokenUri = service,
                                            .clientId = QStringLiteral("c"),
                                            .clientSecret = "s&t",
                                            .refreshToken = "1//0",
                                            .scope = QStringLiteral("a b")});
    QCOMPARE(request.url, service);
    QCOMPARE(request.method, Method::Post);
    QCOMPARE(request.body, QByteArrayLiteral("client_id=c&client_secret=s%26t&grant_type=refresh_token&"
                                             "refresh_token=1%2F%2F0&scope=a%20b"));
}

void TokenGrantTest::whatIsNotThereIsNotSent()
{
    const Request request = refreshRequest(
        {.tokenUri = {}, .clientId = QStringLiteral("c"), .clientSecret = {}, .refreshToken = "r"});
    QCOMPARE(request.body, QByteArrayLiteral("client_id=c&grant_type=refresh_token&refresh_token=r"));
}

void TokenGrantTest::anAnswerSaysWhatIsWrong_data()
{
    using T = TokenTrouble;
    QTest::addColumn<Response>("response");
    QTest::addColumn<TokenTrouble>("trouble");
    QTest::addColumn<bool>("passes");
    const auto row = [](const char *name, int status, const char *word, T trouble, bool passes,
                        Fate fate = Fate::Answered, bool isComplete = true) {
        Response response;
        response.fate = fate;
        response.status = status;
        response.complete = isComplete;
        response.body = QByteArrayLiteral("{\"error\":\"") + word + "\"}";
        QTest::newRow(name) << response << trouble << passes;
    };
    row("good", 200, "", T::None, true);
    row("half", 200, "", T::Unreachable, true, Fate::Answered, false);
    row("lost", 0, "", T::Unreachable, true, Fate::Lost);
    row("not sent", 0, "", T::Unreachable, true, Fate::NotSent);
    row("withdrawn", 400, "invalid_grant", T::Ended, false);
    row("Microsoft wants a person", 400, "interaction_required", T::Ended, false);
    row("consent was taken back", 400, "consent_required", T::Ended, false);
    row("no such client", 401, "invalid_client", T::ClientRefused, false);
    row("not for this client", 400, "unauthorized_client", T::ClientRefused, false);
    row("no word", 400, "", T::ClientRefused, false);
    row("a redirect", 302, "", T::ClientRefused, false);
    row("too many", 429, "slow_down", T::Quota, true);
    row("too many, as Google says it too", 403, "rate_limit_exceeded", T::Quota, true);
    row("ill", 503, "", T::Unavailable, true);
    row("ill, as Microsoft says it too", 400, "temporarily_unavailable", T::Unavailable, true);
}

void TokenGrantTest::anAnswerSaysWhatIsWrong()
{
    QFETCH(const Response, response);
    QFETCH(const TokenTrouble, trouble);
    QFETCH(const bool, passes);
    QCOMPARE(tokenTroubleOf(response), trouble);
    QCOMPARE(mayPass(trouble), passes);
}

QTEST_GUILESS_MAIN(TokenGrantTest)
#include "tst_tokengrant.moc"
