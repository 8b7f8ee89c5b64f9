// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csvsupport.h"

#include "core/intake/csvfilewriter.h"
#include "core/intake/importreader.h"
#include "core/intake/leadcsv.h"
#include "core/intake/xlsxfilewriter.h"

#include <QTemporaryDir>

using namespace callboard;
using namespace callboard::intake;

class LeadCsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHeaderIsTheOneOfTheTemplate();
    void anExportedLeadComesBackAsItWas_data();
    void anExportedLeadComesBackAsItWas();
};

namespace {

Result<std::unique_ptr<TableWriter>> createWriter(const QString &path)
{
    if (path.endsWith(QLatin1String(".xlsx"))) {
        Result<std::unique_ptr<XlsxFileWriter>> workbook = XlsxFileWriter::create(path);
        if (!workbook)
            return fail(workbook.error());
        return std::unique_ptr<TableWriter>(*std::move(workbook));
    }
    Result<std::unique_ptr<CsvFileWriter>> text = CsvFileWriter::create(path, {.hasByteOrderMark = true});
    if (!text)
        return fail(text.error());
    return std::unique_ptr<TableWriter>(*std::move(text));
}

} // namespace

void LeadCsvTest::theHeaderIsTheOneOfTheTemplate()
{
    // S0-016
    QCOMPARE(leadCsvHeader({QStringLiteral("city")}).join(u','),
             QStringLiteral("lead_uuid,number,whatsapp_number,name,email,partner,call_status,city"));
}

void LeadCsvTest::anExportedLeadComesBackAsItWas_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("CSV") << QStringLiteral("leads.csv");
    QTest::newRow("XLSX") << QStringLiteral("leads.xlsx");
}

void LeadCsvTest::anExportedLeadComesBackAsItWas()
{
    // F59
    QFETCH(const QString, file);
    const Lead lead{.id = {},
                    .uuid = QUuid::createUuidV5(QUuid(), QStringLiteral("lead")),
                    .number = *PhoneNumber::fromE164(QStringLiteral("+919876543210")),
                    .whatsappNumber = PhoneNumber::fromE164(QStringLiteral("+12025550123")),
                    .name = QStringLiteral("=cmd|' /C calc'!A0"),
                    .email = QStringLiteral("-p@example.com"),
                    .partner = QStringLiteral("\"A\", B\nC"),
                    .status = LeadStatus::Completed,
                    .statusDetail = {},
                    .attributes = {{QStringLiteral("@city"), QStringLiteral("'+Pune _x0041_\r\n\u0008 ")}},
                    .import = {},
                    .createdAt = {},
                    .updatedAt = {}};
    const QTemporaryDir directory;
    const QString path = directory.filePath(file);
    const auto writer = createWriter(path);
    QVERIFY(writer);
    QVERIFY((*writer)->write(leadCsvHeader({QStringLiteral("@city")})));
    QVERIFY((*writer)->write(leadCsvCells(lead, {QStringLiteral("@city")})));
    QVERIFY((*writer)->commit());

    Result<ImportReader> reader = ImportReader::open(ImportInput::fromFile(path), {});
    QVERIFY(reader);
    QList<LeadDraft> drafts;
    QVERIFY(reader->run({}, [&drafts](const ImportChunk &chunk) {
        drafts.append(chunk.drafts);
        return Result<void>();
    }));
    QCOMPARE(drafts.size(), 1);
    const LeadDraft &draft = drafts.first();
    QCOMPARE(draft.uuid, lead.uuid);
    QCOMPARE(draft.number, lead.number);
    QCOMPARE(draft.whatsappNumber, lead.whatsappNumber);
    QCOMPARE(draft.name, lead.name);
    QCOMPARE(draft.email, lead.email);
    QCOMPARE(draft.partner, lead.partner);
    QCOMPARE(draft.status, std::optional(lead.status));
    QCOMPARE(draft.attributes, lead.attributes);
}

QTEST_GUILESS_MAIN(LeadCsvTest)
#include "tst_leadcsv.moc"
