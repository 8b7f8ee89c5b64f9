// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <re2/re2.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace i18n::phonenumbers {
class PhoneMetadata;
class PhoneNumberDesc;
} // namespace i18n::phonenumbers

namespace callboard::intake {

/// The numbers of one territory as libphonenumber's own metadata describes them, in automata that answer in a
/// fraction of a microsecond; the library takes 12 to 35 for a number. All digits are ASCII.
class NumberingPlan
{
public:
    /// Nothing where a pattern of \a metadata is none for an automaton.
    [[nodiscard]] static std::unique_ptr<const NumberingPlan>
    of(const i18n::phonenumbers::PhoneMetadata &metadata);

    /// \name Of a national number
    /// \{
    /// Written as a number of this territory at all; its length is another matter.
    [[nodiscard]] bool isWrittenLikeOne(std::string_view national) const;
    /// So written, and as long as one.
    [[nodiscard]] bool isPossible(std::string_view national) const { return m_all.holds(national); }
    enum class Standing {
        Elsewhere, ///< no valid number of this territory
        Premium,   ///< one that costs the caller extra
        Callable
    };
    [[nodiscard]] Standing standing(std::string_view national) const;
    /// Of several territories with one calling code (+1, +44), those with such digits are told by them,
    /// whatever follows; nothing where this one is not told so.
    [[nodiscard]] std::optional<bool> isToldByLeadingDigits(std::string_view national) const;
    /// What remains without the digit dialled at home before it (0 in most countries); \a national itself
    /// where it begins otherwise. Nothing where the territory's rule takes more than a look: the library
    /// decides.
    [[nodiscard]] std::optional<std::string_view> withoutPrefix(std::string_view national) const;
    /// \}

    /// What follows the digits for dialling abroad from here: all of \a dialled where none stand before it
    /// with certainty, nothing where the rule takes more than a look.
    [[nodiscard]] std::optional<std::string_view> withoutInternationalPrefix(std::string_view dialled) const;

private:
    /// Digits before a number; neither text nor pattern where there are none.
    struct Prefix
    {
        std::string literal;
        std::unique_ptr<const re2::RE2> pattern; ///< where the rule is more than the literal digits

        [[nodiscard]] std::optional<std::string_view> takenOff(std::string_view digits) const;
    };

    struct Kind
    {
        std::unique_ptr<const re2::RE2> pattern; ///< none: there are no such numbers
        unsigned lengths = 0;                    ///< a bit for each possible one; 0: any

        [[nodiscard]] bool holds(std::string_view national) const;
    };

    NumberingPlan() = default;

    [[nodiscard]] static Kind kindOf(const i18n::phonenumbers::PhoneNumberDesc &description);
    [[nodiscard]] bool isOfAKind(std::string_view national) const;
    [[nodiscard]] static Prefix prefixOf(const std::string &pattern, bool isTakenOffAlone);
    [[nodiscard]] bool isReadable() const;

    Kind m_all;
    Kind m_premium;
    /// The others; those of equal lengths are one.
    std::vector<Kind> m_kinds;
    std::unique_ptr<const re2::RE2> m_leadingDigits;
    Prefix m_national;
    Prefix m_international;
};

} // namespace callboard::intake
