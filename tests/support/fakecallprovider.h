// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/providers/callprovider.h"

#include <QHash>
#include <QMap>
#include <QMutex>
#include <QMutexLocker>
#include <QSet>
#include <QWaitCondition>

#include <functional>
#include <utility>

namespace callboard::test {

/// What becomes of a create request: the answer that arrives, and whether the call exists all the same.
struct PlaceScript
{
    providers::PlaceAnswer answer;
    bool exists = false;
};

[[nodiscard]] inline PlaceScript lostAnswer(bool exists)
{
    PlaceScript script;
    script.answer.reason = QStringLiteral("lost");
    script.exists = exists;
    return script;
}

[[nodiscard]] inline PlaceScript refusal(providers::Refusal refusal, std::optional<milliseconds> after = {})
{
    PlaceScript script;
    script.answer.verdict = providers::PlaceVerdict::Refused;
    script.answer.refusal = refusal;
    script.answer.retryAfter = after;
    script.answer.reason = QStringLiteral("refused");
    return script;
}

/// A provider in memory that counts, and that can hold requests back. Accepts unless scripted otherwise. All
/// functions may be called from any thread.
class FakeCallProvider final : public providers::CallProvider
{
public:
    explicit FakeCallProvider(const Clock &clock)
        : m_clock(clock)
    {
    }

    using Script = std::function<std::optional<PlaceScript>(const providers::CallRequest &)>;

    /// \a script runs under the lock; nothing: accepted.
    void setScript(Script script)
    {
        const QMutexLocker lock(&m_mutex);
        m_script = std::move(script);
    }
    void hold()
    {
        const QMutexLocker lock(&m_mutex);
        m_held = true;
    }
    void letGo()
    {
        const QMutexLocker lock(&m_mutex);
        m_held = false;
        m_listingsHeld = false;
        m_released.wakeAll();
    }
    /// Listings are read from now on, and told once they are let go: as many pages take their time.
    void holdListings()
    {
        const QMutexLocker lock(&m_mutex);
        m_listingsHeld = true;
    }
    void setListingReadable(bool readable)
    {
        const QMutexLocker lock(&m_mutex);
        m_listingReadable = readable;
    }
    /// Whether polls of single calls are answered.
    void setReportsReadable(bool readable)
    {
        const QMutexLocker lock(&m_mutex);
        m_reportsReadable = readable;
    }
    /// Answers and listings tell the provider's time from now on: the test's clock and this.
    void tellTime(milliseconds offset)
    {
        const QMutexLocker lock(&m_mutex);
        m_clockOffset = offset;
    }
    /// Calls that are younger stay out of listings.
    void setListingLag(milliseconds lag)
    {
        const QMutexLocker lock(&m_mutex);
        m_listingLag = lag;
    }
    void setPhase(const QString &call, providers::CallPhase phase, Outcome outcome = Outcome::Completed)
    {
        const QMutexLocker lock(&m_mutex);
        providers::CallReport &report = m_calls[call];
        report.phase = phase;
        report.outcome = outcome;
        report.recordComplete = phase == providers::CallPhase::Ended;
    }
    /// An end at which the account is to be stopped, or slowed down.
    void endWith(const QString &call, providers::AfterCall after)
    {
        setPhase(call, providers::CallPhase::Ended, Outcome::ProviderError);
        const QMutexLocker lock(&m_mutex);
        m_calls[call].after = after;
        m_calls[call].record.endedReason = QStringLiteral("provider-said-so");
    }
    /// The provider moves the call to a time of its own.
    void putOff(const QString &call)
    {
        setPhase(call, providers::CallPhase::Queued);
        const QMutexLocker lock(&m_mutex);
        m_calls[call].isPutOff = true;
    }
    void answerHangUps(const Result<void> &answer)
    {
        const QMutexLocker lock(&m_mutex);
        m_hangUpAnswer = answer;
    }
    void endAll(Outcome outcome = Outcome::Completed)
    {
        for (const QString &call : calls())
            setPhase(call, providers::CallPhase::Ended, outcome);
    }
    void forget(const QString &call)
    {
        const QMutexLocker lock(&m_mutex);
        m_calls.remove(call);
    }
    /// What is known of agents: asked for from now on, and answered with \a answer.
    void answerForAgents(const Result<void> &answer)
    {
        const QMutexLocker lock(&m_mutex);
        m_hasAgentCheck = true;
        m_agentAnswer = answer;
    }
    [[nodiscard]] int agentChecks() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_agentChecks;
    }
    /// A call that exists without this side's having an answer about it.
    QString addCall(const AttemptId &attempt)
    {
        const QMutexLocker lock(&m_mutex);
        return add(attempt);
    }

    /// As addCall(), of which the provider tells whom it was to.
    QString addCall(const AttemptId &attempt, const PhoneNumber &number)
    {
        const QMutexLocker lock(&m_mutex);
        const QString call = add(attempt);
        m_calls[call].number = number;
        noteNumber(number.e164(), call);
        return call;
    }
    void edit(const QString &call, const std::function<void(providers::CallReport &)> &change)
    {
        const QMutexLocker lock(&m_mutex);
        change(m_calls[call]);
    }

