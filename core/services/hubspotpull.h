// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/hubspotmissing.h"

namespace callboard::services {

/// Takes what is new and changed among the account's contacts into the leads (S2-003). A contact is known by
/// its id in HubSpot, the first time by its number. What was changed here alone stays, what both sides
/// changed is left as it is, and nothing of HubSpot is changed. Used once.
///
/// Contacts are found by HubSpot's search, which learns of a change some time after it was made: each look
/// goes back ten minutes behind the latest change that was seen (or three hours behind the last look), an
/// older state than the one that is known is passed over, and once a day all contacts are looked at, which
/// also shows who is gone.
class HubSpotPull
{
public:
    enum class Reach { Changed = 1, Whole };

    /// With Changed it may be a look at all contacts nevertheless, where that is due.
    HubSpotPull(const HubSpotGround &ground, Reach reach);

    [[nodiscard]] Result<HubSpotSummary> run();

private:
    /// A contact and the lead that it is, known before or just found by its number.
    struct Match
    {
        ContactLine line;
        store::HubSpotContact contact;
        LeadId lead;
    };
    /// What is to be kept of a match.
    struct Settling
    {
        Match match;
        Instant leadUpdatedAt;
        SheetFields take;
        SheetFields conflicts;
    };
    /// What became of them, filled on the ledger's thread and read when it is through.
    struct Told
    {
        QSet<QString> updated;
        QList<HubSpotProblem> problems;
        bool hasPassedOver = false;
    };

    [[nodiscard]] Result<void> readContacts();
    void sortLine(const ContactLine &line);
    void note(const QString &contactId, const char *problem);
    [[nodiscard]] Result<void> barMarked();
    [[nodiscard]] Result<void> matchKnown();
    [[nodiscard]] Result<void> takeFresh();
    /// \a orphans had a lead that was deleted: only one that came otherwise is theirs.
    [[nodiscard]] Result<void> matchByNumber(const QList<ContactLine> &lines, bool orphans);
    [[nodiscard]] Result<void> settleSome(const QList<Match> &matches);
    [[nodiscard]] std::optional<Settling> settlingOf(const Match &match, const Lead &lead) const;
    [[nodiscard]] Result<void> keepAll(const QList<Settling> &settlings);
    [[nodiscard]] static Result<void> keepOne(store::Store &store, const Settling &settling, Instant now,
                                              Told &told);
    [[nodiscard]] Result<void> noteMissing();
    [[nodiscard]] Result<void> believeMarksOf(const QStringList &contactIds);
    [[nodiscard]] Result<HubSpotSummary> finish();

    HubSpotGround m_ground;
    Instant m_startedAt;
    bool m_isWhole;
    std::optional<ContactReader> m_reader;
    QList<ContactLine> m_lines; ///< those that are looked at
    QSet<QString> m_ids;        ///< all that were found
    std::optional<Instant> m_seenUntil;
    QList<Match> m_matches;
    QList<ContactLine> m_fresh;
    QList<ContactLine> m_orphans;
    QSet<QString> m_inConflict; ///< leads that had one before
    QSet<QString> m_updated;    ///< leads that took something
    bool m_hasBarred = false;
    bool m_hasPassedOver = false; ///< somebody who changed while he was looked at
    HubSpotSummary m_summary;
};

} // namespace callboard::services
