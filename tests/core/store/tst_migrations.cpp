// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/migrations.h"

#include "core/store/store.h"

#include "core/store/database.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace callboard;
using namespace callboard::store;

class MigrationsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void areNumberedFromOneWithoutAGap();
    void aFreshFileGetsEveryStep();
    void anUpToDateFileIsLeftAsItIs();
    void aNewerDatabaseIsRefusedAndKeepsItsBytes_data();
    void aNewerDatabaseIsRefusedAndKeepsItsBytes();
    void anAppliedStepWithAnotherTextIsRefused();
    void aStepThatFailsLeavesTheVersionBefore();
    void aStepThatWasTakenMeanwhileIsNotTakenTwice();
    void campaignsAndCallsOfBeforeTheHouseStepReadAsTheyWere();
    void whatIsNoDatabaseIsRefused_data();
    void whatIsNoDatabaseIsRefused();
    void somebodyElsesDatabaseIsRefusedUntouched();
};

namespace {

class File
{
public:
    [[nodiscard]] QString name() const { return m_directory.filePath(QStringLiteral("callboard.db")); }
    [[nodiscard]] Result<std::unique_ptr<Database>> open() const
    {
        return Database::openSqlite(name(), Database::Access::ReadWrite);
    }
    /// Opens, migrates and closes.
    [[nodiscard]] Result<void> migrated(const QList<Migration> &steps = migrations()) const
    {
        const Result<std::unique_ptr<Database>> database = open();
        return database ? migrate(**database, steps) : Result<void>(fail(database.error()));
    }
    [[nodiscard]] QByteArray sha256() const
    {
        QFile file(name());
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex();
    }
    [[nodiscard]] bool write(const QByteArray &bytes) const
    {
        QFile file(name());
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

private:
    QTemporaryDir m_directory;
};

Migration step(int version, const QStringList &statements)
{
    return {version, QStringLiteral("step %1").arg(version), statements,
            QByteArray::number(version) + statements.join(u' ').toUtf8()};
}

int tableCount(Database &database, const QString &name)
{
    const Result<std::optional<qint64>> count = database.selectInteger(
        QStringLiteral("select count(*) from sqlite_master where type = 'table' and name = ?"), {name});
    return count ? int(count->value_or(-1)) : -1;
}

qint64 newestVersion(Database &database)
{
    const Result<std::optional<qint64>> version =
        database.selectInteger(QStringLiteral("select max(version) from schema_version"));
    return version ? version->value_or(0) : -1;
}

} // namespace

void MigrationsTest::areNumberedFromOneWithoutAGap()
{
    QVERIFY(!migrations().isEmpty());
    for (int i = 0; i < migrations().size(); ++i)
        QCOMPARE(migrations().at(i).version, i + 1);
}

void MigrationsTest::aFreshFileGetsEveryStep()
{
    const File file;
    const auto database = file.open();
    QVERIFY(database);
    QVERIFY(migrate(**database));
    QCOMPARE(newestVersion(**database), qint64(migrations().constLast().version));
    for (const QString &table : {QStringLiteral("lead"), QStringLiteral("campaign"), QStringLiteral("place"),
                                 QStringLiteral("attempt"), QStringLiteral("slot")})
        QCOMPARE(tableCount(**database, table), 1);
    QCOMPARE((*database)->selectInteger(QStringLiteral("pragma foreign_keys")).value_or({}),
             std::optional<qint64>(1));
}

void MigrationsTest::anUpToDateFileIsLeftAsItIs()
{
    const File file;
    QVERIFY(file.migrated());
    const QByteArray before = file.sha256();
    QVERIFY(file.migrated());
    QCOMPARE(file.sha256(), before);
}

void MigrationsTest::aNewerDatabaseIsRefusedAndKeepsItsBytes_data()
{
    QTest::addColumn<QString>("journal");
    QTest::newRow("as the program keeps it") << QStringLiteral("wal");
    QTest::newRow("with another journal") << QStringLiteral("delete");
}

// F46
void MigrationsTest::aNewerDatabaseIsRefusedAndKeepsItsBytes()
{
    QFETCH(QString, journal);
    const File file;
    QList<Migration> newer = migrations();
    newer << step(newer.constLast().version + 1, {QStringLiteral("create table from_the_future (a text)")});
    {
        const auto database = file.open();
        QVERIFY(database);
        QVERIFY(migrate(**database, newer));
        QVERIFY((*database)->select(u"pragma journal_mode = " + journal, {}, [](const Row &) {}));
    }
    const QByteArray before = file.sha256();
    const Result<void> done = file.migrated();
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::DatabaseTooNew);
    QCOMPARE(done.error().arguments.value(1), QString::number(newer.constLast().version));
    QCOMPARE(file.sha256(), before);
}

void MigrationsTest::anAppliedStepWithAnotherTextIsRefused()
{
    const File file;
    QVERIFY(file.migrated());
    QList<Migration> changed = migrations();
    changed[0].checksum = QByteArrayLiteral("another");
    const Result<void> done = file.migrated(changed);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::DatabaseDamaged);
}

