// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/sheetpull.h"

#include "core/services/donotcallservice.h"
#include "tests/core/services/sheetbench.h"

#include <QTest>

using namespace callboard;
using callboard::services::SheetSummary;
using callboard::test::SheetBench;
using callboard::test::SheetGrid;

namespace {

constexpr QLatin1String Asha("+919810000001");
constexpr QLatin1String Ravi("+919810000002");

QString uuidOf(const Lead &lead)
{
    return lead.uuid.toString(QUuid::WithoutBraces);
}

} // namespace

class SheetPullTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_bench.reset(); }
    void rowsBecomeLeadsWhateverTheOrderOfColumns();
    void eachNewRowGetsItsKey();
    void asSoonAsBothAgreeNothingIsWritten();
    void aChangedRowChangesItsLead();
    void rowsAreFoundByKeyWhereverTheyStand();
    void aDeletedRowLeavesItsLeadAndMayComeBack();
    void aLeadThatIsThereIsNotTakenInTwice();
    void anInterruptedPullMakesNoDouble();
    void aMarkInTheSheetIsBelieved();
    void rowsThatSayTooLittleAreLeftAlone();
    void aLeadDeletedHereDoesNotComeBack();
    void aNumberOfAnotherLeadIsNotTaken();
    void bothSidesChangedIsAConflictAndNothingIsOverwritten();
    void aConflictThatBothSidesSettledIsNoneAnyMore();
    void withoutItsHeadingsTheSheetIsLeftAlone();
    void anImportOfItsOwnCanBeTakenBack();
    void aMarkIsTakenWhateverBecomesOfItsRow_data();
    void aMarkIsTakenWhateverBecomesOfItsRow();
    void nothingIsTakenFromRowsWithOneKey();
    void aMarkOfARowThatIsRefusedHoldsForBothNumbers();
    void aMarkThatIsKnownIsNotWrittenAgain();
    void rowsThatAreDeletedMeanwhileDoNotStopIt();
    void aRowOfNobodyIsNoImportOfItsOwn();
    void whatTheSheetSaidOfALeadGoesWithIt();
    void aNewRowOfAKnownNumberTakesNothingAway();
    void aNumberThatChangesBeforeItsRowHasAKeyMakesNoDouble_data();
    void aNumberThatChangesBeforeItsRowHasAKeyMakesNoDouble();
    void ourOwnWordIsAPersonsOnceTheyWroteAnother();

private:
    std::unique_ptr<SheetBench> m_bench;
};

void SheetPullTest::init()
{
    m_bench = std::make_unique<SheetBench>();
    QVERIFY(m_bench->profile.workspace);
}

// S0-008, S0-016
void SheetPullTest::rowsBecomeLeadsWhateverTheOrderOfColumns()
{
    m_bench->fake.setGrid(
        {{QStringLiteral("City"), QStringLiteral("call_status"), QStringLiteral("email"),
          QStringLiteral("Number"), QStringLiteral("lead_uuid"), QStringLiteral("name"),
          QStringLiteral("partner"), QStringLiteral("whatsapp_number")},
         {QStringLiteral("Pune"), QString(), QStringLiteral("asha@example.com"), 919810000001.0, QString(),
          QStringLiteral("Asha"), QStringLiteral("North"), QStringLiteral("98100 00009")},
         {},
         {QStringLiteral("Delhi"), QStringLiteral("Completed"), QString(), Ravi}});
    const Result<SheetSummary> summary = m_bench->pull();
    QVERIFY2(summary, summary ? "" : qPrintable(operatorText(summary.error())));
    QCOMPARE(summary->rows, 2);
    QCOMPARE(summary->fresh, 2);
    QVERIFY(summary->problems.isEmpty());
    const Lead asha = m_bench->lead(QStringLiteral("Asha"));
    QCOMPARE(asha.number.e164(), Asha);
    QCOMPARE(asha.whatsappNumber->e164(), QStringLiteral("+919810000009"));
    QCOMPARE(asha.email, QStringLiteral("asha@example.com"));
    QCOMPARE(asha.partner, QStringLiteral("North"));
    QCOMPARE(attributeValue(asha.attributes, QStringLiteral("City")), QStringLiteral("Pune"));
    QCOMPARE(asha.status, LeadStatus::Pending);
    QCOMPARE(m_bench->lead(QString()).status, LeadStatus::Completed);
}

