// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/numbernormaliser.h"

#include "core/intake/certainnumber.h"

#include <phonenumbers/phonenumberutil.h>
#include <phonenumbers/shortnumberinfo.h>

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <set>

namespace callboard::intake {

namespace {

using i18n::phonenumbers::PhoneNumberUtil;
using i18n::phonenumbers::ShortNumberInfo;
using Parsed = i18n::phonenumbers::PhoneNumber;

/// International prefix, country code and national number together have no more; far more is no typing error.
constexpr qsizetype MostDigits = 24;
constexpr qsizetype FewestDigits = 3;

const PhoneNumberUtil &library()
{
    return *PhoneNumberUtil::GetInstance();
}

bool isInvisible(QChar c)
{
    // Telephone books wrap numbers in marks for the direction of writing.
    return c.category() == QChar::Other_Format || c.category() == QChar::Other_Control || c.isSpace();
}

/// Without blanks around it, and without the marks by which spreadsheets keep a number as text: '98… and
/// ="98…".
QStringView bare(QStringView text)
{
    const auto trim = [&text] {
        while (!text.isEmpty() && isInvisible(text.front()))
            text = text.sliced(1);
        while (!text.isEmpty() && isInvisible(text.back()))
            text.chop(1);
    };
    trim();
    if (text.size() > 3 && text.startsWith(u"=\"") && text.endsWith(u'"'))
        text = text.sliced(2).chopped(1);
    while (text.startsWith(u'\''))
        text = text.sliced(1);
    trim();
    return text;
}

qsizetype digitsIn(QStringView text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

/// "9876543210.0", as programs write a column of numbers that they took for decimals. Nothing is lost in it.
QStringView withoutDecimals(QStringView text)
{
    const qsizetype point = text.lastIndexOf(u'.');
    if (point < 1 || point + 1 == text.size())
        return text;
    const QStringView whole = text.first(point);
    const QStringView decimals = text.sliced(point + 1);
    const auto isAsciiDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const bool isDecimal =
        std::all_of(decimals.begin(), decimals.end(), [](QChar c) { return c == u'0'; }) &&
        std::all_of(whole.begin() + (whole.front() == u'+' ? 1 : 0), whole.end(), isAsciiDigit);
    constexpr qsizetype LongEnoughForANumber = 7;
    return isDecimal && decimals.size() <= 2 && whole.size() >= LongEnoughForANumber ? whole : text;
}

bool isScientific(QStringView text)
{
    static const QRegularExpression notation(QStringLiteral("^[+-]?\\d+(?:[.,]\\d+)?[eE]\\+?\\d{1,3}$"));
    return text.contains(u'e', Qt::CaseInsensitive) && notation.match(text.toString()).hasMatch();
}

/// The number that \a scientific notation stands for, when each of its digits is written there.
std::optional<QString> writtenOut(const QString &scientific)
{
    const qsizetype e = scientific.indexOf(u'e', 0, Qt::CaseInsensitive);
    const auto isPoint = [](QChar c) { return c == u'.' || c == u','; };
    const qsizetype point =
        std::find_if(scientific.cbegin(), scientific.cbegin() + e, isPoint) - scientific.cbegin();
    if (point != 1 || point == e)
        return std::nullopt;
    const QString decimals = scientific.sliced(point + 1, e - point - 1);
    if (scientific.sliced(e + 1).toInt() != decimals.size())
        return std::nullopt;
    return scientific.first(point) + decimals;
}

bool holdsSeveralNumbers(QStringView text)
{
    static constexpr QStringView Separators = u",;/|&\n\r";
    constexpr qsizetype FewestOfANumber = 7;
    int numbers = 0;
    qsizetype digits = 0;
    for (const QChar c : text) {
        digits += c.isDigit() ? 1 : 0;
        if (Separators.contains(c)) {
            numbers += digits >= FewestOfANumber ? 1 : 0;
            digits = 0;
        }
    }
    numbers += digits >= FewestOfANumber ? 1 : 0;
    return numbers > 1;
}

bool hasForeignCharacters(QStringView text)
{
    // The library reads letters as on a telephone's keys and drops what follows a number; a cell with more
    // than a number in it is a case for a person.
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.isLetter() || c == u'*' || c == u'#' || c == u'@' || c == u'=';
    });
}

std::string asciiDigits(QStringView text)
{
    std::string digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits.push_back(static_cast<char>('0' + c.digitValue()));
    }
    return digits;
}

NumberRejection fromParseError(PhoneNumberUtil::ErrorType error)
{
    switch (error) {
    case PhoneNumberUtil::INVALID_COUNTRY_CODE_ERROR:
        return NumberRejection::UnknownCountry;
    case PhoneNumberUtil::TOO_SHORT_AFTER_IDD:
    case PhoneNumberUtil::TOO_SHORT_NSN:
        return NumberRejection::TooShort;
    case PhoneNumberUtil::TOO_LONG_NSN:
        return NumberRejection::TooLong;
    case PhoneNumberUtil::NOT_A_NUMBER:
    case PhoneNumberUtil::NO_PARSING_ERROR:
        break;
    }
    return NumberRejection::NotANumber;
}

NumberRejection fromLength(PhoneNumberUtil::ValidationResult result)
{
    switch (result) {
    case PhoneNumberUtil::IS_POSSIBLE_LOCAL_ONLY:
    case PhoneNumberUtil::TOO_SHORT:
        return NumberRejection::TooShort;
    case PhoneNumberUtil::TOO_LONG:
        return NumberRejection::TooLong;
    case PhoneNumberUtil::INVALID_COUNTRY_CODE:
        return NumberRejection::UnknownCountry;
    case PhoneNumberUtil::INVALID_LENGTH:
        return NumberRejection::NotPossible;
    case PhoneNumberUtil::IS_POSSIBLE:
        break;
    }
    return NumberRejection::Invalid;
}

