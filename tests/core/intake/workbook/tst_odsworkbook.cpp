// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbookbench.h"

using namespace callboard;
using namespace callboard::intake;
using test::Rows;
using test::rowsOf;
using test::words;

/// E-07, F57.
class OdsWorkbookTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindOfCellIsText();
    void blanksAndParagraphsAreKept();
    void whatRepeatsIsToldEachTime();
    void emptyRowsByTheMillionCostNothing();
    void hiddenTablesAreLeftOut();
    void whatIsProtectedIsRefused();
    void whatIsWrongIsToldWithItsPlace();

private:
    [[nodiscard]] QString path() const { return m_directory.filePath(QStringLiteral("leads.ods")); }
    [[nodiscard]] Result<Rows> written(const QByteArray &rows) const
    {
        if (!test::writeOds(path(), {{QStringLiteral("Leads"), rows}}))
            return fail(ErrorCode::FileUnwritable);
        return rowsOf(path());
    }
    QTemporaryDir m_directory;
};

void OdsWorkbookTest::everyKindOfCellIsText()
{
    const Result<Rows> rows = written(
        "<table:table-column/><table:table-header-rows><table:table-row>"
        "<table:table-cell office:value-type=\"string\"><text:p>Asha</text:p></table:table-cell>"
        "<table:table-cell office:value-type=\"float\" office:value=\"9.810012345E9\"><text:p>9.8E9</text:p>"
        "</table:table-cell>"
        "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-11-22\"><text:p>22/11</text:p>"
        "</table:table-cell>"
        "<table:table-cell office:value-type=\"time\" "
        "office:time-value=\"PT10H30M00S\"><text:p>10.30</text:p>"
        "</table:table-cell>"
        "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"/>"
        "<table:covered-table-cell/>"
        "<table:table-cell office:value-type=\"currency\" office:value=\"12.5\"/>"
        "</table:table-row></table:table-header-rows>");
    QVERIFY2(rows, qPrintable(rows ? QString() : operatorText(rows.error())));
    QCOMPARE(*rows, Rows({{1, words("Asha|9810012345|2026-11-22|10:30|TRUE||12.5")}}));
}

void OdsWorkbookTest::blanksAndParagraphsAreKept()
{
    const Result<Rows> rows = written(
        "<table:table-row><table:table-cell office:value-type=\"string\">"
        "<text:p>a<text:s text:c=\"3\"/>b<text:tab/><text:span>c</text:span></text:p><text:p>d</text:p>"
        "<office:annotation><text:p>a note</text:p></office:annotation>"
        "</table:table-cell></table:table-row>");
    QVERIFY(rows);
    QCOMPARE(*rows, Rows({{1, words("a   b\tc\nd")}}));
}

void OdsWorkbookTest::whatRepeatsIsToldEachTime()
{
    const Result<Rows> rows =
        written("<table:table-row table:number-rows-repeated=\"2\"><table:table-cell "
                "table:number-columns-repeated=\"2\"/>"
                "<table:table-cell office:value-type=\"string\" "
                "table:number-columns-repeated=\"2\"><text:p>x</text:p>"
                "</table:table-cell></table:table-row>"
                "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row>"
                "<table:table-row><table:table-cell "
                "office:value-type=\"string\"><text:p>y</text:p></table:table-cell>"
                "</table:table-row>");
    QVERIFY(rows);
    QCOMPARE(*rows, Rows({{1, words("||x|x")}, {2, words("||x|x")}, {6, words("y")}}));
}

void OdsWorkbookTest::emptyRowsByTheMillionCostNothing()
{
    const Result<Rows> rows =
        written("<table:table-row><table:table-cell "
                "office:value-type=\"string\"><text:p>x</text:p></table:table-cell>"
                "<table:table-cell table:number-columns-repeated=\"16383\"/></table:table-row>"
                "<table:table-row table:number-rows-repeated=\"1048575\">"
                "<table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>");
    QVERIFY(rows);
    QCOMPARE(*rows, Rows({{1, words("x")}}));
}

void OdsWorkbookTest::hiddenTablesAreLeftOut()
{
    QVERIFY(test::writeOds(path(), {{QStringLiteral("hidden one"), test::odsRows({words("1")})},
                                    {QStringLiteral("Leads"), test::odsRows({words("2")})},
                                    {QStringLiteral("More"), test::odsRows({words("3")})}}));
    const Result<std::unique_ptr<Workbook>> workbook = Workbook::open(path(), WorkbookKind::Ods);
    QVERIFY(workbook);
    QCOMPARE((*workbook)->sheets(), words("Leads|More"));
    const Result<Rows> rows = rowsOf(path(), 1);
    QVERIFY(rows);
    QCOMPARE(*rows, Rows({{1, words("3")}}));
}

void OdsWorkbookTest::whatIsProtectedIsRefused()
{
    QVERIFY(test::writeZip(path(), {{QStringLiteral("content.xml"), "garbage"},
                                    {QStringLiteral("META-INF/manifest.xml"),
                                     "<manifest><file-entry><encryption-data/></file-entry></manifest>"}}));
    const Result<Rows> rows = rowsOf(path());
    QVERIFY(!rows);
    QCOMPARE(rows.error().code, ErrorCode::FileNotText);
    QVERIFY(operatorText(rows.error()).contains(QLatin1String("password")));
}

void OdsWorkbookTest::whatIsWrongIsToldWithItsPlace()
{
    const Result<Rows> wide = written("<table:table-row><table:table-cell office:value-type=\"string\" "
                                      "table:number-columns-repeated=\"99999\">"
                                      "<text:p>x</text:p></table:table-cell></table:table-row>");
    QVERIFY(!wide);
    QCOMPARE(wide.error().code, ErrorCode::FileTooManyColumns);
    const Result<Rows> endless =
        written("<table:table-row table:number-rows-repeated=\"99999999999\">"
                "<table:table-cell "
                "office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row>");
    QVERIFY(!endless);
    QCOMPARE(endless.error().code, ErrorCode::FileMalformed);
    const Result<Rows> broken = written("<table:table-row>");
    QVERIFY(!broken);
    QCOMPARE(broken.error().code, ErrorCode::FileMalformed);
    QVERIFY(broken.error().where.contains(QLatin1String("line 1")));
}

QTEST_GUILESS_MAIN(OdsWorkbookTest)
#include "tst_odsworkbook.moc"
