// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/rulesverb.h"

#include "app/await.h"
#include "app/profile.h"
#include "app/texttable.h"
#include "app/timeargument.h"
#include "app/verboutput.h"
#include "app/verbs/standingruleoptions.h"
#include "app/verbs/verbactions.h"
#include "core/services/jsonshapes.h"
#include "core/services/rulepreset.h"
#include "core/services/ruleshapes.h"
#include "core/services/standingruletext.h"

namespace callboard::app {

namespace {

constexpr QLatin1String RulesName("rules");
constexpr int RunsShown = 50;

const char *const RuleKindWords = "sessions, check-up, recurring";

/// Changes \a rule by the options; what is wrong with them is told.
ExitStatus readOptions(VerbCall &call, services::Workspace &workspace, StandingRule &rule)
{
    if (const Result<void> read = readStandingRule(call, workspace, rule); !read)
        return call.output.failed(read.error());
    const Result<QString> misuse = standingRuleMisuse(call, workspace, rule);
    if (!misuse)
        return call.output.failed(misuse.error());
    return misuse->isEmpty() ? ExitStatus::Done : call.output.failed(ExitStatus::WrongUse, *misuse);
}

/// Options that belong to these words alone.
bool changesRules(const QString &word)
{
    return word == QLatin1String("add") || word == QLatin1String("edit");
}

} // namespace

Verb RulesVerb::verb()
{
    Verb verb;
    verb.name = RulesName;
    verb.synopsis =
        QStringLiteral("(list | show RULE | add sessions|check-up|recurring [OPTION]... | edit RULE "
                       "[OPTION]... | start RULE | stop RULE | run RULE | dry-run RULE [--at TIME] "
                       "| history RULE | delete RULE)");
    verb.summary = tr("Shows and changes the standing rules, which make campaigns by themselves.");
    verb.details = tr(
        "RULE is a rule's name or number. \"sessions\" call at set times who is new or was missed before, "
        "\"check-up\" calls who had a check-up so many days ago, \"recurring\" makes one campaign at a time "
        "of "
        "day. A new rule begins with the choices of its kind, which the options change, and is stopped: "
        "\"dry-run\" tells whom its next run would call and whom not, and writes nothing. Campaigns are made "
        "while a console or \"callboard run\" places calls; \"run\" makes one now, inside the rule's hours.");
    verb.options = standingRuleOptions();
    verb.options.append({QStringLiteral("at"), tr("With dry-run: the run at TIME instead of the next one."),
                         QStringLiteral("TIME")});
    verb.fewestWords = 1;
    verb.mostWords = 2;
    verb.run = &RulesVerb::run;
    return verb;
}

ExitStatus RulesVerb::run(VerbCall &call)
{
    VerbOutput &output = call.output;
    const QList<VerbAction<Action>> actions = {
        {QStringLiteral("list"), &RulesVerb::list},
        {QStringLiteral("add"), &RulesVerb::add, 1, 1},
        {QStringLiteral("show"), &RulesVerb::withRule<&RulesVerb::show>, 1, 1},
        {QStringLiteral("edit"), &RulesVerb::withRule<&RulesVerb::edit>, 1, 1},
        {QStringLiteral("start"), &RulesVerb::withRule<&RulesVerb::start>, 1, 1},
        {QStringLiteral("stop"), &RulesVerb::withRule<&RulesVerb::stop>, 1, 1},
        {QStringLiteral("run"), &RulesVerb::withRule<&RulesVerb::runNow>, 1, 1},
        {QStringLiteral("dry-run"), &RulesVerb::withRule<&RulesVerb::dryRun>, 1, 1},
        {QStringLiteral("history"), &RulesVerb::withRule<&RulesVerb::history>, 1, 1},
        {QStringLiteral("delete"), &RulesVerb::withRule<&RulesVerb::remove>, 1, 1},
    };
    ExitStatus status = ExitStatus::Done;
    const auto wanted = chosenAction(call, RulesName, actions, status);
    if (!wanted)
        return status;
    const QList<QCommandLineOption> ofRules = standingRuleOptions();
    for (const QCommandLineOption &option : ofRules) {
        if (!changesRules(wanted->word) && call.options.isSet(option.names().constFirst()))
            return output.failed(
                ExitStatus::WrongUse,
                tr("--%1 belongs to \"add\" and \"edit\" alone.").arg(option.names().constFirst()));
    }
    if (wanted->word != QLatin1String("dry-run") && call.options.isSet(QStringLiteral("at")))
        return output.failed(ExitStatus::WrongUse, tr("--at belongs to \"dry-run\" alone."));
    const auto workspace = openProfile(call, status);
    return workspace ? wanted->run(call, *workspace) : status;
}

template<RulesVerb::RuleAction action>
ExitStatus RulesVerb::withRule(VerbCall &call, services::Workspace &workspace)
{
    const Result<StandingRule> rule = await(services::StandingRuleService(workspace).named(call.words.at(1)));
    return rule ? action(call, workspace, *rule) : call.output.failed(rule.error());
}

ExitStatus RulesVerb::list(VerbCall &call, services::Workspace &workspace)
{
    VerbOutput &output = call.output;
    const auto rules = await(services::StandingRuleService(workspace).overviews());
    if (!rules)
        return output.failed(rules.error());
    QJsonArray shapes;
    TextTable table;
    for (const QString &title :
         {tr("ID"), tr("Name"), tr("Kind"), tr("State"), tr("Runs"), tr("Next run"), tr("Last run")})
        table.addColumn(title);
    for (const services::RuleOverview &overview : *rules) {
        const StandingRule &rule = overview.rule;
        shapes.append(services::ruleShape(overview, workspace.zone()));
        const QString last = overview.lastRun
                                 ? tr("%1: %2", "a moment, and what came of the run then")
                                       .arg(toIsoText(overview.lastRun->due, workspace.zone()),
                                            services::runText(*overview.lastRun, channelOf(rule.campaign)))
                                 : QString();
        table.addRow({QString::number(rule.id.value()), rule.name, services::ruleKindName(rule.kind),
                      services::ruleStateName(rule.state), services::ruleTimes(rule),
                      services::timeCell(overview.nextRun, workspace.zone()), last});
    }
    output.document({{QStringLiteral("success"), true}, {QStringLiteral("rules"), shapes}});
    if (table.isEmpty())
        output.line(tr("There are no rules."));
    else
        output.table(table);
    return ExitStatus::Done;
}

ExitStatus RulesVerb::show(VerbCall &call, services::Workspace &workspace, const StandingRule &rule)
{
    VerbOutput &output = call.output;
    const auto rules = await(services::StandingRuleService(workspace).overviews());
    if (!rules)
        return output.failed(rules.error());
    for (const services::RuleOverview &overview : *rules) {
        if (overview.rule.id != rule.id)
            continue;
        QJsonObject document = services::ruleShape(overview, workspace.zone());
        document.insert(QStringLiteral("success"), true);
        output.document(document);
        output.line(tr("%1: %2", "a rule and whether it is started")
                        .arg(rule.name, services::ruleStateName(rule.state)));
        if (overview.nextRun)
            output.line(tr("Next run: %1").arg(toIsoText(*overview.nextRun, workspace.zone())));
        if (!overview.trouble.isEmpty())
            output.note(overview.trouble);
    }
    const QStringList sentences = services::ruleSentences(rule);
    for (const QString &sentence : sentences)
        output.line(sentence);
    return ExitStatus::Done;
}

ExitStatus RulesVerb::add(VerbCall &call, services::Workspace &workspace)
{
    VerbOutput &output = call.output;
    const std::optional<StandingRuleKind> kind = standingRuleKindFromWord(call.words.at(1));
    if (!kind)
        return output.failed(
            Error{ErrorCode::InvalidArgument,
                  {QStringLiteral("rules add ") + call.words.at(1), QString::fromLatin1(RuleKindWords)},
                  {},
                  {}});
    StandingRule rule = services::rulePreset(*kind, workspace.checkUpDays());
    if (const ExitStatus read = readOptions(call, workspace, rule); read != ExitStatus::Done)
        return read;
    const Result<StandingRuleId> id = await(services::StandingRuleService(workspace).add(rule));
    if (!id)
        return output.failed(id.error());
    output.document({{QStringLiteral("success"), true}, {QStringLiteral("id"), id->value()}});
    const QStringList sentences = services::ruleSentences(rule);
    for (const QString &sentence : sentences)
        output.line(sentence);
    output.line(tr("The rule has the number %1 and is stopped until it is started.").arg(id->value()));
    return ExitStatus::Done;
}

ExitStatus RulesVerb::edit(VerbCall &call, services::Workspace &workspace, const StandingRule &rule)
{
    VerbOutput &output = call.output;
    StandingRule changed = rule;
    if (const ExitStatus read = readOptions(call, workspace, changed); read != ExitStatus::Done)
        return read;
    if (const Result<void> done = await(services::StandingRuleService(workspace).edit(changed)); !done)
        return output.failed(done.error());
    return show(call, workspace, changed);
}

ExitStatus RulesVerb::setState(VerbCall &call, services::Workspace &workspace, const StandingRule &rule,
                               StandingRuleState state)
{
    VerbOutput &output = call.output;
    const Result<void> done = await(services::StandingRuleService(workspace).setState(rule.id, state));
    if (!done)
        return output.failed(done.error());
    StandingRule now = rule;
    now.state = state;
    return show(call, workspace, now);
}

ExitStatus RulesVerb::start(VerbCall &call, services::Workspace &workspace, const StandingRule &rule)
{
    return setState(call, workspace, rule, StandingRuleState::Started);
}

ExitStatus RulesVerb::stop(VerbCall &call, services::Workspace &workspace, const StandingRule &rule)
{
    return setState(call, workspace, rule, StandingRuleState::Stopped);
}

void RulesVerb::tellReach(VerbOutput &output, const plan::RuleReach &reach, const QTimeZone &zone,
                          Channel channel)
{
    TextTable table;
    table.addColumn(tr("Leads"), TextTable::Align::Right);
    table.addColumn(tr("Which"));
    table.addColumn(tr("What is done"));
    for (const plan::RulePool &pool : reach.pools)
        table.addRow({QString::number(pool.leads.size()), services::poolName(pool, zone, channel),
                      services::poolAction(pool, zone, channel)});
    if (table.isEmpty())
        output.line(tr("No lead meets the rule's filter."));
    else
        output.table(table);
}

ExitStatus RulesVerb::runNow(VerbCall &call, services::Workspace &workspace, const StandingRule &rule)
{
    VerbOutput &output = call.output;
    const Result<services::RuleReceipt> receipt =
        await(services::StandingRuleService(workspace).runNow(rule.id));
    if (!receipt)
        return output.failed(receipt.error());
    const Channel channel = channelOf(rule.campaign);
    QJsonObject document = services::ruleRunShape(receipt->run, workspace.zone());
    document.insert(QStringLiteral("success"), true);
    document.insert(QStringLiteral("pools"),
                    services::ruleReachShape(receipt->reach, workspace.zone(), channel));
    output.document(document);
    tellReach(output, receipt->reach, workspace.zone(), channel);
    if (receipt->run.campaign.isValid())
        output.line(services::reachesText(tr("Campaign %1").arg(receipt->run.campaign.value()),
                                          receipt->run.leads, channel));
    else
        output.line(tr("There is %1.", "\"nobody to call\"").arg(services::nobodyText(channel)));
    for (const QString &warning : receipt->warnings)
        output.note(warning);
    return ExitStatus::Done;
}

ExitStatus RulesVerb::dryRun(VerbCall &call, services::Workspace &workspace, const StandingRule &rule)
{
    VerbOutput &output = call.output;
    std::optional<Instant> at;
    if (call.options.isSet(QStringLiteral("at"))) {
        const Result<Instant> read =
            parseTimeArgument(call.options.value(QStringLiteral("at")), workspace.clock().now());
        if (!read)
            return output.failed(read.error());
        at = *read;
    }
    const Result<services::RulePreview> preview =
        await(services::StandingRuleService(workspace).dryRun(rule, at));
    if (!preview)
        return output.failed(preview.error());
    const auto calls = static_cast<int>(preview->reach.toCall().size());
    const Channel channel = channelOf(rule.campaign);
    output.document(
        {{QStringLiteral("success"), true},
         {QStringLiteral("at"), toIsoText(preview->at, workspace.zone())},
         {QStringLiteral("open"), preview->isOpen},
         {QStringLiteral("call_count"), calls},
         {QStringLiteral("pools"), services::ruleReachShape(preview->reach, workspace.zone(), channel)}});
    tellReach(output, preview->reach, workspace.zone(), channel);
    output.line(services::wouldReachText(toIsoText(preview->at, workspace.zone()), calls, channel));
    if (!preview->isOpen)
        output.note(tr("Its hours are closed then: no campaign would be made."));
    return ExitStatus::Done;
}

ExitStatus RulesVerb::history(VerbCall &call, services::Workspace &workspace, const StandingRule &rule)
{
    VerbOutput &output = call.output;
    const Result<QList<StandingRuleRun>> runs =
        await(services::StandingRuleService(workspace).runs(rule.id, RunsShown));
    if (!runs)
        return output.failed(runs.error());
    QJsonArray shapes;
    TextTable table;
    for (const QString &title : {tr("Due"), tr("Campaign"), tr("What came of it")})
        table.addColumn(title);
    for (const StandingRuleRun &run : *runs) {
        shapes.append(services::ruleRunShape(run, workspace.zone()));
        table.addRow({toIsoText(run.due, workspace.zone()),
                      run.campaign.isValid() ? QString::number(run.campaign.value()) : QString(),
                      services::runText(run, channelOf(rule.campaign))});
    }
    output.document({{QStringLiteral("success"), true}, {QStringLiteral("runs"), shapes}});
    if (table.isEmpty())
        output.line(tr("This rule has not run yet."));
    else
        output.table(table);
    return ExitStatus::Done;
}

ExitStatus RulesVerb::remove(VerbCall &call, services::Workspace &workspace, const StandingRule &rule)
{
    VerbOutput &output = call.output;
    const Result<void> removed = await(services::StandingRuleService(workspace).remove(rule.id));
    if (!removed)
        return output.failed(removed.error());
    output.document({{QStringLiteral("success"), true}});
    output.line(tr("The rule %1 is deleted. The campaigns that it made stay.").arg(rule.name));
    return ExitStatus::Done;
}

} // namespace callboard::app
