// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fulldisk.h"
#include "tests/support/temporarystore.h"

#include <QFileInfo>
#include <QTest>

#include <future>
#include <thread>

using namespace callboard;
using namespace callboard::store;
using callboard::test::FullDisk;
using callboard::test::TemporaryStore;

class DatabaseTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTransactionThatIsNotCommittedNeverWas();
    void aCommittedTransactionStays();
    void aTakenNameIsAlreadyExistsAndTellsNoValue();
    void aBrokenReferenceIsAnotherErrorThanATakenName();
    void anUnsetTextIsStoredAsAnEmptyOne();
    void aReaderCannotWrite();
    void aReaderNeedsAFile();
    void manyShapesOfAStatementDoNotPileUp();
    void aStatementMayBeRunInsideAnothersRows();
    void writesAreDurableBeforeTheyAreAcknowledged();
    void onlyDamageIsTakenForDamage_data();
    void onlyDamageIsTakenForDamage();
    void whatCouldNotBeDoneBesideAnotherWriterMayBeTriedAgain();
    void aTrimmedLogIsEmptyUnlessSomebodyReads();
    void aFullDiskLosesNothingAndRecovers();
    void aCheckpointOnAFullDiskLosesNothing();
};

namespace {

const QString Insert = QStringLiteral("insert into setting (key, value) values (?, ?)");
const QString Count = QStringLiteral("select count(*) from setting");

} // namespace

void DatabaseTest::aTransactionThatIsNotCommittedNeverWas()
{
    TemporaryStore store;
    {
        Transaction transaction(store.database());
        QVERIFY(transaction.begun());
        QVERIFY(store.database().execute(Insert, {QStringLiteral("a"), QStringLiteral("1")}));
    }
    QCOMPARE(store.database().selectInteger(Count).value_or({}), std::optional<qint64>(0));
}

void DatabaseTest::aCommittedTransactionStays()
{
    TemporaryStore store;
    {
        Transaction transaction(store.database());
        QVERIFY(transaction.begun());
        QVERIFY(store.database().execute(Insert, {QStringLiteral("a"), QStringLiteral("1")}));
        QVERIFY(transaction.commit());
    }
    QCOMPARE(store.database().selectInteger(Count).value_or({}), std::optional<qint64>(1));
}

void DatabaseTest::aTakenNameIsAlreadyExistsAndTellsNoValue()
{
    TemporaryStore store;
    const QVariantList row = {QStringLiteral("a-key-of-mine"), QStringLiteral("a-value-of-mine")};
    QVERIFY(store.database().execute(Insert, row));
    const Result<int> again = store.database().execute(Insert, row);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::AlreadyExists);
    QVERIFY2(!again.error().detail.contains(QLatin1String("of-mine")), qPrintable(again.error().detail));
}

void DatabaseTest::aBrokenReferenceIsAnotherErrorThanATakenName()
{
    TemporaryStore store;
    const Result<void> placed = store->places.append(CampaignId(77), 0, {LeadId(1)});
    QVERIFY(!placed);
    QCOMPARE(placed.error().code, ErrorCode::DatabaseStatement);
}

void DatabaseTest::anUnsetTextIsStoredAsAnEmptyOne()
{
    TemporaryStore store;
    QVERIFY(store.database().execute(Insert, {QStringLiteral("a"), QString()}));
    QCOMPARE(store->settings.value(QStringLiteral("a")).value_or({}), std::optional(QStringLiteral("")));
}

void DatabaseTest::aReaderCannotWrite()
{
    TemporaryStore store;
    const auto reader = Database::openSqlite(store.fileName(), Database::Access::ReadOnly);
    QVERIFY(reader);
    QVERIFY(!(*reader)->execute(Insert, {QStringLiteral("a"), QStringLiteral("1")}));
    QCOMPARE((*reader)->selectInteger(Count).value_or({}), std::optional<qint64>(0));
}

void DatabaseTest::aReaderNeedsAFile()
{
    TemporaryStore store;
    const auto reader =
        Database::openSqlite(store.path(QStringLiteral("none.db")), Database::Access::ReadOnly);
    QVERIFY(!reader);
    QCOMPARE(reader.error().code, ErrorCode::DatabaseUnavailable);
    QVERIFY(!QFile::exists(store.path(QStringLiteral("none.db"))));
}

