// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"
#include "core/services/importservice.h"

#include <QCoreApplication>

namespace callboard::app {

/// Takes leads in from files, and back out.
class ImportVerb
{
    Q_DECLARE_TR_FUNCTIONS(callboard::app::ImportVerb)
public:
    [[nodiscard]] static Verb verb();

private:
    static ExitStatus run(VerbCall &call);
    static ExitStatus undo(const VerbCall &call);
    static Result<services::ImportSummary> importFile(const VerbCall &call, services::Workspace &workspace,
                                                      services::ImportRequest request);
    static void tell(const services::ImportSummary &summary, const QString &file, bool dryRun,
                     const VerbCall &call);
};

} // namespace callboard::app
