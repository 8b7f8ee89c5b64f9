// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/practice/practicetalk.h"

#include <array>

namespace callboard::providers {

namespace {

constexpr int WordsSalt = 100;

struct Exchange
{
    const char *user;
    const char *agent;
};

// A provider's data and not the program's words, so they are not translated.
constexpr std::array<Exchange, 6> Exchanges = {{
    {"Yes, I have a minute. What is it about?",
     "Thank you. This is only a rehearsal of the real conversation."},
    {"Could you call me again tomorrow?", "I would, if this were more than practice. I have noted it."},
    {"I have already booked my visit.", "Then everything is in order. Practice went well."},
    {"Who gave you this number?", "The list that is being tried out. No telephone rang for this call."},
    {"Please send me the details in writing.", "A real agent would do so now. This one only practises."},
    {"I am not interested, thank you.", "I understand. The outcome of this practice call is noted."},
}};

QString nameFrom(const PracticeCall &call)
{
    const QJsonObject variables = call.overrides.value(QLatin1String("variableValues")).toObject();
    const QString name = variables.value(QLatin1String("name")).toString().simplified();
    return name.isEmpty() ? QStringLiteral("there") : name;
}

} // namespace

QString practiceTranscript(const PracticeCall &call, const PracticeLife &life, const PracticeScript &script)
{
    if (!life.answeredAt)
        return {};
    if (life.outcome == Outcome::Voicemail) {
        return QStringLiteral(
            "AI: This is a practice call from Callboard's practice line. No telephone rang, "
            "and no message was left.\n");
    }
    const double die = practiceDie(script.seed, call.number, call.ordinal, WordsSalt);
    const Exchange &middle = Exchanges.at(size_t(die * double(Exchanges.size())));
    const QStringList lines = {
        QStringLiteral("AI: Hello %1, this is a practice call from Callboard's practice line.")
            .arg(nameFrom(call)),
        QStringLiteral("User: ") + QLatin1String(middle.user),
        QStringLiteral("AI: ") + QLatin1String(middle.agent),
        QStringLiteral("User: Goodbye."),
    };
    return lines.join(u'\n') + u'\n';
}

QString practiceSummary(const PracticeLife &life)
{
    if (!life.answeredAt)
        return {};
    return life.outcome == Outcome::Voicemail
               ? QStringLiteral("Practice: a mailbox answered. No real call was made.")
               : QStringLiteral("Practice: a short conversation was played. No real call was made.");
}

} // namespace callboard::providers
