// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/security/processhardening.h"

#include <QTest>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace callboard;
using namespace callboard::security;

class ProcessHardeningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHardenedProcessLeavesNoCoreAndCannotBeLookedInto();
};

// F64. In a child, so that the test program itself can still be debugged.
void ProcessHardeningTest::aHardenedProcessLeavesNoCoreAndCannotBeLookedInto()
{
    const pid_t child = fork();
    QVERIFY(child >= 0);
    if (child == 0) {
        const bool hardened = hardenProcess().has_value();
        rlimit core = {1, 1};
        const bool noCore = getrlimit(RLIMIT_CORE, &core) == 0 && core.rlim_cur == 0 && core.rlim_max == 0;
#ifdef CALLBOARD_SANITIZED
        constexpr int ExpectedDumpable = 1;
#else
        constexpr int ExpectedDumpable = 0;
#endif
        const bool hidden = prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == ExpectedDumpable;
        _exit((hardened ? 0 : 1) | (noCore ? 0 : 2) | (hidden ? 0 : 4));
    }
    int status = -1;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
}

QTEST_GUILESS_MAIN(ProcessHardeningTest)
#include "tst_processhardening.moc"
