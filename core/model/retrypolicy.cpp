// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/retrypolicy.h"

namespace callboard {

RetryPolicy RetryPolicy::presales()
{
    return {.maxAttempts = 3, .delays = {seconds{30 * 60}, seconds{24 * 3600}}, .delaysOf = {}};
}

bool isMiss(Outcome outcome)
{
    switch (outcome) {
    case Outcome::NoAnswer:
    case Outcome::Busy:
    case Outcome::Voicemail:
    case Outcome::ProviderError:
        return true;
    case Outcome::Completed:
    case Outcome::BadNumber:
    case Outcome::Cancelled:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace callboard
