// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"
#include "core/model/lead.h"
#include "core/services/workspace.h"

#include <memory>
#include <optional>

namespace callboard::app {

// What verbs share that are about one lead, named by its lead_uuid.

/// Takes one word, the UUID, and no options.
[[nodiscard]] Verb leadVerb(const QString &name, const QString &summary, ExitStatus (*run)(VerbCall &call));

/// A lead in the profile that was opened for it.
struct OpenedLead
{
    std::unique_ptr<services::Workspace> workspace;
    Lead lead;
};
/// That of the call's first word. A failure is told: then nothing is returned and \a status is the verb's.
[[nodiscard]] std::optional<OpenedLead> openLead(VerbCall &call, ExitStatus &status);

} // namespace callboard::app
