// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/settingtable.h"

#include "core/base/zone.h"
#include "core/http/address.h"
#include "core/intake/numbernormaliser.h"
#include "core/model/standingrule.h"
#include "core/store/checkupdays.h"
#include "core/store/househours.h"
#include "core/store/store.h"

#include <algorithm>
#include <array>
#include <limits>

namespace callboard::services {

namespace {

/// A period of dialling: key, where it lives, and its range in seconds (dialling safety, section 15).
struct PeriodEntry
{
    const char *key;
    milliseconds DiallingPeriods::*field;
    double least;
    double most;
};

constexpr std::array PeriodEntries = {
    PeriodEntry{"dialling.create_deadline", &DiallingPeriods::createDeadline, 5, 60},
    PeriodEntry{"dialling.connect_deadline", &DiallingPeriods::connectDeadline, 5, 60},
    PeriodEntry{"dialling.read_deadline", &DiallingPeriods::readDeadline, 5, 60},
    PeriodEntry{"dialling.send_by", &DiallingPeriods::sendBy, 5, 60},
    PeriodEntry{"dialling.settle", &DiallingPeriods::settle, 60, 900},
    PeriodEntry{"dialling.listing_gap", &DiallingPeriods::listingGap, 30, 300},
    PeriodEntry{"dialling.poll_ringing", &DiallingPeriods::pollRinging, 1, 60},
    PeriodEntry{"dialling.poll_talking", &DiallingPeriods::pollTalking, 1, 60},
    PeriodEntry{"dialling.ask_operator_after", &DiallingPeriods::askOperatorAfter, 60, 3600},
    PeriodEntry{"dialling.longest_call", &DiallingPeriods::longestCall, 600, 43200},
};

constexpr int UsualSheetsMinutes = 5;
constexpr int UsualHubSpotMinutes = 15;
constexpr int MostMinutesBetweenLooks = 24 * 60;
constexpr double LeastTestPeriod = 0.01;
constexpr int MostNameCharacters = 100;
constexpr int UsualApiPort = 8791;
constexpr int UsualWebhooksPort = 8792;
constexpr int LeastPort = 1024; // below only root may listen
constexpr int MostPort = 65535;

QString secondsText(milliseconds period)
{
    return QString::number(double(period.count()) / 1000.0);
}

SettingDefinition periodDefinition(const PeriodEntry &entry)
{
    const double least = entry.least;
    const double most = entry.most;
    return {QString::fromLatin1(entry.key),
            secondsText(DiallingPeriods().*entry.field),
            QStringLiteral("%1-%2 (seconds)").arg(least).arg(most),
            [least, most](const QString &value, bool test) {
                bool isNumber = false;
                const double asked = value.toDouble(&isNumber);
                return isNumber && asked >= (test ? LeastTestPeriod : least) && asked <= most;
            },
            SettingKind::Seconds,
            least,
            most};
}

SettingDefinition numberDefinition(const QString &key, const QString &value, double least, double most)
{
    return {key,
            value,
            QStringLiteral("%1-%2").arg(least).arg(most),
            [least, most](const QString &text, bool) {
                bool isNumber = false;
                const double asked = text.toDouble(&isNumber);
                return isNumber && asked >= least && asked <= most;
            },
            SettingKind::Number,
            least,
            most};
}

/// 0 stands for no limit.
SettingDefinition wholeNumberDefinition(const QString &key, int value, int least, int most)
{
    return {key,
            QString::number(value),
            QStringLiteral("%1-%2, 0 for no limit").arg(least).arg(most),
            [least, most](const QString &text, bool) {
                bool isNumber = false;
                const int asked = text.toInt(&isNumber);
                return isNumber && asked >= least && asked <= most;
            },
            SettingKind::Limit,
            double(least),
            double(most)};
}

/// How often somebody else is asked for news.
SettingDefinition minutesDefinition(const QString &key, int usual)
{
    return {key,
            QString::number(usual),
            QStringLiteral("0-%1, 0 for only when asked").arg(MostMinutesBetweenLooks),
            [](const QString &value, bool) {
                bool isNumber = false;
                const int minutes = value.toInt(&isNumber);
                return isNumber && minutes >= 0 && minutes <= MostMinutesBetweenLooks;
            },
            SettingKind::WholeNumber,
            0,
            MostMinutesBetweenLooks};
}

SettingDefinition switchDefinition(const QString &key, bool isOn)
{
    return {key, isOn ? QStringLiteral("yes") : QStringLiteral("no"), QStringLiteral("yes, no"),
            [](const QString &value, bool) {
                return value == QLatin1String("yes") || value == QLatin1String("no");
            },
            SettingKind::Switch};
}

SettingDefinition countDefinition(const QString &key, int usual, int least, int most)
{
    return {key,
            QString::number(usual),
            QStringLiteral("%1-%2").arg(least).arg(most),
            [least, most](const QString &text, bool) {
                bool isNumber = false;
                const int asked = text.toInt(&isNumber);
                return isNumber && asked >= least && asked <= most;
            },
            SettingKind::WholeNumber,
            double(least),
            double(most)};
}

/// Where a tunnel or proxy takes requests that it passes on to this computer.
bool isPublicAddress(const QString &value)
{
    const QUrl url(value, QUrl::StrictMode);
    const bool isBare = (url.path().isEmpty() || url.path() == QLatin1String("/")) && !url.hasQuery() &&
                        !url.hasFragment() && !url.host().isEmpty();
    return value.isEmpty() || (http::isSecure(url) && isBare);
}

QList<SettingDefinition> makeTable()
{
    QList<SettingDefinition> table;
    for (const PeriodEntry &entry : PeriodEntries)
        table << periodDefinition(entry);
    table << SettingDefinition{
        ZoneKey, QStringLiteral("Asia/Kolkata"), QStringLiteral("an IANA zone, Asia/Kolkata"),
        [](const QString &value, bool) { return isKnownZone(value.toLatin1()); }, SettingKind::Zone};
    table << SettingDefinition{RegionKey, QStringLiteral("IN"), QStringLiteral("a country's two letters, IN"),
                               [](const QString &value, bool) {
                                   return value == value.toUpper() &&
                                          intake::NumberNormaliser::forRegion(value).has_value();
                               },
                               SettingKind::Region};
    table << SettingDefinition{store::HouseHoursKey, hoursText(CallingPolicy().parts),
                               QStringLiteral("hours of the week, Mo-Fr 09:00-13:00, 15:00-19:00"),
                               [](const QString &value, bool) {
                                   const Result<QList<HoursPart>> parts = hoursFromText(value);
                                   return parts && !parts->isEmpty();
                               },
                               SettingKind::Hours};
    table << SettingDefinition{
        store::HouseClosedKey, QString(), QStringLiteral("days, 2026-12-25 2027-01-26"),
        [](const QString &value, bool) { return store::daysFromText(value).has_value(); }, SettingKind::Days};
    table << countDefinition(store::CheckUpDaysKey, DefaultCheckUpDays, 1, MostThresholdDays);
    table << SettingDefinition{dispatch::OperatorNameKey, QString(),
                               QStringLiteral("a name of up to 100 characters, or nothing: who is logged in"),
                               [](const QString &value, bool) {
                                   return value == value.trimmed() && value.size() <= MostNameCharacters;
                               }};
    table << wholeNumberDefinition(dispatch::OperatorLimitKey, dispatch::DefaultOperatorLines, 0, MostLines);
    table << wholeNumberDefinition(dispatch::SystemLimitKey, 0, 0, MostLines);
    table << wholeNumberDefinition(dispatch::OperatorDayKey, 0, 0, MostCallsPerDay);
    table << switchDefinition(KeepAwakeKey, true) << switchDefinition(ApiEnabledKey, false);
    table << countDefinition(ApiPortKey, UsualApiPort, LeastPort, MostPort);
    table << switchDefinition(WebhooksEnabledKey, false)
          << countDefinition(WebhooksPortKey, UsualWebhooksPort, LeastPort, MostPort);
    table << SettingDefinition{WebhooksAddressKey, QString(),
                               QStringLiteral("https://NAME of the tunnel that leads here, or nothing"),
                               [](const QString &value, bool) { return isPublicAddress(value); }};
    table << minutesDefinition(SheetsMinutesKey, UsualSheetsMinutes)
          << minutesDefinition(HubSpotMinutesKey, UsualHubSpotMinutes);
    table << numberDefinition(PracticeSpeedKey, QStringLiteral("20"), 0.1, 10000);
    table << SettingDefinition{PracticeSeedKey,
                               QStringLiteral("1"),
                               QStringLiteral("0-4294967295"),
                               [](const QString &value, bool) {
                                   bool isNumber = false;
                                   (void)value.toUInt(&isNumber);
                                   return isNumber;
                               },
                               SettingKind::WholeNumber,
                               0,
                               std::numeric_limits<quint32>::max()};
    table << SettingDefinition{PracticeScriptKey, QString(), QStringLiteral("a file's path, or nothing"),
                               [](const QString &, bool) { return true; }, SettingKind::File};
    return table;
}

} // namespace

const QList<SettingDefinition> &settingTable()
{
    static const QList<SettingDefinition> table = makeTable();
    return table;
}

const SettingDefinition *settingDefinition(const QString &key)
{
    for (const SettingDefinition &definition : settingTable()) {
        if (definition.key == key)
            return &definition;
    }
    return nullptr;
}

QString lastUsedKey(Channel channel)
{
    return isMessage(channel) ? QStringLiteral("schedule.last_sender")
                              : QStringLiteral("schedule.last_account");
}

Result<QString> readSetting(const store::SettingRepository &settings, const QString &key)
{
    const SettingDefinition *definition = settingDefinition(key);
    const Result<std::optional<QString>> stored = settings.value(key);
    if (!stored)
        return fail(stored.error());
    return stored->value_or(definition ? definition->defaultValue : QString());
}

Result<DiallingPeriods> readPeriods(const store::SettingRepository &settings)
{
    const Result<QMap<QString, QString>> stored = settings.values(QStringLiteral("dialling."));
    if (!stored)
        return fail(stored.error());
    DiallingPeriods periods;
    for (const PeriodEntry &entry : PeriodEntries) {
        bool isNumber = false;
        const double value = stored->value(QString::fromLatin1(entry.key)).toDouble(&isNumber);
        if (isNumber)
            periods.*entry.field = milliseconds{milliseconds::rep(value * 1000.0)};
    }
    return periods;
}

Result<bool> allOnLoopback(const store::Store &store)
{
    const Result<QList<Account>> accounts = store.accounts.all();
    if (!accounts)
        return fail(accounts.error());
    return std::all_of(accounts->cbegin(), accounts->cend(), [](const Account &account) {
        return account.isPractice() || http::isLoopback(account.baseUrl);
    });
}

Result<DiallingPeriods> periodsInForce(const store::Store &store)
{
    Result<DiallingPeriods> periods = readPeriods(store.settings);
    if (!periods)
        return periods;
    const Result<bool> harmless = allOnLoopback(store);
    if (!harmless)
        return fail(harmless.error());
    if (!*harmless) {
        for (const PeriodEntry &entry : PeriodEntries) {
            const milliseconds least{milliseconds::rep(entry.least * 1000.0)};
            (*periods).*entry.field = std::max((*periods).*entry.field, least);
        }
    }
    return periods;
}

QTimeZone readZone(const store::SettingRepository &settings)
{
    const Result<QString> stored = readSetting(settings, ZoneKey);
    const QTimeZone zone(stored.value_or(QString()).toLatin1());
    return zone.isValid() ? zone : defaultZone();
}

} // namespace callboard::services
