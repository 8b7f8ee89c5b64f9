// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/dispatchbench.h"

#include "core/dispatch/batchstarter.h"
#include "core/dispatch/factfinder.h"
#include "core/store/househours.h"

namespace callboard::dispatch {

using namespace std::chrono_literals;
using plan::Answer;
using plan::Reason;
using test::DispatchBench;

/// The ledger, as the rules see it.
class FactFinderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theGapCountsByNumberAcrossCampaigns();
    void capsCountByNumberAcrossCampaigns();
    void onlyWhatMayHaveReachedThePersonIsAContact_data();
    void onlyWhatMayHaveReachedThePersonIsAContact();
    void anotherNumberIsAnotherPerson();
    void theNumbersOfTheHouseAreNeverCalled_data();
    void theNumbersOfTheHouseAreNeverCalled();
    void listsForbidTheirNumbers_data();
    void listsForbidTheirNumbers();
    void theLawOfTheAccountHoldsWhateverTheCampaignSays_data();
    void theLawOfTheAccountHoldsWhateverTheCampaignSays();
    void hoursAreReadOnTheLeadsOwnClock();
    void theHousesHoursHoldInEveryCampaignAtOnce();
    void whereTheLawAsksForConsentItMustBeRecorded_data();
    void whereTheLawAsksForConsentItMustBeRecorded();
    void aRequestMustLeaveBeforeTheHoursEnd();
    void behindTheCanaryALeadWaits();
    void goalBudgetAndDayAreTheCampaigns();
    void theDayOfCallsBeginsAtMidnightInTheHousesZone_data();
    void theDayOfCallsBeginsAtMidnightInTheHousesZone();
    void whoeverWasReachedIsNotCalledAgain();
    void whatTheProviderWouldNotTakeIsNoContact();
    void aCampaignThatIsHeldAfterAGapSaysSo();
    void aTurnThatWasPutOffNamesTheRuleThatHoldsIt();
    void aRetryThatWasPutOffNamesTheRuleThatHoldsIt();
    void anAttemptTellsWhereItStands_data();
    void anAttemptTellsWhereItStands();
    void aDeletedLeadIsNeverCalled();
    void aFollowUpKeepsTheGapToOtherCampaigns();
};

namespace {

/// A lead in two campaigns: what one of them does counts for the other.
class Bench : public DispatchBench
{
public:
    Bench()
        : lead(addLead(1))
        , first(schedule({lead}))
        , second(schedule({lead}))
    {
        activate(first);
        activate(second);
    }
    void setProfile(const QString &profile)
    {
        change([&](Account &each) { each.legalProfile = profile; });
    }
    void setLead(const QString &e164, const LeadAttributes &attributes)
    {
        at([&](store::Store &store) {
            Lead edited = *store.leads.find(lead);
            edited.number = *PhoneNumber::fromE164(e164);
            edited.attributes = attributes;
            return store.leads.update(lead, store::seal(edited, store.cipher), clock.now()).has_value();
        });
    }
    void activate(CampaignId campaign)
    {
        at([&](store::Store &store) {
            return store.campaigns.move(campaign, CampaignState::Scheduled, CampaignState::Active)
                .value_or(false);
        });
    }
    void setRules(CampaignId campaign, const std::function<void(CampaignRules &)> &set)
    {
        edit(campaign, [&](Campaign &each) { set(each.rules); });
    }
    /// A call of the first campaign that ended so, begun now.
    AttemptId call(int ordinal, Outcome outcome = Outcome::NoAnswer)
    {
        const AttemptId id = seedDoubt(first, 0, ordinal);
        const bool ended = at([&](store::Store &store) {
            return store.attempts.accept(*store.attempts.find(id), id.text(), clock.now(), {}) &&
                   store.attempts.end(*store.attempts.find(id), outcome, {}, clock.now(), {}) &&
                   store.slots.release(id) && store.places.setState(first, 0, PlaceState::Done);
        });
        return ended ? id : AttemptId();
    }
    [[nodiscard]] plan::EligibilityFacts facts(CampaignId campaign, int position = 0,
                                               const AttemptId &attempt = {}, milliseconds sendWithin = {})
    {
        return at([&](store::Store &store) {
            const Campaign found = store.campaigns.find(campaign).value_or(Campaign());
            const Account ofFound = store.accounts.find(found.account).value_or(Account());
            const FactFinder finder(store, sendWithin);
            const Result<CampaignFacts> ofCampaign = finder.ofCampaign(found, ofFound, clock.now());
            Turn turn;
            turn.place = store.places.find(campaign, position).value_or(store::Place());
            turn.dueAt = turn.place.nextDue.value_or(planOf(found).dueAt(0));
            const QList<Lead> leads = store.leads.leads({turn.place.lead}).value_or({});
            if (!leads.isEmpty())
                turn.lead = leads.constFirst();
            if (attempt.isValid())
                turn.attempt = store.attempts.find(attempt).value_or(store::LedgerAttempt());
            return ofCampaign ? finder.of(turn, *ofCampaign, clock.now()).value_or(plan::EligibilityFacts())
                              : plan::EligibilityFacts();
        });
    }
    [[nodiscard]] plan::Eligibility verdict(CampaignId campaign, int position = 0)
    {
        return plan::eligibility(facts(campaign, position));
    }
    bool list(const DoNotCallEntry &entry)
    {
        return at([&](store::Store &store) { return store.doNotCall.insert(entry).has_value(); });
    }

