// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/callschedulerepository.h"
#include "tests/support/temporarystore.h"

#include <QTest>

using namespace callboard;
using namespace callboard::store;
using callboard::test::FridayNoon;
using callboard::test::TemporaryStore;
using namespace std::chrono_literals;

class CallScheduleRepositoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aScheduleComesBackAsItWentIn();
    void aChangeLeavesTheWishAlone();
    void aWishIsEnteredOnce();
    void whatWasTakenFromTheListIsThereNoMore();
    void withAHalfBuiltCampaignItGoes();
};

namespace {

/// A lead with a campaign of its own, and the schedule that it is.
class Seed
{
public:
    Seed()
        : leads(store.addLeads(2))
        , account(store.addAccount(QStringLiteral("Sales")))
        , schedules(store.database())
        , schedule{.campaign = store.addCampaign(account, {leads.at(0)}),
                   .lead = leads.at(0),
                   .askedFor = FridayNoon + 1h,
                   .autoTrigger = false,
                   .thresholdDays = 9,
                   .updatedAt = FridayNoon}
    {
    }
    /// The same wish for another campaign.
    [[nodiscard]] CallSchedule again()
    {
        CallSchedule same = schedule;
        same.campaign = store.addCampaign(account, {leads.at(0)});
        return same;
    }

    TemporaryStore store;
    QList<LeadId> leads;
    AccountId account;
    CallScheduleRepository schedules;
    CallSchedule schedule;
};

} // namespace

void CallScheduleRepositoryTest::aScheduleComesBackAsItWentIn() // S2-015
{
    Seed seed;
    QVERIFY(seed.schedules.enter(seed.schedule));
    QCOMPARE(seed.schedules.find(seed.schedule.campaign).value_or(CallSchedule()), seed.schedule);
    QCOMPARE(seed.schedules.ofWish(seed.schedule.lead, seed.schedule.askedFor).value_or(std::nullopt),
             std::optional(seed.schedule));
    QCOMPARE(seed.schedules.ofWish(seed.leads.at(1), seed.schedule.askedFor).value_or(seed.schedule),
             std::nullopt);
    CallSchedule later = seed.again();
    later.askedFor += 1h;
    QVERIFY(seed.schedules.enter(later));
    QCOMPARE(seed.schedules.all().value_or(QList<CallSchedule>()), (QList{later, seed.schedule}));
    QCOMPARE(seed.schedules.find(CampaignId(99)).error().code, ErrorCode::NotFound);
}

void CallScheduleRepositoryTest::aChangeLeavesTheWishAlone()
{
    Seed seed;
    QVERIFY(seed.schedules.enter(seed.schedule));
    CallSchedule changed = seed.schedule;
    changed.autoTrigger = true;
    changed.thresholdDays = 30;
    changed.updatedAt += 2h;
    CallSchedule asked = changed;
    asked.lead = seed.leads.at(1);
    asked.askedFor += 3h;
    QVERIFY(seed.schedules.change(asked));
    QCOMPARE(seed.schedules.find(seed.schedule.campaign).value_or(CallSchedule()), changed);
}

void CallScheduleRepositoryTest::aWishIsEnteredOnce() // S2-029
{
    Seed seed;
    QVERIFY(seed.schedules.enter(seed.schedule));
    QCOMPARE(seed.schedules.enter(seed.again()).error().code, ErrorCode::AlreadyExists);
    QCOMPARE(seed.schedules.all().value_or(QList<CallSchedule>()), QList{seed.schedule});
}

void CallScheduleRepositoryTest::whatWasTakenFromTheListIsThereNoMore() // S2-033
{
    Seed seed;
    QVERIFY(seed.schedules.enter(seed.schedule));
    QVERIFY(seed.store->campaigns.remove(seed.schedule.campaign, FridayNoon));
    QCOMPARE(seed.schedules.all().value_or(QList{seed.schedule}), QList<CallSchedule>());
    QCOMPARE(seed.schedules.find(seed.schedule.campaign).error().code, ErrorCode::NotFound);
    QCOMPARE(seed.schedules.ofWish(seed.schedule.lead, seed.schedule.askedFor).value_or(seed.schedule),
             std::nullopt);
    // Whoever took it from the list may ask again.
    const CallSchedule again = seed.again();
    QVERIFY(seed.schedules.enter(again));
    QCOMPARE(seed.schedules.all().value_or(QList<CallSchedule>()), QList{again});
}

void CallScheduleRepositoryTest::withAHalfBuiltCampaignItGoes()
{
    Seed seed;
    const Campaign model = seed.store->campaigns.find(seed.schedule.campaign).value_or(Campaign());
    const CampaignId half = seed.store->campaigns.begin(model).value_or(CampaignId());
    CallSchedule schedule = seed.schedule;
    schedule.campaign = half;
    QVERIFY(seed.schedules.enter(schedule));
    QCOMPARE(seed.schedules.find(half).error().code, ErrorCode::NotFound);
    QCOMPARE(seed.store->campaigns.dropHalfBuilt(half, 100).value_or(-1), 0);
    QCOMPARE(seed.schedules.enter(seed.schedule).has_value(), true);
}

QTEST_GUILESS_MAIN(CallScheduleRepositoryTest)
#include "tst_callschedulerepository.moc"
