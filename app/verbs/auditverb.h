// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"
#include "core/services/auditservice.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace callboard::app {

/// Who decided what, and whether the record of it is whole.
class AuditVerb
{
    Q_DECLARE_TR_FUNCTIONS(callboard::app::AuditVerb)
public:
    [[nodiscard]] static Verb verb();

private:
    static ExitStatus run(VerbCall &call);
    static ExitStatus list(const services::Workspace &workspace, const QList<AuditEntry> &rows,
                           VerbOutput &output);
    static ExitStatus verify(services::Workspace &workspace, VerbOutput &output);
    static ExitStatus exportTo(services::Workspace &workspace, const QString &fileName,
                               const AuditFilter &filter, VerbOutput &output);
};

} // namespace callboard::app
