// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/lookupintake.h"

#include "core/services/importwriter.h"
#include "core/store/ledger.h"
#include "tests/support/temporarystore.h"
#include "tests/support/testprofile.h"

#include <QTest>

using namespace callboard;
using namespace callboard::services;
using callboard::test::FridayNoon;
using callboard::test::sampleLead;
using callboard::test::TestProfile;

namespace {

/// Sample leads \a first to \a last, of whom nobody is told.
bool addLeads(Workspace &workspace, int first, int last)
{
    return workspace.ledger()
        .write([first, last](store::Store &store) {
            store::Transaction transaction(*store.database);
            bool done = transaction.begun().has_value();
            for (int i = first; done && i <= last; ++i)
                done = store.leads.insert(store::seal(sampleLead(i), store.cipher), ImportId(), FridayNoon)
                           .has_value();
            return done && transaction.commit().has_value();
        })
        .result();
}

qint64 number(Workspace &workspace, const QString &sql)
{
    return workspace.ledger()
        .read([sql](const store::Store &store) { return store.database->selectInteger(sql); })
        .result()
        .value_or(std::nullopt)
        .value_or(-1);
}

/// Whether the three tables hold each lead's term, and no other.
bool isAllTakenIn(Workspace &workspace, int leads)
{
    return number(workspace,
                  QStringLiteral("select count(*) from lead_name t join lead on id = lead_id where "
                                 "term = lower(substr(name, 1, 200))")) == leads &&
           number(workspace,
                  QStringLiteral("select count(*) from lead_last4 t join lead on id = lead_id where "
                                 "term = number_last4")) == leads &&
           number(workspace,
                  QStringLiteral("select count(*) from lead_email t join lead on id = lead_id where "
                                 "term = email_index")) == leads &&
           number(workspace, QStringLiteral("select (select count(*) from lead_name) + (select count(*) from "
                                            "lead_last4) + (select count(*) from lead_email)")) ==
               3 * leads &&
           number(workspace, QStringLiteral("select min(reach) from lead_lookup")) ==
               number(workspace, QStringLiteral("select max(id) from lead"));
}

} // namespace

class LookupIntakeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allLeadsAreTakenIn();
    void whatIsChangedAmidIsTakenInAsItIsThen();
    void whereAllChangesItGivesUp();
    void severalMayBeAtIt();
    void anImportBringsThemAlong();
};

void LookupIntakeTest::allLeadsAreTakenIn()
{
    constexpr int Leads = 5'100; // more than are read at once
    TestProfile profile;
    QVERIFY(LookupIntake(profile.workspace->ledger()).takeAll()); // of none
    QVERIFY(addLeads(*profile.workspace, 1, Leads));
    QVERIFY(!isAllTakenIn(*profile.workspace, Leads));
    QVERIFY(LookupIntake(profile.workspace->ledger()).takeAll());
    QVERIFY(isAllTakenIn(*profile.workspace, Leads));
    QVERIFY(addLeads(*profile.workspace, Leads + 1, Leads + 3));
    QVERIFY(LookupIntake(profile.workspace->ledger()).takeAll());
    QVERIFY(isAllTakenIn(*profile.workspace, Leads + 3));
}

void LookupIntakeTest::whatIsChangedAmidIsTakenInAsItIsThen()
{
    TestProfile profile;
    QVERIFY(addLeads(*profile.workspace, 1, 20));
    LookupIntake intake(profile.workspace->ledger());
    Result<bool> more = true;
    for (int step = 0; step < 6; ++step) {
        more = intake.takeSome();
        QVERIFY(more && *more);
        const bool changed =
            profile.workspace->ledger()
                .write([step](store::Store &store) {
                    Lead lead = sampleLead(100 + step);
                    const Result<QList<LeadId>> ids = store.leads.ids({}, {});
                    return ids &&
                           store.leads.update(ids->at(step), store::seal(lead, store.cipher), FridayNoon) &&
                           store.leads.remove({ids->constLast()});
                })
                .result();
        QVERIFY(changed);
    }
    while (more && *more)
        more = intake.takeSome();
    QVERIFY(more);
    QVERIFY(isAllTakenIn(*profile.workspace, 14));
}

void LookupIntakeTest::whereAllChangesItGivesUp()
{
    TestProfile profile;
    QVERIFY(addLeads(*profile.workspace, 1, 20));
    LookupIntake intake(profile.workspace->ledger());
    int steps = 0;
    Result<bool> more = true;
    while (more && *more && ++steps < 100) {
        more = intake.takeSome();
        const bool changed =
            profile.workspace->ledger()
                .write([steps](store::Store &store) {
                    const Result<QList<LeadId>> ids = store.leads.ids({}, {});
                    return ids &&
                           store.leads.update(ids->constLast(),
                                              store::seal(sampleLead(100 + steps), store.cipher), FridayNoon);
                })
                .result();
        QVERIFY(changed);
    }
    QVERIFY(more && !*more);
    QVERIFY(steps < 100);
    // Somebody else's turn, when it is quiet.
    QVERIFY(LookupIntake(profile.workspace->ledger()).takeAll());
    QVERIFY(isAllTakenIn(*profile.workspace, 20));
}

void LookupIntakeTest::severalMayBeAtIt()
{
    TestProfile profile;
    QVERIFY(addLeads(*profile.workspace, 1, 50));
    LookupIntake one(profile.workspace->ledger(), 7);
    LookupIntake other(profile.workspace->ledger(), 20);
    bool more = true;
    for (int step = 0; more; ++step) {
        const Result<bool> byOne = one.takeSome();
        const Result<bool> byOther = step % 3 == 0 ? other.takeSome() : true;
        QVERIFY(byOne && byOther);
        more = *byOne;
    }
    QVERIFY(other.takeAll());
    QVERIFY(isAllTakenIn(*profile.workspace, 50));
}

// E-14: whoever looks at what was imported need not wait for the background
void LookupIntakeTest::anImportBringsThemAlong()
{
    TestProfile profile;
    store::Ledger &ledger = profile.workspace->ledger();
    const Result<ImportId> import =
        ledger
            .write([](store::Store &store) {
                return store.imports.begin(QStringLiteral("leads.csv"), FridayNoon);
            })
            .result();
    QVERIFY(import);
    ImportWriter writer(ledger, profile.workspace->clock(), profile.workspace->directory(), *import,
                        OnDuplicate::Skip);
    QList<Lead> leads;
    for (int i = 1; i <= 700; ++i)
        leads << sampleLead(i);
    QVERIFY(writer.take(leads));
    QVERIFY(writer.finish());
    QVERIFY(isAllTakenIn(*profile.workspace, 700));
}

QTEST_GUILESS_MAIN(LookupIntakeTest)
#include "tst_lookupintake.moc"
