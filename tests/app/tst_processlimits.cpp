// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/processlimits.h"

#include <QTemporaryFile>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <functional>
#include <pthread.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace callboard::app {

/// Limits cannot be raised again: each row claims them in a child of its own (F42).
class ProcessLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asManyFilesAsTheSystemAllowsAreClaimed_data();
    void asManyFilesAsTheSystemAllowsAreClaimed();
    void tooFewFilesAreRefusedInWords_data();
    void tooFewFilesAreRefusedInWords();
    void aFileThatMayNotGrowIsAnErrorOfTheWrite();
    void threadsAreSmallOnlyWhereAddressesAreLimited_data();
    void threadsAreSmallOnlyWhereAddressesAreLimited();

private:
    /// What \a work returns there, 0 to 255; less than nothing when a signal ended it.
    [[nodiscard]] static int inChild(const std::function<int()> &work)
    {
        const pid_t child = fork();
        if (child == 0)
            _exit(work());
        int status = 0;
        if (child < 0 || waitpid(child, &status, 0) != child)
            return -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    }
    [[nodiscard]] static bool limit(__rlimit_resource which, rlim_t soft, rlim_t hard)
    {
        const rlimit wanted{soft, hard};
        return setrlimit(which, &wanted) == 0;
    }
    [[nodiscard]] static rlim_t openFiles()
    {
        rlimit files = {};
        return getrlimit(RLIMIT_NOFILE, &files) == 0 ? files.rlim_cur : 0;
    }
};

void ProcessLimitsTest::asManyFilesAsTheSystemAllowsAreClaimed_data()
{
    QTest::addColumn<quint64>("soft");
    QTest::addColumn<quint64>("hard");
    QTest::addColumn<quint64>("claimed");
    QTest::newRow("all that there are") << quint64(64) << quint64(1024) << quint64(1024);
    QTest::newRow("just enough") << quint64(64) << quint64(LeastOpenFiles) << quint64(LeastOpenFiles);
    QTest::newRow("never fewer than before") << quint64(900) << quint64(900) << quint64(900);
}

void ProcessLimitsTest::asManyFilesAsTheSystemAllowsAreClaimed()
{
    QFETCH(const quint64, soft);
    QFETCH(const quint64, hard);
    QFETCH(const quint64, claimed);
    QCOMPARE(inChild([&] {
                 if (!limit(RLIMIT_NOFILE, soft, hard))
                     return 2;
                 return claimLimits() && openFiles() == claimed ? 0 : 1;
             }),
             0);
}

void ProcessLimitsTest::tooFewFilesAreRefusedInWords_data()
{
    QTest::addColumn<quint64>("hard");
    QTest::newRow("one too few") << quint64(LeastOpenFiles - 1);
    QTest::newRow("far too few") << quint64(128);
}

void ProcessLimitsTest::tooFewFilesAreRefusedInWords()
{
    QFETCH(const quint64, hard);
    QCOMPARE(inChild([&] {
                 if (!limit(RLIMIT_NOFILE, 64, hard))
                     return 2;
                 const Result<void> claimed = claimLimits();
                 if (claimed || claimed.error().code != ErrorCode::Refused)
                     return 3;
                 // Both numbers: what there is and what it takes.
                 const QString told = operatorText(claimed.error());
                 return told.contains(QString::number(hard)) && told.contains(QString::number(LeastOpenFiles))
                            ? 0
                            : 4;
             }),
             0);
}

void ProcessLimitsTest::aFileThatMayNotGrowIsAnErrorOfTheWrite()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    const auto writeBeyond = [&](bool isClaimed) {
        return inChild([&] {
            std::signal(SIGXFSZ, SIG_DFL);
            if (isClaimed && !claimLimits())
                return 2;
            if (!limit(RLIMIT_FSIZE, 0, 0))
                return 3;
            return ::write(file.handle(), "x", 1) < 0 && errno == EFBIG ? 0 : 1;
        });
    };
    QCOMPARE(writeBeyond(false), -SIGXFSZ);
    QCOMPARE(writeBeyond(true), 0);
}

void ProcessLimitsTest::threadsAreSmallOnlyWhereAddressesAreLimited_data()
{
    QTest::addColumn<bool>("isLimited");
    QTest::newRow("limited") << true;
    QTest::newRow("not limited") << false;
}

void ProcessLimitsTest::threadsAreSmallOnlyWhereAddressesAreLimited()
{
    QFETCH(const bool, isLimited);
    const auto stackSize = [] {
        pthread_attr_t attributes;
        size_t size = 0;
        if (pthread_getattr_default_np(&attributes) == 0) {
            pthread_attr_getstacksize(&attributes, &size);
            pthread_attr_destroy(&attributes);
        }
        return size;
    };
    rlimit addresses = {};
    QCOMPARE(getrlimit(RLIMIT_AS, &addresses), 0);
    if (!isLimited && addresses.rlim_cur != RLIM_INFINITY)
        QSKIP("This process has a limit already.");
    QCOMPARE(inChild([&] {
                 constexpr rlim_t Roomy = rlim_t(1) << 40;
                 if (isLimited && !limit(RLIMIT_AS, Roomy, Roomy))
                     return 2;
                 const size_t before = stackSize();
                 if (!claimLimits())
                     return 3;
                 const size_t expected = isLimited ? 1024 * 1024 : before;
                 return stackSize() == expected ? 0 : 1;
             }),
             0);
}

} // namespace callboard::app

QTEST_GUILESS_MAIN(callboard::app::ProcessLimitsTest)
#include "tst_processlimits.moc"
