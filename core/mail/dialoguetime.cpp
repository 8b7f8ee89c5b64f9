// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/mail/dialoguetime.h"

namespace callboard::mail {

namespace {

// RFC 5321, section 4.5.3.2.6: whoever gives up sooner may have a mail taken and not know it.
constexpr milliseconds LastWord{600'000};
// A server may take its time to say goodbye; the mail is safe by then.
constexpr milliseconds Goodbye{2'000};

} // namespace

DialogueTime::DialogueTime(const Clock &clock, milliseconds deadline, std::optional<milliseconds> sendWithin)
    : m_clock(clock)
    , m_deadline(deadline)
    , m_sendWithin(sendWithin)
    , m_beganMonotonic(clock.monotonicTime())
    , m_beganBoot(clock.bootTime())
    , m_moved(m_beganMonotonic)
{
}

bool DialogueTime::mayLeave()
{
    const milliseconds passed = m_clock.bootTime() - m_beganBoot;
    // What has begun to leave may take its time on a slow line, or it would never arrive; sleep is another
    // matter. What the server has of it is cut, and no server takes that.
    const milliseconds counted = m_hasLeft ? passed - taken() : passed;
    if (m_sendWithin && counted > *m_sendWithin)
        return false;
    m_hasLeft = true;
    m_moved = m_clock.monotonicTime();
    return true;
}

void DialogueTime::noteTextRead()
{
    m_textRead = m_clock.monotonicTime();
}

void DialogueTime::noteAnswered()
{
    if (!m_answered)
        m_answered = m_clock.monotonicTime();
}

bool DialogueTime::isOverdue(bool isHurried) const
{
    const milliseconds now = m_clock.monotonicTime();
    if (m_answered)
        return now > *m_answered + Goodbye;
    if (m_textRead)
        return now > *m_textRead + (isHurried ? m_deadline : LastWord);
    return now > m_moved + m_deadline;
}

milliseconds DialogueTime::taken() const
{
    return m_clock.monotonicTime() - m_beganMonotonic;
}

} // namespace callboard::mail
