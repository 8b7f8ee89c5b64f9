// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/texttable.h"

#include <QTest>

using namespace callboard::app;

class TextTableTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void columnsAlignToTheWidestCell();
    void numbersAlignToTheRight();
    void combiningMarksTakeNoPlace();
    void controlCharactersNeverReachTheTerminal();
};

void TextTableTest::columnsAlignToTheWidestCell()
{
    TextTable table;
    table.addColumn(QStringLiteral("Name"));
    table.addColumn(QStringLiteral("State"));
    table.addRow({QStringLiteral("Prathamesh"), QStringLiteral("pending")});
    table.addRow({QStringLiteral("Om"), QString()});
    QCOMPARE(table.text(), QStringLiteral("Name        State\n"
                                          "Prathamesh  pending\n"
                                          "Om\n"));
}

void TextTableTest::numbersAlignToTheRight()
{
    TextTable table;
    table.addColumn(QStringLiteral("Leads"), TextTable::Align::Right);
    table.addColumn(QStringLiteral("Job"));
    table.addRow({QStringLiteral("5"), QStringLiteral("a")});
    QCOMPARE(table.text(), QStringLiteral("Leads  Job\n    5  a\n"));
}

void TextTableTest::combiningMarksTakeNoPlace()
{
    // Vowel sign and virama stand on their letters; East Asian letters take two places.
    QCOMPARE(displayWidth(QString::fromUtf8("e\xcc\x81")), 1);
    QCOMPARE(displayWidth(QString::fromUtf8("\xe0\xa4\x95\xe0\xa5\x81")), 1);
    QCOMPARE(displayWidth(QString::fromUtf8("\xe4\xb8\xad")), 2);
}

void TextTableTest::controlCharactersNeverReachTheTerminal()
{
    TextTable table;
    table.addColumn(QStringLiteral("Name"));
    table.addRow({QStringLiteral("a\x1b[2Jb\r\nc\u0085\u2028")});
    const QString text = table.text();
    QVERIFY(!text.contains(QChar(0x1b)));
    QVERIFY(!text.contains(QLatin1Char('\r')));
    QVERIFY(!text.contains(QChar(0x85)));
    QVERIFY(!text.contains(QChar(QChar::LineSeparator)));
    QCOMPARE(text.count(QLatin1Char('\n')), 2);
}

QTEST_GUILESS_MAIN(TextTableTest)
#include "tst_texttable.moc"
