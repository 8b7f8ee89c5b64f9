// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/eligibility.h"
#include "tests/core/plan/eligibilitymodel.h"
#include "tests/core/plan/plantimes.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace callboard;
using namespace callboard::plan;
using callboard::test::at;

Q_DECLARE_METATYPE(callboard::plan::EligibilityFacts)

namespace {

constexpr std::chrono::minutes Minute{1};
constexpr int RuleCount = 33;

Instant noon()
{
    return at("2026-10-14T12:00:00+05:30");
}

/// Everything in favour of calling now.
EligibilityFacts clear()
{
    EligibilityFacts facts;
    facts.now = noon();
    facts.dueAt = noon();
    return facts;
}

RuleVerdict verdictOf(const Eligibility &answer, Reason rule)
{
    const auto found = std::find_if(answer.rules.begin(), answer.rules.end(),
                                    [rule](const RuleVerdict &verdict) { return verdict.rule == rule; });
    return found == answer.rules.end() ? RuleVerdict{} : *found;
}

} // namespace

class EligibilityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingAgainstItMeansNow();
    void oneObstacleDecides_data();
    void oneObstacleDecides();
    void theLatestMomentBinds();
    void aRuleWithAMomentBindsBeforeOneWithout();
    void aStoppedAccountBindsBeforeEveryMoment();
    void neverOutweighsEveryMoment();
    void theFirstOfSeveralNeverDecides();
    void aScheduledCampaignWaitsForItsTimeAlone();
    void momentsAreIncluded_data();
    void momentsAreIncluded();
    void aWindowThatNeverOpensLosesNobodysTurn();
    void valuesAreToldForThePanel_data();
    void valuesAreToldForThePanel();
    void answersAreConsistentWithTheirRules_data();
    void answersAreConsistentWithTheirRules();
    void momentsLeadToTheFirstCallableMinute_data();
    void momentsLeadToTheFirstCallableMinute();
    void everyReasonHasAWordOfItsOwn();
};

void EligibilityTest::nothingAgainstItMeansNow()
{
    const Eligibility answer = eligibility(clear());
    QCOMPARE(answer.answer, Answer::CallNow);
    QCOMPARE(answer.reason, Reason::None);
    QVERIFY(!answer.notBefore);
    QCOMPARE(answer.rules.size(), RuleCount);
}

