// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/sheetpush.h"

#include "core/services/donotcallservice.h"
#include "tests/core/services/sheetbench.h"
#include "tests/support/ledgerseed.h"

#include <QRandomGenerator>
#include <QTest>

using namespace callboard;
using callboard::services::SheetSummary;
using callboard::test::SheetBench;
using callboard::test::SheetFault;
using callboard::test::SheetGrid;

namespace {

constexpr QLatin1String Pending("pending");
constexpr QLatin1String Completed("completed");

} // namespace

class SheetPushTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_bench.reset(); }
    void aThousandCallsTakeFewWrites();
    void nothingIsAskedWhileNothingIsToBeWritten();
    void aRowThatMovedIsFoundByItsKey();
    void columnsMayMoveToo();
    void aWriteWhoseAnswerIsLostIsRepeatedAndChangesNothing_data();
    void aWriteWhoseAnswerIsLostIsRepeatedAndChangesNothing();
    void whatIsQueuedOutlivesFailureAndRestart_data();
    void whatIsQueuedOutlivesFailureAndRestart();
    void aRowThatIsGoneIsTold();
    void whatAPersonChangedMeanwhileIsNotOverwritten();
    void whatWasChangedHereIsWrittenThere();
    void resultsGoIntoTheColumnsThatAreThere();
    void bothSidesEndAlikeWhateverHappens();
    void rowsThatAreDeletedMeanwhileDoNotStopIt();
    void aRowThatMovesWhileAnotherIsLookedForIsNotMissed();
    void aLeadThatIsDeletedMeanwhileLeavesNothing();
    void aMarkThatIsMetOnTheWayIsTaken();
    void aMarkThatIsMetOnTheWayHoldsForBothNumbers();
    void aKeyThatStandsTwiceIsWrittenToNeither_data();
    void aKeyThatStandsTwiceIsWrittenToNeither();
    void whatIsHeldKeepsNobodyElse();
    void aKeyInOtherLettersIsTheSame();

private:
    [[nodiscard]] bool isEverywhere(LeadStatus status);

    std::unique_ptr<SheetBench> m_bench;
};

void SheetPushTest::init()
{
    m_bench = std::make_unique<SheetBench>();
    QVERIFY(m_bench->profile.workspace);
}

/// Whether every row of the sheet shows this status, and its own lead's key.
bool SheetPushTest::isEverywhere(LeadStatus status)
{
    const QList<Lead> leads = m_bench->leads();
    return std::all_of(leads.cbegin(), leads.cend(), [&](const Lead &lead) {
        const QStringList row = m_bench->rowNamed(lead.name);
        return row.value(3) == toWord(status) && row.value(0) == lead.uuid.toString(QUuid::WithoutBraces);
    });
}

// S0-088, X-35: not one write a call, and within the quota.
void SheetPushTest::aThousandCallsTakeFewWrites()
{
    m_bench->fill(900); // the grid has 1000 rows
    QVERIFY(m_bench->step());
    const int before = m_bench->fake.writes();
    for (const LeadStatus status : {LeadStatus::Initiated, LeadStatus::Missed, LeadStatus::Completed}) {
        m_bench->profile.clock->advance(seconds{1});
        QVERIFY(m_bench->write(
            [status, now = m_bench->profile.clock->now()](store::Store &store) -> Result<void> {
                store::Transaction transaction(*store.database);
                const Result<QList<LeadId>> ids = store.leads.ids({}, {});
                for (const LeadId id : ids.value_or({})) {
                    if (const Result<void> shown = store.leads.showCall(id, status, {}, now); !shown)
                        return shown;
                }
                return transaction.commit();
            }));
    }
    const Result<SheetSummary> summary = m_bench->push();
    QVERIFY(summary);
    QCOMPARE(summary->written, 900);
    QCOMPARE(m_bench->fake.writes() - before, 5);
    QVERIFY(isEverywhere(LeadStatus::Completed));
    QVERIFY(m_bench->fake.mostInAMinute() <= 60);
}

void SheetPushTest::nothingIsAskedWhileNothingIsToBeWritten()
{
    m_bench->fill(3);
    QVERIFY(m_bench->step());
    const int reads = m_bench->fake.reads();
    QVERIFY(m_bench->push());
    QCOMPARE(m_bench->fake.reads(), reads);
}

