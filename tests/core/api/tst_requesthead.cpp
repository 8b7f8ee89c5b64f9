// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/requesthead.h"

#include <QTest>

namespace callboard::api {

class RequestHeadTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsARequest()
    {
        const QByteArray bytes =
            "POST /api/x?y=1 HTTP/1.1\r\nHost: 127.0.0.1:1\r\nContent-Length: 4\r\nX-Any:\r\n\r\n{\"a";
        const HeadReading reading = readHead(bytes);
        QCOMPARE(reading.state, HeadReading::State::Complete);
        QCOMPARE(reading.head.method, QByteArray("POST"));
        QCOMPARE(reading.head.target, QByteArray("/api/x?y=1"));
        QCOMPARE(reading.head.field("host"), QByteArray("127.0.0.1:1"));
        QVERIFY(reading.head.has("x-any"));
        QCOMPARE(reading.head.bodySize, 4);
        QCOMPARE(reading.head.size, bytes.size() - 3);
    }

    // However it is cut into packets.
    void everyBeginningIsIncomplete()
    {
        const QByteArray bytes = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
        for (qsizetype i = 0; i < bytes.size(); ++i)
            QCOMPARE(readHead(bytes.left(i)).state, HeadReading::State::Incomplete);
        QCOMPARE(readHead(bytes).state, HeadReading::State::Complete);
    }

    void whatIsNotPlainIsMalformed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray host = "Host: a\r\n";
        QTest::newRow("HTTP/1.0") << "GET / HTTP/1.0\r\n" + host + "\r\n";
        QTest::newRow("HTTP/2") << QByteArray("PRI * HTTP/2.0\r\n\r\n");
        QTest::newRow("no version") << "GET /\r\n" + host + "\r\n";
        QTest::newRow("small method") << "get / HTTP/1.1\r\n" + host + "\r\n";
        QTest::newRow("whole address") << "GET http://a/ HTTP/1.1\r\n" + host + "\r\n";
        QTest::newRow("tunnel") << "CONNECT /a HTTP/1.1\r\n" + host + "\r\n";
        QTest::newRow("two blanks") << "GET  / HTTP/1.1\r\n" + host + "\r\n";
        QTest::newRow("empty line first") << "\r\nGET / HTTP/1.1\r\n" + host + "\r\n";
        QTest::newRow("bare LF") << QByteArray("GET / HTTP/1.1\nHost: a\n\n");
        QTest::newRow("bare LF after the head's first line") << QByteArray("GET / HTTP/1.1\r\nHost: a\n\r\n");
        QTest::newRow("bare CR") << QByteArray("GET / HTTP/1.1\r\nHost: a\rB: c\r\n\r\n");
        QTest::newRow("no host") << QByteArray("GET / HTTP/1.1\r\nA: b\r\n\r\n");
        QTest::newRow("two hosts") << "GET / HTTP/1.1\r\n" + host + "host: b\r\n\r\n";
        QTest::newRow("folded") << "GET / HTTP/1.1\r\n" + host + " more\r\n\r\n";
        QTest::newRow("blank before colon") << "GET / HTTP/1.1\r\n" + host + "A : b\r\n\r\n";
        QTest::newRow("no colon") << "GET / HTTP/1.1\r\n" + host + "nothing\r\n\r\n";
        QTest::newRow("control character") << "GET / HTTP/1.1\r\n" + host + "A: b\x01\r\n\r\n";
        QTest::newRow("negative length") << "POST / HTTP/1.1\r\n" + host + "Content-Length: -5\r\n\r\n";
        QTest::newRow("length in words") << "POST / HTTP/1.1\r\n" + host + "Content-Length: abc\r\n\r\n";
        QTest::newRow("empty length") << "POST / HTTP/1.1\r\n" + host + "Content-Length:\r\n\r\n";
        QTest::newRow("two lengths") << "POST / HTTP/1.1\r\n" + host +
                                            "Content-Length: 1\r\nContent-Length: 2\r\n\r\n";
        QTest::newRow("endless length")
            << "POST / HTTP/1.1\r\n" + host + "Content-Length: 9999999999999999999999\r\n\r\n";
        QTest::newRow("chunked") << "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n";
        QTest::newRow("upgrade") << "GET / HTTP/1.1\r\n" + host + "Upgrade: websocket\r\n\r\n";
    }

    void whatIsNotPlainIsMalformed()
    {
        QFETCH(const QByteArray, bytes);
        QCOMPARE(readHead(bytes).state, HeadReading::State::Malformed);
    }
};

} // namespace callboard::api

QTEST_GUILESS_MAIN(callboard::api::RequestHeadTest)
#include "tst_requesthead.moc"
