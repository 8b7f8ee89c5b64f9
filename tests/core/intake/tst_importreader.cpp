// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csvsupport.h"

#include "core/intake/importpreview.h"
#include "core/intake/importreader.h"

#include <QTemporaryDir>

using namespace callboard;
using namespace callboard::intake;

class ImportReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }
    void deliversChunksInOrder();
    void marksRepeatedNumbers();
    void keepsTheRejectedRowsAsTheyWereRead();
    void refusesAFileWithoutNumbers();
    void refusesAFileThatIsNotThePreviewedOne();
    void noticesAChangeWhileItReads();
    void noticesAChangeDuringTheLastRows();
    void endsWithTheErrorOfTheWriter();
    void stopsWhenAskedTo();
    void tellsWhereAFileIsMalformed();
    void takesEveryLineEndAndEncodingTheSame_data();
    void takesEveryLineEndAndEncodingTheSame();

private:
    [[nodiscard]] QString write(const QByteArray &csv) const
    {
        return test::writeFile(m_directory->path(), QStringLiteral("leads.csv"), csv);
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

Result<QList<LeadDraft>> readAll(const QString &path)
{
    Result<ImportReader> reader = ImportReader::open(ImportInput::fromFile(path), {});
    if (!reader)
        return fail(reader.error());
    QList<LeadDraft> drafts;
    const Result<void> ran = reader->run({}, [&drafts](const ImportChunk &chunk) {
        drafts.append(chunk.drafts);
        return Result<void>();
    });
    if (!ran)
        return fail(ran.error());
    return drafts;
}

void appendRow(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::Append) || file.write("9876543210,late\n") < 0)
        qFatal("A test file cannot be changed.");
}

} // namespace

void ImportReaderTest::deliversChunksInOrder()
{
    Result<ImportReader> reader = ImportReader::open(ImportInput::fromFile(write(manyRows(1201))), {});
    QVERIFY(reader);
    QList<qsizetype> sizes;
    qint64 line = 1;
    QVERIFY(reader->run({}, [&](const ImportChunk &chunk) {
        sizes.append(chunk.drafts.size());
        for (const LeadDraft &draft : chunk.drafts) {
            if (draft.line != ++line)
                return Result<void>(fail(ErrorCode::Unspecified));
        }
        return Result<void>();
    }));
    QCOMPARE(sizes, (QList<qsizetype>{500, 500, 201}));
}

void ImportReaderTest::marksRepeatedNumbers()
{
    const auto drafts = readAll(write("number\n9876543210\n9876543211\n0 98765 43210\n"));
    QVERIFY(drafts);
    QCOMPARE(drafts->size(), 3);
    QVERIFY(!drafts->at(0).repeatsEarlierRow);
    QVERIFY(!drafts->at(1).repeatsEarlierRow);
    QVERIFY(drafts->at(2).repeatsEarlierRow);
}

void ImportReaderTest::keepsTheRejectedRowsAsTheyWereRead()
{
    Result<ImportReader> reader =
        ImportReader::open(ImportInput::fromFile(write("number,name\n 112 ,'=x\n9876543210,b\n")), {});
    QVERIFY(reader);
    QList<RejectedRow> rejected;
    QVERIFY(reader->run({}, [&rejected](const ImportChunk &chunk) {
        rejected.append(chunk.rejected);
        return Result<void>();
    }));
    const QList<RejectedRow> expected = {
        {2, NumberRejection::Emergency, {QStringLiteral(" 112 "), QStringLiteral("'=x")}}};
    QCOMPARE(rejected, expected);
}

void ImportReaderTest::refusesAFileWithoutNumbers()
{
    const auto drafts = readAll(write("name,city\nAsha,Pune\n"));
    QVERIFY(!drafts);
    QCOMPARE(drafts.error().code, ErrorCode::FileNoNumberColumn);
    QCOMPARE(drafts.error().arguments.at(1), QStringLiteral("name, city"));
}

void ImportReaderTest::refusesAFileThatIsNotThePreviewedOne()
{
    const ImportInput input = ImportInput::fromFile(write(manyRows(3)));
    const Result<ImportPreview> preview = previewImport(input, {}, {});
    QVERIFY(preview);
    const ImportOptions options{.mapping = preview->layout.mapping, .expected = preview->layout.identity};
    QVERIFY(ImportReader::open(input, options));
    appendRow(input.path);
    const Result<ImportReader> reader = ImportReader::open(input, options);
    QVERIFY(!reader);
    QCOMPARE(reader.error().code, ErrorCode::FileChanged);
}

