// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/webhookrepository.h"

#include "tests/support/temporarystore.h"

#include <QTest>

using namespace callboard;
using namespace callboard::store;
using callboard::test::FridayNoon;
using callboard::test::TemporaryStore;

namespace {

constexpr const char *Secret = "a-secret-in-an-address";

ReceivedReport report(int n)
{
    return {QStringLiteral("key-%1").arg(n), QStringLiteral("what was told %1").arg(n)};
}

} // namespace

class WebhookRepositoryTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<TemporaryStore>();
        m_webhooks = std::make_unique<WebhookRepository>(m_store->database(), m_store->cipher());
        m_account = m_store->addAccount(QStringLiteral("Sales"));
        QVERIFY(m_webhooks->openDoor(door()));
    }
    void aDoorComesBackAsItWentIn();
    void anotherSecretKeepsWhatIsNotedOfTheKey();
    void nothingStandsInClear();
    void whatIsKeptIsDueAtOnceOldestFirst();
    void whatSaysTheSameIsKeptOnce();
    void nothingIsTakenThroughAnotherDoor();
    void nothingIsTakenWhileTooMuchWaits();
    void whatCannotBeReadAnyMoreIsToldSo();
    void strangersAreCountedAndTheLatestKept();
    void anAccountTakesItsDoorAndReportsWithIt();
    void anAttemptIsFoundByTheProvidersIdWithinItsAccount();
    void aLookIsOnlyEverBroughtForward();

private:
    [[nodiscard]] WebhookDoor door(const QByteArray &secret = Secret) const
    {
        return {m_account, secret, FridayNoon};
    }
    /// Of the latest attempt of the campaign, accepted under \a providerId.
    [[nodiscard]] AttemptId seedAccepted(AccountId account, const QString &providerId, Instant nextLook);

    std::unique_ptr<TemporaryStore> m_store;
    std::unique_ptr<WebhookRepository> m_webhooks;
    AccountId m_account;
};

void WebhookRepositoryTest::aDoorComesBackAsItWentIn()
{
    QVERIFY(m_webhooks->noteKeyChanged(m_account, FridayNoon + seconds{5}));
    WebhookDoor expected = door();
    expected.keyChangedAt = FridayNoon + seconds{5};
    QCOMPARE(m_webhooks->doors().value_or({}), QList<WebhookDoor>{expected});
    QCOMPARE(m_webhooks->door(m_account).value_or(std::nullopt), std::optional(expected));
    QVERIFY(m_webhooks->closeDoor(m_account));
    QCOMPARE(m_webhooks->door(m_account).value_or(expected), std::optional<WebhookDoor>());
}

void WebhookRepositoryTest::anotherSecretKeepsWhatIsNotedOfTheKey()
{
    QVERIFY(m_webhooks->noteKeyChanged(m_account, FridayNoon));
    QVERIFY(m_webhooks->openDoor(door("another")));
    const WebhookDoor found = m_webhooks->doors().value_or({}).value(0);
    QCOMPARE(found.secret, QByteArray("another"));
    QCOMPARE(found.keyChangedAt, std::optional(FridayNoon));
}

// F63
void WebhookRepositoryTest::nothingStandsInClear()
{
    QVERIFY(m_webhooks->keep(door(), {report(1)}, FridayNoon));
    const QByteArray bytes = m_store->bytesOnDisk();
    QVERIFY(!bytes.contains(Secret));
    QVERIFY(!bytes.contains("what was told"));
}

