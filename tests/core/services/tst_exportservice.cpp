// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/exportservice.h"

#include "core/intake/csvformat.h"
#include "tests/support/fulldisk.h"
#include "tests/support/ledgerseed.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using callboard::test::TestProfile;

class ExportServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsExportedComesInAgainAsTheSameLeads_data();
    void whatIsExportedComesInAgainAsTheSameLeads();
    void randomLeadsComeInAgainAsTheyWere_data();
    void randomLeadsComeInAgainAsTheyWere();
    void whatIsToldOfCallsComesInAsNothing();
    void cellsAreNoFormulas();
    void theLatestCallStandsBesideTheLead();
    void anAppointmentThatWasMissedIsExportedAsSuch();
    void theChosenColumnsAloneAreExported();
    void aColumnThatThereIsNotIsRefused();
    void theEndingTellsTheFormat();
    void aCancelledExportLeavesTheOldFile_data();
    void aCancelledExportLeavesTheOldFile();
    void aFullDiskIsToldAndLeavesTheOldFile_data();
    void aFullDiskIsToldAndLeavesTheOldFile();
    void anExportOfNothingIsAHeader();
};

namespace {

Result<ExportReceipt> exportAll(TestProfile &profile, const QString &fileName,
                                const JobControlPtr &control = std::make_shared<JobControl>())
{
    const QList<LeadId> ids = await(LeadService(*profile.workspace).ids({}, {})).value_or({});
    return await(
        ExportService(*profile.workspace)
            .exportLeads({.leads = ids, .fileName = fileName, .format = exportFormatOf(fileName)}, control));
}

QByteArray bytesOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &fileName, const QByteArray &bytes)
{
    QFile file(fileName);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

Result<ImportSummary> import(TestProfile &profile, const ImportRequest &request)
{
    return await(ImportService(*profile.workspace).run(request, std::make_shared<JobControl>()));
}

QList<Lead> leadsOf(TestProfile &profile)
{
    const LeadService leads(*profile.workspace);
    return await(leads.leads(await(leads.ids({}, {})).value_or({}))).value_or({});
}

void formats()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("CSV") << QStringLiteral("out.csv");
    QTest::newRow("XLSX") << QStringLiteral("out.xlsx");
}

/// As a person sees them: ids and times are those of the profile.
QStringList wordsOf(const Lead &lead)
{
    QStringList words = {lead.uuid.toString(),
                         lead.number.e164(),
                         lead.whatsappNumber ? lead.whatsappNumber->e164() : QString(),
                         lead.name,
                         lead.email,
                         lead.partner,
                         toWord(lead.status)};
    QStringList attributes;
    for (const auto &[name, value] : lead.attributes)
        attributes.append(name + QLatin1Char('=') + value);
    attributes.sort();
    return words + attributes;
}

/// Empty when \a other, empty before, holds the same leads once it has read what \a profile exports; else
/// what differs.
QString differenceAfter(TestProfile &profile, TestProfile &other, const QString &fileName)
{
    const Result<ExportReceipt> receipt = exportAll(profile, fileName);
    if (!receipt)
        return operatorText(receipt.error());
    ImportRequest request;
    request.fileName = fileName;
    const Result<ImportSummary> summary = import(other, request);
    if (!summary)
        return operatorText(summary.error());
    const QList<Lead> before = leadsOf(profile);
    const QList<Lead> after = leadsOf(other);
    if (before.isEmpty() || before.size() != after.size() || summary->warnings > 0)
        return QStringLiteral("%1 leads became %2").arg(before.size()).arg(after.size());
    for (qsizetype i = 0; i < before.size(); ++i) {
        if (wordsOf(before.at(i)) != wordsOf(after.at(i)))
            return wordsOf(before.at(i)).join(u'|') + QStringLiteral(" became ") +
                   wordsOf(after.at(i)).join(u'|');
    }
    return {};
}

