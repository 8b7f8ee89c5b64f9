// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolButton>

class QAction;

namespace callboard::ui {

/// A button with the action's text, reachable by Tab, that is enabled as the action is.
[[nodiscard]] QToolButton *actionButton(QAction *action);

} // namespace callboard::ui
