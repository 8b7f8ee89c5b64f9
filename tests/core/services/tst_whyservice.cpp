// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/whyservice.h"

#include "core/services/campaignservice.h"
#include "core/services/donotcallservice.h"
#include "tests/support/leadmarks.h"
#include "tests/support/ledgerseed.h"
#include "tests/support/readyengine.h"

using namespace callboard;
using namespace callboard::services;
using callboard::plan::Answer;
using callboard::plan::Reason;
using callboard::test::await;
using callboard::test::scheduleTomorrow;
using callboard::test::TestProfile;

class WhyServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLeadThatIsScheduledNowhereHasNoAnswer();
    void aLeadThatWasCalledNamesItsLastCall();
    void whyCallboardPausedACampaignIsTold();
    void messagesThatWaitWithTheirCallsSaySo();
    void anUnknownLeadIsNotFound();
    void aLeadThatWaitsForItsBatchIsToldWhen();
    void everyRuleAnswersWithItsValue();
    void eachCampaignAnswersForItself();
    void aPausedCampaignIsTheReasonOnceTheLeadIsDue();
    void aStoppedAccountIsTheReasonWithoutADate();
    void fullLinesAreTheReason_data();
    void fullLinesAreTheReason();
    void aParkedAttemptAsksForADecision();
    void aMarkIsTheReason();
    void aForecastSortsLeadsByWhatHoldsThem();
    void aForecastKnowsTheHours();
    void aForecastChangesNothing();
    void aPageIsToldWhatBlocksEachLead();
    void ofSeveralCampaignsTheOneThatCallsFirstDecides();
    void everyPageAgreesWithTheAnswerOfEachLead();
    void aSurveySortsAllLeadsByWhatBlocksThem();
    void aSurveyGoesThroughMoreThanAChunk();
    void aSurveyCanBeStopped();
};

namespace {

class Desk
{
public:
    explicit Desk(int count)
        : leads(profile.addLeads(count))
        , start(profile.clock->now() + std::chrono::hours{22})
        , why(*profile.workspace)
    {
    }
    [[nodiscard]] CampaignId schedule() { return scheduleTomorrow(profile, leads); }
    /// As the engine does it at the start.
    [[nodiscard]] bool activate(CampaignId campaign)
    {
        profile.clock->advance(start - profile.clock->now());
        return write([campaign](store::Store &store) {
            return store.campaigns.move(campaign, CampaignState::Scheduled, CampaignState::Active)
                .value_or(false);
        });
    }
    template<typename Work>
    [[nodiscard]] bool write(Work work)
    {
        return profile.workspace->ledger().write(work).result();
    }
    [[nodiscard]] QList<WhyInCampaign> campaigns(LeadId lead)
    {
        const Result<WhyAnswer> answer = await(why.why(lead));
        return answer ? answer->campaigns : QList<WhyInCampaign>();
    }
    /// Of a lead that is in one campaign.
    [[nodiscard]] plan::Eligibility eligibility(LeadId lead)
    {
        const QList<WhyInCampaign> found = campaigns(lead);
        return found.size() == 1 ? found.constFirst().eligibility : plan::Eligibility();
    }
    /// On a real account, from now, round the clock, under the house's rules.
    [[nodiscard]] Campaign wish()
    {
        Campaign campaign;
        campaign.account = await(AccountService(*profile.workspace).preferred()).value_or(Account()).id;
        campaign.start = profile.clock->now();
        campaign.policy = CallingPolicy::always(defaultZone());
        campaign.rules = CampaignRules::safeDefault();
        return campaign;
    }
    /// The lead was called now.
    [[nodiscard]] bool call(CampaignId campaign, LeadId lead)
    {
        const AttemptId id = test::seedEnded(profile, campaign, lead, wish().account, CallRecord());
        return id.isValid() && write([id, lead](store::Store &store) {
                   const Result<Lead> found = store.leads.find(lead);
                   return found && store.database->change(
                                       QStringLiteral("update attempt set number_index = ? where id = ?"),
                                       {store::numberIndex(found->number, store.cipher), id.text()});
               });
    }

