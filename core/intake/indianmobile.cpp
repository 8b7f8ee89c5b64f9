// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/indianmobile.h"

#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <atomic>

namespace callboard::intake {

namespace {

using i18n::phonenumbers::PhoneNumberUtil;

enum class Verdict : unsigned char { Unknown = 0, Valid, Invalid };

constexpr int IndiaCode = 91;
constexpr size_t SeriesDigits = 6;
constexpr size_t FirstSeries = 600'000;
constexpr size_t SeriesCount = 400'000;

struct Digits
{
    std::array<char, 12> values = {};
    size_t count = 0;
    bool hasPlus = false;
};

/// Up to twelve ASCII digits after an optional plus; nothing when there is anything else.
std::optional<Digits> plainDigits(QStringView text)
{
    Digits digits;
    digits.hasPlus = !text.isEmpty() && text.front() == u'+';
    bool mayBeSeparator = false;
    for (const QChar c : digits.hasPlus ? text.sliced(1) : text) {
        if (c >= u'0' && c <= u'9') {
            if (digits.count == digits.values.size())
                return std::nullopt;
            digits.values.at(digits.count++) = static_cast<char>(c.unicode());
            mayBeSeparator = true;
        } else if (mayBeSeparator && (c == u' ' || c == u'-')) {
            mayBeSeparator = false;
        } else {
            return std::nullopt;
        }
    }
    return digits;
}

size_t prefixLength(const Digits &digits, bool homeIsIndia)
{
    constexpr size_t NoPrefixFits = 12;
    const bool hasCode = digits.count == 12 && digits.values[0] == '9' && digits.values[1] == '1';
    if (hasCode && (digits.hasPlus || homeIsIndia))
        return 2;
    if (digits.hasPlus || !homeIsIndia)
        return NoPrefixFits;
    if (digits.count == 11 && digits.values[0] == '0')
        return 1;
    return digits.count == 10 ? 0 : NoPrefixFits;
}

} // namespace

std::optional<IndianMobileDigits> indianMobileDigits(QStringView text, bool homeIsIndia)
{
    const std::optional<Digits> digits = plainDigits(text);
    if (!digits)
        return std::nullopt;
    const size_t prefix = prefixLength(*digits, homeIsIndia);
    if (prefix + std::tuple_size_v<IndianMobileDigits> != digits->count || digits->values.at(prefix) < '6')
        return std::nullopt;
    IndianMobileDigits national = {};
    std::copy_n(digits->values.cbegin() + static_cast<std::ptrdiff_t>(prefix), national.size(),
                national.begin());
    return national;
}

bool isAssignedIndianMobile(const IndianMobileDigits &digits)
{
    static std::array<std::atomic<Verdict>, SeriesCount> verdicts = {};

    quint64 number = 0;
    size_t series = 0;
    for (size_t i = 0; i < digits.size(); ++i) {
        number = number * 10 + static_cast<quint64>(digits.at(i) - '0');
        if (i + 1 == SeriesDigits)
            series = static_cast<size_t>(number);
    }
    std::atomic<Verdict> &verdict = verdicts.at(series - FirstSeries);
    const Verdict known = verdict.load(std::memory_order_relaxed);
    if (known != Verdict::Unknown)
        return known == Verdict::Valid;

    i18n::phonenumbers::PhoneNumber parsed;
    parsed.set_country_code(IndiaCode);
    parsed.set_national_number(number);
    const bool isValid = PhoneNumberUtil::GetInstance()->IsValidNumber(parsed);
    verdict.store(isValid ? Verdict::Valid : Verdict::Invalid, std::memory_order_relaxed);
    return isValid;
}

} // namespace callboard::intake
