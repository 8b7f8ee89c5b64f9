// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/calltally.h"

namespace callboard::api {

namespace {

bool isTrouble(dispatch::Notice::Kind kind)
{
    using Kind = dispatch::Notice::Kind;
    switch (kind) {
    case Kind::CampaignRefused:
    case Kind::AgentUnknown:
    case Kind::AccountStopped:
    case Kind::AccountRested:
    case Kind::ClockWrong:
    case Kind::OperatorNeeded:
    case Kind::Alarm:
    case Kind::DiallingStopped:
        return true;
    default:
        return false;
    }
}

} // namespace

void CallTally::note(const dispatch::AttemptMove &move)
{
    if (move.channel == Channel::Call && isFinal(move.to) && move.outcome)
        ++outcomes[*move.outcome];
}

void CallTally::note(const dispatch::Notice &notice, Instant now)
{
    if (isTrouble(notice.kind))
        lastErrorAt = now;
}

} // namespace callboard::api
