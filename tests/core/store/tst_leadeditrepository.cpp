// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/leadeditrepository.h"

#include "tests/support/temporarystore.h"

#include <QTest>

using namespace callboard;
using namespace callboard::store;
using callboard::test::FridayNoon;
using callboard::test::TemporaryStore;

class LeadEditRepositoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatStoodThereIsKeptAndForgotten();
    void theTextsAreCiphertext();
    void aDeletedLeadTakesWithItWhatWasKeptOfIt();
    void oneFieldIsWrittenAndTheOthersStay();
    void oldAndLargeEditsMakeRoom();
    void anEditIsForgottenInPieces();
};

namespace {

class Journal
{
public:
    TemporaryStore store;
    LeadEditRepository edits{store.database(), store.cipher()};

    [[nodiscard]] LeadEditId begin(Instant at = FridayNoon)
    {
        return edits
            .begin({LeadEdit::Kind::SetAttribute, QStringLiteral("city"), QStringLiteral("Jaisalmer")}, at)
            .value_or(LeadEditId());
    }
    [[nodiscard]] bool keep(LeadEditId id, int first, int count)
    {
        QList<LeadBefore> before;
        for (int i = 0; i < count; ++i)
            before << LeadBefore{LeadId(first + i), QStringLiteral("Trivandrum %1").arg(first + i)};
        return edits.keep(id, before).has_value();
    }
    [[nodiscard]] int count(LeadEditId id, int limit = 100) const
    {
        const Result<QList<LeadBefore>> kept = edits.kept(id, limit);
        return kept ? int(kept->size()) : -1;
    }
};

} // namespace

void LeadEditRepositoryTest::whatStoodThereIsKeptAndForgotten()
{
    Journal journal;
    QVERIFY(!journal.edits.last().value_or(MadeLeadEdit()));
    const LeadEditId id = journal.begin();
    QVERIFY(!journal.edits.last().value_or(MadeLeadEdit())); // it has changed nothing
    QVERIFY(journal.keep(id, 1, 3));
    QVERIFY(journal.keep(id, 4, 2));
    const std::optional<MadeLeadEdit> last = journal.edits.last().value_or(std::nullopt);
    QVERIFY(last);
    QCOMPARE(last->id, id);
    QCOMPARE(last->leads, 5);
    QCOMPARE(last->madeAt, FridayNoon);
    QCOMPARE(last->edit.attribute, QStringLiteral("city"));
    QCOMPARE(last->edit.value, QStringLiteral("Jaisalmer"));
    const Result<QList<LeadBefore>> kept = journal.edits.kept(id, 2);
    QVERIFY(kept);
    QCOMPARE(kept->size(), 2);
    QCOMPARE(kept->constLast().lead, LeadId(2));
    QCOMPARE(kept->constLast().text, QStringLiteral("Trivandrum 2"));
    QVERIFY(journal.edits.forget(id, *kept));
    QCOMPARE(journal.count(id), 3);
    QCOMPARE(journal.edits.find(id).value_or(MadeLeadEdit()).leads, 3);
    QCOMPARE(journal.edits.find(LeadEditId(99)).error().code, ErrorCode::NotFound);
}

void LeadEditRepositoryTest::theTextsAreCiphertext()
{
    Journal journal;
    QVERIFY(journal.keep(journal.begin(), 1, 1));
    const QByteArray bytes = journal.store.bytesOnDisk();
    QVERIFY(bytes.contains("set_attribute"));
    QVERIFY(!bytes.contains("Jaisalmer"));
    QVERIFY(!bytes.contains("Trivandrum"));
}

void LeadEditRepositoryTest::aDeletedLeadTakesWithItWhatWasKeptOfIt()
{
    Journal journal;
    const QList<LeadId> leads = journal.store.addLeads(3);
    const LeadEditId first = journal.begin();
    const LeadEditId second = journal.begin();
    QVERIFY(journal.keep(first, 1, 3));
    QVERIFY(journal.keep(second, 2, 1));
    QCOMPARE(journal.store->leads.remove({leads.at(1)}).value_or(-1), 1);
    QCOMPARE(journal.count(first), 2);
    QCOMPARE(journal.count(second), 0);
}

