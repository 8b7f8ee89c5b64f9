// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/csvdialect.h"

#include <QTest>

using namespace callboard::intake;

class CsvDialectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recognisesTheDelimiter_data();
    void recognisesTheDelimiter();
    void followsTheAnnouncementOfExcel();
    void looksPastACutInsideQuotes();
};

void CsvDialectTest::recognisesTheDelimiter_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<char>("delimiter");
    QTest::newRow("comma") << QByteArray("number,name\n1,a\n") << ',';
    QTest::newRow("semicolon") << QByteArray("number;name\n1;a\n") << ';';
    QTest::newRow("tab") << QByteArray("number\tname\n1\ta\n") << '\t';
    QTest::newRow("bar") << QByteArray("number|name\n1|a\n") << '|';
    QTest::newRow("one column") << QByteArray("number\n9876543210\n") << ',';
    QTest::newRow("nothing") << QByteArray() << ',';
    QTest::newRow("semicolons with decimal commas") << QByteArray("n;price;x\n1;1,5;2\n2;2,5;3\n") << ';';
    QTest::newRow("commas in quotes") << QByteArray("a;b\n\"x, y, z\";1\n\"p, q, r\";2\n") << ';';
    QTest::newRow("semicolons in notes") << QByteArray("a,b;c\n1,x\n2,\"p;q;r\"\n3,z\n") << ',';
    QTest::newRow("tabs with commas in names") << QByteArray("a\tb\nX, Y\t1\nP\t2\n") << '\t';
}

void CsvDialectTest::recognisesTheDelimiter()
{
    QFETCH(const QByteArray, head);
    const CsvDialect dialect = recogniseDialect(head);
    QTEST(dialect.delimiter, "delimiter");
    QCOMPARE(dialect.preambleBytes, 0);
}

void CsvDialectTest::followsTheAnnouncementOfExcel()
{
    QCOMPARE(recogniseDialect("sep=;\r\na,b;c\r\n"), (CsvDialect{';', 7}));
    QCOMPARE(recogniseDialect("sep=|\na,b\n"), (CsvDialect{'|', 6}));
    QCOMPARE(recogniseDialect("sep=a,b\n1,2\n"), (CsvDialect{',', 0}));
}

void CsvDialectTest::looksPastACutInsideQuotes()
{
    QByteArray head("a;b\n1;\"");
    head.append(QByteArray(70'000, ','));
    QCOMPARE(recogniseDialect(head).delimiter, ';');
}

QTEST_GUILESS_MAIN(CsvDialectTest)
#include "tst_csvdialect.moc"
