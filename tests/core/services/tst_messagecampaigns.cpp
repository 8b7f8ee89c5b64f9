// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/channel.h"
#include "core/providers/practiceline.h"
#include "core/services/callbyhand.h"
#include "core/services/campaignagain.h"
#include "core/services/campaignchanges.h"
#include "core/services/campaigndraft.h"
#include "core/services/campaignservice.h"
#include "core/services/importservice.h"
#include "core/services/leadservice.h"
#include "tests/core/services/campaigndesk.h"

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using callboard::test::CampaignDesk;
using callboard::test::TestProfile;

Q_DECLARE_METATYPE(callboard::ProviderKind)

/// Accounts that send messages, and the campaigns that are made with them.
class MessageCampaignsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAccountBeginsWithThePaceOfItsProvider_data();
    void anAccountBeginsWithThePaceOfItsProvider();
    void aSenderIsTestedAndListsItsTemplates();
    void anAccountOfCallsSendsNothing();
    void theCampaignKeepsItsMessageAndNoAgent();
    void anIncompleteMessageIsRefused_data();
    void anIncompleteMessageIsRefused();
    void addressesBeginWithHttpsOrAreOnePlaceholder();
    void aPlaceholderWithoutAValueIsRefusedByName();
    void whoLacksAValueIsFound();
    void aPreviewShowsTheFilledFields();
    void aCopyHasTheSameMessage();
    void anEditTellsAndKeepsAnotherMessage();
    void aStepAfterTheLastMissIsKeptAndJudged();
    void aDraftKeepsItsMessage();
    void aStepOfPracticeFollowsNoRealCalls();
    void aBudgetIsRefused();
    void anEditIsRefusedForALeadWithoutTheValue();
    void eachKindProposesTheAccountLastUsed();
    void aSenderPlacesNoCallByHand();
    void aCallByHandTouchesNoCampaignOfMessages();
    void onlyCallsAreTriedAgain();
};

namespace {

struct StartedLine
{
    StartedLine() { (void)line.start(); }

    providers::PracticeLine line{{}};
};

/// Writes by the practice line, which outlives the profile.
class Desk : public StartedLine, public CampaignDesk
{
public:
    Desk()
        : CampaignDesk(sender(line.baseUrl()))
    {
        request.message.templateName = QStringLiteral("visit_reminder");
        request.message.language = QStringLiteral("en");
        request.message.fields = {QStringLiteral("{name}"), QStringLiteral("Friday in {{City}}")};
    }

private:
    [[nodiscard]] static Account sender(const QUrl &url)
    {
        Account made = newAccount(ProviderKind::PracticeWhatsApp);
        made.name = QStringLiteral("Messages");
        made.baseUrl = url;
        return made;
    }
};

} // namespace

void MessageCampaignsTest::anAccountBeginsWithThePaceOfItsProvider_data()
{
    QTest::addColumn<ProviderKind>("kind");
    QTest::addColumn<int>("perSecond");
    QTest::addColumn<int>("perDay");
    QTest::addColumn<QString>("host");
    QTest::newRow("WhatsApp") << ProviderKind::WhatsAppCloud << 29 << 1'000
                              << QStringLiteral("graph.facebook.com");
    QTest::newRow("BizChat") << ProviderKind::BizChat << 12 << 1'000 << QStringLiteral("bizchatapi.in");
    QTest::newRow("practice") << ProviderKind::PracticeWhatsApp << 29 << 0 << QString();
    QTest::newRow("calls") << ProviderKind::Vapi << 0 << 0 << QStringLiteral("api.vapi.ai");
}

// S4-006, S4-023, X-17
void MessageCampaignsTest::anAccountBeginsWithThePaceOfItsProvider()
{
    QFETCH(ProviderKind, kind);
    QFETCH(int, perSecond);
    QFETCH(int, perDay);
    QFETCH(QString, host);
    const Account account = newAccount(kind);
    QCOMPARE(account.provider, kind);
    QCOMPARE(account.callsPerSecond, perSecond);
    QCOMPARE(account.callsPerDay, perDay);
    QCOMPARE(account.baseUrl.host(), host);
    QVERIFY(!providerText(kind).isEmpty());
}