// F60
void SheetPushTest::aRowThatMovedIsFoundByItsKey()
{
    m_bench->fill(30);
    QVERIFY(m_bench->step());
    QVERIFY(m_bench->setStatus(m_bench->lead(QStringLiteral("Lead 7")), LeadStatus::Completed));
    m_bench->fake.edit([](SheetGrid &grid) {
        std::reverse(grid.begin() + 1, grid.end());
        grid.insert(1, {QString(), QString(), QStringLiteral("a note")});
    });
    QVERIFY(m_bench->push());
    QCOMPARE(m_bench->rowNamed(QStringLiteral("Lead 7")).value(3), Completed);
    int completed = 0;
    for (int row = 1; row <= m_bench->fake.grid().size(); ++row)
        completed += m_bench->fake.row(row).value(3) == Completed ? 1 : 0;
    QCOMPARE(completed, 1);
}

void SheetPushTest::columnsMayMoveToo()
{
    m_bench->fill(2);
    QVERIFY(m_bench->step());
    QVERIFY(m_bench->setStatus(m_bench->lead(QStringLiteral("Lead 1")), LeadStatus::Completed));
    m_bench->fake.edit([](SheetGrid &grid) {
        for (QList<QJsonValue> &row : grid)
            std::swap(row[0], row[3]);
    });
    QVERIFY(m_bench->push());
    QCOMPARE(m_bench->rowNamed(QStringLiteral("Lead 1")).constFirst(), Completed);
}

void SheetPushTest::aWriteWhoseAnswerIsLostIsRepeatedAndChangesNothing_data()
{
    QTest::addColumn<SheetFault>("fault");
    QTest::addColumn<int>("writes"); // until it is known to be done
    QTest::newRow("500 after it was done") << SheetFault::ErrorAfterWork << 1;
    QTest::newRow("the answer was lost") << SheetFault::LostAfterWork << 1;
    QTest::newRow("it never arrived") << SheetFault::LostBefore << 2;
    QTest::newRow("it lands late") << SheetFault::LandsLate << 2;
    QTest::newRow("quota") << SheetFault::Quota << 2;
    QTest::newRow("unavailable") << SheetFault::Unavailable << 2;
}

// F60, I2
void SheetPushTest::aWriteWhoseAnswerIsLostIsRepeatedAndChangesNothing()
{
    QFETCH(const SheetFault, fault);
    QFETCH(const int, writes);
    m_bench->fill(5);
    m_bench->fake.faultOfWrites({fault}); // already at the keys
    QVERIFY(m_bench->step());
    QVERIFY(isEverywhere(LeadStatus::Pending));
    QCOMPARE(m_bench->fake.writes(), writes);
    for (const Lead &lead : m_bench->leads())
        QVERIFY(m_bench->setStatus(lead, LeadStatus::Completed));
    m_bench->fake.faultOfWrites({fault, fault});
    QVERIFY(m_bench->push());
    QVERIFY(isEverywhere(LeadStatus::Completed));
    QVERIFY(!m_bench->patience.waits.isEmpty());
    QVERIFY(m_bench->step());
    QVERIFY(m_bench->conflicts().isEmpty());
    QCOMPARE(m_bench->leads().size(), 5);
    QCOMPARE(m_bench->queued(), 0);
}

void SheetPushTest::whatIsQueuedOutlivesFailureAndRestart_data()
{
    QTest::addColumn<SheetFault>("fault");
    QTest::addColumn<sync::Trouble>("trouble");
    QTest::newRow("not shared any more") << SheetFault::Denied << sync::Trouble::Denied;
    QTest::newRow("quota without end") << SheetFault::Quota << sync::Trouble::Quota;
    QTest::newRow("always 500") << SheetFault::Unavailable << sync::Trouble::Unavailable;
}

void SheetPushTest::whatIsQueuedOutlivesFailureAndRestart()
{
    QFETCH(const SheetFault, fault);
    QFETCH(const sync::Trouble, trouble);
    m_bench->fill(3);
    QVERIFY(m_bench->step());
    const QString first = QStringLiteral("Lead 1");
    QVERIFY(m_bench->setStatus(m_bench->lead(first), LeadStatus::Initiated));
    m_bench->fake.faultOfWrites(QList<SheetFault>(5, fault));
    const Result<SheetSummary> failed = m_bench->push();
    QVERIFY(!failed);
    QCOMPARE(failed.error().detail, toWord(trouble));
    QCOMPARE(m_bench->queued(), 1);
    QCOMPARE(m_bench->rowNamed(first).value(3), Pending);
    // The call went on meanwhile; a job that knows nothing of the first one writes what is true now.
    QVERIFY(m_bench->setStatus(m_bench->lead(first), LeadStatus::Completed));
    m_bench->fake.faultOfWrites({});
    QVERIFY(m_bench->push());
    QCOMPARE(m_bench->rowNamed(first).value(3), Completed);
    QCOMPARE(m_bench->queued(), 0);
    QVERIFY(m_bench->conflicts().isEmpty());
}

