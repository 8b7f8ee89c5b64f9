// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/editwords.h"

#include "app/verbs/mailoptions.h"
#include "app/verbs/messageoptions.h"
#include "core/model/channel.h"

#include <QCoreApplication>

namespace callboard::app {

namespace {

struct EditWords
{
    Q_DECLARE_TR_FUNCTIONS(EditWords)
};

constexpr QLatin1String NoFields("no-fields");
constexpr QLatin1String NoMedia("no-media");
constexpr QLatin1String Language("language");

bool hasTemplateOptions(const VerbCall &call)
{
    return hasMessageOptions(call) || call.options.isSet(NoFields) || call.options.isSet(NoMedia);
}

} // namespace

QList<QCommandLineOption> editWordsOptions()
{
    return messageOptions() + mailOptions() +
           QList<QCommandLineOption>{
               {NoFields, EditWords::tr("The template has no fields, or none any more.")},
               {NoMedia, EditWords::tr("The template's header shows nothing, or nothing any more.")},
               {Language,
                EditWords::tr("The language to speak, for example en-IN; of a template, its language exactly "
                              "as WhatsApp has it."),
                QStringLiteral("TAG")},
           };
}

QString editWordsMisuse(const VerbCall &call, const Account &account)
{
    const QCommandLineParser &options = call.options;
    const Channel channel = channelOf(account.provider);
    if (channel != Channel::WhatsApp && hasTemplateOptions(call)) {
        return EditWords::tr("The campaign goes by %1, which sends no templates: --template, --field and "
                             "--media say nothing there.")
            .arg(account.name);
    }
    if (channel != Channel::Email && hasMailOptions(call)) {
        return EditWords::tr("The campaign goes by %1, which sends no e-mail: --subject, --text and "
                             "--html-file say nothing there.")
            .arg(account.name);
    }
    if (channel == Channel::Email && options.isSet(Language))
        return EditWords::tr("The campaign sends e-mail, which has no language of its own: write the text "
                             "in it.");
    if (options.isSet(NoFields) && options.isSet(QStringLiteral("field")))
        return EditWords::tr("--no-fields and --field contradict each other.");
    if (options.isSet(NoMedia) && options.isSet(QStringLiteral("media")))
        return EditWords::tr("--no-media and --media contradict each other.");
    return {};
}

Result<void> readEditWords(const VerbCall &call, const Account &account, Campaign &campaign)
{
    if (const Result<void> message = readMessageOptions(call, campaign.message); !message)
        return message;
    if (const Result<void> mail = readMailOptions(call, campaign.message); !mail)
        return mail;
    if (call.options.isSet(NoFields))
        campaign.message.fields.clear();
    if (call.options.isSet(NoMedia)) {
        campaign.message.media = HeaderMedia::None;
        campaign.message.mediaUrl.clear();
    }
    if (channelOf(account.provider) == Channel::Call && call.options.isSet(Language))
        campaign.brief.language = call.options.value(Language);
    return {};
}

} // namespace callboard::app
