// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/rules/rules.h"
#include "tests/core/plan/eligibilitymodel.h"
#include "tests/core/plan/plantimes.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace callboard;
using namespace callboard::plan;
using callboard::test::at;

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

constexpr milliseconds Moment{1};

Instant noon()
{
    return at("2026-10-14T12:00:00+05:30");
}

EligibilityFacts atNoon()
{
    EligibilityFacts facts;
    facts.now = noon();
    facts.dueAt = noon();
    return facts;
}

EligibilityFacts withContacts(const QList<minutes> &ago, const QList<RollingCap> &caps)
{
    EligibilityFacts facts = atNoon();
    for (const minutes before : ago)
        facts.contacts << noon() - before;
    facts.limits.caps = caps;
    return facts;
}

} // namespace

Q_DECLARE_METATYPE(callboard::plan::EligibilityFacts)
Q_DECLARE_METATYPE(callboard::plan::DayCount)
Q_DECLARE_METATYPE(callboard::Money)

class RulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theGapEndsExactlyWhenItIsOver();
    void noGapAsksForNothing();
    void aNumberOfTheHouseIsNeverCalled();
    void capsFreeWhenTheOldestContactThatFillsThemLeaves_data();
    void capsFreeWhenTheOldestContactThatFillsThemLeaves();
    void capsAllowExactlyThen();
    void capsAgreeWithASearchMinuteByMinute_data();
    void capsAgreeWithASearchMinuteByMinute();
    void contactsAheadOfAClockThatWasSetBackStillCount();
    void theLaterOfTwoFullDaysBinds_data();
    void theLaterOfTwoFullDaysBinds();
    void aCountOfADayThatIsOverHoldsNobody();
    void somebodyNewWaitsUntilOneOfTheSendersPeopleLeaves_data();
    void somebodyNewWaitsUntilOneOfTheSendersPeopleLeaves();
    void aBudgetIsSpentAtItsLastMillionth_data();
    void aBudgetIsSpentAtItsLastMillionth();
    void consentIsAskedForWhereTheProfileNeedsIt_data();
    void consentIsAskedForWhereTheProfileNeedsIt();
    void theListAndItsSourceAreTold_data();
    void theListAndItsSourceAreTold();
    void theFullestScopeIsNamed_data();
    void theFullestScopeIsNamed();
    void theRetryMomentIsTold();
    void momentsAreToldWithoutHoursToo();
};

void RulesTest::theGapEndsExactlyWhenItIsOver() // S1-007, S1-014
{
    EligibilityFacts facts = withContacts({minutes{500}, minutes{120}}, {});
    facts.limits.gap = hours{2};
    RuleVerdict verdict = rules::recentContact(facts);
    QCOMPARE(verdict.answer, Answer::CallNow);
    QCOMPARE(verdict.value, QStringLiteral("2026-10-14T12:00:00+05:30"));

    facts.now -= Moment;
    verdict = rules::recentContact(facts);
    QCOMPARE(verdict.answer, Answer::NotBefore);
    QCOMPARE(verdict.notBefore, noon());
}

void RulesTest::aNumberOfTheHouseIsNeverCalled() // F58
{
    EligibilityFacts facts = atNoon();
    QCOMPARE(rules::ownNumber(facts), (RuleVerdict{Reason::OwnNumber, Answer::CallNow, {}, {}}));
    facts.isOwnNumber = true;
    QCOMPARE(rules::ownNumber(facts), (RuleVerdict{Reason::OwnNumber, Answer::Never, {}, {}}));
}

void RulesTest::noGapAsksForNothing()
{
    EligibilityFacts facts = withContacts({minutes{0}}, {});
    QCOMPARE(rules::recentContact(facts), (RuleVerdict{Reason::RecentContact, Answer::CallNow, {}, {}}));
    facts.contacts.clear();
    facts.limits.gap = hours{2};
    QCOMPARE(rules::recentContact(facts).answer, Answer::CallNow);
}

