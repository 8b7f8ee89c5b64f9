// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/accountservice.h"

#include "core/security/secretstore.h"
#include "core/services/providerbook.h"
#include "core/store/ledger.h"
#include "tests/support/faultserver.h"
#include "tests/support/ledgerseed.h"

#include <QDir>

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using callboard::test::TestProfile;

class AccountServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSecretStandsNowhereInTheProfileInClear();
    void aKeyFileHoldsNoProviderKeyAndNoAccountStays();
    void aKeyFileGivesWayToThePassphraseThatWasGiven();
    void aNameInUseIsRefused();
    void aWhatsAppSenderNeedsItsPhoneNumberId();
    void aRenameOntoAnotherAccountLeavesItsKeyAlone();
    void aRenameTakesTheKeyAlong();
    void anUpdateWithoutASecretKeepsTheStoredOne();
    void aNewKeyOrAddressIsNoted_data();
    void aNewKeyOrAddressIsNoted();
    void plainHttpOutsideTheLoopbackIsRefused_data();
    void plainHttpOutsideTheLoopbackIsRefused();
    void anAccountInUseIsNotRemoved();
    void aWiderLegalProfileNeedsAReasonWhichIsRecorded();
    void aReasonGoesWithItsCause();
    void removingForgetsTheKey();
    void everyRealProviderHasItsAddress();
    void fieldsAreSetByName_data();
    void fieldsAreSetByName();
    void anAccountThatAnotherProcessAddsOrChangesIsLearnt();
    void aNumberThatCannotBeUnderstoodIsToldByItsPlaceAlone();
    void ownNumbersAreReadAsTheyAreWritten();
    void whatTheProviderListsAreOwnNumbers_data();
    void whatTheProviderListsAreOwnNumbers();
    void anAccountOfTheNumberItselfOwnsIt();
};

namespace {

QByteArray keyText()
{
    return QByteArrayLiteral("sk-very-secret-1234567890");
}

class Desk
{
public:
    Desk()
        : accounts(*profile.workspace)
    {
        ready =
            await(profile.workspace->setPassphrase(QByteArrayLiteral("a passphrase for tests"))).has_value();
    }
    [[nodiscard]] static Account vapi(const QString &name)
    {
        Account account;
        account.name = name;
        account.provider = ProviderKind::Vapi;
        account.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:9"));
        return account;
    }
    [[nodiscard]] Account add(const QString &name, const QByteArray &secret)
    {
        Account account = vapi(name);
        account.id = await(accounts.add(account, secret)).value_or(AccountId());
        return account;
    }
    [[nodiscard]] QByteArray keyOf(const Account &account)
    {
        return profile.workspace->secrets()->read(account.secretName()).value_or({}).value_or("none");
    }

    TestProfile profile;
    AccountService accounts;
    bool ready = false;
};

} // namespace

void AccountServiceTest::aSecretStandsNowhereInTheProfileInClear()
{
    Desk desk;
    QVERIFY(desk.ready);
    QVERIFY(desk.add(QStringLiteral("Sales"), keyText()).id.isValid());
    const QDir directory(desk.profile.directory.path());
    const QStringList files = directory.entryList(QDir::Files | QDir::Hidden);
    QVERIFY(files.contains(QStringLiteral("callboard.db")));
    for (const QString &name : files) {
        QFile file(directory.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY2(!bytes.contains(keyText()) && !bytes.contains(keyText().toBase64()), qPrintable(name));
    }
}

// Ruling 26
void AccountServiceTest::aKeyFileHoldsNoProviderKeyAndNoAccountStays()
{
    TestProfile profile;
    AccountService accounts(*profile.workspace);
    const Result<AccountId> refused = await(accounts.add(Desk::vapi(QStringLiteral("Sales")), keyText()));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotAllowed);
    QCOMPARE(await(accounts.accounts()).value_or({}).size(), 1);
}

