// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QString>

#include <optional>

namespace callboard {

/// What comes next for a lead, beside its status (ruling 2); stored as a word of the log, shown as a
/// sentence.
struct StatusDetail
{
    enum class Kind { NextTry = 1, FallbackWaiting, WhatsAppSent, EmailSent };

    Kind kind = Kind::NextTry;
    Instant at; ///< of the next try

    friend bool operator==(const StatusDetail &, const StatusDetail &) = default;
};

/// "next_try:<milliseconds of UTC>", "fallback_waiting", "whatsapp_sent" or "email_sent".
[[nodiscard]] QString toWord(const StatusDetail &detail);
/// Nothing for an empty or unknown word.
[[nodiscard]] std::optional<StatusDetail> statusDetailFromWord(QStringView word);

} // namespace callboard
