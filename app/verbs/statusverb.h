// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"

#include <QCoreApplication>

namespace callboard::app {

/// What the engine is doing, and what today came to.
class StatusVerb
{
    Q_DECLARE_TR_FUNCTIONS(callboard::app::StatusVerb)
public:
    [[nodiscard]] static Verb verb();

private:
    static ExitStatus run(VerbCall &call);
};

} // namespace callboard::app
