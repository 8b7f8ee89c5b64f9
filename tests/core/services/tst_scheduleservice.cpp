// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/scheduleservice.h"

#include "core/services/campaignservice.h"
#include "core/services/settingsservice.h"
#include "core/services/settingtable.h"
#include "core/services/workspace.h"
#include "core/store/ledger.h"
#include "tests/support/testprofile.h"

#include <QFile>
#include <QSignalSpy>

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using callboard::test::TestProfile;

class ScheduleServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWorkedExamplesComeOut_data();
    void theWorkedExamplesComeOut();
    void onThePracticeLineTimesFollowItsSpeed_data();
    void onThePracticeLineTimesFollowItsSpeed();
    void aScriptsSpeedCountsBeforeTheSettings();
    void aLeadIsToldWhenItIsDueNext();
    void jobIdsNameBatchAndStart();
    void aScheduledCampaignIsThereWithItsBatches();
    void leadsThatAreNotToBeCalledAreLeftOut();
    void aLeadNamedTwiceIsCalledOnce();
    void noLeadLeftIsRefused();
    void aPlaceholderWithoutAValueIsRefusedByName();
    void aPastStartIsRefused();
    void aGridBeyondTheLinesIsRefused();
    void everyRefusalIsASentence();
    void theLimitThatBindsIsNamedInItsSentence_data();
    void theLimitThatBindsIsNamedInItsSentence();
    void theHousesLimitsHoldInTheSummary_data();
    void theHousesLimitsHoldInTheSummary();
    void anOperatorsLimitHoldsWhileAnotherCalls();
    void realAccountsKeepTheHoursAndPracticeDoesNot();
    void theCampaignKeepsTheRulesThatWereChosen();
    void aCampaignMayHaveHoursOfItsOwn();
    void theAccountUsedLastIsProposed();
    void aPreviewShowsWhatTheAgentIsTold();
    void aTestCallGoesToOnesOwnNumber();
    void eachTestCallTellsOfTheLeadItIsFor();
    void whatFailedHalfwayLeavesNoCampaign();
};

namespace {

class Desk
{
public:
    Desk()
    {
        const Result<Account> preferred = await(AccountService(*profile.workspace).preferred());
        account = preferred.value_or(Account());
        request.account = account.id;
        request.start = at(22, 0); // tomorrow 10:00 IST
    }
    /// \a hours and \a minutes from now, which is noon in India.
    [[nodiscard]] Instant at(int hours, int minutes) const
    {
        return profile.clock->now() + std::chrono::hours{hours} + std::chrono::minutes{minutes};
    }
    [[nodiscard]] Result<ScheduleReceipt> schedule()
    {
        return await(ScheduleService(*profile.workspace).schedule(request));
    }
    /// Sets what makes practice calls last otherwise than before.
    [[nodiscard]] bool setting(const QString &key, const QString &value)
    {
        const seconds before = profile.workspace->periods().practiceCall;
        SettingsService settings(*profile.workspace);
        return await(settings.change(key, value, false)).has_value() &&
               QTest::qWaitFor([&] { return profile.workspace->periods().practiceCall != before; });
    }
    [[nodiscard]] bool mark(LeadId lead)
    {
        return await(
                   profile.workspace->ledger().write([lead, now = profile.clock->now()](store::Store &store) {
                       return store.leads.setDoNotCall(lead, true, now);
                   }))
            .has_value();
    }

    TestProfile profile;
    Account account;
    ScheduleRequest request;
};

} // namespace

