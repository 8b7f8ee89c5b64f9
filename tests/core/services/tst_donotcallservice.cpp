// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/scheduleservice.h"
#include "tests/core/services/donotcalldesk.h"

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using Desk = callboard::test::DoNotCallDesk;

class DoNotCallServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void linesAreReadAsPeopleWriteThem_data();
    void linesAreReadAsPeopleWriteThem();
    void whatIsNoNumberIsToldWithItsLine();
    void entriesBecomeWhatTheModelSays();
    void leadsWithAListedNumberAreMarked();
    void aCampaignsOwnListMarksNobody();
    void whatStandsThereAlreadyIsCounted();
    void aRemovalCanBeUndone();
    void aMarkStaysWhileAnotherListForbids();
    void aRegisterReplacesItsFormerFileWhole();
    void aFormerRegisterStaysWhenItsNewFileIsNotRead_data();
    void aFormerRegisterStaysWhenItsNewFileIsNotRead();
    void aLongRegisterIsReadInPieces();
    void aLeadsMarkAndTheHousesListAreOne();
    void theHeadingIsToldWithItsReason_data();
    void theHeadingIsToldWithItsReason();
};

namespace {

constexpr QLatin1String First("+919810000001"); // the number of the profile's first lead
constexpr QLatin1String Second("+919810000002");

} // namespace

void DoNotCallServiceTest::linesAreReadAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("lines");
    QTest::addColumn<QStringList>("listed");
    const auto row = [](const char *name, const char *lines, const QStringList &listed) {
        QTest::newRow(name) << QString::fromUtf8(lines) << listed;
    };
    row("one number", "+919810000001", {First});
    row("two, the last without an end of line", "+919810000001\n+919810000002", {First, Second});
    row("Windows' line ends", "+919810000001\r\n+919810000002\r\n", {First, Second});
    row("blank lines", "\n+919810000001\n\n   \n+919810000002\n\n", {First, Second});
    row("without the country", "98100 00001\n09810000002", {First, Second});
    row("under a header", "number\n+919810000001\n", {First});
    row("under a header of several", "name,number,\"since\"\nAsha,+919810000001,May\n", {First});
    row("quoted, with semicolons", "\"Asha\";\"+91 98100 00001\"\n", {First});
    row("with tabs", "Asha\t+919810000001\n", {First});
    row("the first of two cells", "+919810000001,+919810000002\n", {First});
    row("a prefix", "+91140*", {QStringLiteral("+91140")});
    row("a prefix beside a number", "+91140*\n+919810000001\n", {QStringLiteral("+91140"), First});
    row("the same twice", "+919810000001\n098100 00001\n", {First});
}

void DoNotCallServiceTest::linesAreReadAsPeopleWriteThem()
{
    QFETCH(QString, lines);
    QFETCH(QStringList, listed);
    Desk desk;
    const DoNotCallReceipt receipt = desk.add(lines);
    QCOMPARE(desk.listed(), listed);
    QCOMPARE(receipt.added.size(), listed.size());
    QVERIFY(receipt.rejected.isEmpty());
    QCOMPARE(await(desk.lists.count()).value_or(-1), int(listed.size()));
}

void DoNotCallServiceTest::whatIsNoNumberIsToldWithItsLine()
{
    Desk desk;
    const DoNotCallReceipt receipt = desk.add(
        QStringLiteral("numbers of May\nAsha\n+919810000001\n12345\n+*\n+91x*\n\n+919810000002\n112\n"));
    QCOMPARE(desk.listed(), (QStringList{First, Second}));
    QList<qint64> lines;
    for (const RejectedNumber &each : receipt.rejected) {
        lines << each.line;
        QVERIFY(!each.reason.isEmpty());
        QVERIFY(!each.reason.contains(QLatin1String("12345")));
    }
    QCOMPARE(lines, (QList<qint64>{2, 4, 5, 6, 9})); // only the first line is a heading
    QCOMPARE(receipt.heading ? receipt.heading->line : 0, qint64(1));
}

void DoNotCallServiceTest::entriesBecomeWhatTheModelSays()
{
    Desk desk;
    DoNotCallEntry model;
    model.list = DoNotCallList::OptOut;
    model.source = QStringLiteral("WhatsApp");
    model.note = QStringLiteral("said so in May");
    QCOMPARE(desk.add(First, model).added.size(), 1);
    const DoNotCallEntry entry = desk.entries().value(0);
    QCOMPARE(entry.list, model.list);
    QCOMPARE(entry.source, model.source);
    QCOMPARE(entry.note, model.note);
    QCOMPARE(entry.addedAt, desk.profile.clock->now());
    QVERIFY(!entry.expiresAt);
}

void DoNotCallServiceTest::leadsWithAListedNumberAreMarked() // F54
{
    Desk desk;
    const QList<LeadId> leads = desk.profile.addLeads(3);
    const DoNotCallReceipt receipt = desk.add(First + u'\n' + QStringLiteral("+919899999999"));
    QCOMPARE(receipt.added.size(), 2);
    QCOMPARE(receipt.leadsMarked, 1);
    QCOMPARE(desk.status(leads.at(0)), LeadStatus::DoNotCall);
    QCOMPARE(desk.status(leads.at(1)), LeadStatus::Pending);
}

