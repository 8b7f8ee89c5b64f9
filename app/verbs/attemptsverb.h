// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"
#include "core/services/attemptservice.h"

#include <QCoreApplication>

namespace callboard::app {

/// Every attempt with its state, outcome and times.
class AttemptsVerb
{
    Q_DECLARE_TR_FUNCTIONS(callboard::app::AttemptsVerb)
public:
    [[nodiscard]] static Verb verb();

private:
    static ExitStatus run(VerbCall &call);
    static ExitStatus writeDocument(services::Workspace &workspace, const QList<services::AttemptRow> &rows,
                                    VerbOutput &output);
    static void writeTable(const QList<services::AttemptRow> &rows, const QTimeZone &zone, bool withIds,
                           VerbOutput &output);
};

} // namespace callboard::app