void RulesTest::capsFreeWhenTheOldestContactThatFillsThemLeaves_data()
{
    QTest::addColumn<EligibilityFacts>("facts");
    QTest::addColumn<int>("wait"); // minutes; -1: none
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const QList<minutes> &ago, const QList<RollingCap> &caps, int wait,
                        const char *value) {
        QTest::newRow(name) << withContacts(ago, caps) << wait << QString::fromLatin1(value);
    };
    const RollingCap threeADay{3, hours{24}};
    const RollingCap oneAnHour{1, hours{1}};
    const RollingCap sevenAWeek{7, days{7}};
    const RollingCap twoAMonth{2, days{30}};

    row("no cap", {minutes{5}}, {}, -1, "");
    row("no contact", {}, {threeADay}, -1, "0 of 3 in 24 h");
    row("one left", {minutes{200}, minutes{100}}, {threeADay}, -1, "2 of 3 in 24 h");
    row("full", {minutes{300}, minutes{200}, minutes{100}}, {threeADay}, 1440 - 300, "3 of 3 in 24 h");
    row("older ones do not count", {minutes{1440}, minutes{200}, minutes{100}}, {threeADay}, -1,
        "2 of 3 in 24 h");
    row("above", {minutes{400}, minutes{300}, minutes{200}, minutes{100}}, {threeADay}, 1440 - 300,
        "4 of 3 in 24 h");
    row("the later of two", {minutes{300}, minutes{200}, minutes{10}}, {oneAnHour, threeADay}, 1140,
        "3 of 3 in 24 h");
    row("the later of two, first", {minutes{1430}, minutes{200}, minutes{10}}, {oneAnHour, threeADay}, 50,
        "1 of 1 in 1 h");
    row("the one with the least left", {minutes{200}, minutes{100}}, {sevenAWeek, threeADay}, -1,
        "2 of 3 in 24 h");
    row("of equals the first", {minutes{100}}, {{2, days{7}}, {2, hours{24}}}, -1, "1 of 2 in 7 d");
    row("a month", {minutes{2 * 1440}, minutes{1440}}, {twoAMonth, threeADay}, 28 * 1440, "2 of 2 in 30 d");
    row("part of an hour", {minutes{100}}, {{1, minutes{90}}}, -1, "0 of 1 in 90 min");
}

void RulesTest::capsFreeWhenTheOldestContactThatFillsThemLeaves()
{
    QFETCH(EligibilityFacts, facts);
    QFETCH(int, wait);
    const RuleVerdict verdict = rules::contactCap(facts);
    QCOMPARE(verdict.rule, Reason::ContactCap);
    QCOMPARE(verdict.answer, wait == -1 ? Answer::CallNow : Answer::NotBefore);
    QCOMPARE(verdict.notBefore, wait == -1 ? std::nullopt : std::optional(noon() + minutes{wait}));
    QTEST(verdict.value, "value");
}

void RulesTest::capsAllowExactlyThen()
{
    EligibilityFacts facts = withContacts({minutes{300}, minutes{200}, minutes{100}}, {RollingCap()});
    facts.now = noon() + minutes{1440 - 300} - Moment;
    QCOMPARE(rules::contactCap(facts).answer, Answer::NotBefore);
    facts.now += Moment;
    const RuleVerdict free = rules::contactCap(facts);
    QCOMPARE(free.answer, Answer::CallNow);
    QCOMPARE(free.value, QStringLiteral("2 of 3 in 24 h"));
}

void RulesTest::capsAgreeWithASearchMinuteByMinute_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 4; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void RulesTest::capsAgreeWithASearchMinuteByMinute()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    int full = 0;
    for (int round = 0; round < 250; ++round) {
        EligibilityFacts facts = atNoon();
        for (int left = random.bounded(9); left > 0; --left)
            facts.contacts << noon() - minutes{random.bounded(3 * 1440)};
        std::sort(facts.contacts.begin(), facts.contacts.end());
        for (int left = random.bounded(1, 4); left > 0; --left)
            facts.limits.caps << RollingCap{random.bounded(1, 6), minutes{random.bounded(60, 3 * 1440)}};

        const RuleVerdict verdict = rules::contactCap(facts);
        while (!callboard::test::keepsCaps(facts))
            facts.now += minutes{1};
        QVERIFY2(verdict.notBefore.value_or(noon()) == facts.now,
                 qPrintable(QStringLiteral("seed %1 round %2").arg(seed).arg(round)));
        full += verdict.answer == Answer::NotBefore ? 1 : 0;
    }
    QVERIFY2(full > 50 && full < 245, qPrintable(QString::number(full)));
}

