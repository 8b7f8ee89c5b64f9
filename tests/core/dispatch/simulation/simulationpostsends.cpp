// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/simulation/simulationpost.h"

#include <QMutexLocker>

#include <utility>

namespace callboard::test {

using namespace std::chrono_literals;
using providers::MessageFault;
using providers::PlaceVerdict;
using providers::SendAnswer;

namespace {

/// Not there, or does not want to be written to: the same at every request.
enum class Reader { Willing = 1, Absent, OptedOut };

Reader readerOf(quint64 seed, const QString &key)
{
    Dice dice(Dice::seedOf(seed, key, 0));
    const int roll = dice.below(100);
    return roll < 5 ? Reader::Absent : roll < 9 ? Reader::OptedOut : Reader::Willing;
}

QString keyOf(const SeenSend &send)
{
    return toWord(send.channel) + u' ' + send.number;
}

QString wordsOf(const MessageContent &content)
{
    return content.fields.join(u' ') + content.subject;
}

} // namespace

SendAnswer SimulatedPost::send(const Account &account, const providers::MessageRequest &request)
{
    const QMutexLocker lock(&m_gate.mutex());
    m_gate.wait(QStringLiteral("6 %1 %2").arg(request.number.e164()).arg(account.id.value()), 0ms);
    SeenSend send = seen(account, request);
    const int turn = ++m_asked[keyOf(send)];
    Dice dice(Dice::seedOf(m_seed, keyOf(send), turn));
    if (m_gate.isDying() && dice.chance(40)) {
        m_tally.count("killed before the message left");
        return {};
    }
    if (dice.chance(m_weather.unsent)) {
        m_tally.count("messages that did not leave the machine");
        send.verdict = PlaceVerdict::NotSent;
        return answerTo(send, dice);
    }
    decide(send, account.provider, dice);
    const size_t index = m_sends.size();
    m_sends.push_back(send);
    m_tally.count("sends");
    doMischief(send, account.provider, dice);
    if (!m_gate.isDying() && dice.chance(m_weather.slow)) {
        m_tally.count("slow answers about messages");
        m_gate.wait(QLatin1String("7 ") + keyOf(send), m_clock.bootTime() + dice.between(500ms, 29s));
    }
    const SendAnswer answer = answerTo(send, dice);
    if (m_gate.isDying()) {
        m_tally.count("killed before the answer about a message came");
        return answer;
    }
    m_sends.at(index).answered = m_clock.bootTime();
    m_sends.at(index).answeredWall = m_clock.now();
    m_sends.at(index).hasToldTime = answer.serverDate.has_value();
    return answer;
}

SeenSend SimulatedPost::seen(const Account &account, const providers::MessageRequest &request) const
{
    SeenSend send;
    send.attempt = request.attempt;
    send.account = account.id;
    send.channel = channelOf(account.provider);
    send.number = request.number.e164();
    send.address = request.address;
    send.words = wordsOf(request.content);
    send.wall = m_clock.now();
    send.boot = m_clock.bootTime();
    send.monotonic = m_clock.monotonicTime();
    return send;
}

/// As if the engine had asked once more than it did.
void SimulatedPost::doMischief(const SeenSend &send, ProviderKind kind, Dice &dice)
{
    const bool isNew = m_mischief == Mischief::CallWithoutIntent;
    if (!isNew && m_mischief != Mischief::RequestSentTwice)
        return;
    SeenSend another = send;
    if (isNew)
        another.attempt = AttemptId::create();
    another.message = begin(another, kind, dice);
    m_sends.push_back(another);
}

void SimulatedPost::decide(SeenSend &send, ProviderKind kind, Dice &dice)
{
    const int roll = dice.below(100);
    const int lost = m_weather.lost;
    const int broken = lost + m_weather.broken;
    const int refused = broken + m_weather.refused;
    const Reader reader = readerOf(m_seed, keyOf(send));
    const bool isToldAtOnce = reader != Reader::Willing && dice.chance(60);
    send.verdict = PlaceVerdict::Unknown;
    if (isToldAtOnce) {
        const bool isOptOut = reader == Reader::OptedOut && send.channel == Channel::WhatsApp;
        send.verdict = PlaceVerdict::Refused;
        send.fault = isOptOut ? MessageFault::OptedOut : MessageFault::Unreachable;
        m_tally.count(isOptOut ? "opted out" : "unreachable");
    } else if (roll < broken) {
        const bool isThere = dice.chance(50);
        m_tally.count(roll < lost
                          ? (isThere ? "lost answers with a message" : "lost answers without a message")
                          : (isThere ? "5xx with a message" : "5xx without a message"));
        if (isThere)
            send.message = begin(send, kind, dice);
    } else if (roll < refused) {
        refuse(send, dice);
    } else {
        send.verdict = PlaceVerdict::Accepted;
        send.message = begin(send, kind, dice);
    }
}

void SimulatedPost::refuse(SeenSend &send, Dice &dice)
{
    send.verdict = PlaceVerdict::Refused;
    const bool isMail = send.channel == Channel::Email;
    const int kind = dice.below(28);
    if (kind == 0) {
        send.fault = MessageFault::Account;
        m_tally.count("refused keys of senders");
    } else if (kind == 1) {
        send.fault = MessageFault::EveryMessage;
        m_tally.count("templates that are not taken");
    } else if (kind < 5) {
        send.fault = isMail ? MessageFault::Policy : MessageFault::ThisMessage;
        m_tally.count(isMail ? "unwanted mails" : "messages that are not taken");
    } else if (kind < 11) {
        send.fault = isMail ? MessageFault::Later : MessageFault::NotBeforeADay;
        m_tally.count(isMail ? "mails that are put off" : "not before a day");
    } else if (kind < 15) {
        send.fault = MessageFault::Transient;
        m_tally.count("refused in passing");
    } else if (kind >= 26 && !isMail) {
        send.fault = MessageFault::PairLimit;
        m_tally.count("too many to one person");
    } else if (kind >= 24 && !isMail) {
        send.fault = MessageFault::SpamLimit;
        m_tally.count("senders whose messages are unwanted");
    } else {
        send.fault = MessageFault::SlowDown;
        if (dice.chance(60))
            send.retryAfter = seconds{dice.chance(30) ? 0 : dice.below(90)};
        m_tally.count("senders that are too fast");
    }
}

int SimulatedPost::begin(const SeenSend &send, ProviderKind kind, Dice &dice)
{
    TrueMessage message;
    message.id = QStringLiteral("message-%1").arg(m_messages.size(), 6, 10, QLatin1Char('0'));
    message.attempt = send.attempt;
    message.account = send.account;
    message.channel = send.channel;
    message.created = m_clock.bootTime();
    decideFate(message, send, dice);
    const int index = int(m_messages.size());
    m_messages.push_back(message);
    m_messageOf.insert(message.attempt, index);
    m_messageById.insert(message.id, index);
    m_tally.count(send.channel == Channel::Email ? "mails" : "messages");
    planReports(index, kind, dice);
    return index;
}

void SimulatedPost::decideFate(TrueMessage &message, const SeenSend &send, Dice &dice) const
{
    message.sent = message.created + dice.between(0ms, 5s);
    if (send.channel == Channel::Email)
        return;
    const Reader reader = readerOf(m_seed, keyOf(send));
    const bool isLate = dice.chance(10);
    const milliseconds on =
        isLate ? dice.between(3h, milliseconds{22h}) : dice.between(1s, milliseconds{30min});
    if (reader == Reader::Willing && !dice.chance(m_weather.failing)) {
        message.delivered = message.sent + on;
        if (dice.chance(50))
            message.read = *message.delivered + dice.between(1s, milliseconds{3h});
        return;
    }
    message.failed = message.sent + on;
    message.code = dice.oneOf<int>(
        {131000, 131000, 131000, 131000, 131008, 130429, 130429, 131048, 131049, 131049, 131056, 131026});
    if (dice.chance(6))
        message.code = dice.oneOf<int>({131042, 132001});
    if (reader != Reader::Willing)
        message.code = reader == Reader::OptedOut ? 131050 : 131026;
}

void SimulatedPost::planReports(int index, ProviderKind kind, Dice &dice)
{
    const TrueMessage &message = m_messages.at(size_t(index));
    if (message.channel == Channel::Email)
        return;
    planReport(index, kind, Delivery::Sent, message.sent, dice);
    if (message.delivered)
        planReport(index, kind, Delivery::Delivered, *message.delivered, dice);
    if (message.read)
        planReport(index, kind, Delivery::Read, *message.read, dice);
    if (message.failed)
        planReport(index, kind, Delivery::Failed, *message.failed, dice);
}

/// Late, out of order, more than once, or never.
void SimulatedPost::planReport(int index, ProviderKind kind, Delivery delivery, milliseconds at, Dice &dice)
{
    const TrueMessage &message = m_messages.at(size_t(index));
    const int times = dice.chance(10) ? 0 : dice.chance(15) ? 2 : 1;
    for (int i = 0; i < times; ++i) {
        const milliseconds on =
            dice.chance(10) ? dice.between(10min, milliseconds{8h}) : dice.between(0ms, milliseconds{3min});
        providers::WebhookReport report{.id = message.id};
        if (kind == ProviderKind::WhatsAppCloud) {
            report.attempt = message.attempt;
            report.delivery = delivery;
            if (delivery == Delivery::Failed)
                report.code = message.code;
        }
        m_reports << PostReport{at + on, message.account, report, index};
    }
}

SendAnswer SimulatedPost::answerTo(const SeenSend &send, Dice &dice)
{
    SendAnswer answer;
    answer.verdict = send.verdict;
    answer.fault = send.fault;
    answer.retryAfter = send.retryAfter;
    answer.reason = QStringLiteral("simulated");
    const bool isWhatsApp = send.channel == Channel::WhatsApp;
    if (send.verdict == PlaceVerdict::Accepted) {
        answer.messageId = m_messages.at(size_t(send.message)).id;
        answer.isOnTrial = isWhatsApp && dice.chance(2);
        answer.isTemplatePaused = isWhatsApp && !answer.isOnTrial && dice.chance(1);
        if (answer.isOnTrial || answer.isTemplatePaused)
            m_tally.count("templates on trial or paused");
    }
    const bool isAnswered = send.verdict == PlaceVerdict::Accepted || send.verdict == PlaceVerdict::Refused;
    if (isAnswered && isWhatsApp)
        answer.serverDate = m_mischief == Mischief::WrongClockAgreedWith ? m_clock.now() : truth();
    return answer;
}

} // namespace callboard::test
