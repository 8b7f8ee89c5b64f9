// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/sheetfields.h"

#include <QJsonObject>
#include <QString>

namespace callboard::test {

/// What a contact says, as whoever knows the account's properties reads it, without the product's own
/// understanding.
struct ContactSaid
{
    QString id;
    QString changedAt; ///< of UTC, and so they follow one another as texts; empty: it is not told
    bool hasNumber = false;
    QString phone; ///< E.164; empty when there is none that can be called
    bool isMarked = false;
    SheetFields fields; ///< of one with a phone; without what no lead can have
};

/// One record of an answer.
[[nodiscard]] ContactSaid contactSaidIn(const QJsonObject &record);

} // namespace callboard::test
