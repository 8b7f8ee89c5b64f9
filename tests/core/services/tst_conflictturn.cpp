// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/conflictturn.h"

#include "tests/support/testprofile.h"

#include <QTest>

using namespace callboard;
using namespace callboard::services;

namespace {

/// Lets work be done, or does not.
struct Desk
{
    bool isTaken = false;

    [[nodiscard]] Result<void> alone(const std::function<Result<void>()> &work) const
    {
        return isTaken ? Result<void>(fail(ErrorCode::Refused)) : work();
    }
};

/// Ours settles even ids alone, theirs all.
Result<void> settleEven(store::Store & /*store*/, qint64 id, ConflictSide side, Instant /*now*/)
{
    if (side == ConflictSide::Ours && id % 2 == 1)
        return fail(ErrorCode::Refused);
    return {};
}

} // namespace

class ConflictTurnTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_profile = std::make_unique<test::TestProfile>();
        QVERIFY(m_profile->workspace);
    }
    void eachIsSettledWithTheSideThatWasChosen();
    void whoDoesNotGetATurnDecidesNothing();
    void aCancelledJobDecidesNothing();

private:
    [[nodiscard]] Result<ConflictReceipt> decide(ConflictSide side, const JobControlPtr &control,
                                                 bool isTaken = false)
    {
        const auto desk = std::make_shared<Desk>(Desk{isTaken});
        return test::await(decideInTurn(*m_profile->workspace, desk, {1, 2, 4}, side, &settleEven, control));
    }

    std::unique_ptr<test::TestProfile> m_profile;
};

void ConflictTurnTest::eachIsSettledWithTheSideThatWasChosen()
{
    const Result<ConflictReceipt> ours = decide(ConflictSide::Ours, std::make_shared<JobControl>());
    QVERIFY(ours);
    QCOMPARE(ours->decided, 2);
    QCOMPARE(ours->refused.size(), 1);
    const Result<ConflictReceipt> theirs = decide(ConflictSide::Theirs, std::make_shared<JobControl>());
    QVERIFY(theirs);
    QCOMPARE(theirs->decided, 3);
    QVERIFY(theirs->refused.isEmpty());
}

void ConflictTurnTest::whoDoesNotGetATurnDecidesNothing()
{
    const Result<ConflictReceipt> receipt =
        decide(ConflictSide::Theirs, std::make_shared<JobControl>(), true);
    QVERIFY(!receipt);
    QCOMPARE(receipt.error().code, ErrorCode::Refused);
}

void ConflictTurnTest::aCancelledJobDecidesNothing()
{
    const auto control = std::make_shared<JobControl>();
    control->cancelled = true;
    const Result<ConflictReceipt> receipt = decide(ConflictSide::Theirs, control);
    QVERIFY(receipt);
    QCOMPARE(receipt->decided, 0);
}

QTEST_GUILESS_MAIN(ConflictTurnTest)
#include "tst_conflictturn.moc"