    TestProfile profile;
    test::ReadyEngine engine{profile};
    QList<LeadId> leads;
    Instant start;
    WhyService why;
};

} // namespace

void WhyServiceTest::aLeadThatIsScheduledNowhereHasNoAnswer()
{
    Desk desk(1);
    const Result<WhyAnswer> answer = await(desk.why.why(desk.leads.constFirst()));
    QVERIFY(answer);
    QCOMPARE(answer->lead.id, desk.leads.constFirst());
    QVERIFY(answer->campaigns.isEmpty());
    QVERIFY(desk.schedule().isValid());
    QVERIFY(await(CampaignService(*desk.profile.workspace).cancelAll()));
    QVERIFY(desk.campaigns(desk.leads.constFirst()).isEmpty());
}

void WhyServiceTest::aLeadThatWasCalledNamesItsLastCall()
{
    Desk desk(2);
    const CampaignId campaign = desk.schedule();
    const LeadId lead = desk.leads.constFirst();
    QVERIFY(desk.call(campaign, lead));
    // While a campaign is going to call, the rules speak.
    QVERIFY(!await(desk.why.why(lead)).value().lastCall);
    QVERIFY(await(CampaignService(*desk.profile.workspace).cancelAll()));
    const std::optional<LastCall> last = await(desk.why.why(lead)).value().lastCall;
    QVERIFY(last);
    QCOMPARE(last->campaign, QStringLiteral("Renewals"));
    QCOMPARE(last->outcome, Outcome::Completed);
    QCOMPARE(last->at, desk.profile.clock->now());
    QVERIFY(!await(desk.why.why(desk.leads.constLast())).value().lastCall);
}

void WhyServiceTest::whyCallboardPausedACampaignIsTold()
{
    Desk desk(1);
    const CampaignId campaign = desk.schedule();
    QVERIFY(desk.activate(campaign));
    CampaignService campaigns(*desk.profile.workspace);
    QVERIFY(await(campaigns.pause(campaign)));
    const auto text = [&desk] {
        return whyText(desk.campaigns(desk.leads.constFirst()).constFirst(), defaultZone());
    };
    QVERIFY2(text().contains(QStringLiteral("resume it")), qPrintable(text()));
    QVERIFY2(!text().contains(QStringLiteral("Callboard paused it")), qPrintable(text()));
    QVERIFY(desk.write([campaign](store::Store &store) {
        return store.campaigns.move(campaign, CampaignState::Paused, CampaignState::Active).value_or(false) &&
               store.settings.setValue(QStringLiteral("operator.name"), QStringLiteral("Asha"));
    }));
    QVERIFY(await(campaigns.pause(campaign, QStringLiteral("The line is down"))));
    QVERIFY2(
        text().endsWith(QStringLiteral(" Paused by Asha, Sat 21 Nov 2026, 10:00 IST: The line is down.")),
        qPrintable(text()));
    QVERIFY(await(campaigns.resume(campaign)));
    QVERIFY(desk.write([campaign](store::Store &store) {
        return store.campaigns.stop(campaign, CampaignState::Paused, QStringLiteral("Its agent is gone."))
            .value_or(false);
    }));
    QVERIFY2(text().endsWith(QStringLiteral("Callboard paused it: Its agent is gone.")), qPrintable(text()));
}

void WhyServiceTest::messagesThatWaitWithTheirCallsSaySo()
{
    Desk desk(1);
    const CampaignId calls = desk.schedule();
    CampaignId messages;
    QVERIFY(desk.write([&](store::Store &store) {
        Campaign made = store.campaigns.find(calls).value_or(Campaign());
        made.followsUp = calls;
        made.state = CampaignState::Active;
        messages = store.campaigns.begin(made).value_or(CampaignId());
        return store.places.append(messages, 0, desk.leads) && store.campaigns.finish(messages, 1);
    }));
    CampaignService campaigns(*desk.profile.workspace);
    QCOMPARE(await(campaigns.overview(messages)).value().heldBy, Reason::None);
    QVERIFY(await(campaigns.pause(calls)));
    QCOMPARE(await(campaigns.overview(messages)).value().heldBy, Reason::CampaignNotActive);
    desk.profile.clock->advance(std::chrono::hours{22});
    const QList<WhyInCampaign> found = desk.campaigns(desk.leads.constFirst());
    const auto why = std::find_if(found.cbegin(), found.cend(),
                                  [&](const WhyInCampaign &each) { return each.campaign.id == messages; });
    QVERIFY(why != found.cend());
    const QString text = whyText(*why, defaultZone());
    QVERIFY2(text.contains(QStringLiteral("whose calls these messages follow")), qPrintable(text));
}