void ScheduleServiceTest::theWorkedExamplesComeOut_data()
{
    QTest::addColumn<int>("leads");
    QTest::addColumn<int>("parallel");
    QTest::addColumn<int>("interval");
    QTest::addColumn<Pacing>("pacing");
    QTest::addColumn<int>("batches");
    QTest::addColumn<int>("completionMinutes"); // after the start
    QTest::addColumn<int>("peak");
    QTest::newRow("T-01 in a grid") << 100 << 5 << 60 << Pacing::Grid << 20 << 22 << 15;
    QTest::newRow("T-01 capped") << 100 << 5 << 60 << Pacing::Capped << 20 << 60 << 5;
    QTest::newRow("T-02 in a grid") << 50 << 10 << 30 << Pacing::Grid << 5 << 5 << 50;
    QTest::newRow("T-02 capped") << 50 << 10 << 30 << Pacing::Capped << 5 << 15 << 10;
    QTest::newRow("T-03 in a grid") << 200 << 5 << 60 << Pacing::Grid << 40 << 42 << 15;
    QTest::newRow("T-03 capped") << 200 << 5 << 60 << Pacing::Capped << 40 << 120 << 5;
}

void ScheduleServiceTest::theWorkedExamplesComeOut()
{
    QFETCH(int, leads);
    QFETCH(int, parallel);
    QFETCH(int, interval);
    QFETCH(Pacing, pacing);
    QFETCH(int, batches);
    QFETCH(int, completionMinutes);
    QFETCH(int, peak);
    Desk desk;
    desk.request.leads = desk.profile.addLeads(leads);
    desk.request.parallel = parallel;
    desk.request.interval = seconds{interval};
    desk.request.pacing = pacing;
    // They are told in life's time.
    QVERIFY(desk.setting(PracticeSpeedKey, QStringLiteral("1")));
    const Result<ScheduleReceipt> receipt = desk.schedule();
    QVERIFY(receipt);
    QCOMPARE(receipt->summary.batches, batches);
    QCOMPARE(receipt->jobIds.size(), batches);
    QCOMPARE(receipt->summary.firstStart, desk.request.start);
    QCOMPARE(receipt->summary.lastDue, desk.request.start + desk.request.interval * (batches - 1));
    QCOMPARE(receipt->summary.completion, desk.request.start + std::chrono::minutes{completionMinutes});
    QCOMPARE(receipt->summary.peakLive, peak);
    QCOMPARE(receipt->summary.cost.text(), plan::estimatedCost(leads).text());
}

void ScheduleServiceTest::onThePracticeLineTimesFollowItsSpeed_data()
{
    QTest::addColumn<QString>("speed");
    QTest::addColumn<int>("roundSeconds");
    QTest::newRow("as in life") << QStringLiteral("1") << 180;
    QTest::newRow("faster") << QStringLiteral("60") << 3;
    QTest::newRow("rounded up") << QStringLiteral("7") << 26;
    QTest::newRow("never less than a second") << QStringLiteral("10000") << 1;
}

void ScheduleServiceTest::onThePracticeLineTimesFollowItsSpeed()
{
    QFETCH(QString, speed);
    QFETCH(int, roundSeconds);
    Desk desk;
    desk.request.leads = desk.profile.addLeads(10);
    desk.request.interval = seconds{1};
    QVERIFY(desk.setting(PracticeSpeedKey, speed));
    const Result<ScheduleReceipt> receipt = desk.schedule();
    QVERIFY(receipt);
    // Two rounds of five.
    const Instant done = desk.request.start + seconds{2 * roundSeconds};
    QCOMPARE(receipt->summary.completion, done);
    // Minutes are billed as life has them.
    QCOMPARE(receipt->summary.cost.text(), plan::estimatedCost(10).text());
    const Result<CampaignOverview> overview =
        await(CampaignService(*desk.profile.workspace).overview(receipt->campaign));
    QVERIFY(overview);
    QCOMPARE(overview->completion, std::optional(done));
}

