// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHashFunctions>
#include <QMetaType>
#include <QString>

#include <optional>

namespace callboard {

/// A telephone number in E.164: a plus, then 7 to 15 digits of which the first is not 0. There is no other
/// way to hold one past intake, so nothing behind it asks again. Whether it may be called is not this class's
/// business.
class PhoneNumber
{
public:
    /// Exactly E.164 and nothing around it; what people type goes through intake's NumberNormaliser.
    [[nodiscard]] static std::optional<PhoneNumber> fromE164(const QString &text);

    [[nodiscard]] const QString &e164() const { return m_e164; }
    [[nodiscard]] QString lastFour() const { return m_e164.right(4); }
    /// For logs and screens that need no more: "…3210".
    [[nodiscard]] QString masked() const;

    friend bool operator==(const PhoneNumber &, const PhoneNumber &) = default;
    friend bool operator<(const PhoneNumber &a, const PhoneNumber &b) { return a.m_e164 < b.m_e164; }
    friend size_t qHash(const PhoneNumber &number, size_t seed = 0) { return ::qHash(number.m_e164, seed); }

private:
    explicit PhoneNumber(QString e164)
        : m_e164(std::move(e164))
    {
    }

    QString m_e164;
};

} // namespace callboard
