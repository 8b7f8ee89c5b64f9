// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1String>
#include <QString>

#include <array>
#include <optional>
#include <utility>

namespace callboard {

/// An enumeration and the words under which it is stored, logged and spoken of in API and command line. Each
/// enumeration has one table; a value that is not in it does not exist.
template<typename Enum, size_t N>
using WordTable = std::array<std::pair<Enum, QLatin1String>, N>;

template<typename Enum, size_t N>
[[nodiscard]] QString wordIn(const WordTable<Enum, N> &table, Enum value)
{
    for (const auto &[candidate, word] : table) {
        if (candidate == value)
            return QString(word);
    }
    Q_UNREACHABLE();
}

template<typename Enum, size_t N>
[[nodiscard]] std::optional<Enum> valueIn(const WordTable<Enum, N> &table, QStringView word)
{
    for (const auto &[value, candidate] : table) {
        if (word == candidate)
            return value;
    }
    return std::nullopt;
}

} // namespace callboard
