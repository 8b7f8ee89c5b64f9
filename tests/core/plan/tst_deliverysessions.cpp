// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/eligibility.h"
#include "core/plan/retryladder.h"
#include "tests/core/plan/plantimes.h"

#include <QMap>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace callboard;
using namespace callboard::plan;
using callboard::test::at;

Q_DECLARE_METATYPE(callboard::plan::EligibilityFacts)

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

/// Three dials in all; only the gap of two hours keeps them apart (S1-007, S1-008).
RetryPolicy threeDials()
{
    return {.maxAttempts = 3, .delays = {seconds{0}}, .delaysOf = {}};
}

/// An order to confirm, with the history of its number.
class Order
{
public:
    [[nodiscard]] Eligibility askedAt(Instant now) const
    {
        EligibilityFacts facts;
        facts.now = now;
        facts.reachedInCampaign = m_reached;
        facts.attemptsUsed = int(m_contacts.size());
        facts.maxAttempts = threeDials().maxAttempts;
        facts.contacts = m_contacts;
        facts.limits = {.gap = hours{2}, .caps = {RollingCap()}};
        facts.retryDue = m_retryDue;
        return eligibility(facts);
    }

    void call(Instant now, Outcome outcome)
    {
        m_contacts << now;
        m_reached = outcome == Outcome::Completed;
        m_retryDue = nextTry(threeDials(), outcome, int(m_contacts.size()), now);
    }

    [[nodiscard]] bool isNew() const { return m_contacts.isEmpty(); }
    [[nodiscard]] bool isReached() const { return m_reached; }

private:
    QList<Instant> m_contacts;
    bool m_reached = false;
    std::optional<Instant> m_retryDue;
};

/// What a session came to.
struct Tally
{
    int calls = 0;
    int retries = 0;
    int failed = 0;
    QMap<Reason, int> skipped;
};

/// Calls every order that may be called; of the retried and of the new ones that many are reached, the first.
Tally runSession(QList<Order> &orders, Instant now, int retriesReached, int newReached)
{
    Tally tally;
    for (Order &order : orders) {
        const Eligibility answer = order.askedAt(now);
        if (answer.answer != Answer::CallNow) {
            ++tally.skipped[answer.reason];
            continue;
        }
        int &reachable = order.isNew() ? newReached : retriesReached;
        tally.retries += order.isNew() ? 0 : 1;
        tally.failed += reachable > 0 ? 0 : 1;
        order.call(now, reachable-- > 0 ? Outcome::Completed : Outcome::NoAnswer);
        ++tally.calls;
    }
    return tally;
}

Instant tenOClock()
{
    return at("2026-10-14T10:00:00+05:30");
}

/// A lead whose call missed at 10:00, asked a minute later: presales ladder, nothing else against it.
EligibilityFacts missedAtTen()
{
    EligibilityFacts facts;
    facts.now = tenOClock() + minutes{1};
    facts.dueAt = tenOClock();
    facts.attemptsUsed = 1;
    facts.maxAttempts = 3;
    facts.contacts = {tenOClock()};
    facts.retryDue = nextTry(RetryPolicy::presales(), Outcome::NoAnswer, 1, tenOClock());
    return facts;
}

} // namespace

/// The day of an order desk as the house's papers tell it, and what several waits come to together.
class DeliverySessionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDayOfFourSessions();
    void oneOrderOverTwoDays();
    void theThirdMissIsTheLast();
    void hourlySessionsAllowTwoCallsADay();
    void theLatestOfSeveralWaitsWins_data();
    void theLatestOfSeveralWaitsWins();
};

void DeliverySessionsTest::aDayOfFourSessions() // T-07
{
    QList<Order> orders(100);
    const Tally ten = runSession(orders, tenOClock(), 0, 70); // S1-010
    QCOMPARE(ten.calls, 100);
    QCOMPARE(ten.failed, 30);

    orders << QList<Order>(10);
    const Tally eleven = runSession(orders, tenOClock() + hours{1}, 0, 7); // S1-011
    QCOMPARE(eleven.calls, 10);
    QCOMPARE(eleven.failed, 3);
    QCOMPARE(eleven.skipped, (QMap<Reason, int>{{Reason::RecentContact, 30}, {Reason::AlreadyReached, 70}}));

    // The two hours are over at twelve and not a moment before.
    QCOMPARE(orders.at(99).askedAt(tenOClock() + hours{2} - milliseconds{1}).reason, Reason::RecentContact);
    QCOMPARE(orders.at(99).askedAt(tenOClock() + hours{2}).answer, Answer::CallNow);
    orders << QList<Order>(5);
    const Tally twelve = runSession(orders, tenOClock() + hours{2}, 20, 5); // S1-012, S1-014
    QCOMPARE(twelve.calls, 35);
    QCOMPARE(twelve.retries, 30);
    QCOMPARE(twelve.failed, 10);
    QCOMPARE(twelve.skipped, (QMap<Reason, int>{{Reason::RecentContact, 3}, {Reason::AlreadyReached, 77}}));

    orders << QList<Order>(3);
    const Tally one = runSession(orders, tenOClock() + hours{3}, 2, 2); // S1-013
    QCOMPARE(one.calls, 6);
    QCOMPARE(one.retries, 3);
    QCOMPARE(one.failed, 2);
    QCOMPARE(one.skipped, (QMap<Reason, int>{{Reason::RecentContact, 10}, {Reason::AlreadyReached, 102}}));

    QCOMPARE(ten.calls + eleven.calls + twelve.calls + one.calls, 151);                           // S1-015
    QCOMPARE(std::count_if(orders.cbegin(), orders.cend(), std::mem_fn(&Order::isReached)), 106); // S1-016
    QCOMPARE(ten.failed + eleven.failed + twelve.failed + one.failed, 45); // S1-016: calls, not orders
}

