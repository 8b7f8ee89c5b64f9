// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"
#include "core/base/result.h"
#include "core/model/account.h"
#include "core/model/campaign.h"

namespace callboard::services {
class Workspace;
}

namespace callboard::app {

/// The options by which a verb says what a mail says.
[[nodiscard]] QList<QCommandLineOption> mailOptions();
/// Changes \a message by those that are given; the rest of it stays. InvalidArgument for two texts; files
/// fail as readMailFile() does.
[[nodiscard]] Result<void> readMailOptions(const VerbCall &call, MessageContent &message);

/// Whether one of them is given.
[[nodiscard]] bool hasMailOptions(const VerbCall &call);

/// What follows the last miss of calls by e-mail (S0-075): --fallback-mail-account and what it sends.
[[nodiscard]] QList<QCommandLineOption> fallbackMailOptions();
/// Changes \a message by those that are given; the rest of it stays. Fails as readMailOptions() does.
[[nodiscard]] Result<void> readFallbackMail(const VerbCall &call, MessageContent &message);

/// Who writes to those that were missed the last time, and what: \a steps gain what is sent by
/// --fallback-account and --fallback-mail-account, or other words where a step has a sender, and \a ladder
/// their channels, WhatsApp first and e-mail last, each unless it is there already. NotFound for a sender
/// that nobody knows; else as readMailOptions().
[[nodiscard]] Result<void> readFallbackSteps(const VerbCall &call, services::Workspace &workspace,
                                             QList<FallbackChannel> &ladder,
                                             QMap<FallbackChannel, FallbackStep> &steps);

/// The account that --account names; without it the last used of the channel that the options speak to.
[[nodiscard]] Result<Account> readSender(const VerbCall &call, services::Workspace &workspace);

/// Why the options do not fit one another or the account of the campaign, as messageMisuse() says it; empty
/// where they fit.
[[nodiscard]] QString mailMisuse(const VerbCall &call, const Account &account);

} // namespace callboard::app