void RulesTest::contactsAheadOfAClockThatWasSetBackStillCount()
{
    const EligibilityFacts facts = withContacts({minutes{-10}}, {{1, hours{1}}});
    const RuleVerdict verdict = rules::contactCap(facts);
    QCOMPARE(verdict.notBefore, noon() + minutes{70});
    QCOMPARE(verdict.value, QStringLiteral("1 of 1 in 1 h"));
}

void RulesTest::theLaterOfTwoFullDaysBinds_data()
{
    QTest::addColumn<DayCount>("account");
    QTest::addColumn<DayCount>("person");
    QTest::addColumn<int>("wait"); // hours; -1: none
    QTest::addColumn<QString>("value");
    const DayCount none;
    const auto day = [](int used, int limit, int resets) {
        return DayCount{used, limit, noon() + hours{resets}};
    };
    const auto row = [](const char *name, const DayCount &account, const DayCount &person, int wait,
                        const char *value) {
        QTest::newRow(name) << account << person << wait << QString::fromLatin1(value);
    };
    row("no limits", day(700, 0, 12), none, -1, "");
    row("room in the account", day(999, 1000, 12), none, -1, "account 999 of 1000");
    row("the account is full", day(1000, 1000, 12), day(1, 5, 14), 12, "account 1000 of 1000");
    row("above", day(1001, 1000, 12), none, 12, "account 1001 of 1000");
    row("the operator is full", day(1, 1000, 12), day(5, 5, 14), 14, "operator 5 of 5");
    row("both, the operator later", day(9, 9, 12), day(5, 5, 14), 14, "operator 5 of 5");
    row("both, the account later", day(9, 9, 14), day(5, 5, 12), 14, "account 9 of 9");
    row("both at once", day(9, 9, 12), day(5, 5, 12), 12, "account 9 of 9");
    row("the one with the least left", day(1, 1000, 12), day(4, 5, 12), -1, "operator 4 of 5");
    row("an operator without an account's limit", none, day(4, 5, 12), -1, "operator 4 of 5");
}

void RulesTest::theLaterOfTwoFullDaysBinds()
{
    QFETCH(DayCount, account);
    QFETCH(DayCount, person);
    QFETCH(int, wait);
    EligibilityFacts facts = atNoon();
    facts.accountDay = account;
    facts.operatorDay = person;
    const RuleVerdict verdict = rules::dailyLimit(facts);
    QCOMPARE(verdict.rule, Reason::DailyLimit);
    QCOMPARE(verdict.answer, wait == -1 ? Answer::CallNow : Answer::NotBefore);
    QCOMPARE(verdict.notBefore, wait == -1 ? std::nullopt : std::optional(noon() + hours{wait}));
    QTEST(verdict.value, "value");
}

void RulesTest::aCountOfADayThatIsOverHoldsNobody()
{
    EligibilityFacts facts = atNoon();
    facts.accountDay = {1000, 1000, noon()};
    QCOMPARE(rules::dailyLimit(facts).answer, Answer::CallNow);
    facts.now -= Moment;
    QCOMPARE(rules::dailyLimit(facts).notBefore, noon());
}