void ScheduleServiceTest::aScriptsSpeedCountsBeforeTheSettings()
{
    Desk desk;
    desk.request.leads = desk.profile.addLeads(5);
    const QString fileName = desk.profile.directory.filePath(QStringLiteral("script.json"));
    QFile script(fileName);
    QVERIFY(script.open(QIODevice::WriteOnly));
    QVERIFY(script.write(R"({"speed": 10, "talk": 600})") > 0);
    script.close();
    QVERIFY(desk.setting(PracticeScriptKey, fileName));
    const Result<ScheduleReceipt> receipt = desk.schedule();
    QVERIFY(receipt);
    QCOMPARE(receipt->summary.completion, desk.request.start + seconds{60});
}

void ScheduleServiceTest::aLeadIsToldWhenItIsDueNext()
{
    Desk desk;
    desk.request.leads = desk.profile.addLeads(7);
    const auto due = [&desk](int lead) {
        const LeadService leads(*desk.profile.workspace);
        const Result<QList<Lead>> found = await(leads.leads({desk.request.leads.at(lead)}));
        return found && found->size() == 1 ? found->constFirst().nextDue : std::nullopt;
    };
    QCOMPARE(due(0), std::nullopt);
    QVERIFY(desk.schedule());
    QCOMPARE(due(0), std::optional(desk.request.start));
    QCOMPARE(due(5), std::optional(desk.request.start + desk.request.interval));
    QVERIFY(desk.mark(desk.request.leads.at(5)));
    QCOMPARE(due(5), std::nullopt);
    desk.profile.clock->advance(std::chrono::hours{23});
    QCOMPARE(due(0), std::nullopt);
}

// S0-057, ruling 4
void ScheduleServiceTest::jobIdsNameBatchAndStart()
{
    Desk desk;
    desk.request.leads = desk.profile.addLeads(7);
    const Result<ScheduleReceipt> receipt = desk.schedule();
    QVERIFY(receipt);
    const QString start = QString::number(toMSecsSinceEpoch(desk.request.start) / 1000);
    QCOMPARE(receipt->jobIds, (QStringList{u"bulk_call_batch_0_" + start, u"bulk_call_batch_1_" + start}));
}

void ScheduleServiceTest::aScheduledCampaignIsThereWithItsBatches()
{
    Desk desk;
    desk.request.leads = desk.profile.addLeads(7);
    std::reverse(desk.request.leads.begin(), desk.request.leads.end());
    const Result<ScheduleReceipt> receipt = desk.schedule();
    QVERIFY(receipt);
    const CampaignService campaigns(*desk.profile.workspace);
    const Result<CampaignOverview> overview = await(campaigns.overview(receipt->campaign));
    QVERIFY(overview);
    QCOMPARE(overview->campaign.state, CampaignState::Scheduled);
    QCOMPARE(overview->campaign.leadCount, 7);
    QCOMPARE(overview->campaign.agentId, desk.account.agentId);
    QVERIFY(!overview->campaign.name.isEmpty());
    QCOMPARE(overview->batches, 2);
    QVERIFY(overview->practice);
    const Result<CampaignService::BatchPage> page = await(campaigns.openBatches(10));
    QVERIFY(page);
    QCOMPARE(page->total, 2);
    QCOMPARE(page->rows.at(1).jobId, receipt->jobIds.at(1));
    QCOMPARE(page->rows.at(1).batch.leadCount, 2);
    QCOMPARE(page->rows.at(1).batch.dueAt, desk.request.start + desk.request.interval);
    // In the order asked for.
    const Result<store::Place> first = await(desk.profile.workspace->ledger().read(
        [id = receipt->campaign](const store::Store &store) { return store.places.find(id, 0); }));
    QVERIFY(first);
    QCOMPARE(first->lead, desk.request.leads.constFirst());
}

// Ruling 14
void ScheduleServiceTest::leadsThatAreNotToBeCalledAreLeftOut()
{
    Desk desk;
    desk.request.leads = desk.profile.addLeads(6);
    QVERIFY(desk.mark(desk.request.leads.at(2)));
    const Result<ScheduleReceipt> receipt = desk.schedule();
    QVERIFY(receipt);
    QCOMPARE(receipt->summary.leads, 5);
    QCOMPARE(receipt->summary.batches, 1);
    QVERIFY(receipt->warnings.join(u' ').contains(QLatin1String("left out")));
}

