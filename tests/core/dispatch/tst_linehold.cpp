// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/linehold.h"

#include "core/plan/priority.h"
#include "tests/core/dispatch/dispatchbench.h"

#include <QElapsedTimer>

namespace callboard::dispatch {

using namespace std::chrono_literals;
using test::DispatchBench;

namespace {

/// A campaign from ten to six o'clock, all of whose leads stand in its line at half past five in the
/// afternoon, in India.
class EveningBench : public DispatchBench
{
public:
    explicit EveningBench(const std::function<QList<LeadId>(DispatchBench &)> &leads)
    {
        change([](Account &each) { each.lines = 1; });
        clock.advance(5h + 29min);
        m_leads = leads(*this);
        campaign = schedule(m_leads, [](Campaign &each) {
            each.policy = CallingPolicy();
            each.policy.parts = {HoursPart{QTime(10, 0), QTime(18, 0)}};
            each.parallel = 100;
            each.interval = 1s;
        });
        startEngine();
        clock.advance(1min);
    }
    ~EveningBench()
    {
        provider->letGo();
        stopEngine();
    }

    [[nodiscard]] bool lineUp()
    {
        return runUntil([&] { return provider->creates() == 1 && count(AttemptState::Accepted) == 1; }) &&
               runUntil([&] { return inLine() == m_leads.size() - 1; });
    }
    /// The evening has come, and the last call is over.
    [[nodiscard]] bool close()
    {
        clock.advance(30min);
        provider->endAll();
        // Enough for each call to be asked for, and far from the next opening, however slowly they are.
        int moved = 0;
        return runUntil([&] {
            clock.advance(moved++ < 120 ? 1s : 0s);
            return linesUsed() == 0;
        });
    }
    [[nodiscard]] int inLine()
    {
        return at([&](store::Store &store) {
            return int(
                store.places.inLine(campaign, int(m_leads.size()), int(m_leads.size())).value_or({}).size());
        });
    }
    [[nodiscard]] qint64 writes()
    {
        return at([&](store::Store &store) {
            const Result<std::optional<qint64>> changes =
                store.database->selectInteger(QStringLiteral("select total_changes()"));
            return changes ? changes->value_or(-1) : -1;
        });
    }
    [[nodiscard]] QStringList called() { return provider->callsByNumber().keys(); }
    [[nodiscard]] QString number(int position) { return lead(place(campaign, position).lead).number.e164(); }

    CampaignId campaign;

private:
    QList<LeadId> m_leads;
};

QList<LeadId> hundred(DispatchBench &bench)
{
    return bench.addLeads(100);
}

} // namespace

class LineHoldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineIsHeldAtClosingTimeAndNobodyIsPutOff();
    void aLeadWhoseOwnDayBeginsEarlierIsCalledAtItsOpening();
    void whoIsWantedNextIsStillAskedAbout();
    void aLeadWhoseZoneIsMendedIsCalledAtItsNewOpening_data();
    void aLeadWhoseZoneIsMendedIsCalledAtItsNewOpening();
    void aRetryThatJoinsTheHeldLineIsCalledAtItsOwnOpening();
    void aLineOfDeletedLeadsIsNotHeld();
    void otherHoursLetTheLineGo();
    void aClockThatIsSetBackLetsTheLineGo();
    void theNextCallIsToldToBeTheOpeningOfTheLine();
    void theLineIsReadByTheOrderOfItsPlaces();
};

void LineHoldTest::aLineIsHeldAtClosingTimeAndNobodyIsPutOff()
{
    constexpr int Count = 1'500; // several parts of a look; what closing time writes does not depend on it
    EveningBench bench([&](DispatchBench &each) { return each.addLeads(Count); });
    QVERIFY(bench.lineUp());
    QVERIFY(bench.close());
    QElapsedTimer timer;
    timer.start();
    const qint64 before = bench.writes();
    for (int hour = 0; hour < 15; ++hour) {
        bench.lookAFewTimes();
        bench.clock.advance(1h);
    }
    // What each look writes anyway: that the engine still lives.
    const qint64 written = bench.writes() - before;
    qInfo("%d leads in line, 15 hours in %lld ms, %lld rows written", bench.inLine(), timer.elapsed(),
          written);
    QVERIFY2(written <= 15 * 2, qPrintable(QString::number(written)));
    QCOMPARE(bench.inLine(), Count - 1);
    QCOMPARE(bench.provider->creates(), 1);
    bench.clock.advance(2h); // after ten
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 2; }));
}

