// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/model/leadfilter.h"

#include <QUuid>

namespace callboard::app {

// Values of the command line that several verbs understand. All fail with InvalidArgument.

/// A whole number in [least, most]; \a fallback where the option is not given. \a name without dashes.
[[nodiscard]] Result<int> numberOption(const VerbCall &call, const QString &name, int fallback, int least,
                                       int most);
[[nodiscard]] Result<int> readNumber(const QString &what, const QString &text, int least, int most);
/// The secret in the environment variable that the option \a name names, which is wiped there. \a wanted:
/// what is allowed, translated. \a name without dashes.
[[nodiscard]] Result<QByteArray> secretOption(const VerbCall &call, const QString &name,
                                              const QString &wanted);
/// A campaign's id as lists show it.
[[nodiscard]] Result<CampaignId> readCampaignId(const VerbCall &call, const QString &text);
/// A lead's lead_uuid, with or without braces.
[[nodiscard]] Result<QUuid> readLeadUuid(const VerbCall &call, const QString &text);
/// The filter that --where and --search ask for, of those that the verb has.
[[nodiscard]] Result<LeadFilter> filterOptions(const VerbCall &call);

} // namespace callboard::app
