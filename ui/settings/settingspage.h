// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTabWidget>

namespace callboard::services {
class Workspace;
}

namespace callboard::ui {

class Prompter;

/// Accounts, everything that can be set, and where the data lives; a tab each.
class SettingsPage final : public QTabWidget
{
    Q_OBJECT
public:
    SettingsPage(services::Workspace &workspace, Prompter &prompter, QWidget *parent);
};

} // namespace callboard::ui
