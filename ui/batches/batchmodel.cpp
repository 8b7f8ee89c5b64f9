// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/batches/batchmodel.h"

#include "core/services/attemptservice.h"
#include "ui/common/progressdelegate.h"
#include "ui/common/statusbadge.h"
#include "ui/common/timetext.h"

namespace callboard::ui {

namespace {

QString progressText(const Batch &batch)
{
    if (batch.live > 0)
        return BatchModel::tr("%1 of %2 · %3 live").arg(batch.called).arg(batch.leadCount).arg(batch.live);
    return BatchModel::tr("%1 of %2").arg(batch.called).arg(batch.leadCount);
}

} // namespace

BatchModel::BatchModel(const QTimeZone &zone, QObject *parent)
    : KeyedRows(parent)
    , m_zone(zone)
{
}

int BatchModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BatchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const services::BatchRow &batch = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(batch, index.column());
    case Qt::TextAlignmentRole:
        return alignment(index.column());
    case BadgeLookRole:
        return index.column() == State ? QVariant::fromValue(badgeLook(batch.batch.state)) : QVariant();
    case CellProgressRole:
        return index.column() == Progress
                   ? QVariant::fromValue(CellProgress{batch.batch.called, batch.batch.leadCount})
                   : QVariant();
    default:
        return {};
    }
}

QVariant BatchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return alignment(section);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case JobId:
        return tr("Job id");
    case CampaignName:
        return tr("Campaign");
    case NextRun:
        return tr("Next run");
    case Leads:
        return tr("Leads");
    case State:
        return tr("State");
    case Progress:
        return tr("Called");
    default:
        return {};
    }
}

BatchRowKey BatchModel::key(const services::BatchRow &row) const
{
    return {row.batch.campaign, row.batch.index};
}

bool BatchModel::isAlike(const services::BatchRow &one, const services::BatchRow &other) const
{
    return one.batch == other.batch && one.jobId == other.jobId && one.campaignName == other.campaignName;
}

QVariant BatchModel::alignment(int column)
{
    return column == Leads ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
}

QString BatchModel::text(const services::BatchRow &row, int column) const
{
    switch (column) {
    case JobId:
        return row.jobId;
    case CampaignName:
        return row.campaignName;
    case NextRun:
        // Batches can follow each other within a minute (S0-044).
        return preciseInstantText(row.batch.dueAt, m_zone);
    case Leads:
        return QString::number(row.batch.leadCount);
    case State:
        return services::batchStateText(row.batch.state);
    case Progress:
        return progressText(row.batch);
    default:
        return {};
    }
}

bool canMove(const Batch &batch)
{
    const bool waits = batch.state == BatchState::Scheduled || batch.state == BatchState::Held;
    return waits && batch.called == 0 && batch.live == 0;
}

} // namespace callboard::ui
