// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"
#include "core/services/standingruleservice.h"

#include <QCoreApplication>

namespace callboard::app {

/// Standing rules: what makes campaigns by itself.
class RulesVerb
{
    Q_DECLARE_TR_FUNCTIONS(callboard::app::RulesVerb)
public:
    [[nodiscard]] static Verb verb();

private:
    using Action = ExitStatus (*)(VerbCall &call, services::Workspace &workspace);
    /// What a word of the verb does with the rule that follows it.
    using RuleAction = ExitStatus (*)(VerbCall &call, services::Workspace &workspace,
                                      const StandingRule &rule);

    static ExitStatus run(VerbCall &call);
    /// Does \a action with the rule that the call's second word names.
    template<RuleAction action>
    static ExitStatus withRule(VerbCall &call, services::Workspace &workspace);
    static ExitStatus list(VerbCall &call, services::Workspace &workspace);
    static ExitStatus add(VerbCall &call, services::Workspace &workspace);
    static ExitStatus show(VerbCall &call, services::Workspace &workspace, const StandingRule &rule);
    static ExitStatus edit(VerbCall &call, services::Workspace &workspace, const StandingRule &rule);
    static ExitStatus start(VerbCall &call, services::Workspace &workspace, const StandingRule &rule);
    static ExitStatus stop(VerbCall &call, services::Workspace &workspace, const StandingRule &rule);
    static ExitStatus runNow(VerbCall &call, services::Workspace &workspace, const StandingRule &rule);
    static ExitStatus dryRun(VerbCall &call, services::Workspace &workspace, const StandingRule &rule);
    static ExitStatus history(VerbCall &call, services::Workspace &workspace, const StandingRule &rule);
    static ExitStatus remove(VerbCall &call, services::Workspace &workspace, const StandingRule &rule);
    static ExitStatus setState(VerbCall &call, services::Workspace &workspace, const StandingRule &rule,
                               StandingRuleState state);
    static void tellReach(VerbOutput &output, const plan::RuleReach &reach, const QTimeZone &zone,
                          Channel channel);
};

} // namespace callboard::app
