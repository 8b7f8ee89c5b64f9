// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/workbook/cellvalue.h"

#include <QDate>
#include <QTest>

using namespace callboard::intake;

class CellValueTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFormatTellsWhatItsNumbersAre_data();
    void aFormatTellsWhatItsNumbersAre();
    void builtInFormatsAreKnown();
    void numbersHaveNoExponent_data();
    void numbersHaveNoExponent();
    void daysAndTimesAreIso_data();
    void daysAndTimesAreIso();
    void everyDayOfTheCalendarIsItself();
};

void CellValueTest::aFormatTellsWhatItsNumbersAre_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<NumberKind>("kind");
    const auto row = [](const char *code, NumberKind kind) {
        QTest::newRow(code) << QString::fromUtf8(code) << kind;
    };
    row("General", NumberKind::Plain);
    row("0.00", NumberKind::Plain);
    row("#,##0;[Red]-#,##0", NumberKind::Plain);
    row("0.00E+00", NumberKind::Plain);
    row("\"days\" 0", NumberKind::Plain);
    row("[$-409]0", NumberKind::Plain);
    row("\\d0", NumberKind::Plain);
    row("dd/mm/yyyy", NumberKind::Date);
    row("[$-409]mmm\\ yy;@", NumberKind::Date);
    row("mmmm", NumberKind::Date);
    row("h:mm AM/PM", NumberKind::Time);
    row("[h]:mm", NumberKind::Time);
    row("[mm]:ss", NumberKind::Time);
    row("yyyy-mm-dd hh:mm", NumberKind::DateTime);
}

void CellValueTest::aFormatTellsWhatItsNumbersAre()
{
    QFETCH(QString, code);
    QFETCH(NumberKind, kind);
    QCOMPARE(numberKindOf(code), kind);
}

void CellValueTest::builtInFormatsAreKnown()
{
    QCOMPARE(numberKindOf(0), NumberKind::Plain);
    QCOMPARE(numberKindOf(11), NumberKind::Plain);
    QCOMPARE(numberKindOf(14), NumberKind::Date);
    QCOMPARE(numberKindOf(20), NumberKind::Time);
    QCOMPARE(numberKindOf(22), NumberKind::DateTime);
    QCOMPARE(numberKindOf(49), NumberKind::Plain);
}

void CellValueTest::numbersHaveNoExponent_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *stored, const char *text) {
        QTest::newRow(stored) << QString::fromUtf8(stored) << QString::fromUtf8(text);
    };
    row("9810012345", "9810012345");
    row("9.810012345E9", "9810012345"); // E-07
    row("919810012345", "919810012345");
    row("9.19810012345E+11", "919810012345");
    row("3.0", "3");
    row("-5", "-5");
    row("0.1", "0.1");
    row("1.5E-7", "1.5e-07");
    row("1E+300", "1e+300");
    row("", "");
    row("#N/A", "#N/A");
    row("nan", "nan");
}

void CellValueTest::numbersHaveNoExponent()
{
    QFETCH(QString, stored);
    QFETCH(QString, text);
    QCOMPARE(plainNumber(stored), text);
}

void CellValueTest::daysAndTimesAreIso_data()
{
    QTest::addColumn<double>("serial");
    QTest::addColumn<NumberKind>("kind");
    QTest::addColumn<bool>("from1904");
    QTest::addColumn<QString>("text");
    const auto row = [](double serial, NumberKind kind, bool from1904, const char *text) {
        QTest::addRow("%g %d %d", serial, int(kind), int(from1904))
            << serial << kind << from1904 << QString::fromUtf8(text);
    };
    row(46348, NumberKind::Date, false, "2026-11-22");
    row(44886, NumberKind::Date, true, "2026-11-22");
    row(46348.4375, NumberKind::DateTime, false, "2026-11-22T10:30:00");
    row(46348.4375, NumberKind::Date, false, "2026-11-22T10:30:00");
    row(46347.999999, NumberKind::DateTime, false, "2026-11-22T00:00:00");
    row(0.4375, NumberKind::Time, false, "10:30");
    row(0.4375 + 15.0 / 86400, NumberKind::Time, false, "10:30:15");
    row(1, NumberKind::Date, false, "1900-01-01");
    row(59, NumberKind::Date, false, "1900-02-28");
    row(60, NumberKind::Date, false, "60");
    row(61, NumberKind::Date, false, "1900-03-01");
    row(-1, NumberKind::Date, false, "-1");
    row(1e12, NumberKind::Date, false, "1000000000000");
    row(5, NumberKind::Plain, false, "5");
}

void CellValueTest::daysAndTimesAreIso()
{
    QFETCH(double, serial);
    QFETCH(NumberKind, kind);
    QFETCH(bool, from1904);
    QFETCH(QString, text);
    QCOMPARE(dateText(serial, kind, from1904), text);
}

void CellValueTest::everyDayOfTheCalendarIsItself()
{
    QDate day(1900, 3, 1);
    for (int serial = 61; serial < 2958466; ++serial, day = day.addDays(1)) {
        if (dateText(serial, NumberKind::Date, false) != day.toString(Qt::ISODate))
            QCOMPARE(dateText(serial, NumberKind::Date, false), day.toString(Qt::ISODate));
        if (serial > 100'000)
            serial += 997, day = day.addDays(997);
    }
}

QTEST_APPLESS_MAIN(CellValueTest)
#include "tst_cellvalue.moc"