    LeadId lead;
    CampaignId first;
    CampaignId second;
};

} // namespace

void FactFinderTest::theGapCountsByNumberAcrossCampaigns() // S1-007, S1-014, X-13
{
    Bench bench;
    bench.setRules(bench.second, [](CampaignRules &rules) { rules.contacts.gap = 2h; });
    QCOMPARE(bench.verdict(bench.second).answer, Answer::CallNow);
    const Instant called = bench.clock.now();
    QVERIFY(bench.call(1).isValid());
    plan::Eligibility verdict = bench.verdict(bench.second);
    QCOMPARE(verdict.answer, Answer::NotBefore);
    QCOMPARE(verdict.reason, Reason::RecentContact);
    QCOMPARE(verdict.notBefore, std::optional(called + 2h));
    bench.clock.advance(2h - 1ms);
    QCOMPARE(bench.verdict(bench.second).reason, Reason::RecentContact);
    bench.clock.advance(1ms); // exactly the gap is allowed
    QCOMPARE(bench.verdict(bench.second).answer, Answer::CallNow);
}

void FactFinderTest::capsCountByNumberAcrossCampaigns()
{
    Bench bench;
    bench.setRules(bench.second, [](CampaignRules &rules) { rules.contacts.caps = {RollingCap{}}; });
    const Instant firstCall = bench.clock.now();
    for (int ordinal = 1; ordinal <= 3; ++ordinal) {
        QCOMPARE(bench.verdict(bench.second).answer, Answer::CallNow);
        QVERIFY(bench.call(ordinal).isValid());
        bench.clock.advance(5h);
    }
    const plan::Eligibility verdict = bench.verdict(bench.second);
    QCOMPARE(verdict.reason, Reason::ContactCap);
    QCOMPARE(verdict.notBefore, std::optional(firstCall + 24h));
    bench.clock.advance(9h - 1ms);
    QCOMPARE(bench.verdict(bench.second).reason, Reason::ContactCap);
    bench.clock.advance(1ms);
    QCOMPARE(bench.verdict(bench.second).answer, Answer::CallNow);
}

void FactFinderTest::onlyWhatMayHaveReachedThePersonIsAContact_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("contacts");
    for (const char *state : {"ended", "talking", "unknown", "needs_operator", "intent"})
        QTest::newRow(state) << QString::fromLatin1(state) << 1;
    for (const char *state : {"refused", "not_sent", "not_placed", "cancelled", "expired"})
        QTest::newRow(state) << QString::fromLatin1(state) << 0;
}

void FactFinderTest::onlyWhatMayHaveReachedThePersonIsAContact()
{
    QFETCH(QString, state);
    QFETCH(int, contacts);
    Bench bench;
    bench.setRules(bench.second, [](CampaignRules &rules) { rules.contacts = ContactLimits::house(); });
    QVERIFY(bench.call(1).isValid());
    QVERIFY(bench.at([&](store::Store &store) {
        return store.database->change(QStringLiteral("update attempt set state = ?"), {state}).has_value();
    }));
    QCOMPARE(bench.facts(bench.second).contacts.size(), contacts);
}

void FactFinderTest::anotherNumberIsAnotherPerson()
{
    Bench bench;
    const CampaignId third = bench.schedule(
        {bench.addLead(2)}, [](Campaign &each) { each.rules.contacts = ContactLimits::house(); });
    bench.activate(third);
    QVERIFY(bench.call(1).isValid());
    QCOMPARE(bench.verdict(third).answer, Answer::CallNow);
}

