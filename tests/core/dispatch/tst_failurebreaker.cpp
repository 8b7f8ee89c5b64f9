// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/failurebreaker.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <vector>

namespace callboard::dispatch {

using namespace std::chrono_literals;

class FailureBreakerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itOpensAtHalfOfFive_data();
    void itOpensAtHalfOfFive();
    void whatIsTwoMinutesOldCountsNoMore();
    void eachRestIsLongerUpToSixteenMinutes();
    void aCallThatGoesWellEndsAllDoubt();
    void whatTheCallsOfBeforeComeToSaysNothingNewHoweverLate();
    void afterAGoodTrialTheCallsOfBeforeOpenNothing();
    void whatFailedBeforeTheAccountWasShutDoesNotOpenItAfterAGoodTrial();
    void itAgreesWithAPlainModel_data();
    void itAgreesWithAPlainModel();
};

namespace {

/// Notes "f" as a failure and everything else as a call that went well, a second apart.
std::optional<milliseconds> noteAll(FailureBreaker &breaker, const QByteArray &results)
{
    std::optional<milliseconds> rest;
    milliseconds now{0};
    for (const char result : results) {
        rest = breaker.note(result == 'f', now, now);
        now += 1s;
    }
    return rest;
}

/// The rule, from everything that was ever noted.
class PlainBreaker
{
public:
    std::optional<milliseconds> note(bool hasFailed, milliseconds placedAt, milliseconds now)
    {
        if (m_last && placedAt <= *m_last)
            return std::nullopt;
        if (m_tries && hasFailed)
            return open(now);
        if (m_tries)
            m_opened = 0;
        m_tries = false;
        m_all.push_back({now, hasFailed});
        int results = 0;
        int failures = 0;
        for (const auto &[at, failed] : m_all) {
            if (at <= now - 2min)
                continue;
            ++results;
            failures += failed ? 1 : 0;
        }
        if (results < 5 || failures * 2 < results)
            return std::nullopt;
        return open(now);
    }

private:
    milliseconds open(milliseconds now)
    {
        milliseconds rest = 60s;
        for (int i = 0; i < m_opened && rest < 16min; ++i)
            rest *= 2;
        ++m_opened;
        m_last = now;
        m_tries = true;
        m_all.clear();
        return rest;
    }

    std::vector<std::pair<milliseconds, bool>> m_all;
    std::optional<milliseconds> m_last; ///< that it opened
    bool m_tries = false;
    int m_opened = 0;
};

} // namespace

void FailureBreakerTest::itOpensAtHalfOfFive_data()
{
    QTest::addColumn<QByteArray>("results");
    QTest::addColumn<bool>("opens");
    QTest::newRow("four failures") << QByteArray("ffff") << false;
    QTest::newRow("five failures") << QByteArray("fffff") << true;
    QTest::newRow("two of five") << QByteArray("ff...") << false;
    QTest::newRow("three of five") << QByteArray("ff..f") << true;
    QTest::newRow("half of six") << QByteArray("ff...f") << true;
    QTest::newRow("the last need not be a failure") << QByteArray("fff..") << true;
}

void FailureBreakerTest::itOpensAtHalfOfFive()
{
    QFETCH(QByteArray, results);
    QFETCH(bool, opens);
    FailureBreaker breaker;
    const std::optional<milliseconds> rest = noteAll(breaker, results);
    QCOMPARE(rest.has_value(), opens);
    QCOMPARE(breaker.isTrying(), opens);
    if (opens)
        QCOMPARE(*rest, milliseconds(60s));
}

void FailureBreakerTest::whatIsTwoMinutesOldCountsNoMore()
{
    FailureBreaker late;
    for (int i = 0; i < 4; ++i)
        QVERIFY(!late.note(true, 0ms, 0ms));
    QVERIFY(!late.note(true, 120s, 120s));

    FailureBreaker inTime;
    for (int i = 0; i < 4; ++i)
        QVERIFY(!inTime.note(true, 0ms, 0ms));
    QVERIFY(inTime.note(true, 0ms, 120s - 1ms));
}