// Ruling 26: a passphrase that is at hand is used, and nobody is asked.
void AccountServiceTest::aKeyFileGivesWayToThePassphraseThatWasGiven()
{
    TestProfile profile;
    QCOMPARE(profile.addLeads(2).size(), 2);
    profile.workspace.reset();
    WorkspaceSetup setup;
    setup.directory = profile.directory.path();
    setup.clock = profile.clock;
    setup.allowKeychain = false;
    setup.passphrase = QByteArrayLiteral("a passphrase for tests");
    auto opened = Workspace::open(setup);
    QVERIFY(opened);
    QVERIFY(!(*opened)->canHoldProviderKeys());
    QVERIFY(await(AccountService(**opened).add(Desk::vapi(QStringLiteral("Sales")), keyText())));
    QVERIFY((*opened)->canHoldProviderKeys());
    QVERIFY(!QFile::exists(profile.directory.filePath(QStringLiteral("practice.key"))));
    opened->reset();
    opened = Workspace::open(setup);
    QVERIFY(opened);
    QCOMPARE(await(LeadService(**opened).ids({}, {})).value_or({}).size(), 2);
}

void AccountServiceTest::aWhatsAppSenderNeedsItsPhoneNumberId()
{
    Desk desk;
    Account sender = newAccount(ProviderKind::WhatsAppCloud);
    sender.name = QStringLiteral("Messages");
    sender.businessId = QStringLiteral("business");
    sender.phoneNumberId = QStringLiteral(" ");
    const Result<AccountId> refused = await(desk.accounts.add(sender, keyText()));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    sender.phoneNumberId = QStringLiteral("106540352242922");
    QVERIFY(await(desk.accounts.add(sender, keyText())));
}

void AccountServiceTest::aNameInUseIsRefused()
{
    Desk desk;
    const Account first = desk.add(QStringLiteral("Sales"), keyText());
    const Result<AccountId> second = await(desk.accounts.add(Desk::vapi(QStringLiteral("Sales")), "another"));
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::AlreadyExists);
    QCOMPARE(desk.keyOf(first), keyText());
}

void AccountServiceTest::aRenameOntoAnotherAccountLeavesItsKeyAlone()
{
    Desk desk;
    const Account sales = desk.add(QStringLiteral("Sales"), keyText());
    Account support = desk.add(QStringLiteral("Support"), "the support key");
    support.name = QStringLiteral("Sales");
    for (const QByteArray &secret : {QByteArray(), QByteArray("a third key")}) {
        const Result<void> refused = await(desk.accounts.update(support, secret));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::AlreadyExists);
        QCOMPARE(desk.keyOf(sales), keyText());
    }
    support.name = QStringLiteral("Support");
    QCOMPARE(desk.keyOf(support), QByteArray("the support key"));
}

void AccountServiceTest::aRenameTakesTheKeyAlong()
{
    Desk desk;
    Account account = desk.add(QStringLiteral("Sales"), keyText());
    const Account before = account;
    account.name = QStringLiteral("Sales Delhi");
    QVERIFY(await(desk.accounts.update(account, {})));
    QCOMPARE(desk.keyOf(account), keyText());
    QCOMPARE(desk.keyOf(before), QByteArray("none"));
    QVERIFY(await(desk.accounts.byName(account.name)));
}

void AccountServiceTest::anUpdateWithoutASecretKeepsTheStoredOne()
{
    Desk desk;
    Account account = desk.add(QStringLiteral("Sales"), keyText());
    account.lines = 8;
    QVERIFY(await(desk.accounts.update(account, {})));
    QCOMPARE(desk.keyOf(account), keyText());
    QCOMPARE(await(desk.accounts.byName(account.name)).value_or({}).lines, 8);
    QVERIFY(await(desk.accounts.update(account, "a new key")));
    QCOMPARE(desk.keyOf(account), QByteArray("a new key"));
}

void AccountServiceTest::aNewKeyOrAddressIsNoted_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<bool>("isNoted");
    const QString name = QStringLiteral("Sales");
    const QString url = QStringLiteral("http://127.0.0.1:9");
    QTest::newRow("nothing") << name << url << QByteArray() << false;
    QTest::newRow("another name") << QStringLiteral("Support") << url << QByteArray() << false;
    QTest::newRow("another key") << name << url << QByteArray("another key") << true;
    QTest::newRow("another address") << name << QStringLiteral("http://127.0.0.1:10") << QByteArray() << true;
}