void WhyServiceTest::anUnknownLeadIsNotFound()
{
    Desk desk(1);
    QCOMPARE(await(desk.why.why(LeadId(4711))).error().code, ErrorCode::NotFound);
}

void WhyServiceTest::aLeadThatWaitsForItsBatchIsToldWhen()
{
    Desk desk(7);
    QVERIFY(desk.schedule().isValid());
    const QList<WhyInCampaign> first = desk.campaigns(desk.leads.at(0));
    QCOMPARE(first.size(), 1);
    QCOMPARE(first.constFirst().eligibility.answer, Answer::NotBefore);
    QCOMPARE(first.constFirst().eligibility.reason, Reason::NotDueYet);
    QCOMPARE(first.constFirst().eligibility.notBefore, std::optional(desk.start));
    QCOMPARE(first.constFirst().due, std::optional(desk.start));
    const plan::Eligibility inSecondBatch = desk.eligibility(desk.leads.at(6));
    QCOMPARE(inSecondBatch.notBefore, std::optional<Instant>(desk.start + seconds{60}));
}

void WhyServiceTest::everyRuleAnswersWithItsValue()
{
    Desk desk(1);
    const CampaignId campaign = desk.schedule();
    QVERIFY(desk.activate(campaign));
    const plan::Eligibility eligibility = desk.eligibility(desk.leads.constFirst());
    QCOMPARE(eligibility.answer, Answer::CallNow);
    QSet<Reason> rules;
    QMap<Reason, QString> values;
    for (const plan::RuleVerdict &verdict : eligibility.rules) {
        rules << verdict.rule;
        values.insert(verdict.rule, verdict.value);
    }
    QCOMPARE(rules.size(), plan::eligibility(plan::EligibilityFacts()).rules.size());
    QCOMPARE(values.value(Reason::AttemptsUsed), QStringLiteral("0 of 3"));
    QCOMPARE(values.value(Reason::RecentContact), QStringLiteral("practice calls keep none"));
    QCOMPARE(values.value(Reason::ContactCap), QStringLiteral("practice calls keep none"));
    QCOMPARE(values.value(Reason::LineBusy), QStringLiteral("5")); // of the campaign; the account has more
}

void WhyServiceTest::eachCampaignAnswersForItself()
{
    Desk desk(1);
    const CampaignId first = desk.schedule();
    const CampaignId second = desk.schedule();
    QVERIFY(desk.activate(first));
    const QList<WhyInCampaign> campaigns = desk.campaigns(desk.leads.constFirst());
    QCOMPARE(campaigns.size(), 2);
    QCOMPARE(campaigns.at(0).campaign.id, first);
    QCOMPARE(campaigns.at(1).campaign.id, second);
    QVERIFY(await(CampaignService(*desk.profile.workspace).cancel(first)));
    QCOMPARE(desk.campaigns(desk.leads.constFirst()).size(), 1);
}

void WhyServiceTest::aPausedCampaignIsTheReasonOnceTheLeadIsDue()
{
    Desk desk(1);
    const CampaignId campaign = desk.schedule();
    QVERIFY(await(CampaignService(*desk.profile.workspace).pause(campaign)));
    // Of two reasons the one that lasts until a moment that is known.
    QCOMPARE(desk.eligibility(desk.leads.constFirst()).reason, Reason::NotDueYet);
    desk.profile.clock->advance(std::chrono::hours{22});
    QCOMPARE(desk.eligibility(desk.leads.constFirst()).reason, Reason::CampaignNotActive);
    QVERIFY(!desk.eligibility(desk.leads.constFirst()).notBefore);
}

