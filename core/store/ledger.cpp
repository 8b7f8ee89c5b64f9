// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/ledger.h"

#include "core/store/migrations.h"

#include <QCoreApplication>
#include <QThread>
#include <QThreadStorage>

#include <array>

namespace callboard::store {

namespace {

/// A reader's connection goes when its pool thread ends. Keyed by file, for a process may open another
/// profile.
struct ReaderSlot
{
    QString fileName;
    std::unique_ptr<Store> store;
};

ReaderSlot &readerSlot()
{
    static QThreadStorage<std::shared_ptr<ReaderSlot>> slots;
    if (!slots.hasLocalData())
        slots.setLocalData(std::make_shared<ReaderSlot>());
    return *slots.localData();
}

constexpr int ReaderThreads = 2;
// Those of the readers and of the program's own pool, which begin when they are needed.
constexpr int ThreadsToCome = ReaderThreads + 2;

/// Whether there is room for them. A pool whose thread does not begin says nothing, and its work waits for
/// ever (F42).
bool canStartThreads()
{
    std::array<QThread, ThreadsToCome> probes;
    bool canStart = true;
    for (QThread &probe : probes) {
        probe.start();
        canStart = canStart && probe.isRunning();
    }
    for (QThread &probe : probes) {
        probe.quit();
        probe.wait();
    }
    return canStart;
}

} // namespace

Ledger::Ledger(QString fileName, const security::ColumnCipher &cipher)
    : m_fileName(std::move(fileName))
    , m_cipher(cipher)
{
    m_thread.setObjectName(QStringLiteral("ledger"));
    m_readers.setObjectName(QStringLiteral("ledger readers"));
    m_readers.setMaxThreadCount(ReaderThreads);
    m_readers.setExpiryTimeout(-1);
    m_inbox.moveToThread(&m_thread);
    m_changes.moveToThread(&m_thread);
}

Result<std::unique_ptr<Ledger>> Ledger::open(const QString &fileName, const security::ColumnCipher &cipher)
{
    std::unique_ptr<Ledger> ledger(new Ledger(fileName, cipher));
    ledger->m_thread.start();
    if (!ledger->m_thread.isRunning() || !canStartThreads()) {
        return fail(ErrorCode::DatabaseUnavailable,
                    {fileName, QCoreApplication::translate("Ledger", "there is too little memory")});
    }
    Result<void> opened;
    QMetaObject::invokeMethod(
        &ledger->m_inbox,
        [&] {
            Result<std::unique_ptr<Database>> database =
                Database::openSqlite(fileName, Database::Access::ReadWrite);
            if (!database) {
                opened = fail(database.error());
                return;
            }
            opened = migrate(**database);
            if (opened)
                ledger->m_store = std::make_unique<Store>(*std::move(database), cipher);
        },
        Qt::BlockingQueuedConnection);
    if (!opened)
        return fail(opened.error());
    return ledger;
}

Ledger::~Ledger()
{
    m_readers.clear();
    m_readers.waitForDone();
    if (m_thread.isRunning()) {
        // The connection must die in the thread that opened it, and after everything that was posted before.
        QMetaObject::invokeMethod(
            &m_inbox, [this] { m_store.reset(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
}

QFuture<Result<void>> Ledger::reopen()
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    QFuture<Result<void>> future = promise->future();
    promise->start();
    post([this, promise] {
        Result<std::unique_ptr<Database>> database =
            Database::openSqlite(m_fileName, Database::Access::ReadWrite);
        if (database) {
            m_store = std::make_unique<Store>(*std::move(database), m_cipher);
            promise->addResult(Result<void>());
        } else {
            promise->addResult(Result<void>(fail(database.error())));
        }
        promise->finish();
    });
    return future;
}

Store &Ledger::store()
{
    Q_ASSERT(QThread::currentThread() == &m_thread);
    return *m_store;
}

void Ledger::post(std::function<void()> work)
{
    QMetaObject::invokeMethod(&m_inbox, std::move(work), Qt::QueuedConnection);
}

Result<const Store *> Ledger::readerStore()
{
    ReaderSlot &slot = readerSlot();
    if (slot.store && slot.fileName == m_fileName)
        return static_cast<const Store *>(slot.store.get());
    slot.store.reset();
    Result<std::unique_ptr<Database>> database = Database::openSqlite(m_fileName, Database::Access::ReadOnly);
    if (!database)
        return fail(database.error());
    slot.store = std::make_unique<Store>(*std::move(database), m_cipher);
    slot.fileName = m_fileName;
    return static_cast<const Store *>(slot.store.get());
}

} // namespace callboard::store