void DoNotCallServiceTest::aCampaignsOwnListMarksNobody()
{
    Desk desk;
    const QList<LeadId> leads = desk.profile.addLeads(1);
    ScheduleRequest request;
    request.leads = leads;
    request.account = await(AccountService(*desk.profile.workspace).preferred()).value_or(Account()).id;
    request.start = desk.profile.clock->now() + std::chrono::hours{22};
    DoNotCallEntry model;
    model.campaign = await(ScheduleService(*desk.profile.workspace).schedule(request))
                         .value_or(ScheduleReceipt())
                         .campaign;
    QVERIFY(model.campaign->isValid());
    QCOMPARE(desk.add(First, model).leadsMarked, 0);
    QCOMPARE(desk.status(leads.constFirst()), LeadStatus::Pending);
    const QList<qint64> ids = {desk.entries().value(0).id};
    QVERIFY(await(desk.lists.remove(ids)));
    QCOMPARE(desk.status(leads.constFirst()), LeadStatus::Pending);
}

void DoNotCallServiceTest::whatStandsThereAlreadyIsCounted()
{
    Desk desk;
    QCOMPARE(desk.add(First).added.size(), 1);
    const DoNotCallReceipt again = desk.add(First + u'\n' + Second);
    QCOMPARE(again.added.size(), 1);
    QCOMPARE(again.known, 1);
    QCOMPARE(desk.listed(), (QStringList{First, Second}));
}

void DoNotCallServiceTest::aRemovalCanBeUndone()
{
    Desk desk;
    const QList<LeadId> leads = desk.profile.addLeads(2);
    DoNotCallEntry model;
    model.note = QStringLiteral("asked for it");
    const DoNotCallReceipt receipt = desk.add(First + QStringLiteral("\n+91140*\n") + Second, model);
    QCOMPARE(receipt.added.size(), 3);
    const QList<DoNotCallEntry> before = desk.entries();
    const Result<QList<DoNotCallEntry>> removed = await(desk.lists.remove(receipt.added));
    QVERIFY(removed);
    QCOMPARE(removed->size(), 3);
    QVERIFY(desk.entries().isEmpty());
    QCOMPARE(desk.status(leads.at(0)), LeadStatus::Pending);

    desk.profile.clock->advance(seconds{9});
    QVERIFY(await(desk.lists.putBack(*removed)));
    QCOMPARE(desk.status(leads.at(0)), LeadStatus::DoNotCall);
    QCOMPARE(desk.status(leads.at(1)), LeadStatus::DoNotCall);
    const QList<DoNotCallEntry> after = desk.entries();
    QCOMPARE(after.size(), before.size());
    for (int i = 0; i < after.size(); ++i) {
        DoNotCallEntry expected = before.at(i);
        expected.id = after.at(i).id;
        QVERIFY(after.contains(expected));
    }

    // One that is gone already: nothing of the wish is done.
    QList<qint64> ids = {after.constFirst().id, 4711};
    QCOMPARE(await(desk.lists.remove(ids)).error().code, ErrorCode::NotFound);
    QCOMPARE(desk.entries().size(), 3);
}

void DoNotCallServiceTest::aMarkStaysWhileAnotherListForbids()
{
    Desk desk;
    const QList<LeadId> leads = desk.profile.addLeads(1);
    const DoNotCallReceipt house = desk.add(First);
    DoNotCallEntry optOut;
    optOut.list = DoNotCallList::OptOut;
    const DoNotCallReceipt other = desk.add(First, optOut);
    QCOMPARE(other.added.size(), 1);
    QVERIFY(await(desk.lists.remove(house.added)));
    QCOMPARE(desk.status(leads.constFirst()), LeadStatus::DoNotCall);
    QVERIFY(await(desk.lists.remove(other.added)));
    QCOMPARE(desk.status(leads.constFirst()), LeadStatus::Pending);
}

void DoNotCallServiceTest::aRegisterReplacesItsFormerFileWhole()
{
    Desk desk;
    QCOMPARE(desk.add(QStringLiteral("+919899999999")).added.size(), 1);
    const Result<DoNotCallReceipt> first =
        desk.import("number\n+919810000001\n+919810000002\n", std::chrono::hours{31 * 24});
    QVERIFY(first);
    QCOMPARE(first->added.size(), 2);
    QList<store::DoNotCallRepository::Register> registers = await(desk.lists.registers()).value_or({});
    QCOMPARE(registers.size(), 1);
    QCOMPARE(registers.constFirst().source, QStringLiteral("NCPR"));
    QCOMPARE(registers.constFirst().entries, 2);
    QCOMPARE(registers.constFirst().expiresAt,
             std::optional<Instant>(desk.profile.clock->now() + std::chrono::hours{31 * 24}));

    desk.profile.clock->advance(std::chrono::hours{24});
    QVERIFY(desk.import("number\n+919810000002\n+919810000003\n"));
    QCOMPARE(desk.listed(),
             (QStringList{Second, QStringLiteral("+919810000003"), QStringLiteral("+919899999999")}));
    registers = await(desk.lists.registers()).value_or({});
    QCOMPARE(registers.size(), 1);
    QCOMPARE(registers.constFirst().importedAt, desk.profile.clock->now());
    QVERIFY(!registers.constFirst().expiresAt);
}

