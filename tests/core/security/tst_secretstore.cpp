// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/security/keyfilesecretstore.h"
#include "core/security/memorysecretstore.h"
#include "core/security/overlaysecretstore.h"
#include "core/security/passphrasefilesecretstore.h"
#include "core/security/secretnames.h"

#include <QTemporaryDir>
#include <QTest>

using namespace callboard;
using namespace callboard::security;

/// What every store promises; their own tests have the rest.
class SecretStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsWrittenCanBeRead_data() { stores(); }
    void whatIsWrittenCanBeRead();
    void whatWasNeverWrittenIsNothing_data() { stores(); }
    void whatWasNeverWrittenIsNothing();
    void writingAgainReplaces_data() { stores(); }
    void writingAgainReplaces();
    void whatIsRemovedIsGone_data() { stores(); }
    void whatIsRemovedIsGone();
    void anyBytesComeBack_data() { stores(); }
    void anyBytesComeBack();

private:
    static void stores();
    [[nodiscard]] std::unique_ptr<SecretStore> make(const QString &kind) const;

    std::unique_ptr<QTemporaryDir> m_directory;
};

void SecretStoreTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
}

void SecretStoreTest::stores()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"memory", "passphrase", "keyfile", "overlay"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

std::unique_ptr<SecretStore> SecretStoreTest::make(const QString &kind) const
{
    if (kind == QLatin1String("keyfile"))
        return std::make_unique<KeyFileSecretStore>(m_directory->filePath(QStringLiteral("practice.key")));
    if (kind == QLatin1String("overlay"))
        return std::make_unique<OverlaySecretStore>(std::make_unique<MemorySecretStore>());
    if (kind == QLatin1String("passphrase")) {
        auto store = PassphraseFileSecretStore::create(m_directory->filePath(QStringLiteral("secrets.vault")),
                                                       QByteArrayLiteral("a passphrase"), {1, 8192});
        return store ? std::move(*store) : nullptr;
    }
    return std::make_unique<MemorySecretStore>();
}

void SecretStoreTest::whatIsWrittenCanBeRead()
{
    QFETCH(const QString, kind);
    const auto store = make(kind);
    QVERIFY(store->write(columnKeyName(), QByteArrayLiteral("secret")));
    QCOMPARE(*store->read(columnKeyName()), QByteArrayLiteral("secret"));
    QVERIFY(!store->description().isEmpty());
}

void SecretStoreTest::whatWasNeverWrittenIsNothing()
{
    QFETCH(const QString, kind);
    const auto store = make(kind);
    const auto secret = store->read(columnKeyName());
    QVERIFY(secret);
    QVERIFY(!secret->has_value());
    QVERIFY(store->remove(columnKeyName()));
}

void SecretStoreTest::writingAgainReplaces()
{
    QFETCH(const QString, kind);
    const auto store = make(kind);
    QVERIFY(store->write(columnKeyName(), QByteArrayLiteral("old")));
    QVERIFY(store->write(columnKeyName(), QByteArrayLiteral("new")));
    QCOMPARE(*store->read(columnKeyName()), QByteArrayLiteral("new"));
}

void SecretStoreTest::whatIsRemovedIsGone()
{
    QFETCH(const QString, kind);
    const auto store = make(kind);
    const QString other = QStringLiteral("practice/line");
    QVERIFY(store->write(columnKeyName(), QByteArrayLiteral("secret")));
    QVERIFY(store->write(other, QByteArrayLiteral("stays")));
    QVERIFY(store->remove(columnKeyName()));
    QVERIFY(!store->read(columnKeyName())->has_value());
    QCOMPARE(*store->read(other), QByteArrayLiteral("stays"));
}

void SecretStoreTest::anyBytesComeBack()
{
    QFETCH(const QString, kind);
    const auto store = make(kind);
    QByteArray bytes;
    for (int i = 0; i < 256; ++i)
        bytes += char(i);
    QVERIFY(store->write(columnKeyName(), bytes));
    QCOMPARE(*store->read(columnKeyName()), bytes);
}

QTEST_GUILESS_MAIN(SecretStoreTest)
#include "tst_secretstore.moc"
