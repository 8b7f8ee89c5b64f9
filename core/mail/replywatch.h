// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/mail/transport.h"

#include <QByteArray>

namespace callboard::mail {

/// Follows a dialogue line by line: which command the server was last given, and what it answered. Keeps
/// nothing of a command but its name: some carry a password.
class ReplyWatch
{
public:
    void noteCommand(const QByteArray &line);
    void noteReply(const QByteArray &line);
    /// All of the text was handed to the network.
    void noteTextRead();

    [[nodiscard]] Stage stage() const { return m_stage; }
    /// To the latest command but QUIT; nothing while its last line has not come.
    [[nodiscard]] const Reply &reply() const { return m_reply; }

private:
    Stage m_stage = Stage::Connect;
    Reply m_reply;
    Reply m_coming;        ///< lines so far of an answer that goes on
    bool m_isOver = false; ///< QUIT was said: what is answered to that says nothing of the mail
};

} // namespace callboard::mail
