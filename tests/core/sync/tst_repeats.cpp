// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/repeats.h"

#include "core/sync/hubspot/trouble.h"
#include "tests/support/clockpatience.h"

#include <QTest>

using namespace callboard;
using namespace callboard::sync;
using callboard::sync::hubspot::Trouble;

namespace {

using Answer = ReachedOr<QJsonObject, Trouble>;

http::Response answerWith(const QByteArray &body)
{
    http::Response response;
    response.body = body;
    return response;
}

bool isBurst(Trouble trouble)
{
    return trouble == Trouble::Burst;
}

} // namespace

class RepeatsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAnswerIsReadAsAnObject();
    void itIsAskedAgainUntilItAnswers();
    void whatIsNotWorthItIsNotRepeated();
    void itGivesUpAfterAFewTries();
    void noSoonerThanTheServiceAskedFor();
    void aServiceThatAsksForTooLongIsNotObeyed();
    void whoeverIsToStopStops();

private:
    test::FakeClock m_clock{Instant{milliseconds{1'795'156'200'000}}};
};

void RepeatsTest::anAnswerIsReadAsAnObject()
{
    test::ClockPatience patience(m_clock);
    Repeats repeats(seconds{2}, patience);
    const Answer good = repeats.objectIn<Trouble>(answerWith(QByteArrayLiteral("{\"id\":\"7\"}")), {});
    QVERIFY(good);
    QCOMPARE(good->value(QLatin1String("id")).toString(), QStringLiteral("7"));
    const Answer garbled = repeats.objectIn<Trouble>(answerWith(QByteArrayLiteral("<html>")), {});
    QVERIFY(!garbled);
    QVERIFY(garbled.trouble() == Trouble::Unreadable);
    const Answer refused =
        repeats.objectIn(answerWith(QByteArrayLiteral("{}")), std::optional(Trouble::TokenRefused));
    QVERIFY(!refused);
    QVERIFY(refused.trouble() == Trouble::TokenRefused);
}

void RepeatsTest::itIsAskedAgainUntilItAnswers()
{
    test::ClockPatience patience(m_clock);
    Repeats repeats(seconds{2}, patience);
    int asked = 0;
    const Answer answer = repeats.untilAnswered(
        [&asked]() -> Answer { return ++asked < 3 ? Answer(Trouble::Burst) : Answer(QJsonObject()); },
        &isBurst);
    QVERIFY(answer);
    QCOMPARE(asked, 3);
    QCOMPARE(patience.waits.size(), 2);
    // A tenth more or less, so that not all come back at once.
    QVERIFY(patience.waits.at(0) >= milliseconds{1'800} && patience.waits.at(0) <= milliseconds{2'200});
    QVERIFY(patience.waits.at(1) >= milliseconds{3'600} && patience.waits.at(1) <= milliseconds{4'400});
}

void RepeatsTest::whatIsNotWorthItIsNotRepeated()
{
    test::ClockPatience patience(m_clock);
    Repeats repeats(seconds{2}, patience);
    const Answer answer = repeats.untilAnswered([]() -> Answer { return Trouble::TokenRefused; }, &isBurst);
    QVERIFY(!answer);
    QVERIFY(answer.trouble() == Trouble::TokenRefused);
    QVERIFY(patience.waits.isEmpty());
}

void RepeatsTest::itGivesUpAfterAFewTries()
{
    test::ClockPatience patience(m_clock);
    Repeats repeats(seconds{2}, patience);
    int asked = 0;
    const Answer answer = repeats.untilAnswered(
        [&asked]() -> Answer {
            ++asked;
            return Trouble::Burst;
        },
        &isBurst);
    QVERIFY(!answer);
    QVERIFY(answer.trouble() == Trouble::Burst);
    QCOMPARE(asked, Repeats::MostTries);
    QCOMPARE(patience.waits.size(), Repeats::MostTries - 1);
}

void RepeatsTest::noSoonerThanTheServiceAskedFor()
{
    test::ClockPatience patience(m_clock);
    Repeats repeats(seconds{2}, patience);
    http::Response response = answerWith({});
    response.retryAfter = seconds{30};
    QVERIFY(!repeats.objectIn(response, std::optional(Trouble::Burst)));
    QVERIFY(repeats.rest(1));
    QVERIFY(patience.waits.constLast() == seconds{30});
    // That word was of one refusal: an answer ends it.
    QVERIFY(repeats.objectIn<Trouble>(answerWith(QByteArrayLiteral("{}")), {}));
    QVERIFY(repeats.rest(1));
    QVERIFY(patience.waits.constLast() < seconds{3});
}

void RepeatsTest::aServiceThatAsksForTooLongIsNotObeyed()
{
    test::ClockPatience patience(m_clock);
    Repeats repeats(seconds{2}, patience);
    http::Response response = answerWith({});
    response.retryAfter = seconds{86'400};
    QVERIFY(!repeats.objectIn(response, std::optional(Trouble::Burst)));
    QVERIFY(repeats.rest(1));
    QVERIFY(patience.waits.constLast() == seconds{64});
}

void RepeatsTest::whoeverIsToStopStops()
{
    test::ClockPatience patience(m_clock);
    patience.isGivenUp = true;
    Repeats repeats(seconds{2}, patience);
    const Answer answer = repeats.untilAnswered([]() -> Answer { return Trouble::Burst; }, &isBurst);
    QVERIFY(!answer);
    QVERIFY(answer.trouble() == Trouble::Stopped);
}

QTEST_GUILESS_MAIN(RepeatsTest)
#include "tst_repeats.moc"
