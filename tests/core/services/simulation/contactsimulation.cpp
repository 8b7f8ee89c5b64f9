// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/services/simulation/contactsimulation.h"

#include "core/services/hubspotpush.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace callboard::test {

using services::ContactField;
using services::HubSpotPull;
using services::HubSpotPush;
using services::HubSpotSummary;

namespace {

constexpr int StepsOfASeed = 60;
constexpr int EventsTold = 60;

services::ContactMapping mapping()
{
    services::ContactMapping mapping;
    mapping.properties = {{ContactField::Number, QStringLiteral("phone")},
                          {ContactField::Name, QStringLiteral("firstname")},
                          {ContactField::Surname, QStringLiteral("lastname")},
                          {ContactField::Email, QStringLiteral("email")},
                          {ContactField::CheckUp, QStringLiteral("last_checkup_date")},
                          {ContactField::DoNotCall, QStringLiteral("no_calls")},
                          {ContactField::CallStatus, QStringLiteral("callboard_status")},
                          {ContactField::CalledAt, QStringLiteral("callboard_called_at")}};
    mapping.attributes = {QStringLiteral("city")};
    return mapping;
}

} // namespace

ContactSimulation::ContactSimulation(quint64 seed, ContactMischief mischief)
    : m_seed(seed)
    , m_mischief(mischief)
    , m_dice(seed)
    , m_fake([this] {
        return toMSecsSinceEpoch(fromMSecsSinceEpoch(1'795'156'200'000) + m_office.clock().monotonicTime());
    })
    , m_people(m_fake, m_dice, m_tally, [this](const QString &what) { note(what); })
    , m_office(m_people, m_dice, m_tally, [this](const QString &what) { note(what); })
    , m_clock(m_office.clock(), m_doom)
    , m_wire(m_fake, m_doom)
    , m_patience(m_office.clock())
{
    m_people.unsettled = [this](qint64 id) { m_judge.unsettled(QString::number(id)); };
    m_wire.before = [this](const http::Request &request) { return beforeRequest(request); };
    m_wire.after = [this](const http::Request &request, const http::Response &response) {
        afterRequest(request, response);
    };
    m_clock.meanwhile = [this] { meddle(); };
}

void ContactSimulation::makeClient()
{
    m_client = std::make_unique<sync::hubspot::HubSpotClient>(sync::hubspot::HubSpotClient::Setup{
        m_fake.url(), FakeHubSpot::token(), m_wire, m_office.clock(), m_patience});
}

bool ContactSimulation::begin()
{
    constexpr std::chrono::hours BeforeAnyClockError{4};
    store::HubSpotLink link;
    link.baseUrl = m_fake.url();
    link.mapping = services::toText(mapping());
    if (!m_office.begin())
        return false;
    link.connectedAt = m_office.clock().now();
    m_office.clock().advance(BeforeAnyClockError);
    return m_office.connect(link);
}

void ContactSimulation::play()
{
    if (!begin()) {
        m_faults << QStringLiteral("the profile did not open");
        return;
    }
    m_tally.count("seeds");
    m_people.begin();
    makeClient();
    for (int i = 0; i < StepsOfASeed && m_faults.isEmpty(); ++i) {
        step();
        takeFaults();
    }
    if (m_faults.isEmpty())
        rest();
    takeFaults();
}

void ContactSimulation::takeFaults()
{
    m_faults << m_judge.faults().mid(m_faults.size());
}

void ContactSimulation::peopleAct()
{
    QStringList phones;
    const QHash<QString, Lead> leads = m_office.leadsByKey();
    for (const Lead &lead : leads)
        phones << lead.number.e164();
    phones.sort(); // the order of a hash must decide nothing
    m_people.act(phones);
}

void ContactSimulation::step()
{
    m_tally.count("steps");
    m_office.clock().advance(seconds{1});
    const int kind = m_dice.below(100);
    if (kind < 34)
        peopleAct();
    else if (kind < 58)
        m_office.act();
    else if (kind < 86)
        job();
    else if (kind < 92)
        decideSome(60);
    else
        moveClock();
}

