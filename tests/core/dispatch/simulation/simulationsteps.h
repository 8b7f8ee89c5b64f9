// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/store.h"

namespace callboard::test {

/// Steps of a simulated day that cannot fail: when one does, the simulation itself is wrong.

template<typename Value>
Value must(Result<Value> result, const char *what)
{
    if (!result)
        qFatal("%s: %s", what, qPrintable(result.error().detail));
    return std::move(result).value();
}

inline void must(const Result<void> &result, const char *what)
{
    if (!result)
        qFatal("%s: %s", what, qPrintable(result.error().detail));
}

template<typename Work>
void inTransaction(store::Store &store, Work work)
{
    store::Transaction transaction(*store.database);
    must(transaction.begun(), "begin");
    work();
    must(transaction.commit(), "commit");
}

} // namespace callboard::test
