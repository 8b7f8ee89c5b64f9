// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/sheetwork.h"

#include <QSet>

namespace callboard::services {

/// Takes what is new and changed in the worksheet into the leads. Rows are known by their lead_uuid, wherever
/// they stand; a row without one by its number until the lead_uuid is written into it, which is left to the
/// push that follows. Nothing of the sheet is changed. Used once.
class SheetPull
{
public:
    explicit SheetPull(const SheetGround &ground)
        : m_ground(ground)
    {
    }

    [[nodiscard]] Result<SheetSummary> run();

private:
    /// A line and the lead that it is about.
    struct Match
    {
        SheetLine line;
        QString uuid;
    };
    /// What is to be kept of a match.
    struct Settling
    {
        Match match;
        KnownLead known;
        store::SheetRow row;
        SheetFields take;
        SheetFields conflicts;
        bool queue = false;
    };

    [[nodiscard]] Result<void> readLines();
    void sortLines(const QList<QStringList> &rows, const SheetTable &table);
    void note(const SheetLine &line, const char *problem);
    [[nodiscard]] Result<void> matchKeyed(QList<SheetLine> &fresh);
    [[nodiscard]] Result<void> matchAwaited(QList<SheetLine> &fresh);
    [[nodiscard]] Result<void> takeFresh(QList<SheetLine> fresh);
    [[nodiscard]] Result<void> matchFresh(const QList<SheetLine> &lines);
    [[nodiscard]] Result<void> settle(const QList<Match> &matches);
    [[nodiscard]] std::optional<Settling> settlingOf(const Match &match, const KnownLead &known) const;
    [[nodiscard]] Result<void> keep(const QList<Settling> &settlings);
    [[nodiscard]] Result<void> noteGoneRows();
    [[nodiscard]] Result<SheetSummary> finish();

    SheetGround m_ground;
    QList<SheetLine> m_lines;  ///< those that are looked at
    QList<SheetLine> m_marked; ///< those that say do_not_call, looked at or not
    QSet<QString> m_keys;      ///< all that stand in the sheet
    QList<Match> m_matches;
    QSet<QString> m_inConflict; ///< leads that had one before
    QSet<QString> m_updated;    ///< leads that took something
    SheetSummary m_summary;
};

} // namespace callboard::services