// S4-034
void MessageCampaignsTest::aSenderIsTestedAndListsItsTemplates()
{
    Desk desk;
    AccountService accounts(*desk.profile.workspace);
    const Result<providers::SenderTest> test = await(accounts.testSender(desk.account, {}));
    QVERIFY(test);
    QCOMPARE(test->templates, 3);
    const Result<QList<providers::MessageTemplate>> templates = await(accounts.templates(desk.account.id));
    QVERIFY(templates);
    QCOMPARE(templates->constFirst().name, QStringLiteral("visit_reminder"));
    QCOMPARE(templates->constFirst().fields, 2);
}

void MessageCampaignsTest::anAccountOfCallsSendsNothing()
{
    TestProfile profile;
    AccountService accounts(*profile.workspace);
    Account calls = await(accounts.preferred()).value_or(Account());
    calls.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:9"));
    const Result<providers::SenderTest> test = await(accounts.testSender(calls, {}));
    QVERIFY(!test);
    QCOMPARE(test.error().code, ErrorCode::InvalidArgument);
}

void MessageCampaignsTest::theCampaignKeepsItsMessageAndNoAgent()
{
    Desk desk;
    desk.request.agentId = QStringLiteral("agent-7");
    desk.request.rules = CampaignRules::safeDefault();
    const Result<ScheduleReceipt> receipt = desk.schedule();
    QVERIFY2(receipt, receipt ? "" : qPrintable(operatorText(receipt.error())));
    QCOMPARE(receipt->summary.leads, 3);
    QCOMPARE(receipt->summary.cost, Money());
    const Campaign campaign = desk.stored(receipt->campaign);
    QCOMPARE(campaign.message, desk.request.message);
    QVERIFY(campaign.agentId.isEmpty());
    QVERIFY(campaign.rules.fallback.isEmpty());
}

void MessageCampaignsTest::anIncompleteMessageIsRefused_data()
{
    QTest::addColumn<MessageContent>("message");
    MessageContent good;
    good.templateName = QStringLiteral("visit_reminder");
    good.language = QStringLiteral("en");
    good.fields = {QStringLiteral("a"), QStringLiteral("b")};
    const auto row = [good](const char *name, auto change) {
        MessageContent message = good;
        change(message);
        QTest::newRow(name) << message;
    };
    row("nothing", [](MessageContent &message) { message = {}; });
    row("no template", [](MessageContent &message) { message.templateName.clear(); });
    row("no language", [](MessageContent &message) { message.language.clear(); });
    row("an empty field", [](MessageContent &message) { message.fields[1].clear(); });
    row("a field of blanks", [](MessageContent &message) { message.fields[1] = QStringLiteral("  "); });
    row("a field of two lines", [](MessageContent &message) { message.fields[1] = QStringLiteral("a\nb"); });
    row("a field with a tab", [](MessageContent &message) { message.fields[1] = QStringLiteral("a\tb"); });
    row("a placeholder in the clear", [](MessageContent &message) {
        message.media = HeaderMedia::Image;
        message.mediaUrl = QStringLiteral("http://files.example/{name}.png");
    });
    row("two placeholders", [](MessageContent &message) {
        message.media = HeaderMedia::Image;
        message.mediaUrl = QStringLiteral("{name}{City}");
    });
    row("a picture without an address", [](MessageContent &message) { message.media = HeaderMedia::Image; });
    row("a picture in the clear", [](MessageContent &message) {
        message.media = HeaderMedia::Image;
        message.mediaUrl = QStringLiteral("http://files.example/a.png");
    });
}

void MessageCampaignsTest::anIncompleteMessageIsRefused()
{
    QFETCH(MessageContent, message);
    Desk desk;
    desk.request.message = message;
    const Result<ScheduleReceipt> receipt = desk.schedule();
    QVERIFY(!receipt);
    QCOMPARE(receipt.error().code, ErrorCode::Refused);
    QVERIFY(ScheduleService::messageRefusal(message, Channel::WhatsApp).endsWith(u'.'));
    QVERIFY(await(CampaignService(*desk.profile.workspace).overviews()).value_or({}).isEmpty());
}

