// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/recordsource.h"

namespace callboard::intake {

/// The rows of \a source, watched for misread texts and, when \a options say so, mended: what is certain on
/// its own counts, and with it in the file what is only likely. See mended().
[[nodiscard]] std::unique_ptr<RecordSource> watchedForMojibake(std::unique_ptr<RecordSource> source,
                                                               const ImportOptions &options);

} // namespace callboard::intake
