// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/http/networktransport.h"

#include "tests/support/faultserver.h"
#include "tests/support/testcertificate.h"

#include <QDir>
#include <QMutex>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTest>
#include <QThread>

#include <utility>

using namespace callboard;
using namespace callboard::http;
using callboard::test::Fault;
using callboard::test::FaultServer;

namespace {

Request create(const QUrl &url)
{
    Request request;
    request.method = Method::Post;
    request.url = url;
    request.body = QByteArrayLiteral("{}");
    request.repeatable = Repeatable::Never;
    return request;
}

/// What a server was told, from whichever thread.
class Told final
{
public:
    void add(const QByteArray &bytes)
    {
        const QMutexLocker lock(&m_mutex);
        m_bytes += bytes;
    }
    [[nodiscard]] QByteArray bytes() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_bytes;
    }

private:
    mutable QMutex m_mutex;
    QByteArray m_bytes;
};

/// Answers whatever comes under encryption.
class TlsListener final : public QTcpServer
{
public:
    TlsListener(QSslConfiguration configuration, Told &told)
        : m_configuration(std::move(configuration))
        , m_told(told)
    {
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QSslSocket(this);
        socket->setSslConfiguration(m_configuration);
        socket->setSocketDescriptor(descriptor);
        connect(socket, &QIODevice::readyRead, socket, [this, socket] {
            m_told.add(socket->readAll());
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        });
        socket->startServerEncryption();
    }

private:
    QSslConfiguration m_configuration;
    Told &m_told;
};

/// Speaks TLS 1.0 and nothing newer: that is what it answers to the first word.
class OldTlsListener final : public QTcpServer
{
public:
    explicit OldTlsListener(Told &told)
        : m_told(told)
    {
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QTcpSocket(this);
        socket->setSocketDescriptor(descriptor);
        connect(socket, &QIODevice::readyRead, socket, [this, socket] {
            const bool isFirst = m_told.bytes().isEmpty();
            m_told.add(socket->readAll());
            if (isFirst)
                socket->write(serverHello());
        });
    }

private:
    /// RFC 2246: a handshake record with the server's version, 32 random bytes, no session, and the cipher
    /// that every server of its time had.
    [[nodiscard]] static QByteArray serverHello()
    {
        const QByteArray version("\x03\x01", 2);
        const QByteArray hello = version + QByteArray(32, 'r') + QByteArray("\x00\x00\x2f\x00", 4);
        const QByteArray message = QByteArray("\x02\x00\x00", 3) + char(hello.size()) + hello;
        return QByteArray("\x16", 1) + version + '\0' + char(message.size()) + message;
    }

    Told &m_told;
};

/// A listener in a thread of its own.
class ServerThread final
{
public:
    explicit ServerThread(std::unique_ptr<QTcpServer> listener)
        : m_listener(listener.release())
    {
        m_thread.start();
        m_listener->moveToThread(&m_thread);
        QMetaObject::invokeMethod(
            m_listener, [this] { m_listener->listen(QHostAddress::LocalHost); },
            Qt::BlockingQueuedConnection);
        m_port = m_listener->serverPort();
    }
    ServerThread(const ServerThread &) = delete;
    ServerThread &operator=(const ServerThread &) = delete;
    ~ServerThread()
    {
        QMetaObject::invokeMethod(
            m_listener, [this] { delete m_listener; }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }

    [[nodiscard]] QUrl url() const { return QUrl(QStringLiteral("https://127.0.0.1:%1/call").arg(m_port)); }

private:
    QThread m_thread;
    QTcpServer *m_listener;
    quint16 m_port = 0;
};

QSslConfiguration serverWith(const test::TestCertificate &certificate)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPrivateKey(QSslKey(certificate.key, QSsl::Rsa));
    configuration.setLocalCertificate(QSslCertificate(certificate.certificate));
    return configuration;
}

/// By the kernel's list.
qsizetype threadsOfThisProcess()
{
    return QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size();
}

