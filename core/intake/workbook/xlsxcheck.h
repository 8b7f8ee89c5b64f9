// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QList>

namespace callboard::intake {

/// Whether the workbook at \a path, which libxlsxwriter has just written, is whole: \a rowBytes are the bytes
/// of the rows that were handed over for each sheet. The library does not look whether its writes to
/// temporary files succeed, and packs what is left of them on a full disk into a sound archive without a
/// word. FileUnreadable or FileMalformed.
[[nodiscard]] Result<void> checkXlsx(const QString &path, const QList<qint64> &rowBytes);

} // namespace callboard::intake
