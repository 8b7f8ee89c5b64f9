// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/ordereduuid.h"

#include <QRandomGenerator>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>

namespace callboard {

namespace {

constexpr int CounterBits = 12;

/// Milliseconds, and a counter below them that goes on into the next millisecond when it overflows.
quint64 nextMoment()
{
    static std::atomic<quint64> last = 0;
    const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
    const auto now =
        static_cast<quint64>(std::chrono::duration_cast<std::chrono::milliseconds>(sinceEpoch).count())
        << CounterBits;
    quint64 before = last.load(std::memory_order_relaxed);
    quint64 moment = 0;
    do {
        moment = std::max(now, before + 1); // the machine's clock may be set back
    } while (!last.compare_exchange_weak(before, moment, std::memory_order_relaxed));
    return moment;
}

} // namespace

QUuid createOrderedUuid()
{
    constexpr quint64 Version = 0x7000;
    constexpr quint64 Variant = 0x8000'0000'0000'0000ULL;
    constexpr quint64 CounterMask = (1U << CounterBits) - 1;
    const quint64 moment = nextMoment();
    const quint64 high = (moment >> CounterBits << 16) | Version | (moment & CounterMask);
    const quint64 low = Variant | (QRandomGenerator::global()->generate64() >> 2);
    std::array<uchar, 16> bytes = {};
    qToBigEndian(high, bytes.data());
    qToBigEndian(low, bytes.data() + sizeof(high));
    return QUuid::fromRfc4122(QByteArrayView(bytes));
}

} // namespace callboard
