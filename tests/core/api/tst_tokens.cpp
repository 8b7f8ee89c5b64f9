// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/tokens.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

namespace callboard::api {

// F61
class TokensTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theyAreMadeOnceAndForTheOwnerAlone()
    {
        const QTemporaryDir folder;
        const Result<ApiTokens> made = openTokens(folder.path());
        QVERIFY(made);
        for (const QByteArray &token : {made->watch, made->call})
            QCOMPARE(QByteArray::fromBase64(token, QByteArray::Base64UrlEncoding).size(), 32);
        QVERIFY(made->watch != made->call);
        for (const Scope scope : {Scope::Watch, Scope::Call}) {
            const QFileInfo file(tokenFile(folder.path(), scope));
            QCOMPARE(file.permissions() & ~(QFile::ReadUser | QFile::WriteUser),
                     QFile::ReadOwner | QFile::WriteOwner);
        }
        QCOMPARE(openTokens(folder.path()).value_or({}), *made);
    }

    void newOnesReplaceThem()
    {
        const QTemporaryDir folder;
        const ApiTokens before = openTokens(folder.path()).value_or({});
        const ApiTokens after = renewTokens(folder.path()).value_or({});
        QVERIFY(after.watch != before.watch && after.call != before.call && !after.call.isEmpty());
        QCOMPARE(openTokens(folder.path()).value_or({}), after);
    }

    void aFileThatOthersMayReadIsNotTrusted()
    {
        const QTemporaryDir folder;
        QVERIFY(openTokens(folder.path()));
        QVERIFY(QFile::setPermissions(tokenFile(folder.path(), Scope::Call),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        const Result<ApiTokens> opened = openTokens(folder.path());
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::NotAllowed);
    }

    void aFileWithSomethingElseIsReplaced_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("short") << QByteArray("c2hvcnQ\n");
        QTest::newRow("no base64") << QByteArray(43, '!');
    }

    void aFileWithSomethingElseIsReplaced()
    {
        QFETCH(const QByteArray, content);
        const QTemporaryDir folder;
        QFile file(tokenFile(folder.path(), Scope::Watch));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        QCOMPARE(file.write(content), content.size());
        file.close();
        const ApiTokens opened = openTokens(folder.path()).value_or({});
        QCOMPARE(opened.watch.size(), 43);
        QVERIFY(opened.watch != content);
    }

    void aSecretIsTheSameOnlyAsAWhole()
    {
        QVERIFY(isSameSecret("abc", "abc"));
        for (const char *other : {"", "ab", "abd", "abcd"})
            QVERIFY(!isSameSecret(other, "abc"));
        QVERIFY(!isSameSecret("", ""));
    }
};

} // namespace callboard::api

QTEST_GUILESS_MAIN(callboard::api::TokensTest)
#include "tst_tokens.moc"