void ScheduleServiceTest::aLeadNamedTwiceIsCalledOnce()
{
    Desk desk;
    desk.request.leads = desk.profile.addLeads(3);
    desk.request.leads << desk.request.leads.constFirst();
    const Result<ScheduleReceipt> receipt = desk.schedule();
    QVERIFY(receipt);
    QCOMPARE(receipt->summary.leads, 3);
}

void ScheduleServiceTest::noLeadLeftIsRefused()
{
    Desk desk;
    QCOMPARE(desk.schedule().error().code, ErrorCode::Refused);
    desk.request.leads = desk.profile.addLeads(1);
    QVERIFY(desk.mark(desk.request.leads.constFirst()));
    QCOMPARE(desk.schedule().error().code, ErrorCode::Refused);
}

void ScheduleServiceTest::aPlaceholderWithoutAValueIsRefusedByName()
{
    Desk desk;
    desk.request.leads = desk.profile.addLeads(3);
    desk.request.brief.topic = QStringLiteral("Tell {name} about order {order_no}");
    const Result<ScheduleReceipt> refused = desk.schedule();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    QVERIFY2(refused.error().arguments.constFirst().contains(QLatin1String("order_no")),
             qPrintable(refused.error().arguments.constFirst()));
    QVERIFY(refused.error().arguments.constFirst().contains(QLatin1String("Lead 1")));
    desk.request.brief.topic = QStringLiteral("Tell {name} about {{city}}");
    QVERIFY(desk.schedule());
}

void ScheduleServiceTest::aPastStartIsRefused()
{
    Desk desk;
    desk.request.leads = desk.profile.addLeads(1);
    desk.request.start = desk.profile.clock->now() - seconds{61};
    QCOMPARE(desk.schedule().error().code, ErrorCode::Refused);
    desk.request.start = desk.profile.clock->now() - seconds{59}; // a dialog was open for a moment
    QVERIFY(desk.schedule());
}

// Ruling 13
void ScheduleServiceTest::aGridBeyondTheLinesIsRefused()
{
    Desk desk;
    desk.request.leads = desk.profile.addLeads(100);
    desk.request.pacing = Pacing::Grid;
    desk.request.parallel = 100;
    desk.request.interval = seconds{5}; // shorter than a call on the practice line
    const Result<ScheduleReceipt> refused = desk.schedule();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    QVERIFY(
        await(CampaignService(*desk.profile.workspace).overviews()).value_or({CampaignOverview()}).isEmpty());
}

void ScheduleServiceTest::everyRefusalIsASentence()
{
    using plan::Refusal;
    plan::ScheduleSummary summary;
    summary.peakLive = 300;
    summary.lines = 100;
    for (const Refusal refusal : {Refusal::NoLeads, Refusal::StartInPast, Refusal::ParallelOutOfRange,
                                  Refusal::IntervalOutOfRange, Refusal::GridAboveLimit, Refusal::NeverOpen}) {
        const QString sentence = ScheduleService::sentence(refusal, summary);
        QVERIFY2(sentence.at(0).isUpper() && sentence.endsWith(u'.'), qPrintable(sentence));
        QVERIFY2(!sentence.contains(u'%'), qPrintable(sentence));
    }
    Desk desk;
    const QString told = operatorText(desk.schedule().error());
    QCOMPARE(told, ScheduleService::sentence(Refusal::NoLeads, summary));
}

void ScheduleServiceTest::theLimitThatBindsIsNamedInItsSentence_data()
{
    QTest::addColumn<plan::BindingLimit>("limit");
    QTest::addColumn<QString>("named");
    QTest::newRow("account") << plan::BindingLimit::Account << QStringLiteral("account");
    QTest::newRow("system") << plan::BindingLimit::System << QStringLiteral("whole system");
    QTest::newRow("operator") << plan::BindingLimit::Operator << QStringLiteral("operator");
}

