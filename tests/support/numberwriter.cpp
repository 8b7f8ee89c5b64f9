// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/numberwriter.h"

#include <phonenumbers/phonenumberutil.h>

#include <iterator>
#include <list>
#include <set>

namespace callboard::test {

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

const PhoneNumberUtil &library()
{
    return *PhoneNumberUtil::GetInstance();
}

} // namespace

NumberWriter::NumberWriter(quint32 seed)
    : m_random(seed)
    , m_examples(examples())
{
}

std::vector<NumberWriter::Example> NumberWriter::examples()
{
    std::set<std::string> regions;
    library().GetSupportedRegions(&regions);
    std::vector<Example> all;
    for (const std::string &region : regions) {
        std::string prefix;
        library().GetNddPrefixForRegion(region, true, &prefix);
        for (int type = PhoneNumberUtil::FIXED_LINE; type < PhoneNumberUtil::UNKNOWN; ++type) {
            PhoneNumber number;
            if (!library().GetExampleNumberForType(
                    region, static_cast<PhoneNumberUtil::PhoneNumberType>(type), &number))
                continue;
            std::string national;
            library().GetNationalSignificantNumber(number, &national);
            all.push_back({region, QString::number(number.country_code()), QString::fromStdString(national),
                           QString::fromStdString(prefix)});
        }
    }
    std::set<int> codes;
    library().GetSupportedGlobalNetworkCallingCodes(&codes);
    for (const int code : codes) {
        PhoneNumber number;
        if (!library().GetExampleNumberForNonGeoEntity(code, &number))
            continue;
        std::string national;
        library().GetNationalSignificantNumber(number, &national);
        all.push_back({"001", QString::number(code), QString::fromStdString(national), {}});
    }
    return all;
}

NumberWriter::Written NumberWriter::write()
{
    const Example &example = m_examples.at(m_random.bounded(static_cast<quint32>(m_examples.size())));
    QString national = example.national;
    // Now and then from the first digit on: those tell territories apart that share a code.
    const int most = static_cast<int>(national.size());
    for (int changed = below(4) == 0 ? most : below(most); changed > 0; --changed)
        national[national.size() - changed] = QChar(u'0' + below(10));
    QString text = spelt(example, national);
    group(text);
    if (below(3) == 0) {
        for (int mistakes = 1 + below(3); mistakes > 0; --mistakes)
            mistype(text, QStringLiteral("01234567890123456789+ -()"), m_random);
    }
    return {text, placeFor(example)};
}

std::string NumberWriter::placeFor(const Example &example)
{
    switch (below(4)) {
    case 0:
        return m_examples.at(m_random.bounded(static_cast<quint32>(m_examples.size()))).region;
    case 1: {
        std::list<std::string> sharing;
        library().GetRegionCodesForCountryCallingCode(example.code.toInt(), &sharing);
        return *std::next(sharing.begin(), below(static_cast<int>(sharing.size())));
    }
    default:
        return example.region;
    }
}

QString NumberWriter::spelt(const Example &example, const QString &national)
{
    switch (below(6)) {
    case 0:
    case 1:
        return u'+' + example.code + national;
    case 2:
        return example.code + national;
    case 3:
        return example.prefix + national;
    case 4:
        return (below(2) == 0 ? abroad() : QStringLiteral("+")) + example.code +
               (below(2) == 0 ? example.prefix : QString()) + national;
    default:
        return national;
    }
}

/// What is dialled before a code of another country, somewhere in the world.
QString NumberWriter::abroad()
{
    static const QStringList Prefixes = {QStringLiteral("00"),  QStringLiteral("0"),   QStringLiteral("000"),
                                         QStringLiteral("001"), QStringLiteral("009"), QStringLiteral("010"),
                                         QStringLiteral("011"), QStringLiteral("119"), QStringLiteral("810"),
                                         QStringLiteral("00")};
    return Prefixes.at(below(static_cast<int>(Prefixes.size())));
}

void NumberWriter::group(QString &text)
{
    static const QString Between = QStringLiteral("  --()");
    for (int groups = below(4); groups > 0 && text.size() > 2; --groups)
        text.insert(below(static_cast<int>(text.size())),
                    Between.at(below(static_cast<int>(Between.size()))));
}

void mistype(QString &text, const QString &alphabet, QRandomGenerator &random)
{
    const QChar c = alphabet.at(random.bounded(static_cast<int>(alphabet.size())));
    const int at = random.bounded(static_cast<int>(text.size()) + 1);
    switch (random.bounded(3)) {
    case 0:
        text.insert(at, c);
        break;
    case 1:
        text.remove(at, 1);
        break;
    default:
        text.replace(at, 1, c);
    }
}

QString numberByLibrary(const QString &text, const std::string &region)
{
    PhoneNumber parsed;
    if (library().Parse(text.toStdString(), region, &parsed) != PhoneNumberUtil::NO_PARSING_ERROR ||
        parsed.has_extension() || !library().IsValidNumber(parsed) ||
        library().GetNumberType(parsed) == PhoneNumberUtil::PREMIUM_RATE)
        return {};
    std::string e164;
    std::string before;
    do { // until no old prefix is left to take off
        before = e164;
        library().Format(parsed, PhoneNumberUtil::E164, &e164);
        if (library().Parse(e164, "ZZ", &parsed) != PhoneNumberUtil::NO_PARSING_ERROR ||
            !library().IsValidNumber(parsed))
            return {};
    } while (e164 != before);
    // Shorter ones, such as Germany's +491698, are services and nobody's; a few plans go beyond E.164.
    constexpr size_t FewestCharacters = 8;
    constexpr size_t MostCharacters = 16;
    if (e164.size() < FewestCharacters || e164.size() > MostCharacters)
        return {};
    return QString::fromStdString(e164);
}

} // namespace callboard::test
