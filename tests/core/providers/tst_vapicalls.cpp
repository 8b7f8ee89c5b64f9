// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/vapi/vapicalls.h"

#include <QJsonDocument>
#include <QTest>

using namespace callboard;
using namespace callboard::providers;
using namespace callboard::providers::vapi;

namespace {

QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

CallReport read(const QByteArray &json)
{
    return callReport(object(json), QStringLiteral("host.example/call")).value_or(CallReport{});
}

const QByteArray EchoedId = QByteArrayLiteral("8f31c0de-7d5e-4a0e-9a53-3d0b6f0a1111");

} // namespace

Q_DECLARE_METATYPE(callboard::providers::CallPhase)
Q_DECLARE_METATYPE(callboard::Outcome)

class VapiCallsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statusGivesThePhase_data();
    void statusGivesThePhase();
    void findsTheAttemptWhereverItIsEchoed_data();
    void findsTheAttemptWhereverItIsEchoed();
    void readsAnEndedCallWhole();
    void oldPlacesFillInForNewOnes();
    void theRecordIsAwaitedAfterATalkAlone_data();
    void theRecordIsAwaitedAfterATalkAlone();
    void aWordOfTheCalleeMeansReached_data();
    void aWordOfTheCalleeMeansReached();
    void wrongTypesDoNoHarm();
    void withoutIdOrStatusItIsNoCall_data();
    void withoutIdOrStatusItIsNoCall();
    void insecureControlUrlsAreDropped();
};

void VapiCallsTest::statusGivesThePhase_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<CallPhase>("phase");
    const auto row = [](const char *status, CallPhase phase, const char *rest = "") {
        QTest::addRow("%s%s", status, rest)
            << QByteArray(R"({"id":"a","status":")" + QByteArray(status) + "\"" + rest + "}") << phase;
    };
    row("scheduled", CallPhase::Queued);
    row("queued", CallPhase::Queued);
    row("ringing", CallPhase::Ringing);
    row("in-progress", CallPhase::Talking);
    row("forwarding", CallPhase::Talking);
    row("ended", CallPhase::Ended);
    row("not-found", CallPhase::NotFound);
    row("deletion-failed", CallPhase::Ended, R"(,"endedReason":"customer-busy")");
    row("deletion-failed", CallPhase::Queued);
    row("levitating", CallPhase::Queued);
    row("levitating", CallPhase::Ended, R"(,"endedAt":"2026-11-20T09:03:10.000Z")");
}

void VapiCallsTest::statusGivesThePhase()
{
    QFETCH(QByteArray, json);
    QFETCH(CallPhase, phase);
    QCOMPARE(read(json).phase, phase);
}

void VapiCallsTest::findsTheAttemptWhereverItIsEchoed_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<bool>("found");
    QTest::newRow("external id") << QByteArray(R"("customer":{"externalId":")" + EchoedId + "\"}") << true;
    QTest::newRow("metadata") << QByteArray(R"("assistantOverrides":{"metadata":{"attempt_id":")" + EchoedId +
                                            "\"}}")
                              << true;
    QTest::newRow("name") << QByteArray(R"("name":"cb:)" + EchoedId + "\"") << true;
    QTest::newRow("name without prefix") << QByteArray(R"("name":")" + EchoedId + "\"") << false;
    QTest::newRow("somebody else's id")
        << QByteArray(R"("customer":{"externalId":"row-7","number":"+919800000001"})") << false;
    QTest::newRow("nothing") << QByteArray(R"("name":null)") << false;
}

// Ruling 6: by the attempt id alone, never by number.
void VapiCallsTest::findsTheAttemptWhereverItIsEchoed()
{
    QFETCH(QByteArray, fields);
    QFETCH(bool, found);
    const QByteArray json = R"({"id":"a","status":"queued",)" + fields + "}";
    const CallReport report = read(json);
    QCOMPARE(report.providerCallId, QStringLiteral("a"));
    QCOMPARE(report.attempt.isValid(), found);
    if (found)
        QCOMPARE(report.attempt.text(), QString::fromLatin1(EchoedId));
}

