// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/security/keychainsecretstore.h"

#include "core/security/processhardening.h"
#include "core/security/profilekey.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

#include <algorithm>
#include <thread>
#include <vector>

using namespace callboard;
using namespace callboard::security;

namespace {

QString newProfileId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

/// Asked of the bus: a call to the name itself would start a keyring daemon.
bool hasSecretService()
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    return bus.isConnected() &&
           bus.interface()->isServiceRegistered(QStringLiteral("org.freedesktop.secrets")).value();
}

} // namespace

/// Runs by itself where a Secret Service is there, and in a private session with a keyring of its own
/// (withkeyring.sh) where the programs for that are installed.
class KeychainSecretStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void secretsOutliveTheStore();
    void profilesDoNotSeeEachOther();
    void whatIsNotThereIsNothing();
    void anyThreadMayAsk();
    void aHardenedProcessMayStillAsk();
    void aFreshProfileChoosesTheKeychain();
};

void KeychainSecretStoreTest::initTestCase()
{
    if (!hasSecretService())
        QSKIP("no Secret Service in this session");
}

void KeychainSecretStoreTest::secretsOutliveTheStore()
{
    const QString id = newProfileId();
    const QString name = QStringLiteral("account/Vapi");
    const QByteArray secret = QByteArray::fromHex("00ff10").repeated(20);
    QVERIFY(KeychainSecretStore(id).write(name, secret));
    KeychainSecretStore store(id);
    const auto kept = store.read(name);
    QVERIFY2(kept, qPrintable(kept ? QString() : kept.error().detail));
    QCOMPARE(*kept, secret);
    QVERIFY(store.remove(name));
    QVERIFY(!store.read(name)->has_value());
    QVERIFY(store.holdsProviderKeys());
}

void KeychainSecretStoreTest::profilesDoNotSeeEachOther()
{
    const QString name = QStringLiteral("account/Vapi");
    KeychainSecretStore mine(newProfileId());
    KeychainSecretStore other(newProfileId());
    QVERIFY(mine.write(name, QByteArrayLiteral("mine")));
    QVERIFY(!other.read(name)->has_value());
    QVERIFY(other.remove(name));
    QCOMPARE(*mine.read(name), QByteArrayLiteral("mine"));
    QVERIFY(mine.remove(name));
}

void KeychainSecretStoreTest::whatIsNotThereIsNothing()
{
    KeychainSecretStore store(newProfileId());
    const auto secret = store.read(QStringLiteral("account/nobody"));
    QVERIFY(secret);
    QVERIFY(!secret->has_value());
    QVERIFY(store.remove(QStringLiteral("account/nobody")));
}

void KeychainSecretStoreTest::anyThreadMayAsk()
{
    const QString id = newProfileId();
    constexpr int Threads = 4;
    std::vector<char> succeeded(Threads, 0);
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < Threads; ++i) {
            threads.emplace_back([&id, &succeeded, i] {
                KeychainSecretStore store(id);
                const QString name = QString::number(i);
                const bool written = store.write(name, name.toUtf8()).has_value();
                const auto kept = store.read(name);
                const bool removed = store.remove(name).has_value();
                succeeded[size_t(i)] = written && kept && *kept == name.toUtf8() && removed;
            });
        }
    }
    QCOMPARE(std::count(succeeded.begin(), succeeded.end(), 1), Threads);
}

// F64: PR_SET_DUMPABLE 0 hides /proc/<pid> from the same person's other processes, the keyring among them.
void KeychainSecretStoreTest::aHardenedProcessMayStillAsk()
{
    QVERIFY(hardenProcess());
    KeychainSecretStore store(newProfileId());
    QVERIFY(store.write(QStringLiteral("x"), QByteArrayLiteral("y")));
    QCOMPARE(*store.read(QStringLiteral("x")), QByteArrayLiteral("y"));
    QVERIFY(store.remove(QStringLiteral("x")));
}

void KeychainSecretStoreTest::aFreshProfileChoosesTheKeychain()
{
    const QTemporaryDir directory;
    SecretsSetup setup;
    setup.profileDirectory = directory.path();
    const Result<OpenedSecrets> first = openSecrets(setup);
    QVERIFY(first);
    QCOMPARE(first->home, SecretsHome::Keychain);
    setup.databaseExists = true;
    const Result<OpenedSecrets> second = openSecrets(setup);
    QVERIFY(second);
    QCOMPARE(second->masterKey, first->masterKey);
}

QTEST_GUILESS_MAIN(KeychainSecretStoreTest)
#include "tst_keychainsecretstore.moc"
