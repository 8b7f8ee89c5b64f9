// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/passphraseprompt.h"

#include "ui/common/prompter.h"

#include <QCoreApplication>

#include <utility>

namespace callboard::ui {

void promptNewPassphrase(Prompter &prompter, QWidget *parent, const QString &why,
                         std::function<void(const QByteArray &passphrase)> chosen)
{
    const QString title = QCoreApplication::translate("PassphrasePrompt", "New passphrase");
    prompter.enterText(parent, title, why, true,
                       [&prompter, parent, title, chosen = std::move(chosen)](const QString &first) {
                           if (first.isEmpty())
                               return;
                           prompter.enterText(
                               parent, title,
                               QCoreApplication::translate("PassphrasePrompt", "Once more, to be sure"), true,
                               [&prompter, parent, title, first, chosen](const QString &second) {
                                   if (first == second)
                                       chosen(first.toUtf8());
                                   else
                                       prompter.tell(parent, title,
                                                     QCoreApplication::translate(
                                                         "PassphrasePrompt",
                                                         "The two were not the same. Nothing was changed."));
                               });
                       });
}

} // namespace callboard::ui
