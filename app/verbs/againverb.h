// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"
#include "core/services/campaignagain.h"

#include <QCoreApplication>

namespace callboard::app {

/// A new campaign with the settings of one that there is: of the leads that it missed, or of all its leads.
class AgainVerb
{
    Q_DECLARE_TR_FUNCTIONS(callboard::app::AgainVerb)
public:
    [[nodiscard]] static Verb retryVerb();
    [[nodiscard]] static Verb duplicateVerb();

private:
    static ExitStatus retry(VerbCall &call);
    static ExitStatus duplicate(VerbCall &call);
    static ExitStatus schedule(VerbCall &call, services::LeadsAgain which);
};

} // namespace callboard::app
