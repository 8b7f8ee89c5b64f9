// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/campaigndraft.h"

#include "core/services/campaignagain.h"
#include "core/services/chunkbreak.h"
#include "core/services/constructionmark.h"
#include "core/services/newcampaign.h"
#include "core/services/poolwork.h"
#include "core/services/workspace.h"
#include "core/store/ledger.h"

#include <QCoreApplication>
#include <QSet>

namespace callboard::services {

namespace {

/// What would leave nothing that can be shown or changed later.
plan::Refusal unkeepable(const ScheduleRequest &request, bool hasLeads)
{
    if (!hasLeads)
        return plan::Refusal::NoLeads;
    if (request.parallel < 1 || request.parallel > MostParallel)
        return plan::Refusal::ParallelOutOfRange;
    return request.interval < seconds{1} || request.interval > LongestInterval
               ? plan::Refusal::IntervalOutOfRange
               : plan::Refusal::None;
}

QList<LeadId> eachOnce(const QList<LeadId> &leads)
{
    QSet<LeadId> seen;
    QList<LeadId> once;
    for (const LeadId id : leads) {
        if (!seen.contains(id))
            once << id;
        seen.insert(id);
    }
    return once;
}

} // namespace

QFuture<Result<ScheduleRequest>> CampaignDraft::request(CampaignId draft) const
{
    return m_workspace.ledger().read(
        [draft, workspace = &m_workspace](const store::Store &store) -> Result<ScheduleRequest> {
            const Result<Campaign> campaign = store.campaigns.find(draft);
            if (!campaign)
                return fail(campaign.error());
            if (campaign->state != CampaignState::Draft) {
                return fail(
                    ErrorCode::NotAllowed,
                    {QCoreApplication::translate("CampaignDraft", "%1 is not a draft").arg(campaign->name)});
            }
            const Result<Account> account = store.accounts.find(campaign->account);
            const Result<QList<LeadId>> leads = leadsOfDraft(store, *campaign);
            if (!account || !leads)
                return fail(account ? leads.error() : account.error());
            ScheduleRequest request = requestLike(*campaign, *account);
            request.leads = *leads;
            request.name = campaign->name;
            if (request.hours == ScheduleService(*workspace).policyFor(*account).parts)
                request.hours.clear();
            return request;
        });
}

QFuture<Result<CampaignId>> CampaignDraft::save(const ScheduleRequest &request,
                                                std::optional<CampaignId> draft)
{
    return runInPool([workspace = &m_workspace, request, draft] {
        return CampaignDraft(*workspace).saveNow(request, draft, {});
    });
}

Result<CampaignId> CampaignDraft::saveWith(const ScheduleRequest &request, const WithCampaign &with) const
{
    return saveNow(request, std::nullopt, with);
}

Result<CampaignId> CampaignDraft::saveNow(const ScheduleRequest &request, std::optional<CampaignId> draft,
                                          const WithCampaign &with) const
{
    const plan::Refusal refusal = unkeepable(request, draft || !request.leads.isEmpty());
    if (refusal != plan::Refusal::None)
        return fail(ErrorCode::Refused, {ScheduleService::sentence(refusal, {})});
    store::Ledger &ledger = m_workspace.ledger();
    const Result<Account> account =
        ledger.read([id = request.account](const store::Store &store) { return store.accounts.find(id); })
            .result();
    if (!account)
        return fail(account.error());
    Campaign campaign = ScheduleService(m_workspace).campaignFor(request, *account);
    campaign.state = CampaignState::Draft;
    Result<CampaignId> saved = fail(ErrorCode::Cancelled);
    if (draft) {
        campaign.id = *draft;
        const Result<bool> written =
            ledger.write([campaign](store::Store &store) { return store.campaigns.writeDraft(campaign); })
                .result();
        if (!written)
            return fail(written.error());
        saved = *written ? Result<CampaignId>(*draft) : noDraftAnyMore();
    } else {
        const ConstructionMark building(m_workspace.directory(), ConstructionMark::Kind::Building);
        const ChunkBreak chunkBreak(ledger);
        saved = writeCampaign(ledger, chunkBreak, campaign, eachOnce(request.leads), with);
    }
    (void)ledger.write([&changes = ledger.changes()](store::Store &) {
        Q_EMIT changes.campaignsChanged();
        return true;
    });
    return saved;
}

} // namespace callboard::services
