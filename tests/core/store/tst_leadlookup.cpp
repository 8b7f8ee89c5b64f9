// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/leadlookup.h"

#include "core/store/migrations.h"
#include "tests/support/temporarystore.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace callboard;
using namespace callboard::store;
using callboard::test::FridayNoon;
using callboard::test::sampleLead;
using callboard::test::TemporaryStore;

namespace {

constexpr int LookupStep = 17;
constexpr auto Forever = std::chrono::nanoseconds::max();

/// A lookup's table, and where the leads have its terms.
struct Source
{
    const char *table;
    const char *term;
};

Source sourceOf(LeadLookup lookup)
{
    switch (lookup) {
    case LeadLookup::Name:
        return {"lead_name", "lower(substr(name, 1, 200))"};
    case LeadLookup::LastFour:
        return {"lead_last4", "number_last4"};
    case LeadLookup::Email:
        return {"lead_email", "email_index"};
    }
    Q_UNREACHABLE();
}

QList<lookups::Term> terms(TemporaryStore &store, const QString &sql)
{
    QList<lookups::Term> found;
    const Result<void> read = store.database().select(sql, {}, [&found](const Row &row) {
        found << lookups::Term{row.blob(0), row.integer(1)};
    });
    return read ? found : QList<lookups::Term>{{QByteArray("unreadable"), 0}};
}

QList<lookups::Term> inTable(TemporaryStore &store, LeadLookup lookup)
{
    return terms(store, QStringLiteral("select term, lead_id from %1 order by 1, 2")
                            .arg(QLatin1String(sourceOf(lookup).table)));
}

/// Of the leads themselves, those behind \a reach left out.
QList<lookups::Term> ofLeads(TemporaryStore &store, LeadLookup lookup, qint64 reach)
{
    return terms(store,
                 QStringLiteral("select %1, id from lead where id <= %2 and %1 is not null order by 1, 2")
                     .arg(QLatin1String(sourceOf(lookup).term))
                     .arg(reach));
}

/// The table holds all leads up to its reach, and nothing that is not so.
bool isTrue(TemporaryStore &store, LeadLookup lookup)
{
    const qint64 reach = lookups::state(store.database(), lookup).value_or(lookups::State()).reach;
    QList<lookups::Term> held = inTable(store, lookup);
    const QList<lookups::Term> all = ofLeads(store, lookup, std::numeric_limits<qint64>::max());
    if (!std::includes(all.cbegin(), all.cend(), held.cbegin(), held.cend()))
        return false;
    held.removeIf([reach](const lookups::Term &term) { return term.lead > reach; });
    return held == ofLeads(store, lookup, reach);
}

/// Few names, numbers' ends and addresses, so that many leads share one.
Lead randomLead(QRandomGenerator &dice, int i)
{
    static const QStringList names = {QStringLiteral("asha"), QStringLiteral("Asha"), QStringLiteral("Éva"),
                                      QStringLiteral("ravi"), QString()};
    Lead lead = sampleLead(i);
    lead.number =
        *PhoneNumber::fromE164(QStringLiteral("+9198%1%2").arg(1000 + i).arg(1000 + dice.bounded(3)));
    lead.name = names.at(dice.bounded(int(names.size())));
    lead.email = dice.bounded(3) == 0 ? QString() : QStringLiteral("a%1@example.com").arg(dice.bounded(3));
    return lead;
}

/// What people, imports and the background do to the leads and their tables, in any order; and what somebody
/// has read to write it later.
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
        switch (m_dice.bounded(14)) {
        case 0:
        case 1:
        case 2:
            m_leads << m_store.addLead(randomLead(m_dice, ++m_last));
            return m_leads.constLast().isValid();
        case 3:
            return m_leads.isEmpty() || change(m_leads.at(any()));
        case 4:
            return m_leads.isEmpty() || remove(m_leads.takeAt(any()));
        case 5:
            return m_removed.isEmpty() || putBack(m_removed.takeLast());
        case 6:
        case 7:
            return read();
        case 8:
        case 9:
            return m_store.takeIntoLookup(LeadLookups[m_dice.bounded(3)], 1 + int(m_dice.bounded(3)));
        default:
            return write();
        }
    }

