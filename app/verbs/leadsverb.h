// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"
#include "core/base/ids.h"

#include <QCoreApplication>

namespace callboard::services {
class LeadService;
class Workspace;
} // namespace callboard::services

namespace callboard::app {

/// Lists or exports leads.
class LeadsVerb
{
    Q_DECLARE_TR_FUNCTIONS(callboard::app::LeadsVerb)
public:
    [[nodiscard]] static Verb verb();

private:
    static ExitStatus run(VerbCall &call);
    static ExitStatus save(const VerbCall &call, services::Workspace &workspace, const QList<LeadId> &ids,
                           qsizetype total);
    static ExitStatus list(const VerbCall &call, const services::LeadService &leads, const QList<LeadId> &ids,
                           qsizetype total);
};

} // namespace callboard::app
