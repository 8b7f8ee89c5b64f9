// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/verbarguments.h"
#include "tests/support/typedcall.h"

#include <QTest>

using namespace callboard;
using namespace callboard::app;

class VerbArgumentsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { qunsetenv("CALLBOARD_TEST_TOKEN"); }

    void aSecretIsTakenOutOfItsVariable();
    void aVariableWithoutSecretIsRefused();
};

namespace {

Result<QByteArray> readToken()
{
    const test::TypedCall typed({QStringLiteral("--token-env"), QStringLiteral("CALLBOARD_TEST_TOKEN")},
                                {{QStringLiteral("token-env"), QString(), QStringLiteral("VARIABLE")}});
    return secretOption(typed.call(), QStringLiteral("token-env"), QStringLiteral("one that holds it"));
}

} // namespace

void VerbArgumentsTest::aSecretIsTakenOutOfItsVariable()
{
    qputenv("CALLBOARD_TEST_TOKEN", "canary-7431");
    const Result<QByteArray> token = readToken();
    QVERIFY(token);
    QCOMPARE(*token, QByteArray("canary-7431"));
    QVERIFY(!qEnvironmentVariableIsSet("CALLBOARD_TEST_TOKEN")); // F63
}

void VerbArgumentsTest::aVariableWithoutSecretIsRefused()
{
    const Result<QByteArray> token = readToken();
    QVERIFY(!token);
    QCOMPARE(token.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(token.error().arguments, (QStringList{QStringLiteral("--token-env CALLBOARD_TEST_TOKEN"),
                                                   QStringLiteral("one that holds it")}));
}

QTEST_GUILESS_MAIN(VerbArgumentsTest)
#include "tst_verbarguments.moc"
