// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/sheets/sheetclient.h"

#include "core/http/networktransport.h"
#include "core/sync/sheets/serviceaccounttokens.h"
#include "tests/support/clockpatience.h"
#include "tests/support/fakesheets.h"
#include "tests/support/faketransport.h"

#include <QTest>

#include <algorithm>

using namespace callboard;
using namespace callboard::sync;
using callboard::test::FakeSheets;
using callboard::test::SheetFault;

class SheetClientTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theWorksheetIsFoundByItsName();
    void rowsComeAsTheyAreStored();
    void spansComeInOneRequest();
    void aColumnComesWithTheRows();
    void theColumnOfALongSheetComesInPieces();
    void valuesAreWrittenRaw();
    void anExpiredTokenIsRenewedOnce();
    void readsAreRepeatedWithEverLongerPauses();
    void aWriteIsSentOnce_data();
    void aWriteIsSentOnce();
    void lastingTroublesAreNotKnockedAtAgain_data();
    void lastingTroublesAreNotKnockedAtAgain();
    void theQuotaIsKept();
    void aStopEndsTheWait();
    void nothingSecretStandsInAnAddress();
    void longRowsAreAskedForInSmallerPieces();
    void aWorksheetThatBecomesSmallerIsLookedAtAgain();
    void oneThatNeverRestsIsGivenUp();

private:
    [[nodiscard]] static Worksheet leads() { return {QStringLiteral("Leads"), 1000, 26}; }
    /// Of the fake's service account, asked for by way of \a transport.
    [[nodiscard]] std::unique_ptr<TokenSource> tokens(http::Transport &transport) const
    {
        return std::make_unique<ServiceAccountTokens>(
            readServiceAccount(m_fake->keyFile(), {}).value_or(ServiceAccount()), transport, m_clock);
    }

    test::FakeClock m_clock{Instant{milliseconds{1'795'156'200'000}}};
    std::optional<test::ClockPatience> m_patience;
    std::unique_ptr<FakeSheets> m_fake;
    http::NetworkTransport m_network;
    std::optional<SheetClient> m_client;
};

void SheetClientTest::init()
{
    m_patience.emplace(m_clock);
    m_fake = std::make_unique<FakeSheets>([this] { return toMSecsSinceEpoch(m_clock.now()) / 1000; });
    m_client.emplace(
        SheetClient::Setup{m_fake->url(), FakeSheets::spreadsheetId(), m_network, m_clock, *m_patience},
        tokens(m_network));
}

void SheetClientTest::theWorksheetIsFoundByItsName()
{
    m_fake->setTitle(QStringLiteral("LEADS"));
    const Reached<Worksheet> sheet = m_client->worksheet(QStringLiteral("Leads"));
    QVERIFY(sheet);
    QCOMPARE(sheet->title, QStringLiteral("LEADS"));
    QCOMPARE(sheet->rows, 1000);
    QCOMPARE(sheet->columns, 26);
    m_fake->setTitle(QStringLiteral("Customers"));
    const Reached<Worksheet> renamed = m_client->worksheet(QStringLiteral("Leads"));
    QVERIFY(!renamed);
    QCOMPARE(renamed.trouble(), Trouble::WorksheetMissing);
}

void SheetClientTest::rowsComeAsTheyAreStored()
{
    m_fake->setGrid({{QStringLiteral("number"), QStringLiteral("name")},
                     {919810000001.0, QStringLiteral("Asha"), true},
                     {},
                     {QStringLiteral("+919810000002")}});
    const Reached<QList<QStringList>> rows = m_client->allRows(leads());
    QVERIFY(rows);
    QCOMPARE(rows->size(), 4);
    QCOMPARE(rows->at(1),
             (QStringList{QStringLiteral("919810000001"), QStringLiteral("Asha"), QStringLiteral("TRUE")}));
    QVERIFY(rows->at(2).isEmpty());
    QCOMPARE(rows->at(3), QStringList(QStringLiteral("+919810000002")));
    m_fake->setGrid({});
    QVERIFY(m_client->allRows(leads())->isEmpty());
}

