// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/campaignrules.h"

#include <QString>

namespace callboard::services {

// Words for single rules of a campaign, as they stand within a sentence.

/// What calls are for, as the law tells them apart: "promotional", "recovery of a debt".
[[nodiscard]] QString categoryText(CallCategory category);

/// Which leads go first of those whose turn it is.
[[nodiscard]] QString orderText(PriorityScheme order);

/// "WhatsApp, then e-mail"; "nothing" without any.
[[nodiscard]] QString fallbackText(const QList<FallbackChannel> &channels);

} // namespace callboard::services
