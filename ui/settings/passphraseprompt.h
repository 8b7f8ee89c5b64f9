// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <functional>

class QString;
class QWidget;

namespace callboard::ui {

class Prompter;

/// Asks for a new passphrase twice, because nobody sees what is typed; \a chosen hears it only when both are
/// the same and not empty. \a why is a sentence: what it is for.
void promptNewPassphrase(Prompter &prompter, QWidget *parent, const QString &why,
                         std::function<void(const QByteArray &passphrase)> chosen);

} // namespace callboard::ui
