// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/providers/messageprovider.h"

namespace callboard::ui {

/// What a successful test found, in plain words, with a warning when the clocks differ much.
[[nodiscard]] QString connectionText(const providers::ConnectionTest &test);
/// The same of an account that sends e-mail, and of one that sends other messages.
[[nodiscard]] QString mailSenderText(const providers::SenderTest &test);
[[nodiscard]] QString senderText(const providers::SenderTest &test);

} // namespace callboard::ui
