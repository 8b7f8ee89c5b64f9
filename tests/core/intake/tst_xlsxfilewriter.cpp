// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/csvformat.h"
#include "core/intake/workbook/ziparchive.h"
#include "core/intake/xlsxfilewriter.h"
#include "tests/core/intake/workbook/workbookbench.h"
#include "tests/support/fulldisk.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

using namespace callboard;
using namespace callboard::intake;
using test::Rows;
using test::rowsOf;
using test::words;

/// Row 18 of the table against the peers, F59.
class XlsxFileWriterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCellIsAText();
    void theHeadingsAreBoldAndStay();
    void randomTextsComeBackEqual();
    void whatDoesNotFitIsCutAndCounted();
    void rowsGoOnOnAnotherSheet();
    void aSheetEndsBeforeItIsTooLargeToBeRead();
    void nothingButHeadingsIsAWorkbook();
    void leavesTheOldFileUntilItIsCommitted();
    void whatIsGivenUpHoldsNothing();
    void saysWhyAFileCannotBeWritten();
    void aFullDiskIsNoticedAtOnce();
    void aDiskThatIsFullWhenPackingIsNoticed();
    void moreColumnsThanExcelKnowsAreRefused();

private:
    [[nodiscard]] QString path() const { return m_directory.filePath(QStringLiteral("leads.xlsx")); }
    [[nodiscard]] Result<void> write(const QList<QStringList> &rows, const XlsxSheetLimits &limits = {});
    [[nodiscard]] QByteArray partOf(const QString &name) const;

    QTemporaryDir m_directory;
    int m_sheets = 0;
    qint64 m_cut = 0;
};

namespace {

constexpr QLatin1String FirstSheet("xl/worksheets/sheet1.xml");

QStringList withoutEmptyEnd(QStringList cells)
{
    while (!cells.isEmpty() && cells.constLast().isEmpty())
        cells.removeLast();
    return cells;
}

QString randomText(QRandomGenerator &random)
{
    static const QStringList pieces =
        QStringLiteral("a|1|'|=|+|-|@|,|;|\t|\r|\n|\"| |.|\u0928|\u00E9|\u202E|_x0041_|_|x|"
                       "<|>|&|&amp;|]]>|\u0001|\u0008|\u001F|\u0085|\u2028|\uFEFF|\uFFFF|"
                       "\U0001F600|https://example.com|=1+1|+919876543210|{=SUM(A1)}")
            .split(u'|');
    QString text;
    for (int i = random.bounded(7); i > 0; --i)
        text += pieces.at(random.bounded(static_cast<int>(pieces.size())));
    return text;
}

int openFiles()
{
    return static_cast<int>(
        QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::System | QDir::Files).size());
}

} // namespace

Result<void> XlsxFileWriterTest::write(const QList<QStringList> &rows, const XlsxSheetLimits &limits)
{
    Result<std::unique_ptr<XlsxFileWriter>> writer = XlsxFileWriter::create(path(), limits);
    if (!writer)
        return fail(writer.error());
    for (const QStringList &cells : rows) {
        if (const Result<void> written = (*writer)->write(cells); !written)
            return written;
    }
    const Result<void> committed = (*writer)->commit();
    m_sheets = (*writer)->sheets();
    m_cut = (*writer)->cutTexts();
    return committed;
}

QByteArray XlsxFileWriterTest::partOf(const QString &name) const
{
    const Result<std::unique_ptr<ZipArchive>> archive = ZipArchive::open(path(), {});
    if (!archive)
        return {};
    const Result<std::unique_ptr<ZipPart>> part = (*archive)->part(name);
    return part ? (*part)->readAll() : QByteArray();
}

void XlsxFileWriterTest::everyCellIsAText()
{
    const QList<QStringList> rows = {
        words("number|name|link"), words("+919876543210|=cmd!A0|https://example.com"),
        words("42|@SUM(1)|{=A1}"), words("-5|\tx|TRUE"),
        words("007|2026-11-22|"),
    };
    QVERIFY(write(rows));
    const Result<Rows> back = rowsOf(path());
    QVERIFY2(back, qPrintable(back ? QString() : operatorText(back.error())));
    QCOMPARE(back->size(), rows.size());
    for (qsizetype row = 0; row < rows.size(); ++row)
        QCOMPARE(back->at(row), qMakePair(qint64(row + 1), withoutEmptyEnd(rows.at(row))));
    const QByteArray sheet = partOf(FirstSheet);
    QCOMPARE(sheet.count("<c "), 14);
    QCOMPARE(sheet.count("t=\"inlineStr\""), 14);
    for (const char *element : {"<f", "<v", "<hyperlink"})
        QVERIFY2(!sheet.contains(element), element);
    QVERIFY(sheet.contains("numberStoredAsText=\"1\""));
}

