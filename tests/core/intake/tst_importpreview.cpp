// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csvsupport.h"

#include "core/intake/importpreview.h"

#include <QTemporaryDir>

using namespace callboard;
using namespace callboard::intake;

class ImportPreviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }
    void countsWhatWouldHappen();
    void showsTheFirstRowsBesideWhatBecomesOfThem();
    void describesTheFile();
    void recognisesAFileWithoutHeader();
    void findsMisreadTextsAndMendsThemWhenTold();
    void whatIsOnlyLikelyNeedsACompanion();
    void rememberedRulesAreFollowed();
    void followsTheOperatorsMapping();
    void asksForAMappingWhenNoColumnHoldsNumbers();
    void asksTheStoreInPieces();
    void passesOnTheErrorOfTheStore();
    void stopsWhenAskedTo();
    void tellsItsProgress();
    void refusesFilesWithoutRows_data();
    void refusesFilesWithoutRows();
    void readsPastedCells();
    void limitsTheListOfProblems();

private:
    [[nodiscard]] ImportInput file(const QByteArray &csv) const
    {
        return ImportInput::fromFile(test::writeFile(m_directory->path(), QStringLiteral("leads.csv"), csv));
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

namespace {

QByteArray manyRows(int rows)
{
    QByteArray csv("number,name\n");
    for (int i = 0; i < rows; ++i)
        csv.append(QByteArray::number(9'000'000'000LL + i) + ",Asha\n");
    return csv;
}

} // namespace

void ImportPreviewTest::countsWhatWouldHappen()
{
    // F58: duplicates by format are one number.
    const ImportInput input = file("number,email\n9876543210,\n+91 98765 43210,\n09876543211,bad\n"
                                   "9876543212,\n98765,\n112,\n,\n1e11,x\n");
    const auto known = [](const QList<PhoneNumber> &asked) -> Result<QSet<PhoneNumber>> {
        const PhoneNumber stored = *PhoneNumber::fromE164(QStringLiteral("+919876543212"));
        return asked.contains(stored) ? QSet{stored} : QSet<PhoneNumber>();
    };
    const Result<ImportPreview> preview = previewImport(input, {}, known);
    QVERIFY(preview);
    QVERIFY(preview->counts);
    ImportCounts expected;
    expected.rows = 7; // the row of empty cells is a blank one
    expected.fresh = 2;
    expected.knownToStore = 1;
    expected.repeatedInFile = 1;
    expected.rejected = 3;
    expected.rejectedBy = {{NumberRejection::TooShort, 1},
                           {NumberRejection::Emergency, 1},
                           {NumberRejection::DamagedBySpreadsheet, 1}};
    expected.warnings = {{RowWarning::EmailUnusable, 1}};
    QCOMPARE(*preview->counts, expected);
    QCOMPARE(preview->problems.size(), 3);
    QCOMPARE(preview->problems.first().line, 6);
}

void ImportPreviewTest::showsTheFirstRowsBesideWhatBecomesOfThem()
{
    const Result<ImportPreview> preview = previewImport(file(manyRows(150)), {}, {});
    QVERIFY(preview);
    QCOMPARE(preview->head.size(), 100);
    QCOMPARE(preview->head.first().line, 2);
    QCOMPARE(preview->head.first().cells.first(), QStringLiteral("9000000000"));
    QCOMPARE(std::get<LeadDraft>(preview->head.first().outcome).number.e164(),
             QStringLiteral("+919000000000"));
    QCOMPARE(preview->counts->rows, 150);

    const Result<ImportPreview> repeated = previewImport(file("number\n9876543210\n9876543210\n"), {}, {});
    QVERIFY(repeated);
    QVERIFY(!std::get<LeadDraft>(repeated->head.at(0).outcome).repeatsEarlierRow);
    QVERIFY(std::get<LeadDraft>(repeated->head.at(1).outcome).repeatsEarlierRow);
}

void ImportPreviewTest::describesTheFile()
{
    const Result<ImportPreview> preview =
        previewImport(file("Phone;Ren\xE9\xE9\xE9;'=x\n9876543210;x;y\n"), {}, {});
    QVERIFY(preview);
    const ImportLayout &layout = preview->layout;
    QCOMPARE(layout.name, QStringLiteral("leads.csv"));
    QCOMPARE(layout.encoding, Encoding::Windows1252);
    QCOMPARE(layout.delimiter, ';');
    QVERIFY(layout.hasHeader);
    QCOMPARE(layout.header,
             (QStringList{QStringLiteral("Phone"), QStringLiteral("Renééé"), QStringLiteral("=x")}));
    QCOMPARE(layout.mapping.columnOf(LeadField::Number), std::optional<qsizetype>(0));
    QCOMPARE(layout.fingerprint, headerFingerprint(layout.header));
    QVERIFY(layout.identity);
}

// E-07
void ImportPreviewTest::findsMisreadTextsAndMendsThemWhenTold()
{
    const ImportInput input =
        file("number,à¤¨à¤¾à¤®,city\n9876543210,MuÃ±oz,Pune\n9876543211,José,MuÃ±oz\n1,Ma√±ana,Goa\n");
    const Result<ImportPreview> found = previewImport(input, {}, {});
    QVERIFY(found);
    QCOMPARE(found->mojibake.cells, 4);
    QVERIFY(found->mojibake.changesHeadings);
    const QList<MojibakeFinds::Example> examples = {{1, QStringLiteral("à¤¨à¤¾à¤®"), QStringLiteral("नाम")},
                                                    {2, QStringLiteral("MuÃ±oz"), QStringLiteral("Muñoz")},
                                                    {4, QStringLiteral("Ma√±ana"), QStringLiteral("Mañana")}};
    QCOMPARE(found->mojibake.examples, examples);
    QCOMPARE(found->head.first().cells.at(1), QStringLiteral("MuÃ±oz"));

    const Result<ImportPreview> mended = previewImport(input, {.mojibake = Mojibake::Mend}, {});
    QVERIFY(mended);
    QCOMPARE(mended->mojibake, found->mojibake);
    QCOMPARE(mended->layout.mapping.columnOf(LeadField::Name), std::optional<qsizetype>(1));
    QCOMPARE(std::get<LeadDraft>(mended->head.at(0).outcome).name, QStringLiteral("Muñoz"));
    QCOMPARE(std::get<LeadDraft>(mended->head.at(1).outcome).name, QStringLiteral("José"));
    QCOMPARE(mended->head.at(2).cells.at(1), QStringLiteral("Mañana"));
}

void ImportPreviewTest::whatIsOnlyLikelyNeedsACompanion()
{
    const Result<ImportPreview> alone = previewImport(file("number,name\n9876543210,MÃ–LLER\n"), {}, {});
    QVERIFY(alone);
    QCOMPARE(alone->mojibake, MojibakeFinds());
    const Result<ImportPreview> together =
        previewImport(file("number,name\n9876543210,MÃ–LLER\n9876543211,MuÃ±oz\n"), {}, {});
    QVERIFY(together);
    QCOMPARE(together->mojibake.cells, 2);
    QCOMPARE(together->mojibake.examples.size(), 1);
}

void ImportPreviewTest::rememberedRulesAreFollowed()
{
    const ImportInput input = file("Phone,Other Phone,name\n9876543210,9876543211,Asha\n");
    const QByteArray kind =
        headerFingerprint({QStringLiteral("name"), QStringLiteral("other phone"), QStringLiteral("PHONE")});
    ImportOptions options;
    options.rememberedRules = {{kind, {QStringLiteral("Other Phone=number")}}};
    const Result<ImportPreview> as = previewImport(input, options, {});
    QVERIFY(as);
    QCOMPARE(as->layout.mapping.columnOf(LeadField::Number), std::optional<qsizetype>(1));
    QCOMPARE(as->layout.remembered, std::optional(as->layout.mapping));
    QCOMPARE(as->layout.guessed.columnOf(LeadField::Number), std::optional<qsizetype>(0));

    // What is chosen now goes before.
    options.mapping = as->layout.guessed;
    const Result<ImportPreview> chosen = previewImport(input, options, {});
    QVERIFY(chosen);
    QCOMPARE(chosen->layout.mapping, as->layout.guessed);
    QVERIFY(chosen->layout.remembered);

    // Rules of another kind of file, and such as do not fit, change nothing.
    options.mapping.reset();
    for (const auto &rules : {QHash<QByteArray, QStringList>{{"other", {QStringLiteral("name=number")}}},
                              QHash<QByteArray, QStringList>{{kind, {QStringLiteral("gone=number")}}}}) {
        options.rememberedRules = rules;
        const Result<ImportPreview> guessed = previewImport(input, options, {});
        QVERIFY(guessed);
        QCOMPARE(guessed->layout.mapping, guessed->layout.guessed);
        QVERIFY(!guessed->layout.remembered);
    }
}

void ImportPreviewTest::recognisesAFileWithoutHeader()
{
    const ImportInput input = file("9876543210,Asha\n9876543211,Ravi\n");
    const Result<ImportPreview> preview = previewImport(input, {}, {});
    QVERIFY(preview);
    QVERIFY(!preview->layout.hasHeader);
    QCOMPARE(preview->layout.header, (QStringList{QStringLiteral("Column 1"), QStringLiteral("Column 2")}));
    QCOMPARE(preview->counts->fresh, 2);
    QCOMPARE(std::get<LeadDraft>(preview->head.first().outcome).name, QStringLiteral("Asha"));

    const Result<ImportPreview> insisted = previewImport(input, {.hasHeader = true}, {});
    QVERIFY(insisted);
    QCOMPARE(insisted->counts->rows, 1);
}

void ImportPreviewTest::followsTheOperatorsMapping()
{
    const ImportInput input = file("number,second\n98765,9876543210\n");
    ImportOptions options;
    options.mappingRules = {QStringLiteral("second=number")};
    const Result<ImportPreview> byRule = previewImport(input, options, {});
    QVERIFY(byRule);
    QCOMPARE(byRule->counts->fresh, 1);

    options.mapping = byRule->layout.mapping;
    options.mappingRules.clear();
    const Result<ImportPreview> byMapping = previewImport(input, options, {});
    QVERIFY(byMapping);
    QCOMPARE(byMapping->counts->fresh, 1);

    options.mappingRules = {QStringLiteral("third=number")};
    const Result<ImportPreview> wrong = previewImport(input, options, {});
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, ErrorCode::NotFound);
}

void ImportPreviewTest::asksForAMappingWhenNoColumnHoldsNumbers()
{
    const Result<ImportPreview> preview = previewImport(file("a,b\nx,y\nz,w\n"), {}, {});
    QVERIFY(preview);
    QVERIFY(!preview->counts);
    QCOMPARE(preview->head.size(), 2);
    QVERIFY(preview->problems.isEmpty());

    QByteArray many("a\n");
    for (int i = 0; i < 200; ++i)
        many.append("x\n");
    const Result<ImportPreview> longFile = previewImport(file(many), {}, {});
    QVERIFY(longFile);
    QCOMPARE(longFile->head.size(), 100);
}

void ImportPreviewTest::asksTheStoreInPieces()
{
    QList<qsizetype> pieces;
    const auto known = [&pieces](const QList<PhoneNumber> &asked) -> Result<QSet<PhoneNumber>> {
        pieces.append(asked.size());
        return QSet<PhoneNumber>{asked.first()};
    };
    const Result<ImportPreview> preview = previewImport(file(manyRows(1200)), {}, known);
    QVERIFY(preview);
    QCOMPARE(pieces, (QList<qsizetype>{500, 500, 200}));
    QCOMPARE(preview->counts->knownToStore, 3);
    QCOMPARE(preview->counts->fresh, 1197);
}

void ImportPreviewTest::passesOnTheErrorOfTheStore()
{
    const auto known = [](const QList<PhoneNumber> &) -> Result<QSet<PhoneNumber>> {
        return fail(ErrorCode::DatabaseStatement);
    };
    const Result<ImportPreview> preview = previewImport(file(manyRows(1)), {}, known);
    QVERIFY(!preview);
    QCOMPARE(preview.error().code, ErrorCode::DatabaseStatement);
}

void ImportPreviewTest::stopsWhenAskedTo()
{
    std::stop_source stop;
    const JobControl control{stop.get_token(), [&stop](qint64, qint64) { stop.request_stop(); }};
    const Result<ImportPreview> preview = previewImport(file(manyRows(200'000)), {}, {}, control);
    QVERIFY(!preview);
    QCOMPARE(preview.error().code, ErrorCode::Cancelled);
}

void ImportPreviewTest::tellsItsProgress()
{
    QList<qint64> steps;
    const QByteArray csv = manyRows(200'000);
    const JobControl control{{}, [&](qint64 done, qint64 total) {
                                 QCOMPARE(total, csv.size());
                                 steps.append(done);
                             }};
    QVERIFY(previewImport(file(csv), {}, {}, control));
    QVERIFY(steps.size() >= 3);
    QVERIFY(std::is_sorted(steps.cbegin(), steps.cend()));
    QCOMPARE(steps.last(), csv.size());
}

void ImportPreviewTest::refusesFilesWithoutRows_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::newRow("header only") << QByteArray("number,name\n");
    QTest::newRow("blank lines") << QByteArray("\n\n \n");
    QTest::newRow("mark only") << QByteArray("\xEF\xBB\xBF");
    QTest::newRow("delimiters only") << QByteArray("number,name\n,\n,\n");
}

void ImportPreviewTest::refusesFilesWithoutRows()
{
    QFETCH(const QByteArray, csv);
    const Result<ImportPreview> preview = previewImport(file(csv), {}, {});
    QVERIFY(!preview);
    QCOMPARE(preview.error().code, ErrorCode::FileEmpty);
}

void ImportPreviewTest::readsPastedCells()
{
    const Result<ImportPreview> preview =
        previewImport(ImportInput::fromPaste(QStringLiteral("Name\tMobile\nआशा\t98765 43210\n")), {}, {});
    QVERIFY(preview);
    QCOMPARE(preview->layout.delimiter, '\t');
    QCOMPARE(std::get<LeadDraft>(preview->head.first().outcome).name, QStringLiteral("आशा"));
}

void ImportPreviewTest::limitsTheListOfProblems()
{
    QByteArray csv("number\n");
    for (int i = 0; i < 1500; ++i)
        csv.append("1\n");
    const Result<ImportPreview> preview = previewImport(file(csv), {}, {});
    QVERIFY(preview);
    QCOMPARE(preview->counts->rejected, 1500);
    QCOMPARE(preview->problems.size(), 1000);
}

QTEST_GUILESS_MAIN(ImportPreviewTest)
#include "tst_importpreview.moc"
