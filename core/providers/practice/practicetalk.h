// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/providers/practice/practicelife.h"

namespace callboard::providers {

/// What was said in a practice call, in Vapi's transcript form ("AI: ..." and "User: ..." lines). It says of
/// itself that it is practice; nobody can take it for a talk with a person. Empty when nobody took the call.
[[nodiscard]] QString practiceTranscript(const PracticeCall &call, const PracticeLife &life,
                                         const PracticeScript &script);
[[nodiscard]] QString practiceSummary(const PracticeLife &life);

} // namespace callboard::providers
