// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/simulation/simulationtamperer.h"

#include "core/services/donotcallservice.h"
#include "tests/core/dispatch/simulation/simulationsteps.h"

#include <algorithm>

namespace callboard::test {

using namespace std::chrono_literals;

SimulationTamperer::SimulationTamperer(Mischief mischief, MischiefAmong among, store::Store &store,
                                       FakeClock &clock, SimulatedOffice &office)
    : m_mischief(mischief)
    , m_among(among)
    , m_store(store)
    , m_clock(clock)
    , m_office(office)
{
}

void SimulationTamperer::tamper()
{
    if (m_mischief == Mischief::None)
        return;
    tamperWithAccounts();
    tamperWithCampaigns();
    tamperWithLeads();
    tamperWithTables();
    if (m_among == MischiefAmong::Messages && m_office.hasMessages())
        tamperWithMessages();
}

bool SimulationTamperer::isMeant(AccountId account) const
{
    const bool isOfMessages = isMessage(channelOf(m_office.account(account).account.provider));
    return isOfMessages == (m_among == MischiefAmong::Messages);
}

void SimulationTamperer::tamperWithAccounts()
{
    const QList<Account> accounts = must(m_store.accounts.all(), "accounts");
    for (Account account : accounts) {
        if (!isMeant(account.id))
            continue;
        if (changeAccount(account))
            must(m_store.accounts.update(account), "account");
        if (m_mischief == Mischief::WaitForgotten && account.pausedUntil)
            must(m_store.accounts.resume(account.id), "resume");
    }
}

bool SimulationTamperer::changeAccount(Account &account) const
{
    const Account before = account;
    switch (m_mischief) {
    case Mischief::HoursForgotten:
        account.legalProfile = QStringLiteral("none");
        return before.legalProfile != account.legalProfile;
    case Mischief::LinesRaised:
        account.lines = 12;
        return before.lines != account.lines;
    case Mischief::RateForgotten:
        account.callsPerSecond = 0;
        return before.callsPerSecond != 0;
    case Mischief::DayLimitForgotten:
        account.callsPerDay = 0;
        return before.callsPerDay != 0;
    case Mischief::DayShortened:
        account.callsPerDay = std::min(account.callsPerDay, 1);
        return before.callsPerDay > 1;
    default:
        return false;
    }
}

void SimulationTamperer::tamperWithCampaigns()
{
    const QList<Campaign> campaigns = must(m_store.campaigns.open(), "campaigns");
    for (Campaign campaign : campaigns) {
        if (!isMeant(campaign.account))
            continue;
        if (changeCampaign(campaign))
            must(m_store.campaigns.edit(campaign), "edit");
        if (m_mischief == Mischief::CanaryForgotten && !campaign.goGiven)
            must(m_store.campaigns.giveGo(campaign.id), "go");
        if (m_mischief == Mischief::PauseForgotten && campaign.state == CampaignState::Paused)
            must(m_store.campaigns.move(campaign.id, CampaignState::Paused, CampaignState::Active), "move");
    }
}

bool SimulationTamperer::changeCampaign(Campaign &campaign) const
{
    CampaignRules &rules = campaign.rules;
    const CampaignRules before = rules;
    switch (m_mischief) {
    case Mischief::HoursForgotten:
        campaign.policy = CallingPolicy::always(campaign.policy.zone);
        return true;
    case Mischief::GapForgotten:
        rules.contacts.gap = 0s;
        break;
    case Mischief::CapsForgotten:
        rules.contacts.caps.clear();
        break;
    case Mischief::GoalForgotten:
        rules.goal = 0;
        break;
    case Mischief::DayRuleForgotten:
        rules.dailyLimit = DailyLimitRule::HoldRest;
        break;
    case Mischief::BudgetForgotten:
        rules.budget.reset();
        break;
    case Mischief::AppointmentsForgotten:
        if (rules.misfire == Misfire::Expire)
            rules.misfire = Misfire::GoOn;
        break;
    case Mischief::TriesRaised:
        rules.retry.maxAttempts = 10;
        break;
    case Mischief::WaitsShortened:
        rules.retry.delays = {0s};
        rules.retry.delaysOf.clear();
        break;
    default:
        break;
    }
    return rules != before;
}

void SimulationTamperer::tamperWithLeads()
{
    for (const OfficeLead &each : m_office.leads()) {
        if (each.isGone)
            continue;
        if (m_mischief == Mischief::MarkForgotten && each.isMarked) {
            inTransaction(m_store, [&] {
                must(services::allowNumber(m_store, each.person.number, m_clock.now()), "allow");
            });
        }
        if (m_mischief == Mischief::ConsentInvented && !each.person.hasConsent) {
            Lead lead = must(m_store.leads.find(each.id), "lead");
            setAttribute(lead.attributes, QStringLiteral("consent"), QStringLiteral("2026-01-02"));
            must(m_store.leads.update(each.id, store::seal(lead, m_store.cipher), m_clock.now()), "consent");
        }
    }
}

void SimulationTamperer::tamperWithTables()
{
    const auto change = [this](const QString &sql) { must(m_store.database->change(sql), "table"); };
    switch (m_mischief) {
    case Mischief::HouseLimitsForgotten:
        change(QStringLiteral("update setting set value = '0' where key like 'limits.%'"));
        break;
    case Mischief::HouseHoursForgotten:
        change(QStringLiteral("delete from setting where key in ('house.hours', 'house.closed_on')"));
        break;
    case Mischief::HandForgotten:
        change(QStringLiteral(
            "update place set turn_rank = -1000, called_by_hand = 0 where called_by_hand = 1"));
        break;
    case Mischief::RanksForgotten:
        change(QStringLiteral("update place set turn_rank = 0 where turn_rank < 1000"));
        break;
    case Mischief::ArrivalForgotten:
        change(QStringLiteral("update place set turn_at = -position where turn_at is not null"));
        break;
    case Mischief::ListForgotten:
        change(QStringLiteral("delete from do_not_call"));
        break;
    case Mischief::BatchCancelForgotten:
        change(QStringLiteral("update place set state = 'planned' where state = 'cancelled'"));
        break;
    case Mischief::LineLeaked:
        change(QStringLiteral(
            "update slot set attempt_id = (select id from attempt where state = 'ended' limit 1) where scope "
            "= "
            "'account' and n = 1 and attempt_id is null and not exists (select 1 from slot s where "
            "s.attempt_id in (select id from attempt where state = 'ended'))"));
        break;
    case Mischief::MissForgotten:
        change(QStringLiteral("update attempt set undecided = 0 where state = 'expired'"));
        break;
    case Mischief::MissCalled:
        change(QStringLiteral(
            "update place set state = 'planned', ordinal = ordinal + 1, turn_rank = null where state = "
            "'skipped' and exists (select 1 from attempt a where a.campaign_id = place.campaign_id and "
            "a.position = place.position and a.ordinal = place.ordinal and a.state = 'expired')"));
        break;
    case Mischief::LeadLost:
        change(QStringLiteral("update campaign set state = 'completed' where state = 'active' and "
                              "batches_started > 0"));
        break;
    default:
        break;
    }
}

} // namespace callboard::test