void SheetClientTest::spansComeInOneRequest()
{
    m_fake->setGrid({{1}, {2}, {3}, {}, {5}});
    const Reached<QList<QList<QStringList>>> blocks = m_client->rowsOf(leads(), {{1, 2}, {4, 4}, {5, 6}});
    QVERIFY(blocks);
    QCOMPARE(m_fake->reads(), 1);
    QCOMPARE(blocks->at(0), (QList<QStringList>{{QStringLiteral("1")}, {QStringLiteral("2")}}));
    QVERIFY(blocks->at(1).isEmpty());
    QCOMPARE(blocks->at(2), (QList<QStringList>{{QStringLiteral("5")}}));
}

void SheetClientTest::aColumnComesWithTheRows()
{
    m_fake->setGrid({{1, 2}, {3}, {5, 6}});
    const auto blocks = m_client->rowsOf(leads(), {{1, 1}}, 1);
    QVERIFY(blocks);
    QCOMPARE(m_fake->reads(), 1);
    QCOMPARE(blocks->at(0), (QList<QStringList>{{QStringLiteral("1"), QStringLiteral("2")}}));
    QCOMPARE(blocks->at(1), (QList<QStringList>{{QStringLiteral("2")}, {}, {QStringLiteral("6")}}));
}

void SheetClientTest::theColumnOfALongSheetComesInPieces()
{
    constexpr int Rows = 45'000;
    m_fake->setGridRows(Rows);
    m_fake->edit([](test::SheetGrid &grid) {
        while (grid.size() < Rows)
            grid << QList<QJsonValue>{grid.size() + 1};
    });
    Worksheet sheet = leads();
    sheet.rows = Rows;
    const auto blocks = m_client->rowsOf(sheet, {{1, 1}, {Rows, Rows}}, 0);
    QVERIFY(blocks);
    QCOMPARE(m_fake->reads(), 4);
    QCOMPARE(blocks->size(), 3);
    QCOMPARE(blocks->at(1).constFirst(), QStringList(QString::number(Rows)));
    QCOMPARE(blocks->at(2).size(), Rows);
    QCOMPARE(blocks->at(2).constLast(), QStringList(QString::number(Rows)));
}

// F59: nothing that is written becomes a formula or a number.
void SheetClientTest::valuesAreWrittenRaw()
{
    m_fake->setGrid({{QStringLiteral("a")}, {QStringLiteral("kept"), QStringLiteral("b")}});
    const QString number = QStringLiteral("+919810000001");
    const QString formula = QStringLiteral("=1+1");
    const Reached<int> cells = m_client->write(leads(), {{2, 1, {number, formula}}, {3, 0, {7}}});
    QVERIFY(cells);
    QCOMPARE(*cells, 3);
    QCOMPARE(m_fake->grid().at(1).at(1), QJsonValue(number));
    QCOMPARE(m_fake->row(2), (QStringList{QStringLiteral("kept"), number, formula}));
    QCOMPARE(m_fake->grid().at(2).at(0), QJsonValue(7));
}

void SheetClientTest::anExpiredTokenIsRenewedOnce()
{
    m_fake->setGrid({{1}});
    QVERIFY(m_client->allRows(leads()));
    m_fake->expireTokens();
    QVERIFY(m_client->write(leads(), {{1, 0, {2}}}));
    QCOMPARE(m_fake->signIns(), 2);
    QCOMPARE(m_fake->row(1), QStringList(QStringLiteral("2")));
}

void SheetClientTest::readsAreRepeatedWithEverLongerPauses()
{
    m_fake->setGrid({{1}});
    m_fake->faultOfReads({SheetFault::Quota, SheetFault::Unavailable, SheetFault::Quota});
    QVERIFY(m_client->allRows(leads()));
    QCOMPARE(m_patience->waits.size(), 3);
    QVERIFY(m_patience->waits.at(0) >= milliseconds{900});
    QVERIFY(std::is_sorted(m_patience->waits.cbegin(), m_patience->waits.cend()));
    m_fake->faultOfReads(QList<SheetFault>(5, SheetFault::Quota));
    const Reached<QList<QStringList>> given = m_client->allRows(leads());
    QVERIFY(!given);
    QCOMPARE(given.trouble(), Trouble::Quota);
}

