// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/providers/practice/practicelife.h"

#include <QUrl>

namespace callboard::providers {

/// A call as Vapi would tell of it at \a now. \a base is the practice line's own address, for the control
/// URL.
[[nodiscard]] QJsonObject practiceCallJson(const PracticeCall &call, const PracticeScript &script,
                                           Instant now, const QUrl &base);

} // namespace callboard::providers
