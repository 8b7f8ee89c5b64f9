// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/exitstatus.h"
#include "app/verb.h"
#include "core/base/result.h"

#include <QList>
#include <QStringList>

namespace callboard::app {

/// What the words after the program's name ask for.
struct CommandLine
{
    enum class Kind { Console = 1, Verb };

    Kind kind = Kind::Console;
    QString verb;      ///< may be one that does not exist
    QStringList words; ///< all others, in their order
};

/// The first word that is neither an option nor an option's value decides: the name of an existing file, and
/// no such word at all, mean the console (which opens the file); everything else is a verb. --help and
/// --version alone are answered like a verb, without a window. \a arguments are without the program's name.
[[nodiscard]] CommandLine readCommandLine(const QStringList &arguments, const QStringList &verbNames);

/// Understands the rest of the command line by the verb's own options and runs it, or says what is wrong.
[[nodiscard]] ExitStatus runVerb(const CommandLine &commandLine, const QList<Verb> &verbs,
                                 VerbOutput &output);

/// How the console was started.
struct ConsoleStart
{
    QString profile;      ///< absolute
    QStringList files;    ///< absolute
    bool samples = false; ///< a new profile is to begin with the sample leads
    bool inTray = false;  ///< without its window, as long as there is a tray
};

/// Options of Qt itself (-platform, -style ...) are left to QApplication.
[[nodiscard]] Result<ConsoleStart> readConsoleStart(const QStringList &words);

} // namespace callboard::app
