// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/columnmapping.h"
#include "core/intake/numbernormaliser.h"

namespace callboard::intake {

/// False when the first row of a file holds data: a number, an e-mail address or a UUID, and no heading that
/// is known.
[[nodiscard]] bool isHeaderRow(const QStringList &firstRow, const NumberNormaliser &normaliser);

/// The mapping that is proposed: by the headings, and where they say nothing of the number, by what
/// the columns hold in \a samples. \a headings is empty for a file without a header; its columns are then
/// recognised by their values alone. The columns \c line and \c reason at the end of a file of rejected rows
/// are ignored, so that it can be corrected and imported as it is.
[[nodiscard]] ColumnMapping guessMapping(const QStringList &headings, const QList<QStringList> &samples,
                                         const NumberNormaliser &normaliser);

} // namespace callboard::intake