void WhyServiceTest::aStoppedAccountIsTheReasonWithoutADate()
{
    Desk desk(1);
    QVERIFY(desk.schedule().isValid());
    QVERIFY(desk.write([account = desk.wish().account, until = desk.start + ClosedFor](store::Store &store) {
        return store.accounts.pause(account, until, QStringLiteral("account_unusable")).has_value();
    }));
    const QList<WhyInCampaign> why = desk.campaigns(desk.leads.constFirst());
    QCOMPARE(why.size(), 1);
    QCOMPARE(why.constFirst().eligibility.reason, Reason::AccountPaused);
    QVERIFY(!why.constFirst().eligibility.notBefore);
    const QString text = whyText(why.constFirst(), defaultZone());
    QVERIFY2(text.contains(QStringLiteral("its key is missing")), qPrintable(text));
}

void WhyServiceTest::fullLinesAreTheReason_data()
{
    QTest::addColumn<store::SlotScope>("scope");
    QTest::addColumn<int>("lines");
    QTest::addColumn<QString>("value");
    QTest::newRow("the campaign's") << store::SlotScope::Campaign << DefaultParallel
                                    << QStringLiteral("campaign");
    QTest::newRow("the account's") << store::SlotScope::Account << PracticeLines << QStringLiteral("account");
}

void WhyServiceTest::fullLinesAreTheReason()
{
    QFETCH(store::SlotScope, scope);
    QFETCH(int, lines);
    QFETCH(QString, value);
    Desk desk(2);
    const CampaignId campaign = desk.schedule();
    QVERIFY(desk.activate(campaign));
    const qint64 scopeId =
        scope == store::SlotScope::Campaign ? campaign.value() : desk.wish().account.value();
    const AttemptId other =
        test::seedEnded(desk.profile, campaign, desk.leads.at(1), desk.wish().account, {});
    QVERIFY(other.isValid());
    QVERIFY(desk.write([=](store::Store &store) { // as if other calls had them all
        return store.slots.resize(scope, scopeId, lines) &&
               store.database->change(QStringLiteral("update slot set attempt_id = 'call-' || n"));
    }));
    const plan::Eligibility eligibility = desk.eligibility(desk.leads.at(0));
    QCOMPARE(eligibility.reason, Reason::LineBusy);
    QCOMPARE(eligibility.rules.constLast().value, value);
}

void WhyServiceTest::aParkedAttemptAsksForADecision()
{
    Desk desk(1);
    const CampaignId campaign = desk.schedule();
    QVERIFY(desk.activate(campaign));
    QVERIFY(test::seedParked(desk.profile, campaign, desk.leads.constFirst(), desk.wish().account).isValid());
    QCOMPARE(desk.eligibility(desk.leads.constFirst()).reason, Reason::AskedOperator);
}

void WhyServiceTest::aMarkIsTheReason()
{
    Desk desk(1);
    QVERIFY(desk.schedule().isValid());
    const QString number = QStringLiteral("+919810000001");
    QVERIFY(await(DoNotCallService(*desk.profile.workspace).add(number, DoNotCallEntry())));
    const plan::Eligibility eligibility = desk.eligibility(desk.leads.constFirst());
    QCOMPARE(eligibility.answer, Answer::Never);
    QCOMPARE(eligibility.reason, Reason::DoNotCall);
}

