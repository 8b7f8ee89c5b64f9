// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/security/secretsmove.h"

#include "core/security/keyfilesecretstore.h"
#include "core/security/profilekey.h"
#include "core/security/secretnames.h"
#include "tests/core/security/fakekeychain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace callboard;
using namespace callboard::security;

namespace {

const QByteArray Passphrase = QByteArrayLiteral("correct horse battery");
const QString PracticeName = QStringLiteral("practice/line");

} // namespace

class SecretsMoveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everythingMovesUnderThePassphrase();
    void aRealKeyMayBeKeptAfterTheMove();
    void aPassphraseThatIsTooShortMovesNothing();
    void onlyAKeyFileMoves();
    void anUnfinishedMoveIsSetAsideAndRepeated();
    void aKeyFileThatAMoveLeftBehindIsWipedAtTheNextStart();
    void aForeignKeyFileIsLeftAlone();
    void ensuringPrefersTheKeychain();
    void ensuringTakesThePassphraseElse();
    void ensuringWithoutEitherIsRefusedAndChangesNothing();
    void aKeychainThatKeepsNothingLosesNothing();
    void ensuringAGoodHomeOnlyOpensIt();

private:
    [[nodiscard]] SecretsSetup setup(bool withKeychain = false) const;
    [[nodiscard]] bool hasKeyFile() const { return QFileInfo::exists(keyFilePath(m_directory->path())); }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<test::FakeKeychain> m_keychain;
    QByteArray m_masterKey;
};

/// Each test begins with a practice-only profile that has data.
void SecretsMoveTest::init()
{
    qunsetenv("CALLBOARD_PASSPHRASE");
    m_directory = std::make_unique<QTemporaryDir>();
    m_keychain = std::make_unique<test::FakeKeychain>();
    SecretsSetup fresh = setup();
    fresh.databaseExists = false;
    const Result<OpenedSecrets> opened = openSecrets(fresh);
    QVERIFY(opened);
    m_masterKey = opened->masterKey;
    QVERIFY(opened->store->write(PracticeName, QByteArrayLiteral("practice")));
}

SecretsSetup SecretsMoveTest::setup(bool withKeychain) const
{
    SecretsSetup setup;
    setup.profileDirectory = m_directory->path();
    setup.databaseExists = true;
    setup.allowKeychain = withKeychain;
    setup.passphraseCost = {1, 8192};
    setup.makeKeychain = m_keychain->factory();
    return setup;
}

void SecretsMoveTest::everythingMovesUnderThePassphrase()
{
    const Result<OpenedSecrets> moved = moveToPassphrase(setup(), Passphrase);
    QVERIFY(moved);
    QCOMPARE(moved->masterKey, m_masterKey);
    QVERIFY(!hasKeyFile());
    SecretsSetup later = setup();
    later.passphrase = Passphrase;
    const Result<OpenedSecrets> opened = openSecrets(later);
    QVERIFY(opened);
    QCOMPARE(opened->masterKey, m_masterKey);
    QCOMPARE(opened->home, SecretsHome::PassphraseFile);
    QCOMPARE(*opened->store->read(PracticeName), QByteArrayLiteral("practice"));
}

void SecretsMoveTest::aRealKeyMayBeKeptAfterTheMove()
{
    const Result<OpenedSecrets> moved = moveToPassphrase(setup(), Passphrase);
    QVERIFY(moved);
    QVERIFY(moved->store->holdsProviderKeys());
    QVERIFY(moved->store->write(QStringLiteral("account/Vapi"), QByteArrayLiteral("canary-5f2a91")));
    for (const QFileInfo &info : QDir(m_directory->path()).entryInfoList(QDir::Files | QDir::Hidden)) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(!content.contains("canary-5f2a91"));
        QVERIFY(!content.contains(m_masterKey.toBase64()));
    }
}

void SecretsMoveTest::aPassphraseThatIsTooShortMovesNothing()
{
    QCOMPARE(moveToPassphrase(setup(), QByteArrayLiteral("short")).error().code, ErrorCode::InvalidArgument);
    QVERIFY(hasKeyFile());
    QCOMPARE(openSecrets(setup())->masterKey, m_masterKey);
}

