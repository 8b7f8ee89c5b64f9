// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csvsupport.h"

#include "core/intake/columnguess.h"
#include "core/intake/csvformat.h"
#include "core/intake/rowreader.h"

using namespace callboard;
using namespace callboard::intake;

class RowReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryField();
    void leavesOutWhatTheRowLeavesOut();
    void keepsUnknownColumnsAsAttributes();
    void keepsTextsAsTheyAre_data();
    void keepsTextsAsTheyAre();
    void keepsWhatCannotBeUsedBesideTheLead();
    void noFilePutsALeadOnTheLine_data();
    void noFilePutsALeadOnTheLine();
    void rejectsARowForItsNumberAlone();
    void takesADoubtfulNumberAndSaysSo();
    void rejectsEveryRowWithoutANumberColumn();
    void keepsFurtherCells();
};

namespace {

RowOutcome readRow(const QString &header, const QByteArray &row)
{
    const NumberNormaliser india = *NumberNormaliser::forRegion(QStringLiteral("IN"));
    const RowReader reader(guessMapping(header.split(u','), {}, india), india);
    return reader.read(test::oneRecord(row));
}

LeadDraft draftOf(const QString &header, const QByteArray &row)
{
    return std::get<LeadDraft>(readRow(header, row));
}

const QString Standard = QStringLiteral("lead_uuid,number,whatsapp_number,name,email,partner,call_status");

} // namespace

void RowReaderTest::readsEveryField()
{
    const LeadDraft draft =
        draftOf(Standard, "{0b7f3d58-3f0a-4a52-9d2f-0d6c3b0b7a11},9876543210,+91 8765432109, Prathamesh ,"
                          "p@example.com,Physics Wallah,do_not_call\n");
    QCOMPARE(draft.line, 1);
    QCOMPARE(draft.uuid.toString(QUuid::WithoutBraces),
             QStringLiteral("0b7f3d58-3f0a-4a52-9d2f-0d6c3b0b7a11"));
    QCOMPARE(draft.number.e164(), QStringLiteral("+919876543210"));
    QCOMPARE(draft.whatsappNumber->e164(), QStringLiteral("+918765432109"));
    QCOMPARE(draft.name, QStringLiteral("Prathamesh"));
    QCOMPARE(draft.email, QStringLiteral("p@example.com"));
    QCOMPARE(draft.partner, QStringLiteral("Physics Wallah"));
    QCOMPARE(draft.status, std::optional(LeadStatus::DoNotCall));
    QVERIFY(draft.attributes.isEmpty());
    QVERIFY(draft.warnings.isEmpty());
}

void RowReaderTest::leavesOutWhatTheRowLeavesOut()
{
    const LeadDraft draft = draftOf(Standard, ",9876543210\n");
    QVERIFY(draft.uuid.isNull());
    QVERIFY(!draft.whatsappNumber);
    QVERIFY(!draft.status);
    QVERIFY(draft.name.isEmpty() && draft.email.isEmpty() && draft.partner.isEmpty());
    QVERIFY(draft.warnings.isEmpty());
}

void RowReaderTest::keepsUnknownColumnsAsAttributes()
{
    const LeadDraft draft =
        draftOf(QStringLiteral("city,number,Order Type,empty"), "Pune,9876543210, renewal,  \n");
    const LeadAttributes expected = {{QStringLiteral("city"), QStringLiteral("Pune")},
                                     {QStringLiteral("Order Type"), QStringLiteral(" renewal")}};
    QCOMPARE(draft.attributes, expected);
}

