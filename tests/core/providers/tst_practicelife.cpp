// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/practice/practicelife.h"
#include "core/providers/practice/practicetalk.h"

#include <QTest>

using namespace callboard;
using namespace callboard::providers;

namespace {

const Instant Start = fromMSecsSinceEpoch(1'790'000'000'000);

PracticeCall callTo(int number, int ordinal = 1)
{
    PracticeCall call;
    call.id = QString::number(number);
    call.createdAt = Start;
    call.ordinal = ordinal;
    call.number = QStringLiteral("+9198%1").arg(number, 8, 10, QLatin1Char('0'));
    return call;
}

PracticeScript only(int PracticeScript::*outcome)
{
    PracticeScript script;
    script.completed = script.noAnswer = script.busy = script.voicemail = script.badNumber =
        script.providerError = 0;
    script.*outcome = 1;
    return script;
}

} // namespace

Q_DECLARE_METATYPE(callboard::Outcome)
Q_DECLARE_METATYPE(callboard::providers::PracticeScript)

class PracticeLifeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameCallLivesTheSameLife();
    void seedAndOrdinalChangeTheLife();
    void theMixIsKept();
    void eachOutcomeHasItsLife_data();
    void eachOutcomeHasItsLife();
    void phasesFollowEachOther();
    void speedShortensTheLifeAndNotTheBill();
    void hangingUpEndsIt();
    void namedNumbersEndAsTheyAreTold();
    void theDieIsTheSameOnEveryMachine();
    void theTalkSaysThatItIsPractice();
};

void PracticeLifeTest::theSameCallLivesTheSameLife()
{
    for (int number = 0; number < 50; ++number) {
        const PracticeLife one = lifeOf(callTo(number), PracticeScript());
        const PracticeLife two = lifeOf(callTo(number), PracticeScript());
        QCOMPARE(one.outcome, two.outcome);
        QCOMPARE(one.endedAt, two.endedAt);
        QCOMPARE(one.endedReason, two.endedReason);
    }
}

void PracticeLifeTest::seedAndOrdinalChangeTheLife()
{
    PracticeScript other;
    other.seed = 2;
    int bySeed = 0;
    int byOrdinal = 0;
    for (int number = 0; number < 200; ++number) {
        const Instant end = lifeOf(callTo(number), PracticeScript()).endedAt;
        bySeed += lifeOf(callTo(number), other).endedAt != end ? 1 : 0;
        byOrdinal += lifeOf(callTo(number, 2), PracticeScript()).endedAt != end ? 1 : 0;
    }
    QVERIFY(bySeed > 100);
    QVERIFY(byOrdinal > 100);
}

void PracticeLifeTest::theMixIsKept()
{
    constexpr int Calls = 5'000;
    QMap<Outcome, int> counts;
    for (int number = 0; number < Calls; ++number)
        ++counts[lifeOf(callTo(number), PracticeScript()).outcome];
    const auto isNear = [&](Outcome outcome, int perCent) {
        return std::abs(counts.value(outcome) * 100 - perCent * Calls) < 2 * Calls;
    };
    QVERIFY(isNear(Outcome::Completed, 60));
    QVERIFY(isNear(Outcome::NoAnswer, 20));
    QVERIFY(isNear(Outcome::Busy, 8));
    QVERIFY(isNear(Outcome::Voicemail, 7));
    QVERIFY(isNear(Outcome::BadNumber, 2));
    QVERIFY(isNear(Outcome::ProviderError, 3));
}

void PracticeLifeTest::eachOutcomeHasItsLife_data()
{
    QTest::addColumn<PracticeScript>("script");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<bool>("answered");
    QTest::newRow("completed") << only(&PracticeScript::completed) << Outcome::Completed << true;
    QTest::newRow("no answer") << only(&PracticeScript::noAnswer) << Outcome::NoAnswer << false;
    QTest::newRow("busy") << only(&PracticeScript::busy) << Outcome::Busy << false;
    QTest::newRow("voicemail") << only(&PracticeScript::voicemail) << Outcome::Voicemail << true;
    QTest::newRow("bad number") << only(&PracticeScript::badNumber) << Outcome::BadNumber << false;
    QTest::newRow("provider error") << only(&PracticeScript::providerError) << Outcome::ProviderError
                                    << false;
}

void PracticeLifeTest::eachOutcomeHasItsLife()
{
    QFETCH(PracticeScript, script);
    QFETCH(Outcome, outcome);
    QFETCH(bool, answered);
    for (int number = 0; number < 100; ++number) {
        const PracticeLife life = lifeOf(callTo(number), script);
        QCOMPARE(life.outcome, outcome);
        QCOMPARE(life.answeredAt.has_value(), answered);
        QCOMPARE(life.cost() > 0.0, answered);
        QVERIFY(life.ringingAt > Start);
        QVERIFY(life.endedAt > life.ringingAt);
        QVERIFY(!life.endedReason.isEmpty());
    }
}