void SheetPullTest::eachNewRowGetsItsKey()
{
    m_bench->fill({{Asha, QStringLiteral("Asha")}, {Ravi, QStringLiteral("Ravi")}});
    QVERIFY(m_bench->step());
    for (const Lead &lead : m_bench->leads()) {
        const QStringList row = m_bench->rowNamed(lead.name);
        QCOMPARE(row.value(0), uuidOf(lead));
        QCOMPARE(row.value(1), lead.number.e164()); // as it was written there
        QCOMPARE(row.value(3), QStringLiteral("pending"));
    }
    QCOMPARE(m_bench->leads().size(), 2);
    QCOMPARE(m_bench->fake.writes(), 1);
}

void SheetPullTest::asSoonAsBothAgreeNothingIsWritten()
{
    m_bench->fill(20);
    QVERIFY(m_bench->step());
    const int writes = m_bench->fake.writes();
    const SheetGrid before = m_bench->fake.grid();
    for (int i = 0; i < 3; ++i) {
        const Result<SheetSummary> summary = m_bench->step();
        QVERIFY(summary);
        QCOMPARE(summary->fresh + summary->updated + summary->conflicts, 0);
    }
    QCOMPARE(m_bench->fake.writes(), writes);
    QCOMPARE(m_bench->fake.grid(), before);
    QCOMPARE(m_bench->leads().size(), 20);
}

void SheetPullTest::aChangedRowChangesItsLead()
{
    m_bench->fill({{Asha, QStringLiteral("Asha")}});
    QVERIFY(m_bench->step());
    m_bench->fake.edit([](SheetGrid &grid) {
        grid[1][1] = QStringLiteral("98100 00005");
        grid[1][2] = QStringLiteral("Asha Rao");
    });
    const Result<SheetSummary> changed = m_bench->step();
    QVERIFY(changed);
    QCOMPARE(changed->updated, 1);
    QCOMPARE(m_bench->lead(QStringLiteral("Asha Rao")).number.e164(), QStringLiteral("+919810000005"));
    QCOMPARE(m_bench->fake.row(2).value(1), QStringLiteral("98100 00005")); // people write as they like
    m_bench->fake.edit([](SheetGrid &grid) { grid[1][2] = QString(); });
    QVERIFY(m_bench->step());
    QCOMPARE(m_bench->leads().constFirst().name, QString());
}

// F60
void SheetPullTest::rowsAreFoundByKeyWhereverTheyStand()
{
    m_bench->fill(10);
    QVERIFY(m_bench->step());
    m_bench->fake.edit([](SheetGrid &grid) {
        std::reverse(grid.begin() + 1, grid.end());
        grid.insert(3, {});
        grid[1][2] = QStringLiteral("Changed");
    });
    const Result<SheetSummary> summary = m_bench->step();
    QVERIFY(summary);
    QCOMPARE(summary->updated, 1);
    QCOMPARE(summary->fresh, 0);
    QCOMPARE(m_bench->lead(QStringLiteral("Changed")).number.e164(), QStringLiteral("+919810000010"));
    QCOMPARE(m_bench->leads().size(), 10);
}

void SheetPullTest::aDeletedRowLeavesItsLeadAndMayComeBack()
{
    m_bench->fill(3);
    QVERIFY(m_bench->step());
    const SheetGrid whole = m_bench->fake.grid();
    m_bench->fake.edit([](SheetGrid &grid) { grid.removeAt(2); });
    Result<SheetSummary> summary = m_bench->step();
    QVERIFY(summary);
    QCOMPARE(summary->gone, 1);
    QCOMPARE(m_bench->leads().size(), 3);
    QVERIFY(m_bench->setStatus(m_bench->lead(QStringLiteral("Lead 2")), LeadStatus::Missed));
    QVERIFY(m_bench->push());
    m_bench->fake.setGrid(whole);
    summary = m_bench->step();
    QVERIFY(summary);
    QCOMPARE(summary->fresh + summary->gone + summary->conflicts, 0);
    QCOMPARE(m_bench->rowNamed(QStringLiteral("Lead 2")).value(3), QStringLiteral("missed"));
}

