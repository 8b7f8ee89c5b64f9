// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/store.h"

#include <QHash>

namespace callboard::store {

using LeadsByNumber = QHash<QByteArray, QList<LeadId>>;

/// By the index of each of \a numberIndexes whose it is: the one lead that is called by it, and then all
/// whose number for WhatsApp it is, as a search finds them. All leads are looked through for those.
[[nodiscard]] Result<LeadsByNumber> leadsByNumber(const Store &store, const QList<QByteArray> &numberIndexes);

} // namespace callboard::store