private:
    struct Read
    {
        LeadLookup lookup = LeadLookup::Name;
        lookups::State state;
        QList<lookups::Term> terms;
        qint64 last = 0;
    };

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
        const Lead other = randomLead(m_dice, ++m_last);
        return m_store->leads.update(id, seal(other, m_store.cipher()), FridayNoon).has_value();
    }

    [[nodiscard]] bool read()
    {
        Read begun;
        begun.lookup = LeadLookups[m_dice.bounded(3)];
        const Result<lookups::State> state = lookups::state(m_store.database(), begun.lookup);
        if (!state)
            return false;
        begun.state = *state;
        const Result<lookups::Piece> piece =
            lookups::termsBehind(m_store.database(), begun.lookup, state->reach, 1 + int(m_dice.bounded(6)));
        if (!piece || piece->last == 0)
            return piece.has_value();
        begun.terms = piece->terms;
        begun.last = piece->last;
        std::sort(begun.terms.begin(), begun.terms.end());
        m_read << begun;
        return true;
    }

    /// Some of what was read, or all that is left of it; nobody may finish what somebody else has.
    [[nodiscard]] bool write()
    {
        if (m_read.isEmpty())
            return true;
        Read begun = m_dice.bounded(3) == 0 ? m_read.takeFirst() : m_read.takeLast();
        const auto written =
            lookups::write(m_store.database(), begun.lookup, begun.state, begun.terms, begun.last,
                           m_dice.bounded(2) == 0 ? Forever : std::chrono::nanoseconds(0));
        if (written && *written && **written < begun.terms.size()) {
            begun.terms.remove(0, **written);
            m_read << begun;
        }
        return written.has_value();
    }

    TemporaryStore &m_store;
    QRandomGenerator m_dice;
    QList<LeadId> m_leads;
    QList<RemovedLead> m_removed;
    QList<Read> m_read;
    int m_last = 0;
};

QStringList queryPlan(TemporaryStore &store, const QString &sql)
{
    QStringList steps;
    const Result<void> read = store.database().select(u"explain query plan " + sql, {},
                                                      [&steps](const Row &row) { steps << row.text(3); });
    return read ? steps : QStringList{QStringLiteral("unreadable")};
}

} // namespace

class LeadLookupTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leadsOfBeforeTheStepAreInTheTables();
    void theStepLeavesNoNameBehind();
    void aNameOfAMegabyteIsAShortTerm();
    void whatWasChangedMeanwhileIsNotWritten();
    void whatBrokeOffIsGoneOnWith();
    void leadsWithoutAnAddressAreReached();
    void whoIsPutBackIsListed();
    void namesComeInOrderWithoutSorting();
    void theTablesAreTrueWhateverGoesOn_data();
    void theTablesAreTrueWhateverGoesOn();
};

void LeadLookupTest::leadsOfBeforeTheStepAreInTheTables()
{
    QTemporaryDir directory;
    Result<std::unique_ptr<Database>> database =
        Database::openSqlite(directory.filePath(QStringLiteral("old.db")), Database::Access::ReadWrite);
    QVERIFY(database);
    QVERIFY(migrate(**database, migrations().mid(0, LookupStep - 1)));
    TemporaryStore store(*std::move(database));
    const QList<LeadId> leads = store.addLeads(3);
    Lead lead = sampleLead(4);
    lead.email.clear();
    const LeadId last = store.addLead(lead);
    QVERIFY(migrate(store.database()));
    for (const LeadLookup lookup : LeadLookups) {
        QCOMPARE(lookups::state(store.database(), lookup).value_or(lookups::State()).reach, last.value());
        QVERIFY(isTrue(store, lookup));
    }
    QCOMPARE(inTable(store, LeadLookup::Name).size(), 4);
    QCOMPARE(inTable(store, LeadLookup::Email).size(), 3);
}

