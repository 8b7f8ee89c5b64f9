// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/hubspotpush.h"

#include "core/store/restorenotes.h"
#include "tests/core/services/hubspotbench.h"
#include "tests/support/faketransport.h"
#include "tests/support/ledgerseed.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace callboard;
using callboard::services::ContactField;
using callboard::services::HubSpotSummary;
using callboard::test::HubSpotBench;
using callboard::test::HubSpotFault;

class HubSpotPushTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_bench.reset(); }
    void aCallBecomesARecordAndChangesItsContact();
    void withoutAPropertyOnlyTheRecordIsWritten();
    void nothingToTellAsksNothing();
    void aCallIsToldOnce();
    void aLostAnswerMakesNoSecondRecord_data();
    void aLostAnswerMakesNoSecondRecord();
    void aClockThatWasWrongKeepsNoCallWaiting();
    void aRequestThatWasNeverThereIsSentAgain();
    void aRequestThatNeverLeftIsSentAtOnce();
    void whatWasInDoubtSurvivesARestart();
    void aCallThatABackupDidNotKnowIsLookedForFirst();
    void whatABackupStillHadToTellIsLookedForFirst();
    void aBurstIsWaitedOut();
    void theDaysEndIsWaitedFor();
    void aMissingScopeIsNamedAndNothingIsLost();
    void aPropertyThatTakesNoSuchValueStopsIt_data();
    void aPropertyThatTakesNoSuchValueStopsIt();
    void anEndingThatTheAccountHasDeletedIsLeftOut();
    void aContactThatIsGoneIsTold();
    void aLeadThatIsNoContactIsNotTold();
    void theLimitsAreKept();
    void noDoubleWhateverHappens();

private:
    /// Contacts 1 to \a count are leads, each with a campaign of its own.
    [[nodiscard]] bool connect(int count);
    [[nodiscard]] bool endCall(int contact, const CallRecord &record = {});
    [[nodiscard]] Result<HubSpotSummary> pushLater()
    {
        m_bench->profile.clock->advance(seconds{61});
        return m_bench->push();
    }
    [[nodiscard]] QString written(int contact, const char *property) const
    {
        return m_bench->fake.contact(contact).value(QString::fromLatin1(property));
    }

    std::unique_ptr<HubSpotBench> m_bench;
};

void HubSpotPushTest::init()
{
    m_bench = std::make_unique<HubSpotBench>();
    QVERIFY(m_bench->profile.workspace);
}

bool HubSpotPushTest::connect(int count)
{
    m_bench->fake.fill(count);
    return m_bench->connect() && m_bench->pull().has_value() && m_bench->leads().size() == count;
}

bool HubSpotPushTest::endCall(int contact, const CallRecord &record)
{
    const Lead lead = m_bench->lead(QStringLiteral("Contact %1").arg(contact));
    const CampaignId campaign = test::scheduleTomorrow(m_bench->profile, {lead.id});
    const services::AccountService accounts(*m_bench->profile.workspace);
    const AccountId account = test::await(accounts.preferred()).value_or(Account()).id;
    m_bench->profile.clock->advance(seconds{1});
    return campaign.isValid() &&
           test::seedAttempt(
               m_bench->profile, campaign, lead.id, account,
               [record, now = m_bench->profile.clock->now(),
                lead = lead.id](store::Store &store, const AttemptId &id) -> Result<void> {
                   Result<store::LedgerAttempt> before = store.attempts.find(id);
                   if (!before)
                       return fail(before.error());
                   if (const auto accepted = store.attempts.accept(*before, id.text(), now, {}); !accepted)
                       return accepted;
                   before = store.attempts.find(id);
                   if (!before)
                       return fail(before.error());
                   if (const auto ended = store.attempts.end(*before, Outcome::Completed, {}, now, {});
                       !ended)
                       return ended;
                   if (const auto shown = store.leads.showCall(lead, LeadStatus::Completed, {}, now); !shown)
                       return shown;
                   return store.attempts.storeRecord(id, record, true, {});
               })
               .isValid();
}

