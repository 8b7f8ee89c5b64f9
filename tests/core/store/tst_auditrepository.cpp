// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/auditrepository.h"

#include "core/security/auditchain.h"
#include "tests/support/temporarystore.h"

#include <QTest>

using namespace callboard;
using namespace callboard::store;
using callboard::test::FridayNoon;
using callboard::test::TemporaryStore;

class AuditRepositoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsAreChainedInTheirOrder();
    void aRowComesBackAsItWasHashed_data();
    void aRowComesBackAsItWasHashed();
    void rowsArePagedFromTheNewest();
    void theRowsOfOneThingAreFound();
    void aRowStandsOrFallsWithItsAct();
};

namespace {

AuditEntry entryOf(const QString &kind, const QString &id, const QString &details = {})
{
    AuditEntry entry;
    entry.at = FridayNoon;
    entry.actorKind = QStringLiteral("operator");
    entry.actorName = QStringLiteral("Asha");
    entry.act = QStringLiteral("campaign.paused");
    entry.objectKind = kind;
    entry.objectId = id;
    entry.details = details;
    return entry;
}

QList<qint64> numbersOf(const Result<QList<AuditEntry>> &rows)
{
    QList<qint64> numbers;
    for (const AuditEntry &entry : rows.value_or({}))
        numbers << entry.number;
    return numbers;
}

} // namespace

void AuditRepositoryTest::rowsAreChainedInTheirOrder()
{
    TemporaryStore store;
    AuditRepository trail(store.database());
    QVERIFY(!trail.head().value_or(AuditEntry()));
    for (int i = 1; i <= 3; ++i)
        QVERIFY(trail.append(entryOf(QStringLiteral("campaign"), QString::number(i))));
    const QList<AuditEntry> rows = trail.following(0, 10).value_or({});
    QCOMPARE(numbersOf(rows), (QList<qint64>{1, 2, 3}));
    QByteArray previous = security::auditChainStart();
    for (const AuditEntry &entry : rows) {
        QCOMPARE(entry.previous, previous);
        QCOMPARE(entry.hash, security::auditHash(hashedFields(entry), previous));
        previous = entry.hash;
    }
    QCOMPARE(trail.head().value_or(std::nullopt)->hash, previous);
    QCOMPARE(trail.find(2).value_or(std::nullopt)->objectId, QStringLiteral("2"));
}

void AuditRepositoryTest::aRowComesBackAsItWasHashed_data()
{
    QTest::addColumn<QString>("before");
    QTest::newRow("a text") << QString();
    QTest::newRow("a mark of byte order") << QString(QChar(QChar::ByteOrderMark));
    QTest::newRow("several") << QString(3, QChar(QChar::ByteOrderMark));
}

void AuditRepositoryTest::aRowComesBackAsItWasHashed()
{
    QFETCH(QString, before);
    TemporaryStore store;
    AuditRepository trail(store.database());
    QString odd = before + QStringLiteral("a — ह\U0001F600 ");
    odd += QChar::Null;
    odd += QChar(0xd800); // half a pair
    QVERIFY(trail.append(entryOf(QStringLiteral("lead"), {}, odd)));
    const AuditEntry back = trail.head().value_or(std::nullopt).value_or(AuditEntry());
    QVERIFY(back.details.startsWith(QStringLiteral("a — ह")));
    QCOMPARE(back.hash, security::auditHash(hashedFields(back), back.previous));
}

void AuditRepositoryTest::rowsArePagedFromTheNewest()
{
    TemporaryStore store;
    AuditRepository trail(store.database());
    for (int i = 1; i <= 5; ++i)
        QVERIFY(trail.append(entryOf(QStringLiteral("campaign"), QString::number(i))));
    QCOMPARE(numbersOf(trail.page({}, 0, 2)), (QList<qint64>{5, 4}));
    QCOMPARE(numbersOf(trail.page({}, 4, 2)), (QList<qint64>{3, 2}));
    QCOMPARE(numbersOf(trail.page({}, 2, 2)), (QList<qint64>{1}));
    QCOMPARE(numbersOf(trail.following(3, 10)), (QList<qint64>{4, 5}));
}

void AuditRepositoryTest::theRowsOfOneThingAreFound()
{
    TemporaryStore store;
    AuditRepository trail(store.database());
    for (const char *id : {"1", "2", "1"})
        QVERIFY(trail.append(entryOf(QStringLiteral("campaign"), QString::fromLatin1(id))));
    QVERIFY(trail.append(entryOf(QStringLiteral("lead"), QStringLiteral("1"))));
    const AuditFilter campaigns{.objectKind = QStringLiteral("campaign")};
    const AuditFilter first{QStringLiteral("campaign"), QStringLiteral("1")};
    QCOMPARE(numbersOf(trail.page(campaigns, 0, 9)), (QList<qint64>{3, 2, 1}));
    QCOMPARE(numbersOf(trail.page(first, 0, 9)), (QList<qint64>{3, 1}));
    QCOMPARE(trail.count(first).value_or(0), 2);
    QCOMPARE(trail.count({}).value_or(0), 4);
}

// One inside another is a part of it.
void AuditRepositoryTest::aRowStandsOrFallsWithItsAct()
{
    TemporaryStore store;
    AuditRepository trail(store.database());
    const auto append = [&trail] {
        return trail.append(entryOf(QStringLiteral("campaign"), {})).has_value();
    };
    {
        Transaction outer(store.database());
        QVERIFY(outer.begun());
        Transaction inner(store.database());
        QVERIFY(inner.begun() && append() && inner.commit());
    }
    QCOMPARE(trail.count({}).value_or(-1), 0);
    {
        Transaction outer(store.database());
        QVERIFY(outer.begun() && append());
        {
            Transaction inner(store.database());
            QVERIFY(inner.begun() && append());
        }
        QCOMPARE(trail.count({}).value_or(-1), 1);
        Transaction second(store.database());
        QVERIFY(second.begun() && append() && second.commit() && outer.commit());
    }
    QCOMPARE(trail.count({}).value_or(-1), 2);
    Transaction after(store.database()); // and the next one is on its own again
    QVERIFY(after.begun() && append() && after.commit());
    QCOMPARE(numbersOf(trail.following(0, 9)), (QList<qint64>{1, 2, 3}));
}

QTEST_GUILESS_MAIN(AuditRepositoryTest)
#include "tst_auditrepository.moc"
