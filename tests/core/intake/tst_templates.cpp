// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/importpreview.h"
#include "core/intake/leadfield.h"

#include <QFile>
#include <QTest>

using namespace callboard;
using namespace callboard::intake;

class TemplatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBasicTemplateIsTheDocuments();
    void everyFileOfOursIsImportedWhole_data();
    void everyFileOfOursIsImportedWhole();
};

void TemplatesTest::theBasicTemplateIsTheDocuments()
{
    // S0-016, S0-017
    QFile file(QStringLiteral(":/callboard/templates/call-campaign-basic-template.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(),
             QByteArray("lead_uuid,number,whatsapp_number,name,email,partner,call_status\r\n"
                        ",+919876543210,+919876543210,Prathamesh,p@example.com,Physics Wallah,pending\r\n"
                        ",+918765432109,+918765432109,Rahul,r@example.com,Leverage Edu,pending\r\n"));
}

void TemplatesTest::everyFileOfOursIsImportedWhole_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<qint64>("rows");
    QTest::newRow("basic") << QStringLiteral(":/callboard/templates/call-campaign-basic-template.csv") << 2LL;
    QTest::newRow("advanced") << QStringLiteral(":/callboard/templates/call-campaign-advanced-template.csv")
                              << 2LL;
    QTest::newRow("samples") << QStringLiteral(":/callboard/samples/leads.csv") << 100LL;
}

void TemplatesTest::everyFileOfOursIsImportedWhole()
{
    QFETCH(const QString, path);
    const Result<ImportPreview> preview = previewImport(ImportInput::fromFile(path), {}, {});
    QVERIFY(preview);
    QTEST(preview->counts->fresh, "rows");
    QCOMPARE(preview->counts->rows, preview->counts->fresh);
    QVERIFY(preview->counts->warnings.isEmpty());
    QCOMPARE(preview->layout.header.first(standardHeader().size()), standardHeader());
}

QTEST_GUILESS_MAIN(TemplatesTest)
#include "tst_templates.moc"
