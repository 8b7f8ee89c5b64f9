// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/leadverb.h"

#include "app/await.h"
#include "app/profile.h"
#include "app/verboutput.h"
#include "app/verbs/verbarguments.h"
#include "core/services/leadservice.h"

namespace callboard::app {

Verb leadVerb(const QString &name, const QString &summary, ExitStatus (*run)(VerbCall &call))
{
    Verb verb;
    verb.name = name;
    verb.synopsis = QStringLiteral("LEAD_UUID");
    verb.summary = summary;
    verb.fewestWords = 1;
    verb.mostWords = 1;
    verb.run = run;
    return verb;
}

std::optional<OpenedLead> openLead(VerbCall &call, ExitStatus &status)
{
    const Result<QUuid> uuid = readLeadUuid(call, call.words.constFirst());
    if (!uuid) {
        status = call.output.failed(uuid.error());
        return std::nullopt;
    }
    std::unique_ptr<services::Workspace> workspace = openProfile(call, status);
    if (!workspace)
        return std::nullopt;
    const Result<Lead> lead = await(services::LeadService(*workspace).byUuid(*uuid));
    if (!lead) {
        status = call.output.failed(lead.error());
        return std::nullopt;
    }
    return OpenedLead{std::move(workspace), *lead};
}

} // namespace callboard::app
