// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/simulation/simulationpost.h"

#include <QMutexLocker>

#include <algorithm>

namespace callboard::test {

using providers::MessageFault;
using providers::MessageReport;
using providers::SendAnswer;

namespace {

/// The way to the post for one account.
class PostDoor final : public providers::MessageProvider
{
public:
    PostDoor(SimulatedPost &post, Account account)
        : m_post(post)
        , m_account(std::move(account))
    {
    }

    SendAnswer send(const providers::MessageRequest &request) override
    {
        return m_post.send(m_account, request);
    }
    Result<MessageReport> report(const QString &id) override { return m_post.report(m_account.id, id); }
    Result<QList<providers::MessageTemplate>> templates() override
    {
        return QList<providers::MessageTemplate>();
    }
    Result<providers::SenderTest> test() override { return providers::SenderTest(); }

private:
    SimulatedPost &m_post;
    const Account m_account;
};

} // namespace

MessageFault faultOfCode(int code)
{
    switch (code) {
    case 131000:
        return MessageFault::Transient;
    case 131026:
        return MessageFault::Unreachable;
    case 131042:
        return MessageFault::Account;
    case 130429:
        return MessageFault::SlowDown;
    case 131048:
        return MessageFault::SpamLimit;
    case 131049:
        return MessageFault::NotBeforeADay;
    case 131050:
        return MessageFault::OptedOut;
    case 131056:
        return MessageFault::PairLimit;
    case 132001:
        return MessageFault::EveryMessage;
    default:
        return MessageFault::ThisMessage;
    }
}

Delivery TrueMessage::at(milliseconds boot) const
{
    const auto isPast = [boot](std::optional<milliseconds> moment) { return moment && *moment <= boot; };
    if (isPast(failed))
        return Delivery::Failed;
    if (isPast(read))
        return Delivery::Read;
    if (isPast(delivered))
        return Delivery::Delivered;
    return sent <= boot ? Delivery::Sent : Delivery::Accepted;
}

SimulatedPost::SimulatedPost(SimulationGate &gate, const FakeClock &clock, quint64 seed, Mischief mischief)
    : m_gate(gate)
    , m_clock(clock)
    , m_seed(seed)
    , m_mischief(mischief)
    , m_origin(clock.now() - clock.bootTime())
{
}

std::shared_ptr<providers::MessageProvider> SimulatedPost::door(const Account &account)
{
    const auto made = std::make_shared<PostDoor>(*this, account);
    m_gate.watch(made);
    return made;
}

void SimulatedPost::loseAnswer(const AttemptId &attempt)
{
    const QMutexLocker lock(&m_gate.mutex());
    const auto last = std::find_if(m_sends.rbegin(), m_sends.rend(),
                                   [&](const SeenSend &each) { return each.attempt == attempt; });
    if (last != m_sends.rend() && last->answered) {
        last->answered.reset();
        m_tally.count("killed before the answer about a message was written");
    }
}

void SimulatedPost::setWeather(const PostWeather &weather)
{
    const QMutexLocker lock(&m_gate.mutex());
    m_weather = weather;
}

QList<PostReport> SimulatedPost::arrivedReports()
{
    const QMutexLocker lock(&m_gate.mutex());
    QList<PostReport> arrived;
    if (m_clock.bootTime() < m_weather.reportsBackAt)
        return arrived;
    const auto hasArrived = [this](const PostReport &each) { return each.due <= m_clock.bootTime(); };
    std::copy_if(m_reports.cbegin(), m_reports.cend(), std::back_inserter(arrived), hasArrived);
    m_reports.removeIf(hasArrived);
    std::stable_sort(arrived.begin(), arrived.end(),
                     [](const PostReport &one, const PostReport &other) { return one.due < other.due; });
    for (const PostReport &each : std::as_const(arrived)) {
        m_tally.count(each.report.delivery ? "reports of messages" : "hints about messages");
        if (each.report.delivery)
            noteTold(each.message, *each.report.delivery);
    }
    return arrived;
}

std::optional<milliseconds> SimulatedPost::nextReport() const
{
    const QMutexLocker lock(&m_gate.mutex());
    std::optional<milliseconds> next;
    for (const PostReport &each : m_reports) {
        const milliseconds due = std::max(each.due, m_weather.reportsBackAt);
        next = next ? std::min(*next, due) : due;
    }
    return next;
}

/// Under the lock.
void SimulatedPost::noteTold(int index, Delivery delivery)
{
    TrueMessage &message = m_messages.at(size_t(index));
    message.told = std::max(message.told, delivery);
    if (delivery != Delivery::Failed || message.failureTold)
        return;
    message.failureTold = m_clock.bootTime();
    message.failureToldWall = m_clock.now();
}

std::vector<SeenSend> SimulatedPost::sends() const
{
    const QMutexLocker lock(&m_gate.mutex());
    return m_sends;
}

TrueMessage SimulatedPost::message(int index) const
{
    const QMutexLocker lock(&m_gate.mutex());
    return m_messages.at(size_t(index));
}

std::vector<TrueMessage> SimulatedPost::messages() const
{
    const QMutexLocker lock(&m_gate.mutex());
    return m_messages;
}

std::optional<TrueMessage> SimulatedPost::messageOf(const AttemptId &attempt) const
{
    const QMutexLocker lock(&m_gate.mutex());
    const auto found = m_messageOf.constFind(attempt);
    return found == m_messageOf.cend() ? std::nullopt : std::optional(m_messages.at(size_t(*found)));
}

SimulationTally SimulatedPost::tally() const
{
    const QMutexLocker lock(&m_gate.mutex());
    return m_tally;
}

Result<MessageReport> SimulatedPost::report(AccountId account, const QString &id)
{
    const QMutexLocker lock(&m_gate.mutex());
    m_gate.wait(QLatin1String("8 ") + id, milliseconds{0});
    if (m_clock.bootTime() < m_weather.pollsBackAt) {
        m_tally.count("messages that nobody tells about");
        return fail(ErrorCode::ProviderUnreachable, {QStringLiteral("post"), QStringLiteral("silence")});
    }
    const auto found = m_messageById.constFind(id);
    if (found == m_messageById.cend())
        qFatal("a message was asked for that never was");
    const TrueMessage &message = m_messages.at(size_t(*found));
    if (message.account != account)
        qFatal("a message was asked for at another account");
    MessageReport report;
    report.messageId = id;
    report.attempt = message.attempt;
    report.delivery =
        m_mischief == Mischief::DeliveryToldWrong ? Delivery::Read : message.at(m_clock.bootTime());
    if (report.delivery == Delivery::Failed) {
        report.fault = faultOfCode(message.code);
        report.reason = QStringLiteral("simulated");
    }
    m_tally.count("looks at messages");
    if (!m_gate.isDying())
        noteTold(*found, message.at(m_clock.bootTime()));
    return report;
}

} // namespace callboard::test
