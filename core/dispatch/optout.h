// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/enginecontext.h"

namespace callboard::dispatch {

/// The person told the provider that no more messages are wanted (WhatsApp, code 131050): the number joins
/// the opt-outs and its lead is marked, at once and everywhere. A number that stands there already stays.
/// Inside a transaction of the caller.
[[nodiscard]] Result<void> noteOptOut(const store::LedgerAttempt &attempt, EngineContext &context);

} // namespace callboard::dispatch
