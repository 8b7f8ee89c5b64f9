// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"

#include <QCoreApplication>

namespace callboard::app {

/// Takes a campaign, which must be over, from the list; leads and their history stay.
class DeleteVerb
{
    Q_DECLARE_TR_FUNCTIONS(callboard::app::DeleteVerb)
public:
    [[nodiscard]] static Verb verb();

private:
    static ExitStatus run(VerbCall &call);
};

} // namespace callboard::app
