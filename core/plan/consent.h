// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace callboard::plan {

/// Whether a lead's column "consent" says that it was given: a yes, or the day on which it was. Anything that
/// cannot be read so is none, for a call without consent cannot be taken back (47 CFR 64.1200 (a), PECR
/// regulation 19): "no", "N/A", "unknown", "withdrawn 2026-05-01", "2026-05-01 revoked".
[[nodiscard]] bool isConsentGiven(const QString &words);

} // namespace callboard::plan
