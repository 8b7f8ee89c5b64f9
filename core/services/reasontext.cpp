// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/reasontext.h"

#include "core/base/momenttext.h"
#include "core/services/attemptservice.h"

#include <QCoreApplication>

#include <algorithm>

namespace callboard::services {

namespace {

using plan::Reason;

struct Texts
{
    const char *name;
    const char *sentence; ///< %1: the rule's value, where it has a place for it
};

Texts textsOf(Reason reason)
{
    switch (reason) {
    case Reason::None:
        return {QT_TRANSLATE_NOOP("Reason", "Nothing"),
                QT_TRANSLATE_NOOP("Reason", "Nothing stands against a call.")};
    case Reason::CampaignNotActive:
        return {QT_TRANSLATE_NOOP("Reason", "Campaign running"),
                QT_TRANSLATE_NOOP("Reason", "The campaign is not running.")};
    case Reason::CampaignOver:
        return {QT_TRANSLATE_NOOP("Reason", "Campaign open"),
                QT_TRANSLATE_NOOP("Reason", "The campaign is over.")};
    case Reason::NotDueYet:
        return {QT_TRANSLATE_NOOP("Reason", "Turn"),
                QT_TRANSLATE_NOOP("Reason", "The lead's batch has not started yet.")};
    case Reason::WindowClosed:
        return {QT_TRANSLATE_NOOP("Reason", "Calling hours"),
                QT_TRANSLATE_NOOP("Reason", "It is outside the calling hours (%1).")};
    case Reason::DoNotCall:
        return {QT_TRANSLATE_NOOP("Reason", "Do-not-call mark"),
                QT_TRANSLATE_NOOP("Reason", "The lead is marked not to be called.")};
    case Reason::AlreadyReached:
        return {QT_TRANSLATE_NOOP("Reason", "Not reached yet"),
                QT_TRANSLATE_NOOP("Reason", "The lead was reached in this campaign already.")};
    case Reason::AttemptsUsed:
        return {QT_TRANSLATE_NOOP("Reason", "Tries left"),
                QT_TRANSLATE_NOOP("Reason", "All tries are used up (%1).")};
    case Reason::LineBusy:
        return {QT_TRANSLATE_NOOP("Reason", "Free line"),
                QT_TRANSLATE_NOOP("Reason", "All lines are in use (%1).")};
    case Reason::NumberBusy:
        return {QT_TRANSLATE_NOOP("Reason", "Number free"),
                QT_TRANSLATE_NOOP("Reason", "Another call to this number is under way.")};
    case Reason::RecentContact:
        return {QT_TRANSLATE_NOOP("Reason", "Gap between contacts"),
                QT_TRANSLATE_NOOP("Reason", "The number was contacted a short while ago.")};
    case Reason::AccountPaused:
        return {QT_TRANSLATE_NOOP("Reason", "Account open"),
                QT_TRANSLATE_NOOP("Reason", "The account is stopped or slowed down.")};
    case Reason::BackOff:
        return {QT_TRANSLATE_NOOP("Reason", "Waiting after a refusal"),
                QT_TRANSLATE_NOOP("Reason", "The provider did not take the call a moment ago.")};
    case Reason::InDoubt:
        return {QT_TRANSLATE_NOOP("Reason", "Last call known"),
                QT_TRANSLATE_NOOP("Reason", "A call may have been placed; the provider is being asked.")};
    case Reason::AskedOperator:
        return {
            QT_TRANSLATE_NOOP("Reason", "Your decision"),
            QT_TRANSLATE_NOOP(
                "Reason", "Nobody can say whether the last call was placed: please decide under To Decide.")};
    case Reason::LeadDeleted:
        return {QT_TRANSLATE_NOOP("Reason", "Lead exists"),
                QT_TRANSLATE_NOOP("Reason", "The lead was deleted.")};
    case Reason::OnDoNotCallList:
        return {QT_TRANSLATE_NOOP("Reason", "Do-not-call lists"),
                QT_TRANSLATE_NOOP("Reason", "The number stands on a do-not-call list (%1).")};
    case Reason::ConsentMissing:
        return {QT_TRANSLATE_NOOP("Reason", "Consent"),
                QT_TRANSLATE_NOOP("Reason", "The law asks for this person's consent, and none is recorded.")};
    case Reason::RetryDelay:
        return {QT_TRANSLATE_NOOP("Reason", "Wait after a miss"),
                QT_TRANSLATE_NOOP("Reason", "The lead was missed and is tried again later.")};
    case Reason::ContactCap:
        return {QT_TRANSLATE_NOOP("Reason", "Contacts to the number"),
                QT_TRANSLATE_NOOP("Reason", "The number was contacted often enough (%1).")};
    case Reason::DailyLimit:
        return {QT_TRANSLATE_NOOP("Reason", "Calls of the day"),
                QT_TRANSLATE_NOOP("Reason", "The day's calls are used up (%1).")};
    case Reason::BudgetSpent:
        return {QT_TRANSLATE_NOOP("Reason", "Budget"),
                QT_TRANSLATE_NOOP("Reason", "The campaign's budget is spent (%1).")};
    case Reason::GoalReached:
        return {QT_TRANSLATE_NOOP("Reason", "Goal"),
                QT_TRANSLATE_NOOP("Reason", "The campaign has reached its goal.")};
    case Reason::WaitsForGo:
        return {QT_TRANSLATE_NOOP("Reason", "Your go"),
                QT_TRANSLATE_NOOP("Reason", "The first leads were called; the others wait for your go.")};
    case Reason::HeldAfterGap:
        return {QT_TRANSLATE_NOOP("Reason", "After an interruption"),
                QT_TRANSLATE_NOOP("Reason", "After an interruption the campaign waits for your word.")};
    case Reason::EngineIdle:
        return {QT_TRANSLATE_NOOP("Reason", "Callboard dials"),
                QT_TRANSLATE_NOOP("Reason", "Callboard places no calls now.")};
    case Reason::ClockDiffers:
        return {
            QT_TRANSLATE_NOOP("Reason", "Clock of this computer"),
            QT_TRANSLATE_NOOP("Reason", "This computer's clock differs from the provider's: please set it.")};
    case Reason::AgentUnknown:
        return {QT_TRANSLATE_NOOP("Reason", "Agent known"),
                QT_TRANSLATE_NOOP("Reason", "The provider is being asked for the campaign's agent.")};
    case Reason::SlowedDown:
        return {
            QT_TRANSLATE_NOOP("Reason", "Full speed"),
            QT_TRANSLATE_NOOP("Reason", "The account speeds up by degrees, and has its calls for now (%1).")};
    case Reason::NoAddress:
        return {QT_TRANSLATE_NOOP("Reason", "Address known"),
                QT_TRANSLATE_NOOP("Reason", "The lead has no e-mail address that can be one.")};
    case Reason::CountryBarred:
        return {QT_TRANSLATE_NOOP("Reason", "Country of the number"),
                QT_TRANSLATE_NOOP("Reason", "WhatsApp takes no advertising for numbers that begin with +1.")};
    case Reason::OwnNumber:
        return {QT_TRANSLATE_NOOP("Reason", "Somebody else's number"),
                QT_TRANSLATE_NOOP("Reason", "This is the number the calls are made from.")};
    case Reason::MessageIncomplete:
        return {QT_TRANSLATE_NOOP("Reason", "Message complete"),
                QT_TRANSLATE_NOOP("Reason", "The message needs a value that the lead does not have (%1).")};
    case Reason::RecipientLimit:
        return {QT_TRANSLATE_NOOP("Reason", "People written to in 24 hours"),
                QT_TRANSLATE_NOOP("Reason", "The sender has written to as many people as it may in 24 hours "
                                            "(%1).")};
    }
    Q_UNREACHABLE();
}

QString reasonWords(const char *source)
{
    return QCoreApplication::translate("Reason", source);
}

/// Empty for a campaign that waits for something else than a person's word.
QString pausedSentence(const plan::RuleVerdict &verdict)
{
    if (verdict.rule != Reason::CampaignNotActive || verdict.value != toWord(CampaignState::Paused))
        return {};
    return reasonWords(
        QT_TRANSLATE_NOOP("Reason", "The campaign is paused: resume it, and its leads are called again."));
}

/// What stops the account, where it is known, and what to do about it.
QString stoppedSentence(const QString &reason)
{
    if (reason.isEmpty()) {
        return reasonWords(QT_TRANSLATE_NOOP("Reason", "The account is stopped. Once this is mended, resume "
                                                       "it in Settings: its campaigns then go on."));
    }
    QString what = attemptReasonText(reason);
    if (what.endsWith(u'.'))
        what.chop(1);
    //: %1 is a sentence without its full stop, or a few words, that say what stopped the account
    return reasonWords(QT_TRANSLATE_NOOP("Reason", "The account is stopped (%1). Once this is mended, resume "
                                                   "it in Settings: its campaigns then go on."))
        .arg(what);
}

QString idleSentence(plan::IdleEngine idle)
{
    switch (idle) {
    case plan::IdleEngine::Absent:
        return reasonWords(QT_TRANSLATE_NOOP(
            "Reason", "No Callboard places the calls of this profile now: start it, or leave it open."));
    case plan::IdleEngine::Halted:
        return reasonWords(QT_TRANSLATE_NOOP(
            "Reason",
            "Dialling has stopped because the database cannot be used; Callboard tries again by itself."));
    case plan::IdleEngine::LookingUp:
        return reasonWords(
            QT_TRANSLATE_NOOP("Reason", "What became of earlier calls is looked up at the provider first."));
    }
    Q_UNREACHABLE();
}

} // namespace

QString ruleName(plan::Reason rule)
{
    return reasonWords(textsOf(rule).name);
}

QString reasonSentence(const plan::RuleVerdict &verdict)
{
    if (verdict.answer == plan::Answer::CallNow)
        return {};
    if (const auto idle = plan::idleEngineFromWord(verdict.value); idle && verdict.rule == Reason::EngineIdle)
        return idleSentence(*idle);
    if (const QString paused = pausedSentence(verdict); !paused.isEmpty())
        return paused;
    if (plan::waitsForResume(verdict))
        return stoppedSentence(verdict.value);
    const QString sentence = reasonWords(textsOf(verdict.rule).sentence);
    if (!sentence.contains(QLatin1String("%1")))
        return sentence;
    const std::optional<DoNotCallList> list =
        verdict.rule == Reason::OnDoNotCallList ? doNotCallListFromWord(verdict.value) : std::nullopt;
    return sentence.arg(list ? doNotCallListText(*list) : verdict.value);
}

QString countedValue(const plan::RuleVerdict &verdict)
{
    // A rule without a limit has nothing to count.
    if (verdict.value.isEmpty())
        return {};
    switch (verdict.rule) {
    case Reason::AttemptsUsed:
        //: %1 is such as "0 of 3"
        return reasonWords(QT_TRANSLATE_NOOP("Reason", "Tries made: %1")).arg(verdict.value);
    case Reason::ContactCap:
        //: %1 is such as "1 of 3 in 24 h"
        return reasonWords(QT_TRANSLATE_NOOP("Reason", "Contacts made: %1")).arg(verdict.value);
    case Reason::DailyLimit:
        //: %1 is such as "account 5 of 1000"
        return reasonWords(QT_TRANSLATE_NOOP("Reason", "Calls made: %1")).arg(verdict.value);
    case Reason::RecipientLimit:
        //: %1 is such as "40 of 250"
        return reasonWords(QT_TRANSLATE_NOOP("Reason", "People: %1")).arg(verdict.value);
    case Reason::SlowedDown:
        //: %1 is such as "1 of 2"
        return reasonWords(QT_TRANSLATE_NOOP("Reason", "Calls at once: %1")).arg(verdict.value);
    case Reason::AccountPaused:
        return plan::waitsForResume(verdict) ? attemptReasonText(verdict.value) : verdict.value;
    default:
        return verdict.value;
    }
}

plan::Reason toldReason(const plan::Eligibility &eligibility)
{
    const QList<plan::RuleVerdict> &rules = eligibility.rules;
    const auto hasNoMoment = [](const plan::RuleVerdict &verdict) {
        return verdict.answer == plan::Answer::NotBefore && !verdict.notBefore;
    };
    const auto isPause = [&](const plan::RuleVerdict &verdict) {
        return verdict.rule == Reason::CampaignNotActive && hasNoMoment(verdict);
    };
    const bool promises = eligibility.answer == plan::Answer::NotBefore && eligibility.notBefore;
    if (!promises || std::none_of(rules.cbegin(), rules.cend(), isPause))
        return eligibility.reason;
    // Why it was paused, or what a person has to mend besides, comes before the pause.
    return std::find_if(rules.cbegin(), rules.cend(), hasNoMoment)->rule;
}

QString answerText(const plan::Eligibility &eligibility, const QTimeZone &zone)
{
    if (eligibility.answer == plan::Answer::CallNow)
        return reasonWords(QT_TRANSLATE_NOOP("Reason", "Nothing stands against a call."));
    const plan::Reason told = toldReason(eligibility);
    const auto deciding =
        std::find_if(eligibility.rules.cbegin(), eligibility.rules.cend(),
                     [&](const plan::RuleVerdict &verdict) { return verdict.rule == told; });
    const QString why = deciding == eligibility.rules.cend() ? QString() : reasonSentence(*deciding);
    if (eligibility.answer == plan::Answer::Never)
        //: %1 is a sentence that says why
        return reasonWords(QT_TRANSLATE_NOOP("Reason", "%1 It will not be called in this campaign."))
            .arg(why);
    if (!eligibility.notBefore || told != eligibility.reason)
        return why;
    //: %1 is a sentence that says why, %2 a date and time with its zone
    return reasonWords(QT_TRANSLATE_NOOP("Reason", "%1 It could be called from %2."))
        .arg(why, momentText(*eligibility.notBefore, zone));
}

} // namespace callboard::services
