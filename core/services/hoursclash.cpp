// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/hoursclash.h"

#include "core/dispatch/factfinder.h"
#include "core/plan/effectivehours.h"
#include "core/plan/openhours.h"
#include "core/store/store.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QSet>

#include <algorithm>

namespace callboard::services {

namespace {

constexpr int LeadsJudgedAtOnce = 500;

QString clashText(const char *source)
{
    return QCoreApplication::translate("HoursClash", source);
}

bool isSameHours(const CallingPolicy &policy, const CallingPolicy &other)
{
    return policy.parts == other.parts && policy.closedOn == other.closedOn;
}

bool holdsHours(const plan::LegalProfile &profile, const CallingPolicy &policy)
{
    return std::any_of(profile.figures.cbegin(), profile.figures.cend(),
                       [&](const plan::LegalFigure &figure) {
                           const auto *hours = std::get_if<plan::LegalHours>(&figure.rule);
                           return hours && hours->parts == policy.parts && hours->closedOn == policy.closedOn;
                       });
}

QString titleOfLaw(const CallingPolicy &policy, const QList<plan::LegalProfile> &laws)
{
    const auto found = std::find_if(laws.cbegin(), laws.cend(), [&policy](const plan::LegalProfile &law) {
        return holdsHours(law, policy);
    });
    return found == laws.cend() ? QString() : legalTitle(*found);
}

QList<OwnedHours> owned(const QList<CallingPolicy> &policies, const Campaign &campaign,
                        const CallingPolicy &house, const QList<plan::LegalProfile> &laws)
{
    QList<OwnedHours> all;
    for (const CallingPolicy &policy : policies) {
        if (isSameHours(policy, house))
            all << OwnedHours{HoursOwner::House, {}, policy};
        else if (isSameHours(policy, campaign.policy))
            all << OwnedHours{HoursOwner::Campaign, {}, policy};
        else
            all << OwnedHours{HoursOwner::Law, titleOfLaw(policy, laws), policy};
    }
    return all;
}

QString zoneOf(const OwnedHours &hours)
{
    return QString::fromLatin1(hours.hours.zone.id());
}

QString ownerText(const OwnedHours &hours, const QString &when)
{
    switch (hours.owner) {
    case HoursOwner::Campaign:
        return clashText(QT_TRANSLATE_NOOP("HoursClash", "the campaign's hours (%1)")).arg(when);
    case HoursOwner::House:
        return clashText(QT_TRANSLATE_NOOP("HoursClash", "the house's hours (%1)")).arg(when);
    case HoursOwner::Law:
        return clashText(QT_TRANSLATE_NOOP("HoursClash", "the law's hours in %2 (%1)")).arg(when, hours.law);
    }
    Q_UNREACHABLE();
}

/// "the campaign's hours (22:00-23:00) and the law's hours in India (09:00-21:00)"; with their zones where
/// the clocks differ.
QString ownedHoursText(const QList<OwnedHours> &hours)
{
    QSet<QString> zones;
    for (const OwnedHours &each : hours)
        zones << zoneOf(each);
    QStringList parts;
    for (const OwnedHours &each : hours) {
        const QString when = hoursText(each.hours.parts);
        parts << ownerText(each, zones.size() > 1 ? QString(when + u' ' + zoneOf(each)) : when);
    }
    if (parts.size() < 2)
        return parts.join(QString());
    const QString last = parts.takeLast();
    return clashText(QT_TRANSLATE_NOOP("HoursClash", "%1 and %2"))
        .arg(parts.join(clashText(QT_TRANSLATE_NOOP("HoursClash", ", "))), last);
}

/// Asks once for all leads that share their hours.
class ClashFinder
{
public:
    ClashFinder(const Campaign &campaign, const CallingPolicy &house, const QString &profile, Instant from)
        : m_campaign(campaign)
        , m_house(house)
        , m_profile(profile)
        , m_from(from)
    {
    }

    Result<void> look(const Lead &lead)
    {
        const plan::CalledPerson person = plan::calledPersonOf(lead);
        const Result<QList<CallingPolicy>> hours =
            plan::hoursFor({m_campaign.policy, m_house, m_profile, m_campaign.rules.category}, person);
        if (!hours)
            return fail(hours.error());
        if (!m_known.contains(*hours))
            m_known.insert(*hours, plan::neverMeeting(*hours, m_from));
        if (const QList<CallingPolicy> never = m_known.value(*hours); !never.isEmpty())
            groupOf(never, person).leads << lead.id;
        return {};
    }

