// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

namespace callboard::dispatch {

/// How many calls an account may have under way after its provider said "too much": half of what it had, and
/// one more for each round of calls that went well, until its own lines bind again. A value of one account.
class LineLimit
{
public:
    /// \a underWay: calls of the account when it was said.
    void halve(int underWay);
    /// A call was accepted.
    void noteAccepted(int lines);
    /// A large number while nothing is limited.
    [[nodiscard]] int calls() const;

private:
    std::optional<int> m_calls;
    int m_accepted = 0; ///< since the limit last changed
};

} // namespace callboard::dispatch
