// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/account.h"

namespace callboard {

/// What a provider of messages sees as one sender, whichever accounts use it: WhatsApp's phone number ID,
/// BizChat's vendor UID, the user at a mail server. The rate and the day's limit are the sender's.
/// Empty for an account that shares with nobody, as those of calls.
[[nodiscard]] QString senderKey(const Account &account);
[[nodiscard]] bool isSameSender(const Account &one, const Account &other);

/// Whether Meta counts their recipients together: of the same sender, and of all numbers of one business
/// (WABA), since the messaging limit is the portfolio's. That two businesses are of one portfolio nobody
/// tells.
[[nodiscard]] bool shareRecipients(const Account &one, const Account &other);

} // namespace callboard
