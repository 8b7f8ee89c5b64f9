// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fakehubspot.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTextStream>

/// The fake as a program, for tests from outside: prints its address and serves until it is ended.
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const callboard::test::FakeHubSpot fake([] { return QDateTime::currentMSecsSinceEpoch(); });
    QTextStream(stdout) << fake.url().toString() << Qt::endl;
    return QCoreApplication::exec();
}
