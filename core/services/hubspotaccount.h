// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/hubspotwork.h"

namespace callboard::services {

/// Refused when \a client is of another account than the one that is connected: of some contacts that are
/// known most are not there, or have other numbers than they had. Good while none is known. Blocks: pool
/// threads only.
[[nodiscard]] Result<void> checkIsKnownAccount(store::Ledger &ledger, sync::hubspot::HubSpotClient &client);

} // namespace callboard::services