void SheetPullTest::aLeadThatIsThereIsNotTakenInTwice()
{
    QCOMPARE(m_bench->profile.addLeads(2).size(), 2); // +919810000001 and 2, Lead 1 and Lead 2, of Pune
    m_bench->fake.setGrid(
        {{QStringLiteral("lead_uuid"), QStringLiteral("number"), QStringLiteral("name"),
          QStringLiteral("call_status"), QStringLiteral("city"), QStringLiteral("partner")},
         {QString(), Asha, QStringLiteral("Lead 1"), QString(), QString(), QStringLiteral("North")},
         {QString(), Ravi, QStringLiteral("Ravi")}});
    const Result<SheetSummary> summary = m_bench->step();
    QVERIFY(summary);
    QCOMPARE(summary->fresh, 0);
    QCOMPARE(m_bench->leads().size(), 2);
    // What one side alone knows goes to the other, and of two names a person chooses one.
    const Lead first = m_bench->lead(QStringLiteral("Lead 1"));
    QCOMPARE(first.partner, QStringLiteral("North"));
    QCOMPARE(m_bench->rowNamed(QStringLiteral("Lead 1")).value(4), QStringLiteral("Pune"));
    QCOMPARE(m_bench->rowNamed(QStringLiteral("Lead 1")).value(0), uuidOf(first));
    const QList<store::SheetConflict> conflicts = m_bench->conflicts();
    QCOMPARE(conflicts.size(), 1);
    QCOMPARE(conflicts.constFirst().field, QStringLiteral("name"));
    QCOMPARE(conflicts.constFirst().theirs, QStringLiteral("Ravi"));
}

// I2: the program ended between taking a row in and writing its key.
void SheetPullTest::anInterruptedPullMakesNoDouble()
{
    m_bench->fill(5);
    QVERIFY(m_bench->pull());
    QCOMPARE(m_bench->fake.row(2).value(0), QString());
    m_bench->fake.edit([](SheetGrid &grid) { std::reverse(grid.begin() + 1, grid.end()); });
    const Result<SheetSummary> again = m_bench->step();
    QVERIFY(again);
    QCOMPARE(again->fresh, 0);
    QCOMPARE(m_bench->leads().size(), 5);
    for (const Lead &lead : m_bench->leads())
        QCOMPARE(m_bench->rowNamed(lead.name).value(0), uuidOf(lead));
}

void SheetPullTest::aMarkInTheSheetIsBelieved()
{
    m_bench->fill(2);
    QVERIFY(m_bench->step());
    m_bench->fake.edit([](SheetGrid &grid) { grid[1][3] = QStringLiteral("do_not_call"); });
    QVERIFY(m_bench->step());
    QCOMPARE(m_bench->lead(QStringLiteral("Lead 1")).status, LeadStatus::DoNotCall);
    const services::DoNotCallService lists(*m_bench->profile.workspace);
    QCOMPARE(test::await(lists.count()).value_or(0), 1);
    // And no sheet lifts it.
    m_bench->fake.edit([](SheetGrid &grid) { grid[1][3] = QStringLiteral("pending"); });
    const Result<SheetSummary> lifted = m_bench->step();
    QVERIFY(lifted);
    QCOMPARE(lifted->conflicts, 1);
    QCOMPARE(m_bench->lead(QStringLiteral("Lead 1")).status, LeadStatus::DoNotCall);
    QCOMPARE(m_bench->fake.row(2).value(3), QStringLiteral("pending"));
}

