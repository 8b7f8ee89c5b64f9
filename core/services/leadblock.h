// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/eligibility.h"

#include <QTimeZone>

namespace callboard::services {

/// The rule that keeps a lead from being called; nothing: no campaign is going to call it. Reason::None:
/// nothing stands against a call.
using BlockedBy = std::optional<plan::Reason>;

/// What keeps a lead from being called at one moment: of several campaigns, in the one that would call it
/// first.
struct LeadBlock
{
    LeadId lead;
    BlockedBy by;
    plan::Eligibility decision; ///< with the deciding rule's verdict alone
    QString campaign;           ///< its name; empty where there is none
};

/// The leads that one thing keeps from being called.
struct BlockedLeads
{
    BlockedBy by;
    QList<LeadId> leads; ///< rising
};

/// All leads of the store, sorted by what keeps them from being called at one moment.
struct BlockSurvey
{
    Instant at;
    QList<BlockedLeads> groups; ///< the most first; none is empty
};

/// A few words for a column: "Outside calling hours", "Not scheduled".
[[nodiscard]] QString blockName(const BlockedBy &by);
/// The same as a sentence with its value and the campaign's name, and when the call could be made.
[[nodiscard]] QString blockSentence(const LeadBlock &block, const QTimeZone &zone);

} // namespace callboard::services
