// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/leftcalls.h"

#include <QTest>

using namespace callboard;
using callboard::app::leftCallsNotice;

class LeftCallsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void callsOfAnEarlierStartAreTold_data();
    void callsOfAnEarlierStartAreTold();
    void whereNoneWereLeftNothingIsSaid();
};

void LeftCallsTest::callsOfAnEarlierStartAreTold_data()
{
    QTest::addColumn<int>("live");
    QTest::addColumn<int>("inDoubt");
    QTest::addColumn<QString>("said");
    QTest::newRow("live") << 3 << 0 << QStringLiteral("3 call");
    QTest::newRow("in doubt") << 0 << 1 << QStringLiteral("1 call");
    QTest::newRow("both") << 3 << 2 << QStringLiteral("5 call");
}

void LeftCallsTest::callsOfAnEarlierStartAreTold() // F65
{
    QFETCH(const int, live);
    QFETCH(const int, inDoubt);
    QFETCH(const QString, said);
    dispatch::EngineStatus status;
    status.live = live;
    status.inDoubt = inDoubt;
    const std::optional<dispatch::Notice> notice = leftCallsNotice(status);
    QVERIFY(notice);
    QCOMPARE(notice->kind, dispatch::Notice::Kind::Resumed);
    QVERIFY(!notice->campaign.isValid());
    QVERIFY(!notice->title.isEmpty());
    QVERIFY2(notice->text.startsWith(said), qPrintable(notice->text));
}

void LeftCallsTest::whereNoneWereLeftNothingIsSaid()
{
    dispatch::EngineStatus status;
    status.parked = 2; // these wait for a person
    QVERIFY(!leftCallsNotice(status));
}

QTEST_GUILESS_MAIN(LeftCallsTest)
#include "tst_leftcalls.moc"
