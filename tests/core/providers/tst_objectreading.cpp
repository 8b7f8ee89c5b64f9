// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/objectreading.h"

#include "tests/support/faketransport.h"

#include <QTest>

using namespace callboard;
using namespace callboard::providers;
using callboard::test::answered;
using callboard::test::cutOff;
using callboard::test::FakeTransport;
using callboard::test::lost;

Q_DECLARE_METATYPE(callboard::http::Response)

class ObjectReadingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerIsRead();
    void aFailureIsTold_data();
    void aFailureIsTold();
    void anAnswerThatIsNoneSaysWhy_data();
    void anAnswerThatIsNoneSaysWhy();

private:
    [[nodiscard]] static Result<QJsonObject> read(FakeTransport &transport);
};

Result<QJsonObject> ObjectReadingTest::read(FakeTransport &transport)
{
    http::Request request;
    request.url = QUrl(QStringLiteral("https://api.example/things?key=secret"));
    return readObject(transport, request, QStringLiteral("Main"));
}

void ObjectReadingTest::anAnswerIsRead()
{
    FakeTransport transport;
    transport.then(answered(200, R"({"a":1})"));
    const Result<QJsonObject> object = read(transport);
    QVERIFY(object);
    QCOMPARE(object->value(QLatin1String("a")).toInt(), 1);
    QCOMPARE(transport.requests().size(), 1);
}

void ObjectReadingTest::aFailureIsTold_data()
{
    QTest::addColumn<http::Response>("response");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("argument");
    const QString address = QStringLiteral("api.example/things");
    QTest::newRow("lost") << lost() << int(ErrorCode::ProviderUnreachable) << address;
    QTest::newRow("key") << answered(401, "{}") << int(ErrorCode::ProviderKeyRefused)
                         << QStringLiteral("Main");
    QTest::newRow("cut") << cutOff(200, "{}") << int(ErrorCode::ProviderAnswerUnreadable) << address;
    QTest::newRow("a list") << answered(200, "[]") << int(ErrorCode::ProviderAnswerUnreadable) << address;
    QTest::newRow("no JSON") << answered(200, "<html>") << int(ErrorCode::ProviderAnswerUnreadable)
                             << address;
}

void ObjectReadingTest::aFailureIsTold()
{
    QFETCH(http::Response, response);
    QFETCH(int, code);
    QFETCH(QString, argument);
    FakeTransport transport;
    transport.then(response);
    const Result<QJsonObject> object = read(transport);
    QVERIFY(!object);
    QCOMPARE(int(object.error().code), code);
    QCOMPARE(object.error().arguments.value(0), argument);
}

void ObjectReadingTest::anAnswerThatIsNoneSaysWhy_data()
{
    QTest::addColumn<http::Response>("response");
    QTest::addColumn<QString>("why");
    QTest::newRow("whole") << answered(201, R"({"id":"a"})") << QString();
    QTest::newRow("cut") << cutOff(201, R"({"id":"a"})") << QStringLiteral("answer cut short");
    QTest::newRow("a list") << answered(201, "[]") << QStringLiteral("answer unreadable: ");
    QTest::newRow("no JSON") << answered(201, "<html>") << QStringLiteral("answer unreadable: ");
}

void ObjectReadingTest::anAnswerThatIsNoneSaysWhy()
{
    QFETCH(http::Response, response);
    QFETCH(QString, why);
    const Result<QJsonObject> object = objectOf(response);
    QCOMPARE(object.has_value(), why.isEmpty());
    QVERIFY(object || object.error().detail.startsWith(why));
}

QTEST_GUILESS_MAIN(ObjectReadingTest)
#include "tst_objectreading.moc"
