// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/conflictdecision.h"
#include "ui/common/keyedrows.h"

namespace callboard::ui {

/// What both sides changed, a field a row.
class SheetConflictModel final : public KeyedRows<services::ConflictRow, qint64>
{
    Q_OBJECT
public:
    enum Column { Lead = 0, Field, Ours, Theirs, ColumnCount };

    /// \a theirTitle heads the column of what the other side has.
    SheetConflictModel(const QString &theirTitle, QObject *parent)
        : KeyedRows(parent)
        , m_theirTitle(theirTitle)
    {
    }

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

private:
    QString m_theirTitle;
};

} // namespace callboard::ui
