// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/practice/practicecalljson.h"

#include "core/providers/practice/practicetalk.h"

#include <cmath>

namespace callboard::providers {

namespace {

QString isoText(Instant instant)
{
    return toDateTime(instant, QTimeZone::utc()).toUTC().toString(Qt::ISODateWithMs);
}

QString statusText(PracticeLife::Phase phase)
{
    switch (phase) {
    case PracticeLife::Phase::Queued:
        return QStringLiteral("queued");
    case PracticeLife::Phase::Ringing:
        return QStringLiteral("ringing");
    case PracticeLife::Phase::Talking:
        return QStringLiteral("in-progress");
    case PracticeLife::Phase::Ended:
        return QStringLiteral("ended");
    }
    Q_UNREACHABLE();
}

Instant updatedAt(const PracticeCall &call, const PracticeLife &life, PracticeLife::Phase phase)
{
    switch (phase) {
    case PracticeLife::Phase::Queued:
        return call.createdAt;
    case PracticeLife::Phase::Ringing:
        return life.ringingAt;
    case PracticeLife::Phase::Talking:
        return life.answeredAt.value_or(life.ringingAt);
    case PracticeLife::Phase::Ended:
        return life.endedAt;
    }
    Q_UNREACHABLE();
}

void addRecord(const PracticeCall &call, const PracticeLife &life, const PracticeScript &script,
               QJsonObject &json)
{
    constexpr double FinestCost = 10'000.0;
    const double cost = std::round(life.cost() * FinestCost) / FinestCost;
    json.insert(QStringLiteral("cost"), cost);
    json.insert(QStringLiteral("costBreakdown"), QJsonObject{{QStringLiteral("total"), cost}});
    if (!life.answeredAt)
        return;
    json.insert(QStringLiteral("artifact"),
                QJsonObject{{QStringLiteral("transcript"), practiceTranscript(call, life, script)}});
    json.insert(
        QStringLiteral("analysis"),
        QJsonObject{{QStringLiteral("summary"), practiceSummary(life)},
                    {QStringLiteral("structuredData"), QJsonObject{{QStringLiteral("practice"), true}}},
                    {QStringLiteral("successEvaluation"), QStringLiteral("true")}});
}

} // namespace

QJsonObject practiceCallJson(const PracticeCall &call, const PracticeScript &script, Instant now,
                             const QUrl &base)
{
    const PracticeLife life = lifeOf(call, script);
    const PracticeLife::Phase phase = life.phaseAt(now);
    QJsonObject json = {
        {QStringLiteral("id"), call.id},
        {QStringLiteral("orgId"), QStringLiteral("00000000-0000-4000-8000-000000000001")},
        {QStringLiteral("type"), QStringLiteral("outboundPhoneCall")},
        {QStringLiteral("status"), statusText(phase)},
        {QStringLiteral("createdAt"), isoText(call.createdAt)},
        {QStringLiteral("updatedAt"), isoText(updatedAt(call, life, phase))},
        {QStringLiteral("assistantId"), call.assistantId},
        {QStringLiteral("phoneNumberId"), call.phoneNumberId},
        {QStringLiteral("phoneCallProvider"), QStringLiteral("practice")},
        {QStringLiteral("phoneCallTransport"), QStringLiteral("pstn")},
        {QStringLiteral("name"), call.name},
        {QStringLiteral("customer"), QJsonObject{{QStringLiteral("number"), call.number},
                                                 {QStringLiteral("externalId"), call.externalId}}},
        {QStringLiteral("assistantOverrides"), call.overrides},
        {QStringLiteral("cost"), 0},
    };
    if (life.answeredAt && now >= *life.answeredAt)
        json.insert(QStringLiteral("startedAt"), isoText(*life.answeredAt));
    if (phase != PracticeLife::Phase::Ended) {
        const QUrl control = base.resolved(QUrl(QStringLiteral("/control/") + call.id));
        json.insert(QStringLiteral("monitor"),
                    QJsonObject{{QStringLiteral("controlUrl"), control.toString()}});
        return json;
    }
    json.insert(QStringLiteral("endedAt"), isoText(life.endedAt));
    json.insert(QStringLiteral("endedReason"), life.endedReason);
    if (now >= life.endedAt + script.recordLag)
        addRecord(call, life, script, json);
    return json;
}

} // namespace callboard::providers
