// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/importreader.h"
#include "core/services/importjob.h"
#include "core/services/importwriter.h"
#include "core/store/ledger.h"
#include "tests/support/testprofile.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSemaphore>
#include <QtConcurrentRun>

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using callboard::test::TestProfile;

class ImportPipelineTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTransactionTakesWhatFitsIntoItsTime();
    void aChunkStopsWhenPatienceEndsAndGoesOnLater();
    void theReaderWaitsForABusyLedger();
    void longCellsMakeFewerRowsATransaction();
    void itGivesWhatOneThreadReads_data();
    void itGivesWhatOneThreadReads();
    void cancelledAtAnyTransactionNothingStays_data();
    void cancelledAtAnyTransactionNothingStays();
    void failedAtAnyRowNothingStays_data();
    void failedAtAnyRowNothingStays();
};

namespace {

QByteArray rows(int count)
{
    QByteArray text("number,name\n");
    for (int i = 1; i <= count; ++i)
        text += QStringLiteral("+9198%1,Lead %2\n").arg(10'000'000 + i).arg(i).toUtf8();
    return text;
}

QList<Lead> leads(int count)
{
    QList<Lead> all;
    for (int i = 1; i <= count; ++i)
        all << Lead{.number = *PhoneNumber::fromE164(QStringLiteral("+9198%1").arg(10'000'000 + i))};
    return all;
}

QList<Lead> stored(store::Ledger &ledger)
{
    const auto work = [](const store::Store &store) -> Result<QList<Lead>> {
        Result<QList<LeadId>> ids = store.leads.ids({}, {});
        if (!ids)
            return fail(ids.error());
        std::sort(ids->begin(), ids->end());
        return store.leads.leads(*ids);
    };
    return ledger.read(work).result().value_or({});
}

Result<ImportId> begin(store::Ledger &ledger, Instant now)
{
    return ledger.write([now](store::Store &store) { return store.imports.begin(QStringLiteral("x"), now); })
        .result();
}

QByteArray content(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Rows as people have them: repeated numbers in several spellings, useless ones, statuses, uuids that come
/// twice, cells with quotation marks and line breaks.
QByteArray randomFile(QRandomGenerator &dice, int count)
{
    const auto one = [&dice](const QList<QByteArray> &of) { return of.at(dice.bounded(int(of.size()))); };
    QByteArray text("number,name,email,partner,call_status,lead_uuid,whatsapp_number,city\n");
    for (int i = 0; i < count; ++i) {
        const QByteArray digits = "98" + QByteArray::number(10'000'000 + dice.bounded(1200));
        const QByteArray number = one({"+91" + digits, digits, "0" + digits, "91" + digits, "12345", ""});
        const QByteArray uuid =
            QByteArray("6f2c6b0e-52f3-4a1c-9d55-0d3a5d1c2b") + QByteArray::number(10 + dice.bounded(80));
        text +=
            number + ',' + one({"", "\"Rao, \"\"A\"\"\nof Pune\"", "Lead " + QByteArray::number(i)}) + ',' +
            one({"", "a" + QByteArray::number(i) + "@example.com", "no mail"}) + ',' +
            one({"", "North", "South"}) + ',' +
            (dice.bounded(20) == 0 ? QByteArray("do_not_call") : one({"", "pending", "completed", "odd"})) +
            ',' + (dice.bounded(10) == 0 ? uuid : QByteArray()) + ',' + one({"", "+919810000001", "7"}) +
            ',' + one({"", "Pune", "पटना"}) + '\n';
    }
    return text;
}

/// What the store should hold after imports, by one thread's reading of their files.
class Model
{
public:
    [[nodiscard]] Result<ImportSummary> read(const ImportRequest &request)
    {
        Result<intake::ImportReader> reader =
            intake::ImportReader::open(intake::ImportInput::fromFile(request.fileName), {});
        if (!reader)
            return fail(reader.error());
        Result<intake::RejectsFile> rejects =
            intake::RejectsFile::create(request.rejectsFile, reader->layout());
        if (!rejects)
            return fail(rejects.error());
        ImportSummary summary;
        const Result<void> ran = reader->run({}, [&](const intake::ImportChunk &chunk) {
            summary.read += chunk.drafts.size() + chunk.rejected.size();
            summary.rejected += chunk.rejected.size();
            for (const intake::LeadDraft &draft : chunk.drafts)
                take(draft, request.onDuplicate, summary);
            return rejects->append(chunk.rejected);
        });
        if (!ran)
            return fail(ran.error());
        const Result<void> committed = rejects->commit();
        return committed ? Result<ImportSummary>(summary) : Result<ImportSummary>(fail(committed.error()));
    }
    [[nodiscard]] const QList<Lead> &leads() const { return m_leads; }

private:
    void take(const intake::LeadDraft &draft, OnDuplicate onDuplicate, ImportSummary &summary)
    {
        const qsizetype doubts = draft.warnings.count(intake::RowWarning::NumberDoubtful);
        summary.doubtful += doubts;
        if (draft.warnings.size() > doubts)
            ++summary.warnings;
        const auto known = std::find_if(m_leads.begin(), m_leads.end(),
                                        [&](const Lead &lead) { return lead.number == draft.number; });
        if (known == m_leads.end()) {
            Lead lead = leadFrom(draft);
            if (std::any_of(m_leads.cbegin(), m_leads.cend(),
                            [&](const Lead &other) { return other.uuid == lead.uuid; }))
                lead.uuid = {};
            m_leads << lead;
            ++summary.imported;
            return;
        }
        if (draft.status == LeadStatus::DoNotCall)
            known->status = LeadStatus::DoNotCall;
        if (onDuplicate == OnDuplicate::Skip) {
            ++summary.duplicates;
            return;
        }
        ++summary.updated;
        if (!draft.name.isEmpty())
            known->name = draft.name;
        if (!draft.email.isEmpty())
            known->email = draft.email;
        if (!draft.partner.isEmpty())
            known->partner = draft.partner;
        if (draft.whatsappNumber)
            known->whatsappNumber = draft.whatsappNumber;
        for (const auto &[name, value] : draft.attributes)
            setAttribute(known->attributes, name, value);
    }

    QList<Lead> m_leads;
};

/// What is compared of a lead: a uuid that the file did not give is anybody's.
QString shown(const Lead &lead, bool withUuid)
{
    QStringList attributes;
    for (const auto &[name, value] : lead.attributes)
        attributes << name + u'=' + value;
    attributes.sort();
    return QStringList{lead.number.e164(),
                       lead.whatsappNumber ? lead.whatsappNumber->e164() : QString(),
                       lead.name,
                       lead.email,
                       lead.partner,
                       toWord(lead.status),
                       withUuid ? lead.uuid.toString() : QString(),
                       attributes.join(u';')}
        .join(u'|');
}

/// Asks for the end of a job when it is asked for the time once too often: an import does so when it begins
/// and for each transaction.
class CancellingClock final : public Clock
{
public:
    CancellingClock(const Clock &inner, JobControlPtr control, int at)
        : m_inner(inner)
        , m_control(std::move(control))
        , m_left(at)
    {
    }

    [[nodiscard]] Instant now() const override
    {
        if (--m_left == 0)
            m_control->cancelled = true;
        return m_inner.now();
    }
    [[nodiscard]] milliseconds bootTime() const override { return m_inner.bootTime(); }
    [[nodiscard]] milliseconds monotonicTime() const override { return m_inner.monotonicTime(); }

private:
    const Clock &m_inner;
    JobControlPtr m_control;
    mutable std::atomic_int m_left;
};

} // namespace

// Ruling 17: the engine waits no longer than 50 ms.
void ImportPipelineTest::aTransactionTakesWhatFitsIntoItsTime()
{
    constexpr milliseconds Patience = TransactionSize::Patience;
    TransactionSize size;
    QCOMPARE(size.rows(), TransactionSize::First);
    size.learn(500, milliseconds{1});
    QCOMPARE(size.rows(), qsizetype(1000)); // no more than twice as many at once
    size.learn(1000, 4 * Patience);
    QCOMPARE(size.rows(), qsizetype(250));
    size.learn(250, seconds{10});
    QCOMPARE(size.rows(), TransactionSize::Fewest);
    for (int i = 0; i < 10; ++i)
        size.learn(size.rows(), std::chrono::nanoseconds{0});
    QCOMPARE(size.rows(), TransactionSize::Most);
    QVERIFY(Patience < milliseconds{50});
}

void ImportPipelineTest::aChunkStopsWhenPatienceEndsAndGoesOnLater()
{
    TestProfile profile;
    store::Ledger &ledger = profile.workspace->ledger();
    const Instant now = profile.clock->now();
    const Result<ImportId> import = begin(ledger, now);
    QVERIFY(import);
    const LeadChunk chunk(leads(3), ledger.cipher());
    for (qsizetype from = 0; from < 3; ++from) {
        const Result<LeadChunk::Counts> counts =
            ledger
                .write([&](store::Store &store) {
                    return chunk.writeSome(store, *import, OnDuplicate::Skip, now, from,
                                           std::chrono::nanoseconds{-1});
                })
                .result();
        QVERIFY(counts);
        QCOMPARE(counts->rows, qsizetype(1));
        QCOMPARE(counts->imported, qint64(1));
    }
    QCOMPARE(stored(ledger).size(), qsizetype(3));
}

void ImportPipelineTest::theReaderWaitsForABusyLedger()
{
    TestProfile profile;
    store::Ledger &ledger = profile.workspace->ledger();
    const Result<ImportId> import = begin(ledger, profile.clock->now());
    QVERIFY(import);
    QSemaphore free;
    const QFuture<Result<void>> busy = ledger.write([&free](store::Store &) {
        free.acquire();
        return Result<void>();
    });
    constexpr int Piece = 100;
    constexpr int Pieces = 50;
    std::atomic_int taken = 0;
    std::atomic<qsizetype> most = 0;
    const auto read = [&]() -> Result<LeadChunk::Counts> {
        ImportWriter writer(ledger, *profile.clock, *import, OnDuplicate::Skip);
        const QList<Lead> all = leads(Piece * Pieces);
        for (int i = 0; i < Pieces; ++i) {
            if (const Result<void> done = writer.take(all.mid(qsizetype(i) * Piece, Piece)); !done)
                return fail(done.error());
            most = std::max(most.load(), writer.underWay());
            ++taken;
        }
        return writer.finish();
    };
    const QFuture<Result<LeadChunk::Counts>> reading = QtConcurrent::run(read);
    // Two transactions less the piece that fills the second.
    constexpr int Filled = int(2 * TransactionSize::First) / Piece - 1;
    QTRY_COMPARE(taken.load(), Filled);
    QCOMPARE(most.load(), qsizetype(Filled) * Piece);
    free.release();
    QVERIFY(await(busy));
    const Result<LeadChunk::Counts> counts = await(reading);
    QVERIFY(counts);
    QCOMPARE(counts->rows, qsizetype(Piece * Pieces));
    QVERIFY(most.load() <= 2 * TransactionSize::Most);
    QCOMPARE(stored(ledger).size(), qsizetype(Piece * Pieces));
}

// Memory stays bounded however large the cells are: what is handed over is no longer counted once written.
void ImportPipelineTest::longCellsMakeFewerRowsATransaction()
{
    TestProfile profile;
    store::Ledger &ledger = profile.workspace->ledger();
    const Result<ImportId> import = begin(ledger, profile.clock->now());
    QVERIFY(import);
    ImportWriter writer(ledger, *profile.clock, *import, OnDuplicate::Skip);
    constexpr qsizetype Characters = 1'000'000;
    constexpr int Rows = 12;
    qsizetype most = 0;
    for (Lead lead : leads(Rows)) {
        setAttribute(lead.attributes, QStringLiteral("remark"), QString(Characters, u'x'));
        QVERIFY(writer.take({lead}));
        most = std::max(most, writer.underWay());
    }
    // Each counts four million bytes: three are a transaction, with another under way.
    QVERIFY2(most < 6, qPrintable(QString::number(most)));
    const Result<LeadChunk::Counts> counts = writer.finish();
    QVERIFY(counts);
    QCOMPARE(counts->imported, qint64(Rows));
}

void ImportPipelineTest::itGivesWhatOneThreadReads_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<OnDuplicate>("onDuplicate");
    for (quint32 seed = 1; seed <= 2; ++seed) {
        QTest::addRow("skip %u", seed) << seed << OnDuplicate::Skip;
        QTest::addRow("update %u", seed) << seed << OnDuplicate::Update;
    }
}