void EligibilityTest::oneObstacleDecides_data()
{
    QTest::addColumn<EligibilityFacts>("facts");
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<qint64>("minutes"); // from noon; -1: no moment is known
    const auto row = [](const char *name, auto change, Reason reason, Answer answer, qint64 minutes = -1) {
        EligibilityFacts facts = clear();
        change(facts);
        QTest::newRow(name) << facts << reason << answer << minutes;
    };
    using F = EligibilityFacts;

    row(
        "draft", [](F &f) { f.campaignState = CampaignState::Draft; }, Reason::CampaignNotActive,
        Answer::NotBefore);
    row(
        "paused", [](F &f) { f.campaignState = CampaignState::Paused; }, Reason::CampaignNotActive,
        Answer::NotBefore);
    row(
        "cancelled", [](F &f) { f.campaignState = CampaignState::Cancelled; }, Reason::CampaignOver,
        Answer::Never);
    row(
        "completed", [](F &f) { f.campaignState = CampaignState::Completed; }, Reason::CampaignOver,
        Answer::Never);
    row(
        "failed", [](F &f) { f.campaignState = CampaignState::Failed; }, Reason::CampaignOver, Answer::Never);
    row(
        "not due", [](F &f) { f.dueAt += 5 * Minute; }, Reason::NotDueYet, Answer::NotBefore, 5);
    row(
        "before opening",
        [](F &f) {
            f.now -= 240 * Minute;
            f.dueAt = f.now;
        },
        Reason::WindowClosed, Answer::NotBefore, -180);
    row(
        "do not call", [](F &f) { f.leadStatus = LeadStatus::DoNotCall; }, Reason::DoNotCall, Answer::Never);
    row(
        "deleted", [](F &f) { f.leadDeleted = true; }, Reason::LeadDeleted, Answer::Never);
    row(
        "own number", [](F &f) { f.isOwnNumber = true; }, Reason::OwnNumber, Answer::Never); // F58
    row(
        "reached", [](F &f) { f.reachedInCampaign = true; }, Reason::AlreadyReached, Answer::Never);
    row(
        "used up", [](F &f) { f.attemptsUsed = f.maxAttempts = 3; }, Reason::AttemptsUsed, Answer::Never);
    row(
        "number busy", [](F &f) { f.numberBusy = true; }, Reason::NumberBusy, Answer::NotBefore);
    row(
        "no engine", [](F &f) { f.idleEngine = IdleEngine::Absent; }, Reason::EngineIdle, Answer::NotBefore);
    row(
        "another clock", [](F &f) { f.clockDiffers = true; }, Reason::ClockDiffers, Answer::NotBefore);
    row(
        "agent asked for", [](F &f) { f.agentUnknown = true; }, Reason::AgentUnknown, Answer::NotBefore);
    row(
        "slowed down",
        [](F &f) {
            f.slowed = SlowedLines{2, 2};
        },
        Reason::SlowedDown, Answer::NotBefore);
    row(
        "no e-mail address",
        [](F &f) {
            f.channel = Channel::Email;
            f.hasAddress = false;
        },
        Reason::NoAddress, Answer::Never);
    row(
        "barred country", [](F &f) { f.countryBarred = true; }, Reason::CountryBarred, Answer::Never);
    row(
        "a gap in the message", [](F &f) { f.unresolved = {QStringLiteral("city")}; },
        Reason::MessageIncomplete, Answer::NotBefore);
    row(
        "in doubt", [](F &f) { f.inDoubt = true; }, Reason::InDoubt, Answer::NotBefore);
    row(
        "parked", [](F &f) { f.askedOperator = true; }, Reason::AskedOperator, Answer::NotBefore);
    row(
        "recent",
        [](F &f) {
            f.contacts = {noon() - 600 * Minute, noon() - 10 * Minute};
            f.limits.gap = 30 * Minute;
        },
        Reason::RecentContact, Answer::NotBefore, 20);
    row(
        "account paused", [](F &f) { f.accountPausedUntil = noon() + 7 * Minute; }, Reason::AccountPaused,
        Answer::NotBefore, 7);
    row(
        "account stopped", [](F &f) { f.accountStopped = QStringLiteral("key_refused"); },
        Reason::AccountPaused, Answer::NotBefore);
    row(
        "backing off", [](F &f) { f.backOffUntil = noon() + 2 * Minute; }, Reason::BackOff, Answer::NotBefore,
        2);
    row(
        "no account line", [](F &f) { f.accountSlotsFree = 0; }, Reason::LineBusy, Answer::NotBefore);
    row(
        "no campaign line", [](F &f) { f.campaignSlotsFree = 0; }, Reason::LineBusy, Answer::NotBefore);
    row(
        "no system line", [](F &f) { f.systemSlotsFree = -1; }, Reason::LineBusy, Answer::NotBefore);
    row(
        "no line of the operator", [](F &f) { f.operatorSlotsFree = 0; }, Reason::LineBusy,
        Answer::NotBefore);
    row(
        "on a list", [](F &f) { f.listed = ListedNumber(); }, Reason::OnDoNotCallList, Answer::Never);
    row(
        "goal reached", [](F &f) { f.goalReached = true; }, Reason::GoalReached, Answer::Never);
    row(
        "no consent", [](F &f) { f.needsConsent = true; }, Reason::ConsentMissing, Answer::NotBefore);
    row(
        "budget spent", [](F &f) { f.budget = f.spent = Money::usd(10); }, Reason::BudgetSpent,
        Answer::NotBefore);
    row(
        "held", [](F &f) { f.heldAfterGap = true; }, Reason::HeldAfterGap, Answer::NotBefore);
    row(
        "canary", [](F &f) { f.waitsForGo = true; }, Reason::WaitsForGo, Answer::NotBefore);
    row(
        "account's day full",
        [](F &f) {
            f.accountDay = {5, 5, noon() + 700 * Minute};
        },
        Reason::DailyLimit, Answer::NotBefore, 700);
    row(
        "operator's day full",
        [](F &f) {
            f.operatorDay = {6, 5, noon() + 90 * Minute};
        },
        Reason::DailyLimit, Answer::NotBefore, 90);
    row(
        "as many people as may be",
        [](F &f) {
            f.recipients = {250, 250, noon() + 45 * Minute};
        },
        Reason::RecipientLimit, Answer::NotBefore, 45);
    row(
        "cap full",
        [](F &f) {
            f.contacts = {noon() - 50 * Minute};
            f.limits.caps = {{1, std::chrono::hours{1}}};
        },
        Reason::ContactCap, Answer::NotBefore, 10);
    row(
        "missed just now", [](F &f) { f.retryDue = noon() + 30 * Minute; }, Reason::RetryDelay,
        Answer::NotBefore, 30);
}