/// As long as it lives, this process trusts that certificate.
class Trust final
{
public:
    explicit Trust(const QByteArray &certificate)
        : m_before(QSslConfiguration::defaultConfiguration())
    {
        QSslConfiguration trusting = m_before;
        trusting.addCaCertificate(QSslCertificate(certificate));
        QSslConfiguration::setDefaultConfiguration(trusting);
    }
    Trust(const Trust &) = delete;
    Trust &operator=(const Trust &) = delete;
    ~Trust() { QSslConfiguration::setDefaultConfiguration(m_before); }

private:
    QSslConfiguration m_before;
};

} // namespace

class NetworkTransportTlsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void noRequestLeavesWhenTheHandshakeFails();
    void onlyAGoodCertificateGetsARequest_data();
    void onlyAGoodCertificateGetsARequest();
    void noRequestLeavesOverTlsOfOld();

private:
    qsizetype m_threads = 0;
};

void NetworkTransportTlsTest::initTestCase()
{
    m_threads = threadsOfThisProcess();
}

// What OpenSSL keeps for a thread goes a moment after Qt has told that the thread is over; it would be lost,
// and the sanitizer say so, where the process ends in between.
void NetworkTransportTlsTest::cleanupTestCase()
{
    QTRY_VERIFY(threadsOfThisProcess() <= m_threads);
}

// F62: the server speaks no TLS at all.
void NetworkTransportTlsTest::noRequestLeavesWhenTheHandshakeFails()
{
    FaultServer server;
    QUrl url = server.url();
    url.setScheme(QStringLiteral("https"));

    const Response response = NetworkTransport().send(create(url));

    QCOMPARE(response.fate, Fate::NotSent);
    QCOMPARE(server.completeRequests(), 0);
}

void NetworkTransportTlsTest::onlyAGoodCertificateGetsARequest_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("isOver");
    QTest::addColumn<bool>("isTrusted");
    QTest::addColumn<bool>("isGood");
    // What shows that the others fail by their fault alone.
    QTest::newRow("good") << QByteArray("IP:127.0.0.1") << false << true << true;
    QTest::newRow("expired") << QByteArray("IP:127.0.0.1") << true << true << false;
    QTest::newRow("wrong name") << QByteArray("DNS:api.example") << false << true << false;
    QTest::newRow("unknown root") << QByteArray("IP:127.0.0.1") << false << false << false;
}

// F62
void NetworkTransportTlsTest::onlyAGoodCertificateGetsARequest()
{
    QFETCH(const QByteArray, host);
    QFETCH(const bool, isOver);
    QFETCH(const bool, isTrusted);
    QFETCH(const bool, isGood);
    const test::TestCertificate certificate = test::testCertificate(host, isOver);
    Told told;
    const ServerThread server(std::make_unique<TlsListener>(serverWith(certificate), told));
    const std::unique_ptr<Trust> trust =
        isTrusted ? std::make_unique<Trust>(certificate.certificate) : nullptr;

    const Response response = NetworkTransport().send(create(server.url()));

    QCOMPARE(response.fate, isGood ? Fate::Answered : Fate::NotSent);
    QCOMPARE(told.bytes().isEmpty(), !isGood);
}

// F62: the server speaks TLS 1.0 alone.
void NetworkTransportTlsTest::noRequestLeavesOverTlsOfOld()
{
    Told told;
    const ServerThread server(std::make_unique<OldTlsListener>(told));

    const Response response = NetworkTransport().send(create(server.url()));

    QCOMPARE(response.fate, Fate::NotSent);
    constexpr char Handshake = 0x16;
    QVERIFY(told.bytes().startsWith(Handshake)); // it was asked, and nothing of the request was told
    QVERIFY(!told.bytes().contains("/call"));
}

QTEST_GUILESS_MAIN(NetworkTransportTlsTest)
#include "tst_networktransporttls.moc"
