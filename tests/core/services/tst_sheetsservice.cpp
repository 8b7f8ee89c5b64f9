// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/sheetsservice.h"

#include "core/security/secretstore.h"
#include "core/services/donotcallservice.h"
#include "core/services/leadservice.h"
#include "core/services/settingsservice.h"
#include "core/services/settingtable.h"
#include "core/services/sheetsdesk.h"
#include "core/services/sheetskeeper.h"
#include "tests/core/services/sheetbench.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using callboard::test::SheetBench;
using callboard::test::SheetFault;
using callboard::test::SheetGrid;

/// The service and the keeper on a real profile; what a pull and a push do in detail is in tests of their
/// own.
class SheetsServiceTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aLinkKeepsItsKeyInTheSecretHomeAlone();
    void whatCannotBeLinkedIsSaid_data();
    void whatCannotBeLinkedIsSaid();
    void oneSpreadsheetAtATime();
    void withoutALinkNothingIsDone();
    void unlinkingForgetsEverythingButTheLeads();
    void aLastingTroubleIsNotedAndClearedByAGoodJob();
    void keptOursGoesIntoTheSheet();
    void takenTheirsComesIntoTheLead();
    void theirsMayBeRefused();
    void aRefusedOneLeavesTheListsAlone();
    void manyAreDecidedAndCounted();
    void theyAreDecidedInPieces();
    void aCancelLeavesTheRestUndecided();
    void aDeletedLeadHasNoConflicts();
    void twoServicesTakeTurns();
    void theKeeperPullsWhenItIsTimeAndWritesInBetween();
    void theKeeperLeavesATroubledSheetAlone();

private:
    [[nodiscard]] SheetsService::LinkRequest request() const;
    [[nodiscard]] bool makeConflict();
    /// As many leads, each with a name that both sides changed; their ids.
    [[nodiscard]] QList<qint64> makeConflicts(int count);
    [[nodiscard]] SheetsStatus status() const { return await(m_sheets->status()).value_or({}); }

    std::unique_ptr<SheetBench> m_bench;
    std::unique_ptr<SheetsService> m_sheets;
    QString m_keyFile;
};

void SheetsServiceTest::init()
{
    m_bench = std::make_unique<SheetBench>();
    QVERIFY(m_bench->profile.workspace);
    QVERIFY(await(m_bench->profile.workspace->setPassphrase(QByteArrayLiteral("a passphrase for tests"))));
    m_keyFile = m_bench->profile.directory.filePath(QStringLiteral("downloaded key.json"));
    QFile file(m_keyFile);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(m_bench->fake.keyFile()) > 0);
    m_sheets = std::make_unique<SheetsService>(*m_bench->profile.workspace);
}

void SheetsServiceTest::cleanup()
{
    m_sheets.reset();
    m_bench.reset();
}

SheetsService::LinkRequest SheetsServiceTest::request() const
{
    return {test::FakeSheets::spreadsheetId(), m_keyFile, m_bench->fake.url()};
}

/// One lead, linked, whose name both sides changed: "Ours" and "Theirs".
bool SheetsServiceTest::makeConflict()
{
    m_bench->fill({{QStringLiteral("+919810000001"), QStringLiteral("Asha")}});
    if (!await(m_sheets->link(request())) || !await(m_sheets->bringInStep()))
        return false;
    if (!m_bench->rename(m_bench->lead(QStringLiteral("Asha")), QStringLiteral("Ours")))
        return false;
    m_bench->fake.edit([](SheetGrid &grid) { grid[1][2] = QStringLiteral("Theirs"); });
    m_bench->profile.clock->advance(seconds{1});
    const Result<SheetSummary> summary = await(m_sheets->bringInStep());
    return summary && summary->conflicts == 1;
}

