// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/profile.h"

#include "app/passphrase.h"
#include "app/verboutput.h"

#include <QCoreApplication>

namespace callboard::app {

bool wantsPassphrase(const Error &error)
{
    return error.code == ErrorCode::SecretWrong || error.code == ErrorCode::SecretUnavailable;
}

Result<std::unique_ptr<services::Workspace>> openProfile(const VerbCall &call)
{
    services::WorkspaceSetup setup;
    setup.directory = call.common.profile;
    setup.clock = std::make_shared<SystemClock>();
    setup.passphrase = takeFromEnvironment("CALLBOARD_PASSPHRASE");
    const bool given = setup.passphrase.has_value();

    Result<std::unique_ptr<services::Workspace>> workspace = services::Workspace::open(setup);
    if (workspace || given || !wantsPassphrase(workspace.error()))
        return workspace;
    setup.passphrase =
        askOnTerminal(QCoreApplication::translate("CommandLine", "Passphrase of this profile: "));
    if (!setup.passphrase)
        return workspace;
    return services::Workspace::open(setup);
}

std::unique_ptr<services::Workspace> openProfile(const VerbCall &call, ExitStatus &status)
{
    Result<std::unique_ptr<services::Workspace>> workspace = openProfile(call);
    if (workspace)
        return std::move(workspace).value();
    status = call.output.failed(workspace.error());
    return nullptr;
}

} // namespace callboard::app
