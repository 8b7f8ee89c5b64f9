// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbookbench.h"

using namespace callboard;
using namespace callboard::intake;
using test::Rows;
using test::rowsOf;
using test::words;

/// E-07, F57.
class XlsxWorkbookTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindOfCellIsText();
    void textsAreSharedRichAndEscaped();
    void numbersAreDaysWhereTheirStyleSaysSo();
    void oldMacsCountFromAnotherYear();
    void rowsAndCellsMayLeaveTheirPlacesOut();
    void onlyRowsAmongRowsCount();
    void hiddenSheetsAreLeftOut();
    void whatIsWrongIsToldWithItsPlace_data();
    void whatIsWrongIsToldWithItsPlace();
    void whatUnpacksToTooMuchIsRefusedUnread();

private:
    [[nodiscard]] QString path() const { return m_directory.filePath(QStringLiteral("leads.xlsx")); }
    QTemporaryDir m_directory;
};

void XlsxWorkbookTest::everyKindOfCellIsText()
{
    QVERIFY(test::writeXlsx(path(), {{QStringLiteral("Leads"),
                                      "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Asha</t></is></c>"
                                      "<c r=\"C2\"><v>9.810012345E9</v></c><c r=\"D2\" t=\"b\"><v>1</v></c>"
                                      "<c r=\"E2\" t=\"str\"><f>A2</f><v>Asha</v></c>"
                                      "<c r=\"F2\" t=\"e\"><v>#N/A</v></c><c r=\"G2\" s=\"1\"/></row>"
                                      "<row r=\"3\"/>"
                                      "<row r=\"5\"><c r=\"B5\" t=\"d\"><v>2026-11-22</v></c></row>"}}));
    const Result<Rows> rows = rowsOf(path());
    QVERIFY2(rows, qPrintable(rows ? QString() : operatorText(rows.error())));
    QCOMPARE(*rows, Rows({{2, words("Asha||9810012345|TRUE|Asha|#N/A")}, {5, words("|2026-11-22")}}));
}

void XlsxWorkbookTest::textsAreSharedRichAndEscaped()
{
    const QByteArray texts("<si><t>Asha</t></si>"
                           "<si><r><t>Ra</t></r><r><rPr><b/></rPr><t>vi</t></r><rPh><t>x</t></rPh></si>"
                           "<si><t>two_x000A_lines _x20 _xZZZZ_</t></si>");
    QVERIFY(
        test::writeXlsx(path(),
                        {{QStringLiteral("Leads"),
                          "<row r=\"1\"><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c>"
                          "<c t=\"s\"><v>99</v></c></row>"}},
                        texts));
    const Result<Rows> rows = rowsOf(path());
    QVERIFY(rows);
    QCOMPARE(*rows, Rows({{1, words("Asha|Ravi|two\nlines _x20 _xZZZZ_")}}));
}

void XlsxWorkbookTest::numbersAreDaysWhereTheirStyleSaysSo()
{
    const QByteArray styles(
        "<numFmts><numFmt numFmtId=\"170\" formatCode=\"dd/mm/yyyy hh:mm\"/></numFmts>"
        "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
        "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/></cellXfs>");
    QVERIFY(test::writeXlsx(
        path(),
        {{QStringLiteral("Leads"), "<row><c s=\"0\"><v>46348</v></c><c s=\"1\"><v>46348</v></c>"
                                   "<c s=\"2\"><v>46348.4375</v></c><c s=\"7\"><v>1</v></c></row>"}},
        {}, styles));
    const Result<Rows> rows = rowsOf(path());
    QVERIFY(rows);
    QCOMPARE(*rows, Rows({{1, words("46348|2026-11-22|2026-11-22T10:30:00|1")}}));
}

void XlsxWorkbookTest::oldMacsCountFromAnotherYear()
{
    const QByteArray styles("<cellXfs><xf numFmtId=\"14\"/></cellXfs>");
    QVERIFY(test::writeXlsx(path(), {{QStringLiteral("Leads"), "<row><c><v>44886</v></c></row>"}}, {}, styles,
                            "<workbookPr date1904=\"1\"/>"));
    const Result<Rows> rows = rowsOf(path());
    QVERIFY(rows);
    QCOMPARE(*rows, Rows({{1, words("2026-11-22")}}));
}

void XlsxWorkbookTest::rowsAndCellsMayLeaveTheirPlacesOut()
{
    QVERIFY(test::writeXlsx(
        path(), {{QStringLiteral("Leads"), "<row><c><v>1</v></c><c r=\"D1\"><v>4</v></c><c><v>5</v></c></row>"
                                           "<row r=\"7\"><c><v>7</v></c></row><row><c><v>8</v></c></row>"}}));
    const Result<Rows> rows = rowsOf(path());
    QVERIFY(rows);
    QCOMPARE(*rows, Rows({{1, words("1|||4|5")}, {7, words("7")}, {8, words("8")}}));
}

