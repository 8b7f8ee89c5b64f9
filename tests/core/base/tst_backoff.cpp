// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/backoff.h"

#include <QTest>

using namespace callboard;

class BackoffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doublesUpToTheCeiling_data();
    void doublesUpToTheCeiling();
    void jitterMovesByATenth();
};

void BackoffTest::doublesUpToTheCeiling_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("none yet") << 0 << qint64(2'000);
    QTest::newRow("first") << 1 << qint64(2'000);
    QTest::newRow("second") << 2 << qint64(4'000);
    QTest::newRow("fifth") << 5 << qint64(32'000);
    QTest::newRow("at the ceiling") << 6 << qint64(60'000);
    QTest::newRow("far beyond") << 1'000'000 << qint64(60'000);
}

void BackoffTest::doublesUpToTheCeiling()
{
    QFETCH(int, failures);
    const Backoff backoff(milliseconds{2'000}, milliseconds{60'000});
    QTEST(qint64(backoff.delay(failures).count()), "expected");
}

void BackoffTest::jitterMovesByATenth()
{
    const Backoff backoff(milliseconds{1'000}, milliseconds{60'000});
    QCOMPARE(backoff.delay(1, 0.0), milliseconds{900});
    QVERIFY(backoff.delay(1, 0.999) > milliseconds{1'095});
    QVERIFY(backoff.delay(1, 0.999) < milliseconds{1'100});
}

QTEST_GUILESS_MAIN(BackoffTest)
#include "tst_backoff.moc"
