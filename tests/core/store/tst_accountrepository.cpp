// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/temporarystore.h"

#include <QTest>

using namespace callboard;
using namespace callboard::store;
using callboard::test::FridayNoon;
using callboard::test::TemporaryStore;

class AccountRepositoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAccountComesBackWithItsLimits();
    void anUpdateLeavesPauseAndIdentityAlone();
    void aPauseOutlivesTheConnection();
};

namespace {

Account sample()
{
    Account account;
    account.name = QStringLiteral("Sales");
    account.provider = ProviderKind::Bolna;
    account.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:9"));
    account.lines = 12;
    account.callsPerSecond = 4;
    account.callsPerDay = 5'000;
    account.legalProfile = QStringLiteral("gb");
    account.legalReason = QStringLiteral("We call people in the United Kingdom.");
    account.legalReasonAt = FridayNoon;
    account.agentId = QStringLiteral("agent-1");
    account.phoneNumberId = QStringLiteral("number-1");
    return account;
}

} // namespace

void AccountRepositoryTest::anAccountComesBackWithItsLimits()
{
    TemporaryStore store;
    Account account = sample();
    account.id = store->accounts.insert(account).value_or(AccountId());
    QVERIFY(store->accounts.find(account.id).value_or(Account()) == account);
    QVERIFY(store->accounts.findByName(account.name).value_or(Account()) == account);
}

void AccountRepositoryTest::anUpdateLeavesPauseAndIdentityAlone()
{
    TemporaryStore store;
    Account account = sample();
    account.id = store->accounts.insert(account).value_or(AccountId());
    QVERIFY(store->accounts.noteIdentityChanged(account.id, FridayNoon));
    QVERIFY(store->accounts.pause(account.id, FridayNoon + seconds{60}, QStringLiteral("too_much")));
    Account wish = account;
    wish.name = QStringLiteral("Support");
    wish.lines = 3;
    wish.callsPerSecond = 1;
    wish.callsPerDay = 0;
    wish.legalProfile = QStringLiteral("in");
    wish.legalReason.clear();
    wish.legalReasonAt.reset();
    QVERIFY(store->accounts.update(wish));
    wish.identityChangedAt = FridayNoon;
    wish.pausedUntil = FridayNoon + seconds{60};
    wish.pauseReason = QStringLiteral("too_much");
    QVERIFY(store->accounts.find(account.id).value_or(Account()) == wish);
}

void AccountRepositoryTest::aPauseOutlivesTheConnection() // F15
{
    TemporaryStore store;
    const AccountId id = store->accounts.insert(sample()).value_or(AccountId());
    QVERIFY(store->accounts.pause(id, FridayNoon + seconds{60}, QStringLiteral("too_much")));
    Result<std::unique_ptr<Database>> other =
        Database::openSqlite(store.fileName(), Database::Access::ReadOnly);
    QVERIFY(other);
    const Store reopened(*std::move(other), store.cipher());
    QCOMPARE(reopened.accounts.find(id).value_or(Account()).pausedUntil,
             std::optional<Instant>(FridayNoon + seconds{60}));
    QVERIFY(store->accounts.resume(id));
    QVERIFY(!reopened.accounts.find(id).value_or(Account()).pausedUntil);
}

QTEST_GUILESS_MAIN(AccountRepositoryTest)
#include "tst_accountrepository.moc"
