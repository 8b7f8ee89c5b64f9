// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/temporarystore.h"

#include <QTest>

using namespace callboard;
using namespace callboard::store;
using callboard::test::FridayNoon;
using callboard::test::TemporaryStore;

class CampaignRepositoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCampaignComesBackWithItsRulesAndHours();
    void aCampaignOfBeforeTheRulesKeepsItsWindow();
    void anEditChangesWhatMayBeEditedAndNothingElse();
    void aGoIsRemembered();
    void whatIsRemovedIsListedNoMoreAndKeepsItsHistory();
    void whoBroughtItIntoItsStateIsKept();
    void aDraftIsWrittenAsItWouldHaveBegun();
    void missedAppointmentsAreCounted();
};

namespace {

Campaign sample(AccountId account)
{
    Campaign campaign;
    campaign.name = QStringLiteral("Renewals");
    campaign.operatorName = QStringLiteral("Asha");
    campaign.state = CampaignState::Scheduled;
    campaign.account = account;
    campaign.agentId = QStringLiteral("agent-1");
    campaign.brief.topic = QStringLiteral("About {city}");
    campaign.start = FridayNoon;
    campaign.createdAt = FridayNoon;
    campaign.policy.parts = {HoursPart{QTime(9, 0), QTime(13, 0), 0b0011111},
                             HoursPart{QTime(15, 0), QTime(2, 0)}};
    campaign.policy.closedOn = {QDate(2026, 12, 25), QDate(2027, 1, 26)};
    campaign.rules = CampaignRules::safeDefault();
    campaign.rules.canary = 2;
    return campaign;
}

CampaignId add(TemporaryStore &store, const Campaign &campaign, const QList<LeadId> &leads)
{
    const Result<CampaignId> id = store->campaigns.begin(campaign);
    if (!id || !store->places.append(*id, 0, leads) || !store->campaigns.finish(*id, int(leads.size())))
        return {};
    return *id;
}

} // namespace

void CampaignRepositoryTest::aCampaignComesBackWithItsRulesAndHours()
{
    TemporaryStore store;
    Campaign campaign = sample(store.addAccount(QStringLiteral("Sales")));
    campaign.id = add(store, campaign, store.addLeads(3));
    campaign.leadCount = 3;
    const Result<Campaign> found = store->campaigns.find(campaign.id);
    QVERIFY(found);
    QVERIFY(*found == campaign);
    QVERIFY(store->campaigns.open().value_or({}) == QList<Campaign>{campaign});
}

void CampaignRepositoryTest::aCampaignOfBeforeTheRulesKeepsItsWindow()
{
    TemporaryStore store;
    const CampaignId id = add(store, sample(store.addAccount(QStringLiteral("Sales"))), store.addLeads(1));
    QVERIFY(store.database().change(
        QStringLiteral("update campaign set hours = '', closed_on = '', rules = '', window_opens = ?, "
                       "window_closes = ?, window_days = 31 where id = ?"),
        {QTime(10, 0).msecsSinceStartOfDay(), QTime(19, 30).msecsSinceStartOfDay(), id.value()}));
    const Campaign found = store->campaigns.find(id).value_or(Campaign());
    QVERIFY(found.policy.parts == (QList<HoursPart>{HoursPart{QTime(10, 0), QTime(19, 30), 0b0011111}}));
    QVERIFY(found.policy.closedOn.isEmpty());
    QVERIFY(found.rules == CampaignRules());
}

