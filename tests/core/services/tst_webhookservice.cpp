// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/webhookservice.h"

#include "core/providers/webhookreading.h"
#include "core/security/secretstore.h"
#include "core/services/settingsservice.h"
#include "core/services/settingtable.h"
#include "core/services/webhookintake.h"
#include "core/store/ledger.h"
#include "tests/support/testprofile.h"

#include <QSignalSpy>

#include <algorithm>

namespace callboard::services {

using test::await;

class WebhookServiceTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aNewAccountHasNoAddress();
    void anAddressEndsWithItsSecretBelowThePublicOne();
    void openingTwiceKeepsTheAddress();
    void anotherAddressTakesThePlaceOfTheOld();
    void whatsAppNeedsItsKeyWhichGoesToTheSecretHome();
    void aKeyIsForWhoSigns();
    void aPracticeAccountHasNone();
    void closingForgetsAddressAndKey();
    void aRemovedAccountsKeyGoesWithIt();
    void keysAreReadOnceForEachChange();
    void aReportIsKeptReduced();
    void whatIsAboutAnotherNumberOfTheAppGoesToItsAccount();
    void whoHasAnAddressCanBeRead_data();
    void whoHasAnAddressCanBeRead();
    void publicAddressesAreSecureAndBare_data();
    void publicAddressesAreSecureAndBare();
    void whoListensHearsOfIt();

private:
    [[nodiscard]] WebhookRow row(AccountId account) const
    {
        const QList<WebhookRow> rows = await(m_webhooks->rows()).value_or({});
        const auto found = std::find_if(rows.cbegin(), rows.cend(), [account](const WebhookRow &each) {
            return each.account.id == account;
        });
        return found == rows.cend() ? WebhookRow() : *found;
    }
    [[nodiscard]] AccountId addWhatsApp(const QString &number = QStringLiteral("107"))
    {
        Account account;
        account.name = QStringLiteral("Messages") + number;
        account.provider = ProviderKind::WhatsAppCloud;
        account.phoneNumberId = number;
        account.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:9"));
        AccountService accounts(*m_profile->workspace);
        return await(accounts.add(account, QByteArrayLiteral("token"))).value_or(AccountId());
    }
    [[nodiscard]] std::optional<QByteArray> keyOf(AccountId account) const
    {
        return m_profile->workspace->secrets()->read(webhookKeyName(account)).value_or(std::nullopt);
    }

    std::unique_ptr<test::TestProfile> m_profile;
    std::unique_ptr<WebhookService> m_webhooks;
    AccountId m_vapi;
};

void WebhookServiceTest::init()
{
    m_webhooks.reset();
    m_profile = std::make_unique<test::TestProfile>();
    QVERIFY(m_profile->workspace);
    m_vapi = m_profile->addRealAccount(3);
    QVERIFY(m_vapi.isValid());
    m_webhooks = std::make_unique<WebhookService>(*m_profile->workspace);
}

void WebhookServiceTest::aNewAccountHasNoAddress()
{
    const QList<WebhookRow> rows = await(m_webhooks->rows()).value_or({});
    QCOMPARE(rows.size(), 1); // not the practice account
    QVERIFY(!rows.at(0).isOpen);
    QVERIFY(!rows.at(0).isSigned);
    QVERIFY(!rows.at(0).address.isValid());
}

void WebhookServiceTest::anAddressEndsWithItsSecretBelowThePublicOne()
{
    QVERIFY(await(m_webhooks->open(m_vapi, {})));
    const QUrl local = row(m_vapi).address;
    QCOMPARE(local.host(), QStringLiteral("127.0.0.1"));
    QCOMPARE(local.port(), 8792);
    QVERIFY(!row(m_vapi).isPublic);
    const QString secret = local.path().section(u'/', -1);
    QCOMPARE(local.path(), QStringLiteral("/hooks/vapi/") + secret);
    QCOMPARE(QByteArray::fromBase64(secret.toLatin1(), QByteArray::Base64UrlEncoding).size(), 32);
    SettingsService settings(*m_profile->workspace);
    QVERIFY(await(settings.change(WebhooksAddressKey, QStringLiteral("https://calls.example.org"), false)));
    QCOMPARE(row(m_vapi).address.toString(),
             QStringLiteral("https://calls.example.org/hooks/vapi/") + secret);
    QVERIFY(row(m_vapi).isPublic);
    QCOMPARE(row(m_vapi).verifyToken, QString());
}

