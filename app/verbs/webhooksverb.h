// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"
#include "core/base/ids.h"

#include <QCoreApplication>

namespace callboard::services {
class Workspace;
}

namespace callboard::app {

/// The addresses at which providers may report by themselves.
class WebhooksVerb
{
    Q_DECLARE_TR_FUNCTIONS(callboard::app::WebhooksVerb)
public:
    [[nodiscard]] static Verb verb();

private:
    using Action = ExitStatus (*)(VerbCall &call, services::Workspace &workspace);
    using AccountAction = ExitStatus (*)(VerbCall &call, services::Workspace &workspace, AccountId account);

    static ExitStatus run(VerbCall &call);
    /// Does \a action with the account that the call's second word names.
    template<AccountAction action>
    static ExitStatus withAccount(VerbCall &call, services::Workspace &workspace);
    static ExitStatus list(VerbCall &call, services::Workspace &workspace);
    static ExitStatus open(VerbCall &call, services::Workspace &workspace, AccountId account);
    static ExitStatus renew(VerbCall &call, services::Workspace &workspace, AccountId account);
    static ExitStatus close(VerbCall &call, services::Workspace &workspace, AccountId account);
    static ExitStatus tellAddress(services::Workspace &workspace, AccountId account, VerbOutput &output);
};

} // namespace callboard::app
