// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/workbook/workbook.h"

namespace callboard::intake {

class ZipArchive;

/// Reads an OpenDocument spreadsheet: ISO/IEC 26300. The errors of Workbook::open().
[[nodiscard]] Result<std::unique_ptr<Workbook>> openOds(std::unique_ptr<ZipArchive> archive,
                                                        const WorkbookLimits &limits);

} // namespace callboard::intake
