// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QList>

namespace callboard::store {

class Database;

/// Deletes leads, and with each what was to be written of it to a linked spreadsheet or to HubSpot, what they
/// said of it, what was to be decided about it, and what edits keep of it; how many there were. That its row
/// stands in the sheet, or that it is a contact there, is still known, so that it does not come in again by
/// itself. Inside a transaction of the caller.
[[nodiscard]] Result<int> eraseLeads(Database &database, const QList<LeadId> &ids);

} // namespace callboard::store
