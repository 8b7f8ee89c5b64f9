// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/followups.h"
#include "tests/support/sqlitesteps.h"
#include "tests/support/temporarystore.h"

#include <QTest>

#include <functional>

using namespace callboard;
using namespace callboard::store;
using callboard::test::FridayNoon;
using callboard::test::SqliteSteps;
using callboard::test::TemporaryStore;

namespace {

using Question = std::function<bool(Store &, CampaignId, LeadId)>;

/// All but the last lead were called: one half waits in the line for another try, the other was handed on.
CampaignId addCalled(TemporaryStore &store, AccountId account, const QList<LeadId> &leads)
{
    const CampaignId campaign = store.addCampaign(account, leads);
    const QVariant id = campaign.value();
    const qsizetype called = leads.size() - 1;
    const bool done =
        store.database().change(
            QStringLiteral(
                "insert into attempt (id, lead_id, campaign_id, account_id, position, ordinal, state, "
                "number_index, due_at, intent_at, ended_at, outcome, record_complete) select campaign_id "
                "|| '-' || position, lead_id, campaign_id, ?, position, 1, 'ended', x'00', 1, 1, 2, "
                "'completed', 1 from place where campaign_id = ? and position < ?"),
            {account.value(), id, called}) &&
        store.database().change(
            QStringLiteral("update place set tries = 1, next_due = 1, turn_rank = 0, turn_at = 1 "
                           "where campaign_id = ? and position < ?"),
            {id, called / 2}) &&
        store.database().change(
            QStringLiteral("update place set state = 'fallback' where campaign_id = ? and "
                           "position >= ? and position < ?"),
            {id, called / 2, called}) &&
        store.database().change(
            QStringLiteral("update place set state = 'cancelled' where campaign_id = ? and position = ?"),
            {id, called});
    return done ? campaign : CampaignId();
}

} // namespace

/// What is asked at each look and for each lead costs as much after half a million calls as after ten.
class LongCampaignTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsAskedOftenDoesNotReadAllThatWasCalled_data();
    void whatIsAskedOftenDoesNotReadAllThatWasCalled();
};

void LongCampaignTest::whatIsAskedOftenDoesNotReadAllThatWasCalled_data()
{
    QTest::addColumn<Question>("asks");
    QTest::newRow("whether a lead was reached")
        << Question([](Store &store, CampaignId campaign, LeadId lead) {
               return store.attempts.isReached(campaign, lead).value_or(false);
           });
    QTest::newRow("whether it was reached since the campaign's call")
        << Question([](Store &store, CampaignId campaign, LeadId lead) {
               return !isReachedSince(*store.database, campaign, lead).value_or(true);
           });
    QTest::newRow("when its last call ended") << Question([](Store &store, CampaignId campaign, LeadId lead) {
        return store.attempts.lastEnded(campaign, lead).has_value();
    });
    QTest::newRow("whether a round is under way")
        << Question([](Store &store, CampaignId campaign, LeadId /*lead*/) {
               return !store.places.isRoundUnderWay(campaign).value_or(true);
           });
    QTest::newRow("a cancel of one place")
        << Question([](Store &store, CampaignId campaign, LeadId /*lead*/) {
               return store.campaignLeads.endFallback(campaign, 0, 1, FridayNoon).has_value() &&
                      store.campaignLeads.handedOn(campaign, 0, 1).has_value() &&
                      store.places.restoreStatuses(campaign, 0, 1, FridayNoon).has_value();
           });
}

void LongCampaignTest::whatIsAskedOftenDoesNotReadAllThatWasCalled()
{
    QFETCH(const Question, asks);
    TemporaryStore store;
    const QList<LeadId> leads = store.addLeads(400);
    const AccountId account = store.addAccount(QStringLiteral("Sales"));
    QList<int> steps;
    for (const int size : {20, 400}) {
        const CampaignId campaign = addCalled(store, account, leads.first(size));
        QVERIFY(campaign.isValid());
        const SqliteSteps counted;
        QVERIFY(asks(*store, campaign, leads.at(size - 2)));
        steps << counted.taken();
    }
    QCOMPARE(test::growthOf(steps), QString());
}

QTEST_GUILESS_MAIN(LongCampaignTest)
#include "tst_longcampaign.moc"
