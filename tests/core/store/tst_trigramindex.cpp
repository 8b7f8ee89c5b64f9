// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/trigramindex.h"

#include "core/store/leadquery.h"
#include "tests/support/temporarystore.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace callboard;
using namespace callboard::store;
using callboard::test::FridayNoon;
using callboard::test::sampleLead;
using callboard::test::TemporaryStore;

namespace {

/// Of few letters, so that parts of one are often parts of another.
QString randomText(QRandomGenerator &dice)
{
    static const QString letters = QStringLiteral("abAB c\"\\%_éÉK");
    QString text;
    for (int left = dice.bounded(8); left > 0; --left)
        text += letters.at(dice.bounded(int(letters.size())));
    return text;
}

Lead randomLead(QRandomGenerator &dice, int i)
{
    Lead lead = sampleLead(i);
    lead.name = randomText(dice);
    lead.partner = randomText(dice);
    lead.attributes.clear();
    for (int left = dice.bounded(3); left > 0; --left)
        setAttribute(lead.attributes, randomText(dice), randomText(dice));
    return lead;
}

Result<QList<LeadId>> found(TemporaryStore &store, const QString &search, TextSearch textSearch)
{
    LeadFilter filter;
    filter.search = search;
    const LeadQuery query = leadQuery(Dialect::Sqlite, filter, store.cipher(), textSearch);
    QList<LeadId> ids;
    const Result<void> done =
        store.database().select(u"select id from lead where " + query.where + u" order by id", query.values,
                                [&](const Row &row) { ids << LeadId(row.integer(0)); });
    return done ? Result<QList<LeadId>>(ids) : fail(done.error());
}

/// The leads of which the index knows \a trigram.
QList<qint64> posted(TemporaryStore &store, const QString &trigram)
{
    QList<qint64> ids;
    const Result<void> done = store.database().select(
        QStringLiteral("select rowid from lead_trigram where lead_trigram match ? order by rowid"),
        {QString(u'"' + trigram + u'"')}, [&](const Row &row) { ids << row.integer(0); });
    return done ? ids : QList<qint64>{-1};
}

/// Those of the leads that the index reaches of which it should.
QList<qint64> holding(TemporaryStore &store, const QString &trigram)
{
    QList<qint64> ids;
    const Result<void> done = store.database().select(
        QStringLiteral("select id from lead where id <= (select reach from lead_trigram_state) and "
                       "instr(lower(name || char(10) || partner || char(10) || attributes), ?) order by id"),
        {trigram}, [&](const Row &row) { ids << row.integer(0); });
    return done ? ids : QList<qint64>{-2};
}

/// What people, imports and the background do to the leads and the index, in any order.
class Goings
{
public:
    Goings(TemporaryStore &store, quint32 seed)
        : m_store(store)
        , m_dice(seed)
    {
    }

    [[nodiscard]] bool goOn()
    {
        switch (m_dice.bounded(7)) {
        case 0:
        case 1:
            m_leads << m_store.addLead(randomLead(m_dice, ++m_last));
            return m_leads.constLast().isValid();
        case 2:
        case 3:
            return m_leads.isEmpty() || change(m_leads.at(any()));
        case 4:
            return m_leads.isEmpty() || remove(m_leads.takeAt(any()));
        case 5:
            return m_removed.isEmpty() || putBack(m_removed.takeLast());
        default:
            return trigrams::takeIn(m_store.database(), 1 + int(m_dice.bounded(4))).has_value();
        }
    }

    [[nodiscard]] QString part() { return randomText(m_dice).trimmed(); }

private:
    [[nodiscard]] qsizetype any() { return m_dice.bounded(int(m_leads.size())); }

    [[nodiscard]] bool remove(LeadId id)
    {
        const std::optional<RemovedLead> removed = m_store.takeOutLead(id);
        if (removed)
            m_removed << *removed;
        return removed.has_value();
    }

    [[nodiscard]] bool putBack(const RemovedLead &lead)
    {
        m_leads << lead.id;
        return m_store->removedLeads.putBack(lead, FridayNoon).has_value();
    }

    [[nodiscard]] bool change(LeadId id)
    {
        Result<Lead> lead = m_store->leads.find(id);
        if (!lead)
            return false;
        const Lead other = randomLead(m_dice, 0);
        lead->name = other.name;
        if (m_dice.bounded(2) == 0)
            lead->attributes = other.attributes;
        return m_store->leads.update(id, seal(*lead, m_store.cipher()), FridayNoon).has_value();
    }

    TemporaryStore &m_store;
    QRandomGenerator m_dice;
    QList<LeadId> m_leads;
    QList<RemovedLead> m_removed;
    int m_last = 0;
};

} // namespace

class TrigramIndexTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPartOfThreeLettersIsAsked();
    void whatItCannotTellIsNotAsked_data();
    void whatItCannotTellIsNotAsked();
    void leadsAreTakenInPieceByPiece();
    void longTextsMakeSmallPieces();
    void aVeryLongTextIsFoundWithoutTheIndex();
    void whatIsGoneIsForgotten();
    void noNewLeadIsWhereTheIndexReaches();
    void whoIsPutBackIsFound();
    void anInsertTellsNoTrigger();
    void searchesFindWhatLookingAtEveryLeadFinds_data();
    void searchesFindWhatLookingAtEveryLeadFinds();
};

void TrigramIndexTest::everyPartOfThreeLettersIsAsked()
{
    QCOMPARE(trigrams::expression(QStringLiteral("Asha")), QStringLiteral("\"Ash\" AND \"sha\""));
    QCOMPARE(trigrams::expression(QStringLiteral("aaaaa")), QStringLiteral("\"aaa\""));
    QCOMPARE(trigrams::expression(QStringLiteral("o'n")), QStringLiteral("\"o'n\""));
}

void TrigramIndexTest::whatItCannotTellIsNotAsked_data()
{
    QTest::addColumn<QString>("part");
    QTest::newRow("nothing") << QString();
    QTest::newRow("two letters") << QStringLiteral("as");
    QTest::newRow("a letter beyond ASCII") << QStringLiteral("Ömer");
    QTest::newRow("a quotation mark") << QStringLiteral("a\"bc");
    QTest::newRow("a backslash") << QStringLiteral("a\\bc");
    QTest::newRow("a line break") << QStringLiteral("abc\nd");
}

void TrigramIndexTest::whatItCannotTellIsNotAsked()
{
    QFETCH(QString, part);
    QCOMPARE(trigrams::expression(part), QString());
}

void TrigramIndexTest::leadsAreTakenInPieceByPiece()
{
    TemporaryStore store;
    const QList<LeadId> leads = store.addLeads(5);
    QCOMPARE(store->leads.remove({leads.at(1)}).value_or(0), 1);
    QCOMPARE(trigrams::takeIn(store.database(), 3).value_or(-1), 3);
    QCOMPARE(posted(store, QStringLiteral("lea")).size(), 3);
    QCOMPARE(trigrams::takeIn(store.database(), 3).value_or(-1), 1);
    QCOMPARE(trigrams::takeIn(store.database(), 3).value_or(-1), 0);
    QCOMPARE(posted(store, QStringLiteral("lea")).size(), 4);
}

void TrigramIndexTest::longTextsMakeSmallPieces()
{
    TemporaryStore store;
    for (int i = 1; i <= 20; ++i) {
        Lead lead = sampleLead(i);
        setAttribute(lead.attributes, QStringLiteral("remark"), QString(8000, u'x'));
        QVERIFY(store.addLead(lead).isValid());
    }
    QCOMPARE(trigrams::takeIn(store.database(), 20).value_or(-1), 9);
    QCOMPARE(trigrams::takeIn(store.database(), 20).value_or(-1), 9);
    QCOMPARE(trigrams::takeIn(store.database(), 20).value_or(-1), 2);
}

void TrigramIndexTest::aVeryLongTextIsFoundWithoutTheIndex()
{
    TemporaryStore store;
    Lead lead = sampleLead(1);
    setAttribute(lead.attributes, QStringLiteral("remark"), QString(9000, u'x') + QStringLiteral("needle"));
    const LeadId id = store.addLead(lead);
    const LeadId other = store.addLead(sampleLead(2));
    QCOMPARE(trigrams::takeIn(store.database(), 9).value_or(-1), 2);
    QCOMPARE(posted(store, QStringLiteral("eed")), QList<qint64>());
    const auto search = [&store] {
        return found(store, QStringLiteral("needle"), TextSearch::ByIndex).value_or({LeadId(0)});
    };
    QCOMPARE(search(), QList<LeadId>{id});
    // From long to short, and the other way round.
    QVERIFY(store->leads.update(id, seal(sampleLead(1), store.cipher()), FridayNoon));
    QCOMPARE(search(), QList<LeadId>());
    lead.number = sampleLead(2).number;
    QVERIFY(store->leads.update(other, seal(lead, store.cipher()), FridayNoon));
    QCOMPARE(search(), QList<LeadId>{other});
    QCOMPARE(posted(store, QStringLiteral("lea")), QList<qint64>{id.value()});
}

