// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/campaignwords.h"

#include "core/model/channel.h"
#include "core/plan/agentvariables.h"
#include "core/plan/filledmessage.h"
#include "core/plan/placeholders.h"
#include "core/store/ledger.h"

#include <QCoreApplication>

#include <functional>

namespace callboard::services {

namespace {

constexpr int WordsReadAtOnce = 500;
constexpr int NamesTold = 3;
constexpr qsizetype MostPreviewed = 200;

using Preview = std::function<BriefPreview(const Lead &)>;

/// Leads without a value for a placeholder, by name, at most a few.
Result<QStringList> leadsWithGaps(const store::Store &store, const Preview &preview, const QList<LeadId> &all)
{
    QStringList names;
    for (qsizetype at = 0; at < all.size() && names.size() < NamesTold; at += WordsReadAtOnce) {
        const Result<QList<Lead>> leads = store.leads.leads(all.mid(at, WordsReadAtOnce));
        if (!leads)
            return fail(leads.error());
        for (const Lead &lead : *leads) {
            const BriefPreview told = preview(lead);
            if (told.unresolved.isEmpty())
                continue;
            names << told.leadName + QStringLiteral(" (") + told.unresolved.join(QStringLiteral(", ")) + u')';
            if (names.size() == NamesTold)
                break;
        }
    }
    return names;
}

Failure refusedFor(const QString &why)
{
    return fail(ErrorCode::Refused, {why});
}

QString firstWords(const QString &text)
{
    const QString line = text.simplified();
    return line.size() <= MostPreviewed ? line : QString(line.left(MostPreviewed) + u'…');
}

QString nameOrNumber(const Lead &lead)
{
    return lead.name.isEmpty() ? lead.number.masked() : lead.name;
}

/// \a why has a place for the leads' names.
Result<void> checkedValues(const store::Store &store, const Preview &preview, const QList<LeadId> &leads,
                           const QString &why)
{
    const Result<QStringList> gaps = leadsWithGaps(store, preview, leads);
    if (!gaps)
        return fail(gaps.error());
    return gaps->isEmpty() ? Result<void>() : refusedFor(why.arg(gaps->join(QStringLiteral("; "))));
}

Result<void> checkedMessage(const store::Store &store, const MessageContent &message, Channel channel,
                            const QList<LeadId> &leads)
{
    if (const QString why = ScheduleService::messageRefusal(message, channel); !why.isEmpty())
        return refusedFor(why);
    return checkedValues(
        store, [&](const Lead &lead) { return previewOf(message, lead); }, leads,
        QCoreApplication::translate("ScheduleService",
                                    "The message has placeholders without a value, for example for %1."));
}

Result<void> checkedTopic(const store::Store &store, const AgentBrief &brief, const QList<LeadId> &leads)
{
    if (plan::placeholdersIn(brief.topic).isEmpty())
        return {};
    return checkedValues(
        store, [&](const Lead &lead) { return previewOf(brief, lead); }, leads,
        QCoreApplication::translate("ScheduleService",
                                    "The topic has placeholders without a value, for example for %1."));
}

Result<void> checkedSender(const Account &sender, Channel wanted, const Account &caller)
{
    if (!isMessage(channelOf(sender.provider))) {
        return refusedFor(
            QCoreApplication::translate("ScheduleService", "%1 sends no messages.").arg(sender.name));
    }
    if (channelOf(sender.provider) != wanted) {
        const QString why =
            wanted == Channel::Email
                ? QCoreApplication::translate("ScheduleService",
                                              "%1 sends no e-mail: choose another account.")
                : QCoreApplication::translate("ScheduleService",
                                              "%1 sends no WhatsApp messages: choose another account.");
        return refusedFor(why.arg(sender.name));
    }
    if (caller.isPractice() && !sender.isPractice()) {
        return refusedFor(QCoreApplication::translate(
            "ScheduleService",
            "Practice calls are followed by practice messages alone: choose a practice sender."));
    }
    if (!caller.isPractice() && sender.isPractice()) {
        return refusedFor(QCoreApplication::translate(
                              "ScheduleService", "%1 is practice and writes to nobody: choose who really "
                                                 "sends the message after the last miss.")
                              .arg(sender.name));
    }
    return {};
}

/// All of what checkedWords() looks at.
Result<void> wordsIn(const store::Store &store, const Campaign &campaign, const Account &account,
                     const QList<LeadId> &leads)
{
    const Channel channel = channelOf(account.provider);
    if (isMessage(channel) && campaign.rules.budget) {
        return refusedFor(QCoreApplication::translate("ScheduleService",
                                                      "What a message costs is not known here, so a "
                                                      "budget would guard nothing: schedule without."));
    }
    const Result<void> said = isMessage(channel) ? checkedMessage(store, campaign.message, channel, leads)
                                                 : checkedTopic(store, campaign.brief, leads);
    if (!said)
        return said;
    for (auto step = campaign.fallbackSteps.cbegin(); step != campaign.fallbackSteps.cend(); ++step) {
        if (const Result<void> sent = checkedStep(store, step.key(), step.value(), account, leads); !sent)
            return sent;
    }
    return {};
}

} // namespace

BriefPreview previewOf(const AgentBrief &brief, const Lead &lead)
{
    const plan::AgentVariables told = plan::agentVariables(brief, lead);
    BriefPreview preview;
    preview.leadName = nameOrNumber(lead);
    preview.variables = told.values;
    preview.unresolved = told.unresolved;
    return preview;
}

BriefPreview previewOf(const MessageContent &message, const Lead &lead)
{
    const plan::FilledMessage filled = plan::filledMessage(message, lead);
    BriefPreview preview;
    preview.leadName = nameOrNumber(lead);
    for (qsizetype i = 0; i < filled.content.fields.size(); ++i)
        preview.variables.insert(QStringLiteral("{{%1}}").arg(i + 1), filled.content.fields.at(i));
    if (!filled.content.subject.isEmpty())
        preview.variables.insert(QCoreApplication::translate("ScheduleService", "Subject"),
                                 filled.content.subject);
    if (!filled.content.text.isEmpty())
        preview.variables.insert(QCoreApplication::translate("ScheduleService", "Text"),
                                 firstWords(filled.content.text));
    if (!filled.content.mediaUrl.isEmpty())
        preview.variables.insert(toWord(filled.content.media), filled.content.mediaUrl);
    preview.unresolved = filled.unresolved;
    return preview;
}

Result<QList<LeadId>> leadsLackingValues(const store::Store &store, const MessageContent &message,
                                         const QList<LeadId> &leads)
{
    QList<LeadId> lacking;
    const QStringList texts =
        message.fields + QStringList{message.subject, message.text, message.html, message.mediaUrl};
    if (plan::placeholdersIn(texts.join(u'\n')).isEmpty()) // nobody can lack anything
        return lacking;
    for (qsizetype at = 0; at < leads.size(); at += WordsReadAtOnce) {
        const Result<QList<Lead>> some = store.leads.leads(leads.mid(at, WordsReadAtOnce));
        if (!some)
            return fail(some.error());
        for (const Lead &lead : *some) {
            if (!plan::unresolvedIn(message, lead).isEmpty())
                lacking << lead.id;
        }
    }
    return lacking;
}

Result<void> checkedStep(const store::Store &store, FallbackChannel channel, const FallbackStep &step,
                         const Account &account, const QList<LeadId> &leads)
{
    const Result<Account> sender = store.accounts.find(step.account);
    if (!sender)
        return fail(sender.error());
    if (!mayFollow(channel, channelOf(account.provider))) {
        return refusedFor(QCoreApplication::translate(
            "ScheduleService", "What a message did not bring is brought by e-mail alone, and nothing follows "
                               "an e-mail."));
    }
    const Result<void> fits = checkedSender(*sender, channelOf(channel), account);
    return fits ? checkedMessage(store, step.message, channelOf(channel), leads) : fits;
}

Result<void> checkedWords(store::Ledger &ledger, const Campaign &campaign, const Account &account,
                          const QList<LeadId> &leads)
{
    return ledger.read([&](const store::Store &store) { return wordsIn(store, campaign, account, leads); })
        .result();
}

} // namespace callboard::services
