// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/workbook/sheetrow.h"

#include <QTest>

using namespace callboard;
using namespace callboard::intake;

class SheetRowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cellsThatArePassedOverAreEmpty();
    void whatIsTooMuchIsRefusedWithItsCell();
    void cellsHaveTheirNames();
};

void SheetRowTest::cellsThatArePassedOverAreEmpty()
{
    SheetRow row(QStringLiteral("a.xlsx"), {});
    row.begin(3);
    QVERIFY(row.set(2, QStringLiteral("c")));
    QVERIFY(row.set(0, QStringLiteral("a")));
    QVERIFY(row.set(500'000, QString()));
    QCOMPARE(row.cells(), QStringList({QStringLiteral("a"), QString(), QStringLiteral("c")}));
    row.begin(4);
    QVERIFY(row.cells().isEmpty());
}

void SheetRowTest::whatIsTooMuchIsRefusedWithItsCell()
{
    SheetRow row(QStringLiteral("a.xlsx"), {.columns = 3, .cellCharacters = 4});
    row.begin(7);
    const Result<void> wide = row.set(3, QStringLiteral("x"));
    QVERIFY(!wide);
    QCOMPARE(wide.error().code, ErrorCode::FileTooManyColumns);
    QVERIFY(wide.error().where.contains(QLatin1String("D7")));
    const Result<void> large = row.set(0, QStringLiteral("12345"));
    QVERIFY(!large);
    QCOMPARE(large.error().code, ErrorCode::FileMalformed);
    QVERIFY(large.error().where.contains(QLatin1String("A7")));
}

void SheetRowTest::cellsHaveTheirNames()
{
    QCOMPARE(cellName(0, 0), QStringLiteral("A1"));
    QCOMPARE(cellName(25, 9), QStringLiteral("Z10"));
    QCOMPARE(cellName(26, 0), QStringLiteral("AA1"));
    QCOMPARE(cellName(16383, 1048575), QStringLiteral("XFD1048576"));
}

QTEST_APPLESS_MAIN(SheetRowTest)
#include "tst_sheetrow.moc"