void LineHoldTest::aLeadWhoseOwnDayBeginsEarlierIsCalledAtItsOpening()
{
    EveningBench bench([](DispatchBench &each) {
        return each.addLeads(40) +
               QList<LeadId>{each.addIn(QStringLiteral("+12125550101"), QStringLiteral("America/New_York"))} +
               QList<LeadId>{each.addIn(QStringLiteral("+442071838750"), QStringLiteral("Europe/London"))};
    });
    // In London it is half past twelve when the campaign's own zone closes.
    QVERIFY(bench.lineUp());
    QVERIFY(bench.close());
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 2; }));
    QVERIFY(bench.called().contains(bench.number(41)));
    bench.provider->endAll();
    bench.clock.advance(2h + 25min);
    bench.lookAFewTimes();
    QCOMPARE(bench.provider->creates(), 2);
    bench.clock.advance(10min); // 20:30 in India, ten in New York
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 3; }));
    QVERIFY(bench.called().contains(bench.number(40)));
}

void LineHoldTest::whoIsWantedNextIsStillAskedAbout()
{
    EveningBench bench(hundred);
    QVERIFY(bench.lineUp());
    QVERIFY(bench.close());
    bench.lookAFewTimes();
    QVERIFY(bench.at([&](store::Store &store) {
        const Result<store::Place> place = store.places.find(bench.campaign, 50);
        return place && store.places.callByHand(*place, plan::CallNowPriority, bench.clock.now());
    }));
    bench.lookAFewTimes();
    const store::Place wanted = bench.place(bench.campaign, 50);
    QVERIFY(wanted.nextDue && *wanted.nextDue > bench.clock.now() + 15h); // as its hours say
    QVERIFY(wanted.isByHand);
    QCOMPARE(bench.inLine(), 98);
}

void LineHoldTest::aLeadWhoseZoneIsMendedIsCalledAtItsNewOpening_data()
{
    QTest::addColumn<bool>("isForeign");
    QTest::newRow("in this process") << false;
    QTest::newRow("in another") << true;
}

void LineHoldTest::aLeadWhoseZoneIsMendedIsCalledAtItsNewOpening()
{
    QFETCH(const bool, isForeign);
    EveningBench bench(hundred);
    QVERIFY(bench.lineUp());
    QVERIFY(bench.close());
    bench.lookAFewTimes();
    const LeadId mended = bench.place(bench.campaign, 90).lead;
    const auto mend = [](Lead &each) {
        setAttribute(each.attributes, QStringLiteral("zone"), QStringLiteral("America/New_York"));
    };
    if (isForeign) {
        const std::unique_ptr<store::Ledger> other = bench.openAgain();
        QVERIFY(other);
        QVERIFY(other
                    ->write([&](store::Store &store) {
                        Result<Lead> lead = store.leads.find(mended);
                        if (!lead)
                            return false;
                        mend(*lead);
                        return store.leads.update(mended, store::seal(*lead, store.cipher), bench.clock.now())
                            .has_value();
                    })
                    .result());
        bench.clock.advance(1min); // another's edits are looked for once a minute
    } else {
        QVERIFY(bench.edit(mended, mend));
    }
    bench.lookAFewTimes();
    QCOMPARE(bench.provider->creates(), 1);
    bench.clock.advance(2h + 35min);
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 2; }));
    QVERIFY(bench.called().contains(bench.number(90)));
}