void WebhookServiceTest::openingTwiceKeepsTheAddress()
{
    QVERIFY(await(m_webhooks->open(m_vapi, {})));
    const QUrl address = row(m_vapi).address;
    QVERIFY(await(m_webhooks->open(m_vapi, {})));
    QCOMPARE(row(m_vapi).address, address);
}

void WebhookServiceTest::anotherAddressTakesThePlaceOfTheOld()
{
    QCOMPARE(await(m_webhooks->renew(m_vapi)).error().code, ErrorCode::NotFound);
    QVERIFY(await(m_webhooks->open(m_vapi, {})));
    const QUrl address = row(m_vapi).address;
    QVERIFY(await(m_webhooks->renew(m_vapi)));
    QVERIFY(row(m_vapi).isOpen);
    QVERIFY(row(m_vapi).address != address);
}

void WebhookServiceTest::whatsAppNeedsItsKeyWhichGoesToTheSecretHome()
{
    const AccountId id = addWhatsApp();
    QVERIFY(row(id).isSigned);
    QCOMPARE(await(m_webhooks->open(id, {})).error().code, ErrorCode::Refused);
    QVERIFY(!row(id).isOpen);
    QVERIFY(await(m_webhooks->open(id, "app secret")));
    QVERIFY(row(id).isOpen);
    QVERIFY(row(id).hasKey);
    QCOMPARE(row(id).verifyToken, row(id).address.path().section(u'/', -1));
    QCOMPARE(keyOf(id), std::optional(QByteArray("app secret")));
    // Another address does not ask for the key again.
    QVERIFY(await(m_webhooks->renew(id)));
    QVERIFY(row(id).hasKey);
    QVERIFY(await(m_webhooks->open(id, {})));
}

void WebhookServiceTest::aKeyIsForWhoSigns()
{
    QCOMPARE(await(m_webhooks->open(m_vapi, "a key")).error().code, ErrorCode::Refused);
    QVERIFY(!keyOf(m_vapi));
}

void WebhookServiceTest::aPracticeAccountHasNone()
{
    const AccountService accounts(*m_profile->workspace);
    const QList<Account> all = await(accounts.accounts()).value_or({});
    const auto practice =
        std::find_if(all.cbegin(), all.cend(), [](const Account &each) { return each.isPractice(); });
    QVERIFY(practice != all.cend());
    QCOMPARE(await(m_webhooks->open(practice->id, {})).error().code, ErrorCode::NotAllowed);
}

void WebhookServiceTest::closingForgetsAddressAndKey()
{
    const AccountId id = addWhatsApp();
    QVERIFY(await(m_webhooks->open(id, "app secret")));
    QVERIFY(await(m_webhooks->close(id)));
    QVERIFY(!row(id).isOpen);
    QVERIFY(!keyOf(id));
    QCOMPARE(await(m_webhooks->open(id, {})).error().code, ErrorCode::Refused);
}

void WebhookServiceTest::aRemovedAccountsKeyGoesWithIt()
{
    const AccountId id = addWhatsApp();
    QVERIFY(await(m_webhooks->open(id, "app secret")));
    AccountService accounts(*m_profile->workspace);
    QVERIFY(await(accounts.remove(id)));
    QVERIFY(!keyOf(id));
    QVERIFY(await(openDoors(*m_profile->workspace, {})).value_or({OpenDoor()}).isEmpty());
}

