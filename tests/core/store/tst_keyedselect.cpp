// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/keyedselect.h"

#include "tests/support/temporarystore.h"

#include <QTest>

#include <algorithm>

using namespace callboard;
using namespace callboard::store;

namespace {

QString keyOf(int number)
{
    return QStringLiteral("key %1").arg(number);
}

} // namespace

class KeyedSelectTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<test::TemporaryStore>();
        QVERIFY(m_store->database().change(QStringLiteral("create table thing (k text, n integer)")));
    }
    void moreKeysThanOneStatementCanBindAreAllFound();
    void whatIsNotKnownIsLeftOut();
    void withoutKeysNothingIsAsked();
    void aFaultIsHandedOn();

private:
    [[nodiscard]] bool fill(int count)
    {
        Transaction transaction(m_store->database());
        if (!transaction.begun())
            return false;
        for (int i = 0; i < count; ++i) {
            if (!m_store->database().change(QStringLiteral("insert into thing (k, n) values (?, ?)"),
                                            {keyOf(i), i}))
                return false;
        }
        return transaction.commit().has_value();
    }
    [[nodiscard]] QList<int> found(const QStringList &keys)
    {
        QList<int> numbers;
        const Result<void> done =
            selectByKeys(m_store->database(), QStringLiteral("select n from thing"), QStringLiteral("k"),
                         keys, [&numbers](const Row &row) { numbers << row.number(0); });
        return done ? numbers : QList<int>{-1};
    }

    std::unique_ptr<test::TemporaryStore> m_store;
};

void KeyedSelectTest::moreKeysThanOneStatementCanBindAreAllFound()
{
    constexpr int Many = 1'201; // three statements, the last of a single key
    QVERIFY(fill(Many));
    QStringList keys;
    for (int i = 0; i < Many; ++i)
        keys << keyOf(i);
    QList<int> numbers = found(keys);
    std::sort(numbers.begin(), numbers.end());
    QCOMPARE(numbers.size(), Many);
    QCOMPARE(numbers.constFirst(), 0);
    QCOMPARE(numbers.constLast(), Many - 1);
}

void KeyedSelectTest::whatIsNotKnownIsLeftOut()
{
    QVERIFY(fill(3));
    QCOMPARE(found({keyOf(7), keyOf(2)}), QList<int>{2});
}

void KeyedSelectTest::withoutKeysNothingIsAsked()
{
    QVERIFY(selectByKeys(m_store->database(), QStringLiteral("select n from nowhere"), QStringLiteral("k"),
                         {}, [](const Row &) { QFAIL("there is no row"); }));
}

void KeyedSelectTest::aFaultIsHandedOn()
{
    const Result<void> done =
        selectByKeys(m_store->database(), QStringLiteral("select n from nowhere"), QStringLiteral("k"),
                     {keyOf(1)}, [](const Row &) { QFAIL("there is no row"); });
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::DatabaseStatement);
}

QTEST_GUILESS_MAIN(KeyedSelectTest)
#include "tst_keyedselect.moc"
