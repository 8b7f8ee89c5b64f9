// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/contactsettling.h"
#include "core/services/newcomers.h"

#include <QSet>

namespace callboard::services {

/// A contact whose number is the lead of another contact.
struct ContestedNumber
{
    QString contactId;
    QString ownerId; ///< the lead's contact so far
};

/// What came of taking contacts in.
struct ContactReceipt
{
    int fresh = 0;   ///< became leads
    int updated = 0; ///< leads that took something
    QList<HubSpotProblem> problems;
    QList<ContestedNumber> contested; ///< with Contest::Postponed
    bool hasBarred = false;           ///< a number that was not before
    bool hasPassedOver = false;       ///< somebody who changed while he was looked at
};

/// "Another contact has its number, too.", translated.
[[nodiscard]] HubSpotProblem contestedNumberProblem(const QString &contactId);

/// Takes what one page of a search says into the leads: in bounded pieces, each of which leaves what is
/// right by itself, so that a stop between two of them loses nothing and the next look goes on. Used once.
/// Blocks: pool threads only.
class ContactIntake
{
public:
    /// What becomes of a contact whose number is the lead of another one.
    enum class Contest {
        Refused = 1, ///< it is told of
        Postponed,   ///< it is named: whether HubSpot still shows the other one is known later
    };

    /// \a vacated: contacts that HubSpot does not show any more; their leads pass to whoever has the number.
    ContactIntake(const HubSpotGround &ground, GrowingImport &newcomers, Contest contest,
                  const QSet<QString> &vacated = {})
        : m_ground(ground)
        , m_newcomers(newcomers)
        , m_contest(contest)
        , m_vacated(vacated)
    {
    }

    /// At most a page of a search.
    [[nodiscard]] Result<ContactReceipt> take(const QList<ContactLine> &lines);

private:
    [[nodiscard]] Result<void> barMarked(const QList<ContactLine> &lines);
    [[nodiscard]] Result<ContactReceipt> takeIn(const QList<ContactLine> &lines);
    [[nodiscard]] Result<void> matchKnown(const QList<ContactLine> &lines);
    [[nodiscard]] Result<void> takeFresh();
    /// \a orphans had a lead that was deleted: only one that came otherwise is theirs.
    [[nodiscard]] Result<void> matchByNumber(const QList<ContactLine> &lines, bool orphans);
    void leaveToOwner(const ContactLine &line, const QString &ownerId);

    const HubSpotGround &m_ground;
    GrowingImport &m_newcomers;
    Contest m_contest;
    QSet<QString> m_vacated;
    QList<ContactMatch> m_matches;
    QList<ContactLine> m_fresh;
    QList<ContactLine> m_orphans;
    ContactReceipt m_receipt;
};

} // namespace callboard::services