    [[nodiscard]] QList<HoursClash> clashes() const
    {
        QList<HoursClash> sorted = m_clashes;
        std::stable_sort(sorted.begin(), sorted.end(), [](const HoursClash &a, const HoursClash &b) {
            return a.leads.size() > b.leads.size();
        });
        return sorted;
    }

private:
    /// Two states may ask the same hours: the law is the one of the person's own.
    HoursClash &groupOf(const QList<CallingPolicy> &policies, const plan::CalledPerson &person)
    {
        const plan::LegalBook &book = plan::LegalBook::shipped();
        QList<plan::LegalProfile> laws =
            book.profilesFor(m_profile, person.number, person.state).value_or(QList<plan::LegalProfile>());
        if (const std::optional<plan::LegalProfile> country = book.ofCountry(person.number))
            laws << *country;
        const QList<OwnedHours> hours = owned(policies, m_campaign, m_house, laws);
        const auto found = std::find_if(m_clashes.begin(), m_clashes.end(),
                                        [&hours](const HoursClash &clash) { return clash.hours == hours; });
        return found == m_clashes.end() ? m_clashes.emplace_back(HoursClash{hours, {}}) : *found;
    }

    const Campaign &m_campaign;
    CallingPolicy m_house;
    QString m_profile;
    Instant m_from;
    QHash<QList<CallingPolicy>, QList<CallingPolicy>> m_known; ///< what of them never meets
    QList<HoursClash> m_clashes;
};

} // namespace

QList<OwnedHours> clashingHours(const Campaign &campaign, const CallingPolicy &house, const Account &account,
                                Instant from)
{
    const QString profile = plan::legalProfileOf(account);
    const QTimeZone zone = campaign.policy.zone;
    QList<CallingPolicy> policies = {campaign.policy, {zone, house.parts, house.closedOn}};
    QList<plan::LegalProfile> laws;
    for (const plan::LegalProfile &each : plan::LegalBook::shipped().profiles()) {
        if (each.id == profile)
            laws << each;
    }
    for (const plan::LegalHours &hours : plan::legalHours(laws, campaign.rules.category))
        policies << hours.in(zone);
    return owned(plan::neverMeeting(policies, from), campaign, house, laws);
}

Result<QList<HoursClash>> hoursClashes(const store::Store &store, const Campaign &campaign,
                                       const QList<LeadId> &leads, Instant from)
{
    const Result<Account> account = store.accounts.find(campaign.account);
    if (!account)
        return fail(account.error());
    const Result<CallingPolicy> house = dispatch::houseHoursFor(*account, store);
    if (!house)
        return fail(house.error());
    ClashFinder finder(campaign, *house, plan::legalProfileOf(*account), from);
    for (qsizetype at = 0; at < leads.size(); at += LeadsJudgedAtOnce) {
        const Result<QList<Lead>> some = store.leads.leads(leads.mid(at, LeadsJudgedAtOnce));
        if (!some)
            return fail(some.error());
        for (const Lead &lead : *some) {
            if (const Result<void> looked = finder.look(lead); !looked)
                return fail(looked.error());
        }
    }
    return finder.clashes();
}

QString clashSentence(const QList<OwnedHours> &hours)
{
    if (hours.size() == 1)
        return clashText(QT_TRANSLATE_NOOP("HoursClash", "Nobody could ever be called: nothing opens in %1."))
            .arg(ownedHoursText(hours));
    return clashText(
               QT_TRANSLATE_NOOP("HoursClash", "Nobody could ever be called: %1 have no minute in common."))
        .arg(ownedHoursText(hours));
}

QString clashSentence(const HoursClash &clash, qsizetype asked)
{
    const QString all = QLocale().toString(asked);
    const int leads = int(clash.leads.size());
    if (clash.hours.size() == 1) {
        return QCoreApplication::translate("HoursClash",
                                           "%Ln of %1 lead(s) could never be called: nothing opens in %2.",
                                           nullptr, leads)
            .arg(all, ownedHoursText(clash.hours));
    }
    return QCoreApplication::translate(
               "HoursClash", "%Ln of %1 lead(s) could never be called: %2 have no minute in common.", nullptr,
               leads)
        .arg(all, ownedHoursText(clash.hours));
}

} // namespace callboard::services
