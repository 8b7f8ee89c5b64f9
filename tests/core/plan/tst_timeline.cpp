// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/timeline.h"
#include "tests/core/plan/plantimes.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <vector>

using namespace callboard;
using namespace callboard::plan;
using callboard::test::at;
using callboard::test::shown;

namespace {

constexpr seconds Tick{10}; // every time in the random cases is a multiple of it

/// The same schedule lived through tick by tick: who has ended, who is due, who may start. Knows no formula.
class TickModel
{
public:
    TickModel(const BatchPlan &batches, const ScheduleWish &wish, int lines)
        : m_batches(batches)
        , m_wish(wish)
        , m_lines(lines)
        , m_offset(wish.policy.zone.offsetFromUtc(toDateTime(wish.start, QTimeZone::utc())))
    {
    }

    Timeline run()
    {
        for (m_now = m_batches.start; m_started < m_batches.leads; m_now += Tick) {
            std::erase_if(m_ends, [this](Instant end) { return end <= m_now; });
            while (mayNextStart())
                startNext();
        }
        return m_result;
    }

private:
    bool mayNextStart()
    {
        if (m_started == m_batches.leads ||
            m_now < m_batches.start + m_wish.interval * (m_started / m_batches.parallel))
            return false;
        if (m_wish.pacing == Pacing::Capped && int(m_ends.size()) == m_lines)
            return false;
        const bool firstOfBatch = m_started % m_batches.parallel == 0;
        if (m_wish.pacing == Pacing::Grid && firstOfBatch && m_started > 0 &&
            m_now < m_result.lastStart + m_wish.interval)
            return false;
        if (isOpen())
            return true;
        m_result.pausesForClosing |= m_started > 0;
        return false;
    }

    bool isOpen() const
    {
        const HoursPart &part = m_wish.policy.parts.constFirst();
        const qint64 local = toMSecsSinceEpoch(m_now) / 1000 + m_offset;
        const qint64 day = local / 86'400;
        const qint64 time = local % 86'400;
        const qint64 opens = part.opens.msecsSinceStartOfDay() / 1000;
        const qint64 closes = part.closes.msecsSinceStartOfDay() / 1000;
        const auto opensOn = [&](qint64 on) { return part.days.test(size_t((on + 3) % 7)); };
        if (opens == closes)
            return opensOn(day);
        if (opens < closes)
            return opensOn(day) && opens <= time && time < closes;
        return (opensOn(day) && opens <= time) || (opensOn(day - 1) && time < closes);
    }

    void startNext()
    {
        if (m_started == 0)
            m_result.firstStart = m_now;
        m_result.lastStart = m_now;
        m_ends.push_back(m_now + m_wish.averageCall);
        m_result.peakLive = std::max(m_result.peakLive, int(m_ends.size()));
        ++m_started;
    }

    BatchPlan m_batches;
    ScheduleWish m_wish;
    int m_lines;
    int m_offset;
    Instant m_now;
    int m_started = 0;
    std::vector<Instant> m_ends;
    Timeline m_result;
};

CallingPolicy randomPolicy(QRandomGenerator &random)
{
    static const QList<QByteArray> zones = {"Asia/Kolkata", "Asia/Kathmandu", "America/New_York", "UTC"};
    CallingPolicy policy;
    policy.zone = QTimeZone(zones.at(random.bounded(zones.size())));
    if (random.bounded(5) == 0)
        return CallingPolicy::always(policy.zone);
    HoursPart &part = policy.parts.first();
    part.opens = QTime(0, 0).addSecs(600 * random.bounded(144));
    part.closes = random.bounded(10) == 0 ? part.opens : QTime(0, 0).addSecs(600 * random.bounded(144));
    part.days = random.bounded(2) == 0 ? 0b1111111U : random.bounded(1U, 128U);
    return policy;
}

ScheduleWish randomWish(QRandomGenerator &random)
{
    ScheduleWish wish;
    wish.leads = random.bounded(1, 40);
    // No zone in use changes its clocks in these weeks.
    wish.start = at("2026-07-01T00:00:00Z") + Tick * random.bounded(14 * 8640);
    wish.parallel = random.bounded(1, 9);
    wish.interval = Tick * random.bounded(1, random.bounded(4) == 0 ? 720 : 30);
    wish.pacing = random.bounded(2) == 0 ? Pacing::Capped : Pacing::Grid;
    wish.policy = randomPolicy(random);
    wish.averageCall = Tick * random.bounded(1, 120);
    return wish;
}

QString described(const ScheduleWish &wish, int lines, int round)
{
    const CallingPolicy &policy = wish.policy;
    return QStringLiteral("round %1: %2 leads, %3 parallel, %4 s, %5, %6 s each, %7 lines, from %8, %9")
        .arg(QString::number(round), QString::number(wish.leads), QString::number(wish.parallel),
             QString::number(wish.interval.count()), toWord(wish.pacing),
             QString::number(wish.averageCall.count()), QString::number(lines),
             shown(wish.start, policy.zone), hoursText(policy.parts));
}

} // namespace

class TimelineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheTickModel_data();
    void agreesWithTheTickModel();
    void neverOpenHasNoTimeline();
};

void TimelineTest::agreesWithTheTickModel_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 5; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TimelineTest::agreesWithTheTickModel()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 150; ++round) {
        const ScheduleWish wish = randomWish(random);
        const int lines = std::min(wish.parallel, random.bounded(1, 12));
        const BatchPlan batches{wish.start, wish.leads, wish.parallel, wish.interval};

        const Timeline expected = TickModel(batches, wish, lines).run();
        const std::optional<Timeline> answer = timelineOf(batches, wish, lines);

        const QByteArray what = described(wish, lines, round).toLocal8Bit();
        QVERIFY2(answer, what.constData());
        QVERIFY2(answer->firstStart == expected.firstStart, what.constData());
        QVERIFY2(answer->lastStart == expected.lastStart, what.constData());
        QVERIFY2(answer->peakLive == expected.peakLive, what.constData());
        QVERIFY2(answer->pausesForClosing == expected.pausesForClosing, what.constData());
    }
}

void TimelineTest::neverOpenHasNoTimeline()
{
    ScheduleWish wish;
    wish.leads = 3;
    wish.policy.parts.clear();
    const BatchPlan batches{wish.start, wish.leads, wish.parallel, wish.interval};
    QVERIFY(!timelineOf(batches, wish, 1));
    wish.pacing = Pacing::Grid;
    QVERIFY(!timelineOf(batches, wish, 1));
}

QTEST_GUILESS_MAIN(TimelineTest)
#include "tst_timeline.moc"
