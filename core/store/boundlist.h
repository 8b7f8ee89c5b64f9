// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"

#include <QList>
#include <QStringList>
#include <QVariantList>

namespace callboard::store {

/// The ids or keys of an "account_id in (?, ?)". Of few, or of as many each time, for each number of them is
/// a statement of its own.
class BoundList
{
public:
    template<typename Tag>
    explicit BoundList(const QList<RowId<Tag>> &ids)
    {
        m_values.reserve(ids.size());
        for (const RowId<Tag> id : ids)
            m_values << id.value();
    }
    explicit BoundList(const QStringList &keys)
        : m_values(keys.cbegin(), keys.cend())
    {
    }

    /// "(?, ?)"
    [[nodiscard]] QString marks() const
    {
        return u'(' + QStringList(m_values.size(), QStringLiteral("?")).join(QLatin1String(", ")) + u')';
    }
    [[nodiscard]] QVariantList values() const { return m_values; }

private:
    QVariantList m_values;
};

} // namespace callboard::store
