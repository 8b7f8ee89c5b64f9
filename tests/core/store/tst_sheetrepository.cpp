// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sheetrepository.h"

#include "tests/support/temporarystore.h"

#include <QTest>

using namespace callboard;
using namespace callboard::store;
using callboard::test::FridayNoon;
using callboard::test::TemporaryStore;

namespace {

SheetRow rowOf(const QString &uuid)
{
    SheetRow row;
    row.leadUuid = uuid;
    row.rowHint = 7;
    row.hasKey = true;
    row.leadSeenAt = FridayNoon;
    row.resultAttempt = QStringLiteral("call-1");
    row.base = {{QStringLiteral("number"), QStringLiteral("+919810000001")},
                {QStringLiteral("name"), QString()}};
    return row;
}

constexpr QLatin1String First("0199a000-0000-4000-8000-000000000001");
constexpr QLatin1String Second("0199a000-0000-4000-8000-000000000002");

} // namespace

class SheetRepositoryTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<TemporaryStore>();
        m_sheets = std::make_unique<SheetRepository>(m_store->database(), m_store->cipher());
    }
    void aLinkComesBackAsItWentIn();
    void aRowComesBackAsItWentIn();
    void nothingOfARowStandsInClear();
    void aLeadThatChangedIsOutdated();
    void onlyACallHasAResult_data();
    void onlyACallHasAResult();
    void theOutboxKeepsItsOrder();
    void conflictsAreThoseOfTheLatestLook();
    void droppingTheLinkLeavesNothing();
    void aDeletedLeadTakesItsTracesWithIt();

private:
    std::unique_ptr<TemporaryStore> m_store;
    std::unique_ptr<SheetRepository> m_sheets;
};

void SheetRepositoryTest::aLinkComesBackAsItWentIn()
{
    QVERIFY(!m_sheets->link()->has_value());
    SheetLink link;
    link.spreadsheetId = QStringLiteral("sheet");
    link.baseUrl = QUrl(QStringLiteral("https://sheets.googleapis.com"));
    link.clientEmail = QStringLiteral("robot@example.com");
    link.linkedAt = FridayNoon;
    QVERIFY(m_sheets->setLink(link));
    QVERIFY(m_sheets->notePulled(FridayNoon + seconds{1}));
    QVERIFY(m_sheets->notePushed(FridayNoon + seconds{2}));
    QVERIFY(m_sheets->noteTrouble(QStringLiteral("denied")));
    const SheetLink found = m_sheets->link()->value();
    QCOMPARE(found.spreadsheetId, link.spreadsheetId);
    QCOMPARE(found.baseUrl, link.baseUrl);
    QCOMPARE(found.clientEmail, link.clientEmail);
    QCOMPARE(found.linkedAt, link.linkedAt);
    QCOMPARE(found.pulledAt, FridayNoon + seconds{1});
    QCOMPARE(found.pushedAt, FridayNoon + seconds{2});
    QCOMPARE(found.trouble, QStringLiteral("denied"));
    QVERIFY(m_sheets->setLink(link)); // a newer key: what was wrong may be right now
    QVERIFY(m_sheets->link()->value().trouble.isEmpty());
}

void SheetRepositoryTest::aRowComesBackAsItWentIn()
{
    SheetRow row = rowOf(First);
    QVERIFY(m_sheets->keepRow(row));
    row.sent = {{QStringLiteral("call_status"), QStringLiteral("missed")}};
    row.rowHint = 9;
    QVERIFY(m_sheets->keepRow(row));
    const QList<SheetRow> found = m_sheets->rows({First, Second}).value_or({});
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.constFirst().rowHint, 9);
    QCOMPARE(found.constFirst().base, row.base);
    QCOMPARE(found.constFirst().sent, row.sent);
    QCOMPARE(found.constFirst().leadSeenAt, FridayNoon);
    QCOMPARE(found.constFirst().resultAttempt, row.resultAttempt);
    QVERIFY(found.constFirst().hasKey);
    QVERIFY(m_sheets->noteGone(First));
    QVERIFY(m_sheets->rows({First})->constFirst().isGone);
    QCOMPARE(m_sheets->countRows()->gone, 1);
    QVERIFY(m_sheets->allRows()->isEmpty());
}