void FactFinderTest::theNumbersOfTheHouseAreNeverCalled_data() // F58
{
    QTest::addColumn<QString>("ofOwnAccount");
    QTest::addColumn<QString>("ofAnother");
    QTest::addColumn<QString>("namedByTheCampaign");
    QTest::addColumn<bool>("isOwn");
    const QString lead = QStringLiteral("+919810000001");
    const QString other = QStringLiteral("+912240000000");
    QTest::newRow("nobody's") << QString() << QString() << QString() << false;
    QTest::newRow("others") << other << other << other << false;
    QTest::newRow("the account's own") << lead << QString() << QString() << true;
    QTest::newRow("another account's") << other << lead << QString() << true;
    QTest::newRow("the campaign names the number itself") << QString() << QString() << lead << true;
}

void FactFinderTest::theNumbersOfTheHouseAreNeverCalled()
{
    QFETCH(const QString, ofOwnAccount);
    QFETCH(const QString, ofAnother);
    QFETCH(const QString, namedByTheCampaign);
    QFETCH(const bool, isOwn);
    Bench bench;
    const auto listed = [](const QString &e164) {
        const std::optional<PhoneNumber> number = PhoneNumber::fromE164(e164);
        return number ? QList<PhoneNumber>{*number} : QList<PhoneNumber>();
    };
    bench.setLead(QStringLiteral("+919810000001"), {});
    bench.change([&](Account &account) { account.ownNumbers = listed(ofOwnAccount); });
    QVERIFY(bench.at([&](store::Store &store) {
        Account another;
        another.name = QStringLiteral("Another");
        another.ownNumbers = listed(ofAnother);
        Campaign campaign = store.campaigns.find(bench.first).value_or(Campaign());
        campaign.phoneNumberId = namedByTheCampaign;
        return store.accounts.insert(another) && store.campaigns.edit(campaign);
    }));
    const plan::Eligibility verdict = bench.verdict(bench.first);
    QCOMPARE(verdict.answer, isOwn ? Answer::Never : Answer::CallNow);
    QCOMPARE(verdict.reason, isOwn ? Reason::OwnNumber : Reason::None);
    // A message to it goes nowhere else than home.
    bench.change([](Account &account) { account.provider = ProviderKind::Vapi; });
    QVERIFY(bench.at([&](store::Store &store) {
        return store.database
            ->change(QStringLiteral("update account set provider = 'whatsapp' where id = ?"),
                     {bench.account.value()})
            .has_value();
    }));
    QVERIFY(!bench.facts(bench.first).isOwnNumber);
}

void FactFinderTest::listsForbidTheirNumbers_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<bool>("ofFirstAlone");
    QTest::addColumn<bool>("first");
    QTest::addColumn<bool>("second");
    const QString mine = QStringLiteral("+919810000001");
    QTest::newRow("the number") << mine << QString() << false << false << false;
    QTest::newRow("another number") << QStringLiteral("+919810000002") << QString() << false << true << true;
    QTest::newRow("its prefix") << QString() << QStringLiteral("+9198") << false << false << false;
    QTest::newRow("another prefix") << QString() << QStringLiteral("+9199") << false << true << true;
    QTest::newRow("of one campaign") << mine << QString() << true << false << true;
    QTest::newRow("prefix of one campaign") << QString() << QStringLiteral("+91") << true << false << true;
}

void FactFinderTest::listsForbidTheirNumbers() // F54
{
    QFETCH(QString, number);
    QFETCH(QString, prefix);
    QFETCH(bool, ofFirstAlone);
    Bench bench;
    DoNotCallEntry entry;
    entry.number = number;
    entry.prefix = prefix;
    entry.list = DoNotCallList::Register;
    entry.source = QStringLiteral("NCPR");
    if (ofFirstAlone)
        entry.campaign = bench.first;
    QVERIFY(bench.list(entry));
    QTEST(bench.verdict(bench.first).answer == Answer::CallNow, "first");
    QTEST(bench.verdict(bench.second).answer == Answer::CallNow, "second");
    if (bench.verdict(bench.first).answer == Answer::CallNow)
        return;
    QCOMPARE(bench.verdict(bench.first).answer, Answer::Never);
    QCOMPARE(bench.verdict(bench.first).reason, Reason::OnDoNotCallList);
    const std::optional<plan::ListedNumber> listed = bench.facts(bench.first).listed;
    QCOMPARE(listed, std::optional(plan::ListedNumber{DoNotCallList::Register, QStringLiteral("NCPR")}));
}

