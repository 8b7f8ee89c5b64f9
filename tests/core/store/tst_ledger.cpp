// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/ledger.h"

#include "tests/support/temporarystore.h"

#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrentRun>

using namespace callboard;
using namespace callboard::store;
using callboard::test::FridayNoon;
using callboard::test::sampleLead;

class LedgerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesHappenInTheOrderOfTheCalls();
    void readsSeeWhatWasWrittenBefore();
    void readersCannotWrite();
    void manyThreadsMayAskAtOnce();
    void twoLedgersOnAFileSeeEachOther();
    void whatWasPostedIsWrittenBeforeTheLedgerGoes();
    void aFileThatIsNoDatabaseIsRefused();
    void changesAreToldToOtherThreads();
};

namespace {

const QString Key = QStringLiteral("key");

class Desk
{
public:
    [[nodiscard]] Result<std::unique_ptr<Ledger>> open() const { return Ledger::open(fileName(), cipher); }
    [[nodiscard]] QString fileName() const { return directory.filePath(QStringLiteral("callboard.db")); }

    QTemporaryDir directory;
    security::ColumnCipher cipher{QByteArray(security::ColumnCipher::KeyBytes, 'k')};
};

QFuture<Result<void>> set(Ledger &ledger, const QString &value)
{
    return ledger.write([value](Store &store) { return store.settings.setValue(Key, value); });
}

QString get(Ledger &ledger)
{
    const Result<std::optional<QString>> value =
        ledger.read([](const Store &store) { return store.settings.value(Key); }).result();
    return value ? value->value_or(QString()) : QStringLiteral("error");
}

qint64 versionSeenBy(Ledger &ledger)
{
    return ledger.write([](Store &store) { return store.database->dataVersion(); }).result().value_or(-1);
}

} // namespace

void LedgerTest::writesHappenInTheOrderOfTheCalls()
{
    const Desk desk;
    const auto ledger = desk.open();
    QVERIFY(ledger);
    QList<int> order; // the ledger's thread alone touches it until the last future is there
    QFuture<bool> last;
    for (int i = 0; i < 200; ++i) {
        last = (*ledger)->write([&order, i](Store &) {
            order << i;
            return true;
        });
    }
    QVERIFY(last.result());
    QCOMPARE(order.size(), 200);
    QVERIFY(std::is_sorted(order.cbegin(), order.cend()));
}

void LedgerTest::readsSeeWhatWasWrittenBefore()
{
    const Desk desk;
    const auto ledger = desk.open();
    QVERIFY(ledger);
    for (int i = 0; i < 50; ++i) {
        QVERIFY(set(**ledger, QString::number(i)).result());
        QCOMPARE(get(**ledger), QString::number(i));
    }
}

void LedgerTest::readersCannotWrite()
{
    const Desk desk;
    const auto ledger = desk.open();
    QVERIFY(ledger);
    const Result<int> refused = (*ledger)
                                    ->read([](const Store &store) {
                                        return store.database->execute(QStringLiteral("delete from setting"));
                                    })
                                    .result();
    QVERIFY(!refused);
}

void LedgerTest::manyThreadsMayAskAtOnce()
{
    const Desk desk;
    const auto ledger = desk.open();
    QVERIFY(ledger);
    Ledger *shared = ledger->get();
    QList<QFuture<int>> workers;
    for (int worker = 0; worker < 4; ++worker) {
        workers << QtConcurrent::run([shared, worker] {
            int good = 0;
            for (int i = 0; i < 25; ++i) {
                const int number = worker * 1000 + i;
                const Result<LeadId> added =
                    shared
                        ->write([number](Store &store) {
                            return store.leads.insert(seal(sampleLead(number), store.cipher), {}, FridayNoon);
                        })
                        .result();
                if (!added)
                    continue;
                const Result<Lead> found =
                    shared->read([id = *added](const Store &store) { return store.leads.find(id); }).result();
                good += found && found->name == sampleLead(number).name ? 1 : 0;
            }
            return good;
        });
    }
    for (const QFuture<int> &worker : workers)
        QCOMPARE(worker.result(), 25);
}

// Ruling 18
void LedgerTest::twoLedgersOnAFileSeeEachOther()
{
    const Desk desk;
    const auto one = desk.open();
    const auto two = desk.open();
    QVERIFY(one);
    QVERIFY(two);
    const qint64 before = versionSeenBy(**one);
    QCOMPARE(versionSeenBy(**one), before);
    QVERIFY(set(**one, QStringLiteral("mine")).result());
    QCOMPARE(versionSeenBy(**one), before);
    QVERIFY(set(**two, QStringLiteral("theirs")).result());
    QVERIFY(versionSeenBy(**one) != before);
    QCOMPARE(get(**one), QStringLiteral("theirs"));
}

void LedgerTest::whatWasPostedIsWrittenBeforeTheLedgerGoes()
{
    const Desk desk;
    {
        const auto ledger = desk.open();
        QVERIFY(ledger);
        for (int i = 0; i < 100; ++i)
            (void)set(**ledger, QString::number(i));
    }
    const auto again = desk.open();
    QVERIFY(again);
    QCOMPARE(get(**again), QStringLiteral("99"));
}

// F44
void LedgerTest::aFileThatIsNoDatabaseIsRefused()
{
    const Desk desk;
    QFile file(desk.fileName());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(QByteArray("not a database at all ").repeated(200)) > 0);
    file.close();
    const auto ledger = desk.open();
    QVERIFY(!ledger);
    QCOMPARE(ledger.error().code, ErrorCode::DatabaseDamaged);
}

void LedgerTest::changesAreToldToOtherThreads()
{
    const Desk desk;
    const auto ledger = desk.open();
    QVERIFY(ledger);
    bool heard = false;
    connect(&(*ledger)->changes(), &ChangeFeed::campaignsChanged, this, [&] {
        QCOMPARE(QThread::currentThread(), thread());
        heard = true;
    });
    (void)(*ledger)->write([changes = &(*ledger)->changes()](Store &) {
        Q_EMIT changes->campaignsChanged();
        return true;
    });
    QTRY_VERIFY(heard);
}

QTEST_GUILESS_MAIN(LedgerTest)
#include "tst_ledger.moc"
