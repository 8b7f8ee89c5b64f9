// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/providerbook.h"

#include "core/model/emailsender.h"
#include "core/security/memorysecretstore.h"
#include "core/services/mailgrant.h"
#include "tests/support/faketokens.h"

#include <QTest>

#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

using namespace callboard;
using namespace callboard::services;

namespace {

QByteArray keyText()
{
    return QByteArrayLiteral("a-key");
}

Account account(std::optional<Instant> identityChangedAt = {})
{
    Account account;
    account.id = AccountId(1);
    account.name = QStringLiteral("Sales");
    account.provider = ProviderKind::Vapi;
    account.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:9"));
    account.identityChangedAt = identityChangedAt;
    return account;
}

/// A store of a provider's key, of which only the reading matters.
class KeyStore : public security::SecretStore
{
public:
    [[nodiscard]] Result<void> write(const QString &, const QByteArray &) override { return {}; }
    [[nodiscard]] Result<void> remove(const QString &) override { return {}; }
    [[nodiscard]] QString description() const override { return {}; }
    [[nodiscard]] bool holdsProviderKeys() const override { return true; }
};

/// A store whose answer is waited for until the test lets it come, and that knows whether it still lives
/// then.
class SlowStore final : public KeyStore
{
public:
    struct Gate
    {
        std::mutex mutex;
        std::condition_variable changed;
        bool isAsked = false;
        bool isOpen = false;
        bool isGone = false;
        bool wasGoneWhileAsked = false;
    };
    explicit SlowStore(Gate &gate)
        : m_gate(gate)
    {
    }
    ~SlowStore() override
    {
        const std::scoped_lock lock(m_gate.mutex);
        m_gate.isGone = true;
    }
    [[nodiscard]] Result<std::optional<QByteArray>> read(const QString &) override
    {
        Gate &gate = m_gate;
        std::unique_lock lock(gate.mutex);
        gate.isAsked = true;
        gate.changed.notify_all();
        gate.changed.wait(lock, [&gate] { return gate.isOpen; });
        gate.wasGoneWhileAsked = gate.isGone;
        return std::optional<QByteArray>(keyText());
    }

private:
    Gate &m_gate;
};

/// Fails once, then has the key.
class FailingStore final : public KeyStore
{
public:
    [[nodiscard]] Result<std::optional<QByteArray>> read(const QString &) override
    {
        if (!std::exchange(m_hasFailed, true))
            return fail(ErrorCode::SecretUnanswered, {QStringLiteral("The keychain")});
        return std::optional<QByteArray>(keyText());
    }

private:
    bool m_hasFailed = false;
};

} // namespace

class ProviderBookTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aKeyThatNobodyLookedForMayStillCome();
    void aKeyThatChangedIsLookedForAgain();
    void whoReadTheAccountBeforeItsKeyChangedComesTooLate();
    void aStoreIsKeptForAsLongAsItIsAsked();
    void aStoreThatFailsTellsOfNoKey();
    void aRenewedSignInIsKept();
    void aRenewedSignInDoesNotReplaceANewOne_data();
    void aRenewedSignInDoesNotReplaceANewOne();
    void theTokenOutlivesWhatElseChanges();

private:
    /// It signs in with what \a service hands out, at a mail server that is not there.
    [[nodiscard]] static Account mailAccount(const test::FakeTokens &service);
    [[nodiscard]] static QByteArray mailKey(const QByteArray &refreshToken)
    {
        return mailGrantKey(refreshToken, test::FakeTokens::clientSecret());
    }
};

void ProviderBookTest::aKeyThatNobodyLookedForMayStillCome()
{
    const auto secrets = std::make_shared<security::MemorySecretStore>();
    ProviderBook book(secrets);
    QVERIFY(!book.hasLearnt(account()));
    QCOMPARE(book.provider(account()).error().code, ErrorCode::SecretUnanswered);
    QVERIFY(book.learnSecret(account()));
    QVERIFY(book.hasLearnt(account()));
    QCOMPARE(book.provider(account()).error().code, ErrorCode::SecretUnavailable);
}

void ProviderBookTest::aKeyThatChangedIsLookedForAgain()
{
    const auto secrets = std::make_shared<security::MemorySecretStore>();
    ProviderBook book(secrets);
    QVERIFY(book.learnSecret(account()));
    QVERIFY(secrets->write(account().secretName(), keyText()));
    const Account changed = account(Instant{milliseconds{1000}});
    QVERIFY(!book.hasLearnt(changed));
    QCOMPARE(book.provider(changed).error().code, ErrorCode::SecretUnanswered);
    QVERIFY(book.learnSecret(changed));
    QVERIFY(book.provider(changed));
}

void ProviderBookTest::whoReadTheAccountBeforeItsKeyChangedComesTooLate()
{
    const auto secrets = std::make_shared<security::MemorySecretStore>();
    ProviderBook book(secrets);
    const Account changed = account(Instant{milliseconds{1000}});
    book.keepSecret(changed, keyText());
    QVERIFY(book.learnSecret(account()));
    QVERIFY(book.hasLearnt(changed));
    QVERIFY(book.provider(changed));
}

