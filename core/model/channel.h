// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/account.h"
#include "core/model/campaignrules.h"

namespace callboard {

/// How a lead is reached. A campaign has the channel of its account; a step of its fallback that of the
/// step's.
enum class Channel { Call = 1, WhatsApp, Email };

[[nodiscard]] QString toWord(Channel channel);
[[nodiscard]] std::optional<Channel> channelFromWord(QStringView word);
[[nodiscard]] Channel channelOf(ProviderKind provider);
/// Sent once and then on its own, rather than talked through (ruling 10).
[[nodiscard]] inline bool isMessage(Channel channel)
{
    return channel != Channel::Call;
}
[[nodiscard]] Channel channelOf(FallbackChannel step);
/// Whether \a step may follow what a campaign of \a channel could not bring to a lead (S0-075): WhatsApp and
/// e-mail follow calls, e-mail alone follows WhatsApp, and nothing follows e-mail.
[[nodiscard]] bool mayFollow(FallbackChannel step, Channel channel);

} // namespace callboard
