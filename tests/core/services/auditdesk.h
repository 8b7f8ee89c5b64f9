// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/accountservice.h"
#include "core/services/attemptservice.h"
#include "core/services/auditservice.h"
#include "core/services/callscheduleservice.h"
#include "core/services/campaignservice.h"
#include "core/services/donotcallservice.h"
#include "core/services/rulepreset.h"
#include "core/services/scheduleservice.h"
#include "tests/support/orderdesk.h"

#include <QFile>
#include <QtConcurrentRun>

namespace callboard::test {

using namespace std::chrono_literals;

/// What an act came to, whatever it answers otherwise.
template<typename T>
[[nodiscard]] Result<void> outcomeOf(const Result<T> &answer)
{
    return answer ? Result<void>() : Result<void>(fail(answer.error()));
}

/// A profile in which everything can be decided, and the state in which an act finds it.
class AuditDesk
{
public:
    AuditDesk()
        : leads(desk.profile.addLeads(12))
        , campaigns(workspace())
        , account(await(services::AccountService(workspace()).preferred()).value_or(Account()))
    {
    }

    [[nodiscard]] services::Workspace &workspace() { return *desk.profile.workspace; }
    [[nodiscard]] services::ScheduleRequest request(Instant start)
    {
        services::ScheduleRequest request;
        request.leads = leads.mid(0, 10);
        request.name = QStringLiteral("Renewals");
        request.account = account.id;
        request.start = start;
        return request;
    }
    [[nodiscard]] Result<services::ScheduleReceipt> schedule(const services::ScheduleRequest &wish)
    {
        return await(services::ScheduleService(workspace()).schedule(wish));
    }
    void haveCampaign()
    {
        campaign =
            schedule(request(desk.profile.clock->now() + 2h)).value_or(services::ScheduleReceipt()).campaign;
    }
    [[nodiscard]] Campaign stored()
    {
        return await(campaigns.overview(campaign)).value_or(services::CampaignOverview()).campaign;
    }
    /// The services of call schedules block.
    template<typename Work>
    [[nodiscard]] auto inPool(Work work)
    {
        return await(QtConcurrent::run(std::move(work)));
    }
    [[nodiscard]] services::CallScheduleWish wish(milliseconds later)
    {
        services::CallScheduleWish wish;
        wish.number = QStringLiteral("+919810000001");
        wish.at = desk.profile.clock->now() + later;
        return wish;
    }
    void haveCallSchedule()
    {
        const services::CallScheduleService schedules(workspace());
        campaign = inPool([schedules, wish = wish(1h)] { return schedules.add(wish); })
                       .value_or(services::CallScheduleReceipt())
                       .id;
    }
    void haveRule()
    {
        StandingRule made = services::rulePreset(StandingRuleKind::DailySessions);
        made.campaign.account = account.id;
        rule = await(desk.rules.add(made)).value_or(StandingRuleId());
    }
    [[nodiscard]] Result<services::DoNotCallReceipt> list(const QString &lines)
    {
        return await(services::DoNotCallService(workspace()).add(lines, {}));
    }
    [[nodiscard]] Result<services::DoNotCallReceipt> readRegister()
    {
        const QString path = desk.profile.directory.filePath(QStringLiteral("register.csv"));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write("+919812345678\n+919812345679\n");
        file.close();
        const auto control = std::make_shared<services::JobControl>();
        return await(services::DoNotCallService(workspace())
                         .importRegister(path, QStringLiteral("Regulator"), 100h, control));
    }
    [[nodiscard]] Result<services::ImportSummary> import()
    {
        services::ImportRequest request;
        request.pasted = QByteArrayLiteral("number,name\n+919811111111,Somebody\n");
        return await(
            services::ImportService(workspace()).run(request, std::make_shared<services::JobControl>()));
    }
    [[nodiscard]] QList<AuditEntry> rows()
    {
        return await(services::AuditService(workspace()).page({}, 0, 500)).value_or({});
    }
    [[nodiscard]] bool sql(const QString &statement)
    {
        return await(workspace().ledger().write(
                         [statement](store::Store &store) { return store.database->change(statement); }))
            .has_value();
    }

    OrderDesk desk;
    QList<LeadId> leads;
    services::CampaignService campaigns;
    Account account;
    CampaignId campaign;
    AttemptId attempt;
    StandingRuleId rule;
    std::shared_ptr<const services::RemovedLeads> removed;
};

} // namespace callboard::test
