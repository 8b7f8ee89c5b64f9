// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/scheduleforecast.h"

#include "core/dispatch/factfinder.h"
#include "core/plan/averagecall.h"
#include "core/services/workspace.h"
#include "core/store/callhistory.h"
#include "core/store/ledger.h"

#include <QHash>
#include <QPromise>
#include <QtConcurrentRun>

namespace callboard::services {

namespace {

constexpr qsizetype LeadsOfAPiece = 500;

using IsCancelled = std::function<bool()>;

/// What the simulation needs and only the ledger knows, gathered piece by piece so that no reader is held for
/// long. Pool threads only.
class Gathering
{
public:
    Gathering(store::Ledger &ledger, Campaign campaign, Account account, IsCancelled isCancelled)
        : m_ledger(ledger)
        , m_campaign(std::move(campaign))
        , m_account(std::move(account))
        , m_isCancelled(std::move(isCancelled))
    {
    }

    [[nodiscard]] Result<QList<CallSample>> samples(Instant now) const
    {
        const store::CallsOn which =
            m_account.isPractice() ? store::CallsOn::PracticeLine : store::CallsOn::RealAccounts;
        return m_ledger
            .read([which, since = now - ForecastService::History](const store::Store &store) {
                return store::callSamples(*store.database, which, since, ForecastService::MostSamples);
            })
            .result();
    }

    /// Fills in leads and their hours.
    [[nodiscard]] Result<void> gather(plan::ForecastInput &input, QList<LeadId> leads)
    {
        const Result<QSet<LeadId>> barred =
            m_ledger
                .read([leads](const store::Store &store) {
                    return store.leads.withStatus(leads, LeadStatus::DoNotCall);
                })
                .result();
        if (!barred)
            return fail(barred.error());
        leads.removeIf([&barred](LeadId lead) { return barred->contains(lead); });
        input.wish.leads = int(leads.size());
        const QList<LeadId> looked = leads.mid(0, ScheduleService::LeadsChecked);
        for (qsizetype at = 0; at < looked.size(); at += LeadsOfAPiece) {
            if (m_isCancelled())
                return fail(ErrorCode::Cancelled);
            const Result<QList<QList<CallingPolicy>>> hours = hoursOf(looked.mid(at, LeadsOfAPiece));
            if (!hours)
                return fail(hours.error());
            for (const QList<CallingPolicy> &each : *hours)
                input.groups << groupOf(each, input);
        }
        return {};
    }

private:
    [[nodiscard]] Result<QList<QList<CallingPolicy>>> hoursOf(const QList<LeadId> &ids) const
    {
        return m_ledger
            .read([ids, campaign = m_campaign,
                   account = m_account](const store::Store &store) -> Result<QList<QList<CallingPolicy>>> {
                const Result<CallingPolicy> house = dispatch::houseHoursFor(account, store);
                const Result<QList<Lead>> leads = store.leads.leads(ids);
                if (!house || !leads)
                    return fail(house ? leads.error() : house.error());
                const dispatch::FactFinder finder(store);
                dispatch::CampaignFacts facts;
                facts.campaign = campaign;
                facts.account = account;
                facts.house = *house;
                QList<QList<CallingPolicy>> hours;
                for (const Lead &lead : *leads)
                    hours << finder.hoursOf(lead, facts);
                return hours;
            })
            .result();
    }

    int groupOf(const QList<CallingPolicy> &hours, plan::ForecastInput &input)
    {
        const auto known = m_groups.constFind(hours);
        if (known != m_groups.cend())
            return *known;
        input.hours << hours;
        return *m_groups.insert(hours, int(input.hours.size()) - 1);
    }

    store::Ledger &m_ledger;
    Campaign m_campaign;
    Account m_account;
    IsCancelled m_isCancelled;
    QHash<QList<CallingPolicy>, int> m_groups;
};

} // namespace

ForecastService::ForecastService(Workspace &workspace)
    : m_workspace(workspace)
{
}

QFuture<Result<ScheduleForecast>> ForecastService::forecast(const ScheduleRequest &request,
                                                            const Account &account,
                                                            const std::optional<plan::DayRoom> &dayRoom) const
{
    const ScheduleService schedules(m_workspace);
    const Campaign campaign = schedules.campaignFor(request, account);
    plan::ForecastInput question;
    question.wish = schedules.wish(request, account, dayRoom);
    question.lines = schedules.summary(request, account, dayRoom).lines;
    question.rules = campaign.rules;
    const auto work = [ledger = &m_workspace.ledger(), now = m_workspace.clock().now(), account, campaign,
                       leads = request.leads, question](QPromise<Result<ScheduleForecast>> &promise) -> void {
        const IsCancelled isCancelled = [&promise] { return promise.isCanceled(); };
        plan::ForecastInput input = question;
        Gathering gathering(*ledger, campaign, account, isCancelled);
        const Result<QList<CallSample>> samples = gathering.samples(now);
        const Result<void> gathered = samples ? gathering.gather(input, leads) : fail(samples.error());
        if (!gathered) {
            promise.addResult(fail(gathered.error()));
            return;
        }
        input.odds = plan::callOdds(*samples, input.wish.averageCall);
        if (const std::optional<plan::Forecast> found = plan::forecast(input, isCancelled))
            promise.addResult(ScheduleForecast{*found, input.odds, account.isPractice()});
    };
    return QtConcurrent::run(work);
}

} // namespace callboard::services
