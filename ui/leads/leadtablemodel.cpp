// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/leadtablemodel.h"

#include "core/services/leadservice.h"
#include "core/services/workspace.h"
#include "ui/common/plaintip.h"
#include "ui/common/statusbadge.h"
#include "ui/common/timetext.h"
#include "ui/common/whendone.h"
#include "ui/leads/leadcolumns.h"
#include "ui/leads/leadselection.h"

#include <algorithm>

namespace callboard::ui {

namespace {

// A fast scroll asks for hundreds of pages that nobody will see; only the last few are worth reading.
constexpr int MostPagesWanted = 6;
constexpr int MostReading = 2;
// All ids of a million leads take a third of a second and more; those of the first screens are there at once.
constexpr int FirstRows = 2 * LeadCache::PageRows;
constexpr std::chrono::milliseconds ReloadDelay{300};
constexpr std::chrono::milliseconds RetryDelay{5'000};

/// What a column is about, where its title alone does not say so.
QVariant explanationOf(int column)
{
    if (column == static_cast<int>(LeadColumn::Status))
        return LeadTableModel::tr("What came of the lead so far. What is still to come stands under Next.");
    if (column == static_cast<int>(LeadColumn::Next))
        return LeadTableModel::tr(
            "What comes next for the lead: when it is due in a campaign, when it is tried again after a "
            "miss, "
            "or what was or is to be sent after the last miss. Empty: nothing is planned.");
    if (column == static_cast<int>(LeadColumn::Blocked))
        return LeadTableModel::tr("The one rule that decides now; Why Not Now? names all of them.");
    return {};
}

/// "Missed. Next try Sat 21 Nov, 10:00 IST": a status alone looks as if nothing came after it.
QString wholeStatus(const Lead &lead, const QString &status, const QString &next)
{
    if (next.isEmpty())
        return status;
    //: %1 is a lead's status, %2 what comes next for it
    const QString detailed = LeadTableModel::tr("%1. %2");
    //: %1 is a lead's status, %2 a date and time
    const QString planned = LeadTableModel::tr("%1. Due %2");
    return (lead.statusDetail.isEmpty() ? planned : detailed).arg(status, next);
}

} // namespace

LeadTableModel::LeadTableModel(services::Workspace &workspace, LeadSelection &selection, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
    , m_selection(selection)
    , m_blocks(workspace)
{
    m_fetch.setSingleShot(true);
    m_fetch.setInterval(0);
    m_reload.setSingleShot(true);
    m_reload.setInterval(ReloadDelay);
    connect(&m_fetch, &QTimer::timeout, this, &LeadTableModel::fetchWanted);
    connect(&m_reload, &QTimer::timeout, this, &LeadTableModel::reload);
    connect(&workspace, &services::Workspace::leadsChanged, this, &LeadTableModel::updateLeads);
    connect(&workspace, &services::Workspace::leadListChanged, this, &LeadTableModel::reload);
    connect(&workspace, &services::Workspace::campaignsChanged, this, &LeadTableModel::updatePlans);
    connect(&m_blocks, &LeadBlocks::arrived, this, &LeadTableModel::announceRows);
    connect(&m_blocks, &LeadBlocks::aged, this, [this] { announceColumn(LeadColumn::Blocked); });
    connect(&selection, &LeadSelection::changed, this, [this] {
        if (!m_ids.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::CheckStateRole});
    });
}

void LeadTableModel::show(const LeadFilter &filter, const LeadSort &order)
{
    m_filter = filter;
    m_sort = order;
    m_again = false;
    m_resetPending = true;
    // Of leads that were found one by one the store knows no first ones before all.
    if (m_filter.among)
        requestIds();
    else
        requestFirst();
}

void LeadTableModel::reload()
{
    m_cache.markAllStale();
    // Where calls end several times a second, each would throw away what the last one asked for.
    if (m_loading)
        m_again = true;
    else
        requestIds();
}

void LeadTableModel::setAttributes(const QStringList &names)
{
    QStringList added;
    std::copy_if(names.cbegin(), names.cend(), std::back_inserter(added),
                 [this](const QString &name) { return !m_attributes.contains(name); });
    if (added.isEmpty())
        return;
    beginInsertColumns({}, columnCount(), columnCount() + static_cast<int>(added.size()) - 1);
    m_attributes += added;
    endInsertColumns();
}

LeadId LeadTableModel::idAt(int row) const
{
    return row >= 0 && row < m_ids.size() ? m_ids.at(row) : LeadId();
}

int LeadTableModel::rowOf(LeadId id) const
{
    return id.isValid() ? static_cast<int>(m_ids.indexOf(id)) : -1;
}

std::optional<Lead> LeadTableModel::leadAt(int row) const
{
    const Lead *lead = m_cache.find(idAt(row));
    return lead != nullptr ? std::optional(*lead) : std::nullopt;
}

int LeadTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int LeadTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FixedLeadColumns + static_cast<int>(m_attributes.size());
}

QVariant LeadTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LeadId id = m_ids.at(index.row());
    if (index.column() == static_cast<int>(LeadColumn::Tick)) {
        if (role == Qt::CheckStateRole)
            return QVariant::fromValue(m_selection.isSelected(id) ? Qt::Checked : Qt::Unchecked);
        if (role != Qt::AccessibleTextRole)
            return {};
    }
    if (index.column() == static_cast<int>(LeadColumn::Blocked))
        return blockData(id, role);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != BadgeLookRole &&
        role != Qt::AccessibleTextRole)
        return {};
    if (!m_cache.isFresh(id))
        want(index.row());
    const Lead *lead = m_cache.find(id);
    if (lead == nullptr)
        return {};
    if (role == BadgeLookRole) {
        return index.column() == static_cast<int>(LeadColumn::Status)
                   ? QVariant::fromValue(badgeLook(lead->status))
                   : QVariant();
    }
    if (index.column() == static_cast<int>(LeadColumn::Tick))
        return lead->name;
    if (index.column() == static_cast<int>(LeadColumn::Status) && role == Qt::ToolTipRole)
        return wholeStatus(
            *lead, columnText(index.column(), *lead, m_attributes, m_workspace.zone()),
            columnText(static_cast<int>(LeadColumn::Next), *lead, m_attributes, m_workspace.zone()));
    // Weekday and year are told on demand: the column is narrow.
    const bool isShort = index.column() == static_cast<int>(LeadColumn::Next) && role == Qt::DisplayRole &&
                         lead->statusDetail.isEmpty() && lead->nextDue;
    if (isShort)
        return shortInstantText(*lead->nextDue, m_workspace.zone());
    const QVariant text = textOf(index.column(), *lead);
    return role == Qt::ToolTipRole ? QVariant(plainTip(text.toString())) : text;
}

