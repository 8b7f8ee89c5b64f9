// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"

#include <QList>
#include <QStringList>
#include <QVariantList>

#include <bit>

namespace callboard::store {

/// The ids or keys of an "account_id in (?, ?)". There are as many marks as the next power of two, the last
/// value repeated, so that a few statements, which are kept, serve lists of any length.
class BoundList
{
public:
    template<typename Tag>
    explicit BoundList(const QList<RowId<Tag>> &ids)
    {
        for (const RowId<Tag> id : ids)
            m_values << id.value();
        fill();
    }
    explicit BoundList(const QStringList &keys)
        : m_values(keys.cbegin(), keys.cend())
    {
        fill();
    }
    explicit BoundList(const QList<QByteArray> &keys)
        : m_values(keys.cbegin(), keys.cend())
    {
        fill();
    }

    /// "(?, ?)"
    [[nodiscard]] QString marks() const
    {
        return u'(' + QStringList(m_values.size(), QStringLiteral("?")).join(QLatin1String(", ")) + u')';
    }
    [[nodiscard]] QVariantList values() const { return m_values; }

private:
    void fill()
    {
        if (m_values.isEmpty())
            return;
        const QVariant last = m_values.constLast();
        m_values.resize(qsizetype(std::bit_ceil(size_t(m_values.size()))), last);
    }

    QVariantList m_values;
};

} // namespace callboard::store