// F63
void SheetsServiceTest::aLinkKeepsItsKeyInTheSecretHomeAlone()
{
    const Result<QString> email = await(m_sheets->link(request()));
    QVERIFY2(email, email ? "" : qPrintable(operatorText(email.error())));
    QCOMPARE(*email, test::FakeSheets::clientEmail());
    QCOMPARE(status().link->spreadsheetId, test::FakeSheets::spreadsheetId());
    const auto key = m_bench->profile.workspace->secrets()->read(sheetsSecretName());
    QVERIFY(key);
    QCOMPARE(key->value_or(QByteArray()), m_bench->fake.keyFile());
    QFile database(m_bench->profile.workspace->ledger().fileName());
    QVERIFY(database.open(QIODevice::ReadOnly));
    QVERIFY(!database.readAll().contains("PRIVATE KEY"));
}

void SheetsServiceTest::whatCannotBeLinkedIsSaid_data()
{
    QTest::addColumn<QString>("spreadsheet");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("baseUrl");
    QTest::addColumn<ErrorCode>("code");
    const QString id = test::FakeSheets::spreadsheetId();
    QTest::newRow("no address") << QStringLiteral("my sheet") << QString() << QString()
                                << ErrorCode::InvalidArgument;
    QTest::newRow("no file") << id << QStringLiteral("/nowhere/key.json") << QString()
                             << ErrorCode::FileUnreadable;
    QTest::newRow("no key file") << id << QStringLiteral(":/store/sql/0004_sheets.sql") << QString()
                                 << ErrorCode::FileMalformed;
    // F62
    QTest::newRow("in clear") << id << QString() << QStringLiteral("http://sheets.googleapis.com")
                              << ErrorCode::ProviderNotSecure;
    QTest::newRow("somebody else") << id << QString() << QStringLiteral("https://evil.example")
                                   << ErrorCode::ProviderNotSecure;
    QTest::newRow("another sheet") << QString(id + QStringLiteral("9")) << QString() << QString()
                                   << ErrorCode::Refused;
}

void SheetsServiceTest::whatCannotBeLinkedIsSaid()
{
    QFETCH(const QString, spreadsheet);
    QFETCH(const QString, file);
    QFETCH(const QString, baseUrl);
    QFETCH(const ErrorCode, code);
    SheetsService::LinkRequest wish = request();
    wish.spreadsheet = spreadsheet;
    if (!file.isEmpty())
        wish.credentialsFile = file;
    if (!baseUrl.isEmpty())
        wish.baseUrl = QUrl(baseUrl);
    const Result<QString> linked = await(m_sheets->link(wish));
    QVERIFY(!linked);
    QCOMPARE(linked.error().code, code);
    QVERIFY(!status().link);
}

void SheetsServiceTest::oneSpreadsheetAtATime()
{
    QVERIFY(await(m_sheets->link(request())));
    QVERIFY(await(m_sheets->link(request()))); // with a newer key
    QVERIFY(m_bench->write([](store::Store &store) {
        store::SheetLink other;
        other.spreadsheetId = QStringLiteral("1AnotherSpreadsheet00000000");
        return sheetsIn(store).setLink(other);
    }));
    const Result<QString> linked = await(m_sheets->link(request()));
    QVERIFY(!linked);
    QCOMPARE(linked.error().code, ErrorCode::NotAllowed);
}

void SheetsServiceTest::withoutALinkNothingIsDone()
{
    for (const auto &job : {&SheetsService::pull, &SheetsService::push, &SheetsService::bringInStep}) {
        const Result<SheetSummary> done = await((m_sheets.get()->*job)());
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Refused);
    }
    QCOMPARE(m_bench->fake.signIns(), 0);
}

void SheetsServiceTest::unlinkingForgetsEverythingButTheLeads()
{
    QVERIFY(makeConflict());
    QVERIFY(await(m_sheets->unlink()));
    const SheetsStatus after = status();
    QVERIFY(!after.link);
    QCOMPARE(after.rows + after.conflicts + after.queued, 0);
    QVERIFY(!m_bench->profile.workspace->secrets()->read(sheetsSecretName())->has_value());
    QCOMPARE(m_bench->leads().size(), 1);
    QCOMPARE(m_bench->fake.row(2).value(2), QStringLiteral("Theirs"));
}

