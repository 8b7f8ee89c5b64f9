// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/importservice.h"

#include "core/dispatch/enginelock.h"
#include "core/services/chunkbreak.h"
#include "core/services/importwriter.h"
#include "core/services/whyservice.h"
#include "core/store/ledger.h"
#include "tests/support/ledgerseed.h"

#include <QFile>
#include <QFileInfo>

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using callboard::test::TestProfile;

class ImportServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFileComesInAndIsCounted();
    void numbersOfEveryKindAreNormalisedMergedOrRefused();
    void duplicatesAreSkippedOrUpdated();
    void anUpdateBelievesAListThatSaysDoNotCall();
    void aCancelledImportLeavesNothing();
    void anErrorInTheMiddleLeavesNothing();
    void undoTakesBackExactlyWhatCame();
    void undoKeepsWhatWasScheduledSinceAndSaysSo();
    void anImportIsTakenBackOnce();
    void rejectedRowsComeBackInAFile();
    void aDryRunCountsAndWritesNothing();
    void aRowsUuidThatIsAnotherLeadsIsReplaced();
    void aFileThatChangedSinceThePreviewIsRefused();
    void aLargeImportKeepsTheLogShort_data();
    void aLargeImportKeepsTheLogShort();
};

namespace {

class Desk
{
public:
    [[nodiscard]] Result<ImportSummary> import(const ImportRequest &request)
    {
        return await(ImportService(*profile.workspace).run(request, control));
    }
    [[nodiscard]] Result<ImportSummary> import(const QByteArray &text)
    {
        ImportRequest request;
        request.pasted = text;
        return import(request);
    }
    [[nodiscard]] Result<ImportService::UndoReceipt> undo(ImportId id = {})
    {
        return await(ImportService(*profile.workspace).undo(id));
    }
    [[nodiscard]] QStringList names()
    {
        const LeadService leads(*profile.workspace);
        QStringList found;
        for (const Lead &lead : await(leads.leads(await(leads.ids({}, {})).value_or({}))).value_or({}))
            found << lead.name;
        return found;
    }

