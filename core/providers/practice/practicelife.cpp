// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/practice/practicelife.h"

#include "core/base/mixed64.h"

#include <array>
#include <cmath>

namespace callboard::providers {

namespace {

enum Salt { OutcomeSalt = 1, RingSalt, TalkSalt, ReasonSalt };

constexpr milliseconds QueueTime{1'000};
constexpr milliseconds BusyRing{3'000};
constexpr milliseconds MisdialRing{1'000};
constexpr seconds VoicemailTalk{20};

/// From half the median to twice it, as often below as above.
milliseconds around(milliseconds median, double die)
{
    return milliseconds(qint64(double(median.count()) * std::exp2(2.0 * die - 1.0)));
}

/// Ringing and talking in life's time, and how the call ends.
struct Course
{
    milliseconds ring{0};
    milliseconds talk{0};
    bool isAnswered = false;
    QString reason;
};

Course courseOf(Outcome outcome, const PracticeCall &call, const PracticeScript &script)
{
    const auto die = [&](int salt) { return practiceDie(script.seed, call.number, call.ordinal, salt); };
    const milliseconds ring = around(script.ring, die(RingSalt));
    switch (outcome) {
    case Outcome::Completed: {
        constexpr double CustomersShare = 0.7;
        const bool customerEnded = die(ReasonSalt) < CustomersShare;
        return {ring, around(script.talk, die(TalkSalt)), true,
                customerEnded ? QStringLiteral("customer-ended-call")
                              : QStringLiteral("assistant-ended-call")};
    }
    case Outcome::Voicemail:
        return {ring * 2, VoicemailTalk, true, QStringLiteral("voicemail")};
    case Outcome::Busy:
        return {BusyRing, {}, false, QStringLiteral("customer-busy")};
    case Outcome::BadNumber:
        return {MisdialRing, {}, false, QStringLiteral("twilio-reported-customer-misdialed")};
    case Outcome::ProviderError:
        return {ring,
                {},
                false,
                QStringLiteral("call.in-progress.error-providerfault-outbound-sip-503-service-unavailable")};
    case Outcome::NoAnswer:
    case Outcome::Cancelled:
        break;
    }
    return {script.noAnswerRing, {}, false, QStringLiteral("customer-did-not-answer")};
}

} // namespace

double practiceDie(quint32 seed, const QString &text, int ordinal, int salt)
{
    quint64 state = mixed64(seed);
    for (const QChar c : text)
        state = mixed64(state ^ c.unicode());
    return mixedFraction(state ^ (quint64(ordinal) << 8U) ^ quint64(salt));
}

PracticeLife::Phase PracticeLife::phaseAt(Instant now) const
{
    if (now >= endedAt)
        return Phase::Ended;
    if (answeredAt && now >= *answeredAt)
        return Phase::Talking;
    return now >= ringingAt ? Phase::Ringing : Phase::Queued;
}

double PracticeLife::cost() const
{
    return double(billed.count()) / 60.0 * PracticeDollarsPerMinute;
}

Outcome practiceOutcome(const QString &number, int ordinal, const PracticeScript &script)
{
    if (const auto fixed = script.numbers.constFind(number); fixed != script.numbers.cend())
        return *fixed;
    const std::array<std::pair<Outcome, int>, 6> mix = {{
        {Outcome::Completed, script.completed},
        {Outcome::NoAnswer, script.noAnswer},
        {Outcome::Busy, script.busy},
        {Outcome::Voicemail, script.voicemail},
        {Outcome::BadNumber, script.badNumber},
        {Outcome::ProviderError, script.providerError},
    }};
    int total = 0;
    for (const auto &[outcome, weight] : mix)
        total += weight;
    double left = practiceDie(script.seed, number, ordinal, OutcomeSalt) * total;
    for (const auto &[outcome, weight] : mix) {
        left -= weight;
        if (left < 0)
            return outcome;
    }
    return Outcome::Completed;
}

PracticeLife lifeOf(const PracticeCall &call, const PracticeScript &script)
{
    const auto sped = [&script](milliseconds time) {
        return milliseconds(qint64(double(time.count()) / script.speed));
    };
    PracticeLife life;
    life.outcome = practiceOutcome(call.number, call.ordinal, script);
    const Course course = courseOf(life.outcome, call, script);
    life.endedReason = course.reason;
    life.ringingAt = call.createdAt + sped(QueueTime);
    const Instant pickedUp = life.ringingAt + sped(course.ring);
    if (course.isAnswered)
        life.answeredAt = pickedUp;
    life.endedAt = pickedUp + sped(course.talk);
    life.billed = std::chrono::duration_cast<seconds>(course.talk);

    if (call.stoppedAt && *call.stoppedAt < life.endedAt) {
        if (life.answeredAt && *life.answeredAt > *call.stoppedAt)
            life.answeredAt.reset();
        const milliseconds talked = life.answeredAt ? *call.stoppedAt - *life.answeredAt : milliseconds{0};
        life.billed = seconds(qint64(double(talked.count()) * script.speed / 1000.0));
        life.endedAt = *call.stoppedAt;
        life.endedReason = QStringLiteral("manually-canceled");
        life.outcome = Outcome::Cancelled;
    }
    return life;
}

} // namespace callboard::providers
