// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QDialogButtonBox;

namespace callboard::ui {

/// Tab goes through the buttons as they stand, which the desktop decides, and not in the order in which they
/// were made. Once the box is in its dialog.
void tabAsRead(const QDialogButtonBox &buttons);

} // namespace callboard::ui