void VapiCallsTest::readsAnEndedCallWhole()
{
    const CallReport report = read(R"({"id":"a","status":"ended","createdAt":"2026-11-20T09:02:00.123Z",
        "startedAt":"2026-11-20T09:02:10.000Z","endedAt":"2026-11-20T09:03:10.900Z","endedReason":"customer-ended-call",
        "cost":0.0812,"analysis":{"summary":"All well.","structuredData":{"x":1}},
        "artifact":{"transcript":"AI: Hello.\nUser: Hi.\n","recording":{"stereoUrl":"https://r.example/s",
        "mono":{"combinedUrl":"https://r.example/m"}},"structuredOutputs":{"y":2}}})");
    QCOMPARE(report.phase, CallPhase::Ended);
    QCOMPARE(report.outcome, Outcome::Completed);
    QCOMPARE(report.after, AfterCall::None);
    QCOMPARE(report.createdAt, fromDateTime(QDateTime(QDate(2026, 11, 20), QTime(9, 2, 0, 123), Qt::UTC)));
    QCOMPARE(report.endedAt, fromDateTime(QDateTime(QDate(2026, 11, 20), QTime(9, 3, 10, 900), Qt::UTC)));
    QCOMPARE(report.record.talkTime, seconds{60});
    QCOMPARE(report.record.cost, Money::usd(0.0812));
    QCOMPARE(report.record.summary, QStringLiteral("All well."));
    QCOMPARE(report.record.transcript, QStringLiteral("AI: Hello.\nUser: Hi.\n"));
    QCOMPARE(report.record.recordingUrl, QStringLiteral("https://r.example/s"));
    QCOMPARE(report.record.structuredData, QByteArrayLiteral("{\"y\":2}"));
    QCOMPARE(report.record.endedReason, QStringLiteral("customer-ended-call"));
    QVERIFY(report.recordComplete);
}

void VapiCallsTest::oldPlacesFillInForNewOnes()
{
    const CallReport report = read(R"({"id":"a","status":"ended","endedReason":"customer-ended-call",
        "transcript":"AI: x","summary":"s","recordingUrl":"https://r.example/o","analysis":{"structuredData":{"x":1}}})");
    QCOMPARE(report.record.transcript, QStringLiteral("AI: x"));
    QCOMPARE(report.record.summary, QStringLiteral("s"));
    QCOMPARE(report.record.recordingUrl, QStringLiteral("https://r.example/o"));
    QCOMPARE(report.record.structuredData, QByteArrayLiteral("{\"x\":1}"));
    QVERIFY(!report.record.cost);
    QVERIFY(!report.record.talkTime);
}

void VapiCallsTest::theRecordIsAwaitedAfterATalkAlone_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<bool>("complete");
    QTest::newRow("talk, nothing yet") << QByteArray(R"("endedReason":"customer-ended-call")") << false;
    QTest::newRow("talk, no cost yet")
        << QByteArray(R"("endedReason":"customer-ended-call","artifact":{"transcript":"AI: x"})") << false;
    QTest::newRow("talk, both")
        << QByteArray(R"("endedReason":"customer-ended-call","cost":0,"artifact":{"transcript":"AI: x"})")
        << true;
    QTest::newRow("nobody") << QByteArray(R"("endedReason":"customer-did-not-answer")") << true;
    QTest::newRow("busy") << QByteArray(R"("endedReason":"customer-busy","cost":0)") << true;
    QTest::newRow("mailbox that listened")
        << QByteArray(R"("endedReason":"voicemail","startedAt":"2026-11-20T09:02:10.000Z",
                         "endedAt":"2026-11-20T09:02:40.000Z")")
        << false;
}

