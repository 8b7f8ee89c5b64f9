// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/arrivingregister.h"

#include "core/store/ledger.h"
#include "tests/core/services/donotcalldesk.h"
#include "tests/support/leadmarks.h"

#include <QtConcurrentRun>

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;

/// The marks of leads follow the lists: they come with an entry and go with the last that asks for them.
class DoNotCallMarksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aMarkGoesWithThePrefixThatAskedForIt();
    void aMarkGoesWithTheRegisterThatAskedForIt();
    void aMarkGoesWhenANewerFileLacksTheNumber();
    void aCancelledImportLeavesNoMark();
    void whatACrashLeftOfAnImportIsNoPartOfTheNext();
    void aCopyThatOutlivedItsFormerFileIsNeverLost_data();
    void aCopyThatOutlivedItsFormerFileIsNeverLost();
    void aCopyThatIsNotWholeIsDroppedWhenTheEngineStarts();
    void aRemovedRegisterDoesNotComeBackFromItsCopy();
    void aMarkFromBeforeTheListsStays();
    void callsAreNotAllowedWhileAnotherListForbids();
};

namespace {

constexpr QLatin1String First("+919810000001"); // the number of the profile's first lead
constexpr QLatin1String Second("+919810000002");
constexpr QLatin1String Third("+919810000003");

/// What blocks, on a pool thread.
template<typename Work>
[[nodiscard]] auto run(Work work)
{
    return QtConcurrent::run(std::move(work));
}

class Desk : public test::DoNotCallDesk
{
public:
    /// Without an entry that would ask for it.
    [[nodiscard]] bool mark(LeadId lead)
    {
        return await(
                   profile.workspace->ledger().write([lead, now = profile.clock->now()](store::Store &store) {
                       return store.leads.setDoNotCall(lead, true, now);
                   }))
            .has_value();
    }
    [[nodiscard]] store::Ledger &ledger() { return profile.workspace->ledger(); }
    /// What a program leaves that ends while it reads a newer file with \a numbers; its source.
    [[nodiscard]] QString leave(const QString &numbers)
    {
        DoNotCallEntry left;
        left.list = DoNotCallList::Register;
        left.source =
            await(run([this] { return beginArrival(ledger(), QStringLiteral("NCPR")); })).value_or({});
        return add(numbers, left).added.isEmpty() ? QString() : left.source;
    }
    [[nodiscard]] QList<qint64> idsOf(const QString &source)
    {
        QList<qint64> ids;
        for (const DoNotCallEntry &entry : entries()) {
            if (entry.source == source)
                ids << entry.id;
        }
        return ids;
    }
    /// What is noted of copies under way.
    [[nodiscard]] QStringList noted()
    {
        return await(ledger().read([](const store::Store &store) {
                   return store.settings.values(QStringLiteral("do_not_call.arriving."));
               }))
            .value_or({{QStringLiteral("not read"), {}}})
            .values();
    }
};

} // namespace

void DoNotCallMarksTest::aMarkGoesWithThePrefixThatAskedForIt()
{
    Desk desk;
    const QList<LeadId> leads = desk.profile.addLeads(3);
    const DoNotCallReceipt receipt = desk.add(QStringLiteral("+9198100*\n") + Second);
    QCOMPARE(receipt.added.size(), 2);
    // As the engine does when it comes to a lead that a prefix forbids.
    for (const LeadId lead : {leads.at(0), leads.at(1)})
        QVERIFY(desk.mark(lead));
    const Result<QList<DoNotCallEntry>> removed = await(desk.lists.remove({receipt.added.constFirst()}));
    QVERIFY(removed);
    QCOMPARE(desk.status(leads.at(0)), LeadStatus::Pending);
    QCOMPARE(desk.status(leads.at(1)), LeadStatus::DoNotCall); // by a number of its own
    QCOMPARE(desk.status(leads.at(2)), LeadStatus::Pending);
}