void DoNotCallServiceTest::aFormerRegisterStaysWhenItsNewFileIsNotRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isCancelled");
    QTest::newRow("cancelled") << QByteArray("+919810000002\n") << true;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("no text") << QByteArray("\x7f"
                                           "ELF\0\0\0\x01\x02",
                                           9)
                                    .repeated(200)
                             << false;
}

void DoNotCallServiceTest::aFormerRegisterStaysWhenItsNewFileIsNotRead()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isCancelled);
    Desk desk;
    QVERIFY(desk.import("+919810000001\n"));
    const auto control = std::make_shared<JobControl>();
    control->cancelled = isCancelled;
    QVERIFY(!desk.import(bytes, control));
    QCOMPARE(desk.listed(), QStringList{First});
    QCOMPARE(await(desk.lists.registers()).value_or({}).size(), 1);
}

void DoNotCallServiceTest::aLongRegisterIsReadInPieces()
{
    Desk desk;
    const QList<LeadId> leads = desk.profile.addLeads(1);
    QByteArray bytes = "number\n";
    for (int i = 1; i <= 450; ++i)
        bytes += "+9198" + QByteArray::number(10'000'000 + i) + '\n';
    bytes += "no number\n";
    const auto control = std::make_shared<JobControl>();
    const Result<DoNotCallReceipt> receipt = desk.import(bytes, control);
    QVERIFY(receipt);
    QCOMPARE(receipt->added.size(), 450);
    QCOMPARE(receipt->leadsMarked, 1);
    QCOMPARE(receipt->rejected.size(), 1);
    QCOMPARE(receipt->rejected.constFirst().line, qint64(452));
    QCOMPARE(control->done.load(), qint64(bytes.size()));
    QCOMPARE(control->total.load(), qint64(bytes.size()));
    QCOMPARE(await(desk.lists.count()).value_or(-1), 450);
    QCOMPARE(desk.status(leads.constFirst()), LeadStatus::DoNotCall);
    QCOMPARE(await(desk.lists.entries({}, 10)).value_or({}).size(), 10);
}

void DoNotCallServiceTest::aLeadsMarkAndTheHousesListAreOne()
{
    Desk desk;
    const LeadId lead = desk.profile.addLeads(1).constFirst();
    LeadService leads(*desk.profile.workspace);
    const QString region = QStringLiteral("IN");
    LeadEntry entry;
    entry.number = First;
    entry.name = QStringLiteral("Lead 1");
    entry.doNotCall = true;
    QVERIFY(await(leads.update(lead, entry, region)));
    QCOMPARE(desk.listed(), QStringList{First});
    QCOMPARE(desk.entries().constFirst().list, DoNotCallList::House);

    // A lead that is deleted takes nothing off the list.
    QVERIFY(await(leads.remove({lead})));
    QCOMPARE(desk.listed(), QStringList{First});

    entry.number = Second;
    const Result<LeadId> second = await(leads.add(entry, region));
    QVERIFY(second);
    QCOMPARE(desk.listed(), (QStringList{First, Second}));
    entry.doNotCall = false;
    QVERIFY(await(leads.update(*second, entry, region)));
    QCOMPARE(desk.listed(), QStringList{First});
    QCOMPARE(desk.status(*second), LeadStatus::Pending);
}

void DoNotCallServiceTest::theHeadingIsToldWithItsReason_data()
{
    QTest::addColumn<QString>("lines");
    QTest::addColumn<bool>("hasHeading");
    QTest::addColumn<int>("rejected");
    QTest::newRow("a word above numbers") << QStringLiteral("numbers\n+919810000001") << true << 0;
    QTest::newRow("nothing but a word") << QStringLiteral("numbers") << true << 0;
    QTest::newRow("a mistyped number is no heading") << QStringLiteral("12345\n+919810000001") << false << 1;
    QTest::newRow("a number") << QStringLiteral("+919810000001\nend of list") << false << 1;
}

void DoNotCallServiceTest::theHeadingIsToldWithItsReason()
{
    QFETCH(QString, lines);
    QFETCH(bool, hasHeading);
    QFETCH(int, rejected);
    Desk desk;
    const Result<DoNotCallPreview> preview = await(desk.lists.check(lines));
    const DoNotCallReceipt receipt = desk.add(lines);
    QVERIFY(preview);
    QCOMPARE(preview->heading, receipt.heading);
    QCOMPARE(preview->rejected, receipt.rejected);
    QCOMPARE(receipt.heading.has_value(), hasHeading);
    QVERIFY(!receipt.heading || (receipt.heading->line == 1 && !receipt.heading->reason.isEmpty()));
    QCOMPARE(int(receipt.rejected.size()), rejected);
}

QTEST_GUILESS_MAIN(DoNotCallServiceTest)
#include "tst_donotcallservice.moc"
