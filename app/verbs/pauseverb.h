// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"

#include <QCoreApplication>

namespace callboard::app {

/// Stops a campaign from placing calls.
class PauseVerb
{
    Q_DECLARE_TR_FUNCTIONS(callboard::app::PauseVerb)
public:
    [[nodiscard]] static Verb verb();

private:
    static ExitStatus run(VerbCall &call);
};

} // namespace callboard::app
