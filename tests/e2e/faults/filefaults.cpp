// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// \file
/// A shim for LD_PRELOAD: it stands between the program and its files and does to them what a failing machine
/// does. Told by the environment; only files under CALLBOARD_FAULTS_UNDER are touched:
///
/// CALLBOARD_FAULTS_LOG: each step is appended to this file, "number step file"; a step is a write, a sync, a
/// cut, a rename
///     or a removal. Also "post K" before the first byte of a request to place a call leaves, and "body K
///     ATTEMPT".
/// CALLBOARD_FAULTS_KILL_AT: SIGKILL in the place of the step of this number; of a write one half is done.
/// CALLBOARD_FAULTS_KILL_STEP: only steps with this name are counted for it.
/// CALLBOARD_FAULTS_DURABLE: a folder in which each file is as its last sync left it, as if the power failed;
/// before each
///     request it is copied into its folder post-K.
/// CALLBOARD_FAULTS_FORGET: syncs do nothing and say that they did.
/// CALLBOARD_FAULTS_SYNC_MS: each sync takes so long.
/// CALLBOARD_FAULTS_FAIL: steps with this name, or a plain "write", which is not counted as a step, fail,
/// with the error number CALLBOARD_FAULTS_ERROR; those on files whose name
///     ends so as CALLBOARD_FAULTS_FAIL_FILE says; while the file CALLBOARD_FAULTS_FAIL_WHILE exists, or
///     without one the CALLBOARD_FAULTS_FAIL_AT-th alone. "failed step file" is logged.
/// CALLBOARD_FAULTS_HOLD: while this file exists, syncs wait; "held" is logged.

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <mutex>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

constexpr size_t MostFiles = 1024;
constexpr mode_t Private = 0600;

std::string fromEnvironment(const char *name)
{
    const char *value = std::getenv(name);
    return value ? value : "";
}

int openReally(const std::string &path, int flags, mode_t mode = Private)
{
    return int(syscall(SYS_openat, AT_FDCWD, path.c_str(), flags | O_CLOEXEC, mode));
}

void sleepFor(long milliseconds)
{
    const timespec time = {milliseconds / 1000, (milliseconds % 1000) * 1'000'000};
    syscall(SYS_nanosleep, &time, nullptr);
}

bool copyFile(const std::string &from, const std::string &to)
{
    const int source = openReally(from, O_RDONLY);
    if (source < 0)
        return false;
    const std::string half = to + ".half";
    const int target = openReally(half, O_WRONLY | O_CREAT | O_TRUNC);
    std::array<char, 65536> buffer;
    long count = target < 0 ? -1 : 1;
    while (count > 0) {
        count = syscall(SYS_read, source, buffer.data(), buffer.size());
        if (count > 0 && syscall(SYS_write, target, buffer.data(), count) != count)
            count = -1;
    }
    syscall(SYS_close, source);
    if (target >= 0)
        syscall(SYS_close, target);
    return count == 0 && syscall(SYS_rename, half.c_str(), to.c_str()) == 0;
}

/// Lives until the process is gone: files are still closed after the last destructor.
struct Machine
{
    std::mutex lock;
    std::string under = fromEnvironment("CALLBOARD_FAULTS_UNDER");
    std::string durable = fromEnvironment("CALLBOARD_FAULTS_DURABLE");
    std::string hold = fromEnvironment("CALLBOARD_FAULTS_HOLD");
    std::string killStep = fromEnvironment("CALLBOARD_FAULTS_KILL_STEP");
    long killAt = std::atol(fromEnvironment("CALLBOARD_FAULTS_KILL_AT").c_str());
    long syncTakes = std::atol(fromEnvironment("CALLBOARD_FAULTS_SYNC_MS").c_str());
    std::string failStep = fromEnvironment("CALLBOARD_FAULTS_FAIL");
    std::string failFile = fromEnvironment("CALLBOARD_FAULTS_FAIL_FILE");
    std::string failWhile = fromEnvironment("CALLBOARD_FAULTS_FAIL_WHILE");
    long failAt = std::atol(fromEnvironment("CALLBOARD_FAULTS_FAIL_AT").c_str());
    int failError = std::atoi(fromEnvironment("CALLBOARD_FAULTS_ERROR").c_str());
    bool forgets = !fromEnvironment("CALLBOARD_FAULTS_FORGET").empty();
    int log = -1;
    long steps = 0;
    long stepsForKill = 0;
    long stepsForFailure = 0;
    int posts = 0;
    std::array<std::string, MostFiles> files; ///< by descriptor; empty: none of those that are touched
    std::array<int, MostFiles> postOf = {};   ///< by descriptor of a socket

