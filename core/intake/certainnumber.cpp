// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/certainnumber.h"

#include "core/intake/dialleddigits.h"
#include "core/intake/numberingplans.h"

#include <phonenumbers/phonenumberutil.h>

namespace callboard::intake {

namespace {

using i18n::phonenumbers::PhoneNumberUtil;

constexpr size_t LongestCode = 3;
/// Shorter ones may be a service's; the library is asked.
constexpr size_t FewestNational = 7;
constexpr size_t MostOfE164 = 15;

std::optional<std::string> inE164(std::string_view code, std::string_view national)
{
    if (national.size() < FewestNational || code.size() + national.size() > MostOfE164)
        return std::nullopt;
    std::string e164("+");
    return e164.append(code).append(national);
}

/// \a dialled by the rules of \a plan, where a prefix is taken off only of what is a number without it.
std::optional<std::string_view> nationalOf(const NumberingPlan &plan, std::string_view dialled)
{
    const auto national = plan.withoutPrefix(dialled);
    return national && *national != dialled && !plan.isPossible(*national) ? std::nullopt : national;
}

/// As it stays when it is read again: nothing hides behind its prefix.
bool isSettled(const NumberingPlans &plans, std::string_view national)
{
    return plans.main().withoutPrefix(national) == national && plans.isCallable(national);
}

/// \a digits begin with a calling code.
std::optional<std::string> international(std::string_view digits)
{
    if (digits.empty() || digits.front() == '0')
        return std::nullopt; // no code begins so
    int code = 0;
    for (size_t length = 1; length <= LongestCode && length < digits.size(); ++length) {
        code = code * 10 + (digits[length - 1] - '0');
        const NumberingPlans *plans = NumberingPlans::ofCode(code);
        if (!plans)
            continue;
        const auto national = nationalOf(plans->main(), digits.substr(length));
        if (!national || !isSettled(*plans, *national))
            return std::nullopt;
        return inE164(digits.substr(0, length), *national);
    }
    return std::nullopt;
}

/// Of somebody in \a region, who knows what is dialled there.
std::optional<std::string> dialledIn(const std::string &region, std::string_view digits)
{
    const int code = PhoneNumberUtil::GetInstance()->GetCountryCodeForRegion(region);
    const NumberingPlans *plans = NumberingPlans::ofCode(code);
    const NumberingPlan *home = plans ? plans->of(region) : nullptr;
    const auto abroad = home ? home->withoutInternationalPrefix(digits) : std::nullopt;
    if (!abroad)
        return std::nullopt;
    if (abroad->size() < digits.size())
        return international(*abroad);

    const std::string ownCode = std::to_string(code);
    const bool mayBeginWithCode = digits.starts_with(ownCode);
    if (mayBeginWithCode && !home->isWrittenLikeOne(digits)) {
        const std::string_view national = digits.substr(ownCode.size());
        const bool isOurs = home->withoutPrefix(national) == national && home->isWrittenLikeOne(national);
        return isOurs && isSettled(*plans, national) ? inE164(ownCode, national) : std::nullopt;
    }
    if (mayBeginWithCode && !home->isPossible(digits))
        return std::nullopt;
    const auto national = nationalOf(*home, digits);
    return national && isSettled(*plans, *national) ? inE164(ownCode, *national) : std::nullopt;
}

} // namespace

std::optional<std::string> certainNumber(QStringView text, const std::string &region)
{
    const std::optional<DialledDigits> dialled = DialledDigits::of(text);
    if (!dialled || dialled->digits().size() < FewestNational)
        return std::nullopt;
    return dialled->hasPlus() ? international(dialled->digits()) : dialledIn(region, dialled->digits());
}

} // namespace callboard::intake
