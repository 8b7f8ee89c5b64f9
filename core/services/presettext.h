// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/preset.h"

namespace callboard::services {

/// The presets that people have saved, as one text in the store.
[[nodiscard]] QString presetsToText(const QList<Preset> &presets);
/// Reads what presetsToText() wrote; what cannot be read is left out.
[[nodiscard]] QList<Preset> presetsFromText(const QString &text);

} // namespace callboard::services
