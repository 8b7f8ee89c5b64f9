// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/campaignrules.h"

namespace callboard::store {

/// The rules as the JSON text of their column. What a plain value says already is left out, so that the text
/// of plain rules is empty.
[[nodiscard]] QString rulesToText(const CampaignRules &rules);
/// Unknown or unreadable members are left at their plain values: an older text must stay readable.
[[nodiscard]] CampaignRules rulesFromText(const QString &text);

} // namespace callboard::store