void ScheduleServiceTest::theLimitThatBindsIsNamedInItsSentence()
{
    QFETCH(const plan::BindingLimit, limit);
    QFETCH(const QString, named);
    plan::ScheduleSummary summary;
    summary.peakLive = 317;
    summary.lines = 42;
    summary.binding = limit;
    const QString refusal = ScheduleService::sentence(plan::Refusal::GridAboveLimit, summary);
    QVERIFY2(refusal.contains(named) && refusal.contains(QLatin1String("317")) &&
                 refusal.contains(QLatin1String("42")),
             qPrintable(refusal));
    const QString warning =
        ScheduleService::sentence(plan::Warning::ParallelAboveLines, summary, defaultZone());
    QVERIFY2(warning.contains(named) && warning.contains(QLatin1String("42")) && !warning.contains(u'%'),
             qPrintable(warning));
}

void ScheduleServiceTest::theHousesLimitsHoldInTheSummary_data()
{
    QTest::addColumn<int>("system");
    QTest::addColumn<int>("lines");
    QTest::addColumn<plan::BindingLimit>("binding");
    QTest::newRow("none") << 0 << 10 << plan::BindingLimit::Parallel;
    QTest::newRow("more than is asked for") << 50 << 10 << plan::BindingLimit::Parallel;
    QTest::newRow("fewer") << 4 << 4 << plan::BindingLimit::System;
}

void ScheduleServiceTest::theHousesLimitsHoldInTheSummary()
{
    QFETCH(const int, system);
    Desk desk;
    desk.request.leads = desk.profile.addLeads(40);
    desk.request.parallel = 10;
    SettingsService settings(*desk.profile.workspace);
    QVERIFY(await(settings.change(dispatch::SystemLimitKey, QString::number(system), false)).has_value());
    const ScheduleService schedules(*desk.profile.workspace);
    QTRY_COMPARE(desk.profile.workspace->linesOf(desk.account).system, system);
    const plan::ScheduleSummary summary = schedules.summary(desk.request, desk.account);
    QTEST(summary.lines, "lines");
    QTEST(summary.binding, "binding");
    // A single operator has no limit of their own (ruling 12).
    QCOMPARE(desk.profile.workspace->linesOf(desk.account).ofOperator, 0);
}

void ScheduleServiceTest::anOperatorsLimitHoldsWhileAnotherCalls() // S3-001, ruling 12
{
    Desk desk;
    desk.request.leads = desk.profile.addLeads(40);
    desk.request.parallel = 10;
    const ScheduleService schedules(*desk.profile.workspace);
    const auto summary = [&] { return schedules.summary(desk.request, desk.account); };
    const Instant alone = summary().completion;
    const auto become = [&](CampaignState state) {
        return await(desk.profile.workspace->ledger().write([&](store::Store &store) -> Result<void> {
            Campaign other;
            other.name = QStringLiteral("Somebody else's");
            other.state = state;
            other.account = desk.account.id;
            other.operatorName = QStringLiteral("Somebody else");
            other.policy = CallingPolicy::always(defaultZone());
            const Result<CampaignId> id = store.campaigns.begin(other);
            if (!id)
                return fail(id.error());
            const Result<void> done = store.campaigns.finish(*id, 0);
            Q_EMIT desk.profile.workspace->ledger().changes().campaignsChanged();
            return done;
        }));
    };
    QVERIFY(become(CampaignState::Paused));
    QCOMPARE(summary().lines, 10);
    QSignalSpy read(desk.profile.workspace.get(), &Workspace::settingsRead);
    QVERIFY(become(CampaignState::Active));
    QTRY_VERIFY(!read.isEmpty());
    QCOMPARE(summary().lines, dispatch::DefaultOperatorLines);
    QCOMPARE(summary().binding, plan::BindingLimit::Operator);
    QVERIFY(summary().completion > alone);
    QVERIFY(summary().warnings.contains(plan::Warning::ParallelAboveLines));
}

