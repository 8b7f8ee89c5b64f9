// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/callschedulesverb.h"

#include "app/await.h"
#include "app/profile.h"
#include "app/texttable.h"
#include "app/verboutput.h"
#include "app/verbs/callscheduleoptions.h"
#include "app/verbs/figuretext.h"
#include "app/verbs/verbactions.h"
#include "app/verbs/verbarguments.h"
#include "core/services/callscheduleshapes.h"
#include "core/services/poolwork.h"
#include "core/services/workspace.h"

#include <QJsonArray>

namespace callboard::app {

namespace {

using services::CallScheduleService;
using services::CallScheduleStatus;
using services::CallScheduleView;

constexpr QLatin1String CallSchedulesName("call-schedules");
const char *const StatusWordsShown = "scheduled, in_progress, completed, failed, cancelled";

/// What a service does that blocks, waited for.
template<typename Work>
auto awaitPool(Work work)
{
    return await(services::runInPool(std::move(work)));
}

QString contactText(const CallScheduleView &schedule)
{
    if (!schedule.contact)
        return {};
    return schedule.contact->name.isEmpty() ? schedule.contact->number.e164() : schedule.contact->name;
}

} // namespace

Verb CallSchedulesVerb::verb()
{
    Verb verb;
    verb.name = CallSchedulesName;
    verb.synopsis = QStringLiteral(
        "(list [--status STATUS] | show ID | add (NUMBER | LEAD_UUID) --at TIME [OPTION]... | edit ID "
        "[OPTION]... | delete ID | execute ID | due | trigger-overdue | statistics [--days N])");
    verb.summary = tr("Schedules calls to single contacts, each at its own time.");
    verb.details =
        tr("Each is a campaign of one lead with one try, and ID is the campaign's number. \"add\" finds the "
           "lead with that number, or makes one; asking twice for the same contact and time calls once. "
           "\"execute\" calls now, before all others, and \"trigger-overdue\" does so with whatever is due, "
           "but for drafts and what somebody has paused; the rules hold all the same.");
    verb.options = callScheduleOptions();
    verb.fewestWords = 1;
    verb.mostWords = 2;
    verb.run = &CallSchedulesVerb::run;
    return verb;
}

ExitStatus CallSchedulesVerb::run(VerbCall &call)
{
    const QList<VerbAction<Action>> actions = {
        {QStringLiteral("list"), &CallSchedulesVerb::list},
        {QStringLiteral("show"), &CallSchedulesVerb::withSchedule<&CallSchedulesVerb::show>, 1, 1},
        {QStringLiteral("add"), &CallSchedulesVerb::add, 1, 1},
        {QStringLiteral("edit"), &CallSchedulesVerb::withSchedule<&CallSchedulesVerb::edit>, 1, 1},
        {QStringLiteral("delete"), &CallSchedulesVerb::withSchedule<&CallSchedulesVerb::remove>, 1, 1},
        {QStringLiteral("execute"), &CallSchedulesVerb::withSchedule<&CallSchedulesVerb::execute>, 1, 1},
        {QStringLiteral("due"), &CallSchedulesVerb::due},
        {QStringLiteral("trigger-overdue"), &CallSchedulesVerb::triggerOverdue},
        {QStringLiteral("statistics"), &CallSchedulesVerb::statistics},
    };
    ExitStatus status = ExitStatus::Done;
    const auto wanted = chosenAction(call, CallSchedulesName, actions, status);
    if (!wanted)
        return status;
    if (const QString misuse = callScheduleMisuse(call); !misuse.isEmpty())
        return call.output.failed(ExitStatus::WrongUse, misuse);
    const auto workspace = openProfile(call, status);
    return workspace ? wanted->run(call, *workspace) : status;
}

template<CallSchedulesVerb::ScheduleAction action>
ExitStatus CallSchedulesVerb::withSchedule(VerbCall &call, services::Workspace &workspace)
{
    const Result<CampaignId> id = readCampaignId(call, call.words.at(1));
    return id ? action(call, workspace, *id) : call.output.failed(id.error());
}

void CallSchedulesVerb::tellAll(VerbOutput &output, const QList<CallScheduleView> &schedules,
                                const QTimeZone &zone)
{
    output.document(services::callScheduleListShape(schedules, zone));
    TextTable table;
    for (const QString &title : {tr("ID"), tr("Contact"), tr("Time"), tr("Topic"), tr("Status")})
        table.addColumn(title);
    for (const CallScheduleView &schedule : schedules) {
        const Campaign &campaign = schedule.overview.campaign;
        table.addRow({QString::number(campaign.id.value()), contactText(schedule),
                      toIsoText(campaign.start, zone), campaign.brief.topic, toWord(schedule.status())});
    }
    if (table.isEmpty())
        output.line(tr("There are no such calls."));
    else
        output.table(table);
}

ExitStatus CallSchedulesVerb::list(VerbCall &call, services::Workspace &workspace)
{
    VerbOutput &output = call.output;
    const QString word = call.options.value(QStringLiteral("status"));
    const std::optional<CallScheduleStatus> status = services::callScheduleStatusFromWord(word);
    if (!word.isEmpty() && !status)
        return output.failed(
            Error{ErrorCode::InvalidArgument,
                  {QStringLiteral("--status ") + word, QString::fromLatin1(StatusWordsShown)},
                  {},
                  {}});
    Result<QList<CallScheduleView>> schedules =
        awaitPool([&workspace] { return CallScheduleService(workspace).all(); });
    if (!schedules)
        return output.failed(schedules.error());
    if (status)
        schedules->removeIf([&status](const CallScheduleView &each) { return each.status() != *status; });
    tellAll(output, *schedules, workspace.zone());
    return ExitStatus::Done;
}

ExitStatus CallSchedulesVerb::due(VerbCall &call, services::Workspace &workspace)
{
    const Result<QList<CallScheduleView>> schedules =
        awaitPool([&workspace] { return CallScheduleService(workspace).due(); });
    if (!schedules)
        return call.output.failed(schedules.error());
    tellAll(call.output, *schedules, workspace.zone());
    return ExitStatus::Done;
}

ExitStatus CallSchedulesVerb::tellOne(VerbCall &call, services::Workspace &workspace, CampaignId id,
                                      QJsonObject more)
{
    VerbOutput &output = call.output;
    const Result<CallScheduleView> schedule =
        awaitPool([&workspace, id] { return CallScheduleService(workspace).one(id); });
    if (!schedule)
        return output.failed(schedule.error());
    more.insert(QStringLiteral("success"), true);
    more.insert(QStringLiteral("call_schedule"), services::callScheduleShape(*schedule, workspace.zone()));
    output.document(more);
    const Campaign &campaign = schedule->overview.campaign;
    //: a call schedule: its number, the person, the time, and its state, a word of the API
    output.line(tr("%1: %2 at %3, %4")
                    .arg(QString::number(id.value()), contactText(*schedule),
                         toIsoText(campaign.start, workspace.zone()), toWord(schedule->status())));
    output.line(tr("Topic: %1, language: %2").arg(campaign.brief.topic, campaign.brief.language));
    if (!schedule->schedule.autoTrigger)
        output.line(tr("Nobody is called before it is executed."));
    return ExitStatus::Done;
}

ExitStatus CallSchedulesVerb::show(VerbCall &call, services::Workspace &workspace, CampaignId id)
{
    return tellOne(call, workspace, id);
}

ExitStatus CallSchedulesVerb::add(VerbCall &call, services::Workspace &workspace)
{
    VerbOutput &output = call.output;
    const Result<services::CallScheduleWish> wish = readCallScheduleWish(call, workspace.clock().now());
    if (!wish)
        return output.failed(wish.error());
    const Result<services::CallScheduleReceipt> receipt =
        awaitPool([&workspace, &wish] { return CallScheduleService(workspace).add(*wish); });
    if (!receipt)
        return output.failed(receipt.error());
    if (!receipt->isNew)
        output.note(tr("This call was asked for before."));
    for (const QString &warning : receipt->warnings)
        output.note(warning);
    return tellOne(call, workspace, receipt->id,
                   {{QStringLiteral("created"), receipt->isNew},
                    {QStringLiteral("warnings"), QJsonArray::fromStringList(receipt->warnings)}});
}

ExitStatus CallSchedulesVerb::edit(VerbCall &call, services::Workspace &workspace, CampaignId id)
{
    const Result<services::CallScheduleEdit> change = readCallScheduleEdit(call, workspace.clock().now());
    if (!change)
        return call.output.failed(change.error());
    const Result<void> edited =
        awaitPool([&workspace, id, &change] { return CallScheduleService(workspace).edit(id, *change); });
    return edited ? tellOne(call, workspace, id) : call.output.failed(edited.error());
}

ExitStatus CallSchedulesVerb::remove(VerbCall &call, services::Workspace &workspace, CampaignId id)
{
    const Result<void> removed =
        awaitPool([&workspace, id] { return CallScheduleService(workspace).remove(id); });
    if (!removed)
        return call.output.failed(removed.error());
    call.output.document({{QStringLiteral("success"), true}});
    call.output.line(
        tr("Call schedule %1 is deleted; the lead and the history of its calls stay.").arg(id.value()));
    return ExitStatus::Done;
}

ExitStatus CallSchedulesVerb::execute(VerbCall &call, services::Workspace &workspace, CampaignId id)
{
    const Result<void> executed =
        awaitPool([&workspace, id] { return CallScheduleService(workspace).execute(id); });
    return executed ? tellOne(call, workspace, id) : call.output.failed(executed.error());
}

ExitStatus CallSchedulesVerb::triggerOverdue(VerbCall &call, services::Workspace &workspace)
{
    VerbOutput &output = call.output;
    const Result<services::TriggerReceipt> receipt =
        awaitPool([&workspace] { return CallScheduleService(workspace).triggerOverdue(); });
    if (!receipt)
        return output.failed(receipt.error());
    output.document(services::triggerShape(*receipt));
    output.line(
        tr("%n overdue call(s) were triggered.", nullptr, static_cast<int>(receipt->triggered.size())));
    for (const services::TriggerReceipt::Held &held : receipt->held)
        //: %1: a call schedule's number, %2: a sentence
        output.line(tr("%1 waits on: %2").arg(QString::number(held.id.value()), held.why));
    return ExitStatus::Done;
}

ExitStatus CallSchedulesVerb::statistics(VerbCall &call, services::Workspace &workspace)
{
    VerbOutput &output = call.output;
    const Result<int> days =
        numberOption(call, QStringLiteral("days"), services::UsualFigureDays, 1, services::MostFigureDays);
    if (!days)
        return output.failed(days.error());
    const Result<QList<CallScheduleView>> schedules =
        awaitPool([&workspace] { return CallScheduleService(workspace).all(); });
    if (!schedules)
        return output.failed(schedules.error());
    const Result<services::HouseFigures> figures =
        await(services::FigureService(workspace).ofLastDays(*days));
    if (!figures)
        return output.failed(figures.error());
    const services::CallScheduleCounts counts = services::countsOf(*schedules, workspace.clock().now());
    output.document(services::callScheduleStatisticsShape(counts, *figures, workspace.zone()));
    output.line(tr("Calls to single contacts: %1, of which %2 are due.").arg(counts.total).arg(counts.due));
    for (auto it = counts.byStatus.cbegin(); it != counts.byStatus.cend(); ++it)
        output.line(QStringLiteral("  %1: %2").arg(toWord(it.key())).arg(it.value()));
    const QStringList sentences = figureSentences(*figures, workspace.zone());
    for (const QString &sentence : sentences)
        output.line(sentence);
    if (!figures->calls.failures.isEmpty())
        output.table(failureTable(figures->calls.failures));
    return ExitStatus::Done;
}

} // namespace callboard::app