    Machine()
    {
        const std::string name = fromEnvironment("CALLBOARD_FAULTS_LOG");
        if (!name.empty())
            log = openReally(name, O_WRONLY | O_CREAT | O_APPEND);
    }

    [[nodiscard]] bool isTouched(const char *path) const
    {
        return !under.empty() && std::strncmp(path, under.c_str(), under.size()) == 0;
    }
    [[nodiscard]] std::string fileOf(int descriptor)
    {
        const std::lock_guard guard(lock);
        return descriptor >= 0 && size_t(descriptor) < MostFiles ? files.at(size_t(descriptor)) : "";
    }

    void write(const std::string &line) const
    {
        if (log >= 0)
            (void)syscall(SYS_write, log, (line + '\n').c_str(), line.size() + 1);
    }
    [[noreturn]] static void die()
    {
        syscall(SYS_kill, getpid(), SIGKILL);
        std::abort();
    }
    /// True when the process is to die in this step's place.
    [[nodiscard]] bool step(const char *what, const std::string &file)
    {
        ++steps;
        write(std::to_string(steps) + ' ' + what + ' ' + file.substr(file.rfind('/') + 1));
        stepsForKill += killStep.empty() || killStep == what ? 1 : 0;
        return stepsForKill == killAt;
    }

    /// The error number with which this step is to fail; 0: none.
    [[nodiscard]] int failure(const char *what, const std::string &file)
    {
        const size_t tail = failFile.size();
        if (failStep != what || file.size() < tail || file.compare(file.size() - tail, tail, failFile) != 0)
            return 0;
        ++stepsForFailure;
        const bool fails =
            failWhile.empty() ? stepsForFailure == failAt : access(failWhile.c_str(), F_OK) == 0;
        if (!fails)
            return 0;
        write(std::string("failed ") + what + ' ' + file.substr(file.rfind('/') + 1));
        return failError;
    }

    void keep(const std::string &file) const
    {
        struct stat about = {};
        if (!durable.empty() && stat(file.c_str(), &about) == 0 && S_ISREG(about.st_mode))
            (void)copyFile(file, durable + file.substr(file.rfind('/')));
    }
    void keepAllFor(int post) const
    {
        if (durable.empty())
            return;
        const std::string folder = durable + "/post-" + std::to_string(post);
        syscall(SYS_mkdir, folder.c_str(), 0700);
        for (const char *name : {"/callboard.db", "/callboard.db-wal"})
            (void)copyFile(durable + name, folder + name);
    }
};

Machine &machine()
{
    static Machine *const all = new Machine;
    return *all;
}

void remember(int descriptor, const char *path)
{
    Machine &all = machine();
    if (descriptor < 0 || size_t(descriptor) >= MostFiles || !all.isTouched(path))
        return;
    const std::lock_guard guard(all.lock);
    all.files.at(size_t(descriptor)) = path;
}

int sync(int descriptor, long number, const char *name)
{
    Machine &all = machine();
    const std::string file = all.fileOf(descriptor);
    if (file.empty())
        return int(syscall(number, descriptor));
    if (!all.hold.empty() && access(all.hold.c_str(), F_OK) == 0) {
        all.write("held");
        while (access(all.hold.c_str(), F_OK) == 0)
            sleepFor(10);
    }
    if (all.syncTakes > 0)
        sleepFor(all.syncTakes);
    const std::lock_guard guard(all.lock);
    if (all.step(name, file))
        Machine::die();
    if (const int error = all.failure(name, file); error != 0) {
        errno = error;
        return -1;
    }
    if (all.forgets)
        return 0;
    const int done = int(syscall(number, descriptor));
    if (done == 0)
        all.keep(file);
    return done;
}

/// A step on a file by its name.
void stepOn(const char *what, const char *path)
{
    Machine &all = machine();
    if (!all.isTouched(path))
        return;
    const std::lock_guard guard(all.lock);
    if (all.step(what, path))
        Machine::die();
}