void SheetsServiceTest::aLastingTroubleIsNotedAndClearedByAGoodJob()
{
    m_bench->fill(1);
    QVERIFY(await(m_sheets->link(request())));
    m_bench->fake.faultOfReads({SheetFault::Denied});
    const Result<SheetSummary> refused = await(m_sheets->pull());
    QVERIFY(!refused);
    QVERIFY(status().trouble.contains(test::FakeSheets::clientEmail()));
    QVERIFY(await(m_sheets->pull()));
    QVERIFY(status().trouble.isEmpty());
}

// E-24
void SheetsServiceTest::keptOursGoesIntoTheSheet()
{
    QVERIFY(makeConflict());
    const QList<ConflictRow> rows = await(m_sheets->conflicts()).value_or({});
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.constFirst().ours, QStringLiteral("Ours"));
    QCOMPARE(rows.constFirst().theirs, QStringLiteral("Theirs"));
    const Result<ConflictReceipt> kept = await(m_sheets->keepOurs({rows.constFirst().id}));
    QVERIFY(kept);
    QCOMPARE(kept->decided, 1);
    QVERIFY(await(m_sheets->push()));
    QCOMPARE(m_bench->fake.row(2).value(2), QStringLiteral("Ours"));
    QCOMPARE(m_bench->leads().constFirst().name, QStringLiteral("Ours"));
    QVERIFY(await(m_sheets->conflicts())->isEmpty());
}

void SheetsServiceTest::takenTheirsComesIntoTheLead()
{
    QVERIFY(makeConflict());
    m_bench->profile.clock->advance(seconds{1});
    QVERIFY(await(m_sheets->takeTheirs({await(m_sheets->conflicts())->constFirst().id})));
    QCOMPARE(m_bench->leads().constFirst().name, QStringLiteral("Theirs"));
    QVERIFY(await(m_sheets->bringInStep()));
    QCOMPARE(m_bench->fake.row(2).value(2), QStringLiteral("Theirs"));
    QVERIFY(await(m_sheets->conflicts())->isEmpty());
}

void SheetsServiceTest::theirsMayBeRefused()
{
    QVERIFY(makeConflict());
    m_bench->fake.edit([](SheetGrid &grid) { grid[1][3] = QStringLiteral("call back"); });
    QVERIFY(await(m_sheets->pull()));
    const QList<ConflictRow> rows = await(m_sheets->conflicts()).value_or({});
    QCOMPARE(rows.size(), 2);
    // Those of the same piece are decided all the same.
    const Result<ConflictReceipt> taken =
        await(m_sheets->takeTheirs({rows.constLast().id, 12345, rows.constFirst().id}));
    QVERIFY(taken);
    QCOMPARE(taken->decided, 1);
    QCOMPARE(taken->refused.size(), 2);
    QCOMPARE(taken->refused.constFirst().code, ErrorCode::Refused);
    QCOMPARE(taken->refused.constLast().code, ErrorCode::NotFound);
    QCOMPARE(m_bench->leads().constFirst().name, QStringLiteral("Theirs"));
    QCOMPARE(await(m_sheets->conflicts())->size(), 1);
}

// The house's own entry goes with "take theirs", but not when the number stays forbidden without it.
void SheetsServiceTest::aRefusedOneLeavesTheListsAlone()
{
    m_bench->fill({{QStringLiteral("+919810000001"), QStringLiteral("Asha")}});
    QVERIFY(await(m_sheets->link(request())));
    m_bench->fake.edit([](SheetGrid &grid) { grid[1] << QStringLiteral("do_not_call"); });
    QVERIFY(await(m_sheets->bringInStep()));
    const DoNotCallService lists(*m_bench->profile.workspace);
    DoNotCallEntry model;
    model.list = DoNotCallList::OptOut;
    model.source = QStringLiteral("on the phone");
    QVERIFY(await(DoNotCallService(*m_bench->profile.workspace).add(QStringLiteral("+919810000001"), model)));
    const int before = await(lists.count()).value_or(0);
    m_bench->fake.edit([](SheetGrid &grid) { grid[1][3] = QStringLiteral("pending"); });
    QVERIFY(await(m_sheets->bringInStep()));
    const QList<ConflictRow> rows = await(m_sheets->conflicts()).value_or({});
    QCOMPARE(rows.size(), 1);
    const Result<ConflictReceipt> taken = await(m_sheets->takeTheirs({rows.constFirst().id}));
    QVERIFY(taken);
    QCOMPARE(taken->refused.size(), 1);
    QCOMPARE(await(lists.count()).value_or(-1), before);
    QCOMPARE(m_bench->leads().constFirst().status, LeadStatus::DoNotCall);
}