void SheetPullTest::rowsThatSayTooLittleAreLeftAlone()
{
    const QString key = QStringLiteral("0199a000-0000-4000-8000-000000000001");
    m_bench->fill({{Asha, QStringLiteral("first")},
                   {QStringLiteral("12"), QStringLiteral("short")},
                   {Asha, QStringLiteral("again")},
                   {Ravi, QStringLiteral("copied")},
                   {QStringLiteral("+919810000003"), QStringLiteral("copy")},
                   {QStringLiteral("+919810000004"), QStringLiteral("odd key")}});
    m_bench->fake.edit([&key](SheetGrid &grid) {
        grid[4][0] = key;
        grid[5][0] = key;
        grid[6][0] = QStringLiteral("row 7");
    });
    const SheetGrid before = m_bench->fake.grid();
    const Result<SheetSummary> summary = m_bench->step();
    QVERIFY(summary);
    QCOMPARE(summary->fresh, 1);
    QList<int> rows;
    for (const services::SheetProblem &problem : summary->problems) {
        rows << problem.row;
        QVERIFY(problem.text.endsWith(u'.'));
        QVERIFY(!problem.text.contains(QLatin1String("98100")));
    }
    QCOMPARE(rows, (QList<int>{3, 4, 5, 6, 7}));
    for (int row = 2; row < before.size(); ++row)
        QCOMPARE(m_bench->fake.grid().at(row), before.at(row));
    // A key that another profile gave is kept.
    m_bench->fake.edit([](SheetGrid &grid) { grid.removeAt(5); });
    QVERIFY(m_bench->step());
    QCOMPARE(uuidOf(m_bench->lead(QStringLiteral("copied"))), key);
}

void SheetPullTest::aLeadDeletedHereDoesNotComeBack()
{
    m_bench->fill(2);
    QVERIFY(m_bench->step());
    services::LeadService leads(*m_bench->profile.workspace);
    QVERIFY(test::await(leads.remove({m_bench->lead(QStringLiteral("Lead 1")).id})));
    const SheetGrid before = m_bench->fake.grid();
    const Result<SheetSummary> summary = m_bench->step();
    QVERIFY(summary);
    QCOMPARE(summary->fresh, 0);
    QCOMPARE(summary->problems.size(), 1);
    QCOMPARE(m_bench->leads().size(), 1);
    QCOMPARE(m_bench->fake.grid(), before);
    m_bench->fake.edit([](SheetGrid &grid) { grid[1][0] = QString(); });
    QCOMPARE(m_bench->step().value_or(SheetSummary()).fresh, 1);
}

void SheetPullTest::aNumberOfAnotherLeadIsNotTaken()
{
    m_bench->fill({{Asha, QStringLiteral("Asha")}});
    QVERIFY(m_bench->step());
    QVERIFY(!m_bench->profile.addLeads(3).isEmpty()); // +919810000002 among them
    m_bench->fake.edit([](SheetGrid &grid) { grid[1][1] = Ravi; });
    const Result<SheetSummary> summary = m_bench->step();
    QVERIFY(summary);
    QCOMPARE(summary->problems.size(), 1);
    QCOMPARE(m_bench->lead(QStringLiteral("Asha")).number.e164(), Asha);
    QCOMPARE(m_bench->fake.row(2).value(1), Ravi);
}

// E-24, F60
void SheetPullTest::bothSidesChangedIsAConflictAndNothingIsOverwritten()
{
    m_bench->fill({{Asha, QStringLiteral("Asha")}});
    QVERIFY(m_bench->step());
    QVERIFY(m_bench->rename(m_bench->lead(QStringLiteral("Asha")), QStringLiteral("Asha R.")));
    m_bench->fake.edit([](SheetGrid &grid) { grid[1][2] = QStringLiteral("Asha Rao"); });
    for (int i = 0; i < 2; ++i) {
        const Result<SheetSummary> summary = m_bench->step();
        QVERIFY(summary);
        QCOMPARE(summary->conflicts, 1);
        QCOMPARE(m_bench->leads().constFirst().name, QStringLiteral("Asha R."));
        QCOMPARE(m_bench->fake.row(2).value(2), QStringLiteral("Asha Rao"));
    }
    // The other fields go on.
    QVERIFY(m_bench->setStatus(m_bench->leads().constFirst(), LeadStatus::Completed));
    QVERIFY(m_bench->step());
    QCOMPARE(m_bench->fake.row(2).value(3), QStringLiteral("completed"));
    QCOMPARE(m_bench->conflicts().size(), 1);
}

