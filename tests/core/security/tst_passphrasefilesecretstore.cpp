// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/security/passphrasefilesecretstore.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace callboard;
using namespace callboard::security;

namespace {

constexpr PassphraseCost Cheap = {1, 8192};
const QByteArray Passphrase = QByteArrayLiteral("correct horse battery");
const QString Name = QStringLiteral("account/Vapi Delhi");
const QByteArray Secret = QByteArrayLiteral("canary-5f2a91");

} // namespace

class PassphraseFileSecretStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void secretsSurviveARestart();
    void theFileShowsNothingAndIsItsOwnersAlone();
    void aWrongPassphraseOpensNothingAndChangesNothing();
    void anyFlippedByteIsNoticedAndTheFileStays();
    void anotherKindOfFileIsMalformedAndStays();
    void creatingNeverReplacesAFile();
    void aMissingFileIsNotFound();
    void twoProcessesSeeEachOthersChanges();
    void aChangedPassphraseElsewhereIsAnErrorNotALoss();
    void aFailedWriteLeavesTheOldFile();

private:
    [[nodiscard]] QByteArray fileContent() const;
    void replaceFile(const QByteArray &content) const;

    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_path;
};

void PassphraseFileSecretStoreTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
    m_path = m_directory->filePath(QStringLiteral("secrets.vault"));
}

QByteArray PassphraseFileSecretStoreTest::fileContent() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void PassphraseFileSecretStoreTest::replaceFile(const QByteArray &content) const
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(content), content.size());
}

void PassphraseFileSecretStoreTest::secretsSurviveARestart()
{
    const auto before = PassphraseFileSecretStore::create(m_path, Passphrase);
    QVERIFY(before);
    QVERIFY((*before)->write(Name, Secret));
    const auto after = PassphraseFileSecretStore::open(m_path, Passphrase);
    QVERIFY(after);
    QCOMPARE(*(*after)->read(Name), Secret);
    QVERIFY((*after)->holdsProviderKeys());
}

void PassphraseFileSecretStoreTest::theFileShowsNothingAndIsItsOwnersAlone()
{
    const auto store = PassphraseFileSecretStore::create(m_path, Passphrase, Cheap);
    QVERIFY(store);
    QVERIFY((*store)->write(Name, Secret));
    const QByteArray content = fileContent();
    QVERIFY(!content.contains(Secret));
    QVERIFY(!content.contains(Secret.toBase64()));
    QVERIFY(!content.contains("Vapi"));
    const auto forOthers =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(QFileInfo(m_path).permissions() & forOthers));
}

void PassphraseFileSecretStoreTest::aWrongPassphraseOpensNothingAndChangesNothing()
{
    QVERIFY(PassphraseFileSecretStore::create(m_path, Passphrase, Cheap));
    const QByteArray before = fileContent();
    const auto opened = PassphraseFileSecretStore::open(m_path, QByteArrayLiteral("correct horse"));
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::SecretWrong);
    QCOMPARE(fileContent(), before);
}

void PassphraseFileSecretStoreTest::anyFlippedByteIsNoticedAndTheFileStays()
{
    const auto store = PassphraseFileSecretStore::create(m_path, Passphrase, Cheap);
    QVERIFY(store);
    const QByteArray good = fileContent();
    for (qsizetype i = 0; i < good.size(); ++i) {
        QByteArray changed = good;
        changed[i] = char(changed.at(i) ^ 1);
        replaceFile(changed);
        QVERIFY2(!PassphraseFileSecretStore::open(m_path, Passphrase), qPrintable(QString::number(i)));
        QVERIFY(!(*store)->read(Name));
        QVERIFY(!(*store)->write(Name, Secret));
        QCOMPARE(fileContent(), changed);
    }
}

void PassphraseFileSecretStoreTest::anotherKindOfFileIsMalformedAndStays()
{
    const QByteArray other = QByteArrayLiteral("phone_number,name\n+919810000001,Asha\n").repeated(10);
    replaceFile(other);
    const auto opened = PassphraseFileSecretStore::open(m_path, Passphrase);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::FileMalformed);
    QCOMPARE(opened.error().arguments.value(0), m_path);
    QCOMPARE(fileContent(), other);
}

void PassphraseFileSecretStoreTest::creatingNeverReplacesAFile()
{
    replaceFile(QByteArrayLiteral("precious"));
    const auto created = PassphraseFileSecretStore::create(m_path, Passphrase, Cheap);
    QVERIFY(!created);
    QCOMPARE(created.error().code, ErrorCode::AlreadyExists);
    QCOMPARE(fileContent(), QByteArrayLiteral("precious"));
}

void PassphraseFileSecretStoreTest::aMissingFileIsNotFound()
{
    QCOMPARE(PassphraseFileSecretStore::open(m_path, Passphrase).error().code, ErrorCode::NotFound);
}

void PassphraseFileSecretStoreTest::twoProcessesSeeEachOthersChanges()
{
    const auto engine = PassphraseFileSecretStore::create(m_path, Passphrase, Cheap);
    QVERIFY(engine);
    const auto verb = PassphraseFileSecretStore::open(m_path, Passphrase);
    QVERIFY(verb);
    QVERIFY((*engine)->write(QStringLiteral("account/a"), QByteArrayLiteral("1")));
    QVERIFY((*verb)->write(QStringLiteral("account/b"), QByteArrayLiteral("2")));
    QCOMPARE(*(*engine)->read(QStringLiteral("account/b")), QByteArrayLiteral("2"));
    QCOMPARE(*(*verb)->read(QStringLiteral("account/a")), QByteArrayLiteral("1"));
}

void PassphraseFileSecretStoreTest::aChangedPassphraseElsewhereIsAnErrorNotALoss()
{
    const auto engine = PassphraseFileSecretStore::create(m_path, Passphrase, Cheap);
    QVERIFY(engine);
    QVERIFY(QFile::remove(m_path));
    QVERIFY(PassphraseFileSecretStore::create(m_path, QByteArrayLiteral("another passphrase"), Cheap));
    const QByteArray other = fileContent();
    QCOMPARE((*engine)->write(Name, Secret).error().code, ErrorCode::SecretWrong);
    QCOMPARE(fileContent(), other);
}

// F40: a full disk, played by a limit on the size of files
void PassphraseFileSecretStoreTest::aFailedWriteLeavesTheOldFile()
{
    const auto store = PassphraseFileSecretStore::create(m_path, Passphrase, Cheap);
    QVERIFY(store);
    const QByteArray before = fileContent();
    rlimit usual = {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &usual), 0);
    const auto usualHandler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit full = {1000, usual.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &full), 0);
    const Result<void> written = (*store)->write(Name, QByteArray(5000, 'x'));
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &usual), 0);
    std::signal(SIGXFSZ, usualHandler);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::FileUnwritable);
    QCOMPARE(fileContent(), before);
}

QTEST_GUILESS_MAIN(PassphraseFileSecretStoreTest)
#include "tst_passphrasefilesecretstore.moc"
