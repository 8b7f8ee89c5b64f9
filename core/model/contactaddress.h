// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/channel.h"
#include "core/model/lead.h"

namespace callboard {

/// The number under which a contact by the channel counts: for WhatsApp the lead's WhatsApp number
/// where it has one, else its number.
[[nodiscard]] PhoneNumber contactNumberOf(const Lead &lead, Channel channel);
/// Whether the lead can be reached by the channel at all: by e-mail only where its address can be one.
[[nodiscard]] bool hasAddress(const Lead &lead, Channel channel);

} // namespace callboard
