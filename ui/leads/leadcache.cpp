// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/leadcache.h"

namespace callboard::ui {

const Lead *LeadCache::find(LeadId id) const
{
    return m_leads.object(id.value());
}

void LeadCache::put(const Lead &lead)
{
    m_stale.remove(lead.id);
    m_leads.insert(lead.id.value(), new Lead(lead));
}

QList<LeadId> LeadCache::markStale(const QList<LeadId> &ids)
{
    QList<LeadId> marked;
    for (const LeadId id : ids) {
        if (m_leads.contains(id.value())) {
            m_stale.insert(id);
            marked.append(id);
        }
    }
    return marked;
}

QList<LeadId> LeadCache::markAllStale()
{
    QList<LeadId> all;
    const QList<qint64> keys = m_leads.keys();
    for (const qint64 key : keys)
        all.append(LeadId(key));
    m_stale = QSet<LeadId>(all.cbegin(), all.cend());
    return all;
}

void LeadCache::remove(LeadId id)
{
    m_leads.remove(id.value());
    m_stale.remove(id);
}

} // namespace callboard::ui
