// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/settingsservice.h"
#include "ui/common/keyedrows.h"

namespace callboard::ui {

/// Settings as rows with an editable value. An edit is only asked for; the row changes when the store has
/// taken it.
class SettingModel final : public KeyedRows<services::SettingRow, QString>
{
    Q_OBJECT
public:
    enum Column { Key = 0, Value, Allowed, ColumnCount };

    using KeyedRows::KeyedRows;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void changeRequested(const QString &key, const QString &value);

protected:
    [[nodiscard]] QString key(const services::SettingRow &row) const override { return row.key; }
    [[nodiscard]] bool isAlike(const services::SettingRow &one,
                               const services::SettingRow &other) const override;
};

} // namespace callboard::ui