// F68: of the indexes that the step drops, and of pages that become free
void LeadLookupTest::theStepLeavesNoNameBehind()
{
    QTemporaryDir directory;
    const QString fileName = directory.filePath(QStringLiteral("old.db"));
    Result<std::unique_ptr<Database>> database = Database::openSqlite(fileName, Database::Access::ReadWrite);
    QVERIFY(database);
    QVERIFY(migrate(**database, migrations().mid(0, LookupStep - 1)));
    TemporaryStore store(*std::move(database));
    QList<LeadId> gone;
    {
        Transaction transaction(store.database());
        // Pages enough that some of those that become free are not used again.
        for (int i = 1; i <= 3000; ++i) {
            Lead lead = sampleLead(i);
            lead.name = QStringLiteral("qwxzyk %1").arg(i * 7919 % 3000);
            gone << store.addLead(lead);
        }
        QVERIFY(transaction.commit());
    }
    QVERIFY(migrate(store.database()));
    QCOMPARE(store->leads.remove(gone).value_or(0), 3000);
    QVERIFY(store.database().trimLog());
    for (const QString &suffix : {QString(), QStringLiteral("-wal")}) {
        QFile file(fileName + suffix);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("qwxzyk"));
    }
}

void LeadLookupTest::aNameOfAMegabyteIsAShortTerm()
{
    TemporaryStore store;
    Lead lead = sampleLead(1);
    lead.name = QString(1024 * 1024, u'X');
    const LeadId id = store.addLead(lead);
    QVERIFY(store.takeIntoLookup(LeadLookup::Name, 10));
    QCOMPARE(inTable(store, LeadLookup::Name), (QList<lookups::Term>{{QByteArray(200, 'x'), id.value()}}));
    lead.name[0] = u'A';
    QVERIFY(store->leads.update(id, seal(lead, store.cipher()), FridayNoon));
    QVERIFY(isTrue(store, LeadLookup::Name));
    QCOMPARE(inTable(store, LeadLookup::Name).size(), 1);
}

void LeadLookupTest::whatWasChangedMeanwhileIsNotWritten()
{
    TemporaryStore store;
    const QList<LeadId> leads = store.addLeads(2);
    const Result<lookups::State> state = lookups::state(store.database(), LeadLookup::Name);
    QVERIFY(state);
    const Result<lookups::Piece> piece = lookups::termsBehind(store.database(), LeadLookup::Name, 0, 10);
    QVERIFY(piece);
    QCOMPARE(piece->terms.size(), 2);
    Lead renamed = sampleLead(2);
    renamed.name = QStringLiteral("Somebody else");
    QVERIFY(store->leads.update(leads.at(1), seal(renamed, store.cipher()), FridayNoon));
    const auto written =
        lookups::write(store.database(), LeadLookup::Name, *state, piece->terms, piece->last, Forever);
    QVERIFY(written && !*written);
    QCOMPARE(inTable(store, LeadLookup::Name).size(), 0);
    // The others are not concerned.
    QCOMPARE(lookups::state(store.database(), LeadLookup::Email).value_or(lookups::State()),
             lookups::State());
}

void LeadLookupTest::whatBrokeOffIsGoneOnWith()
{
    TemporaryStore store;
    QCOMPARE(store.addLeads(4).size(), 4);
    const Result<lookups::Piece> piece = lookups::termsBehind(store.database(), LeadLookup::Name, 0, 10);
    QVERIFY(piece);
    const auto written = lookups::write(store.database(), LeadLookup::Name, {}, piece->terms, piece->last,
                                        std::chrono::nanoseconds(0));
    QVERIFY(written && *written);
    QCOMPARE(**written, 1);
    QCOMPARE(lookups::state(store.database(), LeadLookup::Name).value_or(lookups::State{1, 1}),
             lookups::State());
    QVERIFY(store.takeIntoLookup(LeadLookup::Name, 10));
    QCOMPARE(inTable(store, LeadLookup::Name).size(), 4);
    QVERIFY(isTrue(store, LeadLookup::Name));
}

