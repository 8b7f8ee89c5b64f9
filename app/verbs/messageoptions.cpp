// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/messageoptions.h"

#include "core/model/channel.h"

#include <QCoreApplication>

#include <algorithm>

namespace callboard::app {

namespace {

struct MessageOptions
{
    Q_DECLARE_TR_FUNCTIONS(MessageOptions)
};

} // namespace

QList<QCommandLineOption> messageOptions()
{
    return {
        {QStringLiteral("template"),
         MessageOptions::tr(
             "With an account that sends messages: the template; its language is that of --language."),
         QStringLiteral("NAME")},
        {QStringLiteral("field"),
         MessageOptions::tr(
             "The text of the template's next field; may hold {name} and any other column. Once for "
             "each."),
         QStringLiteral("TEXT")},
        {QStringLiteral("media"), MessageOptions::tr("What the template's header shows, with --media-url."),
         QStringLiteral("image|video|document")},
        {QStringLiteral("media-url"), MessageOptions::tr("Where it is; begins with https."),
         QStringLiteral("URL")},
    };
}

Result<void> readMessageOptions(const VerbCall &call, MessageContent &message)
{
    const QCommandLineParser &options = call.options;
    if (options.isSet(QStringLiteral("template")))
        message.templateName = options.value(QStringLiteral("template"));
    if (options.isSet(QStringLiteral("field")))
        message.fields = options.values(QStringLiteral("field"));
    if (!message.templateName.isEmpty() && options.isSet(QStringLiteral("language")))
        message.language = options.value(QStringLiteral("language"));
    if (options.isSet(QStringLiteral("media")) != options.isSet(QStringLiteral("media-url")))
        return fail(
            ErrorCode::InvalidArgument,
            {QStringLiteral("--media"), QStringLiteral("--media image|video|document --media-url URL")});
    if (!options.isSet(QStringLiteral("media")))
        return {};
    const QString word = options.value(QStringLiteral("media"));
    const std::optional<HeaderMedia> media = headerMediaFromWord(word);
    if (!media || *media == HeaderMedia::None)
        return fail(ErrorCode::InvalidArgument,
                    {QStringLiteral("--media ") + word, QStringLiteral("image, video, document")});
    message.media = *media;
    message.mediaUrl = options.value(QStringLiteral("media-url"));
    return {};
}

bool hasMessageOptions(const VerbCall &call)
{
    const QStringList given = call.options.optionNames();
    const QList<QCommandLineOption> options = messageOptions();
    return std::any_of(options.cbegin(), options.cend(), [&](const QCommandLineOption &option) {
        return given.contains(option.names().constFirst());
    });
}

QList<QCommandLineOption> fallbackOptions()
{
    return {
        {QStringLiteral("fallback-account"),
         MessageOptions::tr("With an account of calls: who writes to those that were missed the last time."),
         QStringLiteral("NAME")},
        {QStringLiteral("fallback-template"), MessageOptions::tr("The template of that message."),
         QStringLiteral("NAME")},
        {QStringLiteral("fallback-language"),
         MessageOptions::tr("Its language, exactly as the template has it."), QStringLiteral("TAG")},
        {QStringLiteral("fallback-field"), MessageOptions::tr("The text of its next field; once for each."),
         QStringLiteral("TEXT")},
    };
}

void readFallbackMessage(const VerbCall &call, MessageContent &message)
{
    const QCommandLineParser &options = call.options;
    if (options.isSet(QStringLiteral("fallback-template")))
        message.templateName = options.value(QStringLiteral("fallback-template"));
    if (options.isSet(QStringLiteral("fallback-language")))
        message.language = options.value(QStringLiteral("fallback-language"));
    if (options.isSet(QStringLiteral("fallback-field")))
        message.fields = options.values(QStringLiteral("fallback-field"));
}

QString messageMisuse(const VerbCall &call, const Account &account)
{
    const QCommandLineParser &options = call.options;
    const bool isForMessages = isMessage(channelOf(account.provider));
    if (hasMessageOptions(call) && !isForMessages) {
        return MessageOptions::tr("%1 places calls. --template, --field and --media go with an account that "
                                  "sends messages: name it by --account.")
            .arg(account.name);
    }
    const bool hasSender = options.isSet(QStringLiteral("fallback-account"));
    if (hasSender && isForMessages) {
        return MessageOptions::tr(
                   "%1 sends messages itself: --fallback-account goes with an account of calls.")
            .arg(account.name);
    }
    for (const char *option : {"fallback-template", "fallback-language", "fallback-field"}) {
        if (options.isSet(QLatin1String(option)) && !hasSender)
            return MessageOptions::tr("--%1 needs --fallback-account: who sends that message?")
                .arg(QLatin1String(option));
    }
    if (hasSender && options.value(QStringLiteral("fallback")) == QLatin1String("none"))
        return MessageOptions::tr("--fallback none and --fallback-account contradict each other.");
    return {};
}

} // namespace callboard::app