void DeliverySessionsTest::oneOrderOverTwoDays() // T-08, S1-021
{
    Order order;
    QCOMPARE(order.askedAt(tenOClock()).answer, Answer::CallNow);
    order.call(tenOClock(), Outcome::Busy);

    const Eligibility atEleven = order.askedAt(tenOClock() + hours{1});
    QCOMPARE(atEleven.reason, Reason::RecentContact);
    QCOMPARE(atEleven.notBefore, tenOClock() + hours{2});

    QCOMPARE(order.askedAt(tenOClock() + hours{2}).answer, Answer::CallNow);
    order.call(tenOClock() + hours{2}, Outcome::Voicemail);
    QCOMPARE(order.askedAt(tenOClock() + hours{3}).reason, Reason::RecentContact);

    const Instant nextDay = tenOClock() + days{1};
    QCOMPARE(order.askedAt(nextDay).answer, Answer::CallNow); // S1-022, S1-036
    order.call(nextDay, Outcome::Completed);
    QCOMPARE(order.askedAt(nextDay + hours{1}).answer, Answer::Never);
    QCOMPARE(order.askedAt(nextDay + hours{1}).reason, Reason::AlreadyReached); // S1-006, S1-018
}

void DeliverySessionsTest::theThirdMissIsTheLast() // S1-008, X-10
{
    Order order;
    for (int day = 0; day < 3; ++day) {
        QCOMPARE(order.askedAt(tenOClock() + days{day}).answer, Answer::CallNow);
        order.call(tenOClock() + days{day}, Outcome::NoAnswer);
    }
    const Eligibility answer = order.askedAt(tenOClock() + days{3});
    QCOMPARE(answer.answer, Answer::Never);
    QCOMPARE(answer.reason, Reason::AttemptsUsed);
}

void DeliverySessionsTest::hourlySessionsAllowTwoCallsADay()
{
    Order order;
    int calls = 0;
    for (int session = 0; session < 4; ++session) {
        const Instant now = tenOClock() + hours{session};
        if (order.askedAt(now).answer != Answer::CallNow)
            continue;
        order.call(now, Outcome::NoAnswer);
        ++calls;
    }
    QCOMPARE(calls, 2);
}

void DeliverySessionsTest::theLatestOfSeveralWaitsWins_data()
{
    QTest::addColumn<EligibilityFacts>("facts");
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<Instant>("due");
    const auto row = [](const char *name, auto change, Reason reason, Instant due) {
        EligibilityFacts facts = missedAtTen();
        change(facts);
        QTest::newRow(name) << facts << reason << due;
    };
    using F = EligibilityFacts;
    const Instant ten = tenOClock();

    row(
        "the delay alone", [](F &) {}, Reason::RetryDelay, ten + minutes{30});
    row(
        "a shorter gap", [](F &f) { f.limits.gap = minutes{20}; }, Reason::RetryDelay, ten + minutes{30});
    row(
        "the delay before an equal gap", [](F &f) { f.limits.gap = minutes{30}; }, Reason::RetryDelay,
        ten + minutes{30});
    row(
        "the gap of two hours", [](F &f) { f.limits.gap = hours{2}; }, Reason::RecentContact, ten + hours{2});
    row(
        "another campaign's contact",
        [ten](F &f) {
            f.limits.gap = minutes{30};
            f.contacts << ten + minutes{1};
        },
        Reason::RecentContact, ten + minutes{31});
    row(
        "the delay of a day",
        [ten](F &f) {
            f.limits.gap = hours{2};
            f.retryDue = nextTry(RetryPolicy::presales(), Outcome::Busy, 2, ten);
        },
        Reason::RetryDelay, ten + hours{24});
    row(
        "the cap",
        [ten](F &f) {
            f.limits = {.gap = hours{2}, .caps = {RollingCap()}};
            f.contacts = {ten - hours{18}, ten - hours{5}, ten};
        },
        Reason::ContactCap, ten + hours{6});
    row(
        "the account's day",
        [ten](F &f) {
            f.accountDay = {1000, 1000, ten + minutes{390}};
        },
        Reason::DailyLimit, ten + minutes{390});
    row(
        "the opening",
        [ten](F &f) {
            f.limits.gap = hours{2};
            f.now = ten + hours{12};
            f.retryDue = ten + hours{12} + minutes{30};
        },
        Reason::WindowClosed, ten + hours{23});
}

void DeliverySessionsTest::theLatestOfSeveralWaitsWins()
{
    QFETCH(EligibilityFacts, facts);
    QFETCH(Instant, due);
    const Eligibility answer = eligibility(facts);
    QTEST(answer.reason, "reason");
    QCOMPARE(answer.notBefore, due);
    facts.now = due;
    QCOMPARE(eligibility(facts).answer, Answer::CallNow);
    facts.now = due - milliseconds{1};
    QCOMPARE(eligibility(facts).answer, Answer::NotBefore);
}

QTEST_GUILESS_MAIN(DeliverySessionsTest)
#include "tst_deliverysessions.moc"
