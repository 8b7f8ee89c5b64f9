// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/leadfilter.h"
#include "ui/leads/leadblocks.h"
#include "ui/leads/leadcache.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <optional>

namespace callboard::services {
class Workspace;
}

namespace callboard::ui {

class LeadSelection;
enum class LeadColumn;

/// A window on the leads that match a filter, in an order: all ids, and only the rows near the screen. The
/// store filters and sorts (ruling 21). Rows arrive a little after they were first asked for; until then
/// their texts are empty. data() does no I/O.
class LeadTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    LeadTableModel(services::Workspace &workspace, LeadSelection &selection, QObject *parent = nullptr);

    /// The first rows may come before all the others (isPartial()).
    void show(const LeadFilter &filter, const LeadSort &order);
    /// Reads the ids again and moves only the rows that differ; after a reading under way, which stays good.
    void reload();
    /// New ones become new columns at the end; columns never go away while the program runs.
    void setAttributes(const QStringList &names);

    [[nodiscard]] const LeadFilter &filter() const { return m_filter; }
    [[nodiscard]] const LeadSort &order() const { return m_sort; }
    [[nodiscard]] const QList<LeadId> &ids() const { return m_ids; }
    [[nodiscard]] const QStringList &attributes() const { return m_attributes; }
    [[nodiscard]] bool isLoading() const { return m_loading; }
    /// Only the first rows are there; how many follow is not known yet.
    [[nodiscard]] bool isPartial() const { return m_partial; }
    /// The lead that a view comes back to: first rows without it are not shown before the others.
    void setAnchor(LeadId id) { m_anchor = id; }
    /// Invalid for a row that is not there.
    [[nodiscard]] LeadId idAt(int row) const;
    /// -1 when the lead is not among the rows.
    [[nodiscard]] int rowOf(LeadId id) const;
    /// Nothing while the row has not arrived.
    [[nodiscard]] std::optional<Lead> leadAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// Before rows come, go or move because the ids were read again, or all are others; loaded() follows.
    void idsAboutToChange(bool areOthers);
    /// The ids are those of the filter and order now asked for, or the first of them (isPartial()).
    void loaded();
    void loadingFailed(const callboard::Error &error);

private:
    void want(int row) const;
    void fetchWanted();
    void take(int page, const QList<LeadId> &asked, const QList<Lead> &leads);
    void takeFirst(const QList<LeadId> &first);
    void takeAll(const QList<LeadId> &ids);
    void failed(const Error &error);
    void takeIds(const QList<LeadId> &ids, bool asReset);
    void moveRowsTo(const QList<LeadId> &ids);
    void requestFirst();
    void requestIds();
    void updateLeads(const QList<LeadId> &ids);
    /// What is due next hangs on the campaigns: the rows on screen are read again.
    void updatePlans();
    void announceRows(const QList<LeadId> &ids);
    /// How many of \a changed, at most \a most, stand in these rows.
    qsizetype announceIn(int from, int until, const QSet<LeadId> &changed, qsizetype most);
    void announceColumn(LeadColumn column);
    [[nodiscard]] QVariant blockData(LeadId lead, int role) const;
    [[nodiscard]] QVariant textOf(int column, const Lead &lead) const;

    services::Workspace &m_workspace;
    LeadSelection &m_selection;
    LeadFilter m_filter;
    LeadSort m_sort;
    QStringList m_attributes;
    QList<LeadId> m_ids;
    LeadCache m_cache;
    mutable LeadBlocks m_blocks; ///< looking makes it ask
    mutable QList<int> m_wanted; ///< pages asked for by the view and not yet being read, latest last
    QList<int> m_reading;
    mutable QTimer m_fetch;
    QTimer m_reload;
    quint64 m_request = 0;
    LeadId m_anchor;
    int m_near = 0; ///< a row that is or was on screen: others that are in memory are not far
    bool m_loading = false;
    bool m_partial = false;
    bool m_again = false; ///< something changed since the reading under way began
    bool m_resetPending = false;
};

} // namespace callboard::ui