void XlsxFileWriterTest::theHeadingsAreBoldAndStay()
{
    QVERIFY(write({words("number|name"), words("1|Asha")}));
    const QByteArray sheet = partOf(FirstSheet);
    QVERIFY2(sheet.contains("ySplit=\"1\"") && sheet.contains("state=\"frozen\""), sheet.constData());
    // Styles 1 and 2 are the text and the bold one, both with the number format "@".
    QCOMPARE(sheet.count("s=\"2\""), 2);
    QCOMPARE(sheet.count("s=\"1\""), 2);
    const QByteArray styles = partOf(QStringLiteral("xl/styles.xml"));
    QCOMPARE(styles.count("numFmtId=\"49\""), 2);
    QVERIFY(styles.contains("<b/>"));
}

void XlsxFileWriterTest::randomTextsComeBackEqual()
{
    constexpr quint32 Seed = 0x5EED0032;
    QRandomGenerator random(Seed);
    QList<QStringList> rows = {words("place|a|b|c|d")};
    for (int i = 0; i < 1500; ++i) {
        QStringList cells = {QString::number(i)};
        for (int column = 0; column < 4; ++column)
            cells.append(randomText(random));
        rows.append(cells);
    }
    QVERIFY(write(rows));
    const Result<Rows> back = rowsOf(path());
    QVERIFY2(back, qPrintable(back ? QString() : operatorText(back.error())));
    QCOMPARE(back->size(), rows.size());
    for (qsizetype row = 0; row < rows.size(); ++row) {
        QStringList cells = back->at(row).second;
        for (QString &cell : cells)
            cell = unguarded(cell); // as the import does it
        QVERIFY2(cells == withoutEmptyEnd(rows.at(row)),
                 qPrintable(QStringLiteral("seed 0x5EED0032, row ") + QString::number(row)));
    }
    QCOMPARE(m_cut, qint64(0));
}

