// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/whendone.h"

namespace callboard::ui {

using callboard::whenDone;

} // namespace callboard::ui