void LeadEditRepositoryTest::oneFieldIsWrittenAndTheOthersStay()
{
    Journal journal;
    const LeadId id = journal.store.addLeads(1).value(0);
    const Result<Lead> before = journal.store->leads.find(id);
    QVERIFY(before);
    const Result<QList<EditableLead>> read = journal.edits.leads({id, LeadId(99)});
    QVERIFY(read);
    QCOMPARE(read->size(), 1);
    LeadFields after = read->constFirst().fields;
    QCOMPARE(after.partner, before->partner);
    after.partner = QStringLiteral("Globex");
    const Instant later = FridayNoon + seconds{9};
    QVERIFY(journal.edits.write(read->constFirst(), after, later));
    Lead expected = *before;
    expected.partner = QStringLiteral("Globex");
    expected.updatedAt = later;
    QCOMPARE(*journal.store->leads.find(id), expected);
    QVERIFY(journal.edits.write({id, after}, after, later + seconds{1})); // nothing differs
    QCOMPARE(*journal.store->leads.find(id), expected);
}

void LeadEditRepositoryTest::oldAndLargeEditsMakeRoom()
{
    Journal journal;
    QList<LeadEditId> ids;
    for (int i = 0; i < 5; ++i) {
        ids << journal.begin(FridayNoon + seconds{i});
        QVERIFY(journal.keep(ids.constLast(), 1, 10));
    }
    const auto gone = [&](Instant since, int edits, qint64 leads) {
        return journal.edits.outgrown(since, edits, leads).value_or(QList<LeadEditId>());
    };
    QVERIFY(gone(FridayNoon, 5, 1000).isEmpty());
    QCOMPARE(gone(FridayNoon, 4, 1000), ids.mid(0, 1));
    QCOMPARE(gone(FridayNoon + seconds{2}, 5, 1000), (QList<LeadEditId>{ids.at(1), ids.at(0)}));
    QCOMPARE(gone(FridayNoon, 5, 30), (QList<LeadEditId>{ids.at(1), ids.at(0)}));
    QCOMPARE(gone(FridayNoon, 5, 5).size(), 4); // all but the latest
    // What is done to one lead at a time drives no edit of many out.
    for (int i = 5; i < 10; ++i)
        QVERIFY(journal.keep(journal.begin(FridayNoon + seconds{i}), 1, 1));
    QVERIFY(gone(FridayNoon, 5, 50).isEmpty());
    QCOMPARE(gone(FridayNoon, 4, 1000), ids.mid(0, 1));
    QCOMPARE(gone(FridayNoon, 5, 5).size(), 4);
    // What was given up is not found, but known until it is forgotten.
    QVERIFY(journal.edits.giveUp({ids.at(2)}));
    QVERIFY(journal.keep(ids.at(2), 100, 1)); // by whoever was at it still
    QCOMPARE(journal.edits.find(ids.at(2)).error().code, ErrorCode::NotFound);
    QCOMPARE(gone(FridayNoon, 5, 1000), ids.mid(2, 1));
}

void LeadEditRepositoryTest::anEditIsForgottenInPieces()
{
    Journal journal;
    const LeadEditId id = journal.begin();
    const LeadEditId other = journal.begin();
    QVERIFY(journal.keep(id, 1, 5));
    QVERIFY(journal.keep(other, 1, 5));
    QCOMPARE(journal.edits.forgetSome(id, 3).value_or(-1), 3);
    QCOMPARE(journal.edits.forgetSome(id, 3).value_or(-1), 2);
    QCOMPARE(journal.edits.forgetSome(id, 3).value_or(-1), 1); // the edit itself
    QCOMPARE(journal.edits.forgetSome(id, 3).value_or(-1), 0);
    QVERIFY(!journal.edits.find(id));
    QCOMPARE(journal.count(other), 5);
}

QTEST_GUILESS_MAIN(LeadEditRepositoryTest)
#include "tst_leadeditrepository.moc"