void XlsxFileWriterTest::whatDoesNotFitIsCutAndCounted()
{
    const QString most(32'767, u'\u0928');
    QVERIFY(write({words("summary|more"), {most, most + u'x'}, {QString(40'000, u'a'), {}}}));
    QCOMPARE(m_cut, qint64(2));
    const Result<Rows> back = rowsOf(path());
    QVERIFY(back);
    QCOMPARE(back->at(1).second, QStringList({most, most}));
    QCOMPARE(back->at(2).second, QStringList(QString(32'767, u'a')));
}

void XlsxFileWriterTest::rowsGoOnOnAnotherSheet()
{
    XlsxSheetLimits limits;
    limits.rows = 3;
    QVERIFY(write({words("number"), words("1"), words("2"), words("3"), words("4"), words("5")}, limits));
    QCOMPARE(m_sheets, 3);
    const Result<std::unique_ptr<Workbook>> workbook = Workbook::open(path(), WorkbookKind::Xlsx);
    QVERIFY(workbook);
    QCOMPARE((*workbook)->sheets(), words("Leads|Leads 2|Leads 3"));
    QCOMPARE(rowsOf(path(), 0).value_or(Rows()),
             Rows({{1, words("number")}, {2, words("1")}, {3, words("2")}}));
    QCOMPARE(rowsOf(path(), 1).value_or(Rows()),
             Rows({{1, words("number")}, {2, words("3")}, {3, words("4")}}));
    QCOMPARE(rowsOf(path(), 2).value_or(Rows()), Rows({{1, words("number")}, {2, words("5")}}));
}

void XlsxFileWriterTest::aSheetEndsBeforeItIsTooLargeToBeRead()
{
    XlsxSheetLimits limits;
    limits.bytes = 500;
    const QString text(400, u'a');
    QVERIFY(write({words("summary"), {text}, {text}, {text}}, limits));
    QCOMPARE(m_sheets, 3);
    QCOMPARE(rowsOf(path(), 1).value_or(Rows()), Rows({{1, words("summary")}, {2, {text}}}));
}

void XlsxFileWriterTest::nothingButHeadingsIsAWorkbook()
{
    QVERIFY(write({words("number|name")}));
    QCOMPARE(m_sheets, 1);
    QCOMPARE(rowsOf(path()).value_or(Rows()), Rows({{1, words("number|name")}}));
}

void XlsxFileWriterTest::leavesTheOldFileUntilItIsCommitted()
{
    QVERIFY(write({words("old")}));
    {
        auto writer = XlsxFileWriter::create(path());
        QVERIFY(writer);
        QVERIFY((*writer)->write(words("new")));
        QVERIFY((*writer)->pack());
    }
    QCOMPARE(rowsOf(path()).value_or(Rows()), Rows({{1, words("old")}}));
    QCOMPARE(QDir(m_directory.path()).entryList(QDir::Files | QDir::Hidden),
             QStringList(QStringLiteral("leads.xlsx")));
}

void XlsxFileWriterTest::whatIsGivenUpHoldsNothing()
{
    const int before = openFiles();
    {
        XlsxSheetLimits limits;
        limits.rows = 2;
        auto writer = XlsxFileWriter::create(path(), limits);
        QVERIFY(writer);
        for (int row = 0; row < 4; ++row)
            QVERIFY((*writer)->write(words("a|b")));
        QVERIFY(openFiles() > before);
    }
    QCOMPARE(openFiles(), before);
    QVERIFY(write({words("number"), words("1")}));
    QCOMPARE(openFiles(), before);
}

void XlsxFileWriterTest::saysWhyAFileCannotBeWritten()
{
    const auto writer = XlsxFileWriter::create(m_directory.filePath(QStringLiteral("missing/out.xlsx")));
    QVERIFY(!writer);
    QCOMPARE(writer.error().code, ErrorCode::FileUnwritable);
    QCOMPARE(writer.error().arguments.constFirst(), QStringLiteral("out.xlsx"));
}

void XlsxFileWriterTest::aFullDiskIsNoticedAtOnce() // F40
{
    const QTemporaryDir directory;
    auto writer = XlsxFileWriter::create(directory.filePath(QStringLiteral("out.xlsx")));
    QVERIFY(writer);
    const test::FullDisk full(20'000);
    Result<void> written;
    int rows = 0;
    for (; rows < 10'000 && written; ++rows)
        written = (*writer)->write(words("+919876543210|Asha"));
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::FileUnwritable);
    QVERIFY2(rows < 1000, qPrintable(QString::number(rows)));
}

// libxlsxwriter says that all is well then.
void XlsxFileWriterTest::aDiskThatIsFullWhenPackingIsNoticed()
{
    QList<QStringList> rows;
    for (int row = 0; row < 500; ++row)
        rows.append(words("+919876543210|Asha"));
    QVERIFY(write(rows));
    const Rows before = rowsOf(path()).value_or(Rows());
    const qint64 bytes = partOf(FirstSheet).size();
    QVERIFY(bytes > 40'000);
    rows.append(words("+919876543211|Ravi"));
    // The rows themselves fit, and so does the packed file; a sheet with what stands around its rows does
    // not.
    const test::FullDisk full(static_cast<rlim_t>(bytes));
    const Result<void> written = write(rows);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::FileUnwritable);
    QCOMPARE(written.error().arguments.constFirst(), QStringLiteral("leads.xlsx"));
    QCOMPARE(rowsOf(path()).value_or(Rows()), before);
    QCOMPARE(QDir(m_directory.path()).entryList(QDir::Files | QDir::Hidden),
             QStringList(QStringLiteral("leads.xlsx")));
}

void XlsxFileWriterTest::moreColumnsThanExcelKnowsAreRefused()
{
    auto writer = XlsxFileWriter::create(path());
    QVERIFY(writer);
    const Result<void> written = (*writer)->write(QStringList(16'385, QStringLiteral("a")));
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::FileTooManyColumns);
}

QTEST_GUILESS_MAIN(XlsxFileWriterTest)
#include "tst_xlsxfilewriter.moc"
