// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/contactreader.h"
#include "core/services/hubspotwork.h"

namespace callboard::services {

/// A contact and the lead that it is, known before or just found by its number.
struct ContactMatch
{
    ContactLine line;
    store::HubSpotContact contact; ///< as it was known
    LeadId lead;
};

/// What came of settling some of them.
struct SettledContacts
{
    int updated = 0; ///< leads that took something
    QList<HubSpotProblem> problems;
    bool hasPassedOver = false; ///< somebody who changed while he was looked at
};

/// Compares what \a matches say with their leads and with what both sides last agreed on, and keeps what
/// comes of it, in bounded pieces: what HubSpot alone changed is taken, what both did waits for a person, a
/// mark is believed whatever else can be taken. An older state than the one that is known is passed over.
/// At most a page of a search at once. Blocks: pool threads only.
[[nodiscard]] Result<SettledContacts> settleContacts(const HubSpotGround &ground,
                                                     const QList<ContactMatch> &matches);

} // namespace callboard::services
