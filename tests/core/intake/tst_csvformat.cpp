// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csvsupport.h"

#include "core/intake/csvformat.h"

#include <QRandomGenerator>

using namespace callboard;
using namespace callboard::intake;

class CsvFormatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guardsWhatASpreadsheetWouldCompute_data();
    void guardsWhatASpreadsheetWouldCompute();
    void quotesOnlyWhatNeedsIt_data();
    void quotesOnlyWhatNeedsIt();
    void whatIsWrittenIsReadBackEqual();
};

void CsvFormatTest::guardsWhatASpreadsheetWouldCompute_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("safe");
    const auto row = [](const char *cell, const char *safe) {
        QTest::newRow(cell) << QString::fromUtf8(cell) << QString::fromUtf8(safe);
    };
    row("=1+1", "'=1+1"); // F59
    row("=HYPERLINK(\"http://example.com\")", "'=HYPERLINK(\"http://example.com\")");
    row("@SUM(A1)", "'@SUM(A1)");
    row("+1+cmd|' /C calc'!A0", "'+1+cmd|' /C calc'!A0");
    row("-2+3", "'-2+3");
    row("\t=1", "'\t=1");
    row("\r=1", "'\r=1");
    row("＝1", "'＝1");
    row("-", "'-");
    row("+919876543210", "+919876543210");
    row("-5", "-5");
    row("+3.25", "+3.25");
    row("-1,5", "-1,5");
    row("-1,5,6", "'-1,5,6");
    row("+91 98765 43210", "'+91 98765 43210");
    row("Asha", "Asha");
    row("a=b", "a=b");
    row("'quoted", "'quoted");
    row("'=1", "''=1");
    row("'+5", "'+5");
    row("<b>{{name}}'; DROP TABLE lead;--", "<b>{{name}}'; DROP TABLE lead;--");
}

void CsvFormatTest::guardsWhatASpreadsheetWouldCompute()
{
    QFETCH(const QString, cell);
    QTEST(guarded(cell), "safe");
    QCOMPARE(unguarded(guarded(cell)), cell);
}

void CsvFormatTest::quotesOnlyWhatNeedsIt_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("plain") << QStringList{QStringLiteral("a"), {}, QStringLiteral("b")}
                           << QByteArray("a,,b\r\n");
    QTest::newRow("comma") << QStringList{QStringLiteral("a,b")} << QByteArray("\"a,b\"\r\n");
    QTest::newRow("quote") << QStringList{QStringLiteral("5\"")} << QByteArray("\"5\"\"\"\r\n");
    QTest::newRow("break") << QStringList{QStringLiteral("a\nb")} << QByteArray("\"a\nb\"\r\n");
    QTest::newRow("blank") << QStringList{QStringLiteral(" a")} << QByteArray("\" a\"\r\n");
    QTest::newRow("one empty") << QStringList{QString()} << QByteArray("\"\"\r\n");
    QTest::newRow("semicolon stays") << QStringList{QStringLiteral("a;b")} << QByteArray("a;b\r\n");
}

void CsvFormatTest::quotesOnlyWhatNeedsIt()
{
    QFETCH(const QStringList, cells);
    QTEST(csvLine(cells, {}), "line");
}

void CsvFormatTest::whatIsWrittenIsReadBackEqual()
{
    constexpr quint32 Seed = 0x5EED0002;
    QRandomGenerator random(Seed);
    static const QString Alphabet = QStringLiteral("ab1'=+-@,;|\t\r\n\" .नé\u202E");
    static const QByteArray Delimiters(",;\t|");
    static const QList<QByteArray> LineEnds = {"\r\n", "\n", "\r"};
    for (int round = 0; round < 4000; ++round) {
        CsvFormat format;
        format.delimiter = Delimiters.at(random.bounded(4));
        format.lineEnd = LineEnds.at(random.bounded(3));
        format.isFormulaSafe = random.bounded(2) == 0;
        QList<QStringList> records;
        QByteArray text;
        for (int i = 1 + random.bounded(4); i > 0; --i) {
            QStringList cells;
            for (int j = 1 + random.bounded(5); j > 0; --j) {
                QString cell;
                for (int k = random.bounded(6); k > 0; --k)
                    cell.append(Alphabet.at(random.bounded(static_cast<int>(Alphabet.size()))));
                cells.append(cell);
            }
            records.append(cells);
            text.append(csvLine(cells, format));
        }
        Result<QList<QStringList>> back = test::readCsv(text, format.delimiter, 1 + random.bounded(9));
        const QByteArray context = "seed 0x5EED0002, text " + text.toHex();
        QVERIFY2(back, context.constData());
        if (format.isFormulaSafe) {
            for (QStringList &cells : *back) {
                for (QString &cell : cells)
                    cell = unguarded(cell);
            }
        }
        QVERIFY2(*back == records, context.constData());
    }
}

QTEST_GUILESS_MAIN(CsvFormatTest)
#include "tst_csvformat.moc"
