// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people are told of the engine's doings.

#include "core/base/momenttext.h"
#include "core/dispatch/accountgate.h"
#include "core/dispatch/attemptbook.h"
#include "core/dispatch/callfollower.h"
#include "core/dispatch/dialler.h"
#include "core/dispatch/engine.h"
#include "core/dispatch/messagefollower.h"
#include "core/dispatch/reconciler.h"
#include "core/dispatch/restoregap.h"
#include "core/model/channelwording.h"

#include <QTimeZone>

namespace callboard::dispatch {

namespace {

/// Empty for one that is gone.
QString accountName(const store::Store &store, AccountId id)
{
    const Result<Account> account = store.accounts.find(id);
    return account ? account->name : QString();
}

/// Of calls for one that is gone.
Channel channelOf(const store::Store &store, AccountId id)
{
    const Result<Account> account = store.accounts.find(id);
    return account ? callboard::channelOf(account->provider) : Channel::Call;
}

} // namespace

void Engine::wireCampaignNotices()
{
    connect(m_dialler.get(), &Dialler::campaignStarted, this, [this](const Campaign &campaign) {
        tell(Notice::Kind::CampaignStarted, campaign.id,
             campaign.isOfMessages() ? tr("Sending has started") : tr("Calling has started"),
             tr("%1: %n leads", nullptr, campaign.leadCount).arg(campaign.name));
    });
    connect(m_dialler.get(), &Dialler::campaignFinished, this, [this](const Campaign &campaign) {
        tell(Notice::Kind::CampaignFinished, campaign.id,
             campaign.isOfMessages() ? tr("Sending is finished") : tr("Calling is finished"),
             endText(campaign));
    });
    connect(m_dialler.get(), &Dialler::canaryCalled, this, [this](const Campaign &campaign) {
        tell(Notice::Kind::WaitsForGo, campaign.id,
             campaign.isOfMessages() ? tr("The first leads were written to")
                                     : tr("The first leads were called"),
             tr("%1: the other leads wait until you let them follow.").arg(campaign.name));
    });
    connect(
        m_dialler.get(), &Dialler::roundFinished, this,
        [this](const Campaign &campaign, int waiting, Instant next) {
            const bool isOfMessages = campaign.isOfMessages();
            const QString what =
                isOfMessages ? tr("%1: %n messages are sent again, the first at %2.", nullptr, waiting)
                             : tr("%1: %n missed leads are tried again, the first at %2.", nullptr, waiting);
            tell(Notice::Kind::RoundFinished, campaign.id,
                 isOfMessages ? tr("A round of messages is finished") : tr("A round of calls is finished"),
                 what.arg(campaign.name, timeOfDayText(next, defaultZone())));
        });
    connect(m_dialler.get(), &Dialler::campaignRefused, this,
            [this](const Campaign &campaign, const QString &why) {
                const QString title =
                    campaign.isOfMessages() ? tr("%1 cannot be sent") : tr("%1 cannot be called");
                tell(Notice::Kind::CampaignRefused, campaign.id, title.arg(campaign.name), why);
            });
    connect(
        m_dialler.get(), &Dialler::agentUnknown, this, [this](const Campaign &campaign, const QString &why) {
            tell(Notice::Kind::AgentUnknown, campaign.id, tr("%1 waits").arg(campaign.name),
                 tr("Its agent cannot be looked up, and is asked for again every 15 seconds. %1").arg(why));
        });
    connect(m_book.get(), &AttemptBook::campaignStopped, this, [this](CampaignId id, const QString &why) {
        const Result<Campaign> campaign = m_context.store.campaigns.find(id);
        if (campaign)
            tell(Notice::Kind::CampaignRefused, id, tr("%1 is paused").arg(campaign->name), why);
    });
}

/// Whoever was kept out is named with the end: else "finished" would promise too much.
QString Engine::endText(const Campaign &campaign) const
{
    const Result<store::CampaignCounts> counts = m_context.store.campaigns.counts(campaign.id);
    const int left = counts ? counts->places.value(PlaceState::Skipped) : 0;
    if (left == 0)
        return campaign.name;
    return (campaign.isOfMessages()
                ? tr("%1. %n of its leads could not be written to: Why says what stands against it.", nullptr,
                     left)
                : tr("%1. %n of its leads could not be called: Why says what stands against it.", nullptr,
                     left))
        .arg(campaign.name);
}

void Engine::wireAccountNotices()
{
    connect(m_gate.get(), &AccountGate::stopped, this, [this](AccountId id, const QString &reason) {
        const QString what =
            worded(channelOf(m_context.store, id),
                   tr("%1 places no more calls: %2. Resume it in Settings once this is mended."),
                   tr("%1 sends no more messages: %2. Resume it in Settings once this is mended."),
                   tr("%1 sends no more mails: %2. Resume it in Settings once this is mended."));
        tell(Notice::Kind::AccountStopped, {}, tr("An account was stopped"),
             what.arg(accountName(m_context.store, id), reason));
        Q_EMIT m_context.feed.accountsChanged();
    });
    connect(m_gate.get(), &AccountGate::rested, this, [this](AccountId id, Instant until) {
        const Result<Account> account = m_context.store.accounts.find(id);
        if (account && account->pauseReason == SpamLimit) {
            tellSpamRest(*account, until);
            return;
        }
        const Channel channel = channelOf(m_context.store, id);
        const QString what =
            worded(channel, tr("%1 places no calls until %2; then one call tries whether they work again."),
                   tr("%1 sends no messages until %2; then one message tries whether they work again."),
                   tr("%1 sends no mails until %2; then one mail tries whether they work again."));
        tell(Notice::Kind::AccountRested, {},
             worded(channel, tr("Too many calls fail"), tr("Too many messages fail"),
                    tr("Too many mails fail")),
             what.arg(accountName(m_context.store, id), timeOfDayText(until, defaultZone())));
        Q_EMIT m_context.feed.accountsChanged();
    });
    connect(m_gate.get(), &AccountGate::planIsSmaller, this, [this](AccountId id, int lines) {
        tell(Notice::Kind::FewerLines, {}, tr("The provider allows fewer calls at once"),
             tr("The plan behind %1 has %n lines, fewer than are set. No more are used.", nullptr, lines)
                 .arg(accountName(m_context.store, id)));
    });
    connect(m_reconciler.get(), &Reconciler::clocksDiffered, this, [this](AccountId id, milliseconds by) {
        const auto minutes = int(std::chrono::round<std::chrono::minutes>(std::chrono::abs(by)).count());
        tell(Notice::Kind::ClockWrong, {}, tr("The clock of this computer seems to be wrong"),
             wrongClockText(id, minutes));
    });
}

QString Engine::wrongClockText(AccountId id, int minutes) const
{
    return worded(
               channelOf(m_context.store, id),
               tr("It differs by %n minutes from the clock of %1. No call is placed there until they agree: "
                  "please set this computer's clock.",
                  nullptr, minutes),
               tr("It differs by %n minutes from the clock of %1. No message is sent there until they "
                  "agree: please set this computer's clock.",
                  nullptr, minutes),
               tr("It differs by %n minutes from the clock of %1. No mail is sent there until they agree: "
                  "please set this computer's clock.",
                  nullptr, minutes))
        .arg(accountName(m_context.store, id));
}

void Engine::tellSpamRest(const Account &account, Instant until)
{
    tell(Notice::Kind::AccountRested, {}, tr("WhatsApp holds a sender back"),
         tr("Too many people have blocked or reported the messages of %1. It sends none until %2; then one "
            "message tries. Look at its template, and at who is written to.")
             .arg(account.name, timeOfDayText(until, defaultZone())));
    Q_EMIT m_context.feed.accountsChanged();
}

void Engine::wireCallNotices()
{
    connect(m_follower.get(), &CallFollower::hangUpRefused, this, [this](CampaignId campaign) {
        tell(Notice::Kind::HangUpRefused, campaign, tr("A call could not be ended"),
             tr("The provider would not end the call; it goes on until the person hangs up."));
    });
    const auto askOperator = [this](int count, Channel channel) {
        tell(Notice::Kind::OperatorNeeded, {}, tr("Your decision is needed"),
             worded(channel,
                    tr("For %n calls the provider cannot say whether they were placed.", nullptr, count),
                    tr("For %n messages the provider cannot say whether they were sent.", nullptr, count),
                    tr("For %n mails the mail server did not say whether it took them.", nullptr, count)));
    };
    const auto askOfCalls = [askOperator](int count) { askOperator(count, Channel::Call); };
    connect(m_reconciler.get(), &Reconciler::operatorNeeded, this, askOfCalls);
    connect(m_follower.get(), &CallFollower::operatorNeeded, this, askOfCalls);
    connect(m_messages.get(), &MessageFollower::operatorNeeded, this, askOperator);
    connect(m_messages.get(), &MessageFollower::looksWait, this, [this](AccountId id) {
        tell(Notice::Kind::LooksWait, {}, tr("Deliveries are shown later"),
             tr("%1 has asked WhatsApp as often as it may what became of its messages. Whether the others "
                "were delivered and read is asked for bit by bit; sending goes on.")
                 .arg(accountName(m_context.store, id)));
    });
    connect(m_reconciler.get(), &Reconciler::alarmed, this, [this](CampaignId campaign, const QString &text) {
        tell(Notice::Kind::Alarm, campaign, tr("A person may have been called twice"), text);
    });
}

void Engine::wireRestoreGap()
{
    connect(m_restoreGap.get(), &RestoreGap::failed, this, &Engine::halt);
    connect(m_restoreGap.get(), &RestoreGap::advanced, this, [this] {
        tellReady();
        wake();
    });
    connect(m_restoreGap.get(), &RestoreGap::messagesHeld, this, [this](CampaignId id, const QString &why) {
        const Result<Campaign> campaign = m_context.store.campaigns.find(id);
        tell(Notice::Kind::HeldOverNight, id, campaign ? campaign->name : QString(), why);
    });
    const auto tellClosed = [this](AccountId id, int entered, int strangers, int numberless) {
        QString text = tr("%1: %n calls made since the backup were found and entered.", nullptr, entered)
                           .arg(accountName(m_context.store, id));
        if (strangers > 0)
            text += u' ' + tr("%n more calls were to numbers that no lead has.", nullptr, strangers);
        if (numberless > 0) {
            text += u' ' + tr("Of %n more calls the provider does not tell whom they were to: all campaigns "
                              "are paused until you have looked at its own list of calls.",
                              nullptr, numberless);
        }
        tell(Notice::Kind::RestoreKnown, {}, tr("The calls since the backup are known"), text);
    };
    connect(m_restoreGap.get(), &RestoreGap::closed, this, tellClosed);
    connect(m_restoreGap.get(), &RestoreGap::unreadable, this, [this](AccountId id, const Error &error) {
        tell(Notice::Kind::RestoreUnread, {}, tr("The calls since the backup cannot be looked up"),
             tr("%1 places no calls until they are known, lest somebody is called twice; it is asked again "
                "and again. %2")
                 .arg(accountName(m_context.store, id), operatorText(error)));
    });
}

void Engine::tellGoesOn(const Campaign &campaign, int remaining)
{
    tell(Notice::Kind::Resumed, campaign.id,
         campaign.isOfMessages() ? tr("Sending goes on") : tr("Calling goes on"),
         tr("%1 was interrupted and goes on gently with %n leads.", nullptr, remaining).arg(campaign.name));
}

/// Why a campaign is held that would slip to another day.
QString Engine::slipText(const Campaign &campaign, int remaining)
{
    return campaign.isOfMessages()
               ? tr("After the interruption %n leads would slip to another day. Resume to "
                    "write to them then, or cancel.",
                    nullptr, remaining)
               : tr("After the interruption %n leads would slip to another day. Resume to "
                    "call them then, or cancel.",
                    nullptr, remaining);
}

void Engine::tellAppointmentsMissed(const Campaign &campaign, int missed)
{
    tell(
        Notice::Kind::AppointmentsMissed, campaign.id, campaign.name,
        campaign.isOfMessages()
            ? tr("%n lead(s) could not be written to at the appointed time, for Callboard did not run. Say "
                 "under To Decide whether they are written to after all.",
                 nullptr, missed)
            : tr("%n lead(s) could not be called at the appointed time, for Callboard did not run. Say under "
                 "To Decide whether they are called after all.",
                 nullptr, missed));
}

void Engine::tell(Notice::Kind kind, CampaignId campaign, const QString &title, const QString &text)
{
    Q_EMIT noticed(Notice{kind, campaign, title, text});
}

} // namespace callboard::dispatch
