// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace callboard {

/// How far a message got, in rising rank: providers tell it in no particular order, and what ranks lower than
/// what is known changes nothing. Accepted is neither sent nor delivered.
enum class Delivery { Accepted = 1, Sent, Delivered, Read, Failed };

[[nodiscard]] QString toWord(Delivery delivery);
[[nodiscard]] std::optional<Delivery> deliveryFromWord(QStringView word);

} // namespace callboard
