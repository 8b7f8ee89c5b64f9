// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csvsupport.h"

#include "core/intake/importpreview.h"
#include "core/intake/importreader.h"
#include "tests/support/workbookfiles.h"

#include <QTemporaryDir>

using namespace callboard;
using namespace callboard::intake;

/// One way in for text and workbooks. Row 6 of table 1, E-07.
class RecordSourceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWorkbookGivesTheLeadsOfItsCsv();
    void theFirstSheetThatHoldsSomethingIsRead();
    void aSheetIsChosenByName();
    void whatStandsAboveTheFirstRowIsLeftOut_data();
    void whatStandsAboveTheFirstRowIsLeftOut();
    void rejectedRowsAreNamedByTheirRow();
    void aWorkbookThatChangesIsNoticed();
    void stopsWhenAskedTo();

private:
    [[nodiscard]] QString path(const char *name) const
    {
        return m_directory.filePath(QString::fromUtf8(name));
    }
    [[nodiscard]] static QList<QStringList> leads();
    QTemporaryDir m_directory;
};

namespace {

Result<ImportPreview> previewOf(const QString &path, const ImportOptions &options = {})
{
    return previewImport(ImportInput::fromFile(path), options, {});
}

} // namespace

QList<QStringList> RecordSourceTest::leads()
{
    return {{QStringLiteral("number"), QStringLiteral("name"), QStringLiteral("city")},
            {QStringLiteral("9876543210"), QStringLiteral("Asha"), QStringLiteral("Pune")},
            {QStringLiteral("12"), QStringLiteral("Ravi")},
            {QStringLiteral("+919876543211"), QStringLiteral("आशा, बी"), QStringLiteral("Goa")}};
}

void RecordSourceTest::aWorkbookGivesTheLeadsOfItsCsv()
{
    const QString csv = test::writeFile(m_directory.path(), QStringLiteral("leads.csv"),
                                        "number,name,city\n9876543210,Asha,Pune\n12,Ravi\n"
                                        "+919876543211,\"आशा, बी\",Goa\n");
    QVERIFY(test::writeXlsx(path("leads.xlsx"), {{QStringLiteral("Leads"), test::xlsxRows(leads())}}));
    QVERIFY(test::writeOds(path("leads.ods"), {{QStringLiteral("Leads"), test::odsRows(leads())}}));
    const Result<ImportPreview> text = previewOf(csv);
    QVERIFY(text);
    for (const char *name : {"leads.xlsx", "leads.ods"}) {
        const Result<ImportPreview> workbook = previewOf(path(name));
        QVERIFY2(workbook, qPrintable(workbook ? QString() : operatorText(workbook.error())));
        QCOMPARE(workbook->counts, text->counts);
        QCOMPARE(workbook->layout.header, text->layout.header);
        QCOMPARE(workbook->layout.fingerprint, text->layout.fingerprint);
        QCOMPARE(workbook->head.size(), text->head.size());
        for (qsizetype row = 0; row < text->head.size(); ++row)
            QCOMPARE(workbook->head.at(row).cells, text->head.at(row).cells);
    }
}

void RecordSourceTest::theFirstSheetThatHoldsSomethingIsRead()
{
    QVERIFY(test::writeXlsx(path("leads.xlsx"), {{QStringLiteral("Empty"), {}},
                                                 {QStringLiteral("Leads"), test::xlsxRows(leads())}}));
    const Result<ImportPreview> preview = previewOf(path("leads.xlsx"));
    QVERIFY(preview);
    QCOMPARE(preview->layout.form, FileForm::Xlsx);
    QCOMPARE(preview->layout.sheets, QStringList({QStringLiteral("Empty"), QStringLiteral("Leads")}));
    QCOMPARE(preview->layout.sheet, QStringLiteral("Leads"));
    QVERIFY(test::writeXlsx(path("leads.xlsx"), {{QStringLiteral("Empty"), {}}}));
    const Result<ImportPreview> nothing = previewOf(path("leads.xlsx"));
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().code, ErrorCode::FileEmpty);
}

