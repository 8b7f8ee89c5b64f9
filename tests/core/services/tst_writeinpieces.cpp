// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/writeinpieces.h"

#include "tests/support/testprofile.h"

#include <QTest>

#include <algorithm>

using namespace callboard;
using namespace callboard::services;

class WriteInPiecesTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_profile = std::make_unique<test::TestProfile>();
        QVERIFY(m_profile->workspace);
    }
    void allOfAListIsDoneInOrder();
    void whatCannotBeDoneEndsIt();
    void piecesAreDoneUntilNoneIsLeft();
    void aPieceThatFailsEndsIt();

private:
    [[nodiscard]] store::Ledger &ledger() { return m_profile->workspace->ledger(); }

    std::unique_ptr<test::TestProfile> m_profile;
};

void WriteInPiecesTest::allOfAListIsDoneInOrder()
{
    QList<int> list;
    for (int i = 0; i < 120; ++i) // more than two pieces
        list << i;
    QList<int> done;
    QVERIFY(writeInPieces(ledger(), list, [&done](store::Store &, int one) -> Result<void> {
        done << one;
        return {};
    }));
    QCOMPARE(done, list);
}

void WriteInPiecesTest::whatCannotBeDoneEndsIt()
{
    int tried = 0;
    const Result<void> failed =
        writeInPieces(ledger(), QList<int>{1, 2, 3}, [&tried](store::Store &, int one) -> Result<void> {
            ++tried;
            return one == 2 ? Result<void>(fail(ErrorCode::Refused)) : Result<void>();
        });
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::Refused);
    QCOMPARE(tried, 2);
}

void WriteInPiecesTest::piecesAreDoneUntilNoneIsLeft()
{
    int left = 7;
    const Result<int> done = writeUntilNoneIsLeft(ledger(), [&left](store::Store &) -> Result<int> {
        const int some = std::min(left, 3);
        left -= some;
        return some;
    });
    QCOMPARE(done.value_or(-1), 7);
    QCOMPARE(left, 0);
    const Result<int> none = writeUntilNoneIsLeft(ledger(), [](store::Store &) -> Result<int> { return 0; });
    QCOMPARE(none.value_or(-1), 0);
}

void WriteInPiecesTest::aPieceThatFailsEndsIt()
{
    int calls = 0;
    const Result<int> failed = writeUntilNoneIsLeft(ledger(), [&calls](store::Store &) -> Result<int> {
        if (++calls == 2)
            return fail(ErrorCode::Refused);
        return 1;
    });
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::Refused);
    QCOMPARE(calls, 2);
}

QTEST_GUILESS_MAIN(WriteInPiecesTest)
#include "tst_writeinpieces.moc"
