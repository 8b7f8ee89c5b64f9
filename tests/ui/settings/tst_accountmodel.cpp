// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/accountmodel.h"

#include "core/services/accountservice.h"
#include "core/services/attemptservice.h"
#include "tests/support/fakeclock.h"
#include "ui/settings/connectiontext.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace callboard;
using namespace callboard::ui;

namespace {
const Instant Now = fromMSecsSinceEpoch(1'795'156'200'000);
}

class AccountModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stoppedAccountsSayWhy();
    void practiceAccountsSayPractice();
    void idsThatMayBeCutAreToldInFull();
    void aHeadingStandsOverItsFigures();
    void whatWasUsedTodayIsShown();
    void aWorkingConnectionIsToldInPlainWords();
    void aWrongClockIsWarnedOf();
};

// F15
void AccountModelTest::stoppedAccountsSayWhy()
{
    Account account;
    account.provider = ProviderKind::Vapi;
    const Instant now = Now;
    QVERIFY(!services::isStopped(account, now));
    account.pauseReason = QStringLiteral("key refused");
    account.pausedUntil = now + seconds{1};
    QVERIFY(services::isStopped(account, now));
    QVERIFY(accountStateText(account, now).contains(QStringLiteral("key refused")));
    account.pauseReason = QStringLiteral("answers_lost");
    QVERIFY(accountStateText(account, now).contains(services::attemptReasonText(account.pauseReason)));
    QVERIFY(!accountStateText(account, now).contains(account.pauseReason));
    // Its end has come: the reason is history.
    QVERIFY(!services::isStopped(account, *account.pausedUntil));
    QCOMPARE(accountStateText(account, *account.pausedUntil), QStringLiteral("Ready"));
}

void AccountModelTest::practiceAccountsSayPractice()
{
    const test::FakeClock clock(Now);
    AccountModel model(clock, defaultZone());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Account account;
    account.id = AccountId(1);
    model.setRows({account});
    QVERIFY(model.index(0, AccountModel::State).data().toString().contains(QStringLiteral("Practice")));
}

void AccountModelTest::idsThatMayBeCutAreToldInFull()
{
    const test::FakeClock clock(Now);
    AccountModel model(clock, defaultZone());
    Account account;
    account.id = AccountId(1);
    account.agentId = QStringLiteral("4c1f2f10-5d0c-4a39-9f70-0d2a4f4f2b11");
    account.phoneNumberId = QStringLiteral("9f3f6a52-7a60-4d7c-8a58-3d7e9f0c1a22");
    model.setRows({account});
    QCOMPARE(model.index(0, AccountModel::Agent).data(Qt::ToolTipRole).toString(), account.agentId);
    QCOMPARE(model.index(0, AccountModel::Number).data(Qt::ToolTipRole).toString(), account.phoneNumberId);
}

void AccountModelTest::aHeadingStandsOverItsFigures()
{
    const test::FakeClock clock(Now);
    AccountModel model(clock, defaultZone());
    Account account;
    account.id = AccountId(1);
    model.setRows({account});
    for (int column = 0; column < AccountModel::ColumnCount; ++column)
        QCOMPARE(model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt(),
                 model.index(0, column).data(Qt::TextAlignmentRole).toInt());
    QVERIFY((model.index(0, AccountModel::Lines).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight) != 0);
}

void AccountModelTest::whatWasUsedTodayIsShown() // S4-034
{
    const test::FakeClock clock(Now);
    AccountModel model(clock, defaultZone());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Account account;
    account.id = AccountId(1);
    model.setRows({account});
    const QModelIndex today = model.index(0, AccountModel::Today);
    QCOMPARE(today.data().toString(), QString());
    services::AccountUsage usage;
    usage.account = account.id;
    usage.isForMessages = usage.countsRecipients = true;
    usage.today = 12;
    usage.todayLimit = 100;
    usage.recipients = 7;
    usage.recipientLimit = 250;
    model.setUsage({usage});
    QCOMPARE(today.data().toString(), services::usageText(usage));
    QCOMPARE(today.data(Qt::ToolTipRole).toString(), services::usageSentences(usage, defaultZone()));
}

void AccountModelTest::aWorkingConnectionIsToldInPlainWords()
{
    const QString text = connectionText({.agents = 3, .numbers = 2, .clockOffset = milliseconds{900}});
    QVERIFY(text.contains(QStringLiteral("3 agent")));
    QVERIFY(text.contains(QStringLiteral("2 phone number")));
    QVERIFY(!text.contains(QStringLiteral("clock")));
}

// Dialling safety, section 15: 120 s are tolerated.
void AccountModelTest::aWrongClockIsWarnedOf()
{
    QVERIFY(!connectionText({.agents = 1, .numbers = 1, .clockOffset = milliseconds{120'000}})
                 .contains(QStringLiteral("clock")));
    QVERIFY(connectionText({.agents = 1, .numbers = 1, .clockOffset = milliseconds{-130'000}})
                .contains(QStringLiteral("2 min 10 s")));
}

QTEST_MAIN(AccountModelTest)
#include "tst_accountmodel.moc"
