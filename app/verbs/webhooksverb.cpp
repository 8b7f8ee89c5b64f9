// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/webhooksverb.h"

#include "app/await.h"
#include "app/profile.h"
#include "app/texttable.h"
#include "app/verboutput.h"
#include "app/verbs/verbactions.h"
#include "app/verbs/verbarguments.h"
#include "core/services/accountservice.h"
#include "core/services/jsonshapes.h"
#include "core/services/settingsservice.h"
#include "core/services/settingtable.h"
#include "core/services/webhookservice.h"
#include "core/services/workspace.h"

#include <QJsonArray>

#include <algorithm>

namespace callboard::app {

namespace {

constexpr QLatin1String WebhooksName("webhooks");
constexpr QLatin1String AppSecretOption("app-secret-env");

QJsonObject rowShape(const services::WebhookRow &row)
{
    return {{QStringLiteral("account"), row.account.name},
            {QStringLiteral("provider"), toWord(row.account.provider)},
            {QStringLiteral("open"), row.isOpen},
            {QStringLiteral("address"), services::textValue(row.address.toString())},
            {QStringLiteral("public"), row.isPublic},
            {QStringLiteral("verify_token"), services::textValue(row.verifyToken)},
            {QStringLiteral("signed"), row.isSigned}};
}

Result<QByteArray> readAppSecret(const VerbCall &call)
{
    if (!call.options.isSet(AppSecretOption))
        return QByteArray();
    return secretOption(
        call, AppSecretOption,
        QCoreApplication::translate("CommandLine", "an environment variable that holds the key"));
}

} // namespace

Verb WebhooksVerb::verb()
{
    Verb verb;
    verb.name = WebhooksName;
    verb.synopsis = QStringLiteral("(list | open ACCOUNT [--app-secret-env VARIABLE] | renew ACCOUNT | close "
                                   "ACCOUNT)");
    verb.summary = tr("Lets providers report calls and messages by themselves.");
    verb.details =
        tr("\"open\" makes an address for the account, to be given to its provider; it is listened at while "
           "the setting webhooks.enabled is on. WhatsApp signs its reports with the app secret of the Meta "
           "app, which is read from an environment variable and goes to the profile's secret home. \"renew\" "
           "makes another address; the old one leads nowhere at once. The addresses are secret.");
    verb.options = {{AppSecretOption, tr("With open: the environment variable that holds the app secret."),
                     QStringLiteral("VARIABLE")}};
    verb.fewestWords = 1;
    verb.mostWords = 2;
    verb.run = &WebhooksVerb::run;
    return verb;
}

ExitStatus WebhooksVerb::run(VerbCall &call)
{
    const QList<VerbAction<Action>> actions = {
        {QStringLiteral("list"), &WebhooksVerb::list},
        {QStringLiteral("open"), &WebhooksVerb::withAccount<&WebhooksVerb::open>, 1, 1},
        {QStringLiteral("renew"), &WebhooksVerb::withAccount<&WebhooksVerb::renew>, 1, 1},
        {QStringLiteral("close"), &WebhooksVerb::withAccount<&WebhooksVerb::close>, 1, 1},
    };
    ExitStatus status = ExitStatus::Done;
    const auto wanted = chosenAction(call, WebhooksName, actions, status);
    if (!wanted)
        return status;
    if (call.options.isSet(AppSecretOption) && wanted->word != QLatin1String("open"))
        return call.output.failed(ExitStatus::WrongUse, tr("--app-secret-env belongs to \"open\" alone."));
    const auto workspace = openProfile(call, status);
    return workspace ? wanted->run(call, *workspace) : status;
}

template<WebhooksVerb::AccountAction action>
ExitStatus WebhooksVerb::withAccount(VerbCall &call, services::Workspace &workspace)
{
    const Result<Account> account = await(services::AccountService(workspace).byName(call.words.at(1)));
    return account ? action(call, workspace, account->id) : call.output.failed(account.error());
}

ExitStatus WebhooksVerb::list(VerbCall &call, services::Workspace &workspace)
{
    VerbOutput &output = call.output;
    const services::WebhookService webhooks(workspace);
    const Result<QList<services::WebhookRow>> rows = await(webhooks.rows());
    const Result<int> strangers = await(webhooks.strangers());
    if (!rows || !strangers)
        return output.failed(rows ? strangers.error() : rows.error());
    QJsonArray shapes;
    TextTable table;
    for (const QString &title : {tr("Account"), tr("Address"), tr("Verify token")})
        table.addColumn(title);
    for (const services::WebhookRow &row : *rows) {
        shapes.append(rowShape(row));
        table.addRow({row.account.name, row.address.toString(), row.verifyToken});
    }
    output.document({{QStringLiteral("success"), true},
                     {QStringLiteral("webhooks"), shapes},
                     {QStringLiteral("strangers"), *strangers}});
    if (table.isEmpty())
        output.line(tr("There is no account whose provider could report."));
    else
        output.table(table);
    if (*strangers > 0)
        output.line(tr("%n report(s) of the last day were about calls or messages that are not known.",
                       nullptr, *strangers));
    return ExitStatus::Done;
}

ExitStatus WebhooksVerb::open(VerbCall &call, services::Workspace &workspace, AccountId account)
{
    const Result<QByteArray> secret = readAppSecret(call);
    if (!secret)
        return call.output.failed(secret.error());
    const Result<void> opened = await(services::WebhookService(workspace).open(account, *secret));
    return opened ? tellAddress(workspace, account, call.output) : call.output.failed(opened.error());
}

ExitStatus WebhooksVerb::renew(VerbCall &call, services::Workspace &workspace, AccountId account)
{
    const Result<void> renewed = await(services::WebhookService(workspace).renew(account));
    return renewed ? tellAddress(workspace, account, call.output) : call.output.failed(renewed.error());
}

ExitStatus WebhooksVerb::close(VerbCall &call, services::Workspace &workspace, AccountId account)
{
    const Result<void> closed = await(services::WebhookService(workspace).close(account));
    if (!closed)
        return call.output.failed(closed.error());
    call.output.document({{QStringLiteral("success"), true}});
    call.output.line(tr("The address leads nowhere any more."));
    return ExitStatus::Done;
}

ExitStatus WebhooksVerb::tellAddress(services::Workspace &workspace, AccountId account, VerbOutput &output)
{
    const Result<QList<services::WebhookRow>> rows = await(services::WebhookService(workspace).rows());
    const Result<services::SettingRow> enabled =
        await(services::SettingsService(workspace).one(services::WebhooksEnabledKey));
    if (!rows || !enabled)
        return output.failed(rows ? enabled.error() : rows.error());
    const auto row = std::find_if(rows->cbegin(), rows->cend(), [account](const services::WebhookRow &each) {
        return each.account.id == account;
    });
    if (row == rows->cend())
        return output.failed(Error{ErrorCode::NotFound, {tr("The account")}, {}, {}});
    output.document({{QStringLiteral("success"), true}, {QStringLiteral("webhook"), rowShape(*row)}});
    output.line(tr("Give this address to the provider: %1").arg(row->address.toString()));
    if (!row->verifyToken.isEmpty())
        output.line(tr("Verify token: %1").arg(row->verifyToken));
    if (!row->isPublic)
        output.line(
            tr("It works on this computer alone until the setting webhooks.address holds the tunnel's."));
    if (enabled->value != QLatin1String("yes"))
        output.line(tr("Nothing is listened for until the setting webhooks.enabled is on."));
    return ExitStatus::Done;
}

} // namespace callboard::app
