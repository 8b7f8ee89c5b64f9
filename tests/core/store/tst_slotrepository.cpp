// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/temporarystore.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace callboard;
using namespace callboard::store;
using callboard::test::TemporaryStore;

class SlotRepositoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSlotIsTakenOnceAndAnAttemptHoldsOneOfAScope();
    void aFreedSlotIsTakenAgain();
    void loweringWithLiveCallsStartsNoneUntilBelow();
    void aCallThatExistsAnyhowHoldsALineUntilItEnds();
    void scopesDoNotShareSlots();
    void anOperatorsScopeIsItsNames();
    void agreesWithAPlainModel();
};

namespace {

constexpr qint64 Owner = 1;

} // namespace

void SlotRepositoryTest::aSlotIsTakenOnceAndAnAttemptHoldsOneOfAScope()
{
    TemporaryStore store;
    SlotRepository &slots = store->slots;
    QVERIFY(slots.resize(SlotScope::Account, Owner, 2));
    const AttemptId first = AttemptId::create();
    QCOMPARE(slots.take(SlotScope::Account, Owner, first).value_or(false), true);
    const Result<bool> twice = slots.take(SlotScope::Account, Owner, first);
    QVERIFY(!twice);
    QCOMPARE(twice.error().code, ErrorCode::AlreadyExists);
    QCOMPARE(slots.take(SlotScope::Account, Owner, AttemptId::create()).value_or(false), true);
    QCOMPARE(slots.take(SlotScope::Account, Owner, AttemptId::create()).value_or(true), false);
    QCOMPARE(slots.used(SlotScope::Account, Owner).value_or(-1), 2);
    QCOMPARE(slots.free(SlotScope::Account, Owner).value_or(-1), 0);
}

void SlotRepositoryTest::aFreedSlotIsTakenAgain()
{
    TemporaryStore store;
    SlotRepository &slots = store->slots;
    const AttemptId attempt = AttemptId::create();
    for (const SlotScope scope : {SlotScope::Account, SlotScope::Campaign}) {
        QVERIFY(slots.resize(scope, Owner, 1));
        QCOMPARE(slots.take(scope, Owner, attempt).value_or(false), true);
    }
    QVERIFY(slots.release(attempt));
    for (const SlotScope scope : {SlotScope::Account, SlotScope::Campaign})
        QCOMPARE(slots.free(scope, Owner).value_or(-1), 1);
    QVERIFY(slots.dissolve(SlotScope::Campaign, Owner));
    QCOMPARE(slots.free(SlotScope::Campaign, Owner).value_or(-1), 0);
    QCOMPARE(slots.take(SlotScope::Account, Owner, AttemptId::create()).value_or(false), true);
}

// F56
void SlotRepositoryTest::loweringWithLiveCallsStartsNoneUntilBelow()
{
    TemporaryStore store;
    SlotRepository &slots = store->slots;
    QVERIFY(slots.resize(SlotScope::Account, Owner, 10));
    QList<AttemptId> live;
    for (int i = 0; i < 10; ++i) {
        live << AttemptId::create();
        QCOMPARE(slots.take(SlotScope::Account, Owner, live.constLast()).value_or(false), true);
    }
    while (!live.isEmpty()) {
        // As the engine does before each take: the limit first, then the slot.
        QVERIFY(slots.resize(SlotScope::Account, Owner, 3));
        const bool mayStart = live.size() < 3;
        const AttemptId next = AttemptId::create();
        QCOMPARE(slots.take(SlotScope::Account, Owner, next).value_or(!mayStart), mayStart);
        if (mayStart)
            QVERIFY(slots.release(next));
        QVERIFY(slots.release(live.takeFirst()));
    }
    QCOMPARE(slots.free(SlotScope::Account, Owner).value_or(-1), 3);
}

