// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// \file
/// A disk that takes longer: loaded before a program (LD_PRELOAD), it adds CALLBOARD_BENCH_SYNC_MS to each
/// sync.

#include <cstdlib>
#include <ctime>

#include <dlfcn.h>

namespace {

using Sync = int (*)(int);

int syncedLate(const char *name, int file)
{
    constexpr long NanosecondsOfOne = 1'000'000;
    const char *text = std::getenv("CALLBOARD_BENCH_SYNC_MS");
    const timespec longer = {0, (text ? std::atol(text) : 0) * NanosecondsOfOne};
    nanosleep(&longer, nullptr);
    return reinterpret_cast<Sync>(dlsym(RTLD_NEXT, name))(file);
}

} // namespace

extern "C" int fsync(int file)
{
    return syncedLate("fsync", file);
}

extern "C" int fdatasync(int file)
{
    return syncedLate("fdatasync", file);
}
