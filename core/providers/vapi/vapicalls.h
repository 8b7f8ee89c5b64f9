// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/providers/callprovider.h"

#include <QJsonObject>

namespace callboard::providers::vapi {

/// A `Call` object of Vapi as a report. Fails with ProviderAnswerUnreadable, \a from being its argument, when
/// the object has no id or no status; every other field may be missing or of a wrong type.
[[nodiscard]] Result<CallReport> callReport(const QJsonObject &call, const QString &from);

/// Which attempt a call says that it is; invalid when it is none of ours.
[[nodiscard]] AttemptId attemptOf(const QJsonObject &call);

} // namespace callboard::providers::vapi
