// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/editwords.h"

#include "app/verbs/mailoptions.h"
#include "app/verbs/messageoptions.h"
#include "core/model/channel.h"
#include "core/services/campaignedit.h"

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

/// Of the channels of what follows the last miss.
struct StepOptions
{
    FallbackChannel channel;
    QString sender; ///< the option that names it
    QList<QCommandLineOption> options;
};

QList<StepOptions> stepOptions()
{
    return {{FallbackChannel::WhatsApp, QStringLiteral("fallback-account"), fallbackOptions()},
            {FallbackChannel::Email, QStringLiteral("fallback-mail-account"), fallbackMailOptions()}};
}

QString firstGiven(const VerbCall &call, const QList<QCommandLineOption> &options)
{
    const QStringList given = call.options.optionNames();
    for (const QCommandLineOption &option : options) {
        if (const QString name = option.names().constFirst(); given.contains(name))
            return name;
    }
    return {};
}

QString stepMisuse(const VerbCall &call, const StepOptions &step, const Account &account,
                   const Campaign &campaign)
{
    const QString given = firstGiven(call, step.options);
    if (given.isEmpty())
        return {};
    if (campaign.isFollowUp()) {
        return EditWords::tr("--%1: the campaign follows the misses of campaign %2, whose ladder says what "
                             "comes next: edit that one.")
            .arg(given)
            .arg(campaign.followsUp.value());
    }
    if (!mayFollow(step.channel, channelOf(account.provider))) {
        return EditWords::tr("--%1: what a message did not bring is brought by e-mail alone, and nothing "
                             "follows an e-mail.")
            .arg(given);
    }
    if (call.options.value(QStringLiteral("fallback")) == QLatin1String("none"))
        return EditWords::tr("--fallback none and --%1 contradict each other.").arg(given);
    if (!call.options.isSet(step.sender) && !campaign.fallbackSteps.contains(step.channel))
        return EditWords::tr("--%1 needs --%2: who sends that message?").arg(given, step.sender);
    return {};
}

/// A ladder of messages has e-mail alone, and only where it is said what is sent.
QString ladderMisuse(const VerbCall &call, const Account &account, const Campaign &campaign)
{
    const QString words = call.options.value(QStringLiteral("fallback"));
    if (words.isEmpty() || words == QLatin1String("none"))
        return {};
    if (campaign.isFollowUp()) {
        return EditWords::tr("--fallback: the campaign follows the misses of campaign %1, whose ladder says "
                             "what comes next: edit that one.")
            .arg(campaign.followsUp.value());
    }
    if (!isMessage(channelOf(account.provider)))
        return {};
    const bool isMail = words.trimmed() == toWord(FallbackChannel::Email);
    if (!isMail || !mayFollow(FallbackChannel::Email, channelOf(account.provider))) {
        return EditWords::tr("--fallback %1: what a message did not bring is brought by e-mail alone, and "
                             "nothing follows an e-mail.")
            .arg(words);
    }
    const bool hasStep = campaign.fallbackSteps.contains(FallbackChannel::Email) ||
                         call.options.isSet(QStringLiteral("fallback-mail-account"));
    return hasStep ? QString()
                   : EditWords::tr("--fallback email needs --fallback-mail-account: who sends that mail?");
}

} // namespace

QList<QCommandLineOption> editWordsOptions()
{
    return messageOptions() + mailOptions() + fallbackOptions() + fallbackMailOptions() +
           QList<QCommandLineOption>{
               {NoFields, EditWords::tr("The template has no fields, or none any more.")},
               {NoMedia, EditWords::tr("The template's header shows nothing, or nothing any more.")},
               {Language,
                EditWords::tr("The language to speak, for example en-IN; of a template, its language exactly "
                              "as WhatsApp has it."),
                QStringLiteral("TAG")},
           };
}

QString editWordsMisuse(const VerbCall &call, const Account &account, const Campaign &campaign)
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
    const QList<StepOptions> steps = stepOptions();
    for (const StepOptions &step : steps) {
        if (const QString misuse = stepMisuse(call, step, account, campaign); !misuse.isEmpty())
            return misuse;
    }
    return ladderMisuse(call, account, campaign);
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

Result<void> readEditSteps(const VerbCall &call, services::Workspace &workspace, const Account &account,
                           Campaign &campaign)
{
    const Result<void> read =
        readFallbackSteps(call, workspace, campaign.rules.fallback, campaign.fallbackSteps);
    if (read)
        services::fitLadder(campaign, channelOf(account.provider));
    return read;
}

} // namespace callboard::app
