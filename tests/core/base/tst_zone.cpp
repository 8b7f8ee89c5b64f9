// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/zone.h"

#include <QTest>

using callboard::isKnownZone;

class ZoneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheZoneDatabasesNamesAreKnown_data();
    void onlyTheZoneDatabasesNamesAreKnown();
};

void ZoneTest::onlyTheZoneDatabasesNamesAreKnown_data()
{
    QTest::addColumn<bool>("isKnown");
    for (const char *known :
         {"Asia/Kolkata", "America/New_York", "UTC", "Pacific/Chatham", "Asia/Calcutta", "Etc/GMT-5"})
        QTest::newRow(known) << true;
    for (const char *unknown :
         {"IST", "Eastern", "NPT5", "<IST>-5:30", "Nowhere/Land", "asia/", "EST5EDT,M3.2.0/2,M11.1.0/2", "?"})
        QTest::newRow(unknown) << false;
}

void ZoneTest::onlyTheZoneDatabasesNamesAreKnown()
{
    QTEST(isKnownZone(QTest::currentDataTag()), "isKnown");
    QVERIFY(!isKnownZone(QByteArray()));
}

QTEST_GUILESS_MAIN(ZoneTest)
#include "tst_zone.moc"