// S2-003
void HubSpotPushTest::aCallBecomesARecordAndChangesItsContact()
{
    QVERIFY(connect(2));
    CallRecord record;
    record.summary = QStringLiteral("Will come on Friday.");
    record.talkTime = seconds{42};
    QVERIFY(endCall(2, record));
    const Instant calledAt = m_bench->profile.clock->now();
    const Result<HubSpotSummary> summary = m_bench->push();
    QVERIFY2(summary, summary ? "" : qPrintable(operatorText(summary.error())));
    QCOMPARE(summary->told, 1);
    QCOMPARE(summary->queued, 0);
    const QList<test::HubSpotProperties> calls = m_bench->fake.calls();
    QCOMPARE(calls.size(), 1);
    const test::HubSpotProperties &call = calls.constFirst();
    QCOMPARE(call.value(QStringLiteral("contact")), QStringLiteral("2"));
    QCOMPARE(call.value(QStringLiteral("hs_call_status")), QStringLiteral("COMPLETED"));
    QCOMPARE(call.value(QStringLiteral("hs_call_body")), record.summary);
    QCOMPARE(call.value(QStringLiteral("hs_call_duration")), QStringLiteral("42000"));
    QCOMPARE(call.value(QStringLiteral("hs_call_to_number")), QStringLiteral("+919810000002"));
    QCOMPARE(call.value(QStringLiteral("hs_timestamp")), QString::number(toMSecsSinceEpoch(calledAt)));
    QVERIFY(call.value(QStringLiteral("hs_call_title")).startsWith(QLatin1String("Callboard ")));
    QCOMPARE(written(2, "callboard_status"), QStringLiteral("completed"));
    QCOMPARE(written(2, "callboard_called_at"), QString::number(toMSecsSinceEpoch(calledAt)));
    QCOMPARE(written(1, "callboard_status"), QString());
    QCOMPARE(m_bench->notes().told, 1);
    QCOMPARE(m_bench->link().pushedAt, m_bench->profile.clock->now());
    // What was written is no change of the contact's.
    QCOMPARE(m_bench->pull()->updated, 0);
}

void HubSpotPushTest::withoutAPropertyOnlyTheRecordIsWritten()
{
    m_bench->mapping.properties.remove(ContactField::CallStatus);
    m_bench->mapping.properties.remove(ContactField::CalledAt);
    QVERIFY(connect(1));
    QVERIFY(endCall(1));
    const int before = m_bench->fake.requests();
    QVERIFY(m_bench->push());
    QCOMPARE(m_bench->fake.requests(), before + 1);
    QCOMPARE(m_bench->fake.calls().size(), 1);
}

void HubSpotPushTest::nothingToTellAsksNothing()
{
    QVERIFY(connect(1));
    const int before = m_bench->fake.requests();
    QVERIFY(m_bench->push());
    QCOMPARE(m_bench->fake.requests(), before);
    QVERIFY(!m_bench->link().pushedAt);
}

void HubSpotPushTest::aCallIsToldOnce()
{
    QVERIFY(connect(1));
    QVERIFY(endCall(1));
    for (int i = 0; i < 3; ++i)
        QVERIFY(pushLater());
    QCOMPARE(m_bench->fake.calls().size(), 1);
    QVERIFY(endCall(1)); // the lead's next one
    QVERIFY(m_bench->push());
    QCOMPARE(m_bench->fake.calls().size(), 2);
}

// F60
void HubSpotPushTest::aLostAnswerMakesNoSecondRecord_data()
{
    QTest::addColumn<HubSpotFault>("fault");
    QTest::newRow("lost") << HubSpotFault::LostAfterWork;
    QTest::newRow("500") << HubSpotFault::ErrorAfterWork;
}

void HubSpotPushTest::aLostAnswerMakesNoSecondRecord()
{
    QFETCH(const HubSpotFault, fault);
    QVERIFY(connect(1));
    QVERIFY(endCall(1));
    m_bench->fake.lag(); // the search knows of the record only later
    m_bench->fake.faultOfCreations({fault});
    QVERIFY(!m_bench->push());
    QCOMPARE(m_bench->fake.calls().size(), 1);
    const int before = m_bench->fake.requests();
    const Result<HubSpotSummary> waiting = m_bench->push(); // it is too soon to look
    QVERIFY(waiting);
    QCOMPARE(waiting->queued, 1);
    QCOMPARE(m_bench->fake.requests(), before);
    QCOMPARE(pushLater()->queued, 1); // looked for in vain
    m_bench->fake.catchUp();
    const Result<HubSpotSummary> found = pushLater();
    QVERIFY(found);
    QCOMPARE(found->told, 1);
    QCOMPARE(found->queued, 0);
    QCOMPARE(m_bench->fake.calls().size(), 1);
    QCOMPARE(written(1, "callboard_status"), QStringLiteral("completed"));
}