void ContactSimulation::moveClock()
{
    constexpr int LongestErrorMinutes = 150;
    const int kind = m_dice.below(10);
    if (kind < 5) {
        m_office.clock().advance(std::chrono::minutes{m_dice.between(1, 70)});
    } else if (kind < 8) {
        m_office.clock().advance(std::chrono::hours{m_dice.between(2, 20)});
    } else {
        m_tally.count("clock set");
        const milliseconds error =
            std::chrono::minutes{m_dice.between(-LongestErrorMinutes, LongestErrorMinutes)};
        note(QStringLiteral("the clock is wrong by %1 min").arg(error.count() / 60'000));
        m_office.clock().jumpWall(error - m_clockError);
        m_clockError = error;
    }
}

void ContactSimulation::job()
{
    m_faultPercent = m_dice.chance(12) ? 75 : m_dice.chance(40) ? 15 : 0;
    if (m_dice.chance(m_isKeyRefused ? 60 : 4)) {
        m_isKeyRefused = !m_isKeyRefused;
        note(m_isKeyRefused ? QStringLiteral("there: the token is not good any more")
                            : QStringLiteral("there: the token is good again"));
    }
    if (m_dice.chance(16))
        m_doom.setAfter(m_dice.between(1, 16));
    const int kind = m_dice.below(10);
    const bool isPulled = kind >= 8 || run(m_dice.chance(15) ? Part::Whole : Part::Changed);
    if (isPulled && kind > 1)
        (void)run(Part::Push);
    m_doom.setAfter(0);
}

Result<HubSpotSummary> ContactSimulation::work(Part part)
{
    const services::HubSpotGround ground{m_office.workspace().ledger(),
                                         m_clock,
                                         m_office.directory(),
                                         QStringLiteral("IN"),
                                         m_office.link(),
                                         mapping(),
                                         *m_client};
    if (part == Part::Push)
        return HubSpotPush(ground).run();
    return HubSpotPull(ground, part == Part::Whole ? HubSpotPull::Reach::Whole : HubSpotPull::Reach::Changed)
        .run();
}

ContactSimulation::Done ContactSimulation::run(Part part)
{
    m_office.clock().advance(seconds{1});
    const bool isPush = part == Part::Push;
    note(isPush                ? QStringLiteral("push")
         : part == Part::Whole ? QStringLiteral("look at all")
                               : QStringLiteral("look"));
    m_tally.count(isPush ? "pushes" : "looks");
    if (m_mischief == ContactMischief::SecondLead)
        doMischief(part);
    m_job = {};
    m_job.before = m_office.look();
    Result<HubSpotSummary> summary = fail(ErrorCode::Cancelled);
    bool hasCrashed = false;
    m_isInJob = true;
    try {
        summary = work(part);
    } catch (const SyncCrash &) {
        hasCrashed = true;
    }
    m_isInJob = false;
    m_job.isDone = summary.has_value();
    if (m_job.isDone && m_mischief != ContactMischief::SecondLead)
        doMischief(part);
    m_job.after = m_office.look();
    if (summary) {
        for (const services::HubSpotProblem &problem : summary->problems)
            m_job.problems.insert(problem.contactId);
    }
    isPush ? m_judge.pushed(m_job) : m_judge.pulled(m_job);
    m_judge.countRecords(m_fake.calls());
    if (hasCrashed)
        crashed();
    if (!summary)
        m_doom.setAfter(0);
    return summed(summary);
}

ContactSimulation::Done ContactSimulation::summed(const Result<HubSpotSummary> &summary)
{
    if (!summary) {
        note(QStringLiteral("  it failed: ") + summary.error().detail);
        m_tally.count("failed jobs");
        return std::nullopt;
    }
    note(QStringLiteral("  %1 contacts, fresh %2, updated %3, told %4, queued %5, conflicts %6, gone %7")
             .arg(summary->contacts)
             .arg(summary->fresh)
             .arg(summary->updated)
             .arg(summary->told)
             .arg(summary->queued)
             .arg(summary->conflicts)
             .arg(summary->gone));
    for (const services::HubSpotProblem &problem : summary->problems)
        note(QStringLiteral("  contact %1: %2").arg(problem.contactId, problem.text));
    m_tally.count("new leads", summary->fresh);
    m_tally.count("leads that took something", summary->updated);
    m_tally.count("calls told", summary->told);
    m_tally.count("contacts left alone", summary->problems.size());
    m_tally.count("contacts gone", summary->gone);
    return *summary;
}

/// It takes a minute until the program is there again, and its first minute counts from then.
void ContactSimulation::crashed()
{
    note(QStringLiteral("  the program ends"));
    m_tally.count("crashes");
    m_client.reset();
    if (m_dice.chance(20) && !m_office.openAgain())
        m_faults << QStringLiteral("the profile did not open again");
    m_office.clock().advance(seconds{61});
    makeClient();
}

void ContactSimulation::decideSome(int percent)
{
    const ContactLook look = m_office.look();
    for (const store::FieldConflict &conflict : look.conflicts) {
        if (!m_dice.chance(percent) || !look.leads.contains(conflict.leadUuid))
            continue;
        bool isOurs = m_dice.chance(50);
        const ContactLook before = m_office.look();
        using services::ConflictSide;
        if (!isOurs && !m_office.decide(conflict, ConflictSide::Theirs)) {
            m_tally.count("choices refused");
            isOurs = true;
        }
        if (isOurs && !m_office.decide(conflict, ConflictSide::Ours)) {
            m_faults << QStringLiteral("a conflict cannot be decided");
            return;
        }
        m_tally.count(isOurs ? "ours kept" : "theirs taken");
        m_judge.decided(conflict, isOurs, before, m_office.look());
    }
}

QString ContactSimulation::story() const
{
    bool isGiven = false;
    const int given = qEnvironmentVariableIntValue("CALLBOARD_EVENTS", &isGiven);
    QStringList lines = {QStringLiteral("seed %1").arg(m_seed)};
    lines += m_faults;
    lines += m_events.mid(qMax<qsizetype>(0, m_events.size() - (isGiven ? given : EventsTold)));
    return lines.join(u'\n');
}

} // namespace callboard::test
