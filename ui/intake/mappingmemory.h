// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/importinput.h"

namespace callboard::ui {

/// How the person chose the columns of files of a kind, for the next file of the kind: headings and fields,
/// nothing of the rows. Kept per user; the fifty kinds that came last.
class MappingMemory
{
public:
    /// As ImportOptions::rememberedRules takes them.
    [[nodiscard]] QHash<QByteArray, QStringList> rules() const;
    /// After an import of a file with \a layout by \a mapping. What would be guessed anyway is not kept.
    void keep(const intake::ImportLayout &layout, const intake::ColumnMapping &mapping);
};

} // namespace callboard::ui
