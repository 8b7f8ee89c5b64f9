// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// \file
/// A shim for LD_PRELOAD: all processes under it read clocks whose hands somebody outside moves on, so that a
/// day of theirs takes seconds. handclock.py is that somebody.
///
/// CALLBOARD_CLOCK names a file that they share, laid out as Face. Wall, monotonic and boot clock go on by
/// themselves, and further by what the file says, all by the same: to the program that is time that passed
/// and neither a sleep nor a clock that was set. Who waits for a time waits by these clocks. The file also
/// shows which threads wait, so that the hands are moved on only while nobody is at work: else a busy machine
/// would make the program late. A sleep stays as long as it is.

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <dlfcn.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

namespace {

constexpr int64_t Nanos = 1'000'000'000;
/// How soon who waits sees that the hands were moved.
constexpr int64_t Slice = 1'000'000;
/// No machine has been up for so long, and no story is told of a time before: it tells the clocks apart.
constexpr int64_t LongestUptime = 1'000'000'000 * Nanos;

enum Doing : int32_t { Working, Polling, Waiting };

/// One for each thread that has waited. rounds counts how often it looked at the clock while polling.
struct Thread
{
    std::atomic<int32_t> process; ///< 0: free
    std::atomic<int32_t> doing;
    std::atomic<int64_t> rounds;
};

struct Face
{
    std::atomic<int64_t> shift;  ///< of the wall clock, besides passed
    std::atomic<int64_t> passed; ///< of all clocks, in nanoseconds
    std::atomic<int64_t> places; ///< how many of the threads were ever in use
    std::atomic<int64_t> unused;
    static constexpr int64_t MostThreads = 510;
    Thread threads[MostThreads]; // NOLINT: a file's shape
};
static_assert(sizeof(Face) == 32 + 16 * Face::MostThreads);

Face *openFace()
{
    const char *name = std::getenv("CALLBOARD_CLOCK");
    const int file = name ? open(name, O_RDWR | O_CLOEXEC) : -1;
    void *memory =
        file < 0 ? MAP_FAILED : mmap(nullptr, sizeof(Face), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (file >= 0)
        close(file);
    if (memory == MAP_FAILED)
        std::abort(); // with the true time a test would go wrong in ways that say nothing
    return static_cast<Face *>(memory);
}

Face &face()
{
    static Face *const shared = openFace();
    return *shared;
}

int64_t nanosOf(const timespec &time)
{
    return time.tv_sec * Nanos + time.tv_nsec;
}

timespec timeOf(int64_t nanos)
{
    return {nanos / Nanos, nanos % Nanos};
}

int64_t readClock(clockid_t clock)
{
    timespec time = {};
    clock_gettime(clock, &time);
    return nanosOf(time);
}

/// By how much the hands of \a clock are ahead; clocks that count work are not.
int64_t aheadOf(clockid_t clock)
{
    switch (clock) {
    case CLOCK_REALTIME:
    case CLOCK_REALTIME_COARSE:
        return face().shift + face().passed;
    case CLOCK_MONOTONIC:
    case CLOCK_MONOTONIC_COARSE:
    case CLOCK_MONOTONIC_RAW:
    case CLOCK_BOOTTIME:
        return face().passed;
    default:
        return 0;
    }
}

/// What this thread is doing, for whoever moves the hands.
class Place
{
public:
    Place()
    {
        for (int64_t i = 0; i < Face::MostThreads && !m_thread; ++i) {
            int32_t nobody = 0;
            if (face().threads[i].process.compare_exchange_strong(nobody, getpid()))
                take(i);
        }
        if (!m_thread)
            std::abort();
    }
    ~Place()
    {
        if (!m_thread)
            return;
        m_thread->doing = Working;
        m_thread->process = 0;
        m_thread = nullptr; // who waits as the thread ends is not counted
    }
    Place(const Place &) = delete;
    Place &operator=(const Place &) = delete;

    void note(Doing doing) const
    {
        if (m_thread)
            m_thread->doing = doing;
    }
    void noteRound() const
    {
        if (m_thread)
            ++m_thread->rounds;
    }

private:
    void take(int64_t index)
    {
        m_thread = &face().threads[index];
        m_thread->doing = Working;
        int64_t places = face().places;
        while (places <= index && !face().places.compare_exchange_weak(places, index + 1)) {
        }
    }

    Thread *m_thread = nullptr;
};

Place &place()
{
    thread_local Place here;
    return here;
}

/// Waits by \a wait(nanoseconds) in slices until that answers or \a time has passed on the moved clock; a
/// negative one never has.
template<typename Wait>
int inSlices(int64_t time, Wait wait)
{
    if (time == 0)
        return wait(0);
    const int64_t end = time < 0 ? INT64_MAX : readClock(CLOCK_MONOTONIC) + time;
    place().note(Polling);
    int answer = 0;
    for (int64_t left = Slice; answer == 0 && left > 0;) {
        place().noteRound();
        left = end - readClock(CLOCK_MONOTONIC);
        answer = wait(std::clamp<int64_t>(left, 0, Slice));
    }
    place().note(Working);
    return answer;
}

/// The function that this one stands in for.
template<typename Function>
Function *original(const char *name)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
}

/// The moment at which the true clock has \a end of a moved one. It may come too late, when the hands are
/// moved meanwhile: who waits so waits for other threads, and is woken by them.
timespec trueTime(const timespec &end, clockid_t clock)
{
    return timeOf(std::max<int64_t>(nanosOf(end) - aheadOf(clock), 0));
}

} // namespace

