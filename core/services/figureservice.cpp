// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/figureservice.h"

#include "core/model/channel.h"
#include "core/plan/localclock.h"
#include "core/plan/rulereach.h"
#include "core/services/checkup.h"
#include "core/services/jsonshapes.h"
#include "core/services/workspace.h"
#include "core/store/callfigures.h"
#include "core/store/ledger.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace callboard::services {

namespace {

using store::CallsOn;

Result<CallsOn> callsThatCount(const store::Store &store)
{
    const Result<QList<Account>> accounts = store.accounts.all();
    if (!accounts)
        return fail(accounts.error());
    const bool isReal = std::any_of(accounts->cbegin(), accounts->cend(), [](const Account &account) {
        return !account.isPractice() && !isMessage(channelOf(account.provider));
    });
    return isReal ? CallsOn::RealAccounts : CallsOn::PracticeLine;
}

Result<CheckUpFigures> readCheckUps(const store::Store &store, CallsOn which, int thresholdDays,
                                    const QTimeZone &zone, Instant now)
{
    const Result<QHash<QString, int>> dates = store::columnCounts(*store.database, CheckUpAttribute);
    if (!dates)
        return fail(dates.error());
    const QDate today = toDateTime(now, zone).date();
    CheckUpFigures figures;
    figures.thresholdDays = thresholdDays;
    QList<store::ContactedSince> due;
    for (auto it = dates->cbegin(); it != dates->cend(); ++it) {
        const std::optional<QDate> day = plan::checkUpDay(it.key(), zone);
        if (!day)
            continue;
        figures.withDate += it.value();
        const QDate dueOn = day->addDays(thresholdDays);
        if (dueOn > today)
            continue;
        figures.due += it.value();
        due << store::ContactedSince{it.key(), plan::instantAt(dueOn, QTime(0, 0), zone)};
    }
    const Result<int> contacted = store::countContacted(*store.database, which, CheckUpAttribute, due);
    if (!contacted)
        return fail(contacted.error());
    figures.contacted = *contacted;
    return figures;
}

QJsonValue rateValue(std::optional<double> rate)
{
    return rate ? QJsonValue(*rate) : QJsonValue();
}

QJsonObject outcomeCounts(const QMap<Outcome, int> &counts)
{
    constexpr std::array outcomes = {Outcome::Completed, Outcome::NoAnswer,  Outcome::Busy,
                                     Outcome::Voicemail, Outcome::BadNumber, Outcome::ProviderError,
                                     Outcome::Cancelled};
    QJsonObject shape;
    for (const Outcome outcome : outcomes)
        shape.insert(toWord(outcome), counts.value(outcome));
    return shape;
}

QJsonArray failuresShape(const QList<FailedCalls> &failures)
{
    QJsonArray shape;
    for (const FailedCalls &each : failures) {
        shape.append(QJsonObject{{QStringLiteral("outcome"), toWord(each.outcome)},
                                 {QStringLiteral("reason"), textValue(each.reason)},
                                 {QStringLiteral("count"), each.count}});
    }
    return shape;
}

} // namespace

QFuture<Result<HouseFigures>> FigureService::ofLastDays(int days) const
{
    const Instant now = m_workspace.clock().now();
    return m_workspace.ledger().read(
        [span = TimeSpan{now - std::chrono::hours{24} * days, now}, zone = m_workspace.zone(),
         threshold = m_workspace.checkUpDays()](const store::Store &store) -> Result<HouseFigures> {
            const Result<CallsOn> which = callsThatCount(store);
            if (!which)
                return fail(which.error());
            const Result<CallFigures> calls = store::callFigures(*store.database, *which, span);
            if (!calls)
                return fail(calls.error());
            const Result<CheckUpFigures> checkUps = readCheckUps(store, *which, threshold, zone, span.until);
            if (!checkUps)
                return fail(checkUps.error());
            return HouseFigures{span, *which == CallsOn::PracticeLine, *calls, *checkUps};
        });
}

QFuture<Result<CallFigures>> FigureService::callsOfLastDay() const
{
    const Instant now = m_workspace.clock().now();
    return m_workspace.ledger().read(
        [span = TimeSpan{now - std::chrono::hours{24}, now}](const store::Store &store) {
            const Result<CallsOn> which = callsThatCount(store);
            return which ? store::callFigures(*store.database, *which, span)
                         : Result<CallFigures>(fail(which.error()));
        });
}

QJsonObject figuresShape(const HouseFigures &figures, const QTimeZone &zone)
{
    const CallFigures &calls = figures.calls;
    const CheckUpFigures &checkUps = figures.checkUps;
    const std::optional<milliseconds> response = calls.averageResponse();
    return {{QStringLiteral("from"), toIsoText(figures.span.from, zone)},
            {QStringLiteral("until"), toIsoText(figures.span.until, zone)},
            {QStringLiteral("practice"), figures.isPractice},
            {QStringLiteral("scheduled"), calls.scheduled},
            {QStringLiteral("calls"), calls.calls},
            {QStringLiteral("leads_called"), calls.leadsCalled},
            {QStringLiteral("leads_reached"), calls.leadsReached},
            {QStringLiteral("outcomes"), outcomeCounts(calls.outcomes)},
            {QStringLiteral("not_placed"), calls.notPlaced},
            {QStringLiteral("completion_rate"), rateValue(calls.completionRate())},
            {QStringLiteral("average_response_seconds"),
             response ? QJsonValue(double(response->count()) / 1000.0) : QJsonValue()},
            {QStringLiteral("failures"), failuresShape(calls.failures)},
            {QStringLiteral("checkups"),
             QJsonObject{{QStringLiteral("threshold_days"), checkUps.thresholdDays},
                         {QStringLiteral("with_date"), checkUps.withDate},
                         {QStringLiteral("due"), checkUps.due},
                         {QStringLiteral("contacted"), checkUps.contacted},
                         {QStringLiteral("compliance"), rateValue(checkUps.compliance())}}}};
}

} // namespace callboard::services
