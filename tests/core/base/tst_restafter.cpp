// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/restafter.h"

#include <QTest>

using namespace callboard;
using namespace std::chrono_literals;

class RestAfterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatTakesLongRestsLong();
};

void RestAfterTest::whatTakesLongRestsLong()
{
    QCOMPARE(restAfter(0ms), LeastRest);
    QCOMPARE(restAfter(62ms), LeastRest);
    QCOMPARE(restAfter(300ms), 1200ms);
    QCOMPARE(restAfter(60s), MostRest);
}

QTEST_GUILESS_MAIN(RestAfterTest)
#include "tst_restafter.moc"
