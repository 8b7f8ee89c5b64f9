// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/certainnumber.h"
#include "core/intake/numbernormaliser.h"
#include "tests/support/numberwriter.h"

#include <cstdint>

using namespace callboard;
using namespace callboard::intake;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const NumberNormaliser normaliser = *NumberNormaliser::forRegion(QStringLiteral("IN"));
    const QString text = QString::fromUtf8(QByteArrayView(data, static_cast<qsizetype>(size)));
    if (const std::optional<std::string> certain = certainNumber(text, "IN");
        certain && QString::fromStdString(*certain) != test::numberByLibrary(text, "IN"))
        qFatal("What is told without the library is not what the library says.");
    const NormalisedNumber number = normaliser.normalise(text);
    const auto *phone = std::get_if<PhoneNumber>(&number);
    if (!phone)
        return 0;
    // A number in E.164 means itself, in every region.
    static const NumberNormaliser elsewhere = *NumberNormaliser::forRegion(QStringLiteral("US"));
    for (const NumberNormaliser *again : {&normaliser, &elsewhere}) {
        const NormalisedNumber same = again->normalise(phone->e164());
        if (!std::holds_alternative<PhoneNumber>(same) || std::get<PhoneNumber>(same) != *phone)
            qFatal("A normalised number does not stay what it is.");
    }
    return 0;
}
