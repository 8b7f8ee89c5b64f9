// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/batchcancel.h"

#include "core/services/campaignservice.h"
#include "tests/support/ledgerseed.h"
#include "tests/support/sqlitesteps.h"
#include "tests/support/temporarystore.h"

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using callboard::test::scheduleTomorrow;
using callboard::test::seedAttempt;
using callboard::test::SqliteSteps;
using callboard::test::TemporaryStore;
using callboard::test::TestProfile;

class BatchCancelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPrefixHangsUpOncePerRangeOfItsBatches();
    void whatNobodyHasBegunIsNotRead();
};

void BatchCancelTest::aPrefixHangsUpOncePerRangeOfItsBatches() // X-21, S0-060
{
    TestProfile profile;
    const QList<LeadId> leads = profile.addLeads(60);
    const CampaignId campaign =
        scheduleTomorrow(profile, leads); // batches 0 to 11: "..._1" names 1, 10 and 11
    const AccountId account = await(AccountService(*profile.workspace).preferred()).value_or(Account()).id;
    for (const int position : {0, 5, 50, 59}) {
        const AttemptId talking = seedAttempt(
            profile, campaign, leads.at(position), account,
            [position, campaign](store::Store &store, const AttemptId &attempt) -> Result<void> {
                if (const Result<void> taken = store.places.setState(campaign, position, PlaceState::Taken);
                    !taken)
                    return taken;
                return store.database->change(
                    QStringLiteral("update attempt set state = 'talking', position = ?, number_index = ? "
                                   "where id = ?"),
                    {position, QByteArray(32, char('A' + position)), attempt.text()});
            });
        QVERIFY(talking.isValid());
    }
    QVERIFY(await(profile.workspace->ledger().write([](store::Store &store) -> Result<void> {
        for (const char *sql :
             {"create table step (word text)",
              "create trigger look after update of next_look_at on attempt begin insert into step values "
              "('look'); end",
              "create trigger ask after update of hang_up_asked on attempt begin insert into step values "
              "('ask'); end"}) {
            if (const Result<void> made = store.database->change(QLatin1String(sql)); !made)
                return made;
        }
        return {};
    })));
    const Result<CancelReceipt> receipt =
        await(CampaignService(*profile.workspace)
                  .cancelByJobPrefix(QStringLiteral("bulk_call_batch_1"), LiveCalls::HangUp));
    QVERIFY(receipt);
    QCOMPARE(receipt->hangingUp, 3);
    QCOMPARE(receipt->talking, 3);
    const Result<QStringList> steps =
        await(profile.workspace->ledger().write([](store::Store &store) -> Result<QStringList> {
            QStringList words;
            const Result<void> done =
                store.database->select(QStringLiteral("select word from step order by rowid"), {},
                                       [&words](const store::Row &row) { words << row.text(0); });
            return done ? Result<QStringList>(words) : Result<QStringList>(fail(done.error()));
        }));
    // Batch 1, then 10 and 11 together.
    QCOMPARE(steps.value_or({}).join(u' '), QStringLiteral("look ask look look ask ask"));
}

// The engine waits while a cancel writes, and a campaign may have a million leads.
void BatchCancelTest::whatNobodyHasBegunIsNotRead()
{
    TemporaryStore store;
    const QList<LeadId> leads = store.addLeads(400);
    const AccountId account = store.addAccount(QStringLiteral("Sales"));
    QList<int> steps;
    for (const int size : {20, 400}) {
        const CampaignId id = store.addCampaign(account, leads.first(size));
        const Result<QList<LeadId>> begun = store->places.markStarted(id, 0, 5, test::FridayNoon);
        QCOMPARE(begun.value_or({}).size(), 5);
        const Result<Campaign> campaign = store->campaigns.find(id);
        QVERIFY(campaign);
        CancelReceipt receipt;
        QList<LeadId> told;
        const SqliteSteps counted;
        QVERIFY(cancelOne(*store, *campaign, test::FridayNoon, receipt, told, {}));
        QVERIFY(store->campaigns.counts(id));
        steps << counted.taken();
        QCOMPARE(receipt.cancelledLeads, size);
        QCOMPARE(receipt.cancelledBatches, size / 5);
        QCOMPARE(told.size(), 5);
    }
    QCOMPARE(test::growthOf(steps), QString());
}

QTEST_GUILESS_MAIN(BatchCancelTest)
#include "tst_batchcancel.moc"