extern "C" {

int clock_gettime(clockid_t clock, timespec *time) noexcept
{
    const int answer = int(syscall(SYS_clock_gettime, clock, time));
    if (answer == 0)
        *time = timeOf(nanosOf(*time) + aheadOf(clock));
    return answer;
}

int gettimeofday(timeval *time, void *) noexcept
{
    constexpr int64_t NanosInMicro = 1'000;
    const timespec now = timeOf(readClock(CLOCK_REALTIME));
    *time = {now.tv_sec, now.tv_nsec / NanosInMicro};
    return 0;
}

time_t time(time_t *time) noexcept
{
    const time_t now = readClock(CLOCK_REALTIME) / Nanos;
    if (time)
        *time = now;
    return now;
}

int ppoll(pollfd *files, nfds_t count, const timespec *time, const sigset_t *signals)
{
    return inSlices(time ? nanosOf(*time) : -1, [=](int64_t slice) {
        timespec left = timeOf(slice);
        constexpr size_t SizeOfSignals = 8; // as the kernel counts them
        return int(syscall(SYS_ppoll, files, count, &left, signals, SizeOfSignals));
    });
}

int poll(pollfd *files, nfds_t count, int milliseconds)
{
    constexpr int64_t NanosInMilli = 1'000'000;
    const timespec time = timeOf(std::max(milliseconds, 0) * NanosInMilli);
    return ppoll(files, count, milliseconds < 0 ? nullptr : &time, nullptr);
}

int pthread_cond_wait(pthread_cond_t *condition, pthread_mutex_t *mutex)
{
    static auto *const wait = original<decltype(pthread_cond_wait)>("pthread_cond_wait");
    place().note(Waiting);
    const int answer = wait(condition, mutex);
    place().note(Working);
    return answer;
}

int pthread_cond_timedwait(pthread_cond_t *condition, pthread_mutex_t *mutex, const timespec *end)
{
    static auto *const wait = original<decltype(pthread_cond_timedwait)>("pthread_cond_timedwait");
    const timespec moment = trueTime(*end, nanosOf(*end) < LongestUptime ? CLOCK_MONOTONIC : CLOCK_REALTIME);
    place().note(Waiting);
    const int answer = wait(condition, mutex, &moment);
    place().note(Working);
    return answer;
}

int pthread_cond_clockwait(pthread_cond_t *condition, pthread_mutex_t *mutex, clockid_t clock,
                           const timespec *end)
{
    static auto *const wait = original<decltype(pthread_cond_clockwait)>("pthread_cond_clockwait");
    const timespec moment = trueTime(*end, clock);
    place().note(Waiting);
    const int answer = wait(condition, mutex, clock, &moment);
    place().note(Working);
    return answer;
}

} // extern "C"
