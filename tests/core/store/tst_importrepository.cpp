// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/sqlitesteps.h"
#include "tests/support/temporarystore.h"

#include <QTest>

using namespace callboard;
using namespace callboard::store;
using callboard::test::FridayNoon;
using callboard::test::sampleLead;
using callboard::test::TemporaryStore;

class ImportRepositoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anImportIsRunningThenDoneThenUndone();
    void takingBackRemovesWhatTheImportBrought();
    void takingBackGivesAnUpdatedLeadItsOldTextsAgain();
    void aLeadThatTheImportUpdatedTwiceIsTakenBackToo();
    void aLeadThatTheImportBroughtAndUpdatedLaterIsTakenBackToo();
    void aLeadThatWasEditedSinceStays();
    void aLeadThatWasScheduledSinceStays();
    void anUpdatedLeadThatWasScheduledSinceStays();
    void piecesAreNoLargerThanAskedFor();
    void whatStaysIsLookedAtOnce();
};

namespace {

constexpr Instant Later = FridayNoon + seconds{10};

class Run
{
public:
    Run()
        : id(store->imports.begin(QStringLiteral("leads.csv"), FridayNoon).value_or(ImportId()))
    {
    }
    [[nodiscard]] LeadId bring(int i)
    {
        return store->leads.insert(seal(sampleLead(i), store.cipher()), id, FridayNoon).value_or(LeadId());
    }
    [[nodiscard]] bool rename(LeadId lead, const QString &name, Instant at)
    {
        Lead incoming{.number = sampleLead(1).number};
        incoming.name = name;
        return store->leads.merge(lead, incoming, id, at).has_value();
    }
    /// Until nothing is left to take; how many.
    [[nodiscard]] int takeAllBack()
    {
        int total = 0;
        ImportRepository::TakeBackReach reach;
        while (!reach.isDone) {
            const int taken = store->imports.takeBack(id, 2, reach).value_or(-1);
            if (taken < 0)
                return taken;
            total += taken;
        }
        return total;
    }
    [[nodiscard]] QString nameOf(LeadId lead)
    {
        const Result<Lead> found = store->leads.find(lead);
        return found ? found->name : QString();
    }

    TemporaryStore store;
    ImportId id;
};

} // namespace

void ImportRepositoryTest::anImportIsRunningThenDoneThenUndone()
{
    Run run;
    QVERIFY(run.id.isValid());
    QCOMPARE(run.store->imports.unfinished().value_or({}), QList<ImportId>{run.id});
    QCOMPARE(run.store->imports.last().value_or({}), std::optional<ImportId>());
    (void)run.bring(1);
    QVERIFY(run.store->imports.finish(run.id, FridayNoon));
    QVERIFY(run.store->imports.unfinished().value_or({run.id}).isEmpty());
    QCOMPARE(run.store->imports.last().value_or({}), std::optional(run.id));
    const QList<ImportRun> runs = run.store->imports.runs().value_or({});
    QCOMPARE(runs.size(), 1);
    QCOMPARE(runs.constFirst().fileName, QStringLiteral("leads.csv"));
    QCOMPARE(runs.constFirst().leads, 1);
    QVERIFY(run.store->imports.markUndone(run.id));
    QCOMPARE(run.store->imports.last().value_or({}), std::optional<ImportId>());
    QCOMPARE(run.store->imports.find(ImportId(99)).error().code, ErrorCode::NotFound);
}

void ImportRepositoryTest::takingBackRemovesWhatTheImportBrought()
{
    Run run;
    const LeadId before = run.store.addLead(sampleLead(9));
    for (int i = 1; i <= 5; ++i)
        QVERIFY(run.bring(i).isValid());
    QCOMPARE(run.takeAllBack(), 5);
    QCOMPARE(run.store->leads.ids({}, {}).value_or({}), QList<LeadId>{before});
    QCOMPARE(run.store->imports.leadsKept(run.id).value_or(-1), 0);
}

void ImportRepositoryTest::takingBackGivesAnUpdatedLeadItsOldTextsAgain()
{
    Run run;
    const LeadId lead = run.store.addLead(sampleLead(1));
    const Result<Lead> before = run.store->leads.find(lead);
    QVERIFY(before);
    QVERIFY(run.rename(lead, QStringLiteral("Asha"), Later));
    QCOMPARE(run.nameOf(lead), QStringLiteral("Asha"));
    QCOMPARE(run.takeAllBack(), 1);
    const Result<Lead> after = run.store->leads.find(lead);
    QVERIFY(after);
    QVERIFY(*after == *before);
}

void ImportRepositoryTest::aLeadThatTheImportUpdatedTwiceIsTakenBackToo()
{
    Run run;
    const LeadId lead = run.store.addLead(sampleLead(1));
    QVERIFY(run.rename(lead, QStringLiteral("Asha"), Later));
    QVERIFY(run.rename(lead, QStringLiteral("Usha"), Later + seconds{5}));
    QCOMPARE(run.takeAllBack(), 1);
    QCOMPARE(run.nameOf(lead), sampleLead(1).name);

    const LeadId brought = run.bring(2);
    QVERIFY(run.rename(brought, QStringLiteral("Asha"), FridayNoon));
    QVERIFY(run.takeAllBack() > 0);
    QVERIFY(!run.store->leads.find(brought));
    QCOMPARE(run.store->imports.leadsKept(run.id).value_or(-1), 0);
}