// I1: a listing under the new key is silent about what was asked for under the old.
void AccountServiceTest::aNewKeyOrAddressIsNoted()
{
    QFETCH(QString, name);
    QFETCH(QString, url);
    QFETCH(QByteArray, secret);
    QFETCH(bool, isNoted);
    Desk desk;
    Account account = desk.add(QStringLiteral("Sales"), keyText());
    const std::optional<Instant> first =
        await(desk.accounts.byName(account.name)).value_or({}).identityChangedAt;
    QCOMPARE(first, std::optional(desk.profile.clock->now()));
    desk.profile.clock->advance(seconds{60});
    account.name = name;
    account.baseUrl = QUrl(url);
    QVERIFY(await(desk.accounts.update(account, secret)));
    QCOMPARE(await(desk.accounts.byName(name)).value_or({}).identityChangedAt,
             isNoted ? std::optional(desk.profile.clock->now()) : first);
    // Under whatever name and key, it can be used at once.
    QVERIFY(await(desk.accounts.agents(account.id)).error().code != ErrorCode::SecretUnanswered);
}

void AccountServiceTest::plainHttpOutsideTheLoopbackIsRefused_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("https") << QStringLiteral("https://api.example.com") << true;
    QTest::newRow("http on this machine") << QStringLiteral("http://127.0.0.1:8080") << true;
    QTest::newRow("http elsewhere") << QStringLiteral("http://api.example.com") << false;
    QTest::newRow("a host that only looks local") << QStringLiteral("http://127.0.0.1.example.com") << false;
    QTest::newRow("another scheme") << QStringLiteral("ftp://api.example.com") << false;
}

void AccountServiceTest::plainHttpOutsideTheLoopbackIsRefused()
{
    QFETCH(QString, url);
    QFETCH(bool, accepted);
    Desk desk;
    Account account = Desk::vapi(QStringLiteral("Sales"));
    account.baseUrl = QUrl(url);
    const Result<AccountId> added = await(desk.accounts.add(account, keyText()));
    QCOMPARE(added.has_value(), accepted);
    if (!accepted)
        QCOMPARE(added.error().code, ErrorCode::ProviderNotSecure);
}

void AccountServiceTest::anAccountInUseIsNotRemoved()
{
    Desk desk;
    const QList<LeadId> leads = desk.profile.addLeads(1);
    QVERIFY(test::scheduleTomorrow(desk.profile, leads).isValid());
    const AccountId practice = await(desk.accounts.preferred()).value_or({}).id;
    const Result<void> refused = await(desk.accounts.remove(practice));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotAllowed);
}

// Issue 3: profiles can only narrow; a wider one needs a reason, which is recorded.
void AccountServiceTest::aWiderLegalProfileNeedsAReasonWhichIsRecorded()
{
    Desk desk;
    Account account = Desk::vapi(QStringLiteral("Sales"));
    account.legalProfile = QStringLiteral("us-federal");
    QVERIFY(needsLegalReason(account));
    QCOMPARE(await(desk.accounts.add(account, keyText())).error().code, ErrorCode::Refused);
    account.legalReason = QStringLiteral("  ");
    QCOMPARE(await(desk.accounts.add(account, keyText())).error().code, ErrorCode::Refused);
    account.legalReason = QStringLiteral(" We call people in the United States. ");
    account.id = await(desk.accounts.add(account, keyText())).value_or(AccountId());
    const Account stored = await(desk.accounts.byName(account.name)).value_or(Account());
    QCOMPARE(stored.legalReason, QStringLiteral("We call people in the United States."));
    QCOMPARE(stored.legalReasonAt, std::optional(desk.profile.clock->now()));

    // Another change of the account is no new reason, another profile is.
    const Instant given = desk.profile.clock->now();
    desk.profile.clock->advance(std::chrono::hours{1});
    Account changed = stored;
    changed.lines = 7;
    QVERIFY(await(desk.accounts.update(changed, {})));
    QCOMPARE(await(desk.accounts.byName(account.name)).value_or(Account()).legalReasonAt,
             std::optional(given));
    changed.legalProfile = QStringLiteral("none");
    QVERIFY(await(desk.accounts.update(changed, {})));
    QCOMPARE(await(desk.accounts.byName(account.name)).value_or(Account()).legalReasonAt,
             std::optional(desk.profile.clock->now()));
    changed.legalReason.clear();
    QCOMPARE(await(desk.accounts.update(changed, {})).error().code, ErrorCode::Refused);
}

