// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"
#include "core/services/donotcallservice.h"

#include <QCoreApplication>

namespace callboard::app {

/// The numbers that must not be called: what stands on the lists, and registers as a whole.
class DoNotCallVerb
{
    Q_DECLARE_TR_FUNCTIONS(callboard::app::DoNotCallVerb)
public:
    [[nodiscard]] static Verb verb();

private:
    using Action = ExitStatus (*)(VerbCall &call, services::Workspace &workspace);
    /// What a receipt must hold for the verb to have done its work.
    enum class Demand { EveryLine = 1, AnyLine };

    static ExitStatus run(VerbCall &call);
    static ExitStatus list(VerbCall &call, services::Workspace &workspace);
    static ExitStatus add(VerbCall &call, services::Workspace &workspace);
    static ExitStatus importRegister(VerbCall &call, services::Workspace &workspace);
    static ExitStatus remove(VerbCall &call, services::Workspace &workspace);
    static ExitStatus registers(VerbCall &call, services::Workspace &workspace);
    static ExitStatus removeRegister(VerbCall &call, services::Workspace &workspace);
    static ExitStatus tell(VerbCall &call, const Result<services::DoNotCallReceipt> &receipt, Demand demand);
    /// Why the receipt is not what was asked for; empty: it is.
    static QString shortfall(const services::DoNotCallReceipt &receipt, Demand demand);
    static void tellLines(VerbOutput &output, const services::DoNotCallReceipt &receipt);
};

} // namespace callboard::app