void WebhookServiceTest::keysAreReadOnceForEachChange()
{
    const AccountId id = addWhatsApp();
    QVERIFY(await(m_webhooks->open(id, "app secret")));
    const QList<OpenDoor> first = await(openDoors(*m_profile->workspace, {})).value_or({});
    QCOMPARE(first.size(), 1);
    QVERIFY(first.at(0).isSigned);
    QCOMPARE(first.at(0).key, QByteArray("app secret"));
    QCOMPARE(first.at(0).account.id, id);
    // Changed behind its back, and so not seen.
    QVERIFY(m_profile->workspace->secrets()->write(webhookKeyName(id), "behind its back"));
    QCOMPARE(await(openDoors(*m_profile->workspace, first)).value_or({}), first);
    QVERIFY(await(m_webhooks->open(id, "another")));
    QCOMPARE(await(openDoors(*m_profile->workspace, first)).value_or({}).value(0).key, QByteArray("another"));
}

// Ruling 25, F63: what it says of the person is not kept at all
void WebhookServiceTest::aReportIsKeptReduced()
{
    const AccountId id = addWhatsApp();
    QVERIFY(await(m_webhooks->open(id, "app secret")));
    const OpenDoor door = await(openDoors(*m_profile->workspace, {})).value_or({}).value(0);
    const QByteArray body = R"({"entry":[{"changes":[{"value":{"statuses":[
        {"id":"wamid.1","status":"read","recipient_id":"919810000001"},
        {"id":"wamid.2","status":"delivered","recipient_id":"919810000002"}]}}]}]})";
    QCOMPARE(takeIn(*m_profile->workspace, {}, door, body).value_or(-1), 2);
    const auto contents =
        await(m_profile->workspace->ledger().read([now = m_profile->clock->now()](const store::Store &store) {
            return store::WebhookRepository(*store.database, store.cipher).due(now, 10);
        }));
    QVERIFY(contents);
    QCOMPARE(contents->size(), 2);
    for (const store::WaitingReport &each : *contents) {
        QVERIFY(each.content.contains(QStringLiteral("wamid.")));
        QVERIFY(!each.content.contains(QStringLiteral("9198")));
    }
    QCOMPARE(takeIn(*m_profile->workspace, {}, door, "no JSON").error().code,
             ErrorCode::ProviderAnswerUnreadable);
    QVERIFY(await(m_webhooks->renew(id)));
    QCOMPARE(takeIn(*m_profile->workspace, {}, door, body).error().code, ErrorCode::NotAllowed);
}

// Meta knows one address for all numbers of an app.
void WebhookServiceTest::whatIsAboutAnotherNumberOfTheAppGoesToItsAccount()
{
    const QStringList numbers = {QStringLiteral("107"), QStringLiteral("108"), QStringLiteral("109")};
    QList<AccountId> accounts;
    for (const QString &number : numbers) {
        accounts << addWhatsApp(number);
        const bool isOfAnotherApp = number == numbers.last();
        QVERIFY(await(m_webhooks->open(accounts.last(), isOfAnotherApp ? "another app's" : "app secret")));
    }
    const QList<OpenDoor> doors = await(openDoors(*m_profile->workspace, {})).value_or({});
    QCOMPARE(doors.size(), 3);
    QByteArray body = R"({"entry":[)";
    for (const QString &number : numbers) {
        body += QStringLiteral(R"({"changes":[{"value":{"metadata":{"phone_number_id":"%1"},)"
                               R"("statuses":[{"id":"wamid.%1","status":"read"}]}}]},)")
                    .arg(number)
                    .toUtf8();
    }
    body.chop(1);
    body += "]}";
    QCOMPARE(takeIn(*m_profile->workspace, doors, doors.at(0), body).value_or(-1), 2);
    const auto waiting =
        await(m_profile->workspace->ledger().read([now = m_profile->clock->now()](const store::Store &store) {
            return store::WebhookRepository(*store.database, store.cipher).due(now, 10);
        }));
    QVERIFY(waiting);
    QCOMPARE(waiting->size(), 2);
    for (const int i : {0, 1}) {
        QCOMPARE(waiting->at(i).account, accounts.at(i));
        QVERIFY(waiting->at(i).content.contains(QStringLiteral("wamid.") + numbers.at(i)));
    }
    // The other address is a new one, of which this process has not heard: it is to be told again.
    QVERIFY(await(m_webhooks->renew(accounts.at(1))));
    QCOMPARE(takeIn(*m_profile->workspace, doors, doors.at(0), body).error().code, ErrorCode::Busy);
}

