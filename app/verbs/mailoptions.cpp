// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/mailoptions.h"

#include "app/await.h"
#include "app/verbs/messageoptions.h"
#include "core/model/channel.h"
#include "core/services/accountservice.h"
#include "core/services/mailfile.h"

#include <QCoreApplication>

#include <algorithm>

namespace callboard::app {

namespace {

struct MailOptions
{
    Q_DECLARE_TR_FUNCTIONS(MailOptions)
};

bool isOneGiven(const VerbCall &call, const QList<QCommandLineOption> &options)
{
    const QStringList given = call.options.optionNames();
    return std::any_of(options.cbegin(), options.cend(), [&](const QCommandLineOption &option) {
        return given.contains(option.names().constFirst());
    });
}

/// "subject", or "fallback-subject".
QString named(const QString &prefix, const char *option)
{
    return prefix + QLatin1String(option);
}

Result<QString> fileOf(const VerbCall &call, const QString &option)
{
    const QString fileName = call.options.value(option);
    return fileName.isEmpty() ? Result<QString>(QString()) : await(services::readMailFile(fileName));
}

Result<void> readMail(const VerbCall &call, const QString &prefix, MessageContent &message)
{
    const QCommandLineParser &options = call.options;
    const QString text = named(prefix, "text");
    const QString textFile = named(prefix, "text-file");
    if (options.isSet(text) && options.isSet(textFile))
        return fail(ErrorCode::InvalidArgument, {u"--" + text, QString(u"--" + text + u" or --" + textFile)});
    const Result<QString> written = fileOf(call, textFile);
    const Result<QString> html = fileOf(call, named(prefix, "html-file"));
    if (!written || !html)
        return fail(written ? html.error() : written.error());
    if (options.isSet(named(prefix, "subject")))
        message.subject = options.value(named(prefix, "subject"));
    if (options.isSet(text) || options.isSet(textFile))
        message.text = written->isEmpty() ? options.value(text) : *written;
    if (options.isSet(named(prefix, "html-file")))
        message.html = *html;
    return {};
}

/// A step that is told of: a sender for it, or other words where it has one; nothing where neither is given.
Result<std::optional<FallbackStep>> startedStep(const VerbCall &call, services::Workspace &workspace,
                                                const QString &senderOption,
                                                const QList<QCommandLineOption> &options, FallbackStep step)
{
    const QString name = call.options.value(senderOption);
    if (name.isEmpty()) {
        const bool hasOtherWords = step.account.isValid() && isOneGiven(call, options);
        return hasOtherWords ? std::optional(step) : std::optional<FallbackStep>();
    }
    const Result<Account> sender = await(services::AccountService(workspace).byName(name));
    if (!sender)
        return fail(sender.error());
    step.account = sender->id;
    return std::optional(step);
}

void addStep(FallbackChannel channel, const FallbackStep &step, QList<FallbackChannel> &ladder,
             QMap<FallbackChannel, FallbackStep> &steps)
{
    steps.insert(channel, step);
    if (!ladder.contains(channel))
        ladder.insert(channel == FallbackChannel::WhatsApp ? 0 : ladder.size(), channel);
}

} // namespace

QList<QCommandLineOption> mailOptions()
{
    return {
        {QStringLiteral("subject"),
         MailOptions::tr("With an account that sends e-mail: the subject; may hold {name} and any other "
                         "column."),
         QStringLiteral("TEXT")},
        {QStringLiteral("text"),
         MailOptions::tr("The text of the mail; may hold {name} and any other column."),
         QStringLiteral("TEXT")},
        {QStringLiteral("text-file"), MailOptions::tr("The same from a file."), QStringLiteral("FILE")},
        {QStringLiteral("html-file"), MailOptions::tr("The same once more with markup, beside the text."),
         QStringLiteral("FILE")},
    };
}

Result<void> readMailOptions(const VerbCall &call, MessageContent &message)
{
    return readMail(call, {}, message);
}

bool hasMailOptions(const VerbCall &call)
{
    return isOneGiven(call, mailOptions());
}

QList<QCommandLineOption> fallbackMailOptions()
{
    return {
        {QStringLiteral("fallback-mail-account"),
         MailOptions::tr("With an account of calls: who sends a mail to those that were missed the last time "
                         "and that no message reached."),
         QStringLiteral("NAME")},
        {QStringLiteral("fallback-subject"), MailOptions::tr("The subject of that mail."),
         QStringLiteral("TEXT")},
        {QStringLiteral("fallback-text"), MailOptions::tr("Its text."), QStringLiteral("TEXT")},
        {QStringLiteral("fallback-text-file"), MailOptions::tr("Its text, from a file."),
         QStringLiteral("FILE")},
        {QStringLiteral("fallback-html-file"), MailOptions::tr("Its text once more with markup."),
         QStringLiteral("FILE")},
    };
}

Result<void> readFallbackMail(const VerbCall &call, MessageContent &message)
{
    return readMail(call, QStringLiteral("fallback-"), message);
}

Result<void> readFallbackSteps(const VerbCall &call, services::Workspace &workspace,
                               QList<FallbackChannel> &ladder, QMap<FallbackChannel, FallbackStep> &steps)
{
    Result<std::optional<FallbackStep>> message =
        startedStep(call, workspace, QStringLiteral("fallback-account"), fallbackOptions(),
                    steps.value(FallbackChannel::WhatsApp));
    if (!message)
        return fail(message.error());
    if (*message) {
        readFallbackMessage(call, (*message)->message);
        addStep(FallbackChannel::WhatsApp, **message, ladder, steps);
    }
    Result<std::optional<FallbackStep>> mail =
        startedStep(call, workspace, QStringLiteral("fallback-mail-account"), fallbackMailOptions(),
                    steps.value(FallbackChannel::Email));
    if (!mail)
        return fail(mail.error());
    if (!*mail)
        return {};
    if (const Result<void> read = readFallbackMail(call, (*mail)->message); !read)
        return read;
    addStep(FallbackChannel::Email, **mail, ladder, steps);
    return {};
}

Result<Account> readSender(const VerbCall &call, services::Workspace &workspace)
{
    const services::AccountService accounts(workspace);
    const QString name = call.options.value(QStringLiteral("account"));
    if (!name.isEmpty())
        return await(accounts.byName(name));
    if (hasMailOptions(call))
        return await(accounts.preferred(Channel::Email));
    return await(accounts.preferred(hasMessageOptions(call) ? Channel::WhatsApp : Channel::Call));
}

QString mailMisuse(const VerbCall &call, const Account &account)
{
    const QCommandLineParser &options = call.options;
    const Channel channel = channelOf(account.provider);
    if (hasMailOptions(call) && channel != Channel::Email) {
        return MailOptions::tr(
                   "%1 sends no e-mail. --subject, --text and --html-file go with an account that "
                   "does: name it by --account.")
            .arg(account.name);
    }
    const bool isTemplate = hasMessageOptions(call) || options.isSet(QStringLiteral("language"));
    if (isTemplate && channel == Channel::Email) {
        return MailOptions::tr(
                   "%1 sends e-mail, which has neither template nor language: say it by --subject "
                   "and --text.")
            .arg(account.name);
    }
    const bool hasSender = options.isSet(QStringLiteral("fallback-mail-account"));
    if (hasSender && !mayFollow(FallbackChannel::Email, channel)) {
        return MailOptions::tr("%1 sends e-mail itself: --fallback-mail-account goes with an account of "
                               "calls or of WhatsApp messages.")
            .arg(account.name);
    }
    if (!hasSender && isOneGiven(call, fallbackMailOptions()))
        return MailOptions::tr("A mail after the last miss needs --fallback-mail-account: who sends it?");
    if (hasSender && options.value(QStringLiteral("fallback")) == QLatin1String("none"))
        return MailOptions::tr("--fallback none and --fallback-mail-account contradict each other.");
    return {};
}

} // namespace callboard::app
