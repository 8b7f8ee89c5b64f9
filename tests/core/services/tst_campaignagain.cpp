// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/campaignagain.h"

#include "core/services/campaignservice.h"
#include "tests/support/leadmarks.h"
#include "tests/support/ledgerseed.h"

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using callboard::test::TestProfile;
using namespace std::chrono_literals;

class CampaignAgainTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCopyHasTheSettingsAndTheLeadsThatAreLeft();
    void settingsAloneBringNoLead();
    void onlyTheMissedAreCalledAgain();
    void aCampaignThatCallsIsNotTriedAgain();
    void whereNobodyIsLeftItSaysSo();
    void thePracticeLinesFreedomIsNotPassedOn();
};

namespace {

/// Six leads, of which the calls of the first five have ended in different ways; the campaign is over.
class Desk
{
public:
    Desk()
        : leads(profile.addLeads(6))
    {
        wish.leads = leads;
        wish.name = QStringLiteral("Renewals");
        wish.account = await(AccountService(*profile.workspace).preferred()).value_or(Account()).id;
        wish.agentId = QStringLiteral("agent-7");
        wish.brief.topic = QStringLiteral("Renewal for {name}");
        wish.brief.language = QStringLiteral("hi-IN");
        wish.start = profile.clock->now() + 1h;
        wish.parallel = 3;
        wish.interval = 45s;
        wish.rules.goal = 4;
        wish.rules.retry.maxAttempts = 2;
        wish.hours = {{QTime(10, 0), QTime(18, 0), std::bitset<7>(0b0011111)}};
        campaign =
            await(ScheduleService(*profile.workspace).schedule(wish)).value_or(ScheduleReceipt()).campaign;
    }
    [[nodiscard]] Result<ScheduleRequest> again(LeadsAgain which)
    {
        return await(CampaignAgain(*profile.workspace).request(campaign, which));
    }
    [[nodiscard]] bool cancel()
    {
        return await(CampaignService(*profile.workspace).cancel(campaign)).has_value();
    }
    /// The lead at this place was called, and so it ended.
    [[nodiscard]] bool called(int position, Outcome outcome, LeadStatus shown, int ordinal = 1)
    {
        return test::seedAttempt(
                   profile, campaign, leads.at(position), wish.account,
                   [=, this](store::Store &store, const AttemptId &id) -> Result<void> {
                       const Result<void> placed = store.database->change(
                           QStringLiteral("update attempt set state = 'ended', outcome = ?, "
                                          "position = ?, ordinal = ?, number_index = ? where id "
                                          "= ?"),
                           {toWord(outcome), position, 1 + ordinal,
                            QByteArray(32, char('a' + 6 * ordinal + position)), id.text()});
                       if (!placed)
                           return placed;
                       return store.leads.showCall(leads.at(position), shown, {}, profile.clock->now());
                   })
            .isValid();
    }

    TestProfile profile;
    QList<LeadId> leads;
    ScheduleRequest wish;
    CampaignId campaign;
};

} // namespace

void CampaignAgainTest::aCopyHasTheSettingsAndTheLeadsThatAreLeft()
{
    Desk desk;
    QVERIFY(await(LeadService(*desk.profile.workspace).remove({desk.leads.at(2)})));
    const Result<ScheduleRequest> again = desk.again(LeadsAgain::All);
    QVERIFY(again);
    QList<LeadId> left = desk.leads;
    left.removeAt(2);
    QCOMPARE(again->leads, left);
    QVERIFY(again->name.contains(desk.wish.name) && again->name != desk.wish.name);
    QCOMPARE(again->account, desk.wish.account);
    QCOMPARE(again->agentId, desk.wish.agentId);
    QCOMPARE(again->brief, desk.wish.brief);
    QCOMPARE(again->parallel, 3);
    QCOMPARE(again->interval, seconds{45});
    QCOMPARE(again->pacing, Pacing::Capped);
    QCOMPARE(again->rules.goal, 4);
    QCOMPARE(again->rules.retry.maxAttempts, 2);
    QCOMPARE(again->hours, desk.wish.hours);
    QVERIFY(await(ScheduleService(*desk.profile.workspace).schedule(*again)));
}

