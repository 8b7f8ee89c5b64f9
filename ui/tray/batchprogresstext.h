// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/enginestatus.h"

#include <QString>
#include <QTimeZone>

namespace callboard::ui {

/// "Batch 7 of 20 · 34 of 100 called · 3 live · done about 10:22 IST": what the tray's tooltip and, word for
/// word, the status bar say. With several campaigns the counts are sums; with none it names the next start.
/// Completion on another day than \a now carries its date. Translated.
[[nodiscard]] QString batchProgressText(const dispatch::EngineStatus &status, const QTimeZone &zone,
                                        Instant now);

/// How much of all running campaigns has been called, 0-100, rounded down so that 100 means done. 0 when
/// nothing runs.
[[nodiscard]] int progressPercent(const dispatch::EngineStatus &status);

/// Whether leaving now would stop or delay something: live calls, a campaign that runs or one that is due.
[[nodiscard]] bool isWorkPending(const dispatch::EngineStatus &status);

/// What quitting would leave behind, in a sentence or two: live calls, leads not yet called, the next start.
[[nodiscard]] QString quitWarning(const dispatch::EngineStatus &status, const QTimeZone &zone, Instant now);

} // namespace callboard::ui
