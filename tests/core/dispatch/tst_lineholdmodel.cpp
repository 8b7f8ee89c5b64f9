// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/linehold.h"
#include "tests/core/dispatch/dispatchbench.h"
#include "tests/core/plan/randomhours.h"

#include <QRandomGenerator>

#include <array>

namespace callboard::dispatch {

using namespace std::chrono_literals;
using test::DispatchBench;
using test::InLedger;

namespace {

constexpr int Leads = 24;

struct Hold
{
    Hold(DispatchBench &bench, store::Store &store)
        : context{store, bench.ledger->changes(), bench.clock, bench.periods, bench.source()}
        , hold(context)
        , fresh(context)
    {
    }
    EngineContext context;
    LineHold hold;
    LineHold fresh; ///< goes through the line anew each time
};

/// A line that people join, leave and wait in while hours and leads are edited and the clock is moved.
class LineWorld
{
public:
    explicit LineWorld(QRandomGenerator &random)
        : m_random(random)
        , m_hold(m_bench, [this](store::Store &store) { return std::make_unique<Hold>(m_bench, store); })
    {
        QList<LeadId> leads;
        for (int n = 0; n < Leads; ++n)
            leads << m_bench.insert(randomLead(n));
        m_facts.campaign = m_bench.at([&, id = m_bench.schedule(leads)](store::Store &store) {
            return store.campaigns.find(id).value_or(Campaign());
        });
        m_facts.account = m_bench.storedAccount();
        editHours();
        for (int n = 0; n < Leads; ++n)
            join(n);
    }

    /// What happens, in words.
    QString change()
    {
        const int position = m_random.bounded(Leads);
        switch (m_random.bounded(12)) {
        case 0:
            editHours();
            return QStringLiteral("hours edited");
        case 1:
            m_bench.clock.jumpWall(-std::chrono::minutes(m_random.bounded(300)));
            return QStringLiteral("clock set back");
        case 2:
        case 3:
            join(position);
            return QStringLiteral("%1 joins").arg(position);
        case 4:
        case 5:
            leave(position);
            return QStringLiteral("%1 leaves").arg(position);
        case 6:
            editLead(position);
            return QStringLiteral("%1 edited").arg(position);
        default:
            m_bench.clock.advance(std::chrono::minutes(m_random.bounded(240)));
            return QStringLiteral("time passes");
        }
    }

    [[nodiscard]] std::optional<Instant> byTheHold()
    {
        return m_bench.at([&](store::Store &) {
            return m_hold->hold.closedUntil(m_facts).value_or(std::optional(Instant::max()));
        });
    }
    [[nodiscard]] std::optional<Instant> byAFreshLook()
    {
        return m_bench.at([&](store::Store &) {
            m_hold->fresh.forget(m_facts.campaign.id);
            return m_hold->fresh.closedUntil(m_facts).value_or(std::optional(Instant::max()));
        });
    }

