// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"
#include "core/base/result.h"
#include "core/model/account.h"
#include "core/model/messagecontent.h"

namespace callboard::app {

/// The options by which a verb says what a message says.
[[nodiscard]] QList<QCommandLineOption> messageOptions();

/// Changes \a message by those that are given; the rest of it stays. InvalidArgument for a medium that nobody
/// knows, and for one without its address or the other way round.
[[nodiscard]] Result<void> readMessageOptions(const VerbCall &call, MessageContent &message);
/// Whether one of them is given.
[[nodiscard]] bool hasMessageOptions(const VerbCall &call);

/// What follows the last miss of calls (S0-075): --fallback-account and what it sends.
[[nodiscard]] QList<QCommandLineOption> fallbackOptions();
/// Changes \a message by those that are given; the rest of it stays.
void readFallbackMessage(const VerbCall &call, MessageContent &message);

/// Why the options do not fit one another or the account of the campaign, which would else be ignored without
/// a word; empty where they fit.
[[nodiscard]] QString messageMisuse(const VerbCall &call, const Account &account);

} // namespace callboard::app