void RecordSourceTest::aSheetIsChosenByName()
{
    QVERIFY(test::writeOds(path("leads.ods"),
                           {{QStringLiteral("Leads"), test::odsRows(leads())},
                            {QStringLiteral("Old"),
                             test::odsRows({{QStringLiteral("number")}, {QStringLiteral("9876543212")}})}}));
    const Result<ImportPreview> preview = previewOf(path("leads.ods"), {.sheet = QStringLiteral("Old")});
    QVERIFY(preview);
    QCOMPARE(preview->layout.form, FileForm::Ods);
    QCOMPARE(preview->layout.sheet, QStringLiteral("Old"));
    QCOMPARE(preview->counts.value_or(ImportCounts()).rows, qint64(1));
    const Result<ImportPreview> none = previewOf(path("leads.ods"), {.sheet = QStringLiteral("New")});
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::NotFound);
    QVERIFY(operatorText(none.error()).contains(QLatin1String("Leads, Old")));
}

void RecordSourceTest::whatStandsAboveTheFirstRowIsLeftOut_data()
{
    QTest::addColumn<bool>("isWorkbook");
    QTest::newRow("text") << false;
    QTest::newRow("workbook") << true;
}

void RecordSourceTest::whatStandsAboveTheFirstRowIsLeftOut()
{
    QFETCH(bool, isWorkbook);
    QList<QStringList> rows = leads();
    rows.prepend({QStringLiteral("Admissions 2026")});
    QString file = path("leads.xlsx");
    if (isWorkbook)
        QVERIFY(test::writeXlsx(file, {{QStringLiteral("Leads"), test::xlsxRows(rows)}}));
    else
        file = test::writeFile(m_directory.path(), QStringLiteral("titled.csv"),
                               "Admissions 2026\nnumber,name,city\n9876543210,Asha,Pune\n12,Ravi\n"
                               "9876543211,Asha,Goa\n");
    const Result<ImportPreview> preview = previewOf(file, {.firstRow = 2});
    QVERIFY(preview);
    QCOMPARE(preview->layout.header.value(0), QStringLiteral("number"));
    QCOMPARE(preview->counts.value_or(ImportCounts()).rows, qint64(3));
    QCOMPARE(preview->counts.value_or(ImportCounts()).fresh, qint64(2));
}

void RecordSourceTest::rejectedRowsAreNamedByTheirRow()
{
    QVERIFY(test::writeXlsx(path("leads.xlsx"),
                            {{QStringLiteral("Leads"), "<row r=\"3\"><c t=\"str\"><v>number</v></c></row>"
                                                       "<row r=\"9\"><c><v>12</v></c></row>"}}));
    const Result<ImportPreview> preview = previewOf(path("leads.xlsx"));
    QVERIFY(preview);
    QCOMPARE(preview->problems.size(), 1);
    QCOMPARE(preview->problems.constFirst().line, qint64(9));
}

void RecordSourceTest::aWorkbookThatChangesIsNoticed()
{
    QVERIFY(test::writeXlsx(path("leads.xlsx"), {{QStringLiteral("Leads"), test::xlsxRows(leads())}}));
    Result<ImportReader> reader = ImportReader::open(ImportInput::fromFile(path("leads.xlsx")), {});
    QVERIFY(reader);
    QFile file(path("leads.xlsx"));
    QVERIFY(file.open(QIODevice::Append));
    file.write("x");
    file.close();
    const Result<void> ran = reader->run({}, [](const ImportChunk &) { return Result<void>(); });
    QVERIFY(!ran);
    QCOMPARE(ran.error().code, ErrorCode::FileChanged);
}

void RecordSourceTest::stopsWhenAskedTo()
{
    QVERIFY(test::writeXlsx(path("leads.xlsx"), {{QStringLiteral("Leads"), test::xlsxRows(leads())}}));
    Result<ImportReader> reader = ImportReader::open(ImportInput::fromFile(path("leads.xlsx")), {});
    QVERIFY(reader);
    std::stop_source stop;
    stop.request_stop();
    const Result<void> ran = reader->run({.stop = stop.get_token(), .progressed = {}},
                                         [](const ImportChunk &) { return Result<void>(); });
    QVERIFY(!ran);
    QCOMPARE(ran.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(RecordSourceTest)
#include "tst_recordsource.moc"
