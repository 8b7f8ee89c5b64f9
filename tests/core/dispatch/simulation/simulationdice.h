// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QList>
#include <QString>

namespace callboard::test {

/// Chance that depends on its seed alone. What must not depend on the order in which threads ask is thrown
/// with a seed of its own, see seedOf().
class Dice
{
public:
    explicit Dice(quint64 seed)
        : m_state(seed)
    {
    }

    /// 0 to \a sides - 1.
    [[nodiscard]] int below(int sides) { return int(next() % quint64(sides)); }
    /// Both included.
    [[nodiscard]] int between(int low, int high) { return low + below(high - low + 1); }
    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }
    /// Both included, to the millisecond.
    [[nodiscard]] milliseconds between(milliseconds low, milliseconds high)
    {
        return low + milliseconds{qint64(next() % quint64((high - low).count() + 1))};
    }
    template<typename Value>
    [[nodiscard]] Value oneOf(const QList<Value> &values)
    {
        return values.at(below(int(values.size())));
    }

    [[nodiscard]] static quint64 seedOf(quint64 seed, const QString &text, int turn)
    {
        quint64 mixed = seed * 0x9e3779b97f4a7c15ULL + quint64(turn);
        for (const QChar each : text)
            mixed = (mixed ^ each.unicode()) * 0x100000001b3ULL;
        return mixed;
    }

private:
    quint64 next() // SplitMix64
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        quint64 mixed = m_state;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ULL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebULL;
        return mixed ^ (mixed >> 31);
    }

    quint64 m_state;
};

} // namespace callboard::test