void ImportRepositoryTest::aLeadThatTheImportBroughtAndUpdatedLaterIsTakenBackToo()
{
    Run run;
    const LeadId brought = run.bring(1);
    const LeadId edited = run.bring(2);
    for (const LeadId lead : {brought, edited}) {
        QVERIFY(run.rename(lead, QStringLiteral("Asha"), Later));
        QVERIFY(run.rename(lead, QStringLiteral("Usha"), Later + seconds{5}));
    }
    Lead byHand = *run.store->leads.find(edited);
    byHand.name = QStringLiteral("By hand");
    QVERIFY(run.store->leads.update(edited, seal(byHand, run.store.cipher()), Later + seconds{60}));
    QCOMPARE(run.takeAllBack(), 1);
    QVERIFY(!run.store->leads.find(brought));
    QCOMPARE(run.nameOf(edited), QStringLiteral("By hand"));
    QCOMPARE(run.store->imports.leadsKept(run.id).value_or(-1), 1);
}

void ImportRepositoryTest::aLeadThatWasEditedSinceStays()
{
    Run run;
    const LeadId brought = run.bring(1);
    const LeadId updated = run.store.addLead(sampleLead(2));
    QVERIFY(run.rename(updated, QStringLiteral("Asha"), Later));
    for (const LeadId lead : {brought, updated}) {
        Lead edited = *run.store->leads.find(lead);
        edited.name = QStringLiteral("By hand");
        QVERIFY(run.store->leads.update(lead, seal(edited, run.store.cipher()), Later + seconds{60}));
    }
    QCOMPARE(run.takeAllBack(), 0);
    QCOMPARE(run.nameOf(brought), QStringLiteral("By hand"));
    QCOMPARE(run.nameOf(updated), QStringLiteral("By hand"));
    QCOMPARE(run.store->imports.leadsKept(run.id).value_or(-1), 2);
}

void ImportRepositoryTest::aLeadThatWasScheduledSinceStays()
{
    Run run;
    const LeadId scheduled = run.bring(1);
    (void)run.bring(2);
    QVERIFY(run.store.addCampaign(run.store.addAccount(QStringLiteral("Sales")), {scheduled}).isValid());
    QCOMPARE(run.takeAllBack(), 1);
    QCOMPARE(run.store->leads.ids({}, {}).value_or({}), QList<LeadId>{scheduled});
    QCOMPARE(run.store->imports.leadsKept(run.id).value_or(-1), 1);
}

void ImportRepositoryTest::anUpdatedLeadThatWasScheduledSinceStays()
{
    Run run;
    const LeadId lead = run.store.addLead(sampleLead(1));
    QVERIFY(run.rename(lead, QStringLiteral("Asha"), FridayNoon - seconds{10}));
    QVERIFY(run.store.addCampaign(run.store.addAccount(QStringLiteral("Sales")), {lead}).isValid());
    QCOMPARE(run.takeAllBack(), 0);
    QCOMPARE(run.nameOf(lead), QStringLiteral("Asha"));
    QCOMPARE(run.store->imports.leadsKept(run.id).value_or(-1), 1);
}

void ImportRepositoryTest::piecesAreNoLargerThanAskedFor()
{
    Run run;
    for (int i = 1; i <= 5; ++i)
        QVERIFY(run.bring(i).isValid());
    ImportRepository::TakeBackReach reach;
    for (const int taken : {3, 2, 0}) {
        QVERIFY(!reach.isDone);
        QCOMPARE(run.store->imports.takeBack(run.id, 3, reach).value_or(-1), taken);
    }
    QVERIFY(reach.isDone);
}

void ImportRepositoryTest::whatStaysIsLookedAtOnce()
{
    QList<int> steps;
    for (const int kept : {20, 200}) {
        Run run;
        QList<LeadId> leads;
        for (int i = 1; i <= kept + 4; ++i)
            leads << run.bring(i);
        QVERIFY(run.store.addCampaign(run.store.addAccount(QStringLiteral("Sales")), leads.first(kept))
                    .isValid());
        ImportRepository::TakeBackReach reach;
        int most = 0;
        int total = 0;
        while (!reach.isDone) {
            const test::SqliteSteps counted;
            const int taken = run.store->imports.takeBack(run.id, 4, reach).value_or(-1);
            QVERIFY(taken >= 0);
            total += taken;
            most = std::max(most, counted.taken());
        }
        QCOMPARE(total, 4);
        steps << most;
    }
    QVERIFY(steps.constFirst() > 0);
    QVERIFY2(steps.constLast() < steps.constFirst() * 2,
             qPrintable(QStringLiteral("%1, %2").arg(steps.constFirst()).arg(steps.constLast())));
}

QTEST_GUILESS_MAIN(ImportRepositoryTest)
#include "tst_importrepository.moc"