QList<qint64> SheetsServiceTest::makeConflicts(int count)
{
    m_bench->fill(count);
    QList<qint64> ids;
    if (!await(m_sheets->link(request())) || !await(m_sheets->bringInStep()))
        return ids;
    const QList<Lead> leads = m_bench->leads();
    const bool kept = m_bench->write([leads](store::Store &store) -> Result<void> {
        store::Transaction transaction(*store.database);
        for (const Lead &lead : leads) {
            const SheetFields theirs = {{QStringLiteral("name"), QStringLiteral("Theirs")}};
            const QString uuid = lead.uuid.toString(QUuid::WithoutBraces);
            if (const Result<void> set = sheetsIn(store).setConflicts(uuid, theirs, lead.createdAt); !set)
                return set;
        }
        return transaction.commit();
    });
    const QList<store::SheetConflict> conflicts = kept ? m_bench->conflicts() : QList<store::SheetConflict>();
    for (const store::SheetConflict &conflict : conflicts)
        ids << conflict.id;
    return ids;
}

void SheetsServiceTest::manyAreDecidedAndCounted()
{
    const QList<qint64> ids = makeConflicts(450);
    QCOMPARE(ids.size(), 450);
    const auto control = std::make_shared<JobControl>();
    m_bench->profile.clock->advance(seconds{1});
    const Result<ConflictReceipt> receipt = await(m_sheets->takeTheirs(ids, control));
    QVERIFY(receipt);
    QCOMPARE(receipt->decided, 450);
    QVERIFY(receipt->refused.isEmpty());
    QCOMPARE(control->total.load(), qint64(450));
    QCOMPARE(control->done.load(), qint64(450));
    QVERIFY(m_bench->conflicts().isEmpty());
    const QList<Lead> leads = m_bench->leads();
    for (const Lead &lead : leads)
        QCOMPARE(lead.name, QStringLiteral("Theirs"));
    QCOMPARE(m_bench->queued(), 450);
}

// Ruling 17: no transaction may keep the engine waiting. What broke one piece leaves those before it as they
// are.
void SheetsServiceTest::theyAreDecidedInPieces()
{
    const QList<qint64> ids = makeConflicts(450);
    QCOMPARE(ids.size(), 450);
    QVERIFY(m_bench->write([id = ids.at(420)](store::Store &store) {
        return store.database->change(
            QStringLiteral("update sheet_conflict set theirs_cipher = ? where id = ?"),
            {QByteArrayLiteral("damaged"), id});
    }));
    QVERIFY(!await(m_sheets->keepOurs(ids)));
    const Result<int> left = await(m_bench->profile.workspace->ledger().read(
        [](const store::Store &store) { return sheetsIn(store).countConflicts(); }));
    QCOMPARE(left.value_or(-1), 50);
}

void SheetsServiceTest::aCancelLeavesTheRestUndecided()
{
    const QList<qint64> ids = makeConflicts(3);
    const auto control = std::make_shared<JobControl>();
    control->cancelled = true;
    const Result<ConflictReceipt> receipt = await(m_sheets->keepOurs(ids, control));
    QVERIFY(receipt);
    QCOMPARE(receipt->decided, 0);
    QCOMPARE(m_bench->conflicts().size(), 3);
}

