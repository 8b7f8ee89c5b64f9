// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/recipientbudget.h"

#include "core/store/recipienthistory.h"
#include "tests/core/dispatch/senderbench.h"

#include <QRandomGenerator>

#include <algorithm>

namespace callboard::dispatch {

using namespace std::chrono_literals;
using test::InLedger;
using test::SenderBench;

/// How many people a sender has written to, against a list of all messages that is counted by hand.
class RecipientBudgetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMessageThatDidNotLeaveGivesItsPlaceBack();
    void anotherLimitHoldsAtOnce();
    void noDayHoldsMorePeopleThanAllowed_data();
    void noDayHoldsMorePeopleThanAllowed();
};

namespace {

/// A budget with the context that it needs.
struct Keeper
{
    explicit Keeper(SenderBench &bench, store::Store &store)
        : context{store, bench.ledger->changes(), bench.clock, bench.periods, bench.source()}
        , budget(context)
    {
    }
    EngineContext context;
    RecipientBudget budget;
};

struct Message
{
    int person = 0;
    Instant at;
};

/// Messages of one sender, in the ledger and in a list.
class Sent
{
public:
    explicit Sent(SenderBench &bench)
        : m_bench(bench)
        , m_campaign(bench.send({bench.addLead(1)}))
        , m_lead(bench.place(m_campaign, 0).lead)
        , m_keeper(bench, [&bench](store::Store &store) { return std::make_unique<Keeper>(bench, store); })
    {
    }

    [[nodiscard]] plan::RecipientCount count()
    {
        return m_bench.at([&](store::Store &store) {
            return m_keeper->budget.count(sender(store)).value_or(plan::RecipientCount{-1, -1, {}});
        });
    }
    /// To \a person through \a account, now. \a state: what became of it.
    [[nodiscard]] bool add(int person, AccountId account, const QString &state)
    {
        if (state == QLatin1String("ended"))
            messages << Message{person, m_bench.clock.now()};
        return m_bench.at([&](store::Store &store) {
            store::LedgerAttempt made;
            made.attempt.id = AttemptId::create();
            made.attempt.lead = m_lead;
            made.attempt.campaign = m_campaign;
            made.attempt.account = account;
            made.attempt.ordinal = ++m_ordinal;
            made.attempt.channel = Channel::WhatsApp;
            made.attempt.dueAt = m_bench.clock.now();
            made.attempt.intentAt = m_bench.clock.now();
            made.numberIndex = indexOf(person);
            m_keeper->budget.noteSent(sender(store));
            return store.attempts.insertIntent(made) &&
                   store.database->change(QStringLiteral("update attempt set state = ? where id = ?"),
                                          {state, made.attempt.id.text()});
        });
    }
    [[nodiscard]] bool isKnown(int person)
    {
        return m_bench.at([&](store::Store &store) {
            return store::RecipientHistory(*store.database, sender(store).portfolio)
                .includes(indexOf(person), recipientsSince(m_bench.clock.now()))
                .value_or(false);
        });
    }
    /// Of the 24 hours that end at \a at, by the list.
    [[nodiscard]] QSet<int> people(Instant at) const
    {
        QSet<int> found;
        for (const Message &each : messages) {
            if (each.at > at - 24h && each.at <= at)
                found.insert(each.person);
        }
        return found;
    }

    QList<Message> messages;

private:
    [[nodiscard]] Sender sender(store::Store &store) const
    {
        return senderOf(store.accounts.find(m_bench.account).value_or(Account()), store).value_or(Sender());
    }
    [[nodiscard]] static QByteArray indexOf(int person)
    {
        return QByteArray::number(person).rightJustified(32, '0');
    }

    SenderBench &m_bench;
    CampaignId m_campaign;
    LeadId m_lead;
    InLedger<Keeper> m_keeper;
    int m_ordinal = 0;
};

} // namespace

void RecipientBudgetTest::aMessageThatDidNotLeaveGivesItsPlaceBack()
{
    SenderBench bench;
    bench.change([](Account &each) { each.recipientsADay = 1; });
    Sent sent(bench);
    QCOMPARE(sent.count().used, 0);
    QVERIFY(sent.add(1, bench.account, QStringLiteral("refused")));
    QCOMPARE(sent.count().used, 0);
    QVERIFY(sent.add(2, bench.account, QStringLiteral("needs_operator"))); // it may have arrived
    QVERIFY(sent.count().isFull());
    QCOMPARE(sent.count().frees, std::optional<Instant>(bench.clock.now() + 24h));
}

void RecipientBudgetTest::anotherLimitHoldsAtOnce()
{
    SenderBench bench;
    bench.change([](Account &each) { each.recipientsADay = 10; });
    Sent sent(bench);
    QVERIFY(sent.add(1, bench.account, QStringLiteral("ended")));
    QVERIFY(!sent.count().isFull());
    bench.change([](Account &each) { each.recipientsADay = 1; });
    QVERIFY(sent.count().isFull());
    bench.change([](Account &each) { each.recipientsADay = 0; });
    QVERIFY(!sent.count().isFull());
}

void RecipientBudgetTest::noDayHoldsMorePeopleThanAllowed_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {7U, 20261121U, 4242U})
        QTest::addRow("seed %u", seed) << seed;
}

void RecipientBudgetTest::noDayHoldsMorePeopleThanAllowed()
{
    QFETCH(quint32, seed);
    const QByteArray told = QByteArrayLiteral("seed ") + QByteArray::number(seed);
    QRandomGenerator dice(seed);
    SenderBench bench;
    const int limit = dice.bounded(2, 6);
    bench.change([limit](Account &each) { each.recipientsADay = limit; });
    const AccountId twin = bench.addTwin();
    Sent sent(bench);
    int held = 0;
    int free = 0; // to people who cost nothing
    for (int step = 0; step < 250; ++step) {
        const Instant now = bench.clock.now();
        const QSet<int> people = sent.people(now);
        const plan::RecipientCount count = sent.count();
        QVERIFY2(count.used >= people.size(), told.constData());
        QCOMPARE(count.isFull(), people.size() >= limit);
        if (count.isFull()) {
            // The very moment at which there is room, and none before it.
            QVERIFY2(count.frees && *count.frees > now, told.constData());
            QVERIFY2(sent.people(*count.frees).size() < limit, told.constData());
            QVERIFY2(sent.people(*count.frees - 1ms).size() >= limit, told.constData());
        }
        const int person = dice.bounded(10);
        const bool isKnown = people.contains(person);
        QCOMPARE(sent.isKnown(person), isKnown);
        if (isKnown || !count.isFull()) {
            const AccountId account = dice.bounded(2) == 0 ? twin : bench.account;
            const bool hasLeft = dice.bounded(5) > 0;
            free += isKnown && count.isFull() ? 1 : 0;
            QVERIFY(
                sent.add(person, account, hasLeft ? QStringLiteral("ended") : QStringLiteral("not_sent")));
        } else {
            ++held;
            if (dice.bounded(4) == 0)
                bench.clock.advance(*count.frees - now);
        }
        bench.clock.advance(milliseconds{dice.bounded(3 * 3'600'000)});
    }
    for (const Message &last : std::as_const(sent.messages))
        QVERIFY2(sent.people(last.at).size() <= limit, told.constData());
    QVERIFY2(held > 20 && free > 5, told.constData());
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::RecipientBudgetTest)
#include "tst_recipientbudget.moc"
