// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/intake/mappingmodel.h"

#include "ui/common/plaintip.h"
#include "ui/intake/importtext.h"

namespace callboard::ui {

void MappingModel::setLayout(const intake::ImportLayout &layout, const QStringList &examples)
{
    if (layout.mapping.headings() != m_mapping.headings()) {
        beginResetModel();
        m_mapping = layout.mapping;
        m_examples = examples;
        endResetModel();
        return;
    }
    m_mapping = layout.mapping;
    m_examples = examples;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Example), index(rowCount() - 1, Fate));
}

void MappingModel::choose(const intake::ColumnMapping &mapping)
{
    if (mapping == m_mapping || mapping.size() != m_mapping.size())
        return;
    m_mapping = mapping;
    Q_EMIT dataChanged(index(0, Fate), index(rowCount() - 1, Fate));
    Q_EMIT mappingChanged();
}

int MappingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_mapping.size());
}

int MappingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 3;
}

QVariant MappingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const intake::LeadField field = m_mapping.field(index.row());
    if (role == Qt::EditRole && index.column() == Fate)
        return static_cast<int>(field);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    QString text = mappingText(field, m_mapping.attributeName(index.row()));
    if (index.column() == Heading)
        text = m_mapping.heading(index.row());
    else if (index.column() == Example)
        text = m_examples.value(index.row());
    return role == Qt::ToolTipRole ? plainTip(text) : text;
}

bool MappingModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::EditRole || index.column() != Fate)
        return false;
    const auto field = static_cast<intake::LeadField>(value.toInt());
    if (!intake::allLeadFields().contains(field))
        return false;
    if (m_mapping.field(index.row()) == field)
        return true;
    m_mapping.assign(index.row(), field);
    // Giving a field to one column can take it from another.
    Q_EMIT dataChanged(this->index(0, Fate), this->index(rowCount() - 1, Fate));
    Q_EMIT mappingChanged();
    return true;
}

QVariant MappingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Heading:
        return tr("Column in the file");
    case Example:
        return tr("First value");
    case Fate:
        return tr("Becomes");
    default:
        return {};
    }
}

Qt::ItemFlags MappingModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.column() == Fate ? usual | Qt::ItemIsEditable : usual;
}

} // namespace callboard::ui
