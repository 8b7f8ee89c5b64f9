// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/webhookspage.h"

#include "core/api/webhookhost.h"
#include "core/security/secretstore.h"
#include "core/services/settingsservice.h"
#include "core/services/settingtable.h"
#include "core/services/webhookintake.h"
#include "core/store/ledger.h"
#include "tests/support/accessiblenames.h"
#include "tests/support/rawhttp.h"
#include "tests/support/scriptedprompter.h"
#include "tests/support/testprofile.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTcpServer>
#include <QTest>

namespace callboard::ui {

using test::await;

class WebhooksPageTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_profile = std::make_unique<test::TestProfile>();
        QVERIFY(m_profile->workspace);
        m_prompter = std::make_unique<test::ScriptedPrompter>();
        m_host = std::make_unique<api::WebhookHost>(*m_profile->workspace);
        m_host->start();
    }

    void cleanup()
    {
        m_page.reset();
        m_host.reset();
        m_profile.reset();
        m_prompter.reset();
    }

    void withoutAnAccountThereIsNothingToOpen()
    {
        show();
        QVERIFY(!part<QComboBox>("webhookAccount")->isEnabled());
        for (const char *name : {"openWebhook", "copyWebhook", "renewWebhook", "closeWebhook"})
            QVERIFY(!part<QPushButton>(name)->isEnabled());
        QVERIFY(!part<QLabel>("webhookAddress")->text().isEmpty());
    }

    void anAddressIsMadeShownAndCopied()
    {
        QVERIFY(m_profile->addRealAccount(3).isValid());
        show();
        QTRY_COMPARE(part<QComboBox>("webhookAccount")->currentText(), QStringLiteral("Sales"));
        QVERIFY(!part<QLabel>("webhookAddress")->text().contains(QStringLiteral("does not report")));
        part<QPushButton>("openWebhook")->click();
        QTRY_VERIFY(part<QLabel>("webhookAddress")->text().contains(QStringLiteral("/hooks/vapi/")));
        QVERIFY(part<QPushButton>("openWebhook")->isHidden());
        QVERIFY(part<QPushButton>("copyVerifyToken")->isHidden());
        part<QPushButton>("copyWebhook")->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), part<QLabel>("webhookAddress")->text());
        QVERIFY(!part<QLabel>("webhookSaid")->text().isEmpty());
    }

    void aNewAddressAndClosingAreAskedAboutFirst()
    {
        QVERIFY(m_profile->addRealAccount(3).isValid());
        show();
        QTRY_COMPARE(part<QComboBox>("webhookAccount")->count(), 1);
        part<QPushButton>("openWebhook")->click();
        QTRY_VERIFY(part<QPushButton>("renewWebhook")->isEnabled());
        const QString before = part<QLabel>("webhookAddress")->text();
        m_prompter->answers = {false, true, true};
        part<QPushButton>("renewWebhook")->click();
        QCOMPARE(part<QLabel>("webhookAddress")->text(), before);
        part<QPushButton>("renewWebhook")->click();
        QTRY_VERIFY(part<QLabel>("webhookAddress")->text() != before);
        QVERIFY(m_prompter->questions.constLast().dangerous);
        QTRY_VERIFY(part<QPushButton>("closeWebhook")->isEnabled());
        part<QPushButton>("closeWebhook")->click();
        QTRY_VERIFY(!part<QPushButton>("closeWebhook")->isEnabled());
        QCOMPARE(m_prompter->errors.size(), 0);
    }

    void whatsAppAsksForTheAppSecretAndShowsTheVerifyToken()
    {
        QVERIFY(addMessages().isValid());
        const QString name = QStringLiteral("Messages");
        show();
        QTRY_COMPARE(part<QComboBox>("webhookAccount")->count(), 2);
        part<QComboBox>("webhookAccount")->setCurrentText(name);
        m_prompter->entered = {QString(), QStringLiteral(" the app secret ")};
        part<QPushButton>("openWebhook")->click(); // nothing entered
        QTRY_COMPARE(m_prompter->errors.size(), 1);
        QCOMPARE(m_prompter->errors.constFirst().code, ErrorCode::Refused);
        part<QPushButton>("openWebhook")->click();
        QTRY_VERIFY(part<QLabel>("webhookAddress")->text().contains(QStringLiteral("/hooks/whatsapp/")));
        QVERIFY(!part<QPushButton>("copyVerifyToken")->isHidden());
        QCOMPARE(part<QComboBox>("webhookAccount")->currentText(), name);
        part<QPushButton>("copyVerifyToken")->click();
        QVERIFY(part<QLabel>("webhookAddress")->text().endsWith(QGuiApplication::clipboard()->text()));
        const QList<services::OpenDoor> doors =
            await(services::openDoors(*m_profile->workspace, {})).value_or({});
        QCOMPARE(doors.value(0).key, QByteArray("the app secret"));
        QVERIFY(!part<QLabel>("webhookSaid")->text().contains(QStringLiteral("the app secret")));
    }

    void whereItListensIsShown()
    {
        show();
        const QString off = part<QLabel>("webhookState")->text();
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const quint16 port = server.serverPort();
        services::SettingsService settings(*m_profile->workspace);
        QVERIFY(await(settings.change(services::WebhooksPortKey, QString::number(port), false)));
        QVERIFY(await(settings.change(services::WebhooksEnabledKey, QStringLiteral("yes"), false)));
        QTRY_VERIFY(m_host->problem());
        QCOMPARE(part<QLabel>("webhookState")->text(), operatorText(*m_host->problem()));
        server.close();
        QTRY_VERIFY_WITH_TIMEOUT(m_host->isListening(), 20'000);
        QVERIFY(
            part<QLabel>("webhookState")->text().contains(QStringLiteral("http://127.0.0.1:%1").arg(port)));
        QVERIFY(await(settings.change(services::WebhooksEnabledKey, QStringLiteral("no"), false)));
        QTRY_COMPARE(part<QLabel>("webhookState")->text(), off);
    }

    void anAddressOfThisComputerAloneIsToldSo()
    {
        QVERIFY(m_profile->addRealAccount(3).isValid());
        show();
        QTRY_COMPARE(part<QComboBox>("webhookAccount")->count(), 1);
        QVERIFY(part<QLabel>("webhookHints")->isHidden());
        part<QPushButton>("openWebhook")->click();
        QTRY_VERIFY(!part<QLabel>("webhookHints")->isHidden());
        services::SettingsService settings(*m_profile->workspace);
        const QString address = QStringLiteral("https://calls.example.org");
        QVERIFY(await(settings.change(services::WebhooksAddressKey, address, false)));
        QTRY_VERIFY(part<QLabel>("webhookAddress")->text().startsWith(address));
        QVERIFY(part<QLabel>("webhookHints")->isHidden());
    }

    void whatArrivesIsCountedAndAMissingKeyTold()
    {
        const AccountId messages = addMessages();
        services::WebhookService webhooks(*m_profile->workspace);
        QVERIFY(await(webhooks.open(messages, "the app secret")));
        QVERIFY(m_profile->workspace->secrets()->remove(services::webhookKeyName(messages)));
        services::SettingsService settings(*m_profile->workspace);
        const QString address = QStringLiteral("https://calls.example.org");
        QVERIFY(await(settings.change(services::WebhooksAddressKey, address, false)));
        show();
        QTRY_COMPARE(part<QComboBox>("webhookAccount")->count(), 2);
        part<QComboBox>("webhookAccount")->setCurrentText(QStringLiteral("Messages"));
        QTRY_VERIFY(part<QLabel>("webhookAddress")->text().startsWith(address));
        QVERIFY(part<QLabel>("webhookHints")->isHidden());
        QVERIFY(part<QLabel>("webhookTally")->isHidden());
        QVERIFY(await(settings.change(services::WebhooksPortKey, QString::number(freePort()), false)));
        QVERIFY(await(settings.change(services::WebhooksEnabledKey, QStringLiteral("yes"), false)));
        QTRY_VERIFY_WITH_TIMEOUT(!part<QLabel>("webhookHints")->isHidden(), 20'000);
        QVERIFY(!part<QLabel>("webhookTally")->isHidden());
        const QString before = part<QLabel>("webhookTally")->text();
        test::RawHttp stranger(quint16(m_host->address().port()));
        stranger.send("GET /hooks/whatsapp/guess HTTP/1.1\r\nHost: calls.example.org\r\n\r\n");
        QCOMPARE(test::statusOf(stranger.answer()), 401);
        QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>("webhookTally")->text() != before, 20'000);
        QVERIFY(part<QLabel>("webhookTally")->text().contains(u'1'));
    }

    // F32
    void reportsAboutNothingKnownAreCounted()
    {
        show();
        QTRY_VERIFY(part<QLabel>("webhookStrangers")->isHidden());
        QVERIFY(await(m_profile->workspace->ledger().write([](store::Store &store) {
            return store.database->change(
                QStringLiteral("insert into webhook_report (account_id, report_key, content_cipher, "
                               "received_at, next_look_at, stranger) values (1, 'a', x'00', 1, 1, 1), (1, "
                               "'b', x'00', 1, 1, 1)"));
        })));
        m_profile->workspace->settingsChanged();
        QTRY_VERIFY(part<QLabel>("webhookStrangers")->text().startsWith(QStringLiteral("2 ")));
        QVERIFY(!part<QLabel>("webhookStrangers")->isHidden());
    }

    void everyFieldHasAName()
    {
        show();
        QCOMPARE(test::unnamedFields(*m_page).join(u' '), QString());
    }

private:
    /// An account of WhatsApp beside one of calls.
    [[nodiscard]] AccountId addMessages()
    {
        if (!m_profile->addRealAccount(3).isValid())
            return {};
        Account account;
        account.name = QStringLiteral("Messages");
        account.provider = ProviderKind::WhatsAppCloud;
        account.phoneNumberId = QStringLiteral("107");
        account.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:9"));
        services::AccountService accounts(*m_profile->workspace);
        return await(accounts.add(account, QByteArrayLiteral("token"))).value_or(AccountId());
    }
    [[nodiscard]] static quint16 freePort()
    {
        QTcpServer server;
        (void)server.listen(QHostAddress::LocalHost);
        return server.serverPort();
    }
    template<typename Widget>
    [[nodiscard]] Widget *part(const char *name) const
    {
        return m_page->findChild<Widget *>(QString::fromLatin1(name));
    }
    void show()
    {
        m_page = std::make_unique<WebhooksPage>(*m_profile->workspace, *m_prompter, nullptr);
        m_page->follow(*m_host);
        m_page->show();
    }

    std::unique_ptr<test::TestProfile> m_profile;
    std::unique_ptr<test::ScriptedPrompter> m_prompter;
    std::unique_ptr<api::WebhookHost> m_host;
    std::unique_ptr<WebhooksPage> m_page;
};

} // namespace callboard::ui

QTEST_MAIN(callboard::ui::WebhooksPageTest)
#include "tst_webhookspage.moc"
