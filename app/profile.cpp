// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/profile.h"

#include "app/passphrase.h"
#include "app/verboutput.h"
#include "core/services/unlockedprofile.h"

#include <QCoreApplication>

namespace callboard::app {

services::WorkspaceSetup profileSetup(const VerbCall &call)
{
    services::WorkspaceSetup setup;
    setup.directory = call.common.profile;
    setup.clock = std::make_shared<SystemClock>();
    setup.passphrase = takeFromEnvironment("CALLBOARD_PASSPHRASE");
    return setup;
}

bool wantsPassphrase(const services::WorkspaceSetup &setup, const Error &error)
{
    return error.code == ErrorCode::SecretWrong || services::UnlockedProfile::needsPassphrase(setup);
}

std::optional<QByteArray> askForProfilePassphrase()
{
    return askOnTerminal(QCoreApplication::translate("CommandLine", "Passphrase of this profile: "));
}

Result<std::unique_ptr<services::Workspace>> openProfile(const VerbCall &call)
{
    services::WorkspaceSetup setup = profileSetup(call);
    const bool given = setup.passphrase.has_value();

    Result<std::unique_ptr<services::Workspace>> workspace = services::Workspace::open(setup);
    if (workspace || given || !wantsPassphrase(setup, workspace.error()))
        return workspace;
    setup.passphrase = askForProfilePassphrase();
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