    TestProfile profile;
    JobControlPtr control = std::make_shared<JobControl>();
};

QByteArray rows(int count)
{
    QByteArray text("number,name\n");
    for (int i = 1; i <= count; ++i)
        text += QStringLiteral("+9198%1,Lead %2\n").arg(10'000'000 + i).arg(i).toUtf8();
    return text;
}

QStringList numbered(int count)
{
    QStringList names;
    for (int i = 1; i <= count; ++i)
        names << QStringLiteral("Lead %1").arg(i);
    return names;
}

bool write(const QString &fileName, const QByteArray &bytes)
{
    QFile file(fileName);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

void ImportServiceTest::aFileComesInAndIsCounted()
{
    Desk desk;
    const QString fileName = desk.profile.directory.filePath(QStringLiteral("leads.csv"));
    QVERIFY(write(fileName, rows(3) + "abc,Nobody\n+919810000001,Again\n"));
    ImportRequest request;
    request.fileName = fileName;
    const Result<ImportSummary> summary = desk.import(request);
    QVERIFY(summary);
    QVERIFY(summary->id.isValid());
    QCOMPARE(summary->read, qint64(5));
    QCOMPARE(summary->imported, qint64(3));
    QCOMPARE(summary->duplicates, qint64(1));
    QCOMPARE(summary->rejected, qint64(1));
    QCOMPARE(summary->reasons.size(), 1);
    QCOMPARE(desk.names(), numbered(3));
    const Result<QList<ImportChoice>> imports = await(LeadService(*desk.profile.workspace).imports());
    QVERIFY(imports);
    QCOMPARE(imports->size(), 1);
    QCOMPARE(imports->constFirst().fileName, QStringLiteral("leads.csv"));
    QCOMPARE(imports->constFirst().leads, 3);
}

/// F58: variants of +91, duplicates by format, premium, 112 and 911, the house's own number, 40 digits,
/// letters. What can be called comes in once, the rest is refused with its reason, and the own number, which
/// comes in like any other, is never called.
void ImportServiceTest::numbersOfEveryKindAreNormalisedMergedOrRefused()
{
    Desk desk;
    const Result<ImportSummary> summary =
        desk.import(QByteArrayLiteral("number,name\n"
                                      "+91 98765 43210,Lead 1\n"
                                      "09876543210,Lead 1 again\n"
                                      "0091-98765-43210,Lead 1 again\n"
                                      "919876543210,Lead 1 again\n"
                                      "98765 43211,Lead 2\n"
                                      "+912240000001,Own number\n"
                                      "+19005550199,Premium\n"
                                      "112,Emergency\n"
                                      "911,Emergency\n"
                                      "9876543210987654321098765432109876543210"
                                      ",Forty digits\n"
                                      "98100abcde,Letters\n"));
    QVERIFY(summary);
    QCOMPARE(summary->read, 11);
    QCOMPARE(summary->imported, 3);
    QCOMPARE(summary->duplicates, 3);
    QCOMPARE(summary->rejected, 5);
    QCOMPARE(summary->reasons.size(), 4); // both emergency numbers for the same
    QCOMPARE(summary->reasons.constFirst().second, 2);
    QStringList sentences;
    for (const auto &[sentence, count] : summary->reasons)
        sentences << sentence;
    QCOMPARE(sentences.removeDuplicates(), 0);
    QCOMPARE(desk.names(),
             QStringList({QStringLiteral("Lead 1"), QStringLiteral("Lead 2"), QStringLiteral("Own number")}));

    QVERIFY(await(desk.profile.workspace->ledger().write([](store::Store &store) {
        const Result<QList<Account>> accounts = store.accounts.all();
        return store.accounts.addOwnNumbers(accounts->constFirst().id,
                                            {*PhoneNumber::fromE164(QStringLiteral("+912240000001"))});
    })));
    const QList<LeadId> leads = await(LeadService(*desk.profile.workspace).ids({}, {})).value_or({});
    QVERIFY(test::scheduleTomorrow(desk.profile, leads).isValid());
    WhyService why(*desk.profile.workspace);
    for (const LeadId id : leads) {
        const Result<WhyAnswer> answer = await(why.why(id));
        QVERIFY(answer);
        QCOMPARE(answer->campaigns.size(), 1);
        const WhyInCampaign &inCampaign = answer->campaigns.constFirst();
        const bool isOwn = answer->lead.name == QStringLiteral("Own number");
        QCOMPARE(inCampaign.eligibility.answer == plan::Answer::Never, isOwn);
        QCOMPARE(whyText(inCampaign, defaultZone())
                     .startsWith(QStringLiteral("This is the number the calls are made from.")),
                 isOwn);
    }
}

void ImportServiceTest::duplicatesAreSkippedOrUpdated()
{
    Desk desk;
    QVERIFY(desk.import(rows(2)));
    ImportRequest again;
    again.pasted = QByteArrayLiteral("number,name\n+919810000001,Asha\n+919810000003,New\n");
    const Result<ImportSummary> skipped = desk.import(again);
    QVERIFY(skipped);
    QCOMPARE(skipped->imported, qint64(1));
    QCOMPARE(skipped->duplicates, qint64(1));
    QCOMPARE(desk.names(),
             (QStringList{QStringLiteral("Lead 1"), QStringLiteral("Lead 2"), QStringLiteral("New")}));

    again.onDuplicate = OnDuplicate::Update;
    const Result<ImportSummary> updated = desk.import(again);
    QVERIFY(updated);
    QCOMPARE(updated->updated, qint64(2));
    QCOMPARE(updated->imported, qint64(0));
    QCOMPARE(desk.names().constFirst(), QStringLiteral("Asha"));

    again.onDuplicate = OnDuplicate::Skip;
    const Result<ImportSummary> nothing = desk.import(again);
    QVERIFY(nothing);
    QVERIFY(!nothing->id.isValid());
}

void ImportServiceTest::anUpdateBelievesAListThatSaysDoNotCall()
{
    Desk desk;
    QVERIFY(desk.import(rows(2)));
    ImportRequest again;
    again.onDuplicate = OnDuplicate::Update;
    again.pasted = QByteArrayLiteral("number,call_status\n+919810000001,do_not_call\n");
    QVERIFY(desk.import(again));

    LeadFilter barred;
    barred.statuses = {LeadStatus::DoNotCall};
    QCOMPARE(await(LeadService(*desk.profile.workspace).count(barred)).value_or(-1), 1);
}

void ImportServiceTest::aCancelledImportLeavesNothing()
{
    Desk desk;
    QVERIFY(desk.import(rows(1)));
    // The second chunk of five hundred finds the wish to stop: the first has been written by then.
    auto &changes = desk.profile.workspace->ledger();
    const QByteArray many = rows(8000);
    ImportRequest request;
    request.pasted = many;
    const QFuture<Result<ImportSummary>> running =
        ImportService(*desk.profile.workspace).run(request, desk.control);
    while (!running.isFinished()) {
        const Result<int> there =
            changes.read([](const store::Store &store) { return store.leads.count({}); }).result();
        QVERIFY(there);
        if (*there > 1) {
            desk.control->cancelled = true;
            break;
        }
    }
    const Result<ImportSummary> summary = await(running);
    QVERIFY(summary);
    QVERIFY(summary->cancelled);
    QCOMPARE(desk.names(), numbered(1));
    QCOMPARE(await(LeadService(*desk.profile.workspace).imports()).value_or({}).size(), 1);
}

void ImportServiceTest::anErrorInTheMiddleLeavesNothing()
{
    Desk desk;
    QVERIFY(desk.import(rows(1)));
    const QString fileName = desk.profile.directory.filePath(QStringLiteral("broken.csv"));
    // An open quotation mark after 1200 good rows: known only at the end.
    QVERIFY(write(fileName, rows(1200) + "+919810009999,\"never closed\n"));
    ImportRequest request;
    request.fileName = fileName;
    request.onDuplicate = OnDuplicate::Update;
    const Result<ImportSummary> failed = desk.import(request);
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::FileMalformed);
    QCOMPARE(desk.names(), numbered(1));
    QCOMPARE(await(LeadService(*desk.profile.workspace).imports()).value_or({}).size(), 1);
}

void ImportServiceTest::undoTakesBackExactlyWhatCame()
{
    Desk desk;
    QVERIFY(desk.import(rows(3)));
    ImportRequest second;
    second.pasted =
        QByteArrayLiteral("number,name\n+919810000001,Asha\n+919810000004,New\n+919810000004,Newer\n");
    second.onDuplicate = OnDuplicate::Update;
    desk.profile.clock->advance(seconds{10});
    QVERIFY(desk.import(second));
    QCOMPARE(desk.names().size(), 4);
    const Result<ImportService::UndoReceipt> undone = desk.undo();
    QVERIFY(undone);
    QCOMPARE(undone->removed, 2);
    QCOMPARE(undone->kept, 0);
    QCOMPARE(desk.names(), numbered(3));
}

void ImportServiceTest::undoKeepsWhatWasScheduledSinceAndSaysSo()
{
    Desk desk;
    const QList<LeadId> leads = desk.profile.addLeads(3);
    const Result<CampaignId> campaign =
        await(desk.profile.workspace->ledger().write([leads](store::Store &store) -> Result<CampaignId> {
            Campaign draft;
            draft.account = AccountId(1);
            const Result<CampaignId> id = store.campaigns.begin(draft);
            if (!id || !store.places.append(*id, 0, {leads.constFirst()}) || !store.campaigns.finish(*id, 1))
                return fail(ErrorCode::DatabaseStatement);
            return id;
        }));
    QVERIFY(campaign);
    const Result<ImportService::UndoReceipt> undone = desk.undo();
    QVERIFY(undone);
    QCOMPARE(undone->removed, 2);
    QCOMPARE(undone->kept, 1);
    QCOMPARE(desk.names(), numbered(1));
}

void ImportServiceTest::anImportIsTakenBackOnce()
{
    Desk desk;
    const Result<ImportSummary> summary = desk.import(rows(2));
    QVERIFY(summary);
    QVERIFY(desk.undo(summary->id));
    const Result<ImportService::UndoReceipt> again = desk.undo(summary->id);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::NotAllowed);
    QCOMPARE(desk.undo().error().code, ErrorCode::NotFound);
}

