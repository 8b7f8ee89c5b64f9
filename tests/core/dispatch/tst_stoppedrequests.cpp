// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/dispatchbench.h"

#include "core/dispatch/factfinder.h"
#include "core/dispatch/stoppedrequests.h"

#include <QRandomGenerator>

#include <algorithm>

namespace callboard::dispatch {

using test::DispatchBench;

/// Which requests must not leave any more, asked for all at once (F54, dialling safety section 5).
class StoppedRequestsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whateverHappensToOneStopsThatOne_data();
    void whateverHappensToOneStopsThatOne();
    void whateverHappensToACampaignStopsAllOfIt_data();
    void whateverHappensToACampaignStopsAllOfIt();
    void whatCannotBeReadStops();
    void allAtOnceAreTheOnesThatEachIsByItself();
};

namespace {

/// As a person would look: at the mark, and at each of the numbers by itself.
bool isBarred(const Lead &lead, const Campaign &campaign, const store::Store &store)
{
    const QList<PhoneNumber> numbers = numbersOf(lead);
    return lead.status == LeadStatus::DoNotCall ||
           std::any_of(numbers.cbegin(), numbers.cend(), [&](const PhoneNumber &number) {
               return forbiddingEntry(number, campaign, store)->has_value();
           });
}

DoNotCallEntry entryOf(const QString &number, const QString &prefix, CampaignId campaign, Instant at)
{
    DoNotCallEntry entry;
    entry.list = DoNotCallList::OptOut;
    entry.number = number;
    entry.prefix = prefix;
    if (campaign.isValid())
        entry.campaign = campaign;
    entry.addedAt = at;
    return entry;
}

/// The requests of a campaign whose intents are written, in the order of its places.
QList<RequestUnderWay> requestsOf(DispatchBench &bench, CampaignId campaign, int count)
{
    QList<RequestUnderWay> requests;
    for (int position = 0; position < count; ++position) {
        const AttemptId attempt = bench.seedIntent(campaign, position);
        const LeadId lead = bench.place(campaign, position).lead;
        requests << RequestUnderWay{attempt, lead, campaign, bench.lead(lead).number};
    }
    return requests;
}

CampaignId scheduleActive(DispatchBench &bench, int count, CampaignId followed = {})
{
    return bench.scheduleNew(count, [&](Campaign &each) {
        each.state = CampaignState::Active;
        each.followsUp = followed;
    });
}

QSet<AttemptId> stoppedOf(DispatchBench &bench, const QList<RequestUnderWay> &requests)
{
    return bench.at([&](store::Store &store) { return requestsToStop(requests, store); });
}

} // namespace

void StoppedRequestsTest::whateverHappensToOneStopsThatOne_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"nothing", "its number is barred", "its number's beginning is barred",
                             "its campaign's list names it", "the followed campaign's list names it",
                             "another campaign's list names it", "its lead is marked", "its lead is deleted",
                             "its place is to stop", "its lead has another number, the old one is barred",
                             "its lead's WhatsApp number is barred"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void StoppedRequestsTest::whateverHappensToOneStopsThatOne()
{
    QFETCH(QString, what);
    DispatchBench bench;
    bench.change([](Account &account) { account.lines = 100; });
    const CampaignId followed = scheduleActive(bench, 1);
    const CampaignId other = scheduleActive(bench, 1);
    const CampaignId campaign = scheduleActive(bench, 3, followed);
    const QList<RequestUnderWay> requests = requestsOf(bench, campaign, 3);
    const RequestUnderWay &one = requests.at(1);
    const Instant now = bench.clock.now();
    const auto list = [&](const QString &number, const QString &prefix, CampaignId of) {
        return bench.at([&](store::Store &store) {
            return store.doNotCall.insert(entryOf(number, prefix, of, now)).has_value();
        });
    };
    const QString number = one.number.e164();
    const QString whatsApp = QStringLiteral("+919990000001");
    bool done = true;
    if (what == QLatin1String("its number is barred")) {
        done = list(number, {}, {});
    } else if (what == QLatin1String("its number's beginning is barred")) {
        done = list({}, number, {});
    } else if (what == QLatin1String("its campaign's list names it")) {
        done = list(number, {}, campaign);
    } else if (what == QLatin1String("the followed campaign's list names it")) {
        done = list(number, {}, followed);
    } else if (what == QLatin1String("another campaign's list names it")) {
        done = list(number, {}, other);
    } else if (what == QLatin1String("its lead is marked")) {
        done = bench.at(
            [&](store::Store &store) { return store.leads.setDoNotCall(one.lead, true, now).has_value(); });
    } else if (what == QLatin1String("its lead is deleted")) {
        done = bench.at([&](store::Store &store) { return store.leads.remove({one.lead}).has_value(); });
    } else if (what == QLatin1String("its place is to stop")) {
        done =
            bench.at([&](store::Store &store) { return store.places.askToStop(campaign, 1, 2).has_value(); });
    } else if (what == QLatin1String("its lead has another number, the old one is barred")) {
        done = bench.edit(one.lead, [](Lead &lead) {
            lead.number = *PhoneNumber::fromE164(QStringLiteral("+919990000002"));
        }) && list(number, {}, {});
    } else if (what == QLatin1String("its lead's WhatsApp number is barred")) {
        done = bench.edit(one.lead, [&](Lead &lead) {
            lead.whatsappNumber = PhoneNumber::fromE164(whatsApp);
        }) && list(whatsApp, {}, {});
    }
    QVERIFY(done);
    const bool isHarmless =
        what == QLatin1String("nothing") || what == QLatin1String("another campaign's list names it");
    QCOMPARE(stoppedOf(bench, requests), isHarmless ? QSet<AttemptId>() : QSet<AttemptId>{one.attempt});
}

