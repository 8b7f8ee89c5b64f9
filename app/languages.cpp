// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/languages.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace callboard::app {

void installTranslations(QCoreApplication &application, const QString &language)
{
    const QString wanted = language.isEmpty() ? QLocale::system().name() : language;
    for (const QString &name : {wanted.section(QLatin1Char('_'), 0, 0), QStringLiteral("en")}) {
        auto *translator = new QTranslator(&application);
        if (translator->load(QStringLiteral(":/i18n/callboard_") + name)) {
            QCoreApplication::installTranslator(translator);
            return;
        }
        delete translator;
    }
}

} // namespace callboard::app