void SheetClientTest::aWriteIsSentOnce_data()
{
    QTest::addColumn<SheetFault>("fault");
    QTest::addColumn<Trouble>("trouble");
    QTest::newRow("quota") << SheetFault::Quota << Trouble::Quota;
    QTest::newRow("500 after it was done") << SheetFault::ErrorAfterWork << Trouble::Unavailable;
    QTest::newRow("answer lost") << SheetFault::LostAfterWork << Trouble::Unreachable;
    QTest::newRow("never arrived") << SheetFault::LostBefore << Trouble::Unreachable;
}

void SheetClientTest::aWriteIsSentOnce()
{
    QFETCH(const SheetFault, fault);
    QFETCH(const Trouble, trouble);
    m_fake->faultOfWrites({fault});
    const Reached<int> cells = m_client->write(leads(), {{1, 0, {2}}});
    QVERIFY(!cells);
    QCOMPARE(cells.trouble(), trouble);
    QCOMPARE(m_fake->writes(), 1);
    QVERIFY(m_patience->waits.isEmpty());
}

void SheetClientTest::lastingTroublesAreNotKnockedAtAgain_data()
{
    QTest::addColumn<SheetFault>("fault");
    QTest::addColumn<Trouble>("trouble");
    QTest::newRow("not shared") << SheetFault::Denied << Trouble::Denied;
    QTest::newRow("API off") << SheetFault::ApiOff << Trouble::ApiOff;
    QTest::newRow("no such sheet") << SheetFault::Missing << Trouble::SheetMissing;
    QTest::newRow("Excel") << SheetFault::ExcelFile << Trouble::NotASheet;
}

void SheetClientTest::lastingTroublesAreNotKnockedAtAgain()
{
    QFETCH(const SheetFault, fault);
    QFETCH(const Trouble, trouble);
    m_fake->faultOfReads({fault});
    const Reached<Worksheet> sheet = m_client->worksheet(QStringLiteral("Leads"));
    QVERIFY(!sheet);
    QCOMPARE(sheet.trouble(), trouble);
    QCOMPARE(m_fake->reads(), 1);
}

// S0-088, X-35
void SheetClientTest::theQuotaIsKept()
{
    m_fake->setGrid({{1}});
    for (int i = 0; i < 200; ++i)
        QVERIFY(m_client->rowsOf(leads(), {{1, 1}}));
    QVERIFY(m_fake->mostInAMinute() <= 60);
    QVERIFY(m_fake->mostInAMinute() >= 50);
    QCOMPARE(m_fake->reads(), 200);
}

void SheetClientTest::aStopEndsTheWait()
{
    m_patience->isGivenUp = true;
    m_fake->faultOfReads({SheetFault::Quota});
    const Reached<Worksheet> sheet = m_client->worksheet(QStringLiteral("Leads"));
    QVERIFY(!sheet);
    QCOMPARE(sheet.trouble(), Trouble::Stopped);
}

// F63
void SheetClientTest::nothingSecretStandsInAnAddress()
{
    m_fake->setGrid({{QStringLiteral("+919810000001")}});
    QVERIFY(m_client->worksheet(QStringLiteral("Leads")));
    QVERIFY(m_client->allRows(leads()));
    QVERIFY(m_client->write(leads(), {{1, 0, {QStringLiteral("+919810000002")}}}));
    for (const QByteArray &request : m_fake->requests()) {
        const QByteArray target = request.left(request.indexOf('\n'));
        QVERIFY(!target.contains("9810000"));
        QVERIFY(!target.contains("token-"));
        QVERIFY(!target.contains("assertion"));
    }
}