void FactFinderTest::theLawOfTheAccountHoldsWhateverTheCampaignSays_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<bool>("mayCall"); // at 22:00 in India
    QTest::addColumn<bool>("isKnown"); // when it may
    QTest::newRow("India, unless it is told otherwise") << QString() << false << true;
    QTest::newRow("India") << QStringLiteral("in") << false << true;
    QTest::newRow("none") << QStringLiteral("none") << true << false;
    QTest::newRow("one that there is not") << QStringLiteral("atlantis") << false << false;
}

void FactFinderTest::theLawOfTheAccountHoldsWhateverTheCampaignSays() // S0-051, I3, ruling 12
{
    QFETCH(QString, profile);
    QFETCH(bool, mayCall);
    QFETCH(bool, isKnown);
    Bench bench;
    bench.setProfile(profile);
    bench.clock.advance(10h);
    const plan::Eligibility verdict = bench.verdict(bench.first);
    QCOMPARE(verdict.answer == Answer::CallNow, mayCall);
    QCOMPARE(verdict.notBefore,
             isKnown ? std::optional<Instant>(bench.clock.now() + 11h) : std::nullopt); // 9:00
    if (!mayCall)
        QCOMPARE(verdict.reason, Reason::WindowClosed);
}

void FactFinderTest::hoursAreReadOnTheLeadsOwnClock()
{
    Bench bench; // noon in India, 6:30 in London
    const QString number = QStringLiteral("+919810000001");
    bench.at([&](store::Store &store) {
        Campaign edited = store.campaigns.find(bench.first).value_or(Campaign());
        edited.policy = CallingPolicy();
        return store.campaigns.edit(edited).has_value();
    });
    QCOMPARE(bench.verdict(bench.first).answer, Answer::CallNow);
    for (const char *column : {"zone", "Time_Zone", "TIMEZONE"}) {
        bench.setLead(number, {{QString::fromLatin1(column), QStringLiteral("Europe/London ")}});
        QCOMPARE(bench.verdict(bench.first).reason, Reason::WindowClosed);
        QCOMPARE(bench.verdict(bench.first).notBefore,
                 std::optional<Instant>(bench.clock.now() + 2h + 30min));
    }
}

void FactFinderTest::whereTheLawAsksForConsentItMustBeRecorded_data()
{
    QTest::addColumn<QString>("consent");
    QTest::addColumn<bool>("mayCall");
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("no") << QStringLiteral(" No ") << false;
    QTest::newRow("0") << QStringLiteral("0") << false;
    QTest::newRow("yes") << QStringLiteral("yes") << true;
    QTest::newRow("a date") << QStringLiteral("2026-05-01, web form") << true;
    QTest::newRow("taken back") << QStringLiteral("withdrawn") << false;
    QTest::newRow("not known") << QStringLiteral("N/A") << false;
}

void FactFinderTest::whereTheLawAsksForConsentItMustBeRecorded()
{
    QFETCH(QString, consent);
    QFETCH(bool, mayCall);
    Bench bench;
    bench.setProfile(QStringLiteral("uk"));
    bench.setLead(QStringLiteral("+447911123456"), {{QStringLiteral("Consent"), consent}});
    QCOMPARE(bench.verdict(bench.first).answer == Answer::CallNow, mayCall);
    QCOMPARE(bench.facts(bench.first).hasConsent, mayCall);
    if (!mayCall)
        QCOMPARE(bench.verdict(bench.first).reason, Reason::ConsentMissing);
}

void FactFinderTest::aRequestMustLeaveBeforeTheHoursEnd() // F53, I3
{
    Bench bench;
    bench.setProfile(QStringLiteral("in"));
    bench.clock.advance(9h - 20s); // 21:00 less what a request may take to leave
    const auto verdict = [&](milliseconds sendWithin) {
        return plan::eligibility(bench.facts(bench.first, 0, {}, sendWithin));
    };
    QCOMPARE(verdict(20s - 1ms).answer, Answer::CallNow);
    QCOMPARE(verdict(20s).reason, Reason::WindowClosed);
}

