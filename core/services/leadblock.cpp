// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/leadblock.h"

#include "core/services/reasontext.h"

#include <QCoreApplication>

namespace callboard::services {

namespace {

using plan::Reason;

struct LeadBlockText
{
    Q_DECLARE_TR_FUNCTIONS(LeadBlock)
};

} // namespace

QString blockName(const BlockedBy &by)
{
    if (!by)
        return LeadBlockText::tr("Not scheduled");
    switch (*by) {
    case Reason::None:
        return LeadBlockText::tr("Nothing", "keeps a lead from being called");
    case Reason::CampaignNotActive:
        return LeadBlockText::tr("Campaign paused");
    case Reason::CampaignOver:
        return LeadBlockText::tr("Campaign over");
    case Reason::NotDueYet:
        return LeadBlockText::tr("Not its turn yet");
    case Reason::WindowClosed:
        return LeadBlockText::tr("Outside calling hours");
    case Reason::DoNotCall:
        return LeadBlockText::tr("Do-not-call mark");
    case Reason::AlreadyReached:
        return LeadBlockText::tr("Reached already");
    case Reason::AttemptsUsed:
        return LeadBlockText::tr("Tries used up");
    case Reason::LineBusy:
        return LeadBlockText::tr("No free line");
    case Reason::NumberBusy:
        return LeadBlockText::tr("Call under way");
    case Reason::RecentContact:
        return LeadBlockText::tr("Contacted a short while ago");
    case Reason::AccountPaused:
        return LeadBlockText::tr("Account stopped");
    case Reason::BackOff:
        return LeadBlockText::tr("Wait after a refusal");
    case Reason::InDoubt:
        return LeadBlockText::tr("Last call in doubt");
    case Reason::AskedOperator:
        return LeadBlockText::tr("Your decision");
    case Reason::LeadDeleted:
        return LeadBlockText::tr("Lead deleted");
    case Reason::OnDoNotCallList:
        return LeadBlockText::tr("Do-not-call list");
    case Reason::ConsentMissing:
        return LeadBlockText::tr("No consent");
    case Reason::RetryDelay:
        return LeadBlockText::tr("Wait after a miss");
    case Reason::ContactCap:
        return LeadBlockText::tr("Contacted often enough");
    case Reason::DailyLimit:
        return LeadBlockText::tr("Calls of the day used up");
    case Reason::BudgetSpent:
        return LeadBlockText::tr("Budget spent");
    case Reason::GoalReached:
        return LeadBlockText::tr("Goal reached");
    case Reason::WaitsForGo:
        return LeadBlockText::tr("Your go");
    case Reason::HeldAfterGap:
        return LeadBlockText::tr("Wait after an interruption");
    case Reason::EngineIdle:
        return LeadBlockText::tr("No calls are placed now");
    case Reason::ClockDiffers:
        return LeadBlockText::tr("Clock of this computer");
    case Reason::AgentUnknown:
        return LeadBlockText::tr("Agent not known yet");
    case Reason::SlowedDown:
        return LeadBlockText::tr("Account slowed down");
    case Reason::NoAddress:
        return LeadBlockText::tr("No e-mail address");
    case Reason::CountryBarred:
        return LeadBlockText::tr("Country without advertising");
    case Reason::OwnNumber:
        return LeadBlockText::tr("Your own number");
    case Reason::MessageIncomplete:
        return LeadBlockText::tr("Message not complete");
    case Reason::RecipientLimit:
        return LeadBlockText::tr("Sender's people of 24 hours used up");
    }
    Q_UNREACHABLE();
}

QString blockSentence(const LeadBlock &block, const QTimeZone &zone)
{
    if (!block.by)
        return LeadBlockText::tr("No campaign is going to call this lead.");
    if (block.campaign.isEmpty())
        return reasonSentence(block.decision.rules.value(0));
    //: %1 is a campaign's name, %2 one or two sentences that say why it does not call now
    return LeadBlockText::tr("%1: %2").arg(block.campaign, answerText(block.decision, zone));
}

} // namespace callboard::services
