// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/core/dispatch/simulation/simulationfault.h"
#include "tests/core/dispatch/simulation/simulationoffice.h"

namespace callboard::test {

/// Holds what the provider saw and what the ledger's tables say against the invariants of dialling safety, by
/// plain code of its own: it asks neither the eligibility rules nor the windows nor the repositories. Ledger
/// thread.
class SimulationJudge
{
public:
    SimulationJudge(store::Store &store, FakeClock &clock, SimulatedLine &line, SimulatedOffice &office,
                    SimulationLog &log);

    /// What holds while the engine looks next: whom the operators stopped, who has reached its goal.
    void lookBefore();
    /// Judges everything that was asked for since.
    void lookAfter();
    /// When everything is over: nobody was lost, nothing is left behind.
    void lookAtTheEnd();

    /// No account may be dialled before its provider's list was read.
    void noteStart(milliseconds downtime);
    /// The same for those with doubts, and dialling begins gently.
    void noteWaking();
    /// The same for every account when the engine saw it, for nobody knows which clock is right.
    void noteJump(bool isSeen);

    [[nodiscard]] const QList<SimulationFault> &faults() const { return m_faults; }
    void accuse(Invariant invariant, const QString &fault);
    [[nodiscard]] const SimulationTally &tally() const { return m_tally; }

private:
    struct KnownCampaign
    {
        CampaignState state = CampaignState::Draft;
        int completed = 0;
        qint64 spent = 0;
    };
    /// The ledger's row of a create.
    struct Row
    {
        LeadId lead;
        CampaignId campaign;
        AccountId account;
        int position = -1;
    };
    /// An earlier dial of the same lead in the same campaign that came to an end.
    struct Dial
    {
        Outcome outcome = Outcome::Completed;
        Instant endedAt;
        bool counts = true; ///< towards the maximum
        std::optional<TrueCall> call;
    };

    void judge(const SeenCreate &create, size_t index);
    void judgeAttempt(const SeenCreate &create, size_t index);
    void judgeNumber(const SeenCreate &create, const OfficeCampaign &campaign, const OfficeLead &lead);
    void judgeContacts(const SeenCreate &create, size_t index, const OfficeCampaign &campaign,
                       const OfficeLead &lead);
    void judgeCampaign(const SeenCreate &create, const OfficeCampaign &campaign, int position);
    void judgeRetry(const SeenCreate &create, const OfficeCampaign &campaign, const Row &row);
    void judgeAccount(const SeenCreate &create, size_t index);
    void judgeHouse(const SeenCreate &create, const OfficeCampaign &campaign, size_t index);
    void judgePauses(const SeenCreate &create, size_t index);
    void judgeGentleness(const SeenCreate &create);
    void judgeLines();
    void noteWhoRuns();
    [[nodiscard]] QHash<qint64, KnownCampaign> readCampaigns();
    [[nodiscard]] QString operatorOf(const QString &campaign) const;
    void judgeLedger();
    [[nodiscard]] std::optional<Row> rowOf(const AttemptId &id);
    [[nodiscard]] QList<Dial> dialsBefore(const AttemptId &id, const Row &row);
    [[nodiscard]] QList<AccountId> accountsInDoubt();
    [[nodiscard]] QList<AccountId> everyAccount() const;
    [[nodiscard]] bool isWorkWaiting();
    void mustBeAsked(const QList<AccountId> &accounts);
    void compareWithTruth();
    void noteWhatIsLeft();

    store::Store &m_store;
    FakeClock &m_clock;
    SimulatedLine &m_line;
    SimulatedOffice &m_office;
    SimulationLog &m_log;
    std::vector<SeenCreate> m_creates; ///< all so far
    QHash<qint64, KnownCampaign> m_campaigns;
    bool m_runsForSeveral = false;       ///< operators, all through the look
    QHash<qint64, int> m_listingsNeeded; ///< by account: so many must have been told
    Instant m_latestWall;                ///< the clock may be set back
    size_t m_createsBeforeJump = 0;      ///< of the clock, the last time
    std::optional<milliseconds> m_gentleSince;
    QList<SimulationFault> m_faults;
    SimulationTally m_tally;
};

} // namespace callboard::test
