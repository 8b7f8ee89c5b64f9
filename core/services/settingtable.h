// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/dispatch/houserules.h"
#include "core/model/channel.h"
#include "core/model/diallingperiods.h"
#include "core/store/settingrepository.h"

#include <QList>
#include <QTimeZone>

#include <functional>
#include <optional>

namespace callboard::store {
class Store;
}

namespace callboard::services {

/// What a setting's value is, for whoever offers a field for it.
enum class SettingKind {
    Text = 1,
    Seconds,
    Number,
    WholeNumber,
    Zone,
    Region,
    File,
    Hours,
    Days,
    Limit,
    Switch
};

/// One thing that can be set: its key, its default and what is allowed.
struct SettingDefinition
{
    QString key;
    QString defaultValue;
    QString allowed; ///< for people
    /// Whether a value may be taken; the flag lets periods go below their minimum (ruling 16).
    std::function<bool(const QString &value, bool testTiming)> accepts;
    SettingKind kind = SettingKind::Text;
    double least = 0; ///< of seconds and numbers; both ends are allowed
    double most = 0;
};

/// Everything that can be set, in the order in which it is listed.
[[nodiscard]] const QList<SettingDefinition> &settingTable();
[[nodiscard]] const SettingDefinition *settingDefinition(const QString &key);

/// The periods as they are set, defaults for the rest.
[[nodiscard]] Result<DiallingPeriods> readPeriods(const store::SettingRepository &settings);
/// As readPeriods(); but with an account outside the loopback none below its minimum (ruling 16).
[[nodiscard]] Result<DiallingPeriods> periodsInForce(const store::Store &store);
/// Whether every account that is not the practice line is on this machine.
[[nodiscard]] Result<bool> allOnLoopback(const store::Store &store);
[[nodiscard]] QTimeZone readZone(const store::SettingRepository &settings);
/// The value or the default.
[[nodiscard]] Result<QString> readSetting(const store::SettingRepository &settings, const QString &key);

inline const QString &ZoneKey = dispatch::HouseZoneKey;
inline const QString RegionKey = QStringLiteral("house.region");
inline const QString KeepAwakeKey = QStringLiteral("machine.keep_awake");
inline const QString PracticeSpeedKey = QStringLiteral("practice.speed");
inline const QString PracticeSeedKey = QStringLiteral("practice.seed");
inline const QString PracticeScriptKey = QStringLiteral("practice.script");
inline const QString ApiEnabledKey = QStringLiteral("api.enabled");
inline const QString ApiPortKey = QStringLiteral("api.port");
inline const QString WebhooksEnabledKey = QStringLiteral("webhooks.enabled");
inline const QString WebhooksPortKey = QStringLiteral("webhooks.port");
inline const QString WebhooksAddressKey = QStringLiteral("webhooks.address");
inline const QString SheetsMinutesKey = QStringLiteral("sheets.every_minutes");
inline const QString HubSpotMinutesKey = QStringLiteral("hubspot.every_minutes");
/// Where the account of the last schedule of that kind is noted; people do not set it.
[[nodiscard]] QString lastUsedKey(Channel channel);

} // namespace callboard::services
