// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exitguard.h"

#include <QTest>

#include <atomic>

using namespace callboard;
using namespace callboard::app;

class ExitGuardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatHangsIsEnded();
    void whatEndsInTimeIsLeftAlone();
};

void ExitGuardTest::whatHangsIsEnded()
{
    std::atomic_bool isEnded = false;
    const ExitGuard guard(milliseconds{1}, [&isEnded] { isEnded = true; });
    QTRY_VERIFY(isEnded);
}

void ExitGuardTest::whatEndsInTimeIsLeftAlone()
{
    std::atomic_bool isEnded = false;
    {
        const ExitGuard guard(std::chrono::hours{1}, [&isEnded] { isEnded = true; });
    }
    QVERIFY(!isEnded);
}

QTEST_GUILESS_MAIN(ExitGuardTest)
#include "tst_exitguard.moc"