void MigrationsTest::aStepThatFailsLeavesTheVersionBefore()
{
    const File file;
    const Migration first = step(1, {QStringLiteral("create table a (x text)")});
    const Migration broken = step(2, {QStringLiteral("create table b (x text)"),
                                      QStringLiteral("insert into a (x) values ('half')"),
                                      QStringLiteral("insert into nowhere (x) values (1)")});
    const Result<void> done = file.migrated({first, broken});
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::DatabaseMigration);
    QCOMPARE(done.error().arguments, QStringList{broken.name});

    const auto database = file.open();
    QVERIFY(database);
    QCOMPARE(newestVersion(**database), qint64(1));
    QCOMPARE(tableCount(**database, QStringLiteral("b")), 0);
    QCOMPARE((*database)->selectInteger(QStringLiteral("select count(*) from a")).value_or({}),
             std::optional<qint64>(0));
    QVERIFY(migrate(**database, {first, step(2, {QStringLiteral("create table b (x text)")})}));
    QCOMPARE(newestVersion(**database), qint64(2));
}

void MigrationsTest::aStepThatWasTakenMeanwhileIsNotTakenTwice()
{
    // Another process migrates between this one's look at the marks and its own step: simulated by a first
    // step whose doing brings the second one's mark along.
    const File file;
    const Migration second = step(2, {QStringLiteral("create table b (x text)")});
    const Migration first = step(
        1, {QStringLiteral("create table b (x text)"),
            QStringLiteral("insert into schema_version (version, name, checksum) values (2, 'step 2', '") +
                QString::fromUtf8(second.checksum) + QStringLiteral("')")});
    QVERIFY(file.migrated({first, second}));
}

void MigrationsTest::campaignsAndCallsOfBeforeTheHouseStepReadAsTheyWere()
{
    const File file;
    constexpr int BeforeTheHouse = 5;
    QVERIFY(file.migrated(migrations().first(BeforeTheHouse)));
    {
        const auto before = file.open();
        QVERIFY(before);
        Database &database = **before;
        QVERIFY(database.change(QStringLiteral(
            "insert into account (id, name, provider, base_url, lines, agent_id, phone_number_id) values (1, "
            "'Sales', 'vapi', '', 3, 'a', 'n')")));
        QVERIFY(database.change(QStringLiteral(
            "insert into campaign (id, name, state, building, account_id, agent_id, phone_number_id, topic, "
            "language, told_columns, start_at, parallel, interval_s, pacing, zone, window_opens, "
            "window_closes, window_days, lead_count, created_at) values (1, 'Renewals', 'paused', 0, 1, '', "
            "'', '', '', '', 0, 5, 60, 'capped', 'Asia/Kolkata', 0, 0, 127, 1, 0)")));
        QVERIFY(database.change(QStringLiteral(
            "insert into attempt (id, lead_id, campaign_id, account_id, position, ordinal, state, "
            "number_index, due_at) values ('11111111-2222-3333-4444-555555555555', 1, 1, 1, 0, 1, 'ended', "
            "x'00', 0)")));
    }
    QVERIFY(file.migrated());
    auto after = file.open();
    QVERIFY(after);
    const security::ColumnCipher cipher(QByteArray(security::ColumnCipher::KeyBytes, 'k'));
    const Store store(*std::move(after), cipher);
    const Result<Campaign> campaign = store.campaigns.find(CampaignId(1));
    QVERIFY(campaign);
    QCOMPARE(campaign->state, CampaignState::Paused);
    QVERIFY(campaign->stateChange == StateChange());
    QVERIFY(store.accounts.find(AccountId(1)).value_or(Account()).ownNumbers.isEmpty());
    const Account account = store.accounts.findByName(QStringLiteral("Sales")).value_or(Account());
    QCOMPARE(account.id, AccountId(1));
    QCOMPARE(account.recipientsADay, 0);
    const QList<Attempt> attempts = store.attempts.latest(10).value_or({});
    QCOMPARE(attempts.size(), 1);
    QVERIFY(!attempts.constFirst().isUndecided);
    QCOMPARE(store.attempts.countUndecided().value_or(-1), 0);
}

void MigrationsTest::whatIsNoDatabaseIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a text") << QByteArray("number,name\n+919812345678,Asha\n").repeated(100);
    QTest::newRow("noise after a good header")
        << QByteArray("SQLite format 3\0", 16) + QByteArray(8000, '\x5a');
    QTest::newRow("nothing but zeros") << QByteArray(8192, '\0');
}

// F44
void MigrationsTest::whatIsNoDatabaseIsRefused()
{
    QFETCH(QByteArray, bytes);
    const File file;
    QVERIFY(file.write(bytes));
    const QByteArray before = file.sha256();
    const Result<void> done = file.migrated();
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::DatabaseDamaged);
    QVERIFY(!operatorText(done.error()).isEmpty());
    QCOMPARE(file.sha256(), before);
}

void MigrationsTest::somebodyElsesDatabaseIsRefusedUntouched()
{
    const File file;
    {
        const auto database = file.open();
        QVERIFY(database);
        QVERIFY((*database)->execute(QStringLiteral("create table moz_places (url text)")));
    }
    const QByteArray before = file.sha256();
    const Result<void> done = file.migrated();
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::DatabaseDamaged);
    QCOMPARE(file.sha256(), before);
}

QTEST_GUILESS_MAIN(MigrationsTest)
#include "tst_migrations.moc"
