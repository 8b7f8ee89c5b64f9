// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/recordsource.h"

namespace callboard::intake {

/// The records of a CSV text, with \a delimiter or the one that it is recognised by. \a source's error where
/// it has one.
[[nodiscard]] Result<std::unique_ptr<RecordSource>> openText(Result<std::unique_ptr<TextSource>> source,
                                                             std::optional<char> delimiter);

} // namespace callboard::intake
