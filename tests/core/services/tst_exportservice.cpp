// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/exportservice.h"

#include "tests/support/ledgerseed.h"

#include <QFile>

#include <csignal>
#include <sys/resource.h>

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using callboard::test::TestProfile;

class ExportServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsExportedComesInAgainAsTheSameLeads();
    void cellsAreNoFormulas();
    void theLatestCallStandsBesideTheLead();
    void anAppointmentThatWasMissedIsExportedAsSuch();
    void aCancelledExportLeavesTheOldFile();
    void aFullDiskIsToldAndLeavesTheOldFile();
    void anExportOfNothingIsAHeader();
};

namespace {

Result<ExportReceipt> exportAll(TestProfile &profile, const QString &fileName,
                                const JobControlPtr &control = std::make_shared<JobControl>())
{
    const QList<LeadId> ids = await(LeadService(*profile.workspace).ids({}, {})).value_or({});
    return await(ExportService(*profile.workspace).exportLeads(ids, fileName, control));
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

} // namespace

void ExportServiceTest::whatIsExportedComesInAgainAsTheSameLeads()
{
    TestProfile profile;
    ImportRequest request;
    request.pasted =
        QStringLiteral("number,whatsapp_number,name,email,partner,city\n"
                       "+919810000001,+919810000009,\"Asha, \"\"A\"\"\",asha@example.com,North,Pune\n"
                       "+919810000002,,\u0930\u093E\u091C,,,\"two\nlines\"\n"
                       "+919810000003,,=SUM(A1),,-South,\n")
            .toUtf8();
    QVERIFY(import(profile, request));
    const QString fileName = profile.directory.filePath(QStringLiteral("out.csv"));
    const Result<ExportReceipt> receipt = exportAll(profile, fileName);
    QVERIFY(receipt);
    QCOMPARE(receipt->leads, qint64(3));

    TestProfile other;
    ImportRequest again;
    again.fileName = fileName;
    QVERIFY(import(other, again));
    const QList<Lead> before = leadsOf(profile);
    const QList<Lead> after = leadsOf(other);
    QCOMPARE(after.size(), 3);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(after.at(i).uuid, before.at(i).uuid);
        QCOMPARE(after.at(i).number, before.at(i).number);
        QCOMPARE(after.at(i).whatsappNumber, before.at(i).whatsappNumber);
        QCOMPARE(after.at(i).name, before.at(i).name);
        QCOMPARE(after.at(i).email, before.at(i).email);
        QCOMPARE(after.at(i).partner, before.at(i).partner);
        QCOMPARE(attributeValue(after.at(i).attributes, QStringLiteral("city")),
                 attributeValue(before.at(i).attributes, QStringLiteral("city")));
    }
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

void ExportServiceTest::aCancelledExportLeavesTheOldFile()
{
    TestProfile profile;
    QCOMPARE(profile.addLeads(3).size(), 3);
    const QString fileName = profile.directory.filePath(QStringLiteral("out.csv"));
    QVERIFY(write(fileName, "old"));
    const auto control = std::make_shared<JobControl>();
    control->cancelled = true;
    QCOMPARE(exportAll(profile, fileName, control).error().code, ErrorCode::Cancelled);
    QCOMPARE(bytesOf(fileName), QByteArray("old"));
}

void ExportServiceTest::aFullDiskIsToldAndLeavesTheOldFile()
{
    TestProfile profile;
    QCOMPARE(profile.addLeads(40).size(), 40); // less than one write's buffer: known at the flush alone
    const QString fileName = profile.directory.filePath(QStringLiteral("out.csv"));
    QVERIFY(write(fileName, "old"));
    rlimit usual{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &usual), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit full{1'000, usual.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &full), 0);
    const Result<ExportReceipt> receipt = exportAll(profile, fileName);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &usual), 0);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!receipt);
    QCOMPARE(receipt.error().code, ErrorCode::FileUnwritable);
    QCOMPARE(bytesOf(fileName), QByteArray("old"));
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
