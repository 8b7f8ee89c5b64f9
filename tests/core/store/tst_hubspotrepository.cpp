// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/hubspotrepository.h"

#include "tests/support/temporarystore.h"

#include <QTest>

using namespace callboard;
using namespace callboard::store;
using callboard::test::FridayNoon;
using callboard::test::TemporaryStore;

namespace {

constexpr QLatin1String First("0199a000-0000-4000-8000-000000000001");
constexpr QLatin1String Second("0199a000-0000-4000-8000-000000000002");

HubSpotContact contactOf(const QString &id, const QString &uuid)
{
    return {
        id,
        uuid,
        false,
        FridayNoon,
        {{QStringLiteral("number"), QStringLiteral("+919810000001")}, {QStringLiteral("name"), QString()}}};
}

} // namespace

class HubSpotRepositoryTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<TemporaryStore>();
        m_hubspot = std::make_unique<HubSpotRepository>(m_store->database(), m_store->cipher());
    }
    void aLinkComesBackAsItWentIn();
    void anotherMappingAsksForAllContacts();
    void aContactComesBackAsItWentIn();
    void presentContactsRiseByTheirNumbers();
    void aLeadHasOneContact();
    void nothingOfAContactStandsInClear();
    void conflictsAreThoseOfTheLatestLook();
    void anEndedCallIsQueuedOnce();
    void onlySomeCallsAreTold_data();
    void onlySomeCallsAreTold();
    void aCallThatEndedWhileNobodyLookedIsStillFound();
    void anUnansweredCreationWaitsForItsLook();
    void whatWasToldAndRefusedIsCounted();
    void droppingTheLinkLeavesNothing();
    void aDeletedLeadTakesItsTracesWithIt();

private:
    /// Connected at FridayNoon, and a contact of a lead of its own.
    [[nodiscard]] LeadId connect();
    [[nodiscard]] AttemptId endCall(LeadId lead, Instant endedAt, bool isComplete = true,
                                    Channel channel = Channel::Call,
                                    ProviderKind provider = ProviderKind::Vapi);
    [[nodiscard]] QStringList queued(Instant now) const;
    /// As a push does; how many.
    [[nodiscard]] int queueEnded(Instant now, bool withPractice, int limit);

    std::unique_ptr<TemporaryStore> m_store;
    std::unique_ptr<HubSpotRepository> m_hubspot;
};

LeadId HubSpotRepositoryTest::connect()
{
    const LeadId id = m_store->addLead(test::sampleLead(1));
    const QString uuid = (*m_store)->leads.find(id)->uuid.toString(QUuid::WithoutBraces);
    HubSpotLink link;
    link.connectedAt = FridayNoon;
    const bool isKept =
        m_hubspot->setLink(link) && m_hubspot->keepContact(contactOf(QStringLiteral("501"), uuid));
    return isKept ? id : LeadId();
}

AttemptId HubSpotRepositoryTest::endCall(LeadId lead, Instant endedAt, bool isComplete, Channel channel,
                                         ProviderKind provider)
{
    AttemptRepository &attempts = (*m_store)->attempts;
    Account account;
    account.name = QStringLiteral("Account %1").arg(toMSecsSinceEpoch(endedAt));
    account.provider = provider;
    LedgerAttempt made;
    made.attempt.id = AttemptId::create();
    made.attempt.lead = lead;
    made.attempt.account = (*m_store)->accounts.insert(account).value_or(AccountId());
    made.attempt.campaign = m_store->addCampaign(made.attempt.account, {lead});
    made.attempt.channel = channel;
    made.attempt.dueAt = endedAt;
    made.attempt.intentAt = endedAt;
    made.attempt.sendBy = endedAt + seconds{20};
    made.numberIndex = QByteArray(16, 'a');
    if (!attempts.insertIntent(made))
        return {};
    made = attempts.find(made.attempt.id).value_or(LedgerAttempt());
    if (!attempts.accept(made, made.attempt.id.text(), endedAt, {}))
        return {};
    made = attempts.find(made.attempt.id).value_or(LedgerAttempt());
    const bool isStored = attempts.end(made, Outcome::Completed, {}, endedAt, {}) &&
                          attempts.storeRecord(made.attempt.id, {}, isComplete, {});
    return isStored ? made.attempt.id : AttemptId();
}