//
void SheetRepositoryTest::nothingOfARowStandsInClear()
{
    SheetRow row = rowOf(First);
    row.sent = row.base;
    QVERIFY(m_sheets->keepRow(row));
    QVERIFY(m_sheets->setConflicts(First, row.base, FridayNoon));
    QVERIFY(!m_store->bytesOnDisk().contains("9810000001"));
    // And it opens for its own lead alone.
    QVERIFY(m_store->database().change(QStringLiteral("update sheet_row set lead_uuid = ?"), {Second}));
    QVERIFY(!m_sheets->rows({Second}));
}

void SheetRepositoryTest::aLeadThatChangedIsOutdated()
{
    const LeadId id = m_store->addLead(test::sampleLead(1));
    SheetRow row = rowOf((*m_store)->leads.find(id)->uuid.toString(QUuid::WithoutBraces));
    row.resultAttempt.clear();
    QVERIFY(m_sheets->keepRow(row));
    QVERIFY(m_sheets->outdated(10)->isEmpty());
    QVERIFY((*m_store)->leads.showCall(id, LeadStatus::Missed, {}, FridayNoon + seconds{1}));
    QCOMPARE(m_sheets->outdated(10).value_or({}), QStringList(row.leadUuid));
    QVERIFY(m_sheets->enqueue(row.leadUuid, FridayNoon));
    QVERIFY(m_sheets->outdated(10)->isEmpty()); // it is queued already
    QVERIFY(m_sheets->dequeue(row.leadUuid));
    QVERIFY(m_sheets->noteGone(row.leadUuid));
    QVERIFY(m_sheets->outdated(10)->isEmpty());
}

void SheetRepositoryTest::onlyACallHasAResult_data()
{
    QTest::addColumn<bool>("isMessage");
    QTest::newRow("a call") << false;
    QTest::newRow("a message") << true;
}

void SheetRepositoryTest::onlyACallHasAResult()
{
    QFETCH(bool, isMessage);
    const LeadId id = m_store->addLead(test::sampleLead(1));
    SheetRow row = rowOf((*m_store)->leads.find(id)->uuid.toString(QUuid::WithoutBraces));
    row.resultAttempt.clear();
    QVERIFY(m_sheets->keepRow(row));
    AttemptRepository &attempts = (*m_store)->attempts;
    LedgerAttempt made;
    made.attempt.id = AttemptId::create();
    made.attempt.lead = id;
    made.attempt.account = m_store->addAccount(QStringLiteral("Sales"));
    made.attempt.campaign = m_store->addCampaign(made.attempt.account, {id});
    made.attempt.channel = isMessage ? Channel::WhatsApp : Channel::Call;
    made.attempt.dueAt = FridayNoon;
    made.attempt.intentAt = FridayNoon;
    made.attempt.sendBy = FridayNoon + seconds{20};
    made.numberIndex = QByteArray(16, 'a');
    QVERIFY(attempts.insertIntent(made));
    made = attempts.find(made.attempt.id).value_or(LedgerAttempt());
    QVERIFY(attempts.accept(made, QStringLiteral("one"), FridayNoon, {}));
    made = attempts.find(made.attempt.id).value_or(LedgerAttempt());
    QVERIFY(attempts.end(made, Outcome::Completed, {}, FridayNoon, {}));
    QVERIFY(attempts.storeRecord(made.attempt.id, {}, true, {}));
    QCOMPARE(m_sheets->outdated(10)->isEmpty(), isMessage);
}

void SheetRepositoryTest::theOutboxKeepsItsOrder()
{
    QVERIFY(m_sheets->enqueue(Second, FridayNoon));
    QVERIFY(m_sheets->enqueue(First, FridayNoon + seconds{1}));
    QVERIFY(m_sheets->enqueue(Second, FridayNoon + seconds{2}));
    QCOMPARE(m_sheets->queued(10).value_or({}), (QStringList{Second, First}));
    QCOMPARE(m_sheets->queued(1).value_or({}), QStringList(Second));
    QCOMPARE(m_sheets->countQueued().value_or(0), 2);
    QVERIFY(m_sheets->dequeue(Second));
    QCOMPARE(m_sheets->queued(10).value_or({}), QStringList(First));
}

