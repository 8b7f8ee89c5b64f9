// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <optional>

namespace callboard::mail {

/// How long one dialogue with a mail server may take, and whether its mail may still leave. One thread.
class DialogueTime
{
public:
    /// It begins now. \a deadline and \a sendWithin are those of the parcel; \a clock outlives this.
    DialogueTime(const Clock &clock, milliseconds deadline, std::optional<milliseconds> sendWithin);

    /// The server takes the next piece of the text. False where it is too late for that: nothing more leaves.
    [[nodiscard]] bool mayLeave();
    /// All of the text was taken, and with its end the mail may be.
    void noteTextRead();
    /// The last word came, or a line of it; the first counts.
    void noteAnswered();
    [[nodiscard]] bool isTextRead() const { return m_textRead.has_value(); }

    [[nodiscard]] bool isOverdue(bool isHurried) const;
    /// Without sleep.
    [[nodiscard]] milliseconds taken() const;

private:
    const Clock &m_clock;
    milliseconds m_deadline;
    std::optional<milliseconds> m_sendWithin;
    milliseconds m_beganMonotonic;
    milliseconds m_beganBoot;
    milliseconds m_moved; ///< monotonic, like those that follow
    std::optional<milliseconds> m_textRead;
    std::optional<milliseconds> m_answered;
    bool m_hasLeft = false;
};

} // namespace callboard::mail
