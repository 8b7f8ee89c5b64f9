// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/leadeditservice.h"

#include "core/services/leadeditpiece.h"
#include "core/store/sheetrepository.h"
#include "tests/core/services/leadeditbench.h"

#include <QSignalSpy>

#include <random>

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using callboard::test::LeadEditBench;
using callboard::test::toPartner;
using Kind = LeadEdit::Kind;

class LeadEditServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thePreviewSaysWhatTheEditDoes();
    void manyLeadsAreChangedInPiecesAndTakenBack();
    void aCancelKeepsWhatWasDoneAndThatCanBeTakenBack();
    void theLatestEditIsKnownAfterARestart();
    void whatSomebodyElseChangedSinceStaysAndIsListed();
    void leadsThatWereDeletedSinceAreCounted();
    void onlyWhoIsAtRestGoesBackToPending();
    void whatIsTooLongAgoCannotBeTakenBack();
    void aLinkedSheetLearnsOfIt();
    void whatCannotBeMeantIsRefused();
    void anythingCanBeTakenBackUnlessOthersCameBetween_data();
    void anythingCanBeTakenBackUnlessOthersCameBetween();
};

void LeadEditServiceTest::thePreviewSaysWhatTheEditDoes()
{
    LeadEditBench bench;
    const QList<LeadId> leads = bench.profile.addLeads(1'203);
    QCOMPARE(bench.run(leads.mid(0, 17), toPartner(QStringLiteral("Acme"))).counts.changed, 17);
    const auto control = std::make_shared<JobControl>();
    const LeadEdit edit = toPartner(QStringLiteral("Acme"));
    const Result<LeadEditCounts> counts =
        await(bench.service().preview(leads + QList<LeadId>{LeadId(99'999)}, edit, control));
    QVERIFY(counts);
    QCOMPARE(counts->changed, 1'186);
    QCOMPARE(counts->same, 17);
    QCOMPARE(counts->gone, 1);
    QCOMPARE(control->done.load(), qint64(1'204));
    QCOMPARE(bench.fields(leads.constLast()).partner, QString());
    QCOMPARE(bench.run(leads, edit).counts.changed, 1'186);
}

void LeadEditServiceTest::manyLeadsAreChangedInPiecesAndTakenBack()
{
    LeadEditBench bench;
    const QList<LeadId> leads = bench.profile.addLeads(1'001);
    QVERIFY(bench.overwrite(leads.at(4), {.partner = QStringLiteral("Globex")}));
    QSignalSpy listed(bench.profile.workspace.get(), &Workspace::leadListChanged);
    const auto control = std::make_shared<JobControl>();
    const Result<LeadEditReceipt> receipt =
        await(bench.service().run(leads, toPartner(QStringLiteral("Acme")), control));
    QVERIFY(receipt);
    QVERIFY(receipt->id.isValid());
    QVERIFY(!receipt->cancelled);
    QCOMPARE(receipt->counts.changed, 1'001);
    QCOMPARE(control->total.load(), qint64(1'001));
    QCOMPARE(control->done.load(), qint64(1'001));
    QTRY_VERIFY(!listed.isEmpty());
    QVERIFY(listed.size() < 5); // not with each of the six pieces
    LeadFilter ofAcme;
    ofAcme.partners = {QStringLiteral("Acme")};
    const LeadService all(*bench.profile.workspace);
    QCOMPARE(await(all.count(ofAcme)).value_or(-1), 1'001);
    const LeadEditUndoReceipt undone = bench.undo(receipt->id);
    QCOMPARE(undone.restored, 1'001);
    QVERIFY(undone.changedSince.isEmpty());
    QCOMPARE(undone.gone, 0);
    QCOMPARE(await(all.count(ofAcme)).value_or(-1), 0);
    QCOMPARE(bench.fields(leads.at(4)).partner, QStringLiteral("Globex"));
    QVERIFY(!await(bench.service().last()).value_or(MadeLeadEdit()));
    const auto again = await(bench.service().undo(receipt->id, std::make_shared<JobControl>()));
    QCOMPARE(again.error().code, ErrorCode::NotFound);
}

void LeadEditServiceTest::aCancelKeepsWhatWasDoneAndThatCanBeTakenBack()
{
    LeadEditBench bench;
    const QList<LeadId> leads = bench.profile.addLeads(900);
    const auto control = std::make_shared<JobControl>();
    // With the first piece that is told of, in the ledger's thread: the next has not begun.
    QObject::connect(
        &bench.profile.workspace->ledger().changes(), &store::ChangeFeed::leadsChanged,
        &bench.profile.workspace->ledger().changes(), [&control] { control->cancelled = true; },
        Qt::DirectConnection);
    const Result<LeadEditReceipt> receipt =
        await(bench.service().run(leads, toPartner(QStringLiteral("Acme")), control));
    QVERIFY(receipt);
    QVERIFY(receipt->cancelled);
    QCOMPARE(receipt->counts.changed, EditedAtOnce);
    QCOMPARE(bench.fields(leads.at(500)).partner, QString());
    QCOMPARE(bench.undo(receipt->id).restored, EditedAtOnce);
    QCOMPARE(bench.fields(leads.at(0)).partner, QString());
}

void LeadEditServiceTest::theLatestEditIsKnownAfterARestart()
{
    LeadEditBench bench;
    const QList<LeadId> leads = bench.profile.addLeads(3);
    QVERIFY(bench.run(leads, toPartner(QStringLiteral("Acme"))).id.isValid());
    const LeadEdit tag{.kind = Kind::AddTag, .attribute = {}, .value = QStringLiteral("vip")};
    QVERIFY(bench.run(leads, tag).id.isValid());
    QVERIFY(!bench.run(leads, tag).id.isValid()); // it changed nothing
    bench.profile.workspace.reset();
    WorkspaceSetup setup;
    setup.directory = bench.profile.directory.path();
    setup.clock = bench.profile.clock;
    setup.allowKeychain = false;
    Result<std::unique_ptr<Workspace>> opened = Workspace::open(setup);
    QVERIFY(opened);
    bench.profile.workspace = std::move(opened).value();
    std::optional<MadeLeadEdit> last = await(bench.service().last()).value_or(std::nullopt);
    QVERIFY(last);
    QCOMPARE(last->edit, tag);
    QCOMPARE(last->leads, 3);
    QCOMPARE(bench.undo(last->id).restored, 3);
    last = await(bench.service().last()).value_or(std::nullopt);
    QVERIFY(last);
    QCOMPARE(last->edit, toPartner(QStringLiteral("Acme")));
}

void LeadEditServiceTest::whatSomebodyElseChangedSinceStaysAndIsListed()
{
    LeadEditBench bench;
    const QList<LeadId> leads = bench.profile.addLeads(4);
    const LeadEditReceipt receipt = bench.run(leads, toPartner(QStringLiteral("Acme")));
    LeadFields theirs = bench.fields(leads.at(1));
    theirs.partner = QStringLiteral("Globex");
    QVERIFY(bench.overwrite(leads.at(1), theirs));
    LeadFields elsewhere = bench.fields(leads.at(2)); // another field is no reason to stay
    elsewhere.status = LeadStatus::Completed;
    QVERIFY(bench.overwrite(leads.at(2), elsewhere));
    const LeadEditUndoReceipt undone = bench.undo(receipt.id);
    QCOMPARE(undone.restored, 3);
    QCOMPARE(undone.changedSince, QList<LeadId>{leads.at(1)});
    QCOMPARE(bench.fields(leads.at(1)), theirs);
    QCOMPARE(bench.fields(leads.at(2)).partner, QString());
    QCOMPARE(bench.fields(leads.at(2)).status, LeadStatus::Completed);
}

void LeadEditServiceTest::leadsThatWereDeletedSinceAreCounted()
{
    LeadEditBench bench;
    const QList<LeadId> leads = bench.profile.addLeads(4);
    const LeadEditReceipt receipt = bench.run(leads, toPartner(QStringLiteral("Acme")));
    QVERIFY(await(LeadService(*bench.profile.workspace).remove({leads.at(3)})));
    const LeadEditUndoReceipt undone = bench.undo(receipt.id);
    QCOMPARE(undone.restored, 3);
    QCOMPARE(undone.gone, 1);
}

void LeadEditServiceTest::onlyWhoIsAtRestGoesBackToPending()
{
    LeadEditBench bench;
    const QList<LeadId> leads = bench.profile.addLeads(6);
    const auto show = [&bench](LeadId id, LeadStatus status) {
        LeadFields fields = bench.fields(id);
        fields.status = status;
        return bench.overwrite(id, fields);
    };
    QVERIFY(show(leads.at(0), LeadStatus::Completed));
    QVERIFY(show(leads.at(1), LeadStatus::Missed));
    QVERIFY(show(leads.at(2), LeadStatus::DoNotCall));
    QVERIFY(show(leads.at(3), LeadStatus::Missed));
    QVERIFY(show(leads.at(4), LeadStatus::Initiated));
    QVERIFY(test::scheduleTomorrow(bench.profile, {leads.at(3)}).isValid());
    const LeadEditReceipt receipt =
        bench.run(leads, {.kind = Kind::MakePending, .attribute = {}, .value = {}});
    QCOMPARE(receipt.counts.changed, 2);
    QCOMPARE(receipt.counts.same, 1);
    QCOMPARE(receipt.counts.barred, 1);
    QCOMPARE(receipt.counts.waiting, 1);
    QCOMPARE(receipt.counts.beingCalled, 1);
    QCOMPARE(bench.fields(leads.at(1)).status, LeadStatus::Pending);
    QVERIFY(show(leads.at(1), LeadStatus::Initiated)); // the engine came between
    const LeadEditUndoReceipt undone = bench.undo(receipt.id);
    QCOMPARE(undone.restored, 1);
    QCOMPARE(undone.changedSince, QList<LeadId>{leads.at(1)});
    QCOMPARE(bench.fields(leads.at(0)).status, LeadStatus::Completed);
    QCOMPARE(bench.fields(leads.at(1)).status, LeadStatus::Initiated);
}

void LeadEditServiceTest::whatIsTooLongAgoCannotBeTakenBack()
{
    LeadEditBench bench;
    const QList<LeadId> leads = bench.profile.addLeads(2);
    QList<LeadEditId> ids;
    for (int i = 0; i <= LeadEditService::MostEdits; ++i)
        ids << bench.run(leads, toPartner(QString::number(i))).id;
    // At once, though its rows are forgotten later.
    const Result<LeadEditUndoReceipt> first =
        await(bench.service().undo(ids.constFirst(), std::make_shared<JobControl>()));
    QVERIFY(!first);
    QCOMPARE(first.error().code, ErrorCode::NotFound);
    const auto rowsLeft = [&] {
        const auto count = [](const store::Store &store) {
            return store.database->selectInteger(QStringLiteral("select count(*) from lead_edit_before"));
        };
        return await(bench.profile.workspace->ledger().read(count)).value_or(std::nullopt).value_or(-1);
    };
    QTRY_COMPARE(rowsLeft(), qint64(LeadEditService::MostEdits * leads.size()));
    QCOMPARE(bench.undo(ids.constLast()).restored, 2);
    QCOMPARE(bench.undo(ids.at(1)).restored, 0); // later ones have changed the same
}

void LeadEditServiceTest::aLinkedSheetLearnsOfIt()
{
    LeadEditBench bench;
    const QList<LeadId> leads = bench.profile.addLeads(2);
    const QList<Lead> before = await(LeadService(*bench.profile.workspace).leads(leads)).value_or({});
    QCOMPARE(before.size(), 2);
    const auto outdated = [&bench] {
        return await(bench.profile.workspace->ledger().read([](const store::Store &store) {
                   return store::SheetRepository(*store.database, store.cipher).outdated(9);
               }))
            .value_or(QStringList{QStringLiteral("?")});
    };
    const auto link = [&before](store::Store &store) -> Result<void> {
        store::SheetRepository sheet(*store.database, store.cipher);
        for (const Lead &lead : before) {
            store::SheetRow row;
            row.leadUuid = lead.uuid.toString(QUuid::WithoutBraces);
            row.leadSeenAt = lead.updatedAt;
            if (const Result<void> put = sheet.keepRow(row); !put)
                return put;
        }
        return {};
    };
    QVERIFY(await(bench.profile.workspace->ledger().write(link)));
    QVERIFY(outdated().isEmpty());
    const LeadEditReceipt receipt = bench.run({leads.at(1)}, toPartner(QStringLiteral("Acme")));
    QCOMPARE(receipt.counts.changed, 1);
    QCOMPARE(outdated(), QStringList{before.at(1).uuid.toString(QUuid::WithoutBraces)});
    QCOMPARE(bench.undo(receipt.id).restored, 1);
    QCOMPARE(outdated().size(), 1);
}

void LeadEditServiceTest::whatCannotBeMeantIsRefused()
{
    LeadEditBench bench;
    const QList<LeadId> leads = bench.profile.addLeads(1);
    const LeadEdit edit{
        .kind = Kind::SetAttribute, .attribute = QStringLiteral("number"), .value = QStringLiteral("1")};
    const Result<LeadEditReceipt> receipt =
        await(bench.service().run(leads, edit, std::make_shared<JobControl>()));
    QCOMPARE(receipt.error().code, ErrorCode::Refused);
}

namespace {

/// One edit as a person would write it down: what stood in each lead, and what it put there.
struct Remembered
{
    LeadEditId id;
    bool isPartner = false;
    QMap<LeadId, std::pair<QString, QString>> leads;
};

/// What must stand where: the partner and the column "city" of each lead, empty where there is none.
class Model
{
public:
    QMap<LeadId, QString> partner;
    QMap<LeadId, QString> city;
    QList<Remembered> edits;

    [[nodiscard]] QMap<LeadId, QString> &column(bool isPartner) { return isPartner ? partner : city; }
};

} // namespace

void LeadEditServiceTest::anythingCanBeTakenBackUnlessOthersCameBetween_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void LeadEditServiceTest::anythingCanBeTakenBackUnlessOthersCameBetween()
{
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    const auto below = [&random](int end) { return int(random() % unsigned(end)); };
    LeadEditBench bench;
    const QList<LeadId> leads = bench.profile.addLeads(8);
    Model model;
    for (const LeadId lead : leads) {
        model.partner[lead] = QString();
        model.city[lead] = QStringLiteral("Pune");
    }
    for (int step = 0; step < 30; ++step) {
        const bool isPartner = below(2) == 0;
        // Few values, so that edits often find what they would write.
        const QString value = below(3) == 0 ? QString() : QString(QLatin1Char(char('a' + below(3))));
        const int what = below(10);
        if (what < 5) {
            QList<LeadId> some;
            for (const LeadId lead : leads) {
                if (below(2) == 0)
                    some << lead;
            }
            LeadEdit edit = toPartner(value);
            if (!isPartner) {
                edit.kind = value.isEmpty() ? Kind::ClearAttribute : Kind::SetAttribute;
                edit.attribute = QStringLiteral("city");
            }
            Remembered made{{}, isPartner, {}};
            for (const LeadId lead : std::as_const(some)) {
                QString &there = model.column(isPartner)[lead];
                if (there != value)
                    made.leads.insert(lead, {std::exchange(there, value), value});
            }
            const LeadEditReceipt receipt = bench.run(some, edit);
            QCOMPARE(receipt.counts.changed, int(made.leads.size()));
            QCOMPARE(receipt.id.isValid(), !made.leads.isEmpty());
            made.id = receipt.id;
            if (made.id.isValid())
                model.edits << made;
        } else if (what < 7) {
            const LeadId lead = leads.at(below(int(leads.size())));
            model.column(isPartner)[lead] = value;
            LeadFields fields = bench.fields(lead);
            if (isPartner)
                fields.partner = value;
            else if (value.isEmpty())
                fields.attributes.clear();
            else
                setAttribute(fields.attributes, QStringLiteral("city"), value);
            QVERIFY(bench.overwrite(lead, fields));
        } else if (!model.edits.isEmpty()) {
            // Mostly the latest, now and then one from before.
            const qsizetype which = below(4) == 0 ? below(int(model.edits.size())) : model.edits.size() - 1;
            const Remembered made = model.edits.takeAt(which);
            QList<LeadId> changedSince;
            for (auto it = made.leads.cbegin(); it != made.leads.cend(); ++it) {
                QString &there = model.column(made.isPartner)[it.key()];
                if (there == it->second)
                    there = it->first;
                else
                    changedSince << it.key();
            }
            const LeadEditUndoReceipt undone = bench.undo(made.id);
            QCOMPARE(undone.changedSince, changedSince);
            QCOMPARE(undone.restored, int(made.leads.size() - changedSince.size()));
        }
        for (const LeadId lead : leads) {
            const LeadFields fields = bench.fields(lead);
            QCOMPARE(fields.partner, model.partner.value(lead));
            QCOMPARE(attributeValue(fields.attributes, QStringLiteral("city")), model.city.value(lead));
        }
    }
}

QTEST_GUILESS_MAIN(LeadEditServiceTest)
#include "tst_leadeditservice.moc"
