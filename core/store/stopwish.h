// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QList>
#include <QSet>

namespace callboard::store {

class Database;

/// Those of \a attempts that there are and whose places nobody has asked to stop (Place::isStopAsked).
[[nodiscard]] Result<QSet<AttemptId>> notAskedToStop(Database &database, const QList<AttemptId> &attempts);

} // namespace callboard::store