void EligibilityTest::oneObstacleDecides()
{
    QFETCH(EligibilityFacts, facts);
    QFETCH(qint64, minutes);
    const Eligibility answer = eligibility(facts);

    QTEST(answer.reason, "reason");
    QTEST(answer.answer, "answer");
    QCOMPARE(answer.notBefore, minutes == -1 ? std::nullopt : std::optional(noon() + Minute * minutes));
    const auto against =
        std::count_if(answer.rules.begin(), answer.rules.end(),
                      [](const RuleVerdict &verdict) { return verdict.answer != Answer::CallNow; });
    QCOMPARE(against, 1);
}

void EligibilityTest::theLatestMomentBinds()
{
    EligibilityFacts facts = clear();
    facts.dueAt = noon() + 5 * Minute;
    facts.backOffUntil = noon() + 9 * Minute;
    facts.accountPausedUntil = noon() + 8 * Minute;
    const Eligibility answer = eligibility(facts);
    QCOMPARE(answer.reason, Reason::BackOff);
    QCOMPARE(answer.notBefore, noon() + 9 * Minute);
    QCOMPARE(verdictOf(answer, Reason::NotDueYet).notBefore, noon() + 5 * Minute);
}

void EligibilityTest::aRuleWithAMomentBindsBeforeOneWithout()
{
    EligibilityFacts facts = clear();
    facts.inDoubt = true;
    facts.accountSlotsFree = 0;
    QCOMPARE(eligibility(facts).reason, Reason::InDoubt);
    facts.backOffUntil = noon() + Minute;
    QCOMPARE(eligibility(facts).reason, Reason::BackOff);
}

void EligibilityTest::aStoppedAccountBindsBeforeEveryMoment()
{
    EligibilityFacts facts = clear();
    facts.accountStopped = QStringLiteral("key_refused");
    facts.accountPausedUntil = noon() + 20 * 365 * 1440 * Minute; // as the ledger keeps it
    facts.dueAt = noon() + 5 * Minute;
    facts.backOffUntil = noon() + Minute;
    const Eligibility answer = eligibility(facts);
    QCOMPARE(answer.reason, Reason::AccountPaused);
    QCOMPARE(answer.answer, Answer::NotBefore);
    QVERIFY(!answer.notBefore);
    QCOMPARE(verdictOf(answer, Reason::AccountPaused).value, QStringLiteral("key_refused"));
    facts.leadStatus = LeadStatus::DoNotCall;
    QCOMPARE(eligibility(facts).reason, Reason::DoNotCall);
}

