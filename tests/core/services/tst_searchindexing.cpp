// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/searchindexing.h"

#include "core/services/leadservice.h"
#include "core/store/ledger.h"
#include "tests/support/temporarystore.h"
#include "tests/support/testprofile.h"

#include <QSignalSpy>
#include <QTest>

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using callboard::test::sampleLead;
using callboard::test::TestProfile;

namespace {

/// Sample leads \a first to \a last.
bool addLeads(Workspace &workspace, int first, int last)
{
    return workspace.ledger()
        .write([first, last](store::Store &store) {
            store::Transaction transaction(*store.database);
            bool done = transaction.begun().has_value();
            for (int i = first; done && i <= last; ++i)
                done =
                    store.leads.insert(store::seal(sampleLead(i), store.cipher), ImportId(), test::FridayNoon)
                        .has_value();
            return done && transaction.commit().has_value();
        })
        .result();
}

qint64 notTakenIn(Workspace &workspace)
{
    return workspace.ledger()
        .read([](const store::Store &store) {
            return store.database->selectInteger(QStringLiteral(
                "select count(*) from lead where id > (select reach from lead_trigram_state)"));
        })
        .result()
        .value_or(std::nullopt)
        .value_or(-1);
}

} // namespace

class SearchIndexingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyLeadIsTakenInFromTheStart();
    void leadsThatComeLaterAreTakenInToo();
};

// Ruling 27
void SearchIndexingTest::everyLeadIsTakenInFromTheStart()
{
    TestProfile profile;
    QVERIFY(addLeads(*profile.workspace, 1, SearchIndexing::PieceLeads * 2 + 7));
    SearchIndexing indexing(*profile.workspace);
    QSignalSpy completed(&indexing, &SearchIndexing::completed);
    indexing.start();
    QTRY_COMPARE_WITH_TIMEOUT(completed.size(), 1, 30'000);
    QCOMPARE(notTakenIn(*profile.workspace), 0);

    LeadFilter filter;
    filter.search = QStringLiteral("lead 100");
    const Result<QList<LeadId>> found = await(LeadService(*profile.workspace).ids(filter, {}));
    QVERIFY(found);
    QCOMPARE(found->size(), 9); // 100, and 1000 to 1007
}

void SearchIndexingTest::leadsThatComeLaterAreTakenInToo()
{
    TestProfile profile;
    SearchIndexing indexing(*profile.workspace);
    QSignalSpy completed(&indexing, &SearchIndexing::completed);
    indexing.start();
    QTRY_COMPARE_WITH_TIMEOUT(completed.size(), 1, 30'000);
    QVERIFY(addLeads(*profile.workspace, 1, 3));
    QCOMPARE(notTakenIn(*profile.workspace), 3);
    Q_EMIT profile.workspace->ledger().changes().leadListChanged();
    QTRY_COMPARE_WITH_TIMEOUT(completed.size(), 2, 30'000);
    QCOMPARE(notTakenIn(*profile.workspace), 0);
}

QTEST_GUILESS_MAIN(SearchIndexingTest)
#include "tst_searchindexing.moc"