void FactFinderTest::theHousesHoursHoldInEveryCampaignAtOnce()
{
    Bench bench;
    bench.setProfile(QStringLiteral("none"));
    QCOMPARE(bench.verdict(bench.first).answer, Answer::CallNow); // noon
    const auto setHouse = [&](const QString &key, const QString &value) {
        return bench.at([&](store::Store &store) { return store.settings.setValue(key, value).has_value(); });
    };
    QVERIFY(setHouse(store::HouseHoursKey, QStringLiteral("14:00-18:00")));
    QCOMPARE(bench.verdict(bench.first).reason, Reason::WindowClosed);
    QCOMPARE(bench.verdict(bench.first).notBefore, std::optional(bench.clock.now() + 2h));
    QVERIFY(setHouse(store::HouseHoursKey, QStringLiteral("00:00-24:00")));
    QCOMPARE(bench.verdict(bench.first).answer, Answer::CallNow);
    QVERIFY(setHouse(store::HouseClosedKey, QStringLiteral("2026-11-20")));
    QCOMPARE(bench.verdict(bench.first).reason, Reason::WindowClosed);
    // The practice line keeps none (ruling 12).
    Account practice;
    practice.provider = ProviderKind::Practice;
    QVERIFY(bench.at([&](store::Store &store) {
        return houseHoursFor(practice, store).value_or(CallingPolicy()).isAlways();
    }));
}

void FactFinderTest::behindTheCanaryALeadWaits()
{
    Bench bench;
    const CampaignId campaign = bench.scheduleNew(3, [](Campaign &each) { each.rules.canary = 2; });
    bench.activate(campaign);
    QCOMPARE(bench.verdict(campaign, 1).answer, Answer::CallNow);
    QCOMPARE(bench.verdict(campaign, 2).reason, Reason::WaitsForGo);
    QVERIFY(bench.at([&](store::Store &store) { return store.campaigns.giveGo(campaign).has_value(); }));
    QCOMPARE(bench.verdict(campaign, 2).answer, Answer::CallNow);
}

void FactFinderTest::goalBudgetAndDayAreTheCampaigns()
{
    Bench bench;
    bench.change([](Account &account) { account.callsPerDay = 1; });
    bench.setRules(bench.first, [](CampaignRules &rules) {
        rules.goal = 1;
        rules.budget = Money(2'000'000, QStringLiteral("USD"));
    });
    QVERIFY(!bench.facts(bench.first).goalReached);
    const AttemptId reached = bench.call(1, Outcome::Completed);
    QVERIFY(bench.at([&](store::Store &store) {
        CallRecord record;
        record.cost = Money(2'000'000, QStringLiteral("USD"));
        return store.attempts.storeRecord(reached, record, true, {}).has_value();
    }));
    const plan::EligibilityFacts facts = bench.facts(bench.first);
    QVERIFY(facts.goalReached);
    QCOMPARE(facts.spent, Money(2'000'000, QStringLiteral("USD")));
    QCOMPARE(facts.accountDay.used, 1);
    QCOMPARE(facts.accountDay.limit, 1);
    QCOMPARE(facts.accountDay.resets, bench.clock.now() + 12h); // midnight; it is noon

    // The account's day is one for all campaigns; goal and budget are not.
    const plan::EligibilityFacts ofOther = bench.facts(bench.second);
    QCOMPARE(ofOther.accountDay.used, 1);
    QVERIFY(!ofOther.goalReached);
    QVERIFY(!ofOther.budget);
    QCOMPARE(bench.verdict(bench.second).reason, Reason::DailyLimit);
}

void FactFinderTest::theDayOfCallsBeginsAtMidnightInTheHousesZone_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<bool>("isIndian");
    QTest::newRow("not set") << QString() << true;
    QTest::newRow("set to nothing") << QStringLiteral("") << true;
    QTest::newRow("India") << QStringLiteral("Asia/Kolkata") << true;
    QTest::newRow("London") << QStringLiteral("Europe/London") << false;
    QTest::newRow("no zone at all") << QStringLiteral("Nowhere/Town") << true;
}