void EligibilityTest::neverOutweighsEveryMoment()
{
    EligibilityFacts facts = clear();
    facts.dueAt = noon() + 5 * Minute;
    facts.leadStatus = LeadStatus::DoNotCall;
    const Eligibility answer = eligibility(facts);
    QCOMPARE(answer.answer, Answer::Never);
    QCOMPARE(answer.reason, Reason::DoNotCall);
    QVERIFY(!answer.notBefore);
    QCOMPARE(verdictOf(answer, Reason::NotDueYet).answer, Answer::NotBefore);
}

void EligibilityTest::theFirstOfSeveralNeverDecides()
{
    EligibilityFacts facts = clear();
    facts.reachedInCampaign = true;
    facts.attemptsUsed = 1;
    facts.leadStatus = LeadStatus::DoNotCall;
    QCOMPARE(eligibility(facts).reason, Reason::DoNotCall);
}

void EligibilityTest::aScheduledCampaignWaitsForItsTimeAlone()
{
    EligibilityFacts facts = clear();
    facts.campaignState = CampaignState::Scheduled;
    QCOMPARE(eligibility(facts).answer, Answer::CallNow);
    facts.dueAt += Minute;
    QCOMPARE(eligibility(facts).reason, Reason::NotDueYet);
}

void EligibilityTest::momentsAreIncluded_data()
{
    QTest::addColumn<EligibilityFacts>("facts");
    EligibilityFacts facts = clear();
    facts.dueAt += 10 * Minute;
    QTest::newRow("due") << facts;
    facts = clear();
    facts.contacts = {noon() - 20 * Minute};
    facts.limits.gap = 30 * Minute;
    QTest::newRow("gap over") << facts;
    facts = clear();
    facts.backOffUntil = noon() + 10 * Minute;
    QTest::newRow("back-off over") << facts;
    facts = clear();
    facts.accountPausedUntil = noon() + 10 * Minute;
    QTest::newRow("pause over") << facts;
    facts = clear();
    facts.retryDue = noon() + 10 * Minute;
    QTest::newRow("retry delay over") << facts;
    facts = clear();
    facts.contacts = {noon() - 50 * Minute};
    facts.limits.caps = {{1, std::chrono::hours{1}}};
    QTest::newRow("cap free again") << facts;
    facts = clear();
    facts.accountDay = {5, 5, noon() + 10 * Minute};
    QTest::newRow("next day") << facts;
    facts = clear();
    facts.hours.first().parts.first().opens = QTime(12, 10);
    QTest::newRow("window open") << facts;
}

void EligibilityTest::momentsAreIncluded()
{
    QFETCH(EligibilityFacts, facts);
    facts.now = noon() + 10 * Minute - milliseconds{1};
    QCOMPARE(eligibility(facts).notBefore, noon() + 10 * Minute);
    facts.now = noon() + 10 * Minute;
    QCOMPARE(eligibility(facts).answer, Answer::CallNow);
}

void EligibilityTest::aWindowThatNeverOpensLosesNobodysTurn()
{
    EligibilityFacts facts = clear();
    facts.hours.first().parts.clear();
    const Eligibility answer = eligibility(facts);
    QCOMPARE(answer.answer, Answer::NotBefore);
    QCOMPARE(answer.reason, Reason::WindowClosed);
    QVERIFY(!answer.notBefore);
}

void EligibilityTest::valuesAreToldForThePanel_data()
{
    QTest::addColumn<EligibilityFacts>("facts");
    QTest::addColumn<Reason>("rule");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const EligibilityFacts &facts, Reason rule, const char *value) {
        QTest::newRow(name) << facts << rule << QString::fromLatin1(value);
    };
    EligibilityFacts facts = clear();
    facts.attemptsUsed = facts.maxAttempts = 3;
    row("attempts", facts, Reason::AttemptsUsed, "3 of 3");
    facts.unresolved = {QStringLiteral("city"), QStringLiteral("street")};
    row("message", facts, Reason::MessageIncomplete, "city");
    facts.unresolved.clear();
    row("window", facts, Reason::WindowClosed, "09:00-21:00 Asia/Kolkata");
    row("lines free", facts, Reason::LineBusy, "1");
    row("due", facts, Reason::NotDueYet, "2026-10-14T12:00:00+05:30");
    row("campaign", facts, Reason::CampaignNotActive, "active");
    row("status", facts, Reason::DoNotCall, "pending");
    facts.hours = {CallingPolicy::always(defaultZone())};
    row("always", facts, Reason::WindowClosed, "00:00-24:00 Asia/Kolkata");
}

