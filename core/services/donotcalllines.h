// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/auditnote.h"
#include "core/services/donotcallservice.h"
#include "core/store/store.h"

namespace callboard::intake {
class NumberNormaliser;
class TextSource;
} // namespace callboard::intake

namespace callboard::services {

struct ListedLine;

// The steps of DoNotCallService.

/// For numbers without a country code: the house's region. Blocks: pool threads only.
[[nodiscard]] Result<intake::NumberNormaliser> houseNormaliser(Workspace &workspace);

/// Reads \a source to its end, a line at a time, and writes its numbers and prefixes in pieces as entries
/// like \a model. Blocks: pool threads only. Cancelled when \a control is; what was written until then stays.
[[nodiscard]] Result<DoNotCallReceipt> takeLines(Workspace &workspace, intake::TextSource &source,
                                                 const DoNotCallEntry &model, const JobControlPtr &control);

/// What the audit trail is told of an entry: its list, and never its number.
[[nodiscard]] AuditNote entryNote(AuditAct act, qint64 id, const DoNotCallEntry &entry);

/// In a transaction of its own, on the ledger's thread.
[[nodiscard]] Result<void> insertEntries(store::Store &store, const QList<DoNotCallEntry> &entries,
                                         Instant now, DoNotCallReceipt &receipt);

/// A line that is no entry is the heading of what follows, is told as unusable, or is blank.
void tellUnusable(qint64 line, const ListedLine &read, std::optional<RejectedNumber> &heading,
                  QList<RejectedNumber> &rejected);

} // namespace callboard::services