void WhyServiceTest::aForecastSortsLeadsByWhatHoldsThem()
{
    Desk desk(6);
    const CampaignId before = desk.schedule();
    DoNotCallService lists(*desk.profile.workspace);
    QVERIFY(await(lists.add(QStringLiteral("+919810000002"), DoNotCallEntry())));
    QVERIFY(await(lists.add(QStringLiteral("+91981000000*"), DoNotCallEntry()))); // all of them
    const Result<QList<HeldLeads>> all = await(desk.why.forecast(desk.wish(), desk.leads));
    QVERIFY(all);
    QCOMPARE(all->size(), 2);
    QCOMPARE(all->at(0).reason, Reason::OnDoNotCallList);
    QCOMPARE(all->at(0).answer, Answer::Never);
    QCOMPARE(all->at(0).leads.size(), 5);
    QCOMPARE(all->at(1).reason, Reason::DoNotCall);
    QCOMPARE(all->at(1).leads, QList<LeadId>{desk.leads.at(1)});

    QList<qint64> prefixes;
    for (const DoNotCallEntry &entry : await(lists.entries({}, 10)).value_or({})) {
        if (!entry.prefix.isEmpty())
            prefixes << entry.id;
    }
    QVERIFY(await(lists.remove(prefixes)));
    const Instant called = desk.profile.clock->now();
    QVERIFY(desk.call(before, desk.leads.at(3)));
    desk.profile.clock->advance(std::chrono::minutes{10});
    QVERIFY(desk.call(before, desk.leads.at(4)));
    const Result<QList<HeldLeads>> some = await(desk.why.forecast(desk.wish(), desk.leads));
    QVERIFY(some);
    QCOMPARE(some->size(), 2);
    QCOMPARE(some->at(0).reason, Reason::RecentContact);
    QCOMPARE(some->at(0).answer, Answer::NotBefore);
    QCOMPARE(some->at(0).leads, (QList<LeadId>{desk.leads.at(3), desk.leads.at(4)}));
    QCOMPARE(some->at(0).notBefore,
             std::optional<Instant>(called + std::chrono::minutes{30})); // the earliest
    QCOMPARE(some->at(1).leads, QList<LeadId>{desk.leads.at(1)});

    Campaign later = desk.wish();
    later.start += std::chrono::hours{1};
    QCOMPARE(await(desk.why.forecast(later, desk.leads)).value_or({}).size(), 1); // the mark alone
}

void WhyServiceTest::aForecastKnowsTheHours() // "9 outside hours until tomorrow 09:00"
{
    Desk desk(3); // at noon
    Campaign wish = desk.wish();
    wish.policy = CallingPolicy();
    QVERIFY(await(desk.why.forecast(wish, desk.leads)).value_or({{}}).isEmpty());
    wish.start += std::chrono::hours{10};
    const Result<QList<HeldLeads>> held = await(desk.why.forecast(wish, desk.leads));
    QVERIFY(held);
    QCOMPARE(held->size(), 1);
    QCOMPARE(held->constFirst().reason, Reason::WindowClosed);
    QCOMPARE(held->constFirst().leads, desk.leads);
    QCOMPARE(held->constFirst().notBefore,
             std::optional<Instant>(desk.profile.clock->now() + std::chrono::hours{21}));
}

void WhyServiceTest::aForecastChangesNothing()
{
    Desk desk(3);
    QVERIFY(await(desk.why.forecast(desk.wish(), desk.leads)));
    QVERIFY(await(CampaignService(*desk.profile.workspace).overviews()).value_or({{}}).isEmpty());
    QVERIFY(desk.campaigns(desk.leads.constFirst()).isEmpty());
}

void WhyServiceTest::aPageIsToldWhatBlocksEachLead()
{
    Desk desk(4);
    const CampaignId campaign = scheduleTomorrow(desk.profile, desk.leads.mid(0, 2));
    QVERIFY(campaign.isValid());
    QVERIFY(test::setDoNotCall(*desk.profile.workspace, {desk.leads.at(1), desk.leads.at(2)}, true));
    const auto blocks = [&] { return await(desk.why.blocks(desk.leads)).value_or({}); };
    const QList<LeadBlock> before = blocks();
    QCOMPARE(before.size(), 4);
    QCOMPARE(before.at(0).lead, desk.leads.at(0));
    QCOMPARE(before.at(0).by, BlockedBy(Reason::NotDueYet));
    QCOMPARE(before.at(0).campaign, QStringLiteral("Renewals"));
    QCOMPARE(before.at(0).decision.notBefore, std::optional(desk.start));
    QCOMPARE(before.at(0).decision.rules.size(), 1);
    QCOMPARE(before.at(1).by, BlockedBy(Reason::DoNotCall));
    QVERIFY(!before.at(1).campaign.isEmpty());
    QCOMPARE(before.at(2).by, BlockedBy(Reason::DoNotCall)); // scheduled nowhere, and marked all the same
    QVERIFY(before.at(2).campaign.isEmpty());
    QVERIFY(!before.at(3).by);
    QVERIFY(desk.activate(campaign));
    QCOMPARE(blocks().constFirst().by, BlockedBy(Reason::None));
}