bool LeadTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole ||
        index.column() != static_cast<int>(LeadColumn::Tick))
        return false;
    m_selection.setSelected(m_ids.at(index.row()), value.toInt() == Qt::Checked);
    return true;
}

QVariant LeadTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    // The head of the ticks has no word to be seen, only to be heard.
    if (orientation == Qt::Horizontal && role == Qt::AccessibleTextRole &&
        section == static_cast<int>(LeadColumn::Tick))
        return tr("Ticked");
    const bool isExplained = role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole;
    if (orientation == Qt::Horizontal && isExplained)
        return explanationOf(section);
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole && section >= 0 && section < columnCount())
        return columnTitle(section, m_attributes);
    return QAbstractTableModel::headerData(section, orientation, role);
}

Qt::ItemFlags LeadTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags usual = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.column() == static_cast<int>(LeadColumn::Tick) ? usual | Qt::ItemIsUserCheckable : usual;
}

// A name is short enough for a column; the sentence behind it is told on demand.
QVariant LeadTableModel::blockData(LeadId lead, int role) const
{
    const bool isName = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    if (!isName && role != Qt::ToolTipRole && role != Qt::AccessibleDescriptionRole)
        return {};
    const services::LeadBlock *block = m_blocks.find(lead);
    if (block == nullptr)
        return {};
    return isName ? services::blockName(block->by) : services::blockSentence(*block, m_workspace.zone());
}

QVariant LeadTableModel::textOf(int column, const Lead &lead) const
{
    return columnText(column, lead, m_attributes, m_workspace.zone());
}

void LeadTableModel::want(int row) const
{
    const int page = row / LeadCache::PageRows;
    if (m_reading.contains(page))
        return;
    m_wanted.removeOne(page);
    m_wanted.append(page);
    if (m_wanted.size() > MostPagesWanted)
        m_wanted.removeFirst();
    if (!m_fetch.isActive())
        m_fetch.start();
}

void LeadTableModel::fetchWanted()
{
    while (!m_wanted.isEmpty() && m_reading.size() < MostReading) {
        const int page = m_wanted.takeLast();
        const QList<LeadId> asked = m_ids.mid(qsizetype{page} * LeadCache::PageRows, LeadCache::PageRows);
        if (asked.isEmpty())
            continue;
        m_reading.append(page);
        whenDone(services::LeadService(m_workspace).leads(asked), this,
                 [this, page, asked](const Result<QList<Lead>> &leads) {
                     m_reading.removeOne(page);
                     if (leads)
                         take(page, asked, *leads);
                     else
                         Q_EMIT loadingFailed(leads.error());
                     fetchWanted();
                 });
    }
}

void LeadTableModel::take(int page, const QList<LeadId> &asked, const QList<Lead> &leads)
{
    QList<LeadId> changed;
    for (const Lead &lead : leads) {
        const Lead *known = m_cache.find(lead.id);
        if (known == nullptr || *known != lead)
            changed.append(lead.id);
        m_cache.put(lead);
    }
    // What the store no longer has would otherwise be asked for with every paint.
    if (leads.size() != asked.size())
        m_reload.start();
    m_near = page * LeadCache::PageRows;
    announceRows(changed);
}

