// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/decideverb.h"

#include "app/await.h"
#include "app/profile.h"
#include "app/verboutput.h"
#include "core/base/words.h"
#include "core/services/attemptservice.h"

namespace callboard::app {

namespace {

using services::DoubtDecision;

constexpr WordTable<DoubtDecision, 5> Words = {{
    {DoubtDecision::CheckAgain, QLatin1String("check-again")},
    {DoubtDecision::TreatAsCalled, QLatin1String("treat-as-called")},
    {DoubtDecision::Release, QLatin1String("release")},
    {DoubtDecision::CallAfterAll, QLatin1String("call-after-all")},
    {DoubtDecision::Leave, QLatin1String("leave")},
}};

QString doneText(DoubtDecision decision)
{
    switch (decision) {
    case DoubtDecision::CheckAgain:
        return DecideVerb::tr("The engine asks the provider about this call again.");
    case DoubtDecision::TreatAsCalled:
        return DecideVerb::tr("The lead counts as called.");
    case DoubtDecision::Release:
        return DecideVerb::tr("The lead may be called again.");
    case DoubtDecision::CallAfterAll:
        return DecideVerb::tr("The lead is called after all.");
    case DoubtDecision::Leave:
        return DecideVerb::tr("The lead stays uncalled.");
    }
    Q_UNREACHABLE();
}

} // namespace

Verb DecideVerb::verb()
{
    Verb verb;
    verb.name = QStringLiteral("decide");
    verb.synopsis =
        QStringLiteral("ATTEMPT_ID (check-again | treat-as-called | release --why TEXT | call-after-all | "
                       "leave)");
    verb.summary = tr("Decides about a call of which nobody knows whether it was placed, or an appointment "
                      "that was missed.");
    verb.details = tr(
        "\"attempts --parked\" lists those that wait for a decision. \"check-again\" asks the provider once "
        "more. \"treat-as-called\" takes the call as placed; this is done without you after 24 hours. "
        "\"release\" lets the lead be called again and accepts that this may be a second call; it wants the "
        "reason, which is kept with the call. Of an appointment that was missed while Callboard did not run, "
        "\"call-after-all\" calls the lead now, and \"leave\" does not.");
    verb.options = {
        {QStringLiteral("why"), tr("With release: why a second call is acceptable."), QStringLiteral("TEXT")},
    };
    verb.fewestWords = 2;
    verb.mostWords = 2;
    verb.run = &DecideVerb::run;
    return verb;
}

ExitStatus DecideVerb::run(VerbCall &call)
{
    VerbOutput &output = call.output;
    const AttemptId id = AttemptId::fromText(call.words.constFirst());
    const std::optional<DoubtDecision> decision = valueIn(Words, call.words.constLast());
    if (!id.isValid())
        return output.failed(Error{
            ErrorCode::InvalidArgument, {call.words.constFirst(), QStringLiteral("ATTEMPT_ID")}, {}, {}});
    if (!decision) {
        return output.failed(
            Error{ErrorCode::InvalidArgument,
                  {call.words.constLast(),
                   QStringLiteral("check-again, treat-as-called, release, call-after-all, leave")},
                  {},
                  {}});
    }
    const QString why = call.options.value(QStringLiteral("why"));
    if (*decision == DoubtDecision::Release && why.trimmed().isEmpty())
        return output.failed(ExitStatus::WrongUse, tr("Say why a second call is acceptable: --why TEXT."));
    ExitStatus status = ExitStatus::Done;
    const auto workspace = openProfile(call, status);
    if (!workspace)
        return status;
    const Result<void> decided = await(services::AttemptService(*workspace).decide(id, *decision, why));
    if (!decided)
        return output.failed(decided.error());
    output.document({{QStringLiteral("success"), true}});
    output.line(doneText(*decision));
    return ExitStatus::Done;
}

} // namespace callboard::app