QStringList HubSpotRepositoryTest::queued(Instant now) const
{
    QStringList attempts;
    for (const HubSpotNote &note : m_hubspot->queued(now, 100).value_or({}))
        attempts << note.attempt;
    return attempts;
}

int HubSpotRepositoryTest::queueEnded(Instant now, bool withPractice, int limit)
{
    const Result<QList<HubSpotNote>> calls = m_hubspot->callsToQueue(now, withPractice, limit);
    if (!calls)
        return -1;
    for (const HubSpotNote &call : *calls) {
        if (!m_hubspot->enqueue(call, now))
            return -1;
    }
    return calls->size() < limit && !m_hubspot->noteQueued(now) ? -1 : static_cast<int>(calls->size());
}

void HubSpotRepositoryTest::aLinkComesBackAsItWentIn()
{
    QVERIFY(!m_hubspot->link()->has_value());
    HubSpotLink link;
    link.baseUrl = QUrl(QStringLiteral("https://api.hubapi.com"));
    link.mapping = QStringLiteral("{\"number\":\"phone\"}");
    link.connectedAt = FridayNoon;
    QVERIFY(m_hubspot->setLink(link));
    QVERIFY(m_hubspot->notePulled(FridayNoon + seconds{1}, FridayNoon - seconds{9}, true));
    QVERIFY(m_hubspot->notePulled(FridayNoon + seconds{2}, std::nullopt, false));
    QVERIFY(m_hubspot->notePushed(FridayNoon + seconds{3}));
    QVERIFY(m_hubspot->noteTrouble(QStringLiteral("token_refused")));
    const HubSpotLink found = m_hubspot->link()->value();
    QCOMPARE(found.baseUrl, link.baseUrl);
    QCOMPARE(found.mapping, link.mapping);
    QCOMPARE(found.connectedAt, link.connectedAt);
    QCOMPARE(found.pulledAt, FridayNoon + seconds{2});
    QCOMPARE(found.wholeAt, FridayNoon + seconds{1});
    QCOMPARE(found.seenUntil, FridayNoon - seconds{9});
    QCOMPARE(found.pushedAt, FridayNoon + seconds{3});
    QVERIFY(!found.notedAt);
    QCOMPARE(found.trouble, QStringLiteral("token_refused"));
    QVERIFY(m_hubspot->setLink(link)); // a newer token: what was wrong may be right now
    QVERIFY(m_hubspot->link()->value().trouble.isEmpty());
}

void HubSpotRepositoryTest::anotherMappingAsksForAllContacts()
{
    QVERIFY(connect().isValid());
    QVERIFY(m_hubspot->notePulled(FridayNoon, FridayNoon, true));
    QVERIFY(m_hubspot->noteTrouble(QStringLiteral("property_unknown")));
    QVERIFY(m_hubspot->setMapping(QStringLiteral("{}")));
    const HubSpotLink found = m_hubspot->link()->value();
    QCOMPARE(found.mapping, QStringLiteral("{}"));
    QVERIFY(!found.wholeAt);
    QVERIFY(found.trouble.isEmpty());
    QCOMPARE(found.pulledAt, FridayNoon);
}

void HubSpotRepositoryTest::aContactComesBackAsItWentIn()
{
    HubSpotContact contact = contactOf(QStringLiteral("501"), First);
    QVERIFY(m_hubspot->keepContact(contact));
    contact.changedAt.reset();
    contact.base.insert(QStringLiteral("name"), QStringLiteral("Asha"));
    QVERIFY(m_hubspot->keepContact(contact));
    const QList<HubSpotContact> found =
        m_hubspot->contacts({QStringLiteral("501"), QStringLiteral("502")}).value_or({});
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.constFirst().leadUuid, First);
    QCOMPARE(found.constFirst().base, contact.base);
    QVERIFY(!found.constFirst().changedAt);
    QCOMPARE(m_hubspot->contactsOf({First, Second})->size(), 1);
    QCOMPARE(m_hubspot->presentContactsBehind({}, 10).value_or({}), QStringList(QStringLiteral("501")));
    QVERIFY(m_hubspot->noteGone(QStringLiteral("501")));
    QVERIFY(m_hubspot->presentContactsBehind({}, 10)->isEmpty());
    QCOMPARE(m_hubspot->countContacts()->contacts, 1);
    QCOMPARE(m_hubspot->countContacts()->gone, 1);
}

