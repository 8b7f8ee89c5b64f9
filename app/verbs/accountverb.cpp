// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/accountverb.h"

#include "app/await.h"
#include "app/passphrase.h"
#include "app/profile.h"
#include "app/texttable.h"
#include "app/verboutput.h"
#include "core/model/channel.h"
#include "core/plan/legalbook.h"
#include "core/services/accountservice.h"
#include "core/services/attemptservice.h"
#include "core/services/commandtext.h"

#include <QJsonArray>

namespace callboard::app {

namespace {

QStringList actions()
{
    return {QStringLiteral("add"),    QStringLiteral("list"),   QStringLiteral("test"),
            QStringLiteral("resume"), QStringLiteral("remove"), QStringLiteral("templates")};
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
    if (options.isSet(QStringLiteral("base-url"))) {
        account.baseUrl = QUrl(options.value(QStringLiteral("base-url")), QUrl::StrictMode);
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

/// Without what an account of e-mail keeps behind it; that has names of its own.
QString addressOf(const Account &account)
{
    const bool isMail = channelOf(account.provider) == Channel::Email;
    return account.baseUrl.toString(isMail ? QUrl::RemoveQuery : QUrl::None);
}

QJsonObject shape(const Account &account, const services::Workspace &workspace)
{
    const QTimeZone zone = workspace.zone();
    const bool isStopped = services::isStopped(account, workspace.clock().now());
    const bool isMail = channelOf(account.provider) == Channel::Email;
    const EmailSender sender = isMail ? emailSenderOf(account) : EmailSender();
    QJsonArray ownNumbers;
    for (const PhoneNumber &number : account.ownNumbers)
        ownNumbers.append(number.e164());
    return {{QStringLiteral("name"), account.name},
            {QStringLiteral("provider"), toWord(account.provider)},
            {QStringLiteral("practice"), account.isPractice()},
            {QStringLiteral("base_url"),
             account.baseUrl.isEmpty() ? QJsonValue() : QJsonValue(addressOf(account))},
            {QStringLiteral("lines"), account.lines},
            {QStringLiteral("agent"), account.agentId},
            {QStringLiteral("number"), isMail ? QString() : account.phoneNumberId},
            {QStringLiteral("own_numbers"), ownNumbers},
            {QStringLiteral("business"), isMail ? QString() : account.businessId},
            {QStringLiteral("user"), sender.user},
            {QStringLiteral("sender"), sender.address},
            {QStringLiteral("sender_name"), sender.name},
            {QStringLiteral("reply_to"), sender.replyTo},
            {QStringLiteral("unsubscribe"), sender.unsubscribe},
            {QStringLiteral("login"), isMail ? toWord(sender.login) : QString()},
            {QStringLiteral("channel"), toWord(channelOf(account.provider))},
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
    verb.synopsis = QStringLiteral(
        "(add NAME --provider PROVIDER [--base-url URL] [--secret-env VARIABLE] "
        "[--set KEY=VALUE]... | list | test NAME [--to ADDRESS] | templates NAME | resume NAME | "
        "remove NAME)");
    verb.summary =
        tr("Adds, lists, tests, resumes and removes provider accounts, and lists their templates.");
    verb.details =
        tr("The key is read from the environment variable VARIABLE or from standard input, never from the "
           "command line. It goes to the profile's secret home and does not come out again. An account that "
           "was stopped, by a refused key for example, places calls again after \"resume\".");
    verb.options = {
        {QStringLiteral("provider"),
         tr("With add: \"vapi\", \"bolna\", \"whatsapp\", \"bizchat\", \"smtp\" (e-mail), "
            "\"practice\", \"practice-whatsapp\" or \"practice-email\", which writes mails and sends "
            "none."),
         QStringLiteral("PROVIDER")},
        {QStringLiteral("base-url"),
         tr("With add: another address than the provider's own; of e-mail the mail server: "
            "smtps://host (TLS), smtp://host (STARTTLS)."),
         QStringLiteral("URL")},
        {QStringLiteral("secret-env"), tr("With add: the environment variable that holds the key."),
         QStringLiteral("VARIABLE")},
        {QStringLiteral("set"),
         tr("With add: agent=ID, number=ID (at Bolna the number itself), own-numbers=NUMBERS (that its calls "
            "go out from, with commas between them; nobody calls them), business=ID (the WhatsApp business, "
            "or BizChat's vendor UID), lines=N, per-second=N, per-day=N, law=PROFILE or law-reason=TEXT, "
            "which a profile needs that is wider than India's; once for each. Of e-mail user=NAME, "
            "sender=ADDRESS, sender-name=TEXT, reply-to=ADDRESS, unsubscribe=URL and "
            "login=offered|plain|login|xoauth2 in place of agent, numbers and business."),
         QStringLiteral("KEY=VALUE")},
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
    const bool isForMessages = isMessage(channelOf(account->provider));
    if (action == QLatin1String("test"))
        return isForMessages
                   ? testSender(*workspace, *account, output, call.options.value(QStringLiteral("to")))
                   : test(*workspace, *account, output);
    if (action == QLatin1String("templates")) {
        return isForMessages
                   ? templates(*workspace, *account, output)
                   : output.failed(ExitStatus::WrongUse, tr("%1 sends no messages.").arg(account->name));
    }
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
        table.addRow({account.name, services::providerText(account.provider), addressOf(account),
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

ExitStatus AccountVerb::testSender(services::Workspace &workspace, const Account &account, VerbOutput &output,
                                   const QString &to)
{
    const bool isMail = channelOf(account.provider) == Channel::Email;
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
                     {QStringLiteral("recipients_a_day"),
                      found->recipientsADay ? QJsonValue(*found->recipientsADay) : QJsonValue()}});
    output.line(tr("%1 answers.").arg(account.name));
    output.line(isMail ? tr("Mails come from: %1").arg(found->sender)
                       : tr("Templates that may be sent: %1").arg(found->templates));
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

ExitStatus AccountVerb::templates(services::Workspace &workspace, const Account &account, VerbOutput &output)
{
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
