// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/hubspotnote.h"

namespace callboard::services {

/// Tells HubSpot of calls that have ended: a record with the contact, and what the mapping writes into the
/// contact (S2-044). What is to be told stands in the outbox and leaves it when HubSpot has confirmed it.
///
/// HubSpot knows no key of ours: that a creation leaves is kept before it leaves, and one that was not
/// answered is looked for by its title, from a minute later on, for the search learns of it late. After three
/// looks in vain it is sent again: the worst is a double line on a timeline. A call that a restored backup
/// did not know of is looked for first, too. Used once.
class HubSpotPush
{
public:
    explicit HubSpotPush(const HubSpotGround &ground)
        : m_ground(ground)
    {
    }

    /// Nothing is asked of the service while nothing is to be told.
    [[nodiscard]] Result<HubSpotSummary> run();

private:
    using MaybeTrouble = std::optional<sync::hubspot::Trouble>;

    [[nodiscard]] Result<void> queueCalls();
    /// Goes on with one call until it is told, refused or to be looked at later; or what stops everything.
    [[nodiscard]] Result<MaybeTrouble> tell(const store::HubSpotNote &note);
    [[nodiscard]] Result<MaybeTrouble> makeRecord(const store::HubSpotNote &note,
                                                  const HubSpotTelling &telling, bool &isMade);
    /// \a isOpen: it is not known to be there and must not be sent again either.
    [[nodiscard]] Result<MaybeTrouble> lookFor(const store::HubSpotNote &note, const HubSpotTelling &telling,
                                               bool &isMade, bool &isOpen);
    [[nodiscard]] sync::hubspot::Reached<QString> sendRecord(const sync::hubspot::CallNote &note);
    [[nodiscard]] Result<MaybeTrouble> create(const store::HubSpotNote &note, const HubSpotTelling &telling,
                                              bool &isMade);
    [[nodiscard]] Result<MaybeTrouble> changeContact(const store::HubSpotNote &note,
                                                     const HubSpotTelling &telling);
    [[nodiscard]] Result<MaybeTrouble> refuse(const store::HubSpotNote &note, const HubSpotTelling &telling,
                                              sync::hubspot::Trouble trouble);
    template<typename Work>
    [[nodiscard]] Result<void> keep(Work work);
    [[nodiscard]] Result<HubSpotSummary> finish();

    HubSpotGround m_ground;
    bool m_hasAsked = false;
    HubSpotSummary m_summary;
};

} // namespace callboard::services
