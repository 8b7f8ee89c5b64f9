// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/agentvariables.h"

#include "core/plan/placeholders.h"

namespace callboard::plan {

namespace {

QString columnValue(const Lead &lead, const QString &column)
{
    const QString name = column.toLower();
    if (name == QLatin1String("name"))
        return lead.name;
    if (name == QLatin1String("partner"))
        return lead.partner;
    if (name == QLatin1String("email"))
        return lead.email;
    if (name == QLatin1String("number"))
        return lead.number.e164();
    if (name == QLatin1String("whatsapp_number"))
        return lead.whatsappNumber ? lead.whatsappNumber->e164() : QString();
    return attributeValue(lead.attributes, column);
}

} // namespace

AgentVariables agentVariables(const AgentBrief &brief, const Lead &lead)
{
    AgentVariables variables;
    for (const QString &column : brief.columns)
        variables.values.insert(column, columnValue(lead, column));
    if (!brief.topic.isEmpty()) {
        const Filled topic = fillPlaceholders(brief.topic, lead);
        variables.values.insert(QStringLiteral("topic"), topic.text);
        variables.unresolved = topic.unresolved;
    }
    return variables;
}

} // namespace callboard::plan
