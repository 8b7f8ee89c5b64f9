// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/model/account.h"
#include "core/services/workspace.h"

#include <QFuture>

#include <functional>
#include <memory>
#include <optional>

namespace callboard::services {
class CampaignService;
}

namespace callboard::app {

// What verbs share that are about one campaign, named by its id.

/// Takes one word, the id, and no options. Those that change a campaign's state add whyOption().
[[nodiscard]] Verb campaignVerb(const QString &name, const QString &summary,
                                ExitStatus (*run)(VerbCall &call));

/// A campaign's id and the profile that was opened for it.
struct OpenedCampaign
{
    CampaignId id;
    std::unique_ptr<services::Workspace> workspace;
};
/// Those of the call's first word. A failure is told: then nothing is returned and \a status is the verb's.
[[nodiscard]] std::optional<OpenedCampaign> openCampaign(VerbCall &call, ExitStatus &status);

/// --why TEXT: the operator's own words, which are kept with the change.
[[nodiscard]] QCommandLineOption whyOption();
[[nodiscard]] QString whyOf(const VerbCall &call);

/// Makes a change of the service that tells no more than whether it was made. \a said is printed then; %1:
/// the id.
using CampaignChange = std::function<QFuture<Result<void>>(services::CampaignService &, CampaignId)>;
[[nodiscard]] ExitStatus changeCampaign(VerbCall &call, const CampaignChange &change, const QString &said);

/// The account that a campaign calls with.
[[nodiscard]] Result<Account> accountWithId(services::Workspace &workspace, AccountId id);

} // namespace callboard::app
