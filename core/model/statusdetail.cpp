// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/statusdetail.h"

namespace callboard {

namespace {

constexpr QLatin1String NextTry("next_try:");
constexpr QLatin1String FallbackWaiting("fallback_waiting");

} // namespace

QString toWord(const StatusDetail &detail)
{
    if (detail.kind == StatusDetail::Kind::FallbackWaiting)
        return FallbackWaiting;
    return NextTry + QString::number(toMSecsSinceEpoch(detail.at));
}

std::optional<StatusDetail> statusDetailFromWord(QStringView word)
{
    if (word == FallbackWaiting)
        return StatusDetail{StatusDetail::Kind::FallbackWaiting, {}};
    if (!word.startsWith(NextTry))
        return std::nullopt;
    bool isNumber = false;
    const qint64 at = word.sliced(NextTry.size()).toLongLong(&isNumber);
    if (!isNumber)
        return std::nullopt;
    return StatusDetail{StatusDetail::Kind::NextTry, fromMSecsSinceEpoch(at)};
}

} // namespace callboard
