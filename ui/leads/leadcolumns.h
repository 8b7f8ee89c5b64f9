// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/lead.h"
#include "core/model/leadfilter.h"

#include <QString>
#include <QStringList>

#include <optional>

class QTimeZone;

namespace callboard::ui {

/// What a column of the lead table can show. Attributes come after these, one column each.
enum class LeadColumn {
    Tick = 0, ///< also the column's number
    Name,
    Number,
    Partner,
    Status,
    Next,
    Blocked, ///< hangs on more than the lead: the model knows its text
    Email,
    Whatsapp,
    Added,
    Updated,
};
constexpr int FixedLeadColumns = 11;

/// Under which it is remembered: "name"; attributes as "attribute:city".
[[nodiscard]] QString columnKey(int column, const QStringList &attributes);
[[nodiscard]] QString columnTitle(int column, const QStringList &attributes);
[[nodiscard]] QString columnText(int column, const Lead &lead, const QStringList &attributes,
                                 const QTimeZone &zone);
/// Nothing for a column by which the store does not sort.
[[nodiscard]] std::optional<LeadSortKey> sortKeyOf(int column);
[[nodiscard]] int columnOf(LeadSortKey key);
[[nodiscard]] QStringList defaultLeadColumns();

} // namespace callboard::ui
