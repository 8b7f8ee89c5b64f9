// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/verbactions.h"

#include "app/verboutput.h"
#include "core/base/error.h"

#include <QCoreApplication>

namespace callboard::app {

ExitStatus failUnknownWord(const VerbCall &call, const QString &verb, const QStringList &words)
{
    return call.output.failed(
        Error{ErrorCode::InvalidArgument,
              {verb + QLatin1Char(' ') + call.words.constFirst(), words.join(QLatin1String(", "))},
              {},
              {}});
}

ExitStatus failWordCount(const VerbCall &call, const QString &verb)
{
    return call.output.failed(
        ExitStatus::WrongUse,
        //: %1: a verb, %2: the word behind it, as in "callboard rules --help" and "rules start"
        QCoreApplication::translate("CommandLine", "\"callboard %1 --help\" says what follows \"%2\".")
            .arg(verb, call.words.constFirst()));
}

} // namespace callboard::app
