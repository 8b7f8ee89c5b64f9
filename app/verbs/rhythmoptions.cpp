// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/rhythmoptions.h"

#include "app/verbs/verbarguments.h"

#include <QCoreApplication>

namespace callboard::app {

namespace {

struct RhythmOptions
{
    Q_DECLARE_TR_FUNCTIONS(RhythmOptions)
};

} // namespace

QList<QCommandLineOption> rhythmOptions()
{
    return {
        {QStringLiteral("parallel"), RhythmOptions::tr("Calls at a time, 1 to 100; 5 unless chosen."),
         QStringLiteral("N")},
        {QStringLiteral("interval"), RhythmOptions::tr("Between two batches, 1 to 86400; 60 unless chosen."),
         QStringLiteral("SECONDS")},
        {QStringLiteral("pacing"), RhythmOptions::tr("\"capped\", which is the default, or \"grid\"."),
         QStringLiteral("capped|grid")},
    };
}

Result<Rhythm> readRhythm(const VerbCall &call, const Rhythm &usual)
{
    const Result<int> parallel =
        numberOption(call, QStringLiteral("parallel"), usual.parallel, 1, MostParallel);
    if (!parallel)
        return fail(parallel.error());
    const Result<int> interval =
        numberOption(call, QStringLiteral("interval"), static_cast<int>(usual.interval.count()), 1,
                     static_cast<int>(LongestInterval.count()));
    if (!interval)
        return fail(interval.error());
    Rhythm rhythm{*parallel, seconds{*interval}, usual.pacing};
    if (call.options.isSet(QStringLiteral("pacing"))) {
        const QString word = call.options.value(QStringLiteral("pacing"));
        const std::optional<Pacing> pacing = pacingFromWord(word);
        if (!pacing)
            return fail(ErrorCode::InvalidArgument,
                        {QStringLiteral("--pacing ") + word, QStringLiteral("capped, grid")});
        rhythm.pacing = *pacing;
    }
    return rhythm;
}

} // namespace callboard::app
