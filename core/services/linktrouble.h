// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

#include <QString>

#include <optional>

namespace callboard::services {

/// What a job that ended with \a error, or without one, is to leave with its link: the word of a trouble that
/// lasts, so that nobody knocks in vain every minute; an empty one when all is well. Nothing, where the
/// trouble may pass by itself or is not the other side's: what is noted stays as it is. \a fromWord finds the
/// obstacle that an error's detail names.
template<typename Obstacle>
[[nodiscard]] std::optional<QString> wordToNote(const std::optional<Error> &error,
                                                std::optional<Obstacle> (*fromWord)(QStringView))
{
    if (!error)
        return QString();
    const std::optional<Obstacle> trouble = fromWord(error->detail);
    if (!trouble || mayPass(*trouble))
        return std::nullopt;
    return toWord(*trouble);
}

} // namespace callboard::services
