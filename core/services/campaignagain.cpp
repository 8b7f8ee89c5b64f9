// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/campaignagain.h"

#include "core/services/workspace.h"
#include "core/store/ledger.h"

#include <QCoreApplication>

namespace callboard::services {

namespace {

QString againText(const char *source)
{
    return QCoreApplication::translate("CampaignAgain", source);
}

Result<QList<LeadId>> leadsOf(const store::Store &store, const Campaign &campaign, LeadsAgain which)
{
    if (which == LeadsAgain::None)
        return QList<LeadId>();
    if (which == LeadsAgain::Missed && !isOver(campaign.state))
        return fail(ErrorCode::NotAllowed,
                    {againText(QT_TRANSLATE_NOOP(
                        "CampaignAgain", "the campaign is not over, and its own tries come first; wait for "
                                         "its end or cancel it"))});
    const Result<QList<LeadId>> leads = which == LeadsAgain::Missed ? store.campaignLeads.missed(campaign.id)
                                                                    : store.campaignLeads.all(campaign.id);
    if (!leads || !leads->isEmpty())
        return leads;
    return fail(ErrorCode::NotAllowed,
                {which == LeadsAgain::Missed
                     ? againText(QT_TRANSLATE_NOOP("CampaignAgain", "no lead of this campaign is missed"))
                     : againText(QT_TRANSLATE_NOOP("CampaignAgain", "none of its leads is left"))});
}

QString nameOf(const Campaign &campaign, LeadsAgain which)
{
    if (which == LeadsAgain::None)
        return campaign.name;
    const QString name = which == LeadsAgain::Missed
                             ? againText(QT_TRANSLATE_NOOP("CampaignAgain", "%1 (the missed)"))
                             : againText(QT_TRANSLATE_NOOP("CampaignAgain", "%1 (again)"));
    return name.arg(campaign.name);
}

} // namespace

ScheduleRequest requestLike(const Campaign &campaign, const Account &account)
{
    ScheduleRequest request;
    request.account = campaign.account;
    request.agentId = campaign.agentId;
    request.phoneNumberId = campaign.phoneNumberId;
    request.brief = campaign.brief;
    request.message = campaign.message;
    request.fallbackSteps = campaign.fallbackSteps;
    request.start = campaign.start;
    request.parallel = campaign.parallel;
    request.interval = campaign.interval;
    request.pacing = campaign.pacing;
    request.rules = campaign.rules;
    request.hours = campaign.policy.parts;
    // The practice line knows neither hours nor limits of contact; on another account they must be there.
    if (account.isPractice()) {
        request.rules.contacts = ContactLimits::house();
        if (campaign.policy.parts == CallingPolicy::always(campaign.policy.zone).parts)
            request.hours.clear();
    }
    return request;
}

QFuture<Result<ScheduleRequest>> CampaignAgain::request(CampaignId id, LeadsAgain which) const
{
    return m_workspace.ledger().read(
        [id, which, now = m_workspace.clock().now()](const store::Store &store) -> Result<ScheduleRequest> {
            const Result<Campaign> campaign = store.campaigns.find(id);
            if (!campaign)
                return fail(campaign.error());
            const Result<Account> account = store.accounts.find(campaign->account);
            if (!account)
                return fail(account.error());
            const Result<QList<LeadId>> leads = leadsOf(store, *campaign, which);
            if (!leads)
                return fail(leads.error());
            ScheduleRequest request = requestLike(*campaign, *account);
            request.leads = *leads;
            request.name = nameOf(*campaign, which);
            request.start = now;
            return request;
        });
}

} // namespace callboard::services
