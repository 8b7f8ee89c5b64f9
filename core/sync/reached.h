// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <utility>
#include <variant>

namespace callboard::sync {

/// What was asked of a service, or what stood in the way.
template<typename T, typename Obstacle>
class [[nodiscard]] ReachedOr
{
public:
    ReachedOr(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    ReachedOr(Obstacle obstacle)
        : m_state(std::in_place_index<1>, std::move(obstacle))
    {
    }

    explicit operator bool() const { return m_state.index() == 0; }
    const T &operator*() const { return std::get<0>(m_state); }
    const T *operator->() const { return &std::get<0>(m_state); }
    [[nodiscard]] const Obstacle &trouble() const { return std::get<1>(m_state); }

private:
    std::variant<T, Obstacle> m_state;
};

} // namespace callboard::sync