void HubSpotRepositoryTest::presentContactsRiseByTheirNumbers()
{
    const QStringList rising = {QStringLiteral("2"),      QStringLiteral("9"),
                                QStringLiteral("10"),     QStringLiteral("100"),
                                QStringLiteral("101"),    QStringLiteral("99000"),
                                QStringLiteral("100000"), QStringLiteral("9223372036854775807")};
    for (qsizetype i = rising.size() - 1; i >= 0; --i)
        QVERIFY(m_hubspot->keepContact(contactOf(rising.at(i), QStringLiteral("lead %1").arg(i))));
    QCOMPARE(m_hubspot->presentContactsBehind({}, 100).value_or({}), rising);
    QCOMPARE(m_hubspot->presentContactsBehind({}, 3).value_or({}), rising.mid(0, 3));
    QCOMPARE(m_hubspot->presentContactsBehind(rising.at(2), 2).value_or({}), rising.mid(3, 2));
    QCOMPARE(m_hubspot->presentContactsBehind(QStringLiteral("55"), 2).value_or({}), rising.mid(3, 2));
    QVERIFY(m_hubspot->noteGone(rising.at(3)));
    QCOMPARE(m_hubspot->presentContactsBehind(QStringLiteral("55"), 2).value_or({}), rising.mid(4, 2));
    const Result<QStringList> none = m_hubspot->presentContactsBehind(rising.constLast(), 2);
    QVERIFY(none && none->isEmpty());
}

void HubSpotRepositoryTest::aLeadHasOneContact()
{
    QVERIFY(m_hubspot->keepContact(contactOf(QStringLiteral("501"), First)));
    QVERIFY(m_hubspot->keepContact(contactOf(QStringLiteral("502"), First)));
    QVERIFY(m_hubspot->contacts({QStringLiteral("501")})->isEmpty());
    QCOMPARE(m_hubspot->contactsOf({First})->constFirst().contactId, QStringLiteral("502"));
}

// S2-058, X-32
void HubSpotRepositoryTest::nothingOfAContactStandsInClear()
{
    const HubSpotContact contact = contactOf(QStringLiteral("501"), First);
    QVERIFY(m_hubspot->keepContact(contact));
    QVERIFY(m_hubspot->setConflicts(First, contact.base, FridayNoon));
    QVERIFY(!m_store->bytesOnDisk().contains("9810000001"));
    // And it opens for its own lead alone.
    QVERIFY(m_store->database().change(QStringLiteral("update hubspot_contact set lead_uuid = ?"), {Second}));
    QVERIFY(!m_hubspot->contacts({QStringLiteral("501")}));
}

void HubSpotRepositoryTest::conflictsAreThoseOfTheLatestLook()
{
    const QString name = QStringLiteral("name");
    QVERIFY(m_hubspot->setConflicts(
        First, {{name, QStringLiteral("a")}, {QStringLiteral("partner"), QStringLiteral("b")}}, FridayNoon));
    QVERIFY(m_hubspot->setConflicts(First, {{name, QStringLiteral("c")}}, FridayNoon + seconds{9}));
    const QList<FieldConflict> found = m_hubspot->conflicts().value_or({});
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.constFirst().theirs, QStringLiteral("c"));
    QCOMPARE(m_hubspot->leadsInConflict({First, Second}).value_or({}), QSet<QString>({First}));
    QVERIFY(m_hubspot->leadsInConflict({Second})->isEmpty());
    QCOMPARE(found.constFirst().seenAt, FridayNoon);
    QCOMPARE(m_hubspot->conflict(found.constFirst().id)->field, name);
    QVERIFY(m_hubspot->removeConflict(found.constFirst().id));
    QCOMPARE(m_hubspot->conflict(found.constFirst().id).error().code, ErrorCode::NotFound);
    QCOMPARE(m_hubspot->countConflicts().value_or(-1), 0);
}

void HubSpotRepositoryTest::anEndedCallIsQueuedOnce()
{
    const LeadId lead = connect();
    QVERIFY(lead.isValid());
    const AttemptId before = endCall(lead, FridayNoon - seconds{1});
    const AttemptId call = endCall(lead, FridayNoon + seconds{5});
    QVERIFY(before.isValid() && call.isValid());
    const Instant now = FridayNoon + seconds{10};
    QCOMPARE(queueEnded(now, false, 10), 1);
    QCOMPARE(queued(now), QStringList(call.text()));
    QCOMPARE(queueEnded(now, false, 10), 0);
    QVERIFY(m_hubspot->noteTold(call.text(), now));
    QVERIFY(queued(now).isEmpty());
    QCOMPARE(queueEnded(now, false, 10), 0);
}

