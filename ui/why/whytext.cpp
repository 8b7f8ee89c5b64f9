// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/why/whytext.h"

#include "core/services/attemptservice.h"
#include "core/services/reasontext.h"
#include "ui/common/timetext.h"

#include <QCoreApplication>

namespace callboard::ui {

namespace {

using plan::Answer;
using plan::Reason;

struct WhyText
{
    Q_DECLARE_TR_FUNCTIONS(WhyText)
};

QString momentText(const QString &value, const QTimeZone &zone)
{
    const QDateTime moment = QDateTime::fromString(value, Qt::ISODate);
    return moment.isValid() ? instantText(fromDateTime(moment), zone) : value;
}

QString stateText(const QString &value)
{
    const std::optional<CampaignState> state = campaignStateFromWord(value);
    return state ? services::campaignStateText(*state) : value;
}

QString statusText(const QString &value)
{
    const std::optional<LeadStatus> status = leadStatusFromWord(value);
    return status ? services::leadStatusText(*status) : value;
}

/// The rule names the list by its word, and behind a colon where the entry comes from.
QString listedText(const QString &value)
{
    const qsizetype end = value.indexOf(u':');
    const std::optional<DoNotCallList> list =
        doNotCallListFromWord(QStringView(value).first(end < 0 ? value.size() : end));
    if (!list)
        return value;
    const QString name = services::doNotCallListText(*list);
    return end < 0 ? name
                   : WhyText::tr("%1: %2", "a kind of do-not-call list and where its entry comes from")
                         .arg(name, value.sliced(end + 1).trimmed());
}

/// How many are free, or whose lines are all in use.
QString linesText(const plan::RuleVerdict &verdict)
{
    if (verdict.answer == Answer::CallNow)
        return WhyText::tr("%n free", nullptr, verdict.value.toInt());
    if (verdict.value == QLatin1String("account"))
        return WhyText::tr("None free in the account");
    if (verdict.value == QLatin1String("campaign"))
        return WhyText::tr("None free in the campaign");
    if (verdict.value == QLatin1String("operator"))
        return WhyText::tr("None free for the operator");
    return WhyText::tr("None free in the whole system");
}

/// What became of the latest call.
QString lastCallText(const QString &who, const services::LastCall &call, const QTimeZone &zone)
{
    const QString at = instantText(call.at, zone);
    if (call.outcome == Outcome::Completed)
        return WhyText::tr("%1 answered on %2 in the campaign “%3”; no campaign is going to call again.")
            .arg(who, at, call.campaign);
    return WhyText::tr(
               "%1 was called last on %2 in the campaign “%3” (%4); no campaign is going to call again. "
               "Tick the lead and press Schedule Calls.")
        .arg(who, at, call.campaign, services::outcomeText(call.outcome));
}

} // namespace

QString verdictText(const plan::RuleVerdict &verdict, const QTimeZone &zone)
{
    switch (verdict.answer) {
    case Answer::CallNow:
        return WhyText::tr("Yes", "a rule lets the call pass");
    case Answer::Never:
        return WhyText::tr("Never");
    case Answer::NotBefore:
        return verdict.notBefore ? WhyText::tr("Not before %1").arg(instantText(*verdict.notBefore, zone))
                                 : WhyText::tr("Not now");
    }
    Q_UNREACHABLE();
}

BadgeLook badgeLook(plan::Answer answer)
{
    switch (answer) {
    case Answer::CallNow:
        return {Tone::Good, Mark::Tick};
    case Answer::NotBefore:
        return {Tone::Warning, Mark::Clock};
    case Answer::Never:
        return {Tone::Bad, Mark::Cross};
    }
    Q_UNREACHABLE();
}

QString valueText(const plan::RuleVerdict &verdict, const QTimeZone &zone)
{
    switch (verdict.rule) {
    case Reason::NotDueYet:
    case Reason::RetryDelay:
    case Reason::RecentContact:
    case Reason::BackOff:
        return momentText(verdict.value, zone);
    case Reason::AccountPaused:
        return plan::waitsForResume(verdict) ? services::countedValue(verdict)
                                             : momentText(verdict.value, zone);
    case Reason::CampaignNotActive:
    case Reason::CampaignOver:
        return stateText(verdict.value);
    case Reason::DoNotCall:
        // Whatever else the lead's status is has nothing to do with the mark.
        return verdict.answer == Answer::CallNow ? QString() : statusText(verdict.value);
    case Reason::NoAddress:
        return {}; // the channel, which stands above
    case Reason::OnDoNotCallList:
        return listedText(verdict.value);
    case Reason::EngineIdle:
        return {}; // the sentence says it all
    case Reason::LineBusy:
        return linesText(verdict);
    default:
        return services::countedValue(verdict);
    }
}

QString nowhereText(const services::WhyAnswer &answer, const QTimeZone &zone)
{
    const Lead &lead = answer.lead;
    const QString who = lead.name.isEmpty() ? lead.number.e164() : lead.name;
    if (lead.status == LeadStatus::DoNotCall)
        return WhyText::tr("%1 is scheduled nowhere, and is marked not to be called.").arg(who);
    if (answer.lastCall)
        return lastCallText(who, *answer.lastCall, zone);
    return WhyText::tr("%1 is scheduled nowhere: no campaign is going to call. Tick the lead and press "
                       "Schedule Calls.")
        .arg(who);
}

} // namespace callboard::ui
