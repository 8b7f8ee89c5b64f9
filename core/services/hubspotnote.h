// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/hubspotwork.h"
#include "core/sync/hubspot/callnote.h"

namespace callboard::services {

/// What HubSpot is told of one call: a record on the contact's timeline, and properties of the contact.
struct HubSpotTelling
{
    sync::hubspot::CallNote note;
    QMap<QString, QString> properties; ///< as chosen in the mapping; empty: none is
    bool mayBeThere = false; ///< the call is of before a restore: before that it may have been told, too
};

/// Nothing when the call, its lead or the contact is not there any more. On a reader's thread.
[[nodiscard]] Result<std::optional<HubSpotTelling>>
tellingOf(const store::Store &store, const store::HubSpotNote &note, const ContactMapping &mapping);

} // namespace callboard::services