void SheetPullTest::aConflictThatBothSidesSettledIsNoneAnyMore()
{
    m_bench->fill({{Asha, QStringLiteral("Asha")}});
    QVERIFY(m_bench->step());
    QVERIFY(m_bench->rename(m_bench->lead(QStringLiteral("Asha")), QStringLiteral("A")));
    m_bench->fake.edit([](SheetGrid &grid) { grid[1][2] = QStringLiteral("B"); });
    QVERIFY(m_bench->step());
    QCOMPARE(m_bench->conflicts().size(), 1);
    m_bench->fake.edit([](SheetGrid &grid) { grid[1][2] = QStringLiteral("A"); });
    QVERIFY(m_bench->step());
    QVERIFY(m_bench->conflicts().isEmpty());
}

void SheetPullTest::withoutItsHeadingsTheSheetIsLeftAlone()
{
    m_bench->fake.setGrid(
        {{QStringLiteral("number"), QStringLiteral("name")}, {Asha, QStringLiteral("Asha")}});
    const Result<SheetSummary> summary = m_bench->pull();
    QVERIFY(!summary);
    QCOMPARE(summary.error().detail, toWord(sync::Trouble::HeadingsMissing));
    QVERIFY(m_bench->leads().isEmpty());
    QCOMPARE(m_bench->fake.writes(), 0);
}

void SheetPullTest::anImportOfItsOwnCanBeTakenBack()
{
    m_bench->fill(4);
    QVERIFY(m_bench->pull());
    services::ImportService imports(*m_bench->profile.workspace);
    const auto undone = test::await(imports.undo({}));
    QVERIFY(undone);
    QCOMPARE(undone->removed, 4);
    QVERIFY(m_bench->leads().isEmpty());
}

void SheetPullTest::aMarkIsTakenWhateverBecomesOfItsRow_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("number");
    QTest::addColumn<bool>("isListed"); // the row's own number, Ravi's
    const QString asha = QStringLiteral("of Asha");
    QTest::newRow("its lead_uuid is none") << QStringLiteral("row 3") << QString(Ravi) << true;
    QTest::newRow("its lead_uuid stands twice") << asha << QString(Ravi) << true;
    QTest::newRow("its lead was deleted") << QStringLiteral("of a deleted one") << QString(Ravi) << true;
    QTest::newRow("its lead_uuid is a stranger's")
        << QStringLiteral("0199a000-0000-4000-8000-000000000001") << QString(Ravi) << true;
    QTest::newRow("its number stands in another row") << QString() << QString(Asha) << false;
    QTest::newRow("its number is none") << asha << QStringLiteral("12") << false;
}

// A person who does not want to be called says so in the sheet; what else stands in the row is beside that.
void SheetPullTest::aMarkIsTakenWhateverBecomesOfItsRow()
{
    QFETCH(QString, key);
    QFETCH(const QString, number);
    QFETCH(const bool, isListed);
    m_bench->fill(
        {{Asha, QStringLiteral("Asha")}, {QStringLiteral("+919810000009"), QStringLiteral("Gone")}});
    QVERIFY(m_bench->step());
    services::LeadService leads(*m_bench->profile.workspace);
    const Lead gone = m_bench->lead(QStringLiteral("Gone"));
    QVERIFY(test::await(leads.remove({gone.id})));
    key.replace(QStringLiteral("of Asha"), uuidOf(m_bench->lead(QStringLiteral("Asha"))));
    key.replace(QStringLiteral("of a deleted one"), uuidOf(gone));
    m_bench->fake.edit([&](SheetGrid &grid) {
        grid.removeAt(2);
        grid << QList<QJsonValue>{key, number, QStringLiteral("Ravi"), QStringLiteral(" Do_Not_Call")};
    });
    const Result<SheetSummary> summary = m_bench->step();
    QVERIFY(summary);
    QCOMPARE(summary->fresh, key.startsWith(QLatin1String("0199a000")) ? 1 : 0);
    QCOMPARE(summary->updated, isListed ? 0 : 1);
    const services::DoNotCallService lists(*m_bench->profile.workspace);
    const QList<DoNotCallEntry> entries = test::await(lists.entries({}, 10)).value_or({});
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.constFirst().number, isListed ? Ravi : Asha);
    QCOMPARE(m_bench->lead(QStringLiteral("Asha")).status,
             isListed ? LeadStatus::Pending : LeadStatus::DoNotCall);
}

