// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/emailsender.h"
#include "core/services/accountservice.h"
#include "core/services/attemptservice.h"
#include "core/services/scheduleservice.h"
#include "core/services/settingsservice.h"
#include "tests/support/mailserver.h"
#include "tests/support/testprofile.h"

using namespace callboard;
using namespace callboard::services;
using namespace callboard::test;

/// Mails that leave by a real account, on a real profile, and what is told of them.
class MailSendingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatBecameOfAMailIsSaidInWords_data();
    void whatBecameOfAMailIsSaidInWords();
    void aServerInClearNeedsNoKey();
    void anEngineStopsThoughAMailWaitsForItsLastWord();

private:
    [[nodiscard]] static Account accountAt(const MailServer &server);
    /// A campaign of one mail, due now; invalid on failure.
    [[nodiscard]] static CampaignId schedule(TestProfile &profile, const Account &account);
};

Account MailSendingTest::accountAt(const MailServer &server)
{
    EmailSender sender;
    sender.host = QStringLiteral("127.0.0.1");
    sender.port = server.port();
    sender.security = EmailSecurity::Clear;
    sender.address = QStringLiteral("ops@example.com");
    Account account = newAccount(ProviderKind::Smtp);
    account.name = QStringLiteral("Mails");
    account.legalProfile = QStringLiteral("none");
    account.legalReason = QStringLiteral("a test");
    setEmailSender(account, sender);
    return account;
}

CampaignId MailSendingTest::schedule(TestProfile &profile, const Account &account)
{
    ImportRequest import;
    import.pasted = QByteArrayLiteral("number,name,email\n+919820000001,Asha,asha@example.net\n");
    if (!await(ImportService(*profile.workspace).run(import, std::make_shared<JobControl>())))
        return {};
    ScheduleRequest request;
    request.account = await(AccountService(*profile.workspace).add(account, {})).value_or(AccountId());
    request.leads = await(LeadService(*profile.workspace).ids(LeadFilter{}, LeadSort{})).value_or({});
    request.start = profile.clock->now();
    request.message.subject = QStringLiteral("Hello {name}");
    request.message.text = QStringLiteral("See you.");
    const Result<ScheduleReceipt> receipt = await(ScheduleService(*profile.workspace).schedule(request));
    return receipt ? receipt->campaign : CampaignId();
}

void MailSendingTest::whatBecameOfAMailIsSaidInWords_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *reason, const char *words, const char *code = "") {
        QTest::newRow(reason) << QString::fromLatin1(reason) << QString::fromLatin1(words)
                              << QString::fromLatin1(code);
    };
    row("smtp_login", "token is over");
    row("smtp_daily_limit", "daily limit");
    row("smtp_token_ended", "sign in anew");
    row("smtp_token_client", "client ID");
    row("smtp_token_unreachable", "sign-in service");
    row("smtp 421", "now", "(421)");
    row("smtp 451 4.7.1", "now", "(451 4.7.1)");
    row("smtp 550 5.1.1", "address", "(550 5.1.1)");
    row("smtp 552 5.2.2", "address", "(552 5.2.2)");
    row("smtp 554 5.7.1", "unwanted", "(554 5.7.1)");
    row("smtp 552 5.3.4", "refuses", "(552 5.3.4)");
    row("smtp 550", "refuses", "(550)");
    row("smtp_unreachable Could not connect to server", "reached", "(Could not connect to server)");
    row("smtp_late Timeout was reached", "in time", "(Timeout was reached)");
    row("mail_unusable Subject", "written", "(Subject)");
}

void MailSendingTest::whatBecameOfAMailIsSaidInWords()
{
    QFETCH(const QString, reason);
    QFETCH(const QString, words);
    QFETCH(const QString, code);
    const QString text = attemptReasonText(reason);
    QVERIFY2(text.contains(words), qPrintable(text));
    QVERIFY2(text.endsWith(code), qPrintable(text));
    QVERIFY2(!text.contains(QLatin1String("smtp")), qPrintable(text));
}

void MailSendingTest::aServerInClearNeedsNoKey()
{
    const MailServer server({});
    TestProfile profile; // and there is no home for keys
    QVERIFY(schedule(profile, accountAt(server)).isValid());
    QVERIFY(await(profile.workspace->startEngine()));
    QTRY_COMPARE_WITH_TIMEOUT(server.taken().size(), 1, 30'000);
    QCOMPARE(server.taken().constFirst().to, QByteArray("<asha@example.net>"));
}

// No other engine begins before this one has stopped, and the database may have failed.
void MailSendingTest::anEngineStopsThoughAMailWaitsForItsLastWord()
{
    MailScript script;
    script.silentAt = "TEXT";
    const MailServer server(script);
    TestProfile profile;
    Workspace &workspace = *profile.workspace;
    QVERIFY(await(SettingsService(workspace).change(QStringLiteral("dialling.create_deadline"),
                                                    QStringLiteral("5"), false)));
    QVERIFY(schedule(profile, accountAt(server)).isValid());
    QVERIFY(await(workspace.startEngine()));
    QTRY_COMPARE_WITH_TIMEOUT(server.ends(), 1, 30'000);
    const QFuture<void> stopped = workspace.stopEngine();
    QTRY_VERIFY_WITH_TIMEOUT(stopped.isFinished(), 60'000);
    QTRY_VERIFY(!workspace.isEngineRunning());
    // The next one parks it; nothing is sent twice.
    QVERIFY(await(workspace.startEngine()));
    const auto isParked = [&workspace] {
        const Result<dispatch::EngineStatus> status = await(workspace.status());
        return status && status->parked == 1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isParked(), 30'000);
    QCOMPARE(server.ends(), 1);
}

QTEST_GUILESS_MAIN(MailSendingTest)
#include "tst_mailsending.moc"
