// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"
#include "core/base/result.h"
#include "core/services/callscheduleservice.h"

namespace callboard::app {

/// Those of all words of `call-schedules`.
[[nodiscard]] QList<QCommandLineOption> callScheduleOptions();
/// A sentence when the call has an option that does not go with its first word or with another option, or
/// lacks one that goes with it; empty when all is well.
[[nodiscard]] QString callScheduleMisuse(const VerbCall &call);

/// One call to the contact that the call's second word names: a lead_uuid, or a number. \a now: what +5m
/// counts from. InvalidArgument for what cannot be read.
[[nodiscard]] Result<services::CallScheduleWish> readCallScheduleWish(const VerbCall &call, Instant now);
/// Silent where an option is not given.
[[nodiscard]] Result<services::CallScheduleEdit> readCallScheduleEdit(const VerbCall &call, Instant now);

} // namespace callboard::app