void DoNotCallMarksTest::aMarkGoesWithTheRegisterThatAskedForIt()
{
    Desk desk;
    const QList<LeadId> leads = desk.profile.addLeads(3);
    QVERIFY(desk.import("+919810000001\n+919810000002\n+9198100*\n"));
    QVERIFY(desk.mark(leads.at(2)));
    QCOMPARE(desk.add(Second).added.size(), 1);
    QCOMPARE(await(desk.lists.removeRegister(QStringLiteral("NCPR"))).value_or(-1), 3);
    QCOMPARE(desk.status(leads.at(0)), LeadStatus::Pending);
    QCOMPARE(desk.status(leads.at(1)), LeadStatus::DoNotCall); // by the house's own list
    QCOMPARE(desk.status(leads.at(2)), LeadStatus::Pending);
    QCOMPARE(desk.listed(), QStringList{Second});
    QCOMPARE(await(desk.lists.removeRegister(QStringLiteral("NCPR"))).error().code, ErrorCode::NotFound);
}

void DoNotCallMarksTest::aMarkGoesWhenANewerFileLacksTheNumber()
{
    Desk desk;
    const QList<LeadId> leads = desk.profile.addLeads(2);
    QVERIFY(desk.import("+919810000001\n+919810000002\n"));
    const Result<DoNotCallReceipt> newer = desk.import("+919810000002\n");
    QVERIFY(newer);
    QCOMPARE(newer->leadsReleased, 1);
    QCOMPARE(desk.status(leads.at(0)), LeadStatus::Pending);
    QCOMPARE(desk.status(leads.at(1)), LeadStatus::DoNotCall);
}

