// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/account.h"

#include <QFuture>
#include <QStringList>
#include <QTimeZone>

#include <optional>

namespace callboard::services {

class Workspace;

/// What of its limits an account has used, with all that are the same sender (S4-034, S4-037).
struct AccountUsage
{
    AccountId account;
    bool isForMessages = false;
    bool countsRecipients = false; ///< of WhatsApp
    int today = 0;                 ///< calls or messages that began today
    int todayLimit = 0;            ///< 0: none
    Instant dayEnds;
    int recipients = 0; ///< different people written to in the last 24 hours
    int recipientLimit = 0;
    std::optional<Instant> frees = {}; ///< once that limit is reached: when somebody new may be written to
    QStringList sameSender = {};       ///< other accounts whose messages count for all of this
    QStringList samePeople = {};       ///< other accounts whose recipients alone are counted together

    friend bool operator==(const AccountUsage &, const AccountUsage &) = default;
};

[[nodiscard]] QFuture<Result<QList<AccountUsage>>> accountUsage(const Workspace &workspace);

/// "12 of 1,000, 40 of 250 people": short, for a row under "Today".
[[nodiscard]] QString usageText(const AccountUsage &usage);
/// The same in sentences, with when it begins anew and with whom it is shared; times in \a zone.
[[nodiscard]] QString usageSentences(const AccountUsage &usage, const QTimeZone &zone);

} // namespace callboard::services
