// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/agentvariables.h"

#include "core/plan/placeholders.h"

namespace callboard::plan {

AgentVariables agentVariables(const AgentBrief &brief, const Lead &lead)
{
    AgentVariables variables;
    for (const QString &column : brief.columns)
        variables.values.insert(column, leadValue(lead, column));
    if (!brief.topic.isEmpty()) {
        const Filled topic = fillPlaceholders(brief.topic, lead);
        variables.values.insert(QStringLiteral("topic"), topic.text);
        variables.unresolved = topic.unresolved;
    }
    return variables;
}

} // namespace callboard::plan
