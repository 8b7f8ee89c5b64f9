// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tray/closepolicy.h"

#include <QTest>

using namespace callboard::ui;

class ClosePolicyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTrayKeepsTheWorkGoing();
    void withoutATrayPendingWorkIsAskedAbout();
    void withoutATrayAndWorkTheProgramEnds();
};

void ClosePolicyTest::aTrayKeepsTheWorkGoing()
{
    QCOMPARE(closeAnswer(true, true), CloseAnswer::KeepInTray);
    QCOMPARE(closeAnswer(true, false), CloseAnswer::KeepInTray);
}

void ClosePolicyTest::withoutATrayPendingWorkIsAskedAbout()
{
    QCOMPARE(closeAnswer(false, true), CloseAnswer::AskFirst);
}

void ClosePolicyTest::withoutATrayAndWorkTheProgramEnds()
{
    QCOMPARE(closeAnswer(false, false), CloseAnswer::Quit);
}

QTEST_APPLESS_MAIN(ClosePolicyTest)
#include "tst_closepolicy.moc"
