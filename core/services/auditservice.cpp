// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/auditservice.h"

#include "core/services/auditexport.h"
#include "core/services/poolwork.h"
#include "core/services/workspace.h"
#include "core/store/auditrepository.h"
#include "core/store/ledger.h"

#include <algorithm>
#include <limits>

namespace callboard::services {

namespace {

constexpr int VerifiedAtOnce = 500; // what is in memory of a trail of any length

security::AuditLink linkOf(const AuditEntry &entry)
{
    return {entry.number, store::hashedFields(entry), entry.previous, entry.hash};
}

/// Follows the chain, and the kept heads along with it.
class Walk
{
public:
    explicit Walk(const AuditHeads &known)
        : m_heads(known.heads)
    {
        m_verdict.unreadableHeads = known.unreadable;
        std::stable_sort(m_heads.begin(), m_heads.end(),
                         [](const AuditHead &a, const AuditHead &b) { return a.number < b.number; });
    }

    /// False when there is nothing more to find out.
    [[nodiscard]] bool take(const AuditEntry &entry)
    {
        m_verdict.broken = m_chain.follow(linkOf(entry));
        if (m_verdict.broken)
            return false;
        m_verdict.rows = m_chain.count();
        while (m_next < m_heads.size() && m_heads.at(m_next).number == entry.number) {
            if (m_heads.at(m_next).hash != entry.hash) {
                m_verdict.unmet = m_heads.at(m_next);
                return false;
            }
            ++m_verdict.heads;
            ++m_next;
        }
        return true;
    }

    [[nodiscard]] AuditVerdict end()
    {
        if (!m_verdict.broken && !m_verdict.unmet && m_next < m_heads.size())
            m_verdict.unmet = m_heads.constLast();
        return m_verdict;
    }

private:
    security::AuditChain m_chain;
    QList<AuditHead> m_heads; ///< by number
    qsizetype m_next = 0;     ///< the first that was not met
    AuditVerdict m_verdict;
};

Result<AuditVerdict> walkTrail(store::Ledger &ledger, const QString &directory, const JobControlPtr &control)
{
    const Result<AuditHeads> known = readAuditHeads(directory);
    if (!known)
        return fail(known.error());
    const Result<int> total =
        ledger
            .read([](const store::Store &store) { return store::AuditRepository(*store.database).count({}); })
            .result();
    if (!total)
        return fail(total.error());
    control->total = *total;
    Walk walk(*known);
    qint64 after = std::numeric_limits<qint64>::min(); // a row before the first is a fault as well
    while (true) {
        if (control->cancelled)
            return fail(ErrorCode::Cancelled);
        const Result<QList<AuditEntry>> page =
            ledger
                .read([after](const store::Store &store) {
                    return store::AuditRepository(*store.database).following(after, VerifiedAtOnce);
                })
                .result();
        if (!page)
            return fail(page.error());
        if (page->isEmpty() || !std::all_of(page->cbegin(), page->cend(),
                                            [&walk](const AuditEntry &each) { return walk.take(each); }))
            return walk.end();
        after = page->constLast().number;
        control->done += page->size();
    }
}

} // namespace

QFuture<Result<QList<AuditEntry>>> AuditService::page(const AuditFilter &filter, qint64 before,
                                                      int limit) const
{
    return m_workspace.ledger().read([filter, before, limit](const store::Store &store) {
        return store::AuditRepository(*store.database).page(filter, before, limit);
    });
}

QFuture<Result<int>> AuditService::count(const AuditFilter &filter) const
{
    return m_workspace.ledger().read([filter](const store::Store &store) {
        return store::AuditRepository(*store.database).count(filter);
    });
}

QFuture<Result<AuditVerdict>> AuditService::verify(const JobControlPtr &control) const
{
    return runInPool([ledger = &m_workspace.ledger(), directory = m_workspace.directory(), control] {
        return walkTrail(*ledger, directory, control);
    });
}

QFuture<Result<qint64>> AuditService::exportRows(const QString &fileName, const AuditFilter &filter,
                                                 const JobControlPtr &control) const
{
    return runInPool([ledger = &m_workspace.ledger(), fileName, filter, control] {
        return exportAuditRows(*ledger, fileName, filter, *control);
    });
}

} // namespace callboard::services
