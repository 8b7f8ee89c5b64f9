// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/http/kepttoken.h"
#include "core/sync/sheets/trouble.h"

#include <QByteArray>

namespace callboard::sync {

/// Signs in at Google, as a service account or as the person who did so in the browser, and keeps the token
/// for as long as it is good. Belongs to one thread at a time.
class TokenSource
{
public:
    /// \a clock must outlive it.
    explicit TokenSource(const Clock &clock)
        : m_clock(clock)
    {
    }
    TokenSource(const TokenSource &) = delete;
    TokenSource &operator=(const TokenSource &) = delete;
    virtual ~TokenSource() = default;

    /// The kept token, or a new one: then it blocks for a request.
    [[nodiscard]] Reached<QByteArray> token();
    /// The kept token was refused.
    void forget() { m_kept.forget(); }
    /// The service account's address, with which a spreadsheet is shared; empty for a person.
    [[nodiscard]] virtual QString clientEmail() const = 0;

protected:
    [[nodiscard]] virtual Reached<http::TokenAnswer> signIn() = 0;
    [[nodiscard]] const Clock &clock() const { return m_clock; }

private:
    const Clock &m_clock;
    http::KeptToken m_kept;
};

} // namespace callboard::sync