void RulesTest::somebodyNewWaitsUntilOneOfTheSendersPeopleLeaves_data()
{
    QTest::addColumn<int>("used");
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("frees"); // minutes from noon; -1: nobody knows
    QTest::addColumn<bool>("isKnown");
    QTest::addColumn<bool>("isHeld");
    QTest::addColumn<QString>("value");
    QTest::newRow("no limit") << 1'000 << 0 << -1 << false << false << QString();
    QTest::newRow("one left") << 249 << 250 << -1 << false << false << QStringLiteral("249 of 250");
    QTest::newRow("none left") << 250 << 250 << 90 << false << true << QStringLiteral("250 of 250");
    QTest::newRow("the limit was lowered")
        << 300 << 250 << 90 << false << true << QStringLiteral("300 of 250");
    QTest::newRow("not new") << 250 << 250 << 90 << true << false << QStringLiteral("250 of 250");
    QTest::newRow("one leaves now") << 250 << 250 << 0 << false << false << QStringLiteral("250 of 250");
    QTest::newRow("nobody knows when") << 250 << 250 << -1 << false << true << QStringLiteral("250 of 250");
}

void RulesTest::somebodyNewWaitsUntilOneOfTheSendersPeopleLeaves()
{
    QFETCH(int, used);
    QFETCH(int, limit);
    QFETCH(int, frees);
    QFETCH(bool, isKnown);
    QFETCH(bool, isHeld);
    EligibilityFacts facts = atNoon();
    const std::optional<Instant> moment = frees < 0 ? std::nullopt : std::optional(noon() + minutes{frees});
    facts.recipients = {used, limit, moment};
    facts.isKnownRecipient = isKnown;
    const RuleVerdict verdict = rules::recipientLimit(facts);
    QCOMPARE(verdict.rule, Reason::RecipientLimit);
    QCOMPARE(verdict.answer, isHeld ? Answer::NotBefore : Answer::CallNow);
    QCOMPARE(verdict.notBefore, isHeld ? moment : std::nullopt);
    QTEST(verdict.value, "value");
}

void RulesTest::aBudgetIsSpentAtItsLastMillionth_data()
{
    QTest::addColumn<Money>("spent");
    QTest::addColumn<Money>("budget");
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<QString>("value");
    const QString usd = QStringLiteral("USD");
    const QString inr = QStringLiteral("INR");
    const auto row = [](const char *name, const Money &spent, const Money &budget, Answer answer,
                        const char *value) {
        QTest::newRow(name) << spent << budget << answer << QString::fromLatin1(value);
    };
    row("some left", Money::usd(4.2), Money::usd(10), Answer::CallNow, "USD 4.20 of USD 10.00");
    row("a millionth left", Money(9'999'999, usd), Money::usd(10), Answer::CallNow, "USD 10.00 of USD 10.00");
    row("spent", Money::usd(10), Money::usd(10), Answer::NotBefore, "USD 10.00 of USD 10.00");
    row("overdrawn", Money::usd(10.5), Money::usd(10), Answer::NotBefore, "USD 10.50 of USD 10.00");
    row("nothing allowed", Money(), Money(), Answer::NotBefore, "USD 0.00 of USD 0.00");
    row("nothing spent in another currency", Money(), Money(5'000'000, inr), Answer::CallNow,
        "USD 0.00 of INR 5.00");
    row("not comparable", Money::usd(1), Money(500'000'000, inr), Answer::NotBefore,
        "USD 1.00 of INR 500.00");
}

void RulesTest::aBudgetIsSpentAtItsLastMillionth()
{
    QFETCH(Money, spent);
    QFETCH(Money, budget);
    EligibilityFacts facts = atNoon();
    facts.spent = spent;
    QCOMPARE(rules::budgetSpent(facts).answer, Answer::CallNow);
    facts.budget = budget;
    const RuleVerdict verdict = rules::budgetSpent(facts);
    QTEST(verdict.answer, "answer");
    QTEST(verdict.value, "value");
    QVERIFY(!verdict.notBefore);
}

void RulesTest::consentIsAskedForWhereTheProfileNeedsIt_data()
{
    QTest::addColumn<bool>("needs");
    QTest::addColumn<bool>("has");
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<QString>("value");
    QTest::newRow("not needed") << false << false << Answer::CallNow << QStringLiteral("not needed");
    QTest::newRow("given all the same") << false << true << Answer::CallNow << QStringLiteral("given");
    QTest::newRow("given") << true << true << Answer::CallNow << QStringLiteral("given");
    QTest::newRow("missing") << true << false << Answer::NotBefore << QStringLiteral("missing");
}

