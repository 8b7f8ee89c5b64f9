// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/accountservice.h"
#include "core/services/campaignagain.h"
#include "core/services/campaignedit.h"
#include "core/services/campaignservice.h"
#include "core/services/scheduleservice.h"
#include "core/services/workspace.h"
#include "core/store/ledger.h"
#include "tests/support/testprofile.h"

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using callboard::test::TestProfile;
using namespace std::chrono_literals;

/// What follows the last miss, changed once the campaign is there (S0-075).
class LadderEditTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aStepIsAddedChangedAndTakenAway();
    void aStepThatCouldNotBeSentIsRefused_data();
    void aStepThatCouldNotBeSentIsRefused();
    void stepsAreKeptWhileTheLadderIsOff();
    void messagesAreFollowedByAMailAlone();
    void aCopyOfMessagesKeepsItsMail();
    void whatFollowsSaysTheNewWords();
    void wordsThatSomebodyGaveItStay();
    void whatFollowsHasNoLadder();
};

namespace {

class Desk
{
public:
    Desk()
        : callers(await(AccountService(*profile.workspace).preferred()).value_or(Account()).id)
        , writers(add(ProviderKind::PracticeWhatsApp, QStringLiteral("Messages")))
        , mailers(add(ProviderKind::PracticeEmail, QStringLiteral("Mails")))
        , leads(profile.addLeads(3))
    {
    }
    [[nodiscard]] AccountId add(ProviderKind kind, const QString &name)
    {
        Account made = newAccount(kind);
        made.name = name;
        if (kind == ProviderKind::PracticeWhatsApp)
            made.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:9"));
        return await(AccountService(*profile.workspace).add(made, {})).value_or(AccountId());
    }
    [[nodiscard]] CampaignId schedule(AccountId account, const MessageContent &message = {})
    {
        ScheduleRequest request;
        request.account = account;
        request.leads = leads;
        request.message = message;
        request.start = profile.clock->now() + 1h;
        return await(ScheduleService(*profile.workspace).schedule(request))
            .value_or(ScheduleReceipt())
            .campaign;
    }
    [[nodiscard]] Campaign stored(CampaignId id) const
    {
        return profile.workspace->ledger()
            .read([id](const store::Store &store) { return store.campaigns.find(id); })
            .result()
            .value_or(Campaign());
    }
    [[nodiscard]] Result<void> edit(CampaignId id, const std::function<void(Campaign &)> &change) const
    {
        const Campaign before = stored(id);
        Campaign after = before;
        change(after);
        return await(CampaignService(*profile.workspace).edit(before, after));
    }
    /// A step of e-mail alone, of who sends the mails.
    [[nodiscard]] FallbackStep mailStep() const;
    /// Has \a id followed by the step of mailStep().
    [[nodiscard]] Result<void> addMail(CampaignId id) const
    {
        return edit(id, [this](Campaign &campaign) {
            campaign.rules.fallback = {FallbackChannel::Email};
            campaign.fallbackSteps.insert(FallbackChannel::Email, mailStep());
        });
    }
    /// Has \a id followed by a message with such a field.
    [[nodiscard]] Result<void> addMessage(CampaignId id, const QString &field) const;
    /// The campaign of messages that a step of \a campaign has made.
    [[nodiscard]] CampaignId followUp(const Campaign &campaign, FallbackChannel channel) const
    {
        Campaign made;
        made.name = QStringLiteral("After the last miss");
        made.state = CampaignState::Active;
        made.account = campaign.fallbackSteps.value(channel).account;
        made.message = campaign.fallbackSteps.value(channel).message;
        made.followsUp = campaign.id;
        made.start = profile.clock->now();
        const auto write = [made](store::Store &store) -> Result<CampaignId> {
            const Result<CampaignId> id = store.campaigns.begin(made);
            if (!id)
                return id;
            const Result<void> finished = store.campaigns.finish(*id, 0);
            return finished ? id : fail(finished.error());
        };
        return profile.workspace->ledger().write(write).result().value_or(CampaignId());
    }

