// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/chunkbreak.h"

#include "core/dispatch/enginelock.h"
#include "core/store/ledger.h"
#include "tests/support/testprofile.h"

#include <QTest>
#include <QtConcurrentRun>

#include <atomic>

using namespace callboard;
using namespace callboard::services;
using callboard::test::TestProfile;

class ChunkBreakTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theEngineOfAnotherProcessComesBetweenTheChunksOfAJob();
};

namespace {

/// A transaction that keeps the file for a while: some milliseconds of counting.
bool writeChunk(store::Store &store)
{
    store::Transaction transaction(*store.database);
    const bool isCounted =
        transaction.begun() && store.database->selectInteger(
                                   QStringLiteral("with recursive c(x) as (select 1 union all select x + 1 "
                                                  "from c where x < 60000) select count(*) from c"));
    return isCounted && transaction.commit();
}

} // namespace

// Counted in chunks and not in milliseconds: with a wait that looks ever more seldom, or without the break,
// an engine waits for dozens of them.
void ChunkBreakTest::theEngineOfAnotherProcessComesBetweenTheChunksOfAJob()
{
    TestProfile profile;
    store::Ledger &ours = profile.workspace->ledger();
    const Result<std::unique_ptr<store::Ledger>> theirs = store::Ledger::open(ours.fileName(), ours.cipher());
    QVERIFY(theirs);
    dispatch::EngineLock engine(profile.workspace->directory());
    QVERIFY(engine.acquire());

    std::atomic<int> chunks = 0;
    std::atomic<bool> isOver = false;
    const QFuture<bool> job = QtConcurrent::run([&] {
        const ChunkBreak chunkBreak(ours, profile.workspace->directory());
        bool isFine = true;
        while (isFine && !isOver) {
            isFine = ours.write(writeChunk).result();
            ++chunks;
            chunkBreak.take();
        }
        return isFine;
    });
    QTRY_VERIFY(chunks > 0);
    constexpr int Writes = 20;
    constexpr int MostChunksEach = 5;
    const int before = chunks;
    bool isWritten = true;
    for (int i = 0; i < Writes; ++i) {
        isWritten &= (*theirs)
                         ->write([](store::Store &store) {
                             store::Transaction transaction(*store.database);
                             return transaction.begun().has_value() && transaction.commit().has_value();
                         })
                         .result();
    }
    const int passed = chunks - before;
    isOver = true;
    QVERIFY(job.result());
    QVERIFY(isWritten);
    QVERIFY2(passed < Writes * MostChunksEach, qPrintable(QString::number(passed)));
}

QTEST_GUILESS_MAIN(ChunkBreakTest)
#include "tst_chunkbreak.moc"
