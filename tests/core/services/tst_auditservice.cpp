// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/auditservice.h"

#include "core/services/auditnote.h"
#include "core/services/audittext.h"
#include "core/store/auditrepository.h"
#include "core/store/ledger.h"
#include "tests/support/testprofile.h"

#include <QFile>
#include <QFileInfo>

#include <latch>

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using callboard::test::TestProfile;
using namespace std::chrono_literals;

class AuditServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTrailOfManyPagesHolds();
    void tamperingWithARowIsToldWithItsNumber_data();
    void tamperingWithARowIsToldWithItsNumber();
    void aHeadIsKeptOnceADay();
    void rowsCutOffTheEndShowAgainstAKeptHead();
    void aTrailWrittenAnewShowsAgainstAKeptHead();
    void aHeadsFileThatWasTamperedWithIsTold();
    void rowsAreExportedWithTheirHashes();
    void whoActedIsSaidInWords();
};

namespace {

using Kind = security::AuditBreak::Kind;

class Desk
{
public:
    Desk()
        : trail(*profile.workspace)
    {
        awaitFirstLook();
    }
    /// \a count rows further on.
    [[nodiscard]] bool decide(int count)
    {
        QList<AuditNote> notes;
        for (int i = 0; i < count; ++i)
            notes << AuditNote{AuditAct::CampaignPaused, CampaignId(i % 7 + 1), QStringLiteral("note")};
        return write(
            [notes, now = profile.clock->now()](store::Store &store) { return noteActs(store, now, notes); });
    }
    template<typename Work>
    [[nodiscard]] bool write(Work work)
    {
        return await(profile.workspace->ledger().write(work)).has_value();
    }
    [[nodiscard]] bool sql(const QString &statement)
    {
        return write([statement](store::Store &store) { return store.database->change(statement); });
    }
    [[nodiscard]] Result<bool> keepHead()
    {
        return await(profile.workspace->ledger().read(
            [directory = profile.directory.path(), now = profile.clock->now()](const store::Store &store) {
                return keepAuditHead(store, directory, now);
            }));
    }
    [[nodiscard]] AuditVerdict verdict()
    {
        return await(trail.verify(std::make_shared<JobControl>())).value_or(AuditVerdict{.rows = -1});
    }

    TestProfile profile;
    AuditService trail;

private:
    /// An opened profile looks for a head to keep by itself. When both readers are here, that look is over.
    void awaitFirstLook()
    {
        std::latch bothAreHere(2);
        const auto meet = [&bothAreHere](const store::Store &) -> Result<void> {
            bothAreHere.arrive_and_wait();
            return {};
        };
        const QFuture<Result<void>> one = profile.workspace->ledger().read(meet);
        const QFuture<Result<void>> other = profile.workspace->ledger().read(meet);
        if (!await(one) || !await(other))
            qWarning() << "The readers did not come.";
    }
};

} // namespace

void AuditServiceTest::aTrailOfManyPagesHolds()
{
    Desk desk;
    QCOMPARE(desk.verdict().rows, 0);
    QVERIFY(desk.decide(1203));
    const AuditVerdict verdict = desk.verdict();
    QVERIFY(verdict.holds());
    QCOMPARE(verdict.rows, 1203);
    QVERIFY(verdictText(verdict).contains(QStringLiteral("1203")));
    QVERIFY(verdictText(verdict).contains(QStringLiteral("No head has been kept yet")));
    QCOMPARE(await(desk.trail.count({})).value_or(0), 1203);
    const auto cancelled = std::make_shared<JobControl>();
    cancelled->cancelled = true;
    QCOMPARE(await(desk.trail.verify(cancelled)).error().code, ErrorCode::Cancelled);
}