void PracticeLifeTest::phasesFollowEachOther()
{
    using Phase = PracticeLife::Phase;
    const PracticeLife life = lifeOf(callTo(1), only(&PracticeScript::completed));
    const milliseconds tick{1};
    QCOMPARE(life.phaseAt(Start), Phase::Queued);
    QCOMPARE(life.phaseAt(life.ringingAt - tick), Phase::Queued);
    QCOMPARE(life.phaseAt(life.ringingAt), Phase::Ringing);
    QCOMPARE(life.phaseAt(*life.answeredAt - tick), Phase::Ringing);
    QCOMPARE(life.phaseAt(*life.answeredAt), Phase::Talking);
    QCOMPARE(life.phaseAt(life.endedAt - tick), Phase::Talking);
    QCOMPARE(life.phaseAt(life.endedAt), Phase::Ended);
}

void PracticeLifeTest::speedShortensTheLifeAndNotTheBill()
{
    PracticeScript slow = only(&PracticeScript::completed);
    slow.speed = 1;
    PracticeScript fast = slow;
    fast.speed = 100;
    const PracticeLife one = lifeOf(callTo(3), slow);
    const PracticeLife two = lifeOf(callTo(3), fast);
    QVERIFY(one.endedAt - Start >= seconds{91});
    QVERIFY(two.endedAt - Start <= seconds{4});
    QCOMPARE(one.billed, two.billed);
    QVERIFY(one.billed >= seconds{90} && one.billed <= seconds{360});
}

void PracticeLifeTest::hangingUpEndsIt()
{
    PracticeScript script = only(&PracticeScript::completed);
    script.speed = 1;
    PracticeCall call = callTo(1);
    const PracticeLife whole = lifeOf(call, script);

    call.stoppedAt = whole.ringingAt + milliseconds{1};
    const PracticeLife unanswered = lifeOf(call, script);
    QCOMPARE(unanswered.endedAt, *call.stoppedAt);
    QCOMPARE(unanswered.endedReason, QStringLiteral("manually-canceled"));
    QVERIFY(!unanswered.answeredAt);
    QCOMPARE(unanswered.cost(), 0.0);

    call.stoppedAt = *whole.answeredAt + seconds{20};
    QCOMPARE(lifeOf(call, script).billed, seconds{20});

    call.stoppedAt = whole.endedAt + seconds{1};
    QCOMPARE(lifeOf(call, script).endedReason, whole.endedReason);
}

void PracticeLifeTest::namedNumbersEndAsTheyAreTold()
{
    PracticeScript script = only(&PracticeScript::completed);
    script.numbers.insert(callTo(5).number, Outcome::Busy);
    QCOMPARE(lifeOf(callTo(5), script).outcome, Outcome::Busy);
    QCOMPARE(lifeOf(callTo(6), script).outcome, Outcome::Completed);
}

// A script must tell the same story everywhere, so the arithmetic is fixed here.
void PracticeLifeTest::theDieIsTheSameOnEveryMachine()
{
    for (int i = 0; i < 1000; ++i) {
        const double die = practiceDie(1, QStringLiteral("+919800000001"), i, 1);
        QVERIFY(die >= 0.0 && die < 1.0);
    }
    QCOMPARE(int(practiceDie(1, QStringLiteral("+919800000001"), 1, 1) * 1e9), 587094594);
}

void PracticeLifeTest::theTalkSaysThatItIsPractice()
{
    PracticeCall call = callTo(1);
    call.overrides = {
        {QStringLiteral("variableValues"), QJsonObject{{QStringLiteral("name"), QStringLiteral("Asha")}}}};
    for (const PracticeScript &script :
         {only(&PracticeScript::completed), only(&PracticeScript::voicemail)}) {
        const PracticeLife life = lifeOf(call, script);
        QVERIFY(practiceTranscript(call, life, script).contains(QLatin1String("practice call")));
        QVERIFY(practiceSummary(life).startsWith(QLatin1String("Practice:")));
    }
    const PracticeScript talk = only(&PracticeScript::completed);
    const QString said = practiceTranscript(call, lifeOf(call, talk), talk);
    QVERIFY(said.contains(QLatin1String("Hello Asha,")));
    QVERIFY(said.contains(QLatin1String("\nUser: ")));
    const PracticeScript silence = only(&PracticeScript::noAnswer);
    QVERIFY(practiceTranscript(call, lifeOf(call, silence), silence).isEmpty());
    QVERIFY(practiceSummary(lifeOf(call, silence)).isEmpty());
}

QTEST_GUILESS_MAIN(PracticeLifeTest)
#include "tst_practicelife.moc"
