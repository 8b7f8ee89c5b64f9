// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/vapi/endedreasons.h"

#include "core/base/log.h"
#include "core/base/words.h"

#include <QFile>

// Outside every namespace, as the macro wants it: a static library's resources are dropped by the linker
// unless something names them.
static void initProviderResources()
{
    Q_INIT_RESOURCE(providers);
}

namespace callboard::providers {

namespace {

using Action = EndedReasons::Action;
using Kind = EndedReasons::Kind;
using Class = EndedReasons::Class;

constexpr WordTable<Kind, 7> KindWords = {{
    {Kind::Completed, QLatin1String("completed")},
    {Kind::NoAnswer, QLatin1String("no-answer")},
    {Kind::Busy, QLatin1String("busy")},
    {Kind::Voicemail, QLatin1String("voicemail")},
    {Kind::FailedPermanent, QLatin1String("failed-permanent")},
    {Kind::FailedTransient, QLatin1String("failed-transient")},
    {Kind::Cancelled, QLatin1String("cancelled")},
}};

constexpr WordTable<Action, 7> ActionWords = {{
    {Action::None, QLatin1String("none")},
    {Action::RetryLater, QLatin1String("retry-later")},
    {Action::RetrySlower, QLatin1String("retry-slower")},
    {Action::RetryIfNotConnected, QLatin1String("retry-if-not-connected")},
    {Action::CheckConnected, QLatin1String("check-connected")},
    {Action::PauseCampaign, QLatin1String("pause-campaign")},
    {Action::NotOutbound, QLatin1String("not-outbound")},
}};

struct Pattern
{
    const char *text; ///< a star at an end stands for anything
    Class meaning;
};

constexpr Class Done{Kind::Completed, Action::None};
constexpr Class Check{Kind::Completed, Action::CheckConnected};
constexpr Class NoAnswer{Kind::NoAnswer, Action::RetryLater};
constexpr Class Slower{Kind::FailedTransient, Action::RetrySlower};
constexpr Class Stop{Kind::FailedTransient, Action::PauseCampaign};
constexpr Class Fault{Kind::FailedTransient, Action::RetryIfNotConnected};

// The first that fits counts; docs/providers/vapi.md, "Outcome mapping".
constexpr Pattern Patterns[] = {
    {"*concurrency-limit*", Slower},
    {"*rate-limit*", Slower},
    {"*-429-*", Slower},
    {"customer-ended-call*", Done},
    {"assistant-ended-call*", Done},
    {"assistant-forwarded-call*", Done},
    {"customer-busy*", {Kind::Busy, Action::RetryLater}},
    {"*operator-busy*", {Kind::Busy, Action::RetryLater}},
    {"*did-not-answer*", NoAnswer},
    {"*no-answer*", NoAnswer},
    {"*outbound-sip-408*", NoAnswer},
    {"*outbound-sip-480*", NoAnswer},
    {"*voicemail-detected*", {Kind::Voicemail, Action::RetryLater}},
    {"*misdialed*", {Kind::FailedPermanent, Action::None}},
    {"call.start.error-subscription-*", Stop},
    {"*fraud-check-failed*", Stop},
    {"*get-assistant*", Stop},
    {"*get-phone-number*", Stop},
    {"*daily-limit*", Stop},
    {"assistant-not-*", Stop},
    {"assistant-request-*", Stop},
    {"*-400-*", Stop},
    {"*-401-*", Stop},
    {"*-403-*", Stop},
    {"*quota*", Stop},
    {"*invalid-voice*", Stop},
    {"*hook-executed*", Check},
    {"*transfer*", Check},
    {"*-completed-call", Check},
    {"*vapifault*", Fault},
    {"*providerfault*", Fault},
    {"*-llm-failed", Fault},
    {"*-voice-failed", Fault},
    {"*-transcriber-failed", Fault},
    {"*worker-shutdown*", Fault},
    {"phone-call-provider-*", Fault},
    {"twilio-failed-*", Fault},
    {"vonage-*", Fault},
    {"*outbound-sip-503*", Fault},
    {"*manually-canceled*", {Kind::Cancelled, Action::None}},
    {"*-call-deleted", {Kind::Cancelled, Action::None}},
};

bool fits(QLatin1String pattern, const QString &reason)
{
    const bool openStart = pattern.startsWith(u'*');
    const bool openEnd = pattern.endsWith(u'*');
    const QLatin1String middle =
        pattern.mid(openStart ? 1 : 0, pattern.size() - (openStart ? 1 : 0) - (openEnd ? 1 : 0));
    if (openStart && openEnd)
        return reason.contains(middle);
    return openStart ? reason.endsWith(middle) : reason.startsWith(middle);
}

Outcome outcomeOf(Kind kind)
{
    switch (kind) {
    case Kind::Completed:
        return Outcome::Completed;
    case Kind::NoAnswer:
        return Outcome::NoAnswer;
    case Kind::Busy:
        return Outcome::Busy;
    case Kind::Voicemail:
        return Outcome::Voicemail;
    case Kind::FailedPermanent:
        return Outcome::BadNumber;
    case Kind::FailedTransient:
        return Outcome::ProviderError;
    case Kind::Cancelled:
        return Outcome::Cancelled;
    }
    Q_UNREACHABLE();
}

Ending endingOf(const Class &known, const TalkEvidence &talk)
{
    switch (known.action) {
    case Action::None:
        return {outcomeOf(known.kind), AfterCall::None};
    case Action::RetryLater:
        return {outcomeOf(known.kind), AfterCall::RetryLater};
    case Action::RetrySlower:
        return {outcomeOf(known.kind), AfterCall::RetrySlower};
    case Action::CheckConnected:
        if (talk.isReached())
            return {Outcome::Completed, AfterCall::None};
        return {Outcome::NoAnswer, AfterCall::RetryLater};
    case Action::RetryIfNotConnected:
        if (talk.isReached())
            return {Outcome::Completed, AfterCall::None};
        return {outcomeOf(known.kind), AfterCall::RetryLater};
    case Action::PauseCampaign:
        // The account is at fault and never the lead, so even a "permanent" failure is not a bad number.
        return {Outcome::ProviderError, AfterCall::StopAccount};
    case Action::NotOutbound:
        return {Outcome::ProviderError, AfterCall::None};
    }
    Q_UNREACHABLE();
}

} // namespace

const EndedReasons &EndedReasons::vapi()
{
    static const EndedReasons reasons = [] {
        initProviderResources();
        QFile file(QStringLiteral(":/callboard/providers/vapi-ended-reasons.csv"));
        const bool opened = file.open(QIODevice::ReadOnly);
        Result<EndedReasons> read = fromCsv(opened ? file.readAll() : QByteArray());
        if (!read)
            qFatal("The list of ended reasons that is built into the program is damaged.");
        return std::move(read).value();
    }();
    return reasons;
}

Result<EndedReasons> EndedReasons::fromCsv(const QByteArray &csv)
{
    EndedReasons reasons;
    QList<QByteArray> lines = csv.trimmed().split('\n');
    const auto malformed = [](qsizetype line) {
        Error error{ErrorCode::FileMalformed, {QStringLiteral("ended reasons")}, QString::number(line), {}};
        return fail(error);
    };
    if (lines.takeFirst().trimmed() != "endedReason,outcome,action")
        return malformed(1);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QStringList fields = QString::fromUtf8(lines.at(i)).trimmed().split(u',');
        if (fields.size() != 3 || fields.at(0).isEmpty())
            return malformed(i + 2);
        const std::optional<Kind> kind = valueIn(KindWords, fields.at(1));
        const std::optional<Action> action = valueIn(ActionWords, fields.at(2));
        if (!kind || !action)
            return malformed(i + 2);
        reasons.m_classes.insert(fields.at(0), {*kind, *action});
    }
    return reasons;
}

Ending EndedReasons::ending(const QString &reason, const TalkEvidence &talk) const
{
    const std::optional<Class> known = classOf(reason);
    if (known) {
        if (known->action == Action::NotOutbound)
            qCWarning(lcProvider) << "an outbound call ended as none can:" << reason.left(120);
        return endingOf(*known, talk);
    }
    qCWarning(lcProvider) << "unknown ended reason:" << reason.left(120);
    if (talk.isReached())
        return {Outcome::Completed, AfterCall::None};
    const bool neverBegan = reason.startsWith(QLatin1String("call.start."));
    return {Outcome::ProviderError, neverBegan ? AfterCall::RetryLater : AfterCall::None};
}

std::optional<Class> EndedReasons::classOf(const QString &reason) const
{
    const auto found = m_classes.constFind(reason);
    return found != m_classes.cend() ? std::optional(*found) : classByPattern(reason);
}

std::optional<Class> EndedReasons::classByPattern(const QString &reason)
{
    for (const Pattern &pattern : Patterns) {
        if (fits(QLatin1String(pattern.text), reason))
            return pattern.meaning;
    }
    return std::nullopt;
}

} // namespace callboard::providers
