// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/security/profilekey.h"

#include "core/security/columncipher.h"
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

} // namespace

class ProfileKeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theKeychainComesFirst();
    void twoProfilesShareNoKey();
    void theProbeLeavesNothingBehind();
    void withoutAKeychainAPassphraseServes();
    void theEnvironmentsPassphraseServesServices();
    void withoutEitherAProfileMayOnlyPractise();
    void aKeychainThatKeepsNothingIsNotChosen();
    void theKeyStaysTheSame_data();
    void theKeyStaysTheSame();
    void aChosenKeychainThatIsLockedIsNeverReplaced();
    void aMissingKeyBesideADatabaseIsNeverReplaced_data();
    void aMissingKeyBesideADatabaseIsNeverReplaced();
    void aWrongPassphraseChangesNothing();
    void aPassphraseThatIsTooShortChoosesNothing();
    void aDamagedRecordIsNoReasonToGuess();
    void aLostRecordIsFoundAgainByTheFile();
    void aPassphraseIsAskedForOnlyWhenItIsNeeded();
    void environmentOverridesReachTheOpenedStore();

private:
    [[nodiscard]] SecretsSetup setup(bool withKeychain) const;
    [[nodiscard]] QByteArrayList profileFiles() const;

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<test::FakeKeychain> m_keychain;
};

void ProfileKeyTest::init()
{
    qunsetenv("CALLBOARD_PASSPHRASE");
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
    m_keychain = std::make_unique<test::FakeKeychain>();
}

void ProfileKeyTest::cleanup()
{
    qunsetenv("CALLBOARD_PASSPHRASE");
}

SecretsSetup ProfileKeyTest::setup(bool withKeychain) const
{
    SecretsSetup setup;
    setup.profileDirectory = m_directory->path();
    setup.allowKeychain = withKeychain;
    setup.passphraseCost = {1, 8192};
    setup.makeKeychain = m_keychain->factory();
    return setup;
}

QByteArrayList ProfileKeyTest::profileFiles() const
{
    QByteArrayList contents;
    const QDir directory(m_directory->path());
    for (const QString &name : directory.entryList(QDir::Files | QDir::Hidden, QDir::Name)) {
        QFile file(directory.filePath(name));
        contents += name.toUtf8() + '\n' + (file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }
    return contents;
}

void ProfileKeyTest::theKeychainComesFirst()
{
    SecretsSetup both = setup(true);
    both.passphrase = Passphrase;
    const Result<OpenedSecrets> opened = openSecrets(both);
    QVERIFY(opened);
    QCOMPARE(opened->home, SecretsHome::Keychain);
    QCOMPARE(opened->masterKey.size(), qsizetype(ColumnCipher::KeyBytes));
    QVERIFY(opened->store->holdsProviderKeys());
    for (const QByteArray &content : profileFiles())
        QVERIFY(!content.contains(opened->masterKey));
}

void ProfileKeyTest::twoProfilesShareNoKey()
{
    const Result<OpenedSecrets> first = openSecrets(setup(true));
    const QTemporaryDir otherDirectory;
    SecretsSetup other = setup(true);
    other.profileDirectory = otherDirectory.path();
    const Result<OpenedSecrets> second = openSecrets(other);
    QVERIFY(first);
    QVERIFY(second);
    QVERIFY(first->masterKey != second->masterKey);
}

void ProfileKeyTest::theProbeLeavesNothingBehind()
{
    const Result<OpenedSecrets> opened = openSecrets(setup(true));
    QVERIFY(opened);
    QVERIFY(!opened->store->read(QStringLiteral("probe"))->has_value());
}

void ProfileKeyTest::withoutAKeychainAPassphraseServes()
{
    m_keychain->isLocked = true;
    SecretsSetup service = setup(true);
    service.passphrase = Passphrase;
    const Result<OpenedSecrets> opened = openSecrets(service);
    QVERIFY(opened);
    QCOMPARE(opened->home, SecretsHome::PassphraseFile);
    QVERIFY(QFileInfo::exists(passphraseFilePath(m_directory->path())));
}

void ProfileKeyTest::theEnvironmentsPassphraseServesServices()
{
    qputenv("CALLBOARD_PASSPHRASE", Passphrase);
    const Result<OpenedSecrets> opened = openSecrets(setup(false));
    QVERIFY(opened);
    QCOMPARE(opened->home, SecretsHome::PassphraseFile);
}

// Ruling 26
void ProfileKeyTest::withoutEitherAProfileMayOnlyPractise()
{
    const Result<OpenedSecrets> opened = openSecrets(setup(false));
    QVERIFY(opened);
    QCOMPARE(opened->home, SecretsHome::KeyFile);
    QVERIFY(!opened->store->holdsProviderKeys());
    QCOMPARE(opened->store->write(QStringLiteral("account/Vapi"), QByteArrayLiteral("x")).error().code,
             ErrorCode::NotAllowed);
}

void ProfileKeyTest::aKeychainThatKeepsNothingIsNotChosen()
{
    m_keychain->forgetsWhatIsWritten = true;
    const Result<OpenedSecrets> opened = openSecrets(setup(true));
    QVERIFY(opened);
    QCOMPARE(opened->home, SecretsHome::KeyFile);
}

void ProfileKeyTest::theKeyStaysTheSame_data()
{
    QTest::addColumn<bool>("withKeychain");
    QTest::addColumn<QByteArray>("passphrase");
    QTest::newRow("keychain") << true << QByteArray();
    QTest::newRow("passphrase") << false << Passphrase;
    QTest::newRow("key file") << false << QByteArray();
}

void ProfileKeyTest::theKeyStaysTheSame()
{
    QFETCH(const bool, withKeychain);
    QFETCH(const QByteArray, passphrase);
    SecretsSetup first = setup(withKeychain);
    first.passphrase = passphrase;
    const Result<OpenedSecrets> before = openSecrets(first);
    QVERIFY(before);
    SecretsSetup later = setup(true); // a keychain that appears later changes nothing by itself
    later.passphrase = passphrase;
    later.databaseExists = true;
    const Result<OpenedSecrets> after = openSecrets(later);
    QVERIFY(after);
    QCOMPARE(after->masterKey, before->masterKey);
    QCOMPARE(after->home, before->home);
}

// F66
void ProfileKeyTest::aChosenKeychainThatIsLockedIsNeverReplaced()
{
    const Result<OpenedSecrets> before = openSecrets(setup(true));
    QVERIFY(before);
    const QByteArrayList files = profileFiles();
    m_keychain->isLocked = true;
    SecretsSetup later = setup(true);
    later.passphrase = Passphrase;
    for (const bool databaseExists : {true, false}) {
        later.databaseExists = databaseExists;
        const Result<OpenedSecrets> refused = openSecrets(later);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::SecretUnavailable);
        QCOMPARE(profileFiles(), files);
    }
    m_keychain->isLocked = false;
    QCOMPARE(openSecrets(later)->masterKey, before->masterKey);
}