QString randomText(QRandomGenerator &random, int most)
{
    static const QStringList pieces =
        QStringLiteral(
            "a|1|'|=|+|-|@|,|;|\t|\r|\n|\"| |.|\u0928\u093E\u092E|\u00E9|\u202E|_x0041_|<|&|{{name}}|"
            "\u0001|\u0008|\u0085|\u2028|\U0001F600|=1+1|+919876543210|'=SUM(A1)|''+x|TRUE|007")
            .split(u'|');
    QString text;
    for (int i = random.bounded(most); i > 0; --i)
        text += pieces.at(random.bounded(static_cast<int>(pieces.size())));
    return text;
}

} // namespace

void ExportServiceTest::whatIsExportedComesInAgainAsTheSameLeads_data()
{
    formats();
}

void ExportServiceTest::whatIsExportedComesInAgainAsTheSameLeads()
{
    QFETCH(const QString, name);
    TestProfile profile;
    ImportRequest request;
    request.pasted =
        QStringLiteral("number,whatsapp_number,name,email,partner,city\n"
                       "+919810000001,+919810000009,\"Asha, \"\"A\"\"\",asha@example.com,North,Pune\n"
                       "+919810000002,,\u0930\u093E\u091C,,,\"two\nlines\"\n"
                       "+919810000003,,=SUM(A1),,-South,\n")
            .toUtf8();
    QVERIFY(import(profile, request));
    QCOMPARE(leadsOf(profile).size(), 3);
    TestProfile other;
    QCOMPARE(differenceAfter(profile, other, profile.directory.filePath(name)), QString());
}

void ExportServiceTest::randomLeadsComeInAgainAsTheyWere_data()
{
    formats();
}

