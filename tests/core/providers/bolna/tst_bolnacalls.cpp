// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/bolna/bolnacalls.h"

#include <QJsonDocument>
#include <QTest>

#include <ctime>

using namespace callboard;
using namespace callboard::providers;
using namespace callboard::providers::bolna;

namespace {

QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

CallReport read(const QByteArray &json, std::optional<Instant> toldAt = {})
{
    return callReport(object(json), QStringLiteral("host.example/executions"), toldAt).value_or(CallReport{});
}

Instant at(int hour, int minute, int second = 0, int msec = 0)
{
    return fromDateTime(QDateTime(QDate(2026, 11, 20), QTime(hour, minute, second, msec), Qt::UTC));
}

} // namespace

Q_DECLARE_METATYPE(callboard::providers::CallPhase)
Q_DECLARE_METATYPE(callboard::Outcome)

class BolnaCallsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timesWithoutAZoneMeanUtc_data();
    void timesWithoutAZoneMeanUtc();
    void theAttemptIsFoundWhereItIsEchoed_data();
    void theAttemptIsFoundWhereItIsEchoed();
    void readsACompletedCallWhole();
    void costsAreCents_data();
    void costsAreCents();
    void aDisconnectedCallIsNotOver_data();
    void aDisconnectedCallIsNotOver();
    void aCallThatBolnaMovedIsPutOff_data();
    void aCallThatBolnaMovedIsPutOff();
    void whoStoppedACallDecides_data();
    void whoStoppedACallDecides();
    void theReasonIsTheFirstThatIsTold_data();
    void theReasonIsTheFirstThatIsTold();
    void aNewStatusIsJudgedByWhatEnded_data();
    void aNewStatusIsJudgedByWhatEnded();
    void wrongTypesDoNoHarm();
    void withoutIdOrStatusItIsNoCall_data();
    void withoutIdOrStatusItIsNoCall();
    void trimmedRowsAreKnown_data();
    void trimmedRowsAreKnown();
    void numbersAreComparedByTheirLastDigits_data();
    void numbersAreComparedByTheirLastDigits();
};

void BolnaCallsTest::timesWithoutAZoneMeanUtc_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::optional<Instant>>("expected");
    const auto row = [](const char *text, std::optional<Instant> expected) {
        QTest::newRow(text) << QString::fromLatin1(text) << expected;
    };
    row("2026-11-20T09:01:00.123456", at(9, 1, 0, 123));
    row("2026-11-20T09:01:00", at(9, 1));
    row("2026-11-20T09:01:00Z", at(9, 1));
    row("2026-11-20T09:01:00.5Z", at(9, 1, 0, 500));
    row("2026-11-20T14:31:00+05:30", at(9, 1));
    row("2026-11-20T04:01:00-05:00", at(9, 1));
    // An hour that India's and New York's clocks all have, and London's in March does not.
    row("2027-03-28T01:30:00", fromDateTime(QDateTime(QDate(2027, 3, 28), QTime(1, 30), Qt::UTC)));
    row("2026-11-20", std::nullopt);
    row("soon", std::nullopt);
    row("", std::nullopt);
    row("12:00", std::nullopt);
}

void BolnaCallsTest::timesWithoutAZoneMeanUtc()
{
    QFETCH(QString, text);
    QFETCH(std::optional<Instant>, expected);
    for (const char *zone : {"UTC", "Asia/Kolkata", "America/New_York", "Europe/London"}) {
        qputenv("TZ", zone);
        tzset();
        QCOMPARE(instant(text), expected);
    }
    qunsetenv("TZ");
    tzset();
}

void BolnaCallsTest::theAttemptIsFoundWhereItIsEchoed_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<bool>("found");
    const QByteArray id = "8f31c0de-7d5e-4a0e-9a53-3d0b6f0a1111";
    QTest::newRow("echoed") << QByteArray(R"("context_details":{"recipient_data":{"attempt_id":")" + id +
                                          "\"}}")
                            << true;
    QTest::newRow("somebody else's") << QByteArray(
                                            R"("context_details":{"recipient_data":{"attempt_id":"row-7"}})")
                                     << false;
    QTest::newRow("the number only") << QByteArray(
                                            R"("context_details":{"recipient_phone_number":"+919800000001"})")
                                     << false;
    QTest::newRow("not echoed") << QByteArray(R"("attempt_id":")" + id + "\"") << false;
    QTest::newRow("null") << QByteArray(R"("context_details":null)") << false;
}

