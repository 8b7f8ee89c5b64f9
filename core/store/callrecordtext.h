// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/attempt.h"

namespace callboard::store {

/// The parts of a record that may hold what people said, as one text to be encrypted: transcript, summary,
/// recording link, structured data.
[[nodiscard]] QString recordToText(const CallRecord &record);
void readRecordText(const QString &text, CallRecord &record);

} // namespace callboard::store
