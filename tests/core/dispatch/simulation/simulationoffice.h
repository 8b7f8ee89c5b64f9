// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/engine.h"
#include "core/model/donotcall.h"
#include "core/store/ledger.h"
#include "tests/core/dispatch/simulation/simulationline.h"
#include "tests/core/dispatch/simulation/simulationpost.h"

#include <QStringList>

#include <deque>

namespace callboard::test {

/// The last fifty things that happened, or as many as CALLBOARD_EVENTS says, for whoever looks for the cause
/// of a failure.
class SimulationLog
{
public:
    explicit SimulationLog(const FakeClock &clock)
        : m_clock(clock)
    {
    }

    void note(const QString &what)
    {
        m_last.push_back(
            toIsoText(m_clock.now(), QTimeZone::utc()) +
            QStringLiteral(".%1 ").arg(toMSecsSinceEpoch(m_clock.now()) % 1000, 3, 10, QLatin1Char('0')) +
            what);
        if (m_last.size() > m_most)
            m_last.pop_front();
    }
    [[nodiscard]] QString text() const { return QStringList(m_last.cbegin(), m_last.cend()).join(u'\n'); }

private:
    const FakeClock &m_clock;
    const size_t m_most = size_t(std::max(50, qEnvironmentVariableIntValue("CALLBOARD_EVENTS")));
    std::deque<QString> m_last;
};

struct OfficeLead
{
    LeadId id;
    CastPerson person;
    QString email = {};
    QString reference = {}; ///< by which a message names the person
    bool isMarked = false;
    bool isGone = false;
    bool wasBarred = false; ///< under a number that it had before
};

struct OfficeCampaign
{
    Campaign campaign; ///< as the operators know it
    Channel channel = Channel::Call;
    QList<int> leads; ///< indexes, by position
    QSet<int> cancelledPlaces;
    QHash<int, int> byHand;           ///< places somebody wants called next, with their dials until then
    int movedFrom = 0;                ///< batches before this one had started when the campaign was moved
    QHash<int, Instant> movedBatches; ///< when those fall due that were moved by themselves
    bool wasMoved = false;            ///< as a whole or a batch of it
    QSet<int> calledAfterAll = {};    ///< places whose appointment was missed

    /// Before then no lead of the batch is called.
    [[nodiscard]] Instant dueOf(int batch) const
    {
        const Instant planned = batch < movedFrom ? Instant{} : campaign.start + campaign.interval * batch;
        return movedBatches.value(batch, planned);
    }
};

struct OfficeAccount
{
    Account account;
    int mostLines = 0;           ///< lines, or what was in use when they were lowered
    int formerRate = 0;          ///< calls a second until lately
    milliseconds rateChanged{0}; ///< boot time
    milliseconds opened{-1};     ///< boot time at which somebody opened it again
};

/// What the people of the office know and want. They act through the steps that the program's own services
/// take. Ledger thread.
class SimulatedOffice
{
public:
    SimulatedOffice(store::Ledger &ledger, FakeClock &clock, SimulatedLine &line, SimulatedPost &post,
                    SimulationLog &log, quint64 seed);

    void open(const Cast &cast);
    /// One thing that somebody does; \a engine may be null.
    void act(dispatch::Engine *engine);
    /// Everything is opened, resumed, allowed and decided.
    void setRight(dispatch::Engine *engine);
    /// What providers of messages report is taken in.
    void takeReports();
    /// Campaigns of messages that go with others appear by themselves; their rules are those of the others.
    void noticeFollowUps();

    [[nodiscard]] const QList<OfficeLead> &leads() const { return m_leads; }
    [[nodiscard]] const CastHouse &house() const { return m_cast.house; }
    [[nodiscard]] OfficeAccount &account(AccountId id);
    [[nodiscard]] const QList<OfficeAccount> &accounts() const { return m_accounts; }
    [[nodiscard]] const OfficeLead *leadOf(LeadId id) const;
    [[nodiscard]] const OfficeCampaign *campaignOf(CampaignId id) const;
    [[nodiscard]] const QList<OfficeCampaign> &campaigns() const { return m_campaigns; }
    [[nodiscard]] bool hasMessages() const { return m_cast.hasMessages(); }
    /// By somebody who has seen that nothing was sent.
    [[nodiscard]] bool isReleased(const AttemptId &attempt) const { return m_released.contains(attempt); }
    /// Somebody has said what follows the missed appointment.
    [[nodiscard]] bool isMissDecided(const AttemptId &missed) const
    {
        return m_missesDecided.contains(missed);
    }
    /// And that its lead is to be called after all.
    [[nodiscard]] bool isCalledAfterAll(const AttemptId &missed) const
    {
        return m_missesDecided.value(missed, false);
    }
    /// Somebody has taken a mark or an entry of the number away once.
    [[nodiscard]] bool wasAllowedAgain(const QString &number) const { return m_allowed.contains(number); }
    /// Whether the number was ever marked or listed, for whatever campaign.
    [[nodiscard]] bool wasBarred(const QString &number) const;
    /// What a message of the campaign says to the lead.
    [[nodiscard]] static QString wordsFor(const OfficeCampaign &campaign, const OfficeLead &lead);
    /// The entry that forbids the number to the campaign; nothing when it may be called.
    [[nodiscard]] std::optional<QString> listedAs(const QString &number, CampaignId campaign) const;
    [[nodiscard]] const SimulationTally &tally() const { return m_tally; }

private:
    void addLead(const CastPerson &person);
    void schedule(const CastCampaign &wish);
    void tellEngine();
    [[nodiscard]] OfficeCampaign *anyOpen();
    [[nodiscard]] OfficeLead *anyLead();

    void pause();
    void resume();
    void resumeOne(OfficeCampaign &campaign);
    void cancel();
    void cancelBatch();
    void giveGo();
    void mark();
    void unmark();
    void list();
    void unlist();
    void changeLines();
    void changeRate();
    void openAccount();
    void decideParked(dispatch::Engine *engine, bool isHurried);
    void decideMissed(dispatch::Engine *engine);
    void decideParkedMessage(dispatch::Engine &engine, const AttemptId &id, bool isHurried);
    void openDoors();
    void writeTexts(const CastCampaign &wish, OfficeCampaign &known) const;
    void changeNumber();
    void enterConsent(OfficeLead &lead);
    void raiseBudget(OfficeCampaign &campaign);
    void removeLead();
    void changeHours();
    void reschedule();
    void moveBatch();
    void scheduleAnother();
    void callByHand();
    void changeHouseHours();
    void keepHouseHours(const CallingPolicy &hours);

    struct Entry
    {
        qint64 id = 0;
        DoNotCallEntry entry;
    };

    store::Ledger &m_ledger;
    store::Store &m_store;
    FakeClock &m_clock;
    SimulatedLine &m_line;
    SimulatedPost &m_post;
    SimulationLog &m_log;
    Dice m_dice;
    Dice m_postDice; ///< for what concerns messages, so that days without any stay as they are
    Cast m_cast;
    QList<OfficeAccount> m_accounts;
    QList<OfficeLead> m_leads;
    QList<OfficeCampaign> m_campaigns;
    QList<Entry> m_entries;
    QSet<QString> m_barred; ///< by the house, with the mark of the lead
    QSet<QString> m_allowed;
    QStringList m_everBarred; ///< numbers and beginnings of numbers
    QSet<AttemptId> m_released;
    QHash<AttemptId, bool> m_missesDecided; ///< whether the lead is called after all
    SimulationTally m_tally;
};

} // namespace callboard::test
