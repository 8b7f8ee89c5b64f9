// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace callboard::app {

/// The value of an environment variable, which is then wiped from this process's environment, so that neither
/// children nor /proc show it (F63). Nothing when it is not set or empty.
[[nodiscard]] std::optional<QByteArray> takeFromEnvironment(const char *variable);

/// Asks on the terminal, without echo. Nothing when there is no terminal, or when nothing was entered.
[[nodiscard]] std::optional<QByteArray> askOnTerminal(const QString &prompt);

/// One line from standard input, without its line end: from a terminal without echo and with \a prompt, else
/// as it comes. Nothing when it is empty.
[[nodiscard]] std::optional<QByteArray> readFromInput(const QString &prompt);

} // namespace callboard::app
