// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/gate.h"

#include <QTest>

namespace callboard::api {

namespace {

constexpr quint16 Port = 8791;

RequestHead head(const QMap<QByteArray, QByteArray> &changes = {}, const QByteArray &method = "GET",
                 qint64 bodySize = 0)
{
    RequestHead made;
    made.method = method;
    made.target = "/health";
    made.fields = {{"host", "127.0.0.1:8791"}, {"authorization", "Bearer watching"}};
    for (auto it = changes.cbegin(); it != changes.cend(); ++it)
        made.fields.insert(it.key(), it.value());
    made.bodySize = bodySize;
    return made;
}

} // namespace

// F61
class GateTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTokenSaysWhatItsHolderMayDo()
    {
        QCOMPARE(m_gate.judge(head()).scope, Scope::Watch);
        QCOMPARE(m_gate.judge(head({{"authorization", "bearer  calling"}})).scope, Scope::Call);
        QCOMPARE(m_gate.judge(head({{"host", "localhost:8791"}})).scope, Scope::Watch);
    }

    void whatDoesNotBelongHereIsRefused_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("status");
        const QByteArray host = "host";
        QTest::newRow("rebound name") << host << QByteArray("127.evil.example:8791") << 403;
        QTest::newRow("foreign name") << host << QByteArray("evil.example") << 403;
        QTest::newRow("other port") << host << QByteArray("127.0.0.1:80") << 403;
        QTest::newRow("no port") << host << QByteArray("127.0.0.1") << 403;
        QTest::newRow("longer port") << host << QByteArray("127.0.0.1:87911") << 403;
        QTest::newRow("any address") << host << QByteArray("0.0.0.0:8791") << 403;
        const QByteArray origin = "origin";
        QTest::newRow("foreign page") << origin << QByteArray("https://evil.example") << 403;
        QTest::newRow("file") << origin << QByteArray("null") << 403;
        QTest::newRow("page of this port") << origin << QByteArray("http://127.0.0.1:8791") << 403;
        const QByteArray token = "authorization";
        QTest::newRow("no token") << token << QByteArray() << 401;
        QTest::newRow("empty token") << token << QByteArray("Bearer ") << 401;
        QTest::newRow("wrong token") << token << QByteArray("Bearer watchinG") << 401;
        QTest::newRow("beginning of a token") << token << QByteArray("Bearer watch") << 401;
        QTest::newRow("longer token") << token << QByteArray("Bearer watchingx") << 401;
        QTest::newRow("another scheme") << token << QByteArray("Basic watching") << 401;
    }

    void whatDoesNotBelongHereIsRefused()
    {
        QFETCH(const QByteArray, field);
        QFETCH(const QByteArray, value);
        QFETCH(const int, status);
        const Verdict verdict = m_gate.judge(head({{field, value}}));
        QCOMPARE(verdict.refusal, status);
        QVERIFY(!verdict.scope);
    }

    void aGateWithoutTokensOpensForNobody()
    {
        QCOMPARE(Gate(Port, {}).judge(head({{"authorization", "Bearer "}})).refusal, 401);
    }

    void aBodyIsJsonOrAFormAndNotTooLarge_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<qint64>("size");
        QTest::addColumn<int>("status");
        QTest::newRow("json") << QByteArray("application/json") << qint64(9) << 0;
        QTest::newRow("json with charset") << QByteArray("Application/JSON; charset=utf-8") << qint64(9) << 0;
        QTest::newRow("form with file") << QByteArray("multipart/form-data; boundary=x") << qint64(9) << 0;
        QTest::newRow("plain text") << QByteArray("text/plain") << qint64(9) << 415;
        QTest::newRow("plain form") << QByteArray("application/x-www-form-urlencoded") << qint64(9) << 415;
        QTest::newRow("no type") << QByteArray() << qint64(9) << 415;
        QTest::newRow("no body, no type") << QByteArray() << qint64(0) << 0;
        QTest::newRow("largest") << QByteArray("application/json") << Gate::MostBodyBytes << 0;
        QTest::newRow("too large") << QByteArray("application/json") << Gate::MostBodyBytes + 1 << 413;
    }

    void aBodyIsJsonOrAFormAndNotTooLarge()
    {
        QFETCH(const QByteArray, type);
        QFETCH(const qint64, size);
        QFETCH(const int, status);
        QCOMPARE(m_gate.judge(head({{"content-type", type}}, "POST", size)).refusal, status);
    }

    void methodsThatNothingHasAreRefused()
    {
        for (const char *method : {"HEAD", "OPTIONS", "TRACE", "PROPFIND"})
            QCOMPARE(m_gate.judge(head({}, method)).refusal, 405);
    }

    // A stranger learns of no method, type or size.
    void theTokenIsAskedForFirst()
    {
        const RequestHead strange = head({{"authorization", "Bearer x"}}, "TRACE", Gate::MostBodyBytes + 1);
        QCOMPARE(m_gate.judge(strange).refusal, 401);
    }

private:
    const Gate m_gate{Port, {"watching", "calling"}};
};

} // namespace callboard::api

QTEST_GUILESS_MAIN(callboard::api::GateTest)
#include "tst_gate.moc"
