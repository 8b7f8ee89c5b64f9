// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/checkup.h"

#include "core/store/ledger.h"
#include "tests/support/testprofile.h"

#include <QTest>

using namespace callboard;
using callboard::services::lastCheckUp;

class CheckUpTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theDayIsRead_data();
    void theDayIsRead();
    void leadsWithADayAreFound();
};

void CheckUpTest::theDayIsRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QDate>("day");
    const QString name = QStringLiteral("last_checkup_date");
    QTest::newRow("ISO") << name << QStringLiteral("2024-01-01") << QDate(2024, 1, 1);
    QTest::newRow("blanks") << name << QStringLiteral(" 2024-01-01 ") << QDate(2024, 1, 1);
    QTest::newRow("capitals") << QStringLiteral("Last_Checkup_Date") << QStringLiteral("2024-01-01")
                              << QDate(2024, 1, 1);
    QTest::newRow("no such day") << name << QStringLiteral("2024-02-30") << QDate();
    QTest::newRow("words") << name << QStringLiteral("in spring") << QDate();
    QTest::newRow("another column") << QStringLiteral("checked") << QStringLiteral("2024-01-01") << QDate();
}

void CheckUpTest::theDayIsRead()
{
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    QFETCH(const QDate, day);
    QCOMPARE(lastCheckUp({{name, value}}).value_or(QDate()), day);
}

void CheckUpTest::leadsWithADayAreFound()
{
    test::TestProfile profile;
    QVERIFY(profile.workspace);
    services::ImportRequest request;
    request.pasted = QByteArrayLiteral(
        "number,last_checkup_date\n+919810000001,2024-01-01\n+919810000002,\n+919810000003,2024-01-05\n");
    services::ImportService imports(*profile.workspace);
    QVERIFY(test::await(imports.run(request, std::make_shared<services::JobControl>())));
    const QList<LeadId> ids =
        test::await(services::LeadService(*profile.workspace).ids(LeadFilter{}, LeadSort{})).value_or({});
    QCOMPARE(ids.size(), 3);
    const auto days = test::await(profile.workspace->ledger().read(
        [ids](const store::Store &store) { return services::lastCheckUps(store, ids); }));
    QVERIFY(days);
    QCOMPARE(days->size(), 2);
    QCOMPARE(days->value(ids.at(0)), QDate(2024, 1, 1));
    QCOMPARE(days->value(ids.at(2)), QDate(2024, 1, 5));
}

QTEST_GUILESS_MAIN(CheckUpTest)
#include "tst_checkup.moc"
