// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/http/json.h"

#include <QTest>

using namespace callboard;
using namespace callboard::http;

class JsonTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNotOneWholeObject_data();
    void refusesWhatIsNotOneWholeObject();
    void readsAnObject();
    void theLastOfRepeatedKeysCounts();
    void seesRepeatedKeysOfTheOutermostObjectAlone_data();
    void seesRepeatedKeysOfTheOutermostObjectAlone();
    void anObjectIsNoList();
};

void JsonTest::refusesWhatIsNotOneWholeObject_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("empty") << QByteArray();
    QTest::newRow("blank") << QByteArrayLiteral("  \n");
    QTest::newRow("html") << QByteArrayLiteral("<html><body>Bad gateway</body></html>");
    QTest::newRow("cut") << QByteArrayLiteral("{\"id\":\"0199a");
    QTest::newRow("two documents") << QByteArrayLiteral("{} {}");
    QTest::newRow("list") << QByteArrayLiteral("[{\"id\":\"a\"}]");
    QTest::newRow("text") << QByteArrayLiteral("\"id\"");
    QTest::newRow("bad UTF-8 in a value") << QByteArrayLiteral("{\"id\":\"a\xff\xfe\"}");
    QTest::newRow("overlong UTF-8") << QByteArrayLiteral("{\"id\":\"\xc0\xaf\"}");
    QTest::newRow("zero bytes") << QByteArray(64, '\0');
    QTest::newRow("20 000 deep") << QByteArrayLiteral("{\"id\":") + QByteArray(20'000, '[') +
                                        QByteArray(20'000, ']') + QByteArrayLiteral("}");
    QTest::newRow("20 000 objects deep, open") << QByteArrayLiteral("{\"a\":").repeated(20'000);
}

// F18, F19
void JsonTest::refusesWhatIsNotOneWholeObject()
{
    QFETCH(QByteArray, bytes);
    const Result<QJsonObject> object = parseObject(bytes, QStringLiteral("host.example/call"));
    QVERIFY(!object);
    QCOMPARE(object.error().code, ErrorCode::ProviderAnswerUnreadable);
    QCOMPARE(object.error().arguments, QStringList{QStringLiteral("host.example/call")});
}

void JsonTest::readsAnObject()
{
    const Result<QJsonObject> object =
        parseObject(QByteArrayLiteral("{\"id\":\"a\\\"{[:\",\"n\":{\"x\":[1]}}"), QString());
    QVERIFY(object);
    QCOMPARE(object->value(QStringLiteral("id")).toString(), QStringLiteral("a\"{[:"));
}

void JsonTest::theLastOfRepeatedKeysCounts()
{
    const Result<QJsonObject> object =
        parseObject(QByteArrayLiteral("{\"id\":\"a\",\"id\":\"b\"}"), QString());
    QVERIFY(object);
    QCOMPARE(object->value(QStringLiteral("id")).toString(), QStringLiteral("b"));
}

void JsonTest::seesRepeatedKeysOfTheOutermostObjectAlone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("repeated");

    QTest::newRow("none") << QByteArrayLiteral("{\"a\":{\"b\":1},\"c\":\"x:y\",\"d\":\"\\\":\"}") << false;
    QTest::newRow("twice") << QByteArrayLiteral("{\"id\":\"a\",\"id\":\"b\"}") << true;
    QTest::newRow("twice, once escaped") << QByteArrayLiteral("{\"id\":\"a\",\"\\u0069d\":\"b\"}") << true;
    QTest::newRow("inside") << QByteArrayLiteral("{\"a\":{\"b\":1,\"b\":2}}") << false;
    QTest::newRow("empty") << QByteArrayLiteral("{}") << false;
}

void JsonTest::seesRepeatedKeysOfTheOutermostObjectAlone()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, repeated);
    const Result<QJsonObject> object = parseObject(bytes, QString());
    QVERIFY(object);
    QCOMPARE(hasRepeatedKeys(bytes, *object), repeated);
}

void JsonTest::anObjectIsNoList()
{
    QVERIFY(!parseArray(QByteArrayLiteral("{}"), QString()));
    const Result<QJsonArray> list = parseArray(QByteArrayLiteral("[1,2]"), QString());
    QVERIFY(list);
    QCOMPARE(list->size(), 2);
}

QTEST_GUILESS_MAIN(JsonTest)
#include "tst_json.moc"
