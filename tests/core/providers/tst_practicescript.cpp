// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/practiceline.h"

#include <QTest>

using namespace callboard;
using namespace callboard::providers;

class PracticeScriptTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyScriptIsTheDefault();
    void everyKeyIsRead();
    void mistakesAreNamed_data();
    void mistakesAreNamed();
    void aRangeIsToldInPlainNumbers();
    void aNumberStaysOutOfTheError();
};

void PracticeScriptTest::anEmptyScriptIsTheDefault()
{
    const Result<PracticeScript> script = PracticeScript::fromJson("{}");
    QVERIFY(script);
    QCOMPARE(script->seed, 1U);
    QCOMPARE(script->speed, 20.0);
    QCOMPARE(script->lines, 100);
    QCOMPARE(script->completed, 60);
    QCOMPARE(script->faults.hang, 0);
}

void PracticeScriptTest::everyKeyIsRead()
{
    const QByteArray json = R"({"seed":7,"speed":0.5,"ring":5,"talk":60,"no_answer_ring":20,"latency_ms":11,
        "listing_lag_ms":12,"record_lag_ms":13,"lines":4,
        "outcomes":{"completed":1,"no_answer":2,"busy":3,"voicemail":4,"bad_number":5},
        "faults":{"drop_before":1,"drop_after":2,"gateway_timeout_after":3,"server_error":4,"rate_limited":5,
        "garbage":6,"hang":7},
        "numbers":{"+919800000001":"busy"}})";
    const Result<PracticeScript> script = PracticeScript::fromJson(json);
    QVERIFY(script);
    QCOMPARE(script->seed, 7U);
    QCOMPARE(script->speed, 0.5);
    QCOMPARE(script->ring, seconds{5});
    QCOMPARE(script->talk, seconds{60});
    QCOMPARE(script->noAnswerRing, seconds{20});
    QCOMPARE(script->latency, milliseconds{11});
    QCOMPARE(script->listingLag, milliseconds{12});
    QCOMPARE(script->recordLag, milliseconds{13});
    QCOMPARE(script->lines, 4);
    QCOMPARE(script->completed, 1);
    QCOMPARE(script->noAnswer, 2);
    QCOMPARE(script->busy, 3);
    QCOMPARE(script->voicemail, 4);
    QCOMPARE(script->badNumber, 5);
    QCOMPARE(script->providerError, 0);
    QCOMPARE(script->faults.dropBefore, 1);
    QCOMPARE(script->faults.dropAfter, 2);
    QCOMPARE(script->faults.gatewayTimeoutAfter, 3);
    QCOMPARE(script->faults.serverError, 4);
    QCOMPARE(script->faults.rateLimited, 5);
    QCOMPARE(script->faults.garbage, 6);
    QCOMPARE(script->faults.hang, 7);
    QCOMPARE(script->numbers.value(QStringLiteral("+919800000001")), Outcome::Busy);
}

void PracticeScriptTest::mistakesAreNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("where");
    const auto row = [](const char *json, const char *where) {
        QTest::newRow(json) << QByteArray(json) << QString::fromLatin1(where);
    };
    row("", "0");
    row("[]", "0");
    row(R"({"sped":1})", "sped");
    row(R"({"speed":0})", "speed");
    row(R"({"speed":"fast"})", "speed");
    row(R"({"lines":0})", "lines");
    row(R"({"lines":2.5})", "lines");
    row(R"({"ring":0})", "ring");
    row(R"({"latency_ms":-1})", "latency_ms");
    row(R"({"seed":4294967296})", "seed");
    row(R"({"outcomes":7})", "outcomes");
    row(R"({"outcomes":{}})", "outcomes");
    row(R"({"outcomes":{"asleep":1}})", "outcomes.asleep");
    row(R"({"outcomes":{"busy":-1}})", "outcomes.busy");
    row(R"({"faults":{"fire":1}})", "faults.fire");
    row(R"({"faults":{"hang":1001}})", "faults.hang");
    row(R"({"faults":{"hang":600,"garbage":600}})", "faults");
    row(R"({"numbers":{"98000":"busy"}})", "numbers");
    row(R"({"numbers":{"+919800000001":"cancelled"}})", "numbers");
}

void PracticeScriptTest::mistakesAreNamed()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, where);
    const Result<PracticeScript> script = PracticeScript::fromJson(json);
    QVERIFY(!script);
    QCOMPARE(script.error().where, where);
    QVERIFY(!operatorText(script.error()).isEmpty());
}

void PracticeScriptTest::aRangeIsToldInPlainNumbers()
{
    const auto allowed = [](const QByteArray &json) {
        const Result<PracticeScript> script = PracticeScript::fromJson(json);
        return script ? QString() : script.error().arguments.value(1);
    };
    QCOMPARE(allowed(R"({"seed":-1})"), QStringLiteral("0-4294967295"));
    QCOMPARE(allowed(R"({"speed":0})"), QStringLiteral("0.01-100000"));
}

// F63
void PracticeScriptTest::aNumberStaysOutOfTheError()
{
    const Result<PracticeScript> script = PracticeScript::fromJson(R"({"numbers":{"9800000001":"busy"}})");
    QVERIFY(!script);
    QVERIFY(!script.error().arguments.join(u' ').contains(QLatin1String("98000")));
}

QTEST_GUILESS_MAIN(PracticeScriptTest)
#include "tst_practicescript.moc"