// Ruling 14
void ScheduleServiceTest::realAccountsKeepTheHoursAndPracticeDoesNot()
{
    Desk desk;
    const ScheduleService schedules(*desk.profile.workspace);
    QVERIFY(schedules.policyFor(desk.account).isAlways());
    desk.request.leads = desk.profile.addLeads(2);
    desk.request.start = desk.at(10, 0); // 22:00
    const Result<ScheduleReceipt> practice = desk.schedule();
    QVERIFY(practice);
    QCOMPARE(practice->summary.firstStart, desk.request.start);

    desk.request.account = desk.profile.addRealAccount(3);
    QVERIFY(desk.request.account.isValid());
    const Result<ScheduleReceipt> real = desk.schedule();
    QVERIFY(real);
    QCOMPARE(real->summary.firstStart, desk.at(21, 0)); // 9:00
    const Result<CampaignOverview> overview =
        await(CampaignService(*desk.profile.workspace).overview(real->campaign));
    QVERIFY(overview);
    QCOMPARE(overview->campaign.policy.parts, QList<HoursPart>{HoursPart()}); // 9-21
    QCOMPARE(overview->campaign.policy.zone.id(), QByteArray("Asia/Kolkata"));
}

// S0-073, ruling 12
void ScheduleServiceTest::theCampaignKeepsTheRulesThatWereChosen()
{
    Desk desk;
    const CampaignService campaigns(*desk.profile.workspace);
    const auto rules = [&] {
        const Result<ScheduleReceipt> receipt = desk.schedule();
        const Result<CampaignOverview> overview =
            await(campaigns.overview(receipt.value_or(ScheduleReceipt()).campaign));
        return overview.value_or(CampaignOverview()).campaign.rules;
    };
    desk.request.leads = desk.profile.addLeads(2);
    const CampaignRules ofPractice = rules();
    QVERIFY(ofPractice.retry == RetryPolicy::presales());
    QVERIFY(ofPractice.contacts == ContactLimits()); // nobody is there to be disturbed

    desk.request.account = desk.profile.addRealAccount(3);
    QVERIFY(rules() == CampaignRules::safeDefault());
    desk.request.apply(presetById(QStringLiteral("no-retry")).value_or(Preset()));
    QVERIFY(rules() == desk.request.rules);
    QCOMPARE(rules().retry.maxAttempts, 1);
}

void ScheduleServiceTest::aCampaignMayHaveHoursOfItsOwn()
{
    Desk desk;
    desk.request.leads = desk.profile.addLeads(2);
    desk.request.hours = {HoursPart{QTime(14, 0), QTime(15, 0)}};
    // On the practice line too: they are the operator's wish, not the law.
    const Result<ScheduleReceipt> receipt = desk.schedule();
    QVERIFY(receipt);
    QCOMPARE(receipt->summary.firstStart, desk.at(26, 0)); // tomorrow 14:00
    const Result<CampaignOverview> overview =
        await(CampaignService(*desk.profile.workspace).overview(receipt->campaign));
    QVERIFY(overview);
    QVERIFY(overview->campaign.policy.parts == desk.request.hours);
}

void ScheduleServiceTest::theAccountUsedLastIsProposed()
{
    Desk desk;
    desk.request.leads = desk.profile.addLeads(1);
    desk.request.account = desk.profile.addRealAccount(3);
    QVERIFY(desk.schedule());
    QTRY_COMPARE(await(AccountService(*desk.profile.workspace).preferred()).value_or({}).id,
                 desk.request.account);
}

