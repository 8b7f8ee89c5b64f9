// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/simulation/simulationpostjudge.h"

#include <algorithm>

namespace callboard::test {

using namespace std::chrono_literals;
using providers::MessageFault;

namespace {

constexpr milliseconds ClockTolerance{120'000};
constexpr milliseconds BetweenMessages{6'000}; // WhatsApp, to one recipient

bool isNorthAmerican(const QString &number)
{
    return number.startsWith(QLatin1String("+1"));
}

} // namespace

/// I3: hours, consent, and the country of a WhatsApp number.
void SimulationPostJudge::judgePerson(const Case &judged)
{
    const SeenSend &send = judged.send;
    const Campaign &campaign = judged.campaign.campaign;
    const CastPerson &person = judged.lead.person;
    const QString profile = m_office.account(send.account).account.legalProfile;
    const QString hours = hoursFault(campaign, m_office.house().hours, profile, person, send.wall);
    if (!hours.isEmpty())
        accuse(Invariant::Hours, QStringLiteral("written to ") + hours);
    const QList<CastLaw> laws = lawsFor(profile, person, campaign.rules.category);
    const bool needsConsent =
        std::any_of(laws.cbegin(), laws.cend(), [](const CastLaw &law) { return law.needsConsent; });
    if (needsConsent && !person.hasConsent)
        accuse(Invariant::DoNotCall, QStringLiteral("written to without consent"));
    if (send.channel == Channel::WhatsApp && isNorthAmerican(send.number) &&
        campaign.rules.category == CallCategory::Promotional)
        accuse(Invariant::DoNotCall, QStringLiteral("advertising by WhatsApp to North America"));
    const milliseconds skew = m_clock.now() - m_line.truth();
    if (std::chrono::abs(skew) <= ClockTolerance)
        return;
    for (size_t i = 0; i < judged.index; ++i) {
        const SeenSend &before = m_sends.at(i);
        if (before.account == send.account && before.hasToldTime && before.answered &&
            *before.answered > m_jumped && *before.answered < send.boot)
            accuse(Invariant::Hours, QStringLiteral("written to by a clock that is known to be wrong"));
    }
}

/// I3: whoever must not be contacted; a message that goes with a campaign is that campaign's.
void SimulationPostJudge::judgeLists(const Case &judged)
{
    const OfficeLead &lead = judged.lead;
    const Campaign &campaign = judged.campaign.campaign;
    if (lead.isGone)
        accuse(Invariant::DoNotCall, QStringLiteral("a deleted lead was written to"));
    if (lead.isMarked)
        accuse(Invariant::DoNotCall, QStringLiteral("a marked lead was written to"));
    if (isOptedOut(lead))
        accuse(Invariant::DoNotCall, QStringLiteral("somebody was written to who wanted no more messages"));
    for (const QString &number : numbersOf(lead)) {
        auto listed = m_office.listedAs(number, campaign.id);
        if (!listed && campaign.isFollowUp())
            listed = m_office.listedAs(number, campaign.followsUp);
        if (listed)
            accuse(Invariant::DoNotCall, QStringLiteral("written to although ") + *listed);
    }
    QList<Contact> before;
    for (const Contact &each : contactsOf(lead, judged.send.boot, judged.index)) {
        if (each.attempt != judged.send.attempt)
            before << each;
    }
    const bool isPair = judged.send.channel == Channel::WhatsApp &&
                        std::any_of(before.cbegin(), before.cend(), [&](const Contact &each) {
                            return each.isWhatsApp && judged.send.wall - each.wall < BetweenMessages &&
                                   judged.send.boot - each.boot < BetweenMessages;
                        });
    if (isPair)
        accuse(Invariant::Limits, QStringLiteral("two messages to a person within 6 s"));
    ContactLimits limits = limitsFor(judged.campaign, lead);
    if (!campaign.isFollowUp()) {
        judgeContacts(before, limits, judged.send.wall, judged.send.attempt, "written to");
        return;
    }
    // The gap after the campaign's own contacts is none (ruling 11); a second try keeps its ladder's wait.
    ContactLimits gapAlone;
    gapAlone.gap = std::exchange(limits.gap, seconds{0});
    judgeContacts(before, limits, judged.send.wall, judged.send.attempt, "written to");
    before.removeIf([&](const Contact &each) { return isOfFamily(each.attempt, judged.campaign); });
    judgeContacts(before, gapAlone, judged.send.wall, judged.send.attempt, "written to");
}

/// 131056: a person to whom too many went waits, whichever campaign of the sender writes.
void SimulationPostJudge::judgePairWait(const Case &judged)
{
    const SeenSend &send = judged.send;
    for (size_t i = 0; i < judged.index; ++i) {
        const SeenSend &before = m_sends.at(i);
        const bool isTold = before.fault == MessageFault::PairLimit && before.answered &&
                            *before.answered < send.boot && before.number == send.number;
        if (isTold && isSameSender(before.account, send.account) &&
            send.boot < *before.answered + BetweenMessages &&
            send.wall < before.answeredWall + BetweenMessages)
            accuse(Invariant::Limits,
                   QStringLiteral("written to within 6 s of being told that it was too much"));
    }
}

bool SimulationPostJudge::isOptedOut(const OfficeLead &lead) const
{
    const QStringList numbers = numbersOf(lead);
    return std::any_of(numbers.cbegin(), numbers.cend(), [&](const QString &number) {
        return m_optedOut.contains(number) && !m_office.wasAllowedAgain(number) &&
               !m_office.wasAllowedAgain(lead.person.number.e164());
    });
}

bool SimulationPostJudge::isOfFamily(const AttemptId &attempt, const OfficeCampaign &followUp)
{
    const std::optional<Row> row = rowOf(attempt);
    const OfficeCampaign *campaign = row ? m_office.campaignOf(row->campaign) : nullptr;
    const CampaignId followed = followUp.campaign.followsUp;
    return campaign && (campaign->campaign.id == followed || campaign->campaign.followsUp == followed);
}

ContactLimits SimulationPostJudge::limitsFor(const OfficeCampaign &campaign, const OfficeLead &lead) const
{
    ContactLimits limits = campaign.campaign.rules.contacts;
    const QString profile = m_office.account(campaign.campaign.account).account.legalProfile;
    const QList<CastLaw> laws = lawsFor(profile, lead.person, campaign.campaign.rules.category);
    for (const CastLaw &law : laws)
        limits.caps << law.caps;
    return limits;
}

/// All until then, of as many \a sends, that may have reached the person, by whichever channel.
QList<SimulationPostJudge::Contact> SimulationPostJudge::contactsOf(const OfficeLead &lead,
                                                                    milliseconds until, size_t sends)
{
    const QStringList numbers = numbersOf(lead);
    QList<Contact> contacts;
    for (const SeenCreate &call : m_judge.creates()) {
        if (call.call >= 0 && call.boot <= until && numbers.contains(call.number))
            contacts << Contact{call.wall, call.boot, call.attempt, false};
    }
    for (size_t i = 0; i < sends; ++i) {
        const SeenSend &send = m_sends.at(i);
        if (send.message >= 0 && send.boot <= until && numbers.contains(send.number))
            contacts << Contact{send.wall, send.boot, send.attempt, send.channel == Channel::WhatsApp};
    }
    return contacts;
}

void SimulationPostJudge::judgeContacts(const QList<Contact> &before, const ContactLimits &limits,
                                        Instant wall, const AttemptId &attempt, const char *what)
{
    QList<int> counts(limits.caps.size(), 1);
    for (const Contact &each : before) {
        const milliseconds ago = wall - each.wall;
        if (limits.gap > 0s && ago < limits.gap)
            accuse(Invariant::Contacts, QStringLiteral("%1 %2 s after the last contact: %3 after %4")
                                            .arg(QLatin1String(what))
                                            .arg(ago.count() / 1000)
                                            .arg(attempt.text().left(8), each.attempt.text().left(8)));
        for (qsizetype cap = 0; cap < limits.caps.size(); ++cap)
            counts[cap] += ago < limits.caps.at(cap).period ? 1 : 0;
    }
    for (qsizetype i = 0; i < limits.caps.size(); ++i) {
        if (counts.at(i) > limits.caps.at(i).contacts)
            accuse(Invariant::Contacts, QStringLiteral("%1: contact %2 within %3 h by any channel")
                                            .arg(QLatin1String(what))
                                            .arg(counts.at(i))
                                            .arg(limits.caps.at(i).period.count() / 3600));
    }
}

} // namespace callboard::test
