// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/sheets/cells.h"

#include <QTest>

using namespace callboard::sync;

class CellsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void columnsHaveLetters_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("letters");
        QTest::addRow("first") << 0 << QStringLiteral("A");
        QTest::addRow("last of one letter") << 25 << QStringLiteral("Z");
        QTest::addRow("first of two") << 26 << QStringLiteral("AA");
        QTest::addRow("AZ") << 51 << QStringLiteral("AZ");
        QTest::addRow("BA") << 52 << QStringLiteral("BA");
        QTest::addRow("last of two") << 701 << QStringLiteral("ZZ");
        QTest::addRow("first of three") << 702 << QStringLiteral("AAA");
    }
    void columnsHaveLetters()
    {
        QFETCH(const int, column);
        QFETCH(const QString, letters);
        QCOMPARE(columnLetters(column), letters);
    }

    void aTitleStandsInQuotesUnlessItIsAPlainWord_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("range");
        QTest::addRow("plain") << QStringLiteral("Leads") << QStringLiteral("Leads!B2:D9");
        QTest::addRow("space") << QStringLiteral("My leads") << QStringLiteral("'My leads'!B2:D9");
        QTest::addRow("apostrophe") << QStringLiteral("Ravi's") << QStringLiteral("'Ravi''s'!B2:D9");
        QTest::addRow("like a cell") << QStringLiteral("AB12") << QStringLiteral("'AB12'!B2:D9");
    }
    void aTitleStandsInQuotesUnlessItIsAPlainWord()
    {
        QFETCH(const QString, title);
        QFETCH(const QString, range);
        QCOMPARE(rangeText(title, {2, 9}, 1, 3), range);
    }

    void rowsThatStandNearShareASpan()
    {
        QCOMPARE(spansOf({}), QList<RowSpan>());
        QCOMPARE(spansOf({9, 2, 3, 40, 6, 40}), (QList<RowSpan>{{2, 9}, {40, 40}}));
        QCOMPARE(spansOf({2, 7}), (QList<RowSpan>{{2, 2}, {7, 7}}));
    }

    void cellsBesideEachOtherAreOneRun()
    {
        const QList<CellRun> runs =
            runsOf({{3, 2, QStringLiteral("c")}, {2, 5, 1}, {3, 1, QStringLiteral("b")}, {3, 4, true}});
        QCOMPARE(runs, (QList<CellRun>{
                           {2, 5, {1}}, {3, 1, {QStringLiteral("b"), QStringLiteral("c")}}, {3, 4, {true}}}));
    }

    void aValueIsTextWithoutExponent_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("text");
        QTest::addRow("text") << QJsonValue(QStringLiteral("+919810000001"))
                              << QStringLiteral("+919810000001");
        QTest::addRow("a number's number") << QJsonValue(919810000001.0) << QStringLiteral("919810000001");
        QTest::addRow("fraction") << QJsonValue(12.5) << QStringLiteral("12.5");
        QTest::addRow("negative") << QJsonValue(-3) << QStringLiteral("-3");
        QTest::addRow("yes") << QJsonValue(true) << QStringLiteral("TRUE");
        QTest::addRow("nothing") << QJsonValue() << QString();
    }
    void aValueIsTextWithoutExponent()
    {
        QFETCH(const QJsonValue, value);
        QFETCH(const QString, text);
        QCOMPARE(cellText(value), text);
    }

    void aSpreadsheetIsFoundInItsAddress_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("id");
        const QString id = QStringLiteral("1AbC_def-0123456789abcdefghijklmnopqrstuvwxyz");
        QTest::addRow("address") << QString(QStringLiteral("https://docs.google.com/spreadsheets/d/") + id +
                                            QStringLiteral("/edit#gid=0"))
                                 << id;
        QTest::addRow("second sign-in")
            << QString(QStringLiteral("https://docs.google.com/spreadsheets/u/1/d/") + id) << id;
        QTest::addRow("id") << QString(u' ' + id + u'\n') << id;
        QTest::addRow("something else") << QStringLiteral("https://example.com/d/short") << QString();
        QTest::addRow("a path") << QStringLiteral("../../etc/passwd/0123456789012345") << QString();
        QTest::addRow("nothing") << QString() << QString();
    }
    void aSpreadsheetIsFoundInItsAddress()
    {
        QFETCH(const QString, given);
        QFETCH(const QString, id);
        QCOMPARE(spreadsheetIdIn(given), id);
    }
};

QTEST_GUILESS_MAIN(CellsTest)
#include "tst_cells.moc"
