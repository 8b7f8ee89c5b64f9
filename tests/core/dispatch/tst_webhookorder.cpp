// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/reportbench.h"

#include <algorithm>
#include <array>
#include <random>

namespace callboard::dispatch {

using namespace std::chrono_literals;
using providers::MessageFault;
using providers::WebhookReport;
using test::DispatchBench;
using test::InboxBench;
using test::MessageBench;

namespace {

constexpr unsigned FirstSeed = 20261121;
constexpr int Seeds = 12;

/// What becomes of one message, in the order in which it happens.
struct Story
{
    QList<Delivery> course;
    int code = 0; ///< of its failure
    MessageFault fault = MessageFault::None;
};

QList<Story> stories()
{
    using D = Delivery;
    return {{{D::Sent, D::Delivered, D::Read}},
            {{D::Sent, D::Delivered}},
            {{D::Read}},
            {{D::Sent, D::Failed}, 131026, MessageFault::Unreachable},
            {{D::Failed}, 131050, MessageFault::OptedOut},
            {{D::Sent, D::Delivered, D::Failed}, 131049, MessageFault::NotBeforeADay},
            {{D::Sent, D::Failed}, 131000, MessageFault::Transient},
            {{D::Sent, D::Failed}, 190, MessageFault::Account},
            {{D::Sent}}};
}

/// Everything that a person or a later engine goes by, but for the moments at which it was learnt.
QString dumpOf(DispatchBench &bench)
{
    constexpr const char *queries[] = {
        ("select l.name || ' ' || a.ordinal || ' ' || a.state || ' ' || a.delivery || ' ' || "
         "coalesce(a.outcome, '') || ' ' || a.reason || ' ' || a.day_waited from attempt a join lead l on "
         "l.id = a.lead_id order by 1"),
        ("select l.name || ' ' || p.state || ' ' || p.tries || ' ' || p.ordinal || ' ' || (p.next_due is not "
         "null) from place p join lead l on l.id = p.lead_id order by 1"),
        "select name || ' ' || call_status || ' ' || substr(status_detail, 1, 8) from lead order by 1",
        "select list || ' ' || hex(number_index) || ' ' || source from do_not_call order by 1",
        "select name || ' ' || state || ' ' || failure from campaign order by 1",
        "select name || ' ' || pause_reason from account order by 1",
    };
    return bench.at([&queries](store::Store &store) {
        QStringList lines;
        for (const char *query : queries) {
            const Result<void> read = store.database->select(
                QString::fromLatin1(query), {}, [&lines](const store::Row &row) { lines << row.text(0); });
            if (!read)
                lines << read.error().detail;
        }
        return lines.join(u'\n');
    });
}

class OrderBench : public InboxBench<MessageBench>
{
public:
    /// A message for each story, sent and nothing told yet. The campaign stays open for one more lead, who
    /// waits for a Go.
    [[nodiscard]] bool begin()
    {
        const int count = int(stories().size());
        QList<LeadId> leads;
        for (int n = 1; n <= count + 1; ++n)
            leads << addLead(n);
        send(leads, [count](Campaign &each) {
            each.parallel = count;
            each.rules.canary = count;
        });
        startEngine();
        const bool isSent = sent(count);
        stopEngine();
        for (const Attempt &attempt : attempts())
            m_attempts.insert(int(leads.indexOf(attempt.lead)), attempt);
        return isSent && m_attempts.size() == count;
    }
    [[nodiscard]] QList<WebhookReport> all() const
    {
        QList<WebhookReport> found;
        const QList<Story> told = stories();
        for (int i = 0; i < told.size(); ++i) {
            for (const Delivery delivery : told.at(i).course) {
                WebhookReport report{.id = m_attempts.value(i).providerCallId,
                                     .attempt = m_attempts.value(i).id,
                                     .delivery = delivery};
                if (delivery == Delivery::Failed) {
                    report.code = told.at(i).code;
                    report.reason = QStringLiteral("told");
                }
                found << report;
            }
        }
        return found;
    }
    /// What the provider answers when it is asked: how it ended.
    void tellEnds()
    {
        const QList<Story> told = stories();
        for (int i = 0; i < told.size(); ++i)
            messages->tell(m_attempts.value(i).providerCallId, told.at(i).course.constLast(),
                           told.at(i).fault);
    }
    /// Until all that was kept is applied.
    [[nodiscard]] bool applyAll()
    {
        for (int i = 0; i < 100 && reports.waiting() > 0; ++i) {
            if (!look())
                return false;
        }
        return reports.waiting() == 0;
    }
    /// In posts of up to five reports, some of which are applied before the next comes.
    [[nodiscard]] bool post(const QList<WebhookReport> &told, std::mt19937 &random)
    {
        for (qsizetype from = 0; from < told.size();) {
            const qsizetype size = 1 + qsizetype(random() % 5);
            if (!reports.keep(told.mid(from, size)) || (random() % 2 == 0 && !look()))
                return false;
            from += size;
        }
        return true;
    }

private:
    QMap<int, Attempt> m_attempts; ///< by story
};

/// What a delivery in order, each report once, comes to.
QString cleanDump()
{
    OrderBench bench;
    if (!bench.begin() || !bench.reports.keep(bench.all()) || !bench.applyAll())
        return {};
    return dumpOf(bench);
}

} // namespace

/// F30, E-17: reports that are doubled, reordered, dropped and replayed come to what a clean delivery comes
/// to.
class WebhookOrderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_clean = cleanDump();
        QVERIFY(m_clean.contains(QStringLiteral("Lead 1 1 ended read completed")));
        QVERIFY(m_clean.contains(QStringLiteral("Lead 4 1 ended failed bad_number told")));
    }
    void anyOrderAndAnyNumberComesToTheSame_data() { addSeeds(); }
    void anyOrderAndAnyNumberComesToTheSame();
    void whatIsDroppedIsFoundOutByAsking_data() { addSeeds(); }
    void whatIsDroppedIsFoundOutByAsking();
    void hintsNeverChangeWhatBecomesOfCalls();