void SheetPullTest::aMarkOfARowThatIsRefusedHoldsForBothNumbers()
{
    m_bench->fill({{Asha, QStringLiteral("Asha")}});
    QVERIFY(m_bench->step());
    QVERIFY(!m_bench->profile.addLeads(3).isEmpty()); // +919810000002 among them
    m_bench->fake.edit([](SheetGrid &grid) {
        grid[1][1] = Ravi;
        grid[1][3] = QStringLiteral("do_not_call");
    });
    const Result<SheetSummary> summary = m_bench->step();
    QVERIFY(summary);
    QCOMPARE(summary->problems.size(), 1);
    QCOMPARE(summary->updated, 2);
    const QList<Lead> leads = m_bench->leads();
    for (const Lead &lead : leads) {
        const bool isMarked = lead.number.e164() == Asha || lead.number.e164() == Ravi;
        QCOMPARE(lead.status, isMarked ? LeadStatus::DoNotCall : LeadStatus::Pending);
    }
    QCOMPARE(m_bench->lead(QStringLiteral("Asha")).number.e164(), Asha); // the number itself is not taken
    const services::DoNotCallService lists(*m_bench->profile.workspace);
    QCOMPARE(test::await(lists.count()).value_or(0), 2);
}

void SheetPullTest::aMarkThatIsKnownIsNotWrittenAgain()
{
    m_bench->fill({{Asha, QStringLiteral("Asha")}, {QStringLiteral("12"), QStringLiteral("Nobody")}});
    m_bench->fake.edit([](SheetGrid &grid) {
        grid[1] << QStringLiteral("do_not_call");
        grid[2] << QStringLiteral("do_not_call"); // of no number at all
    });
    QVERIFY(m_bench->step());
    const Lead asha = m_bench->lead(QStringLiteral("Asha"));
    QCOMPARE(asha.status, LeadStatus::DoNotCall);
    const Result<SheetSummary> again = m_bench->step();
    QVERIFY(again);
    QCOMPARE(again->updated, 0);
    QCOMPARE(m_bench->lead(QStringLiteral("Asha")).updatedAt, asha.updatedAt);
}

// F60
void SheetPullTest::rowsThatAreDeletedMeanwhileDoNotStopIt()
{
    m_bench->fill(6);
    QVERIFY(m_bench->step());
    m_bench->fake.afterNextMetadata(5, [](SheetGrid &grid) {
        grid.remove(1, 2);
        grid[4][2] = QStringLiteral("Changed");
    });
    const Result<SheetSummary> summary = m_bench->pull();
    QVERIFY2(summary, summary ? "" : qPrintable(operatorText(summary.error())));
    QCOMPARE(summary->rows, 4);
    QCOMPARE(summary->gone, 2);
    QCOMPARE(m_bench->lead(QStringLiteral("Changed")).number.e164(), QStringLiteral("+919810000006"));
}

