// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/sheets/serviceaccounttokens.h"
#include "core/sync/sheets/sheetclient.h"
#include "tests/support/clockpatience.h"
#include "tests/support/countingtransport.h"
#include "tests/support/fakesheets.h"

#include <QTest>

using namespace callboard;
using namespace callboard::sync;
using callboard::test::CountingTransport;
using callboard::test::FakeSheets;

/// A second opinion on what Callboard sends: a mock that checks each request against a document of the
/// service (tests/data/providers/openapi). CALLBOARD_PRISM_SHEETS holds its address.
class SheetMockTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyRequestIsAsDocumented()
    {
        const QUrl mock(qEnvironmentVariable("CALLBOARD_PRISM_SHEETS"));
        if (mock.isEmpty())
            QSKIP("no validating mock of Google Sheets is running");
        test::FakeClock clock(Instant{milliseconds{1'795'156'200'000}});
        test::ClockPatience patience(clock);
        const FakeSheets fake([&clock] { return toMSecsSinceEpoch(clock.now()) / 1000; });
        const Result<ServiceAccount> account = readServiceAccount(fake.keyFile(), {});
        QVERIFY(account);
        CountingTransport transport;
        SheetClient client({mock, FakeSheets::spreadsheetId(), transport, clock, patience},
                           std::make_unique<ServiceAccountTokens>(*account, transport, clock));
        const Worksheet sheet{QStringLiteral("My leads"), 3, 3};
        QVERIFY(!client.worksheet(QStringLiteral("Leads"))); // the mock's is called Sheet1
        QVERIFY(client.worksheet(QStringLiteral("Sheet1")));
        QVERIFY(client.allRows(sheet));
        (void)client.rowsOf(sheet, {{1, 1}, {2, 3}});
        QVERIFY(client.write(sheet, {{2, 0, {QStringLiteral("+919810000001"), 3}}, {3, 1, {QString()}}}));
        QVERIFY(transport.statuses().size() >= 6);
        QVERIFY2(!transport.statuses().contains(422), transport.violations().constData());
        QVERIFY(!transport.statuses().contains(401));
    }
};

QTEST_GUILESS_MAIN(SheetMockTest)
#include "tst_sheetmock.moc"
