// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"

#include <QList>
#include <QStringList>
#include <QVariantList>

namespace callboard::store {

/// The accounts of an "account_id in (?, ?)". Of few, for each number of them is a statement of its own.
class BoundList
{
public:
    explicit BoundList(const QList<AccountId> &accounts)
    {
        for (const AccountId account : accounts)
            m_values << account.value();
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
