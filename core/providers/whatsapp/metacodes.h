// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/providers/messageprovider.h"

namespace callboard::providers::whatsapp {

/// What Meta's error codes mean for a message (Meta, "Error codes"; the same come with an answer and with a
/// later status); nothing for a code that nobody knows.
[[nodiscard]] std::optional<MessageFault> faultOf(int code);

/// The code in words such as "(#131026) Message undeliverable", as resellers pass them on; nothing without
/// one.
[[nodiscard]] std::optional<int> codeIn(const QString &words);

} // namespace callboard::providers::whatsapp
