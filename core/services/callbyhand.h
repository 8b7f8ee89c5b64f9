// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QFuture>

#include <optional>

namespace callboard::services {

class Workspace;

/// An operator's wish that a lead be called next, before all others. The rules hold all the same, but
/// the lead waits neither for its batch nor for the delay after a miss.
class CallByHand
{
public:
    explicit CallByHand(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// Puts the lead at the head of the line of the first running campaign in which it waits, or of \a
    /// campaign alone, and tells which that is. NotAllowed when there is none, or when it is being called
    /// already.
    [[nodiscard]] QFuture<Result<CampaignId>> callNext(LeadId lead, std::optional<CampaignId> campaign = {});

private:
    Workspace &m_workspace;
};

} // namespace callboard::services
