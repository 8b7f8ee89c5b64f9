// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/lead.h"

#include <QStringList>

namespace callboard::intake {

/// The header of exported leads: the seven columns of S0-016, then \a attributeNames.
[[nodiscard]] QStringList leadCsvHeader(const QStringList &attributeNames);

/// The headings of what exports tell of the latest call: last_outcome, last_call_at, attempts, talk_seconds,
/// cost, summary. A file whose header ends with all six is an export, and the import ignores them.
[[nodiscard]] const QStringList &callResultColumns();

/// A lead's cells under that header. Written by a TableWriter and imported again it is the same lead.
[[nodiscard]] QStringList leadCsvCells(const Lead &lead, const QStringList &attributeNames);

} // namespace callboard::intake