void SlotRepositoryTest::aCallThatExistsAnyhowHoldsALineUntilItEnds()
{
    TemporaryStore store;
    SlotRepository &slots = store->slots;
    QVERIFY(slots.occupy(SlotScope::System, SystemScope, AttemptId::create()));
    QCOMPARE(slots.used(SlotScope::System, SystemScope).value_or(-1), 1);
    QVERIFY(slots.resize(SlotScope::System, SystemScope, 3));
    const AttemptId beyond = AttemptId::create();
    for (const AttemptId &attempt : {AttemptId::create(), AttemptId::create(), beyond})
        QVERIFY(slots.occupy(SlotScope::System, SystemScope, attempt));
    QCOMPARE(slots.used(SlotScope::System, SystemScope).value_or(-1), 4);
    QCOMPARE(slots.take(SlotScope::System, SystemScope, AttemptId::create()).value_or(true), false);
    QVERIFY(slots.release(beyond));
    QVERIFY(slots.resize(SlotScope::System, SystemScope, 3));
    QCOMPARE(slots.free(SlotScope::System, SystemScope).value_or(-1), 0);
    QCOMPARE(slots.used(SlotScope::System, SystemScope).value_or(-1), 3);
    QVERIFY(slots.occupy(SlotScope::Campaign, Owner, beyond));
    QCOMPARE(slots.used(SlotScope::System, SystemScope).value_or(-1), 3);
}

void SlotRepositoryTest::scopesDoNotShareSlots()
{
    TemporaryStore store;
    SlotRepository &slots = store->slots;
    QVERIFY(slots.resize(SlotScope::Account, 1, 1));
    QVERIFY(slots.resize(SlotScope::Account, 2, 1));
    QVERIFY(slots.resize(SlotScope::Campaign, 1, 4));
    QCOMPARE(slots.take(SlotScope::Account, 1, AttemptId::create()).value_or(false), true);
    QCOMPARE(slots.free(SlotScope::Account, 1).value_or(-1), 0);
    QCOMPARE(slots.free(SlotScope::Account, 2).value_or(-1), 1);
    QCOMPARE(slots.free(SlotScope::Campaign, 1).value_or(-1), 4);
}

void SlotRepositoryTest::anOperatorsScopeIsItsNames()
{
    QCOMPARE(operatorScope(QStringLiteral("Asha")), operatorScope(QStringLiteral("Asha")));
    QVERIFY(operatorScope(QStringLiteral("Asha")) != operatorScope(QStringLiteral("asha")));
    QVERIFY(operatorScope(QString()) >= 0);
    QVERIFY(operatorScope(QStringLiteral("Asha")) >= 0);
}

void SlotRepositoryTest::agreesWithAPlainModel()
{
    constexpr quint32 Seed = 56;
    QRandomGenerator dice(Seed);
    TemporaryStore store;
    SlotRepository &slots = store->slots;
    int lines = 0;
    int rows = 0; // never fewer than live calls, nor than the limit
    QList<AttemptId> live;
    for (int round = 0; round < 600; ++round) {
        const QByteArray where = QStringLiteral("seed %1 round %2").arg(Seed).arg(round).toUtf8();
        switch (dice.bounded(5)) {
        case 0:
            lines = int(dice.bounded(8));
            QVERIFY2(slots.resize(SlotScope::Account, Owner, lines).value_or(-1) == live.size(),
                     where.constData());
            rows = std::max(lines, int(live.size()));
            break;
        case 1:
            if (!live.isEmpty())
                QVERIFY2(slots.release(live.takeAt(int(dice.bounded(int(live.size()))))), where.constData());
            break;
        case 2:
            live << AttemptId::create();
            QVERIFY2(slots.occupy(SlotScope::Account, Owner, live.constLast()), where.constData());
            rows = std::max(rows, int(live.size()));
            break;
        default: {
            const AttemptId next = AttemptId::create();
            const Result<bool> taken = slots.take(SlotScope::Account, Owner, next);
            QVERIFY2(taken, where.constData());
            QVERIFY2(*taken == (live.size() < rows), where.constData());
            if (*taken)
                live << next;
        }
        }
        QVERIFY2(slots.used(SlotScope::Account, Owner).value_or(-1) == live.size(), where.constData());
        QVERIFY2(slots.free(SlotScope::Account, Owner).value_or(-1) == rows - live.size(), where.constData());
    }
}

QTEST_GUILESS_MAIN(SlotRepositoryTest)
#include "tst_slotrepository.moc"