void HubSpotRepositoryTest::onlySomeCallsAreTold_data()
{
    QTest::addColumn<bool>("isComplete");
    QTest::addColumn<bool>("isMessage");
    QTest::addColumn<bool>("isPractice");
    QTest::addColumn<bool>("withPractice");
    QTest::addColumn<int>("secondsLater");
    QTest::addColumn<int>("told");
    QTest::newRow("a call") << true << false << false << false << 1 << 1;
    QTest::newRow("whose record is to come") << false << false << false << false << 599 << 0;
    QTest::newRow("whose record will not come") << false << false << false << false << 601 << 1;
    QTest::newRow("a message") << true << true << false << false << 1 << 0;
    QTest::newRow("practice") << true << false << true << false << 1 << 0;
    QTest::newRow("practice beside a practice account") << true << false << true << true << 1 << 1;
}

void HubSpotRepositoryTest::onlySomeCallsAreTold()
{
    QFETCH(const bool, isComplete);
    QFETCH(const bool, isMessage);
    QFETCH(const bool, isPractice);
    QFETCH(const bool, withPractice);
    QFETCH(const int, secondsLater);
    const LeadId lead = connect();
    QVERIFY(lead.isValid());
    QVERIFY(endCall(lead, FridayNoon, isComplete, isMessage ? Channel::WhatsApp : Channel::Call,
                    isPractice ? ProviderKind::Practice : ProviderKind::Vapi)
                .isValid());
    QTEST(queueEnded(FridayNoon + seconds{secondsLater}, withPractice, 10), "told");
}

void HubSpotRepositoryTest::aCallThatEndedWhileNobodyLookedIsStillFound()
{
    const LeadId lead = connect();
    QVERIFY(lead.isValid());
    const Instant looked = FridayNoon + std::chrono::hours{48};
    QCOMPARE(queueEnded(looked, false, 10), 0);
    QCOMPARE(m_hubspot->link()->value().notedAt, looked);
    const Instant much = looked + std::chrono::hours{400};
    const AttemptId atOnce = endCall(lead, looked - std::chrono::hours{47}); // it was told late
    const AttemptId later = endCall(lead, looked + std::chrono::hours{200});
    QVERIFY(atOnce.isValid() && later.isValid());
    QCOMPARE(queueEnded(much, false, 1), 1); // and there are more
    QCOMPARE(queueEnded(much, false, 1), 1);
    QCOMPARE(queueEnded(much, false, 1), 0);
    QCOMPARE(queued(much).size(), 2);
    // A clock that was set back hides nothing.
    const AttemptId back = endCall(lead, looked + std::chrono::hours{50});
    QVERIFY(back.isValid());
    QCOMPARE(queueEnded(looked + std::chrono::hours{51}, false, 9), 1);
}

void HubSpotRepositoryTest::anUnansweredCreationWaitsForItsLook()
{
    const LeadId lead = connect();
    const AttemptId call = endCall(lead, FridayNoon);
    QVERIFY(call.isValid());
    QCOMPARE(queueEnded(FridayNoon, false, 10), 1);
    const Instant look = FridayNoon + seconds{60};
    QVERIFY(m_hubspot->noteSent(call.text(), FridayNoon, look));
    QVERIFY(queued(look - milliseconds{1}).isEmpty());
    QCOMPARE(queued(look), QStringList(call.text()));
    HubSpotNote note = m_hubspot->queued(look, 1)->constFirst();
    QCOMPARE(note.sentAt, FridayNoon);
    QVERIFY(m_hubspot->noteLookedFor(call.text(), 1, look + seconds{60}));
    QVERIFY(queued(look).isEmpty());
    note = m_hubspot->queued(look + seconds{60}, 1)->constFirst();
    QCOMPARE(note.looks, 1);
    QVERIFY(m_hubspot->noteNotCreated(call.text()));
    note = m_hubspot->queued(FridayNoon, 1)->constFirst();
    QVERIFY(!note.sentAt);
    QCOMPARE(note.looks, 0);
    QVERIFY(m_hubspot->noteSent(call.text(), FridayNoon, look));
    QVERIFY(m_hubspot->noteCreated(call.text(), QStringLiteral("77")));
    QCOMPARE(m_hubspot->queued(FridayNoon, 1)->constFirst().callId, QStringLiteral("77"));
}

