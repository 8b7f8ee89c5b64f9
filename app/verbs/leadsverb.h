// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"

#include <QCoreApplication>

namespace callboard::app {

/// Lists or exports leads.
class LeadsVerb
{
    Q_DECLARE_TR_FUNCTIONS(callboard::app::LeadsVerb)
public:
    [[nodiscard]] static Verb verb();

private:
    static ExitStatus run(VerbCall &call);
};

} // namespace callboard::app
