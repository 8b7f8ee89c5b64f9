// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/providers/callprovider.h"

#include <QJsonObject>

namespace callboard::providers::bolna {

/// An execution of Bolna as a report. Fails with ProviderAnswerUnreadable, \a from being its argument, when
/// the object has no id or no status; every other field may be missing or of a wrong type. A call that hung
/// up more than DisconnectLease before \a toldAt, the provider's own time of telling, is held ended with what
/// is known of it.
[[nodiscard]] Result<CallReport> callReport(const QJsonObject &execution, const QString &from,
                                            std::optional<Instant> toldAt);

/// Which attempt an execution says that it is; invalid when it is none of ours.
[[nodiscard]] AttemptId attemptOf(const QJsonObject &execution);

/// Bolna's times come without a zone and mean UTC; one that names its zone is believed.
[[nodiscard]] std::optional<Instant> instant(const QString &text);

/// Whether the row of a list leaves out what we sent along, so that the call itself must be asked for.
[[nodiscard]] bool isTrimmed(const QJsonObject &row);

/// The last digits of a number, for telling what a row cannot be about; spelling does not matter.
[[nodiscard]] QString tailOf(const QString &number);

/// Whether the row may be of a call to a number with one of these tails; true when it names none.
[[nodiscard]] bool mayBeTo(const QJsonObject &row, const QSet<QString> &tails);

/// From hang-up to the final status pass 2-3 minutes as documented, and 13 were seen.
constexpr milliseconds DisconnectLease{20 * 60'000};

} // namespace callboard::providers::bolna
