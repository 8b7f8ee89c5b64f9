// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/model/attempt.h"

#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace callboard::dispatch {

/// How a campaign that is running stands; for the tray, the status bar and progress lines.
struct CampaignProgress
{
    CampaignId campaign;
    QString name;
    int batch = 0; ///< 1-based number of the latest batch that started
    int batches = 0;
    int called = 0;
    int total = 0;
    int live = 0;
    std::optional<Instant> completion; ///< of the round; nothing once only retries wait
    std::optional<Instant> next = {};  ///< then: when the first of them is due

    friend bool operator==(const CampaignProgress &, const CampaignProgress &) = default;
};

struct AccountLoad
{
    AccountId account;
    QString name;
    int lines = 0;
    int used = 0;
    QString pauseReason; ///< empty unless stopped

    friend bool operator==(const AccountLoad &, const AccountLoad &) = default;
};

/// The engine in one look. Computed from the ledger, never counted beside it.
struct EngineStatus
{
    bool ready = false; ///< the first reconcile pass is through
    int live = 0;       ///< accepted, ringing, talking, and requests under way
    int inDoubt = 0;
    int parked = 0; ///< waiting for the operator
    std::optional<Instant> nextDue;
    QList<CampaignProgress> running;
    QList<AccountLoad> accounts;
    /// For a week after a restore: calls placed since the backup that were found at the providers and written
    /// to the ledger, and those to numbers that no lead has (F47).
    int foundAfterRestore = 0;
    int strangersAfterRestore = 0;
    QString halted; ///< the engine placed no more calls, and why: a sentence; empty unless it halted
};

/// Something that the operator should be told once.
struct Notice
{
    enum class Kind {
        CampaignStarted = 1,
        CampaignFinished,
        RoundFinished,   ///< everybody was called; the missed ones wait for their next try
        WaitsForGo,      ///< the canary's leads were called
        CampaignRefused, ///< it cannot begin: paused or failed, and the text says why
        AgentUnknown,    ///< its agent cannot be asked for at the provider; it waits
        AccountStopped,
        AccountRested, ///< too many failures: it goes on by itself
        ClockWrong,    ///< differs from a provider's: nothing is placed there
        OperatorNeeded,
        Resumed,            ///< after downtime or sleep
        HeldOverNight,      ///< a campaign would slip to another day: resume or cancel it
        Alarm,              ///< an invariant is broken: a human must look
        DiallingStopped,    ///< the database failed
        TookOver,           ///< another process placed the calls so far, and has ended
        PracticeSetAside,   ///< the practice line's calls of before could not be read
        RestoreUnread,      ///< an account's calls since the backup cannot be read: nothing is placed there
        RestoreKnown,       ///< an account's calls since the backup are entered
        DiallingAgain,      ///< after DiallingStopped the engine has started once more
        FewerLines,         ///< a provider's plan has fewer lines than the account is set to
        AppointmentsMissed, ///< they are not called unless the operator says so
        HangUpRefused,      ///< a provider would not end a call
        LooksWait,          ///< how far messages got is asked for bit by bit: the provider allows no more
    };
    Kind kind = Kind::Alarm;
    CampaignId campaign;
    QString title;
    QString text;
};

/// One move of an attempt, as `run` prints it.
struct AttemptMove
{
    AttemptId attempt;
    CampaignId campaign;
    LeadId lead;
    int ordinal = 1;
    QString maskedNumber;
    QString leadName;
    AttemptState to = AttemptState::Claimed;
    std::optional<Outcome> outcome;
    std::optional<seconds> talkTime;
    QString reason;
    Instant at;
    Channel channel = Channel::Call;
};

} // namespace callboard::dispatch

Q_DECLARE_METATYPE(callboard::dispatch::EngineStatus)
Q_DECLARE_METATYPE(callboard::dispatch::Notice)
Q_DECLARE_METATYPE(callboard::dispatch::AttemptMove)