void AuditServiceTest::tamperingWithARowIsToldWithItsNumber_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<qint64>("row");
    QTest::addColumn<Kind>("kind");
    const char *const columns[] = {"at = at + 1",        "actor_kind = 'api'",  "actor_name = 'x'",
                                   "system_user = 'x'",  "act = 'campaign.go'", "object_kind = 'lead'",
                                   "object_id = 'x'",    "details = 'x'",       "hash = 'x'",
                                   "previous_hash = 'x'"};
    for (const char *column : columns) {
        QTest::newRow(column) << QStringList{QStringLiteral("update audit_entry set %1 where number = 12")
                                                 .arg(QString::fromLatin1(column))}
                              << qint64{12} << Kind::Changed;
    }
    QTest::newRow("deleted") << QStringList{QStringLiteral("delete from audit_entry where number = 12")}
                             << qint64{12} << Kind::Missing;
    QTest::newRow("deleted and moved up")
        << QStringList{QStringLiteral("delete from audit_entry where number = 12"),
                       QStringLiteral("update audit_entry set number = 1000 + number where number > 12"),
                       QStringLiteral("update audit_entry set number = number - 1001 where number > 1000")}
        << qint64{12} << Kind::Changed;
    const QString copy = QStringLiteral(
        "insert into audit_entry select %1, at, actor_kind, actor_name, system_user, act, "
        "object_kind, object_id, 'put in', 'another', hash from audit_entry where number = 12");
    QTest::newRow("put in")
        << QStringList{QStringLiteral("update audit_entry set number = 1000 + number where number > 12"),
                       copy.arg(13),
                       QStringLiteral("update audit_entry set number = number - 999 where number > 1000")}
        << qint64{13} << Kind::Changed;
    QTest::newRow("put in before the first") << QStringList{copy.arg(0)} << qint64{0} << Kind::Unlinked;
    QTest::newRow("put in at the end") << QStringList{copy.arg(21)} << qint64{21} << Kind::Changed;
    QTest::newRow("two change places")
        << QStringList{QStringLiteral("update audit_entry set number = 1000 where number = 12"),
                       QStringLiteral("update audit_entry set number = 12 where number = 15"),
                       QStringLiteral("update audit_entry set number = 15 where number = 1000")}
        << qint64{12} << Kind::Changed;
}

void AuditServiceTest::tamperingWithARowIsToldWithItsNumber() // E-09, F67
{
    QFETCH(const QStringList, statements);
    QFETCH(const qint64, row);
    QFETCH(const Kind, kind);
    Desk desk;
    QVERIFY(desk.decide(20));
    QVERIFY(desk.verdict().holds());
    for (const QString &statement : statements)
        QVERIFY(desk.sql(statement));
    const AuditVerdict verdict = desk.verdict();
    QVERIFY(!verdict.holds());
    QVERIFY(verdict.broken);
    QCOMPARE(verdict.broken->number, row);
    QCOMPARE(verdict.broken->kind, kind);
    QVERIFY(verdictText(verdict).startsWith(QStringLiteral("Row %1 ").arg(row)));
}

void AuditServiceTest::aHeadIsKeptOnceADay()
{
    Desk desk;
    const QString file = auditHeadsFile(desk.profile.directory.path());
    QCOMPARE(desk.keepHead().value_or(true), false); // nothing to keep
    QVERIFY(!QFile::exists(file));
    QVERIFY(desk.decide(3));
    QCOMPARE(desk.keepHead().value_or(false), true);
    QCOMPARE(QFileInfo(file).permissions() &
                 (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    QVERIFY(desk.decide(2));
    QCOMPARE(desk.keepHead().value_or(true), false); // today's is there
    desk.profile.clock->advance(24h);
    QCOMPARE(desk.keepHead().value_or(false), true);
    desk.profile.clock->advance(24h);
    QCOMPARE(desk.keepHead().value_or(true), false); // nothing came since
    const AuditHeads known = readAuditHeads(desk.profile.directory.path()).value_or(AuditHeads());
    QCOMPARE(known.heads.size(), 2);
    QCOMPARE(known.heads.at(0).number, 3);
    QCOMPARE(known.heads.at(1).number, 5);
    QCOMPARE(known.heads.at(1).day, known.heads.at(0).day.addDays(1));
    const AuditVerdict verdict = desk.verdict();
    QVERIFY(verdict.holds());
    QCOMPARE(verdict.heads, 2);
}

void AuditServiceTest::rowsCutOffTheEndShowAgainstAKeptHead()
{
    Desk desk;
    QVERIFY(desk.decide(20));
    QVERIFY(desk.keepHead());
    QVERIFY(desk.decide(5));
    QVERIFY(desk.sql(QStringLiteral("delete from audit_entry where number > 20")));
    QVERIFY(desk.verdict().holds()); // the honest limit: after the last kept head nobody can tell
    QVERIFY(desk.sql(QStringLiteral("delete from audit_entry where number > 15")));
    const AuditVerdict verdict = desk.verdict();
    QVERIFY(!verdict.holds());
    QVERIFY(verdict.isCutOff());
    QCOMPARE(verdict.rows, 15);
    QVERIFY(verdictText(verdict).startsWith(QStringLiteral("Rows 16 to 20 are missing at the end")));
    QVERIFY(desk.sql(QStringLiteral("delete from audit_entry")));
    QVERIFY(desk.verdict().isCutOff());
}

void AuditServiceTest::aTrailWrittenAnewShowsAgainstAKeptHead()
{
    Desk desk;
    QVERIFY(desk.decide(20));
    QVERIFY(desk.keepHead());
    // Whoever knows how the chain is made computes it anew from row 11 on.
    QVERIFY(desk.sql(QStringLiteral("delete from audit_entry where number > 10")));
    desk.profile.clock->advance(1s);
    QVERIFY(desk.decide(12));
    const AuditVerdict verdict = desk.verdict();
    QVERIFY(!verdict.broken);
    QVERIFY(!verdict.holds());
    QVERIFY(!verdict.isCutOff());
    QCOMPARE(verdict.unmet->number, 20);
    QVERIFY(verdictText(verdict).startsWith(QStringLiteral("Row 20 is not the one that was the last on")));
}

void AuditServiceTest::aHeadsFileThatWasTamperedWithIsTold()
{
    Desk desk;
    QVERIFY(desk.decide(2));
    QVERIFY(desk.keepHead());
    QFile file(auditHeadsFile(desk.profile.directory.path()));
    QVERIFY(file.open(QIODevice::Append));
    file.write("2026-11-21 nonsense");
    file.close();
    QCOMPARE(desk.verdict().unreadableHeads, 1);
    QVERIFY(!desk.verdict().holds());
    // What broke off does not swallow the next line.
    desk.profile.clock->advance(48h);
    QVERIFY(desk.decide(1));
    QCOMPARE(desk.keepHead().value_or(false), true);
    QCOMPARE(desk.verdict().heads, 2);
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::WriteOther));
    QCOMPARE(await(desk.trail.verify(std::make_shared<JobControl>())).error().code, ErrorCode::NotAllowed);
}

