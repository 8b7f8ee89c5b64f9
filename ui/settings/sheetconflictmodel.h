// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/sheetsservice.h"
#include "ui/common/keyedrows.h"

namespace callboard::ui {

/// What both sides changed, a field a row.
class SheetConflictModel final : public KeyedRows<services::ConflictRow, qint64>
{
    Q_OBJECT
public:
    enum Column { Lead = 0, Field, Ours, Theirs, ColumnCount };

    using KeyedRows::KeyedRows;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] qint64 key(const services::ConflictRow &row) const override { return row.id; }
    [[nodiscard]] bool isAlike(const services::ConflictRow &one,
                               const services::ConflictRow &other) const override
    {
        return one.leadName == other.leadName && one.field == other.field && one.ours == other.ours &&
               one.theirs == other.theirs;
    }
};

} // namespace callboard::ui
