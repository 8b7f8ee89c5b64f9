// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/enginestatus.h"
#include "core/services/scheduleservice.h"
#include "ui/common/statusbadge.h"

namespace callboard::ui {

[[nodiscard]] BadgeLook noticeLook(dispatch::Notice::Kind kind);
/// Whether a person must act: such a notice stays until it is closed or dealt with.
[[nodiscard]] bool isLasting(dispatch::Notice::Kind kind);
/// Under which a later notice takes the place of an earlier one: of its kind and campaign. Each stopped
/// account and each alarm stands for itself, for each asks for an act of its own. That a campaign has
/// started, finished a round or ended is one.
[[nodiscard]] QString noticeKey(const dispatch::Notice &notice);
/// What the keys begin with of notices about which, by \a status, nobody has to do anything any more.
[[nodiscard]] QStringList doneKeys(const dispatch::EngineStatus &status);
/// Whether what \a notice told of a campaign is over. \a open are all campaigns that are not over.
[[nodiscard]] bool hasEnded(const dispatch::Notice &notice, const QList<Campaign> &open);
/// "Scheduled 100 calls in 20 batches!" (S0-040), or messages.
[[nodiscard]] QString scheduledText(bool ofMessages, int count, int batches);

} // namespace callboard::ui