void CampaignRepositoryTest::anEditChangesWhatMayBeEditedAndNothingElse()
{
    TemporaryStore store;
    const AccountId account = store.addAccount(QStringLiteral("Sales"));
    const CampaignId id = add(store, sample(account), store.addLeads(3));
    const Campaign before = store->campaigns.find(id).value_or(Campaign());
    Campaign edited = before;
    edited.name = QStringLiteral("Renewals, second round");
    edited.agentId = QStringLiteral("agent-2");
    edited.phoneNumberId = QStringLiteral("number-2");
    edited.brief = {
        QStringLiteral("Else"), QStringLiteral("hi-IN"), {QStringLiteral("name"), QStringLiteral("city")}};
    edited.policy = CallingPolicy::always(QTimeZone("Europe/Paris"));
    edited.rules = CampaignRules();
    edited.rules.goal = 7;
    edited.parallel = 50;
    edited.pacing = Pacing::Grid;
    Campaign wish = edited;
    wish.state = CampaignState::Completed;
    wish.start = FridayNoon + seconds{3600};
    wish.goGiven = true;
    QVERIFY(store->campaigns.edit(wish));
    QVERIFY(store->campaigns.find(id).value_or(Campaign()) == edited);
}

void CampaignRepositoryTest::aGoIsRemembered()
{
    TemporaryStore store;
    const AccountId account = store.addAccount(QStringLiteral("Sales"));
    const CampaignId id = add(store, sample(account), store.addLeads(3));
    const CampaignId other = add(store, sample(account), store.addLeads(0));
    QVERIFY(!store->campaigns.find(id).value_or(Campaign()).goGiven);
    QVERIFY(store->campaigns.giveGo(id));
    QVERIFY(store->campaigns.find(id).value_or(Campaign()).goGiven);
    QVERIFY(!store->campaigns.find(other).value_or(Campaign()).goGiven);
}

void CampaignRepositoryTest::whatIsRemovedIsListedNoMoreAndKeepsItsHistory() // leads and history stay
{
    TemporaryStore store;
    const QList<LeadId> leads = store.addLeads(2);
    const AccountId account = store.addAccount(QStringLiteral("Sales"));
    const CampaignId id = add(store, sample(account), leads);
    LedgerAttempt attempt;
    attempt.attempt.id = AttemptId::create();
    attempt.attempt.lead = leads.constFirst();
    attempt.attempt.campaign = id;
    attempt.attempt.account = account;
    attempt.attempt.dueAt = FridayNoon;
    attempt.attempt.intentAt = FridayNoon;
    attempt.numberIndex = QByteArray(32, 'x');
    QVERIFY(store->attempts.insertIntent(attempt));
    QVERIFY(store->campaigns.stop(id, CampaignState::Cancelled).value_or(false));
    QVERIFY(store->campaigns.remove(id, FridayNoon));
    QVERIFY(store->campaigns.all().value_or({Campaign()}).isEmpty());
    QVERIFY(store->campaigns.open().value_or({Campaign()}).isEmpty());
    QVERIFY(store->places.find(id, 0));
    QCOMPARE(store->campaigns.dropPlaces(id, 1).value_or(-1), 1);  // in pieces
    QCOMPARE(store->campaigns.dropUnfinished(10).value_or(-1), 1); // as after a crash in between
    QCOMPARE(store->campaigns.dropUnfinished(10).value_or(-1), 0);
    QCOMPARE(store->campaigns.dropPlaces(id, 10).value_or(-1), 0);
    QVERIFY(!store->places.find(id, 0));
    QCOMPARE(store->attempts.ofLead(leads.constFirst()).value_or({}).size(), 1);
    QCOMPARE(store->attempts.contacts(attempt.numberIndex, FridayNoon).value_or({}).size(), 1);
    QCOMPARE(store->leads.leads(leads).value_or({}).size(), 2);
}

