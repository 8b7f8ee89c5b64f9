// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/exitstatus.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QList>
#include <QString>
#include <QStringList>

namespace callboard::app {

class VerbOutput;

/// What may stand before or after any verb.
struct CommonOptions
{
    QString profile; ///< the directory, absolute
    bool quiet = false;
    bool testTiming = false; ///< ruling 16
};

/// One use of a verb, its command line understood.
struct VerbCall
{
    const CommonOptions &common;
    const QCommandLineParser &options;
    QStringList words; ///< what is neither the verb nor an option
    VerbOutput &output;
};

/// One thing that the program does without a window.
struct Verb
{
    QString name;
    QString synopsis; ///< what follows the name: "FILE... [--dry-run]"
    QString summary;  ///< one sentence
    QString details;  ///< further paragraphs of its help; may be empty
    QList<QCommandLineOption> options;
    int fewestWords = 0;
    int mostWords = 0;
    bool usesProfile = true; ///< then its log goes there
    ExitStatus (*run)(VerbCall &call) = nullptr;
};

constexpr int AnyNumber = 1'000'000;

} // namespace callboard::app