void DatabaseTest::manyShapesOfAStatementDoNotPileUp()
{
    TemporaryStore store;
    for (int i = 0; i < 3000; ++i) {
        QVERIFY(store.database().selectInteger(
            QStringLiteral("select count(*) from setting where key <> '%1'").arg(i)));
    }
    QVERIFY2(store.database().preparedStatements() <= 256,
             qPrintable(QString::number(store.database().preparedStatements())));
}

void DatabaseTest::aStatementMayBeRunInsideAnothersRows()
{
    TemporaryStore store;
    for (int i = 0; i < 300; ++i)
        QVERIFY(store.database().execute(Insert, {QString::number(i), QStringLiteral("1")}));
    int rows = 0;
    const Result<void> done =
        store.database().select(QStringLiteral("select key from setting"), {}, [&](const Row &row) {
            // A new statement each time, so that the outer one is pushed out of what is kept.
            const auto inner = store.database().selectInteger(
                QStringLiteral("select count(*) from setting where key = '%1'").arg(row.text(0)));
            rows += inner && inner->value_or(0) == 1 ? 1 : 0;
        });
    QVERIFY(done);
    QCOMPARE(rows, 300);
}

void DatabaseTest::writesAreDurableBeforeTheyAreAcknowledged()
{
    TemporaryStore store;
    // 2 is FULL: NORMAL may lose the last commit, which is the intent, on power loss.
    QCOMPARE(store.database().selectInteger(QStringLiteral("pragma synchronous")).value_or({}),
             std::optional<qint64>(2));
    QString mode;
    QVERIFY(store.database().select(QStringLiteral("pragma journal_mode"), {},
                                    [&](const Row &row) { mode = row.text(0); }));
    QCOMPARE(mode, QStringLiteral("wal"));
}

void DatabaseTest::onlyDamageIsTakenForDamage_data()
{
    QTest::addColumn<QString>("detail");
    QTest::addColumn<bool>("isDamaged");
    QTest::newRow("corrupt") << QStringLiteral("11 database disk image is malformed") << true;
    QTest::newRow("not a database") << QStringLiteral("26 file is not a database") << true;
    QTest::newRow("a corrupt virtual table")
        << QStringLiteral("267 database disk image is malformed") << true;
    QTest::newRow("a corrupt index") << QStringLiteral("779 database disk image is malformed") << true;
    // 266 begins with 26, and 1130 with 11; neither is damage.
    QTest::newRow("a read error") << QStringLiteral("266 disk I/O error") << false;
    QTest::newRow("another I/O error") << QStringLiteral("1130 disk I/O error") << false;
    QTest::newRow("a sync error") << QStringLiteral("1034 disk I/O error") << false;
    QTest::newRow("full") << QStringLiteral("13 database or disk is full") << false;
    QTest::newRow("locked") << QStringLiteral("5 database is locked") << false;
    QTest::newRow("a unique index") << QStringLiteral("2067 UNIQUE constraint failed") << false;
    QTest::newRow("no code") << QStringLiteral("something else") << false;
    QTest::newRow("nothing") << QString() << false;
}

// F41, F44
void DatabaseTest::onlyDamageIsTakenForDamage()
{
    QFETCH(QString, detail);
    QTEST(isDamage(Error{ErrorCode::DatabaseStatement, {}, {}, detail}), "isDamaged");
}

void DatabaseTest::whatCouldNotBeDoneBesideAnotherWriterMayBeTriedAgain()
{
    TemporaryStore store;
    const auto other = Database::openSqlite(store.fileName(), Database::Access::ReadWrite);
    QVERIFY(other);
    QVERIFY((*other)->select(QStringLiteral("pragma busy_timeout = 20"), {}, [](const Row &) {}));
    {
        const Transaction writing(store.database());
        QVERIFY(writing.begun());
        const Transaction refused(**other);
        QVERIFY(!refused.begun());
        QCOMPARE(refused.begun().error().code, ErrorCode::DatabaseBusy);
        QCOMPARE((*other)->change(Insert, {QStringLiteral("a"), QStringLiteral("1")}).error().code,
                 ErrorCode::DatabaseBusy);
    }
    QVERIFY((*other)->change(Insert, {QStringLiteral("a"), QStringLiteral("1")}));
}

