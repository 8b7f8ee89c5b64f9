// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QComboBox;
class QFormLayout;
class QString;
class QWidget;

namespace callboard::ui {

/// Adds a box that can be typed into, and gives the field inside it the name of its label: on the
/// accessibility bus that field stands for itself, and the label belongs to the box.
void addEditableRow(QFormLayout *form, const QString &label, QComboBox *box);
/// Gives the row of \a field another label, and a box that can be typed into its name.
void renameRow(QFormLayout *form, QWidget *field, const QString &label);

} // namespace callboard::ui
