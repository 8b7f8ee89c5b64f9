// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace callboard::ui {

/// What closing the main window comes to.
enum class CloseAnswer {
    KeepInTray = 1, ///< the window goes, the work goes on
    AskFirst,       ///< there is no tray, and work would stop
    Quit,
};

/// Ask anew at each closing: trays come and go while the program runs.
[[nodiscard]] constexpr CloseAnswer closeAnswer(bool trayAvailable, bool workPending)
{
    if (trayAvailable)
        return CloseAnswer::KeepInTray;
    return workPending ? CloseAnswer::AskFirst : CloseAnswer::Quit;
}

} // namespace callboard::ui