void SheetPushTest::aRowThatIsGoneIsTold()
{
    m_bench->fill(2);
    QVERIFY(m_bench->step());
    QVERIFY(m_bench->setStatus(m_bench->lead(QStringLiteral("Lead 1")), LeadStatus::Completed));
    m_bench->fake.edit([](SheetGrid &grid) { grid.removeAt(1); });
    const SheetGrid before = m_bench->fake.grid();
    const Result<SheetSummary> summary = m_bench->push();
    QVERIFY(summary);
    QCOMPARE(summary->gone, 1);
    QCOMPARE(m_bench->queued(), 0);
    QCOMPARE(m_bench->fake.grid(), before);
}

void SheetPushTest::whatAPersonChangedMeanwhileIsNotOverwritten()
{
    m_bench->fill(1);
    QVERIFY(m_bench->step());
    const Lead lead = m_bench->leads().constFirst();
    QVERIFY(m_bench->setStatus(lead, LeadStatus::Completed));
    m_bench->fake.edit([](SheetGrid &grid) {
        grid[1][2] = QStringLiteral("Renamed");
        grid[1][3] = QStringLiteral("call back");
    });
    const Result<SheetSummary> summary = m_bench->push();
    QVERIFY(summary);
    QCOMPARE(summary->conflicts, 1);
    QCOMPARE(m_bench->fake.row(2).mid(2),
             (QStringList{QStringLiteral("Renamed"), QStringLiteral("call back")}));
    QVERIFY(m_bench->pull());
    QCOMPARE(m_bench->leads().constFirst().name, QStringLiteral("Renamed"));
    QCOMPARE(m_bench->leads().constFirst().status, LeadStatus::Completed);
}

// F59
void SheetPushTest::whatWasChangedHereIsWrittenThere()
{
    m_bench->fill(1);
    QVERIFY(m_bench->step());
    const QString name = QStringLiteral("=cmd|' /C calc'!A0");
    QVERIFY(m_bench->rename(m_bench->leads().constFirst(), name));
    QVERIFY(m_bench->step());
    QCOMPARE(m_bench->fake.grid().at(1).at(2), QJsonValue(name));
    QCOMPARE(m_bench->leads().constFirst().name, name);
    QVERIFY(m_bench->conflicts().isEmpty());
}

void SheetPushTest::resultsGoIntoTheColumnsThatAreThere()
{
    m_bench->fill(1);
    m_bench->fake.edit([](SheetGrid &grid) {
        for (const char *heading :
             {"Call Outcome", "notes", "called_at", "call_attempts", "talk_seconds", "call_summary"})
            grid[0] << QString::fromLatin1(heading);
    });
    QVERIFY(m_bench->step());
    const Lead lead = m_bench->leads().constFirst();
    const CampaignId campaign = test::scheduleTomorrow(m_bench->profile, {lead.id});
    QVERIFY(campaign.isValid());
    const services::AccountService accounts(*m_bench->profile.workspace);
    CallRecord record;
    record.summary = QStringLiteral("Will pay on Friday.");
    record.talkTime = seconds{42};
    QVERIFY(test::seedEnded(m_bench->profile, campaign, lead.id,
                            test::await(accounts.preferred()).value_or(Account()).id, record)
                .isValid());
    QVERIFY(m_bench->push());
    QCOMPARE(m_bench->fake.row(2).mid(4),
             (QStringList{
                 QStringLiteral("completed"), QString(),
                 toIsoText(m_bench->profile.clock->now() - seconds{1}, m_bench->profile.workspace->zone()),
                 QStringLiteral("1"), QStringLiteral("42"), record.summary}));
    QCOMPARE(m_bench->fake.grid().at(1).at(7), QJsonValue(1)); // a number one can add up
    const int writes = m_bench->fake.writes();
    QVERIFY(m_bench->step());
    QCOMPARE(m_bench->fake.writes(), writes);
    // They are Callboard's own, and no attributes of the lead.
    QCOMPARE(attributeValue(m_bench->leads().constFirst().attributes, QStringLiteral("call_summary")),
             QString());
}

