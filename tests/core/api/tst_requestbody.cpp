// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/requestbody.h"

#include "tests/support/apibench.h"

namespace callboard::api {

namespace {

ApiRequest withBody(const QByteArray &body)
{
    ApiRequest request;
    request.body = body;
    return request;
}

} // namespace

class RequestBodyTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noBodyIsAnEmptyObject()
    {
        Result<plan::FieldReader> reader = readBody(withBody({}));
        QVERIFY(reader);
        QVERIFY(finished(*reader));
    }

    void whatIsNotOneJsonObjectIsRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("no JSON") << QByteArray("a=b");
        QTest::newRow("list") << QByteArray("[]");
        QTest::newRow("cut off") << QByteArray("{\"a\": 1");
        QTest::newRow("key twice") << QByteArray("{\"a\": 1, \"a\": 2}");
        QTest::newRow("not UTF-8") << QByteArray("{\"a\": \"\xff\"}");
        QTest::newRow("too deep") << QByteArray(QByteArray("{\"a\":") + QByteArray(200, '[') +
                                                QByteArray(200, ']') + '}');
    }

    void whatIsNotOneJsonObjectIsRefused()
    {
        QFETCH(const QByteArray, body);
        const Result<plan::FieldReader> reader = readBody(withBody(body));
        QVERIFY(!reader);
        QCOMPARE(reader.error().code, ErrorCode::FileMalformed);
    }

    void aFieldThatNobodyAskedForIsRefusedByName()
    {
        Result<plan::FieldReader> reader = readBody(withBody("{\"strat_time\": \"x\"}"));
        QVERIFY(reader);
        const Result<void> read = finished(*reader);
        QVERIFY(!read);
        QCOMPARE(read.error().where, QStringLiteral("strat_time"));
    }

    // S0-058
    void aTimeNeedsItsOffset_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("instant");
        QTest::newRow("offset") << QStringLiteral("2025-10-14T10:00:00+05:30") << qint64(1760416200000);
        QTest::newRow("UTC") << QStringLiteral("2025-10-14T04:30:00Z") << qint64(1760416200000);
        QTest::newRow("minutes") << QStringLiteral("2025-10-14T04:30Z") << qint64(1760416200000);
        for (const char *bad : {"2025-10-14T10:00:00", "2025-10-14", "now", "2025-13-14T10:00:00Z", ""})
            QTest::addRow("\"%s\"", bad) << QString::fromLatin1(bad) << qint64(-1);
    }

    void aTimeNeedsItsOffset()
    {
        QFETCH(const QString, text);
        QFETCH(const qint64, instant);
        plan::FieldReader reader({{QStringLiteral("at"), text}}, QStringLiteral("x"));
        const Instant read = readInstant(reader, QStringLiteral("at"));
        QCOMPARE(bool(finished(reader)), instant >= 0);
        if (instant >= 0)
            QCOMPARE(toMSecsSinceEpoch(read), instant);
    }

    void aTimeOfDayIsHoursAndMinutes()
    {
        plan::FieldReader good({{QStringLiteral("at"), QStringLiteral("18:05")}}, QStringLiteral("x"));
        QCOMPARE(readTimeOfDay(good, QStringLiteral("at")), QTime(18, 5));
        QVERIFY(finished(good));
        plan::FieldReader bad({{QStringLiteral("at"), QStringLiteral("24:00")}}, QStringLiteral("x"));
        QVERIFY(!readTimeOfDay(bad, QStringLiteral("at")).isValid());
        QVERIFY(!finished(bad));
    }

    void leadsAreNamedByUuidAndOnce()
    {
        const QString uuid = QStringLiteral("7d444840-9dc0-11d1-b245-5ffdce74fad2");
        plan::FieldReader twice({{QStringLiteral("ids"), QJsonArray{uuid, uuid}}}, QStringLiteral("x"));
        QCOMPARE(readUuids(twice, QStringLiteral("ids")).size(), 1);
        QVERIFY(finished(twice));
        for (const QJsonArray &bad : {QJsonArray(), QJsonArray{QStringLiteral("17")}, QJsonArray{17}}) {
            plan::FieldReader reader({{QStringLiteral("ids"), bad}}, QStringLiteral("x"));
            (void)readUuids(reader, QStringLiteral("ids"));
            QVERIFY(!finished(reader));
        }
    }
};

} // namespace callboard::api

QTEST_GUILESS_MAIN(callboard::api::RequestBodyTest)
#include "tst_requestbody.moc"
