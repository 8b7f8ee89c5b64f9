// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/lead.h"
#include "core/model/sheetfields.h"

namespace callboard::store {
class Store;
}

namespace callboard::services {

/// The name of an attribute's column among the fields of a row.
[[nodiscard]] QString attributeField(const QString &attribute);
/// For the operator: "Name", "Call status", or the attribute's own name. Translated.
[[nodiscard]] QString fieldTitle(const QString &field);

/// What a lead says in a field of a row.
[[nodiscard]] QString fieldOfLead(const Lead &lead, const QString &field);
/// The same for all fields that \a like has.
[[nodiscard]] SheetFields fieldsOfLead(const Lead &lead, const SheetFields &like);

/// Gives a lead what the sheet says, inside a transaction on the ledger's thread; when its row was changed
/// last. Refused, with the reason as a sentence and nothing changed, for a number that another lead has,
/// while the lead is being called, for a status that no sheet can give, and for a mark that other lists keep.
[[nodiscard]] Result<Instant> takeFields(store::Store &store, const Lead &lead, const SheetFields &values,
                                         Instant now);

} // namespace callboard::services