void ImportServiceTest::rejectedRowsComeBackInAFile()
{
    Desk desk;
    ImportRequest request;
    request.pasted = QByteArrayLiteral("number,name\n12,Short\n+919810000001,Good\n");
    request.rejectsFile = desk.profile.directory.filePath(QStringLiteral("rejects.csv"));
    const Result<ImportSummary> summary = desk.import(request);
    QVERIFY(summary);
    QCOMPARE(summary->rejectsFile, request.rejectsFile);
    QFile file(request.rejectsFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY2(text.contains("12,Short,2,"), text.constData());
    QVERIFY(!text.contains("Good"));

    // Without a rejected row there is no file.
    ImportRequest good;
    good.pasted = rows(2);
    good.rejectsFile = desk.profile.directory.filePath(QStringLiteral("none.csv"));
    const Result<ImportSummary> clean = desk.import(good);
    QVERIFY(clean);
    QVERIFY(clean->rejectsFile.isEmpty());
    QVERIFY(!QFile::exists(good.rejectsFile));
}

void ImportServiceTest::aDryRunCountsAndWritesNothing()
{
    Desk desk;
    QVERIFY(desk.import(rows(1)));
    ImportRequest request;
    request.pasted = rows(3) + "+919810000003,Again\nx,Bad\n";
    request.dryRun = true;
    const Result<ImportSummary> summary = desk.import(request);
    QVERIFY(summary);
    QVERIFY(!summary->id.isValid());
    QCOMPARE(summary->imported, qint64(2));
    QCOMPARE(summary->duplicates, qint64(2));
    QCOMPARE(summary->rejected, qint64(1));
    QCOMPARE(desk.names(), numbered(1));
    QCOMPARE(await(LeadService(*desk.profile.workspace).imports()).value_or({}).size(), 1);
}

void ImportServiceTest::aRowsUuidThatIsAnotherLeadsIsReplaced()
{
    Desk desk;
    const QByteArray uuid = "6f2c6b0e-52f3-4a1c-9d55-0d3a5d1c2b11";
    QVERIFY(desk.import("number,name,lead_uuid\n+919810000001,One," + uuid + "\n"));
    const Result<ImportSummary> second =
        desk.import("number,name,lead_uuid\n+919810000002,Two," + uuid + "\n+919810000003,Three,\n");
    QVERIFY(second);
    QCOMPARE(second->imported, qint64(2));
    QCOMPARE(desk.names().size(), 3);
}

void ImportServiceTest::aFileThatChangedSinceThePreviewIsRefused()
{
    Desk desk;
    const QString fileName = desk.profile.directory.filePath(QStringLiteral("leads.csv"));
    QVERIFY(write(fileName, rows(2)));
    ImportRequest request;
    request.fileName = fileName;
    const Result<intake::ImportPreview> preview =
        await(ImportService(*desk.profile.workspace).preview(request, desk.control));
    QVERIFY(preview);
    request.expected = preview->layout.identity;
    QVERIFY(write(fileName, rows(5)));
    const Result<ImportSummary> refused = desk.import(request);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::FileChanged);
    QVERIFY(desk.names().isEmpty());
}

