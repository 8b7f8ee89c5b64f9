// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/core/services/simulation/ruleoffice.h"
#include "tests/core/services/simulation/rulephone.h"

namespace callboard::test {

/// What a saboteur does to the ledger after a run, so that it is seen whether the judge looks.
enum class RuleMischief {
    None = 0,
    SecondCampaign, ///< one more for the same moment
    Stranger,       ///< somebody else takes a lead's place
    OtherOrder,     ///< who was missed goes before who is new
    ForgottenRun,   ///< the campaign is there, and the run is not
    StoppedRun,     ///< a stopped rule has one
};
constexpr RuleMischief RuleMischiefs[] = {RuleMischief::SecondCampaign, RuleMischief::Stranger,
                                          RuleMischief::OtherOrder, RuleMischief::ForgottenRun,
                                          RuleMischief::StoppedRun};

/// Some days of standing rules, made of one seed: people, calls, crashes and clocks around the real runner on
/// a real profile. After every step the judge looks. The same seed plays the same days.
class RuleDays
{
public:
    explicit RuleDays(quint64 seed, RuleMischief mischief = RuleMischief::None);

    void play();
    /// What went wrong, in a few words; the days end with it. Empty when nothing did.
    [[nodiscard]] const QString &fault() const { return m_fault; }
    /// The seed, what went wrong and the last events before it.
    [[nodiscard]] QString story() const;
    [[nodiscard]] const SimulationTally &tally() const { return m_tally; }

private:
    void step();
    void goOn();
    void goToTheEdge();
    [[nodiscard]] Instant nextTarget();
    [[nodiscard]] Instant nearMoment(const StandingRule &rule);
    [[nodiscard]] Instant nearFreedom(const StandingRule &rule);
    void setClock();
    void act();
    void ring();
    void restart();

    void look();
    void lookAndCrash();
    void lookWithVisitor();
    void runByHand();
    void runByHandWithVisitor();
    void askFirst();
    /// What a visitor leaves allowed of what was still to come, and of which rules a run is missing then.
    struct Visit
    {
        QList<ExpectedRun> allowed;
        QSet<StandingRuleId> optional;
    };
    void visit(Visit &visit, const QList<ExpectedRun> &before);
    void visitByRun(Visit &visit);
    void judgeVisited(Visit &visit);
    void judgeAfter(QList<ExpectedRun> &left);

    [[nodiscard]] RuleFacts facts();
    void doMischief();
    void note(const QString &what);
    /// The first one stays.
    void accuse(const QString &wrong);
    void count(const QList<ExpectedRun> &made);

    const quint64 m_seed;
    const RuleMischief m_mischief;
    Dice m_dice;
    RuleHouse m_house;
    std::shared_ptr<RuleClock> m_clock;
    RuleMachine m_machine;
    RuleBook m_book;
    SimulationTally m_tally;
    RuleJudge m_judge;
    RuleOffice m_office;
    RulePhone m_phone;
    Instant m_begin;
    Instant m_end;
    QStringList m_log;
    QString m_fault;
};

} // namespace callboard::test
