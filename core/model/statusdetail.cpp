// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/statusdetail.h"

#include "core/base/words.h"

namespace callboard {

namespace {

constexpr QLatin1String NextTry("next_try:");
constexpr WordTable<StatusDetail::Kind, 3> PlainWords = {{
    {StatusDetail::Kind::FallbackWaiting, QLatin1String("fallback_waiting")},
    {StatusDetail::Kind::WhatsAppSent, QLatin1String("whatsapp_sent")},
    {StatusDetail::Kind::EmailSent, QLatin1String("email_sent")},
}};

} // namespace

QString toWord(const StatusDetail &detail)
{
    return detail.kind == StatusDetail::Kind::NextTry
               ? NextTry + QString::number(toMSecsSinceEpoch(detail.at))
               : wordIn(PlainWords, detail.kind);
}

std::optional<StatusDetail> statusDetailFromWord(QStringView word)
{
    if (const std::optional<StatusDetail::Kind> plain = valueIn(PlainWords, word))
        return StatusDetail{*plain, {}};
    if (!word.startsWith(NextTry))
        return std::nullopt;
    bool isNumber = false;
    const qint64 at = word.sliced(NextTry.size()).toLongLong(&isNumber);
    if (!isNumber)
        return std::nullopt;
    return StatusDetail{StatusDetail::Kind::NextTry, fromMSecsSinceEpoch(at)};
}

} // namespace callboard
