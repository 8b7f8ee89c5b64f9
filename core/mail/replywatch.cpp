// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/mail/replywatch.h"

#include <QRegularExpression>

#include <algorithm>

namespace callboard::mail {

namespace {

struct Command
{
    QByteArrayView name;
    Stage stage;
};

// Longer than what a base64 line of a password could begin with by chance.
constexpr Command Commands[] = {{"EHLO ", Stage::Greeting},        {"HELO ", Stage::Greeting},
                                {"STARTTLS\r\n", Stage::Greeting}, {"AUTH ", Stage::Login},
                                {"MAIL FROM:", Stage::Sender},     {"RCPT TO:", Stage::Recipient},
                                {"DATA\r\n", Stage::Data}};

} // namespace

void ReplyWatch::noteCommand(const QByteArray &line)
{
    m_isOver = m_isOver || line.startsWith("QUIT");
    if (m_isOver)
        return;
    m_reply = {};
    m_coming = {};
    for (const Command &command : Commands) {
        if (line.startsWith(command.name))
            m_stage = std::max(m_stage, command.stage);
    }
}

void ReplyWatch::noteReply(const QByteArray &line)
{
    static const QRegularExpression form(
        QStringLiteral("^([2-5]\\d\\d)(?:([ -])(?:([245]\\.\\d{1,3}\\.\\d{1,3})(?= |\\s*$))?.*)?\\s*$"),
        QRegularExpression::DotMatchesEverythingOption);
    if (m_isOver)
        return;
    const QRegularExpressionMatch match = form.match(QString::fromLatin1(line));
    if (!match.hasMatch())
        return;
    m_stage = std::max(m_stage, Stage::Greeting);
    m_coming.code = match.capturedView(1).toInt();
    if (match.hasCaptured(3))
        m_coming.enhanced = match.captured(3);
    if (match.capturedView(2) != u"-")
        m_reply = std::exchange(m_coming, {});
}

void ReplyWatch::noteTextRead()
{
    m_stage = Stage::Answer;
    m_reply = {};
    m_coming = {};
}

} // namespace callboard::mail
