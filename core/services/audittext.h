// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/auditentry.h"
#include "core/services/auditservice.h"

#include <QTimeZone>

namespace callboard::services {

/// "Campaign paused"; the word itself for one that a newer program wrote. Translated, as all of these.
[[nodiscard]] QString auditActText(const QString &act);
/// "Campaign 12", "Setting limits.system".
[[nodiscard]] QString auditObjectText(const AuditEntry &entry);
/// "Campaigns", for a choice.
[[nodiscard]] QString auditObjectKindText(AuditObjectKind kind);
/// "Asha", "Asha (asha.rao at this computer)", "API, token call".
[[nodiscard]] QString auditActorText(const AuditEntry &entry);

/// What was found, in sentences.
[[nodiscard]] QString verdictText(const AuditVerdict &verdict);
/// What a look at the trail can prove, and what it cannot.
[[nodiscard]] QString auditLimitsText();

} // namespace callboard::services