void MessageCampaignsTest::addressesBeginWithHttpsOrAreOnePlaceholder()
{
    MessageContent message;
    message.templateName = QStringLiteral("visit_reminder");
    message.language = QStringLiteral("en");
    message.media = HeaderMedia::Image;
    for (const char *address :
         {"https://files.example/a.png", "https://files.example/{City}.png", "{photo}", " {{ photo }} "}) {
        message.mediaUrl = QString::fromLatin1(address);
        QCOMPARE(ScheduleService::messageRefusal(message, Channel::WhatsApp), QString());
    }
}

//
void MessageCampaignsTest::aPlaceholderWithoutAValueIsRefusedByName()
{
    Desk desk;
    desk.request.message.fields = {QStringLiteral("{name}"), QStringLiteral("{street}")};
    const Result<ScheduleReceipt> receipt = desk.schedule();
    QVERIFY(!receipt);
    QCOMPARE(receipt.error().code, ErrorCode::Refused);
    QVERIFY(receipt.error().arguments.constFirst().contains(QStringLiteral("Lead 1 (street)")));
}

// S4-009
// Ruling 28, S4-009
void MessageCampaignsTest::whoLacksAValueIsFound()
{
    Desk desk;
    ImportRequest more;
    more.pasted = QByteArrayLiteral("number,name,city\n+919820000001,Homeless,\n");
    QVERIFY(await(ImportService(*desk.profile.workspace).run(more, std::make_shared<JobControl>())));
    const QList<LeadId> all =
        await(LeadService(*desk.profile.workspace).ids(LeadFilter{}, LeadSort{})).value_or(QList<LeadId>());
    QCOMPARE(all.size(), 4);
    desk.request.leads = all;
    const ScheduleService schedules(*desk.profile.workspace);
    const Result<QList<LeadId>> lacking = await(schedules.leadsWithGaps(desk.request));
    QVERIFY(lacking);
    QCOMPARE(lacking->size(), 1);
    QVERIFY(!desk.schedule());
    desk.request.leads.removeOne(lacking->constFirst());
    QVERIFY(await(schedules.leadsWithGaps(desk.request))->isEmpty());
    QVERIFY(desk.schedule());
    desk.request.leads = all;
    desk.request.message.fields = {QStringLiteral("Hello"), QStringLiteral("Friday")};
    QVERIFY(await(schedules.leadsWithGaps(desk.request))->isEmpty());
}

void MessageCampaignsTest::aPreviewShowsTheFilledFields()
{
    Desk desk;
    const Result<QList<BriefPreview>> previews =
        await(ScheduleService(*desk.profile.workspace).preview(desk.request, 2));
    QVERIFY(previews);
    QCOMPARE(previews->size(), 2);
    QCOMPARE(previews->constFirst().leadName, QStringLiteral("Lead 1"));
    QCOMPARE(previews->constFirst().variables.value(QStringLiteral("{{1}}")), QStringLiteral("Lead 1"));
    QCOMPARE(previews->constFirst().variables.value(QStringLiteral("{{2}}")),
             QStringLiteral("Friday in Pune"));
    QVERIFY(previews->constFirst().unresolved.isEmpty());
}

void MessageCampaignsTest::aCopyHasTheSameMessage()
{
    Desk desk;
    const Result<ScheduleReceipt> receipt = desk.schedule();
    QVERIFY(receipt);
    const Result<ScheduleRequest> copy =
        await(CampaignAgain(*desk.profile.workspace).request(receipt->campaign, LeadsAgain::All));
    QVERIFY(copy);
    QCOMPARE(copy->message, desk.request.message);
}

void MessageCampaignsTest::anEditTellsAndKeepsAnotherMessage()
{
    Desk desk;
    const Result<ScheduleReceipt> receipt = desk.schedule();
    QVERIFY(receipt);
    const Campaign before = desk.stored(receipt->campaign);
    Campaign after = before;
    after.message.templateName = QStringLiteral("missed_call");
    after.message.fields = {QStringLiteral("{name}")};
    QCOMPARE(campaignChanges(before, after).size(), 2);
    CampaignService campaigns(*desk.profile.workspace);
    QVERIFY(await(campaigns.edit(before, after)));
    QCOMPARE(desk.stored(receipt->campaign).message, after.message);
    Campaign broken = after;
    broken.message.language.clear();
    QCOMPARE(await(campaigns.edit(after, broken)).error().code, ErrorCode::Refused);
}