void ImportServiceTest::aLargeImportKeepsTheLogShort_data()
{
    QTest::addColumn<bool>("engineElsewhere");
    QTest::newRow("nobody dials") << false;
    QTest::newRow("an engine is there to do so") << true;
}

// Ruling 17: only who holds the engine lock moves the log into the database.
void ImportServiceTest::aLargeImportKeepsTheLogShort()
{
    QFETCH(bool, engineElsewhere);
    Desk desk;
    const QString directory = desk.profile.directory.path();
    dispatch::EngineLock engine(directory);
    if (engineElsewhere)
        QVERIFY(engine.acquire());
    // Long cells, so that the log grows with the rows however many of them a transaction takes.
    constexpr int Rows = 24'000;
    const QByteArray remark(4000, 'x');
    ImportRequest request;
    request.fileName = desk.profile.directory.filePath(QStringLiteral("leads.csv"));
    QFile file(request.fileName);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("number,remark\n");
    for (int i = 0; i < Rows; ++i)
        file.write("+91" + QByteArray::number(9'810'000'001 + i) + ',' + remark + '\n');
    file.close();
    const Result<ImportSummary> summary = desk.import(request);
    QVERIFY(summary);
    QCOMPARE(summary->imported, qint64(Rows));
    const qint64 log = QFileInfo(desk.profile.workspace->ledger().fileName() + QStringLiteral("-wal")).size();
    // The log is looked at between chunks, so that one may come on top.
    constexpr qint64 OneChunk = 2 * TransactionSize::MostTextBytes;
    QVERIFY2((log > ChunkBreak::LongestLog + OneChunk) == engineElsewhere, qPrintable(QString::number(log)));
    if (!engineElsewhere)
        QVERIFY(!dispatch::EngineLock::isHeldSomewhere(directory));
}

QTEST_GUILESS_MAIN(ImportServiceTest)
#include "tst_importservice.moc"
