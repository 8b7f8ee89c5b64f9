// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/webhookhost.h"

#include "core/api/apilistener.h"
#include "core/api/webhookgate.h"
#include "core/services/settingsservice.h"
#include "core/services/settingtable.h"
#include "core/services/webhookservice.h"
#include "core/store/ledger.h"
#include "tests/support/latekeyring.h"
#include "tests/support/rawhttp.h"
#include "tests/support/testprofile.h"

#include <QMessageAuthenticationCode>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTcpServer>
#include <QThreadPool>

#include <algorithm>
#include <vector>

namespace callboard::api {

using test::await;
using test::RawHttp;
using test::statusOf;

namespace {

const char *const AppSecret = "the app secret";

QByteArray signatureOf(const QByteArray &body, const QByteArray &key = AppSecret)
{
    return "X-Hub-Signature-256: sha256=" +
           QMessageAuthenticationCode::hash(body, key, QCryptographicHash::Sha256).toHex() + "\r\n";
}

QByteArray postTo(const QByteArray &target, const QByteArray &body, const QByteArray &fields = {})
{
    return "POST " + target + " HTTP/1.1\r\nHost: calls.example.org\r\nContent-Type: application/json\r\n" +
           fields + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray getFrom(const QByteArray &target)
{
    return "GET " + target + " HTTP/1.1\r\nHost: calls.example.org\r\n\r\n";
}

} // namespace

/// F31 and F33 against the real thing: settings, doors, server and ledger.
class WebhookHostTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aNewProfileListensToNobody();
    void whatIsReportedIsKeptBeforeItIsAnswered();
    void theLargestReportOfMetaIsTaken();
    void whatTellsOfOtherThingsIsAnsweredAndLeftAlone();
    void whatIsForgedHasNoEffectAndIsCounted();
    void metaTestsTheAddress();
    void anotherProvidersTestIsAnswered();
    void anOldAddressIsRefusedAtOnce();
    void anOldAppSecretIsRefused();
    void aKeyThatCannotBeReadYetIsReadLater();
    void aKeyThatIsToldLateUndoesNoNewerOne();
    void addressesThatCannotBeReadYetAreReadLater();
    void aClosedDoorIsShut();
    void whatCannotBeReadIsRefused();
    void aReportOfTenMegabytesIsRefusedEarly();
    void fiveHundredConnectionsAreNoBurden();
    void tooManyReportsAreAskedToComeLater();
    void turnedOffItClosesItsPort();
    void aTakenPortIsToldAndTriedAgain();

private:
    [[nodiscard]] AccountId addMessages() const
    {
        Account account;
        account.name = QStringLiteral("Messages");
        account.provider = ProviderKind::WhatsAppCloud;
        account.phoneNumberId = QStringLiteral("107");
        account.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:9"));
        services::AccountService accounts(*m_profile->workspace);
        return await(accounts.add(account, QByteArrayLiteral("token"))).value_or(AccountId());
    }
    void startHost()
    {
        m_host =
            std::make_unique<WebhookHost>(*m_profile->workspace, WebhookPatience{.key = milliseconds{20}});
        m_host->start();
    }
    [[nodiscard]] bool set(const QString &key, const QString &value)
    {
        services::SettingsService settings(*m_profile->workspace);
        return bool(await(settings.change(key, value, false)));
    }
    [[nodiscard]] static quint16 freePort()
    {
        QTcpServer server;
        (void)server.listen(QHostAddress::LocalHost);
        return server.serverPort();
    }
    [[nodiscard]] bool wish()
    {
        return set(services::WebhooksPortKey, QString::number(freePort())) &&
               set(services::WebhooksEnabledKey, QStringLiteral("yes"));
    }
    [[nodiscard]] bool turnOn()
    {
        return wish() && QTest::qWaitFor([this] { return m_host->isListening(); }, 20'000);
    }
    /// The path of the account's address; empty while it has none.
    [[nodiscard]] QByteArray pathOf(AccountId account) const
    {
        const services::WebhookService webhooks(*m_profile->workspace);
        const QList<services::WebhookRow> rows = await(webhooks.rows()).value_or({});
        const auto row =
            std::find_if(rows.cbegin(), rows.cend(),
                         [account](const services::WebhookRow &each) { return each.account.id == account; });
        return row == rows.cend() ? QByteArray() : row->address.path().toLatin1();
    }
    [[nodiscard]] QByteArray exchange(const QByteArray &bytes) const
    {
        RawHttp client(quint16(m_host->address().port()));
        client.send(bytes);
        return client.answer();
    }
    /// How many reports are kept, by another connection than the one that keeps them.
    [[nodiscard]] int kept() const
    {
        return await(m_profile->workspace->ledger().read([](const store::Store &store) {
                   return store.database->selectCount(QStringLiteral("select count(*) from webhook_report"));
               }))
            .value_or(-1);
    }

    std::unique_ptr<test::TestProfile> m_profile;
    std::unique_ptr<WebhookHost> m_host;
    AccountId m_vapi;
    AccountId m_whatsApp;
    QByteArray m_status =
        R"({"entry":[{"changes":[{"value":{"statuses":[{"id":"wamid.1","status":"read"}]}}]}]})";
};

void WebhookHostTest::init()
{
    m_profile = std::make_unique<test::TestProfile>();
    QVERIFY(m_profile->workspace);
    m_vapi = m_profile->addRealAccount(3);
    m_whatsApp = addMessages();
    services::WebhookService webhooks(*m_profile->workspace);
    QVERIFY(await(webhooks.open(m_vapi, {})));
    QVERIFY(await(webhooks.open(m_whatsApp, AppSecret)));
    startHost();
}

void WebhookHostTest::cleanup()
{
    m_host.reset();
    m_profile.reset();
}

void WebhookHostTest::aNewProfileListensToNobody()
{
    QSignalSpy read(m_host.get(), &WebhookHost::stateChanged);
    QTRY_VERIFY(!read.isEmpty());
    QVERIFY(!m_host->isListening());
    QVERIFY(!m_host->address().isValid());
}

// F34, S0-068
void WebhookHostTest::whatIsReportedIsKeptBeforeItIsAnswered()
{
    QVERIFY(turnOn());
    QCOMPARE(m_host->address().host(), QStringLiteral("127.0.0.1"));
    const QByteArray call = R"({"message":{"type":"status-update","call":{"id":"call-1"}}})";
    QCOMPARE(statusOf(exchange(postTo(pathOf(m_vapi), call))), 200);
    QCOMPARE(kept(), 1);
    QCOMPARE(statusOf(exchange(postTo(pathOf(m_whatsApp), m_status, signatureOf(m_status)))), 200);
    QCOMPARE(kept(), 2);
    QCOMPARE(m_host->tally().reports, 2);
    QCOMPARE(m_host->tally().refusals, 0);
    // And once more: it is there already.
    QCOMPARE(statusOf(exchange(postTo(pathOf(m_whatsApp), m_status, signatureOf(m_status)))), 200);
    QCOMPARE(kept(), 2);
}

void WebhookHostTest::theLargestReportOfMetaIsTaken()
{
    QVERIFY(turnOn());
    const QByteArray body = m_status.leftJustified(WebhookGate::MostBodyBytes, ' ');
    QCOMPARE(statusOf(exchange(postTo(pathOf(m_whatsApp), body, signatureOf(body)))), 200);
    QCOMPARE(kept(), 1);
}

void WebhookHostTest::whatTellsOfOtherThingsIsAnsweredAndLeftAlone()
{
    QVERIFY(turnOn());
    const QByteArray words = R"({"message":{"type":"transcript","call":{"id":"call-1"}}})";
    QCOMPARE(statusOf(exchange(postTo(pathOf(m_vapi), words))), 200);
    QCOMPARE(kept(), 0);
    QCOMPARE(m_host->tally().reports, 0);
    QCOMPARE(m_host->tally().refusals, 0);
}

void WebhookHostTest::whatIsForgedHasNoEffectAndIsCounted()
{
    QVERIFY(turnOn());
    const QByteArray path = pathOf(m_whatsApp);
    const QByteArray altered = QByteArray(m_status).replace("read", "sent");
    const QByteArray keyInstead = "Authorization: Bearer " + QByteArray(AppSecret) + "\r\n";
    const QList<QByteArray> forgeries = {postTo(path, m_status), // unsigned
                                         postTo(path, m_status, signatureOf(m_status, "a guess")),
                                         postTo(path, altered, signatureOf(m_status)), // tampered
                                         postTo(path, m_status, keyInstead),
                                         postTo(path, m_status, signatureOf(m_status, {})),
                                         postTo("/hooks/whatsapp/guess", m_status, signatureOf(m_status))};
    for (const QByteArray &forgery : forgeries) {
        const QByteArray answer = exchange(forgery);
        QVERIFY2(statusOf(answer) == 401, forgery.constData());
        QVERIFY(answer.endsWith("\r\n\r\n"));
    }
    QCOMPARE(m_host->tally().refusals, forgeries.size());
    QCOMPARE(m_host->tally().reports, 0);
    QCOMPARE(kept(), 0);
}

void WebhookHostTest::metaTestsTheAddress()
{
    struct Test
    {
        QByteArray query;
        int status = 0;
        QByteArray body = {};
    };
    QVERIFY(turnOn());
    const QByteArray path = pathOf(m_whatsApp);
    const QByteArray token = "&hub.verify_token=" + path.mid(path.lastIndexOf('/') + 1);
    const QList<Test> tests = {{"hub.mode=subscribe&hub.challenge=1158201444" + token, 200, "1158201444"},
                               {"hub.mode=subscribe&hub.challenge=115&hub.verify_token=guess", 401},
                               {"hub.mode=subscribe&hub.challenge=115", 401},
                               {"hub.mode=unsubscribe&hub.challenge=115" + token, 401},
                               {"hub.mode=subscribe&hub.challenge=%3Cb%3E" + token, 400}};
    for (const Test &test : tests) {
        const QByteArray answer = exchange(getFrom(path + '?' + test.query));
        QVERIFY2(statusOf(answer) == test.status, test.query.constData());
        QCOMPARE(answer.mid(answer.indexOf("\r\n\r\n") + 4), test.body);
        QVERIFY(answer.toLower().contains("content-type: text/plain"));
    }
}

// BizChat looks whether an address is there when it is entered.
void WebhookHostTest::anotherProvidersTestIsAnswered()
{
    QVERIFY(turnOn());
    QCOMPARE(statusOf(exchange(getFrom(pathOf(m_vapi)))), 200);
    QCOMPARE(kept(), 0);
    QCOMPARE(m_host->tally().reports, 0);
}

// F31
void WebhookHostTest::anOldAddressIsRefusedAtOnce()
{
    QVERIFY(turnOn());
    const QByteArray old = pathOf(m_whatsApp);
    services::WebhookService webhooks(*m_profile->workspace);
    QVERIFY(await(webhooks.renew(m_whatsApp)));
    QCOMPARE(statusOf(exchange(postTo(old, m_status, signatureOf(m_status)))), 401);
    QCOMPARE(kept(), 0);
    QVERIFY(pathOf(m_whatsApp) != old);
    QTRY_COMPARE(statusOf(exchange(postTo(pathOf(m_whatsApp), m_status, signatureOf(m_status)))), 200);
    QCOMPARE(kept(), 1);
}

// F31
void WebhookHostTest::anOldAppSecretIsRefused()
{
    QVERIFY(turnOn());
    services::WebhookService webhooks(*m_profile->workspace);
    QVERIFY(await(webhooks.open(m_whatsApp, "another secret")));
    const QByteArray path = pathOf(m_whatsApp);
    QTRY_COMPARE(statusOf(exchange(postTo(path, m_status, signatureOf(m_status, "another secret")))), 200);
    QCOMPARE(statusOf(exchange(postTo(path, m_status, signatureOf(m_status)))), 401);
}

// As with a keyring that is unlocked some time after the start.
void WebhookHostTest::aKeyThatCannotBeReadYetIsReadLater()
{
    const auto secrets = m_profile->workspace->secrets();
    const QString name = services::webhookKeyName(m_whatsApp);
    QVERIFY(secrets->remove(name));
    QVERIFY(turnOn());
    const QByteArray report = postTo(pathOf(m_whatsApp), m_status, signatureOf(m_status));
    QCOMPARE(statusOf(exchange(report)), 401);
    QVERIFY(m_host->lacksKeyOf(m_whatsApp));
    QVERIFY(!m_host->lacksKeyOf(m_vapi)); // it signs nothing
    QVERIFY(secrets->write(name, AppSecret));
    QTRY_VERIFY(!m_host->lacksKeyOf(m_whatsApp));
    QCOMPARE(statusOf(exchange(report)), 200);
}

void WebhookHostTest::aKeyThatIsToldLateUndoesNoNewerOne()
{
    m_host.reset();
    test::LateKeyring keyring;
    services::WorkspaceSetup setup;
    setup.directory = m_profile->directory.filePath(QStringLiteral("with a keyring"));
    setup.clock = m_profile->clock;
    setup.makeKeychain = [&keyring](const QString &) { return keyring.makeDoor(); };
    Result<std::unique_ptr<services::Workspace>> opened = services::Workspace::open(setup);
    QVERIFY(opened);
    m_profile->workspace = std::move(opened).value();
    const auto released = qScopeGuard([&] {
        keyring.letGo();
        cleanup();
    });
    QThreadPool::globalInstance()->setMaxThreadCount(4); // one of them waits
    m_whatsApp = addMessages();
    services::WebhookService webhooks(*m_profile->workspace);
    QVERIFY(await(webhooks.open(m_whatsApp, AppSecret)));
    keyring.holdNextAnswerAbout(services::webhookKeyName(m_whatsApp));
    startHost();
    QVERIFY(wish());
    QTRY_VERIFY(keyring.isWaiting());
    QVERIFY(await(webhooks.open(m_whatsApp, "another secret")));
    QTRY_VERIFY(m_host->isListening());
    const QByteArray report = postTo(pathOf(m_whatsApp), m_status, signatureOf(m_status, "another secret"));
    QTRY_COMPARE(statusOf(exchange(report)), 200);
    keyring.letGo();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(20'000));
    QCoreApplication::processEvents();
    QCOMPARE(statusOf(exchange(report)), 200);
}

void WebhookHostTest::addressesThatCannotBeReadYetAreReadLater()
{
    const auto rename = [this](const QString &from, const QString &to) {
        return bool(await(m_profile->workspace->ledger().write([from, to](store::Store &store) {
            return store.database->change(QStringLiteral("alter table %1 rename to %2").arg(from, to));
        })));
    };
    const QByteArray path = pathOf(m_vapi);
    QVERIFY(rename(QStringLiteral("webhook_door"), QStringLiteral("away")));
    QVERIFY(turnOn());
    QCOMPARE(statusOf(exchange(getFrom(path))), 401);
    QVERIFY(rename(QStringLiteral("away"), QStringLiteral("webhook_door")));
    QTRY_COMPARE(statusOf(exchange(getFrom(path))), 200);
}

void WebhookHostTest::aClosedDoorIsShut()
{
    QVERIFY(turnOn());
    const QByteArray path = pathOf(m_vapi);
    services::WebhookService webhooks(*m_profile->workspace);
    QVERIFY(await(webhooks.close(m_vapi)));
    QCOMPARE(
        statusOf(exchange(postTo(path, R"({"message":{"type":"status-update","call":{"id":"call-1"}}})"))),
        401);
    QCOMPARE(kept(), 0);
    QCOMPARE(statusOf(exchange(postTo(pathOf(m_whatsApp), m_status, signatureOf(m_status)))), 200);
}

void WebhookHostTest::whatCannotBeReadIsRefused()
{
    QVERIFY(turnOn());
    QCOMPARE(statusOf(exchange(postTo(pathOf(m_vapi), "[]"))), 400);
    QCOMPARE(statusOf(exchange(postTo(pathOf(m_vapi), QByteArray(900'000, '[')))), 400);
    QCOMPARE(statusOf(exchange(postTo(pathOf(m_whatsApp), "{", signatureOf("{")))), 400);
    QCOMPARE(kept(), 0);
    QCOMPARE(m_host->tally().refusals, 3);
}

// F33
void WebhookHostTest::aReportOfTenMegabytesIsRefusedEarly()
{
    QVERIFY(turnOn());
    RawHttp client(quint16(m_host->address().port()));
    client.send("POST " + pathOf(m_vapi) +
                " HTTP/1.1\r\nHost: calls.example.org\r\nContent-Type: application/json\r\nContent-Length: "
                "10485760\r\n\r\n{");
    QCOMPARE(statusOf(client.answer()), 413);
    QCOMPARE(kept(), 0);
    QCOMPARE(m_host->tally().refusals, 1);
}

// F33: half requests, and more of them than anybody needs
void WebhookHostTest::fiveHundredConnectionsAreNoBurden()
{
    QVERIFY(turnOn());
    const auto port = quint16(m_host->address().port());
    const QByteArray path = pathOf(m_vapi);
    std::vector<std::unique_ptr<RawHttp>> clients;
    for (int i = 0; i < 500; ++i) {
        clients.push_back(std::make_unique<RawHttp>(port));
        clients.back()->send("POST " + path.left(1 + i % 20) + " HTTP/1.1\r\nHost: calls");
    }
    const auto isShut = [](const std::unique_ptr<RawHttp> &each) { return each->isClosed(); };
    QTRY_VERIFY_WITH_TIMEOUT(std::count_if(clients.cbegin(), clients.cend(), isShut) >=
                                 500 - ApiListener::MostConnections,
                             30'000);
    QVERIFY(m_host->tally().refusals >= 500 - ApiListener::MostConnections);
    QCOMPARE(m_host->tally().reports, 0);
    clients.clear();
    QTRY_COMPARE(statusOf(exchange(postTo(pathOf(m_whatsApp), m_status, signatureOf(m_status)))), 200);
}

void WebhookHostTest::tooManyReportsAreAskedToComeLater()
{
    QVERIFY(turnOn());
    const QByteArray path = pathOf(m_vapi);
    // Time stands still here.
    for (int i = 0; i < 100; ++i)
        QCOMPARE(statusOf(exchange(getFrom(path))), 200);
    const QByteArray refused = exchange(getFrom(path));
    QCOMPARE(statusOf(refused), 429);
    QVERIFY(refused.contains("Retry-After: 1\r\n"));
    m_profile->clock->advance(seconds{1});
    QCOMPARE(statusOf(exchange(getFrom(path))), 200);
}

void WebhookHostTest::turnedOffItClosesItsPort()
{
    QVERIFY(turnOn());
    const auto port = quint16(m_host->address().port());
    QVERIFY(set(services::WebhooksEnabledKey, QStringLiteral("no")));
    QTRY_VERIFY(!m_host->isListening());
    QTcpServer another;
    QVERIFY(another.listen(QHostAddress::LocalHost, port));
}

void WebhookHostTest::aTakenPortIsToldAndTriedAgain()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    QVERIFY(set(services::WebhooksPortKey, QString::number(other.serverPort())));
    QVERIFY(set(services::WebhooksEnabledKey, QStringLiteral("yes")));
    QTRY_VERIFY(m_host->problem());
    QCOMPARE(m_host->problem()->code, ErrorCode::Busy);
    other.close();
    QTRY_VERIFY_WITH_TIMEOUT(m_host->isListening(), 20'000);
    QVERIFY(!m_host->problem());
}

} // namespace callboard::api

QTEST_GUILESS_MAIN(callboard::api::WebhookHostTest)
#include "tst_webhookhost.moc"
