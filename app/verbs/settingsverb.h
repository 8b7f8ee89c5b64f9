// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"
#include "core/services/settingsservice.h"

#include <QCoreApplication>

namespace callboard::app {

/// Reads and changes settings.
class SettingsVerb
{
    Q_DECLARE_TR_FUNCTIONS(callboard::app::SettingsVerb)
public:
    [[nodiscard]] static Verb verb();

private:
    static ExitStatus run(VerbCall &call);
    static void list(const QList<services::SettingRow> &rows, VerbOutput &output);
};

} // namespace callboard::app
