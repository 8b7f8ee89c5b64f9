// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/contactintake.h"
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
///
/// Each page of the search is written before the next one is asked for, and no more than a page is held. A
/// look that breaks off leaves the pages it has written; how far changes were seen, and that all contacts
/// were, is noted when the look is through alone, so the next one begins where this one began.
class HubSpotPull
{
public:
    enum class Reach { Changed = 1, Whole };

    /// With Changed it may be a look at all contacts nevertheless, where that is due.
    HubSpotPull(const HubSpotGround &ground, Reach reach);

    [[nodiscard]] Result<HubSpotSummary> run();

private:
    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Result<HubSpotSummary> look();
    [[nodiscard]] Result<void> takePages();
    /// The ids of a page that comes behind the contact \a last; failed for one that does not.
    [[nodiscard]] Result<QStringList> idsOf(const QList<sync::hubspot::Contact> &contacts,
                                            const QString &last) const;
    [[nodiscard]] Result<void> takePage(const QList<sync::hubspot::Contact> &contacts);
    void add(const ContactReceipt &receipt);
    [[nodiscard]] Result<void> settleContested();
    [[nodiscard]] Result<void> settleSomeContested(const QList<ContestedNumber> &contested);
    [[nodiscard]] Result<QSet<QString>> vacatedBy(const QList<ContestedNumber> &contested) const;
    [[nodiscard]] Result<void> noteMissing();
    [[nodiscard]] Result<HubSpotSummary> finish();
    void tellOthers() const;

    HubSpotGround m_ground;
    Instant m_startedAt;
    bool m_isWhole;
    sync::hubspot::ContactWish m_wish;
    std::optional<ContactReader> m_reader;
    GrowingImport m_newcomers;
    MissedContacts m_missed;
    QList<ContestedNumber> m_contested; ///< 10,000 at most
    std::optional<Instant> m_seenUntil;
    bool m_hasWritten = false;    ///< as far as is known, when a page breaks off
    bool m_hasPassedOver = false; ///< somebody who changed while he was looked at
    HubSpotSummary m_summary;
};

} // namespace callboard::services
