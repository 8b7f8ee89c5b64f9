// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/leadedit.h"
#include "core/model/phonenumber.h"
#include "core/store/leadeditrepository.h"
#include "core/store/store.h"

#include <optional>

namespace callboard::services {

// The do-not-call mark is the one field that is not the lead's alone: its number is on the house's list or is
// not. Everything here belongs into a transaction on the ledger's thread.

/// Marks a lead, or takes its mark away; what is to be kept so that restoreMark() can take it back. Nothing
/// when the mark stays, for another list than the house's forbids the number: then nothing was changed.
[[nodiscard]] Result<std::optional<QString>> changeMark(store::Store &store, const LeadEdit &edit,
                                                        const store::EditableLead &lead,
                                                        const PhoneNumber &number, Instant now);

/// Takes that back; \a stored is the lead as it stands. False when it stays: somebody took the mark away
/// since, another list asks for it now, or a lead that was marked was touched since, by whoever may have
/// asked for the mark once more.
[[nodiscard]] Result<bool> restoreMark(store::Store &store, const LeadEdit &edit,
                                       const store::EditableLead &lead, const Lead &stored,
                                       const QString &kept, Instant now);

} // namespace callboard::services
