// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/sheetresults.h"
#include "core/services/sheetwork.h"

#include <QHash>
#include <QSet>

namespace callboard::services {

/// Brings the worksheet's rows up to what Callboard knows: lead_uuid, call_status, results, and what was
/// changed here alone. What is to be written stands in the outbox and leaves it when the sheet has confirmed
/// it. Before each write the rows are read again and found by their keys, so that a repeated write after a
/// lost answer changes nothing, and a row that was moved is not missed (F60). A lead whose lead_uuid stands
/// in two rows stays in the outbox until one of them is gone, and is told. Used once.
class SheetPush
{
public:
    explicit SheetPush(const SheetGround &ground)
        : m_ground(ground)
    {
    }

    /// \a looksForChanges: leads that changed since they were last written are queued first. Nothing is asked
    /// of the service while nothing is queued.
    [[nodiscard]] Result<SheetSummary> run(bool looksForChanges);

private:
    /// A queued lead, its row as it stands in the sheet now, and what is to be written there.
    struct Pending
    {
        KnownLead known;
        CallResults results;
        SheetLine line;
        store::SheetRow row; ///< as it is to be kept once the sheet has confirmed the write
        SheetFields pushed;
        SheetFields conflicts;
        QList<sync::CellWrite> cells;
    };

    [[nodiscard]] Result<void> queueChanges();
    /// Once, and then they are queued no more; or what stood in the way.
    [[nodiscard]] Result<std::optional<sync::Trouble>> pushSome(const QStringList &uuids);
    [[nodiscard]] Result<QList<Pending>> pendingOf(const QStringList &uuids);
    /// Fills in the lines of those that are found; the others are not in the answer.
    [[nodiscard]] sync::Reached<QList<Pending>> locate(QList<Pending> pending);
    [[nodiscard]] sync::Reached<QList<Pending>> readRows(QList<Pending> &pending);
    [[nodiscard]] sync::Reached<QList<QList<QStringList>>> rowsWithKeys(const QList<sync::RowSpan> &spans);
    void noteKeys(const QList<QStringList> &cells);
    void hold(const QList<Pending> &pending);
    [[nodiscard]] std::optional<sync::Trouble> findMoved(QList<Pending> &pending);
    [[nodiscard]] bool isRowOf(const Pending &pending, const SheetLine &line) const;
    [[nodiscard]] Result<void> believeMarks(const QList<Pending> &found);
    void compare(Pending &pending) const;
    [[nodiscard]] Result<void> forget(const QStringList &uuids);
    [[nodiscard]] Result<void> forgetGone(const QList<Pending> &pending);
    [[nodiscard]] Result<void> noteSent(const QList<Pending> &pending);
    [[nodiscard]] Result<void> confirm(const QList<Pending> &pending);
    [[nodiscard]] Result<SheetSummary> finish();

    SheetGround m_ground;
    std::optional<sync::Worksheet> m_sheet;
    std::optional<SheetTable> m_table;
    int m_keyColumn = 0;                     ///< where it stood last
    QHash<QString, QList<int>> m_rowsOfKeys; ///< as the rows were read last
    QSet<QString> m_held;                    ///< leads that stay queued
    SheetSummary m_summary;
};

} // namespace callboard::services
