// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/processlimits.h"

#include <QCoreApplication>

#include <cerrno>
#include <csignal>
#include <malloc.h>
#include <pthread.h>
#include <sys/resource.h>

namespace callboard::app {

namespace {

/// More than any number of lines needs; some libraries walk through all that there could be.
constexpr rlim_t MostOpenFiles = 4096;
constexpr size_t SmallStack = 1024 * 1024;

/// Each thread would take 8 MB for its stack and 64 MB for an arena of its own: most of it never used, all of
/// it counted.
void useAddressesSparingly()
{
    rlimit addresses = {};
    if (getrlimit(RLIMIT_AS, &addresses) != 0 || addresses.rlim_cur == RLIM_INFINITY)
        return;
    mallopt(M_ARENA_MAX, 1);
    pthread_attr_t attributes;
    if (pthread_attr_init(&attributes) != 0)
        return;
    if (pthread_attr_setstacksize(&attributes, SmallStack) == 0)
        pthread_setattr_default_np(&attributes);
    pthread_attr_destroy(&attributes);
}

} // namespace

Result<void> claimLimits()
{
    std::signal(SIGXFSZ, SIG_IGN);
    useAddressesSparingly();
    rlimit files = {};
    if (getrlimit(RLIMIT_NOFILE, &files) != 0)
        return fail(ErrorCode::Unspecified, {}, QStringLiteral("RLIMIT_NOFILE: error %1").arg(errno));
    if (files.rlim_cur < MostOpenFiles) {
        files.rlim_cur = files.rlim_max < MostOpenFiles ? files.rlim_max : MostOpenFiles;
        if (setrlimit(RLIMIT_NOFILE, &files) != 0)
            return fail(ErrorCode::Unspecified, {}, QStringLiteral("RLIMIT_NOFILE: error %1").arg(errno));
    }
    if (files.rlim_cur >= rlim_t(LeastOpenFiles))
        return {};
    return fail(ErrorCode::Refused,
                {QCoreApplication::translate(
                     "CommandLine", "This system lets Callboard open only %1 files at once, where it "
                                    "needs %2. Raise the limit (ulimit -n) and start it again.")
                     .arg(files.rlim_cur)
                     .arg(LeastOpenFiles)});
}

} // namespace callboard::app
