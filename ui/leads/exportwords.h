// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace callboard::ui {

/// The word by which an export knows a column of the lead table; empty where it has none such: the tick, what
/// comes next, and what blocks.
[[nodiscard]] QString exportWord(int column, const QStringList &attributes);

/// All columns that leads with these attributes can be exported with, in the order of a whole export.
[[nodiscard]] QStringList allExportWords(const QStringList &attributes);

/// What a person calls the column of such a word.
[[nodiscard]] QString exportTitle(const QString &word);

} // namespace callboard::ui
