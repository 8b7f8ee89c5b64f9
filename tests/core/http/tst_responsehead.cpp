// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/http/responsehead.h"

#include <QTest>

using namespace callboard;
using namespace callboard::http;

class ResponseHeadTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheDate();
    void refusesOtherDates();
    void readsRetryAfter_data();
    void readsRetryAfter();
    void namesAreLowerCase();
};

void ResponseHeadTest::readsTheDate()
{
    const QDateTime expected(QDate(2026, 11, 20), QTime(9, 1, 0), Qt::UTC);
    QCOMPARE(httpDate(QByteArrayLiteral("Fri, 20 Nov 2026 09:01:00 GMT")), fromDateTime(expected));
}

void ResponseHeadTest::refusesOtherDates()
{
    QVERIFY(!httpDate(QByteArray()));
    QVERIFY(!httpDate(QByteArrayLiteral("soon")));
    QVERIFY(!httpDate(QByteArrayLiteral("Fri, 32 Nov 2026 09:01:00 GMT")));
}

void ResponseHeadTest::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("msecs"); // -1: none

    QTest::newRow("seconds") << QByteArrayLiteral("17") << qint64(17'000);
    QTest::newRow("blanks") << QByteArrayLiteral(" 2 ") << qint64(2'000);
    QTest::newRow("date") << QByteArrayLiteral("Fri, 20 Nov 2026 09:02:30 GMT") << qint64(90'000);
    QTest::newRow("date gone by") << QByteArrayLiteral("Fri, 20 Nov 2026 08:00:00 GMT") << qint64(0);
    QTest::newRow("negative") << QByteArrayLiteral("-5") << qint64(0);
    QTest::newRow("a century") << QByteArrayLiteral("3155760000") << qint64(7 * 24 * 3'600'000);
    QTest::newRow("more than a number holds") << QByteArrayLiteral("99999999999999999999") << qint64(-1);
    QTest::newRow("words") << QByteArrayLiteral("later") << qint64(-1);
    QTest::newRow("nothing") << QByteArray() << qint64(-1);
}

void ResponseHeadTest::readsRetryAfter()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, msecs);
    const auto serverDate = httpDate(QByteArrayLiteral("Fri, 20 Nov 2026 09:01:00 GMT"));
    const std::optional<milliseconds> wait = retryAfter(text, serverDate);
    QCOMPARE(wait ? qint64(wait->count()) : qint64(-1), msecs);
}

void ResponseHeadTest::namesAreLowerCase()
{
    Response response;
    readHead({{QByteArrayLiteral("RETRY-After"), QByteArrayLiteral("3")}}, response);
    QCOMPARE(response.headers.value(QByteArrayLiteral("retry-after")), QByteArrayLiteral("3"));
    QCOMPARE(response.retryAfter, milliseconds{3'000});
    QVERIFY(!response.serverDate);
}

QTEST_GUILESS_MAIN(ResponseHeadTest)
#include "tst_responsehead.moc"
