// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/channel.h"

namespace callboard {

/// Which of three texts says it for \a channel: sentences of calls, messages and mails are not made of parts,
/// as other languages put them otherwise.
[[nodiscard]] inline QString worded(Channel channel, const QString &ofCalls, const QString &ofMessages,
                                    const QString &ofMails)
{
    switch (channel) {
    case Channel::Call:
        return ofCalls;
    case Channel::WhatsApp:
        return ofMessages;
    case Channel::Email:
        return ofMails;
    }
    Q_UNREACHABLE();
}

} // namespace callboard
