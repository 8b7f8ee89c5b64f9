// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/campaignrules.h"
#include "core/model/hourspart.h"

namespace callboard::ui {

/// What becomes of who is missed, in a sentence or two: "Up to 3 calls to each lead. After a miss it waits
/// 30 min, then 24 h."
[[nodiscard]] QString ladderText(const RetryPolicy &retry);

/// The same of messages: what failed in passing is tried again, what arrived never.
[[nodiscard]] QString messageLadderText(const RetryPolicy &retry);

/// What of a schedule's rules differs from the usual ones, in one line: "Stops after 50 completed · first 10,
/// then waits for Go · 10:00–18:00 Mon–Fri"; a word that nothing does, where nothing does. \a hours: of the
/// campaign; empty: the house's. \a ofMessages: without what is for calls alone.
[[nodiscard]] QString rulesLine(const CampaignRules &rules, const QList<HoursPart> &hours,
                                bool ofMessages = false);

} // namespace callboard::ui
