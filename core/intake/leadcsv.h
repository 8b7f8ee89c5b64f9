// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/lead.h"

#include <QStringList>

namespace callboard::intake {

/// The header of exported leads: the seven columns of S0-016, then \a attributeNames.
[[nodiscard]] QStringList leadCsvHeader(const QStringList &attributeNames);

/// A lead's cells under that header. Written by CsvFileWriter and imported again it is the same lead.
[[nodiscard]] QStringList leadCsvCells(const Lead &lead, const QStringList &attributeNames);

} // namespace callboard::intake
