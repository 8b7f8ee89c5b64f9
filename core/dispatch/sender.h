// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/houserules.h"
#include "core/model/account.h"
#include "core/plan/eligibility.h"
#include "core/store/store.h"

namespace callboard::dispatch {

/// So far back the people count whom a sender has written to (Meta's messaging limit).
constexpr std::chrono::hours RecipientPeriod{24};

/// An account together with those that its provider takes for the same sender: one bucket, one day and one
/// budget for all of them. Of several limits the smallest holds. An account of calls is its own.
struct Sender
{
    QList<AccountId> accounts = {}; ///< that send as this one; the account among them, rising
    QList<AccountId> portfolio =
        {};            ///< whose recipients are counted together; those of `accounts` among them
    int perSecond = 0; ///< 0: no limit, as in Account
    int perDay = 0;
    int recipientsADay = 0;

    /// The same for all accounts of a sender, and for no other.
    [[nodiscard]] AccountId key() const { return accounts.value(0); }
    [[nodiscard]] AccountId portfolioKey() const { return portfolio.value(0); }

    friend bool operator==(const Sender &, const Sender &) = default;
};

[[nodiscard]] Result<Sender> senderOf(const Account &account, const store::Store &store);

/// Whom the sender has written to within the last 24 hours; nothing is counted where there is no limit. Goes
/// through the messages of a day: see RecipientBudget for whoever asks often.
[[nodiscard]] Result<plan::RecipientCount> recipientsOf(const Sender &sender, const store::Store &store,
                                                        Instant now);
/// The earliest moment of a message whose recipient still counts at \a now.
[[nodiscard]] Instant recipientsSince(Instant now);

/// Today's calls or messages of a sender and their limit; the day begins at midnight in the house's zone.
/// Nothing is counted where there is no limit.
[[nodiscard]] Result<plan::DayCount> dayOf(const Sender &sender, const store::Store &store,
                                           const HouseRules &house, Instant now);
[[nodiscard]] Result<plan::DayCount> dayOf(const Account &account, const store::Store &store,
                                           const HouseRules &house, Instant now);
/// The same of an operator's calls, over all accounts.
[[nodiscard]] Result<plan::DayCount> dayOf(const QString &operatorName, const store::Store &store,
                                           const HouseRules &house, Instant now);
/// As dayOf(), counted whether or not there is a limit.
[[nodiscard]] Result<plan::DayCount> todayOf(const Sender &sender, const store::Store &store,
                                             const HouseRules &house, Instant now);

} // namespace callboard::dispatch
