// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

#include <concepts>
#include <functional>
#include <type_traits>
#include <utility>
#include <variant>

namespace callboard {

/// Wraps an error so that it converts to any Result; the shape of C++23's std::unexpected.
struct Failure
{
    Error error;
};

[[nodiscard]] inline Failure fail(Error error)
{
    return Failure{std::move(error)};
}

[[nodiscard]] inline Failure fail(ErrorCode code, QStringList arguments = {}, QString detail = {})
{
    return Failure{Error{code, std::move(arguments), {}, std::move(detail)}};
}

/// A value, or the reason why there is none. Members are named as in C++23's std::expected, so that one alias
/// can retire this class. Unlike it, dropping a Result is a compiler warning.
template<typename T>
class [[nodiscard]] Result
{
public:
    using value_type = T;

    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Failure failure)
        : m_state(std::in_place_index<1>, std::move(failure.error))
    {
    }

    [[nodiscard]] bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    [[nodiscard]] const T &value() const & { return std::get<0>(m_state); }
    [[nodiscard]] T &value() & { return std::get<0>(m_state); }
    [[nodiscard]] T &&value() && { return std::get<0>(std::move(m_state)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }
    [[nodiscard]] const Error &error() const { return std::get<1>(m_state); }

    [[nodiscard]] T value_or(T other) const { return has_value() ? value() : std::move(other); }

    template<typename F>
    auto and_then(F &&next) const -> std::invoke_result_t<F, const T &>
    {
        if (!has_value())
            return fail(error());
        return std::invoke(std::forward<F>(next), value());
    }

    template<typename F>
    auto transform(F &&next) const -> Result<std::invoke_result_t<F, const T &>>
    {
        if (!has_value())
            return fail(error());
        return std::invoke(std::forward<F>(next), value());
    }

private:
    std::variant<T, Error> m_state;
};

/// The answer of a command that gives nothing back but that it was done.
template<>
class [[nodiscard]] Result<void>
{
public:
    using value_type = void;

    Result() = default;
    Result(Failure failure)
        : m_error(std::move(failure.error))
        , m_failed(true)
    {
    }

    [[nodiscard]] bool has_value() const { return !m_failed; }
    explicit operator bool() const { return has_value(); }
    [[nodiscard]] const Error &error() const { return m_error; }

private:
    Error m_error;
    bool m_failed = false;
};

} // namespace callboard
