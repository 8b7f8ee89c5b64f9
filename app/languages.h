// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QCoreApplication;

namespace callboard::app {

/// Puts the translations on the program: \a language ("en", "hi"), or the system's when empty. English too
/// has one, for its plural forms.
void installTranslations(QCoreApplication &application, const QString &language = {});

} // namespace callboard::app