void FailureBreakerTest::eachRestIsLongerUpToSixteenMinutes()
{
    FailureBreaker breaker;
    milliseconds now{0};
    std::optional<milliseconds> rest = noteAll(breaker, QByteArray("fffff"));
    QList<int> minutes;
    for (int i = 0; i < 7; ++i) {
        QVERIFY(rest);
        minutes << int(*rest / 1min);
        now += 1h;
        rest = breaker.note(true, now, now);
    }
    QCOMPARE(minutes, (QList<int>{1, 2, 4, 8, 16, 16, 16}));
}

void FailureBreakerTest::aCallThatGoesWellEndsAllDoubt()
{
    FailureBreaker breaker;
    QVERIFY(noteAll(breaker, QByteArray("fffff")));
    QCOMPARE(breaker.note(true, 1h, 1h), std::optional<milliseconds>(2min));
    QVERIFY(!breaker.note(false, 2h, 2h));
    QVERIFY(!breaker.isTrying());
    for (int i = 0; i < 3; ++i)
        QVERIFY(!breaker.note(true, 2h, 2h));
    // Four of five; and the rest is as short again as the first one was.
    QCOMPARE(breaker.note(true, 2h, 2h), std::optional<milliseconds>(1min));
}

void FailureBreakerTest::whatTheCallsOfBeforeComeToSaysNothingNewHoweverLate()
{
    FailureBreaker breaker;
    QVERIFY(noteAll(breaker, QByteArray("fffff"))); // at 4 s, for a minute
    for (int i = 0; i < 20; ++i)
        QVERIFY(!breaker.note(true, 3s, 5s));
    // Long calls end while another one tries.
    QVERIFY(!breaker.note(true, 3s, 70s));
    QVERIFY(!breaker.note(false, 4s, 70s));
    QVERIFY(breaker.isTrying());
    QCOMPARE(breaker.note(true, 64s, 71s), std::optional<milliseconds>(2min));
}

void FailureBreakerTest::afterAGoodTrialTheCallsOfBeforeOpenNothing()
{
    FailureBreaker breaker;
    QVERIFY(noteAll(breaker, QByteArray("fffff")));
    QVERIFY(!breaker.note(false, 64s, 70s));
    QVERIFY(!breaker.isTrying());
    for (int i = 0; i < 20; ++i)
        QVERIFY(!breaker.note(true, 3s, 71s));
    QVERIFY(!breaker.isTrying());
}

void FailureBreakerTest::whatFailedBeforeTheAccountWasShutDoesNotOpenItAfterAGoodTrial()
{
    FailureBreaker breaker;
    QVERIFY(!noteAll(breaker, QByteArray("ffff")));
    breaker.tryOne(10s);
    QVERIFY(!breaker.note(false, 20s, 30s));
    QVERIFY(!breaker.isTrying());
}

void FailureBreakerTest::itAgreesWithAPlainModel_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {3U, 20261120U, 77003U})
        QTest::addRow("seed %u", seed) << seed;
}

void FailureBreakerTest::itAgreesWithAPlainModel()
{
    QFETCH(quint32, seed);
    QRandomGenerator dice(seed);
    FailureBreaker breaker;
    PlainBreaker model;
    milliseconds now{0};
    int opened = 0;
    for (int i = 0; i < 20'000; ++i) {
        const int span = dice.bounded(20) == 0 ? 2'000'000 : 40'000;
        now += milliseconds{dice.bounded(span)};
        const bool hasFailed = dice.bounded(3) == 0;
        const milliseconds placedAt = now - milliseconds{dice.bounded(100'000)};
        const std::optional<milliseconds> told = breaker.note(hasFailed, placedAt, now);
        const std::optional<milliseconds> expected = model.note(hasFailed, placedAt, now);
        QVERIFY2(told == expected, qPrintable(QStringLiteral("seed %1, result %2").arg(seed).arg(i)));
        opened += told ? 1 : 0;
    }
    QVERIFY2(opened > 100, qPrintable(QString::number(opened)));
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::FailureBreakerTest)
#include "tst_failurebreaker.moc"