void WebhookServiceTest::whoHasAnAddressCanBeRead_data()
{
    QTest::addColumn<ProviderKind>("provider");
    for (int i = int(ProviderKind::Practice); i <= int(ProviderKind::PracticeEmail); ++i) {
        const auto kind = static_cast<ProviderKind>(i);
        QTest::newRow(qPrintable(toWord(kind))) << kind;
    }
}

void WebhookServiceTest::whoHasAnAddressCanBeRead()
{
    QFETCH(const ProviderKind, provider);
    Account account;
    account.name = QStringLiteral("Another");
    account.provider = provider;
    account.phoneNumberId = QStringLiteral("107");
    account.id = await(m_profile->workspace->ledger().write([account](store::Store &store) {
                     return store.accounts.insert(account);
                 })).value_or(AccountId());
    QVERIFY(account.id.isValid());
    // What every provider that reports would understand.
    const QByteArray body = R"({"id":"e-1","message":{"type":"status-update","call":{"id":"c-1"},
        "whatsapp_message_id":"wamid.1"},"entry":[{"changes":[{"value":{"metadata":{"phone_number_id":"107"},
        "statuses":[{"id":"wamid.1","status":"read"}]}}]}]})";
    const auto read = providers::readWebhook(account, body);
    QVERIFY(read);
    QCOMPARE(row(account.id).account.id.isValid(), !read->isEmpty());
}

void WebhookServiceTest::publicAddressesAreSecureAndBare_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("none") << QString() << true;
    QTest::newRow("a name") << QStringLiteral("https://calls.example.org") << true;
    QTest::newRow("with a port") << QStringLiteral("https://calls.example.org:8443/") << true;
    QTest::newRow("this computer") << QStringLiteral("http://127.0.0.1:9000") << true;
    QTest::newRow("without TLS") << QStringLiteral("http://calls.example.org") << false;
    QTest::newRow("with a path") << QStringLiteral("https://calls.example.org/hooks") << false;
    QTest::newRow("with a query") << QStringLiteral("https://calls.example.org?a=b") << false;
    QTest::newRow("with a password") << QStringLiteral("https://me:secret@calls.example.org") << false;
    QTest::newRow("no address") << QStringLiteral("calls.example.org") << false;
}

void WebhookServiceTest::publicAddressesAreSecureAndBare()
{
    QFETCH(const QString, address);
    QFETCH(const bool, isTaken);
    SettingsService settings(*m_profile->workspace);
    const Result<void> changed = await(settings.change(WebhooksAddressKey, address, false));
    QCOMPARE(changed.has_value(), isTaken);
}

void WebhookServiceTest::whoListensHearsOfIt()
{
    QSignalSpy read(m_profile->workspace.get(), &Workspace::settingsRead);
    QVERIFY(await(m_webhooks->open(m_vapi, {})));
    QTRY_VERIFY(!read.isEmpty());
    read.clear();
    QVERIFY(await(m_webhooks->renew(m_vapi)));
    QTRY_VERIFY(!read.isEmpty());
}

} // namespace callboard::services

QTEST_GUILESS_MAIN(callboard::services::WebhookServiceTest)
#include "tst_webhookservice.moc"
