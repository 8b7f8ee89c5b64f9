// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/accountverb.h"

#include "app/await.h"
#include "app/passphrase.h"
#include "app/profile.h"
#include "app/texttable.h"
#include "app/verboutput.h"
#include "app/verbs/accountshape.h"
#include "app/verbs/verbactions.h"
#include "app/verbs/verbarguments.h"
#include "core/model/channel.h"
#include "core/services/accountservice.h"
#include "core/services/attemptservice.h"
#include "core/services/commandtext.h"
#include "core/services/mailgrant.h"

#include <QHash>
#include <QJsonArray>

namespace callboard::app {

namespace {

constexpr QLatin1String AccountName("account");

/// Changes \a account by `--base-url` and each `--set`.
Result<void> readSettings(const VerbCall &call, Account &account)
{
    const QCommandLineParser &options = call.options;
    if (options.isSet(QStringLiteral("base-url"))) {
        const QString before = account.baseUrl.query();
        account.baseUrl = QUrl(options.value(QStringLiteral("base-url")), QUrl::StrictMode);
        // An account of e-mail keeps there in whose name it writes, which another server does not change.
        if (channelOf(account.provider) == Channel::Email && !account.baseUrl.hasQuery() && !before.isEmpty())
            account.baseUrl.setQuery(before);
        if (!account.baseUrl.isValid() || account.baseUrl.host().isEmpty())
            return fail(
                ErrorCode::InvalidArgument,
                {QStringLiteral("--base-url"), account.provider == ProviderKind::Smtp
                                                   ? QStringLiteral("smtps://host[:port], smtp://host[:port]")
                                                   : QStringLiteral("https://host[:port]")});
    }
    const QStringList pairs = options.values(QStringLiteral("set"));
    for (const QString &pair : pairs) {
        const qsizetype equals = pair.indexOf(QLatin1Char('='));
        if (equals < 1)
            return fail(ErrorCode::InvalidArgument,
                        {QStringLiteral("--set ") + pair, QStringLiteral("KEY=VALUE")});
        const Result<void> set = services::setAccountField(account, pair.left(equals), pair.mid(equals + 1));
        if (!set)
            return set;
    }
    return {};
}

/// The account that `add` describes, without its secret.
Result<Account> readAccount(const VerbCall &call, const QString &name)
{
    const QCommandLineParser &options = call.options;
    const QString provider = options.value(QStringLiteral("provider"));
    const std::optional<ProviderKind> kind = providerKindFromWord(provider);
    if (!kind)
        return fail(
            ErrorCode::InvalidArgument,
            {QStringLiteral("--provider ") + provider,
             QStringLiteral(
                 "vapi, bolna, whatsapp, bizchat, smtp, practice, practice-whatsapp, practice-email")});
    Account account = services::newAccount(*kind);
    account.name = name;
    const Result<void> read = readSettings(call, account);
    return read ? Result<Account>(account) : fail(read.error());
}

Result<QByteArray> readSecret(const VerbCall &call, const Account &account)
{
    if (call.options.isSet(QStringLiteral("secret-env")))
        return secretOption(
            call, QStringLiteral("secret-env"),
            QCoreApplication::translate("CommandLine", "an environment variable that holds the key"));
    if (!needsKey(account))
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

/// The key as it is to be kept: of an account that fetches access tokens the refresh token, and beside it the
/// client's secret where it has one.
Result<QByteArray> readKey(const VerbCall &call, const Account &account)
{
    const QString option = QStringLiteral("client-secret-env");
    const bool hasClientSecret = call.options.isSet(option);
    if (hasClientSecret && !fetchesTokens(account)) {
        return fail(ErrorCode::InvalidArgument,
                    {QStringLiteral("--client-secret-env"), QStringLiteral("--set login=xoauth2-refresh")});
    }
    const Result<QByteArray> secret = readSecret(call, account);
    if (!secret || !fetchesTokens(account))
        return secret;
    const Result<QByteArray> clientSecret =
        hasClientSecret ? secretOption(call, option,
                                       QCoreApplication::translate("CommandLine",
                                                                   "an environment variable that holds it"))
                        : Result<QByteArray>(QByteArray());
    return clientSecret ? Result<QByteArray>(services::mailGrantKey(*secret, *clientSecret)) : clientSecret;
}

} // namespace

Verb AccountVerb::verb()
{
    Verb verb;
    verb.name = AccountName;
    verb.synopsis =
        QStringLiteral("(add NAME --provider PROVIDER [--base-url URL] [--secret-env VARIABLE] "
                       "[--client-secret-env VARIABLE] [--set KEY=VALUE]... | edit NAME [--base-url URL] "
                       "[--secret-env VARIABLE] [--client-secret-env VARIABLE] [--set KEY=VALUE]... | "
                       "list | test NAME [--to ADDRESS] | templates NAME | resume NAME | "
                       "remove NAME)");
    verb.summary =
        tr("Adds, changes, lists, tests, resumes and removes provider accounts, and lists their templates.");
    verb.details = tr(
        "The key is read from the environment variable VARIABLE or from standard input, never from the "
        "command line. It goes to the profile's secret home and does not come out again. An account that "
        "was stopped, by a refused key for example, places calls again after \"resume\". What \"edit\" does "
        "not name stays as it is. \"list\" shows what was used of the limits today, and how many people "
        "were written to in the last 24 hours.");
    verb.options = {
        {QStringLiteral("provider"),
         tr("With add: \"vapi\", \"bolna\", \"whatsapp\", \"bizchat\", \"smtp\" (e-mail), "
            "\"practice\", \"practice-whatsapp\" or \"practice-email\", which writes mails and sends "
            "none."),
         QStringLiteral("PROVIDER")},
        {QStringLiteral("base-url"),
         tr("With add and edit: another address than the provider's own; of e-mail the mail server: "
            "smtps://host (TLS), smtp://host (STARTTLS)."),
         QStringLiteral("URL")},
        {QStringLiteral("secret-env"), tr("With add and edit: the environment variable that holds the key."),
         QStringLiteral("VARIABLE")},
        {QStringLiteral("set"),
         tr("With add and edit: agent=ID, number=ID (at Bolna the number itself), own-numbers=NUMBERS (that "
            "its calls "
            "go out from, with commas between them; nobody calls them), business=ID (the WhatsApp business, "
            "or BizChat's vendor UID), lines=N, per-second=N, per-day=N, recipients=N (of WhatsApp: "
            "different "
            "people in 24 hours, 0 for no limit), law=PROFILE or law-reason=TEXT, "
            "which a profile needs that is wider than India's; once for each. Of e-mail user=NAME, "
            "sender=ADDRESS, sender-name=TEXT, reply-to=ADDRESS, unsubscribe=URL and "
            "login=offered|plain|login|xoauth2|xoauth2-refresh in place of agent, numbers and business; with "
            "login=xoauth2-refresh the key is a refresh token, client=ID the client that it was given for, "
            "and tenant=DIRECTORY that of Microsoft."),
         QStringLiteral("KEY=VALUE")},
        {QStringLiteral("client-secret-env"),
         tr("With add and edit, beside a refresh token: the environment variable that holds the client's "
            "secret, where it has one."),
         QStringLiteral("VARIABLE")},
        {QStringLiteral("to"), tr("With test, of an account that sends e-mail: a test mail goes to ADDRESS."),
         QStringLiteral("ADDRESS")},
    };
    verb.fewestWords = 1;
    verb.mostWords = 2;
    verb.run = &AccountVerb::run;
    return verb;
}

ExitStatus AccountVerb::run(VerbCall &call)
{
    const QList<VerbAction<Action>> actions = {
        {QStringLiteral("add"), &AccountVerb::add, 1, 1},
        {QStringLiteral("edit"), &AccountVerb::withAccount<&AccountVerb::edit>, 1, 1},
        {QStringLiteral("list"), &AccountVerb::list},
        {QStringLiteral("test"), &AccountVerb::withAccount<&AccountVerb::test>, 1, 1},
        {QStringLiteral("resume"), &AccountVerb::withAccount<&AccountVerb::resume>, 1, 1},
        {QStringLiteral("remove"), &AccountVerb::withAccount<&AccountVerb::remove>, 1, 1},
        {QStringLiteral("templates"), &AccountVerb::withAccount<&AccountVerb::templates>, 1, 1},
    };
    ExitStatus status = ExitStatus::Done;
    const auto wanted = namedAction(call, AccountName, actions, status);
    if (!wanted)
        return status;
    if (call.words.size() - 1 == wanted->most)
        return wanted->run(call);
    return call.output.failed(
        ExitStatus::WrongUse,
        wanted->most == 0
            ? tr("\"account list\" takes no name.")
            : tr("Say which account: %1.")
                  .arg(services::commandText(call.common.profile,
                                             QStringLiteral("account %1 NAME").arg(wanted->word))));
}

template<AccountVerb::AccountAction action>
ExitStatus AccountVerb::withAccount(VerbCall &call)
{
    ExitStatus status = ExitStatus::Done;
    const auto workspace = openProfile(call, status);
    if (!workspace)
        return status;
    const Result<Account> account = await(services::AccountService(*workspace).byName(call.words.at(1)));
    return account ? action(*workspace, *account, call) : call.output.failed(account.error());
}

ExitStatus AccountVerb::add(VerbCall &call)
{
    VerbOutput &output = call.output;
    const Result<Account> account = readAccount(call, call.words.constLast());
    if (!account)
        return output.failed(account.error());
    const Result<QByteArray> secret = readKey(call, *account);
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
        {{QStringLiteral("success"), true}, {QStringLiteral("account"), accountShape(*account, *workspace)}});
    output.line(
        tr("Account %1 is there. Its key is kept in: %2.").arg(account->name, workspace->secretHome()));
    return ExitStatus::Done;
}

ExitStatus AccountVerb::edit(services::Workspace &workspace, const Account &before, VerbCall &call)
{
    VerbOutput &output = call.output;
    const bool hasKey = call.options.isSet(QStringLiteral("secret-env"));
    if (!hasKey && !call.options.isSet(QStringLiteral("base-url")) &&
        !call.options.isSet(QStringLiteral("set")))
        return output.failed(ExitStatus::WrongUse,
                             tr("Say what to change: --set, --base-url, --secret-env."));
    if (call.options.isSet(QStringLiteral("provider")))
        return output.failed(ExitStatus::WrongUse, tr("The provider of an account does not change."));
    Account account = before;
    if (const Result<void> read = readSettings(call, account); !read)
        return output.failed(read.error());
    if (!hasKey && call.options.isSet(QStringLiteral("client-secret-env")))
        return output.failed(ExitStatus::WrongUse,
                             tr("The client's secret goes with the refresh token: name that one, too, by "
                                "--secret-env."));
    const Result<QByteArray> secret = hasKey ? readKey(call, account) : Result<QByteArray>(QByteArray());
    if (!secret)
        return output.failed(secret.error());
    const Result<void> done = await(services::AccountService(workspace).update(account, *secret));
    if (!done)
        return output.failed(done.error());
    output.document(
        {{QStringLiteral("success"), true}, {QStringLiteral("account"), accountShape(account, workspace)}});
    output.line(tr("Account %1 is changed.").arg(account.name));
    return ExitStatus::Done;
}

ExitStatus AccountVerb::list(VerbCall &call)
{
    VerbOutput &output = call.output;
    ExitStatus status = ExitStatus::Done;
    const auto workspace = openProfile(call, status);
    if (!workspace)
        return status;
    const Result<QList<Account>> accounts = await(services::AccountService(*workspace).accounts());
    const Result<QList<services::AccountUsage>> used = await(services::accountUsage(*workspace));
    if (!accounts || !used)
        return output.failed(accounts ? used.error() : accounts.error());
    QHash<AccountId, services::AccountUsage> usage;
    for (const services::AccountUsage &each : *used)
        usage.insert(each.account, each);
    QJsonArray shapes;
    TextTable table;
    for (const QString &title : {tr("Name"), tr("Provider"), tr("Address")})
        table.addColumn(title);
    table.addColumn(tr("Lines"), TextTable::Align::Right);
    for (const QString &title : {tr("Today"), tr("Agent"), tr("Number"), tr("Stopped")})
        table.addColumn(title);
    for (const Account &account : *accounts) {
        const services::AccountUsage ofAccount = usage.value(account.id);
        QJsonObject shape = accountShape(account, *workspace);
        addUsage(shape, ofAccount, workspace->zone());
        shapes.append(shape);
        const bool isStopped = services::isStopped(account, workspace->clock().now());
        table.addRow({account.name, services::providerText(account.provider), accountAddress(account),
                      QString::number(account.lines), services::usageText(ofAccount), account.agentId,
                      account.phoneNumberId,
                      isStopped ? services::attemptReasonText(account.pauseReason) : QString()});
    }
    output.document({{QStringLiteral("success"), true}, {QStringLiteral("accounts"), shapes}});
    output.table(table);
    return ExitStatus::Done;
}

ExitStatus AccountVerb::test(services::Workspace &workspace, const Account &account, VerbCall &call)
{
    if (isMessage(channelOf(account.provider)))
        return testSender(workspace, account, call);
    VerbOutput &output = call.output;
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

ExitStatus AccountVerb::testSender(services::Workspace &workspace, const Account &account, VerbCall &call)
{
    VerbOutput &output = call.output;
    const bool isMail = channelOf(account.provider) == Channel::Email;
    const QString to = call.options.value(QStringLiteral("to"));
    if (!to.isEmpty())
        return isMail ? sendTestMail(workspace, account, output, to)
                      : output.failed(ExitStatus::WrongUse, tr("%1 sends no e-mail.").arg(account.name));
    const Result<providers::SenderTest> found =
        await(services::AccountService(workspace).testSender(account, QByteArray()));
    if (!found)
        return output.failed(found.error());
    output.document({{QStringLiteral("success"), true},
                     {QStringLiteral("sender"), found->sender},
                     {QStringLiteral("templates"), found->templates},
                     {QStringLiteral("quality"), found->quality == providers::SenderQuality::Unknown
                                                     ? QJsonValue()
                                                     : QJsonValue(toWord(found->quality))},
                     {QStringLiteral("recipients_a_day"),
                      found->recipientsADay ? QJsonValue(*found->recipientsADay) : QJsonValue()}});
    output.line(tr("%1 answers.").arg(account.name));
    output.line(isMail ? tr("Mails come from: %1").arg(found->sender)
                       : tr("Templates that may be sent: %1").arg(found->templates));
    if (isMail)
        return ExitStatus::Done;
    if (!found->sender.isEmpty())
        output.line(tr("Messages come from: %1").arg(found->sender));
    if (found->quality != providers::SenderQuality::Unknown)
        output.line(tr("Its quality, as WhatsApp judges it: %1").arg(toWord(found->quality)));
    if (found->recipientsADay) {
        output.line(*found->recipientsADay == 0 ? tr("People in 24 hours: no limit")
                                                : tr("People in 24 hours: %1").arg(*found->recipientsADay));
    }
    return ExitStatus::Done;
}

ExitStatus AccountVerb::sendTestMail(services::Workspace &workspace, const Account &account,
                                     VerbOutput &output, const QString &to)
{
    const Result<void> sent =
        await(services::AccountService(workspace).sendTestMail(account, QByteArray(), to));
    if (!sent)
        return output.failed(sent.error());
    output.document({{QStringLiteral("success"), true}});
    output.line(account.isPractice() ? tr("The dry run wrote the test mail and sent none.")
                                     : tr("The mail server took the test mail. See whether it arrives."));
    return ExitStatus::Done;
}

ExitStatus AccountVerb::templates(services::Workspace &workspace, const Account &account, VerbCall &call)
{
    VerbOutput &output = call.output;
    if (!isMessage(channelOf(account.provider)))
        return output.failed(ExitStatus::WrongUse, tr("%1 sends no messages.").arg(account.name));
    const Result<QList<providers::MessageTemplate>> found =
        await(services::AccountService(workspace).templates(account.id));
    if (!found)
        return output.failed(found.error());
    QJsonArray shapes;
    TextTable table;
    for (const QString &title : {tr("Template"), tr("Language")})
        table.addColumn(title);
    table.addColumn(tr("Fields"), TextTable::Align::Right);
    table.addColumn(tr("Text"));
    for (const providers::MessageTemplate &each : *found) {
        shapes.append(QJsonObject{{QStringLiteral("name"), each.name},
                                  {QStringLiteral("language"), each.language},
                                  {QStringLiteral("fields"), each.fields},
                                  {QStringLiteral("media"), toWord(each.media)},
                                  {QStringLiteral("marketing"), each.isMarketing},
                                  {QStringLiteral("text"), each.text}});
        table.addRow({each.name, each.language, QString::number(each.fields), each.text.simplified()});
    }
    output.document({{QStringLiteral("success"), true}, {QStringLiteral("templates"), shapes}});
    output.table(table);
    return ExitStatus::Done;
}

ExitStatus AccountVerb::resume(services::Workspace &workspace, const Account &account, VerbCall &call)
{
    VerbOutput &output = call.output;
    const Result<void> resumed = await(services::AccountService(workspace).resume(account.id));
    if (!resumed)
        return output.failed(resumed.error());
    output.document({{QStringLiteral("success"), true}});
    output.line(tr("Account %1 places calls again.").arg(account.name));
    return ExitStatus::Done;
}

ExitStatus AccountVerb::remove(services::Workspace &workspace, const Account &account, VerbCall &call)
{
    VerbOutput &output = call.output;
    const Result<void> removed = await(services::AccountService(workspace).remove(account.id));
    if (!removed)
        return output.failed(removed.error());
    output.document({{QStringLiteral("success"), true}});
    output.line(tr("Account %1 and its key are gone.").arg(account.name));
    return ExitStatus::Done;
}

} // namespace callboard::app