    [[nodiscard]] int creates() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_creates;
    }
    [[nodiscard]] int waiting() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_waiting;
    }
    [[nodiscard]] int listings() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_listings;
    }
    /// How often single calls were asked for.
    [[nodiscard]] int reports() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_reports;
    }
    /// The span that was last asked for.
    [[nodiscard]] std::pair<Instant, Instant> listed() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_listed;
    }
    /// What the last find() asked for.
    [[nodiscard]] QSet<PhoneNumber> sought() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_sought;
    }
    [[nodiscard]] QStringList calls() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_calls.keys();
    }
    [[nodiscard]] QStringList hungUp() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_hungUp;
    }
    /// The most calls to one number that were alive at the same time.
    [[nodiscard]] int mostAtOnce() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_mostAtOnce;
    }
    [[nodiscard]] QMap<QString, int> callsByNumber() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_byNumber;
    }
    [[nodiscard]] QMap<QString, int> callsByAttempt() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_byAttempt;
    }

    providers::PlaceAnswer place(const providers::CallRequest &request) override
    {
        QMutexLocker lock(&m_mutex);
        ++m_creates;
        ++m_waiting;
        while (m_held)
            m_released.wait(&m_mutex);
        --m_waiting;
        const std::optional<PlaceScript> scripted = m_script ? m_script(request) : std::nullopt;
        providers::PlaceAnswer answer = scripted ? scripted->answer : providers::PlaceAnswer();
        if (!scripted || scripted->exists) {
            const QString call = add(request.attempt);
            m_calls[call].number = request.number;
            noteNumber(request.number.e164(), call);
            if (!scripted || answer.verdict == providers::PlaceVerdict::Accepted) {
                answer.verdict = providers::PlaceVerdict::Accepted;
                answer.providerCallId = call;
            }
        }
        answer.serverDate = serverDate();
        return answer;
    }
    Result<providers::CallReport> report(const QString &call) override
    {
        const QMutexLocker lock(&m_mutex);
        ++m_reports;
        if (!m_reportsReadable)
            return fail(ErrorCode::ProviderUnreachable, {QStringLiteral("fake"), QStringLiteral("silence")});
        const auto found = m_calls.constFind(call);
        if (found != m_calls.cend())
            return *found;
        providers::CallReport missing;
        missing.providerCallId = call;
        missing.phase = providers::CallPhase::NotFound;
        return missing;
    }
    Result<providers::CallListing> list(Instant from, Instant to) override
    {
        QMutexLocker lock(&m_mutex);
        ++m_listings;
        m_listed = {from, to};
        if (!m_listingReadable)
            return fail(ErrorCode::ProviderUnreachable, {QStringLiteral("fake"), QStringLiteral("garbage")});
        providers::CallListing listing;
        listing.serverDate = serverDate();
        for (const providers::CallReport &call : m_calls) {
            if (*call.createdAt >= from && *call.createdAt <= to &&
                m_clock.now() - *call.createdAt >= m_listingLag)
                listing.calls << call;
        }
        while (m_listingsHeld)
            m_released.wait(&m_mutex);
        return listing;
    }
    Result<providers::CallListing> find(Instant from, Instant to, const QSet<PhoneNumber> &numbers) override
    {
        {
            const QMutexLocker lock(&m_mutex);
            m_sought = numbers;
        }
        return list(from, to);
    }
    Result<void> hangUp(const providers::CallReport &call) override
    {
        const QMutexLocker lock(&m_mutex);
        m_hungUp << call.providerCallId;
        return m_hangUpAnswer;
    }
    [[nodiscard]] bool hasAgentCheck() const override
    {
        const QMutexLocker lock(&m_mutex);
        return m_hasAgentCheck;
    }
    Result<void> checkAgent(const QString &) override
    {
        QMutexLocker lock(&m_mutex);
        ++m_agentChecks;
        while (m_held)
            m_released.wait(&m_mutex);
        return m_agentAnswer;
    }
    Result<providers::ConnectionTest> test() override { return providers::ConnectionTest(); }
    Result<QList<providers::Choice>> agents() override { return QList<providers::Choice>(); }
    Result<QList<providers::Choice>> phoneNumbers() override { return QList<providers::Choice>(); }

private:
    [[nodiscard]] std::optional<Instant> serverDate() const
    {
        return m_clockOffset ? std::optional(m_clock.now() + *m_clockOffset) : std::nullopt;
    }
    QString add(const AttemptId &attempt)
    {
        providers::CallReport call;
        call.providerCallId = QStringLiteral("call-%1").arg(++m_lastCall);
        call.attempt = attempt;
        call.phase = providers::CallPhase::Ringing;
        call.createdAt = m_clock.now();
        m_calls.insert(call.providerCallId, call);
        ++m_byAttempt[attempt.text()];
        return call.providerCallId;
    }
    void noteNumber(const QString &number, const QString &call)
    {
        ++m_byNumber[number];
        m_callsOfNumber[number] << call;
        int alive = 0;
        for (const QString &each : std::as_const(m_callsOfNumber[number]))
            alive += m_calls.contains(each) && m_calls[each].phase != providers::CallPhase::Ended ? 1 : 0;
        m_mostAtOnce = std::max(m_mostAtOnce, alive);
    }

    const Clock &m_clock;
    mutable QMutex m_mutex;
    QWaitCondition m_released;
    Script m_script;
    QMap<QString, providers::CallReport> m_calls;
    QMap<QString, QStringList> m_callsOfNumber;
    QMap<QString, int> m_byNumber;
    QMap<QString, int> m_byAttempt;
    QStringList m_hungUp;
    Result<void> m_hangUpAnswer;
    QSet<PhoneNumber> m_sought;
    std::pair<Instant, Instant> m_listed;
    milliseconds m_listingLag{0};
    std::optional<milliseconds> m_clockOffset;
    Result<void> m_agentAnswer;
    bool m_hasAgentCheck = false;
    int m_agentChecks = 0;
    bool m_listingReadable = true;
    bool m_reportsReadable = true;
    bool m_held = false;
    bool m_listingsHeld = false;
    int m_creates = 0;
    int m_waiting = 0;
    int m_listings = 0;
    int m_reports = 0;
    int m_lastCall = 0;
    int m_mostAtOnce = 0;
};

} // namespace callboard::test
