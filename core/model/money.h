// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>
#include <QString>

#include <compare>

namespace callboard {

/// An amount in millionths of a currency's unit, with its ISO 4217 code: providers bill fractions of a cent.
class Money
{
public:
    Money() = default;
    Money(qint64 micros, QString currency)
        : m_micros(micros)
        , m_currency(std::move(currency))
    {
    }

    [[nodiscard]] static Money usd(double amount);

    [[nodiscard]] qint64 micros() const { return m_micros; }
    [[nodiscard]] const QString &currency() const { return m_currency; }
    [[nodiscard]] bool isZero() const { return m_micros == 0; }
    /// Two decimals with the code in front: "USD 27.00". Rounded half away from zero.
    [[nodiscard]] QString text() const;

    /// Both sides must be of one currency.
    [[nodiscard]] Money operator+(const Money &other) const;
    [[nodiscard]] Money operator*(qint64 times) const { return {m_micros * times, m_currency}; }
    friend bool operator==(const Money &, const Money &) = default;

private:
    qint64 m_micros = 0;
    QString m_currency = QStringLiteral("USD");
};

} // namespace callboard