void SheetRepositoryTest::conflictsAreThoseOfTheLatestLook()
{
    const QString name = QStringLiteral("name");
    const QString partner = QStringLiteral("partner");
    QVERIFY(m_sheets->setConflicts(First, {{name, QStringLiteral("a")}, {partner, QStringLiteral("b")}},
                                   FridayNoon));
    QVERIFY(m_sheets->setConflicts(Second, {{name, QStringLiteral("c")}}, FridayNoon));
    const qint64 before = m_sheets->conflicts()->constFirst().id;
    QVERIFY(m_sheets->setConflicts(First, {{name, QStringLiteral("d")}}, FridayNoon + seconds{9}));
    const QList<SheetConflict> found = m_sheets->conflicts().value_or({});
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.constFirst().id, before); // who was shown it decides about it
    QCOMPARE(found.constFirst().theirs, QStringLiteral("d"));
    QCOMPARE(found.constFirst().seenAt, FridayNoon);
    QCOMPARE(m_sheets->conflict(before)->field, name);
    QVERIFY(m_sheets->removeConflict(before));
    QCOMPARE(m_sheets->conflict(before).error().code, ErrorCode::NotFound);
    QCOMPARE(m_sheets->countConflicts().value_or(0), 1);
}

void SheetRepositoryTest::droppingTheLinkLeavesNothing()
{
    SheetLink link;
    link.spreadsheetId = QStringLiteral("sheet");
    QVERIFY(m_sheets->setLink(link));
    for (const QString &uuid : QStringList{First, Second}) {
        QVERIFY(m_sheets->keepRow(rowOf(uuid)));
        QVERIFY(m_sheets->enqueue(uuid, FridayNoon));
        QVERIFY(m_sheets->setConflicts(uuid, {{QStringLiteral("name"), uuid}}, FridayNoon));
    }
    int rounds = 0;
    while (m_sheets->dropLink(1).value_or(0) > 0)
        QVERIFY(++rounds <= 2);
    QCOMPARE(rounds, 2);
    QVERIFY(!m_sheets->link()->has_value());
    QCOMPARE(m_sheets->countRows()->rows + m_sheets->countQueued().value_or(1) +
                 m_sheets->countConflicts().value_or(1),
             0);
}

//
void SheetRepositoryTest::aDeletedLeadTakesItsTracesWithIt()
{
    QList<LeadId> ids;
    QStringList uuids;
    for (int i = 1; i <= 2; ++i) {
        ids << m_store->addLead(test::sampleLead(i));
        SheetRow row = rowOf((*m_store)->leads.find(ids.constLast())->uuid.toString(QUuid::WithoutBraces));
        row.sent = row.base;
        uuids << row.leadUuid;
        QVERIFY(m_sheets->keepRow(row));
        QVERIFY(m_sheets->setConflicts(row.leadUuid, row.base, FridayNoon));
        QVERIFY(m_sheets->enqueue(row.leadUuid, FridayNoon));
    }
    QCOMPARE((*m_store)->leads.remove({ids.constFirst()}).value_or(-1), 1);
    QCOMPARE(m_sheets->conflicts()->size(), 2);
    QCOMPARE(m_sheets->conflicts()->constFirst().leadUuid, uuids.constLast());
    QCOMPARE(m_sheets->queued(10).value_or({}), QStringList(uuids.constLast()));
    const QList<SheetRow> rows = m_sheets->rows(uuids).value_or({});
    QCOMPARE(rows.size(), 2); // that there is a row is still known
    for (const SheetRow &row : rows) {
        QCOMPARE(row.base.isEmpty(), row.leadUuid == uuids.constFirst());
        QCOMPARE(row.sent.isEmpty(), row.leadUuid == uuids.constFirst());
    }
    QCOMPARE((*m_store)->leads.remove({ids.constFirst()}).value_or(-1), 0);
}

QTEST_GUILESS_MAIN(SheetRepositoryTest)
#include "tst_sheetrepository.moc"