void StoppedRequestsTest::whateverHappensToACampaignStopsAllOfIt_data()
{
    QTest::addColumn<CampaignState>("own");
    QTest::addColumn<CampaignState>("followed");
    QTest::addColumn<bool>("stops");
    QTest::newRow("both run") << CampaignState::Active << CampaignState::Active << false;
    QTest::newRow("paused") << CampaignState::Paused << CampaignState::Active << true;
    QTest::newRow("cancelled") << CampaignState::Cancelled << CampaignState::Active << true;
    QTest::newRow("the one it follows is paused") << CampaignState::Active << CampaignState::Paused << true;
    QTest::newRow("the one it follows is completed")
        << CampaignState::Active << CampaignState::Completed << false;
}

void StoppedRequestsTest::whateverHappensToACampaignStopsAllOfIt()
{
    QFETCH(CampaignState, own);
    QFETCH(CampaignState, followed);
    DispatchBench bench;
    bench.change([](Account &account) { account.lines = 100; });
    const CampaignId first = scheduleActive(bench, 1);
    const CampaignId second = scheduleActive(bench, 2, first);
    const CampaignId bystander = scheduleActive(bench, 1);
    const QList<RequestUnderWay> requests = requestsOf(bench, second, 2);
    const bool moved = bench.at([&](store::Store &store) {
        return store.campaigns.move(second, CampaignState::Active, own).has_value() &&
               store.campaigns.move(first, CampaignState::Active, followed).has_value();
    });
    QVERIFY(moved);
    QFETCH(bool, stops);
    const QSet<AttemptId> expected =
        stops ? QSet<AttemptId>{requests.at(0).attempt, requests.at(1).attempt} : QSet<AttemptId>();
    QCOMPARE(stoppedOf(bench, requests + requestsOf(bench, bystander, 1)), expected);
}

void StoppedRequestsTest::whatCannotBeReadStops()
{
    DispatchBench bench;
    const CampaignId campaign = scheduleActive(bench, 2);
    const QList<RequestUnderWay> requests = requestsOf(bench, campaign, 2);
    QCOMPARE(stoppedOf(bench, requests), QSet<AttemptId>());
    QVERIFY(bench.at([](store::Store &store) {
        return store.database->change(QStringLiteral("alter table do_not_call rename to no_list"))
            .has_value();
    }));
    QCOMPARE(stoppedOf(bench, requests).size(), 2);
}

void StoppedRequestsTest::allAtOnceAreTheOnesThatEachIsByItself()
{
    QRandomGenerator random(11);
    int stopped = 0;
    for (int round = 0; round < 15; ++round) {
        DispatchBench bench;
        bench.change([](Account &account) { account.lines = 100; });
        const CampaignId first = scheduleActive(bench, 4);
        const CampaignId second = scheduleActive(bench, 4, first);
        QList<RequestUnderWay> requests = requestsOf(bench, first, 4) + requestsOf(bench, second, 4);
        for (int i = random.bounded(4); i > 0; --i) {
            const QString number = requests.at(random.bounded(8)).number.e164();
            const QString prefix = random.bounded(2) == 0 ? QString() : number.left(10 + random.bounded(4));
            const CampaignId of = QList{CampaignId(), first, second}.at(random.bounded(3));
            bench.at([&](store::Store &store) {
                return store.doNotCall
                    .insert(entryOf(prefix.isEmpty() ? number : QString(), prefix, of, bench.clock.now()))
                    .has_value();
            });
        }
        if (random.bounded(3) == 0) {
            const int position = random.bounded(4);
            QVERIFY(bench.at([&](store::Store &store) {
                return store.places.askToStop(second, position, position + 1).has_value();
            }));
        }
        QSet<AttemptId> expected;
        for (const RequestUnderWay &each : std::as_const(requests)) {
            const bool mustStop = bench.at([&](store::Store &store) {
                const Campaign campaign = *store.campaigns.find(each.campaign);
                const int position = store.attempts.find(each.attempt)->position;
                return isBarred(*store.leads.find(each.lead), campaign, store) ||
                       store.places.find(each.campaign, position)->isStopAsked;
            });
            if (mustStop)
                expected.insert(each.attempt);
        }
        stopped += int(expected.size());
        QCOMPARE(stoppedOf(bench, requests), expected);
    }
    QVERIFY(stopped > 10);
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::StoppedRequestsTest)
#include "tst_stoppedrequests.moc"
