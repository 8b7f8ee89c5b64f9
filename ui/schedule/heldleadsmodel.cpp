// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/heldleadsmodel.h"

#include "core/services/attemptservice.h"
#include "ui/common/statusbadge.h"

namespace callboard::ui {

void HeldLeadsModel::show(const QList<Lead> &leads)
{
    beginResetModel();
    m_leads = leads;
    endResetModel();
}

QString HeldLeadsModel::line(int row) const
{
    QStringList cells;
    for (int column = 0; column < ColumnCount; ++column)
        cells += text(m_leads.at(row), column).simplified();
    return cells.join(u'\t');
}

int HeldLeadsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_leads.size());
}

int HeldLeadsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HeldLeadsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Lead &lead = m_leads.at(index.row());
    if (role == Qt::DisplayRole)
        return text(lead, index.column());
    if (role == BadgeLookRole && index.column() == Status)
        return QVariant::fromValue(badgeLook(lead.status));
    return {};
}

QVariant HeldLeadsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Number:
        return tr("Number");
    case Partner:
        return tr("Partner");
    case Status:
        return tr("Status");
    default:
        return {};
    }
}

QString HeldLeadsModel::text(const Lead &lead, int column)
{
    switch (column) {
    case Name:
        return lead.name;
    case Number:
        return lead.number.e164();
    case Partner:
        return lead.partner;
    case Status:
        return services::leadStatusText(lead.status);
    default:
        return {};
    }
}

} // namespace callboard::ui
