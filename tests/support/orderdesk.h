// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/localclock.h"
#include "core/services/standingruleservice.h"
#include "core/store/ledger.h"
#include "tests/support/rulecalls.h"
#include "tests/support/testprofile.h"

namespace callboard::test {

/// A profile whose leads are orders, and a way to live through its days without an engine: runs are made when
/// they are due, and their calls are entered as the engine would have.
class OrderDesk
{
public:
    OrderDesk()
        : rules(*profile.workspace)
    {
    }

    /// \a count further orders of that type, "AWB1", "AWB2" and so on; false when they could not be added.
    [[nodiscard]] bool addOrders(int count, const QString &orderType,
                                 const QByteArray &furtherColumn = QByteArrayLiteral("note"),
                                 const QString &furtherValue = QString())
    {
        services::ImportRequest request;
        request.pasted = QByteArrayLiteral("number,name,awb,order_type,") + furtherColumn + '\n';
        for (int i = 0; i < count; ++i) {
            ++m_orders;
            request.pasted += QStringLiteral("+9198%1,Customer %2,AWB%2,%3,%4\n")
                                  .arg(20'000'000 + m_orders)
                                  .arg(m_orders)
                                  .arg(orderType, furtherValue)
                                  .toUtf8();
        }
        services::ImportService imports(*profile.workspace);
        return await(imports.run(request, std::make_shared<services::JobControl>())).has_value();
    }

    /// The next time at which the house's clocks show \a time.
    void goOnTo(QTime time)
    {
        const Instant now = profile.clock->now();
        QDate day = toDateTime(now, profile.workspace->zone()).date();
        Instant then = plan::instantAt(day, time, profile.workspace->zone());
        if (then <= now)
            then = plan::instantAt(day.addDays(1), time, profile.workspace->zone());
        profile.clock->advance(then - now);
    }

    /// \a rule on the practice line, added and started; as it is then. Invalid id on failure.
    [[nodiscard]] StandingRule start(StandingRule rule)
    {
        rule.campaign.account =
            await(services::AccountService(*profile.workspace).preferred()).value_or(Account()).id;
        const Result<StandingRuleId> id = await(rules.add(rule));
        if (!id || !await(rules.setState(*id, StandingRuleState::Started))) {
            qWarning() << "The rule was not started:" << (id ? QString() : operatorText(id.error()));
            return {};
        }
        return await(rules.named(rule.name)).value_or(StandingRule());
    }

    /// What fell due by now; one receipt a rule.
    [[nodiscard]] QList<services::RuleReceipt> runDue() { return await(rules.runDue()).value_or({}); }

    /// The first \a reached leads of a run's campaign are reached now, the others missed.
    [[nodiscard]] bool call(const services::RuleReceipt &receipt, int reached)
    {
        const auto work = [run = receipt.run, reached,
                           now = profile.clock->now()](store::Store &store) -> Result<void> {
            for (int position = 0; position < run.leads; ++position) {
                const Outcome outcome = position < reached ? Outcome::Completed : Outcome::NoAnswer;
                if (const Result<void> entered = enterCall(store, run.campaign, position, now, outcome);
                    !entered)
                    return entered;
            }
            return {};
        };
        return await(profile.workspace->ledger().write(work)).has_value();
    }

    TestProfile profile;
    services::StandingRuleService rules;

private:
    int m_orders = 0;
};

} // namespace callboard::test
