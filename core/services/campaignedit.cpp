// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/campaignedit.h"

#include "core/dispatch/callingmeans.h"
#include "core/plan/placeholders.h"
#include "core/services/auditnote.h"
#include "core/services/campaignchanges.h"
#include "core/services/campaignwords.h"
#include "core/services/hoursclash.h"
#include "core/services/scheduleservice.h"
#include "core/store/store.h"

#include <QCoreApplication>

#include <algorithm>

namespace callboard::services {

namespace {

constexpr qsizetype LeadsLookedAtOnce = 500;

bool isSameRhythm(const Campaign &one, const Campaign &other)
{
    return one.parallel == other.parallel && one.interval == other.interval && one.pacing == other.pacing;
}

bool isSameWish(const Campaign &one, const Campaign &other)
{
    return one.name == other.name && one.agentId == other.agentId &&
           one.phoneNumberId == other.phoneNumberId && one.brief == other.brief &&
           one.message == other.message && one.fallbackSteps == other.fallbackSteps &&
           one.policy == other.policy && one.rules == other.rules && isSameRhythm(one, other);
}

/// Which lead belongs to which batch follows from how many are called at a time: batches that have begun, or
/// were moved by themselves, would become others.
Result<void> checkedBeginning(const store::Store &store, CampaignId id)
{
    const Result<int> begun = store.campaigns.batchesStarted(id);
    const Result<std::optional<Instant>> moved = store.batchTimes.last(id);
    if (!begun || !moved)
        return fail(begun ? moved.error() : begun.error());
    if (*begun > 0) {
        return fail(ErrorCode::NotAllowed,
                    {QCoreApplication::translate("CampaignService",
                                                 "the campaign has begun, and its batches keep their rhythm; "
                                                 "to go on in another one, cancel it and schedule the leads "
                                                 "that wait anew")});
    }
    if (*moved) {
        return fail(ErrorCode::NotAllowed,
                    {QCoreApplication::translate("CampaignService",
                                                 "some of its batches were moved by themselves, and another "
                                                 "rhythm would make other batches of them")});
    }
    return {};
}

/// The first placeholder without a value for this lead, as a sentence; empty when all have one.
QString gapOf(const Campaign &campaign, const Lead &lead)
{
    const BriefPreview told = previewOf(campaign.brief, lead);
    if (!told.unresolved.isEmpty()) {
        return QCoreApplication::translate("CampaignService",
                                           "The topic names {%1}, and %2 has no value for it.")
            .arg(told.unresolved.constFirst(), told.leadName);
    }
    const BriefPreview sent = previewOf(campaign.message, lead);
    if (sent.unresolved.isEmpty())
        return {};
    return QCoreApplication::translate("CampaignService",
                                       "The message names {%1}, and %2 has no value for it.")
        .arg(sent.unresolved.constFirst(), sent.leadName);
}

/// Refused when a lead that waits has no value for a placeholder of the topic or of the message (ruling 28).
Result<void> checkedGaps(const store::Store &store, const Campaign &campaign, const QList<LeadId> &waiting)
{
    for (qsizetype at = 0; at < waiting.size(); at += LeadsLookedAtOnce) {
        const Result<QList<Lead>> leads = store.leads.leads(waiting.mid(at, LeadsLookedAtOnce));
        if (!leads)
            return fail(leads.error());
        for (const Lead &lead : *leads) {
            if (const QString gap = gapOf(campaign, lead); !gap.isEmpty())
                return fail(ErrorCode::Refused, {gap});
        }
    }
    return {};
}

/// Refused as a new schedule would be: out of range, or a grid above the lines.
Result<void> checkedRhythm(const store::Store &store, const Campaign &campaign,
                           const DiallingPeriods &periods, Instant now)
{
    const Result<Account> account = store.accounts.find(campaign.account);
    if (!account)
        return fail(account.error());
    const Result<dispatch::CallingMeans> means = dispatch::readMeans(store, *account, periods);
    if (!means)
        return fail(means.error());
    plan::ScheduleWish wish;
    wish.leads = std::max(campaign.leadCount, 1);
    wish.start = std::max(campaign.start, now);
    wish.parallel = campaign.parallel;
    wish.interval = campaign.interval;
    wish.pacing = campaign.pacing;
    wish.policy = CallingPolicy::always(campaign.policy.zone); // its hours are judged by each lead's own
    wish.averageCall = means->averageCall;
    const plan::ScheduleSummary summary = plan::summarise(wish, means->lines, now);
    if (summary.refusal == plan::Refusal::None)
        return {};
    return fail(ErrorCode::Refused, {ScheduleService::sentence(summary.refusal, summary)});
}

/// Refused when nobody who waits could ever be called any more.
Result<void> checkedHours(const store::Store &store, const Campaign &campaign, const QList<LeadId> &waiting,
                          Instant now)
{
    if (waiting.isEmpty())
        return {};
    const QList<LeadId> judged = waiting.mid(0, ScheduleService::LeadsChecked);
    const Result<QList<HoursClash>> never =
        hoursClashes(store, campaign, judged, std::max(campaign.start, now));
    if (!never)
        return fail(never.error());
    if (never->isEmpty() || never->constFirst().leads.size() < waiting.size())
        return {};
    return fail(ErrorCode::Refused, {clashSentence(never->constFirst().hours)});
}

/// What is to be sent by \a campaign after the last miss.
QMap<FallbackChannel, FallbackStep> ladderOf(const Campaign &campaign)
{
    QMap<FallbackChannel, FallbackStep> steps = campaign.fallbackSteps;
    steps.removeIf([&campaign](auto step) { return !campaign.rules.fallback.contains(step.key()); });
    return steps;
}

/// Those who wait for a message after a miss already.
Result<QList<LeadId>> leadsOfFollowUps(const store::Store &store, CampaignId campaign)
{
    const Result<QList<Campaign>> followUps = store.campaigns.followUps(campaign);
    if (!followUps)
        return fail(followUps.error());
    QList<LeadId> leads;
    for (const Campaign &followUp : *followUps) {
        const Result<QList<LeadId>> waiting = store.places.planned(followUp.id, 0, followUp.leadCount);
        if (!waiting)
            return fail(waiting.error());
        leads += *waiting;
    }
    return leads;
}

/// Steps that are as they were are not judged anew.
Result<void> checkedLadder(const store::Store &store, const Campaign &before, const Campaign &after,
                           const QList<LeadId> &waiting)
{
    if (after.isFollowUp()) {
        return fail(ErrorCode::Refused,
                    {QCoreApplication::translate("CampaignService",
                                                 "The campaign follows the misses of another one, whose "
                                                 "ladder says what comes next: edit that one.")});
    }
    const Result<Account> account = store.accounts.find(after.account);
    if (!account)
        return fail(account.error());
    const Result<QList<LeadId>> missed = leadsOfFollowUps(store, after.id);
    if (!missed)
        return fail(missed.error());
    const QMap<FallbackChannel, FallbackStep> known = ladderOf(before);
    const QMap<FallbackChannel, FallbackStep> wanted = ladderOf(after);
    for (auto step = wanted.cbegin(); step != wanted.cend(); ++step) {
        if (known.contains(step.key()) && known.value(step.key()) == step.value())
            continue;
        const Result<void> checked =
            checkedStep(store, step.key(), step.value(), *account, waiting + *missed);
        if (!checked)
            return checked;
    }
    return {};
}

/// What \a followUp is to say, where it says what the step that made it said before; somebody may have given
/// it words of its own.
std::optional<MessageContent> otherWords(const Campaign &before, const Campaign &after,
                                         const Campaign &followUp)
{
    const bool isEnded =
        followUp.state == CampaignState::Cancelled || followUp.state == CampaignState::Failed;
    for (auto step = after.fallbackSteps.cbegin(); step != after.fallbackSteps.cend(); ++step) {
        const FallbackStep said = before.fallbackSteps.value(step.key());
        if (!isEnded && step->account == followUp.account && said.account == step->account &&
            followUp.message == said.message && step->message != said.message)
            return step->message;
    }
    return std::nullopt;
}

/// A name and a topic may tell of a person: that they are others must do.
Result<void> noteEdit(store::Store &store, const Campaign &before, Campaign after, Instant now)
{
    const bool hasOtherName = after.name != before.name;
    const bool hasOtherTopic = after.brief.topic != before.brief.topic;
    after.name = before.name;
    after.brief.topic = before.brief.topic;
    QStringList changes = campaignChanges(before, after);
    if (hasOtherName)
        changes.prepend(QCoreApplication::translate("AuditDetails", "Another name."));
    if (hasOtherTopic)
        changes << QCoreApplication::translate("AuditDetails", "Another topic.");
    return noteAct(store, now, {AuditAct::CampaignEdited, after.id, changes.join(u' ')});
}

} // namespace

void fitLadder(Campaign &campaign, Channel channel)
{
    if (!isMessage(channel))
        return;
    campaign.rules.fallback.removeIf([&](FallbackChannel step) {
        return !mayFollow(step, channel) || !campaign.fallbackSteps.contains(step);
    });
    campaign.fallbackSteps = ladderOf(campaign);
}

Result<void> checkedWish(const store::Store &store, const Campaign &before, const Campaign &after)
{
    const Result<Campaign> stored = store.campaigns.find(after.id);
    if (!stored)
        return fail(stored.error());
    if (isOver(stored->state)) {
        return fail(ErrorCode::NotAllowed,
                    {QCoreApplication::translate("CampaignService", "the campaign is over")});
    }
    if (!isSameWish(*stored, before)) {
        return fail(ErrorCode::Refused,
                    {QCoreApplication::translate("CampaignService",
                                                 "Somebody else has changed this campaign in the meantime. "
                                                 "Open it again to see what it is now.")});
    }
    if (after.name.trimmed().isEmpty()) {
        return fail(ErrorCode::Refused,
                    {QCoreApplication::translate("CampaignService", "A campaign needs a name.")});
    }
    if (after.message != before.message) {
        const Result<Account> account = store.accounts.find(after.account);
        if (!account)
            return fail(account.error());
        const QString why = ScheduleService::messageRefusal(after.message, channelOf(account->provider));
        if (!why.isEmpty())
            return fail(ErrorCode::Refused, {why});
    }
    return isSameRhythm(*stored, after) ? Result<void>() : checkedBeginning(store, after.id);
}

Result<void> checkedEdit(const store::Store &store, const Campaign &before, const Campaign &after,
                         const DiallingPeriods &periods, Instant now)
{
    if (const Result<void> checked = checkedWish(store, before, after); !checked)
        return checked;
    if (!isSameRhythm(before, after)) {
        if (const Result<void> checked = checkedRhythm(store, after, periods, now); !checked)
            return checked;
    }
    const bool hasOtherTopic =
        after.brief.topic != before.brief.topic && !plan::placeholdersIn(after.brief.topic).isEmpty();
    const bool hasOtherWords = hasOtherTopic || after.message != before.message;
    const bool hasOtherHours = after.policy != before.policy || after.rules.category != before.rules.category;
    const bool hasOtherLadder =
        after.rules.fallback != before.rules.fallback || after.fallbackSteps != before.fallbackSteps;
    if (!hasOtherWords && !hasOtherHours && !hasOtherLadder)
        return {};
    const Result<QList<LeadId>> waiting = store.places.planned(after.id, 0, after.leadCount);
    if (!waiting)
        return fail(waiting.error());
    if (hasOtherWords) {
        if (const Result<void> checked = checkedGaps(store, after, *waiting); !checked)
            return checked;
    }
    if (hasOtherLadder) {
        if (const Result<void> checked = checkedLadder(store, before, after, *waiting); !checked)
            return checked;
    }
    return hasOtherHours ? checkedHours(store, after, *waiting, now) : Result<void>();
}

Result<void> writeEdit(store::Store &store, const Campaign &before, const Campaign &after, Instant now)
{
    store::Transaction transaction(*store.database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return begun;
    if (const Result<void> edited = store.campaigns.edit(after); !edited)
        return edited;
    const Result<QList<Campaign>> followUps = store.campaigns.followUps(after.id);
    if (!followUps)
        return fail(followUps.error());
    for (const Campaign &each : *followUps) {
        const std::optional<MessageContent> words = otherWords(before, after, each);
        if (!words)
            continue;
        Campaign followUp = each;
        followUp.message = *words;
        if (const Result<void> edited = store.campaigns.edit(followUp); !edited)
            return edited;
    }
    if (const Result<void> noted = noteEdit(store, before, after, now); !noted)
        return noted;
    return transaction.commit();
}

} // namespace callboard::services
