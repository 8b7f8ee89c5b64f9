// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace callboard {

/// What a campaign calls for; laws differ by it. Microfinance: recovery of microfinance loans, which India's
/// central bank rules on its own.
enum class CallCategory { Promotional = 1, Service, Recovery, Microfinance };

[[nodiscard]] QString toWord(CallCategory category);
[[nodiscard]] std::optional<CallCategory> callCategoryFromWord(QStringView word);

} // namespace callboard
