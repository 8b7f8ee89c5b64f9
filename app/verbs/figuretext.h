// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/texttable.h"
#include "core/services/figureservice.h"

namespace callboard::app {

/// The house's figures for a terminal, a sentence each.
[[nodiscard]] QStringList figureSentences(const services::HouseFigures &figures, const QTimeZone &zone);
[[nodiscard]] TextTable failureTable(const QList<FailedCalls> &failures);

} // namespace callboard::app