void AuditServiceTest::rowsAreExportedWithTheirHashes()
{
    Desk desk;
    QVERIFY(desk.decide(8));
    const QString path = desk.profile.directory.filePath(QStringLiteral("trail.csv"));
    const AuditFilter first{QStringLiteral("campaign"), QStringLiteral("1")};
    const auto control = std::make_shared<JobControl>();
    QCOMPARE(await(desk.trail.exportRows(path, {}, control)).value_or(0), 8);
    QCOMPARE(await(desk.trail.exportRows(path, first, control)).value_or(0), 2);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    const QList<AuditEntry> rows = await(desk.trail.page(first, 0, 10)).value_or({});
    QCOMPARE(rows.size(), 2);
    for (const AuditEntry &entry : rows) {
        QVERIFY(content.contains(entry.hash));
        const QDateTime at = toDateTime(entry.at, QTimeZone::utc());
        const QString text = at.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz")) + u'Z';
        QVERIFY(content.contains(text.toLatin1())); // the hash is taken over it
    }
    QVERIFY(content.contains("campaign.paused"));
}

void AuditServiceTest::whoActedIsSaidInWords()
{
    AuditEntry entry;
    entry.actorKind = QStringLiteral("operator");
    entry.actorName = entry.systemUser = QStringLiteral("asha");
    QCOMPARE(auditActorText(entry), QStringLiteral("asha"));
    entry.actorName = QStringLiteral("Asha Rao");
    QCOMPARE(auditActorText(entry), QStringLiteral("Asha Rao (asha at this computer)"));
    entry.actorKind = QStringLiteral("api");
    entry.actorName = QStringLiteral("call");
    QCOMPARE(auditActorText(entry), QStringLiteral("API, token call"));
    entry.actorKind = QStringLiteral("rule");
    QCOMPARE(auditActorText(entry), QStringLiteral("Rule call"));
    entry.actorKind = QStringLiteral("link");
    entry.actorName = QStringLiteral("Google Sheets");
    QCOMPARE(auditActorText(entry), QStringLiteral("Linked table, Google Sheets"));
    QCOMPARE(auditActText(QStringLiteral("campaign.paused")), QStringLiteral("Campaign paused"));
    QCOMPARE(auditActText(QStringLiteral("of.another.program")), QStringLiteral("of.another.program"));
}

QTEST_GUILESS_MAIN(AuditServiceTest)
#include "tst_auditservice.moc"