void ImportReaderTest::noticesAChangeWhileItReads()
{
    const QString path = write(manyRows(300'000));
    Result<ImportReader> reader = ImportReader::open(ImportInput::fromFile(path), {});
    QVERIFY(reader);
    qsizetype delivered = 0;
    const Result<void> ran = reader->run({}, [&](const ImportChunk &chunk) {
        if (delivered == 0)
            appendRow(path);
        delivered += chunk.drafts.size();
        return Result<void>();
    });
    QVERIFY(!ran);
    QCOMPARE(ran.error().code, ErrorCode::FileChanged);
    QVERIFY(delivered < 300'000);
}

void ImportReaderTest::noticesAChangeDuringTheLastRows()
{
    const QString path = write(manyRows(600));
    Result<ImportReader> reader = ImportReader::open(ImportInput::fromFile(path), {});
    QVERIFY(reader);
    const Result<void> ran = reader->run({}, [&](const ImportChunk &) {
        appendRow(path);
        return Result<void>();
    });
    QVERIFY(!ran);
    QCOMPARE(ran.error().code, ErrorCode::FileChanged);
}

void ImportReaderTest::endsWithTheErrorOfTheWriter()
{
    Result<ImportReader> reader = ImportReader::open(ImportInput::fromFile(write(manyRows(2000))), {});
    QVERIFY(reader);
    int chunks = 0;
    const Result<void> ran = reader->run({}, [&chunks](const ImportChunk &) -> Result<void> {
        ++chunks;
        return fail(ErrorCode::DatabaseStatement);
    });
    QVERIFY(!ran);
    QCOMPARE(ran.error().code, ErrorCode::DatabaseStatement);
    QCOMPARE(chunks, 1);
}

void ImportReaderTest::stopsWhenAskedTo()
{
    Result<ImportReader> reader = ImportReader::open(ImportInput::fromFile(write(manyRows(2000))), {});
    QVERIFY(reader);
    std::stop_source stop;
    int chunks = 0;
    const Result<void> ran = reader->run({stop.get_token(), {}}, [&](const ImportChunk &) {
        ++chunks;
        stop.request_stop();
        return Result<void>();
    });
    QVERIFY(!ran);
    QCOMPARE(ran.error().code, ErrorCode::Cancelled);
    QCOMPARE(chunks, 1);
}

void ImportReaderTest::tellsWhereAFileIsMalformed()
{
    const auto drafts = readAll(write("number,name\n9876543210,\"Asha\n9876543211,Ravi\n"));
    QVERIFY(!drafts);
    QCOMPARE(drafts.error().code, ErrorCode::FileMalformed);
    QCOMPARE(drafts.error().arguments.first(), QStringLiteral("leads.csv"));
    QCOMPARE(drafts.error().where, QStringLiteral("line 2, column 2"));
}

void ImportReaderTest::takesEveryLineEndAndEncodingTheSame_data()
{
    QTest::addColumn<QByteArray>("csv");
    const QString text = QStringLiteral("name,number\r\nRené,9876543210\r\n");
    const QByteArray utf8 = text.toUtf8();
    QByteArray utf16(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    QTest::newRow("utf-8") << utf8;
    QTest::newRow("mark") << "\xEF\xBB\xBF" + utf8;
    QTest::newRow("utf-16") << utf16;
    QTest::newRow("utf-16 with mark") << "\xFF\xFE" + utf16;
    QTest::newRow("windows-1252") << text.toLatin1();
    QTest::newRow("lf") << QByteArray(utf8).replace("\r\n", "\n");
    QTest::newRow("cr") << QByteArray(utf8).replace("\r\n", "\r");
    QTest::newRow("semicolon") << QByteArray(utf8).replace(",", ";");
    QTest::newRow("announced") << "sep=|\r\n" + QByteArray(utf8).replace(",", "|");
}

void ImportReaderTest::takesEveryLineEndAndEncodingTheSame()
{
    QFETCH(const QByteArray, csv);
    const auto drafts = readAll(write(csv));
    QVERIFY(drafts);
    QCOMPARE(drafts->size(), 1);
    QCOMPARE(drafts->first().name, QStringLiteral("René"));
    QCOMPARE(drafts->first().number.e164(), QStringLiteral("+919876543210"));
}

QTEST_GUILESS_MAIN(ImportReaderTest)
#include "tst_importreader.moc"
