// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/model/outcome.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace callboard::sync::hubspot {

/// What HubSpot is told of a call, on the contact's timeline.
struct CallNote
{
    QString attempt; ///< the attempt's id: what a repeat is known by
    QString contactId;
    Instant startedAt;
    Outcome outcome = Outcome::Completed;
    bool isLast = true; ///< no further attempt comes
    std::optional<seconds> talkTime = {};
    QString summary = {};
    QString number = {};     ///< who was called, E.164
    QString fromNumber = {}; ///< E.164
    QString recordingUrl = {};
    bool hasDisposition = true; ///< how it ended is also told by HubSpot's own list of endings
};

/// The call's title in HubSpot, by which it is found again: HubSpot knows no key of ours.
[[nodiscard]] QString titleOf(const CallNote &note);
/// Whether such a call is told at all: one that failed for the moment and comes again is not.
[[nodiscard]] bool isWorthANote(const CallNote &note);
/// The body of the request that creates the call with its contact. Text is escaped, for HubSpot shows it as
/// HTML, and cut at HubSpot's limit.
[[nodiscard]] QJsonObject creation(const CallNote &note);

} // namespace callboard::sync::hubspot
