// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"

#include <optional>

namespace callboard::app {

// Verbs whose first word says what is to be done: "sheets pull", "rules add".

/// One of these words, what does it, and how many further words it takes.
template<typename Run>
struct VerbAction
{
    QString word;
    Run run = nullptr;
    int fewest = 0;
    int most = 0;
};

/// Tells that \a verb does nothing by the call's first word, but by \a words.
[[nodiscard]] ExitStatus failUnknownWord(const VerbCall &call, const QString &verb, const QStringList &words);
/// Tells where to read what follows the call's first word.
[[nodiscard]] ExitStatus failWordCount(const VerbCall &call, const QString &verb);

/// The one of \a actions that the call's first word names. A failure is told: then nothing is returned and
/// \a status is the verb's.
template<typename Run>
[[nodiscard]] std::optional<VerbAction<Run>> namedAction(const VerbCall &call, const QString &verb,
                                                         const QList<VerbAction<Run>> &actions,
                                                         ExitStatus &status)
{
    QStringList words;
    for (const VerbAction<Run> &action : actions) {
        if (action.word == call.words.constFirst())
            return action;
        words << action.word;
    }
    status = failUnknownWord(call, verb, words);
    return std::nullopt;
}

/// As namedAction(), and a wrong number of further words is a failure too.
template<typename Run>
[[nodiscard]] std::optional<VerbAction<Run>> chosenAction(const VerbCall &call, const QString &verb,
                                                          const QList<VerbAction<Run>> &actions,
                                                          ExitStatus &status)
{
    const std::optional<VerbAction<Run>> named = namedAction(call, verb, actions, status);
    if (!named)
        return std::nullopt;
    const qsizetype further = call.words.size() - 1;
    if (further >= named->fewest && further <= named->most)
        return named;
    status = failWordCount(call, verb);
    return std::nullopt;
}

} // namespace callboard::app
