// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/retryladder.h"
#include "tests/core/plan/plantimes.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>

using namespace callboard;
using namespace callboard::plan;
using callboard::test::at;

Q_DECLARE_METATYPE(callboard::RetryPolicy)

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

constexpr std::array AllOutcomes = {
    Outcome::Completed, Outcome::NoAnswer,      Outcome::Busy,      Outcome::Voicemail,
    Outcome::BadNumber, Outcome::ProviderError, Outcome::Cancelled,
};

Instant ended()
{
    return at("2026-10-14T10:00:00+05:30");
}

RetryPolicy policyOf(int dials, const QList<seconds> &delays,
                     const QMap<Outcome, QList<seconds>> &delaysOf = {})
{
    return {.maxAttempts = dials, .delays = delays, .delaysOf = delaysOf};
}

/// A ladder written out: the wait after each of the dials that may be followed by another.
using Waits = std::array<std::optional<seconds>, MostAttempts + 2>;

Waits waitsAfter(Outcome outcome, const RetryPolicy &policy)
{
    Waits waits;
    const bool ownLadder = policy.delaysOf.contains(outcome);
    const QList<seconds> rungs = ownLadder ? policy.delaysOf[outcome] : policy.delays;
    const bool tried = outcome == Outcome::NoAnswer || outcome == Outcome::Busy ||
                       outcome == Outcome::Voicemail || outcome == Outcome::ProviderError;
    std::optional<seconds> wait;
    for (int dial = 1; dial < policy.maxAttempts && tried; ++dial) {
        if (dial <= rungs.size())
            wait = rungs[dial - 1];
        waits[size_t(dial)] = wait;
    }
    return waits;
}

QList<seconds> randomLadder(QRandomGenerator &random)
{
    QList<seconds> ladder;
    for (int left = random.bounded(5); left > 0; --left)
        ladder << seconds{random.bounded(int(LongestRetryDelay.count()) + 1)};
    return ladder;
}

RetryPolicy randomPolicy(QRandomGenerator &random)
{
    RetryPolicy policy;
    policy.maxAttempts = random.bounded(1, MostAttempts + 1);
    policy.delays = randomLadder(random);
    for (const Outcome outcome : {Outcome::NoAnswer, Outcome::Busy, Outcome::Voicemail}) {
        if (random.bounded(3) == 0)
            policy.delaysOf.insert(outcome, randomLadder(random));
    }
    return policy;
}

} // namespace

class RetryLadderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachMissClimbsTheLadder_data();
    void eachMissClimbsTheLadder();
    void nothingButAMissIsTriedAgain_data();
    void nothingButAMissIsTriedAgain();
    void anOutcomesOwnLadderCountsAllDials();
    void anEmptyLadderLeavesAnOutcomeOut();
    void laddersAgreeWithOneWrittenOut_data();
    void laddersAgreeWithOneWrittenOut();
    void rangesAreKept_data();
    void rangesAreKept();
    void whatIsWrongIsSaid_data();
    void whatIsWrongIsSaid();
};

void RetryLadderTest::eachMissClimbsTheLadder_data()
{
    QTest::addColumn<RetryPolicy>("policy");
    QTest::addColumn<int>("dialsUsed");
    QTest::addColumn<int>("wait"); // seconds; -1: no other try
    const RetryPolicy presales = RetryPolicy::presales();
    QTest::newRow("first miss") << presales << 1 << 1'800;       // S0-074
    QTest::newRow("second miss") << presales << 2 << 24 * 3'600; // S0-074
    QTest::newRow("third miss") << presales << 3 << -1;          // S0-075, X-10
    QTest::newRow("more dials than allowed") << presales << 4 << -1;
    QTest::newRow("no retries") << RetryPolicy::none() << 1 << -1;
    const RetryPolicy doubling = policyOf(5, {seconds{30}, seconds{60}, seconds{120}});
    QTest::newRow("third of three waits") << doubling << 3 << 120;
    QTest::newRow("the last wait repeats") << doubling << 4 << 120;
    QTest::newRow("as many dials as allowed") << doubling << 5 << -1;
    const RetryPolicy atOnce = policyOf(2, {seconds{0}});
    QTest::newRow("at once") << atOnce << 1 << 0;
}

void RetryLadderTest::eachMissClimbsTheLadder()
{
    QFETCH(RetryPolicy, policy);
    QFETCH(int, dialsUsed);
    QFETCH(int, wait);
    QVERIFY(checked(policy));
    QCOMPARE(nextTry(policy, Outcome::NoAnswer, dialsUsed, ended()),
             wait == -1 ? std::nullopt : std::optional(ended() + seconds{wait}));
}

void RetryLadderTest::nothingButAMissIsTriedAgain_data()
{
    QTest::addColumn<int>("outcome");
    QTest::addColumn<bool>("again");
    const auto row = [](Outcome outcome, bool again) {
        QTest::newRow(qPrintable(toWord(outcome))) << int(outcome) << again;
    };
    row(Outcome::Busy, true); // S1-009
    row(Outcome::NoAnswer, true);
    row(Outcome::Voicemail, true);
    row(Outcome::ProviderError, true);
    row(Outcome::Completed, false); // S1-006
    row(Outcome::BadNumber, false);
    row(Outcome::Cancelled, false);
}

