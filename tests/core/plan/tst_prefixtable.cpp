// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/prefixtable.h"

#include <QTest>

using namespace callboard;
using callboard::plan::PrefixTable;

namespace {

PhoneNumber number(const char *e164)
{
    return PhoneNumber::fromE164(QString::fromLatin1(e164)).value();
}

} // namespace

class PrefixTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLongestPrefixCounts_data();
    void theLongestPrefixCounts();
    void damageIsToldWithItsLine_data();
    void damageIsToldWithItsLine();
};

void PrefixTableTest::theLongestPrefixCounts_data()
{
    QTest::addColumn<QByteArray>("e164");
    QTest::addColumn<QList<QByteArray>>("values");
    const auto row = [](const char *e164, const QList<QByteArray> &values) {
        QTest::newRow(e164) << QByteArray(e164) << values;
    };
    row("+441234567", {"a", "b"});
    row("+447234567", {"c"});
    row("+447794567", {"d"});
    row("+4477945", {"d"});
    row("+497794567", {});
    row("+4777945", {"d"});
}

void PrefixTableTest::theLongestPrefixCounts()
{
    QFETCH(QByteArray, e164);
    const Result<PrefixTable> table =
        PrefixTable::fromText("# remark\na b: 44\n\nc: 447 1\nd: 44779 47\n", QStringLiteral("t"));
    QVERIFY(table);
    QTEST(table->valuesFor(number(e164.constData())), "values");
}

void PrefixTableTest::damageIsToldWithItsLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no prefix") << QByteArray("a: 1\nb: \n");
    QTest::newRow("no colon") << QByteArray("a: 1\nb 2\n");
    QTest::newRow("no value") << QByteArray("a: 1\n: 2\n");
    QTest::newRow("not a number") << QByteArray("a: 1\nb: 2x\n");
    QTest::newRow("too long") << QByteArray("a: 1\nb: 1234567890123456\n");
    QTest::newRow("twice in a line") << QByteArray("a: 1\nb: 2 2\n");
    QTest::newRow("twice") << QByteArray("a: 1\nb: 2 1\n");
}

void PrefixTableTest::damageIsToldWithItsLine()
{
    QFETCH(QByteArray, text);
    const Result<PrefixTable> table = PrefixTable::fromText(text, QStringLiteral("table.txt"));
    QVERIFY(!table);
    QCOMPARE(table.error().code, ErrorCode::FileMalformed);
    QCOMPARE(table.error().arguments.constFirst(), QStringLiteral("table.txt"));
    QCOMPARE(table.error().where, QStringLiteral("line 2"));
}

QTEST_GUILESS_MAIN(PrefixTableTest)
#include "tst_prefixtable.moc"
