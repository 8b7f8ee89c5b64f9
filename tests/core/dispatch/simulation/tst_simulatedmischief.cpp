// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/simulation/simulation.h"
#include "tests/core/dispatch/simulation/simulationdatabase.h"

#include <QHashSeed>
#include <QLoggingCategory>
#include <QTest>

#include <algorithm>

namespace callboard::dispatch {

using test::Invariant;
using test::Mischief;
using test::MischiefAmong;
using test::Simulation;
using test::SimulationFault;

/// That the simulated days can fail: each rule is broken on purpose, and the check that is meant for it says
/// so.
class SimulatedMischiefTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aBrokenRuleIsNoticed_data();
    void aBrokenRuleIsNoticed();
    void aBrokenRuleOfMessagesIsNoticed_data();
    void aBrokenRuleOfMessagesIsNoticed();

private:
    static void addColumns();
    /// \a told: words of what the check says.
    static void row(const char *name, Mischief mischief, Invariant invariant, const char *told);
    static void look(MischiefAmong among);
};

void SimulatedMischiefTest::initTestCase()
{
    QLoggingCategory::setFilterRules(QStringLiteral("callboard.*=false"));
    QHashSeed::setDeterministicGlobalSeed();
    test::useQuickDatabases();
}

void SimulatedMischiefTest::addColumns()
{
    QTest::addColumn<Mischief>("mischief");
    QTest::addColumn<Invariant>("invariant");
    QTest::addColumn<QString>("told");
}

void SimulatedMischiefTest::row(const char *name, Mischief mischief, Invariant invariant, const char *told)
{
    QTest::newRow(name) << mischief << invariant << QString::fromLatin1(told);
}

void SimulatedMischiefTest::aBrokenRuleIsNoticed_data()
{
    addColumns();
    row("a call without an intent", Mischief::CallWithoutIntent, Invariant::OneCall,
        "before its intent was in the ledger");
    row("a request that is sent twice", Mischief::RequestSentTwice, Invariant::OneCall,
        "sent again without a clear refusal");
    row("two calls to a number at once", Mischief::RequestSentTwice, Invariant::OneCall, "two live calls");
    row("a listing that leaves calls out", Mischief::ListingWithoutCalls, Invariant::OneCall,
        "not_placed, became a call");
    row("outside the campaign's hours", Mischief::HoursForgotten, Invariant::Hours,
        "outside the campaign's hours");
    row("outside the hours of the law", Mischief::HoursForgotten, Invariant::Hours,
        "outside the hours of the law");
    row("outside the house's hours", Mischief::HouseHoursForgotten, Invariant::Hours,
        "outside the house's hours");
    row("by a wrong clock", Mischief::WrongClockAgreedWith, Invariant::Hours, "by a clock that is wrong");
    row("without consent", Mischief::ConsentInvented, Invariant::DoNotCall, "without consent");
    row("a marked lead", Mischief::MarkForgotten, Invariant::DoNotCall, "a marked lead");
    row("a listed number", Mischief::ListForgotten, Invariant::DoNotCall, "called although listed");
    row("too soon after a contact", Mischief::GapForgotten, Invariant::Contacts, "after the last contact");
    row("too many contacts", Mischief::CapsForgotten, Invariant::Contacts, "within");
    row("more calls than lines", Mischief::LinesRaised, Invariant::Limits, "lines");
    row("too many a second", Mischief::RateForgotten, Invariant::Limits, "within a second");
    row("too many a day", Mischief::DayLimitForgotten, Invariant::Limits, "within a day");
    row("a campaign beyond its day", Mischief::DayRuleForgotten, Invariant::Limits,
        "begun although the day has too few calls");
    row("a failure without need", Mischief::DayShortened, Invariant::Plan,
        "failed although the day has room");
    row("in spite of a wait that was asked for", Mischief::WaitForgotten, Invariant::Limits,
        "before the time that the provider asked for");
    row("more calls than the house has lines", Mischief::HouseLimitsForgotten, Invariant::Limits,
        "at once in the house");
    row("more calls than an operator has lines", Mischief::HouseLimitsForgotten, Invariant::Limits,
        "at once for one operator");
    row("more calls of an operator than a day has", Mischief::HouseLimitsForgotten, Invariant::Limits,
        "of an operator within a day");
    row("with a refused key", Mischief::WaitForgotten, Invariant::Limits, "key that was refused");
    row("before the provider was asked", Mischief::ListingsNotAsked, Invariant::AskedFirst,
        "before the provider was asked");
    row("all at once after a sleep", Mischief::SleepUnnoticed, Invariant::AskedFirst, "so soon after waking");
    row("for a paused campaign", Mischief::PauseForgotten, Invariant::Plan, "a campaign that is paused");
    row("for a cancelled batch", Mischief::BatchCancelForgotten, Invariant::Plan,
        "a batch that was cancelled");
    row("behind the canary", Mischief::CanaryForgotten, Invariant::Plan, "behind the canary");
    row("beyond the goal", Mischief::GoalForgotten, Invariant::Plan, "beyond the goal");
    row("beyond the budget", Mischief::BudgetForgotten, Invariant::Plan, "beyond the budget");
    row("before one that somebody asked for", Mischief::HandForgotten, Invariant::Plan,
        "that somebody wants called next");
    row("before one of higher rank", Mischief::RanksForgotten, Invariant::Plan, "of higher rank");
    row("again before a new one", Mischief::RanksForgotten, Invariant::Plan, "again before a new lead");
    row("before one that came first", Mischief::ArrivalForgotten, Invariant::Plan, "that came first");
    row("one try more", Mischief::TriesRaised, Invariant::Plan, "dial ");
    row("a try too early", Mischief::WaitsShortened, Invariant::Plan, "dialled again before");
    row("a lead that is lost", Mischief::LeadLost, Invariant::Plan, "leads are lost");
    row("late by more than the grace", Mischief::AppointmentsForgotten, Invariant::Plan,
        "after the appointment, which nobody kept");
    row("a missed appointment that nobody is asked about", Mischief::MissForgotten, Invariant::Plan,
        "about which nobody was asked");
    row("after a missed appointment", Mischief::MissCalled, Invariant::Plan,
        "although the appointment was missed");
    row("a line that is held for nobody", Mischief::LineLeaked, Invariant::Ledger, "held for nobody");
    row("an outcome told wrong", Mischief::OutcomeToldWrong, Invariant::Ledger, "is told to be");
}

