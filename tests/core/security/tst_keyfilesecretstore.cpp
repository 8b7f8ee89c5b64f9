// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/security/keyfilesecretstore.h"

#include "core/security/secretnames.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace callboard;
using namespace callboard::security;

class KeyFileSecretStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theFileIsItsOwnersAlone();
    void aRealProvidersKeyIsRefused_data();
    void aRealProvidersKeyIsRefused();
    void aFileThatOthersMayTouchIsRefused_data();
    void aFileThatOthersMayTouchIsRefused();
    void aDamagedFileIsAnErrorAndStays_data();
    void aDamagedFileIsAnErrorAndStays();

private:
    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_path;
};

void KeyFileSecretStoreTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
    m_path = m_directory->filePath(QStringLiteral("practice.key"));
}

void KeyFileSecretStoreTest::theFileIsItsOwnersAlone()
{
    KeyFileSecretStore store(m_path);
    QVERIFY(!store.holdsProviderKeys());
    QVERIFY(store.write(columnKeyName(), QByteArrayLiteral("key")));
    const auto forOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                           QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    QVERIFY(!(QFileInfo(m_path).permissions() & forOthers));
}

void KeyFileSecretStoreTest::aRealProvidersKeyIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("account") << QStringLiteral("account/Vapi");
    QTest::newRow("account called practice") << QStringLiteral("account/practice");
    QTest::newRow("looks like the column key") << QStringLiteral("column-key2");
    QTest::newRow("empty") << QString();
}

void KeyFileSecretStoreTest::aRealProvidersKeyIsRefused()
{
    QFETCH(const QString, name);
    KeyFileSecretStore store(m_path);
    const Result<void> written = store.write(name, QByteArrayLiteral("canary-5f2a91"));
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::NotAllowed);
    QVERIFY(!QFileInfo::exists(m_path));
}

void KeyFileSecretStoreTest::aFileThatOthersMayTouchIsRefused_data()
{
    QTest::addColumn<QFileDevice::Permission>("permission");
    QTest::newRow("group reads") << QFileDevice::ReadGroup;
    QTest::newRow("group writes") << QFileDevice::WriteGroup;
    QTest::newRow("others read") << QFileDevice::ReadOther;
    QTest::newRow("others write") << QFileDevice::WriteOther;
    QTest::newRow("others execute") << QFileDevice::ExeOther;
}

void KeyFileSecretStoreTest::aFileThatOthersMayTouchIsRefused()
{
    QFETCH(const QFileDevice::Permission, permission);
    KeyFileSecretStore store(m_path);
    QVERIFY(store.write(columnKeyName(), QByteArrayLiteral("key")));
    QVERIFY(QFile::setPermissions(m_path, QFileDevice::ReadOwner | QFileDevice::WriteOwner | permission));
    QCOMPARE(store.read(columnKeyName()).error().code, ErrorCode::NotAllowed);
    QCOMPARE(store.write(columnKeyName(), QByteArrayLiteral("other")).error().code, ErrorCode::NotAllowed);
    QVERIFY(QFile::setPermissions(m_path, QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    QCOMPARE(*store.read(columnKeyName()), QByteArrayLiteral("key"));
}

void KeyFileSecretStoreTest::aDamagedFileIsAnErrorAndStays_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArrayLiteral("");
    QTest::newRow("no JSON") << QByteArrayLiteral("key");
    QTest::newRow("another version") << QByteArrayLiteral(R"({"version":2,"secrets":{}})");
    QTest::newRow("no list") << QByteArrayLiteral(R"({"version":1,"secrets":[]})");
    QTest::newRow("no base64") << QByteArrayLiteral(R"({"version":1,"secrets":{"column-key":"%%%"}})");
    QTest::newRow("no text") << QByteArrayLiteral(R"({"version":1,"secrets":{"column-key":5}})");
}

void KeyFileSecretStoreTest::aDamagedFileIsAnErrorAndStays()
{
    QFETCH(const QByteArray, content);
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    file.write(content);
    file.flush();
    KeyFileSecretStore store(m_path);
    QCOMPARE(store.read(columnKeyName()).error().code, ErrorCode::FileMalformed);
    QCOMPARE(store.write(columnKeyName(), QByteArrayLiteral("key")).error().code, ErrorCode::FileMalformed);
    file.seek(0);
    QCOMPARE(file.readAll(), content);
}

QTEST_GUILESS_MAIN(KeyFileSecretStoreTest)
#include "tst_keyfilesecretstore.moc"
