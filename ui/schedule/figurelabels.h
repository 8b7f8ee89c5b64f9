// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QFormLayout;
class QLabel;

namespace callboard::ui {

/// \a label, which then shows plain text in as many lines as it needs.
QLabel *wrapping(QLabel *label, const QString &objectName);

/// The title above the figures of a panel.
[[nodiscard]] QLabel *boldTitle(const QString &text);

/// A row for a figure under its \a title, at the end of \a form: the label that shows the figure, which can
/// be selected to be copied.
[[nodiscard]] QLabel *addFigure(QFormLayout &form, const QString &objectName, const QString &title);

} // namespace callboard::ui
