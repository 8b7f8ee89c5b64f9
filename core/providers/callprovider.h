// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/http/transport.h"
#include "core/model/account.h"
#include "core/model/attempt.h"
#include "core/model/phonenumber.h"

#include <QMap>
#include <QSet>

#include <memory>
#include <optional>

namespace callboard::providers {

/// One call to place. Everything that the provider may be told is in it.
struct CallRequest
{
    AttemptId attempt;
    PhoneNumber number;
    QString agentId;
    QString phoneNumberId;
    QMap<QString, QString> variables; ///< filled into the agent's prompt
    QString language = {};
    std::optional<milliseconds> sendWithin = {}; ///< as http::Request has it
};

/// What a create request came to (dialling safety, section 6).
enum class PlaceVerdict {
    Accepted = 1, ///< providerCallId is set
    Refused,      ///< clearly no call; `refusal` says of what kind
    NotSent,      ///< nothing left this machine
    Unknown,      ///< a call may exist
};

enum class Refusal {
    None = 0,
    BadNumber,       ///< this number can never be called
    OverConcurrency, ///< too many at once: slow down, again later
    RateLimited,     ///< 429: `retryAfter` where the provider said it
    KeyRefused,      ///< 401, 402, 403: stop the account
    BadRequest, ///< the request itself: agent, caller number or variables; stop the account, keep the lead
};

struct PlaceAnswer
{
    PlaceVerdict verdict = PlaceVerdict::Unknown;
    Refusal refusal = Refusal::None;
    QString providerCallId;
    std::optional<milliseconds> retryAfter;
    std::optional<int> lineLimit; ///< the account's concurrency limit, where the answer told
    bool isOverLimit = false;     ///< accepted beyond that limit: the call waits at the provider (X-03)
    std::optional<Instant> serverDate;
    QString reason; ///< short, for log and details page; no number, no secret
};

/// Where a call is, in the provider's eyes.
enum class CallPhase {
    Queued = 1,
    Ringing,
    Talking,
    Disconnected, ///< the line is free; outcome and record are still being made (X-29)
    Ended,
    NotFound,
};

/// What to do about an ended call (the action column of the ended reasons).
enum class AfterCall { None = 1, RetryLater, RetrySlower, StopAccount };

struct CallReport
{
    QString providerCallId;
    AttemptId attempt;                      ///< as echoed; invalid when the provider did not echo ours
    std::optional<PhoneNumber> number = {}; ///< who was called, where the provider told it as E.164
    bool isOutbound = true;                 ///< false for one that came in, or that no telephone took part in
    CallPhase phase = CallPhase::Queued;
    std::optional<Instant> createdAt;
    std::optional<Instant> endedAt;
    Outcome outcome = Outcome::ProviderError; ///< meaningful once ended
    AfterCall after = AfterCall::None;
    CallRecord record;
    bool recordComplete = false; ///< transcript and cost have arrived; they come some time after the end
    bool isPutOff = false; ///< the provider moved the call to a time of its own: hang up, or it rings then
    QString hangUpUrl;     ///< where to ask for the end of this call; secret-like, never logged
};

/// A complete listing of the calls created in a span of time.
struct CallListing
{
    QList<CallReport> calls;
    std::optional<Instant> serverDate;
};

struct Choice
{
    QString id;
    QString label;
    std::optional<PhoneNumber> number = {}; ///< of a caller's number, where the provider tells it as E.164

    friend bool operator==(const Choice &, const Choice &) = default;
};

/// What "Test connection" found.
struct ConnectionTest
{
    int agents = 0;
    int numbers = 0;
    QList<PhoneNumber> ownNumbers = {}; ///< that calls can go out from, as far as the provider tells them
    milliseconds clockOffset{0};        ///< the provider's clock minus ours
    std::optional<int> lineLimit =
        {}; ///< calls at once by the account's plan, where the provider told (X-03)
};

/// A provider of calls: turns values into HTTP and HTTP into values. Keeps no state, retries nothing, knows
/// no database. Each function makes its requests through the transport it was built with and blocks: call it
/// from a pool thread only. May be used by several threads at once.
class CallProvider
{
public:
    CallProvider() = default;
    CallProvider(const CallProvider &) = delete;
    CallProvider &operator=(const CallProvider &) = delete;
    virtual ~CallProvider() = default;

    /// One create request, once.
    [[nodiscard]] virtual PlaceAnswer place(const CallRequest &request) = 0;
    [[nodiscard]] virtual Result<CallReport> report(const QString &providerCallId) = 0;
    /// Every call created in [from, to], read to the last page. An answer that is not complete is an error:
    /// no conclusion may be drawn from it (F25).
    [[nodiscard]] virtual Result<CallListing> list(Instant from, Instant to) = 0;
    /// Like list(), but surely complete only for the calls to \a numbers. Cheaper where the provider's lists
    /// lack the attempt id, so that each call must be asked for; matching stays by attempt id alone (ruling
    /// 6).
    [[nodiscard]] virtual Result<CallListing> find(Instant from, Instant to,
                                                   const QSet<PhoneNumber> &numbers);
    /// Fails for a call that the provider will not end any more.
    [[nodiscard]] virtual Result<void> hangUp(const CallReport &call) = 0;

    /// Whether checkAgent() asks the provider anything.
    [[nodiscard]] virtual bool hasAgentCheck() const { return false; }
    /// Whether calls through the agent happen once: to be asked before a campaign begins (dialling safety,
    /// section 2). NotAllowed when the agent redials by itself, NotFound when there is none of that id.
    [[nodiscard]] virtual Result<void> checkAgent(const QString &agentId);

    [[nodiscard]] virtual Result<ConnectionTest> test() = 0;
    [[nodiscard]] virtual Result<QList<Choice>> agents() = 0;
    [[nodiscard]] virtual Result<QList<Choice>> phoneNumbers() = 0;
};

/// Everything a provider needs to be built for one account.
struct ProviderSetup
{
    Account account;
    QString secret;
    QUrl baseUrl; ///< the account's, or the running practice line's
    milliseconds createDeadline{30'000};
    milliseconds connectDeadline{10'000};
    milliseconds readDeadline{30'000};
};

/// Fails with ProviderNotSecure for plain http outside the loopback. \a transport must outlive the provider.
[[nodiscard]] Result<std::shared_ptr<CallProvider>> makeCallProvider(const ProviderSetup &setup,
                                                                     http::Transport &transport);

} // namespace callboard::providers
