// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/usstates.h"

#include <QTest>
#include <QTimeZone>

using namespace callboard::plan;

class UsStatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesAndNamesMeanTheSame();
    void everyStateHasItsZones();
    void statesThatSpanTwoZonesHaveBoth();
};

void UsStatesTest::codesAndNamesMeanTheSame()
{
    QCOMPARE(usStateNamed(QStringLiteral("ny")), QByteArray("NY"));
    QCOMPARE(usStateNamed(QStringLiteral("New York")), QByteArray("NY"));
    QCOMPARE(usStateNamed(QStringLiteral("NEW-YORK")), QByteArray("NY"));
    QCOMPARE(usStateNamed(QStringLiteral("Washington")), QByteArray("WA"));
    QCOMPARE(usStateNamed(QStringLiteral("West Virginia")), QByteArray("WV"));
    QCOMPARE(usStateNamed(QStringLiteral("Kerala")), QByteArray());
    QCOMPARE(usStateNamed(QStringLiteral("--")), QByteArray());
}

void UsStatesTest::everyStateHasItsZones()
{
    const QByteArrayList codes = QByteArray("AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD "
                                            "ME MI MN MO MS MT NC ND NE NH NJ NM "
                                            "NV NY OH OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY")
                                     .split(' ');
    QCOMPARE(codes.size(), 51);
    for (const QByteArray &code : codes) {
        QCOMPARE(usStateNamed(QString::fromLatin1(code)), code);
        const QList<QByteArray> zones = zonesOfUsState(code);
        QVERIFY2(!zones.isEmpty(), code.constData());
        for (const QByteArray &zone : zones)
            QVERIFY2(QTimeZone(zone).isValid(), zone.constData());
    }
    QVERIFY(zonesOfUsState("ZZ").isEmpty());
    QVERIFY(zonesOfUsState("").isEmpty());
}

void UsStatesTest::statesThatSpanTwoZonesHaveBoth()
{
    QCOMPARE(zonesOfUsState("FL"), (QList<QByteArray>{"America/Chicago", "America/New_York"}));
    QCOMPARE(zonesOfUsState("CA"), QList<QByteArray>{"America/Los_Angeles"});
    QCOMPARE(zonesOfUsState("HI"), QList<QByteArray>{"Pacific/Honolulu"});
}

QTEST_GUILESS_MAIN(UsStatesTest)
#include "tst_usstates.moc"
