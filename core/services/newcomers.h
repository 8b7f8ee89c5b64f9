// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/intake/leaddraft.h"
#include "core/store/ledger.h"

namespace callboard::services {

/// Takes in those of \a drafts whose number is no lead's yet, as an import of its own that can be taken back;
/// how many. \a origin is the import's name: where they come from. No number may be there twice. Blocks: pool
/// threads only.
[[nodiscard]] Result<int> takeInNewcomers(store::Ledger &ledger, const Clock &clock,
                                          const QString &profileDirectory, const QString &origin,
                                          const QList<intake::LeadDraft> &drafts);

} // namespace callboard::services
