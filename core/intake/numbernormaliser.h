// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/intake/numberrejection.h"
#include "core/model/phonenumber.h"

#include <QStringView>

#include <string>
#include <variant>

namespace callboard::intake {

using NormalisedNumber = std::variant<PhoneNumber, NumberRejection>;

/// Makes what people write into a number in E.164, or says why not (X-25, S0-010). Reads digits of every
/// script. Cheap to copy; const, so one may serve several threads.
class NumberNormaliser
{
public:
    /// \a region is the two-letter country whose numbers may come without a country code: "IN".
    /// InvalidArgument for a region without numbers of its own.
    [[nodiscard]] static Result<NumberNormaliser> forRegion(const QString &region);

    /// Scientific notation is read when all digits are there ("9.876543210E+09"); otherwise they are lost.
    [[nodiscard]] NormalisedNumber normalise(QStringView text) const;

    [[nodiscard]] QString region() const { return QString::fromStdString(m_region); }

private:
    explicit NumberNormaliser(std::string region);

    [[nodiscard]] NormalisedNumber parse(const QString &text) const;
    [[nodiscard]] bool isEmergency(const std::string &digits) const;

    std::string m_region;
};

/// True where \a number, read of \a text, may be another than the one that was meant, because a spreadsheet
/// program may have rounded it: it stands in scientific notation, or ends in six zeros, which is what remains
/// of 9.19877E+11 where it was written out again.
[[nodiscard]] bool isDoubtful(QStringView text, const PhoneNumber &number);

} // namespace callboard::intake
