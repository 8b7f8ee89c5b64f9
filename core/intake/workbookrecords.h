// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/recordsource.h"
#include "core/intake/workbook/workbook.h"

namespace callboard::intake {

/// The rows of one sheet of a workbook. The errors of Workbook, FileUnreadable, FileTooLarge, and NotFound
/// for a sheet that is not there.
[[nodiscard]] Result<std::unique_ptr<RecordSource>> openWorkbook(const QString &path, WorkbookKind kind,
                                                                 const ImportOptions &options);

} // namespace callboard::intake
