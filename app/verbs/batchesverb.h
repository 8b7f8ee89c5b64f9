// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"

#include <QCoreApplication>

namespace callboard::app {

/// The scheduled batches (S0-055 to S0-059).
class BatchesVerb
{
    Q_DECLARE_TR_FUNCTIONS(callboard::app::BatchesVerb)
public:
    [[nodiscard]] static Verb verb();

private:
    static ExitStatus run(VerbCall &call);
};

} // namespace callboard::app
