// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"

#include <QCoreApplication>

namespace callboard::app {

/// Moves the batches of a campaign that have not started.
class RescheduleVerb
{
    Q_DECLARE_TR_FUNCTIONS(callboard::app::RescheduleVerb)
public:
    [[nodiscard]] static Verb verb();

private:
    static ExitStatus run(VerbCall &call);
};

} // namespace callboard::app
