// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/lookupintake.h"

#include "core/services/importwriter.h"
#include "core/store/ledger.h"
#include "tests/support/testprofile.h"
#include "tests/support/untoldleads.h"

#include <QTest>

using namespace callboard;
using namespace callboard::services;
using callboard::test::addUntoldLeads;
using callboard::test::FridayNoon;
using callboard::test::sampleLead;
using callboard::test::TestProfile;

namespace {

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

/// Whether all that there is could be taken in.
bool takeAllIn(Workspace &workspace)
{
    store::Ledger &ledger = workspace.ledger();
    return LookupIntake(ledger).takeAll(ChunkBreak(ledger)).has_value();
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
    QVERIFY(takeAllIn(*profile.workspace)); // of none
    QVERIFY(addUntoldLeads(*profile.workspace, 1, Leads));
    QVERIFY(!isAllTakenIn(*profile.workspace, Leads));
    QVERIFY(takeAllIn(*profile.workspace));
    QVERIFY(isAllTakenIn(*profile.workspace, Leads));
    QVERIFY(addUntoldLeads(*profile.workspace, Leads + 1, Leads + 3));
    QVERIFY(takeAllIn(*profile.workspace));
    QVERIFY(isAllTakenIn(*profile.workspace, Leads + 3));
}

void LookupIntakeTest::whatIsChangedAmidIsTakenInAsItIsThen()
{
    TestProfile profile;
    QVERIFY(addUntoldLeads(*profile.workspace, 1, 20));
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
    QVERIFY(addUntoldLeads(*profile.workspace, 1, 20));
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
    QVERIFY(takeAllIn(*profile.workspace));
    QVERIFY(isAllTakenIn(*profile.workspace, 20));
}

void LookupIntakeTest::severalMayBeAtIt()
{
    TestProfile profile;
    QVERIFY(addUntoldLeads(*profile.workspace, 1, 50));
    LookupIntake one(profile.workspace->ledger(), 7);
    LookupIntake other(profile.workspace->ledger(), 20);
    bool more = true;
    for (int step = 0; more; ++step) {
        const Result<bool> byOne = one.takeSome();
        const Result<bool> byOther = step % 3 == 0 ? other.takeSome() : true;
        QVERIFY(byOne && byOther);
        more = *byOne;
    }
    QVERIFY(other.takeAll(ChunkBreak(profile.workspace->ledger())));
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
    ImportWriter writer(ledger, profile.workspace->clock(), *import, OnDuplicate::Skip);
    QList<Lead> leads;
    for (int i = 1; i <= 700; ++i)
        leads << sampleLead(i);
    QVERIFY(writer.take(leads));
    QVERIFY(writer.finish());
    QVERIFY(isAllTakenIn(*profile.workspace, 700));
}

QTEST_GUILESS_MAIN(LookupIntakeTest)
#include "tst_lookupintake.moc"
