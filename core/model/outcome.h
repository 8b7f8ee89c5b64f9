// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace callboard {

/// How an attempt ended (rulings of states, 3).
enum class Outcome { Completed = 1, NoAnswer, Busy, Voicemail, BadNumber, ProviderError, Cancelled };

[[nodiscard]] QString toWord(Outcome outcome);
[[nodiscard]] std::optional<Outcome> outcomeFromWord(QStringView word);

} // namespace callboard
