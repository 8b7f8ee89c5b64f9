// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/campaign.h"
#include "core/model/lead.h"

#include <QMap>
#include <QStringList>

namespace callboard::plan {

/// What the agent is told of one lead (ruling 28). May hold personal data: not for logs.
struct AgentVariables
{
    QMap<QString, QString> values; ///< the brief's columns, and "topic" with its placeholders filled
    QStringList unresolved;        ///< placeholders of the topic without a value; empty: may be used
};

[[nodiscard]] AgentVariables agentVariables(const AgentBrief &brief, const Lead &lead);

} // namespace callboard::plan
