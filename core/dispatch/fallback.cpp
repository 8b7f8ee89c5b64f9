// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/fallback.h"

#include "core/model/contactaddress.h"
#include "core/store/followups.h"

#include <QCoreApplication>

#include <algorithm>

namespace callboard::dispatch {

namespace {

// A message that failed in passing is tried once more.
constexpr seconds BeforeASecondTry{300};

FallbackChannel stepOf(Channel channel)
{
    return channel == Channel::Email ? FallbackChannel::Email : FallbackChannel::WhatsApp;
}

QString nameOf(const Campaign &campaign, Channel channel)
{
    const QString name = channel == Channel::Email
                             ? QCoreApplication::translate("Fallback", "%1: e-mail after the last miss")
                             : QCoreApplication::translate("Fallback", "%1: WhatsApp after the last miss");
    return name.arg(campaign.name);
}

/// Leads join it one by one, each due at once.
Campaign followUpOf(const Campaign &campaign, const Account &account, const FallbackStep &step, Instant now)
{
    Campaign made;
    made.name = nameOf(campaign, channelOf(account.provider));
    made.operatorName = campaign.operatorName;
    made.state = CampaignState::Active;
    made.account = account.id;
    made.message = step.message;
    made.followsUp = campaign.id;
    made.start = now;
    made.parallel = MostParallel;
    made.interval = seconds{1};
    made.policy = campaign.policy;
    made.rules.retry = {.maxAttempts = 2, .delays = {BeforeASecondTry}, .delaysOf = {}};
    made.rules.contacts = campaign.rules.contacts;
    made.rules.category = campaign.rules.category;
    // An appointment is kept by a call; a message about a missed one has no moment of its own.
    if (campaign.rules.misfire != Misfire::Expire)
        made.rules.misfire = campaign.rules.misfire;
    made.createdAt = now;
    return made;
}

} // namespace

Result<bool> Fallback::handOn(const Campaign &campaign, LeadId lead, std::optional<FallbackChannel> after)
{
    const QList<FallbackChannel> &steps = campaign.rules.fallback;
    const qsizetype first = after ? steps.indexOf(*after) + 1 : 0;
    for (const FallbackChannel channel : steps.mid(first)) {
        const Result<bool> handed = tryStep(campaign, lead, channel);
        if (!handed || *handed)
            return handed;
    }
    return false;
}

Result<bool> Fallback::handFurther(const Campaign &followUp, LeadId lead)
{
    const Result<Campaign> campaign = m_context.store.campaigns.find(followUp.followsUp);
    const Result<Account> account = m_context.store.accounts.find(followUp.account);
    if (!campaign || !account)
        return fail(campaign ? account.error() : campaign.error());
    if (campaign->state == CampaignState::Cancelled || campaign->state == CampaignState::Failed)
        return false;
    return handOn(*campaign, lead, stepOf(channelOf(account->provider)));
}

Result<bool> Fallback::tryStep(const Campaign &campaign, LeadId lead, FallbackChannel channel)
{
    const auto step = campaign.fallbackSteps.constFind(channel);
    if (step == campaign.fallbackSteps.cend())
        return false;
    const Result<Account> account = m_context.store.accounts.find(step->account);
    if (!account)
        return account.error().code == ErrorCode::NotFound ? Result<bool>(false) : fail(account.error());
    const Result<QList<Lead>> leads = m_context.store.leads.leads({lead});
    if (!leads)
        return fail(leads.error());
    if (leads->isEmpty() || !hasAddress(leads->constFirst(), channelOf(account->provider)))
        return false;
    const Result<std::optional<Campaign>> followUp = followUpFor(campaign, *account, *step);
    if (!followUp)
        return fail(followUp.error());
    if (!*followUp)
        return false;
    const Result<void> done = append(**followUp, lead);
    return done ? Result<bool>(true) : fail(done.error());
}

/// The one that is there, or a new one; nothing where a person ended or removed it.
Result<std::optional<Campaign>> Fallback::followUpFor(const Campaign &campaign, const Account &account,
                                                      const FallbackStep &step)
{
    store::CampaignRepository &campaigns = m_context.store.campaigns;
    const Result<QList<Campaign>> all = campaigns.followUps(campaign.id);
    if (!all)
        return fail(all.error());
    const auto known = std::find_if(all->cbegin(), all->cend(),
                                    [&account](const Campaign &each) { return each.account == account.id; });
    if (known != all->cend()) {
        if (known->state == CampaignState::Completed) {
            const Result<bool> opened =
                campaigns.move(known->id, CampaignState::Completed, CampaignState::Active, {},
                               byCallboard(m_context.clock.now()));
            if (!opened)
                return fail(opened.error());
        }
        const bool isEnded =
            known->state == CampaignState::Cancelled || known->state == CampaignState::Failed;
        return isEnded ? std::optional<Campaign>() : std::optional(*known);
    }
    const Result<bool> removed = store::isFollowUpRemoved(*m_context.store.database, campaign.id, account.id);
    if (!removed)
        return fail(removed.error());
    if (*removed)
        return std::optional<Campaign>();
    const Result<CampaignId> id = campaigns.begin(followUpOf(campaign, account, step, m_context.clock.now()));
    if (!id)
        return fail(id.error());
    if (const Result<void> finished = campaigns.finish(*id, 0); !finished)
        return fail(finished.error());
    const Result<Campaign> made = campaigns.find(*id);
    return made ? Result<std::optional<Campaign>>(*made) : fail(made.error());
}

/// Its batch counts as started, so that the lead shows what it showed.
Result<void> Fallback::append(const Campaign &followUp, LeadId lead)
{
    store::Store &store = m_context.store;
    const int position = followUp.leadCount;
    if (const Result<void> placed = store.places.append(followUp.id, position, {lead}); !placed)
        return placed;
    if (const Result<void> counted = store.campaigns.finish(followUp.id, position + 1); !counted)
        return counted;
    return store.campaigns.noteBatchesStarted(followUp.id, position / followUp.parallel + 1,
                                              m_context.clock.now());
}

} // namespace callboard::dispatch