void WebhookRepositoryTest::whatIsKeptIsDueAtOnceOldestFirst()
{
    QVERIFY(m_webhooks->keep(door(), {report(1), report(2)}, FridayNoon + seconds{1}));
    QVERIFY(m_webhooks->keep(door(), {report(3)}, FridayNoon));
    QCOMPARE(m_webhooks->nextDue().value_or(std::nullopt), std::optional(FridayNoon));
    QVERIFY(m_webhooks->due(FridayNoon - seconds{1}, 9).value_or({WaitingReport{}}).isEmpty());
    const QList<WaitingReport> due = m_webhooks->due(FridayNoon + seconds{1}, 2).value_or({});
    QCOMPARE(due.size(), 2);
    QCOMPARE(due.at(0).content, report(3).content);
    QCOMPARE(due.at(0).receivedAt, FridayNoon);
    QCOMPARE(due.at(0).account, m_account);
    QCOMPARE(due.at(1).content, report(1).content);
    QVERIFY(m_webhooks->forget(due.at(0).id));
    QCOMPARE(m_webhooks->due(FridayNoon + seconds{1}, 9).value_or({}).size(), 2);
}

// F30: a report that comes again while the first waits
void WebhookRepositoryTest::whatSaysTheSameIsKeptOnce()
{
    QVERIFY(m_webhooks->keep(door(), {report(1), report(1)}, FridayNoon));
    const qint64 id = m_webhooks->due(FridayNoon, 9).value_or({}).value(0).id;
    QVERIFY(m_webhooks->putOff(id, FridayNoon + std::chrono::hours{1}, true));
    QVERIFY(m_webhooks->keep(door(), {report(1)}, FridayNoon + seconds{9}));
    const QList<WaitingReport> due = m_webhooks->due(FridayNoon + seconds{9}, 9).value_or({});
    QCOMPARE(due.size(), 1);
    QCOMPARE(due.at(0).receivedAt, FridayNoon);
}

// F31: whoever took it in may not have heard of the new secret yet
void WebhookRepositoryTest::nothingIsTakenThroughAnotherDoor()
{
    const WebhookDoor old = door();
    QVERIFY(m_webhooks->openDoor(door("new")));
    QCOMPARE(m_webhooks->keep(old, {report(1)}, FridayNoon).error().code, ErrorCode::NotAllowed);
    QVERIFY(m_webhooks->closeDoor(m_account));
    QCOMPARE(m_webhooks->keep(door("new"), {report(1)}, FridayNoon).error().code, ErrorCode::NotAllowed);
    QVERIFY(!m_webhooks->nextDue().value_or(FridayNoon));
}

// F33
void WebhookRepositoryTest::nothingIsTakenWhileTooMuchWaits()
{
    QList<ReceivedReport> reports;
    for (int i = 0; i < WebhookRepository::MostWaiting; ++i)
        reports << report(i);
    QVERIFY(m_webhooks->keep(door(), reports, FridayNoon));
    QCOMPARE(m_webhooks->keep(door(), {report(-1)}, FridayNoon).error().code, ErrorCode::Busy);
    QVERIFY(m_webhooks->forget(m_webhooks->due(FridayNoon, 1).value_or({}).value(0).id));
    QVERIFY(m_webhooks->keep(door(), {report(-1)}, FridayNoon));
}

void WebhookRepositoryTest::whatCannotBeReadAnyMoreIsToldSo()
{
    QVERIFY(m_webhooks->keep(door(), {report(1)}, FridayNoon));
    QVERIFY(m_store->database().change(QStringLiteral("update webhook_report set report_key = 'moved'")));
    const QList<WaitingReport> due = m_webhooks->due(FridayNoon, 9).value_or({});
    QCOMPARE(due.size(), 1);
    QVERIFY(due.at(0).content.isEmpty());
}

// F32
void WebhookRepositoryTest::strangersAreCountedAndTheLatestKept()
{
    QVERIFY(m_webhooks->keep(door(), {report(1), report(2), report(3), report(4)}, FridayNoon));
    const QList<WaitingReport> due = m_webhooks->due(FridayNoon, 9).value_or({});
    for (const WaitingReport &each : due.mid(0, 3))
        QVERIFY(m_webhooks->putOff(each.id, FridayNoon, true));
    QVERIFY(m_webhooks->putOff(due.at(3).id, FridayNoon, false));
    QCOMPARE(m_webhooks->strangers().value_or(-1), 3);
    QCOMPARE(m_webhooks->dropStrangers(2).value_or(-1), 1);
    QStringList left;
    for (const WaitingReport &each : m_webhooks->due(FridayNoon, 9).value_or({}))
        left << each.content;
    QCOMPARE(left, (QStringList{report(2).content, report(3).content, report(4).content}));
}

