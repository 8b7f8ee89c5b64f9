// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/providers/ending.h"

#include <QStringList>

namespace callboard::providers::bolna {

/// What Bolna tells of the end of a call.
struct End
{
    QString status;      ///< canonical(), a terminal one or call-disconnected
    QStringList reasons; ///< termination reason, hang-up reason, error message; those that were told
    TalkEvidence talk;
    bool conversed = false; ///< somebody talked, however briefly
    bool isVoicemail = false;
    bool stoppedByRequest = false; ///< with status "stopped": the API's doing, not the carrier's silence
    bool wasPutOff = false;        ///< Bolna had moved the call to its own hours before
};

/// Bolna's status in its one spelling: lower case, dashes ("balance_low" has been seen).
[[nodiscard]] QString canonical(const QString &status);

/// Where a call of this status is; nothing for a status that is not known.
[[nodiscard]] std::optional<CallPhase> phaseOf(const QString &canonicalStatus);

/// What an end came to (ruling 3): by its status, and where nobody talked also by its reasons, because
/// "completed" follows the carrier's life cycle and comes for rejected calls, too. Reasons that are not known
/// change nothing.
[[nodiscard]] Ending endingOf(const End &end);

} // namespace callboard::providers::bolna
