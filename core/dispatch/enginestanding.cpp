// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/enginestanding.h"

#include "core/base/words.h"
#include "core/store/store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace callboard::dispatch {

namespace {

using State = EngineStanding::State;

constexpr WordTable<State, 4> StateWords = {{
    {State::Absent, QLatin1String("absent")},
    {State::LookingUp, QLatin1String("looking_up")},
    {State::Ready, QLatin1String("ready")},
    {State::Halted, QLatin1String("halted")},
}};

QString standingKey()
{
    return QStringLiteral("engine.standing");
}

template<typename Id>
QJsonArray toArray(const QSet<Id> &ids)
{
    QJsonArray array;
    for (const Id id : ids)
        array.append(id.value());
    return array;
}

template<typename Id>
QSet<Id> idsIn(const QJsonValue &value)
{
    QSet<Id> ids;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &each : array)
        ids.insert(Id(each.toInteger()));
    return ids;
}

} // namespace

Result<EngineStanding> readStanding(const store::Store &store)
{
    const Result<std::optional<QString>> text = store.settings.value(standingKey());
    if (!text)
        return fail(text.error());
    const QJsonObject fields = QJsonDocument::fromJson(text->value_or(QString()).toUtf8()).object();
    EngineStanding standing;
    standing.state =
        valueIn(StateWords, fields.value(QLatin1String("state")).toString()).value_or(State::Absent);
    standing.haltReason = fields.value(QLatin1String("halt_reason")).toString();
    standing.lookedUp = idsIn<AccountId>(fields.value(QLatin1String("looked_up")));
    standing.clockOff = idsIn<AccountId>(fields.value(QLatin1String("clock_off")));
    standing.agentUnknown = idsIn<CampaignId>(fields.value(QLatin1String("agent_unknown")));
    const QJsonObject slowed = fields.value(QLatin1String("slowed")).toObject();
    for (auto it = slowed.constBegin(); it != slowed.constEnd(); ++it)
        standing.slowed.insert(AccountId(it.key().toLongLong()), it.value().toInt());
    return standing;
}

Result<void> writeStanding(store::Store &store, const EngineStanding &standing)
{
    QJsonObject slowed;
    for (auto it = standing.slowed.cbegin(); it != standing.slowed.cend(); ++it)
        slowed.insert(QString::number(it.key().value()), it.value());
    const QJsonObject fields{{QStringLiteral("state"), wordIn(StateWords, standing.state)},
                             {QStringLiteral("halt_reason"), standing.haltReason},
                             {QStringLiteral("looked_up"), toArray(standing.lookedUp)},
                             {QStringLiteral("clock_off"), toArray(standing.clockOff)},
                             {QStringLiteral("agent_unknown"), toArray(standing.agentUnknown)},
                             {QStringLiteral("slowed"), slowed}};
    return store.settings.setValue(standingKey(),
                                   QString::fromUtf8(QJsonDocument(fields).toJson(QJsonDocument::Compact)));
}

} // namespace callboard::dispatch
