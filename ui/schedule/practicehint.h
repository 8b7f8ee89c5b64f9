// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace callboard::ui {

class StartPicker;

/// Tomorrow at ten is what real calls begin with (S0-026, S0-028); who practises wants to see them now, and
/// can have \a start say so here.
[[nodiscard]] QWidget *makePracticeHint(StartPicker &start);

} // namespace callboard::ui
