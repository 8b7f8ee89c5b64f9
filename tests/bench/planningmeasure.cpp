// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// \file
/// What planning and the rules take for many leads: the summary of a schedule, its forecast with three tries,
/// and each lead's eligibility with its facts from a ledger on disk. Prints one JSON object; the only
/// argument is the number of leads.

#include "core/dispatch/factfinder.h"
#include "core/plan/forecast.h"
#include "tests/support/temporarystore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

#include <sys/resource.h>

#include <cstdio>
#include <cstring>
#include <vector>

namespace {

using namespace callboard;

constexpr int LeadsAtOnce = 500; // as the forecast reads them
constexpr int InsertsAtOnce = 20'000;

double secondsOf(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e9;
}

double peakMebibytes()
{
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024.0;
}

QList<LeadId> seed(test::TemporaryStore &store, int count)
{
    QList<LeadId> ids;
    ids.reserve(count);
    for (int from = 1; from <= count; from += InsertsAtOnce) {
        store::Transaction transaction(store.database());
        if (!transaction.begun())
            return {};
        for (int i = from; i < from + InsertsAtOnce && i <= count; ++i)
            ids << store.addLead(test::sampleLead(i));
        if (!transaction.commit())
            return {};
    }
    return ids;
}

plan::ScheduleWish wishFor(int leads)
{
    plan::ScheduleWish wish;
    wish.leads = leads;
    wish.start = test::FridayNoon;
    wish.parallel = 10;
    return wish;
}

plan::ScheduleSummary summarise(const plan::ScheduleWish &wish)
{
    plan::LineLimits limits;
    limits.account = 20;
    return plan::summarise(wish, limits, test::FridayNoon);
}

std::optional<plan::Forecast> lookAhead(const plan::ScheduleWish &wish, int lines)
{
    return plan::forecast({wish, lines, CampaignRules::safeDefault(), plan::callOdds({})});
}

/// How many may be called at once; less than nothing when the ledger cannot be read.
int countEligible(test::TemporaryStore &store, const QList<LeadId> &ids)
{
    const dispatch::FactFinder finder(*store);
    dispatch::CampaignFacts campaign;
    campaign.campaign.state = CampaignState::Active;
    campaign.campaign.start = test::FridayNoon;
    campaign.campaign.leadCount = int(ids.size());
    campaign.campaign.rules = CampaignRules::safeDefault();
    campaign.account.provider = ProviderKind::Vapi; // by the law of India
    int eligible = 0;
    for (qsizetype from = 0; from < ids.size(); from += LeadsAtOnce) {
        const Result<QList<Lead>> leads = store->leads.leads(ids.mid(from, LeadsAtOnce));
        if (!leads)
            return -1;
        for (const Lead &lead : *leads) {
            dispatch::Turn turn;
            turn.dueAt = test::FridayNoon;
            turn.lead = lead;
            const Result<plan::EligibilityFacts> facts = finder.of(turn, campaign, test::FridayNoon);
            if (!facts)
                return -1;
            eligible += plan::eligibility(*facts).answer == plan::Answer::CallNow ? 1 : 0;
        }
    }
    return eligible;
}

/// What a list of lead, batch and time for each would take to be written to at all.
double secondsToFill(int leads)
{
    constexpr size_t BytesOfALead = 16;
    std::vector<char> memory(size_t(leads) * BytesOfALead);
    QElapsedTimer timer;
    timer.start();
    std::memset(memory.data(), leads % 7 + 1, memory.size());
    const double seconds = secondsOf(timer);
    return memory.back() != 0 ? seconds : 0; // read, so that it is not left out
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int count = QCoreApplication::arguments().value(1).toInt();
    test::TemporaryStore store;
    const QList<LeadId> ids = seed(store, count);
    if (count <= 0 || ids.size() != count)
        return 1;
    const double seeded = peakMebibytes();
    QElapsedTimer timer;
    timer.start();
    const plan::ScheduleWish wish = wishFor(count);
    const plan::ScheduleSummary summary = summarise(wish);
    const double planning = secondsOf(timer);
    const double filling = secondsToFill(count);
    timer.restart();
    const std::optional<plan::Forecast> forecast = lookAhead(wish, summary.lines);
    const double lookingAhead = secondsOf(timer);
    timer.restart();
    const int eligible = countEligible(store, ids);
    const double rules = secondsOf(timer);
    const QJsonObject told{{QStringLiteral("leads"), count},
                           {QStringLiteral("batches"), summary.batches},
                           {QStringLiteral("eligible"), eligible},
                           {QStringLiteral("planning_seconds"), planning},
                           {QStringLiteral("memset_seconds"), filling},
                           {QStringLiteral("forecast_runs"), forecast ? forecast->runs : 0},
                           {QStringLiteral("forecast_seconds"), lookingAhead},
                           {QStringLiteral("eligibility_seconds"), rules},
                           {QStringLiteral("memory_before_mib"), seeded},
                           {QStringLiteral("peak_memory_mib"), peakMebibytes()}};
    std::puts(QJsonDocument(told).toJson(QJsonDocument::Compact).constData());
    return eligible >= 0 ? 0 : 1;
}
