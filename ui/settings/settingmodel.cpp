// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/settingmodel.h"

#include <QFont>

namespace callboard::ui {

int SettingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SettingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const services::SettingRow &setting = row(index.row());
    if (role == Qt::FontRole && index.column() == Value && !setting.isDefault) {
        QFont changed;
        changed.setBold(true);
        return changed;
    }
    if (role == Qt::EditRole && index.column() == Value)
        return setting.value;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Key:
        return setting.key;
    case Value:
        return setting.isDefault ? tr("%1 (default)").arg(setting.value) : setting.value;
    case Allowed:
        return setting.allowed;
    default:
        return {};
    }
}

bool SettingModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() != Value || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const services::SettingRow &setting = row(index.row());
    const QString wanted = value.toString().trimmed();
    if (wanted == setting.value)
        return false;
    Q_EMIT changeRequested(setting.key, wanted);
    return true;
}

Qt::ItemFlags SettingModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = KeyedRows::flags(index);
    return index.column() == Value ? flags | Qt::ItemIsEditable : flags;
}

QVariant SettingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Key:
        return tr("Setting");
    case Value:
        return tr("Value");
    case Allowed:
        return tr("Allowed");
    default:
        return {};
    }
}

bool SettingModel::isAlike(const services::SettingRow &one, const services::SettingRow &other) const
{
    return one.value == other.value && one.allowed == other.allowed && one.isDefault == other.isDefault;
}

} // namespace callboard::ui
