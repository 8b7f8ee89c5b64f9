// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/callfigures.h"
#include "core/store/callschedulerepository.h"
#include "core/store/columnkey.h"
#include "core/store/forbiddennumbers.h"
#include "core/store/migrations.h"
#include "core/store/placecounts.h"
#include "core/store/recipienthistory.h"
#include "tests/support/rulecalls.h"
#include "tests/support/temporarystore.h"

#include <QTest>

using namespace callboard;
using namespace callboard::store;
using callboard::test::FridayNoon;
using callboard::test::sampleLead;
using callboard::test::TemporaryStore;

/// The second dialect, on a server of its own that PGHOST names. Each test rolls back what it did.
class PostgreSqlTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void migrationsAreTakenOnce();
    void aLeadComesBackAsItWentIn();
    void aTakenNumberIsAlreadyExistsAndTellsNoValue();
    void filtersMeanTheSame();
    void aCampaignRunsItsCourse();
    void batchesAreMovedAndListsFollowed();
    void theColumnKeyIsKnown();
    void anImportIsTakenBack();
    void slotsAreTakenOnce();
    void thePeopleOfASenderAreCounted();
    void aCallScheduleIsEnteredOnce();
    void theHousesFiguresAreCounted();
    void cleanup();

private:
    std::unique_ptr<TemporaryStore> m_store;
};

void PostgreSqlTest::initTestCase()
{
    if (!qEnvironmentVariableIsSet("PGHOST"))
        QSKIP("PGHOST is not set: there is no PostgreSQL server to test against");
}

void PostgreSqlTest::init()
{
    Result<std::unique_ptr<Database>> database = Database::openPostgreSql();
    QVERIFY2(database, database ? "" : qPrintable(database.error().detail));
    const Result<void> migrated = migrate(**database);
    QVERIFY2(migrated, migrated ? "" : qPrintable(migrated.error().detail));
    QVERIFY((*database)->execute(QStringLiteral("begin")));
    m_store = std::make_unique<TemporaryStore>(*std::move(database));
}

void PostgreSqlTest::cleanup()
{
    if (m_store)
        QVERIFY(m_store->database().execute(QStringLiteral("rollback")));
    m_store.reset();
}

void PostgreSqlTest::migrationsAreTakenOnce()
{
    QVERIFY(migrate(m_store->database(), migrations()));
    QCOMPARE(
        m_store->database().selectInteger(QStringLiteral("select count(*) from schema_version")).value_or({}),
        std::optional(qint64(migrations().size())));
    QList<Migration> changed = migrations();
    changed[0].checksum = QByteArrayLiteral("another");
    QCOMPARE(migrate(m_store->database(), changed).error().code, ErrorCode::DatabaseDamaged);
}

void PostgreSqlTest::aLeadComesBackAsItWentIn()
{
    Lead lead = sampleLead(1);
    lead.uuid = QUuid::createUuid();
    lead.whatsappNumber = PhoneNumber::fromE164(QStringLiteral("+14155550123"));
    const LeadId id = m_store->addLead(lead);
    const Result<Lead> found = (*m_store)->leads.find(id);
    QVERIFY(found);
    lead.id = id;
    lead.createdAt = lead.updatedAt = FridayNoon;
    QVERIFY(*found == lead);
    QCOMPARE((*m_store)->leads.idByNumber(lead.number).value_or({}), std::optional(id));
}

void PostgreSqlTest::aTakenNumberIsAlreadyExistsAndTellsNoValue()
{
    QVERIFY(m_store->addAccount(QStringLiteral("The name of somebody")).isValid());
    Account again;
    again.name = QStringLiteral("The name of somebody");
    const Result<int> refused = m_store->database().execute(
        QStringLiteral("insert into account (name, provider, lines) values (?, 'practice', 1)"),
        {again.name});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::AlreadyExists);
    QVERIFY2(!refused.error().detail.contains(again.name), qPrintable(refused.error().detail));
}

void PostgreSqlTest::filtersMeanTheSame()
{
    const QList<LeadId> ids = m_store->addLeads(6);
    LeadFilter filter;
    filter.search = QStringLiteral("PUNE");
    filter.conditions =
        parseLeadConditions(QStringLiteral("City=Pune and partner in (North, West)")).value_or({});
    QCOMPARE((*m_store)->leads.ids(filter, {LeadSortKey::Name, Qt::DescendingOrder}).value_or({}),
             QList<LeadId>{ids.at(5)});
    filter.conditions = parseLeadConditions(QStringLiteral("\"no such\"=\"\" and import=\"\"")).value_or({});
    QCOMPARE((*m_store)->leads.count(filter).value_or(-1), 2);
    QCOMPARE((*m_store)->leads.attributeNames().value_or({}), QStringList{QStringLiteral("city")});
    QCOMPARE((*m_store)->leads.remove(ids).value_or(-1), 6);
}