void SheetPullTest::aRowOfNobodyIsNoImportOfItsOwn()
{
    m_bench->fill({{Asha, QStringLiteral("Asha")}});
    QVERIFY(m_bench->step());
    m_bench->fake.edit([](SheetGrid &grid) {
        grid << QList<QJsonValue>{QStringLiteral("0199a000-0000-4000-8000-000000000001"), Asha,
                                  QStringLiteral("the same number under a strange key")};
    });
    const auto imports = [this] {
        return test::await(m_bench->profile.workspace->ledger().read([](const store::Store &store) {
                   return store.database->selectCount(QStringLiteral("select count(*) from import_run"));
               }))
            .value_or(-1);
    };
    QCOMPARE(imports(), 1);
    for (int i = 0; i < 3; ++i) {
        const Result<SheetSummary> summary = m_bench->step();
        QVERIFY(summary);
        QCOMPARE(summary->problems.size(), 1);
        QCOMPARE(summary->fresh, 0);
    }
    QCOMPARE(imports(), 1);
}

//
void SheetPullTest::whatTheSheetSaidOfALeadGoesWithIt()
{
    m_bench->fill(2);
    QVERIFY(m_bench->step());
    const Lead lead = m_bench->lead(QStringLiteral("Lead 1"));
    QVERIFY(m_bench->rename(lead, QStringLiteral("Ours")));
    m_bench->fake.edit([](SheetGrid &grid) { grid[1][2] = QStringLiteral("Theirs"); });
    QVERIFY(m_bench->step());
    QCOMPARE(m_bench->conflicts().size(), 1);
    services::LeadService leads(*m_bench->profile.workspace);
    QVERIFY(test::await(leads.remove({lead.id})));
    QVERIFY(m_bench->conflicts().isEmpty());
    const auto ciphers = [this] {
        return test::await(m_bench->profile.workspace->ledger().read([](const store::Store &store) {
                   return store.database->selectCount(
                       QStringLiteral("select count(*) from sheet_row where length(base_cipher) > 0 or "
                                      "sent_cipher is not null"));
               }))
            .value_or(-1);
    };
    QCOMPARE(ciphers(), 1); // of the other lead
    const Result<SheetSummary> summary = m_bench->step();
    QVERIFY(summary);
    QCOMPARE(summary->fresh, 0); // it does not come back by itself
    QCOMPARE(summary->conflicts, 0);
    QCOMPARE(ciphers(), 1);
}

// E-24: what the row said that was deleted is not what the new one said before.
void SheetPullTest::aNewRowOfAKnownNumberTakesNothingAway()
{
    m_bench->fill({{Asha, QStringLiteral("Asha")}});
    QVERIFY(m_bench->step());
    m_bench->fill({{Asha, QString()}});
    QVERIFY(m_bench->step());
    QCOMPARE(m_bench->leads().size(), 1);
    QCOMPARE(m_bench->leads().constFirst().name, QStringLiteral("Asha"));
    QCOMPARE(m_bench->fake.row(2).value(2), QStringLiteral("Asha"));
    QCOMPARE(m_bench->fake.row(2).value(0), uuidOf(m_bench->leads().constFirst()));
    m_bench->fill({{Asha, QStringLiteral("Asha Rao")}});
    const Result<SheetSummary> summary = m_bench->step();
    QVERIFY(summary);
    QCOMPARE(summary->conflicts, 1);
    QCOMPARE(m_bench->leads().constFirst().name, QStringLiteral("Asha"));
}

void SheetPullTest::aNumberThatChangesBeforeItsRowHasAKeyMakesNoDouble_data()
{
    QTest::addColumn<bool>("isPulledFirst");
    QTest::addColumn<bool>("isNewNumberThere");
    QTest::newRow("before it is written") << false << false;
    QTest::newRow("before it is looked at") << true << false;
    QTest::newRow("and another row has the new one") << false << true;
}

