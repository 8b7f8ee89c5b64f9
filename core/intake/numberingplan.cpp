// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/numberingplan.h"

#include <phonenumbers/phonemetadata.pb.h>

#include <algorithm>
#include <map>

namespace callboard::intake {

namespace {

using i18n::phonenumbers::PhoneMetadata;
using i18n::phonenumbers::PhoneNumberDesc;
using re2::RE2;

std::unique_ptr<const RE2> compiled(const std::string &pattern)
{
    RE2::Options options(RE2::Latin1);
    options.set_log_errors(false);
    return pattern.empty() ? nullptr : std::make_unique<const RE2>(pattern, options);
}

bool begins(std::string_view digits, const RE2 &pattern)
{
    return pattern.Match(digits, 0, digits.size(), RE2::ANCHOR_START, nullptr, 0);
}

unsigned lengthsOf(const PhoneNumberDesc &description)
{
    unsigned lengths = 0;
    for (const int length : description.possible_length())
        lengths |= length >= 0 && length < 32 ? 1U << static_cast<unsigned>(length) : 0U;
    return lengths;
}

} // namespace

std::optional<std::string_view> NumberingPlan::Prefix::takenOff(std::string_view digits) const
{
    if (pattern)
        return begins(digits, *pattern) ? std::nullopt : std::optional(digits);
    return digits.starts_with(literal) ? digits.substr(literal.size()) : digits;
}

NumberingPlan::Prefix NumberingPlan::prefixOf(const std::string &pattern, bool isTakenOffAlone)
{
    const bool isLiteral = isTakenOffAlone && pattern.find_first_not_of("0123456789") == std::string::npos;
    return isLiteral ? Prefix{pattern, nullptr} : Prefix{{}, compiled(pattern)};
}

bool NumberingPlan::Kind::holds(std::string_view national) const
{
    if (!pattern || national.size() >= 32)
        return false;
    return (lengths == 0 || (lengths >> national.size() & 1U) != 0) && RE2::FullMatch(national, *pattern);
}

NumberingPlan::Kind NumberingPlan::kindOf(const PhoneNumberDesc &description)
{
    // Of a kind that does not exist the one length is -1.
    const auto &lengths = description.possible_length();
    if (std::find(lengths.begin(), lengths.end(), -1) != lengths.end())
        return {};
    return {compiled(description.national_number_pattern()), lengthsOf(description)};
}

std::unique_ptr<const NumberingPlan> NumberingPlan::of(const PhoneMetadata &metadata)
{
    std::unique_ptr<NumberingPlan> plan(new NumberingPlan);
    plan->m_all = kindOf(metadata.general_desc());
    plan->m_premium = kindOf(metadata.premium_rate());
    std::map<unsigned, std::string> patterns;
    for (const PhoneNumberDesc *kind :
         {&metadata.mobile(), &metadata.fixed_line(), &metadata.toll_free(), &metadata.shared_cost(),
          &metadata.voip(), &metadata.personal_number(), &metadata.pager(), &metadata.uan(),
          &metadata.voicemail()}) {
        const Kind one = kindOf(*kind);
        if (!one.pattern)
            continue;
        std::string &pattern = patterns[one.lengths];
        pattern += (pattern.empty() ? "(?:" : "|(?:") + one.pattern->pattern() + ")";
    }
    for (const auto &[lengths, pattern] : patterns)
        plan->m_kinds.push_back({compiled(pattern), lengths});
    plan->m_leadingDigits = compiled(metadata.leading_digits());
    // Some rules put other digits in the place of those they take off.
    plan->m_national =
        prefixOf(metadata.national_prefix_for_parsing(), metadata.national_prefix_transform_rule().empty());
    plan->m_international = prefixOf(metadata.international_prefix(), true);
    if (!plan->isReadable())
        return nullptr;
    return plan;
}

bool NumberingPlan::isReadable() const
{
    const auto isFine = [](const std::unique_ptr<const RE2> &pattern) { return !pattern || pattern->ok(); };
    return isFine(m_all.pattern) && isFine(m_premium.pattern) && isFine(m_leadingDigits) &&
           isFine(m_national.pattern) && isFine(m_international.pattern) &&
           std::all_of(m_kinds.begin(), m_kinds.end(),
                       [&isFine](const Kind &kind) { return isFine(kind.pattern); });
}

bool NumberingPlan::isWrittenLikeOne(std::string_view national) const
{
    return m_all.pattern && RE2::FullMatch(national, *m_all.pattern);
}

bool NumberingPlan::isOfAKind(std::string_view national) const
{
    return std::any_of(m_kinds.begin(), m_kinds.end(),
                       [national](const Kind &kind) { return kind.holds(national); });
}

NumberingPlan::Standing NumberingPlan::standing(std::string_view national) const
{
    if (!m_all.holds(national))
        return Standing::Elsewhere;
    if (m_premium.holds(national))
        return Standing::Premium;
    return isOfAKind(national) ? Standing::Callable : Standing::Elsewhere;
}

std::optional<bool> NumberingPlan::isToldByLeadingDigits(std::string_view national) const
{
    return m_leadingDigits ? std::optional(begins(national, *m_leadingDigits)) : std::nullopt;
}

std::optional<std::string_view> NumberingPlan::withoutPrefix(std::string_view national) const
{
    return m_national.takenOff(national);
}

std::optional<std::string_view> NumberingPlan::withoutInternationalPrefix(std::string_view dialled) const
{
    return m_international.takenOff(dialled);
}

} // namespace callboard::intake
