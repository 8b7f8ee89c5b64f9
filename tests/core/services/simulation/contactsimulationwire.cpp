// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/services/simulation/contactsimulation.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace callboard::test {

namespace {

constexpr QLatin1String ContactsPath("/crm/v3/objects/contacts/");
constexpr QLatin1String CallsPath("/crm/v3/objects/calls");
/// So that the third look finds whatever there is: docs/hubspot.md promises no more.
constexpr milliseconds LongestLagOfCalls{150'000};

QString toText(HubSpotFault fault)
{
    switch (fault) {
    case HubSpotFault::Burst:
        return QStringLiteral("429");
    case HubSpotFault::DayUsedUp:
        return QStringLiteral("429 of the day");
    case HubSpotFault::Locked:
        return QStringLiteral("423");
    case HubSpotFault::Unavailable:
        return QStringLiteral("503");
    case HubSpotFault::ErrorAfterWork:
        return QStringLiteral("500, and done");
    case HubSpotFault::LostAfterWork:
        return QStringLiteral("no answer, and done");
    case HubSpotFault::LostBefore:
        return QStringLiteral("no answer, and not done");
    case HubSpotFault::Nonsense:
        return QStringLiteral("an answer that is none");
    case HubSpotFault::KeyRefused:
        return QStringLiteral("401");
    default:
        return {};
    }
}

bool isSearch(const http::Request &request)
{
    return request.url.path().endsWith(QLatin1String("/search"));
}

} // namespace

void ContactSimulation::orderFault()
{
    static const QList<HubSpotFault> faults = {HubSpotFault::Burst,          HubSpotFault::Burst,
                                               HubSpotFault::DayUsedUp,      HubSpotFault::Locked,
                                               HubSpotFault::Unavailable,    HubSpotFault::Unavailable,
                                               HubSpotFault::ErrorAfterWork, HubSpotFault::LostAfterWork,
                                               HubSpotFault::LostBefore,     HubSpotFault::Nonsense};
    HubSpotFault fault = HubSpotFault::None;
    if (m_isKeyRefused)
        fault = HubSpotFault::KeyRefused;
    else if (m_dice.chance(m_faultPercent))
        fault = m_dice.oneOf(faults);
    m_fake.faultOfNext(fault);
    if (fault == HubSpotFault::None)
        return;
    m_tally.count(m_isKeyRefused ? "key refused" : "faults");
    note(QStringLiteral("  ") + toText(fault));
}

bool ContactSimulation::beforeRequest(const http::Request &request)
{
    m_fake.faultOfNext(HubSpotFault::None);
    const QString path = request.url.path();
    if (!m_isFair) {
        if (m_dice.chance(8)) {
            m_tally.count("changes meanwhile");
            peopleAct();
        }
        if (m_dice.chance(m_faultPercent / 8)) {
            note(QStringLiteral("  nothing leaves this machine"));
            return false;
        }
        orderFault();
    }
    judgeRequest(request);
    m_fake.setLag(m_isFair ? milliseconds{0}
                           : m_dice.between(milliseconds{0},
                                            path == CallsPath ? LongestLagOfCalls : milliseconds{60'000}));
    return true;
}

void ContactSimulation::judgeRequest(const http::Request &request)
{
    const QString path = request.url.path();
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (request.method == http::Method::Patch)
        m_judge.changes(path.mid(ContactsPath.size()), body[QLatin1String("properties")].toObject(),
                        m_office.look(), m_office.calls(), m_job.meddled);
    else if (path == CallsPath && m_job.meddled.isEmpty())
        m_judge.creates(body, m_office.look(), m_office.calls());
}

void ContactSimulation::afterRequest(const http::Request &request, const http::Response &response)
{
    m_tally.count("requests");
    note(QStringLiteral("  %1 %2 -> %3")
             .arg(request.method == http::Method::Get     ? QStringLiteral("GET")
                  : request.method == http::Method::Patch ? QStringLiteral("PATCH")
                                                          : QStringLiteral("POST"),
                  request.url.path().mid(16))
             .arg(response.status));
    if (m_fake.wasTooFast())
        m_faults << QStringLiteral("more requests than HubSpot allows");
    const QString path = request.url.path();
    if (response.status != 200 || !path.startsWith(ContactsPath) || request.method == http::Method::Patch)
        return;
    const QJsonObject body = QJsonDocument::fromJson(response.body).object();
    if (!isSearch(request)) {
        if (!body.isEmpty())
            m_judge.told(body, path.mid(ContactsPath.size()));
        return;
    }
    const QJsonArray results = body[QLatin1String("results")].toArray();
    for (const QJsonValue &result : results)
        m_judge.told(result.toObject());
}

/// Somebody changes a lead between two steps of a job. What it does to that lead counts from then.
void ContactSimulation::meddle()
{
    if (!m_isInJob || m_isFair || !m_dice.chance(5))
        return;
    m_tally.count("leads changed meanwhile");
    m_isInJob = false; // the clock is looked at by this, too
    const ContactLook before = m_office.look();
    m_judge.seen(before);
    m_office.meddle();
    const ContactLook after = m_office.look();
    m_isInJob = true;
    for (auto lead = before.leads.cbegin(); lead != before.leads.cend(); ++lead) {
        const auto now = after.leads.constFind(lead.key());
        if (now != after.leads.cend() && *now == *lead)
            continue;
        m_job.meddled.insert(lead.key());
        if (now == after.leads.cend())
            m_job.before.leads.remove(lead.key());
        else
            m_job.before.leads.insert(lead.key(), *now);
    }
}

} // namespace callboard::test