// Ruling 6: by the attempt id alone, never by number.
void BolnaCallsTest::theAttemptIsFoundWhereItIsEchoed()
{
    QFETCH(QByteArray, fields);
    QFETCH(bool, found);
    const CallReport report = read(R"({"id":"a","status":"queued",)" + fields + "}");
    QCOMPARE(report.providerCallId, QStringLiteral("a"));
    QCOMPARE(report.attempt.isValid(), found);
}

void BolnaCallsTest::readsACompletedCallWhole()
{
    const CallReport report =
        read(R"({"id":"a","status":"completed","created_at":"2026-11-20T09:01:00.123456",
        "updated_at":"2026-11-20T09:04:40.5","conversation_duration":41.9,"total_cost":12.4,
        "transcript":"assistant: hello\nuser: hi","summary":"All well.","extracted_data":{"x":1},
        "answered_by_voice_mail":false,"telephony_data":{"duration":"42","to_number":"+919800000001",
        "recording_url":"https://r.example/s","hangup_by":"Callee","hangup_reason":"Call recipient hung up"}})");
    QCOMPARE(report.phase, CallPhase::Ended);
    QCOMPARE(report.outcome, Outcome::Completed);
    QCOMPARE(report.after, AfterCall::None);
    QCOMPARE(report.createdAt, at(9, 1, 0, 123));
    QCOMPARE(report.endedAt, at(9, 4, 40, 500));
    QCOMPARE(report.record.talkTime, seconds{41});
    QCOMPARE(report.record.cost, Money::usd(0.124));
    QCOMPARE(report.record.transcript, QStringLiteral("assistant: hello\nuser: hi"));
    QCOMPARE(report.record.summary, QStringLiteral("All well."));
    QCOMPARE(report.record.recordingUrl, QStringLiteral("https://r.example/s"));
    QCOMPARE(report.record.structuredData, QByteArrayLiteral("{\"x\":1}"));
    QCOMPARE(report.record.endedReason, QStringLiteral("completed: Call recipient hung up"));
    QVERIFY(report.recordComplete);
    QVERIFY(!report.isPutOff);
}

void BolnaCallsTest::costsAreCents_data()
{
    QTest::addColumn<QByteArray>("cost");
    QTest::addColumn<std::optional<Money>>("expected");
    QTest::newRow("cents") << QByteArray("12.4") << std::optional(Money::usd(0.124));
    QTest::newRow("nothing") << QByteArray("0") << std::optional(Money::usd(0));
    QTest::newRow("null") << QByteArray("null") << std::optional<Money>();
    QTest::newRow("text") << QByteArray(R"("12.4")") << std::optional<Money>();
    QTest::newRow("less than nothing") << QByteArray("-1") << std::optional<Money>();
    QTest::newRow("a fortune") << QByteArray("1e300") << std::optional<Money>();
}

void BolnaCallsTest::costsAreCents()
{
    QFETCH(QByteArray, cost);
    QFETCH(std::optional<Money>, expected);
    QCOMPARE(read(R"({"id":"a","status":"completed","total_cost":)" + cost + "}").record.cost, expected);
}

void BolnaCallsTest::aDisconnectedCallIsNotOver_data()
{
    QTest::addColumn<QByteArray>("times");
    QTest::addColumn<int>("minutes"); // after nine, when it is told; -1: not known
    QTest::addColumn<CallPhase>("phase");
    const QByteArray both = R"(,"created_at":"2026-11-20T08:00:00","updated_at":"2026-11-20T09:00:00")";
    const QByteArray created = R"(,"created_at":"2026-11-20T09:00:00")";
    QTest::newRow("just now") << both << 0 << CallPhase::Disconnected;
    QTest::newRow("as long as was seen") << both << 13 << CallPhase::Disconnected;
    QTest::newRow("at the lease's end") << both << 20 << CallPhase::Disconnected;
    QTest::newRow("past the lease") << both << 21 << CallPhase::Ended;
    QTest::newRow("created only, just now") << created << 1 << CallPhase::Disconnected;
    QTest::newRow("created only, long ago") << created << 21 << CallPhase::Ended;
    QTest::newRow("no times") << QByteArray() << 600 << CallPhase::Disconnected;
    QTest::newRow("nobody told the time") << both << -1 << CallPhase::Disconnected;
}

