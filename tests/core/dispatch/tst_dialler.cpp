// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/dispatchbench.h"

#include "core/dispatch/dialler.h"
#include "core/store/househours.h"

#include <limits>

namespace callboard::dispatch {

using namespace std::chrono_literals;
using test::DispatchBench;
using test::InLedger;

struct Dialling
{
    Dialling(DispatchBench &bench, store::Store &store)
        : context{store, bench.ledger->changes(), bench.clock, bench.periods, bench.source()}
        , book(context)
        , gate(context)
        , dialler(context, book, gate)
    {
    }
    EngineContext context;
    AttemptBook book;
    AccountGate gate;
    Dialler dialler;
};

class DiallerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBatchIsCalledAndNoMoreThanThereAreLines();
    void aRefusedAttemptGoesOutAgainAsTheSame();
    void aLeadThatWasBarredWhileItsAttemptWaitedIsLeftAlone();
    void aNumberThatWasChangedWhileItsAttemptWaitedMakesANewAttempt();
    void aGridKeepsItsBeatAfterItsAccountWasStopped();
    void nothingStartsThatCouldLeaveAfterTheWindow();
    void theNextDueMomentIsTheFirstThatIsStillToCome();
    void aNumberThatIsLiveElsewhereWaits();
    void whatIsSentTooLateIsNotSent();
    void rulesThatChangeDuringALookHoldAtOnce_data();
    void rulesThatChangeDuringALookHoldAtOnce();
    void aCampaignThatSomebodyElseMovesDoesNotHoldTheOthersUp();
    void aCampaignWhoseKeyIsBeingReadWaits();
    void theAgentIsToldItsTopicTheColumnsAndTheLanguage();

private:
    [[nodiscard]] static auto make(DispatchBench &bench)
    {
        return [&bench](store::Store &store) { return std::make_unique<Dialling>(bench, store); };
    }
    /// One look; the answers that it brings are written down afterwards.
    static bool look(DispatchBench &bench, InLedger<Dialling> &dialling)
    {
        return bench.at([&](store::Store &) {
            return dialling->dialler.look([](AccountId) { return true; }, std::numeric_limits<int>::max())
                .has_value();
        });
    }
    [[nodiscard]] static bool lookAndSettle(DispatchBench &bench, InLedger<Dialling> &dialling)
    {
        return look(bench, dialling) && QTest::qWaitFor(
                                            [&] {
                                                return bench.at([&](store::Store &) {
                                                    return dialling->dialler.requestsUnderWay() == 0;
                                                });
                                            },
                                            10'000);
    }
    [[nodiscard]] static std::optional<Instant> nextDue(DispatchBench &bench, InLedger<Dialling> &dialling)
    {
        return bench.at([&](store::Store &) { return dialling->dialler.nextDue(); });
    }
    static void refuseOnce(DispatchBench &bench)
    {
        auto left = std::make_shared<int>(1);
        bench.provider->setScript([left](const providers::CallRequest &) -> std::optional<test::PlaceScript> {
            if ((*left)-- > 0)
                return test::refusal(providers::Refusal::RateLimited, 1s);
            return std::nullopt;
        });
    }
};

void DiallerTest::aBatchIsCalledAndNoMoreThanThereAreLines() // I4
{
    DispatchBench bench;
    const CampaignId campaign = bench.scheduleNew(8);
    InLedger<Dialling> dialling(bench, make(bench));
    for (int i = 0; i < 3; ++i)
        QVERIFY(lookAndSettle(bench, dialling));
    QCOMPARE(bench.provider->creates(), 3);
    QCOMPARE(bench.count(AttemptState::Accepted), 3);
    QCOMPARE(bench.linesUsed(), 3);
    QCOMPARE(bench.places(campaign).value(PlaceState::Taken), 3);
    QCOMPARE(bench.stateOf(campaign), CampaignState::Active);
}

void DiallerTest::aRefusedAttemptGoesOutAgainAsTheSame() // F16
{
    DispatchBench bench;
    const CampaignId campaign = bench.scheduleNew(1);
    refuseOnce(bench);
    InLedger<Dialling> dialling(bench, make(bench));
    for (int i = 0; i < 3; ++i)
        QVERIFY(lookAndSettle(bench, dialling));
    QCOMPARE(bench.provider->creates(), 1);
    QCOMPARE(bench.linesUsed(), 0);
    bench.clock.advance(1s);
    QVERIFY(lookAndSettle(bench, dialling));
    QCOMPARE(bench.provider->creates(), 2);
    QCOMPARE(bench.attempts().size(), 1);
    QCOMPARE(bench.count(AttemptState::Accepted), 1);
    QCOMPARE(bench.places(campaign).value(PlaceState::Taken), 1);
}

void DiallerTest::aLeadThatWasBarredWhileItsAttemptWaitedIsLeftAlone() // F54
{
    DispatchBench bench;
    const LeadId lead = bench.addLead(1);
    const CampaignId campaign = bench.schedule({lead});
    refuseOnce(bench);
    InLedger<Dialling> dialling(bench, make(bench));
    QVERIFY(lookAndSettle(bench, dialling));
    bench.at([&](store::Store &store) {
        return store.leads.setDoNotCall(lead, true, bench.clock.now()).has_value();
    });
    bench.clock.advance(10s);
    QVERIFY(lookAndSettle(bench, dialling));
    QCOMPARE(bench.provider->creates(), 1);
    QCOMPARE(bench.count(AttemptState::Cancelled), 1);
    QCOMPARE(bench.places(campaign).value(PlaceState::Skipped), 1);
    QCOMPARE(bench.stateOf(campaign), CampaignState::Completed);
}

void DiallerTest::aNumberThatWasChangedWhileItsAttemptWaitedMakesANewAttempt() // I1
{
    DispatchBench bench;
    const LeadId lead = bench.addLead(1);
    QVERIFY(bench.schedule({lead}).isValid());
    refuseOnce(bench);
    InLedger<Dialling> dialling(bench, make(bench));
    QVERIFY(lookAndSettle(bench, dialling));
    bench.at([&](store::Store &store) {
        Lead changed = *store.leads.find(lead);
        changed.number = *PhoneNumber::fromE164(QStringLiteral("+919899999999"));
        return store.leads.update(lead, store::seal(changed, store.cipher), bench.clock.now()).has_value();
    });
    bench.clock.advance(10s);
    QVERIFY(lookAndSettle(bench, dialling));
    QCOMPARE(bench.provider->callsByNumber(), (QMap<QString, int>{{QStringLiteral("+919899999999"), 1}}));
    QCOMPARE(bench.count(AttemptState::Cancelled), 1);
    const QList<Attempt> attempts = bench.attempts();
    QCOMPARE(attempts.size(), 2);
    const auto live = std::find_if(attempts.cbegin(), attempts.cend(),
                                   [](const Attempt &each) { return each.state == AttemptState::Accepted; });
    QVERIFY(live != attempts.cend());
    QCOMPARE(live->ordinal, 2);
    QCOMPARE(bench.find(live->id).numberIndex, bench.at([&](store::Store &store) {
        return store::numberIndex(store.leads.find(lead)->number, store.cipher);
    }));
}

void DiallerTest::aGridKeepsItsBeatAfterItsAccountWasStopped()
{
    DispatchBench bench;
    bench.change([](Account &account) { account.lines = 20; });
    const CampaignId campaign = bench.scheduleNew(20, [](Campaign &each) {
        each.pacing = Pacing::Grid;
        each.parallel = 2;
    });
    InLedger<Dialling> dialling(bench, make(bench));
    QVERIFY(lookAndSettle(bench, dialling));
    QCOMPARE(bench.provider->creates(), 2);
    bench.at([&](store::Store &store) {
        return store.accounts.pause(bench.account, bench.clock.now() + 300s, QStringLiteral("test"))
            .has_value();
    });
    for (int minute = 0; minute < 5; ++minute) {
        bench.clock.advance(59s);
        QVERIFY(lookAndSettle(bench, dialling));
        QCOMPARE(bench.provider->creates(), 2);
    }
    bench.clock.advance(5s);
    QVERIFY(lookAndSettle(bench, dialling));
    QCOMPARE(bench.provider->creates(), 4);
    QVERIFY(lookAndSettle(bench, dialling));
    QCOMPARE(bench.provider->creates(), 4);
    QCOMPARE(nextDue(bench, dialling), std::optional(bench.clock.now() + 60s));
    bench.clock.advance(60s);
    QVERIFY(lookAndSettle(bench, dialling));
    QCOMPARE(bench.provider->creates(), 6);
    QCOMPARE(bench.stateOf(campaign), CampaignState::Active);
}

void DiallerTest::nothingStartsThatCouldLeaveAfterTheWindow() // F53, I3
{
    DispatchBench bench; // at noon IST
    bench.change([](Account &account) { account.lines = 1; });
    QVERIFY(bench
                .scheduleNew(20,
                             [](Campaign &each) {
                                 each.policy.parts = {HoursPart{QTime(9, 0), QTime(12, 1)}};
                             })
                .isValid());
    InLedger<Dialling> dialling(bench, make(bench));
    QVERIFY(lookAndSettle(bench, dialling));
    QCOMPARE(bench.provider->creates(), 1);
    bench.clock.advance(40s); // a request of now might leave at 12:01:00
    bench.change([](Account &account) { account.lines = 10; });
    QVERIFY(lookAndSettle(bench, dialling));
    QCOMPARE(bench.provider->creates(), 1);
    const Instant opens = bench.clock.now() - 40s + 21h;
    bench.clock.advance(20s); // the second batch is due
    QVERIFY(lookAndSettle(bench, dialling));
    QCOMPARE(bench.provider->creates(), 1);
    QCOMPARE(nextDue(bench, dialling), std::optional(opens));

    // Ten seconds before it opens the moment is still the opening, not the last moment of a request.
    bench.clock.advance(opens - 10s - bench.clock.now());
    QVERIFY(lookAndSettle(bench, dialling));
    QCOMPARE(bench.provider->creates(), 1);
    QCOMPARE(nextDue(bench, dialling), std::optional(opens));
    bench.clock.advance(10s);
    QVERIFY(lookAndSettle(bench, dialling));
    QVERIFY(bench.provider->creates() > 1);
}

void DiallerTest::theNextDueMomentIsTheFirstThatIsStillToCome()
{
    DispatchBench bench;
    bench.change([](Account &account) { account.lines = 1; });
    const Instant now = bench.clock.now();
    const CampaignId first = bench.scheduleNew(10, [](Campaign &each) { each.parallel = 2; });
    QVERIFY(bench.scheduleNew(2, [now](Campaign &each) { each.start = now + 250ms; }).isValid());
    bench.at([&](store::Store &store) { // two that have waited long, for one line
        return store.places.planAgain(first, 0, now - 1h, 1, 0).has_value() &&
               store.places.planAgain(first, 1, now - 1h, 1, 0).has_value();
    });
    InLedger<Dialling> dialling(bench, make(bench));
    QVERIFY(lookAndSettle(bench, dialling));
    QCOMPARE(nextDue(bench, dialling), std::optional(now + 250ms));
}

void DiallerTest::aNumberThatIsLiveElsewhereWaits() // I1
{
    DispatchBench bench;
    const LeadId lead = bench.addLead(1);
    QVERIFY(bench.schedule({lead}).isValid());
    const CampaignId second = bench.schedule({lead});
    InLedger<Dialling> dialling(bench, make(bench));
    QVERIFY(lookAndSettle(bench, dialling));
    bench.clock.advance(60s);
    QVERIFY(lookAndSettle(bench, dialling));
    QCOMPARE(bench.provider->creates(), 1);
    QCOMPARE(bench.places(second).value(PlaceState::Planned), 1);
}

void DiallerTest::whatIsSentTooLateIsNotSent() // section 5, 3
{
    DispatchBench bench;
    bench.periods.sendBy = -1ms; // as if the thread had been asleep since the intent
    QVERIFY(bench.scheduleNew(1).isValid());
    InLedger<Dialling> dialling(bench, make(bench));
    QVERIFY(look(bench, dialling));
    QTRY_VERIFY(!bench.attempts().isEmpty() && bench.attempts().constFirst().reason == TooLateToSend);
    QCOMPARE(bench.provider->creates(), 0);
    QCOMPARE(bench.linesUsed(), 0);
}

void DiallerTest::rulesThatChangeDuringALookHoldAtOnce_data() // dialling safety, section 5
{
    using Change = std::function<bool(store::Store &, Account)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("callsAfterwards");
    QTest::newRow("the account is paused") << Change([](store::Store &store, const Account &account) {
        const Instant until = fromMSecsSinceEpoch(1'795'156'200'000) + 1h;
        return store.accounts.pause(account.id, until, QStringLiteral("test")).has_value();
    }) << 0;
    QTest::newRow("the account has fewer lines") << Change([](store::Store &store, Account account) {
        account.lines = 1;
        return store.accounts.update(account).has_value();
    }) << 1;
    QTest::newRow("the account has fewer calls a day") << Change([](store::Store &store, Account account) {
        account.callsPerDay = 2;
        return store.accounts.update(account).has_value();
    }) << 2;
    QTest::newRow("the house closes") << Change([](store::Store &store, const Account &) {
        return store.settings.setValue(store::HouseHoursKey, QStringLiteral("14:00-18:00")).has_value();
    }) << 0;
    QTest::newRow("the house has fewer lines") << Change([](store::Store &store, const Account &) {
        return store.settings.setValue(SystemLimitKey, QStringLiteral("1")).has_value();
    }) << 1;
}

void DiallerTest::rulesThatChangeDuringALookHoldAtOnce()
{
    using Change = std::function<bool(store::Store &, Account)>;
    QFETCH(Change, change);
    QFETCH(int, callsAfterwards);
    DispatchBench bench; // at noon IST
    QVERIFY(bench.scheduleNew(3).isValid());
    InLedger<Dialling> dialling(bench, make(bench));
    // The provider is looked for once the look has read the rules.
    bool isChanged = false;
    dialling->context.providerFor = [&, source = bench.source()](const Account &account) {
        isChanged = isChanged || change(dialling->context.store, account);
        return source(account);
    };
    QVERIFY(lookAndSettle(bench, dialling));
    QVERIFY(isChanged);
    QCOMPARE(bench.attempts().size(), 0);
    QCOMPARE(nextDue(bench, dialling), std::optional(bench.clock.now() + 1ms));
    bench.clock.advance(1s);
    QVERIFY(lookAndSettle(bench, dialling));
    QCOMPARE(bench.provider->creates(), callsAfterwards);
}

void DiallerTest::aCampaignThatSomebodyElseMovesDoesNotHoldTheOthersUp()
{
    DispatchBench bench;
    Account second;
    second.name = QStringLiteral("Service");
    second.provider = ProviderKind::Vapi;
    second.legalProfile = QStringLiteral("none");
    second.id =
        bench.at([&](store::Store &store) { return store.accounts.insert(second).value_or(AccountId()); });
    const CampaignId contested = bench.scheduleNew(2);
    const CampaignId other = bench.scheduleNew(2, [&](Campaign &each) { each.account = second.id; });
    InLedger<Dialling> dialling(bench, make(bench));
    bool isContested = true;
    dialling->context.providerFor = [&, source = bench.source()](const Account &account) {
        // As another process does that takes its lines after they were found free.
        if (isContested && account.id == bench.account &&
            !dialling->context.store.slots.resize(store::SlotScope::Account, account.id.value(), 0))
            qFatal("the lines were not taken");
        return source(account);
    };
    QVERIFY(lookAndSettle(bench, dialling));
    QCOMPARE(bench.places(contested).value(PlaceState::Planned), 2);
    QCOMPARE(bench.places(other).value(PlaceState::Taken), 2);
    QCOMPARE(bench.provider->creates(), 2);
    isContested = false;
    bench.clock.advance(1s);
    QVERIFY(lookAndSettle(bench, dialling));
    QCOMPARE(bench.places(contested).value(PlaceState::Taken), 2);
    QCOMPARE(bench.provider->creates(), 4);
}

void DiallerTest::aCampaignWhoseKeyIsBeingReadWaits() // dialling safety, section 2
{
    DispatchBench bench;
    bench.provider->answerForAgents({});
    const CampaignId campaign = bench.scheduleNew(1);
    InLedger<Dialling> dialling(bench, make(bench));
    dialling->context.providerFor = [](const Account &) -> Result<std::shared_ptr<providers::CallProvider>> {
        return fail(ErrorCode::SecretUnanswered, {QStringLiteral("The keyring")});
    };
    QVERIFY(lookAndSettle(bench, dialling));
    QCOMPARE(bench.stateOf(campaign), CampaignState::Scheduled);
    QVERIFY(!bench.storedAccount().pausedUntil);
    dialling->context.providerFor = bench.source();
    QVERIFY(QTest::qWaitFor([&] { return lookAndSettle(bench, dialling) && bench.provider->creates() == 1; },
                            10'000));
    QCOMPARE(bench.provider->agentChecks(), 1);
    QCOMPARE(bench.stateOf(campaign), CampaignState::Active);
}

void DiallerTest::theAgentIsToldItsTopicTheColumnsAndTheLanguage() // S3-055, ruling 28
{
    DispatchBench bench;
    Lead lead{.number = *PhoneNumber::fromE164(QStringLiteral("+919810000001")),
              .name = QStringLiteral("Asha")};
    setAttribute(lead.attributes, QStringLiteral("city"), QStringLiteral("Pune"));
    setAttribute(lead.attributes, QStringLiteral("salary"), QStringLiteral("90000"));
    bench.schedule({bench.insert(lead)}, [](Campaign &campaign) {
        campaign.agentId = QStringLiteral("agent-7");
        campaign.phoneNumberId = QStringLiteral("number-3");
        campaign.brief = {QStringLiteral("Fees of {name}"),
                          QStringLiteral("hi-IN"),
                          {QStringLiteral("name"), QStringLiteral("city")}};
    });
    std::optional<providers::CallRequest> told;
    bench.provider->setScript(
        [&told](const providers::CallRequest &request) -> std::optional<test::PlaceScript> {
            told = request;
            return std::nullopt;
        });
    InLedger<Dialling> dialling(bench, make(bench));
    QVERIFY(lookAndSettle(bench, dialling));
    QCOMPARE(bench.provider->creates(), 1);
    QCOMPARE(told->agentId, QStringLiteral("agent-7"));
    QCOMPARE(told->phoneNumberId, QStringLiteral("number-3"));
    QCOMPARE(told->language, QStringLiteral("hi-IN"));
    const QMap<QString, QString> variables{{QStringLiteral("name"), QStringLiteral("Asha")},
                                           {QStringLiteral("city"), QStringLiteral("Pune")},
                                           {QStringLiteral("topic"), QStringLiteral("Fees of Asha")}};
    QCOMPARE(told->variables, variables);
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::DiallerTest)
#include "tst_dialler.moc"