// S0-075
void MessageCampaignsTest::aStepAfterTheLastMissIsKeptAndJudged()
{
    Desk desk;
    const FallbackStep good = desk.callInstead();

    desk.request.fallbackSteps = {{FallbackChannel::WhatsApp, {desk.account.id, {}}}};
    QCOMPARE(desk.schedule().error().code, ErrorCode::Refused);
    FallbackStep gap = good;
    gap.message.fields = {QStringLiteral("{street}"), QStringLiteral("x")};
    desk.request.fallbackSteps = {{FallbackChannel::WhatsApp, gap}};
    QCOMPARE(desk.schedule().error().code, ErrorCode::Refused);
    FallbackStep caller = good;
    caller.account = desk.request.account;
    desk.request.fallbackSteps = {{FallbackChannel::WhatsApp, caller}};
    QCOMPARE(desk.schedule().error().code, ErrorCode::Refused);

    desk.request.fallbackSteps = {{FallbackChannel::WhatsApp, good}};
    const Result<ScheduleReceipt> receipt = desk.schedule();
    QVERIFY2(receipt, receipt ? "" : qPrintable(operatorText(receipt.error())));
    QCOMPARE(desk.stored(receipt->campaign).fallbackSteps, desk.request.fallbackSteps);
    const Result<ScheduleRequest> copy =
        await(CampaignAgain(*desk.profile.workspace).request(receipt->campaign, LeadsAgain::All));
    QVERIFY(copy);
    QCOMPARE(copy->fallbackSteps, desk.request.fallbackSteps);
}

//
void MessageCampaignsTest::aDraftKeepsItsMessage()
{
    Desk desk;
    CampaignDraft drafts(*desk.profile.workspace);
    const MessageContent wanted = std::exchange(desk.request.message, {});
    const Result<CampaignId> draft = await(drafts.save(desk.request));
    QVERIFY2(draft, draft ? "" : qPrintable(operatorText(draft.error())));
    desk.request.message = wanted;
    QVERIFY(await(drafts.save(desk.request, *draft)));
    Result<ScheduleRequest> kept = await(drafts.request(*draft));
    QVERIFY(kept);
    QCOMPARE(kept->message, wanted);
    const Result<ScheduleReceipt> receipt =
        await(ScheduleService(*desk.profile.workspace).schedule(*kept, *draft));
    QVERIFY2(receipt, receipt ? "" : qPrintable(operatorText(receipt.error())));
    QCOMPARE(receipt->campaign, *draft);
    QCOMPARE(desk.stored(*draft).state, CampaignState::Scheduled);
    QCOMPARE(desk.stored(*draft).message, wanted);
}

void MessageCampaignsTest::aStepOfPracticeFollowsNoRealCalls()
{
    Desk desk;
    QVERIFY(await(desk.profile.workspace->setPassphrase(QByteArrayLiteral("a passphrase for tests"))));
    Account real = newAccount(ProviderKind::Vapi);
    real.name = QStringLiteral("Real");
    real.agentId = QStringLiteral("agent");
    real.phoneNumberId = QStringLiteral("number");
    const Result<AccountId> id = await(AccountService(*desk.profile.workspace).add(real, "key"));
    QVERIFY2(id, id ? "" : qPrintable(operatorText(id.error())));
    desk.request.account = *id;
    desk.request.rules = CampaignRules::safeDefault();
    desk.request.fallbackSteps = {
        {FallbackChannel::WhatsApp, {desk.account.id, std::exchange(desk.request.message, {})}}};
    const Result<ScheduleReceipt> receipt = desk.schedule();
    QVERIFY(!receipt);
    QVERIFY(operatorText(receipt.error()).contains(desk.account.name));
    QVERIFY(!await(ScheduleService(*desk.profile.workspace).checkWords(desk.request)));
    desk.request.fallbackSteps.clear();
    QVERIFY(desk.schedule());
}

void MessageCampaignsTest::aBudgetIsRefused()
{
    Desk desk;
    desk.request.rules.budget = Money(5.0, QStringLiteral("USD"));
    QCOMPARE(desk.schedule().error().code, ErrorCode::Refused);
    desk.request.rules.budget.reset();
    QVERIFY(desk.schedule());
}

