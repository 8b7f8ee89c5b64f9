// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/clock.h"

#include <ctime>

namespace callboard {

namespace {

milliseconds readClock(clockid_t id)
{
    timespec time = {};
    clock_gettime(id, &time);
    return std::chrono::duration_cast<milliseconds>(std::chrono::seconds{time.tv_sec} +
                                                    std::chrono::nanoseconds{time.tv_nsec});
}

} // namespace

QString toIsoText(Instant instant, const QTimeZone &zone)
{
    const QDateTime local = toDateTime(instant, zone);
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate);
}

QTimeZone defaultZone()
{
    // One for each thread: copies of a QTimeZone share what displayName() fills in without a lock.
    thread_local const QTimeZone zone(QByteArrayLiteral("Asia/Kolkata"));
    return zone;
}

Clock::~Clock() = default;

Instant SystemClock::now() const
{
    return Instant{readClock(CLOCK_REALTIME)};
}

milliseconds SystemClock::bootTime() const
{
    return readClock(CLOCK_BOOTTIME);
}

milliseconds SystemClock::monotonicTime() const
{
    return readClock(CLOCK_MONOTONIC);
}

} // namespace callboard
