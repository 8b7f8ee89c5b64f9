// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/channel.h"
#include "core/providers/messageprovider.h"
#include "core/providers/webhookreport.h"
#include "tests/core/dispatch/simulation/mischief.h"
#include "tests/core/dispatch/simulation/simulationdice.h"
#include "tests/core/dispatch/simulation/simulationgate.h"
#include "tests/core/dispatch/simulation/simulationtally.h"

#include <QHash>

#include <memory>
#include <vector>

namespace callboard::test {

/// A request to send a message as it reached the provider.
struct SeenSend
{
    AttemptId attempt;
    AccountId account;
    Channel channel = Channel::WhatsApp;
    QString number;  ///< of the person; WhatsApp goes there
    QString address; ///< e-mail goes there
    QString words;   ///< whom and which campaign it speaks of
    Instant wall;    ///< of the machine that asked
    milliseconds boot{0};
    milliseconds monotonic{0};
    providers::PlaceVerdict verdict = providers::PlaceVerdict::Unknown;
    providers::MessageFault fault = providers::MessageFault::None;
    std::optional<milliseconds> retryAfter;
    int message = -1;                     ///< index of what came of it; -1: nothing
    std::optional<milliseconds> answered; ///< boot time; nothing while the answer is on its way or was lost
    Instant answeredWall;
    bool hasToldTime = false; ///< the answer bore the provider's time
};

/// A message as it really goes, whatever anybody was told of it. Times are boot times.
struct TrueMessage
{
    QString id;
    AttemptId attempt;
    AccountId account;
    Channel channel = Channel::WhatsApp;
    milliseconds created{0};
    milliseconds sent{0};
    std::optional<milliseconds> delivered = {};
    std::optional<milliseconds> read = {};
    std::optional<milliseconds> failed = {};
    int code = 0; ///< Meta's, of the failure
    Delivery told = Delivery::Accepted;
    std::optional<milliseconds> failureTold = {}; ///< first; whether or not it was written down then
    Instant failureToldWall = {};

    [[nodiscard]] Delivery at(milliseconds boot) const;
};

/// How the providers of messages and the way to them are. Percentages are of requests.
struct PostWeather
{
    int lost = 0;
    int broken = 0; ///< 5xx
    int refused = 0;
    int unsent = 0;
    int slow = 0;
    int failing = 0;               ///< of what is accepted fails later
    milliseconds pollsBackAt{0};   ///< boot time until which nobody is told how far a message got
    milliseconds reportsBackAt{0}; ///< the same of what providers report by themselves
};

/// What a provider reports by itself of a message.
struct PostReport
{
    milliseconds due{0}; ///< boot time at which it arrives
    AccountId account;
    providers::WebhookReport report;
    int message = 0;
};

/// Providers of messages in memory, as SimulatedLine is one of calls: one kind reports, signed and with the
/// attempt, how far its messages got; one only hints that something happened; mail servers tell nothing.
class SimulatedPost
{
public:
    SimulatedPost(SimulationGate &gate, const FakeClock &clock, quint64 seed, Mischief mischief);

    /// What an engine talks to; each of its tasks holds the answer for as long as it lasts.
    [[nodiscard]] std::shared_ptr<providers::MessageProvider> door(const Account &account);

    /// The process died before it had written down what it was told of this attempt last.
    void loseAnswer(const AttemptId &attempt);
    void setWeather(const PostWeather &weather);

    /// Takes what has arrived by now; whoever does so writes it down.
    [[nodiscard]] QList<PostReport> arrivedReports();
    [[nodiscard]] std::optional<milliseconds> nextReport() const;

    [[nodiscard]] std::vector<SeenSend> sends() const;
    [[nodiscard]] TrueMessage message(int index) const;
    [[nodiscard]] std::vector<TrueMessage> messages() const;
    /// Of an attempt; nothing when none came of it.
    [[nodiscard]] std::optional<TrueMessage> messageOf(const AttemptId &attempt) const;
    [[nodiscard]] SimulationTally tally() const;

    providers::SendAnswer send(const Account &account, const providers::MessageRequest &request);
    Result<providers::MessageReport> report(AccountId account, const QString &id);

private:
    [[nodiscard]] SeenSend seen(const Account &account, const providers::MessageRequest &request) const;
    void decide(SeenSend &send, ProviderKind kind, Dice &dice);
    void refuse(SeenSend &send, Dice &dice);
    void doMischief(const SeenSend &send, ProviderKind kind, Dice &dice);
    [[nodiscard]] int begin(const SeenSend &send, ProviderKind kind, Dice &dice);
    void decideFate(TrueMessage &message, const SeenSend &send, Dice &dice) const;
    void planReports(int index, ProviderKind kind, Dice &dice);
    void planReport(int index, ProviderKind kind, Delivery delivery, milliseconds at, Dice &dice);
    [[nodiscard]] providers::SendAnswer answerTo(const SeenSend &send, Dice &dice);
    void noteTold(int index, Delivery delivery);
    [[nodiscard]] Instant truth() const { return m_origin + m_clock.bootTime(); }

    SimulationGate &m_gate;
    const FakeClock &m_clock;
    const quint64 m_seed;
    const Mischief m_mischief;
    const Instant m_origin; ///< the providers' time at boot time zero
    PostWeather m_weather;
    QHash<QString, int> m_asked; ///< requests by channel and number
    std::vector<SeenSend> m_sends;
    std::vector<TrueMessage> m_messages;
    QHash<AttemptId, int> m_messageOf;
    QHash<QString, int> m_messageById;
    QList<PostReport> m_reports;
    SimulationTally m_tally;
};

/// What a provider's code for a late failure means, written down once more from the provider page.
[[nodiscard]] providers::MessageFault faultOfCode(int code);

} // namespace callboard::test
