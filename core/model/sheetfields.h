// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QString>

namespace callboard {

/// What one row of a spreadsheet says of a lead, by field: "number", "whatsapp_number", "name", "email",
/// "partner", "call_status" and "attribute:NAME". Numbers are in E.164; empty cells are empty texts; what has
/// no column is not there.
using SheetFields = QMap<QString, QString>;

} // namespace callboard
