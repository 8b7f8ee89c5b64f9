// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/messagesettlement.h"

#include "core/dispatch/optout.h"
#include "core/dispatch/settlement.h"
#include "core/store/recipienthistory.h"

#include <QCoreApplication>

namespace callboard::dispatch {

using providers::MessageFault;
using providers::PlaceVerdict;
using providers::SendAnswer;

namespace {

constexpr QLatin1String NotToday("not_within_a_day");
constexpr QLatin1String OnTrial("template_on_trial");
constexpr int MostOnTrial = 3;

Instant placedAt(const store::LedgerAttempt &message)
{
    return message.attempt.intentAt.value_or(Instant{});
}

QString noAddressTaken(const QString &reason)
{
    return QCoreApplication::translate(
               "MessageSettlement", "The mail server refuses one address after the other (%1). Look at the "
                                    "addresses and at the account's sender, then resume the campaign.")
        .arg(reason);
}

/// This message may still arrive, so that it is not sent again.
QString templatePaused()
{
    return QCoreApplication::translate("MessageSettlement",
                                       "WhatsApp has paused this template, and may deliver none of its "
                                       "messages. Choose another one or wait until it is active again, then "
                                       "resume the campaign.");
}

} // namespace

QString noMessageTaken(Channel channel, const QString &reason)
{
    if (channel == Channel::Email) {
        return QCoreApplication::translate(
                   "MessageSettlement", "The mail server does not take this mail (%1), and would take none "
                                        "of the others. Look at subject, text and size of the mail, then "
                                        "resume the campaign.")
            .arg(reason);
    }
    return QCoreApplication::translate("MessageSettlement",
                                       "The provider does not take this message (%1), and would take none of "
                                       "the others. Look at the template, "
                                       "its language and its fields, then resume the campaign.")
        .arg(reason);
}

Result<void> MessageSettlement::settle(const store::LedgerAttempt &attempt, const SendAnswer &answer)
{
    switch (answer.verdict) {
    case PlaceVerdict::Accepted:
        return settleAcceptance(attempt, answer);
    case PlaceVerdict::Refused:
        return settleRefusal(attempt, answer);
    case PlaceVerdict::NotSent:
        if (answer.reason == StoppedHere || answer.reason == TooLateToSend)
            return m_book.setBack(attempt, AttemptState::NotSent, answer.reason, m_context.clock.now());
        return slowDown(attempt, NotSentWait, AttemptState::NotSent, answer.reason);
    case PlaceVerdict::Unknown:
        if (const Result<void> noted = m_gate.noteDoubt(attempt.attempt.account); !noted)
            return noted;
        return m_book.inDoubt(attempt, answer.reason);
    }
    Q_UNREACHABLE();
}

Result<void> MessageSettlement::settleAcceptance(const store::LedgerAttempt &attempt,
                                                 const SendAnswer &answer)
{
    const AccountId id = attempt.attempt.account;
    const Result<Account> account = m_context.store.accounts.find(id);
    if (!account)
        return fail(account.error());
    // An e-mail is handed over, and nobody tells of it any more.
    const bool isFollowed = channelOf(account->provider) == Channel::WhatsApp;
    const Result<void> handed =
        m_book.handedOver(attempt, answer.messageId, isFollowed, answer.isOnTrial ? OnTrial : QString());
    // The id of another message is no answer to this request.
    if (!handed && handed.error().code == ErrorCode::AlreadyExists)
        return m_book.inDoubt(attempt, QStringLiteral("id_of_another_message"));
    if (!handed)
        return handed;
    m_gate.noteClear(id);
    m_gate.noteAccepted(*account);
    m_gate.noteMessageTaken(attempt.attempt.campaign);
    if (const Result<void> noted = m_gate.noteResult(id, false, placedAt(attempt)); !noted)
        return noted;
    if (answer.isTemplatePaused)
        return m_book.campaignHeld(attempt.attempt.campaign, templatePaused());
    return answer.isOnTrial ? waitForVerdict(attempt.attempt.campaign) : Result<void>();
}

/// A template that fails its trial takes all of its messages with it: a few are enough to find out.
Result<void> MessageSettlement::waitForVerdict(CampaignId campaign)
{
    const Result<int> onTrial = m_context.store.attempts.countReason(campaign, OnTrial);
    if (!onTrial)
        return fail(onTrial.error());
    if (*onTrial < MostOnTrial)
        return {};
    return m_book.campaignHeld(
        campaign,
        QCoreApplication::translate(
            "MessageSettlement",
            "WhatsApp is judging this template and holds its messages. Resume the campaign once the "
            "first ones are delivered."));
}

Result<void> MessageSettlement::settleRefusal(const store::LedgerAttempt &attempt, const SendAnswer &answer)
{
    const AccountId account = attempt.attempt.account;
    switch (answer.fault) {
    case MessageFault::OptedOut:
        if (const Result<void> noted = noteOptOut(attempt, m_context); !noted)
            return noted;
        m_gate.noteClear(account);
        return m_book.refusedForGood(attempt, answer.reason, Outcome::BadNumber);
    case MessageFault::Unreachable:
        m_gate.noteClear(account);
        return settleUnreachable(attempt, answer.reason);
    case MessageFault::ThisMessage:
        m_gate.noteClear(account);
        return settleThisMessage(attempt, answer.reason);
    case MessageFault::Later:
        if (const Result<void> noted = m_gate.noteLater(account, answer.reason); !noted)
            return noted;
        return m_book.refusedForGood(attempt, answer.reason, Outcome::ProviderError);
    case MessageFault::Policy:
        return settlePolicy(attempt, answer.reason);
    case MessageFault::NotBeforeADay:
        m_gate.noteClear(account);
        return settleOneMore(attempt, answer.reason);
    case MessageFault::EveryMessage:
        return settleEveryMessage(attempt, answer.reason);
    case MessageFault::PairLimit:
        m_gate.noteClear(account);
        return m_book.setBack(attempt, AttemptState::Refused, store::PairLimit,
                              m_context.clock.now() + m_gate.pairWait(attempt.numberIndex));
    case MessageFault::SpamLimit:
        return settleSpam(attempt);
    case MessageFault::SlowDown:
        return slowDown(attempt, answer.retryAfter, AttemptState::Refused, answer.reason);
    case MessageFault::Transient:
        if (const Result<void> noted = m_gate.noteResult(account, true, placedAt(attempt)); !noted)
            return noted;
        return slowDown(attempt, answer.retryAfter, AttemptState::Refused, answer.reason);
    case MessageFault::None:
    case MessageFault::Account:
        if (const Result<void> stopped = m_gate.stop(account, answer.reason); !stopped)
            return stopped;
        return m_book.setBack(attempt, AttemptState::Refused, answer.reason, m_context.clock.now());
    }
    Q_UNREACHABLE();
}

/// An address that nobody has is one lead's. Mail servers say the same of a sender whom they do not know, and
/// then of all leads: many in a row are one or the other, and a person looks.
Result<void> MessageSettlement::settleUnreachable(const store::LedgerAttempt &attempt, const QString &reason)
{
    const Attempt &mail = attempt.attempt;
    return mail.channel == Channel::Email && m_gate.noteUnreachable(mail.campaign)
               ? holdCampaign(attempt, noAddressTaken(reason), reason)
               : m_book.refusedForGood(attempt, reason, Outcome::BadNumber);
}

/// One lead's fields may be at fault; several in a row mean that template, fields or sender are.
Result<void> MessageSettlement::settleThisMessage(const store::LedgerAttempt &attempt, const QString &reason)
{
    return m_gate.noteMessageRefused(attempt.attempt.campaign)
               ? settleEveryMessage(attempt, reason)
               : m_book.refusedForGood(attempt, reason, Outcome::BadNumber);
}

/// The provider keeps this person from too many messages: once more, more than a day later.
Result<void> MessageSettlement::settleOneMore(const store::LedgerAttempt &attempt, const QString &reason)
{
    const Result<bool> waited =
        m_context.store.attempts.hasWaitedADay(attempt.attempt.campaign, attempt.attempt.lead);
    if (!waited)
        return fail(waited.error());
    if (*waited)
        return m_book.refusedForGood(attempt, reason, Outcome::BadNumber);
    if (const Result<void> noted = m_context.store.attempts.noteDayWaited(attempt.attempt.id); !noted)
        return noted;
    return m_book.setBack(attempt, AttemptState::Refused, NotToday, m_context.clock.now() + MoreThanADay);
}

/// One mail that looks like an unwanted one is its own matter; several in a row are the sender's, and then
/// the lead keeps its try (ruling 3).
Result<void> MessageSettlement::settlePolicy(const store::LedgerAttempt &attempt, const QString &reason)
{
    const Result<bool> stopped = m_gate.noteUnwanted(attempt.attempt.account, attempt.attempt.id, reason);
    if (!stopped)
        return fail(stopped.error());
    return *stopped ? m_book.setBack(attempt, AttemptState::Refused, reason, m_context.clock.now())
                    : m_book.refusedForGood(attempt, reason, Outcome::BadNumber);
}

Result<void> MessageSettlement::settleEveryMessage(const store::LedgerAttempt &attempt, const QString &reason)
{
    return holdCampaign(attempt, noMessageTaken(attempt.attempt.channel, reason), reason);
}

/// Whose message showed it keeps the try.
Result<void> MessageSettlement::holdCampaign(const store::LedgerAttempt &attempt, const QString &why,
                                             const QString &reason)
{
    if (const Result<void> held = m_book.campaignHeld(attempt.attempt.campaign, why); !held)
        return held;
    return m_book.setBack(attempt, AttemptState::Refused, reason, m_context.clock.now());
}

/// The sender's fault, and no try of the lead.
Result<void> MessageSettlement::settleSpam(const store::LedgerAttempt &attempt)
{
    const Result<Instant> until = m_gate.holdForSpam(attempt.attempt.account, placedAt(attempt));
    return until ? m_book.setBack(attempt, AttemptState::Refused, SpamLimit, *until) : fail(until.error());
}

Result<void> MessageSettlement::slowDown(const store::LedgerAttempt &attempt,
                                         std::optional<milliseconds> retryAfter, AttemptState to,
                                         const QString &reason)
{
    const Result<Instant> until = m_gate.slowSenderDown(attempt.attempt.account, retryAfter, reason);
    if (!until)
        return fail(until.error());
    return m_book.setBack(attempt, to, reason, *until);
}

} // namespace callboard::dispatch
