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
    /// Where the filter is a search for a part and nothing else, what the trigrams are asked for; else empty.
    QString trigrams = {};
    bool isIndexed = false; ///< an index finds the leads, or some that they are among
    bool isEverything = false;
};

/// How a search for a part of a text comes to the leads that hold it.
enum class TextSearch {
    ByIndex = 1, ///< those that the trigrams name are looked at; all, where these cannot tell
    ByScan,      ///< each is looked at: quick where the first few are wanted of very many
};

[[nodiscard]] LeadQuery leadQuery(Dialect dialect, const LeadFilter &filter,
                                  const security::ColumnCipher &cipher,
                                  TextSearch textSearch = TextSearch::ByIndex);

/// The ORDER BY for this key, ids breaking ties; an index serves it, but for names on SQLite (idsInOrder() in
/// leadlookup.h).
[[nodiscard]] QString leadOrder(const LeadSort &sort);

} // namespace callboard::store