void ExportServiceTest::randomLeadsComeInAgainAsTheyWere() // F59
{
    QFETCH(const QString, name);
    constexpr quint32 Seed = 0x5EED0033;
    QRandomGenerator random(Seed);
    constexpr int Leads = 300;
    QByteArray text("number,name,partner,city,@note\r\n");
    for (int i = 0; i < Leads; ++i)
        text += intake::csvLine({QStringLiteral("+9198100%1").arg(i, 5, 10, QLatin1Char('0')),
                                 randomText(random, 8), randomText(random, 4), randomText(random, 8),
                                 i == 7 ? QString(32'000, u'\u0928') : randomText(random, 30)},
                                {});
    TestProfile profile;
    ImportRequest request;
    request.pasted = text;
    QVERIFY(import(profile, request));
    QCOMPARE(leadsOf(profile).size(), Leads);
    TestProfile other;
    const QString difference = differenceAfter(profile, other, profile.directory.filePath(name));
    QVERIFY2(difference.isEmpty(), qPrintable(QStringLiteral("seed 0x5EED0033: ") + difference));
}

void ExportServiceTest::whatIsToldOfCallsComesInAsNothing()
{
    TestProfile profile;
    const QList<LeadId> leads = profile.addLeads(1);
    const CampaignId campaign = test::scheduleTomorrow(profile, leads);
    CallRecord record;
    record.summary = QStringLiteral("Will pay on Monday");
    const AccountId account = await(AccountService(*profile.workspace).preferred()).value_or({}).id;
    QVERIFY(test::seedEnded(profile, campaign, leads.at(0), account, record).isValid());
    const QString fileName = profile.directory.filePath(QStringLiteral("out.xlsx"));
    QVERIFY(exportAll(profile, fileName));
    TestProfile other;
    ImportRequest request;
    request.fileName = fileName;
    QVERIFY(import(other, request));
    QCOMPARE(leadsOf(other).size(), 1);
    QCOMPARE(leadsOf(other).constFirst().attributes, leadsOf(profile).constFirst().attributes);
}

void ExportServiceTest::cellsAreNoFormulas()
{
    TestProfile profile;
    ImportRequest request;
    request.pasted =
        QByteArrayLiteral("number,name\n+919810000001,=cmd|' /C calc'!A0\n+919810000002,@SUM(1)\n");
    QVERIFY(import(profile, request));
    const QString fileName = profile.directory.filePath(QStringLiteral("out.csv"));
    QVERIFY(exportAll(profile, fileName));
    const QByteArray text = bytesOf(fileName);
    for (const QByteArray &start : {QByteArray(",=cmd"), QByteArray(",\"=cmd"), QByteArray(",@SUM")})
        QVERIFY2(!text.contains(start), text.constData());
    QVERIFY(text.contains("'=cmd"));
}

void ExportServiceTest::theLatestCallStandsBesideTheLead()
{
    TestProfile profile;
    const QList<LeadId> leads = profile.addLeads(2);
    const CampaignId campaign = test::scheduleTomorrow(profile, leads);
    CallRecord record;
    record.summary = QStringLiteral("Will pay on Monday");
    record.talkTime = seconds{75};
    record.cost = Money::usd(0.12);
    const AccountId account = await(AccountService(*profile.workspace).preferred()).value_or({}).id;
    QVERIFY(test::seedEnded(profile, campaign, leads.at(0), account, record).isValid());
    // A message that was sent is no call.
    const CampaignId messages = test::scheduleTomorrow(profile, leads);
    QVERIFY(test::seedEnded(profile, messages, leads.at(0), account, {}, Channel::WhatsApp).isValid());
    const QString fileName = profile.directory.filePath(QStringLiteral("out.csv"));
    QVERIFY(exportAll(profile, fileName));
    const QList<QByteArray> lines = bytesOf(fileName).split('\n');
    QVERIFY(lines.at(0).trimmed().endsWith("last_outcome,last_call_at,attempts,talk_seconds,cost,summary"));
    QVERIFY2(lines.at(1).trimmed().endsWith(
                 "completed,2026-11-20T12:00:00+05:30,1,75,USD 0.12,Will pay on Monday"),
             lines.at(1).constData());
    QVERIFY(lines.at(2).trimmed().endsWith(",,,,,"));
}

void ExportServiceTest::anAppointmentThatWasMissedIsExportedAsSuch() // ruling 7
{
    TestProfile profile;
    const QList<LeadId> leads = profile.addLeads(1);
    const CampaignId campaign = test::scheduleTomorrow(profile, leads);
    const AccountId account = await(AccountService(*profile.workspace).preferred()).value_or({}).id;
    const AttemptId id = test::seedExpired(profile, campaign, leads.at(0), account);
    QVERIFY(await(profile.workspace->ledger().write([id](store::Store &store) { // it was never intended
        return store.database->change(QStringLiteral("update attempt set intent_at = null where id = ?"),
                                      {id.text()});
    })));
    const QString fileName = profile.directory.filePath(QStringLiteral("out.csv"));
    QVERIFY(exportAll(profile, fileName));
    const QByteArray line = bytesOf(fileName).split('\n').at(1).trimmed();
    QVERIFY2(line.endsWith(",expired,,1,,,"), line.constData());
}

void ExportServiceTest::theChosenColumnsAloneAreExported()
{
    TestProfile profile;
    ImportRequest request;
    request.pasted = QByteArrayLiteral("number,name,city,cost\n+919810000001,Asha,Pune,12\n");
    QVERIFY(import(profile, request));
    const QString fileName = profile.directory.filePath(QStringLiteral("out.csv"));
    ExportWish wish;
    wish.leads = await(LeadService(*profile.workspace).ids({}, {})).value_or({});
    wish.fileName = fileName;
    wish.columns = {QStringLiteral("CITY"), QStringLiteral("name"), QStringLiteral("cost"),
                    QStringLiteral("attribute:Cost"), QStringLiteral("city")};
    const ExportService service(*profile.workspace);
    QVERIFY(await(service.exportLeads(wish, std::make_shared<JobControl>())));
    QCOMPARE(bytesOf(fileName), QByteArray("city,name,cost,cost\r\nPune,Asha,,12\r\n"));
    wish.columns = {QStringLiteral("number"), QStringLiteral("added_at"), QStringLiteral("changed_at")};
    QVERIFY(await(service.exportLeads(wish, std::make_shared<JobControl>())));
    const QList<QByteArray> cells = bytesOf(fileName).split('\n').at(1).trimmed().split(',');
    QCOMPARE(cells.size(), 3);
    QVERIFY2(cells.at(1).endsWith("+05:30"), cells.at(1).constData());
    QCOMPARE(cells.at(2), cells.at(1));
}

void ExportServiceTest::aColumnThatThereIsNotIsRefused()
{
    TestProfile profile;
    const QString fileName = profile.directory.filePath(QStringLiteral("out.csv"));
    const ExportWish wish{.leads = profile.addLeads(1),
                          .fileName = fileName,
                          .columns = {QStringLiteral("number"), QStringLiteral("shoe_size")}};
    const Result<ExportReceipt> receipt =
        await(ExportService(*profile.workspace).exportLeads(wish, std::make_shared<JobControl>()));
    QVERIFY(!receipt);
    QCOMPARE(receipt.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(receipt.error().arguments.constFirst(), QStringLiteral("shoe_size"));
    QVERIFY(receipt.error().arguments.at(1).contains(QStringLiteral("whatsapp_number")));
    QVERIFY(!QFile::exists(fileName));
}

void ExportServiceTest::theEndingTellsTheFormat()
{
    QCOMPARE(exportFormatOf(QStringLiteral("Leads.XLSX")), ExportFormat::Xlsx);
    QCOMPARE(exportFormatOf(QStringLiteral("leads.csv")), ExportFormat::Csv);
    QCOMPARE(exportFormatOf(QStringLiteral("leads.xlsx.txt")), ExportFormat::Csv);
}

void ExportServiceTest::aCancelledExportLeavesTheOldFile_data()
{
    formats();
}

void ExportServiceTest::aCancelledExportLeavesTheOldFile()
{
    QFETCH(const QString, name);
    TestProfile profile;
    QCOMPARE(profile.addLeads(3).size(), 3);
    const QTemporaryDir folder;
    const QString fileName = folder.filePath(name);
    QVERIFY(write(fileName, "old"));
    const auto control = std::make_shared<JobControl>();
    control->cancelled = true;
    QCOMPARE(exportAll(profile, fileName, control).error().code, ErrorCode::Cancelled);
    QCOMPARE(bytesOf(fileName), QByteArray("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList(name));
}

void ExportServiceTest::aFullDiskIsToldAndLeavesTheOldFile_data()
{
    formats();
}

void ExportServiceTest::aFullDiskIsToldAndLeavesTheOldFile()
{
    QFETCH(const QString, name);
    TestProfile profile;
    QCOMPARE(profile.addLeads(40).size(), 40); // less than one write's buffer: known at the flush alone
    const QTemporaryDir folder;
    const QString fileName = folder.filePath(name);
    QVERIFY(write(fileName, "old"));
    const Result<ExportReceipt> receipt = [&] {
        const test::FullDisk full(1'000);
        return exportAll(profile, fileName);
    }();
    QVERIFY(!receipt);
    QCOMPARE(receipt.error().code, ErrorCode::FileUnwritable);
    QCOMPARE(receipt.error().arguments.constFirst(), name);
    QCOMPARE(bytesOf(fileName), QByteArray("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList(name));
}

void ExportServiceTest::anExportOfNothingIsAHeader()
{
    TestProfile profile;
    const QString fileName = profile.directory.filePath(QStringLiteral("out.csv"));
    const Result<ExportReceipt> receipt = exportAll(profile, fileName);
    QVERIFY(receipt);
    QCOMPARE(receipt->leads, qint64(0));
    QCOMPARE(bytesOf(fileName).trimmed().count('\n'), 0);
}

QTEST_GUILESS_MAIN(ExportServiceTest)
#include "tst_exportservice.moc"
