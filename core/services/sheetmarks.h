// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/sheetwork.h"

#include <QSet>

namespace callboard::services {

/// Believes what rows of the worksheet say of do_not_call, whatever else can be done with them: each \a
/// marked row's number joins the house's list and its lead is marked; where the number cannot be read, it is
/// that of the row's lead_uuid. The lead_uuids of those who were not marked before. Blocks: pool threads
/// only.
[[nodiscard]] Result<QSet<QString>> takeMarks(const SheetGround &ground, const QList<SheetLine> &marked);

} // namespace callboard::services