void ScheduleServiceTest::aPreviewShowsWhatTheAgentIsTold()
{
    Desk desk;
    desk.request.leads = desk.profile.addLeads(3);
    desk.request.brief.topic = QStringLiteral("Call {name} of {city} about {bill}");
    const Result<QList<BriefPreview>> previews =
        await(ScheduleService(*desk.profile.workspace).preview(desk.request, 2));
    QVERIFY(previews);
    QCOMPARE(previews->size(), 2);
    QCOMPARE(previews->constFirst().leadName, QStringLiteral("Lead 1"));
    QCOMPARE(previews->constFirst().unresolved, QStringList{QStringLiteral("bill")});
}

// Ruling 28
void ScheduleServiceTest::aTestCallGoesToOnesOwnNumber()
{
    Desk desk;
    desk.request.leads = desk.profile.addLeads(3);
    desk.request.brief.topic = QStringLiteral("About {city}");
    ScheduleService schedules(*desk.profile.workspace);
    const Result<CampaignId> refused =
        await(schedules.testCall(desk.request, QStringLiteral("12"), QStringLiteral("IN")));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::FieldUnusable);
    const Result<CampaignId> placed =
        await(schedules.testCall(desk.request, QStringLiteral("98765 43210"), QStringLiteral("IN")));
    QVERIFY(placed);
    const Result<CampaignOverview> overview =
        await(CampaignService(*desk.profile.workspace).overview(*placed));
    QVERIFY(overview);
    QCOMPARE(overview->campaign.leadCount, 1);
    QCOMPARE(overview->campaign.parallel, 1);
    QVERIFY(overview->campaign.rules == CampaignRules()); // one's own phone: no second try, no gap
}

// Ruling 28: the second test call is not told what the first one was.
void ScheduleServiceTest::eachTestCallTellsOfTheLeadItIsFor()
{
    Desk desk;
    const QList<LeadId> leads = desk.profile.addLeads(2);
    LeadService people(*desk.profile.workspace);
    LeadEntry moved;
    moved.number = QStringLiteral("+919810000002");
    moved.name = QStringLiteral("Lead 2");
    moved.attributes = {{QStringLiteral("city"), QStringLiteral("Nagpur")}};
    QVERIFY(await(people.update(leads.last(), moved, QStringLiteral("IN"))));
    const auto toldCity = [&](LeadId model) {
        desk.request.leads = {model};
        ScheduleService schedules(*desk.profile.workspace);
        if (!await(schedules.testCall(desk.request, QStringLiteral("98765 43210"), QStringLiteral("IN"))))
            return QString();
        LeadFilter filter;
        filter.search = QStringLiteral("Test call");
        const QList<LeadId> found = await(people.ids(filter, {})).value_or({});
        const QList<Lead> test = await(people.leads(found)).value_or({});
        return test.size() == 1 ? test.constFirst().attributes.value(0).second : QString();
    };
    QCOMPARE(toldCity(leads.first()), QStringLiteral("Pune"));
    QCOMPARE(toldCity(leads.last()), QStringLiteral("Nagpur"));
}

void ScheduleServiceTest::whatFailedHalfwayLeavesNoCampaign()
{
    Desk desk;
    desk.request.leads = desk.profile.addLeads(3);
    // A trigger stands for a disk that fills up in the middle.
    const auto rows = [&](const QString &table) {
        return await(desk.profile.workspace->ledger().read([table](const store::Store &store) {
                   return store.database->selectInteger(u"select count(*) from " + table);
               }))
            .value_or({})
            .value_or(-1);
    };
    QVERIFY(await(desk.profile.workspace->ledger().write([](store::Store &store) {
        return store.database->change(
            QStringLiteral("create trigger full before insert on place when new.position = 2 begin select "
                           "raise(abort, 'full'); end"));
    })));
    QVERIFY(!desk.schedule());
    QCOMPARE(rows(QStringLiteral("campaign")), 0);
    QCOMPARE(rows(QStringLiteral("place")), 0);
}

QTEST_GUILESS_MAIN(ScheduleServiceTest)
#include "tst_scheduleservice.moc"
