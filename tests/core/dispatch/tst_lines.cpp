// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/dispatchbench.h"

#include "core/dispatch/lines.h"

namespace callboard::dispatch {

using test::DispatchBench;
using test::InLedger;

struct LineKeeper
{
    LineKeeper(DispatchBench &bench, store::Store &store)
        : context{store, bench.ledger->changes(), bench.clock, bench.periods, bench.source()}
        , lines(context)
    {
    }
    EngineContext context;
    Lines lines;
};

class LinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messagesDoNotKeepCallsFromTheirLines();
    void whatIsKnownIsNotCountedAgain();

private:
    static constexpr int House = 10;

    [[nodiscard]] static auto make(DispatchBench &bench)
    {
        return [&bench](store::Store &store) { return std::make_unique<LineKeeper>(bench, store); };
    }
    [[nodiscard]] static LineRules ofCalls()
    {
        LineRules rules;
        rules.account = 5;
        rules.campaign = 5;
        rules.operatorLines = 3;
        rules.system = House;
        return rules;
    }
    [[nodiscard]] static LineRules ofMessages()
    {
        LineRules rules;
        rules.account = 5;
        rules.campaign = 5;
        rules.ofMessages = true;
        return rules;
    }
    [[nodiscard]] static Campaign campaign(qint64 id)
    {
        Campaign campaign;
        campaign.id = CampaignId(id);
        campaign.account = AccountId(id);
        return campaign;
    }
};

// A campaign of messages stands first, and both are the same operator's in the same house.
void LinesTest::messagesDoNotKeepCallsFromTheirLines()
{
    DispatchBench bench;
    InLedger<LineKeeper> keeper(bench, make(bench));
    const bool holds = bench.at([&](store::Store &) {
        UsedLines used;
        const Result<FreeLines> messages =
            keeper->lines.prepare(campaign(1), QStringLiteral("Asha"), ofMessages(), used);
        const Result<FreeLines> calls =
            keeper->lines.prepare(campaign(2), QStringLiteral("Asha"), ofCalls(), used);
        const Result<bool> taken =
            keeper->lines.take(campaign(2), QStringLiteral("Asha"), ofCalls(), AttemptId::create());
        return messages && messages->system == NoLineLimit && calls && calls->system == House &&
               calls->operatorLines == 3 && taken.value_or(false);
    });
    QVERIFY(holds);
}

void LinesTest::whatIsKnownIsNotCountedAgain()
{
    DispatchBench bench;
    InLedger<LineKeeper> keeper(bench, make(bench));
    const bool holds = bench.at([&](store::Store &) {
        UsedLines used;
        const Result<FreeLines> first = keeper->lines.prepare(campaign(1), {}, ofCalls(), used);
        const bool taken =
            keeper->lines.take(campaign(1), {}, ofCalls(), AttemptId::create()).value_or(false);
        const Result<FreeLines> known = keeper->lines.prepare(campaign(1), {}, ofCalls(), used);
        UsedLines anew;
        const Result<FreeLines> counted = keeper->lines.prepare(campaign(1), {}, ofCalls(), anew);
        return first && first->system == House && taken && known && known->system == House && counted &&
               counted->system == House - 1 && counted->account == 4 && counted->campaign == 4;
    });
    QVERIFY(holds);
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::LinesTest)
#include "tst_lines.moc"