void HubSpotRepositoryTest::whatWasToldAndRefusedIsCounted()
{
    const LeadId lead = connect();
    QStringList calls;
    for (int i = 0; i < 4; ++i)
        calls << endCall(lead, FridayNoon + seconds{i}).text();
    QCOMPARE(queueEnded(FridayNoon + seconds{9}, false, 10), 4);
    QVERIFY(m_hubspot->noteCreated(calls.at(0), QStringLiteral("77")));
    QVERIFY(m_hubspot->noteTold(calls.at(0), FridayNoon));
    QVERIFY(m_hubspot->noteTold(calls.at(1), FridayNoon)); // without a record: it comes again
    QVERIFY(m_hubspot->noteRefused(calls.at(2), QStringLiteral("gone"), FridayNoon));
    const HubSpotRepository::NoteCounts counts = m_hubspot->countNotes().value_or({});
    QCOMPARE(counts.queued, 1);
    QCOMPARE(counts.told, 1);
    QCOMPARE(counts.refused, 1);
    QCOMPARE(m_hubspot->countQueued().value_or(-1), 1);
    const QList<HubSpotRepository::RefusedNote> refused = m_hubspot->refusedNotes(9).value_or({});
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.constFirst().attempt, calls.at(2));
    QCOMPARE(refused.constFirst().contactId, QStringLiteral("501"));
    QCOMPARE(refused.constFirst().failure, QStringLiteral("gone"));
    QVERIFY(m_hubspot->noteGone(QStringLiteral("501")));
    QCOMPARE(m_hubspot->queueRefused(9).value_or(-1), 0);
    HubSpotContact back = m_hubspot->contacts({QStringLiteral("501")}).value_or({}).constFirst();
    back.isGone = false;
    QVERIFY(m_hubspot->keepContact(back));
    QCOMPARE(m_hubspot->queueRefused(9).value_or(-1), 1);
    QVERIFY(m_hubspot->refusedNotes(9)->isEmpty());
    QCOMPARE(m_hubspot->countQueued().value_or(-1), 2);
}

void HubSpotRepositoryTest::droppingTheLinkLeavesNothing()
{
    const LeadId lead = connect();
    QVERIFY(endCall(lead, FridayNoon).isValid());
    QCOMPARE(queueEnded(FridayNoon, false, 10), 1);
    QVERIFY(m_hubspot->keepContact(contactOf(QStringLiteral("502"), Second)));
    QVERIFY(m_hubspot->setConflicts(Second, {{QStringLiteral("name"), QStringLiteral("a")}}, FridayNoon));
    int rounds = 0;
    while (m_hubspot->dropLink(1).value_or(0) > 0)
        QVERIFY(++rounds <= 2);
    QCOMPARE(rounds, 2);
    QVERIFY(!m_hubspot->link()->has_value());
    QCOMPARE(m_hubspot->countContacts()->contacts + m_hubspot->countNotes()->queued +
                 m_hubspot->countConflicts().value_or(1),
             0);
    QCOMPARE(queueEnded(FridayNoon, false, 10), 0);
}

//
void HubSpotRepositoryTest::aDeletedLeadTakesItsTracesWithIt()
{
    const LeadId lead = connect();
    const QString uuid = (*m_store)->leads.find(lead)->uuid.toString(QUuid::WithoutBraces);
    QVERIFY(endCall(lead, FridayNoon).isValid());
    QCOMPARE(queueEnded(FridayNoon, false, 10), 1);
    QVERIFY(m_hubspot->setConflicts(uuid, {{QStringLiteral("name"), QStringLiteral("a")}}, FridayNoon));
    QVERIFY(m_hubspot->keepContact(contactOf(QStringLiteral("502"), Second)));
    QCOMPARE((*m_store)->leads.remove({lead}).value_or(-1), 1);
    QCOMPARE(m_hubspot->countConflicts().value_or(-1), 0);
    QVERIFY(queued(FridayNoon).isEmpty());
    const QList<HubSpotContact> contacts = m_hubspot->contactsOf({uuid, Second}).value_or({});
    QCOMPARE(contacts.size(), 2); // that there is a contact is still known
    for (const HubSpotContact &contact : contacts)
        QCOMPARE(contact.base.isEmpty(), contact.leadUuid == uuid);
}

QTEST_GUILESS_MAIN(HubSpotRepositoryTest)
#include "tst_hubspotrepository.moc"
