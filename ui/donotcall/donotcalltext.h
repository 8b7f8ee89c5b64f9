// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/donotcallservice.h"
#include "ui/common/statusbadge.h"

class QTimeZone;

namespace callboard::ui {

[[nodiscard]] BadgeLook badgeLook(DoNotCallList list);
/// The number, or the prefix with a star: "+91140*".
[[nodiscard]] QString entryText(const DoNotCallEntry &entry);
/// From its expiry on, a register forbids still but must be replaced by a newer file.
[[nodiscard]] bool isTooOld(const std::optional<Instant> &expires, Instant now);
/// "TRAI: 120,340 entries, read Tue 3 Nov 2026, 10:00 IST, good until ..."; says so when it is too old.
[[nodiscard]] QString registerText(const store::DoNotCallRepository::Register &read, Instant now,
                                   const QTimeZone &zone);
/// What was added, stood there already, and which leads are marked now: sentences.
[[nodiscard]] QString receiptText(const services::DoNotCallReceipt &receipt);
/// What a search box holds, as the lists are searched: a number may be typed with spaces, a prefix with its
/// star.
[[nodiscard]] QString searchWord(const QString &typed);

} // namespace callboard::ui
