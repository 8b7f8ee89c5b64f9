// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/money.h"

#include <cmath>

namespace callboard {

namespace {
constexpr qint64 MicrosPerUnit = 1'000'000;
constexpr qint64 MicrosPerCent = 10'000;
} // namespace

Money Money::usd(double amount)
{
    return {qint64(std::llround(amount * double(MicrosPerUnit))), QStringLiteral("USD")};
}

QString Money::text() const
{
    const qint64 magnitude = std::abs(m_micros);
    const qint64 cents = (magnitude + MicrosPerCent / 2) / MicrosPerCent;
    const QString sign = m_micros < 0 && cents > 0 ? QStringLiteral("-") : QString();
    return m_currency + u' ' + sign + QString::number(cents / 100) + u'.' +
           QString::number(cents % 100).rightJustified(2, u'0');
}

Money Money::operator+(const Money &other) const
{
    Q_ASSERT(m_currency == other.m_currency || isZero() || other.isZero());
    return {m_micros + other.m_micros, isZero() ? other.m_currency : m_currency};
}

} // namespace callboard
