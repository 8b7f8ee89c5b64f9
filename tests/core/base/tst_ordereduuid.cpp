// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/ordereduuid.h"

#include <QTest>

using namespace callboard;

class OrderedUuidTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachSortsBehindTheOneBefore();
    void itIsOfVersionSevenAndTellsItsTime();
};

void OrderedUuidTest::eachSortsBehindTheOneBefore()
{
    QString before;
    for (int i = 0; i < 20'000; ++i) { // more than the counter holds in a millisecond
        const QString text = createOrderedUuid().toString(QUuid::WithoutBraces);
        QVERIFY2(before < text, qPrintable(before + u' ' + text));
        before = text;
    }
}

void OrderedUuidTest::itIsOfVersionSevenAndTellsItsTime()
{
    const qint64 early = QDateTime::currentMSecsSinceEpoch();
    const QUuid uuid = createOrderedUuid();
    const QString text = uuid.toString(QUuid::WithoutBraces);
    QCOMPARE(uuid.variant(), QUuid::DCE);
    QCOMPARE(text.at(14), QChar(u'7'));
    const qint64 told = QString(text.first(8) + text.mid(9, 4)).toLongLong(nullptr, 16);
    QVERIFY2(told >= early, qPrintable(text));
    constexpr qint64 Generous = 60'000;
    QVERIFY2(told <= early + Generous, qPrintable(text));
}

QTEST_GUILESS_MAIN(OrderedUuidTest)
#include "tst_ordereduuid.moc"
