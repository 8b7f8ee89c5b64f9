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

/// The options by which `edit` says what a campaign says to its leads: template and fields, subject and text,
/// language, and those of what follows the last miss (S0-075).
[[nodiscard]] QList<QCommandLineOption> editWordsOptions();

/// Why they do not fit \a campaign and what \a account, its own, can say; empty where they fit.
[[nodiscard]] QString editWordsMisuse(const VerbCall &call, const Account &account, const Campaign &campaign);

/// Changes what \a campaign says by those that are given; the rest of it stays. Fails as readMessageOptions()
/// and readMailOptions() do.
[[nodiscard]] Result<void> readEditWords(const VerbCall &call, const Account &account, Campaign &campaign);

/// The same of its ladder, once --fallback has been read: what its steps send, and who. Fails as
/// readFallbackSteps() does.
[[nodiscard]] Result<void> readEditSteps(const VerbCall &call, services::Workspace &workspace,
                                         const Account &account, Campaign &campaign);

} // namespace callboard::app
