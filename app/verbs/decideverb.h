// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"

#include <QCoreApplication>

namespace callboard::app {

/// `decide`: the operator's word on a call of which nobody knows whether it was placed.
class DecideVerb
{
    Q_DECLARE_TR_FUNCTIONS(callboard::app::DecideVerb)
public:
    [[nodiscard]] static Verb verb();

private:
    [[nodiscard]] static ExitStatus run(VerbCall &call);
};

} // namespace callboard::app
