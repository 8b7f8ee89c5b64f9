// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/hubspotwork.h"

namespace callboard::services {

/// Refused when \a client is of another account than the one that is connected: of some contacts that are
/// known most are not there, or have other numbers than they had. Good while none is known. Blocks: pool
/// threads only.
[[nodiscard]] Result<void> checkIsKnownAccount(store::Ledger &ledger, sync::hubspot::HubSpotClient &client);

/// The same of \a token, which \a client uses, once: what was found to be the account's own is remembered by
/// its digest, so that a token which the environment hands over is looked at before anything is done with it.
[[nodiscard]] Result<void> checkToken(store::Ledger &ledger, sync::hubspot::HubSpotClient &client,
                                      const QByteArray &token);
/// That \a token is the account's own; empty: nothing is remembered any more.
[[nodiscard]] Result<void> rememberToken(store::Ledger &ledger, const QByteArray &token);

} // namespace callboard::services