void RetryLadderTest::nothingButAMissIsTriedAgain()
{
    QFETCH(int, outcome);
    const std::optional<Instant> next = nextTry(RetryPolicy::presales(), Outcome(outcome), 1, ended());
    QTEST(next.has_value(), "again");
}

void RetryLadderTest::anOutcomesOwnLadderCountsAllDials()
{
    RetryPolicy policy = RetryPolicy::presales();
    policy.delaysOf.insert(Outcome::Busy, {minutes{5}, minutes{10}});
    QCOMPARE(nextTry(policy, Outcome::Busy, 1, ended()), ended() + minutes{5});
    QCOMPARE(nextTry(policy, Outcome::Busy, 2, ended()), ended() + minutes{10});
    QCOMPARE(nextTry(policy, Outcome::NoAnswer, 2, ended()), ended() + hours{24});
    QCOMPARE(nextTry(policy, Outcome::Busy, 3, ended()), std::nullopt);
}

void RetryLadderTest::anEmptyLadderLeavesAnOutcomeOut()
{
    RetryPolicy policy = RetryPolicy::presales();
    policy.delaysOf.insert(Outcome::Voicemail, {});
    QVERIFY(checked(policy));
    QCOMPARE(nextTry(policy, Outcome::Voicemail, 1, ended()), std::nullopt);
    QCOMPARE(nextTry(policy, Outcome::Busy, 1, ended()), ended() + minutes{30});
}

void RetryLadderTest::laddersAgreeWithOneWrittenOut_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 4; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void RetryLadderTest::laddersAgreeWithOneWrittenOut()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    int again = 0;
    for (int round = 0; round < 1'000; ++round) {
        const RetryPolicy policy = randomPolicy(random);
        for (const Outcome outcome : AllOutcomes) {
            const Waits waits = waitsAfter(outcome, policy);
            for (int dial = 1; dial < int(waits.size()); ++dial) {
                const std::optional<Instant> next = nextTry(policy, outcome, dial, ended());
                const std::optional<seconds> wait = waits[size_t(dial)];
                QVERIFY2(next == (wait ? std::optional<Instant>(ended() + *wait) : std::nullopt),
                         qPrintable(QStringLiteral("seed %1 round %2 %3 dial %4")
                                        .arg(QString::number(seed), QString::number(round), toWord(outcome),
                                             QString::number(dial))));
                again += next ? 1 : 0;
            }
        }
    }
    QVERIFY2(again > 1'000, qPrintable(QString::number(again)));
}

void RetryLadderTest::rangesAreKept_data()
{
    QTest::addColumn<RetryPolicy>("policy");
    QTest::addColumn<bool>("usable");
    const auto row = [](const char *name, const RetryPolicy &policy, bool usable) {
        QTest::newRow(name) << policy << usable;
    };
    const QList<seconds> wait = {minutes{5}};
    row("none", RetryPolicy::none(), true);
    row("presales", RetryPolicy::presales(), true);
    row("no dial", policyOf(0, wait), false);
    row("ten dials", policyOf(10, wait), true);
    row("eleven dials", policyOf(11, wait), false);
    row("thirty days", policyOf(2, {days{30}}), true);
    row("more than thirty days", policyOf(2, {seconds{0}, days{30} + seconds{1}}), false);
    row("before the call ended", policyOf(2, {seconds{-1}}), false);
    row("no wait at all", policyOf(2, {}), false);
    row("waits of one outcome", policyOf(2, {}, {{Outcome::Busy, wait}}), true);
    row("an outcome left out", policyOf(2, wait, {{Outcome::Busy, {}}}), true);
    row("an outcome's wait too long", policyOf(2, wait, {{Outcome::Busy, {days{31}}}}), false);
    row("after a success", policyOf(2, wait, {{Outcome::Completed, wait}}), false);
    row("after a bad number", policyOf(2, wait, {{Outcome::BadNumber, wait}}), false);
}

void RetryLadderTest::rangesAreKept()
{
    QFETCH(RetryPolicy, policy);
    const Result<void> answer = checked(policy);
    QTEST(answer.has_value(), "usable");
    if (!answer)
        QCOMPARE(answer.error().code, ErrorCode::InvalidArgument);
}

void RetryLadderTest::whatIsWrongIsSaid_data()
{
    QTest::addColumn<RetryPolicy>("policy");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const RetryPolicy &policy, const char *text) {
        QTest::newRow(name) << policy << QString::fromLatin1(text);
    };
    row("dials", policyOf(11, {}), "The number of calls to a lead, 11, is not valid. Allowed: 1-10.");
    row("wait", policyOf(2, {seconds{-5}}),
        "A wait of -5 s before the next call is not valid. Allowed: 0 s to 30 days.");
    row("no wait", policyOf(2, {}),
        "Several calls to a lead without a wait is not valid. Allowed: at least one wait, which may be 0 s.");
    row("outcome", policyOf(2, {}, {{Outcome::BadNumber, {seconds{5}}}}),
        "A wait after the outcome bad_number is not valid. Allowed: no_answer, busy, voicemail, "
        "provider_error.");
}

void RetryLadderTest::whatIsWrongIsSaid()
{
    QFETCH(RetryPolicy, policy);
    const Result<void> answer = checked(policy);
    QVERIFY(!answer);
    QTEST(operatorText(answer.error()), "text");
}

QTEST_GUILESS_MAIN(RetryLadderTest)
#include "tst_retryladder.moc"