void CampaignAgainTest::settingsAloneBringNoLead()
{
    Desk desk;
    const Result<ScheduleRequest> again = desk.again(LeadsAgain::None);
    QVERIFY(again);
    QVERIFY(again->leads.isEmpty());
    QCOMPARE(again->rules.goal, 4);
    QVERIFY(!again->name.isEmpty());
    QVERIFY(!again->name.contains(QLatin1String("again"))); // other leads: nobody is called again
    QCOMPARE(
        await(CampaignAgain(*desk.profile.workspace).request(CampaignId(99), LeadsAgain::None)).error().code,
        ErrorCode::NotFound);
}

void CampaignAgainTest::onlyTheMissedAreCalledAgain()
{
    Desk desk;
    QVERIFY(desk.called(0, Outcome::NoAnswer, LeadStatus::Missed));
    QVERIFY(desk.called(1, Outcome::Completed, LeadStatus::Completed));
    QVERIFY(desk.called(2, Outcome::Busy, LeadStatus::Missed));
    QVERIFY(desk.called(3, Outcome::BadNumber, LeadStatus::Failed));
    // Missed here, and reached by another campaign since.
    QVERIFY(desk.called(4, Outcome::Voicemail, LeadStatus::Completed));
    // Missed twice, as its ladder had it.
    QVERIFY(desk.called(5, Outcome::NoAnswer, LeadStatus::Missed));
    QVERIFY(desk.called(5, Outcome::ProviderError, LeadStatus::Missed, 2));
    QVERIFY(desk.cancel());
    const Result<ScheduleRequest> again = desk.again(LeadsAgain::Missed);
    QVERIFY(again);
    QCOMPARE(again->leads, (QList<LeadId>{desk.leads.at(0), desk.leads.at(2), desk.leads.at(5)}));
    // Whoever says no meanwhile is left out.
    QVERIFY(test::setDoNotCall(*desk.profile.workspace, {desk.leads.at(2)}, true));
    QCOMPARE(desk.again(LeadsAgain::Missed).value_or(ScheduleRequest()).leads.size(), 2);
}

void CampaignAgainTest::aCampaignThatCallsIsNotTriedAgain()
{
    Desk desk;
    QVERIFY(desk.called(0, Outcome::NoAnswer, LeadStatus::Missed));
    const Result<ScheduleRequest> early = desk.again(LeadsAgain::Missed);
    QVERIFY(!early);
    QCOMPARE(early.error().code, ErrorCode::NotAllowed);
    QVERIFY(!early.error().arguments.isEmpty());
}

void CampaignAgainTest::whereNobodyIsLeftItSaysSo()
{
    Desk desk;
    QVERIFY(desk.cancel());
    const Result<ScheduleRequest> missed = desk.again(LeadsAgain::Missed);
    QCOMPARE(missed.error().code, ErrorCode::NotAllowed);
    QVERIFY(await(LeadService(*desk.profile.workspace).remove(desk.leads)));
    const Result<ScheduleRequest> all = desk.again(LeadsAgain::All);
    QCOMPARE(all.error().code, ErrorCode::NotAllowed);
    QVERIFY(missed.error().arguments != all.error().arguments);
}

void CampaignAgainTest::thePracticeLinesFreedomIsNotPassedOn()
{
    Desk desk;
    ScheduleRequest wish = desk.wish;
    wish.hours.clear();
    desk.campaign =
        await(ScheduleService(*desk.profile.workspace).schedule(wish)).value_or(ScheduleReceipt()).campaign;
    const Result<ScheduleRequest> again = desk.again(LeadsAgain::All);
    QVERIFY(again);
    QVERIFY(again->hours.isEmpty());
    QCOMPARE(again->rules.contacts, ContactLimits::house());
}

QTEST_GUILESS_MAIN(CampaignAgainTest)
#include "tst_campaignagain.moc"
