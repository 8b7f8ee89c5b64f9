// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"
#include "core/base/result.h"
#include "core/model/campaign.h"

namespace callboard::app {

/// How many calls fall due at a time, how far apart, and what holds them back.
struct Rhythm
{
    int parallel = DefaultParallel;
    seconds interval = DefaultInterval;
    Pacing pacing = Pacing::Capped;
};

/// --parallel, --interval and --pacing.
[[nodiscard]] QList<QCommandLineOption> rhythmOptions();

/// \a usual as the options that are given change it. InvalidArgument.
[[nodiscard]] Result<Rhythm> readRhythm(const VerbCall &call, const Rhythm &usual);

/// Changes the rhythm of \a calls, a campaign or what becomes one, by the options that are given.
/// InvalidArgument.
template<typename Calls>
[[nodiscard]] Result<void> readRhythmOptions(const VerbCall &call, Calls &calls)
{
    const Result<Rhythm> rhythm = readRhythm(call, {calls.parallel, calls.interval, calls.pacing});
    if (!rhythm)
        return fail(rhythm.error());
    calls.parallel = rhythm->parallel;
    calls.interval = rhythm->interval;
    calls.pacing = rhythm->pacing;
    return {};
}

} // namespace callboard::app