void ImportPipelineTest::itGivesWhatOneThreadReads()
{
    QFETCH(quint32, seed);
    QFETCH(OnDuplicate, onDuplicate);
    QRandomGenerator dice(seed);
    TestProfile profile;
    Model model;
    for (const int count : {700, 1800}) {
        ImportRequest request;
        request.onDuplicate = onDuplicate;
        request.fileName = profile.directory.filePath(QStringLiteral("leads.csv"));
        QFile file(request.fileName);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(randomFile(dice, count));
        file.close();
        request.rejectsFile = profile.directory.filePath(QStringLiteral("expected.csv"));
        const Result<ImportSummary> expected = model.read(request);
        QVERIFY(expected);
        const QByteArray rejects = content(request.rejectsFile);
        request.rejectsFile = profile.directory.filePath(QStringLiteral("rejects.csv"));
        const Result<ImportSummary> found =
            await(ImportService(*profile.workspace).run(request, std::make_shared<JobControl>()));
        QVERIFY(found);
        QCOMPARE(found->read, expected->read);
        QCOMPARE(found->imported, expected->imported);
        QCOMPARE(found->updated, expected->updated);
        QCOMPARE(found->duplicates, expected->duplicates);
        QCOMPARE(found->rejected, expected->rejected);
        QCOMPARE(found->warnings, expected->warnings);
        QCOMPARE(found->doubtful, expected->doubtful);
        QCOMPARE(content(request.rejectsFile), rejects);
    }
    const QList<Lead> all = stored(profile.workspace->ledger());
    QCOMPARE(all.size(), model.leads().size());
    for (qsizetype i = 0; i < all.size(); ++i) {
        const bool isGiven = !model.leads().at(i).uuid.isNull();
        QCOMPARE(shown(all.at(i), isGiven), shown(model.leads().at(i), isGiven));
    }
}

