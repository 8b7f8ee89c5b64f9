// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/campaignverb.h"

#include "app/await.h"
#include "app/profile.h"
#include "app/verboutput.h"
#include "app/verbs/verbarguments.h"
#include "core/services/accountservice.h"
#include "core/services/campaignservice.h"

namespace callboard::app {

Verb campaignVerb(const QString &name, const QString &summary, ExitStatus (*run)(VerbCall &call))
{
    Verb verb;
    verb.name = name;
    verb.synopsis = QStringLiteral("ID");
    verb.summary = summary;
    verb.fewestWords = 1;
    verb.mostWords = 1;
    verb.run = run;
    return verb;
}

std::optional<OpenedCampaign> openCampaign(VerbCall &call, ExitStatus &status)
{
    const Result<CampaignId> id = readCampaignId(call, call.words.constFirst());
    if (!id) {
        status = call.output.failed(id.error());
        return std::nullopt;
    }
    std::unique_ptr<services::Workspace> workspace = openProfile(call, status);
    if (!workspace)
        return std::nullopt;
    return OpenedCampaign{*id, std::move(workspace)};
}

QCommandLineOption whyOption()
{
    return {
        QStringLiteral("why"),
        QCoreApplication::translate("CampaignVerb", "Your words on it, kept with your name and the time."),
        QStringLiteral("TEXT")};
}

QString whyOf(const VerbCall &call)
{
    return call.options.value(QStringLiteral("why"));
}

ExitStatus changeCampaign(VerbCall &call, const CampaignChange &change, const QString &said)
{
    VerbOutput &output = call.output;
    ExitStatus status = ExitStatus::Done;
    const std::optional<OpenedCampaign> opened = openCampaign(call, status);
    if (!opened)
        return status;
    services::CampaignService campaigns(*opened->workspace);
    const Result<void> done = await(change(campaigns, opened->id));
    if (!done)
        return output.failed(done.error());
    output.document({{QStringLiteral("success"), true}, {QStringLiteral("campaign_id"), opened->id.value()}});
    output.line(said.arg(opened->id.value()));
    return ExitStatus::Done;
}

Result<Account> accountWithId(services::Workspace &workspace, AccountId id)
{
    const Result<QList<Account>> accounts = await(services::AccountService(workspace).accounts());
    if (!accounts)
        return fail(accounts.error());
    for (const Account &account : *accounts) {
        if (account.id == id)
            return account;
    }
    return fail(ErrorCode::NotFound,
                {QCoreApplication::translate("CampaignVerb", "The account of the campaign")});
}

} // namespace callboard::app