void HubSpotPushTest::aClockThatWasWrongKeepsNoCallWaiting()
{
    constexpr std::chrono::hours Wrong{2};
    QVERIFY(connect(1));
    QVERIFY(endCall(1));
    m_bench->profile.clock->jumpWall(Wrong);
    m_bench->fake.faultOfCreations({HubSpotFault::LostAfterWork});
    QVERIFY(!m_bench->push());
    m_bench->profile.clock->jumpWall(-Wrong);
    m_bench->fake.catchUp();
    const Result<HubSpotSummary> found = pushLater();
    QVERIFY(found);
    QCOMPARE(found->told, 1);
    QCOMPARE(m_bench->fake.calls().size(), 1);
}

void HubSpotPushTest::aRequestThatWasNeverThereIsSentAgain()
{
    QVERIFY(connect(1));
    QVERIFY(endCall(1));
    m_bench->fake.faultOfCreations({HubSpotFault::LostBefore});
    QVERIFY(!m_bench->push());
    QCOMPARE(pushLater()->queued, 1);
    QCOMPARE(pushLater()->queued, 1);
    QVERIFY(m_bench->fake.calls().isEmpty());
    QCOMPARE(pushLater()->told, 1); // the third look in vain is the last
    QCOMPARE(m_bench->fake.calls().size(), 1);
}

void HubSpotPushTest::aRequestThatNeverLeftIsSentAtOnce()
{
    QVERIFY(connect(1));
    QVERIFY(endCall(1));
    test::FakeTransport unplugged;
    unplugged.otherwise([](const http::Request &) { return test::notSent(); });
    sync::hubspot::HubSpotClient client({m_bench->fake.url(), test::FakeHubSpot::token(), unplugged,
                                         *m_bench->profile.clock, m_bench->patience});
    const services::HubSpotGround ground = m_bench->ground();
    const Result<HubSpotSummary> failed =
        services::HubSpotPush({ground.ledger, ground.clock, ground.profileDirectory, ground.region,
                               ground.link, ground.mapping, client})
            .run();
    QVERIFY(!failed);
    QCOMPARE(failed.error().detail, QStringLiteral("not_connected"));
    QCOMPARE(m_bench->push()->told, 1); // there is nothing to look for
    QCOMPARE(m_bench->fake.calls().size(), 1);
}

void HubSpotPushTest::whatWasInDoubtSurvivesARestart()
{
    QVERIFY(connect(1));
    QVERIFY(endCall(1));
    m_bench->fake.faultOfCreations({HubSpotFault::LostAfterWork});
    QVERIFY(!m_bench->push());
    // The record is there, and the next step is not done when the program ends.
    m_bench->fake.faultOfChanges({HubSpotFault::DayUsedUp});
    QVERIFY(!pushLater());
    m_bench->fake.faultOfSearches({HubSpotFault::DayUsedUp}); // it is not even looked for again
    QCOMPARE(m_bench->push()->told, 1);
    QCOMPARE(m_bench->fake.calls().size(), 1);
    QCOMPARE(written(1, "callboard_status"), QStringLiteral("completed"));
}

void HubSpotPushTest::aCallThatABackupDidNotKnowIsLookedForFirst()
{
    QVERIFY(connect(1));
    QVERIFY(endCall(1));
    QCOMPARE(m_bench->push()->told, 1);
    // The backup is of before that, and the call was found at its provider.
    QVERIFY(m_bench->write([](store::Store &store) -> Result<void> {
        const Result<void> forgotten = store.database->change(QStringLiteral("delete from hubspot_note"));
        return forgotten ? store.database->change(QStringLiteral("update attempt set send_by = null"))
                         : forgotten;
    }));
    QCOMPARE(m_bench->push()->told, 1);
    QCOMPARE(m_bench->fake.calls().size(), 1);
}

