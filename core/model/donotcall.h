// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"

#include <QString>

#include <optional>

namespace callboard {

/// Whose list an entry is on. Registers are files of an authority, with an age at which they must not be
/// trusted any longer (31 days US, 28 days UK); the house's own entries never age.
enum class DoNotCallList { House = 1, OptOut, Register };

[[nodiscard]] QString toWord(DoNotCallList list);
[[nodiscard]] std::optional<DoNotCallList> doNotCallListFromWord(QStringView word);

/// One entry: a number, or every number that begins with a prefix.
struct DoNotCallEntry
{
    qint64 id = 0;
    DoNotCallList list = DoNotCallList::House;
    QString number; ///< E.164; empty when the entry is a prefix
    QString prefix; ///< "+" and digits; empty when the entry is a number
    QString source; ///< a register's name, or where the opt-out was said
    QString note;
    std::optional<CampaignId> campaign; ///< of this campaign alone; nothing: of all
    Instant addedAt;
    std::optional<Instant> expiresAt; ///< registers: when the file is too old; the entry still forbids

    friend bool operator==(const DoNotCallEntry &, const DoNotCallEntry &) = default;
};

} // namespace callboard
