// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/linelimit.h"

#include <algorithm>
#include <limits>

namespace callboard::dispatch {

void LineLimit::halve(int underWay)
{
    m_calls = std::max(1, std::min(underWay, calls()) / 2);
    m_accepted = 0;
}

void LineLimit::noteAccepted(int lines)
{
    if (!m_calls || ++m_accepted < *m_calls)
        return;
    m_accepted = 0;
    if (++*m_calls >= lines)
        m_calls.reset();
}

int LineLimit::calls() const
{
    return m_calls.value_or(std::numeric_limits<int>::max());
}

} // namespace callboard::dispatch
