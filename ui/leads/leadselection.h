// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"

#include <QList>
#include <QObject>

#include <vector>

namespace callboard::ui {

/// Which leads are ticked: one bit a lead, by id, so that a million cost an eighth of a megabyte and no row
/// has to be loaded. Ticks stay when the filter changes.
class LeadSelection final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] bool isSelected(LeadId id) const;
    [[nodiscard]] int count() const { return m_count; }
    /// How many of \a ids are ticked.
    [[nodiscard]] int countIn(const QList<LeadId> &ids) const;
    /// The ticked ones in the order of \a ids, then the others by id.
    [[nodiscard]] QList<LeadId> selected(const QList<LeadId> &ids) const;

    void setSelected(LeadId id, bool selected);
    void setSelected(const QList<LeadId> &ids, bool selected);
    /// Exactly these and no other.
    void selectOnly(const QList<LeadId> &ids);
    void invert(const QList<LeadId> &ids);
    /// Unticks what is not among \a existing.
    void retain(const QList<LeadId> &existing);
    void clear();

Q_SIGNALS:
    void changed();

private:
    /// Whether the bit changed.
    bool put(LeadId id, bool selected);

    std::vector<bool> m_bits;
    int m_count = 0;
};

} // namespace callboard::ui