    TestProfile profile;
    AccountId callers;
    AccountId writers;
    AccountId mailers;
    QList<LeadId> leads;
};

MessageContent message(const QString &field)
{
    MessageContent message;
    message.templateName = QStringLiteral("missed_call");
    message.language = QStringLiteral("en");
    message.fields = {field};
    return message;
}

MessageContent letter(const QString &text)
{
    MessageContent letter;
    letter.subject = QStringLiteral("We missed you, {name}");
    letter.text = text;
    return letter;
}

FallbackStep Desk::mailStep() const
{
    return {mailers, letter(QStringLiteral("Call us."))};
}

Result<void> Desk::addMessage(CampaignId id, const QString &field) const
{
    return edit(id, [&](Campaign &campaign) {
        campaign.fallbackSteps.insert(FallbackChannel::WhatsApp, {writers, message(field)});
    });
}

} // namespace

void LadderEditTest::aStepIsAddedChangedAndTakenAway()
{
    Desk desk;
    const CampaignId id = desk.schedule(desk.callers);
    QVERIFY(id.isValid());
    const FallbackStep first{desk.writers, message(QStringLiteral("{name}"))};
    QVERIFY(desk.edit(id, [&](Campaign &campaign) {
        campaign.rules.fallback = {FallbackChannel::Email, FallbackChannel::WhatsApp};
        campaign.fallbackSteps.insert(FallbackChannel::WhatsApp, first);
    }));
    QCOMPARE(desk.stored(id).fallbackSteps.value(FallbackChannel::WhatsApp), first);
    QCOMPARE(desk.stored(id).rules.fallback.constFirst(), FallbackChannel::Email);
    const FallbackStep other{desk.writers, message(QStringLiteral("Dear {name}"))};
    QVERIFY(desk.addMessage(id, QStringLiteral("Dear {name}")));
    QCOMPARE(desk.stored(id).fallbackSteps.value(FallbackChannel::WhatsApp), other);
    QVERIFY(desk.edit(id, [](Campaign &campaign) { campaign.fallbackSteps.clear(); }));
    QVERIFY(desk.stored(id).fallbackSteps.isEmpty());
}

void LadderEditTest::aStepThatCouldNotBeSentIsRefused_data()
{
    QTest::addColumn<int>("sender"); ///< 0 who calls, 1 who writes messages, 2 who writes mails, 3 nobody
    QTest::addColumn<MessageContent>("words");
    QTest::addColumn<QString>("told");
    QTest::newRow("no words") << 1 << MessageContent() << QStringLiteral("template");
    QTest::newRow("a gap") << 1 << message(QStringLiteral("{street}")) << QStringLiteral("street");
    QTest::newRow("somebody who calls") << 0 << message(QStringLiteral("x")) << QStringLiteral("sends no");
    QTest::newRow("somebody who mails") << 2 << message(QStringLiteral("x")) << QStringLiteral("WhatsApp");
    QTest::newRow("nobody") << 3 << message(QStringLiteral("x")) << QString();
}

void LadderEditTest::aStepThatCouldNotBeSentIsRefused()
{
    QFETCH(int, sender);
    QFETCH(MessageContent, words);
    QFETCH(QString, told);
    Desk desk;
    const CampaignId id = desk.schedule(desk.callers);
    const QList<AccountId> senders = {desk.callers, desk.writers, desk.mailers, AccountId(99)};
    const Result<void> edited = desk.edit(id, [&](Campaign &campaign) {
        campaign.rules.fallback = {FallbackChannel::WhatsApp};
        campaign.fallbackSteps.insert(FallbackChannel::WhatsApp, {senders.at(sender), words});
    });
    QVERIFY(!edited);
    QVERIFY2(operatorText(edited.error()).contains(told), qPrintable(operatorText(edited.error())));
    QVERIFY(desk.stored(id).fallbackSteps.isEmpty());
}

void LadderEditTest::stepsAreKeptWhileTheLadderIsOff()
{
    Desk desk;
    const CampaignId id = desk.schedule(desk.callers);
    QVERIFY(desk.addMail(id));
    QVERIFY(desk.edit(id, [](Campaign &campaign) { campaign.rules.fallback.clear(); }));
    QVERIFY(desk.stored(id).rules.fallback.isEmpty());
    QCOMPARE(desk.stored(id).fallbackSteps.value(FallbackChannel::Email), desk.mailStep());
}

