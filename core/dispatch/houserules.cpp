// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/houserules.h"

namespace callboard::dispatch {

namespace {

QString loginName()
{
    const QString name = qEnvironmentVariable("LOGNAME", qEnvironmentVariable("USER"));
    // A service may have neither; its campaigns still belong to somebody.
    return name.isEmpty() ? QStringLiteral("operator") : name;
}

int numberIn(const QMap<QString, QString> &settings, const QString &key, int otherwise)
{
    bool isNumber = false;
    const int number = settings.value(key).toInt(&isNumber);
    return isNumber && number >= 0 ? number : otherwise;
}

} // namespace

Result<HouseRules> readHouseRules(const store::Store &store)
{
    const Result<QMap<QString, QString>> limits = store.settings.values(QStringLiteral("limits."));
    const Result<std::optional<QString>> zone = store.settings.value(HouseZoneKey);
    const Result<std::optional<QString>> name = store.settings.value(OperatorNameKey);
    if (!limits || !zone || !name)
        return fail(ErrorCode::DatabaseStatement);
    HouseRules house;
    // An empty name would be the machine's own zone.
    if (*zone && !(*zone)->isEmpty()) {
        if (const QTimeZone set((*zone)->toLatin1()); set.isValid())
            house.zone = set;
    }
    house.operatorName = name->value_or(QString()).trimmed();
    if (house.operatorName.isEmpty())
        house.operatorName = loginName();
    house.systemLines = numberIn(*limits, SystemLimitKey, 0);
    house.operatorLines = numberIn(*limits, OperatorLimitKey, DefaultOperatorLines);
    house.operatorCallsPerDay = numberIn(*limits, OperatorDayKey, 0);
    return house;
}

Result<StateChange> byOperator(const store::Store &store, Instant now, const QString &note)
{
    const Result<HouseRules> house = readHouseRules(store);
    return house ? Result<StateChange>(StateChange{house->operatorName, now, note.simplified()})
                 : fail(house.error());
}

QSet<QString> callingOperators(const QList<Campaign> &open, const HouseRules &house)
{
    QSet<QString> names;
    for (const Campaign &campaign : open) {
        if (campaign.state == CampaignState::Active)
            names.insert(house.operatorOf(campaign));
    }
    return names;
}

bool hasSeveralOperators(const QList<Campaign> &open, const HouseRules &house)
{
    return callingOperators(open, house).size() > 1;
}

} // namespace callboard::dispatch