/// Two people and a network that fails, at random; at the end both sides are alike and nobody is there twice.
void SheetPushTest::bothSidesEndAlikeWhateverHappens()
{
    constexpr quint32 Seed = 60;
    constexpr int Steps = 250;
    constexpr int Leads = 8;
    QRandomGenerator random(Seed);
    m_bench->fill(Leads);
    QVERIFY(m_bench->step());
    const QList<SheetFault> faults = {SheetFault::Quota, SheetFault::Unavailable, SheetFault::ErrorAfterWork,
                                      SheetFault::LostAfterWork, SheetFault::LostBefore};
    const QList<LeadStatus> statuses = {LeadStatus::BulkCalling, LeadStatus::Initiated, LeadStatus::Missed,
                                        LeadStatus::Completed};
    for (int step = 0; step < Steps; ++step) {
        const QList<Lead> leads = m_bench->leads();
        const Lead &lead = leads.at(random.bounded(int(leads.size())));
        switch (random.bounded(8)) {
        case 0:
        case 1:
            QVERIFY(m_bench->setStatus(lead, statuses.at(random.bounded(int(statuses.size())))));
            break;
        case 2: // their name and ours never meet in one row: each side has its own leads
            if (lead.id.value() % 2 == 0)
                QVERIFY(m_bench->rename(lead, QStringLiteral("Ours %1").arg(step)));
            break;
        case 3:
            m_bench->fake.edit([&](SheetGrid &grid) {
                for (QList<QJsonValue> &row : grid) {
                    const bool isIts = row.value(0).toString() == lead.uuid.toString(QUuid::WithoutBraces);
                    if (isIts && lead.id.value() % 2 == 1)
                        row[2] = QStringLiteral("Theirs %1").arg(step);
                }
            });
            break;
        case 4:
            m_bench->fake.edit([&](SheetGrid &grid) {
                const int from = 1 + random.bounded(Leads);
                grid.move(from, 1 + random.bounded(Leads));
            });
            break;
        case 5:
            m_bench->fake.faultOfWrites({faults.at(random.bounded(int(faults.size())))});
            break;
        case 6:
            (void)m_bench->push();
            break;
        default:
            (void)m_bench->step();
            break;
        }
    }
    m_bench->fake.faultOfWrites({});
    QVERIFY(m_bench->step());
    QVERIFY(m_bench->step());
    const QByteArray told = "seed " + QByteArray::number(Seed);
    QVERIFY2(m_bench->conflicts().isEmpty(), told.constData());
    QCOMPARE(m_bench->queued(), 0);
    QCOMPARE(m_bench->leads().size(), Leads);
    QCOMPARE(m_bench->fake.grid().size(), Leads + 1);
    for (const Lead &lead : m_bench->leads()) {
        const QStringList row = m_bench->rowNamed(lead.name);
        QVERIFY2(row == (QStringList{lead.uuid.toString(QUuid::WithoutBraces), lead.number.e164(), lead.name,
                                     toWord(lead.status)}),
                 told.constData());
    }
}

// F60: somebody deletes the empty rows above it, and with them the row at which it was seen.
void SheetPushTest::rowsThatAreDeletedMeanwhileDoNotStopIt()
{
    m_bench->fill(2);
    m_bench->fake.edit([](SheetGrid &grid) { grid.insert(2, 20, QList<QJsonValue>()); });
    QVERIFY(m_bench->step());
    QVERIFY(m_bench->setStatus(m_bench->lead(QStringLiteral("Lead 2")), LeadStatus::Completed));
    m_bench->fake.afterNextMetadata(3, [](SheetGrid &grid) { grid.remove(2, 20); });
    const Result<SheetSummary> summary = m_bench->push();
    QVERIFY2(summary, summary ? "" : qPrintable(operatorText(summary.error())));
    QCOMPARE(summary->written, 1);
    QCOMPARE(summary->gone, 0);
    QCOMPARE(m_bench->fake.row(3).value(3), Completed);
    QCOMPARE(m_bench->queued(), 0);
}

