// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/searchindexing.h"

#include "core/services/leadservice.h"
#include "core/store/ledger.h"
#include "tests/support/testprofile.h"
#include "tests/support/untoldleads.h"

#include <QSignalSpy>
#include <QTest>

using namespace callboard;
using namespace callboard::services;
using callboard::test::addUntoldLeads;
using callboard::test::await;
using callboard::test::TestProfile;

namespace {

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
    QVERIFY(addUntoldLeads(*profile.workspace, 1, SearchIndexing::PieceLeads * 2 + 7));
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
    QVERIFY(addUntoldLeads(*profile.workspace, 1, 3));
    QCOMPARE(notTakenIn(*profile.workspace), 3);
    Q_EMIT profile.workspace->ledger().changes().leadListChanged();
    QTRY_COMPARE_WITH_TIMEOUT(completed.size(), 2, 30'000);
    QCOMPARE(notTakenIn(*profile.workspace), 0);
}

QTEST_GUILESS_MAIN(SearchIndexingTest)
#include "tst_searchindexing.moc"
