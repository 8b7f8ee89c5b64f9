// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/model/phonenumber.h"
#include "core/security/columncipher.h"

#include <QList>
#include <QSet>
#include <QStringList>

namespace callboard::store {

class Database;

/// The prefixes by which a do-not-call list may name \a number, shortest first.
[[nodiscard]] QStringList listPrefixes(const PhoneNumber &number);

/// Those of \a numbers for which DoNotCallRepository::forbidding() finds an entry, by a statement for many of
/// them.
[[nodiscard]] Result<QSet<PhoneNumber>> forbiddenAmong(Database &database,
                                                       const security::ColumnCipher &cipher,
                                                       const QList<PhoneNumber> &numbers,
                                                       CampaignId campaign);

/// Those of \a numberIndexes that stand on a list for \a campaign as whole numbers, where only the index is
/// known.
[[nodiscard]] Result<QSet<QByteArray>> listedAmong(Database &database, const QList<QByteArray> &numberIndexes,
                                                   CampaignId campaign);

} // namespace callboard::store