void XlsxWorkbookTest::onlyRowsAmongRowsCount()
{
    // Pictures say in what row they stand, and programs of others put in what they like.
    QVERIFY(test::writeXlsx(
        path(), {{QStringLiteral("Leads"), "<row><c><v>1</v></c><more><c><v>no</v></c></more></row>"
                                           "<c><v>no</v></c><more><row><c><v>no</v></c></row></more>"
                                           "<row><c><v>2</v></c></row>"}}));
    const Result<test::Rows> rows = test::rowsOf(path());
    QVERIFY(rows);
    QCOMPARE(*rows, test::Rows({{1, {QStringLiteral("1")}}, {2, {QStringLiteral("2")}}}));
}

void XlsxWorkbookTest::hiddenSheetsAreLeftOut()
{
    const QByteArray ns("http://schemas.openxmlformats.org/");
    QVERIFY(test::writeZip(
        path(),
        {{QStringLiteral("_rels/.rels"),
          "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"/xl/workbook.xml\"/>"
          "</Relationships>"},
         {QStringLiteral("xl/workbook.xml"), "<workbook xmlns:r=\"" + ns +
                                                 "r\"><sheets><sheet name=\"Old\" state=\"hidden\" "
                                                 "r:id=\"a\"/><sheet name=\"Chart\" r:id=\"c\"/>"
                                                 "<sheet name=\"Leads\" r:id=\"b\"/></sheets></workbook>"},
         {QStringLiteral("xl/_rels/workbook.xml.rels"),
          "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"a.xml\"/>"
          "<Relationship Id=\"b\" Type=\"x/worksheet\" Target=\"b.xml\"/>"
          "<Relationship Id=\"c\" Type=\"x/chartsheet\" Target=\"c.xml\"/></Relationships>"},
         {QStringLiteral("xl/b.xml"),
          "<worksheet><sheetData><row><c><v>5</v></c></row></sheetData></worksheet>"}}));
    const Result<std::unique_ptr<Workbook>> workbook = Workbook::open(path(), WorkbookKind::Xlsx);
    QVERIFY(workbook);
    QCOMPARE((*workbook)->sheets(), words("Leads"));
    const Result<Rows> rows = rowsOf(path());
    QVERIFY(rows);
    QCOMPARE(*rows, Rows({{1, words("5")}}));
}

void XlsxWorkbookTest::whatIsWrongIsToldWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("where");
    const auto row = [](const char *name, const QByteArray &rows, ErrorCode code, const char *where) {
        QTest::newRow(name) << rows << code << QString::fromUtf8(where);
    };
    row("broken XML", "<row><c><v>1</v>", ErrorCode::FileMalformed, "line 1");
    row("a document type", "]]></sheetData></worksheet><!DOCTYPE x>", ErrorCode::FileMalformed, "line 1");
    row("rows that go back", "<row r=\"5\"/><row r=\"4\"/>", ErrorCode::FileMalformed, "row 5");
    row("a row within a row", "<row/><row><row/></row>", ErrorCode::FileMalformed, "row 2");
    row("a row that there is not", "<row r=\"1048577\"/>", ErrorCode::FileMalformed, "row 0");
    row("a cell without a column", "<row><c r=\"12\"><v>1</v></c></row>", ErrorCode::FileMalformed, "row 1");
    row("too many columns", "<row><c r=\"XFD1\"><v>1</v></c></row>", ErrorCode::FileTooManyColumns, "XFD1");
}

void XlsxWorkbookTest::whatIsWrongIsToldWithItsPlace()
{
    QFETCH(QByteArray, rows);
    QFETCH(ErrorCode, code);
    QFETCH(QString, where);
    QVERIFY(test::writeXlsx(path(), {{QStringLiteral("Leads"), rows}}));
    const Result<Rows> read = rowsOf(path());
    QVERIFY(!read);
    QCOMPARE(read.error().code, code);
    QVERIFY2(read.error().where.contains(where), qPrintable(read.error().where));
    QCOMPARE(read.error().arguments.constFirst(), QStringLiteral("leads.xlsx"));
}

// F57: a ZIP bomb
void XlsxWorkbookTest::whatUnpacksToTooMuchIsRefusedUnread()
{
    const QByteArray rows =
        "<row><c t=\"inlineStr\"><is><t>" + QByteArray(2'000'000, 'a') + "</t></is></c></row>";
    QVERIFY(test::writeXlsx(path(), {{QStringLiteral("Leads"), rows}}));
    const Result<Rows> tight = rowsOf(path(), 0, {.suspiciousBytes = 1'000'000});
    QVERIFY(!tight);
    QCOMPARE(tight.error().code, ErrorCode::FileTooLarge);
    const Result<Rows> large = rowsOf(path(), 0, {.partBytes = 1'000'000});
    QVERIFY(!large);
    QCOMPARE(large.error().code, ErrorCode::FileTooLarge);
    const Result<Rows> texts = rowsOf(path());
    QVERIFY(!texts);
    QCOMPARE(texts.error().code, ErrorCode::FileMalformed);
}

QTEST_GUILESS_MAIN(XlsxWorkbookTest)
#include "tst_xlsxworkbook.moc"