// The profile's secrets move to another home while a job on the pool reads one of the old home's.
void ProviderBookTest::aStoreIsKeptForAsLongAsItIsAsked()
{
    SlowStore::Gate gate;
    ProviderBook book(std::make_shared<SlowStore>(gate));
    std::thread job([&book] { (void)book.learnSecret(account()); });
    {
        std::unique_lock lock(gate.mutex);
        gate.changed.wait(lock, [&gate] { return gate.isAsked; });
    }
    book.useSecrets(std::make_shared<security::MemorySecretStore>());
    {
        const std::scoped_lock lock(gate.mutex);
        gate.isOpen = true;
        gate.changed.notify_all();
    }
    job.join();
    QVERIFY(!gate.wasGoneWhileAsked);
    QVERIFY(gate.isGone);
    QVERIFY(book.provider(account()));
}

// A keychain that is slow at login
void ProviderBookTest::aStoreThatFailsTellsOfNoKey()
{
    ProviderBook book(std::make_shared<FailingStore>());
    QVERIFY(!book.learnSecret(account()));
    QVERIFY(!book.hasLearnt(account()));
    QCOMPARE(book.provider(account()).error().code, ErrorCode::SecretUnanswered);
    QVERIFY(book.learnSecret(account()));
    QVERIFY(book.provider(account()));
}

Account ProviderBookTest::mailAccount(const test::FakeTokens &service)
{
    EmailSender sender;
    sender.host = QStringLiteral("127.0.0.1");
    sender.port = 9;
    sender.user = QStringLiteral("ops");
    sender.address = QStringLiteral("ops@example.com");
    sender.login = EmailLogin::XOAuth2Refresh;
    sender.client = test::FakeTokens::clientId();
    sender.tokenAddress = service.url().toString();
    Account account;
    account.id = AccountId(2);
    account.name = QStringLiteral("Mails");
    account.provider = ProviderKind::Smtp;
    setEmailSender(account, sender);
    return account;
}

// Microsoft lets the old one run out.
void ProviderBookTest::aRenewedSignInIsKept()
{
    test::FakeTokens service;
    service.rotate();
    const Account account = mailAccount(service);
    const auto secrets = std::make_shared<security::MemorySecretStore>();
    QVERIFY(secrets->write(account.secretName(), mailKey(test::FakeTokens::refreshToken())));
    ProviderBook book(secrets);
    QVERIFY(book.learnSecret(account));
    const auto mailer = book.messages(account);
    QVERIFY(mailer);
    QVERIFY(!(*mailer)->test()); // nobody listens there
    QCOMPARE(service.count(), 1);
    QCOMPARE(secrets->read(account.secretName()).value_or(std::nullopt),
             std::optional(mailKey("1//refresh-2")));
    ProviderBook next(secrets); // as the next start does
    QVERIFY(next.learnSecret(account));
    QVERIFY(!(*next.messages(account))->test());
    QCOMPARE(secrets->read(account.secretName()).value_or(std::nullopt),
             std::optional(mailKey("1//refresh-3")));
}

void ProviderBookTest::aRenewedSignInDoesNotReplaceANewOne_data()
{
    QTest::addColumn<bool>("isHere");
    QTest::newRow("entered in this process") << true;
    QTest::newRow("entered in another") << false;
}

void ProviderBookTest::aRenewedSignInDoesNotReplaceANewOne()
{
    QFETCH(const bool, isHere);
    test::FakeTokens service;
    service.rotate();
    Account account = mailAccount(service);
    const auto secrets = std::make_shared<security::MemorySecretStore>();
    QVERIFY(secrets->write(account.secretName(), mailKey(test::FakeTokens::refreshToken())));
    ProviderBook book(secrets);
    QVERIFY(book.learnSecret(account));
    const auto mailer = book.messages(account);
    QVERIFY(mailer);
    const QByteArray entered = mailKey("1//entered-by-hand");
    QVERIFY(secrets->write(account.secretName(), entered));
    if (isHere) {
        account.identityChangedAt = Instant{milliseconds{1000}};
        book.keepSecret(account, entered);
        QVERIFY(book.messages(account));
    }
    QVERIFY(!(*mailer)->test()); // one that was made before
    QCOMPARE(service.count(), 1);
    QCOMPARE(secrets->read(account.secretName()).value_or(std::nullopt), std::optional(entered));
}

void ProviderBookTest::theTokenOutlivesWhatElseChanges()
{
    const test::FakeTokens service;
    const Account account = mailAccount(service);
    const auto secrets = std::make_shared<security::MemorySecretStore>();
    QVERIFY(secrets->write(account.secretName(), mailKey(test::FakeTokens::refreshToken())));
    ProviderBook book(secrets);
    QVERIFY(book.learnSecret(account));
    QVERIFY(!(*book.messages(account))->test());
    book.setPeriods({});
    QVERIFY(!(*book.messages(account))->test());
    QCOMPARE(service.count(), 1);
}

QTEST_GUILESS_MAIN(ProviderBookTest)
#include "tst_providerbook.moc"