// X-29
void BolnaCallsTest::aDisconnectedCallIsNotOver()
{
    QFETCH(QByteArray, times);
    QFETCH(int, minutes);
    QFETCH(CallPhase, phase);
    const auto toldAt = minutes < 0 ? std::nullopt : std::optional(at(9, 0) + std::chrono::minutes{minutes});
    const CallReport report =
        read(R"({"id":"a","status":"call-disconnected","conversation_duration":30)" + times + "}", toldAt);
    QCOMPARE(report.phase, phase);
    // What comes later is still waited for.
    QVERIFY(!report.recordComplete);
    if (phase == CallPhase::Ended)
        QCOMPARE(report.outcome, Outcome::Completed);
}

void BolnaCallsTest::aCallThatBolnaMovedIsPutOff_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<bool>("isPutOff");
    QTest::newRow("outside the agent's hours") << QByteArray(R"("status":"rescheduled")") << true;
    QTest::newRow("for a retry") << QByteArray(R"("status":"scheduled","retry_count":1)") << true;
    QTest::newRow("waiting for a slot") << QByteArray(R"("status":"queued")") << false;
    QTest::newRow("about to be placed") << QByteArray(R"("status":"scheduled","retry_count":0)") << false;
    QTest::newRow("ringing") << QByteArray(R"("status":"ringing","rescheduled_at":"2026-11-20T09:00:00")")
                             << false;
}

// I3, F29
void BolnaCallsTest::aCallThatBolnaMovedIsPutOff()
{
    QFETCH(QByteArray, fields);
    QFETCH(bool, isPutOff);
    const CallReport report = read(R"({"id":"a",)" + fields + "}");
    QCOMPARE(report.isPutOff, isPutOff);
    QVERIFY(report.phase != CallPhase::Ended);
}

void BolnaCallsTest::whoStoppedACallDecides_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("while it waited") << QByteArray() << Outcome::Cancelled;
    QTest::newRow("by the API")
        << QByteArray(R"(,"telephony_data":{"provider_call_id":"c","hangup_by":"API Request"})")
        << Outcome::Cancelled;
    QTest::newRow("the carrier was silent")
        << QByteArray(R"(,"telephony_data":{"provider_call_id":"c","hangup_by":"Carrier"})")
        << Outcome::ProviderError;
    QTest::newRow("taken back after it was moved")
        << QByteArray(R"(,"rescheduled_at":"2026-11-21T03:30:00")") << Outcome::ProviderError;
    QTest::newRow("never moved") << QByteArray(R"(,"rescheduled_at":null)") << Outcome::Cancelled;
}

void BolnaCallsTest::whoStoppedACallDecides()
{
    QFETCH(QByteArray, fields);
    QFETCH(Outcome, outcome);
    QCOMPARE(read(R"({"id":"a","status":"stopped")" + fields + "}").outcome, outcome);
}

void BolnaCallsTest::theReasonIsTheFirstThatIsTold_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("reason");
    QTest::newRow("termination reason")
        << QByteArray(
               R"("termination_reason":"x","error_message":"z","telephony_data":{"hangup_reason":"y"})")
        << QStringLiteral("failed: x");
    QTest::newRow("hang-up reason")
        << QByteArray(
               R"("termination_reason":null,"error_message":"z","telephony_data":{"hangup_reason":"y"})")
        << QStringLiteral("failed: y");
    QTest::newRow("error") << QByteArray(R"("error_message":"z")") << QStringLiteral("failed: z");
    QTest::newRow("none") << QByteArray(R"("error_message":null)") << QStringLiteral("failed");
    // F63
    QTest::newRow("with a number") << QByteArray(R"("error_message":"cannot call +91 98000 00001")")
                                   << QStringLiteral("failed: cannot call …");
}

void BolnaCallsTest::theReasonIsTheFirstThatIsTold()
{
    QFETCH(QByteArray, fields);
    QFETCH(QString, reason);
    QCOMPARE(read(R"({"id":"a","status":"failed",)" + fields + "}").record.endedReason, reason);
}

