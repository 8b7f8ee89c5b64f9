// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/campaignstart.h"

#include "core/base/log.h"
#include "core/store/placecounts.h"

#include <algorithm>

namespace callboard::dispatch {

namespace {

constexpr int AgentThreads = 4;
constexpr milliseconds AskAgentAgain{15'000};
constexpr int MostDoublings = 6; // 16 minutes
constexpr int LatestCalls = 10;

} // namespace

CampaignStart::CampaignStart(EngineContext &context)
    : m_context(context)
    , m_askers(this, AgentThreads)
{
}

CampaignStart::~CampaignStart()
{
    m_askers.waitForDone();
}

Result<bool> CampaignStart::mayCall(CampaignFacts &facts)
{
    const bool isForMessages = isMessage(channelOf(facts.account.provider));
    const Result<bool> good = isForMessages ? hasCredentials(facts) : isAgentGood(facts);
    if (!good || !*good || facts.campaign.state == CampaignState::Active)
        return good;
    const Result<bool> fits = fitsTheDay(facts);
    if (!fits || !*fits)
        return fits;
    const Result<void> activated = activate(facts.campaign);
    return activated ? Result<bool>(true) : fail(activated.error());
}

std::optional<Instant> CampaignStart::nextAsk(CampaignId campaign) const
{
    return m_agents.value(campaign.value()).again;
}

QSet<CampaignId> CampaignStart::withoutAgent() const
{
    QSet<CampaignId> waiting;
    for (auto it = m_agents.cbegin(); it != m_agents.cend(); ++it) {
        if (!it->isGood && !it->mayTry && (it->isAsked || it->again))
            waiting.insert(CampaignId(it.key()));
    }
    return waiting;
}

Result<bool> CampaignStart::isAgentGood(const CampaignFacts &facts)
{
    const Campaign &campaign = facts.campaign;
    Agent &agent = m_agents[campaign.id.value()];
    const std::optional<Instant> identity = facts.account.identityChangedAt;
    if (agent.id != campaign.agentId || agent.identity != identity) { // edited; another key sees other agents
        const bool isAsked = agent.isAsked;
        agent = Agent();
        agent.id = campaign.agentId;
        agent.identity = identity;
        agent.isAsked = isAsked;
    }
    if (!agent.isGood) {
        const Result<bool> placed = isPlacedAllTheSame(agent, campaign.id);
        if (!placed)
            return placed;
        agent.isGood = *placed;
    }
    if (agent.isGood)
        return true;
    const Instant now = m_context.clock.now();
    // The wall clock was set back: the moments of before say nothing.
    if (agent.again && *agent.again - now > AskAgentAgain * (1 << MostDoublings)) {
        agent.again.reset();
        agent.refusedAt.reset();
    }
    if (agent.again.value_or(now) > now)
        return agent.mayTry;
    agent.mayTry = false;
    if (agent.isAsked || m_askers.free() <= 0)
        return false;
    const Result<std::shared_ptr<providers::CallProvider>> provider = m_context.providerFor(facts.account);
    if (!provider) // its key is being read just now; or else whoever dials finds that out, and says so
        return provider.error().code != ErrorCode::SecretUnanswered;
    agent.isGood = !(*provider)->hasAgentCheck();
    if (agent.isGood)
        return true;
    agent.isAsked = true;
    m_askers.run([provider = *provider, id = campaign.agentId] { return provider->checkAgent(id); },
                 [this, facts](const Result<void> &answer) {
                     noteAgent(facts, answer);
                     Q_EMIT answered();
                 });
    return false;
}

Result<bool> CampaignStart::isPlacedAllTheSame(const Agent &agent, CampaignId campaign) const
{
    if (!agent.refusedAt)
        return false;
    const Result<QList<Attempt>> latest = m_context.store.attempts.ofCampaign(campaign, LatestCalls);
    if (!latest)
        return fail(latest.error());
    const bool placed = std::any_of(latest->cbegin(), latest->cend(), [&](const Attempt &each) {
        return each.acceptedAt && each.intentAt >= agent.refusedAt;
    });
    if (placed)
        qCWarning(lcDispatch) << "campaign" << campaign.value() << "goes on without a look at its agent";
    return placed;
}

void CampaignStart::noteTried(CampaignId campaign)
{
    if (const auto found = m_agents.find(campaign.value()); found != m_agents.end())
        found->mayTry = false;
}

void CampaignStart::noteAgent(const CampaignFacts &asked, const Result<void> &answer)
{
    const Campaign &campaign = asked.campaign;
    const auto found = m_agents.find(campaign.id.value());
    if (found == m_agents.end())
        return; // paused meanwhile
    found->isAsked = false;
    if (found->id != campaign.agentId || found->identity != asked.account.identityChangedAt)
        return;
    found->isGood = answer.has_value();
    found->again.reset();
    if (found->isGood)
        return;
    const ErrorCode code = answer.error().code;
    found->mayTry = code == ErrorCode::ProviderKeyRefused;
    if (found->mayTry) {
        noteKeyRefused(*found);
        return;
    }
    found->refusedAt.reset();
    found->refusals = 0;
    qCWarning(lcDispatch) << "campaign" << campaign.id.value() << "agent:" << answer.error().detail;
    const bool isGone = code == ErrorCode::NotFound || code == ErrorCode::InvalidArgument;
    if (!isGone && code != ErrorCode::NotAllowed) {
        found->again = m_context.clock.now() + AskAgentAgain;
        if (!std::exchange(found->isTold, true))
            Q_EMIT agentUnknown(campaign, operatorText(answer.error()));
        return;
    }
    const QString why = code == ErrorCode::NotAllowed
                            ? operatorText(answer.error())
                            : tr("The agent of this campaign does not exist at the provider any more. Choose "
                                 "another agent, then resume the campaign.");
    const Result<bool> paused = m_context.store.campaigns.stop(campaign.id, CampaignState::Paused, why,
                                                               byCallboard(m_context.clock.now()));
    if (!paused) {
        Q_EMIT failed(paused.error());
        return;
    }
    m_agents.erase(found);
    if (!*paused)
        return;
    Q_EMIT m_context.feed.campaignsChanged();
    Q_EMIT refused(campaign, why);
}

void CampaignStart::noteKeyRefused(Agent &agent) const
{
    const Instant now = m_context.clock.now();
    agent.refusedAt = agent.refusedAt.value_or(now);
    agent.again = now + AskAgentAgain * (1 << std::min(agent.refusals++, MostDoublings));
}

Result<bool> CampaignStart::fitsTheDay(const CampaignFacts &facts)
{
    const Campaign &campaign = facts.campaign;
    if (campaign.rules.dailyLimit == DailyLimitRule::HoldRest || facts.accountDay.limit == 0)
        return true;
    const Result<int> needed = store::countPlanned(*m_context.store.database, campaign.id);
    if (!needed)
        return fail(needed.error());
    const int available = std::max(0, facts.accountDay.limit - facts.accountDay.used);
    if (*needed <= available)
        return true;
    const QString why = isMessage(channelOf(facts.account.provider))
                            ? tr("Daily limit exceeded. Needed %1 messages but only %2 available.")
                            : tr("Daily limit exceeded. Needed %1 calls but only %2 available.");
    const Result<void> failed =
        failCampaign(campaign, why.arg(QString::number(*needed), QString::number(available)));
    return failed ? Result<bool>(false) : fail(failed.error());
}

bool CampaignStart::hasSender(const Account &account)
{
    if (channelOf(account.provider) == Channel::Email)
        return true; // an account of e-mail without one is not kept
    const bool isAnybody =
        account.provider != ProviderKind::WhatsAppCloud || !account.phoneNumberId.isEmpty();
    return isAnybody && !account.businessId.isEmpty();
}

QString CampaignStart::whatIsMissing(const Account &account)
{
    if (channelOf(account.provider) == Channel::Email) {
        return tr("The mail server or its password is missing. Complete %1 in Settings, then schedule again.")
            .arg(account.name);
    }
    const QString why = account.provider == ProviderKind::BizChat
                            ? tr("BizChat credentials are missing. Enter the API token and the vendor UID of "
                                 "%1 in Settings, then schedule again.")
                            : tr("WhatsApp credentials are missing. Enter the token, the business ID and the "
                                 "phone number ID of %1 in Settings, then schedule again.");
    return why.arg(account.name);
}

/// Missing ones fail the campaign at its start (S4-025).
Result<bool> CampaignStart::hasCredentials(const CampaignFacts &facts)
{
    if (facts.campaign.state == CampaignState::Active)
        return true; // an account that loses them later is stopped, and its campaigns wait
    const Account &account = facts.account;
    const Result<std::shared_ptr<providers::MessageProvider>> provider = m_context.messagesFor(account);
    if (!provider && provider.error().code == ErrorCode::SecretUnanswered)
        return false; // its key is being read just now
    const bool hasNoKey = !provider && provider.error().code == ErrorCode::SecretUnavailable;
    // Any other trouble may pass: whoever sends finds it out, and stops the account.
    if (!hasNoKey && hasSender(account))
        return true;
    const Result<void> failed = failCampaign(facts.campaign, whatIsMissing(account));
    return failed ? Result<bool>(false) : fail(failed.error());
}

Result<void> CampaignStart::failCampaign(const Campaign &campaign, const QString &why)
{
    const Result<bool> stopped = m_context.store.campaigns.stop(campaign.id, CampaignState::Failed, why,
                                                                byCallboard(m_context.clock.now()));
    if (!stopped)
        return fail(stopped.error());
    forget(campaign.id);
    Q_EMIT m_context.feed.campaignsChanged();
    Q_EMIT refused(campaign, why);
    return {};
}

Result<void> CampaignStart::activate(Campaign &campaign)
{
    const Result<bool> moved = m_context.store.campaigns.move(
        campaign.id, CampaignState::Scheduled, CampaignState::Active, {}, byCallboard(m_context.clock.now()));
    if (!moved)
        return fail(moved.error());
    if (!*moved)
        return fail(ErrorCode::DatabaseConflict);
    campaign.state = CampaignState::Active;
    Q_EMIT started(campaign);
    Q_EMIT m_context.feed.campaignsChanged();
    return {};
}

} // namespace callboard::dispatch
