// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/lead.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace callboard {

/// One condition on a lead. Columns are name, partner, status, import, last_four, or an attribute's name.
struct LeadCondition
{
    enum class Operator { Equals = 1, Differs, Contains, OneOf, NoneOf };

    QString column;
    Operator comparison = Operator::Equals;
    QStringList values; ///< one, but for OneOf and NoneOf

    friend bool operator==(const LeadCondition &, const LeadCondition &) = default;
};

/// Which leads are meant: all that meet every part. An empty filter means every lead.
struct LeadFilter
{
    /// Part of a name, partner or attribute; a whole number or its last four digits; a whole e-mail (ruling
    /// 27).
    QString search;
    QList<LeadStatus> statuses;
    QStringList partners;
    ImportId import;
    QList<LeadCondition> conditions;
    /// These leads alone, in any order: what a search beyond the store's columns found. Nothing: any lead.
    std::optional<QList<LeadId>> among;

    [[nodiscard]] bool isEmpty() const;
    friend bool operator==(const LeadFilter &, const LeadFilter &) = default;
};

/// The command line's --where: conditions joined by "and", for example
///   status=pending and order_type in (OFD, Undelivered) and name~raj and city!="New Delhi"
/// An error's `where` names the character position, counted from 1.
[[nodiscard]] Result<QList<LeadCondition>> parseLeadConditions(const QString &text);

enum class LeadSortKey { Added = 1, Name, Partner, Status, Updated };

struct LeadSort
{
    LeadSortKey key = LeadSortKey::Added;
    Qt::SortOrder order = Qt::AscendingOrder;

    friend bool operator==(const LeadSort &, const LeadSort &) = default;
};

} // namespace callboard
