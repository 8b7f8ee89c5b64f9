// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/bolna/bolnaanswers.h"

#include "tests/support/faketransport.h"

#include <QTest>

using namespace callboard;
using namespace callboard::providers;
using callboard::test::answered;

Q_DECLARE_METATYPE(callboard::providers::Refusal)

/// What is Bolna's own; the rows that every provider shares stand in ProviderContractTest.
class BolnaAnswersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptanceBringsTheExecution();
    void refusalsAreToldApartByTheirWords_data();
    void refusalsAreToldApartByTheirWords();
    void theReasonTellsNothingOfAPerson();
};

void BolnaAnswersTest::acceptanceBringsTheExecution()
{
    const PlaceAnswer answer = bolna::placeAnswer(
        answered(200, R"({"message":"done","status":"queued","execution_id":"123e4567-e89b"})"));
    QCOMPARE(answer.verdict, PlaceVerdict::Accepted);
    QCOMPARE(answer.providerCallId, QStringLiteral("123e4567-e89b"));
    // Its own record is not the call's.
    QCOMPARE(bolna::placeAnswer(answered(200, R"({"id":"a","status":"queued"})")).verdict,
             PlaceVerdict::Unknown);
}

void BolnaAnswersTest::refusalsAreToldApartByTheirWords_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Refusal>("refusal");
    const auto row = [](const char *name, int status, const char *body, Refusal refusal) {
        QTest::newRow(name) << status << QByteArray(body) << refusal;
    };
    row("number", 400, R"({"error":400,"message":"Invalid recipient_phone_number"})", Refusal::BadNumber);
    row("number in words", 400, R"({"message":"Recipient phone number must be in E.164"})",
        Refusal::BadNumber);
    row("number by field", 422,
        R"({"detail":[{"loc":["body","recipient_phone_number"],"msg":"not a valid number"}]})",
        Refusal::BadNumber);
    row("another field", 422, R"({"detail":[{"loc":["body","agent_id"],"msg":"not a valid uuid"}]})",
        Refusal::BadRequest);
    row("caller number", 400, R"({"message":"from_phone_number is not owned by you"})", Refusal::BadRequest);
    row("both numbers", 400, R"({"message":"invalid from_phone_number or recipient_phone_number"})",
        Refusal::BadRequest);
    row("trial account", 400, R"({"message":"recipient_phone_number is not a verified number"})",
        Refusal::BadRequest);
    row("bad key as documented", 401, R"({"detail":"Unauthorized"})", Refusal::KeyRefused);
    row("bad key as seen", 403, R"({"detail":"Forbidden"})", Refusal::KeyRefused);
    row("unknown agent", 404, R"({"error":404,"message":"Agent not found"})", Refusal::BadRequest);
}

void BolnaAnswersTest::refusalsAreToldApartByTheirWords()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(Refusal, refusal);
    const PlaceAnswer answer = bolna::placeAnswer(answered(status, body));
    QCOMPARE(answer.verdict, PlaceVerdict::Refused);
    QCOMPARE(answer.refusal, refusal);
}

// F63
void BolnaAnswersTest::theReasonTellsNothingOfAPerson()
{
    const PlaceAnswer answer = bolna::placeAnswer(answered(
        422,
        R"({"detail":[{"loc":["body","recipient_phone_number"],"msg":"+91 98000 00001 of asha@example.com"}]})"));
    QVERIFY(answer.reason.startsWith(QLatin1String("http 422 body.recipient_phone_number")));
    for (const char *secret : {"98000", "00001", "asha"})
        QVERIFY2(!answer.reason.contains(QLatin1String(secret)), qPrintable(answer.reason));
}

QTEST_GUILESS_MAIN(BolnaAnswersTest)
#include "tst_bolnaanswers.moc"