void WhyServiceTest::ofSeveralCampaignsTheOneThatCallsFirstDecides()
{
    Desk desk(1);
    const CampaignId first = desk.schedule();
    const CampaignId second = desk.schedule();
    QVERIFY(await(
        CampaignService(*desk.profile.workspace).reschedule(second, desk.start + std::chrono::hours{1})));
    const auto block = [&] { return await(desk.why.blocks(desk.leads)).value_or({{}}).constFirst(); };
    QCOMPARE(block().decision.notBefore, std::optional(desk.start));
    QVERIFY(await(CampaignService(*desk.profile.workspace).cancel(first)));
    QCOMPARE(block().decision.notBefore, std::optional<Instant>(desk.start + std::chrono::hours{1}));
}

void WhyServiceTest::everyPageAgreesWithTheAnswerOfEachLead()
{
    Desk desk(12);
    const CampaignId campaign = desk.schedule();
    QVERIFY(desk.activate(campaign));
    QVERIFY(desk.call(campaign, desk.leads.at(1)));
    QVERIFY(test::seedParked(desk.profile, campaign, desk.leads.at(0), desk.wish().account).isValid());
    QVERIFY(test::setDoNotCall(*desk.profile.workspace, {desk.leads.at(2)}, true));
    const QList<LeadBlock> blocks = await(desk.why.blocks(desk.leads)).value_or({});
    QCOMPARE(blocks.size(), 12);
    QSet<Reason> seen;
    for (const LeadBlock &block : blocks) {
        const plan::Eligibility alone = desk.eligibility(block.lead);
        QCOMPARE(block.by, BlockedBy(alone.reason));
        QCOMPARE(block.decision.answer, alone.answer);
        QCOMPARE(block.decision.notBefore, alone.notBefore);
        seen << alone.reason;
    }
    QVERIFY(seen.contains(Reason::AskedOperator));
    QVERIFY(seen.contains(Reason::DoNotCall));
    QVERIFY(seen.contains(Reason::NotDueYet));
    QVERIFY(seen.contains(Reason::None));
}

void WhyServiceTest::aSurveySortsAllLeadsByWhatBlocksThem()
{
    Desk desk(9);
    QVERIFY(scheduleTomorrow(desk.profile, desk.leads.mid(0, 3)).isValid());
    QVERIFY(test::setDoNotCall(*desk.profile.workspace, {desk.leads.at(8)}, true));
    const auto control = std::make_shared<JobControl>();
    const Result<BlockSurvey> survey = await(desk.why.survey(control));
    QVERIFY(survey);
    QCOMPARE(survey->at, desk.profile.clock->now());
    QCOMPARE(survey->groups.size(), 3);
    QVERIFY(!survey->groups.at(0).by);
    QCOMPARE(survey->groups.at(0).leads, desk.leads.mid(3, 5));
    QCOMPARE(survey->groups.at(1).by, BlockedBy(Reason::NotDueYet));
    QCOMPARE(survey->groups.at(1).leads, desk.leads.mid(0, 3));
    QCOMPARE(survey->groups.at(2).by, BlockedBy(Reason::DoNotCall));
    QCOMPARE(survey->groups.at(2).leads, desk.leads.mid(8));
    QCOMPARE(control->total.load(), 9);
    QCOMPARE(control->done.load(), 9);
}

void WhyServiceTest::aSurveyGoesThroughMoreThanAChunk()
{
    Desk desk(1203);
    const Result<BlockSurvey> survey = await(desk.why.survey(std::make_shared<JobControl>()));
    QVERIFY(survey);
    QCOMPARE(survey->groups.size(), 1);
    QCOMPARE(survey->groups.constFirst().leads, desk.leads);
}

void WhyServiceTest::aSurveyCanBeStopped()
{
    Desk desk(3);
    const auto control = std::make_shared<JobControl>();
    control->cancelled = true;
    QCOMPARE(await(desk.why.survey(control)).error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(WhyServiceTest)
#include "tst_whyservice.moc"
