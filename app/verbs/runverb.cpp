// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/runverb.h"

#include "app/exitguard.h"
#include "app/profile.h"
#include "app/verboutput.h"
#include "app/verbs/runsession.h"
#include "app/verbs/verbarguments.h"

#include <QFileInfo>

#include <cstdlib>
#include <memory>

namespace callboard::app {

namespace {

constexpr milliseconds EndPatience{2'000};
constexpr int DefaultIdleMinutes = 10;
constexpr int MostIdleMinutes = 7 * 24 * 60;

Result<RunSession::Wish> readWish(const VerbCall &call)
{
    RunSession::Wish wish;
    wish.once = call.options.isSet(QStringLiteral("once"));
    const QString readyFile = call.options.value(QStringLiteral("ready-file"));
    if (!readyFile.isEmpty())
        wish.readyFile = QFileInfo(readyFile).absoluteFilePath();
    const bool untilIdle = call.options.isSet(QStringLiteral("until-idle"));
    if (untilIdle && wish.once)
        return fail(ErrorCode::InvalidArgument, {QStringLiteral("--until-idle --once"),
                                                 QStringLiteral("--until-idle [MINUTES], --once")});
    if (!untilIdle && !call.words.isEmpty())
        return fail(ErrorCode::InvalidArgument,
                    {call.words.constFirst(), QStringLiteral("--until-idle MINUTES")});
    if (!untilIdle)
        return wish;
    const Result<int> minutes =
        call.words.isEmpty()
            ? Result<int>(DefaultIdleMinutes)
            : readNumber(QStringLiteral("--until-idle"), call.words.constFirst(), 0, MostIdleMinutes);
    if (!minutes)
        return fail(minutes.error());
    wish.untilIdle = seconds{60} * *minutes;
    return wish;
}

} // namespace

Verb RunVerb::verb()
{
    Verb verb;
    verb.name = QStringLiteral("run");
    verb.synopsis = QStringLiteral("[--until-idle [MINUTES]] [--once] [--ready-file FILE]");
    verb.summary = tr("Runs the engine without a window, until it is interrupted.");
    verb.details = tr(
        "Prints a line for each attempt on standard error, with --json a JSON line each on standard "
        "output. An interrupt ends it cleanly: no new calls, requests in flight are finished or recorded "
        "as unknown. A second engine on the same profile is refused with exit status 3. When the database "
        "fails, dialling stops and is tried again by itself; with --until-idle or --once it ends with exit "
        "status 1.");
    verb.options = {
        {QStringLiteral("until-idle"), tr("End once nothing is live or in doubt and nothing falls due within "
                                          "MINUTES; 10 if not given. What is "
                                          "due later, or waits for your decision, is told and left.")},
        {QStringLiteral("once"), tr("Look once: settle what is open, place what is due, and end.")},
        {QStringLiteral("ready-file"), tr("Create FILE once dialling may begin."), QStringLiteral("FILE")},
    };
    verb.mostWords = 1;
    verb.run = &RunVerb::run;
    return verb;
}

ExitStatus RunVerb::run(VerbCall &call)
{
    const Result<RunSession::Wish> wish = readWish(call);
    if (!wish)
        return call.output.failed(wish.error());
    ExitStatus status = ExitStatus::Done;
    auto workspace = openProfile(call, status);
    if (!workspace)
        return status;
    auto session = std::make_unique<RunSession>(*workspace, call.output, *wish);
    status = session->run();
    // Polls that hang change nothing that the next run would not ask for again.
    const ExitGuard guard(EndPatience, [status] { std::_Exit(static_cast<int>(status)); });
    session.reset();
    workspace.reset();
    return status;
}

} // namespace callboard::app
