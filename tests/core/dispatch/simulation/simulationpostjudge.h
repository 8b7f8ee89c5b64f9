// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/core/dispatch/simulation/simulationjudge.h"
#include "tests/core/dispatch/simulation/simulationlaw.h"

#include <utility>

namespace callboard::test {

/// As SimulationJudge, of messages: beside it, and telling it what is wrong. Ledger thread.
class SimulationPostJudge
{
public:
    SimulationPostJudge(store::Store &store, FakeClock &clock, SimulatedLine &line, SimulatedPost &post,
                        SimulatedOffice &office, SimulationLog &log, SimulationJudge &judge);

    /// Each before or after the same of the judge of calls.
    void lookBefore();
    void lookAfter();
    void lookAtTheEnd();
    /// The wall clock was set.
    void noteJump();
    /// What an earlier engine knew of clocks is forgotten.
    void noteStart() { m_jumped = m_clock.bootTime(); }

    [[nodiscard]] const SimulationTally &tally() const { return m_tally; }

private:
    /// The ledger's row of a request.
    struct Row
    {
        LeadId lead;
        CampaignId campaign;
        int position = -1;
        int ordinal = 0;
    };
    /// A request, and everybody whom it is about.
    struct Case
    {
        const SeenSend &send;
        size_t index;
        Row row;
        const OfficeCampaign &campaign;
        const OfficeLead &lead;
    };
    /// Something that may have reached a person: a call or a message.
    struct Contact
    {
        Instant wall;
        milliseconds boot{0};
        AttemptId attempt;
        bool isWhatsApp = false;
    };
    /// A sender whose messages are taken for unwanted.
    struct SpamRest
    {
        AccountId account;
        milliseconds sent{0};   ///< when the message went that showed it; boot times, these
        milliseconds begins{0}; ///< not later than it did
        Instant beginsWall;
        milliseconds noticed{0}; ///< not sooner than it began
    };
    using SpamSign = std::pair<AttemptId, qint64>; ///< of a request
    /// Where a step after the last miss stands for a lead.
    enum class StepState { Absent = 1, Open, Arrived, Failed, Withdrawn };

    void judge(const SeenSend &send, size_t index);
    void judgeCall(const SeenCreate &create);
    void judgeAddress(const Case &judged);
    void judgeOnce(const Case &judged);
    void judgeEarlier(const Case &judged, const SeenSend &before);
    void judgeInFlight(const Case &judged);
    void judgePerson(const Case &judged);
    void judgeLists(const Case &judged);
    void judgeContacts(const QList<Contact> &before, const ContactLimits &limits, Instant wall,
                       const AttemptId &attempt, const char *what);
    void judgeCampaign(const Case &judged);
    void judgeSender(const Case &judged);
    void judgePauses(const Case &judged);
    void noteSpamRests();
    void judgePairWait(const Case &judged);
    void judgeSpamRest(const Case &judged);
    void judgeRepeat(const Case &judged);
    void judgeDayWait(const Case &judged);
    void judgeFollowUp(const Case &judged);
    void judgeLastMiss(const Case &judged, const OfficeCampaign &followed);
    void judgeSteps(const Case &judged, const OfficeCampaign &followed);
    void judgeBeginnings();

    void compareWithTruth();
    void compareMessages();
    void lookForTheLost();
    void lookForTheLost(const OfficeCampaign &followed, LeadId lead);
    void lookAtPlaces();

    [[nodiscard]] std::optional<Row> rowOf(const AttemptId &id);
    [[nodiscard]] QString stateOf(const AttemptId &id);
    [[nodiscard]] QList<Contact> contactsOf(const OfficeLead &lead, milliseconds until, size_t sends);
    [[nodiscard]] ContactLimits limitsFor(const OfficeCampaign &campaign, const OfficeLead &lead) const;
    [[nodiscard]] bool isOfFamily(const AttemptId &attempt, const OfficeCampaign &followUp);
    [[nodiscard]] StepState stateOfStep(const OfficeCampaign &followed, FallbackChannel step, LeadId lead);
    [[nodiscard]] StepState stateOfPlace(CampaignId followUp, LeadId lead);
    [[nodiscard]] const OfficeCampaign *followUpOf(const OfficeCampaign &followed, AccountId sender) const;
    [[nodiscard]] bool mayBeWithdrawn(const OfficeLead &lead) const;
    [[nodiscard]] bool isOptedOut(const OfficeLead &lead) const;
    [[nodiscard]] static QStringList numbersOf(const OfficeLead &lead);
    [[nodiscard]] bool isSameSender(AccountId one, AccountId other) const;
    void accuse(Invariant invariant, const QString &fault) { m_judge.accuse(invariant, fault); }

    store::Store &m_store;
    FakeClock &m_clock;
    SimulatedLine &m_line;
    SimulatedPost &m_post;
    SimulatedOffice &m_office;
    SimulationLog &m_log;
    SimulationJudge &m_judge;
    std::vector<SeenSend> m_sends; ///< all so far
    std::vector<SeenSend> m_sendsBefore;
    size_t m_callsJudged = 0;
    size_t m_sendsBeforeJump = 0;
    milliseconds m_jumped{0}; ///< boot time
    QHash<AttemptId, Row> m_rows;
    QSet<QString> m_optedOut; ///< numbers, as the ledger was told
    QSet<qint64> m_optedOutLeads;
    QList<SpamRest> m_spamRests;
    QSet<SpamSign> m_spamSigns;
    SimulationTally m_tally;
};

} // namespace callboard::test
