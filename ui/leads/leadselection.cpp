// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/leadselection.h"

#include <algorithm>
#include <utility>

namespace callboard::ui {

namespace {

size_t bitOf(LeadId id)
{
    return static_cast<size_t>(id.value());
}

} // namespace

bool LeadSelection::isSelected(LeadId id) const
{
    return id.isValid() && bitOf(id) < m_bits.size() && m_bits[bitOf(id)];
}

int LeadSelection::countIn(const QList<LeadId> &ids) const
{
    if (m_count == 0)
        return 0;
    return static_cast<int>(
        std::count_if(ids.cbegin(), ids.cend(), [this](LeadId id) { return isSelected(id); }));
}

QList<LeadId> LeadSelection::selected(const QList<LeadId> &ids) const
{
    QList<LeadId> chosen;
    chosen.reserve(m_count);
    std::vector<bool> rest = m_bits;
    for (const LeadId id : ids) {
        if (isSelected(id)) {
            chosen.append(id);
            rest[bitOf(id)] = false;
        }
    }
    if (chosen.size() == m_count)
        return chosen;
    for (size_t bit = 0; bit < rest.size(); ++bit) {
        if (rest[bit])
            chosen.append(LeadId(static_cast<qint64>(bit)));
    }
    return chosen;
}

void LeadSelection::setSelected(LeadId id, bool selected)
{
    if (put(id, selected))
        Q_EMIT changed();
}

void LeadSelection::setSelected(const QList<LeadId> &ids, bool selected)
{
    bool moved = false;
    for (const LeadId id : ids)
        moved = put(id, selected) || moved;
    if (moved)
        Q_EMIT changed();
}

void LeadSelection::selectOnly(const QList<LeadId> &ids)
{
    m_bits.clear();
    m_count = 0;
    for (const LeadId id : ids)
        put(id, true);
    Q_EMIT changed();
}

void LeadSelection::invert(const QList<LeadId> &ids)
{
    for (const LeadId id : ids)
        put(id, !isSelected(id));
    if (!ids.isEmpty())
        Q_EMIT changed();
}

void LeadSelection::retain(const QList<LeadId> &existing)
{
    const int before = m_count;
    std::vector<bool> kept(m_bits.size());
    m_count = 0;
    for (const LeadId id : existing) {
        if (isSelected(id)) {
            kept[bitOf(id)] = true;
            ++m_count;
        }
    }
    m_bits = std::move(kept);
    if (m_count != before)
        Q_EMIT changed();
}

void LeadSelection::clear()
{
    m_bits.clear();
    if (std::exchange(m_count, 0) != 0)
        Q_EMIT changed();
}

bool LeadSelection::put(LeadId id, bool selected)
{
    if (!id.isValid() || isSelected(id) == selected)
        return false;
    if (bitOf(id) >= m_bits.size())
        m_bits.resize(std::max(bitOf(id) + 1, m_bits.size() * 2));
    m_bits[bitOf(id)] = selected;
    m_count += selected ? 1 : -1;
    return true;
}

} // namespace callboard::ui
