// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/callnext.h"

#include "core/services/callbyhand.h"
#include "core/services/reasontext.h"
#include "core/services/workspace.h"
#include "ui/common/prompter.h"
#include "ui/common/whendone.h"

#include <QWidget>

#include <algorithm>

namespace callboard::ui {

namespace {

using plan::Answer;
using plan::Reason;

/// What a call by hand does not wait for.
bool isLifted(Reason rule)
{
    return rule == Reason::NotDueYet || rule == Reason::RetryDelay;
}

/// A lead that is being called, or may be, waits for no call.
bool isUnderWay(Reason rule)
{
    return rule == Reason::NumberBusy || rule == Reason::InDoubt || rule == Reason::AskedOperator;
}

/// What would still hold a lead that is called by hand.
plan::Eligibility afterTheWish(const plan::Eligibility &eligibility)
{
    if (eligibility.answer == Answer::Never)
        return eligibility;
    plan::Eligibility left;
    for (const plan::RuleVerdict &verdict : eligibility.rules) {
        if (verdict.answer != Answer::NotBefore || isLifted(verdict.rule))
            continue;
        const bool isStopped = std::any_of(left.rules.cbegin(), left.rules.cend(), plan::waitsForResume);
        left.rules << verdict;
        const bool isHeldLonger = plan::waitsForResume(verdict) || verdict.notBefore > left.notBefore;
        if (left.answer == Answer::CallNow || isUnderWay(verdict.rule) ||
            (isHeldLonger && !isUnderWay(left.reason) && !isStopped)) {
            left.answer = Answer::NotBefore;
            left.reason = verdict.rule;
            left.notBefore = verdict.notBefore;
        }
    }
    return left;
}

QString nameOf(const Lead &lead)
{
    return lead.name.isEmpty() ? lead.number.e164() : lead.name;
}

} // namespace

CallNext::CallNext(services::Workspace &workspace, Prompter &prompter, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_prompter(prompter)
    , m_window(window)
{
}

void CallNext::begin(const QList<LeadId> &leads)
{
    if (leads.isEmpty() || m_isBusy)
        return;
    if (leads.size() > 1) {
        m_prompter.tell(m_window, tr("Only one lead can be called next"),
                        tr("%Ln lead(s) are selected. Choose the one that shall be called next.", nullptr,
                           static_cast<int>(leads.size())));
        return;
    }
    m_isBusy = true;
    whenDone(services::WhyService(m_workspace).why(leads.constFirst()), this,
             [this](const Result<services::WhyAnswer> &answer) {
                 if (answer)
                     consider(*answer);
                 else
                     tellFailure(answer.error());
             });
}

void CallNext::consider(const services::WhyAnswer &answer)
{
    const QList<services::WhyInCampaign> &campaigns = answer.campaigns;
    const QString who = nameOf(answer.lead);
    // The one in which the service puts it first.
    const auto running =
        std::find_if(campaigns.cbegin(), campaigns.cend(), [](const services::WhyInCampaign &each) {
            return each.campaign.state == CampaignState::Active && !each.campaign.isOfMessages();
        });
    if (running == campaigns.cend()) {
        m_isBusy = false;
        Q_EMIT callNowRequested(answer.lead.id);
        return;
    }
    const plan::Eligibility left = afterTheWish(running->eligibility);
    const QString hold =
        left.answer == Answer::CallNow ? QString() : services::answerText(left, m_workspace.zone());
    if (left.answer == Answer::Never || isUnderWay(left.reason)) {
        refuse(who, hold);
        return;
    }
    whenDone(services::CampaignService(m_workspace).overview(running->campaign.id), this,
             [this, lead = answer.lead, hold](const Result<services::CampaignOverview> &overview) {
                 if (overview)
                     ask(lead, *overview, hold);
                 else
                     tellFailure(overview.error());
             });
}

void CallNext::ask(const Lead &lead, const services::CampaignOverview &overview, const QString &hold)
{
    const QString cost = overview.practice
                             ? tr("This is the practice line: no telephone rings, and nothing is charged.")
                             : tr("This is a real call with the account %1: a telephone rings, and it costs "
                                  "what a call costs.")
                                   .arg(overview.accountName);
    const Question question{
        .title = tr("Call Next"),
        .text = hold.isEmpty() ? tr("%1 is called before all others of %2, as soon as a line is free.")
                                     .arg(nameOf(lead), overview.campaign.name)
                               : tr("%1 is called before all others of %2, as soon as it may be.")
                                     .arg(nameOf(lead), overview.campaign.name),
        //: %1 is a sentence that says what holds the call for now, %2 one that says what it costs
        .details = hold.isEmpty() ? cost : tr("Not yet: %1\n\n%2").arg(hold, cost),
        .yesButton = tr("Call Next"),
        .dangerous = false};
    m_prompter.ask(m_window, question, [this, lead, campaign = overview.campaign, hold](bool yes) {
        m_isBusy = false;
        if (yes)
            put(lead, campaign, hold);
    });
}

void CallNext::put(const Lead &lead, const Campaign &campaign, const QString &hold)
{
    m_isBusy = true;
    // In the campaign that was asked about: another may call with real money.
    whenDone(services::CallByHand(m_workspace).callNext(lead.id, campaign.id), this,
             [this, who = nameOf(lead), campaign = campaign.name, hold](const Result<CampaignId> &first) {
                 m_isBusy = false;
                 if (first)
                     tellPlace(who, campaign, hold);
                 else
                     tellFailure(first.error());
             });
}

void CallNext::tellPlace(const QString &who, const QString &campaign, const QString &hold)
{
    if (hold.isEmpty())
        Q_EMIT done(tr("%1 is called next in %2.").arg(who, campaign));
    else
        Q_EMIT done(tr("%1 goes first in %2 as soon as it may: %3").arg(who, campaign, hold));
}

void CallNext::refuse(const QString &who, const QString &why)
{
    m_isBusy = false;
    m_prompter.tell(m_window, tr("%1 cannot be called next").arg(who), why);
}

void CallNext::tellFailure(const Error &error)
{
    m_isBusy = false;
    m_prompter.showError(m_window, tr("The lead was not put first"), error);
}

} // namespace callboard::ui