// F60: one of two rows has moved; while it is looked for, the other one does.
void SheetPushTest::aRowThatMovesWhileAnotherIsLookedForIsNotMissed()
{
    m_bench->fill(3);
    QVERIFY(m_bench->step());
    QVERIFY(m_bench->setStatus(m_bench->lead(QStringLiteral("Lead 1")), LeadStatus::Completed));
    QVERIFY(m_bench->setStatus(m_bench->lead(QStringLiteral("Lead 3")), LeadStatus::Completed));
    m_bench->fake.edit([](SheetGrid &grid) { grid.move(3, 2); });
    m_bench->fake.afterNextMetadata(
        1000, [](SheetGrid &grid) { std::reverse(grid.begin() + 1, grid.end()); }, 1);
    const Result<SheetSummary> summary = m_bench->push();
    QVERIFY2(summary, summary ? "" : qPrintable(operatorText(summary.error())));
    QCOMPARE(summary->gone, 0);
    QCOMPARE(m_bench->rowNamed(QStringLiteral("Lead 1")).value(3), Completed);
    QCOMPARE(m_bench->rowNamed(QStringLiteral("Lead 2")).value(3), Pending);
    QCOMPARE(m_bench->rowNamed(QStringLiteral("Lead 3")).value(3), Completed);
    QCOMPARE(m_bench->queued(), 0);
}

void SheetPushTest::aLeadThatIsDeletedMeanwhileLeavesNothing()
{
    m_bench->fill(1);
    QVERIFY(m_bench->step());
    const Lead lead = m_bench->leads().constFirst();
    QVERIFY(m_bench->rename(lead, QStringLiteral("Ours")));
    int removed = 0; // in the fake's thread, while the push waits for its answer
    m_bench->fake.beforeNextWrite([this, &removed, id = lead.id](SheetGrid &) {
        removed = m_bench->profile.workspace->ledger()
                      .write([id](store::Store &store) { return store.leads.remove({id}); })
                      .result()
                      .value_or(0);
    });
    QVERIFY(m_bench->push());
    QCOMPARE(removed, 1);
    const QString uuid = lead.uuid.toString(QUuid::WithoutBraces);
    const QList<store::SheetRow> rows =
        test::await(m_bench->profile.workspace->ledger().read([uuid](const store::Store &store) {
            return services::sheetsIn(store).rows({uuid});
        })).value_or({});
    QCOMPARE(rows.size(), 1);
    QVERIFY(rows.constFirst().base.isEmpty());
    QVERIFY(rows.constFirst().sent.isEmpty());
    QCOMPARE(m_bench->queued(), 0);
}

void SheetPushTest::aMarkThatIsMetOnTheWayIsTaken()
{
    m_bench->fill(1);
    QVERIFY(m_bench->step());
    QVERIFY(m_bench->setStatus(m_bench->leads().constFirst(), LeadStatus::Missed));
    const QString mark = QStringLiteral("do_not_call");
    m_bench->fake.edit([&mark](SheetGrid &grid) { grid[1][3] = mark; });
    QVERIFY(m_bench->push());
    QCOMPARE(m_bench->leads().constFirst().status, LeadStatus::DoNotCall);
    QCOMPARE(m_bench->fake.row(2).value(3), mark);
    QVERIFY(m_bench->step());
    QVERIFY(m_bench->conflicts().isEmpty());
    QCOMPARE(m_bench->fake.row(2).value(3), mark);
    QCOMPARE(m_bench->queued(), 0);
}

// Callboard's new number waits to be written when the row of the old one is marked.
void SheetPushTest::aMarkThatIsMetOnTheWayHoldsForBothNumbers()
{
    m_bench->fill(1);
    QVERIFY(m_bench->step());
    Lead lead = m_bench->leads().constFirst();
    lead.number = *PhoneNumber::fromE164(QStringLiteral("+919810099999"));
    QVERIFY(m_bench->rename(lead, lead.name));
    m_bench->fake.edit([](SheetGrid &grid) { grid[1][3] = QStringLiteral("do_not_call"); });
    QVERIFY(m_bench->push());
    QCOMPARE(m_bench->leads().constFirst().status, LeadStatus::DoNotCall);
    const services::DoNotCallService lists(*m_bench->profile.workspace);
    QCOMPARE(test::await(lists.count()).value_or(0), 2);
    QCOMPARE(m_bench->fake.row(2).value(1), lead.number.e164());
    QVERIFY(m_bench->step());
    QVERIFY(m_bench->conflicts().isEmpty());
    QCOMPARE(m_bench->queued(), 0);
}

