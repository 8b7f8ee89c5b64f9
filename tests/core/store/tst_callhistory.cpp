// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/callhistory.h"

#include "tests/support/temporarystore.h"

#include <QTest>

using namespace callboard;
using namespace callboard::store;
using callboard::test::FridayNoon;
using callboard::test::TemporaryStore;
using std::chrono::days, std::chrono::hours;

/// What earlier calls tell of those to come (E-03).
class CallHistoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCallThatIsOverIsTold();
    void practiceAndRealCallsAreApart();
    void theShortenedTalkOfThePracticeLineIsNotTold();
    void whatIsOldOrNotOverOrNeverBecameACallIsLeftOut();
    void anEndThatWasLearntLateIsLeftOut();
    void messagesAreNoCalls();
    void theLatestComeFirstAndNoMoreThanAsked();
};

namespace {

class CallLog
{
public:
    CallLog()
        : m_leads(m_store.addLeads(9))
    {
        Account account;
        account.name = QStringLiteral("Sales");
        account.provider = ProviderKind::Vapi;
        m_real = m_store->accounts.insert(account).value_or(AccountId());
        account.name = QStringLiteral("Line of one's own");
        account.provider = ProviderKind::Practice;
        m_practice = m_store->accounts.insert(account).value_or(AccountId());
        m_realCampaign = m_store.addCampaign(m_real, m_leads);
        m_practiceCampaign = m_store.addCampaign(m_practice, m_leads);
    }

    /// Placed at \a at; the next lead's.
    [[nodiscard]] LedgerAttempt placed(Instant at, bool isPractice = false, Channel channel = Channel::Call)
    {
        LedgerAttempt made;
        made.attempt.id = AttemptId::create();
        made.attempt.lead = m_leads.at(m_position);
        made.attempt.campaign = isPractice ? m_practiceCampaign : m_realCampaign;
        made.attempt.account = isPractice ? m_practice : m_real;
        made.attempt.channel = channel;
        made.attempt.state = AttemptState::Intent;
        made.attempt.dueAt = at;
        made.attempt.intentAt = at;
        made.attempt.sendBy = at + seconds{20};
        made.position = m_position;
        made.numberIndex = QByteArray(16, char('a' + m_position));
        const QString call = QStringLiteral("call-%1").arg(m_position++);
        if (!m_store->attempts.insertIntent(made))
            return {};
        const LedgerAttempt intent = m_store->attempts.find(made.attempt.id).value_or(LedgerAttempt());
        if (!m_store->attempts.accept(intent, call, at, {}))
            return {};
        return m_store->attempts.find(made.attempt.id).value_or(LedgerAttempt());
    }
    [[nodiscard]] bool end(const LedgerAttempt &placed, Outcome outcome, seconds held,
                           const CallRecord &record = {})
    {
        const Instant ended = *placed.attempt.acceptedAt + held;
        return m_store->attempts.end(placed, outcome, {}, ended, {}) &&
               m_store->attempts.storeRecord(placed.attempt.id, record, true, {});
    }
    [[nodiscard]] QList<CallSample> samples(CallsOn which = CallsOn::RealAccounts, int most = 100)
    {
        return callSamples(m_store.database(), which, FridayNoon - days{90}, most)
            .value_or(QList<CallSample>{{}, {}, {}, {}, {}, {}, {}, {}, {}, {}});
    }

private:
    TemporaryStore m_store;
    QList<LeadId> m_leads;
    AccountId m_real;
    AccountId m_practice;
    CampaignId m_realCampaign;
    CampaignId m_practiceCampaign;
    int m_position = 0;
};

} // namespace

void CallHistoryTest::aCallThatIsOverIsTold()
{
    CallLog log;
    CallRecord record;
    record.talkTime = seconds{61};
    record.cost = Money(90'000, QStringLiteral("USD"));
    QVERIFY(log.end(log.placed(FridayNoon), Outcome::Completed, seconds{75}, record));
    QCOMPARE(log.samples(), (QList<CallSample>{{Outcome::Completed, seconds{75}, seconds{61}, record.cost}}));
}

void CallHistoryTest::practiceAndRealCallsAreApart()
{
    CallLog log;
    QVERIFY(log.end(log.placed(FridayNoon, true), Outcome::Busy, seconds{2}));
    QVERIFY(log.end(log.placed(FridayNoon), Outcome::NoAnswer, seconds{30}));
    QCOMPARE(log.samples(CallsOn::PracticeLine), (QList<CallSample>{{Outcome::Busy, seconds{2}, {}, {}}}));
    QCOMPARE(log.samples(), (QList<CallSample>{{Outcome::NoAnswer, seconds{30}, {}, {}}}));
}

void CallHistoryTest::theShortenedTalkOfThePracticeLineIsNotTold()
{
    CallLog log;
    CallRecord record;
    record.talkTime = seconds{16};
    record.cost = Money(499'500, QStringLiteral("USD")); // five and a half minutes
    QVERIFY(log.end(log.placed(FridayNoon, true), Outcome::Completed, seconds{18}, record));
    QCOMPARE(log.samples(CallsOn::PracticeLine),
             (QList<CallSample>{{Outcome::Completed, seconds{18}, {}, record.cost}}));
}

void CallHistoryTest::whatIsOldOrNotOverOrNeverBecameACallIsLeftOut()
{
    CallLog log;
    QVERIFY(log.placed(FridayNoon).attempt.id.isValid());
    QVERIFY(log.end(log.placed(FridayNoon - days{90} - seconds{1}), Outcome::Completed, seconds{60}));
    QVERIFY(log.samples().isEmpty());
    QVERIFY(log.end(log.placed(FridayNoon - days{90}), Outcome::Completed, seconds{60}));
    QCOMPARE(log.samples().size(), 1);
}

void CallHistoryTest::anEndThatWasLearntLateIsLeftOut()
{
    CallLog log;
    QVERIFY(log.end(log.placed(FridayNoon), Outcome::Completed, seconds{3601}));
    QVERIFY(log.samples().isEmpty());
    QVERIFY(log.end(log.placed(FridayNoon), Outcome::Completed, hours{1}));
    QCOMPARE(log.samples().size(), 1);
}

void CallHistoryTest::messagesAreNoCalls()
{
    CallLog log;
    QVERIFY(log.end(log.placed(FridayNoon, false, Channel::WhatsApp), Outcome::Completed, seconds{0}));
    QVERIFY(log.samples().isEmpty());
    QVERIFY(log.end(log.placed(FridayNoon), Outcome::NoAnswer, seconds{30}));
    QCOMPARE(log.samples().size(), 1);
}

void CallHistoryTest::theLatestComeFirstAndNoMoreThanAsked()
{
    CallLog log;
    for (int i = 1; i <= 5; ++i)
        QVERIFY(log.end(log.placed(FridayNoon + hours{i}), Outcome::Busy, seconds{i}));
    const QList<CallSample> samples = log.samples(CallsOn::RealAccounts, 2);
    QCOMPARE(samples.size(), 2);
    QCOMPARE(samples.at(0).held, seconds{5});
    QCOMPARE(samples.at(1).held, seconds{4});
}

QTEST_GUILESS_MAIN(CallHistoryTest)
#include "tst_callhistory.moc"