void AccountServiceTest::aReasonGoesWithItsCause()
{
    Desk desk;
    Account account = Desk::vapi(QStringLiteral("Sales"));
    account.legalProfile = QStringLiteral("none");
    account.legalReason = QStringLiteral("Only our own staff is called.");
    account.id = await(desk.accounts.add(account, keyText())).value_or(AccountId());
    QVERIFY(account.id.isValid());
    account.legalProfile.clear();
    QVERIFY(await(desk.accounts.update(account, {})));
    const Account stored = await(desk.accounts.byName(account.name)).value_or(Account());
    QVERIFY(stored.legalReason.isEmpty());
    QVERIFY(!stored.legalReasonAt);
}

void AccountServiceTest::removingForgetsTheKey()
{
    Desk desk;
    const Account account = desk.add(QStringLiteral("Sales"), keyText());
    QVERIFY(await(desk.accounts.remove(account.id)));
    QCOMPARE(desk.keyOf(account), QByteArray("none"));
    QCOMPARE(await(desk.accounts.remove(account.id)).error().code, ErrorCode::NotFound);
}

// S2-020
void AccountServiceTest::everyRealProviderHasItsAddress()
{
    QCOMPARE(providerAddress(ProviderKind::Vapi), QUrl(QStringLiteral("https://api.vapi.ai")));
    QCOMPARE(providerAddress(ProviderKind::Bolna), QUrl(QStringLiteral("https://api.bolna.ai")));
    QVERIFY(providerAddress(ProviderKind::Practice).isEmpty());
}

void AccountServiceTest::fieldsAreSetByName_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("lines") << QStringLiteral("lines") << QStringLiteral("10") << true;
    QTest::newRow("no line") << QStringLiteral("lines") << QStringLiteral("0") << false;
    QTest::newRow("too many lines") << QStringLiteral("lines") << QStringLiteral("1001") << false;
    QTest::newRow("agent") << QStringLiteral("agent") << QStringLiteral("a1") << true;
    QTest::newRow("own numbers") << QStringLiteral("own-numbers")
                                 << QStringLiteral("+91 22 4000-0001, +91 (22) 4000 0002") << true;
    QTest::newRow("a number without its country")
        << QStringLiteral("own-numbers") << QStringLiteral("+912240000001, 2240000002") << false;
    QTest::newRow("no number") << QStringLiteral("own-numbers") << QStringLiteral("none") << false;
    QTest::newRow("unknown") << QStringLiteral("colour") << QStringLiteral("red") << false;
}

void AccountServiceTest::fieldsAreSetByName()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(bool, accepted);
    Account account;
    const Account before = account;
    const Result<void> done = setAccountField(account, key, value);
    QCOMPARE(done.has_value(), accepted);
    QCOMPARE(account == before, !accepted);
}

// A key that the command line stores beside a running console is used without a restart.
void AccountServiceTest::anAccountThatAnotherProcessAddsOrChangesIsLearnt()
{
    const QByteArray passphrase = QByteArrayLiteral("a passphrase for tests");
    TestProfile profile;
    QVERIFY(await(profile.workspace->setPassphrase(passphrase)));
    WorkspaceSetup setup;
    setup.directory = profile.directory.path();
    setup.clock = profile.clock;
    setup.allowKeychain = false;
    setup.passphrase = passphrase;
    const auto verb = Workspace::open(setup);
    QVERIFY(verb);
    Account account;
    account.name = QStringLiteral("Sales");
    account.provider = ProviderKind::Vapi;
    account.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:9"));
    QVERIFY(await(AccountService(**verb).add(account, QByteArrayLiteral("first"))));

    ProviderBook &book = profile.workspace->providers();
    const auto seenHere = [&profile] {
        return await(AccountService(*profile.workspace).byName(QStringLiteral("Sales"))).value_or(Account());
    };
    const Account added = seenHere();
    QVERIFY(added.id.isValid());
    QVERIFY(added.identityChangedAt);
    QTRY_VERIFY(book.provider(added));

    profile.clock->advance(seconds{5});
    QVERIFY(await(AccountService(**verb).update(added, QByteArrayLiteral("second"))));
    const Account changed = seenHere();
    QVERIFY(changed.identityChangedAt > added.identityChangedAt);
    QTRY_VERIFY(book.hasLearnt(changed));
    QVERIFY(book.provider(changed));
    // Whoever changed it has it at once.
    QVERIFY((*verb)->providers().provider(changed));
}