void HubSpotPushTest::whatABackupStillHadToTellIsLookedForFirst()
{
    QVERIFY(connect(1));
    QVERIFY(endCall(1));
    QCOMPARE(m_bench->push()->told, 1);
    QVERIFY(m_bench->write([now = m_bench->profile.clock->now()](store::Store &store) -> Result<void> {
        const Result<void> untold =
            store.database->change(QStringLiteral("update hubspot_note set told_at = null, call_id = ''"));
        return untold ? store::RestoreNotesWriter(store.settings).begin({now, now}) : untold;
    }));
    QCOMPARE(m_bench->push()->told, 1);
    QCOMPARE(m_bench->fake.calls().size(), 1);
    QVERIFY(endCall(1)); // a call of today is just told
    QCOMPARE(m_bench->push()->told, 1);
    QCOMPARE(m_bench->fake.calls().size(), 2);
}

void HubSpotPushTest::aBurstIsWaitedOut()
{
    QVERIFY(connect(3));
    for (int i = 1; i <= 3; ++i)
        QVERIFY(endCall(i));
    m_bench->fake.faultOfCreations(
        {HubSpotFault::Burst, HubSpotFault::Locked, HubSpotFault::None, HubSpotFault::Burst});
    const qsizetype waits = m_bench->patience.waits.size();
    const Result<HubSpotSummary> summary = m_bench->push();
    QVERIFY2(summary, summary ? "" : qPrintable(operatorText(summary.error())));
    QCOMPARE(summary->told, 3);
    QVERIFY(m_bench->patience.waits.size() >= waits + 3);
    QCOMPARE(m_bench->fake.calls().size(), 3);
}

void HubSpotPushTest::theDaysEndIsWaitedFor()
{
    QVERIFY(connect(1));
    QVERIFY(endCall(1));
    m_bench->fake.faultOfCreations({HubSpotFault::DayUsedUp});
    const Result<HubSpotSummary> refused = m_bench->push();
    QVERIFY(!refused);
    QCOMPARE(refused.error().detail, QStringLiteral("day_used_up"));
    QCOMPARE(m_bench->notes().queued, 1);
    QCOMPARE(m_bench->push()->told, 1); // it is known that nothing was created
    QCOMPARE(m_bench->fake.calls().size(), 1);
}

// S2-051
void HubSpotPushTest::aMissingScopeIsNamedAndNothingIsLost()
{
    QVERIFY(connect(1));
    QVERIFY(endCall(1));
    m_bench->fake.setScopes({QStringLiteral("crm.objects.contacts.read")});
    const Result<HubSpotSummary> refused = m_bench->push();
    QVERIFY(!refused);
    QVERIFY(operatorText(refused.error()).contains(QLatin1String("crm.objects.contacts.write")));
    QCOMPARE(m_bench->notes().queued, 1);
    m_bench->fake.setScopes(
        {QStringLiteral("crm.objects.contacts.read"), QStringLiteral("crm.objects.contacts.write")});
    QCOMPARE(m_bench->push()->told, 1);
}

void HubSpotPushTest::aPropertyThatTakesNoSuchValueStopsIt_data()
{
    QTest::addColumn<QString>("property");
    QTest::newRow("a list without the choice") << QStringLiteral("order_type");
    QTest::newRow("a date") << QStringLiteral("last_checkup_date");
}

void HubSpotPushTest::aPropertyThatTakesNoSuchValueStopsIt()
{
    QFETCH(const QString, property);
    m_bench->mapping.properties.insert(ContactField::CallStatus, property);
    QVERIFY(connect(1));
    QVERIFY(endCall(1));
    const Result<HubSpotSummary> refused = m_bench->push();
    QVERIFY(!refused);
    QCOMPARE(refused.error().detail, QStringLiteral("property_unknown"));
    QCOMPARE(m_bench->notes().queued, 1);
    m_bench->mapping.properties.insert(ContactField::CallStatus, QStringLiteral("callboard_stage"));
    QCOMPARE(m_bench->push()->told, 1);
    QCOMPARE(written(1, "callboard_stage"), QStringLiteral("completed"));
    QCOMPARE(m_bench->fake.calls().size(), 1);
}

