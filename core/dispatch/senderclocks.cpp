// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/senderclocks.h"

namespace callboard::dispatch {

bool SenderClocks::note(AccountId account, milliseconds difference)
{
    const bool isNew = !differs(account);
    m_differences.insert(account.value(), difference);
    return isNew;
}

void SenderClocks::noteSet(milliseconds by)
{
    for (milliseconds &difference : m_differences)
        difference += by;
    m_differences.removeIf([](QHash<qint64, milliseconds>::iterator it) {
        return std::chrono::abs(it.value()) <= ClockTolerance;
    });
}

} // namespace callboard::dispatch