void ImportPipelineTest::cancelledAtAnyTransactionNothingStays_data()
{
    QTest::addColumn<int>("at");
    for (int at = 1; at <= 5; ++at)
        QTest::addRow("%d", at) << at;
}

void ImportPipelineTest::cancelledAtAnyTransactionNothingStays()
{
    QFETCH(int, at);
    TestProfile profile;
    QCOMPARE(profile.addLeads(1).size(), 1);
    store::Ledger &ledger = profile.workspace->ledger();
    ImportRequest request;
    request.pasted = rows(8000);
    const auto control = std::make_shared<JobControl>();
    const CancellingClock clock(*profile.clock, control, at);
    const Result<ImportSummary> summary = ImportJob(ledger, clock, request, control).run();
    QVERIFY(summary);
    QVERIFY(summary->cancelled);
    QCOMPARE(stored(ledger).size(), 1);
    QCOMPARE(await(LeadService(*profile.workspace).imports()).value_or({}).size(), 1);
}

void ImportPipelineTest::failedAtAnyRowNothingStays_data()
{
    QTest::addColumn<int>("row");
    for (const int row : {1, 499, 500, 501, 1500, 2600})
        QTest::addRow("%d", row) << row;
}

void ImportPipelineTest::failedAtAnyRowNothingStays()
{
    QFETCH(int, row);
    TestProfile profile;
    store::Ledger &ledger = profile.workspace->ledger();
    QVERIFY(await(ledger.write([row](store::Store &store) {
        return store.database->change(QStringLiteral("create trigger refusing before insert on lead when "
                                                     "new.name = 'Lead %1' begin select raise(abort, 'no'); "
                                                     "end")
                                          .arg(row));
    })));
    ImportRequest request;
    request.pasted = rows(2600);
    const Result<ImportSummary> failed =
        await(ImportService(*profile.workspace).run(request, std::make_shared<JobControl>()));
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::DatabaseStatement);
    QVERIFY(stored(ledger).isEmpty());
    QVERIFY(await(LeadService(*profile.workspace).imports()).value_or({}).isEmpty());
}

QTEST_GUILESS_MAIN(ImportPipelineTest)
#include "tst_importpipeline.moc"