void WebhookRepositoryTest::anAccountTakesItsDoorAndReportsWithIt()
{
    QVERIFY(m_webhooks->keep(door(), {report(1)}, FridayNoon));
    QVERIFY((*m_store)->accounts.remove(m_account));
    QVERIFY(m_webhooks->doors().value_or({door()}).isEmpty());
    QVERIFY(!m_webhooks->nextDue().value_or(FridayNoon));
}

AttemptId WebhookRepositoryTest::seedAccepted(AccountId account, const QString &providerId, Instant nextLook)
{
    Store &store = **m_store;
    const QList<LeadId> leads = m_store->addLeads(1);
    const CampaignId campaign = m_store->addCampaign(account, leads);
    LedgerAttempt seed;
    seed.attempt.id = AttemptId::create();
    seed.attempt.lead = leads.value(0);
    seed.attempt.campaign = campaign;
    seed.attempt.account = account;
    seed.attempt.dueAt = FridayNoon;
    seed.attempt.intentAt = FridayNoon;
    seed.numberIndex = providerId.toUtf8();
    if (!store.attempts.insertIntent(seed))
        return {};
    const Result<LedgerAttempt> intent = store.attempts.find(seed.attempt.id);
    return intent && store.attempts.accept(*intent, providerId, FridayNoon, nextLook) ? seed.attempt.id
                                                                                      : AttemptId();
}

void WebhookRepositoryTest::anAttemptIsFoundByTheProvidersIdWithinItsAccount()
{
    const AccountId other = m_store->addAccount(QStringLiteral("Other"));
    const AttemptId id = seedAccepted(m_account, QStringLiteral("call-1"), FridayNoon);
    QVERIFY(id.isValid());
    QCOMPARE(m_webhooks->attemptOf(m_account, QStringLiteral("call-1")).value_or(AttemptId()), id);
    QVERIFY(!m_webhooks->attemptOf(other, QStringLiteral("call-1")).value_or(id).isValid());
    QVERIFY(!m_webhooks->attemptOf(m_account, QStringLiteral("call-2")).value_or(id).isValid());
}

void WebhookRepositoryTest::aLookIsOnlyEverBroughtForward()
{
    const AttemptId id = seedAccepted(m_account, QStringLiteral("call-1"), FridayNoon + seconds{60});
    QVERIFY(id.isValid());
    AttemptRepository &attempts = (*m_store)->attempts;
    QVERIFY(attempts.lookAgain(id, FridayNoon + seconds{60}));
    QVERIFY(attempts.lookAgain(id, FridayNoon + seconds{60}));
    QCOMPARE(attempts.find(id).value_or(LedgerAttempt()).looks, 2);
    QVERIFY(m_webhooks->lookSooner(id, FridayNoon + seconds{90}));
    QCOMPARE(attempts.find(id).value_or(LedgerAttempt()).nextLookAt, std::optional(FridayNoon + seconds{60}));
    QVERIFY(m_webhooks->lookSooner(id, FridayNoon + seconds{3}));
    const LedgerAttempt sooner = attempts.find(id).value_or(LedgerAttempt());
    QCOMPARE(sooner.nextLookAt, std::optional(FridayNoon + seconds{3}));
    // So that however many reports come, as many looks are left as were planned.
    QCOMPARE(sooner.looks, 1);
}

QTEST_GUILESS_MAIN(WebhookRepositoryTest)
#include "tst_webhookrepository.moc"
