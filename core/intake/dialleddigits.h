// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <array>
#include <optional>
#include <string_view>

namespace callboard::intake {

/// A number as it would be dialled: digits after an optional plus, without the blanks, hyphens and brackets
/// that people group them by.
class DialledDigits
{
public:
    /// Nothing where there is anything else in \a text, or more digits than any number has: that says nothing
    /// about such a text.
    [[nodiscard]] static std::optional<DialledDigits> of(QStringView text);

    [[nodiscard]] std::string_view digits() const { return {m_digits.data(), m_count}; }
    [[nodiscard]] bool hasPlus() const { return m_hasPlus; }

private:
    DialledDigits() = default;

    /// E.164 has 15, a prefix for dialling abroad has four at most.
    static constexpr size_t MostDigits = 19;

    std::array<char, MostDigits> m_digits = {};
    size_t m_count = 0;
    bool m_hasPlus = false;
};

} // namespace callboard::intake