void RowReaderTest::keepsTextsAsTheyAre_data()
{
    QTest::addColumn<QString>("name");
    // F59
    QTest::newRow("formula") << QStringLiteral("=HYPERLINK(\"http://example.com\")");
    QTest::newRow("line break") << QStringLiteral("Asha\r\nRao");
    QTest::newRow("right to left") << QStringLiteral("\u202Eاسم\u202C");
    QTest::newRow("emoji") << QStringLiteral("Asha 👩‍🎓");
    QTest::newRow("SQL") << QStringLiteral("Robert'); DROP TABLE lead;--");
    QTest::newRow("HTML") << QStringLiteral("<b onclick=\"x()\">Asha</b>");
    QTest::newRow("template braces") << QStringLiteral("{{name}} {number}");
    QTest::newRow("10000 characters") << QString(10'000, u'न');
    QTest::newRow("own apostrophe") << QStringLiteral("'=x");
}

void RowReaderTest::keepsTextsAsTheyAre()
{
    QFETCH(const QString, name);
    const LeadDraft draft = draftOf(QStringLiteral("number,name,note"),
                                    csvLine({QStringLiteral("+919876543210"), name, name}, {}));
    QCOMPARE(draft.name, name);
    QCOMPARE(attributeValue(draft.attributes, QStringLiteral("note")), name);
}

void RowReaderTest::keepsWhatCannotBeUsedBesideTheLead()
{
    const LeadDraft draft = draftOf(Standard, "17,9876543210,none,Asha,asha at home,,called twice\n");
    QCOMPARE(draft.warnings, (QList<RowWarning>{RowWarning::UuidUnusable, RowWarning::WhatsAppNumberUnusable,
                                                RowWarning::EmailUnusable, RowWarning::StatusUnknown}));
    QVERIFY(draft.email.isEmpty());
    QVERIFY(!draft.whatsappNumber);
    QVERIFY(!draft.status);
    const LeadAttributes expected = {{QStringLiteral("lead_uuid"), QStringLiteral("17")},
                                     {QStringLiteral("whatsapp_number"), QStringLiteral("none")},
                                     {QStringLiteral("email"), QStringLiteral("asha at home")},
                                     {QStringLiteral("call_status"), QStringLiteral("called twice")}};
    QCOMPARE(draft.attributes, expected);
}

void RowReaderTest::noFilePutsALeadOnTheLine_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<QString>("status");
    for (const LeadStatus status : allLeadStatuses()) {
        const bool isUnderWay = status == LeadStatus::BulkCalling || status == LeadStatus::Initiated;
        QTest::newRow(qPrintable(toWord(status)))
            << toWord(status).toUpper().toUtf8() << toWord(isUnderWay ? LeadStatus::Pending : status);
    }
}

void RowReaderTest::noFilePutsALeadOnTheLine()
{
    QFETCH(const QByteArray, word);
    const LeadDraft draft = draftOf(QStringLiteral("number,call_status"), "9876543210," + word + "\n");
    QVERIFY(draft.status);
    QTEST(toWord(*draft.status), "status");
}

void RowReaderTest::rejectsARowForItsNumberAlone()
{
    const RowOutcome outcome = readRow(QStringLiteral("name,Phone No."), "Asha,9.19877E+11\n");
    const auto *problem = std::get_if<RowProblem>(&outcome);
    QVERIFY(problem);
    QCOMPARE(*problem, (RowProblem{1, QStringLiteral("Phone No."), NumberRejection::DamagedBySpreadsheet,
                                   QStringLiteral("9.19877E+11")}));
}

// E-07
void RowReaderTest::takesADoubtfulNumberAndSaysSo()
{
    const LeadDraft draft = draftOf(QStringLiteral("name,Phone No."), "Asha,9.876543210E+09\n");
    QCOMPARE(draft.number.e164(), QStringLiteral("+919876543210"));
    QCOMPARE(draft.warnings, QList{RowWarning::NumberDoubtful});
    QVERIFY(draftOf(QStringLiteral("name,Phone No."), "Asha,9876543210\n").warnings.isEmpty());
}

void RowReaderTest::rejectsEveryRowWithoutANumberColumn()
{
    const RowOutcome outcome = readRow(QStringLiteral("name,city"), "Asha,Pune\n");
    QVERIFY(std::holds_alternative<RowProblem>(outcome));
    QCOMPARE(std::get<RowProblem>(outcome).reason, NumberRejection::Empty);
}

void RowReaderTest::keepsFurtherCells()
{
    const LeadDraft draft = draftOf(QStringLiteral("number"), "9876543210,,Pune\n");
    QCOMPARE(draft.attributes, (LeadAttributes{{QStringLiteral("Column 3"), QStringLiteral("Pune")}}));
    QCOMPARE(draft.warnings, QList<RowWarning>{RowWarning::MoreCellsThanColumns});
    QVERIFY(draftOf(QStringLiteral("number"), "9876543210,, \n").warnings.isEmpty());
}

QTEST_GUILESS_MAIN(RowReaderTest)
#include "tst_rowreader.moc"