void SimulatedMischiefTest::aBrokenRuleIsNoticed()
{
    look(MischiefAmong::Calls);
}

void SimulatedMischiefTest::aBrokenRuleOfMessagesIsNoticed_data()
{
    if (!test::playsMessages())
        QSKIP("days with messages are played where CALLBOARD_SIMULATED_MESSAGES=1 asks for them");
    addColumns();
    row("a message without an intent", Mischief::CallWithoutIntent, Invariant::OneCall,
        "before its intent was in the ledger");
    row("a message that is sent twice", Mischief::RequestSentTwice, Invariant::OneCall,
        "sent again without a clear refusal");
    row("a doubt that is sent again", Mischief::DoubtSentAgain, Invariant::OneCall, "written to again");
    row("outside the campaign's hours", Mischief::HoursForgotten, Invariant::Hours,
        "written to outside the campaign's hours");
    row("outside the hours of the law", Mischief::HoursForgotten, Invariant::Hours,
        "written to outside the hours of the law");
    row("outside the house's hours", Mischief::HouseHoursForgotten, Invariant::Hours,
        "written to outside the house's hours");
    row("by a wrong clock", Mischief::WrongClockAgreedWith, Invariant::Hours,
        "written to by a clock that is known to be wrong");
    row("without consent", Mischief::ConsentInvented, Invariant::DoNotCall, "written to without consent");
    row("a marked lead", Mischief::MarkForgotten, Invariant::DoNotCall, "a marked lead was written to");
    row("a listed number", Mischief::ListForgotten, Invariant::DoNotCall, "written to although listed");
    row("somebody who opted out", Mischief::OptOutForgotten, Invariant::DoNotCall, "wanted no more messages");
    row("too soon after a contact", Mischief::GapForgotten, Invariant::Contacts, "written to");
    row("too many contacts", Mischief::CapsForgotten, Invariant::Contacts, "written to: contact");
    row("two within six seconds", Mischief::PairForgotten, Invariant::Limits, "within 6 s");
    row("to whom it was too much", Mischief::PairWaitForgotten, Invariant::Limits,
        "within 6 s of being told");
    row("too many a second", Mischief::RateForgotten, Invariant::Limits, "message 2 within a second");
    row("too many a day", Mischief::DayLimitForgotten, Invariant::Limits, "within a day");
    row("within a day of being asked to wait for one", Mischief::DayWaitForgotten, Invariant::Limits,
        "within a day of being asked");
    row("in spite of a wait that was asked for", Mischief::WaitForgotten, Invariant::Limits,
        "written to before the time that the provider asked for");
    row("with a refused key", Mischief::WaitForgotten, Invariant::Limits,
        "written to with a key that was refused");
    row("by a sender that rests", Mischief::WaitForgotten, Invariant::Limits,
        "written to by a sender that rests");
    row("for a paused campaign", Mischief::PauseForgotten, Invariant::Plan,
        "written to for a campaign that is paused");
    row("for a cancelled batch", Mischief::BatchCancelForgotten, Invariant::Plan,
        "written to for a batch that was cancelled");
    row("behind the canary", Mischief::CanaryForgotten, Invariant::Plan, "written to behind the canary");
    row("one try more", Mischief::TriesRaised, Invariant::Plan, "message ");
    row("the later step first", Mischief::LadderTurned, Invariant::Plan, "in front of the earlier one");
    row("before the last miss", Mischief::LadderBegunEarly, Invariant::Plan, "before the last miss");
    row("a missed lead that is lost", Mischief::LadderLost, Invariant::Plan, "a missed lead is lost");
    row("a delivery told wrong", Mischief::DeliveryToldWrong, Invariant::Ledger, "is told to be");
}

void SimulatedMischiefTest::aBrokenRuleOfMessagesIsNoticed()
{
    look(MischiefAmong::Messages);
}

/// Plays days until the check that is meant says so.
void SimulatedMischiefTest::look(MischiefAmong among)
{
    constexpr quint64 MostSeeds = 150;
    QFETCH(Mischief, mischief);
    QFETCH(Invariant, invariant);
    QFETCH(QString, told);
    QStringList others;
    for (quint64 seed = 1; seed <= MostSeeds; ++seed) {
        Simulation simulation(seed, mischief, among);
        if (among == MischiefAmong::Messages && !simulation.hasMessages())
            continue;
        simulation.play();
        const QList<SimulationFault> &faults = simulation.faults();
        const bool isNoticed = std::any_of(faults.cbegin(), faults.cend(), [&](const SimulationFault &fault) {
            return fault.invariant == invariant && fault.text.contains(told);
        });
        if (isNoticed) {
            qInfo("noticed with seed %llu", seed);
            return;
        }
        for (const SimulationFault &fault : faults)
            others << fault.text;
    }
    QFAIL(
        qPrintable(QLatin1String("nobody noticed; instead: ") + others.mid(0, 10).join(QLatin1String("; "))));
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::SimulatedMischiefTest)
#include "tst_simulatedmischief.moc"
