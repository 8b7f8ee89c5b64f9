// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/core/dispatch/simulation/simulationfault.h"
#include "tests/core/dispatch/simulation/simulationoffice.h"

#include <utility>

namespace callboard::test {

/// Holds what the provider saw and what the ledger's tables say against the invariants of dialling safety, by
/// plain code of its own: it asks neither the eligibility rules nor the windows nor the repositories. Ledger
/// thread.
class SimulationJudge
{
public:
    struct KnownCampaign
    {
        CampaignState state = CampaignState::Draft;
        int completed = 0;
        qint64 spent = 0;
        int planned = 0; ///< places
        QString failure;
    };

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
    void noteWaking(milliseconds slept);
    /// The same for every account when the engine saw it, for nobody knows which clock is right.
    void noteJump(bool isSeen);
    /// So many appointments were told to have been missed.
    void noteToldMissed(int count) { m_toldMissed += count; }

    [[nodiscard]] const QList<SimulationFault> &faults() const { return m_faults; }
    void accuse(Invariant invariant, const QString &fault);
    [[nodiscard]] const SimulationTally &tally() const { return m_tally; }

    /// As it was when the look began.
    [[nodiscard]] KnownCampaign campaignBefore(CampaignId id) const { return m_campaigns.value(id.value()); }
    [[nodiscard]] Instant latestWall() const { return m_latestWall; }
    [[nodiscard]] const std::vector<SeenCreate> &creates() const { return m_creates; }
    /// Of those by which calls are counted.
    [[nodiscard]] static QDate houseDay(Instant at) { return toDateTime(at, defaultZone()).date(); }

private:
    /// The ledger's row of a create.
    struct Row
    {
        LeadId lead;
        CampaignId campaign;
        AccountId account;
        int position = -1;
        int ordinal = 0;
    };
    /// The ledger's row of a place that is not over.
    struct PlaceRow
    {
        LeadId lead;
        bool isPlanned = false;
        bool isInLine = false;
        Instant turnAt;
        int tries = 0;
        int ordinal = 0;
    };
    using PlaceKey = std::pair<qint64, int>; ///< campaign and position
    /// Where a lead stands in its campaign's line. Answers that came during the look in which it joined may
    /// have counted or not: then its rank is between two.
    struct Standing
    {
        int low = 0;
        int high = 0;
        Instant turnAt;
        int ordinal = 0;
        bool isNew = false;
    };
    /// Calls of a lead that ended.
    struct Past
    {
        int reached = 0;
        int missed = 0;
    };
    /// An earlier dial of the same lead in the same campaign that came to an end.
    struct Dial
    {
        Outcome outcome = Outcome::Completed;
        Instant endedAt;
        bool counts = true; ///< towards the maximum
        std::optional<TrueCall> call;
    };

    /// A time in which the engine did not look. Wall time.
    struct Standstill
    {
        Instant from;     ///< the last look
        Instant surelyBy; ///< from then on there was none, by whatever clock
        Instant until;
    };
    /// An appointment that was missed.
    struct Miss
    {
        AttemptId id;
        CampaignId campaign;
        Instant dueAt;
        bool isUndecided = false;
    };

    void judge(const SeenCreate &create, size_t index);
    void judgeMisses();
    void judgeMiss(const Miss &miss);
    void judgeAppointment(const SeenCreate &create, size_t index, const OfficeCampaign &campaign,
                          const OfficeLead &lead, const Row &row);
    [[nodiscard]] bool mayBeLate(const SeenCreate &create, size_t index, const OfficeCampaign &campaign,
                                 const Row &row) const;
    [[nodiscard]] std::optional<Instant> dueOf(const AttemptId &id);
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
    void noteWhoRuns(const QHash<qint64, KnownCampaign> &now);
    void judgeBeginnings(const QHash<qint64, KnownCampaign> &now, size_t firstCreate);
    void judgeBeginning(const OfficeCampaign &campaign, int needed, size_t firstCreate);
    void judgeFailure(const OfficeCampaign &campaign, int needed, const QString &failure);
    void judgeOrder(const OfficeCampaign &campaign, const Row &row);
    void lookAtTheLine();
    void keepStandings();
    [[nodiscard]] std::optional<Standing> standingOf(PlaceKey key, int ordinal);
    [[nodiscard]] Standing standingNow(const OfficeCampaign &campaign, int position, const PlaceRow &place);
    [[nodiscard]] static QString orderFault(const Standing &called, const Standing &left, bool isCalledLater);
    [[nodiscard]] bool hasHadItsTurn(PlaceKey key, int ordinal);
    [[nodiscard]] bool isByHand(const OfficeCampaign &campaign, int position) const;
    [[nodiscard]] QHash<PlaceKey, PlaceRow> readPlaces();
    [[nodiscard]] QHash<qint64, Past> readPasts();
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
    /// By a person, or by the engine in a person's place, for want of the provider's word.
    [[nodiscard]] static bool isDecided(const QString &reason);
    void noteWhatIsLeft();

    store::Store &m_store;
    FakeClock &m_clock;
    SimulatedLine &m_line;
    SimulatedOffice &m_office;
    SimulationLog &m_log;
    std::vector<SeenCreate> m_creates; ///< all so far
    QHash<qint64, KnownCampaign> m_campaigns;
    QHash<PlaceKey, PlaceRow> m_places; ///< when the look began
    QHash<PlaceKey, PlaceRow> m_placesAfter;
    QHash<PlaceKey, Standing> m_standings; ///< when the look began
    QHash<qint64, Past> m_pasts;           ///< by lead, when the look began
    QHash<qint64, Past> m_pastsAfter;
    bool m_runsForSeveral = false;       ///< operators, all through the look
    QHash<qint64, int> m_listingsNeeded; ///< by account: so many must have been told
    Instant m_latestWall;                ///< the clock may be set back
    size_t m_createsBeforeJump = 0;      ///< of the clock, the last time
    std::optional<milliseconds> m_gentleSince;
    QList<Standstill> m_standstills;
    Instant m_lastLook;         ///< wall time
    bool m_wasClockSet = false; ///< once: then wall time does not tell how long anything took
    QSet<AttemptId> m_misses;
    QHash<qint64, int> m_missedNow; ///< by campaign, in this look
    int m_toldMissed = 0;           ///< likewise
    QList<SimulationFault> m_faults;
    SimulationTally m_tally;
};

} // namespace callboard::test
