// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/providers/callprovider.h"

namespace callboard::providers {

/// What an ended call came to, and what to do next (ruling 3).
struct Ending
{
    Outcome outcome = Outcome::ProviderError;
    AfterCall after = AfterCall::None;

    friend bool operator==(const Ending &, const Ending &) = default;
};

/// What is known of the talk itself, for the reasons that leave open whether somebody was reached.
struct TalkEvidence
{
    std::optional<seconds> talkTime;
    bool hasUserLine = false; ///< the transcript has a line of the callee

    /// Five seconds of talk, or a word of the callee (ruling 3).
    [[nodiscard]] bool isReached() const;
};

/// Whether a transcript of lines "agent: …" and "user: …" has one in which the callee says something.
[[nodiscard]] bool hasUserLine(const QString &transcript);

} // namespace callboard::providers
