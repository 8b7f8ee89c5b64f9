// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/scheduleservice.h"

namespace callboard::ui {

/// One line a lead: "Asha Rao: name = Asha Rao, topic = Renewal for Asha Rao".
[[nodiscard]] QString previewText(const QList<services::BriefPreview> &previews);

} // namespace callboard::ui
