// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/whyverb.h"

#include "app/await.h"
#include "app/texttable.h"
#include "app/verboutput.h"
#include "app/verbs/leadverb.h"
#include "core/services/attemptservice.h"
#include "core/services/jsonshapes.h"
#include "core/services/reasontext.h"

#include <QJsonArray>

namespace callboard::app {

namespace {

/// The word under which a rule's answer is told in JSON.
QString answerWord(plan::Answer answer)
{
    switch (answer) {
    case plan::Answer::CallNow:
        return QStringLiteral("call_now");
    case plan::Answer::NotBefore:
        return QStringLiteral("not_before");
    case plan::Answer::Never:
        return QStringLiteral("never");
    }
    Q_UNREACHABLE();
}

QJsonArray ruleShapes(const plan::Eligibility &eligibility, const QTimeZone &zone)
{
    QJsonArray shapes;
    for (const plan::RuleVerdict &verdict : eligibility.rules)
        shapes.append(
            QJsonObject{{QStringLiteral("rule"), toWord(verdict.rule)},
                        {QStringLiteral("answer"), answerWord(verdict.answer)},
                        {QStringLiteral("value"), verdict.value},
                        {QStringLiteral("not_before"), services::timeValue(verdict.notBefore, zone)}});
    return shapes;
}

} // namespace

Verb WhyVerb::verb()
{
    return leadVerb(
        QStringLiteral("why"),
        tr("Says why a lead is not being called now, every rule with its value, and when it could be."),
        &WhyVerb::run);
}

ExitStatus WhyVerb::run(VerbCall &call)
{
    ExitStatus status = ExitStatus::Done;
    const std::optional<OpenedLead> opened = openLead(call, status);
    if (!opened)
        return status;
    const services::Workspace &workspace = *opened->workspace;
    const Result<services::WhyAnswer> answer =
        await(services::WhyService(*opened->workspace).why(opened->lead.id));
    if (!answer)
        return call.output.failed(answer.error());
    writeDocument(*answer, workspace.zone(), call.output);
    writeText(*answer, workspace.zone(), call.output);
    return ExitStatus::Done;
}

void WhyVerb::writeDocument(const services::WhyAnswer &answer, const QTimeZone &zone, VerbOutput &output)
{
    QJsonArray campaigns;
    for (const services::WhyInCampaign &why : answer.campaigns) {
        const plan::Reason reason = services::toldReason(why.eligibility);
        const std::optional<Instant> notBefore =
            reason == why.eligibility.reason ? why.eligibility.notBefore : std::nullopt;
        campaigns.append(QJsonObject{{QStringLiteral("campaign_id"), why.campaign.id.value()},
                                     {QStringLiteral("campaign"), why.campaign.name},
                                     {QStringLiteral("answer"), answerWord(why.eligibility.answer)},
                                     {QStringLiteral("reason"), toWord(reason)},
                                     {QStringLiteral("not_before"), services::timeValue(notBefore, zone)},
                                     {QStringLiteral("text"), services::whyText(why, zone)},
                                     {QStringLiteral("rules"), ruleShapes(why.eligibility, zone)}});
    }
    output.document({{QStringLiteral("success"), true},
                     {QStringLiteral("lead_uuid"), answer.lead.uuid.toString(QUuid::WithoutBraces)},
                     {QStringLiteral("call_status"), toWord(answer.lead.status)},
                     {QStringLiteral("campaigns"), campaigns}});
}

void WhyVerb::writeText(const services::WhyAnswer &answer, const QTimeZone &zone, VerbOutput &output)
{
    if (answer.campaigns.isEmpty()) {
        output.line(tr("This lead is in no campaign that is still going to call it."));
        if (answer.lastCall)
            output.line(tr("Its last call ended %1 in the campaign %2: %3.")
                            .arg(services::timeCell(answer.lastCall->at, zone), answer.lastCall->campaign,
                                 services::outcomeText(answer.lastCall->outcome)));
        return;
    }
    for (const services::WhyInCampaign &why : answer.campaigns) {
        output.line(tr("Campaign %1, %2:").arg(why.campaign.id.value()).arg(why.campaign.name));
        output.line(services::whyText(why, zone));
        TextTable table;
        for (const QString &title : {tr("Rule"), tr("Says"), tr("Value")})
            table.addColumn(title);
        for (const plan::RuleVerdict &verdict : why.eligibility.rules)
            table.addRow({services::ruleName(verdict.rule), verdictText(verdict, zone),
                          services::countedValue(verdict)});
        output.table(table);
    }
}

QString WhyVerb::verdictText(const plan::RuleVerdict &verdict, const QTimeZone &zone)
{
    switch (verdict.answer) {
    case plan::Answer::CallNow:
        return tr("yes");
    case plan::Answer::Never:
        return tr("never");
    case plan::Answer::NotBefore:
        return verdict.notBefore ? tr("not before %1").arg(services::timeCell(verdict.notBefore, zone))
                                 : tr("not now");
    }
    Q_UNREACHABLE();
}

} // namespace callboard::app