void VapiCallsTest::theRecordIsAwaitedAfterATalkAlone()
{
    QFETCH(QByteArray, fields);
    QFETCH(bool, complete);
    const QByteArray json = R"({"id":"a","status":"ended",)" + fields + "}";
    QCOMPARE(read(json).recordComplete, complete);
}

void VapiCallsTest::aWordOfTheCalleeMeansReached_data()
{
    QTest::addColumn<QByteArray>("artifact");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("user line") << QByteArray(R"({"transcript":"AI: Hello.\nUser: Yes?\n"})")
                               << Outcome::Completed;
    QTest::newRow("empty user line") << QByteArray(R"({"transcript":"AI: Hello.\nUser: \nAI: x"})")
                                     << Outcome::NoAnswer;
    QTest::newRow("the agent says user")
        << QByteArray(R"({"transcript":"AI: Dear user: hello"})") << Outcome::NoAnswer;
    QTest::newRow("user message") << QByteArray(R"({"messages":[{"role":"bot","message":"a"},
                                                 {"role":"user","message":"Yes?"}]})")
                                  << Outcome::Completed;
    QTest::newRow("nothing") << QByteArray("{}") << Outcome::NoAnswer;
}

// Ruling 3
void VapiCallsTest::aWordOfTheCalleeMeansReached()
{
    QFETCH(QByteArray, artifact);
    QFETCH(Outcome, outcome);
    const QByteArray json =
        R"({"id":"a","status":"ended","endedReason":"vonage-completed","artifact":)" + artifact + "}";
    QCOMPARE(read(json).outcome, outcome);
}

void VapiCallsTest::wrongTypesDoNoHarm()
{
    const CallReport report =
        read(R"({"id":"a","status":"ended","createdAt":7,"startedAt":{},"endedAt":"soon",
        "endedReason":["x"],"cost":"free","costs":1,"analysis":[],"artifact":"x","customer":3,"name":{},
        "assistantOverrides":null,"monitor":"x"})");
    QCOMPARE(report.providerCallId, QStringLiteral("a"));
    QCOMPARE(report.phase, CallPhase::Ended);
    QVERIFY(!report.createdAt);
    QVERIFY(!report.record.cost);
    const CallReport dear = read(R"({"id":"a","status":"ended","cost":1e300})");
    QVERIFY(!dear.record.cost);
    const CallReport negative = read(R"({"id":"a","status":"ended","cost":-1})");
    QVERIFY(!negative.record.cost);
    // The end before the beginning is no talk time.
    const CallReport backwards = read(R"({"id":"a","status":"ended","startedAt":"2026-11-20T09:02:10.000Z",
        "endedAt":"2026-11-20T09:02:00.000Z"})");
    QVERIFY(!backwards.record.talkTime);
}

void VapiCallsTest::withoutIdOrStatusItIsNoCall_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray("{}");
    QTest::newRow("no id") << QByteArray(R"({"status":"ended"})");
    QTest::newRow("null id") << QByteArray(R"({"id":null,"status":"ended"})");
    QTest::newRow("no status") << QByteArray(R"({"id":"a"})");
    QTest::newRow("number status") << QByteArray(R"({"id":"a","status":3})");
}

// F25
void VapiCallsTest::withoutIdOrStatusItIsNoCall()
{
    QFETCH(QByteArray, json);
    const Result<CallReport> report = callReport(object(json), QStringLiteral("host.example/call"));
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::ProviderAnswerUnreadable);
}

// F62
void VapiCallsTest::insecureControlUrlsAreDropped()
{
    const CallReport plain =
        read(R"({"id":"a","status":"ringing","monitor":{"controlUrl":"http://x.example/c"}})");
    QVERIFY(plain.hangUpUrl.isEmpty());
    const CallReport secure =
        read(R"({"id":"a","status":"ringing","monitor":{"controlUrl":"https://x.example/c"}})");
    QCOMPARE(secure.hangUpUrl, QStringLiteral("https://x.example/c"));
}

QTEST_GUILESS_MAIN(VapiCallsTest)
#include "tst_vapicalls.moc"
