// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/accountverb.h"

#include "app/await.h"
#include "app/passphrase.h"
#include "app/profile.h"
#include "app/texttable.h"
#include "app/verboutput.h"
#include "core/plan/legalbook.h"
#include "core/services/accountservice.h"
#include "core/services/attemptservice.h"
#include "core/services/commandtext.h"

#include <QJsonArray>

namespace callboard::app {

namespace {

QStringList actions()
{
    return {QStringLiteral("add"), QStringLiteral("list"), QStringLiteral("test"), QStringLiteral("resume"),
            QStringLiteral("remove")};
}

/// The account that `add` describes, without its secret.
Result<Account> readAccount(const VerbCall &call, const QString &name)
{
    const QCommandLineParser &options = call.options;
    const QString provider = options.value(QStringLiteral("provider"));
    const std::optional<ProviderKind> kind = providerKindFromWord(provider);
    if (!kind)
        return fail(ErrorCode::InvalidArgument,
                    {QStringLiteral("--provider ") + provider, QStringLiteral("vapi, bolna, practice")});
    Account account;
    account.name = name;
    account.provider = *kind;
    account.baseUrl = services::providerAddress(*kind);
    if (account.isPractice())
        account.lines = PracticeLines;
    if (options.isSet(QStringLiteral("base-url"))) {
        account.baseUrl = QUrl(options.value(QStringLiteral("base-url")), QUrl::StrictMode);
        if (!account.baseUrl.isValid() || account.baseUrl.host().isEmpty())
            return fail(ErrorCode::InvalidArgument,
                        {QStringLiteral("--base-url"), QStringLiteral("https://host[:port]")});
    }
    const QStringList pairs = options.values(QStringLiteral("set"));
    for (const QString &pair : pairs) {
        const qsizetype equals = pair.indexOf(QLatin1Char('='));
        if (equals < 1)
            return fail(ErrorCode::InvalidArgument,
                        {QStringLiteral("--set ") + pair, QStringLiteral("KEY=VALUE")});
        const Result<void> set = services::setAccountField(account, pair.left(equals), pair.mid(equals + 1));
        if (!set)
            return fail(set.error());
    }
    return account;
}

Result<QByteArray> readSecret(const VerbCall &call, const Account &account)
{
    if (call.options.isSet(QStringLiteral("secret-env"))) {
        const QString variable = call.options.value(QStringLiteral("secret-env"));
        const std::optional<QByteArray> secret = takeFromEnvironment(variable.toLocal8Bit().constData());
        if (!secret)
            return fail(
                ErrorCode::InvalidArgument,
                {QStringLiteral("--secret-env ") + variable,
                 QCoreApplication::translate("CommandLine", "an environment variable that holds the key")});
        return *secret;
    }
    if (account.isPractice())
        return QByteArray();
    const std::optional<QByteArray> secret =
        readFromInput(QCoreApplication::translate("CommandLine", "Key of account %1: ").arg(account.name));
    if (!secret)
        return fail(ErrorCode::InvalidArgument,
                    {QCoreApplication::translate("CommandLine", "An empty key"),
                     QCoreApplication::translate(
                         "CommandLine", "the provider's key, on standard input or by --secret-env")});
    return *secret;
}

QJsonObject shape(const Account &account, const services::Workspace &workspace)
{
    const QTimeZone zone = workspace.zone();
    const bool isStopped = services::isStopped(account, workspace.clock().now());
    return {{QStringLiteral("name"), account.name},
            {QStringLiteral("provider"), toWord(account.provider)},
            {QStringLiteral("practice"), account.isPractice()},
            {QStringLiteral("base_url"),
             account.baseUrl.isEmpty() ? QJsonValue() : QJsonValue(account.baseUrl.toString())},
            {QStringLiteral("lines"), account.lines},
            {QStringLiteral("agent"), account.agentId},
            {QStringLiteral("number"), account.phoneNumberId},
            {QStringLiteral("per_second"), account.callsPerSecond},
            {QStringLiteral("per_day"), account.callsPerDay},
            {QStringLiteral("law"), plan::legalProfileOf(account)},
            {QStringLiteral("law_reason"), account.legalReason},
            {QStringLiteral("law_reason_at"),
             account.legalReasonAt ? QJsonValue(toIsoText(*account.legalReasonAt, zone)) : QJsonValue()},
            {QStringLiteral("stopped_until"),
             isStopped ? QJsonValue(toIsoText(*account.pausedUntil, zone)) : QJsonValue()},
            {QStringLiteral("stopped"), isStopped ? QJsonValue(account.pauseReason) : QJsonValue()}};
}

} // namespace

Verb AccountVerb::verb()
{
    Verb verb;
    verb.name = QStringLiteral("account");
    verb.synopsis = QStringLiteral("(add NAME --provider PROVIDER [--base-url URL] [--secret-env VARIABLE] "
                                   "[--set KEY=VALUE]... | list | test NAME | resume NAME | remove NAME)");
    verb.summary = tr("Adds, lists, tests, resumes and removes provider accounts.");
    verb.details =
        tr("The key is read from the environment variable VARIABLE or from standard input, never from the "
           "command line. It goes to the profile's secret home and does not come out again. An account that "
           "was stopped, by a refused key for example, places calls again after \"resume\".");
    verb.options = {
        {QStringLiteral("provider"), tr("With add: \"vapi\", \"bolna\" or \"practice\"."),
         QStringLiteral("PROVIDER")},
        {QStringLiteral("base-url"), tr("With add: another address than the provider's own."),
         QStringLiteral("URL")},
        {QStringLiteral("secret-env"), tr("With add: the environment variable that holds the key."),
         QStringLiteral("VARIABLE")},
        {QStringLiteral("set"),
         tr("With add: agent=ID, number=ID (at Bolna the number itself), lines=N, per-second=N, per-day=N, "
            "law=PROFILE or law-reason=TEXT, which a profile needs that is wider than India's; once for "
            "each."),
         QStringLiteral("KEY=VALUE")},
    };
    verb.fewestWords = 1;
    verb.mostWords = 2;
    verb.run = &AccountVerb::run;
    return verb;
}

ExitStatus AccountVerb::run(VerbCall &call)
{
    VerbOutput &output = call.output;
    const QString action = call.words.constFirst();
    if (!actions().contains(action))
        return output.failed(Error{ErrorCode::InvalidArgument,
                                   {QStringLiteral("account ") + action, actions().join(QLatin1String(", "))},
                                   {},
                                   {}});
    const bool isList = action == QLatin1String("list");
    if (isList != (call.words.size() == 1))
        return output.failed(
            ExitStatus::WrongUse,
            isList ? tr("\"account list\" takes no name.")
                   : tr("Say which account: %1.")
                         .arg(services::commandText(call.common.profile,
                                                    QStringLiteral("account %1 NAME").arg(action))));
    if (action == QLatin1String("add"))
        return add(call);

    ExitStatus status = ExitStatus::Done;
    const auto workspace = openProfile(call, status);
    if (!workspace)
        return status;
    if (isList)
        return list(*workspace, output);
    const Result<Account> account =
        await(services::AccountService(*workspace).byName(call.words.constLast()));
    if (!account)
        return output.failed(account.error());
    if (action == QLatin1String("test"))
        return test(*workspace, *account, output);
    return action == QLatin1String("resume") ? resume(*workspace, *account, output)
                                             : remove(*workspace, *account, output);
}

ExitStatus AccountVerb::add(VerbCall &call)
{
    VerbOutput &output = call.output;
    const Result<Account> account = readAccount(call, call.words.constLast());
    if (!account)
        return output.failed(account.error());
    const Result<QByteArray> secret = readSecret(call, *account);
    if (!secret)
        return output.failed(secret.error());
    ExitStatus status = ExitStatus::Done;
    const auto workspace = openProfile(call, status);
    if (!workspace)
        return status;
    const Result<AccountId> id = await(services::AccountService(*workspace).add(*account, *secret));
    if (!id)
        return output.failed(id.error());
    output.document(
        {{QStringLiteral("success"), true}, {QStringLiteral("account"), shape(*account, *workspace)}});
    output.line(
        tr("Account %1 is there. Its key is kept in: %2.").arg(account->name, workspace->secretHome()));
    return ExitStatus::Done;
}

ExitStatus AccountVerb::list(services::Workspace &workspace, VerbOutput &output)
{
    const Result<QList<Account>> accounts = await(services::AccountService(workspace).accounts());
    if (!accounts)
        return output.failed(accounts.error());
    QJsonArray shapes;
    TextTable table;
    for (const QString &title : {tr("Name"), tr("Provider"), tr("Address")})
        table.addColumn(title);
    table.addColumn(tr("Lines"), TextTable::Align::Right);
    for (const QString &title : {tr("Agent"), tr("Number"), tr("Stopped")})
        table.addColumn(title);
    for (const Account &account : *accounts) {
        shapes.append(shape(account, workspace));
        const bool isStopped = services::isStopped(account, workspace.clock().now());
        table.addRow({account.name, services::providerText(account.provider), account.baseUrl.toString(),
                      QString::number(account.lines), account.agentId, account.phoneNumberId,
                      isStopped ? services::attemptReasonText(account.pauseReason) : QString()});
    }
    output.document({{QStringLiteral("success"), true}, {QStringLiteral("accounts"), shapes}});
    output.table(table);
    return ExitStatus::Done;
}

ExitStatus AccountVerb::test(services::Workspace &workspace, const Account &account, VerbOutput &output)
{
    const Result<providers::ConnectionTest> found =
        await(services::AccountService(workspace).test(account, QByteArray()));
    if (!found)
        return output.failed(found.error());
    output.document(
        {{QStringLiteral("success"), true},
         {QStringLiteral("agents"), found->agents},
         {QStringLiteral("numbers"), found->numbers},
         {QStringLiteral("plan_lines"), found->lineLimit ? QJsonValue(*found->lineLimit) : QJsonValue()},
         {QStringLiteral("clock_offset_ms"), static_cast<qint64>(found->clockOffset.count())}});
    output.line(tr("%1 answers.").arg(account.name));
    output.line(tr("Agents: %1, numbers: %2").arg(found->agents).arg(found->numbers));
    return ExitStatus::Done;
}

ExitStatus AccountVerb::resume(services::Workspace &workspace, const Account &account, VerbOutput &output)
{
    const Result<void> resumed = await(services::AccountService(workspace).resume(account.id));
    if (!resumed)
        return output.failed(resumed.error());
    output.document({{QStringLiteral("success"), true}});
    output.line(tr("Account %1 places calls again.").arg(account.name));
    return ExitStatus::Done;
}

ExitStatus AccountVerb::remove(services::Workspace &workspace, const Account &account, VerbOutput &output)
{
    const Result<void> removed = await(services::AccountService(workspace).remove(account.id));
    if (!removed)
        return output.failed(removed.error());
    output.document({{QStringLiteral("success"), true}});
    output.line(tr("Account %1 and its key are gone.").arg(account.name));
    return ExitStatus::Done;
}

} // namespace callboard::app
