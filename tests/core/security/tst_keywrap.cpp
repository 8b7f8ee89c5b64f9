// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/security/keywrap.h"

#include "core/security/columncipher.h"

#include <QTest>

using namespace callboard;
using namespace callboard::security;

namespace {

constexpr PassphraseCost Cheap = {1, 8192};
const QByteArray Passphrase = QByteArrayLiteral("correct horse battery");
const QString File = QStringLiteral("profile.backup");

} // namespace

class KeywrapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWrappedKeyOpensWithItsPassphrase();
    void theUsualCostIsModerateArgon2id();
    void anotherPassphraseIsWrong();
    void aShortPassphraseIsRefused();
    void anyFlippedByteIsNoticed();
    void whatIsNoWrappedKeyIsMalformed_data();
    void whatIsNoWrappedKeyIsMalformed();
    void aSecretsFileCannotPassForAWrappedKey();
    void whatCannotBeAMasterKeyIsNotWrapped();
};

void KeywrapTest::aWrappedKeyOpensWithItsPassphrase()
{
    const QByteArray masterKey = ColumnCipher::createMasterKey();
    const Result<QByteArray> wrapped = wrapKey(masterKey, Passphrase, Cheap);
    QVERIFY(wrapped);
    QVERIFY(!wrapped->contains(masterKey));
    const Result<QByteArray> opened = unwrapKey(*wrapped, Passphrase, File);
    QVERIFY(opened);
    QCOMPARE(*opened, masterKey);
}

void KeywrapTest::theUsualCostIsModerateArgon2id()
{
    const QByteArray masterKey = ColumnCipher::createMasterKey();
    const Result<QByteArray> wrapped = wrapKey(masterKey, Passphrase);
    QVERIFY(wrapped);
    QCOMPARE(wrapped->mid(9, 16).toHex(), QByteArrayLiteral("03000000000000000000001000000000"));
    QCOMPARE(*unwrapKey(*wrapped, Passphrase, File), masterKey);
}

void KeywrapTest::anotherPassphraseIsWrong()
{
    const Result<QByteArray> wrapped = wrapKey(ColumnCipher::createMasterKey(), Passphrase, Cheap);
    QVERIFY(wrapped);
    QCOMPARE(unwrapKey(*wrapped, QByteArrayLiteral("incorrect horse"), File).error().code,
             ErrorCode::SecretWrong);
}

void KeywrapTest::aShortPassphraseIsRefused()
{
    const Result<QByteArray> wrapped =
        wrapKey(ColumnCipher::createMasterKey(), QByteArrayLiteral("seven77"), Cheap);
    QCOMPARE(wrapped.error().code, ErrorCode::InvalidArgument);
}

void KeywrapTest::anyFlippedByteIsNoticed()
{
    const Result<QByteArray> wrapped = wrapKey(ColumnCipher::createMasterKey(), Passphrase, Cheap);
    QVERIFY(wrapped);
    for (qsizetype i = 0; i < wrapped->size(); ++i) {
        QByteArray changed = *wrapped;
        changed[i] = char(changed.at(i) ^ 1);
        const Result<QByteArray> opened = unwrapKey(changed, Passphrase, File);
        QVERIFY2(!opened, qPrintable(QString::number(i)));
        QVERIFY(opened.error().code == ErrorCode::SecretWrong ||
                opened.error().code == ErrorCode::FileMalformed);
    }
}

void KeywrapTest::whatIsNoWrappedKeyIsMalformed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArrayLiteral("phone_number,name\n").repeated(20);
    QTest::newRow("too short") << QByteArrayLiteral("CBBACKUP\x01");
    QTest::newRow("a cost that would take all memory")
        << QByteArrayLiteral("CBBACKUP\x01") + QByteArray(16, '\x7f') + QByteArray(104, 'x');
    QTest::newRow("no cost at all") << QByteArrayLiteral("CBBACKUP\x01") + QByteArray(120, '\0');
}

void KeywrapTest::whatIsNoWrappedKeyIsMalformed()
{
    QFETCH(const QByteArray, bytes);
    const Result<QByteArray> opened = unwrapKey(bytes, Passphrase, File);
    QCOMPARE(opened.error().code, ErrorCode::FileMalformed);
    QCOMPARE(opened.error().arguments.value(0), File);
}

void KeywrapTest::aSecretsFileCannotPassForAWrappedKey()
{
    const Result<PassphraseSeal> seal = PassphraseSeal::create(SealPurpose::SecretsFile, Passphrase, Cheap);
    QVERIFY(seal);
    const QByteArray sealed = seal->seal(ColumnCipher::createMasterKey());
    QCOMPARE(unwrapKey(sealed, Passphrase, File).error().code, ErrorCode::FileMalformed);
}

void KeywrapTest::whatCannotBeAMasterKeyIsNotWrapped()
{
    for (const QByteArray &none : {QByteArray(), QByteArray(31, 'k'), QByteArray(33, 'k')}) {
        const Result<QByteArray> refused = wrapKey(none, Passphrase, Cheap);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::SecretWrong);
    }
}

QTEST_GUILESS_MAIN(KeywrapTest)
#include "tst_keywrap.moc"