void SheetClientTest::longRowsAreAskedForInSmallerPieces()
{
    test::FakeTransport transport;
    transport.then(test::answered(200, "{\"access_token\":\"t\",\"expires_in\":3599}"));
    QStringList asked;
    transport.otherwise([&asked](const http::Request &request) {
        const QString range = request.url.path(QUrl::FullyDecoded).section(u'/', -1);
        asked << range;
        const bool isTooMuch =
            range == QLatin1String("Leads!A1:Z4000") || range == QLatin1String("Leads!A1:Z2000");
        return isTooMuch ? test::cutOff(200, QByteArray(http::MostBodyBytes, ' '))
                         : test::answered(200, "{\"values\":[[\"x\"]]}");
    });
    SheetClient client(SheetClient::Setup{QUrl(QStringLiteral("https://sheets.googleapis.com")),
                                          FakeSheets::spreadsheetId(), transport, m_clock, *m_patience},
                       tokens(transport));
    const Reached<QList<QStringList>> rows = client.allRows({QStringLiteral("Leads"), 2500, 26});
    QVERIFY(rows);
    QCOMPARE(asked, (QStringList{QStringLiteral("Leads!A1:Z2500")}));
    QCOMPARE(rows->size(), 1);
    asked.clear();
    const Reached<QList<QStringList>> many = client.allRows({QStringLiteral("Leads"), 4500, 26});
    QVERIFY(many);
    QCOMPARE(asked.mid(0, 4),
             (QStringList{QStringLiteral("Leads!A1:Z4000"), QStringLiteral("Leads!A1:Z2000"),
                          QStringLiteral("Leads!A1:Z1000"), QStringLiteral("Leads!A1001:Z2000")}));
    QCOMPARE(asked.constLast(), QStringLiteral("Leads!A4001:Z4500"));
    QCOMPARE(many->at(1000), QStringList(QStringLiteral("x"))); // each piece stands where it belongs
    QVERIFY(many->at(999).isEmpty());
    QCOMPARE(many->at(4000), QStringList(QStringLiteral("x")));
}

// F60: rows are deleted between the look at the grid and the look at its rows.
void SheetClientTest::aWorksheetThatBecomesSmallerIsLookedAtAgain()
{
    m_fake->setGrid({{1}, {}, {}, {4}});
    m_fake->afterNextMetadata(2, [](test::SheetGrid &grid) { grid.remove(1, 2); });
    const Reached<WorksheetRows> found = m_client->worksheetRows(QStringLiteral("Leads"));
    QVERIFY(found);
    QCOMPARE(found->sheet.rows, 2);
    QCOMPARE(found->rows, (QList<QStringList>{{QStringLiteral("1")}, {QStringLiteral("4")}}));
    QCOMPARE(m_fake->reads(), 4);
    QVERIFY(!m_client->allRows(leads())); // what is beyond the edge is not asked for again and again
    QCOMPARE(m_fake->reads(), 5);
}

void SheetClientTest::oneThatNeverRestsIsGivenUp()
{
    test::FakeTransport transport;
    transport.then(test::answered(200, R"({"access_token":"t","expires_in":3599})"));
    transport.otherwise([](const http::Request &request) {
        if (request.url.query().startsWith(QLatin1String("fields="))) {
            return test::answered(200, R"({"sheets":[{"properties":{"title":"Leads","gridProperties":)"
                                       R"({"rowCount":9,"columnCount":3}}}]})");
        }
        return test::answered(400, R"({"error":{"code":400,"message":"Range exceeds grid limits."}})");
    });
    SheetClient client(SheetClient::Setup{QUrl(QStringLiteral("https://sheets.googleapis.com")),
                                          FakeSheets::spreadsheetId(), transport, m_clock, *m_patience},
                       tokens(transport));
    const Reached<WorksheetRows> found = client.worksheetRows(QStringLiteral("Leads"));
    QVERIFY(!found);
    QCOMPARE(found.trouble(), Trouble::GridChanged);
    QCOMPARE(transport.requests().size(), 1 + 2 * 5);
    m_patience->isGivenUp = true;
    QCOMPARE(client.worksheetRows(QStringLiteral("Leads")).trouble(), Trouble::Stopped);
}

QTEST_GUILESS_MAIN(SheetClientTest)
#include "tst_sheetclient.moc"
