// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/bolna/bolnaendings.h"

#include <QHash>

namespace callboard::providers::bolna {

namespace {

constexpr Ending Reached{Outcome::Completed, AfterCall::None};
constexpr Ending NoAnswer{Outcome::NoAnswer, AfterCall::RetryLater};
constexpr Ending Busy{Outcome::Busy, AfterCall::RetryLater};
constexpr Ending Voicemail{Outcome::Voicemail, AfterCall::RetryLater};
constexpr Ending BadNumber{Outcome::BadNumber, AfterCall::None};
constexpr Ending Cancelled{Outcome::Cancelled, AfterCall::None};
constexpr Ending Fault{Outcome::ProviderError, AfterCall::RetryLater};
constexpr Ending Stop{Outcome::ProviderError, AfterCall::StopAccount};

struct Reason
{
    QLatin1String words;
    Ending meaning;
};

// docs/providers/bolna.md, "Outcome mapping"; the first that is part of a reason counts.
constexpr Reason Reasons[] = {
    {QLatin1String("number invalid"), BadNumber}, {QLatin1String("invalid number"), BadNumber},
    {QLatin1String("not owned"), Stop},           {QLatin1String("recipient was busy"), Busy},
    {QLatin1String("recipient rejected"), Busy},  {QLatin1String("call unanswered"), NoAnswer},
    {QLatin1String("call timed out"), NoAnswer},  {QLatin1String("call canceled"), Cancelled},
    {QLatin1String("call cancelled"), Cancelled},
};

std::optional<Ending> byReasons(const QStringList &reasons)
{
    for (const QString &told : reasons) {
        const QString text = told.toLower().replace(u'_', u' ').simplified();
        for (const Reason &reason : Reasons) {
            if (text.contains(reason.words))
                return reason.meaning;
        }
    }
    return std::nullopt;
}

Ending endingOfStopped(const End &end)
{
    // Taken back because Bolna wanted to call at another time: the lead is owed its call.
    return end.stoppedByRequest && !end.wasPutOff ? Cancelled : Fault;
}

} // namespace

QString canonical(const QString &status)
{
    return status.trimmed().toLower().replace(u'_', u'-');
}

std::optional<CallPhase> phaseOf(const QString &canonicalStatus)
{
    static const QHash<QString, CallPhase> phases = {
        {QStringLiteral("prepared"), CallPhase::Queued},
        {QStringLiteral("scheduled"), CallPhase::Queued},
        {QStringLiteral("queued"), CallPhase::Queued},
        {QStringLiteral("rescheduled"), CallPhase::Queued},
        {QStringLiteral("initiated"), CallPhase::Ringing},
        {QStringLiteral("ringing"), CallPhase::Ringing},
        {QStringLiteral("in-progress"), CallPhase::Talking},
        {QStringLiteral("call-disconnected"), CallPhase::Disconnected},
        {QStringLiteral("completed"), CallPhase::Ended},
        {QStringLiteral("no-answer"), CallPhase::Ended},
        {QStringLiteral("busy"), CallPhase::Ended},
        {QStringLiteral("balance-low"), CallPhase::Ended},
        {QStringLiteral("failed"), CallPhase::Ended},
        {QStringLiteral("error"), CallPhase::Ended},
        {QStringLiteral("canceled"), CallPhase::Ended},
        {QStringLiteral("cancelled"), CallPhase::Ended},
        {QStringLiteral("stopped"), CallPhase::Ended},
    };
    const auto found = phases.constFind(canonicalStatus);
    return found != phases.cend() ? std::optional(*found) : std::nullopt;
}

Ending endingOf(const End &end)
{
    const QString &status = end.status;
    if (status == QLatin1String("balance-low"))
        return Stop;
    if (status == QLatin1String("stopped"))
        return endingOfStopped(end);
    const bool tookPlace =
        status == QLatin1String("completed") || status == QLatin1String("call-disconnected");
    if (tookPlace && end.isVoicemail)
        return Voicemail;
    if (end.talk.isReached() || (tookPlace && end.conversed))
        return Reached;
    if (const std::optional<Ending> told = byReasons(end.reasons))
        return *told;
    if (tookPlace) // answered and hung up at once
        return Reached;
    if (status == QLatin1String("no-answer"))
        return NoAnswer;
    if (status == QLatin1String("busy"))
        return Busy;
    if (status.startsWith(QLatin1String("cancel")))
        return Cancelled;
    return Fault;
}

} // namespace callboard::providers::bolna
