// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/apihost.h"

#include "core/services/settingsservice.h"
#include "core/services/settingtable.h"
#include "tests/support/rawhttp.h"
#include "tests/support/testprofile.h"

#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>

namespace callboard::api {

using test::await;
using test::RawHttp;
using test::statusOf;

class ApiHostTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_profile = std::make_unique<test::TestProfile>();
        QVERIFY(m_profile->workspace);
        m_host = std::make_unique<ApiHost>(*m_profile->workspace);
    }

    void cleanup()
    {
        m_host.reset();
        m_profile.reset();
    }

    // Off unless a person has turned it on.
    void aNewProfileListensToNobody()
    {
        QSignalSpy read(m_host.get(), &ApiHost::stateChanged);
        m_host->start();
        QTRY_VERIFY(!read.isEmpty());
        QVERIFY(!m_host->isListening());
        QVERIFY(!m_host->address().isValid());
        QVERIFY(!QFile::exists(tokenFile(m_profile->directory.path(), Scope::Watch)));
    }

    void turnedOnItAnswersFromTheRealServices()
    {
        turnOn(freePort());
        QTRY_VERIFY(m_host->isListening());
        QCOMPARE(m_host->address().host(), QStringLiteral("127.0.0.1"));
        QCOMPARE(m_host->tokens(), openTokens(m_profile->directory.path()).value_or({}));
        const QByteArray answer = ask("/health", m_host->tokens()->watch);
        QCOMPARE(statusOf(answer), 200);
        QVERIFY(answer.contains("\"engine_running\":false"));
        (void)ask("/health", "wrong");
        const QByteArray metrics = ask("/metrics", m_host->tokens()->watch);
        QVERIFY(metrics.contains("callboard_api_requests_total 2\n"));
        QVERIFY(metrics.contains("callboard_api_refusals_total 1\n"));
    }

    void turnedOffItClosesItsPort()
    {
        turnOn(freePort());
        QTRY_VERIFY(m_host->isListening());
        const quint16 port = quint16(m_host->address().port());
        QVERIFY(set(services::ApiEnabledKey, QStringLiteral("no")));
        QTRY_VERIFY(!m_host->isListening());
        QTcpServer another;
        QVERIFY(another.listen(QHostAddress::LocalHost, port));
    }

    void anotherPortIsMovedTo()
    {
        turnOn(freePort());
        QTRY_VERIFY(m_host->isListening());
        const quint16 port = freePort();
        QVERIFY(set(services::ApiPortKey, QString::number(port)));
        QTRY_VERIFY(m_host->isListening() && m_host->address().port() == port);
    }

    void aTakenPortIsToldAndTriedAgain()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        turnOn(other.serverPort());
        QTRY_VERIFY(m_host->problem());
        QCOMPARE(m_host->problem()->code, ErrorCode::Busy);
        QVERIFY(!m_host->isListening());
        other.close();
        QTRY_VERIFY_WITH_TIMEOUT(m_host->isListening(), 20'000);
        QVERIFY(!m_host->problem());
    }

    void newTokensHoldAtOnce()
    {
        turnOn(freePort());
        QTRY_VERIFY(m_host->isListening());
        const QByteArray old = m_host->tokens()->watch;
        QSignalSpy changed(m_host.get(), &ApiHost::stateChanged);
        QVERIFY(await(m_host->renewTokens()));
        QVERIFY(!changed.isEmpty());
        QCOMPARE(statusOf(ask("/health", old)), 401);
        QCOMPARE(statusOf(ask("/health", m_host->tokens()->watch)), 200);
    }

    // Two processes: each follows what the other makes, and old tokens open nothing at either.
    void tokensThatAnotherProcessMakesHoldHereToo()
    {
        turnOn(freePort());
        QTRY_VERIFY(m_host->isListening());
        ApiHost other(*m_profile->workspace);
        other.start(); // the port is taken
        QTRY_VERIFY(other.tokens() && other.problem());
        const ApiTokens first = *m_host->tokens();
        QVERIFY(await(other.renewTokens()));
        QTRY_COMPARE_WITH_TIMEOUT(m_host->tokens(), other.tokens(), 20'000);
        QVERIFY(*m_host->tokens() != first);
        QCOMPARE(statusOf(ask("/health", first.watch)), 401);
        QCOMPARE(statusOf(ask("/health", other.tokens()->watch)), 200);
        const ApiTokens second = *other.tokens();
        QVERIFY(await(m_host->renewTokens()));
        QTRY_VERIFY_WITH_TIMEOUT(other.tokens() == m_host->tokens(), 20'000);
        QVERIFY(*other.tokens() != second);
    }

    // Whoever writes a file last has made its token; both hosts come to the same two in the end.
    void tokensThatBothMakeAtOnceAreTheSameInTheEnd()
    {
        turnOn(freePort());
        QTRY_VERIFY(m_host->isListening());
        ApiHost other(*m_profile->workspace);
        other.start();
        QTRY_VERIFY(other.tokens());
        const ApiTokens before = *m_host->tokens();
        const QFuture<Result<void>> here = m_host->renewTokens();
        const QFuture<Result<void>> there = other.renewTokens();
        QVERIFY(await(here));
        QVERIFY(await(there));
        const ApiTokens written = openTokens(m_profile->directory.path()).value_or({});
        QVERIFY(written.watch != before.watch && written.call != before.call);
        QTRY_COMPARE_WITH_TIMEOUT(m_host->tokens(), written, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(other.tokens(), written, 20'000);
        QCOMPARE(statusOf(ask("/health", written.watch)), 200);
        QCOMPARE(statusOf(ask("/health", before.watch)), 401);
    }

    void aTokenFileThatOthersMayReadKeepsItShut()
    {
        QVERIFY(openTokens(m_profile->directory.path()));
        QVERIFY(QFile::setPermissions(tokenFile(m_profile->directory.path(), Scope::Call),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
        turnOn(freePort());
        QTRY_VERIFY(m_host->problem());
        QCOMPARE(m_host->problem()->code, ErrorCode::NotAllowed);
        QVERIFY(!m_host->isListening());
    }

    void itEndsWhileARequestIsBeingAnswered()
    {
        turnOn(freePort());
        QTRY_VERIFY(m_host->isListening());
        RawHttp client(quint16(m_host->address().port()));
        client.send(request("/metrics", m_host->tokens()->watch));
        QCoreApplication::processEvents();
        m_host.reset();
        QVERIFY(QTest::qWaitFor([&client] { return client.isClosed(); }));
    }

private:
    [[nodiscard]] static quint16 freePort()
    {
        QTcpServer server;
        (void)server.listen(QHostAddress::LocalHost);
        return server.serverPort();
    }
    [[nodiscard]] bool set(const QString &key, const QString &value)
    {
        services::SettingsService settings(*m_profile->workspace);
        return bool(await(settings.change(key, value, false)));
    }
    void turnOn(quint16 port)
    {
        QVERIFY(set(services::ApiPortKey, QString::number(port)));
        QVERIFY(set(services::ApiEnabledKey, QStringLiteral("yes")));
        m_host->start();
    }
    [[nodiscard]] QByteArray request(const QByteArray &target, const QByteArray &token) const
    {
        return "GET " + target + " HTTP/1.1\r\nHost: " + m_host->address().authority().toLatin1() +
               "\r\nAuthorization: Bearer " + token + "\r\n\r\n";
    }
    [[nodiscard]] QByteArray ask(const QByteArray &target, const QByteArray &token) const
    {
        RawHttp client(quint16(m_host->address().port()));
        client.send(request(target, token));
        return client.answer();
    }

    std::unique_ptr<test::TestProfile> m_profile;
    std::unique_ptr<ApiHost> m_host;
};

} // namespace callboard::api

QTEST_GUILESS_MAIN(callboard::api::ApiHostTest)
#include "tst_apihost.moc"