void PostgreSqlTest::aCampaignRunsItsCourse()
{
    const QList<LeadId> leads = m_store->addLeads(12);
    const CampaignId id = m_store->addCampaign(m_store->addAccount(QStringLiteral("Sales")), leads);
    QVERIFY(id.isValid());
    PlaceRepository &places = (*m_store)->places;
    QCOMPARE(places.markStarted(id, 0, 5, FridayNoon).value_or({}).size(), 5);
    for (const Place &place : places.toLineUp(id, FridayNoon, 5, 3).value_or({}))
        QVERIFY(places.lineUp(place, 100, FridayNoon));
    QCOMPARE(places.inLine(id, 12, 5).value_or({}).size(), 3);
    QVERIFY((*m_store)->attempts.historyOf(leads));
    const Result<PlaceRepository::Cancelled> cancelled = places.cancelRange(id, 0, 5, FridayNoon);
    QVERIFY(cancelled);
    QCOMPARE(cancelled->leads.size(), 5);
    QCOMPARE(places.batches(id, 5, 0, 2).value_or({}).size(), 3);
    const Result<PlaceCounts> counts = countPlaces(m_store->database(), id);
    QVERIFY(counts);
    QCOMPARE(countBatches(m_store->database(), id, 5, *counts, BatchesOf::Planned).value_or(-1), 2);
    QCOMPARE(places.countOpen(id).value_or(-1), 1);
    QVERIFY(places.isRoundUnderWay(id).value_or(false));
    QVERIFY((*m_store)->campaigns.counts(id));
    QVERIFY(listedAmong(m_store->database(), {QByteArray(32, 'n')}, id).value_or({QByteArray()}).isEmpty());
    QVERIFY(places.callByHand(places.find(id, 7).value_or(Place()), 1'000, FridayNoon));

    LedgerAttempt attempt;
    attempt.attempt.id = AttemptId::create();
    attempt.attempt.lead = leads.at(6);
    attempt.attempt.campaign = id;
    attempt.attempt.account = (*m_store)->campaigns.find(id).value_or({}).account;
    attempt.attempt.intentAt = FridayNoon;
    attempt.position = 6;
    attempt.numberIndex = QByteArray(16, 'n');
    QVERIFY((*m_store)->attempts.insertIntent(attempt));
    const Result<LedgerAttempt> stored = (*m_store)->attempts.find(attempt.attempt.id);
    QVERIFY(stored);
    QVERIFY((*m_store)->attempts.accept(*stored, QStringLiteral("call-1"), FridayNoon, FridayNoon));
    QCOMPARE((*m_store)->attempts.toPoll(FridayNoon, 10).value_or({}).size(), 1);
    QCOMPARE((*m_store)->attempts.accept(*stored, QStringLiteral("call-2"), FridayNoon, {}).error().code,
             ErrorCode::DatabaseConflict);
    CallRecord record;
    record.summary = QStringLiteral("Said yes");
    QVERIFY((*m_store)->attempts.storeRecord(attempt.attempt.id, record, true, {}));
    QCOMPARE((*m_store)->attempts.record(attempt.attempt.id).value_or({}).summary, record.summary);
    QCOMPARE((*m_store)->campaigns.counts(id).value_or({}).live, 1);
}

void PostgreSqlTest::batchesAreMovedAndListsFollowed()
{
    Store &store = **m_store;
    QList<LeadId> leads;
    for (int n = 21; n <= 32; ++n)
        leads << m_store->addLead(sampleLead(n));
    const CampaignId id = m_store->addCampaign(m_store->addAccount(QStringLiteral("Moving")), leads);
    const Instant later = FridayNoon + std::chrono::hours{1};
    QVERIFY(store.batchTimes.keep(id, 0, 5));
    QCOMPARE(store.batchTimes.move(id, 5, 10, later).value_or(-1), 5);
    QVERIFY(store.batchTimes.holdUntil(id, later, FridayNoon));
    QCOMPARE(store.batchTimes.last(id).value_or({}), std::optional(later));
    QCOMPARE(store.places.batches(id, 5, 0, 2).value_or({}).at(1).dueAt, std::optional(later));
    QCOMPARE(store.batchTimes.markStarted(id, later).value_or({}).size(), 10);
    QVERIFY(store.places.setState(id, 2, PlaceState::Fallback));
    QVERIFY(store.leads.showCall(leads.at(2), LeadStatus::Missed, QStringLiteral("fallback_waiting"), later));
    QCOMPARE(store.campaignLeads.endFallback(id, 0, 12, later).value_or({}), QList<LeadId>{leads.at(2)});
    QCOMPARE(store.campaignLeads.all(id).value_or({}), leads);
    QVERIFY(store.campaignLeads.missed(id).value_or({LeadId(1)}).isEmpty());
    QCOMPARE(store.campaignLeads.askToHangUp(id, 0, 12, later).value_or(-1), 0);

    DoNotCallEntry entry;
    entry.list = DoNotCallList::Register;
    entry.number = sampleLead(21).number.e164();
    entry.source = QStringLiteral("NCPR");
    entry.addedAt = later;
    QVERIFY(store.doNotCall.insert(entry));
    QCOMPARE(store.doNotCall.insert(entry).error().code, ErrorCode::AlreadyExists);
    QVERIFY(store.leads.setDoNotCall(leads.at(0), true, later));
    QCOMPARE(store.leads.markedByLists({}, 10).value_or({}), QList<LeadId>{leads.at(0)});
    QCOMPARE(store.doNotCall.moveToRegister(entry.source, QStringLiteral("TPS"), 10).value_or(-1), 1);
    QCOMPARE(store.doNotCall.removeFromRegister(QStringLiteral("TPS"), 10).value_or(-1), 1);
    QVERIFY(store.leads.releaseMark(leads.at(0), later));
    QVERIFY(store.leads.markedByLists({}, 10).value_or({LeadId(1)}).isEmpty());

    QVERIFY(store.campaigns.stop(id, CampaignState::Cancelled).value_or(false));
    QVERIFY(store.campaigns.remove(id, later));
    QCOMPARE(store.campaigns.dropPlaces(id, 5).value_or(-1), 5);
    QCOMPARE(store.campaigns.dropUnfinished(100).value_or(-1), 7);
}

void PostgreSqlTest::theColumnKeyIsKnown()
{
    const LeadId lead = m_store->addLead(sampleLead(41));
    DoNotCallEntry entry;
    entry.list = DoNotCallList::House;
    entry.number = (*m_store)->leads.find(lead)->number.e164();
    entry.addedAt = FridayNoon;
    QVERIFY((*m_store)->doNotCall.insert(entry));
    const Result<void> right = checkColumnKey(m_store->database(), m_store->cipher());
    QVERIFY2(right, right ? "" : qPrintable(right.error().detail));
    const security::ColumnCipher other(QByteArray(security::ColumnCipher::KeyBytes, 'x'));
    const Result<void> wrong = checkColumnKey(m_store->database(), other);
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, ErrorCode::SecretWrong);
}

void PostgreSqlTest::anImportIsTakenBack()
{
    const ImportId import = (*m_store)->imports.begin(QStringLiteral("a.csv"), FridayNoon).value_or({});
    const LeadId updated = m_store->addLead(sampleLead(1));
    Lead incoming = sampleLead(1);
    incoming.name = QStringLiteral("Asha");
    QVERIFY((*m_store)->leads.merge(updated, incoming, import, FridayNoon + seconds{1}));
    QVERIFY((*m_store)->leads.merge(updated, incoming, import, FridayNoon + seconds{2}));
    QVERIFY((*m_store)->leads.insert(seal(sampleLead(2), m_store->cipher()), import, FridayNoon));
    ImportRepository::TakeBackReach reach;
    for (const int taken : {1, 1, 0})
        QCOMPARE((*m_store)->imports.takeBack(import, 10, reach).value_or(-1), taken);
    QVERIFY(reach.isDone);
    QCOMPARE((*m_store)->leads.leads({updated}).value_or({}).value(0, sampleLead(9)).name,
             sampleLead(1).name);
}

void PostgreSqlTest::slotsAreTakenOnce()
{
    SlotRepository &slots = (*m_store)->slots;
    QVERIFY(slots.resize(SlotScope::Account, 1, 2));
    QCOMPARE(slots.take(SlotScope::Account, 1, AttemptId::create()).value_or(false), true);
    QVERIFY(slots.resize(SlotScope::Account, 1, 1));
    QCOMPARE(slots.take(SlotScope::Account, 1, AttemptId::create()).value_or(true), false);
    QVERIFY(slots.occupy(SlotScope::Account, 1, AttemptId::create()));
    QCOMPARE(slots.used(SlotScope::Account, 1).value_or(-1), 2);
    QVERIFY((*m_store)->settings.setValue(QStringLiteral("a"), QStringLiteral("1")));
    QVERIFY((*m_store)->settings.setValue(QStringLiteral("a"), QStringLiteral("2")));
    QCOMPARE((*m_store)->settings.values(QStringLiteral("a")).value_or({}).value(QStringLiteral("a")),
             QStringLiteral("2"));
}

void PostgreSqlTest::thePeopleOfASenderAreCounted()
{
    const QList<LeadId> leads = m_store->addLeads(2);
    const AccountId account = m_store->addAccount(QStringLiteral("A sender"));
    const CampaignId campaign = m_store->addCampaign(account, leads);
    LedgerAttempt made;
    made.attempt.id = AttemptId::create();
    made.attempt.lead = leads.at(0);
    made.attempt.campaign = campaign;
    made.attempt.account = account;
    made.attempt.state = AttemptState::Intent;
    made.attempt.dueAt = FridayNoon;
    made.attempt.intentAt = FridayNoon;
    made.numberIndex = numberIndex(sampleLead(1).number, m_store->cipher());
    QVERIFY((*m_store)->attempts.insertIntent(made));
    const Place place = (*m_store)->places.find(campaign, 0).value_or(Place());
    QVERIFY((*m_store)->places.lineUp(place, 0, FridayNoon));
    const RecipientHistory history(m_store->database(), {account, AccountId(account.value() + 1)});
    QCOMPARE(history.count(FridayNoon).value_or(-1), 1);
    QCOMPARE(history.latestMessage(FridayNoon, 0).value_or(std::nullopt), std::optional<Instant>(FridayNoon));
    QVERIFY(history.includes(made.numberIndex, FridayNoon).value_or(false));
    QVERIFY(!history.pairWait(made.numberIndex).value_or(FridayNoon));
    const QList<RecipientHistory::Waiting> line = history.inLine(campaign, 0, FridayNoon, 10).value_or({});
    QCOMPARE(line.size(), 1);
    QVERIFY(line.constFirst().isIncluded);
}

void PostgreSqlTest::aCallScheduleIsEnteredOnce() // S2-029
{
    const QList<LeadId> leads = m_store->addLeads(1);
    const AccountId account = m_store->addAccount(QStringLiteral("A caller"));
    CallScheduleRepository schedules(m_store->database());
    CallSchedule schedule{.campaign = m_store->addCampaign(account, leads),
                          .lead = leads.constFirst(),
                          .askedFor = FridayNoon,
                          .updatedAt = FridayNoon};
    QVERIFY(schedules.enter(schedule));
    schedule.autoTrigger = false;
    QVERIFY(schedules.change(schedule));
    QCOMPARE(schedules.find(schedule.campaign).value_or(CallSchedule()), schedule);
    QCOMPARE(schedules.ofWish(schedule.lead, FridayNoon).value_or(std::nullopt), std::optional(schedule));
    // Whoever took it from the list may ask again.
    QVERIFY((*m_store)->campaigns.remove(schedule.campaign, FridayNoon));
    QCOMPARE(schedules.all().value_or(QList{schedule}), QList<CallSchedule>());
    schedule.campaign = m_store->addCampaign(account, leads);
    QVERIFY(schedules.enter(schedule));
    // At last: what is refused ends the transaction.
    schedule.campaign = m_store->addCampaign(account, leads);
    QCOMPARE(schedules.enter(schedule).error().code, ErrorCode::AlreadyExists);
}

void PostgreSqlTest::theHousesFiguresAreCounted() // S2-047
{
    Lead lead = sampleLead(1);
    setAttribute(lead.attributes, QStringLiteral("Last_Checkup_Date"), QStringLiteral("2026-11-10"));
    const QList<LeadId> leads = {m_store->addLead(lead)};
    const CampaignId campaign = m_store->addCampaign(m_store->addAccount(QStringLiteral("A caller")), leads);
    QVERIFY(test::enterCall(**m_store, campaign, 0, FridayNoon, Outcome::Busy));
    Database &database = m_store->database();
    const Result<CallFigures> figures =
        callFigures(database, CallsOn::RealAccounts, {FridayNoon, FridayNoon + std::chrono::hours{1}});
    QVERIFY2(figures, figures ? "" : qPrintable(figures.error().detail));
    QCOMPARE(figures->scheduled, 1);
    QCOMPARE(figures->calls, 1);
    QCOMPARE(figures->leadsCalled, 1);
    QCOMPARE(figures->averageResponse(), std::optional(milliseconds{0}));
    QCOMPARE(figures->failures, (QList<FailedCalls>{{Outcome::Busy, QString(), 1}}));
    const QString column = QStringLiteral("last_checkup_date");
    const QString day = QStringLiteral("2026-11-10");
    QCOMPARE(columnCounts(database, column).value_or(QHash<QString, int>()), (QHash<QString, int>{{day, 1}}));
    QCOMPARE(countContacted(database, CallsOn::RealAccounts, column, {{day, FridayNoon}}).value_or(-1), 1);
    QCOMPARE(countContacted(database, CallsOn::PracticeLine, column, {{day, FridayNoon}}).value_or(-1), 0);
}

QTEST_GUILESS_MAIN(PostgreSqlTest)
#include "tst_postgresql.moc"
