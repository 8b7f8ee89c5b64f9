// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

namespace callboard::app {

/// How a verb ends, for scripts and supervisors; part of the command line's contract.
enum class ExitStatus {
    Done = 0,
    Failed = 1,   ///< it could not be done, and was said why
    WrongUse = 2, ///< the command line is wrong
    Held = 3,     ///< another instance holds what is needed
};

/// What an error of the services means for the exit status: Busy is Held, InvalidArgument is WrongUse.
[[nodiscard]] inline ExitStatus exitStatusOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Busy:
        return ExitStatus::Held;
    case ErrorCode::InvalidArgument:
        return ExitStatus::WrongUse;
    default:
        return ExitStatus::Failed;
    }
}

} // namespace callboard::app
