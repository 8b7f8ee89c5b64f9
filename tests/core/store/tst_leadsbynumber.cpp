// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/leadsbynumber.h"

#include "core/store/sealedlead.h"
#include "tests/support/temporarystore.h"

#include <QTest>

using namespace callboard;
using namespace callboard::store;
using callboard::test::sampleLead;
using callboard::test::TemporaryStore;

class LeadsByNumberTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNumberIsOfWhoIsCalledByItAndOfAllWhoAreWrittenToByIt();
    void noNumberIsNobodys();
};

void LeadsByNumberTest::aNumberIsOfWhoIsCalledByItAndOfAllWhoAreWrittenToByIt()
{
    TemporaryStore store;
    const PhoneNumber own = sampleLead(1).number;
    const PhoneNumber shared = sampleLead(50).number;
    const PhoneNumber unknown = sampleLead(99).number;
    QList<LeadId> leads;
    for (int i = 1; i <= 4; ++i) {
        Lead lead = sampleLead(i);
        if (i == 2)
            lead.whatsappNumber = own;
        else if (i > 2)
            lead.whatsappNumber = shared;
        leads << store.addLead(lead);
    }
    const auto index = [&store](const PhoneNumber &number) { return numberIndex(number, store.cipher()); };
    const Result<LeadsByNumber> found =
        leadsByNumber(*store, {index(unknown), index(shared), index(own), index(shared)});
    QVERIFY(found);
    QCOMPARE(found->size(), 2);
    QCOMPARE(found->value(index(own)), (QList<LeadId>{leads.at(0), leads.at(1)}));
    QCOMPARE(found->value(index(shared)), (QList<LeadId>{leads.at(2), leads.at(3)}));
}

void LeadsByNumberTest::noNumberIsNobodys()
{
    TemporaryStore store;
    QVERIFY(store.addLead(sampleLead(1)).isValid());
    QCOMPARE(leadsByNumber(*store, {}).value_or({{QByteArray(), {}}}).size(), 0);
}

QTEST_GUILESS_MAIN(LeadsByNumberTest)
#include "tst_leadsbynumber.moc"