void AccountServiceTest::aNumberThatCannotBeUnderstoodIsToldByItsPlaceAlone()
{
    const Result<QList<PhoneNumber>> read = readOwnNumbers(QStringLiteral("+912240000001, 2240000099"));
    QVERIFY(!read);
    const QString told = operatorText(read.error());
    QVERIFY2(told.contains(QStringLiteral("Number 2")), qPrintable(told));
    QVERIFY(!told.contains(QStringLiteral("2240000099")));
    QVERIFY(!read.error().detail.contains(QStringLiteral("2240000099")));
}

void AccountServiceTest::ownNumbersAreReadAsTheyAreWritten()
{
    Account account;
    account.ownNumbers = readOwnNumbers(QStringLiteral(" +91 22 4000 0001;\n+912240000002,,+912240000001"))
                             .value_or(QList<PhoneNumber>());
    QCOMPARE(ownNumbersText(account), QStringLiteral("+912240000001, +912240000002"));
    QCOMPARE(readOwnNumbers(ownNumbersText(account)).value_or({}), account.ownNumbers);
    QVERIFY(readOwnNumbers({}).value_or({*PhoneNumber::fromE164(QStringLiteral("+912240000001"))}).isEmpty());
}

void AccountServiceTest::whatTheProviderListsAreOwnNumbers_data()
{
    QTest::addColumn<bool>("byTest");
    QTest::newRow("as numbers are chosen") << false;
    QTest::newRow("by a test of the connection") << true;
}

// F58
void AccountServiceTest::whatTheProviderListsAreOwnNumbers()
{
    QFETCH(const bool, byTest);
    test::FaultServer server;
    const test::Fault numbers = test::Fault::answer(
        200, R"([{"id":"p","number":"+912240000001"},{"id":"q","number":"sip:office"},{"id":"r"}])");
    server.setFaults({numbers});
    Desk desk;
    QVERIFY(desk.ready);
    Account account = Desk::vapi(QStringLiteral("Sales"));
    account.baseUrl = server.url();
    account.ownNumbers = {*PhoneNumber::fromE164(QStringLiteral("+912240000009"))};
    QVERIFY(await(desk.accounts.add(account, keyText())));
    account = await(desk.accounts.byName(account.name)).value_or(Account());
    for (int i = 0; i < 2; ++i) {
        if (byTest)
            QVERIFY(await(desk.accounts.test(account, {})));
        else
            QCOMPARE(await(desk.accounts.phoneNumbers(account.id)).value_or({}).size(), 3);
    }
    const Account stored = await(desk.accounts.byName(QStringLiteral("Sales"))).value_or(Account());
    QCOMPARE(ownNumbersText(stored), QStringLiteral("+912240000001, +912240000009"));
}

void AccountServiceTest::anAccountOfTheNumberItselfOwnsIt() // F58, Bolna
{
    Desk desk;
    QVERIFY(desk.ready);
    Account account = Desk::vapi(QStringLiteral("Sales"));
    account.provider = ProviderKind::Bolna;
    account.phoneNumberId = QStringLiteral("+912240000001");
    QVERIFY(await(desk.accounts.add(account, keyText())));
    Account stored = await(desk.accounts.byName(QStringLiteral("Sales"))).value_or(Account());
    QCOMPARE(ownNumbersText(stored), QStringLiteral("+912240000001"));
    stored.phoneNumberId = QStringLiteral("+912240000002");
    QVERIFY(await(desk.accounts.update(stored, {})));
    stored = await(desk.accounts.byName(QStringLiteral("Sales"))).value_or(Account());
    QCOMPARE(ownNumbersText(stored), QStringLiteral("+912240000001, +912240000002"));
}

QTEST_GUILESS_MAIN(AccountServiceTest)
#include "tst_accountservice.moc"
