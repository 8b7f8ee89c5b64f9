// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/attempt.h"

#include "core/base/words.h"

namespace callboard {

namespace {

constexpr WordTable<AttemptState, 13> StateWords = {{
    {AttemptState::Claimed, QLatin1String("claimed")},
    {AttemptState::Intent, QLatin1String("intent")},
    {AttemptState::Accepted, QLatin1String("accepted")},
    {AttemptState::Ringing, QLatin1String("ringing")},
    {AttemptState::Talking, QLatin1String("talking")},
    {AttemptState::Ended, QLatin1String("ended")},
    {AttemptState::Refused, QLatin1String("refused")},
    {AttemptState::NotSent, QLatin1String("not_sent")},
    {AttemptState::Unknown, QLatin1String("unknown")},
    {AttemptState::NotPlaced, QLatin1String("not_placed")},
    {AttemptState::NeedsOperator, QLatin1String("needs_operator")},
    {AttemptState::Expired, QLatin1String("expired")},
    {AttemptState::Cancelled, QLatin1String("cancelled")},
}};

} // namespace

QString toWord(AttemptState state)
{
    return wordIn(StateWords, state);
}

std::optional<AttemptState> attemptStateFromWord(QStringView word)
{
    return valueIn(StateWords, word);
}

bool isLive(AttemptState state)
{
    switch (state) {
    case AttemptState::Intent:
    case AttemptState::Unknown:
    case AttemptState::NeedsOperator:
    case AttemptState::Accepted:
    case AttemptState::Ringing:
    case AttemptState::Talking:
        return true;
    default:
        return false;
    }
}

bool isFinal(AttemptState state)
{
    switch (state) {
    case AttemptState::Ended:
    case AttemptState::NotPlaced:
    case AttemptState::Expired:
    case AttemptState::Cancelled:
        return true;
    default:
        return false;
    }
}

bool mayMove(AttemptState from, AttemptState to)
{
    using S = AttemptState;
    switch (from) {
    case S::Claimed:
        return to == S::Intent || to == S::Expired || to == S::Cancelled;
    case S::Intent:
        return to == S::Accepted || to == S::Refused || to == S::NotSent || to == S::Unknown;
    case S::Refused:
    case S::NotSent:
        // The same attempt may be intended again after its back-off: no call exists for it.
        return to == S::Intent || to == S::Ended || to == S::Expired || to == S::Cancelled;
    case S::Unknown:
        return to == S::Accepted || to == S::NotPlaced || to == S::NeedsOperator;
    case S::NeedsOperator:
        return to == S::Accepted || to == S::NotPlaced || to == S::Unknown || to == S::Ended;
    case S::NotPlaced:
        // Late proof of a call outranks the proof of none (section 7, 5).
        return to == S::Accepted;
    // The provider may forget a call that it had accepted: then a person decides.
    case S::Accepted:
        return to == S::Ringing || to == S::Talking || to == S::Ended || to == S::NeedsOperator;
    case S::Ringing:
        return to == S::Talking || to == S::Ended || to == S::NeedsOperator;
    case S::Talking:
        return to == S::Ended || to == S::NeedsOperator;
    case S::Ended:
    case S::Expired:
    case S::Cancelled:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace callboard