void LineHoldTest::aRetryThatJoinsTheHeldLineIsCalledAtItsOwnOpening()
{
    EveningBench bench(hundred);
    QVERIFY(bench.lineUp());
    QVERIFY(bench.close());
    const store::Place waiting = bench.place(bench.campaign, 20);
    QVERIFY(bench.edit(waiting.lead, [](Lead &each) {
        setAttribute(each.attributes, QStringLiteral("zone"), QStringLiteral("America/New_York"));
    }));
    QVERIFY(bench.at([&](store::Store &store) {
        return store.places
            .planAgain(bench.campaign, waiting.position, bench.clock.now() + 1h, waiting.ordinal, 0)
            .has_value();
    }));
    bench.lookAFewTimes();
    bench.clock.advance(1h);
    bench.lookAFewTimes();
    QCOMPARE(bench.inLine(), 99); // it has joined, and waits with the others
    bench.clock.advance(1h + 35min);
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 2; }));
    QVERIFY(bench.called().contains(bench.number(20)));
}

void LineHoldTest::aLineOfDeletedLeadsIsNotHeld()
{
    EveningBench bench([](DispatchBench &each) { return each.addLeads(3); });
    QVERIFY(bench.lineUp());
    QVERIFY(bench.at([&](store::Store &store) {
        const QList<LeadId> ids = store.places.planned(bench.campaign, 0, 3).value_or({});
        const bool done = ids.size() == 2 && store.leads.remove(ids).has_value();
        Q_EMIT bench.ledger->changes().leadListChanged();
        return done;
    }));
    QVERIFY(bench.close());
    QVERIFY(bench.runUntil([&] { return bench.places(bench.campaign).value(PlaceState::Skipped) == 2; }));
}

void LineHoldTest::otherHoursLetTheLineGo()
{
    EveningBench bench(hundred);
    QVERIFY(bench.lineUp());
    QVERIFY(bench.close());
    bench.lookAFewTimes();
    QCOMPARE(bench.provider->creates(), 1);
    QVERIFY(bench.at([&](store::Store &store) {
        Campaign edited = store.campaigns.find(bench.campaign).value_or(Campaign());
        edited.policy.parts = {HoursPart{QTime(10, 0), QTime(19, 0)}};
        return store.campaigns.edit(edited).has_value();
    }));
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 2; }));
}

void LineHoldTest::aClockThatIsSetBackLetsTheLineGo()
{
    EveningBench bench(hundred);
    QVERIFY(bench.lineUp());
    QVERIFY(bench.close());
    bench.lookAFewTimes();
    bench.clock.jumpWall(-15min); // not to before the call of half past five: its second would count again
    QVERIFY(bench.runUntil([&] {
        bench.clock.advance(1s);
        return bench.provider->creates() == 2;
    }));
}

void LineHoldTest::theNextCallIsToldToBeTheOpeningOfTheLine()
{
    EveningBench bench([](DispatchBench &each) {
        return each.addLeads(20) +
               QList<LeadId>{each.addIn(QStringLiteral("+12125550101"), QStringLiteral("America/New_York"))};
    });
    QVERIFY(bench.lineUp());
    QVERIFY(bench.close());
    EngineStatus told;
    QObject listener;
    QObject::connect(bench.engine, &Engine::statusChanged, &listener,
                     [&](const EngineStatus &status) { told = status; });
    const Instant opens = fromMSecsSinceEpoch(1'795'156'200'000) + 8h + 30min; // ten in New York
    QVERIFY(bench.runUntil([&] { return told.nextDue == std::optional(opens); }));
}

void LineHoldTest::theLineIsReadByTheOrderOfItsPlaces()
{
    DispatchBench bench;
    const QStringList plan = bench.at([&](store::Store &store) {
        QStringList steps;
        (void)store.database->select(
            QStringLiteral("explain query plan select position, lead_id from place where campaign_id = 1 and "
                           "position >= 5 and lower(state) = 'planned' and +turn_rank is not null order by "
                           "position limit 9"),
            {}, [&](const store::Row &row) { steps << row.text(3); });
        return steps;
    });
    QCOMPARE(plan.size(), 1); // no sorting
    QVERIFY2(plan.constFirst().contains(QLatin1String("(campaign_id=? AND position>?)")),
             qPrintable(plan.constFirst()));
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::LineHoldTest)
#include "tst_linehold.moc"
