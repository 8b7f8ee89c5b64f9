// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csvsupport.h"

#include "core/intake/csvfilewriter.h"
#include "core/intake/importreader.h"
#include "core/intake/leadcsv.h"

#include <QTemporaryDir>

using namespace callboard;
using namespace callboard::intake;

class LeadCsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHeaderIsTheOneOfTheTemplate();
    void anExportedLeadComesBackAsItWas();
};

void LeadCsvTest::theHeaderIsTheOneOfTheTemplate()
{
    // S0-016
    QCOMPARE(leadCsvHeader({QStringLiteral("city")}).join(u','),
             QStringLiteral("lead_uuid,number,whatsapp_number,name,email,partner,call_status,city"));
}

void LeadCsvTest::anExportedLeadComesBackAsItWas()
{
    // F59
    const Lead lead{.id = {},
                    .uuid = QUuid::createUuidV5(QUuid(), QStringLiteral("lead")),
                    .number = *PhoneNumber::fromE164(QStringLiteral("+919876543210")),
                    .whatsappNumber = PhoneNumber::fromE164(QStringLiteral("+12025550123")),
                    .name = QStringLiteral("=cmd|' /C calc'!A0"),
                    .email = QStringLiteral("-p@example.com"),
                    .partner = QStringLiteral("\"A\", B\nC"),
                    .status = LeadStatus::Completed,
                    .statusDetail = {},
                    .attributes = {{QStringLiteral("@city"), QStringLiteral("'+Pune ")}},
                    .import = {},
                    .createdAt = {},
                    .updatedAt = {}};
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("leads.csv"));
    auto writer = CsvFileWriter::create(path, {.hasByteOrderMark = true});
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