void LeadLookupTest::leadsWithoutAnAddressAreReached()
{
    TemporaryStore store;
    Lead lead = sampleLead(1);
    lead.email.clear();
    const LeadId id = store.addLead(lead);
    QVERIFY(store.takeIntoLookup(LeadLookup::Email, 10));
    QCOMPARE(lookups::state(store.database(), LeadLookup::Email).value_or(lookups::State()).reach,
             id.value());
    QCOMPARE(inTable(store, LeadLookup::Email).size(), 0);
}

void LeadLookupTest::whoIsPutBackIsListed()
{
    TemporaryStore store;
    const QList<LeadId> leads = store.addLeads(2);
    for (const LeadLookup lookup : LeadLookups)
        QVERIFY(store.takeIntoLookup(lookup, 1));
    for (const LeadId id : leads) {
        const std::optional<RemovedLead> removed = store.takeOutLead(id);
        QVERIFY(removed);
        for (const LeadLookup lookup : LeadLookups)
            QVERIFY(isTrue(store, lookup));
        QVERIFY(store->removedLeads.putBack(*removed, FridayNoon));
    }
    for (const LeadLookup lookup : LeadLookups) {
        QVERIFY(isTrue(store, lookup));
        QCOMPARE(inTable(store, lookup).size(), 1);
        // Gone and come: whoever has read the second meanwhile must read it anew.
        QCOMPARE(lookups::state(store.database(), lookup).value_or(lookups::State()).changes, 2);
    }
}

// Rows 9 and 10 of table 1: a frame's time, whatever the number of leads
void LeadLookupTest::namesComeInOrderWithoutSorting()
{
    TemporaryStore store;
    const QStringList all = queryPlan(store, lookups::idsInOrder(LeadLookup::Name, {}, Qt::DescendingOrder));
    QVERIFY2(all.contains(QStringLiteral("MERGE (UNION ALL)")), qPrintable(all.join(u'\n')));
    QVERIFY2(all.contains(QStringLiteral("SCAN lead_name")), qPrintable(all.join(u'\n')));
    QCOMPARE(all.count(QStringLiteral("USE TEMP B-TREE FOR ORDER BY")), 1); // those behind the reach
    const QStringList some =
        queryPlan(store, lookups::idsInOrder(LeadLookup::Name, QStringLiteral("partner in ('North')"),
                                             Qt::AscendingOrder) +
                             QStringLiteral(" limit 50"));
    QVERIFY2(some.contains(QStringLiteral("SCAN lead_name")), qPrintable(some.join(u'\n')));
    QCOMPARE(some.count(QStringLiteral("USE TEMP B-TREE FOR ORDER BY")), 1);
}

void LeadLookupTest::theTablesAreTrueWhateverGoesOn_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

// Pieces that were read before others were written, leads changed, gone and come
void LeadLookupTest::theTablesAreTrueWhateverGoesOn()
{
    QFETCH(quint32, seed);
    TemporaryStore store;
    Goings goings(store, seed);
    for (int step = 0; step < 200; ++step) {
        QVERIFY(goings.goOn());
        for (const LeadLookup lookup : LeadLookups)
            QVERIFY2(isTrue(store, lookup),
                     qPrintable(QStringLiteral("step %1, table %2").arg(step).arg(int(lookup))));
    }
    for (const LeadLookup lookup : LeadLookups) {
        QVERIFY(lookups::state(store.database(), lookup).value_or(lookups::State()).reach > 0);
        QVERIFY(!inTable(store, lookup).isEmpty());
    }
}

QTEST_GUILESS_MAIN(LeadLookupTest)
#include "tst_leadlookup.moc"