void HubSpotPushTest::anEndingThatTheAccountHasDeletedIsLeftOut()
{
    QVERIFY(connect(1));
    QVERIFY(endCall(1));
    m_bench->fake.removeDisposition(QStringLiteral("f240bbac-87c9-4f6e-bf70-924b57d47db7"));
    const Result<HubSpotSummary> summary = m_bench->push();
    QVERIFY(summary);
    QCOMPARE(summary->told, 1);
    QVERIFY(summary->problems.isEmpty());
    QCOMPARE(m_bench->fake.calls().size(), 1);
    QVERIFY(!m_bench->fake.calls().constFirst().contains(QStringLiteral("hs_call_disposition")));
    QCOMPARE(m_bench->fake.calls().constFirst().value(QStringLiteral("hs_call_status")),
             QStringLiteral("COMPLETED"));
}

void HubSpotPushTest::aContactThatIsGoneIsTold()
{
    QVERIFY(connect(2));
    QVERIFY(endCall(1));
    QVERIFY(endCall(2));
    m_bench->fake.removeContact(1);
    const Result<HubSpotSummary> summary = m_bench->push();
    QVERIFY(summary);
    QCOMPARE(summary->told, 1);
    QCOMPARE(summary->problems.size(), 1);
    QCOMPARE(summary->problems.constFirst().contactId, QStringLiteral("1"));
    QCOMPARE(m_bench->notes().refused, 1);
    QCOMPARE(m_bench->notes().queued, 0);
    QVERIFY(endCall(1)); // and is not tried again
    const int before = m_bench->fake.requests();
    QVERIFY(m_bench->push());
    QCOMPARE(m_bench->fake.requests(), before);
}

void HubSpotPushTest::aLeadThatIsNoContactIsNotTold()
{
    QVERIFY(m_bench->connect());
    QCOMPARE(m_bench->profile.addLeads(1).size(), 1);
    const Lead lead = m_bench->leads().constFirst();
    QVERIFY(m_bench->rename(lead, QStringLiteral("Contact 1")));
    QVERIFY(endCall(1));
    QVERIFY(m_bench->push());
    QVERIFY(m_bench->fake.calls().isEmpty());
    QCOMPARE(m_bench->notes().queued, 0);
}

void HubSpotPushTest::theLimitsAreKept()
{
    constexpr int Calls = 120;
    QVERIFY(connect(Calls));
    for (int i = 1; i <= Calls; ++i)
        QVERIFY(endCall(i));
    const Result<HubSpotSummary> summary = m_bench->push();
    QVERIFY2(summary, summary ? "" : qPrintable(operatorText(summary.error())));
    QCOMPARE(summary->told, Calls);
    QCOMPARE(m_bench->fake.calls().size(), Calls);
    QVERIFY(!m_bench->fake.wasTooFast());
}

/// A network that fails at random; at the end each call is told once.
void HubSpotPushTest::noDoubleWhateverHappens()
{
    constexpr quint32 Seed = 44;
    constexpr int Calls = 12;
    QRandomGenerator random(Seed);
    QVERIFY(connect(Calls));
    const QList<HubSpotFault> faults = {HubSpotFault::Burst,         HubSpotFault::Unavailable,
                                        HubSpotFault::LostAfterWork, HubSpotFault::ErrorAfterWork,
                                        HubSpotFault::LostBefore,    HubSpotFault::Nonsense,
                                        HubSpotFault::None};
    const auto some = [&] { return faults.at(random.bounded(int(faults.size()))); };
    for (int i = 1; i <= Calls; ++i) {
        QVERIFY(endCall(i));
        m_bench->fake.faultOfCreations({some(), some()});
        m_bench->fake.faultOfChanges({some()});
        m_bench->fake.faultOfSearches({some()});
        (void)m_bench->push();
        (void)pushLater();
    }
    m_bench->fake.faultOfCreations({});
    m_bench->fake.faultOfChanges({});
    m_bench->fake.faultOfSearches({});
    for (int i = 0; i < 6; ++i)
        QVERIFY2(pushLater(), qPrintable(QStringLiteral("seed %1").arg(Seed)));
    QSet<QString> titles;
    for (const test::HubSpotProperties &call : m_bench->fake.calls())
        titles.insert(call.value(QStringLiteral("hs_call_title")));
    QCOMPARE(titles.size(), Calls);
    QVERIFY2(m_bench->fake.calls().size() == Calls, qPrintable(QStringLiteral("seed %1").arg(Seed)));
    QCOMPARE(m_bench->notes().told, Calls);
}

QTEST_GUILESS_MAIN(HubSpotPushTest)
#include "tst_hubspotpush.moc"