void LadderEditTest::messagesAreFollowedByAMailAlone()
{
    Desk desk;
    const CampaignId id = desk.schedule(desk.writers, message(QStringLiteral("{name}")));
    QVERIFY(id.isValid());
    QVERIFY(desk.addMail(id));
    QCOMPARE(desk.stored(id).fallbackSteps.value(FallbackChannel::Email), desk.mailStep());
    QVERIFY(!desk.edit(id, [&](Campaign &campaign) {
        campaign.rules.fallback = {FallbackChannel::WhatsApp, FallbackChannel::Email};
        campaign.fallbackSteps.insert(FallbackChannel::WhatsApp,
                                      {desk.writers, message(QStringLiteral("x"))});
    }));
    Campaign odd = desk.stored(id);
    odd.rules.fallback = {FallbackChannel::WhatsApp, FallbackChannel::Email};
    fitLadder(odd, Channel::WhatsApp);
    QCOMPARE(odd.rules.fallback, QList<FallbackChannel>{FallbackChannel::Email});
    fitLadder(odd, Channel::Email);
    QVERIFY(odd.rules.fallback.isEmpty());
    QVERIFY(odd.fallbackSteps.isEmpty());
}

void LadderEditTest::aCopyOfMessagesKeepsItsMail()
{
    Desk desk;
    const CampaignId id = desk.schedule(desk.writers, message(QStringLiteral("{name}")));
    QVERIFY(desk.addMail(id));
    Result<ScheduleRequest> again =
        await(CampaignAgain(*desk.profile.workspace).request(id, LeadsAgain::All));
    QVERIFY(again);
    again->start = desk.profile.clock->now() + 2h;
    const Result<ScheduleReceipt> copy = await(ScheduleService(*desk.profile.workspace).schedule(*again));
    QVERIFY2(copy, copy ? "" : qPrintable(operatorText(copy.error())));
    QCOMPARE(desk.stored(copy->campaign).fallbackSteps, desk.stored(id).fallbackSteps);
    QCOMPARE(desk.stored(copy->campaign).rules.fallback, QList<FallbackChannel>{FallbackChannel::Email});
}

void LadderEditTest::whatFollowsSaysTheNewWords()
{
    Desk desk;
    const CampaignId id = desk.schedule(desk.callers);
    QVERIFY(desk.addMessage(id, QStringLiteral("{name}")));
    const CampaignId follows = desk.followUp(desk.stored(id), FallbackChannel::WhatsApp);
    QVERIFY(follows.isValid());
    const MessageContent words = message(QStringLiteral("Dear {name}"));
    QVERIFY(desk.edit(
        id, [&](Campaign &campaign) { campaign.fallbackSteps[FallbackChannel::WhatsApp].message = words; }));
    QCOMPARE(desk.stored(follows).message, words);
}

void LadderEditTest::wordsThatSomebodyGaveItStay()
{
    Desk desk;
    const CampaignId id = desk.schedule(desk.callers);
    QVERIFY(desk.addMessage(id, QStringLiteral("{name}")));
    const CampaignId follows = desk.followUp(desk.stored(id), FallbackChannel::WhatsApp);
    const MessageContent own = message(QStringLiteral("Hello {name}"));
    QVERIFY(desk.edit(follows, [&](Campaign &campaign) { campaign.message = own; }));
    QVERIFY(desk.edit(id, [&](Campaign &campaign) {
        campaign.fallbackSteps[FallbackChannel::WhatsApp].message = message(QStringLiteral("Dear {name}"));
    }));
    QCOMPARE(desk.stored(follows).message, own);
}

void LadderEditTest::whatFollowsHasNoLadder()
{
    Desk desk;
    const CampaignId id = desk.schedule(desk.callers);
    QVERIFY(desk.addMessage(id, QStringLiteral("{name}")));
    const CampaignId follows = desk.followUp(desk.stored(id), FallbackChannel::WhatsApp);
    const Result<void> edited = desk.edit(follows, [&](Campaign &campaign) {
        campaign.rules.fallback = {FallbackChannel::Email};
        campaign.fallbackSteps.insert(FallbackChannel::Email, {desk.mailers, letter(QStringLiteral("x"))});
    });
    QVERIFY(!edited);
    QCOMPARE(edited.error().code, ErrorCode::Refused);
}

QTEST_GUILESS_MAIN(LadderEditTest)
#include "tst_ladderedit.moc"
