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
    void noNameTurnsTheTextAfterItAround();
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

// F59
void TextTableTest::noNameTurnsTheTextAfterItAround()
{
    for (const char16_t code : {u'\u202a', u'\u202b', u'\u202c', u'\u202d', u'\u202e', u'\u2066', u'\u2067',
                                u'\u2068', u'\u2069'}) {
        const QChar letter(code);
        QCOMPARE(harmless(letter), QString(QChar(QChar::ReplacementCharacter)));
    }
    // Letters that are written from the right, and what joins an emoji, stay.
    const QString name = QString::fromUtf8("\xd8\xa7\xd8\xb3\xd9\x85 \xe2\x80\x8d");
    QCOMPARE(harmless(name), name);
}

QTEST_GUILESS_MAIN(TextTableTest)
#include "tst_texttable.moc"