// F68: not a part of the name of who is gone
void TrigramIndexTest::whatIsGoneIsForgotten()
{
    TemporaryStore store;
    Lead lead = sampleLead(1);
    lead.name = QStringLiteral("Qwxzyk");
    const LeadId gone = store.addLead(lead);
    for (int i = 2; i <= 60; ++i)
        QVERIFY(store.addLead(sampleLead(i)).isValid());
    while (trigrams::takeIn(store.database(), 10).value_or(0) > 0) {
    }
    const auto traces = [&store] {
        return store.database()
            .selectCount(QStringLiteral("select count(*) from lead_trigram_data where instr(block, 'wxz')"))
            .value_or(-1);
    };
    QVERIFY(!trigrams::forgetSome(store.database()).value_or(true)); // nothing is gone yet
    QVERIFY(traces() > 0);
    QCOMPARE(store->leads.remove({gone}).value_or(0), 1);
    QVERIFY(traces() > 0);
    int pieces = 1;
    while (trigrams::forgetSome(store.database()).value_or(false))
        ++pieces;
    QVERIFY(pieces < 20);
    QCOMPARE(traces(), 0);
    QCOMPARE(posted(store, QStringLiteral("lea")).size(), 59);
}

void TrigramIndexTest::noNewLeadIsWhereTheIndexReaches()
{
    TemporaryStore store;
    const QList<LeadId> leads = store.addLeads(3);
    QCOMPARE(trigrams::takeIn(store.database(), 9).value_or(-1), 3);
    QCOMPARE(store->leads.remove({leads.at(1), leads.at(2)}).value_or(0), 2);
    Lead lead = sampleLead(4);
    lead.name = QStringLiteral("Qwxzyk");
    const LeadId added = store.addLead(lead);
    QVERIFY(leads.at(2) < added);
    QCOMPARE(found(store, QStringLiteral("wxz"), TextSearch::ByIndex).value_or({}), QList<LeadId>{added});
    QCOMPARE(trigrams::takeIn(store.database(), 9).value_or(-1), 1);
    QCOMPARE(posted(store, QStringLiteral("wxz")), QList<qint64>{added.value()});
}

void TrigramIndexTest::whoIsPutBackIsFound()
{
    TemporaryStore store;
    Lead lead = sampleLead(1);
    lead.name = QStringLiteral("Qwxzyk");
    const LeadId first = store.addLead(lead);
    QVERIFY(store.addLead(sampleLead(2)).isValid());
    QCOMPARE(trigrams::takeIn(store.database(), 9).value_or(-1), 2);
    const std::optional<RemovedLead> removed = store.takeOutLead(first);
    QVERIFY(removed);
    QCOMPARE(posted(store, QStringLiteral("wxz")), QList<qint64>());
    QVERIFY(store->removedLeads.putBack(*removed, FridayNoon));
    QCOMPARE(posted(store, QStringLiteral("wxz")), QList<qint64>{first.value()});
}

// With one, SQLite copies each page that a row changes: an import takes half as long again (E-14)
void TrigramIndexTest::anInsertTellsNoTrigger()
{
    TemporaryStore store;
    QCOMPARE(store.database()
                 .selectCount(QStringLiteral("select count(*) from sqlite_master where type = 'trigger' and "
                                             "tbl_name = 'lead' and sql like '%after insert%'"))
                 .value_or(-1),
             0);
}

void TrigramIndexTest::searchesFindWhatLookingAtEveryLeadFinds_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

// Ruling 27, against a scan: half of the index built, leads changed, gone and come
void TrigramIndexTest::searchesFindWhatLookingAtEveryLeadFinds()
{
    QFETCH(quint32, seed);
    TemporaryStore store;
    Goings goings(store, seed);
    int asked = 0;
    for (int step = 0; step < 120; ++step) {
        QVERIFY(goings.goOn());
        const QString part = goings.part();
        if (part.isEmpty())
            continue;
        const Result<QList<LeadId>> byIndex = found(store, part, TextSearch::ByIndex);
        const Result<QList<LeadId>> byScan = found(store, part, TextSearch::ByScan);
        QVERIFY(byIndex && byScan);
        QVERIFY2(*byIndex == *byScan, qPrintable(QStringLiteral("step %1: %2").arg(step).arg(part)));
        asked += trigrams::expression(part).isEmpty() ? 0 : 1;
    }
    QVERIFY(asked > 5);
    for (const QString &trigram : {QStringLiteral("aba"), QStringLiteral("b a"), QStringLiteral("abb")})
        QCOMPARE(posted(store, trigram), holding(store, trigram));
}

QTEST_GUILESS_MAIN(TrigramIndexTest)
#include "tst_trigramindex.moc"
