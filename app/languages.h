// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QCoreApplication;

namespace callboard::app {

/// Puts the translations on the program: \a language ("en", "hi"), or the system's when empty. English too
/// has one, for its plural forms. Dates and numbers follow a language that is not the system's. Before the
/// first widget.
void installTranslations(QCoreApplication &application, const QString &language = {});

} // namespace callboard::app