void EligibilityTest::valuesAreToldForThePanel()
{
    QFETCH(EligibilityFacts, facts);
    QFETCH(Reason, rule);
    QTEST(verdictOf(eligibility(facts), rule).value, "value");
}

void EligibilityTest::answersAreConsistentWithTheirRules_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 4; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void EligibilityTest::answersAreConsistentWithTheirRules()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    int calls = 0;
    for (int round = 0; round < 3'000; ++round) {
        const EligibilityFacts facts = callboard::test::randomFacts(random);
        const Eligibility answer = eligibility(facts);
        Answer strongest = Answer::CallNow;
        std::optional<Instant> latest;
        QSet<int> rules;
        for (const RuleVerdict &verdict : answer.rules) {
            strongest = std::max(strongest, verdict.answer);
            latest = std::max(latest, verdict.notBefore);
            rules.insert(int(verdict.rule));
            QVERIFY2(!verdict.notBefore ||
                         (verdict.answer == Answer::NotBefore && *verdict.notBefore > facts.now),
                     qPrintable(QString::number(round)));
        }
        QCOMPARE(rules.size(), RuleCount);
        QCOMPARE(answer.answer, strongest);
        QCOMPARE(answer.answer == Answer::CallNow, callboard::test::mayCallNow(facts));
        QCOMPARE(answer.notBefore, answer.answer == Answer::Never ? std::nullopt : latest);
        const RuleVerdict binding = verdictOf(answer, answer.reason);
        QCOMPARE(binding.answer, answer.answer);
        if (answer.answer == Answer::NotBefore)
            QCOMPARE(binding.notBefore, latest);
        calls += answer.answer == Answer::CallNow ? 1 : 0;
    }
    QVERIFY2(calls > 30, qPrintable(QString::number(calls)));
}

void EligibilityTest::momentsLeadToTheFirstCallableMinute_data()
{
    answersAreConsistentWithTheirRules_data();
}

// whoever asks again at each moment that is named calls at the very minute that a search minute by
// minute finds, and asks for nothing where that finds none.
void EligibilityTest::momentsLeadToTheFirstCallableMinute()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    int waited = 0;
    for (int round = 0; round < 300; ++round) {
        EligibilityFacts facts = callboard::test::randomFacts(random);
        const Instant end = facts.now + std::chrono::days{5};
        const std::optional<Instant> callable = callboard::test::firstCallableMinute(facts, end);
        Eligibility answer = eligibility(facts);
        waited += callable && answer.notBefore ? 1 : 0;
        while (answer.notBefore && *answer.notBefore < end) {
            facts.now = *answer.notBefore;
            answer = eligibility(facts);
        }
        const std::optional<Instant> reached =
            answer.answer == Answer::CallNow ? std::optional(facts.now) : std::nullopt;
        QVERIFY2(reached == callable, qPrintable(QStringLiteral("seed %1 round %2").arg(seed).arg(round)));
    }
    QVERIFY2(waited > 30, qPrintable(QString::number(waited)));
}

void EligibilityTest::everyReasonHasAWordOfItsOwn()
{
    QSet<QString> words;
    for (int reason = int(Reason::None); reason <= int(Reason::RecipientLimit); ++reason)
        words.insert(toWord(Reason(reason)));
    QCOMPARE(words.size(), int(Reason::RecipientLimit) + 1);
    QVERIFY(words.contains(QStringLiteral("window_closed")));
}

QTEST_GUILESS_MAIN(EligibilityTest)
#include "tst_eligibility.moc"