void CampaignRepositoryTest::whoBroughtItIntoItsStateIsKept()
{
    TemporaryStore store;
    const CampaignId id = add(store, sample(store.addAccount(QStringLiteral("Sales"))), store.addLeads(1));
    const auto change = [&] { return store->campaigns.find(id).value_or(Campaign()).stateChange; };
    QVERIFY(change() == StateChange());
    const StateChange paused{QStringLiteral("Asha"), FridayNoon, QStringLiteral("Lunch")};
    QVERIFY(store->campaigns.stop(id, CampaignState::Paused, {}, paused).value_or(false));
    QVERIFY(change() == paused);
    // Who comes too late has changed nothing.
    const StateChange late{QStringLiteral("Ravi"), FridayNoon + seconds{1}, {}};
    QVERIFY(!store->campaigns.stop(id, CampaignState::Paused, {}, late).value_or(true));
    QVERIFY(
        !store->campaigns.move(id, CampaignState::Scheduled, CampaignState::Active, {}, late).value_or(true));
    QVERIFY(change() == paused);
    const StateChange resumed{QStringLiteral("Ravi"), FridayNoon + seconds{60}, {}};
    QVERIFY(
        store->campaigns.move(id, CampaignState::Paused, CampaignState::Active, {}, resumed).value_or(false));
    QVERIFY(change() == resumed);
    QVERIFY(store->campaigns.holdAfterGap(id, QStringLiteral("It would slip."), FridayNoon).value_or(false));
    QVERIFY(change() == byCallboard(FridayNoon));
}

void CampaignRepositoryTest::aDraftIsWrittenAsItWouldHaveBegun()
{
    TemporaryStore store;
    const AccountId account = store.addAccount(QStringLiteral("Sales"));
    Campaign draft;
    draft.name = QStringLiteral("Later");
    draft.account = account;
    const CampaignId id = add(store, draft, store.addLeads(2));
    Campaign wish = sample(account);
    wish.phoneNumberId = QStringLiteral("number-2");
    wish.brief.language = QStringLiteral("hi-IN");
    wish.brief.columns = {QStringLiteral("name"), QStringLiteral("city")};
    wish.parallel = 7;
    wish.interval = seconds{90};
    wish.pacing = Pacing::Grid;
    wish.message.templateName = QStringLiteral("reminder");
    wish.fallbackSteps.insert(FallbackChannel::Email, {account, wish.message});
    const CampaignId another = add(store, wish, {});
    wish.id = id;
    QVERIFY(store->campaigns.writeDraft(wish).value_or(false));
    QVERIFY(!store->campaigns.writeDraft(wish).value_or(true)); // it is none any more
    Campaign expected = store->campaigns.find(another).value_or(Campaign());
    QVERIFY(expected.isFollowUp() == false && expected.message == wish.message);
    // What belongs to the draft itself stays.
    expected.id = id;
    expected.leadCount = 2;
    expected.operatorName.clear();
    expected.createdAt = draft.createdAt;
    QVERIFY(store->campaigns.find(id).value_or(Campaign()) == expected);
}

void CampaignRepositoryTest::missedAppointmentsAreCounted() // ruling 7
{
    TemporaryStore store;
    const QList<LeadId> leads = store.addLeads(2);
    const AccountId account = store.addAccount(QStringLiteral("Sales"));
    const CampaignId id = add(store, sample(account), leads);
    for (int i = 0; i < 2; ++i) {
        LedgerAttempt missed;
        missed.attempt.id = AttemptId::create();
        missed.attempt.lead = leads.at(i);
        missed.attempt.campaign = id;
        missed.attempt.account = account;
        missed.attempt.dueAt = FridayNoon;
        missed.position = i;
        missed.numberIndex = QByteArray(16, 'x');
        QVERIFY(store->attempts.insertExpired(missed, QStringLiteral("missed"), FridayNoon));
    }
    CampaignCounts counts = store->campaigns.counts(id).value_or(CampaignCounts());
    QCOMPARE(counts.expired, 2);
    QCOMPARE(counts.undecided, 2);
    const LedgerAttempt first = store->attempts.undecided().value_or({}).value(0);
    QVERIFY(store->attempts.decideExpired(first, QStringLiteral("left")));
    counts = store->campaigns.counts(id).value_or(CampaignCounts());
    QCOMPARE(counts.expired, 2);
    QCOMPARE(counts.undecided, 1);
    QCOMPARE(counts.live, 0);
}

QTEST_GUILESS_MAIN(CampaignRepositoryTest)
#include "tst_campaignrepository.moc"
