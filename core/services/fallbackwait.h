// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/model/campaignrules.h"

#include <QFuture>
#include <QTimeZone>

#include <optional>

namespace callboard::services {

class Workspace;

/// A lead whose last try was missed and that waits for the campaign's next channel (S0-075).
struct FallbackWait
{
    QString campaignName;
    QList<FallbackChannel> channels; ///< in order; one or more
    Instant since;                   ///< the end of the last try
    bool hasSender = false;          ///< the campaign says who sends them

    friend bool operator==(const FallbackWait &, const FallbackWait &) = default;
};

/// What \a lead waits for; nothing when it was not handed over.
[[nodiscard]] QFuture<Result<std::optional<FallbackWait>>> fallbackOf(const Workspace &workspace,
                                                                      LeadId lead);

/// "Fallback waiting since Sat 21 Nov 2026, 10:34 IST, after the last miss in Renewals. Next comes WhatsApp,
/// then e-mail, ..." Translated.
[[nodiscard]] QString fallbackWaitText(const FallbackWait &wait, const QTimeZone &zone);

} // namespace callboard::services
