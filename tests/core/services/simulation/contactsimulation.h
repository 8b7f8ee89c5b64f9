// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/hubspotpull.h"
#include "tests/core/services/simulation/contactoffice.h"
#include "tests/core/services/simulation/contactpeople.h"
#include "tests/core/services/simulation/contactwire.h"

#include <memory>
#include <optional>

namespace callboard::test {

/// A promise that is broken on purpose, so that one sees that the judge sees it.
enum class ContactMischief {
    None = 1,
    OwnWordLost,       ///< what somebody wrote here is overwritten
    ConflictForgotten, ///< what both sides changed is told to nobody
    SecondLead,        ///< a contact becomes another lead once more
    SecondRecord,      ///< a call is told twice
    CallForgotten,     ///< a call is not told
    MarkTakenBack,     ///< whoever must not be called may be
    ChangeSkipped,     ///< the next look begins behind what was changed
};

/// Some days of a profile and a HubSpot account that people work in at both ends, made of one seed: the real
/// pull, push and outbox over a real store, a network with faults, and a program that ends at any moment.
/// After every step a judge looks at what came of it. The same seed plays the same days.
class ContactSimulation
{
public:
    explicit ContactSimulation(quint64 seed, ContactMischief mischief = ContactMischief::None);

    void play();
    [[nodiscard]] const QStringList &faults() const { return m_faults; }
    /// The seed, what went wrong and the last events before it, for whoever looks for the cause.
    [[nodiscard]] QString story() const;
    /// All that happened, a line each.
    [[nodiscard]] const QStringList &events() const { return m_events; }
    [[nodiscard]] const SimulationTally &tally() const { return m_tally; }

private:
    enum class Part { Changed = 1, Whole, Push };
    using Done = std::optional<services::HubSpotSummary>; ///< nothing: it did not end well

    void note(const QString &what) { m_events << what; }
    void makeClient();
    [[nodiscard]] bool begin();
    void step();
    void moveClock();
    void job();
    [[nodiscard]] Result<services::HubSpotSummary> work(Part part);
    Done run(Part part);
    Done summed(const Result<services::HubSpotSummary> &summary);
    void crashed();
    [[nodiscard]] bool beforeRequest(const http::Request &request);
    void judgeRequest(const http::Request &request);
    void afterRequest(const http::Request &request, const http::Response &response);
    void orderFault();
    void meddle();
    void peopleAct();
    void decideSome(int percent);
    void doMischief(Part part);
    void repeatRecord();
    void doMischiefToLead(const ContactLook &now);
    void rest();
    [[nodiscard]] bool comesToRest();
    void mend(const services::HubSpotSummary &pulled);
    [[nodiscard]] QList<ContactSaid> portal() const;
    void takeFaults();

    const quint64 m_seed;
    const ContactMischief m_mischief;
    Dice m_dice;
    SimulationTally m_tally;
    QStringList m_events;
    QStringList m_faults;
    FakeHubSpot m_fake;
    ContactPeople m_people;
    ContactOffice m_office;
    ContactJudge m_judge;
    SyncDoom m_doom;
    DoomedClock m_clock;
    ContactWire m_wire;
    EvenPatience m_patience;
    std::unique_ptr<sync::hubspot::HubSpotClient> m_client;
    ContactJudge::Job m_job;
    milliseconds m_clockError{0}; ///< of this machine's clock
    int m_faultPercent = 0;
    bool m_isKeyRefused = false;
    bool m_isInJob = false;
    bool m_isFair = false; ///< nothing goes wrong, and nobody works meanwhile
    bool m_hasDoneMischief = false;
};

} // namespace callboard::test