void DoNotCallMarksTest::aCancelledImportLeavesNoMark()
{
    Desk desk;
    const QList<LeadId> leads = desk.profile.addLeads(2);
    QVERIFY(desk.import("+919810000002\n"));
    QByteArray bytes;
    for (int i = 1; i <= 200'000; ++i)
        bytes += "+9198" + QByteArray::number(10'000'000 + i) + '\n';
    const auto control = std::make_shared<JobControl>();
    QVERIFY(desk.write(bytes));
    const QFuture<Result<DoNotCallReceipt>> import = desk.start(control);
    QTRY_COMPARE_WITH_TIMEOUT(desk.status(leads.at(0)), LeadStatus::DoNotCall, 30'000);
    control->cancelled = true;
    QCOMPARE(await(import).error().code, ErrorCode::Cancelled);
    QCOMPARE(desk.status(leads.at(0)), LeadStatus::Pending);
    QCOMPARE(desk.status(leads.at(1)), LeadStatus::DoNotCall); // the former file stays in force
    QCOMPARE(desk.listed(), QStringList{Second});
}

void DoNotCallMarksTest::whatACrashLeftOfAnImportIsNoPartOfTheNext()
{
    Desk desk;
    const QList<LeadId> leads = desk.profile.addLeads(2);
    QVERIFY(desk.import("+919810000002\n"));
    QVERIFY(!desk.leave(First).isEmpty());
    QCOMPARE(desk.status(leads.at(0)), LeadStatus::DoNotCall);

    // One that is not read to its end leaves all as it was.
    const auto cancelled = std::make_shared<JobControl>();
    cancelled->cancelled = true;
    QVERIFY(!desk.import("+919810000002\n", cancelled));
    QCOMPARE(desk.listed(), (QStringList{First, Second}));

    const Result<DoNotCallReceipt> receipt = desk.import("+919810000002\n");
    QVERIFY(receipt);
    QCOMPARE(receipt->leadsReleased, 1);
    QCOMPARE(desk.listed(), QStringList{Second});
    QCOMPARE(desk.status(leads.at(0)), LeadStatus::Pending);
    QCOMPARE(await(desk.lists.registers()).value_or({}).size(), 1);
    QVERIFY(desk.noted().isEmpty());
}

void DoNotCallMarksTest::aCopyThatOutlivedItsFormerFileIsNeverLost_data()
{
    QTest::addColumn<bool>("isFormerGone");
    QTest::addColumn<QByteArray>("next"); // empty: the engine starts instead
    QTest::newRow("the former file still there, the engine starts") << false << QByteArray();
    QTest::newRow("nothing but the copy, the engine starts") << true << QByteArray();
    QTest::newRow("the former file still there, an import is cancelled") << false << QByteArray("x");
    QTest::newRow("nothing but the copy, an import is cancelled") << true << QByteArray("x");
}

void DoNotCallMarksTest::aCopyThatOutlivedItsFormerFileIsNeverLost() // F54
{
    QFETCH(bool, isFormerGone);
    QFETCH(QByteArray, next);
    Desk desk;
    const QList<LeadId> leads = desk.profile.addLeads(3);
    QVERIFY(desk.import("+919810000001\n+919810000002\n"));
    const QString copy = desk.leave(Second + u'\n' + Third);
    QVERIFY(await(run([&] { return closeArrival(desk.ledger(), copy, desk.profile.clock->now()); })));
    if (isFormerGone)
        QVERIFY(await(desk.lists.remove(desk.idsOf(QStringLiteral("NCPR")))));
    if (next.isEmpty()) {
        QVERIFY(await(desk.profile.workspace->startEngine()));
    } else {
        const auto control = std::make_shared<JobControl>();
        control->cancelled = true;
        QCOMPARE(desk.import(next, control).error().code, ErrorCode::Cancelled);
    }
    QTRY_VERIFY(desk.noted().isEmpty());
    QCOMPARE(desk.listed(), (QStringList{Second, Third}));
    QCOMPARE(desk.idsOf(QStringLiteral("NCPR")).size(), 2);
    QCOMPARE(desk.status(leads.at(0)), LeadStatus::Pending);
    QCOMPARE(desk.status(leads.at(1)), LeadStatus::DoNotCall);
    QCOMPARE(desk.status(leads.at(2)), LeadStatus::DoNotCall);
}

void DoNotCallMarksTest::aCopyThatIsNotWholeIsDroppedWhenTheEngineStarts()
{
    Desk desk;
    const QList<LeadId> leads = desk.profile.addLeads(2);
    QVERIFY(desk.import("+919810000002\n"));
    QVERIFY(!desk.leave(First).isEmpty());
    QVERIFY(await(desk.profile.workspace->startEngine()));
    QTRY_VERIFY(desk.noted().isEmpty());
    QCOMPARE(desk.listed(), QStringList{Second});
    QCOMPARE(desk.status(leads.at(0)), LeadStatus::Pending);
    QCOMPARE(desk.status(leads.at(1)), LeadStatus::DoNotCall);
}

void DoNotCallMarksTest::aRemovedRegisterDoesNotComeBackFromItsCopy()
{
    Desk desk;
    QVERIFY(desk.import("+919810000001\n"));
    const QString copy = desk.leave(Second);
    QVERIFY(await(run([&] { return closeArrival(desk.ledger(), copy, desk.profile.clock->now()); })));
    QCOMPARE(await(desk.lists.removeRegister(QStringLiteral("NCPR"))).value_or(-1), 1);
    QVERIFY(desk.listed().isEmpty());
    QVERIFY(desk.noted().isEmpty());
}

void DoNotCallMarksTest::aMarkFromBeforeTheListsStays()
{
    Desk desk;
    const QList<LeadId> leads = desk.profile.addLeads(1);
    QVERIFY(desk.mark(leads.constFirst()));
    QVERIFY(await(desk.profile.workspace->ledger().write([](store::Store &store) {
        return store.database->execute(QStringLiteral("update lead set mark_stays = 1"));
    })));
    QVERIFY(desk.import("+919810000001\n"));
    QVERIFY(await(desk.lists.removeRegister(QStringLiteral("NCPR"))));
    QCOMPARE(desk.status(leads.constFirst()), LeadStatus::DoNotCall);
    // Whoever takes it away himself is heard.
    QCOMPARE(test::setDoNotCall(*desk.profile.workspace, leads, false).value_or(-1), 1);
    QCOMPARE(desk.status(leads.constFirst()), LeadStatus::Pending);
}

void DoNotCallMarksTest::callsAreNotAllowedWhileAnotherListForbids()
{
    Desk desk;
    const QList<LeadId> leads = desk.profile.addLeads(2);
    services::Workspace &workspace = *desk.profile.workspace;
    QVERIFY(desk.import("+919810000001\n"));
    QCOMPARE(test::setDoNotCall(workspace, leads, true).value_or(-1), 1); // the other is marked already
    QCOMPARE(test::setDoNotCall(workspace, leads, false).value_or(-1), 1);
    QCOMPARE(desk.status(leads.at(0)), LeadStatus::DoNotCall);
    QCOMPARE(desk.status(leads.at(1)), LeadStatus::Pending);
}

QTEST_GUILESS_MAIN(DoNotCallMarksTest)
#include "tst_donotcallmarks.moc"