void FactFinderTest::theDayOfCallsBeginsAtMidnightInTheHousesZone()
{
    QFETCH(QString, zone);
    QFETCH(bool, isIndian);
    Bench bench;
    bench.change([](Account &account) { account.callsPerDay = 9; });
    QVERIFY(bench.at([&](store::Store &store) {
        return zone.isNull() || store.settings.setValue(HouseZoneKey, zone).has_value();
    }));
    // Half an hour before and after the night in India: of two calls one is of yesterday there.
    bench.clock.advance(11h + 30min);
    QVERIFY(bench.call(1).isValid());
    bench.clock.advance(1h);
    QVERIFY(bench.call(2).isValid());
    const plan::DayCount day = bench.facts(bench.first).accountDay;
    QCOMPARE(day.used, isIndian ? 1 : 2);
    QCOMPARE(day.resets, bench.clock.now() - 12h - 30min + (isIndian ? 36h : 17h + 30min));
}

void FactFinderTest::whoeverWasReachedIsNotCalledAgain()
{
    Bench bench;
    QVERIFY(bench.call(1, Outcome::Completed).isValid());
    // A call that turned up late may have reached a lead whose place was planned again.
    QVERIFY(bench.at([&](store::Store &store) {
        return store.places.planAgain(bench.first, 0, bench.clock.now(), 2, 0).has_value();
    }));
    QVERIFY(bench.facts(bench.first).reachedInCampaign);
    QCOMPARE(bench.verdict(bench.first).answer, Answer::Never);
    QCOMPARE(bench.verdict(bench.first).reason, Reason::AlreadyReached);
    QVERIFY(!bench.facts(bench.second).reachedInCampaign);
}

void FactFinderTest::whatTheProviderWouldNotTakeIsNoContact()
{
    Bench bench;
    bench.change([](Account &account) { account.callsPerDay = 1; });
    bench.setRules(bench.first, [](CampaignRules &rules) { rules.contacts.gap = 2h; });
    const AttemptId id = bench.seedIntent(bench.first, 0);
    QVERIFY(bench.at([&](store::Store &store) {
        const auto attempt = [&] { return store.attempts.find(id).value_or(store::LedgerAttempt()); };
        return store.attempts.move(attempt(), AttemptState::Refused, QStringLiteral("bad_number"), {}) &&
               store.attempts.end(attempt(), Outcome::BadNumber, QStringLiteral("bad_number"),
                                  bench.clock.now(), {}) &&
               store.slots.release(id);
    }));
    const plan::EligibilityFacts facts = bench.facts(bench.first);
    QVERIFY(facts.contacts.isEmpty());
    QCOMPARE(facts.accountDay.used, 0);
    // One that may have been placed, and was decided by a person, is.
    const AttemptId decided = bench.seedDoubt(bench.first, 0, 2);
    QVERIFY(bench.at([&](store::Store &store) {
        const auto attempt = [&] { return store.attempts.find(decided).value_or(store::LedgerAttempt()); };
        return store.attempts.move(attempt(), AttemptState::NeedsOperator, {}, {}) &&
               store.attempts.end(attempt(), Outcome::ProviderError, {}, bench.clock.now(), {});
    }));
    QCOMPARE(bench.facts(bench.first).contacts.size(), 1);
    QCOMPARE(bench.facts(bench.first).accountDay.used, 1);
}

void FactFinderTest::aCampaignThatIsHeldAfterAGapSaysSo() // ruling 7
{
    Bench bench;
    QVERIFY(bench.at([&](store::Store &store) {
        return store.campaigns.holdAfterGap(bench.first, QStringLiteral("Why"), Instant()).value_or(false);
    }));
    QCOMPARE(bench.verdict(bench.first).reason, Reason::HeldAfterGap);
    QVERIFY(bench.at([&](store::Store &store) {
        return store.campaigns.move(bench.first, CampaignState::Paused, CampaignState::Active)
            .value_or(false);
    }));
    QCOMPARE(bench.verdict(bench.first).answer, Answer::CallNow);
    QVERIFY(bench.at([&](store::Store &store) {
        return store.campaigns.stop(bench.first, CampaignState::Paused).value_or(false);
    }));
    QCOMPARE(bench.verdict(bench.first).reason, Reason::CampaignNotActive);
}

void FactFinderTest::aTurnThatWasPutOffNamesTheRuleThatHoldsIt()
{
    Bench bench;
    bench.setRules(bench.second, [](CampaignRules &rules) { rules.contacts.gap = 2h; });
    QVERIFY(bench.call(1).isValid());
    const Instant free = bench.clock.now() + 2h;
    QVERIFY(bench.at([&](store::Store &store) { // as the engine does
        return store.places.planAgain(bench.second, 0, free, 1, 0).has_value();
    }));
    const plan::Eligibility verdict = bench.verdict(bench.second);
    QCOMPARE(verdict.reason, Reason::RecentContact);
    QCOMPARE(verdict.notBefore, std::optional(free));
}

