// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"

#include <QHash>

namespace callboard::dispatch {

/// Beyond it nothing is sent (dialling safety, section 15).
constexpr milliseconds ClockTolerance{120'000};

/// Accounts of messages whose provider's clock differs from ours (dialling safety, section 11). No provider
/// of messages tells its time unless something is sent: what an answer told is corrected by what our clock
/// was set by since, and holds until another provider agrees with it.
class SenderClocks
{
public:
    /// Our clock minus the provider's is \a difference; whether the two begin to differ.
    [[nodiscard]] bool note(AccountId account, milliseconds difference);
    /// Our clock was set, by so much forward.
    void noteSet(milliseconds by);
    /// Some provider's clock agrees with ours.
    void noteAgreement() { m_differences.clear(); }
    [[nodiscard]] bool differs(AccountId account) const { return m_differences.contains(account.value()); }

private:
    QHash<qint64, milliseconds> m_differences;
};

} // namespace callboard::dispatch
