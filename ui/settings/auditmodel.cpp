// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/auditmodel.h"

#include "core/services/audittext.h"
#include "core/services/workspace.h"
#include "ui/common/plaintip.h"
#include "ui/common/timetext.h"
#include "ui/common/whendone.h"

namespace callboard::ui {

namespace {

constexpr int RowsAtOnce = 200;

} // namespace

AuditModel::AuditModel(services::Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
    , m_zone(workspace.zone())
{
}

void AuditModel::show(const AuditFilter &filter)
{
    beginResetModel();
    m_filter = filter;
    m_rows.clear();
    m_hasMore = true;
    m_isAsking = false;
    endResetModel();
    fetchMore({});
}

int AuditModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AuditModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AuditModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AuditEntry &entry = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, index.column());
    case Qt::ToolTipRole:
        return plainTip(text(entry, index.column()));
    default:
        return {};
    }
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Row");
    case When:
        return tr("When");
    case Who:
        return tr("Who");
    case Act:
        return tr("What");
    case Object:
        return tr("Of what");
    case Details:
        return tr("Details");
    default:
        return {};
    }
}

bool AuditModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore && !m_isAsking;
}

void AuditModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_isAsking = true;
    const qint64 before = m_rows.isEmpty() ? 0 : m_rows.constLast().number;
    const services::AuditService trail(m_workspace);
    whenDone(trail.page(m_filter, before, RowsAtOnce), this,
             [this, question = ++m_question](const Result<QList<AuditEntry>> &page) {
                 if (question == m_question)
                     take(page);
             });
}

void AuditModel::take(const Result<QList<AuditEntry>> &page)
{
    m_isAsking = false;
    m_hasMore = page && page->size() == RowsAtOnce;
    if (!page) {
        Q_EMIT failed(page.error());
        return;
    }
    if (!page->isEmpty()) {
        const auto first = static_cast<int>(m_rows.size());
        beginInsertRows({}, first, first + static_cast<int>(page->size()) - 1);
        m_rows += *page;
        endInsertRows();
    }
    Q_EMIT read();
}

QString AuditModel::text(const AuditEntry &entry, int column) const
{
    switch (column) {
    case Number:
        return QString::number(entry.number);
    case When:
        return preciseInstantText(entry.at, m_zone);
    case Who:
        return services::auditActorText(entry);
    case Act:
        return services::auditActText(entry.act);
    case Object:
        return services::auditObjectText(entry);
    case Details:
        return entry.details;
    default:
        return {};
    }
}

} // namespace callboard::ui
