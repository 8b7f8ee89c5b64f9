// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/campaign.h"

#include <QFuture>

namespace callboard::services {

class Workspace;

/// The campaigns that are not over, without their counts: for what is asked at every change.
[[nodiscard]] QFuture<Result<QList<Campaign>>> openCampaigns(const Workspace &workspace);

/// How far calling is paused.
struct PauseCount
{
    int paused = 0;
    int running = 0; ///< active: they call
    int open = 0;    ///< not over: paused, running, and those whose time has not come

    friend bool operator==(const PauseCount &, const PauseCount &) = default;
};

/// \a open are campaigns that are not over.
[[nodiscard]] PauseCount countPaused(const QList<Campaign> &open);
/// "Paused: 1 of 2 campaigns"; empty when none is. Translated.
[[nodiscard]] QString pauseText(const PauseCount &count);

} // namespace callboard::services