void FactFinderTest::aRetryThatWasPutOffNamesTheRuleThatHoldsIt()
{
    Bench bench;
    bench.setRules(bench.first, [](CampaignRules &rules) {
        rules.retry = RetryPolicy::presales();
        rules.contacts.gap = 2h;
    });
    const Instant ended = bench.clock.now();
    QVERIFY(bench.call(1).isValid());
    const auto planAgain = [&](Instant due) {
        return bench.at([&](store::Store &store) {
            return store.places.setTries(bench.first, 0, 1).has_value() &&
                   store.places.planAgain(bench.first, 0, due, 2, 0).has_value();
        });
    };
    QVERIFY(planAgain(ended + 30min));
    QCOMPARE(bench.facts(bench.first).retryDue, std::optional(ended + 30min));
    QCOMPARE(bench.verdict(bench.first).reason, Reason::RecentContact);
    QVERIFY(planAgain(ended + 2h));
    QCOMPARE(bench.facts(bench.first).retryDue, std::optional(ended + 30min));
    QCOMPARE(bench.verdict(bench.first).reason, Reason::RecentContact);
    QCOMPARE(bench.verdict(bench.first).notBefore, std::optional(ended + 2h));
    // A moment before the ladder's is the place's own: its account was at fault.
    QVERIFY(planAgain(ended + 1min));
    QCOMPARE(bench.facts(bench.first).retryDue, std::optional(ended + 1min));
}

void FactFinderTest::anAttemptTellsWhereItStands_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<Reason>("reason");
    QTest::newRow("in doubt") << QStringLiteral("unknown") << Reason::InDoubt;
    QTest::newRow("parked") << QStringLiteral("needs_operator") << Reason::AskedOperator;
    QTest::newRow("refused") << QStringLiteral("refused") << Reason::BackOff;
    QTest::newRow("not sent") << QStringLiteral("not_sent") << Reason::BackOff;
    QTest::newRow("talking") << QStringLiteral("talking") << Reason::NumberBusy;
}

void FactFinderTest::anAttemptTellsWhereItStands()
{
    QFETCH(QString, state);
    QFETCH(Reason, reason);
    Bench bench;
    const AttemptId id = bench.seedDoubt(bench.first, 0);
    QVERIFY(bench.at([&](store::Store &store) {
        return store.database
            ->change(QStringLiteral("update attempt set state = ?, next_look_at = ?"),
                     {state, toMSecsSinceEpoch(bench.clock.now() + 60s)})
            .has_value();
    }));
    const plan::Eligibility verdict = plan::eligibility(bench.facts(bench.first, 0, id));
    QCOMPARE(verdict.answer, Answer::NotBefore);
    QCOMPARE(verdict.reason, reason);
}

void FactFinderTest::aDeletedLeadIsNeverCalled()
{
    Bench bench;
    QVERIFY(bench.at([&](store::Store &store) { return store.leads.remove({bench.lead}).has_value(); }));
    QCOMPARE(bench.verdict(bench.first).answer, Answer::Never);
    QCOMPARE(bench.verdict(bench.first).reason, Reason::LeadDeleted);
}

// Ruling 11: only the calls that it follows are exempt
void FactFinderTest::aFollowUpKeepsTheGapToOtherCampaigns()
{
    Bench bench;
    const auto followUpOf = [&bench](CampaignId followed) {
        const CampaignId id = bench.schedule({bench.lead}, [&](Campaign &each) {
            each.followsUp = followed;
            each.rules.contacts.gap = 2h;
        });
        bench.activate(id);
        return id;
    };
    const CampaignId ofFirst = followUpOf(bench.first);
    const CampaignId ofSecond = followUpOf(bench.second);
    const Instant called = bench.clock.now();
    QVERIFY(bench.call(1).isValid()); // by the first
    bench.clock.advance(1min);
    QCOMPARE(bench.verdict(ofFirst).answer, Answer::CallNow);
    const plan::Eligibility verdict = bench.verdict(ofSecond);
    QCOMPARE(verdict.answer, Answer::NotBefore);
    QCOMPARE(verdict.reason, Reason::RecentContact);
    QCOMPARE(verdict.notBefore, std::optional(called + 2h));
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::FactFinderTest)
#include "tst_factfinder.moc"