void SheetsServiceTest::aDeletedLeadHasNoConflicts()
{
    QVERIFY(makeConflict());
    LeadService leads(*m_bench->profile.workspace);
    QVERIFY(await(leads.remove({m_bench->leads().constFirst().id})));
    QVERIFY(await(m_sheets->conflicts())->isEmpty());
    QCOMPARE(status().conflicts, 0);
    QCOMPARE(status().queued, 0);
    const Result<SheetSummary> after = await(m_sheets->bringInStep());
    QVERIFY(after);
    QCOMPARE(after->conflicts, 0);
}

void SheetsServiceTest::twoServicesTakeTurns()
{
    m_bench->fill(50);
    QVERIFY(await(m_sheets->link(request())));
    SheetsService other(*m_bench->profile.workspace);
    const QFuture<Result<SheetSummary>> one = m_sheets->bringInStep();
    const QFuture<Result<SheetSummary>> two = other.bringInStep();
    const Result<SheetSummary> first = await(one);
    const Result<SheetSummary> second = await(two);
    QVERIFY(first);
    QVERIFY(second);
    QCOMPARE(first->fresh + second->fresh, 50);
    QCOMPARE(m_bench->leads().size(), 50);
}

void SheetsServiceTest::theKeeperPullsWhenItIsTimeAndWritesInBetween()
{
    m_bench->fill(2);
    QVERIFY(await(m_sheets->link(request())));
    SheetsKeeper keeper(*m_bench->profile.workspace, milliseconds{1});
    QSignalSpy looked(&keeper, &SheetsKeeper::looked);
    keeper.start();
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->leads().size(), 2, 30'000);
    // Not yet time to read again, but what is to be written goes out.
    QTRY_VERIFY_WITH_TIMEOUT(!m_bench->rowNamed(QStringLiteral("Lead 1")).value(0).isEmpty(), 30'000);
    QVERIFY(m_bench->setStatus(m_bench->lead(QStringLiteral("Lead 1")), LeadStatus::Completed));
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->rowNamed(QStringLiteral("Lead 1")).value(3),
                              QStringLiteral("completed"), 30'000);
    m_bench->fake.edit([](SheetGrid &grid) {
        grid << QList<QJsonValue>{QString(), QStringLiteral("+919810000003"), QStringLiteral("Lead 3")};
    });
    looked.clear();
    QTRY_VERIFY_WITH_TIMEOUT(looked.size() >= 3, 30'000);
    QCOMPARE(m_bench->leads().size(), 2);
    m_bench->profile.clock->advance(std::chrono::minutes{5});
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->leads().size(), 3, 30'000);
}

void SheetsServiceTest::theKeeperLeavesATroubledSheetAlone()
{
    m_bench->fill(2);
    QVERIFY(await(m_sheets->link(request())));
    SettingsService settings(*m_bench->profile.workspace);
    QVERIFY(await(settings.change(SheetsMinutesKey, QStringLiteral("0"), false)));
    const int before = m_bench->fake.reads();
    SheetsKeeper keeper(*m_bench->profile.workspace, milliseconds{1});
    QSignalSpy looked(&keeper, &SheetsKeeper::looked);
    keeper.start();
    QTRY_VERIFY_WITH_TIMEOUT(looked.size() >= 3, 30'000);
    QCOMPARE(m_bench->fake.reads(), before); // 0: only when asked for
    m_bench->fake.faultOfReads({SheetFault::Missing});
    QVERIFY(await(settings.change(SheetsMinutesKey, QStringLiteral("1"), false)));
    QTRY_VERIFY_WITH_TIMEOUT(!status().trouble.isEmpty(), 30'000);
    const int after = m_bench->fake.reads();
    looked.clear();
    QTRY_VERIFY_WITH_TIMEOUT(looked.size() >= 3, 30'000);
    QCOMPARE(m_bench->fake.reads(), after);
}

QTEST_GUILESS_MAIN(SheetsServiceTest)
#include "tst_sheetsservice.moc"
