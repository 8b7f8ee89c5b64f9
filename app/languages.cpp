// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/languages.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace callboard::app {

namespace {

/// The names of days and months, and how numbers are written. Who reads the system's language keeps the
/// system's ways; who chose another one would read a Monday among Hindi words.
void followInDatesAndNumbers(const QString &language)
{
    const QLocale::Language chosen = QLocale(language).language();
    const QLocale system;
    const bool isSpokenHere =
        system.language() == chosen || (system == QLocale::c() && chosen == QLocale::English);
    if (!language.isEmpty() && !isSpokenHere)
        QLocale::setDefault(QLocale(chosen, system.territory()));
}

} // namespace

void installTranslations(QCoreApplication &application, const QString &language)
{
    const QString wanted = language.isEmpty() ? QLocale::system().name() : language;
    for (const QString &name : {wanted.section(QLatin1Char('_'), 0, 0), QStringLiteral("en")}) {
        auto *translator = new QTranslator(&application);
        if (translator->load(QStringLiteral(":/i18n/callboard_") + name)) {
            QCoreApplication::installTranslator(translator);
            followInDatesAndNumbers(language);
            return;
        }
        delete translator;
    }
}

} // namespace callboard::app