// The new number has come in, its key is not in the sheet yet, and somebody corrects the number here.
void SheetPullTest::aNumberThatChangesBeforeItsRowHasAKeyMakesNoDouble()
{
    m_bench->fill({{Asha, QStringLiteral("Asha")}, {QStringLiteral("+919810000009"), QStringLiteral("Z")}});
    QVERIFY(m_bench->pull());
    Lead lead = m_bench->lead(QStringLiteral("Asha"));
    lead.number = *PhoneNumber::fromE164(Ravi);
    QVERIFY(m_bench->rename(lead, lead.name));
    QFETCH(const bool, isPulledFirst);
    QFETCH(const bool, isNewNumberThere);
    m_bench->fake.edit([isNewNumberThere](SheetGrid &grid) {
        grid.move(1, 2);
        if (isNewNumberThere)
            grid << QList<QJsonValue>{QString(), Ravi, QStringLiteral("Ravi")};
    });
    QVERIFY(isPulledFirst ? m_bench->step() : m_bench->push());
    const Result<SheetSummary> summary = m_bench->step();
    QVERIFY(summary);
    QCOMPARE(summary->fresh, 0);
    QCOMPARE(summary->gone, 0);
    QCOMPARE(m_bench->leads().size(), 2);
    QCOMPARE(m_bench->fake.row(3).value(0), uuidOf(lead));
    QCOMPARE(m_bench->fake.row(3).value(1), Ravi);
}

// E-24: the answer to a write was lost; what somebody writes over it is theirs, even when it is that word.
void SheetPullTest::ourOwnWordIsAPersonsOnceTheyWroteAnother()
{
    const auto type = [this](const QString &name) {
        m_bench->fake.edit([name](SheetGrid &grid) { grid[1][2] = name; });
    };
    const QString ours = QStringLiteral("Ours");
    m_bench->fill({{Asha, QStringLiteral("Asha")}});
    QVERIFY(m_bench->step());
    QVERIFY(m_bench->rename(m_bench->leads().constFirst(), ours));
    m_bench->fake.faultOfWrites({test::SheetFault::LostAfterWork});
    m_bench->patience.isGivenUp = true;
    QVERIFY(!m_bench->push());
    m_bench->patience.isGivenUp = false;
    QCOMPARE(m_bench->fake.row(2).value(2), ours);
    QVERIFY(m_bench->pull()); // now it is known to have arrived
    type(QStringLiteral("Theirs"));
    QVERIFY(m_bench->pull());
    QCOMPARE(m_bench->leads().constFirst().name, QStringLiteral("Theirs"));
    type(ours);
    QVERIFY(m_bench->step());
    QCOMPARE(m_bench->leads().constFirst().name, ours);
    QCOMPARE(m_bench->fake.row(2).value(2), ours);
    QVERIFY(m_bench->conflicts().isEmpty());
}

void SheetPullTest::nothingIsTakenFromRowsWithOneKey()
{
    m_bench->fill({{Asha, QStringLiteral("Asha")}});
    QVERIFY(m_bench->step());
    m_bench->fake.edit([](SheetGrid &grid) {
        grid << QList<QJsonValue>(grid.at(1));
        grid[1][2] = QStringLiteral("Asha Rao");
        grid[2][2] = QStringLiteral("Asha Iyer");
        grid[2][1] = Ravi;
    });
    const SheetGrid before = m_bench->fake.grid();
    const Result<SheetSummary> summary = m_bench->step();
    QVERIFY(summary);
    QCOMPARE(summary->problems.size(), 2);
    QCOMPARE(summary->updated + summary->fresh, 0);
    QCOMPARE(m_bench->leads().size(), 1);
    QVERIFY(m_bench->lead(QStringLiteral("Asha")).id.isValid());
    QVERIFY(m_bench->conflicts().isEmpty());
    QCOMPARE(m_bench->fake.grid(), before);
    // One of them gets its own key, and both say what they are.
    m_bench->fake.edit([](SheetGrid &grid) { grid[2][0] = QString(); });
    const Result<SheetSummary> mended = m_bench->step();
    QVERIFY(mended);
    QVERIFY(mended->problems.isEmpty());
    QVERIFY(m_bench->lead(QStringLiteral("Asha Rao")).id.isValid());
    QVERIFY(m_bench->lead(QStringLiteral("Asha Iyer")).id.isValid());
}

QTEST_GUILESS_MAIN(SheetPullTest)
#include "tst_sheetpull.moc"
