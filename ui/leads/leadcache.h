// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/lead.h"

#include <QCache>
#include <QList>
#include <QSet>

namespace callboard::ui {

/// The leads near what is on screen, by id; the least recently shown go first. A lead marked stale is still
/// shown until it has been read again.
class LeadCache
{
public:
    static constexpr int PageRows = 128;
    static constexpr int MostPages = 40;

    /// Null when it is not here; touches it.
    [[nodiscard]] const Lead *find(LeadId id) const;
    [[nodiscard]] bool isFresh(LeadId id) const
    {
        return m_leads.contains(id.value()) && !m_stale.contains(id);
    }
    [[nodiscard]] int size() const { return static_cast<int>(m_leads.size()); }

    void put(const Lead &lead);
    /// Those of \a ids that are here.
    QList<LeadId> markStale(const QList<LeadId> &ids);
    /// All that are here.
    QList<LeadId> markAllStale();
    void remove(LeadId id);

private:
    mutable QCache<qint64, Lead> m_leads{PageRows * MostPages};
    QSet<LeadId> m_stale;
};

} // namespace callboard::ui
