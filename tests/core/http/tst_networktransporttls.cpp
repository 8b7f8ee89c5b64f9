// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/http/networktransport.h"

#include "tests/support/faultserver.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>

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

class TlsListener final : public QTcpServer
{
public:
    TlsListener(QSslConfiguration configuration, std::atomic<int> &bytes)
        : m_configuration(std::move(configuration))
        , m_bytes(bytes)
    {
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QSslSocket(this);
        socket->setSslConfiguration(m_configuration);
        socket->setSocketDescriptor(descriptor);
        connect(socket, &QIODevice::readyRead, socket,
                [this, socket] { m_bytes += int(socket->readAll().size()); });
        socket->startServerEncryption();
    }

private:
    QSslConfiguration m_configuration;
    std::atomic<int> &m_bytes;
};

/// A TLS server in a thread of its own that counts every byte it is told under encryption.
class TlsServer final
{
public:
    explicit TlsServer(const QSslConfiguration &configuration)
        : m_listener(new TlsListener(configuration, m_bytes))
    {
        m_thread.start();
        m_listener->moveToThread(&m_thread);
        QMetaObject::invokeMethod(
            m_listener, [this] { m_listener->listen(QHostAddress::LocalHost); },
            Qt::BlockingQueuedConnection);
        m_port = m_listener->serverPort();
    }
    TlsServer(const TlsServer &) = delete;
    TlsServer &operator=(const TlsServer &) = delete;
    ~TlsServer()
    {
        QMetaObject::invokeMethod(
            m_listener, [this] { delete m_listener; }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }

    [[nodiscard]] QUrl url() const { return QUrl(QStringLiteral("https://127.0.0.1:%1/call").arg(m_port)); }
    [[nodiscard]] int bytes() const { return m_bytes; }

private:
    std::atomic<int> m_bytes = 0;
    QThread m_thread;
    TlsListener *m_listener;
    quint16 m_port = 0;
};

} // namespace

class NetworkTransportTlsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noRequestLeavesWhenTheHandshakeFails();
    void noRequestLeavesToAnUnknownRoot();
};

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

// F62: a certificate that no root of this machine knows.
void NetworkTransportTlsTest::noRequestLeavesToAnUnknownRoot()
{
    const QString openssl = QStandardPaths::findExecutable(QStringLiteral("openssl"));
    if (openssl.isEmpty())
        QSKIP("the openssl program, which makes the certificate, is not installed");
    const QTemporaryDir dir;
    const QString key = dir.filePath(QStringLiteral("key.pem"));
    const QString certificate = dir.filePath(QStringLiteral("certificate.pem"));
    QProcess maker;
    maker.start(openssl, {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                          QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-days"),
                          QStringLiteral("2"), QStringLiteral("-subj"), QStringLiteral("/CN=127.0.0.1"),
                          QStringLiteral("-addext"), QStringLiteral("subjectAltName=IP:127.0.0.1"),
                          QStringLiteral("-keyout"), key, QStringLiteral("-out"), certificate});
    QVERIFY(maker.waitForFinished(60'000));
    QCOMPARE(maker.exitCode(), 0);

    QFile keyFile(key);
    QVERIFY(keyFile.open(QIODevice::ReadOnly));
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPrivateKey(QSslKey(&keyFile, QSsl::Rsa));
    configuration.setLocalCertificateChain(QSslCertificate::fromPath(certificate));
    TlsServer server(configuration);

    const Response response = NetworkTransport().send(create(server.url()));

    QCOMPARE(response.fate, Fate::NotSent);
    QCOMPARE(server.bytes(), 0);
}

QTEST_GUILESS_MAIN(NetworkTransportTlsTest)
#include "tst_networktransporttls.moc"
