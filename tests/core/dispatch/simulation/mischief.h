// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace callboard::test {

/// A rule that is broken on purpose, so that the judge is seen to notice it.
enum class Mischief {
    None = 1,
    // By the provider.
    CallWithoutIntent,
    RequestSentTwice,
    ListingWithoutCalls,
    OutcomeToldWrong,
    WrongClockAgreedWith,
    ListingsNotAsked,
    // By somebody who changes the ledger behind the operators' backs.
    HoursForgotten,
    HouseHoursForgotten,
    ConsentInvented,
    MarkForgotten,
    ListForgotten,
    GapForgotten,
    CapsForgotten,
    LinesRaised,
    RateForgotten,
    DayLimitForgotten,
    DayRuleForgotten,
    DayShortened,
    WaitForgotten,
    HouseLimitsForgotten,
    PauseForgotten,
    BatchCancelForgotten,
    CanaryForgotten,
    GoalForgotten,
    BudgetForgotten,
    TriesRaised,
    WaitsShortened,
    LineLeaked,
    HandForgotten,
    RanksForgotten,
    ArrivalForgotten,
    LeadLost,
    AppointmentsForgotten,
    MissForgotten,
    MissCalled,
    // The same of messages.
    DoubtSentAgain,
    PairForgotten,
    PairWaitForgotten,
    DayWaitForgotten,
    OptOutForgotten,
    LadderTurned,
    LadderBegunEarly,
    LadderLost,
    DeliveryToldWrong, ///< by the provider
    // By the clock: a sleep that the engine cannot notice.
    SleepUnnoticed,
};

/// In whose campaigns, accounts and requests.
enum class MischiefAmong { Calls = 1, Messages };

} // namespace callboard::test
