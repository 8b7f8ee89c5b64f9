// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace callboard::store {

/// For an update of places: what the lead shows when nobody is about to call it, kept for a cancel. Of
/// one that another campaign is calling it is what that campaign has kept: "bulk_calling", given back when
/// the last of them is cancelled, would stand for ever.
constexpr const char RestingStatus[] =
    "coalesce((select case when l.call_status in ('bulk_calling', 'initiated') then "
    "(select o.previous_status from place o where o.lead_id = l.id and o.campaign_id <> place.campaign_id "
    "and o.previous_status not in ('bulk_calling', 'initiated') order by o.campaign_id desc limit 1) "
    "else l.call_status end from lead l where l.id = place.lead_id), 'pending')";

} // namespace callboard::store