void DatabaseTest::aTrimmedLogIsEmptyUnlessSomebodyReads()
{
    TemporaryStore store;
    const auto logSize = [&store] { return QFileInfo(store.fileName() + QStringLiteral("-wal")).size(); };
    QVERIFY(store.database().change(Insert, {QStringLiteral("a"), QStringLiteral("1")}));
    QVERIFY(logSize() > 0);
    const auto reader = Database::openSqlite(store.fileName(), Database::Access::ReadOnly);
    QVERIFY(reader);
    {
        // What it sees may not be taken from under it.
        QVERIFY((*reader)->change(QStringLiteral("begin")));
        QCOMPARE((*reader)->selectInteger(Count).value_or({}), std::optional<qint64>(1));
        QVERIFY(store.database().trimLog());
        QVERIFY(logSize() > 0);
        QVERIFY((*reader)->change(QStringLiteral("commit")));
    }
    QVERIFY(store.database().trimLog());
    QCOMPARE(logSize(), qint64(0));
    QCOMPARE((*reader)->selectInteger(Count).value_or({}), std::optional<qint64>(1));
    // Others are waited for again.
    std::promise<void> held;
    std::future<void> isHeld = held.get_future();
    const std::jthread writer([&store, held = std::move(held)]() mutable {
        const auto other = Database::openSqlite(store.fileName(), Database::Access::ReadWrite);
        if (!other)
            qFatal("Nobody else can open it.");
        Transaction transaction(**other);
        const bool isBegun = transaction.begun().has_value();
        held.set_value();
        // Some milliseconds of counting.
        const QString slow = QStringLiteral("with recursive c(x) as (select 1 union all select x + 1 from c "
                                            "where x < 300000) select count(*) from c");
        if (!isBegun || !(*other)->selectInteger(slow) || !transaction.commit())
            qFatal("Nobody wrote.");
    });
    isHeld.wait();
    QVERIFY(store.database().change(Insert, {QStringLiteral("b"), QStringLiteral("2")}));
}

// F40, I2: in the log, where every write goes first.
void DatabaseTest::aFullDiskLosesNothingAndRecovers()
{
    TemporaryStore store;
    QVERIFY(store.database().change(Insert, {QStringLiteral("kept"), QStringLiteral("1")}));
    const QString large(300'000, QLatin1Char('x'));
    {
        const auto grown = rlim_t(QFileInfo(store.fileName() + QStringLiteral("-wal")).size());
        const FullDisk full(grown);
        const Result<void> refused = store.database().change(Insert, {QStringLiteral("lost"), large});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::DatabaseStatement);
        QVERIFY(!isDamage(refused.error()));
        QCOMPARE(store.database().selectCount(Count).value_or(-1), 1);
    }
    QVERIFY(store.database().change(Insert, {QStringLiteral("after"), large}));
    QVERIFY(store.database().quickCheck());
    const auto reader = Database::openSqlite(store.fileName(), Database::Access::ReadOnly);
    QVERIFY(reader);
    QCOMPARE((*reader)->selectCount(Count).value_or(-1), 2);
}

// F40, I2
void DatabaseTest::aCheckpointOnAFullDiskLosesNothing()
{
    TemporaryStore store;
    QVERIFY(store.database().trimLog());
    QVERIFY(store.database().change(Insert, {QStringLiteral("kept"), QString(300'000, QLatin1Char('x'))}));
    {
        const FullDisk full(rlim_t(QFileInfo(store.fileName()).size()));
        QVERIFY(!store.database().checkpoint());
        QCOMPARE(store.database().selectCount(Count).value_or(-1), 1);
    }
    QVERIFY(store.database().checkpoint());
    QVERIFY(store.database().quickCheck());
    QCOMPARE(store.database().selectCount(Count).value_or(-1), 1);
}

QTEST_GUILESS_MAIN(DatabaseTest)
#include "tst_database.moc"
