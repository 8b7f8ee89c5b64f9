// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/leadeditservice.h"

#include <QString>

namespace callboard::ui {

/// What an edit does, as a clause that a count of leads follows: "Set partner to “Acme”".
[[nodiscard]] QString leadEditName(const LeadEdit &edit);
/// Sentences before it: "Set partner to “Acme” for 1,234 leads. 17 have it already."
[[nodiscard]] QString leadEditPreview(const LeadEdit &edit, const services::LeadEditCounts &counts);
/// Sentences after it.
[[nodiscard]] QString leadEditReceipt(const LeadEdit &edit, const services::LeadEditReceipt &receipt);
/// Sentences after it was taken back.
[[nodiscard]] QString leadEditUndone(const services::LeadEditUndoReceipt &receipt);

} // namespace callboard::ui