void RulesTest::consentIsAskedForWhereTheProfileNeedsIt()
{
    QFETCH(bool, needs);
    QFETCH(bool, has);
    EligibilityFacts facts = atNoon();
    facts.needsConsent = needs;
    facts.hasConsent = has;
    const RuleVerdict verdict = rules::consentMissing(facts);
    QTEST(verdict.answer, "answer");
    QTEST(verdict.value, "value");
}

void RulesTest::theListAndItsSourceAreTold_data()
{
    QTest::addColumn<int>("list");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("value");
    QTest::newRow("house") << int(DoNotCallList::House) << QString() << QStringLiteral("house");
    QTest::newRow("opt-out") << int(DoNotCallList::OptOut) << QString() << QStringLiteral("opt_out");
    QTest::newRow("register") << int(DoNotCallList::Register) << QStringLiteral("NCPR %1")
                              << QStringLiteral("register: NCPR %1");
}

void RulesTest::theListAndItsSourceAreTold()
{
    QFETCH(int, list);
    QFETCH(QString, source);
    EligibilityFacts facts = atNoon();
    QCOMPARE(rules::onDoNotCallList(facts).answer, Answer::CallNow);
    facts.listed = ListedNumber{DoNotCallList(list), source};
    const RuleVerdict verdict = rules::onDoNotCallList(facts);
    QCOMPARE(verdict.answer, Answer::Never);
    QTEST(verdict.value, "value");
}

void RulesTest::theFullestScopeIsNamed_data()
{
    QTest::addColumn<QList<int>>("free"); // account, campaign, operator, system
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const QList<int> &free, Answer answer, const char *value) {
        QTest::newRow(name) << free << answer << QString::fromLatin1(value);
    };
    row("the fewest lines free", {5, 4, 3, 9}, Answer::CallNow, "3");
    row("one line", {1, 1, 1, 1}, Answer::CallNow, "1");
    row("account", {0, 4, 3, 9}, Answer::NotBefore, "account");
    row("campaign", {5, 0, 3, 9}, Answer::NotBefore, "campaign");
    row("operator", {5, 4, 0, 9}, Answer::NotBefore, "operator");
    row("system", {5, 4, 3, 0}, Answer::NotBefore, "system");
    row("the smallest of two", {0, 4, -1, 9}, Answer::NotBefore, "operator");
    row("of equals the first", {5, 0, 0, 0}, Answer::NotBefore, "campaign");
}

void RulesTest::theFullestScopeIsNamed()
{
    QFETCH(QList<int>, free);
    EligibilityFacts facts = atNoon();
    facts.accountSlotsFree = free.at(0);
    facts.campaignSlotsFree = free.at(1);
    facts.operatorSlotsFree = free.at(2);
    facts.systemSlotsFree = free.at(3);
    const RuleVerdict verdict = rules::lineBusy(facts);
    QTEST(verdict.answer, "answer");
    QTEST(verdict.value, "value");
}

void RulesTest::theRetryMomentIsTold()
{
    EligibilityFacts facts = atNoon();
    QCOMPARE(rules::retryDelay(facts).value, QString());
    facts.retryDue = noon() + minutes{30};
    QCOMPARE(rules::retryDelay(facts).value, QStringLiteral("2026-10-14T12:30:00+05:30"));
}

void RulesTest::momentsAreToldWithoutHoursToo()
{
    EligibilityFacts facts = atNoon();
    facts.hours = {CallingPolicy::always(callboard::test::zone("Asia/Dubai"))};
    QCOMPARE(rules::notDueYet(facts).value, QStringLiteral("2026-10-14T10:30:00+04:00"));
    facts.hours.clear();
    QCOMPARE(rules::notDueYet(facts).value, QStringLiteral("2026-10-14T12:00:00+05:30"));
}

QTEST_GUILESS_MAIN(RulesTest)
#include "tst_rules.moc"
