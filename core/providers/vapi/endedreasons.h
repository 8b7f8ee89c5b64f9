// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/providers/ending.h"

#include <QHash>
#include <QList>

namespace callboard::providers {

/// Vapi's reasons for the end of a call, and what Callboard makes of each (ruling 3). The 595 known reasons
/// come from resources/providers/vapi-ended-reasons.csv; a reason that Vapi added later is matched against
/// the patterns by which that file was made, and in the end judged by the talk alone. Read once, then
/// immutable.
class EndedReasons
{
public:
    /// The column "action" of the file.
    enum class Action {
        None = 1,
        RetryLater,
        RetrySlower,
        RetryIfNotConnected,
        CheckConnected,
        PauseCampaign,
        NotOutbound,
    };
    /// The column "outcome", in the words of the provider pages.
    enum class Kind { Completed = 1, NoAnswer, Busy, Voicemail, FailedPermanent, FailedTransient, Cancelled };

    struct Class
    {
        Kind kind = Kind::FailedTransient;
        Action action = Action::None;

        friend bool operator==(const Class &, const Class &) = default;
    };

    [[nodiscard]] static const EndedReasons &vapi();

    /// From CSV text with the header endedReason,outcome,action. Lines that hold unknown words make it fail
    /// with FileMalformed, `where` naming the line.
    [[nodiscard]] static Result<EndedReasons> fromCsv(const QByteArray &csv);

    [[nodiscard]] Ending ending(const QString &reason, const TalkEvidence &talk) const;
    /// From the list or, failing that, from the patterns; nothing if neither knows the reason.
    [[nodiscard]] std::optional<Class> classOf(const QString &reason) const;
    /// From the patterns alone, as a reason that is not in the list is read.
    [[nodiscard]] static std::optional<Class> classByPattern(const QString &reason);
    [[nodiscard]] QList<QString> known() const { return m_classes.keys(); }

private:
    QHash<QString, Class> m_classes;
};

} // namespace callboard::providers
