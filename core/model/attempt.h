// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/model/channel.h"
#include "core/model/delivery.h"
#include "core/model/money.h"
#include "core/model/outcome.h"

#include <QByteArray>
#include <QMetaType>

#include <optional>

namespace callboard {

/// The states of an attempt (dialling safety, section 4). A row exists from Claimed on; before that a lead's
/// place in its campaign is the planned state.
enum class AttemptState {
    Claimed = 1,
    Intent,   ///< durable; a byte may have left from here on
    Accepted, ///< the provider gave an id
    Ringing,
    Talking,
    Ended,
    Refused,       ///< clearly refused: no call exists
    NotSent,       ///< nothing left this machine
    Unknown,       ///< a byte may have left and nobody said what came of it
    NotPlaced,     ///< proved that no call came of it
    NeedsOperator, ///< no proof to be had: a person decides
    Expired,       ///< was never dialled, and no longer will be unless a person says so
    Cancelled,
};

[[nodiscard]] QString toWord(AttemptState state);
[[nodiscard]] std::optional<AttemptState> attemptStateFromWord(QStringView word);

/// Holds its number and its slot: a second call to that number must not start.
[[nodiscard]] bool isLive(AttemptState state);
/// Nothing will happen to it any more without a person.
[[nodiscard]] bool isFinal(AttemptState state);
/// Whether the transition is one of the table's.
[[nodiscard]] bool mayMove(AttemptState from, AttemptState to);

/// What the provider told of a call once it had ended; empty fields were not told.
struct CallRecord
{
    QString transcript;
    QString summary;
    QString recordingUrl;
    QByteArray structuredData; ///< JSON, or empty
    std::optional<seconds> talkTime;
    std::optional<Money> cost;
    QString endedReason; ///< the provider's own word

    friend bool operator==(const CallRecord &, const CallRecord &) = default;
};

/// One try to reach one lead over one channel.
struct Attempt
{
    AttemptId id;
    LeadId lead;
    CampaignId campaign;
    AccountId account;
    Channel channel = Channel::Call;
    int ordinal = 1; ///< 1-based; the key with campaign and lead
    int batch = 0;   ///< index in the campaign
    AttemptState state = AttemptState::Claimed;
    int version = 0; ///< grows with each move; guards against two movers
    Instant dueAt;
    std::optional<Instant> intentAt;
    std::optional<Instant> sendBy;
    std::optional<Instant> acceptedAt;
    std::optional<Instant> endedAt;
    QString providerCallId;
    std::optional<Outcome> outcome;
    std::optional<Delivery> delivery; ///< of a message, once it was accepted
    bool isUndecided = false;         ///< expired, and the operator has not said what follows
    QString reason;                   ///< why it is where it is: a code of the log, not a sentence
    CallRecord record;

    friend bool operator==(const Attempt &, const Attempt &) = default;
};

} // namespace callboard

Q_DECLARE_METATYPE(callboard::Attempt)
