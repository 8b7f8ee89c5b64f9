// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/security/keychainsecretstore.h"
#include "core/security/profilekey.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusVirtualObject>
#include <QTemporaryDir>
#include <QTest>

using namespace callboard;
using namespace callboard::security;

namespace {

/// A Secret Service that takes every question and answers none, as a locked keyring does that has nobody to
/// ask.
class SilentService final : public QDBusVirtualObject
{
public:
    [[nodiscard]] QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &) override
    {
        message.setDelayedReply(true);
        return true;
    }
};

} // namespace

/// Needs a session bus without a Secret Service, and blocks the name for good: so it runs in a private one.
class SilentKeychainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aKeychainThatNeverAnswersIsNotWaitedForTwice();
    void aFreshProfileThenPractises();

private:
    SilentService m_service;
};

void SilentKeychainTest::initTestCase()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    const QString name = QStringLiteral("org.freedesktop.secrets");
    if (!bus.isConnected() || bus.interface()->isServiceRegistered(name).value())
        QSKIP("no session bus, or one with a Secret Service");
    QVERIFY(bus.registerVirtualObject(QStringLiteral("/org/freedesktop/secrets"), &m_service,
                                      QDBusConnection::SubPath));
    QVERIFY(bus.registerService(name));
}

// F66. The second call must not wait for the first one's patience again: with a patience of an hour it would
// run into the test's own time limit.
void SilentKeychainTest::aKeychainThatNeverAnswersIsNotWaitedForTwice()
{
    KeychainSecretStore impatient(QStringLiteral("profile"), milliseconds{300});
    QCOMPARE(impatient.read(QStringLiteral("x")).error().code, ErrorCode::SecretUnanswered);
    KeychainSecretStore patient(QStringLiteral("profile"), std::chrono::hours{1});
    QCOMPARE(patient.read(QStringLiteral("x")).error().code, ErrorCode::SecretUnanswered);
    QCOMPARE(patient.write(QStringLiteral("x"), QByteArrayLiteral("y")).error().code,
             ErrorCode::SecretUnanswered);
    QCOMPARE(patient.remove(QStringLiteral("x")).error().code, ErrorCode::SecretUnanswered);
}

void SilentKeychainTest::aFreshProfileThenPractises()
{
    const QTemporaryDir directory;
    SecretsSetup setup;
    setup.profileDirectory = directory.path();
    setup.makeKeychain = [](const QString &profileId) {
        return std::make_unique<KeychainSecretStore>(profileId, milliseconds{300});
    };
    const Result<OpenedSecrets> opened = openSecrets(setup);
    QVERIFY(opened);
    QCOMPARE(opened->home, SecretsHome::KeyFile);
}

QTEST_GUILESS_MAIN(SilentKeychainTest)
#include "tst_silentkeychain.moc"
