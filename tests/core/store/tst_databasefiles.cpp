// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/databasefiles.h"

#include "core/store/database.h"
#include "core/store/migrations.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace callboard;
using namespace callboard::store;

class DatabaseFilesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsWholePasses();
    void whatWasSpoiltIsToldAndLeftAsItIs_data();
    void whatWasSpoiltIsToldAndLeftAsItIs();
    void aCheckpointThatWasBrokenOffIsNoDamage();
    void aDatabaseThatWasNeverMadeIsNoDamage();
    void theMarkOfANewDatabaseIsItsOwnersAlone();
    void whereNothingCanBeWrittenNoDatabaseBegins();
};

namespace {

/// A folder with a database in it.
class Folder
{
public:
    [[nodiscard]] QString database() const { return directory.filePath(QStringLiteral("callboard.db")); }
    [[nodiscard]] QString log() const { return database() + QStringLiteral("-wal"); }
    [[nodiscard]] QString index() const { return database() + QStringLiteral("-shm"); }
    [[nodiscard]] DatabaseFiles files() const { return DatabaseFiles(database()); }

    /// Nothing on failure.
    [[nodiscard]] std::unique_ptr<Database> open() const
    {
        Result<std::unique_ptr<Database>> opened =
            Database::openSqlite(database(), Database::Access::ReadWrite);
        return opened && migrate(**opened) ? *std::move(opened) : nullptr;
    }

    /// The files as a kill of whoever has \a other open would leave them.
    [[nodiscard]] bool takeFrom(const Folder &other) const
    {
        return QFile::copy(other.database(), database()) && QFile::copy(other.log(), log()) &&
               QFile::copy(other.index(), index());
    }

    QTemporaryDir directory;
};

bool cut(const QString &fileName, qint64 size)
{
    return QFile::resize(fileName, size);
}

QByteArray bytesOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void DatabaseFilesTest::whatIsWholePasses()
{
    const Folder folder;
    QVERIFY(folder.files().check()); // there is nothing yet
    const Folder killed;
    {
        const auto database = folder.open();
        QVERIFY(database);
        QVERIFY(folder.files().check()); // in use
        QVERIFY(killed.takeFrom(folder));
        QVERIFY(QFileInfo(killed.log()).size() > 0);
        QVERIFY(killed.files().check());
        QVERIFY(database->trimLog());
        QCOMPARE(QFileInfo(folder.log()).size(), qint64(0));
        QVERIFY(folder.files().check());
    }
    QVERIFY(!QFileInfo::exists(folder.log())); // closed well
    QVERIFY(folder.files().check());
    // An index that the machine lost in a power cut is built anew.
    QVERIFY(QFile::remove(killed.index()));
    QVERIFY(killed.files().check());
}

void DatabaseFilesTest::whatWasSpoiltIsToldAndLeftAsItIs_data()
{
    QTest::addColumn<bool>("isKilled");
    QTest::addColumn<QString>("harm");
    QTest::newRow("emptied") << false << QStringLiteral("empty");
    QTest::newRow("emptied beside its log") << true << QStringLiteral("empty");
    QTest::newRow("removed beside its log") << true << QStringLiteral("remove");
    QTest::newRow("cut within a page") << false << QStringLiteral("cut");
    QTest::newRow("without its log") << true << QStringLiteral("remove log");
}

// F44
void DatabaseFilesTest::whatWasSpoiltIsToldAndLeftAsItIs()
{
    QFETCH(const bool, isKilled);
    QFETCH(const QString, harm);
    const Folder source;
    const Folder folder;
    auto database = (isKilled ? source : folder).open();
    QVERIFY(database);
    if (isKilled)
        QVERIFY(folder.takeFrom(source));
    database.reset();
    const QString file = folder.database();
    if (harm == QLatin1String("empty"))
        QVERIFY(cut(file, 0));
    else if (harm == QLatin1String("remove"))
        QVERIFY(QFile::remove(file));
    else if (harm == QLatin1String("cut"))
        QVERIFY(cut(file, QFileInfo(file).size() - 1'000));
    else
        QVERIFY(QFile::remove(folder.log()));

    const QByteArray before = bytesOf(file);
    const QByteArray logBefore = bytesOf(folder.log());
    for (int look = 0; look < 2; ++look) {
        const Result<void> whole = folder.files().check();
        QVERIFY(!whole);
        QCOMPARE(whole.error().code, ErrorCode::DatabaseDamaged);
        QVERIFY(!operatorText(whole.error()).isEmpty());
        QVERIFY(!whole.error().detail.isEmpty());
    }
    QCOMPARE(bytesOf(file), before);
    QCOMPARE(bytesOf(folder.log()), logBefore);
}

void DatabaseFilesTest::aCheckpointThatWasBrokenOffIsNoDamage()
{
    const Folder source;
    const auto database = source.open();
    QVERIFY(database);
    const Folder killed;
    QVERIFY(killed.takeFrom(source));
    // As if the last page of the file had not been written to its end; the log has it still.
    QFile file(killed.database());
    QVERIFY(file.open(QIODevice::Append));
    QCOMPARE(file.write(QByteArray(512, '\0')), qint64(512));
    file.close();
    QVERIFY(killed.files().check());
}

void DatabaseFilesTest::aDatabaseThatWasNeverMadeIsNoDamage()
{
    const Folder folder;
    QVERIFY(folder.files().begin());
    QFile file(folder.database());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QVERIFY(folder.files().check());
    {
        const auto database = folder.open();
        QVERIFY(database);
        QVERIFY(folder.files().check());
    }
    folder.files().settle();
    QVERIFY(folder.files().check());
    QVERIFY(cut(folder.database(), 0));
    QVERIFY(!folder.files().check());
}

void DatabaseFilesTest::theMarkOfANewDatabaseIsItsOwnersAlone()
{
    const Folder folder;
    QVERIFY(folder.files().begin());
    const QFileInfoList left = QDir(folder.directory.path()).entryInfoList(QDir::Files);
    QCOMPARE(left.size(), 1);
    QVERIFY(!(left.constFirst().permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    folder.files().settle();
    QVERIFY(QDir(folder.directory.path()).isEmpty());
}

void DatabaseFilesTest::whereNothingCanBeWrittenNoDatabaseBegins()
{
    const Folder folder;
    const DatabaseFiles files(folder.directory.filePath(QStringLiteral("missing/callboard.db")));
    const Result<void> begun = files.begin();
    QVERIFY(!begun);
    QCOMPARE(begun.error().code, ErrorCode::FileUnwritable);
}

QTEST_GUILESS_MAIN(DatabaseFilesTest)
#include "tst_databasefiles.moc"
