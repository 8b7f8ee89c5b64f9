// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/leadsbyid.h"

#include "tests/support/temporarystore.h"

#include <QTest>

using namespace callboard;
using namespace callboard::store;
using callboard::test::TemporaryStore;

class LeadsByIdTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachIsFoundOnceAndUnknownOnesAreLeftOut();
};

void LeadsByIdTest::eachIsFoundOnceAndUnknownOnesAreLeftOut()
{
    TemporaryStore store;
    const QList<LeadId> ids = store.addLeads(3);
    const Result<LeadsById> found =
        leadsById(store->leads, {ids.at(2), ids.at(0), ids.at(2), LeadId(ids.at(2).value() + 7)});
    QVERIFY(found);
    QCOMPARE(found->size(), 2);
    QCOMPARE(found->find(ids.at(0))->name, QStringLiteral("Lead 1"));
    QCOMPARE(found->find(ids.at(2))->id, ids.at(2));
}

QTEST_GUILESS_MAIN(LeadsByIdTest)
#include "tst_leadsbyid.moc"