void BolnaCallsTest::aNewStatusIsJudgedByWhatEnded_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<CallPhase>("phase");
    QTest::newRow("nothing ended") << QByteArray() << CallPhase::Queued;
    QTest::newRow("null") << QByteArray(R"(,"termination_reason":null)") << CallPhase::Queued;
    QTest::newRow("a reason") << QByteArray(R"(,"termination_reason":"x")") << CallPhase::Ended;
    QTest::newRow("a hang-up") << QByteArray(R"(,"telephony_data":{"hangup_reason":"x"})")
                               << CallPhase::Ended;
}

void BolnaCallsTest::aNewStatusIsJudgedByWhatEnded()
{
    QFETCH(QByteArray, fields);
    QFETCH(CallPhase, phase);
    QCOMPARE(read(R"({"id":"a","status":"levitating")" + fields + "}").phase, phase);
}

void BolnaCallsTest::wrongTypesDoNoHarm()
{
    const CallReport report = read(R"({"id":"a","status":"completed","created_at":7,"updated_at":{},
        "conversation_duration":"long","total_cost":{},"transcript":[],"summary":1,"extracted_data":"x",
        "answered_by_voice_mail":"yes","telephony_data":"x","context_details":[],"termination_reason":{},
        "error_message":3})");
    QCOMPARE(report.phase, CallPhase::Ended);
    QCOMPARE(report.outcome, Outcome::Completed);
    QVERIFY(!report.createdAt);
    QVERIFY(!report.record.cost);
    QVERIFY(!report.record.talkTime);
    QCOMPARE(report.record.endedReason, QStringLiteral("completed"));
}

void BolnaCallsTest::withoutIdOrStatusItIsNoCall_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray("{}");
    QTest::newRow("no id") << QByteArray(R"({"status":"queued"})");
    QTest::newRow("a number for an id") << QByteArray(R"({"id":7,"status":"queued"})");
    QTest::newRow("no status") << QByteArray(R"({"id":"a"})");
    QTest::newRow("blank status") << QByteArray(R"({"id":"a","status":" "})");
}

void BolnaCallsTest::withoutIdOrStatusItIsNoCall()
{
    QFETCH(QByteArray, json);
    const Result<CallReport> report = callReport(object(json), QStringLiteral("host.example/x"), {});
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::ProviderAnswerUnreadable);
    QCOMPARE(report.error().arguments, QStringList{QStringLiteral("host.example/x")});
}

void BolnaCallsTest::trimmedRowsAreKnown_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("trimmed");
    QTest::newRow("as lists give them") << QByteArray(R"({"id":"a","telephony_data":{}})") << true;
    QTest::newRow("null") << QByteArray(R"({"id":"a","context_details":null})") << true;
    QTest::newRow("the number alone")
        << QByteArray(R"({"id":"a","context_details":{"recipient_phone_number":"+919800000001"}})") << true;
    QTest::newRow("nothing sent along")
        << QByteArray(R"({"id":"a","context_details":{"recipient_data":{}}})") << true;
    QTest::newRow("whole") << QByteArray(R"({"id":"a","context_details":{"recipient_data":{"x":1}}})")
                           << false;
}

void BolnaCallsTest::trimmedRowsAreKnown()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, trimmed);
    QCOMPARE(isTrimmed(object(json)), trimmed);
}

void BolnaCallsTest::numbersAreComparedByTheirLastDigits_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("mayBe");
    const auto row = [](const char *number, bool mayBe) {
        QTest::newRow(number) << QByteArray(R"({"telephony_data":{"to_number":")" + QByteArray(number) +
                                            "\"}}")
                              << mayBe;
    };
    row("+919800000001", true);
    row("919800000001", true);
    row("09800000001", true);
    row("98000 00001", true);
    row("+919800000002", false);
    row("", true); // a waiting call may name none yet
    row("0001", true);
    QTest::newRow("no number") << QByteArray("{}") << true;
    QTest::newRow("another place") << QByteArray(R"({"recipient_phone_number":"+919800000002"})") << false;
}

void BolnaCallsTest::numbersAreComparedByTheirLastDigits()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, mayBe);
    QCOMPARE(mayBeTo(object(json), {tailOf(QStringLiteral("+919800000001"))}), mayBe);
}

QTEST_GUILESS_MAIN(BolnaCallsTest)
#include "tst_bolnacalls.moc"