// Ruling 28
void MessageCampaignsTest::anEditIsRefusedForALeadWithoutTheValue()
{
    Desk desk;
    const Result<ScheduleReceipt> receipt = desk.schedule();
    QVERIFY(receipt);
    const Campaign before = desk.stored(receipt->campaign);
    Campaign after = before;
    after.message.fields = {QStringLiteral("{name}"), QStringLiteral("{street}")};
    CampaignService campaigns(*desk.profile.workspace);
    const Result<void> edited = await(campaigns.edit(before, after));
    QVERIFY(!edited);
    QVERIFY(operatorText(edited.error()).contains(QStringLiteral("{street}")));
    QCOMPARE(desk.stored(receipt->campaign).message, before.message);
}

void MessageCampaignsTest::eachKindProposesTheAccountLastUsed()
{
    Desk desk;
    const AccountService accounts(*desk.profile.workspace);
    Account other = newAccount(ProviderKind::PracticeWhatsApp);
    other.name = QStringLiteral("Another sender");
    other.baseUrl = desk.line.baseUrl();
    const Result<AccountId> second = await(AccountService(*desk.profile.workspace).add(other, {}));
    QVERIFY(second);
    const Account calls = await(accounts.preferred()).value_or(Account());
    QCOMPARE(channelOf(calls.provider), Channel::Call);
    desk.request.account = *second;
    QVERIFY(desk.schedule());
    QCOMPARE(await(accounts.preferred()).value_or(Account()).id, calls.id);
    QCOMPARE(await(accounts.preferred(Channel::WhatsApp)).value_or(Account()).id, *second);
}

//
void MessageCampaignsTest::aSenderPlacesNoCallByHand()
{
    Desk desk;
    HandCall call;
    call.lead = desk.request.leads.constFirst();
    call.account = desk.account.id;
    CallByHand byHand(*desk.profile.workspace);
    const Result<CampaignId> placed = await(byHand.callNow(call));
    QVERIFY(!placed);
    QCOMPARE(placed.error().code, ErrorCode::Refused);
    QVERIFY(placed.error().arguments.constFirst().contains(desk.account.name));
    QVERIFY(await(CampaignService(*desk.profile.workspace).overviews()).value_or({}).isEmpty());
}

void MessageCampaignsTest::aCallByHandTouchesNoCampaignOfMessages()
{
    Desk desk;
    desk.request.start = desk.profile.clock->now();
    const Result<ScheduleReceipt> receipt = desk.schedule();
    QVERIFY(receipt);
    const LeadId lead = desk.request.leads.constFirst();
    (void)desk.profile.workspace->ledger()
        .write([id = receipt->campaign](store::Store &store) {
            return store.campaigns.move(id, CampaignState::Scheduled, CampaignState::Active);
        })
        .result();
    CallByHand byHand(*desk.profile.workspace);
    QCOMPARE(await(byHand.callNext(lead)).error().code, ErrorCode::NotAllowed);

    HandCall call;
    call.lead = lead;
    call.account = await(AccountService(*desk.profile.workspace).preferred()).value_or(Account()).id;
    call.takeOut = true;
    const Result<CampaignId> placed = await(byHand.callNow(call));
    QVERIFY2(placed, placed ? "" : qPrintable(operatorText(placed.error())));
    const Result<QList<store::Place>> waits =
        desk.profile.workspace->ledger()
            .read([lead](const store::Store &store) { return store.places.openOf(lead); })
            .result();
    QVERIFY(waits);
    QVERIFY(std::any_of(waits->cbegin(), waits->cend(),
                        [&](const store::Place &place) { return place.campaign == receipt->campaign; }));
}

// of a message that arrived there is no second one
void MessageCampaignsTest::onlyCallsAreTriedAgain()
{
    Desk desk;
    desk.request.rules.retry.maxAttempts = 3;
    const Result<ScheduleReceipt> written = desk.schedule();
    QVERIFY(written);
    QCOMPARE(written->maxAttempts, 1);
    const Result<QList<Account>> accounts = await(AccountService(*desk.profile.workspace).accounts());
    QVERIFY(accounts);
    desk.request.account = accounts->constFirst().id; // practice calls
    const Result<ScheduleReceipt> called = desk.schedule();
    QVERIFY(called);
    QCOMPARE(called->maxAttempts, 3);
}

QTEST_GUILESS_MAIN(MessageCampaignsTest)
#include "tst_messagecampaigns.moc"
