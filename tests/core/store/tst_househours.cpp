// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/househours.h"

#include "tests/support/temporarystore.h"

#include <QTest>

using namespace callboard;
using namespace callboard::store;
using callboard::test::TemporaryStore;

class HouseHoursTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aStoreWithoutThemIsAlwaysOpen();
    void hoursAndHolidaysComeBack();
    void whatCannotBeReadLetsNobodyBeCalled_data();
    void whatCannotBeReadLetsNobodyBeCalled();
    void daysAreReadWithAndWithoutCommas();
};

void HouseHoursTest::aStoreWithoutThemIsAlwaysOpen()
{
    TemporaryStore store;
    const Result<CallingPolicy> house = houseHours(store->settings);
    QVERIFY(house);
    QVERIFY(house->isAlways());
}

void HouseHoursTest::hoursAndHolidaysComeBack()
{
    TemporaryStore store;
    QVERIFY(store->settings.setValue(HouseHoursKey, QStringLiteral("Mo-Fr 10:00-13:00, 15:00-19:00")));
    QVERIFY(store->settings.setValue(HouseClosedKey, QStringLiteral("2026-12-25 2027-01-26")));
    const Result<CallingPolicy> house = houseHours(store->settings);
    QVERIFY(house);
    QCOMPARE(hoursText(house->parts), QStringLiteral("Mo-Fr 10:00-13:00, 15:00-19:00"));
    QCOMPARE(house->closedOn, (QList<QDate>{QDate(2026, 12, 25), QDate(2027, 1, 26)}));
}

void HouseHoursTest::whatCannotBeReadLetsNobodyBeCalled_data()
{
    QTest::addColumn<QString>("key");
    QTest::newRow("hours") << HouseHoursKey;
    QTest::newRow("days") << HouseClosedKey;
}

void HouseHoursTest::whatCannotBeReadLetsNobodyBeCalled()
{
    QFETCH(QString, key);
    TemporaryStore store;
    QVERIFY(store->settings.setValue(key, QStringLiteral("at night")));
    QCOMPARE(houseHours(store->settings).error().code, ErrorCode::FieldUnusable);
}

void HouseHoursTest::daysAreReadWithAndWithoutCommas()
{
    const QList<QDate> days = {QDate(2026, 12, 25), QDate(2027, 1, 26)};
    QCOMPARE(daysFromText(daysText(days)).value_or({}), days);
    QCOMPARE(daysFromText(QStringLiteral(" 2026-12-25,2027-01-26, 2026-12-25 ")).value_or({}), days);
    QVERIFY(daysFromText(QString()).value_or(days).isEmpty());
    QCOMPARE(daysFromText(QStringLiteral("2026-02-30")).error().code, ErrorCode::FieldUnusable);
}

QTEST_GUILESS_MAIN(HouseHoursTest)
#include "tst_househours.moc"
