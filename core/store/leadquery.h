// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/leadfilter.h"
#include "core/security/columncipher.h"
#include "core/store/dialect.h"

#include <QVariantList>

namespace callboard::store {

/// A filter as the body of a WHERE clause over the table "lead", with its values in order. Never empty: the
/// filter that lets everything through is "1 = 1". `among` is no part of it: a million ids are no clause, the
/// repository looks at them itself.
struct LeadQuery
{
    QString where;
    QVariantList values;
};

[[nodiscard]] LeadQuery leadQuery(Dialect dialect, const LeadFilter &filter,
                                  const security::ColumnCipher &cipher);

/// The ORDER BY that an index serves for this key, ids breaking ties.
[[nodiscard]] QString leadOrder(const LeadSort &sort);

} // namespace callboard::store
