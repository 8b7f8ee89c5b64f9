// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/providerbook.h"

#include "core/security/memorysecretstore.h"

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

QTEST_GUILESS_MAIN(ProviderBookTest)
#include "tst_providerbook.moc"
