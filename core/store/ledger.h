// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/actor.h"
#include "core/store/changefeed.h"
#include "core/store/store.h"

#include <QFuture>
#include <QPromise>
#include <QThread>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <type_traits>

namespace callboard::store {

/// The thread that owns the one writing connection, and a few readers beside it (ruling 17). Work is handed
/// to it as functions and comes back as futures; the engine lives in the same thread.
///
/// Thread safety: open() and the destructor belong to the owner; write(), read() and changes() may be used by
/// any thread but the ledger's own, which has store() instead.
class Ledger final : public QObject
{
    Q_OBJECT
public:
    /// Opens and migrates the file, and starts the thread. \a cipher must outlive the ledger.
    [[nodiscard]] static Result<std::unique_ptr<Ledger>> open(const QString &fileName,
                                                              const security::ColumnCipher &cipher);
    ~Ledger() override;

    /// Runs \a work on the ledger thread, in the order of the calls and for whoever acts in this one
    /// (currentActor()). No transaction in it may take longer than 50 ms: the engine waits meanwhile.
    template<typename Work>
    [[nodiscard]] auto write(Work work) -> QFuture<std::invoke_result_t<Work, Store &>>
    {
        using Answer = std::invoke_result_t<Work, Store &>;
        auto promise = std::make_shared<QPromise<Answer>>();
        QFuture<Answer> future = promise->future();
        promise->start();
        post([this, promise, actor = currentActor(), work = std::move(work)]() mutable {
            const ActorScope acting(actor);
            promise->addResult(work(*m_store));
            promise->finish();
        });
        return future;
    }

    /// Runs \a work on a reader's thread with a read-only connection of its own.
    template<typename Work>
    [[nodiscard]] auto read(Work work) -> QFuture<std::invoke_result_t<Work, const Store &>>
    {
        using Answer = std::invoke_result_t<Work, const Store &>;
        auto promise = std::make_shared<QPromise<Answer>>();
        QFuture<Answer> future = promise->future();
        promise->start();
        m_readers.start([this, promise, work = std::move(work)]() mutable {
            const Result<const Store *> store = readerStore();
            if (store)
                promise->addResult(work(**store));
            else
                promise->addResult(Answer(fail(store.error())));
            promise->finish();
        });
        return future;
    }

    /// Closes the writing connection and opens another, after what was posted before: after an I/O error the
    /// old one is not to be trusted (dialling safety, section 3). On failure the old one stays. No engine may
    /// run.
    [[nodiscard]] QFuture<Result<void>> reopen();
    /// For the engine and for functions handed to write(): the writing connection. Ledger thread only.
    [[nodiscard]] Store &store();
    [[nodiscard]] QThread *thread() { return &m_thread; }
    [[nodiscard]] ChangeFeed &changes() { return m_changes; }
    [[nodiscard]] const QString &fileName() const { return m_fileName; }
    [[nodiscard]] const security::ColumnCipher &cipher() const { return m_cipher; }

private:
    explicit Ledger(QString fileName, const security::ColumnCipher &cipher);
    void post(std::function<void()> work);
    [[nodiscard]] Result<const Store *> readerStore();

    QString m_fileName;
    const security::ColumnCipher &m_cipher;
    QThread m_thread;
    QThreadPool m_readers;
    ChangeFeed m_changes;
    QObject m_inbox; ///< lives in the ledger thread; queued calls arrive through it
    std::unique_ptr<Store> m_store;
};

} // namespace callboard::store