    /// What the rules say of each lead.
    struct OneByOne
    {
        bool isHeld = false;
        std::optional<Instant> opens; ///< nothing: never
        bool opensNever = false;      ///< for somebody
    };
    [[nodiscard]] OneByOne byEachLead()
    {
        return m_bench.at([&](store::Store &store) {
            OneByOne found;
            const QList<store::Place> line =
                store.places.inLine(m_facts.campaign.id, Leads, Leads).value_or({});
            found.isHeld = !line.isEmpty();
            for (const store::Place &place : line) {
                const plan::RuleVerdict hours = hoursOf(store, place);
                if (hours.answer == plan::Answer::CallNow)
                    return OneByOne();
                found.opensNever = found.opensNever || !hours.notBefore;
                if (hours.notBefore)
                    found.opens = std::min(found.opens.value_or(Instant::max()), *hours.notBefore);
            }
            return found;
        });
    }
    [[nodiscard]] Instant now() const { return m_bench.clock.now(); }

private:
    [[nodiscard]] plan::RuleVerdict hoursOf(store::Store &store, const store::Place &place)
    {
        Turn turn{place, m_facts.campaign.start, store.leads.find(place.lead).value(), {}};
        const plan::Eligibility verdict = plan::eligibility(FactFinder(store, m_bench.periods.sendBy)
                                                                .of(turn, m_facts, m_bench.clock.now())
                                                                .value_or(plan::EligibilityFacts()));
        const auto found =
            std::find_if(verdict.rules.cbegin(), verdict.rules.cend(), [](const plan::RuleVerdict &each) {
                return each.rule == plan::Reason::WindowClosed;
            });
        return *found;
    }
    [[nodiscard]] QTimeZone randomZone()
    {
        static const std::array names = {"Asia/Kolkata",     "America/New_York",    "Europe/London",
                                         "Pacific/Auckland", "Australia/Lord_Howe", "America/Los_Angeles"};
        return QTimeZone(QByteArray(names.at(size_t(m_random.bounded(int(names.size()))))));
    }
    [[nodiscard]] Lead randomLead(int n)
    {
        // Of Delhi, New York and anywhere: the last names no place.
        static const std::array prefixes = {"+911123", "+121255", "+180055"};
        const QString prefix =
            QString::fromLatin1(prefixes.at(size_t(m_random.bounded(int(prefixes.size())))));
        Lead lead{.number = *PhoneNumber::fromE164(prefix + QString::number(50'100 + n))};
        setZone(lead);
        return lead;
    }
    void setZone(Lead &lead)
    {
        const bool isGiven = m_random.bounded(2) == 0;
        setAttribute(lead.attributes, QStringLiteral("zone"),
                     isGiven ? QString::fromLatin1(randomZone().id()) : QString());
    }
    void editHours()
    {
        static const std::array laws = {"none", "none", "in", "us-federal", "us-ky"};
        m_facts.campaign.policy = m_random.bounded(3) == 0
                                      ? test::randomPolicy(m_random, randomZone(), m_bench.clock.now())
                                      : afternoon();
        m_facts.house = m_random.bounded(3) == 0
                            ? test::randomPolicy(m_random, randomZone(), m_bench.clock.now())
                            : CallingPolicy::always(defaultZone());
        m_facts.account.legalProfile =
            QString::fromLatin1(laws.at(size_t(m_random.bounded(int(laws.size())))));
    }
    [[nodiscard]] CallingPolicy afternoon()
    {
        CallingPolicy policy;
        policy.zone = randomZone();
        const QTime from(m_random.bounded(8, 16), 0);
        policy.parts = {HoursPart{from, from.addSecs(3'600 * m_random.bounded(1, 6))}};
        return policy;
    }
    void join(int position)
    {
        m_bench.at([&](store::Store &store) {
            const store::Place place =
                store.places.find(m_facts.campaign.id, position).value_or(store::Place());
            const Lead lead = store.leads.find(place.lead).value();
            m_hold->hold.noteJoined(m_facts, position, lead);
            return store.places.setState(m_facts.campaign.id, position, PlaceState::Planned).has_value() &&
                   store.places.lineUp(place, m_random.bounded(100), m_bench.clock.now()).has_value();
        });
    }
    void leave(int position)
    {
        m_bench.at([&](store::Store &store) {
            return m_random.bounded(2) == 0
                       ? store.places.setState(m_facts.campaign.id, position, PlaceState::Taken).has_value()
                       : store.places
                             .planAgain(m_facts.campaign.id, position, m_bench.clock.now() + 24h, 1, 0)
                             .has_value();
        });
    }
    void editLead(int position)
    {
        m_bench.edit(m_bench.place(m_facts.campaign.id, position).lead,
                     [this](Lead &lead) { setZone(lead); });
    }

    QRandomGenerator &m_random;
    DispatchBench m_bench;
    InLedger<Hold> m_hold;
    CampaignFacts m_facts;
};

} // namespace

class LineHoldModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneAnswerForTheLineIsThatOfEachOfItsLeads();
};

/// Held exactly when the rule of hours holds each of them, and at most until the first of their openings.
void LineHoldModelTest::oneAnswerForTheLineIsThatOfEachOfItsLeads()
{
    const int given = qEnvironmentVariableIntValue("CALLBOARD_SEED");
    const quint32 seed = given > 0 ? quint32(given) : 20'261'121;
    QRandomGenerator random(seed);
    int held = 0;
    int open = 0;
    for (int world = 0; world < (test::isThorough() ? 200 : 10); ++world) {
        LineWorld line(random);
        for (int step = 0; step < 80; ++step) {
            const QString what = line.change();
            const QString where =
                QStringLiteral("seed %1, world %2, step %3: %4").arg(seed).arg(world).arg(step).arg(what);
            const LineWorld::OneByOne expected = line.byEachLead();
            const std::optional<Instant> found = line.byTheHold();
            QVERIFY2(found.has_value() == expected.isHeld, qPrintable(where));
            ++(found ? held : open);
            if (!found)
                continue;
            // Sooner is no harm: who would have been the first may have left since it was looked at.
            const Instant latest = expected.opens.value_or(line.now() + 1h);
            QVERIFY2(*found > line.now() && *found <= latest, qPrintable(where));
            // Whose hours never open is asked about again in an hour.
            const Instant exact = expected.opensNever ? std::min(latest, line.now() + 1h) : latest;
            QVERIFY2(line.byAFreshLook() == std::optional(exact), qPrintable(where));
        }
    }
    QVERIFY2(held > 100 && open > 100, qPrintable(QStringLiteral("%1 held, %2 open").arg(held).arg(open)));
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::LineHoldModelTest)
#include "tst_lineholdmodel.moc"
