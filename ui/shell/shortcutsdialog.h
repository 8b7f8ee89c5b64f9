// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QMenuBar;

namespace callboard::ui {

/// Every shortcut of the menus, and the keys of the table that stand in no menu.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT
public:
    ShortcutsDialog(const QMenuBar &menus, QWidget *parent);
};

} // namespace callboard::ui