private:
    static void addSeeds()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = FirstSeed; seed < FirstSeed + Seeds; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    QString m_clean;
};

void WebhookOrderTest::anyOrderAndAnyNumberComesToTheSame()
{
    QFETCH(const unsigned, seed);
    std::mt19937 random(seed);
    OrderBench bench;
    QVERIFY(bench.begin());
    QList<WebhookReport> told;
    for (const WebhookReport &report : bench.all()) {
        for (auto times = 1 + random() % 3; times > 0; --times)
            told << report;
    }
    std::shuffle(told.begin(), told.end(), random);
    QVERIFY(bench.post(told, random));
    QVERIFY(bench.applyAll());
    QCOMPARE(dumpOf(bench), m_clean);
    // Somebody sends all of it once more, long after.
    std::shuffle(told.begin(), told.end(), random);
    QVERIFY(bench.post(told, random));
    QVERIFY(bench.applyAll());
    QCOMPARE(dumpOf(bench), m_clean);
}

void WebhookOrderTest::whatIsDroppedIsFoundOutByAsking()
{
    QFETCH(const unsigned, seed);
    std::mt19937 random(seed);
    OrderBench bench;
    QVERIFY(bench.begin());
    bench.tellEnds();
    QList<WebhookReport> told = bench.all();
    told.removeIf([&random](const WebhookReport &) { return random() % 2 == 0; });
    std::shuffle(told.begin(), told.end(), random);
    QVERIFY(bench.post(told, random));
    QVERIFY(bench.applyAll());
    bench.clock.advance(30s);
    QVERIFY(bench.askDeliveries());
    QCOMPARE(dumpOf(bench), m_clean);
}

void WebhookOrderTest::hintsNeverChangeWhatBecomesOfCalls()
{
    QString without;
    for (const unsigned seed : {0U, FirstSeed, FirstSeed + 1, FirstSeed + 2}) {
        std::mt19937 random(seed);
        DispatchBench bench;
        test::Reports reports(bench);
        bench.scheduleNew(3);
        bench.startEngine();
        QVERIFY(bench.runUntil(
            [&] { return bench.provider->creates() == 3 && bench.count(AttemptState::Intent) == 0; }));
        QList<WebhookReport> hints;
        for (const Attempt &attempt : bench.attempts())
            hints << WebhookReport{.id = attempt.providerCallId, .attempt = attempt.id};
        const auto hint = [&] {
            std::shuffle(hints.begin(), hints.end(), random);
            return seed == 0 || reports.keep(hints.mid(0, qsizetype(random() % 4)));
        };
        // By lead, for calls get their names in any order.
        constexpr std::array outcomes = {Outcome::Completed, Outcome::NoAnswer, Outcome::Busy};
        for (const Attempt &attempt : bench.attempts()) {
            QVERIFY(hint());
            bench.provider->setPhase(attempt.providerCallId, providers::CallPhase::Ended,
                                     outcomes.at(size_t(attempt.lead.value() - 1)));
            QVERIFY(hint());
            bench.wake();
        }
        bench.clock.advance(bench.periods.pollRinging);
        QVERIFY(hint());
        QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Ended) == 3; }));
        QVERIFY(hint());
        QVERIFY(bench.runUntil([&] { return reports.waiting() == 0; }));
        if (seed == 0)
            without = dumpOf(bench);
        QVERIFY2(bench.runUntil([&] { return dumpOf(bench) == without; }),
                 qPrintable(QStringLiteral("seed %1").arg(seed)));
    }
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::WebhookOrderTest)
#include "tst_webhookorder.moc"
