// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/campaign.h"

namespace callboard::store {

/// A campaign's message as its column has it: JSON that names only what is not empty; nothing for an empty
/// one.
[[nodiscard]] QString messageToText(const MessageContent &message);
/// What cannot be read is empty.
[[nodiscard]] MessageContent messageFromText(const QString &text);

/// The same of what is sent after the last miss, by channel.
[[nodiscard]] QString fallbackToText(const QMap<FallbackChannel, FallbackStep> &steps);
[[nodiscard]] QMap<FallbackChannel, FallbackStep> fallbackFromText(const QString &text);

} // namespace callboard::store