void ProfileKeyTest::aMissingKeyBesideADatabaseIsNeverReplaced_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::newRow("no record") << QByteArray();
    const QByteArray id = QByteArrayLiteral("\n0b5e0a52-6c0e-4a3e-9d53-0f7d5f0c9a11\n");
    QTest::newRow("keychain replaced") << QByteArrayLiteral("keychain") + id;
    QTest::newRow("passphrase file gone") << QByteArrayLiteral("passphrase") + id;
    QTest::newRow("key file gone") << QByteArrayLiteral("keyfile") + id;
}

// F66
void ProfileKeyTest::aMissingKeyBesideADatabaseIsNeverReplaced()
{
    QFETCH(const QByteArray, record);
    if (!record.isEmpty()) {
        QFile file(homeRecordPath(m_directory->path()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(record);
    }
    SecretsSetup withData = setup(true);
    withData.passphrase = Passphrase;
    withData.databaseExists = true;
    const QByteArrayList files = profileFiles();
    const Result<OpenedSecrets> opened = openSecrets(withData);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::SecretUnavailable);
    QCOMPARE(opened.error().arguments.size(), 1);
    QCOMPARE(profileFiles(), files);
}

void ProfileKeyTest::aWrongPassphraseChangesNothing()
{
    SecretsSetup service = setup(false);
    service.passphrase = Passphrase;
    QVERIFY(openSecrets(service));
    const QByteArrayList files = profileFiles();
    service.passphrase = QByteArrayLiteral("correct horse");
    const Result<OpenedSecrets> opened = openSecrets(service);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::SecretWrong);
    QCOMPARE(profileFiles(), files);
}

void ProfileKeyTest::aPassphraseThatIsTooShortChoosesNothing()
{
    SecretsSetup service = setup(false);
    service.passphrase = QByteArrayLiteral("short");
    QCOMPARE(openSecrets(service).error().code, ErrorCode::InvalidArgument);
    QVERIFY(!QFileInfo::exists(homeRecordPath(m_directory->path())));
}

void ProfileKeyTest::aDamagedRecordIsNoReasonToGuess()
{
    for (const QByteArray &record :
         {QByteArrayLiteral(""), QByteArrayLiteral("drawer\nx\n"), QByteArrayLiteral("keychain\n"),
          QByteArrayLiteral("keychain\nnobody\n")}) {
        QFile file(homeRecordPath(m_directory->path()));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(record);
        file.close();
        QCOMPARE(openSecrets(setup(true)).error().code, ErrorCode::FileMalformed);
    }
}

void ProfileKeyTest::aLostRecordIsFoundAgainByTheFile()
{
    SecretsSetup service = setup(false);
    service.passphrase = Passphrase;
    const Result<OpenedSecrets> before = openSecrets(service);
    QVERIFY(before);
    QVERIFY(QFile::remove(homeRecordPath(m_directory->path())));
    service.databaseExists = true;
    service.allowKeychain = true;
    const Result<OpenedSecrets> after = openSecrets(service);
    QVERIFY(after);
    QCOMPARE(after->home, SecretsHome::PassphraseFile);
    QCOMPARE(after->masterKey, before->masterKey);
}

void ProfileKeyTest::aPassphraseIsAskedForOnlyWhenItIsNeeded()
{
    QVERIFY(!needsPassphrase(setup(true)));
    SecretsSetup service = setup(false);
    service.passphrase = Passphrase;
    QVERIFY(openSecrets(service));
    QVERIFY(!needsPassphrase(service));
    QVERIFY(needsPassphrase(setup(true)));
    QCOMPARE(openSecrets(setup(true)).error().code, ErrorCode::SecretUnavailable);
    qputenv("CALLBOARD_PASSPHRASE", Passphrase);
    QVERIFY(!needsPassphrase(setup(true)));
    QVERIFY(openSecrets(setup(true)));
}

// also a practice-only profile may be handed a real key by its environment.
void ProfileKeyTest::environmentOverridesReachTheOpenedStore()
{
    const Result<OpenedSecrets> opened = openSecrets(setup(false));
    QVERIFY(opened);
    qputenv("CALLBOARD_SECRET_PROFILEKEYTEST", QByteArrayLiteral("from-env"));
    const auto secret = opened->store->read(QStringLiteral("account/ProfileKeyTest"));
    qunsetenv("CALLBOARD_SECRET_PROFILEKEYTEST");
    QCOMPARE(*secret, QByteArrayLiteral("from-env"));
}

QTEST_GUILESS_MAIN(ProfileKeyTest)
#include "tst_profilekey.moc"