void SheetPushTest::aKeyThatStandsTwiceIsWrittenToNeither_data()
{
    QTest::addColumn<int>("from"); // the row that is copied, counted from 0
    QTest::addColumn<int>("to");   // where to
    QTest::addColumn<int>("gone"); // which of the two goes in the end
    QTest::newRow("below, and the copy goes") << 2 << 4 << 4;
    QTest::newRow("below, and the first goes") << 2 << 4 << 2;
    QTest::newRow("above, in the place of the first") << 2 << 1 << 1;
    QTest::newRow("right behind it") << 2 << 3 << 2;
}

// F60: whose of two rows it is nobody can say.
void SheetPushTest::aKeyThatStandsTwiceIsWrittenToNeither()
{
    QFETCH(const int, from);
    QFETCH(const int, to);
    QFETCH(const int, gone);
    m_bench->fill(5);
    QVERIFY(m_bench->step());
    const QString name = m_bench->fake.row(from + 1).value(2);
    m_bench->fake.edit([&](SheetGrid &grid) { grid.insert(to, QList<QJsonValue>(grid.at(from))); });
    const SheetGrid before = m_bench->fake.grid();
    QVERIFY(m_bench->setStatus(m_bench->lead(name), LeadStatus::Completed));
    const Result<SheetSummary> held = m_bench->push();
    QVERIFY(held);
    QCOMPARE(m_bench->fake.grid(), before);
    QCOMPARE(held->written, 0);
    QCOMPARE(held->queued, 1);
    QCOMPARE(held->gone, 0);
    QCOMPARE(held->problems.size(), 2);
    for (const services::SheetProblem &problem : held->problems) {
        QCOMPARE(m_bench->fake.row(problem.row).value(2), name);
        QVERIFY2(problem.text.contains(QLatin1String("another row")), qPrintable(problem.text));
    }
    QVERIFY(m_bench->step());
    QCOMPARE(m_bench->fake.grid(), before);
    m_bench->fake.edit([gone](SheetGrid &grid) { grid.removeAt(gone); });
    const Result<SheetSummary> written = m_bench->push();
    QVERIFY(written);
    QVERIFY(written->problems.isEmpty());
    QCOMPARE(written->queued, 0);
    QCOMPARE(m_bench->rowNamed(name).value(3), Completed);
}

void SheetPushTest::whatIsHeldKeepsNobodyElse()
{
    m_bench->fill(300); // more than one request writes
    QVERIFY(m_bench->step());
    m_bench->fake.edit([](SheetGrid &grid) {
        for (int copies = 0; copies < 210; ++copies)
            grid << QList<QJsonValue>(grid.at(1 + copies));
    });
    m_bench->profile.clock->advance(seconds{1});
    QVERIFY(m_bench->write([now = m_bench->profile.clock->now()](store::Store &store) -> Result<void> {
        store::Transaction transaction(*store.database);
        const Result<QList<LeadId>> ids = store.leads.ids({}, {});
        for (const LeadId id : ids.value_or({})) {
            if (const Result<void> shown = store.leads.showCall(id, LeadStatus::Completed, {}, now); !shown)
                return shown;
        }
        return transaction.commit();
    }));
    const Result<SheetSummary> summary = m_bench->push();
    QVERIFY(summary);
    QCOMPARE(summary->written, 90);
    QCOMPARE(summary->queued, 210);
    QCOMPARE(summary->problems.size(), 420);
    for (int row = 2; row <= m_bench->fake.grid().size(); ++row)
        QCOMPARE(m_bench->fake.row(row).value(3) == Completed, row > 211 && row <= 301);
}

void SheetPushTest::aKeyInOtherLettersIsTheSame()
{
    m_bench->fill(2);
    QVERIFY(m_bench->step());
    m_bench->fake.edit([](SheetGrid &grid) {
        QList<QJsonValue> copy = grid.at(1);
        copy[0] = QString(u'{' + copy.at(0).toString().toUpper() + QStringLiteral("} "));
        grid << copy;
        for (QList<QJsonValue> &row : grid)
            std::swap(row[0], row[3]); // and the column has moved meanwhile
    });
    const SheetGrid before = m_bench->fake.grid();
    QVERIFY(m_bench->setStatus(m_bench->lead(QStringLiteral("Lead 1")), LeadStatus::Completed));
    const Result<SheetSummary> held = m_bench->push();
    QVERIFY(held);
    QCOMPARE(held->problems.size(), 2);
    QCOMPARE(m_bench->fake.grid(), before);
}

QTEST_GUILESS_MAIN(SheetPushTest)
#include "tst_sheetpush.moc"