std::string inE164(const Parsed &parsed)
{
    std::string e164;
    library().Format(parsed, PhoneNumberUtil::E164, &e164);
    return e164;
}

/// The one way to write the number. Old prefixes may hide behind others (Mexico's 01 before its 1), and the
/// library takes off one at a time; two ways to write one person would be two calls.
NormalisedNumber settled(Parsed parsed)
{
    std::string e164 = inE164(parsed);
    for (int prefixes = 0;; ++prefixes) {
        constexpr int MostPrefixes = 3;
        if (prefixes == MostPrefixes ||
            library().Parse(e164, "ZZ", &parsed) != PhoneNumberUtil::NO_PARSING_ERROR ||
            !library().IsValidNumber(parsed))
            return NumberRejection::Invalid;
        std::string again = inE164(parsed);
        if (again == e164)
            break;
        e164 = std::move(again);
    }
    if (library().GetNumberType(parsed) == PhoneNumberUtil::PREMIUM_RATE)
        return NumberRejection::Premium;
    // A few plans allow numbers beyond the fifteen digits of E.164, which no line could be told.
    const std::optional<PhoneNumber> number = PhoneNumber::fromE164(QString::fromStdString(e164));
    constexpr size_t MostCharacters = 16;
    if (!number)
        return e164.size() > MostCharacters ? NumberRejection::TooLong : NumberRejection::TooShort;
    return *number;
}

} // namespace

NumberNormaliser::NumberNormaliser(std::string region)
    : m_region(std::move(region))
{
}

Result<NumberNormaliser> NumberNormaliser::forRegion(const QString &region)
{
    const std::string wanted = region.trimmed().toUpper().toStdString();
    std::set<std::string> regions;
    library().GetSupportedRegions(&regions);
    if (!regions.contains(wanted))
        return fail(ErrorCode::InvalidArgument, {region, QStringLiteral("IN, US, GB, AE, SG, …")});
    return NumberNormaliser(wanted);
}

NormalisedNumber NumberNormaliser::normalise(QStringView text) const
{
    const QStringView whole = bare(text);
    if (whole.isEmpty())
        return NumberRejection::Empty;
    if (const std::optional<std::string> certain = certainNumber(whole, m_region)) {
        if (const std::optional<PhoneNumber> number = PhoneNumber::fromE164(QString::fromStdString(*certain)))
            return *number;
    }
    if (isScientific(whole)) {
        const std::optional<QString> digits = writtenOut(whole.toString());
        return digits ? normalise(*digits) : NumberRejection::DamagedBySpreadsheet;
    }

    const QStringView number = withoutDecimals(whole);
    const qsizetype digits = digitsIn(number);
    if (digits == 0)
        return NumberRejection::NotANumber;
    if (holdsSeveralNumbers(number))
        return NumberRejection::SeveralNumbers;
    if (digits > MostDigits)
        return NumberRejection::TooLong;
    if (!hasForeignCharacters(number)) {
        if (isEmergency(asciiDigits(number)))
            return NumberRejection::Emergency;
        if (digits < FewestDigits)
            return NumberRejection::TooShort;
    }
    return parse(number.toString());
}

NormalisedNumber NumberNormaliser::parse(const QString &text) const
{
    Parsed parsed;
    const PhoneNumberUtil::ErrorType error = library().Parse(text.toStdString(), m_region, &parsed);
    const bool isTelephoneLink = text.startsWith(QLatin1String("tel:"), Qt::CaseInsensitive);
    // "98100x12345" parses as a short number with an extension.
    if (error == PhoneNumberUtil::NO_PARSING_ERROR && parsed.has_extension())
        return NumberRejection::Extension;
    if (hasForeignCharacters(isTelephoneLink ? QStringView(text).sliced(4) : QStringView(text)))
        return NumberRejection::NotANumber;
    if (error != PhoneNumberUtil::NO_PARSING_ERROR)
        return fromParseError(error);

    std::string national;
    library().GetNationalSignificantNumber(parsed, &national);
    if (isEmergency(national))
        return NumberRejection::Emergency;
    if (!library().IsValidNumber(parsed)) {
        // 0011 is how Australia and its phones dial abroad; read as 00 and a 1 it is never a valid number.
        const std::string digits = asciiDigits(text);
        if (digits.starts_with("0011") && m_region != "AU") {
            const QString abroad = u'+' + QString::fromStdString(digits.substr(4));
            const NormalisedNumber other = parse(abroad);
            if (std::holds_alternative<PhoneNumber>(other))
                return other;
        }
        return fromLength(library().IsPossibleNumberWithReason(parsed));
    }
    return settled(parsed);
}

bool NumberNormaliser::isEmergency(const std::string &digits) const
{
    // Mobile networks of every country put these through to the emergency services.
    static constexpr std::array<std::string_view, 4> Everywhere = {"112", "911", "999", "000"};
    constexpr size_t LongestEmergencyNumber = 6;
    if (digits.size() > LongestEmergencyNumber)
        return false;
    if (std::find(Everywhere.begin(), Everywhere.end(), digits) != Everywhere.end())
        return true;
    static const ShortNumberInfo shortNumbers;
    return shortNumbers.IsEmergencyNumber(digits, m_region);
}

bool isDoubtful(QStringView text, const PhoneNumber &number)
{
    return number.e164().endsWith(QLatin1String("000000")) || isScientific(bare(text));
}

} // namespace callboard::intake