void SecretsMoveTest::onlyAKeyFileMoves()
{
    QVERIFY(moveToPassphrase(setup(), Passphrase));
    QCOMPARE(moveToPassphrase(setup(), Passphrase).error().code, ErrorCode::NotAllowed);
}

void SecretsMoveTest::anUnfinishedMoveIsSetAsideAndRepeated()
{
    QFile unfinished(passphraseFilePath(m_directory->path()));
    QVERIFY(unfinished.open(QIODevice::WriteOnly));
    unfinished.write("half");
    unfinished.close();
    QCOMPARE(openSecrets(setup())->home, SecretsHome::KeyFile);
    const Result<OpenedSecrets> moved = moveToPassphrase(setup(), Passphrase);
    QVERIFY(moved);
    QCOMPARE(moved->masterKey, m_masterKey);
    QCOMPARE(QDir(m_directory->path()).entryList({QStringLiteral("secrets.vault.*")}).size(), 1);
}

void SecretsMoveTest::aKeyFileThatAMoveLeftBehindIsWipedAtTheNextStart()
{
    QVERIFY(moveToPassphrase(setup(), Passphrase));
    KeyFileSecretStore leftBehind(keyFilePath(m_directory->path()));
    QVERIFY(leftBehind.write(columnKeyName(), m_masterKey));
    SecretsSetup later = setup();
    later.passphrase = Passphrase;
    QVERIFY(openSecrets(later));
    QVERIFY(!hasKeyFile());
}

void SecretsMoveTest::aForeignKeyFileIsLeftAlone()
{
    QVERIFY(moveToPassphrase(setup(), Passphrase));
    KeyFileSecretStore foreign(keyFilePath(m_directory->path()));
    QVERIFY(foreign.write(columnKeyName(), QByteArray(32, 'f')));
    SecretsSetup later = setup();
    later.passphrase = Passphrase;
    QVERIFY(openSecrets(later));
    QVERIFY(hasKeyFile());
}

void SecretsMoveTest::ensuringPrefersTheKeychain()
{
    SecretsSetup both = setup(true);
    both.passphrase = Passphrase;
    const Result<OpenedSecrets> ensured = ensureHome(both);
    QVERIFY(ensured);
    QCOMPARE(ensured->home, SecretsHome::Keychain);
    QCOMPARE(ensured->masterKey, m_masterKey);
    QVERIFY(!hasKeyFile());
    QCOMPARE(openSecrets(both)->masterKey, m_masterKey);
}

void SecretsMoveTest::ensuringTakesThePassphraseElse()
{
    m_keychain->isLocked = true;
    SecretsSetup both = setup(true);
    both.passphrase = Passphrase;
    const Result<OpenedSecrets> ensured = ensureHome(both);
    QVERIFY(ensured);
    QCOMPARE(ensured->home, SecretsHome::PassphraseFile);
    QCOMPARE(ensured->masterKey, m_masterKey);
}

void SecretsMoveTest::ensuringWithoutEitherIsRefusedAndChangesNothing()
{
    m_keychain->isLocked = true;
    QCOMPARE(ensureHome(setup(true)).error().code, ErrorCode::NotAllowed);
    QCOMPARE(openSecrets(setup())->masterKey, m_masterKey);
}

void SecretsMoveTest::aKeychainThatKeepsNothingLosesNothing()
{
    m_keychain->forgetsWhatIsWritten = true;
    QVERIFY(!ensureHome(setup(true)));
    QVERIFY(hasKeyFile());
    QCOMPARE(openSecrets(setup())->masterKey, m_masterKey);
}

void SecretsMoveTest::ensuringAGoodHomeOnlyOpensIt()
{
    QVERIFY(ensureHome(setup(true)));
    const Result<OpenedSecrets> again = ensureHome(setup(true));
    QVERIFY(again);
    QCOMPARE(again->home, SecretsHome::Keychain);
    QCOMPARE(again->masterKey, m_masterKey);
}

QTEST_GUILESS_MAIN(SecretsMoveTest)
#include "tst_secretsmove.moc"
