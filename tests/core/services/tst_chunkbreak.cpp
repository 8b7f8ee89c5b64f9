// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/chunkbreak.h"

#include "core/dispatch/enginelock.h"
#include "core/store/ledger.h"
#include "tests/support/testprofile.h"

#include <QScopeGuard>
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

/// A transaction that keeps the file for so long that a break follows: it counts.
bool writeChunk(store::Store &store)
{
    const auto end =
        std::chrono::steady_clock::now() + ChunkBreak::LongestWithout + std::chrono::milliseconds{5};
    store::Transaction transaction(*store.database);
    bool isFine = transaction.begun().has_value();
    while (isFine && std::chrono::steady_clock::now() < end) {
        isFine = store.database
                     ->selectInteger(QStringLiteral("with recursive c(x) as (select 1 union all select x + 1 "
                                                    "from c where x < 3000) select count(*) from c"))
                     .has_value();
    }
    return isFine && transaction.commit();
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
    QFuture<bool> job = QtConcurrent::run([&] {
        const ChunkBreak chunkBreak(ours);
        bool isFine = true;
        while (isFine && !isOver) {
            isFine = ours.write(writeChunk).result();
            ++chunks;
            chunkBreak.take();
        }
        return isFine;
    });
    const auto ended = qScopeGuard([&] {
        isOver = true;
        job.waitForFinished();
    });
    constexpr int Writes = 20;
    constexpr int MostChunksEach = 4;
    int passed = 0;
    bool isWritten = true;
    for (int i = 0; i < Writes; ++i) {
        const int before = chunks;
        QTRY_VERIFY(chunks > before);
        const int since = chunks;
        isWritten &= (*theirs)
                         ->write([](store::Store &store) {
                             store::Transaction transaction(*store.database);
                             return transaction.begun().has_value() && transaction.commit().has_value();
                         })
                         .result();
        passed += chunks - since;
    }
    isOver = true;
    QVERIFY(job.result());
    QVERIFY(isWritten);
    QVERIFY2(passed < Writes * MostChunksEach, qPrintable(QString::number(passed)));
}

QTEST_GUILESS_MAIN(ChunkBreakTest)
#include "tst_chunkbreak.moc"
