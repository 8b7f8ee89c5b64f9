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
    void thoseOfOneProviderAreFound();
    void anUpdateLeavesPauseAndIdentityAlone();
    void aPauseOutlivesTheConnection();
    void whoWritesAfterTheLastMissIsInUse();
    void itsOwnNumbersAreKeptAndFoundAgain();
    void whatAProviderListsJoinsWhatIsKnown();
    void ownNumbersStandNowhereInClear();
    void ownNumbersGoWithTheirAccount();
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
    account.recipientsADay = 250;
    account.legalProfile = QStringLiteral("gb");
    account.legalReason = QStringLiteral("We call people in the United Kingdom.");
    account.legalReasonAt = FridayNoon;
    account.agentId = QStringLiteral("agent-1");
    account.phoneNumberId = QStringLiteral("number-1");
    return account;
}

PhoneNumber number(const char *e164)
{
    return *PhoneNumber::fromE164(QString::fromLatin1(e164));
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

void AccountRepositoryTest::thoseOfOneProviderAreFound()
{
    TemporaryStore store;
    Account account = sample();
    account.ownNumbers = {number("+912240000000")};
    account.id = store->accounts.insert(account).value_or(AccountId());
    QVERIFY(store.addAccount(QStringLiteral("Practice")).isValid());
    account.ownNumbers.clear();
    QVERIFY(store->accounts.ofProvider(ProviderKind::Bolna).value_or({}) == QList<Account>{account});
    QVERIFY(store->accounts.ofProvider(ProviderKind::BizChat).value_or({account}).isEmpty());
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

void AccountRepositoryTest::whoWritesAfterTheLastMissIsInUse()
{
    TemporaryStore store;
    const AccountId caller = store.addAccount(QStringLiteral("Sales"));
    const AccountId sender = store.addAccount(QStringLiteral("Messages"));
    const AccountId other = store.addAccount(QStringLiteral("Other messages"));
    const CampaignId id = store.addCampaign(caller, store.addLeads(1));
    QCOMPARE(store->accounts.campaignsUsing(caller).value_or(-1), 1);
    QCOMPARE(store->accounts.campaignsUsing(sender).value_or(-1), 0);
    Campaign campaign = store->campaigns.find(id).value_or(Campaign());
    MessageContent message;
    message.templateName = QStringLiteral("missed_call");
    // What a message says is no account.
    message.fields = {QStringLiteral("\"account\":%1,").arg(other.value())};
    campaign.fallbackSteps.insert(FallbackChannel::WhatsApp, {sender, message});
    QVERIFY(store->campaigns.edit(campaign));
    QCOMPARE(store->accounts.campaignsUsing(caller).value_or(-1), 1);
    QCOMPARE(store->accounts.campaignsUsing(sender).value_or(-1), 1);
    QCOMPARE(store->accounts.campaignsUsing(other).value_or(-1), 0);
    QVERIFY(store->campaigns.stop(id, CampaignState::Cancelled));
    QCOMPARE(store->accounts.campaignsUsing(sender).value_or(-1), 0);
}

void AccountRepositoryTest::itsOwnNumbersAreKeptAndFoundAgain() // F58
{
    TemporaryStore store;
    Account account = sample();
    account.ownNumbers = {number("+912240000001"), number("+912240000002")};
    account.id = store->accounts.insert(account).value_or(AccountId());
    QVERIFY(store->accounts.find(account.id).value_or(Account()) == account);
    QVERIFY(store->accounts.all().value_or({}) == QList<Account>{account});
    QVERIFY(store->accounts.isOwnNumber(number("+912240000002")).value_or(false));
    QVERIFY(!store->accounts.isOwnNumber(number("+912240000003")).value_or(true));

    account.ownNumbers = {number("+912240000003")};
    QVERIFY(store->accounts.update(account));
    QVERIFY(store->accounts.find(account.id).value_or(Account()) == account);
    QVERIFY(!store->accounts.isOwnNumber(number("+912240000002")).value_or(true));
}

void AccountRepositoryTest::whatAProviderListsJoinsWhatIsKnown() // F58
{
    TemporaryStore store;
    Account account = sample();
    account.ownNumbers = {number("+912240000001")};
    account.id = store->accounts.insert(account).value_or(AccountId());
    const QList<PhoneNumber> listed = {number("+912240000001"), number("+912240000002")};
    QCOMPARE(store->accounts.addOwnNumbers(account.id, listed).value_or(-1), 1);
    QCOMPARE(store->accounts.addOwnNumbers(account.id, listed).value_or(-1), 0);
    QCOMPARE(store->accounts.find(account.id).value_or(Account()).ownNumbers, listed);
}

void AccountRepositoryTest::ownNumbersStandNowhereInClear() // ruling 25
{
    TemporaryStore store;
    Account account = sample();
    account.ownNumbers = {number("+912240000001")};
    QVERIFY(store->accounts.insert(account));
    QVERIFY(store.bytesOnDisk().contains("Sales"));
    QVERIFY(!store.bytesOnDisk().contains("2240000001"));
}

void AccountRepositoryTest::ownNumbersGoWithTheirAccount()
{
    TemporaryStore store;
    Account account = sample();
    account.ownNumbers = {number("+912240000001")};
    const AccountId id = store->accounts.insert(account).value_or(AccountId());
    QVERIFY(store->accounts.remove(id));
    QVERIFY(!store->accounts.isOwnNumber(number("+912240000001")).value_or(true));
}

QTEST_GUILESS_MAIN(AccountRepositoryTest)
#include "tst_accountrepository.moc"