// A million rows take ten milliseconds to walk through: those near the screen come first.
void LeadTableModel::announceRows(const QList<LeadId> &ids)
{
    if (ids.isEmpty())
        return;
    const QSet<LeadId> changed(ids.cbegin(), ids.cend());
    const int start = std::clamp(m_near - LeadCache::PageRows * LeadCache::MostPages, 0, rowCount());
    const qsizetype found = announceIn(start, rowCount(), changed, changed.size());
    announceIn(0, start, changed, changed.size() - found);
}

qsizetype LeadTableModel::announceIn(int from, int until, const QSet<LeadId> &changed, qsizetype most)
{
    qsizetype found = 0;
    for (int row = from; row < until && found < most;) {
        int end = row;
        while (end < until && changed.contains(m_ids.at(end)))
            ++end;
        if (end > row)
            Q_EMIT dataChanged(index(row, 0), index(end - 1, columnCount() - 1));
        found += end - row;
        row = end + 1;
    }
    return found;
}

void LeadTableModel::updateLeads(const QList<LeadId> &ids)
{
    announceRows(m_cache.markStale(ids));
    // A new status can take a lead out of the filter, or to another place.
    if (!m_filter.statuses.isEmpty() || m_sort.key == LeadSortKey::Status ||
        m_sort.key == LeadSortKey::Updated) {
        if (!m_reload.isActive())
            m_reload.start();
    }
}

void LeadTableModel::updatePlans()
{
    m_cache.markAllStale();
    announceColumn(LeadColumn::Next);
}

void LeadTableModel::announceColumn(LeadColumn column)
{
    const int number = static_cast<int>(column);
    if (!m_ids.isEmpty())
        Q_EMIT dataChanged(index(0, number), index(rowCount() - 1, number));
}

void LeadTableModel::requestFirst()
{
    m_loading = true;
    whenDone(services::LeadService(m_workspace).first(m_filter, m_sort, FirstRows), this,
             [this, request = ++m_request](const Result<QList<LeadId>> &first) {
                 if (request != m_request)
                     return;
                 if (first)
                     takeFirst(*first);
                 else
                     requestIds(); // whatever it was, it is told there
             });
}

void LeadTableModel::takeFirst(const QList<LeadId> &first)
{
    if (first.size() < FirstRows) {
        takeAll(first);
        return;
    }
    if (!m_anchor.isValid() || first.contains(m_anchor)) {
        m_partial = true;
        m_resetPending = false;
        const quint64 request = m_request;
        takeIds(first, true);
        if (request != m_request) // whoever was told asked for others
            return;
    }
    requestIds();
}

void LeadTableModel::requestIds()
{
    m_loading = true;
    whenDone(services::LeadService(m_workspace).ids(m_filter, m_sort), this,
             [this, request = ++m_request](const Result<QList<LeadId>> &ids) {
                 if (request != m_request)
                     return;
                 if (ids)
                     takeAll(*ids);
                 else
                     failed(ids.error());
             });
}

void LeadTableModel::failed(const Error &error)
{
    m_loading = false;
    m_again = false;
    // Much waits for the rows that are missing.
    if (m_partial) {
        QTimer::singleShot(RetryDelay, this, [this] {
            if (m_partial && !m_loading)
                requestIds();
        });
    }
    Q_EMIT loadingFailed(error);
}

void LeadTableModel::takeAll(const QList<LeadId> &ids)
{
    m_loading = false;
    const bool areTheRest = std::exchange(m_partial, false);
    const bool asReset = std::exchange(m_resetPending, false);
    takeIds(ids, asReset);
    if (areTheRest && !m_ids.isEmpty()) // what was asked for and not read yet is asked for again
        Q_EMIT dataChanged(index(0, 0), index(std::min(FirstRows, rowCount()) - 1, columnCount() - 1));
    else if (!asReset)
        announceRows(m_cache.markAllStale());
    if (!m_loading && std::exchange(m_again, false))
        requestIds();
}

void LeadTableModel::takeIds(const QList<LeadId> &ids, bool asReset)
{
    m_wanted.clear();
    m_reading.clear();
    Q_EMIT idsAboutToChange(asReset);
    if (asReset) {
        beginResetModel();
        m_ids = ids;
        endResetModel();
    } else {
        moveRowsTo(ids);
    }
    Q_EMIT loaded();
}

// What both lists begin and end with stays untouched, so that current row and scroll position do too.
void LeadTableModel::moveRowsTo(const QList<LeadId> &ids)
{
    const auto [oldDiffers, newDiffers] =
        std::mismatch(m_ids.cbegin(), m_ids.cend(), ids.cbegin(), ids.cend());
    const int first = static_cast<int>(oldDiffers - m_ids.cbegin());
    int oldEnd = static_cast<int>(m_ids.size());
    int newEnd = static_cast<int>(ids.size());
    while (oldEnd > first && newEnd > first && m_ids.at(oldEnd - 1) == ids.at(newEnd - 1)) {
        --oldEnd;
        --newEnd;
    }
    if (oldEnd > first) {
        beginRemoveRows({}, first, oldEnd - 1);
        m_ids.remove(first, oldEnd - first);
        endRemoveRows();
    }
    if (newEnd > first) {
        beginInsertRows({}, first, newEnd - 1);
        m_ids = ids;
        endInsertRows();
    }
}

} // namespace callboard::ui