/// Before \a text leaves through a socket.
void noteRequest(int descriptor, std::string_view text)
{
    constexpr std::string_view Request = "POST /call";
    constexpr std::string_view Attempt = "\"externalId\":\"";
    constexpr size_t LengthOfId = 36;
    Machine &all = machine();
    if (descriptor < 0 || size_t(descriptor) >= MostFiles)
        return;
    const std::lock_guard guard(all.lock);
    int &post = all.postOf.at(size_t(descriptor));
    if (text.substr(0, Request.size()) == Request) {
        post = ++all.posts;
        all.keepAllFor(post);
        all.write("post " + std::to_string(post));
    }
    const size_t found = post > 0 ? text.find(Attempt) : std::string_view::npos;
    if (found != std::string_view::npos) {
        const std::string id(text.substr(found + Attempt.size(), LengthOfId));
        all.write("body " + std::to_string(post) + ' ' + id);
    }
}

} // namespace

extern "C" {

int open64(const char *path, int flags, ...)
{
    mode_t mode = 0;
    if ((flags & (O_CREAT | O_TMPFILE)) != 0) {
        va_list arguments;
        va_start(arguments, flags);
        mode = va_arg(arguments, mode_t);
        va_end(arguments);
    }
    const int descriptor = int(syscall(SYS_openat, AT_FDCWD, path, flags, mode));
    remember(descriptor, path);
    return descriptor;
}

/// The log is opened so; the database and all that replaces files are not, and their steps are counted.
int open(const char *path, int flags, ...)
{
    mode_t mode = 0;
    if ((flags & (O_CREAT | O_TMPFILE)) != 0) {
        va_list arguments;
        va_start(arguments, flags);
        mode = va_arg(arguments, mode_t);
        va_end(arguments);
    }
    const int descriptor = int(syscall(SYS_openat, AT_FDCWD, path, flags, mode));
    if (machine().failStep == "write")
        remember(descriptor, path);
    return descriptor;
}

int close(int descriptor)
{
    Machine &all = machine();
    if (descriptor >= 0 && size_t(descriptor) < MostFiles) {
        const std::lock_guard guard(all.lock);
        all.files.at(size_t(descriptor)).clear();
        all.postOf.at(size_t(descriptor)) = 0;
    }
    return int(syscall(SYS_close, descriptor));
}

ssize_t pwrite64(int descriptor, const void *data, size_t size, off64_t offset)
{
    Machine &all = machine();
    const std::string file = all.fileOf(descriptor);
    if (file.empty())
        return syscall(SYS_pwrite64, descriptor, data, size, offset);
    const std::lock_guard guard(all.lock);
    if (all.step("pwrite64", file)) {
        syscall(SYS_pwrite64, descriptor, data, size / 2, offset);
        Machine::die();
    }
    if (const int error = all.failure("pwrite64", file); error != 0) {
        errno = error;
        return -1;
    }
    return syscall(SYS_pwrite64, descriptor, data, size, offset);
}

int fdatasync(int descriptor)
{
    return sync(descriptor, SYS_fdatasync, "fdatasync");
}

int fsync(int descriptor)
{
    return sync(descriptor, SYS_fsync, "fsync");
}

int ftruncate64(int descriptor, off64_t size) noexcept
{
    Machine &all = machine();
    const std::string file = all.fileOf(descriptor);
    if (!file.empty())
        stepOn("ftruncate64", file.c_str());
    return int(syscall(SYS_ftruncate, descriptor, size));
}

int rename(const char *from, const char *to) noexcept
{
    stepOn("rename", to);
    return int(syscall(SYS_rename, from, to));
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    stepOn("rename", to);
    return int(syscall(SYS_renameat2, fromFolder, from, toFolder, to, flags));
}

int unlink(const char *path) noexcept
{
    stepOn("unlink", path);
    return int(syscall(SYS_unlink, path));
}

ssize_t write(int descriptor, const void *data, size_t size)
{
    Machine &all = machine();
    if (const std::string file = all.fileOf(descriptor); !file.empty()) {
        const std::lock_guard guard(all.lock);
        if (const int error = all.failure("write", file); error != 0) {
            errno = error;
            return -1;
        }
    }
    noteRequest(descriptor, {static_cast<const char *>(data), size});
    return syscall(SYS_write, descriptor, data, size);
}

ssize_t send(int descriptor, const void *data, size_t size, int flags)
{
    noteRequest(descriptor, {static_cast<const char *>(data), size});
    return syscall(SYS_sendto, descriptor, data, size, flags, nullptr, 0);
}

} // extern "C"
