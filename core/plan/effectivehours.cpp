// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/effectivehours.h"

#include "core/base/zone.h"
#include "core/plan/numberzones.h"
#include "core/plan/usstates.h"

#include <algorithm>
#include <iterator>

namespace callboard::plan {

namespace {

/// Policies that narrow, each once.
class Narrowing
{
public:
    void add(const LegalHours &hours, const QTimeZone &zone)
    {
        const CallingPolicy policy = hours.in(zone);
        if (!policy.isAlways() && !m_policies.contains(policy))
            m_policies.append(policy);
    }

    [[nodiscard]] QList<CallingPolicy> orAlways(const QTimeZone &zone) const
    {
        return m_policies.isEmpty() ? QList<CallingPolicy>{CallingPolicy::always(zone)} : m_policies;
    }

private:
    QList<CallingPolicy> m_policies;
};

LegalHours withoutZone(const CallingPolicy &policy)
{
    return {policy.parts, policy.closedOn};
}

bool isNamed(const QString &name, std::initializer_list<QLatin1String> names)
{
    return std::any_of(names.begin(), names.end(),
                       [&](QLatin1String each) { return name.compare(each, Qt::CaseInsensitive) == 0; });
}

bool isNorthAmerican(const PhoneNumber &number)
{
    return number.e164().startsWith(QLatin1String("+1"));
}

bool saysNothing(const QList<LegalProfile> &profiles)
{
    return std::all_of(profiles.cbegin(), profiles.cend(),
                       [](const LegalProfile &profile) { return profile.figures.isEmpty(); });
}

} // namespace

CalledPerson calledPersonOf(const Lead &lead)
{
    CalledPerson person{lead.number, {}, {}};
    for (const auto &[name, value] : lead.attributes) {
        if (isNamed(name, {QLatin1String("zone"), QLatin1String("timezone"), QLatin1String("time_zone")}))
            person.zone = value.trimmed().toLatin1();
        else if (isNamed(name, {QLatin1String("state")}))
            person.state = QString::fromLatin1(usStateNamed(value));
    }
    return person;
}

QList<QByteArray> plausibleZones(const CalledPerson &person)
{
    const bool isZoneGiven = !person.zone.isEmpty();
    if (isZoneGiven && isKnownZone(person.zone))
        return {person.zone};
    QList<QByteArray> zones = zonesOf(person.number);
    // A number moves with its owner: who gives an address in another state may be at either place.
    const QByteArray state = person.state.toLatin1();
    if (isNorthAmerican(person.number) && state != usStateOf(person.number))
        zones += zonesOfUsState(state);
    const std::optional<LegalProfile> country = LegalBook::shipped().ofCountry(person.number);
    if (isZoneGiven && country) // the lead is somewhere else than one would think, and nobody can read where
        zones += country->zones;
    std::sort(zones.begin(), zones.end());
    zones.erase(std::unique(zones.begin(), zones.end()), zones.end());
    return zones;
}

QList<CallingPolicy> effectiveHours(const CallingPolicy &campaign, const CallingPolicy &house,
                                    const QList<LegalHours> &legal, const QList<QByteArray> &zones)
{
    QList<QTimeZone> clocks;
    for (const QByteArray &zone : zones)
        clocks.append(QTimeZone(zone));
    if (clocks.isEmpty())
        clocks.append(campaign.zone);
    const QList<LegalHours> all = QList<LegalHours>{withoutZone(campaign), withoutZone(house)} + legal;
    Narrowing narrowing;
    for (const LegalHours &hours : all) {
        for (const QTimeZone &clock : std::as_const(clocks))
            narrowing.add(hours, clock);
    }
    return narrowing.orAlways(clocks.constFirst());
}

QList<CallingPolicy> hoursOnOwnClocks(const CallersHours &callers, const LegalBook &book)
{
    QList<LegalProfile> profile;
    std::copy_if(book.profiles().cbegin(), book.profiles().cend(), std::back_inserter(profile),
                 [&](const LegalProfile &each) { return each.id == callers.legalProfile; });
    return effectiveHours(callers.campaign, callers.house, legalHours(profile, callers.category),
                          {callers.campaign.zone.id()});
}

Result<QList<CallingPolicy>> hoursFor(const CallersHours &callers, const CalledPerson &person,
                                      const LegalBook &book)
{
    const Result<QList<LegalProfile>> profiles =
        book.profilesFor(callers.legalProfile, person.number, person.state);
    return profiles ? Result<QList<CallingPolicy>>(hoursBy(*profiles, callers, person, book))
                    : fail(profiles.error());
}

QList<CallingPolicy> hoursBy(const QList<LegalProfile> &profiles, const CallersHours &callers,
                             const CalledPerson &person, const LegalBook &book)
{
    const QList<QByteArray> zones = plausibleZones(person);
    QList<CallingPolicy> hours =
        effectiveHours(callers.campaign, callers.house, legalHours(profiles, callers.category), zones);
    if (!zones.isEmpty() || saysNothing(profiles))
        return hours;
    const std::optional<LegalProfile> country = book.ofCountry(person.number);
    if (!country)
        return hours;
    const Result<QList<LegalProfile>> laws = book.profilesFor(country->id, person.number, person.state);
    Narrowing narrowing;
    for (const CallingPolicy &policy : std::as_const(hours))
        narrowing.add(withoutZone(policy), policy.zone);
    for (const LegalHours &law : legalHours(laws.value_or({*country}), callers.category)) {
        for (const QByteArray &zone : country->zones)
            narrowing.add(law, QTimeZone(zone));
    }
    return narrowing.orAlways(callers.campaign.zone);
}

} // namespace callboard::plan
