// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/http/networktransport.h"
#include "core/services/sheetpull.h"
#include "core/services/sheetpush.h"
#include "core/sync/sheets/serviceaccounttokens.h"
#include "tests/support/clockpatience.h"
#include "tests/support/fakesheets.h"
#include "tests/support/leadbench.h"

namespace callboard::test {

/// A profile beside a spreadsheet, and the one job after the other that keeps them in step. Time moves only
/// by what is waited, and by a second before each job.
class SheetBench : public LeadBench
{
public:
    SheetBench()
        : fake([clock = profile.clock] { return toMSecsSinceEpoch(clock->now()) / 1000; })
        , patience(*profile.clock)
        , client({fake.url(), FakeSheets::spreadsheetId(), m_network, *profile.clock, patience},
                 std::make_unique<sync::ServiceAccountTokens>(
                     sync::readServiceAccount(fake.keyFile(), {}).value_or(sync::ServiceAccount()), m_network,
                     *profile.clock))
    {
    }

    [[nodiscard]] services::SheetGround ground()
    {
        profile.clock->advance(seconds{1});
        return {profile.workspace->ledger(), *profile.clock, profile.directory.path(), QStringLiteral("IN"),
                profile.workspace->zone(),   client};
    }
    [[nodiscard]] Result<services::SheetSummary> pull() { return services::SheetPull(ground()).run(); }
    [[nodiscard]] Result<services::SheetSummary> push() { return services::SheetPush(ground()).run(true); }
    /// Both; the pull's summary, or what went wrong.
    [[nodiscard]] Result<services::SheetSummary> step()
    {
        const Result<services::SheetSummary> pulled = pull();
        if (!pulled)
            return pulled;
        const Result<services::SheetSummary> pushed = push();
        return pushed ? pulled : pushed;
    }

    /// As the engine does, a second later.
    [[nodiscard]] bool setStatus(const Lead &lead, LeadStatus status)
    {
        profile.clock->advance(seconds{1});
        return write([id = lead.id, status, now = profile.clock->now()](store::Store &store) {
            return store.leads.showCall(id, status, {}, now);
        });
    }
    [[nodiscard]] QList<store::SheetConflict> conflicts()
    {
        return await(profile.workspace->ledger().read(
                         [](const store::Store &store) { return services::sheetsIn(store).conflicts(); }))
            .value_or({});
    }
    [[nodiscard]] int queued()
    {
        return await(profile.workspace->ledger().read(
                         [](const store::Store &store) { return services::sheetsIn(store).countQueued(); }))
            .value_or(-1);
    }

    /// Headings lead_uuid, number, name, call_status, and a row each: number and name.
    void fill(const QList<QPair<QString, QString>> &rows)
    {
        SheetGrid grid = {{QStringLiteral("lead_uuid"), QStringLiteral("number"), QStringLiteral("name"),
                           QStringLiteral("call_status")}};
        for (const auto &[number, name] : rows)
            grid << QList<QJsonValue>{QString(), number, name};
        fake.setGrid(grid);
    }
    void fill(int count)
    {
        QList<QPair<QString, QString>> rows;
        for (int i = 1; i <= count; ++i)
            rows << qMakePair(QStringLiteral("+9198%1").arg(10'000'000 + i),
                              QStringLiteral("Lead %1").arg(i));
        fill(rows);
    }
    /// The row of that name as text, or nothing.
    [[nodiscard]] QStringList rowNamed(const QString &name) const
    {
        for (int number = 1; number <= fake.grid().size(); ++number) {
            if (fake.row(number).value(2) == name)
                return fake.row(number);
        }
        return {};
    }

    FakeSheets fake;
    ClockPatience patience;

private:
    http::NetworkTransport m_network;

public:
    sync::SheetClient client;
};

} // namespace callboard::test
