// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/boundlist.h"

#include <QTest>

using namespace callboard;
using namespace callboard::store;

class BoundListTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itHasAsManyMarksAsTheNextPowerOfTwo_data();
    void itHasAsManyMarksAsTheNextPowerOfTwo();
    void theLastValueFillsIt();
};

void BoundListTest::itHasAsManyMarksAsTheNextPowerOfTwo_data()
{
    QTest::addColumn<int>("keys");
    QTest::addColumn<QString>("marks");
    QTest::newRow("none") << 0 << QStringLiteral("()");
    QTest::newRow("one") << 1 << QStringLiteral("(?)");
    QTest::newRow("two") << 2 << QStringLiteral("(?, ?)");
    QTest::newRow("three") << 3 << QStringLiteral("(?, ?, ?, ?)");
    QTest::newRow("four") << 4 << QStringLiteral("(?, ?, ?, ?)");
    QTest::newRow("five") << 5 << QStringLiteral("(?, ?, ?, ?, ?, ?, ?, ?)");
}

void BoundListTest::itHasAsManyMarksAsTheNextPowerOfTwo()
{
    QFETCH(int, keys);
    const BoundList list(QStringList(keys, QStringLiteral("key")));
    QTEST(list.marks(), "marks");
    QCOMPARE(list.values().size(), list.marks().count(u'?'));
}

void BoundListTest::theLastValueFillsIt()
{
    const BoundList leads(QList<LeadId>{LeadId(7), LeadId(8), LeadId(9)});
    QCOMPARE(leads.values(), (QVariantList{qint64{7}, qint64{8}, qint64{9}, qint64{9}}));
    const BoundList indexes(QList<QByteArray>{"a", "b", "c"});
    QCOMPARE(indexes.values(),
             (QVariantList{QByteArray("a"), QByteArray("b"), QByteArray("c"), QByteArray("c")}));
}

QTEST_GUILESS_MAIN(BoundListTest)
#include "tst_boundlist.moc"
