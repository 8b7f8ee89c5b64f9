// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/donotcall/donotcallmodel.h"

#include "core/services/attemptservice.h"
#include "ui/common/plaintip.h"
#include "ui/common/timetext.h"
#include "ui/donotcall/donotcalltext.h"

namespace callboard::ui {

DoNotCallModel::DoNotCallModel(const QTimeZone &zone, QObject *parent)
    : KeyedRows(parent)
    , m_zone(zone)
{
}

int DoNotCallModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DoNotCallModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DoNotCallRow &shown = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, index.column());
    case Qt::ToolTipRole:
        return plainTip(toolTip(shown, index.column()));
    case Qt::AccessibleDescriptionRole:
        return toolTip(shown, index.column());
    case BadgeLookRole:
        return look(shown, index.column());
    default:
        return {};
    }
}

QVariant DoNotCallModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Number or prefix");
    case List:
        return tr("List");
    case Source:
        return tr("Source");
    case Note:
        return tr("Note");
    case CampaignName:
        return tr("Campaign");
    case Added:
        return tr("Added");
    case Expires:
        return tr("Expires");
    default:
        return {};
    }
}

qint64 DoNotCallModel::key(const DoNotCallRow &row) const
{
    return row.entry.id;
}

bool DoNotCallModel::isAlike(const DoNotCallRow &one, const DoNotCallRow &other) const
{
    return one == other;
}

QString DoNotCallModel::text(const DoNotCallRow &row, int column) const
{
    switch (column) {
    case Number:
        return entryText(row.entry);
    case List:
        return services::doNotCallListText(row.entry.list);
    case Source:
        return row.entry.source;
    case Note:
        return row.entry.note;
    case CampaignName:
        return row.campaignName.isEmpty() ? tr("All") : row.campaignName;
    case Added:
        return instantText(row.entry.addedAt, m_zone);
    case Expires:
        if (!row.entry.expiresAt)
            return tr("Never");
        return row.tooOld ? tr("Too old since %1").arg(instantText(*row.entry.expiresAt, m_zone))
                          : instantText(*row.entry.expiresAt, m_zone);
    default:
        return {};
    }
}

QString DoNotCallModel::toolTip(const DoNotCallRow &row, int column)
{
    if (column == Number && !row.entry.prefix.isEmpty())
        return tr("No number that begins with %1 is called.").arg(row.entry.prefix);
    if (column == Expires && row.tooOld)
        return tr("The register is too old to be relied on. Its numbers are still not called; please import "
                  "a newer file.");
    return column == Note ? row.entry.note : QString();
}

QVariant DoNotCallModel::look(const DoNotCallRow &row, int column)
{
    if (column == List)
        return QVariant::fromValue(badgeLook(row.entry.list));
    if (column == Expires && row.tooOld)
        return QVariant::fromValue(BadgeLook{Tone::Warning, Mark::Clock});
    return {};
}

} // namespace callboard::ui
