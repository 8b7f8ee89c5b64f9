// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"
#include "core/model/account.h"

#include <QCoreApplication>

namespace callboard::services {
class Workspace;
}

namespace callboard::app {

/// Provider accounts: add, edit, list, test, templates, resume, remove.
class AccountVerb
{
    Q_DECLARE_TR_FUNCTIONS(callboard::app::AccountVerb)
public:
    [[nodiscard]] static Verb verb();

private:
    using Action = ExitStatus (*)(VerbCall &call);
    using AccountAction = ExitStatus (*)(services::Workspace &workspace, const Account &account,
                                         VerbCall &call);

    static ExitStatus run(VerbCall &call);
    /// Does \a action with the account that the call's second word names.
    template<AccountAction action>
    static ExitStatus withAccount(VerbCall &call);
    static ExitStatus add(VerbCall &call);
    static ExitStatus edit(services::Workspace &workspace, const Account &before, VerbCall &call);
    static ExitStatus list(VerbCall &call);
    static ExitStatus test(services::Workspace &workspace, const Account &account, VerbCall &call);
    static ExitStatus testSender(services::Workspace &workspace, const Account &account, VerbCall &call);
    static ExitStatus sendTestMail(services::Workspace &workspace, const Account &account, VerbOutput &output,
                                   const QString &to);
    static ExitStatus templates(services::Workspace &workspace, const Account &account, VerbCall &call);
    static ExitStatus resume(services::Workspace &workspace, const Account &account, VerbCall &call);
    static ExitStatus remove(services::Workspace &workspace, const Account &account, VerbCall &call);
};

} // namespace callboard::app
